"""Bringing an earlier register in from the command line: a trial, the import, what is refused, who may."""

import json
from pathlib import Path
from typing import Any

import pytest

from e2e.test_command_line import run
from kdm_desk.app.command_line import FINE, USAGE
from register_builders import invented_row, write_csv


@pytest.fixture
def vault(tmp_path: Path) -> list[str]:
    folder = tmp_path / "vault"
    made: list[str | Path] = [
        "init",
        "--vault",
        folder,
        "--centre",
        "Uydurma Merkez",
        "--manager",
        "yonetici",
    ]
    assert run([*made, "--recovery-out", tmp_path / "recovery.txt"]).returncode == FINE
    return ["--vault", str(folder), "--user", "yonetici"]


def bring_in(file: Path, vault: list[str], *more: str) -> dict[str, Any]:
    result = run(["import", file, *vault, *more, "--json"])
    assert result.returncode == FINE, result.stderr
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_a_trial_writes_nothing_and_an_import_joins_what_is_surely_hers(
    tmp_path: Path, vault: list[str]
) -> None:
    bad = invented_row(2)
    bad[2] = "12345678901"
    file = write_csv(tmp_path / "defter.csv", [invented_row(1), bad, invented_row(1)], encoding="cp1254")
    trial = bring_in(file, vault, "--dry-run")
    assert (trial["rows"], trial["created"], trial["joined"], trial["refused"]) == (3, 1, 1, 1)
    [refusal] = trial["refusals"]
    assert (refusal["row"], refusal["reason"]) == (3, "tckn_checksum")
    assert refusal["words"].startswith("Kimlik numarası: ")
    assert bring_in(file, vault) == {**trial, "dry_run": False}
    again = bring_in(file, vault)
    assert (again["created"], again["joined"], again["refused"]) == (0, 2, 1)
    left_out = bring_in(file, vault, "--duplicates", "ask-none")
    assert (left_out["created"], left_out["joined"], left_out["refused"]) == (0, 0, 3)
    assert bring_in(file, vault, "--duplicates", "new")["created"] == 2
    check = run(["check", *vault, "--json"])
    assert json.loads(check.stdout)["ok"] is True


def test_a_file_that_is_no_register_ends_in_usage_with_a_sentence(tmp_path: Path, vault: list[str]) -> None:
    file = tmp_path / "defter.xlsx"
    file.write_bytes(b"PK\x03\x04 no workbook")
    for wrong in (file, tmp_path / "none.csv"):
        result = run(["import", wrong, *vault])
        assert result.returncode == USAGE
        assert "Traceback" not in result.stderr
        assert result.stderr.strip()
