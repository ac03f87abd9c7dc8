"""Keeps the running program's memory out of crash dumps and away from other programs of the same user."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4


def harden_process() -> None:
    """No core dumps and, on Linux, no attaching by another process; does nothing on other systems."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
