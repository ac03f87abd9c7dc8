"""The process that holds keys leaves no core dump and lets nobody attach; seen from a real child process."""

import subprocess
import sys

PROGRAM = """
import ctypes, sys
from kdm_desk.security.hardening import harden_process
harden_process()
if sys.platform == "linux":
    import resource
    sys.stdout.write(f"{resource.getrlimit(resource.RLIMIT_CORE)} {ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)}")
"""


def test_a_hardened_process_is_neither_dumped_nor_attached_to() -> None:
    seen = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert seen.stdout == ("(0, 0) 0" if sys.platform == "linux" else "")
