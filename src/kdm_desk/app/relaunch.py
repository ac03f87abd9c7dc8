"""Locking ends the process that holds the keys and begins a fresh one at the unlock screen."""

import os
import sys
from pathlib import Path
from typing import NoReturn

WAIT_FOR_LOCK_SECONDS = 5.0


def relaunch(vault: Path, *more: str) -> NoReturn:
    """Replace this process by a fresh one for the same vault; does not return.

    On Linux the process image is replaced: same process id, and every key in memory is gone with it. Windows cannot
    do that, so a child is started that waits for this process to let go of the vault's lock.
    """
    command = [sys.executable, "-m", "kdm_desk", "--vault", str(vault), *more]
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        # Loads slowly, and only here and now is it of use.
        import subprocess

        subprocess.Popen([*command, "--wait-for-lock"], close_fds=True)
        os._exit(0)
    os.execv(sys.executable, command)
