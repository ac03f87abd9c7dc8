"""Checks, backups and restores of a vault in which people left, files are restricted and logins want a key file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from backup_builders import NEW_PASSPHRASE, restored
from builders import PASSPHRASE, add_login, cheap_tools, make_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.core.errors import UserError, WrongKey
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.staff.service.key_files import KeyFileService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.desk import Desk
from kdm_desk.security.recovery import RecoverySheet
from restricted_people import AYSIL, GOKCE, MANAGER, ROLES, Planted, login, plant, restrict, user_id
from thief import Thief

NAME = "Zübeyde Karaçalıoğlu"


@dataclass(frozen=True)
class Lived:
    """The psychologist has a key file; the social worker was removed between the two backups."""

    folder: Path
    sheet: RecoverySheet
    planted: Planted
    key_file: Path
    leaver: Thief
    before: Path
    after: Path


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    place = tmp_path_factory.mktemp("lived")
    folder, key_file = place / "vault", place / "aysil.kdmkey"
    sheet = make_vault(folder, cheap_tools())
    with login(folder, MANAGER) as desk:
        for name, role in ROLES.items():
            add_login(desk, name, role)
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    with login(folder, AYSIL) as desk:
        KeyFileService(desk).enrol(PASSPHRASE, key_file)
    leaver = Thief.with_login(folder, GOKCE)
    leaver.take_header(folder)
    assert leaver.open_database(folder)
    with login(folder, MANAGER) as desk:
        before = BackupService(desk).back_up_to(place / "before.age").path
        StaffService(desk).remove(user_id(desk, GOKCE))
        after = BackupService(desk).back_up_to(place / "after.age").path
    return Lived(folder, sheet, planted, key_file, leaver, before, after)


@contextmanager
def desk_in(folder: Path, login_name: str, passphrase: str, key_file: Path | None = None) -> Iterator[Desk]:
    tools = cheap_tools()
    lock = hold(tools, folder)
    try:
        opened = open_vault(tools, folder, login_name, passphrase, lock, key_file)
    except BaseException:
        lock.release()
        raise
    try:
        yield opened.desk
    finally:
        opened.close()


def test_the_check_finds_nothing_amiss(lived: Lived) -> None:
    with login(lived.folder, MANAGER) as desk:
        assert AdminService(desk).check().findings == ()


@pytest.mark.parametrize("when", ["before", "after"])
def test_backups_from_before_and_after_a_removal_are_whole(lived: Lived, when: str) -> None:
    assert verify_with_sheet(getattr(lived, when), lived.sheet).findings == []


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_restore_lets_in_whom_it_names_as_before_and_no_leaver(
    lived: Lived, tmp_path: Path, when: str
) -> None:
    folder = tmp_path / "restored"
    restored(getattr(lived, when), folder, lived.sheet, FixedClock(), keep_users=(AYSIL,))
    with pytest.raises(WrongKey, match="passphrase_wrong"), desk_in(folder, GOKCE, PASSPHRASE):
        pytest.fail("the leaver is in")
    with (
        pytest.raises(UserError, match="key_file_missing"),
        desk_in(folder, AYSIL, PASSPHRASE),
    ):
        pytest.fail("without her key file")
    with desk_in(folder, AYSIL, PASSPHRASE, lived.key_file) as desk:
        assert PeopleService(desk).open_file(lived.planted.person_id).person.name == NAME
    with desk_in(folder, "yeni", NEW_PASSPHRASE) as desk:
        assert AdminService(desk).check().findings == ()
        with pytest.raises(UserError, match="file_restricted"):
            PeopleService(desk).open_file(lived.planted.person_id)
    lived.leaver.take_header(folder)
    assert not lived.leaver.open_database(folder)


def test_a_leaver_is_not_brought_back_by_name_from_a_backup_that_knows_she_left(
    lived: Lived, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="login_unknown"):
        restored(lived.after, tmp_path / "restored", lived.sheet, FixedClock(), keep_users=(GOKCE,))
    assert not (tmp_path / "restored").exists()
