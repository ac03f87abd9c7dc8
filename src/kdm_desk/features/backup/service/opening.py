"""Opening a backup file: the capped age header, then the archive inside, the snapshot going where it is told."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from kdm_desk.core.errors import Damaged, MediumLost, UserError
from kdm_desk.features.backup.model import Manifest
from kdm_desk.features.backup.service import age_stream
from kdm_desk.features.backup.service.archive import HeaderCame, Sink, Unpacker
from kdm_desk.features.backup.service.media import Step, unwatched, write_error
from kdm_desk.security.age_file import MAX_HEADER_BYTES, check_age_header
from kdm_desk.storage.connection import Connection, open_connection


def unpack(path: Path, identity: str, header_came: HeaderCame, step: Step = unwatched) -> None:
    """Decrypt `path` with an age secret key and hand out what is inside, checked piece by piece.

    Raises UserError('backup_missing', path=), MediumLost('backup_unreadable'), WrongKey('backup_key_wrong'),
    Damaged('backup_damaged', reason=), NewerVersion('backup_newer') and whatever `header_came` or `step` raises.
    What was handed out before a Damaged is not to be used.
    """
    try:
        size = path.stat().st_size
        stream = path.open("rb")
    except FileNotFoundError:
        raise UserError("backup_missing", path=str(path)) from None
    except OSError:
        raise MediumLost("backup_unreadable", path=str(path)) from None
    given = 0

    def read(wanted: int) -> bytes:
        nonlocal given
        step(given / max(size, 1))
        try:
            data = stream.read(wanted)
        except OSError:
            raise MediumLost("backup_unreadable", path=str(path)) from None
        given += len(data)
        return data

    with stream:
        check_age_header(read(MAX_HEADER_BYTES))
        stream.seek(0)
        unpacker = Unpacker(header_came)
        age_stream.decrypt(read, unpacker.write, identity)
        unpacker.finish()


class _SeenEnough(Exception):
    """The beginning was all that was asked for."""


def look_at_beginning(path: Path, identity: str) -> tuple[Manifest, bytes]:
    """Manifest and vault header alone, without reading the rest. Raises what `unpack` raises."""
    found: list[tuple[Manifest, bytes]] = []

    def stop(manifest: Manifest, header: bytes) -> NoReturn:
        found.append((manifest, header))
        raise _SeenEnough

    with contextlib.suppress(_SeenEnough):
        unpack(path, identity, stop)
    return found[0]


class _Nowhere:
    def write(self, data: bytes) -> None:
        """The hash was taken on the way; the bytes are not needed."""


def prove(path: Path, identity: str, step: Step = unwatched) -> None:
    """Read a backup to its end and compare every hash; nothing is kept. Raises what `unpack` raises."""
    unpack(path, identity, lambda _manifest, _header: _Nowhere(), step)


class SnapshotFile:
    """A new file for the snapshot of a backup, which stays encrypted under its own database key."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("xb")

    def write(self, data: bytes) -> None:
        try:
            self._stream.write(data)
        except OSError as error:
            raise write_error(error) from error

    def close(self) -> None:
        try:
            self._stream.close()
        except OSError as error:
            raise write_error(error) from error


def unpack_to(
    path: Path,
    identity: str,
    copy: Path,
    step: Step = unwatched,
    believe: Callable[[Manifest, bytes], None] = lambda _manifest, _header: None,
) -> tuple[Manifest, bytes]:
    """Put the snapshot into the new file `copy`; manifest and header are handed back.

    `believe` may raise before the snapshot is read. Raises what `unpack` raises and MediumLost.
    """
    found: list[tuple[Manifest, bytes]] = []
    sink = SnapshotFile(copy)

    def came(manifest: Manifest, header: bytes) -> Sink:
        believe(manifest, header)
        found.append((manifest, header))
        return sink

    try:
        unpack(path, identity, came, step)
    finally:
        sink.close()
    return found[0]


def open_snapshot(copy: Path, keys: dict[int, bytes]) -> Connection:
    """The unpacked snapshot, to be read only; the newest of the header's keys that opens it.

    Raises Damaged('backup_damaged', reason='database').
    """
    for _epoch, key in sorted(keys.items(), reverse=True):
        try:
            return open_connection(copy, key, read_only=True)
        except Damaged:
            continue
    raise Damaged("backup_damaged", reason="database")
