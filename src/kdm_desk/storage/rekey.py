"""Giving the encrypted file another key: one transaction in the write-ahead log, then the log brought home.

Until the log is committed the file answers to the old key alone, from then on to the new one alone, whatever
happens to the process; the log is taken over page by page, as often as it takes. So no copy is made beforehand.
The file's salt, its first 16 bytes, stays.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from kdm_desk.core.errors import Damaged, MediumLost, UserError
from kdm_desk.storage.connection import KEY_BYTES, Connection, explained, open_connection

_SLACK_BYTES = 16 * 1024 * 1024


def require_room(path: Path) -> None:
    """Raise MediumLost('disk_full') unless the log of a whole re-keying fits beside the file."""
    if shutil.disk_usage(path.parent).free < path.stat().st_size + _SLACK_BYTES:
        raise MediumLost("disk_full")


def rekey(connection: Connection, path: Path, key: bytes) -> None:
    """Encrypt every page of the open file anew under `key` (32 raw bytes) and prove that it opens.

    Raises MediumLost, which leaves the old key, and Damaged('database_damaged').
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the database key is 32 bytes")
    with explained():
        connection.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"").fetchall()
    # The pragma says "ok" also where it could not write.
    open_connection(path, key, read_only=True).close()


def bring_log_home(connection: Connection) -> None:
    """Leave nothing in the log, so that no page under an older key stays in the file.

    Raises UserError('rekey_waits') while another connection reads.
    """
    with explained():
        busy, _pages, _moved = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise UserError("rekey_waits")


def key_that_opens(path: Path, keys: Mapping[int, bytes]) -> bytes:
    """The newest of the keys (by epoch) that the file answers to; Damaged('database_damaged', answers=False) where
    none does."""
    for _epoch, key in sorted(keys.items(), reverse=True):
        try:
            open_connection(path, key, read_only=True).close()
        except Damaged as problem:
            if problem.code != "database_damaged":
                raise
            continue
        return key
    raise Damaged("database_damaged", answers=False)
