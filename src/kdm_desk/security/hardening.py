"""Keeps the running program's memory out of crash dumps and away from other programs of the same user."""

import contextlib
import ctypes
import sys
from pathlib import Path

_PR_SET_DUMPABLE = 4
_DUMP_FILTER = Path("/proc/self/coredump_filter")


def harden_process() -> None:
    """No core dumps and, on Linux, no attaching by another process; does nothing on other systems.

    Three locks on one door: a limit of size, which a dump piped to a program ignores; nothing chosen to be dumped;
    and a process that may not be dumped at all, which also keeps debuggers out.
    """
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Before the last step, after which these files belong to root; not every kernel has this one.
        with contextlib.suppress(OSError):
            _DUMP_FILTER.write_text("0", encoding="ascii")
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
