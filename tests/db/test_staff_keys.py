"""Key files, two managers and new sheets at the service: who may, what the record says, what a busy desk holds up."""

from pathlib import Path

import pytest

from builders import PASSPHRASE
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.features.staff.service.key_files import KeyFileService
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.recovery import RecoveryService
from kdm_desk.security.proposals import Act
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.rekey import Step
from staff_stage import House, last_row


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "vault")
    made.hire(("ikinci", Role.MANAGER), ("ucuncu", Role.MANAGER), ("avukat", Role.LAWYER))
    return made


def test_a_lawyer_neither_proposes_nor_issues_nor_looks(house: House) -> None:
    with house.at_desk("avukat") as opened:
        seconds, recovery = SecondManagerService(opened.desk), RecoveryService(opened.desk)
        for call in (
            seconds.managers,
            seconds.waiting_for_me,
            seconds.require_two,
            seconds.end_two,
            lambda: seconds.propose(Act.REMOVE, house.ids["ikinci"]),
            recovery.state,
            lambda: recovery.old_sheet(house.sheet.identity),
            lambda: recovery.record_print(False),
            lambda: recovery.issue(RecoverySheet.generate(), False, house.sheet),
        ):
            before = last_row(opened)
            with pytest.raises(NotAllowed):
                call()
            assert last_row(opened) == before


def test_every_step_of_the_new_key_is_told(house: House) -> None:
    told: list[Step] = []
    with house.at_desk() as opened:
        issued = RecoveryService(opened.desk).issue(RecoverySheet.generate(), True, house.sheet, told.append)
    assert issued.is_rekeyed
    assert not issued.waiting
    assert told == list(Step)


def test_while_a_report_reads_nothing_is_decided(house: House) -> None:
    with house.at_desk() as opened:
        recovery, before = RecoveryService(opened.desk), last_row(opened)
        with opened.desk.long_read(Permission.MANAGE_LOGINS), pytest.raises(UserError) as refused:
            recovery.issue(RecoverySheet.generate(), False, house.sheet)
        assert refused.value.code == "busy_with_long_work"
        assert last_row(opened) == before
        assert recovery.old_sheet(house.sheet.identity).recipient == house.sheet.recipient


def test_the_form_and_the_day_of_the_sheet_in_force_are_kept(house: House) -> None:
    with house.at_desk() as opened:
        recovery = RecoveryService(opened.desk)
        first = recovery.state().sheet
        assert first.as_shares is False
        house.clock.moment = house.clock.moment.replace(day=house.clock.moment.day + 3)
        recovery.issue(RecoverySheet.generate(), True, house.sheet)
        second = recovery.state().sheet
    assert second.as_shares is True
    assert (second.made_on - first.made_on).days == 3


def test_a_vault_of_which_nothing_was_written_down_tells_its_first_day_alone(house: House) -> None:
    with house.at_desk() as opened:
        with opened.desk.keep() as tx:
            tx.execute("DELETE FROM setting WHERE name = 'recovery_sheets'")
        sheet = RecoveryService(opened.desk).state().sheet
    assert sheet.as_shares is None
    assert sheet.made_on == house.clock.moment.date()


def test_a_removal_by_two_leaves_her_bookable_where_they_say_so(house: House) -> None:
    with house.at_desk() as opened:
        seconds = SecondManagerService(opened.desk)
        seconds.require_two()
        seconds.propose(Act.REMOVE, house.ids["ucuncu"])
    with house.at_desk("ikinci") as opened:
        seconds = SecondManagerService(opened.desk)
        (line,) = seconds.waiting_for_me()
        row = opened.unlocked.statement.user(house.ids["ucuncu"])
        assert row is not None
        assert seconds.confirm(line.proposal, leaves=False).is_rekeyed
        active = "SELECT active FROM staff WHERE id = ?"
        assert opened.desk.connection.execute(active, (row.staff_id,)).fetchone()[0] == 1
        with pytest.raises(UserError) as refused:
            seconds.confirm(line.proposal)
        assert refused.value.code == "proposal_gone"
    assert not house.may_open("ucuncu")


def test_the_key_file_in_use_is_found_on_a_stick(house: House, tmp_path: Path) -> None:
    blue, red = tmp_path / "MAVİ", tmp_path / "KIRMIZI"
    for stick in (blue, red):
        stick.mkdir()
    with house.at_desk("avukat") as opened:
        service = KeyFileService(opened.desk)
        assert service.find([blue, red]) is None
        service.enrol(PASSPHRASE, red / "benim.kdmkey")
        assert service.find([blue, red]) == red / "benim.kdmkey"
        with pytest.raises(UserError) as refused:
            service.replace(PASSPHRASE, red / "benim.kdmkey", red / "benim.kdmkey")
        assert refused.value.code == "key_file_exists"
