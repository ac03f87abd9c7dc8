"""The medium a backup lies on: written beside, synced, renamed; and what its failures mean."""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kdm_desk.core.errors import MediumLost, UserError

PARTIAL = ".partial"
Opener = Callable[[Path], BinaryIO]
Step = Callable[[float], None]
"""Told how far the work is (0 to 1); raises Cancelled once the user asked to stop."""

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# What the system and the growing log of the live vault need beside our own copy.
_RESERVE_BYTES = 16 * 1024 * 1024


def unwatched(_fraction: float) -> None:
    """The Step of work that nobody waits for."""


def part_of(step: Step, begin: float, end: float) -> Step:
    """A Step for a part of the work that reaches from `begin` to `end` of the whole."""
    return lambda fraction: step(begin + (end - begin) * min(max(fraction, 0.0), 1.0))


def open_new(path: Path) -> BinaryIO:
    """A new file that only its owner may read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")


def write_error(error: OSError) -> MediumLost:
    """What a failed write of a backup means; the live data is untouched in each case."""
    if error.errno in _READ_ONLY:
        return MediumLost("backup_folder_read_only")
    if error.errno in _NO_SPACE:
        return MediumLost("disk_full")
    return MediumLost("medium_lost")


def require_target(target: Path) -> None:
    """Raises MediumLost('backup_folder_missing', path=) or UserError('backup_file_exists', path=)."""
    if not target.parent.is_dir():
        raise MediumLost("backup_folder_missing", path=str(target.parent))
    if target.exists() or target.is_symlink():
        raise UserError("backup_file_exists", path=str(target))


def require_space(folder: Path, needed: int) -> None:
    """Raises MediumLost('disk_full') before a copy of `needed` bytes would squeeze the live vault."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise write_error(error) from None
    if free < needed + _RESERVE_BYTES:
        raise MediumLost("disk_full")


def write_whole(target: Path, write: Callable[[BinaryIO], None], opener: Opener) -> int:
    """Have `write` fill a file beside `target`, sync it and give it its name; its size in bytes.

    However it ends otherwise, nothing lies under the final name and what was begun is taken away, if the medium is
    still there. Raises what `write` raises, and MediumLost.
    """
    beside = target.with_name(target.name + PARTIAL)
    try:
        beside.unlink(missing_ok=True)
        with opener(beside) as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        size = beside.stat().st_size
        require_target(target)
        beside.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        remove_quietly(beside)
        raise write_error(error) from error
    except BaseException:
        remove_quietly(beside)
        raise
    return size


def remove_quietly(path: Path) -> None:
    """Take a file of ours away; a medium that is gone has taken it along."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder survive a power cut."""
    if os.name != "posix":  # Windows has no handle on a folder to sync
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
