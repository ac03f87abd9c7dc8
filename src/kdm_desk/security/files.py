"""Small files written whole or not at all."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from kdm_desk.core.errors import MediumLost, UserError

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def explained(error: OSError) -> UserError:
    """What a failed write means for the person: read-only, full, or the medium went away."""
    if error.errno in _READ_ONLY:
        return UserError("vault_read_only")
    if error.errno in _NO_SPACE:
        return MediumLost("disk_full")
    return MediumLost("medium_lost")


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` at `path`: written beside, synced, renamed, so that a reader sees the old or the new whole.

    Raises UserError('vault_read_only'), MediumLost('disk_full') or MediumLost('medium_lost'); the old file
    stands then.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        _write_through(beside, data)
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise explained(error) from error


def read_capped(path: Path, most: int) -> bytes:
    """At most `most` + 1 bytes of the file, so that a huge one cannot fill the memory.

    Raises OSError, also for a pipe or device put in its place, which could be waited on for ever.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _NOT_WAITING), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a file")
        return stream.read(most + 1)


def _write_through(path: Path, data: bytes) -> None:
    # A link that somebody put there would lead the writing to a file of its reader's.
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows has no handle on a folder to sync
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
