"""A restore is a new incarnation: new keys, only who is named, no number twice, all or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backup_builders import NEW_PASSPHRASE, Filled, apply, cancel_at, filled_vault, restored
from builders import PASSPHRASE, add_login, cheap_tools, unlock_vault
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault
from kdm_desk.core.access import Role
from kdm_desk.core.errors import Cancelled, Damaged, UserError, WrongKey
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.backup.model import BackupContents
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.backup.service.restore import look_inside
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.with_sheet import SheetOpening
from kdm_desk.storage.connection import open_connection


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Filled]:
    with filled_vault(tmp_path / "vault") as filled:
        add_login(filled.opened.desk, "avukat", Role.LAWYER)
        yield filled


@pytest.fixture
def backup(vault: Filled, tmp_path: Path) -> Path:
    return vault.service.back_up_to(tmp_path / "one.age").path


def enter(folder: Path, vault: Filled, name: str, passphrase: str) -> OpenVault:
    tools = cheap_tools(vault.clock)
    lock = hold(tools, folder)
    try:
        return open_vault(tools, folder, name, passphrase, lock)
    except BaseException:
        lock.release()
        raise


def test_a_restored_vault_has_every_row_and_its_search_works(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    before = verify_with_sheet(backup, vault.sheet).counts
    assert restored(backup, tmp_path / "new", vault.sheet, vault.clock) == before
    opened = enter(tmp_path / "new", vault, "yeni", NEW_PASSPHRASE)
    try:
        report = AdminService(opened.desk).check()
        found = PeopleService(opened.desk).search("sukran uydurma")
    finally:
        opened.close()
    assert not report.findings
    assert {**report.counts, **growing(before)} == {**before, **growing(before), "staff": before["staff"] + 1}
    assert len(found) == 3


def growing(counts: dict[str, int]) -> dict[str, int]:
    """Tables in which the restore and the unlock put their own entries."""
    return {name: counts[name] for name in ("audit", "audit_signer", "login_slot")}


def test_nobody_but_the_new_manager_comes_back_unless_named(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    for name in ("avukat", "yonetici"):
        with pytest.raises(WrongKey, match="passphrase_wrong"):
            enter(tmp_path / "new", vault, name, PASSPHRASE)
    restored(backup, tmp_path / "two", vault.sheet, vault.clock, keep_users=("avukat",))
    enter(tmp_path / "two", vault, "avukat", PASSPHRASE).close()
    enter(tmp_path / "two", vault, "yeni", NEW_PASSPHRASE).close()


def test_a_suspended_login_may_be_the_manager_of_a_restored_vault_and_its_record_is_whole(
    vault: Filled, tmp_path: Path
) -> None:
    desk = vault.opened.desk
    row = desk.unlocked.statement.user_named("avukat")
    assert row is not None
    StaffService(desk).suspend(row.user_id)
    backup = vault.service.back_up_to(tmp_path / "after.age").path
    restored(backup, tmp_path / "new", vault.sheet, vault.clock, manager="avukat")
    opened = enter(tmp_path / "new", vault, "avukat", NEW_PASSPHRASE)
    try:
        assert AdminService(opened.desk).check().problems == ()
    finally:
        opened.close()


def test_a_manager_who_was_there_before_gets_new_keys_and_keeps_her_staff_row(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock, manager="yonetici")
    with pytest.raises(WrongKey):
        enter(tmp_path / "new", vault, "yonetici", PASSPHRASE)
    opened = enter(tmp_path / "new", vault, "yonetici", NEW_PASSPHRASE)
    try:
        assert opened.desk.actor.staff_id == vault.opened.desk.actor.staff_id
        assert opened.desk.actor.role is Role.MANAGER
    finally:
        opened.close()


def test_old_key_and_old_identity_open_nothing_of_the_new_incarnation(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    with pytest.raises(Damaged):
        open_connection(tmp_path / "new" / "vault.db", vault.opened.unlocked.database_key)
    opened = enter(tmp_path / "new", vault, "yeni", NEW_PASSPHRASE)
    try:
        with pytest.raises(WrongKey, match="backup_key_wrong"):
            BackupService(opened.desk).verify(backup)
        newer = BackupService(opened.desk).back_up_to(tmp_path / "newer.age").path
    finally:
        opened.close()
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        vault.service.verify(newer)
    assert verify_with_sheet(newer, vault.sheet).findings == []


def test_numbers_used_on_paper_after_the_backup_are_void_and_never_given_again(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    inside = look_inside(backup, vault.sheet, vault.clock)
    assert inside.last_numbers == {"file": 3, "letter": 0}
    restored(backup, tmp_path / "new", vault.sheet, vault.clock, last_numbers={"file": 5, "letter": 2})
    opened = enter(tmp_path / "new", vault, "yeni", NEW_PASSPHRASE)
    try:
        rows = opened.desk.connection.execute(
            "SELECT kind, value, reason FROM number WHERE state = 'void' ORDER BY kind, value"
        ).fetchall()
        apply(opened, 1)
        newest = opened.desk.connection.execute(
            "SELECT max(value) FROM number WHERE kind = 'file'"
        ).fetchone()
        findings = AdminService(opened.desk).check().findings
    finally:
        opened.close()
    assert [tuple(row) for row in rows] == [
        ("file", 4, "restored"),
        ("file", 5, "restored"),
        ("letter", 1, "restored"),
        ("letter", 2, "restored"),
    ]
    assert newest[0] == 6
    assert not findings


def test_a_number_below_the_last_one_known_voids_nothing(vault: Filled, backup: Path, tmp_path: Path) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock, last_numbers={"file": 2})
    opened = unlock_new(tmp_path / "new", vault)
    assert opened == 3


def unlock_new(folder: Path, vault: Filled) -> int:
    """How many file numbers there are in the restored vault."""
    opened = enter(folder, vault, "yeni", NEW_PASSPHRASE)
    count: int = opened.desk.connection.execute("SELECT count(*) FROM number WHERE kind = 'file'").fetchone()[
        0
    ]
    opened.close()
    return count


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("last_number_too_high", {"last_numbers": {"letter": 1_000_000}}),
        ("login_unknown", {"keep_users": ("kimse",)}),
        ("passphrase_too_short", {"passphrase": "kısa"}),
        ("login_name_invalid", {"manager": "  "}),
    ],
)
def test_a_wrong_answer_leaves_nothing_behind(
    vault: Filled, backup: Path, tmp_path: Path, code: str, wrong: dict[str, object]
) -> None:
    there = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match=code):
        restored(backup, tmp_path / "new", vault.sheet, vault.clock, **wrong)
    assert sorted(tmp_path.iterdir()) == there


def test_a_folder_with_anything_in_it_is_refused(vault: Filled, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "note.txt").write_text("mine")
    with pytest.raises(UserError, match="folder_not_empty"):
        restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    assert (tmp_path / "new" / "note.txt").read_text() == "mine"


def test_an_empty_folder_is_filled_and_what_a_killed_restore_left_is_cleared(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    left = tmp_path / "new.partial"
    left.mkdir()
    (left / "vault.db").write_text("half")
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["vault.db", "vault.kdm"]
    assert not left.exists()


@pytest.mark.parametrize("fraction", [0.0, 0.2, 0.4, 0.55, 0.7, 0.9])
def test_a_restore_that_is_cancelled_leaves_nothing(
    vault: Filled, backup: Path, tmp_path: Path, fraction: float
) -> None:
    there = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        restored(backup, tmp_path / "new", vault.sheet, vault.clock, step=cancel_at(fraction))
    assert sorted(tmp_path.iterdir()) == there


def test_the_restored_vault_says_in_its_audit_that_it_was_restored(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    opened = enter(tmp_path / "new", vault, "yeni", NEW_PASSPHRASE)
    try:
        rows = opened.desk.connection.execute(
            "SELECT action, user_id FROM audit ORDER BY sequence"
        ).fetchall()
        assert [row["action"] for row in rows][-2:] == ["vault.restore", "vault.unlock"]
        assert rows[-1]["user_id"] == rows[-2]["user_id"] == opened.desk.actor.user_id
    finally:
        opened.close()


def test_a_vault_can_be_restored_from_a_restored_vaults_backup(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    opened = enter(tmp_path / "new", vault, "yeni", NEW_PASSPHRASE)
    second = BackupService(opened.desk).back_up_to(tmp_path / "two.age").path
    opened.close()
    counts = restored(second, tmp_path / "third", vault.sheet, vault.clock, manager="yeni")
    assert counts["person"] == 3
    unlocked = enter(tmp_path / "third", vault, "yeni", NEW_PASSPHRASE)
    assert not AdminService(unlocked.desk).check().findings
    unlocked.close()


def test_the_beginning_of_a_backup_tells_who_could_come_back(vault: Filled, backup: Path) -> None:
    inside: BackupContents = look_inside(backup, vault.sheet, vault.clock)
    assert [(login.login_name, login.role, login.may_come_back) for login in inside.logins] == [
        ("yonetici", "manager", True),
        ("avukat", "lawyer", True),
    ]
    assert (inside.site, inside.made_at, inside.numbers_year) == ("M", vault.clock.now(), 2026)


def test_the_restored_database_remembers_the_new_statement_before_anyone_unlocks(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    opening = SheetOpening(read_header_bytes(tmp_path / "new"), vault.sheet)
    (key,) = opening.database_keys.values()
    connection = open_connection(tmp_path / "new" / "vault.db", key)
    row = connection.execute("SELECT statement_version, statement_hash FROM vault").fetchone()
    connection.close()
    assert tuple(row) == (opening.statement.version, opening.header.statement.hash.hex())


def test_unlocking_the_old_vault_still_works_after_its_backup_was_restored(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    restored(backup, tmp_path / "new", vault.sheet, vault.clock)
    vault.opened.close()
    vault.opened = unlock_vault(vault.folder, cheap_tools(vault.clock))
    assert not AdminService(vault.opened.desk).check().findings
