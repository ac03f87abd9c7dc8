"""One program at a time: a lock on `vault.lock` that the system takes back when the process dies."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Self

from kdm_desk.core.clock import Clock, instant_text, parse_instant
from kdm_desk.core.errors import Damaged, InUse, UserError
from kdm_desk.security.canonical import Fields, parse
from kdm_desk.security.files import explained, read_capped

FILE_NAME = "vault.lock"
_MOST_BYTES = 4096
_POLL_S = 0.05
_OWN_FILE = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_LOCKED_BYTE = 1 << 30  # far past the text, which Windows would hide from readers otherwise


class VaultLock:
    """Held from `acquire` until `release` or the end of the process; no child inherits it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def acquire(cls, folder: Path, clock: Clock, wait_seconds: float = 0) -> Self:
        """Lock the vault folder for this process, trying again for `wait_seconds`.

        Raises InUse('vault_in_use', host=, since=, pid=) naming the holder (`since` an aware datetime, or
        '?' where its file tells nothing), UserError('vault_read_only') or UserError('folder_missing', path=).
        """
        path = folder / FILE_NAME
        handle = _open(path)
        deadline = time.monotonic() + wait_seconds
        while not _try_lock(handle):
            if time.monotonic() >= deadline:
                os.close(handle)
                raise _in_use(path)
            time.sleep(_POLL_S)
        _write_holder(handle, clock)
        return cls(handle)

    def release(self) -> None:
        """Let others in; safe to call twice."""
        if self._handle >= 0:
            # Closing alone is not enough: a child just being started shares the lock until its exec is done.
            _unlock(self._handle)
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _open(path: Path) -> int:
    try:
        # The holder's name is written over what is there: never over what a link leads to.
        if path.is_symlink() or (path.exists() and not path.is_file()):
            path.unlink()
        return os.open(path, os.O_RDWR | os.O_CREAT | _OWN_FILE, 0o600)
    except FileNotFoundError:
        raise UserError("folder_missing", path=str(path.parent)) from None
    except OSError as error:
        raise explained(error) from error


def _write_holder(handle: int, clock: Clock) -> None:
    since = instant_text(clock.now())
    told = json.dumps({"pid": os.getpid(), "host": _host(), "since": since}).encode()
    try:
        # Written over, not emptied first: some file systems flush a file that was emptied, and the start waits.
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, told)
        os.ftruncate(handle, len(told))
    except OSError as error:
        os.close(handle)
        raise explained(error) from error


def _in_use(path: Path) -> InUse:
    """Names the holder as far as its file tells."""
    try:
        fields = Fields(parse(read_capped(path, _MOST_BYTES), "lock"), "lock", ("pid", "host", "since"))
        return InUse(
            "vault_in_use",
            host=fields.text("host"),
            since=parse_instant(fields.text("since")),
            pid=fields.integer("pid"),
        )
    except (Damaged, OSError, ValueError):
        return InUse("vault_in_use", host="?", since="?", pid=0)


if sys.platform == "win32":
    import msvcrt
    import socket

    def _host() -> str:
        return socket.gethostname()

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _host() -> str:
        # As socket.gethostname() has it, without the sockets' module, which loads slowly.
        return os.uname().nodename

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
