"""A consistent encrypted copy of the live file, taken while others write."""

from collections.abc import Callable
from pathlib import Path

from kdm_desk.core.errors import Cancelled
from kdm_desk.storage.connection import Connection, explained, open_connection
from kdm_desk.storage.transaction import snapshot_read

_PAGES_A_STEP = 4_096


def snapshot(
    source: Connection, target: Path, key: bytes, progress: Callable[[float], bool] = lambda fraction: True
) -> None:
    """Copy `source` into a new encrypted file under the same key through the backup API.

    One read transaction is held throughout: without it every write would start the copy again. `progress` gets
    0.0 to 1.0 and answers whether to go on; when it does not, Cancelled is raised and the target removed.
    """
    copy = open_connection(target, key, create=True)
    try:
        copy.execute("PRAGMA journal_mode = DELETE")

        def step(_status: int, remaining: int, total: int) -> None:
            if not progress(1.0 - remaining / max(total, 1)):
                raise Cancelled

        with snapshot_read(source), explained():
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            source.backup(copy, pages=_PAGES_A_STEP, progress=step)
    except BaseException:
        copy.close()
        target.unlink(missing_ok=True)
        raise
    copy.close()
