"""A backup's whole way: written while the desk works, opened by three keys, verified, restored."""

import json
import shutil
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pyrage
import pytest

from backup_builders import NEW_PASSPHRASE, Filled, apply, filled_vault, restored
from builders import add_login, cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.core.access import Role
from kdm_desk.core.errors import UserError, WrongKey
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.backup.model import BackupSettings, Outcome
from kdm_desk.features.backup.service.backups import BackupService, perform
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.storage.connection import open_connection


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Filled]:
    with filled_vault(tmp_path / "vault") as filled:
        yield filled


def counts_of(vault: Filled) -> dict[str, int]:
    return dict(AdminService(vault.opened.desk).check().counts)


def test_a_backup_holds_every_row_and_verifies_with_the_sheet_and_by_the_vault(
    vault: Filled, tmp_path: Path
) -> None:
    result = vault.service.back_up_to(tmp_path / "one.age")
    by_sheet = verify_with_sheet(result.path, vault.sheet)
    by_vault = vault.service.verify(result.path)
    assert by_sheet.findings == by_vault.findings == []
    assert by_sheet.counts == by_vault.counts
    assert by_sheet.counts["person"] == 3
    assert by_sheet.counts["application"] == 3
    assert (by_sheet.head, by_sheet.size) == (result.head, result.path.stat().st_size)


def test_the_stock_age_program_and_tar_open_a_backup_with_the_sheets_identity(
    vault: Filled, tmp_path: Path
) -> None:
    result = vault.service.back_up_to(tmp_path / "one.age")
    identity = tmp_path / "identity.txt"
    identity.write_text(f"{vault.sheet.identity}\n", encoding="ascii")
    age = shutil.which("age")
    assert age is not None, "the Debian package `age` is needed to prove that backups outlive this program"
    opened = subprocess.run([age, "-d", "-i", identity, result.path], capture_output=True, check=True)
    with tarfile.open(fileobj=BytesIO(opened.stdout)) as archive:
        assert archive.getnames() == ["manifest.json", "vault.kdm", "vault.db"]
        manifest = json.load(archive.extractfile("manifest.json"))  # type: ignore[arg-type]
        database = archive.extractfile("vault.db").read()  # type: ignore[union-attr]
        header = archive.extractfile("vault.kdm").read()  # type: ignore[union-attr]
    assert manifest["format"] == "kdm-desk-backup"
    assert manifest["version"] == 1
    assert manifest["audit"]["hash"] == result.head.hash
    assert header == (vault.folder / "vault.kdm").read_bytes()
    assert not database.startswith(b"SQLite format 3")
    assert b"Uydurma" not in database


def test_a_further_recipient_opens_a_backup_and_a_stranger_does_not(vault: Filled, tmp_path: Path) -> None:
    friend, stranger = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    result = vault.service.back_up_to(tmp_path / "one.age", [str(friend.to_public())])
    encrypted = result.path.read_bytes()
    assert pyrage.decrypt(encrypted, [friend])[:13] == b"manifest.json"
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(encrypted, [stranger])


def test_what_is_no_age_key_is_refused_before_anything_is_written(vault: Filled, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="recipient_not_understood"):
        vault.service.back_up_to(tmp_path / "one.age", ["age1nonsense"])
    too_many = [str(pyrage.x25519.Identity.generate().to_public()) for _ in range(11)]
    with pytest.raises(UserError, match="too_many_recipients"):
        vault.service.back_up_to(tmp_path / "one.age", too_many)
    assert not (tmp_path / "one.age").exists()


def test_a_backup_with_as_many_recipients_as_allowed_still_opens(vault: Filled, tmp_path: Path) -> None:
    many = [str(pyrage.x25519.Identity.generate().to_public()) for _ in range(10)]
    result = vault.service.back_up_to(tmp_path / "one.age", many)
    assert vault.service.verify(result.path).findings == []


def test_a_file_that_is_there_is_never_written_over(vault: Filled, tmp_path: Path) -> None:
    (tmp_path / "one.age").write_text("mine")
    with pytest.raises(UserError, match="backup_file_exists"):
        vault.service.back_up_to(tmp_path / "one.age")
    assert (tmp_path / "one.age").read_text() == "mine"


def test_the_sheet_of_another_vault_opens_nothing(vault: Filled, tmp_path: Path) -> None:
    result = vault.service.back_up_to(tmp_path / "one.age")
    other = make_vault(tmp_path / "other")
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        verify_with_sheet(result.path, other)
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        restored(result.path, tmp_path / "new", other)
    assert not (tmp_path / "new").exists()


def test_another_vault_cannot_verify_a_backup_by_itself(vault: Filled, tmp_path: Path) -> None:
    result = vault.service.back_up_to(tmp_path / "one.age")
    make_vault(tmp_path / "other")
    other = unlock_vault(tmp_path / "other")
    try:
        with pytest.raises(WrongKey, match="backup_key_wrong"):
            BackupService(other.desk).verify(result.path)
        BackupService(other.desk).back_up_to(tmp_path / "its-own.age")
        with pytest.raises(WrongKey, match="backup_key_wrong"):
            BackupService(other.desk).verify(result.path)
    finally:
        other.close()


def test_a_colleague_who_came_after_a_backup_can_verify_it(vault: Filled, tmp_path: Path) -> None:
    result = vault.service.back_up_to(tmp_path / "one.age")
    add_login(vault.opened.desk, "gorevli", Role.FRONT_DESK, NEW_PASSPHRASE)
    vault.opened.close()
    tools = cheap_tools(vault.clock)
    lock = hold(tools, vault.folder)
    vault.opened = open_vault(tools, vault.folder, "gorevli", NEW_PASSPHRASE, lock)
    assert vault.service.verify(result.path).findings == []


def test_a_live_vault_that_lost_its_newest_entries_is_told_by_its_backup(
    vault: Filled, tmp_path: Path
) -> None:
    vault.opened.close()
    old = tmp_path / "old"
    shutil.copytree(vault.folder, old)
    vault.opened = unlock_vault(vault.folder, cheap_tools(vault.clock))
    vault.service.back_up_to(tmp_path / "first.age")
    apply(vault.opened, 1)
    result = vault.service.back_up_to(tmp_path / "one.age")
    vault.opened.close()
    shutil.copy(vault.folder / "vault.db", tmp_path / "aside.db")
    shutil.copy(old / "vault.db", vault.folder / "vault.db")
    vault.opened = unlock_vault(vault.folder, cheap_tools(vault.clock))
    with vault.opened.desk.keep() as tx:
        identity = "INSERT INTO setting VALUES ('vault_age_identity', ?)"
        tx.execute(identity, (json.dumps(_identity_in(tmp_path / "aside.db", vault)),))
    findings = vault.service.verify(result.path).findings
    assert [finding.split(":")[0] for finding in findings] == ["audit_rolled_back"]


def _identity_in(path: Path, vault: Filled) -> str:
    connection = open_connection(path, vault.opened.unlocked.database_key)
    row = connection.execute("SELECT value FROM setting WHERE name = 'vault_age_identity'").fetchone()
    connection.close()
    identity: str = json.loads(row[0])
    return identity


def test_saving_goes_on_while_a_backup_is_written(vault: Filled, tmp_path: Path) -> None:
    service = vault.service
    job = service.prepare(tmp_path / "one.age")
    begun, answers = threading.Event(), []

    def step(_fraction: float) -> None:
        begun.set()

    worker = threading.Thread(target=lambda: answers.append(perform(job, step)))
    worker.start()
    assert begun.wait(30)
    saved = 0
    while worker.is_alive():
        apply(vault.opened, 1, "Ayşe")
        saved += 1
    worker.join()
    apply(vault.opened, 1, "Ayşe")
    service.record(answers[0])
    report = verify_with_sheet(tmp_path / "one.age", vault.sheet)
    assert report.findings == []
    assert 3 <= report.counts["person"] <= 3 + saved
    assert counts_of(vault)["person"] == 3 + saved + 1


def test_each_backup_is_recorded_and_audited_once(vault: Filled, tmp_path: Path) -> None:
    result = vault.service.back_up_to(tmp_path / "one.age")
    overview = vault.service.overview()
    assert [(run.destination, run.outcome, run.size) for run in overview.runs] == [
        (str(tmp_path / "one.age"), Outcome.WRITTEN, result.size)
    ]
    assert overview.last == overview.runs[0]
    vault.service.verify(result.path)
    actions = [
        row[0] for row in vault.opened.desk.connection.execute("SELECT action FROM audit ORDER BY sequence")
    ]
    assert actions[-3:] == ["backup.identity", "backup.write", "backup.verify"]


def test_settings_are_checked_where_they_are_typed(vault: Filled, tmp_path: Path) -> None:
    service = vault.service
    folder = tmp_path / "stick"
    folder.mkdir()
    wrong = {
        "folder": BackupSettings(str(tmp_path / "nowhere")),
        "keep": BackupSettings(str(folder), 1),
        "recipients": BackupSettings(str(folder), 5, ("age1nonsense",)),
    }
    for field, chosen in wrong.items():
        with pytest.raises(UserError) as refusal:
            service.save_settings(chosen)
        assert refusal.value.params["field"] == field
    with pytest.raises(UserError, match="backup_folder_is_vault"):
        service.save_settings(BackupSettings(str(vault.folder)))
    friend = str(pyrage.x25519.Identity.generate().to_public())
    service.save_settings(BackupSettings(str(folder), 5, (f" {friend} ", "")))
    assert service.overview().settings == BackupSettings(str(folder), 5, (friend,))
