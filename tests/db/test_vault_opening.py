"""What stands between a folder and an open vault: whole files, one program at a time, the right passphrase."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders import PASSPHRASE, add_login, cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import Centre, FirstManager, create_vault, hold, open_vault, open_with_sheet
from kdm_desk.app.tools import Tools
from kdm_desk.app.vault_files import Found, database_path, inspect_vault
from kdm_desk.core.errors import Damaged, InUse, NewerVersion, UserError, WrongKey
from kdm_desk.security.header_file import header_path
from kdm_desk.security.kdf import CHEAPEST_POSSIBLE, FLOOR, Deriver
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.storage.file_head import PAGE_BYTES

NEW_PASSPHRASE = "yeni bir sabah için sakin sözler"


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file of the folder by content, so that a test can say that nothing was written."""
    files = [path for path in folder.iterdir() if path.is_file()]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def remove_header(folder: Path) -> None:
    header_path(folder).unlink()


def remove_database(folder: Path) -> None:
    database_path(folder).unlink()


def cut_database(folder: Path) -> None:
    with database_path(folder).open("r+b") as file:
        file.truncate(PAGE_BYTES * 3 + 100)


def empty_database(folder: Path) -> None:
    database_path(folder).write_bytes(b"")


def folder_for_database(folder: Path) -> None:
    database_path(folder).unlink()
    database_path(folder).mkdir()


def cut_header(folder: Path) -> None:
    content = header_path(folder).read_bytes()
    header_path(folder).write_bytes(content[: len(content) // 2])


def swap_database(folder: Path) -> None:
    make_vault(folder.parent / "other")
    database_path(folder).write_bytes(database_path(folder.parent / "other").read_bytes())


def mark_read_only(folder: Path) -> None:
    database_path(folder).chmod(0o444)


@pytest.mark.parametrize(
    "harm, code",
    [
        (remove_header, "header_missing"),
        (remove_database, "database_missing"),
        (folder_for_database, "database_missing"),
        (cut_database, "database_truncated"),
        (empty_database, "database_truncated"),
        (cut_header, "header_damaged"),
        (swap_database, "database_of_another_vault"),
        (mark_read_only, "vault_read_only"),
    ],
)
def test_each_harm_has_its_own_message_and_nothing_is_written(
    tmp_path: Path, harm: object, code: str
) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    assert callable(harm)
    harm(folder)
    before = fingerprint(folder)
    with pytest.raises(UserError) as caught:
        hold(cheap_tools(), folder)
    assert caught.value.code == code
    assert fingerprint(folder) == before


def test_an_empty_folder_holds_no_vault(tmp_path: Path) -> None:
    assert inspect_vault(tmp_path) is Found.NOTHING
    with pytest.raises(UserError, match="vault_missing"):
        hold(cheap_tools(), tmp_path)


def test_a_database_cut_at_a_page_boundary_is_refused_at_unlock(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    with database_path(folder).open("r+b") as file:
        file.truncate(PAGE_BYTES * 10)
    with pytest.raises(Damaged):
        unlock_vault(folder)


def test_a_vault_from_a_newer_program_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    opened = unlock_vault(folder)
    opened.desk.connection.execute("PRAGMA user_version = 999")
    opened.close()
    with pytest.raises(NewerVersion, match="vault_newer"):
        unlock_vault(folder)


def test_a_header_put_back_from_before_the_last_change_is_refused(tmp_path: Path) -> None:
    from kdm_desk.core.access import Role

    folder = tmp_path / "vault"
    make_vault(folder)
    old = header_path(folder).read_bytes()
    opened = unlock_vault(folder)
    add_login(opened.desk, "yeni", Role.LAWYER, NEW_PASSPHRASE)
    opened.close()
    header_path(folder).write_bytes(old)
    with pytest.raises(Damaged, match="vault_rolled_back"):
        unlock_vault(folder)


def test_a_wrong_passphrase_is_told_and_the_pause_grows_and_outlives_the_program(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    clock = FixedClock()
    tools = cheap_tools(clock)
    lock = hold(tools, folder)
    pauses = []
    for _ in range(3):
        with pytest.raises(WrongKey, match="passphrase_wrong") as caught:
            open_vault(tools, folder, "yonetici", "yanlış parola ama uzun", lock)
        pauses.append(caught.value.params["seconds"])
    assert pauses == [0, 0, 2]
    with pytest.raises(UserError, match="wait_before_next_try"):
        open_vault(cheap_tools(clock), folder, "yonetici", PASSPHRASE, lock)
    from datetime import timedelta

    clock.advance(timedelta(seconds=3))
    opened = open_vault(tools, folder, "yonetici", PASSPHRASE, lock)
    row = opened.desk.connection.execute(
        "SELECT fields FROM audit WHERE action = 'vault.unlock' ORDER BY sequence DESC"
    ).fetchone()
    assert row["fields"] == '["failed_tries=3"]'
    opened.close()


def test_the_sheet_sets_a_new_passphrase_and_the_old_one_ends(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    sheet = make_vault(folder)
    tools = cheap_tools()
    open_with_sheet(tools, folder, "yonetici", sheet, NEW_PASSPHRASE, hold(tools, folder)).close()
    with pytest.raises(WrongKey):
        unlock_vault(folder)
    lock = hold(tools, folder)
    open_vault(tools, folder, "yonetici", NEW_PASSPHRASE, lock).close()


def test_another_vaults_sheet_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    before = header_path(folder).read_bytes()
    tools = cheap_tools()
    lock = hold(tools, folder)
    with pytest.raises(WrongKey):
        open_with_sheet(tools, folder, "yonetici", RecoverySheet.generate(), NEW_PASSPHRASE, lock)
    lock.release()
    assert header_path(folder).read_bytes() == before


def test_a_second_program_is_refused_at_once_and_told_who_holds_the_vault(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    lock = hold(cheap_tools(), folder)
    script = (
        "import sys; from pathlib import Path\n"
        "from kdm_desk.app.bootstrap import Tools, hold\n"
        "from kdm_desk.core.errors import InUse\n"
        "try: hold(Tools(), Path(sys.argv[1]))\n"
        "except InUse as error: sys.stdout.write(f\"{error.code} {error.params['pid']}\")\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    assert answer.stdout == f"vault_in_use {os.getpid()}"
    lock.release()
    hold(cheap_tools(), folder).release()
    with pytest.raises(InUse), hold(cheap_tools(), folder), hold(cheap_tools(), folder):
        pytest.fail("two locks on one vault")


def test_making_a_vault_in_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "holiday.txt").write_text("here first")
    with pytest.raises(UserError, match="folder_not_empty"):
        make_vault(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.txt"]


def test_a_failed_making_leaves_nothing_behind(tmp_path: Path) -> None:
    manager = FirstManager("", PASSPHRASE)
    with pytest.raises(UserError):
        create_vault(cheap_tools(), tmp_path / "vault", Centre("Merkez"), manager, RecoverySheet.generate())
    assert list(tmp_path.iterdir()) == []


def test_the_products_own_tools_cannot_go_under_the_floor() -> None:
    cost = Tools().cost
    assert cost.opslimit >= FLOOR.opslimit
    assert cost.memlimit_bytes >= FLOOR.memlimit_bytes
    with pytest.raises(Damaged):
        Deriver(CHEAPEST_POSSIBLE, FLOOR)
    assert (FLOOR.opslimit, FLOOR.memlimit_bytes) == (3, 64 * 1024 * 1024)


def test_no_file_of_a_new_vault_names_the_centre_or_the_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    sheet = make_vault(folder)
    for path in folder.iterdir():
        content = path.read_bytes()
        for secret in ("Uydurma", PASSPHRASE, sheet.identity, "Danışma"):
            assert secret.encode() not in content, path.name


def test_the_sheet_writes_nothing_into_a_header_put_back_from_earlier(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    sheet = make_vault(folder)
    old = header_path(folder).read_bytes()
    tools = cheap_tools()
    open_with_sheet(tools, folder, "yonetici", sheet, NEW_PASSPHRASE, hold(tools, folder)).close()
    header_path(folder).write_bytes(old)
    lock = hold(tools, folder)
    with pytest.raises(Damaged, match="vault_rolled_back"):
        open_with_sheet(tools, folder, "yonetici", sheet, NEW_PASSPHRASE, lock)
    lock.release()
    assert header_path(folder).read_bytes() == old


def test_an_audit_key_that_the_manager_never_signed_is_found(tmp_path: Path) -> None:
    from kdm_desk.features.admin.service import AdminService

    folder = tmp_path / "vault"
    make_vault(folder)
    opened = unlock_vault(folder)
    assert AdminService(opened.desk).check().findings == ()
    opened.desk.connection.execute(
        "INSERT INTO audit_signer SELECT user_id, randomblob(32), login_name, staff_id, since FROM audit_signer"
    )
    findings = AdminService(opened.desk).check().findings
    assert [finding.split(":")[0] for finding in findings] == ["audit_signer_unknown"]
    opened.close()
