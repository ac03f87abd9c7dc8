"""A vault older than what this machine, a sheet or a backup knows of it is reported, and nobody is locked out."""

import json
import shutil
from pathlib import Path

import pytest

from audit_tampering import vault_with_a_colleague, write_row
from builders import PASSPHRASE, cheap_tools, make_vault, unlock_vault
from kdm_desk.app import command_line, commands
from kdm_desk.app.known_heads import known_head, remember_head
from kdm_desk.app.places import data_folder
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.backup.service.restore import RestoreRequest, restore
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.audit_check import Reason
from kdm_desk.security.desk import Desk

# A command of this process speaks through the application, which the windows of other tests need whole.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "machine"))


def rows(desk: Desk, action: str) -> list[list[str]]:
    sql = "SELECT fields FROM audit WHERE action = ? ORDER BY sequence"
    return [json.loads(row["fields"]) for row in desk.connection.execute(sql, (action,))]


def test_opening_and_closing_again_and_again_is_no_offence(tmp_path: Path) -> None:
    make_vault(tmp_path / "vault")
    for _ in range(3):
        opened = unlock_vault(tmp_path / "vault")
        assert opened.rolled_back is None
        write_row(opened.desk)
        head = opened.desk.audit_head()
        opened.close()
        assert known_head(opened.unlocked.vault_id, opened.unlocked.statement.incarnation) == head


def test_an_older_copy_in_the_vaults_place_is_told_and_entered_once_and_still_opens(tmp_path: Path) -> None:
    folder, aside = tmp_path / "vault", tmp_path / "aside"
    make_vault(folder)
    unlock_vault(folder).close()
    shutil.copytree(folder, aside)
    opened = unlock_vault(folder)
    write_row(opened.desk)
    known = opened.desk.audit_head()
    opened.close()
    shutil.rmtree(folder)
    shutil.copytree(aside, folder)
    opened = unlock_vault(folder)
    assert opened.rolled_back is not None
    assert opened.rolled_back.check == Reason.ROLLED_BACK
    assert rows(opened.desk, "vault.rolled_back") == [[f"last={known.sequence - 2}", f"row={known.sequence}"]]
    assert AdminService(opened.desk).check().problems == ()
    opened.close()
    opened = unlock_vault(folder)
    assert opened.rolled_back is None
    assert len(rows(opened.desk, "vault.rolled_back")) == 1
    opened.close()


def test_an_older_copy_that_was_worked_in_elsewhere_is_told_as_another_history(tmp_path: Path) -> None:
    folder, aside = tmp_path / "vault", tmp_path / "aside"
    make_vault(folder)
    shutil.copytree(folder, aside)
    opened = unlock_vault(folder)
    write_row(opened.desk, "person-9")
    opened.close()
    known = next(iter(json.loads((data_folder() / "known_heads.json").read_text()).values()))
    shutil.rmtree(folder)
    shutil.copytree(aside, folder)
    (data_folder() / "known_heads.json").rename(tmp_path / "known_heads.json")
    opened = unlock_vault(folder)
    write_row(opened.desk)
    opened.close()
    (tmp_path / "known_heads.json").rename(data_folder() / "known_heads.json")
    opened = unlock_vault(folder)
    assert opened.rolled_back is not None
    assert (opened.rolled_back.check, opened.rolled_back.params["row"]) == (
        Reason.OTHER_HISTORY,
        known["sequence"],
    )
    opened.close()


def test_a_restored_vault_is_a_new_incarnation_and_no_offence(tmp_path: Path) -> None:
    sheet = make_vault(tmp_path / "vault")
    opened = unlock_vault(tmp_path / "vault")
    BackupService(opened.desk).back_up_to(tmp_path / "one.age")
    write_row(opened.desk)
    opened.close()
    tools = cheap_tools()
    request = RestoreRequest(
        file=tmp_path / "one.age",
        folder=tmp_path / "restored",
        manager="yeni",
        passphrase=PASSPHRASE,
        keep_users=(),
        last_numbers={"file": 0, "letter": 0},
    )
    restore(request, sheet, tools.deriver, tools.clock)
    restored = unlock_vault(tmp_path / "restored", login_name="yeni")
    assert restored.rolled_back is None
    assert rows(restored.desk, "vault.rolled_back") == []
    restored.close()


def test_a_file_of_heads_that_cannot_be_understood_or_written_keeps_nobody_out(tmp_path: Path) -> None:
    make_vault(tmp_path / "vault")
    data_folder().mkdir(parents=True)
    path = data_folder() / "known_heads.json"
    for content in ("", "[]", "{", '{"a/b": 3}'):
        path.write_text(content, "utf-8")
        opened = unlock_vault(tmp_path / "vault")
        assert opened.rolled_back is None
        opened.close()
    path.unlink()
    path.mkdir()
    unlock_vault(tmp_path / "vault").close()


def test_heads_of_many_vaults_are_kept_the_oldest_of_them_forgotten() -> None:
    head = AuditHead(1, "a" * 64)
    for number in range(130):
        remember_head(f"vault-{number}", "first", head)
    assert known_head("vault-0", "first") is None
    assert known_head("vault-129", "first") == head
    assert known_head("vault-129", "second") is None


def test_the_check_names_the_first_bad_row_in_words_and_compares_with_a_head(tmp_path: Path) -> None:
    opened = vault_with_a_colleague(tmp_path / "vault")
    head = opened.desk.audit_head()
    opened.close()
    user = ["--vault", str(tmp_path / "vault"), "--user", "yonetici"]

    def answer(known: str) -> dict[str, object]:
        options = command_line._parser().parse_args(["check", *user, "--head", known])
        assert options.head.sequence
        report = AdminService(reopened.desk).check(options.head)
        return {"findings": report.findings, "words": commands._in_words(report)}

    reopened = unlock_vault(tmp_path / "vault")
    assert answer(f"{head.sequence}:{head.hash}")["findings"] == ()
    short = "-".join(head.hash[at : at + 4].upper() for at in range(0, 16, 4))
    assert answer(f"{head.sequence}:{short}")["findings"] == ()
    wrong = answer(f"{head.sequence}:{'0' * 16}")
    assert wrong["findings"] == (f"audit_other_history: row {head.sequence}",)
    assert str(head.sequence) in str(wrong["words"])
    reopened.close()


@pytest.mark.parametrize(
    "text", ["12", "x:abcdefabcdefabcdef", "12:abc", "12:zzzzzzzzzzzzzzzzzz", "9" * 30 + ":" + "a" * 16]
)
def test_a_head_that_is_none_is_refused_by_the_command_line(text: str) -> None:
    with pytest.raises(SystemExit):
        command_line._parser().parse_args(["check", "--vault", "v", "--user", "u", "--head", text])
