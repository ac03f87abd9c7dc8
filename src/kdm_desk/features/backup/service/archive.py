"""The archive inside a backup: a tar of manifest, header and encrypted snapshot, in this order and nothing else."""

import hashlib
import io
import tarfile
from collections.abc import Callable, Generator, Sequence
from typing import BinaryIO, Protocol

from kdm_desk.core.errors import Damaged
from kdm_desk.features.backup.model import (
    DATABASE_NAME,
    HEADER_NAME,
    MANIFEST_NAME,
    MOST_MANIFEST_BYTES,
    Manifest,
    Member,
    decode_manifest,
    encode_manifest,
)
from kdm_desk.storage.migrate import newest_version

_BLOCK = tarfile.BLOCKSIZE
_END = bytes(2 * _BLOCK)
_PIECE = 64 * 1024


class Sink(Protocol):
    """Where the snapshot goes as it comes out."""

    def write(self, data: bytes, /) -> object: ...


HeaderCame = Callable[[Manifest, bytes], Sink]
"""Called with the manifest and the vault header; says where the snapshot is to be written, or raises to stop."""


def member_of(stream: io.BufferedReader) -> Member:
    """Size and SHA-256 of a file from its beginning."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return Member(size, hashlib.file_digest(stream, "sha256").hexdigest())


def member_of_bytes(data: bytes) -> Member:
    return Member(len(data), hashlib.sha256(data).hexdigest())


class ArchiveReader:
    """The archive's bytes, read as if they were one file; the snapshot is never held in memory."""

    def __init__(self, manifest: Manifest, header: bytes, database: BinaryIO, modified: int) -> None:
        """`modified` is the time of the members in seconds since 1970."""
        about = encode_manifest(manifest)
        database.seek(0)
        parts: Sequence[tuple[str, int, BinaryIO]] = (
            (MANIFEST_NAME, len(about), io.BytesIO(about)),
            (HEADER_NAME, len(header), io.BytesIO(header)),
            (DATABASE_NAME, manifest.database.size, database),
        )
        self._streams: list[BinaryIO] = []
        self.size = len(_END)
        for name, size, content in parts:
            filler = bytes(-size % _BLOCK)
            self._streams += [io.BytesIO(_member_header(name, size, modified)), content, io.BytesIO(filler)]
            self.size += _BLOCK + size + len(filler)
        self._streams.append(io.BytesIO(_END))

    def read(self, size: int) -> bytes:
        while self._streams:
            data = self._streams[0].read(size)
            if data:
                return data
            self._streams.pop(0)
        return b""


def _member_header(name: str, size: int, modified: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mtime, info.mode = size, modified, 0o600
    return info.tobuf(tarfile.GNU_FORMAT)


class Unpacker:
    """Takes the archive apart as its bytes come; anything unexpected raises Damaged('backup_damaged', reason=).

    Nothing is written by a name from inside, and no size is believed beyond its cap.
    """

    def __init__(self, header_came: HeaderCame) -> None:
        self._header_came = header_came
        self._buffer = bytearray()
        self._script = self._members()
        self._wanted = next(self._script)
        self._finished = False

    def write(self, data: bytes) -> None:
        self._buffer += data
        while not self._finished and len(self._buffer) >= self._wanted:
            piece = bytes(self._buffer[: self._wanted])
            del self._buffer[: self._wanted]
            try:
                self._wanted = self._script.send(piece)
            except StopIteration:
                self._finished = True
        if self._finished and self._buffer:
            raise _damaged("tar.end")

    def finish(self) -> None:
        """The bytes have ended; raises Damaged unless the archive has, too."""
        if not self._finished:
            raise _damaged("tar.short")

    def _members(self) -> Generator[int, bytes, None]:
        about_size = yield from _member_size(MANIFEST_NAME, MOST_MANIFEST_BYTES)
        manifest = decode_manifest((yield from _small(about_size)), newest_version())
        yield from _exact_size(HEADER_NAME, manifest.header.size)
        header = yield from _small(manifest.header.size)
        if member_of_bytes(header) != manifest.header:
            raise _damaged("header.sha256")
        yield from _exact_size(DATABASE_NAME, manifest.database.size)
        yield from _stream(manifest.database, self._header_came(manifest, header))
        if (yield len(_END)) != _END:
            raise _damaged("tar.end")


def _damaged(reason: str) -> Damaged:
    return Damaged("backup_damaged", reason=reason)


def _member_size(name: str, most: int) -> Generator[int, bytes, int]:
    """The size of the next member, which has to be a plain file of this name and no larger than `most`."""
    block = yield _BLOCK
    try:
        info = tarfile.TarInfo.frombuf(block, "utf-8", "strict")
    except (tarfile.HeaderError, UnicodeDecodeError):
        raise _damaged("tar.header") from None
    if info.name != name or not info.isreg() or info.issparse() or info.linkname:
        raise _damaged("tar.member")
    if not 0 < info.size <= most:
        raise _damaged("tar.size")
    return info.size


def _exact_size(name: str, size: int) -> Generator[int, bytes, None]:
    if (yield from _member_size(name, size)) != size:
        raise _damaged("tar.size")


def _small(size: int) -> Generator[int, bytes, bytes]:
    """A member held in memory."""
    content = yield size
    yield from _filler(size)
    return content


def _stream(member: Member, sink: Sink) -> Generator[int, bytes, None]:
    """A member passed on piece by piece; its hash has to be the manifest's."""
    digest, left = hashlib.sha256(), member.size
    while left:
        piece = yield min(left, _PIECE)
        digest.update(piece)
        sink.write(piece)
        left -= len(piece)
    yield from _filler(member.size)
    if digest.hexdigest() != member.sha256:
        raise _damaged("database.sha256")


def _filler(size: int) -> Generator[int, bytes, None]:
    length = -size % _BLOCK
    if length and any((yield length)):
        raise _damaged("tar.filler")
