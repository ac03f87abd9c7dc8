"""The process that holds keys leaves no core dump and lets nobody attach; seen from a real child process."""

import os
import subprocess
import sys
from pathlib import Path

PREPARE = """
import ctypes, os, sys
if sys.platform == "linux":
    import resource
    # As a system might have it that keeps every dump.
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from kdm_desk.security.hardening import harden_process
harden_process()
"""
SHOW = """
if sys.platform == "linux":
    sys.stdout.write(f"{resource.getrlimit(resource.RLIMIT_CORE)} {ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)}")
"""
AGAIN = (
    """
if len(sys.argv) == 1:
    os.execv(sys.executable, [sys.executable, "-c", sys.orig_argv[2], "again"])
"""
    + SHOW
)
HARDENED = "(0, 0) 0" if sys.platform == "linux" else ""


def test_a_hardened_process_is_neither_dumped_nor_attached_to() -> None:
    seen = subprocess.run([sys.executable, "-c", PREPARE + SHOW], capture_output=True, text=True, check=True)
    assert seen.stdout == HARDENED


def test_a_process_that_replaced_itself_is_hardened_anew() -> None:
    seen = subprocess.run([sys.executable, "-c", PREPARE + AGAIN], capture_output=True, text=True, check=True)
    assert seen.stdout == HARDENED


def test_a_crash_leaves_no_dump(tmp_path: Path) -> None:
    crash = PREPARE + "os.abort()"
    child = subprocess.Popen([sys.executable, "-c", crash], cwd=tmp_path, stderr=subprocess.DEVNULL)
    if sys.platform == "linux":
        _, status = os.waitpid(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert not os.WCOREDUMP(status)
    assert child.wait() != 0
    assert list(tmp_path.iterdir()) == []


def test_what_would_be_dumped_is_nothing() -> None:
    """The second lock on the door: what the kernel would put into a dump, were one made."""
    shown = """
from pathlib import Path
filter_file = Path("/proc/self/coredump_filter")
if filter_file.exists():
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
    sys.stdout.write(filter_file.read_text().strip().lstrip("0"))
"""
    seen = subprocess.run([sys.executable, "-c", PREPARE + shown], capture_output=True, text=True, check=True)
    assert seen.stdout == ""
