"""The life of a colleague: she comes with a slip, gets and loses compartments, is away, comes back, leaves."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError, WrongKey
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.staff.model.colleagues import Colleague, NewLogin, Standing, Step, steps_for
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.features.staff.service.staffing import StaffService
from staff_stage import House, last_row, line_of

LAWYER = Colleague("Defne", "Örnekoğlu", "Av.", "lawyer")
LOGIN = NewLogin("avukat", Role.LAWYER)
HERS = "sessiz dağ yolunda kırmızı bisiklet"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "vault")


def test_a_new_colleague_opens_the_vault_with_her_slip_until_she_chose_her_own_passphrase(
    house: House,
) -> None:
    with house.at_desk() as opened:
        slip = StaffService(opened.desk).add_with_login(LAWYER, LOGIN)
        action, user_id, fields = last_row(opened)
        assert (action, fields) == ("login.add", ["legal", "role"])
        assert line_of(opened, "avukat").user_id == user_id
    with house.at_desk("avukat", slip.passphrase) as hers:
        assert hers.desk.actor.role is Role.LAWYER
        assert hers.unlocked.passphrase_is_temporary
        with pytest.raises(UserError, match="passphrase_same"):
            AccountService(hers.desk).choose_passphrase(slip.passphrase)
        AccountService(hers.desk).choose_passphrase(HERS)
        assert last_row(hers)[0] == "login.passphrase"
    with pytest.raises(WrongKey):
        house.unlock("avukat", slip.passphrase)
    with house.at_desk("avukat", HERS) as hers:
        assert not hers.unlocked.passphrase_is_temporary


def test_the_slip_says_nothing_of_itself_in_a_log(house: House) -> None:
    with house.at_desk() as opened:
        slip = StaffService(opened.desk).add_with_login(LAWYER, LOGIN)
    assert slip.passphrase not in repr(slip)


def test_a_taken_or_impossible_login_name_changes_neither_header_nor_database(house: House) -> None:
    with house.at_desk() as opened:
        service = StaffService(opened.desk)
        service.add_with_login(LAWYER, LOGIN)
        staff = opened.desk.connection.execute("SELECT count(*) FROM staff").fetchone()[0]
        version, head = opened.unlocked.statement.version, opened.desk.audit_head()
        for login in (LOGIN, NewLogin("AVUKAT", Role.LAWYER), NewLogin("  ", Role.LAWYER)):
            with pytest.raises(FieldError, match="login_name"):
                service.add_with_login(LAWYER, login)
        with pytest.raises(FieldError, match="name_missing"):
            service.add_with_login(Colleague("  ", "Örnek", "", "lawyer"), NewLogin("baska", Role.LAWYER))
        assert opened.desk.connection.execute("SELECT count(*) FROM staff").fetchone()[0] == staff
        assert (opened.unlocked.statement.version, opened.desk.audit_head()) == (version, head)


def test_a_name_keeps_no_mark_that_would_let_it_read_as_another(house: House) -> None:
    """The record, the sheets and the bookings show it."""
    with house.at_desk() as opened:
        service = StaffService(opened.desk)
        staff_id = service.add_colleague(Colleague("Def\u202ene", "Örnek\noğlu", "\x1b[2J Av.", "lawyer"))
        [line] = [line for line in service.staff() if line.staff_id == staff_id]
        assert line.full_name == "Defne Örnek oğlu"


def test_a_visiting_lawyer_works_here_without_a_login_and_can_be_booked_until_she_leaves(
    house: House,
) -> None:
    with house.at_desk() as opened:
        service, schedule = StaffService(opened.desk), ScheduleService(opened.desk)
        staff_id = service.add_colleague(LAWYER)
        line = next(line for line in service.staff() if line.staff_id == staff_id)
        assert (line.standing, line.role) == (Standing.WITHOUT_LOGIN, None)
        assert steps_for(line) == {Step.GIVE_LOGIN, Step.REMOVE}
        assert staff_id in [one.id for one in schedule.counsellors() if one.active]
        service.retire_colleague(staff_id)
        assert staff_id not in [one.id for one in schedule.counsellors() if one.active]
        service.give_login(staff_id, LOGIN)
        assert staff_id in [one.id for one in schedule.counsellors() if one.active]
        with pytest.raises(UserError, match="login_there_already"):
            service.give_login(staff_id, NewLogin("ikinci", Role.LAWYER))
        with pytest.raises(UserError, match="login_there_already"):
            service.retire_colleague(staff_id)
        with pytest.raises(UserError, match="colleague_unknown"):
            service.retire_colleague("nobody")


def test_a_suspended_login_opens_nothing_until_it_is_let_in_with_a_new_slip(house: House) -> None:
    house.hire(("psikolog", Role.PSYCHOLOGIST), ("digeri", Role.PSYCHOLOGIST))
    with house.at_desk() as opened:
        key = opened.desk.database_key
        StaffService(opened.desk).suspend(house.ids["psikolog"])
        assert opened.desk.database_key != key
        assert line_of(opened, "psikolog").standing is Standing.SUSPENDED
        assert AdminService(opened.desk).check().findings == ()
    assert not house.may_open("psikolog")
    with house.at_desk() as opened:
        slip = StaffService(opened.desk).resume(house.ids["psikolog"])
        assert line_of(opened, "psikolog").waiting == COMPARTMENTS[Role.PSYCHOLOGIST]
    assert not house.may_open("psikolog")
    with house.at_desk("digeri"):
        pass
    with house.at_desk("psikolog", slip.passphrase) as hers:
        assert hers.unlocked.passphrase_is_temporary
        assert hers.desk.holds(Compartment.PSYCHOLOGICAL)


def test_a_removed_login_is_gone_for_good_and_she_can_no_longer_be_booked(house: House) -> None:
    house.hire(("sosyal", Role.SOCIAL_WORKER), ("kalan", Role.SOCIAL_WORKER))
    with house.at_desk() as opened:
        service = StaffService(opened.desk)
        service.remove(house.ids["sosyal"])
        line = line_of(opened, "sosyal")
        assert (line.standing, line.is_here) == (Standing.REMOVED, False)
        assert steps_for(line) == {Step.GIVE_LOGIN}
        service.remove(house.ids["kalan"], leaves=False)
        assert line_of(opened, "kalan").is_here
        assert AdminService(opened.desk).check().findings == ()
    assert not house.may_open("sosyal")


def test_another_role_brings_its_compartments_and_the_record_tells_gained_from_lost(house: House) -> None:
    house.hire(("gorevli", Role.LAWYER))
    with house.at_desk() as opened:
        StaffService(opened.desk).change_role(house.ids["gorevli"], Role.PSYCHOLOGIST)
        assert last_row(opened)[2] == ["health", "lost:legal", "psychological", "role"]
        assert line_of(opened, "gorevli").compartments == COMPARTMENTS[Role.PSYCHOLOGIST]


def test_nobody_takes_away_herself_and_somebody_stays_to_manage(house: House) -> None:
    house.hire(("mudur", Role.MANAGER))
    with house.at_desk() as opened:
        service = StaffService(opened.desk)
        me = opened.desk.actor.user_id
        assert steps_for(line_of(opened, "yonetici")) == {Step.MEMBERSHIPS}
        for step in (service.suspend, service.remove, service.new_passphrase):
            with pytest.raises(UserError, match="not_yourself"):
                step(me)
        with pytest.raises(UserError, match="not_yourself"):
            service.change_role(me, Role.LAWYER)


def test_the_last_day_is_kept_shown_and_taken_off_again(house: House) -> None:
    house.hire(("stajyer", Role.SOCIAL_WORKER))
    today = date(2026, 3, 2)
    with house.at_desk() as opened:
        service = StaffService(opened.desk)
        with pytest.raises(FieldError, match="end_date_past"):
            service.set_last_day(house.ids["stajyer"], today - timedelta(days=1))
        service.set_last_day(house.ids["stajyer"], today)
        assert line_of(opened, "stajyer").end_date == today
    assert house.may_open("stajyer")
    house.clock.advance(timedelta(days=1))
    assert not house.may_open("stajyer")
    with house.at_desk() as opened:
        assert line_of(opened, "stajyer").standing in (Standing.ENDED, Standing.SUSPENDED)


def test_who_forgot_her_passphrase_gets_a_slip_and_the_old_one_opens_nothing(house: House) -> None:
    house.hire(("avukat", Role.LAWYER))
    with house.at_desk() as opened:
        slip = StaffService(opened.desk).new_passphrase(house.ids["avukat"])
        assert last_row(opened) == ("login.reset_passphrase", house.ids["avukat"], ["legal", "passphrase"])
    assert not house.may_open("avukat")
    assert house.may_open("avukat", slip.passphrase)


def test_a_manager_may_become_a_member_openly_and_waits_for_a_member_to_hand_on_the_key(house: House) -> None:
    house.hire(("psikolog", Role.PSYCHOLOGIST))
    with house.at_desk() as opened:
        me = opened.desk.actor.user_id
        StaffService(opened.desk).grant(me, Compartment.PSYCHOLOGICAL)
        assert last_row(opened) == ("membership.grant", me, ["psychological"])
        line = line_of(opened, "yonetici")
        assert line.compartments == line.waiting == {Compartment.PSYCHOLOGICAL}
        assert not opened.desk.holds(Compartment.PSYCHOLOGICAL)
    with house.at_desk("psikolog"):
        pass
    with house.at_desk() as opened:
        assert opened.desk.holds(Compartment.PSYCHOLOGICAL)
        assert line_of(opened, "yonetici").waiting == frozenset()
        StaffService(opened.desk).revoke(me, Compartment.PSYCHOLOGICAL)
        assert last_row(opened)[2] == ["lost:psychological"]
        assert line_of(opened, "yonetici").compartments == frozenset()


def test_only_a_manager_manages_logins(house: House) -> None:
    house.hire(("birim", Role.UNIT_SUPERVISOR))
    with house.at_desk("birim") as hers:
        service, head = StaffService(hers.desk), hers.desk.audit_head()
        for refused in (
            service.staff,
            lambda: service.add_with_login(LAWYER, LOGIN),
            lambda: service.remove(house.ids["birim"]),
            lambda: service.grant(house.ids["birim"], Compartment.LEGAL),
        ):
            with pytest.raises(NotAllowed):
                refused()
        assert hers.desk.audit_head() == head


def test_a_change_of_passphrase_needs_the_current_one(house: House) -> None:
    with house.at_desk() as opened:
        service, head = AccountService(opened.desk), opened.desk.audit_head()
        with pytest.raises(WrongKey, match="passphrase_wrong"):
            service.change_passphrase("bu onun parolası değil ki", HERS)
        with pytest.raises(UserError, match="passphrase_too_short"):
            service.change_passphrase("mavi deniz yavaş akan nehir", "kısa")
        assert opened.desk.audit_head() == head
        service.change_passphrase("mavi deniz yavaş akan nehir", HERS)
    assert house.may_open("yonetici", HERS)
    assert not house.may_open("yonetici")


def test_the_database_knows_the_header_that_every_step_wrote(house: House) -> None:
    """Else an older header could be put back without anybody noticing."""
    house.hire(("psikolog", Role.PSYCHOLOGIST), ("avukat", Role.LAWYER))
    her, his = house.ids["psikolog"], house.ids["avukat"]
    with house.at_desk() as opened:
        service = StaffService(opened.desk)
        steps: list[Callable[[], object]] = [
            lambda: service.add_with_login(LAWYER, NewLogin("yeni", Role.LAWYER)),
            lambda: service.grant(her, Compartment.LEGAL),
            lambda: service.revoke(her, Compartment.LEGAL),
            lambda: service.change_role(his, Role.FRONT_DESK),
            lambda: service.set_last_day(his, date(2026, 6, 30)),
            lambda: service.new_passphrase(her),
            lambda: service.suspend(his),
            lambda: service.resume(his),
            lambda: service.remove(his),
        ]
        known = "SELECT statement_version, statement_hash FROM vault"
        for step in steps:
            before = opened.unlocked.statement.version
            step()
            row = opened.desk.connection.execute(known).fetchone()
            assert opened.unlocked.statement.version > before
            assert tuple(row) == (opened.unlocked.statement.version, opened.unlocked.statement_hash)
        assert AdminService(opened.desk).check().findings == ()
