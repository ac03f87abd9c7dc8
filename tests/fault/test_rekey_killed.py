"""The power goes while the vault gets a new key: it opens again, for those who may, and the leaver stays out."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 40
PLACES = ("decided", "committed", "begun", "encrypted", "brought_home", "settled")


def test_a_re_keying_killed_at_any_moment_is_finished_by_whoever_opens_the_vault_next(tmp_path: Path) -> None:
    program = Path(__file__).with_name("rekey_to_be_killed.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])}
    answer = subprocess.run(
        [sys.executable, program, tmp_path, str(ROUNDS), "20260302"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    result = json.loads(answer.stdout)
    assert result["found"] == []
    assert {place: result["died"][place] for place in PLACES} == dict.fromkeys(PLACES, 2)
    assert result["died"]["chance"] > ROUNDS / 2
    assert min(result["keys"]["old"], result["keys"]["new"]) > 0
