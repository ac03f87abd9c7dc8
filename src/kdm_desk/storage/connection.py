"""Opening the encrypted file: the key, the pragmas that keep it whole, and what its failures mean."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3

from kdm_desk.core.errors import Damaged, MediumLost, NewerVersion, RuleBroken, UserError
from kdm_desk.storage.file_head import PAGE_BYTES

# The driver ships no types; every use of a connection stays inside storage, audit and the desk.
Connection: TypeAlias = Any

KEY_BYTES = 32
_PLAIN_HEADER = b"SQLite format 3\x00"
_BUSY_MILLISECONDS = 5_000
_CACHED_STATEMENTS = 512
# The pages a search over a million people walks through stay decrypted in memory.
_CACHE_KIBIBYTES = 131_072
# A backup or report reads every page once; keeping them would only push others out of memory.
_READER_CACHE_KIBIBYTES = 8_192
_SQLITE_OK, _SQLITE_DENY = 0, 1
_ACTION_PRAGMA, _ACTION_ATTACH, _ACTION_FUNCTION = 19, 24, 31
_FORBIDDEN_PRAGMAS = frozenset({"temp_store", "temp_store_directory", "synchronous", "secure_delete"})


def _authorize(
    action: int, first: str | None, second: str | None, database: str | None, trigger: str | None
) -> int:
    """Deny what could put plaintext on the disk or weaken the file after it is open."""
    if action == _ACTION_ATTACH:
        return _SQLITE_DENY
    if action == _ACTION_PRAGMA and first in _FORBIDDEN_PRAGMAS and second is not None:
        return _SQLITE_DENY
    if action == _ACTION_FUNCTION and second == "load_extension":
        return _SQLITE_DENY
    return _SQLITE_OK


def explain(error: Exception) -> Exception:
    """The failure of one statement as the error a person can act on; a bug is given back as it is."""
    text = str(error)
    if isinstance(error, sqlcipher3.IntegrityError) and text.replace("_", "").isalpha() and text.islower():
        return RuleBroken(text)
    if "full" in text:
        return MediumLost("disk_full")
    if "disk I/O" in text or "unable to open" in text:
        return MediumLost("medium_lost")
    if "readonly" in text:
        return UserError("vault_read_only")
    if "not a database" in text:
        return Damaged("database_damaged", answers=False)
    if "malformed" in text:
        return Damaged("database_damaged")
    return error


@contextlib.contextmanager
def explained() -> Iterator[None]:
    try:
        yield
    except sqlcipher3.Error as error:
        meaning = explain(error)
        if meaning is error:
            raise
        raise meaning from None


def open_connection(path: Path, key: bytes, *, create: bool = False, read_only: bool = False) -> Connection:
    """An open connection for the calling thread alone; autocommit, rows by name.

    `key` is 32 raw bytes. Raises Damaged if the file does not answer to the key, is cut short or is not
    encrypted, UserError('database_missing') if it is not there.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the database key is 32 bytes")
    if not create and not path.is_file():
        raise UserError("database_missing", path=str(path))
    if create:
        # SQLite itself would let everybody read the file; its log and index take over the rights of this one.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    mode = "ro" if read_only else ("rwc" if create else "rw")
    with explained():
        connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            cached_statements=_CACHED_STATEMENTS,
        )
    try:
        with explained():
            _prepare(connection, key, read_only=read_only)
        _refuse_plain_or_short(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: Connection, key: bytes, *, read_only: bool) -> None:
    connection.row_factory = sqlcipher3.Row
    connection.execute("PRAGMA cipher_log_level = NONE")
    # Raw key form only: any other string would silently be taken as a passphrase.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise Damaged("database_damaged")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    kibibytes = _READER_CACHE_KIBIBYTES if read_only else _CACHE_KIBIBYTES
    connection.execute(f"PRAGMA cache_size = -{kibibytes}")
    connection.execute("PRAGMA secure_delete = ON")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    else:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    connection.set_authorizer(_authorize)


def _refuse_plain_or_short(path: Path, connection: Connection) -> None:
    with path.open("rb") as file:
        start = file.read(len(_PLAIN_HEADER))
    if start == _PLAIN_HEADER:
        raise Damaged("database_not_encrypted")
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        return
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    if path.stat().st_size < pages * PAGE_BYTES:
        raise Damaged("database_truncated")


def checkpoint(connection: Connection) -> None:
    """Bring the write-ahead log home, so that the file alone is whole."""
    with explained():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def refuse_newer(connection: Connection, newest: int) -> int:
    """The file's schema version; raises NewerVersion when this program does not know it."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > newest:
        raise NewerVersion("vault_newer", version=version, known=newest)
    return version
