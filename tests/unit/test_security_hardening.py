"""The process that holds keys leaves no core dump and lets nobody attach; seen from a real child process."""

import subprocess
import sys

PROGRAM = """
import ctypes, resource, sys
from kdm_desk.security.hardening import harden_process
harden_process()
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
sys.stdout.write(f"{resource.getrlimit(resource.RLIMIT_CORE)} {dumpable}")
"""


def test_a_hardened_process_is_neither_dumped_nor_attached_to() -> None:
    if sys.platform != "linux":
        return
    seen = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert seen.stdout == "(0, 0) 0"
