"""Run as a program: make a backup in forked children that kill -9 themselves at their first, second, third … step.

`python backup_to_be_killed.py FOLDER` ends when a child lived to the end; it prints one JSON line: how many died,
whether the final name was ever there after a death, and what the checks of the finished backup found.
"""

import json
import os
import signal
import sys
from pathlib import Path

from backup_builders import filled_vault
from kdm_desk.features.backup.service.backups import BackupJob, perform
from kdm_desk.features.backup.service.making import SNAPSHOT_NAME
from kdm_desk.features.backup.service.verify import verify_with_sheet


def killed_at_step(job: BackupJob, last_step: int) -> bool:
    """Whether a child that dies at its step number `last_step` died at all."""
    child = os.fork()
    if child == 0:
        steps_left = last_step

        def step(_fraction: float) -> None:
            nonlocal steps_left
            if steps_left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            steps_left -= 1

        try:
            perform(job, step)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(folder: Path) -> None:
    with filled_vault(folder / "vault") as vault:
        target = folder / "one.age"
        job = vault.service.prepare(target)
        died, half_done = 0, 0
        while killed_at_step(job, died):
            died += 1
            half_done += target.exists()
        answer = {
            "died": died,
            "half_done": half_done,
            "findings": verify_with_sheet(target, vault.sheet).findings,
            "left": [path.name for path in vault.folder.glob(SNAPSHOT_NAME + "*")],
        }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
