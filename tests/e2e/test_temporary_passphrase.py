"""A one-time passphrase opens no command: only the window, where it is changed first."""

import json
from pathlib import Path

import pytest

from e2e.test_command_line import PASSPHRASE, answer, run
from kdm_desk.app.command_line import USAGE
from kdm_desk.app.tools import Tools
from kdm_desk.core.access import Role
from kdm_desk.core.ids import new_id
from kdm_desk.security.staffing import add_user

SLIP = "abcde-fghjk-mnprs-tuvwx"
HERS = "sessiz dağ yolunda kırmızı bisiklet"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault with a second manager who has only just got her slip."""
    made: list[str | Path] = [
        "init",
        "--vault",
        tmp_path / "vault",
        "--centre",
        "Uydurma Merkez",
        "--manager",
        "yonetici",
    ]
    answer(run([*made, "--recovery-out", tmp_path / "recovery.txt", "--json"]))
    unlocked = Tools().calibrated().vault(tmp_path / "vault").unlock("yonetici", PASSPHRASE)
    add_user(unlocked, "yeni", Role.MANAGER, new_id(), SLIP)
    return tmp_path / "vault"


def test_every_command_waits_until_she_chose_her_own(folder: Path, tmp_path: Path) -> None:
    user: list[str | Path] = ["--vault", folder, "--user", "yeni"]
    target, register = tmp_path / "one.age", tmp_path / "register.csv"
    register.write_text("Ad;Soyad\nUydurma;Kişi\n", encoding="utf-8")
    commands: tuple[list[str | Path], ...] = (
        ["check", *user],
        ["backup", *user, "--to", target],
        ["import", *user, register, "--dry-run"],
        ["demo", *user, "--people", "1"],
    )
    for command in commands:
        refused = run([*command, "--json"], SLIP)
        assert refused.returncode == USAGE, command
        assert json.loads(refused.stdout) == {"error": "passphrase_must_change"}
        assert refused.stderr.strip()
    assert not target.exists()
    Tools().calibrated().vault(folder).unlock("yeni", SLIP).choose_passphrase(HERS)
    assert answer(run(["check", *user, "--json"], HERS))["ok"] is True
