"""The command line as the IT person uses it: real processes, real vaults, documented exit codes."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kdm_desk.app.command_line import (
    DAMAGED,
    FINE,
    IN_USE,
    MEDIUM_LOST,
    NEWER_VERSION,
    USAGE,
    WRONG_KEY,
    exit_code,
)
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import Damaged, InUse, MediumLost, NewerVersion, UserError, WrongKey
from kdm_desk.security.key_file_use import enrol_key_file
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.shares import split

ROOT = Path(__file__).parents[2]
PASSPHRASE = "beş sözcükten uzun sakin parola"
OTHER = "başka bir uzun ve sakin parola"


def run(
    arguments: Sequence[str | Path], passphrase: str | None = PASSPHRASE
) -> subprocess.CompletedProcess[str]:
    """One command in a process of its own; the passphrase goes in through standard input."""
    command = [sys.executable, "-m", "kdm_desk", *map(str, arguments)]
    if passphrase is not None:
        command += ["--passphrase-fd", "0"]
    return subprocess.run(
        command,
        input=(passphrase or "") + "\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
    )


def answer(result: subprocess.CompletedProcess[str]) -> dict[str, object]:
    assert result.returncode == FINE, result.stderr
    lines = result.stdout.splitlines()
    assert len(lines) == 1
    told: dict[str, object] = json.loads(lines[0])
    return told


class Vault:
    """A vault made by `init` and filled by `demo`, with its recovery file."""

    def __init__(self, base: Path) -> None:
        base.mkdir(exist_ok=True)
        self.folder, self.recovery, self.backup = base / "vault", base / "recovery.txt", base / "one.age"
        made: list[str | Path] = [
            "--vault",
            self.folder,
            "--centre",
            "Uydurma Merkez",
            "--manager",
            "yonetici",
        ]
        answer(run(["init", *made, "--recovery-out", self.recovery, "--json"]))
        self.user: list[str | Path] = ["--vault", self.folder, "--user", "yonetici"]
        answer(run(["demo", *self.user, "--people", "30", "--seed", "3", "--json"]))
        answer(run(["backup", *self.user, "--to", self.backup, "--json"]))


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    return Vault(tmp_path_factory.mktemp("command line"))


def test_init_writes_the_identity_only_for_its_owner_and_as_one_line(vault: Vault) -> None:
    assert vault.recovery.read_text().startswith("AGE-SECRET-KEY-1")
    assert len(vault.recovery.read_text().splitlines()) == 1
    assert vault.recovery.stat().st_mode & 0o077 == 0


def test_check_counts_the_rows_and_finds_nothing(vault: Vault) -> None:
    told = answer(run(["check", *vault.user, "--json"]))
    assert told["ok"] is True
    assert isinstance(told["counts"], dict)
    assert told["counts"]["client_file"] >= 30


def test_a_vault_that_is_not_empty_is_not_filled_again(vault: Vault) -> None:
    result = run(["demo", *vault.user, "--people", "5", "--json"])
    assert result.returncode == USAGE
    assert json.loads(result.stdout) == {"error": "vault_not_empty"}


def test_a_backup_is_verified_and_restored_with_the_same_counts(vault: Vault, tmp_path: Path) -> None:
    identity: list[str | Path] = ["--identity", vault.recovery]
    verified = answer(run(["verify", vault.backup, *identity, "--json"], passphrase=None))
    assert verified["ok"] is True
    target = tmp_path / "restored"
    restore: list[str | Path] = [
        "restore",
        vault.backup,
        *identity,
        "--vault",
        target,
        "--manager",
        "yeni",
        "--json",
    ]
    answer(run([*restore, "--last-number", "file=500", "--last-number", "letter=90"], passphrase=OTHER))
    checked = answer(run(["check", "--vault", target, "--user", "yeni", "--json"], passphrase=OTHER))
    before, after = verified["counts"], checked["counts"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    for table in ("person", "appointment", "letter", "stay", "application"):
        assert after[table] == before[table]
    assert after["number"] > before["number"]


def test_two_shares_are_as_good_as_the_identity(vault: Vault, tmp_path: Path) -> None:
    first, _, third = split(RecoverySheet.parse(vault.recovery.read_text()))
    both, one = tmp_path / "two shares.txt", tmp_path / "one share.txt"
    both.write_text(f"# typed from paper\n{third.text}\n{first.text}\n")
    one.write_text(first.text)
    assert answer(run(["verify", vault.backup, "--identity", both, "--json"], passphrase=None))["ok"] is True
    alone = run(["verify", vault.backup, "--identity", one, "--json"], passphrase=None)
    assert alone.returncode == WRONG_KEY
    assert json.loads(alone.stdout) == {"error": "share_alone"}


def test_a_login_with_a_key_file_names_it(vault: Vault, tmp_path: Path) -> None:
    folder = shutil.copytree(vault.folder, tmp_path / "vault")
    key = tmp_path / "yonetici.kdmkey"
    unlocked = Tools().vault(folder).unlock("yonetici", PASSPHRASE)
    enrol_key_file(unlocked, PASSPHRASE, key)
    check: list[str | Path] = ["check", "--vault", folder, "--user", "yonetici", "--json"]
    without = run(check)
    assert without.returncode == USAGE
    assert json.loads(without.stdout) == {"error": "key_file_missing"}
    assert answer(run([*check, "--key-file", key]))["ok"] is True


def test_the_stock_age_program_opens_a_backup_with_the_recovery_identity(vault: Vault) -> None:
    opened = subprocess.run(
        ["age", "--decrypt", "--identity", str(vault.recovery), str(vault.backup)],
        capture_output=True,
        check=False,
    )
    assert opened.returncode == 0, opened.stderr
    assert b"vault.kdm" in opened.stdout
    assert b"SQLite format 3" not in opened.stdout


def test_a_wrong_passphrase_and_a_wrong_identity_are_a_wrong_key(vault: Vault, tmp_path: Path) -> None:
    assert run(["check", *vault.user], passphrase=OTHER).returncode == WRONG_KEY
    other = Vault(tmp_path)
    result = run(["verify", vault.backup, "--identity", other.recovery], passphrase=None)
    assert result.returncode == WRONG_KEY
    assert result.stderr.strip()


def test_a_cut_vault_and_a_cut_backup_are_damaged(vault: Vault, tmp_path: Path) -> None:
    short = tmp_path / "short.age"
    short.write_bytes(vault.backup.read_bytes()[:-2000])
    assert run(["verify", short, "--identity", vault.recovery], passphrase=None).returncode == DAMAGED
    harmed = Vault(tmp_path / "harmed")
    with (harmed.folder / "vault.db").open("r+b") as file:
        file.truncate(5000)
    assert run(["check", *harmed.user]).returncode == DAMAGED


def test_a_vault_held_by_another_program_is_in_use(vault: Vault) -> None:
    from kdm_desk.app.bootstrap import hold
    from kdm_desk.app.tools import Tools

    lock = hold(Tools(), vault.folder)
    try:
        assert run(["check", *vault.user]).returncode == IN_USE
    finally:
        lock.release()


def test_wrong_usage_and_an_existing_recovery_file_end_with_two(vault: Vault, tmp_path: Path) -> None:
    assert run(["backup"], passphrase=None).returncode == USAGE
    made: list[str | Path] = ["init", "--vault", tmp_path / "new", "--centre", "X", "--manager", "a"]
    assert run([*made, "--recovery-out", vault.recovery]).returncode == USAGE
    assert not (tmp_path / "new").exists()


def test_a_passphrase_is_never_taken_as_an_argument(vault: Vault) -> None:
    result = run(["check", *vault.user, "--passphrase", PASSPHRASE], passphrase=None)
    assert result.returncode == USAGE


@pytest.mark.parametrize(
    "error, code",
    [
        (UserError("folder_not_empty"), USAGE),
        (WrongKey("passphrase_wrong"), WRONG_KEY),
        (Damaged("database_truncated"), DAMAGED),
        (UserError("header_missing"), DAMAGED),
        (NewerVersion("vault_newer"), NEWER_VERSION),
        (InUse("vault_in_use"), IN_USE),
        (MediumLost("disk_full"), MEDIUM_LOST),
    ],
)
def test_every_ending_has_its_documented_code(error: UserError, code: int) -> None:
    assert exit_code(error) == code
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"| {code} |" in readme
