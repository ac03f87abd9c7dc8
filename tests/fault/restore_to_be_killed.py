"""Run as a program: restore a backup again and again in forked children and kill -9 each at a random moment.

`python restore_to_be_killed.py FILE IDENTITY-FILE FOLDER ROUNDS SEED` prints one JSON line: how often nothing lay
under the real name afterwards, how often a whole vault did, and every round in which it was neither.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
from pathlib import Path

from backup_builders import NEW_PASSPHRASE, restored
from builders import cheap_tools
from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.features.admin.service import AdminService
from kdm_desk.security.recovery import RecoverySheet

_FIRST_STEP_S = 30


def one_round(file: Path, sheet: RecoverySheet, folder: Path, chance: random.Random, usual_s: float) -> None:
    """Fork, wait until the restore has begun, kill -9 within the time it usually takes."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(told, b".")
            restored(file, folder, sheet)
        finally:
            os._exit(0)
    os.close(told)
    select.select([heard], [], [], _FIRST_STEP_S)
    select.select([], [], [], chance.random() * usual_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(heard)


def state_of(folder: Path) -> str:
    """`nothing`, `whole`, or what is wrong with the vault under the real name."""
    if not folder.exists():
        return "nothing"
    tools = cheap_tools()
    opened = open_vault(tools, folder, "yeni", NEW_PASSPHRASE, hold(tools, folder))
    try:
        report = AdminService(opened.desk).check()
    finally:
        opened.close()
    return "whole" if not report.findings and report.counts["person"] == 3 else str(report.findings)


def main(file: Path, identity: Path, folder: Path, rounds: int, seed: int) -> None:
    sheet = RecoverySheet.parse(identity.read_text(encoding="ascii"))
    chance = random.Random(seed)
    started = os.times().elapsed
    restored(file, folder, sheet)
    usual_s = os.times().elapsed - started
    states: dict[str, int] = {}
    for _ in range(rounds):
        shutil.rmtree(folder, ignore_errors=True)
        one_round(file, sheet, folder, chance, 1.5 * usual_s)
        state = state_of(folder)
        states[state] = states.get(state, 0) + 1
    sys.stdout.write(json.dumps(states) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
