"""The periodic review and the notices, on a whole vault."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError, WrongKey
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.model.account import NoticeKind
from kdm_desk.features.staff.model.review import Verdict
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.features.staff.service.recovery import RecoveryService
from kdm_desk.features.staff.service.review import ReviewService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.staffing import grant
from staff_stage import House, last_row


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "vault")
    made.hire(("psikolog", Role.PSYCHOLOGIST), ("avukat", Role.LAWYER))
    return made


def test_the_review_shows_last_use_and_what_goes_beyond_the_role(house: House) -> None:
    with house.at_desk("psikolog"):
        pass
    house.clock.advance(timedelta(days=12))
    with house.at_desk() as opened:
        StaffService(opened.desk).grant(house.ids["avukat"], Compartment.HEALTH)
        lines = {line.login_name: line for line in ReviewService(opened.desk).review().lines}
    assert lines["psikolog"].last_login == date(2026, 3, 2)
    assert lines["psikolog"].idle_days == 12
    assert lines["avukat"].idle_days is None
    assert lines["avukat"].extra == lines["avukat"].waiting == {Compartment.HEALTH}
    assert lines["yonetici"].idle_days == 0


def test_a_finished_review_says_who_was_confirmed_and_sets_the_next_day(house: House) -> None:
    with house.at_desk() as opened:
        service = ReviewService(opened.desk)
        assert service.due_on() == date(2026, 9, 2)
        verdicts = {line.user_id: Verdict.KEEP for line in service.review().lines}
        verdicts[house.ids["avukat"]] = Verdict.CHANGE
        house.clock.advance(timedelta(days=30))
        service.finish(verdicts)
        action, _object, fields = last_row(opened)
        assert action == "staff.review"
        assert f"change:{house.ids['avukat']}" in fields
        assert len(fields) == 3
        review = service.review()
        assert (review.last, review.due) == (date(2026, 4, 1), date(2026, 10, 1))
        service.set_months(3)
        assert service.due_on() == date(2026, 7, 1)


def test_a_review_that_leaves_a_login_out_is_not_written_down(house: House) -> None:
    with house.at_desk() as opened:
        service, head = ReviewService(opened.desk), opened.desk.audit_head()
        with pytest.raises(UserError, match="review_unanswered") as refused:
            service.finish({house.ids["avukat"]: Verdict.KEEP})
        names = refused.value.params["names"]
        assert isinstance(names, list | tuple)
        assert set(names) == {"yonetici", "psikolog"}
        with pytest.raises(FieldError, match="review_months_out_of_range"):
            service.set_months(13)
        assert opened.desk.audit_head() == head
        assert service.review().last is None
    with house.at_desk("avukat") as hers, pytest.raises(NotAllowed):
        ReviewService(hers.desk).review()


def test_members_are_told_of_a_colleague_whose_keys_a_manager_renewed(house: House) -> None:
    """A manager who saw her one-time passphrase could log in as her: the others know when it was made."""
    house.hire(("digeri", Role.PSYCHOLOGIST))
    with house.at_desk("digeri") as hers:
        AccountService(hers.desk).understood()
    with house.at_desk() as opened:
        StaffService(opened.desk).new_passphrase(house.ids["psikolog"])
    with house.at_desk("digeri") as hers:
        (notice,) = AccountService(hers.desk).notices()
        assert (notice.kind, notice.who, notice.by) == (NoticeKind.RENEWED, "psikolog", "yonetici")
        assert notice.compartments == {Compartment.PSYCHOLOGICAL, Compartment.HEALTH}
    with house.at_desk("avukat") as hers:
        assert AccountService(hers.desk).notices() == ()


def test_members_are_told_of_keys_that_went_where_the_record_names_no_decision(house: House) -> None:
    """A manager's own program makes her a member and leaves the row out; the members' programs give her the keys."""
    with house.at_desk() as opened:
        me, service = opened.desk.actor.user_id, StaffService(opened.desk)
        service.grant(me, Compartment.LEGAL)
        service.revoke(me, Compartment.LEGAL)
        grant(opened.unlocked, me, Compartment.LEGAL)
    with house.at_desk("avukat") as hers:
        found = AccountService(hers.desk).notices()
        assert [(one.kind, one.who, one.by) for one in found] == [
            (NoticeKind.JOINED, "yonetici", "yonetici"),
            (NoticeKind.HANDED, "yonetici", "avukat"),
        ]
        assert found[-1].compartments == {Compartment.LEGAL}
        assert "legal" in words.notice(found[-1])
    with house.at_desk("psikolog") as hers:
        assert AccountService(hers.desk).notices() == ()


def test_members_are_told_that_a_new_sheet_got_their_keys(house: House) -> None:
    with house.at_desk() as opened:
        RecoveryService(opened.desk).issue(RecoverySheet.generate(), False, None)
    with house.at_desk("avukat") as hers:
        [found] = AccountService(hers.desk).notices()
        assert (found.kind, found.by) == (NoticeKind.HANDED_TO_SHEET, "avukat")
        assert "legal" in words.notice(found)


def test_a_new_role_is_told_to_the_members_of_what_it_brings_and_to_herself(house: House) -> None:
    with house.at_desk() as opened:
        StaffService(opened.desk).change_role(house.ids["avukat"], Role.PSYCHOLOGIST)
    with house.at_desk("psikolog") as hers:
        (notice,) = AccountService(hers.desk).notices()
        assert (notice.kind, notice.who) == (NoticeKind.JOINED, "avukat")
    with house.at_desk("avukat") as hers:
        (notice,) = AccountService(hers.desk).notices()
        assert notice.kind is NoticeKind.I_JOINED
        assert notice.compartments == {Compartment.PSYCHOLOGICAL, Compartment.HEALTH}


def test_a_compartment_that_was_taken_away_is_no_joining(house: House) -> None:
    with house.at_desk() as opened:
        StaffService(opened.desk).revoke(house.ids["psikolog"], Compartment.HEALTH)
    with house.at_desk("psikolog") as hers:
        assert AccountService(hers.desk).notices() == ()


def test_wrong_passphrases_before_a_login_are_told_and_stand_in_the_account(house: House) -> None:
    for _ in range(2):
        with pytest.raises(WrongKey):
            house.unlock("avukat", "bu parola onun değil")
    with house.at_desk("avukat") as hers:
        (notice,) = AccountService(hers.desk).notices()
        assert (notice.kind, notice.count) == (NoticeKind.FAILED_TRIES, 2)
        account = AccountService(hers.desk).account()
        assert account.logins[0].failed_tries == 2
        assert account.compartments == {Compartment.LEGAL}
        AccountService(hers.desk).understood()
        assert AccountService(hers.desk).notices() == ()


def test_a_manager_is_told_whose_last_day_was_over(house: House) -> None:
    with house.at_desk() as opened:
        StaffService(opened.desk).set_last_day(house.ids["avukat"], date(2026, 3, 3))
    house.clock.advance(timedelta(days=5))
    with house.at_desk() as opened:
        (notice,) = AccountService(opened.desk).notices()
        assert (notice.kind, notice.who) == (NoticeKind.EXPIRED, "avukat")


def test_a_notice_outlives_many_locks_and_half_a_year_away(house: House) -> None:
    with house.at_desk("psikolog"):
        pass
    with house.at_desk() as opened:
        StaffService(opened.desk).grant(opened.desk.actor.user_id, Compartment.PSYCHOLOGICAL)
    house.clock.advance(timedelta(days=200))
    with house.at_desk("psikolog") as hers:
        assert [one.kind for one in AccountService(hers.desk).notices()] == [NoticeKind.JOINED]
