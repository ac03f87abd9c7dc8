"""The power goes at any moment: nothing that was acknowledged is lost, and the vault is whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 200


def test_two_hundred_kills_while_saving_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    program = Path(__file__).with_name("kill_while_saving.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])}
    answer = subprocess.run(
        [sys.executable, str(program), str(tmp_path), str(ROUNDS), "20260302"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    result = json.loads(answer.stdout)
    assert result["acknowledged"] >= ROUNDS
    assert result["lost"] == 0
    assert result["findings"] == []
