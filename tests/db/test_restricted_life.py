"""What becomes of a restricted file as staff come and go: new supervisors, new keys, the sheet, a restore."""

from pathlib import Path

import pytest

from backup_builders import restored
from builders import PASSPHRASE, add_login, cheap_tools, make_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import hold, open_vault, open_with_sheet
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.desk import Desk
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.reissue import reissue
from kdm_desk.security.restricted import OpenFile
from restricted_people import (
    AYSIL,
    GOKCE,
    MANAGER,
    ROLES,
    SUPERVISOR,
    Planted,
    login,
    plant,
    restrict,
    user_id,
)

NEW_PASSPHRASE = "yedi sekiz dokuz on bir iki"
NAME = "Zübeyde Karaçalıoğlu"
House = tuple[Path, RecoverySheet, Planted]


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A vault whose manager limited the file to herself and the psychologist."""
    folder = tmp_path / "vault"
    sheet = make_vault(folder, cheap_tools())
    with login(folder, MANAGER) as desk:
        for name, role in ROLES.items():
            add_login(desk, name, role)
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    return folder, sheet, planted


def shown(desk: Desk, planted: Planted) -> str:
    """Her name as this login's case file says it; the code of the refusal else."""
    try:
        return PeopleService(desk).open_file(planted.person_id).person.name
    except UserError as refused:
        return refused.code


def test_a_new_supervisor_can_break_the_glass_once_a_member_has_logged_in(house: House) -> None:
    folder, _sheet, planted = house
    with login(folder, MANAGER) as desk:
        add_login(desk, "yeni", Role.UNIT_SUPERVISOR)
    with login(folder, "yeni") as desk, pytest.raises(UserError, match="restricted_file_not_shared"):
        RestrictedService(desk).break_glass("Acil sağlık durumu", planted.file_no)
    with login(folder, AYSIL) as desk:
        assert _handed_on(desk, planted) == [desk.actor.user_id]
        assert not RestrictedService(desk).hand_on(planted.person_id)
    with login(folder, "yeni") as desk:
        RestrictedService(desk).break_glass("Acil sağlık durumu", planted.file_no)
        assert shown(desk, planted) == NAME
        assert RestrictedService(desk).hand_on(planted.person_id) is False
        assert RestrictedService(desk).hand_on_all() == 0


def _handed_on(desk: Desk, planted: Planted) -> list[str]:
    """Who handed the file on, as the record says it of her."""
    rows = desk.connection.execute(
        "SELECT a.user_id FROM audit AS a JOIN audit_subject AS s ON s.sequence = a.sequence "
        "WHERE a.action = 'file.hand_on' AND s.person_id = ? ORDER BY a.sequence",
        (planted.person_id,),
    )
    return [row["user_id"] for row in rows]


def test_a_supervisor_who_left_has_no_key_to_what_is_written_since(house: House) -> None:
    folder, _sheet, planted = house
    with login(folder, SUPERVISOR) as desk:
        RestrictedService(desk).break_glass("Acil sağlık durumu", planted.file_no)
        leaver = desk.actor.user_id
    with login(folder, MANAGER) as desk:
        StaffService(desk).change_role(leaver, Role.LAWYER)
        old = _opened(desk, planted)
        assert RestrictedService(desk).hand_on(planted.person_id)
        new = _opened(desk, planted)
    assert old is not None
    assert new is not None
    assert leaver in old.charter.emergency
    assert leaver not in new.charter.emergency
    assert old.key != new.key


def _opened(desk: Desk, planted: Planted) -> OpenFile | None:
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        return desk.restricted.opened(reader, planted.person_id)


def test_a_member_whose_passphrase_was_reset_is_let_in_again_only_by_a_member(house: House) -> None:
    folder, _sheet, planted = house
    with login(folder, MANAGER) as desk:
        RestrictedService(desk).share(planted.person_id, [user_id(desk, GOKCE)])
        slip = StaffService(desk).new_passphrase(user_id(desk, GOKCE))
        RestrictedService(desk).hand_on(planted.person_id)
        RestrictedService(desk).share(planted.person_id, [])
        state = RestrictedService(desk).state(planted.person_id)
        assert state is not None
        assert [member.lost_key for member in state.members].count(True) == 1
    assert _shown_to(folder, GOKCE, slip.passphrase, planted) == "file_restricted"
    with login(folder, AYSIL) as desk:
        RestrictedService(desk).share(planted.person_id, [user_id(desk, GOKCE)])
    assert _shown_to(folder, GOKCE, slip.passphrase, planted) == NAME


def _shown_to(folder: Path, name: str, passphrase: str, planted: Planted) -> str:
    tools = cheap_tools()
    opened = open_vault(tools, folder, name, passphrase, hold(tools, folder))
    try:
        return shown(opened.desk, planted)
    finally:
        opened.close()


def test_the_sheet_gives_a_member_her_files_back_with_new_keys(house: House) -> None:
    folder, sheet, planted = house
    tools = cheap_tools()
    opened = open_with_sheet(tools, folder, AYSIL, sheet, NEW_PASSPHRASE, hold(tools, folder))
    try:
        assert shown(opened.desk, planted) == NAME
    finally:
        opened.close()
    assert _shown_to(folder, MANAGER, PASSPHRASE, planted) == NAME
    assert _shown_to(folder, GOKCE, PASSPHRASE, planted) == "file_restricted"


def test_a_new_sheet_gives_a_member_her_files_back_once_another_member_has_logged_in(house: House) -> None:
    folder, old_sheet, planted = house
    with login(folder, MANAGER) as desk:
        RestrictedService(desk).share(planted.person_id, [user_id(desk, GOKCE)])
    new_sheet = RecoverySheet.generate()
    with login(folder, MANAGER) as desk:
        with desk.change(Permission.MANAGE_LOGINS, "sheet.issue") as tx:
            reissue(desk.unlocked, new_sheet, old_sheet)
            desk.remember_statement(tx)
            tx.touch("vault", desk.vault_id)
        desk.finish_rekey()
    assert _after_recovery(folder, GOKCE, new_sheet, planted) == "file_restricted"
    with login(folder, AYSIL) as desk:
        assert _handed_on(desk, planted) == [desk.actor.user_id]
        RestrictedService(desk).share(planted.person_id, [user_id(desk, GOKCE)])
    assert _after_recovery(folder, GOKCE, new_sheet, planted) == NAME
    assert _after_recovery(folder, AYSIL, new_sheet, planted) == NAME


def _after_recovery(folder: Path, name: str, sheet: RecoverySheet, planted: Planted) -> str:
    tools = cheap_tools()
    opened = open_with_sheet(tools, folder, name, sheet, NEW_PASSPHRASE, hold(tools, folder))
    try:
        return shown(opened.desk, planted)
    finally:
        opened.close()


def test_a_removed_member_has_no_key_to_what_is_written_once_another_has_logged_in(house: House) -> None:
    folder, _sheet, planted = house
    with login(folder, AYSIL) as desk:
        leaver, her_keys, before = desk.actor.user_id, desk.unlocked, _opened(desk, planted)
    with login(folder, MANAGER) as desk:
        StaffService(desk).remove(leaver)
    with login(folder, MANAGER) as desk:
        after = _opened(desk, planted)
        state = RestrictedService(desk).state(planted.person_id)
    assert before is not None
    assert after is not None
    assert state is not None
    assert [member.is_me for member in state.members] == [True]
    assert before.key != after.key
    holders = (*before.charter.members.values(), *after.charter.members.values())
    assert [her_keys.open_box(one.box) for one in holders].count(None) == len(holders) - 1
    boxes = [*after.charter.members.values(), *after.charter.emergency.values(), after.charter.recovery]
    assert [her_keys.open_box(one.box) for one in boxes] == [None] * len(boxes)


def test_a_file_whose_only_member_left_opens_in_an_emergency_and_can_be_opened_to_all_then(
    house: House,
) -> None:
    folder, _sheet, planted = house
    with login(folder, AYSIL) as desk:
        RestrictedService(desk).withdraw(planted.person_id, user_id(desk, MANAGER))
        leaver = desk.actor.user_id
    with login(folder, MANAGER) as desk:
        StaffService(desk).remove(leaver)
        assert shown(desk, planted) == "file_restricted"
    with login(folder, SUPERVISOR) as desk:
        RestrictedService(desk).break_glass("Dosyanın tek çalışanı ayrıldı", planted.file_no)
        RestrictedService(desk).lift(planted.person_id)
        restrict(desk, planted.person_id, GOKCE)
    assert _shown_to(folder, GOKCE, PASSPHRASE, planted) == NAME


def test_the_sheet_gives_nothing_to_one_the_file_does_not_name(house: House) -> None:
    folder, sheet, planted = house
    tools = cheap_tools()
    opened = open_with_sheet(tools, folder, GOKCE, sheet, NEW_PASSPHRASE, hold(tools, folder))
    try:
        assert shown(opened.desk, planted) == "file_restricted"
    finally:
        opened.close()
    assert _shown_to(folder, AYSIL, PASSPHRASE, planted) == NAME


def test_a_restored_vault_keeps_the_file_for_members_who_came_back(house: House, tmp_path: Path) -> None:
    folder, sheet, planted = house
    with login(folder, MANAGER) as desk:
        backup = BackupService(desk).back_up_to(tmp_path / "one.age").path
    restored(backup, tmp_path / "new", sheet, FixedClock(), keep_users=(AYSIL,))
    assert _shown_to(tmp_path / "new", AYSIL, PASSPHRASE, planted) == NAME
    tools = cheap_tools()
    opened = open_vault(tools, tmp_path / "new", "yeni", NEW_PASSPHRASE, hold(tools, tmp_path / "new"))
    try:
        assert shown(opened.desk, planted) == "file_restricted"
        RestrictedService(opened.desk).break_glass("Üyeler geri dönmedi", planted.file_no)
        assert shown(opened.desk, planted) == NAME
        RestrictedService(opened.desk).lift(planted.person_id)
        assert PeopleService(opened.desk).search("zübeyde") != []
    finally:
        opened.close()


def test_one_who_may_not_limit_files_is_refused(house: House) -> None:
    folder, _sheet, planted = house
    with login(folder, "danisma") as desk, pytest.raises(NotAllowed, match="not_allowed"):
        restrict(desk, planted.person_id)
