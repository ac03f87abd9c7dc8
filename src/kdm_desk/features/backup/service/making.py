"""Making one backup of a vault in use: encrypted snapshot, header, archive, age, a new file on the medium."""

import contextlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from kdm_desk.core.access import Actor, Role
from kdm_desk.core.clock import instant_text, to_local
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.features.backup import repository
from kdm_desk.features.backup.model import BackupResult, Manifest
from kdm_desk.features.backup.service import age_stream
from kdm_desk.features.backup.service.archive import ArchiveReader, member_of, member_of_bytes
from kdm_desk.features.backup.service.media import (
    Opener,
    Step,
    open_new,
    part_of,
    remove_quietly,
    require_space,
    require_target,
    unwatched,
    write_whole,
)
from kdm_desk.security import audit
from kdm_desk.security.header import parse_header
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.primitives import key_check
from kdm_desk.security.statement import DATABASE
from kdm_desk.storage.connection import Connection, open_connection
from kdm_desk.storage.snapshot import snapshot
from kdm_desk.storage.transaction import Reader, snapshot_read

SNAPSHOT_NAME = ".backup-snapshot.db"
# Reading a file that lies beside a vault is nobody's action at the desk.
NOBODY = Actor("", "", Role.FRONT_DESK, "")
_SNAPSHOT_SHARE = 0.4


@dataclass(frozen=True)
class Source:
    """The vault to copy, as plain values that another thread or process can work from."""

    database: Path
    key: bytes = field(repr=False)
    site: str


def make_backup(
    source: Source,
    recipients: Sequence[str],
    target: Path,
    now: datetime,
    step: Step = unwatched,
    opener: Opener = open_new,
) -> BackupResult:
    """Write an encrypted backup as the new file `target`, which any one of the age `recipients` opens.

    The live vault is only read, on a connection of its own. Raises MediumLost, UserError('backup_file_exists',
    path=) or ('vault_rekeyed_meanwhile'), Damaged, or whatever `step` raises; then nothing lies at `target` and no
    copy stays behind.
    """
    begun = time.monotonic()
    require_target(target)
    _require_key_in(read_header_bytes(source.database.parent), source)
    with _snapshot_of(source, part_of(step, 0.0, _SNAPSHOT_SHARE)) as copy:
        # Read after the snapshot: a header may be newer than its database, never older.
        header = read_header_bytes(source.database.parent)
        _require_key_in(header, source)
        manifest = _manifest(source, copy, header, now)
        with copy.open("rb") as database:
            archive = ArchiveReader(manifest, header, database, int(now.timestamp()))
            feed = _Feed(archive, part_of(step, _SNAPSHOT_SHARE, 1.0))

            def write(stream: BinaryIO) -> None:
                age_stream.encrypt(feed.read, stream.write, recipients)

            size = write_whole(target, write, opener)
    return BackupResult(target, size, time.monotonic() - begun, manifest.head)


def _require_key_in(header: bytes, source: Source) -> None:
    """The vault may get a new key meanwhile, on another thread: the copy would open for nobody.

    Raises UserError('vault_rekeyed_meanwhile').
    """
    committed = {key.check for key in parse_header(header).statement.content.keys[DATABASE]}
    if key_check(source.key) not in committed:
        raise UserError("vault_rekeyed_meanwhile")


class _Feed:
    """The archive, telling at every piece how far it has been read, at the end, too."""

    def __init__(self, archive: ArchiveReader, step: Step) -> None:
        self._archive, self._step = archive, step
        self._given = 0

    def read(self, size: int) -> bytes:
        self._step(self._given / self._archive.size)
        data = self._archive.read(size)
        self._given += len(data)
        return data


@contextlib.contextmanager
def _snapshot_of(source: Source, step: Step) -> Iterator[Path]:
    """A consistent encrypted copy beside the live file, taken away afterwards."""

    def go_on(fraction: float) -> bool:
        step(fraction)
        return True

    copy = source.database.with_name(SNAPSHOT_NAME)
    tidy(source.database.parent)
    step(0.0)
    require_space(source.database.parent, source.database.stat().st_size)
    try:
        live = open_connection(source.database, source.key, read_only=True)
        try:
            snapshot(live, copy, source.key, go_on)
        finally:
            live.close()
        yield copy
    finally:
        tidy(source.database.parent)


def tidy(folder: Path) -> None:
    """Take away what a backup that was killed left in the vault's folder."""
    for left in folder.glob(SNAPSHOT_NAME + "*"):
        remove_quietly(left)


def _manifest(source: Source, copy: Path, header: bytes, now: datetime) -> Manifest:
    """Read from the copy itself, so that it says what is inside and not what came since."""
    year = to_local(now).year
    connection = open_connection(copy, source.key, read_only=True)
    try:
        with snapshot_read(connection):
            reader = reader_of(connection, source.site, instant_text(now))
            vault = repository.vault_row(reader)
            if vault is None or vault["vault_id"] != parse_header(header).vault_id:
                raise Damaged("header_damaged", reason="backup.vault_id")
            head = audit.head(reader)
            numbers = repository.last_numbers(reader, year)
            schema = int(reader.value("PRAGMA user_version"))
    finally:
        connection.close()
    with copy.open("rb") as stream:
        database = member_of(stream)
    return Manifest(
        vault_id=vault["vault_id"],
        site=source.site,
        made_at=instant_text(now),
        schema=schema,
        head=head,
        numbers_year=year,
        last_numbers=numbers,
        header=member_of_bytes(header),
        database=database,
    )


def reader_of(connection: Connection, site: str, now: str) -> Reader:
    """Statements on a copy that no login has unlocked; `now` as instant text."""
    return Reader(connection, NOBODY, now, site)
