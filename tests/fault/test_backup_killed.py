"""The power goes in the middle of a restore or a backup: nothing half-done lies under a real name."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from backup_builders import filled_vault

ROOT = Path(__file__).parents[2]
ROUNDS = 30


def run(program: str, *arguments: str | Path) -> dict[str, Any]:
    """The JSON line that a child program prints."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])}
    answer = subprocess.run(
        [sys.executable, Path(__file__).with_name(program), *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    result: dict[str, Any] = json.loads(answer.stdout)
    return result


def test_a_restore_killed_at_random_moments_leaves_nothing_or_a_whole_vault(tmp_path: Path) -> None:
    with filled_vault(tmp_path / "vault") as vault:
        file = vault.service.back_up_to(tmp_path / "one.age").path
        identity = tmp_path / "identity.txt"
        identity.write_text(vault.sheet.identity, encoding="ascii")
    states = run("restore_to_be_killed.py", file, identity, tmp_path / "new", str(ROUNDS), "20260302")
    assert set(states) <= {"nothing", "whole"}
    assert states["nothing"] > 0
    assert sum(states.values()) == ROUNDS


def test_a_backup_killed_at_any_step_leaves_nothing_under_the_final_name(tmp_path: Path) -> None:
    answer = run("backup_to_be_killed.py", tmp_path)
    assert answer.pop("died") > 5
    assert answer == {"half_done": 0, "findings": [], "left": []}
