"""Bringing a file to the newest schema: one numbered file, one transaction, one version."""

from importlib.resources import files
from pathlib import Path
from sqlite3 import complete_statement

from kdm_desk.core.errors import Damaged
from kdm_desk.storage.connection import Connection, explained, refuse_newer
from kdm_desk.storage.snapshot import snapshot
from kdm_desk.storage.transaction import immediate

COPY_SUFFIX = ".before-migration"


def migrations() -> list[tuple[int, str]]:
    """(version, SQL) of every migration, oldest first."""
    folder = files("kdm_desk.storage").joinpath("migrations")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(int(name.split("_")[0]), folder.joinpath(name).read_text(encoding="utf-8")) for name in names]


def newest_version() -> int:
    return migrations()[-1][0]


def statements(script: str) -> list[str]:
    """The single statements of a script; `executescript` would commit the open transaction."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    if pending.strip() and not all(line.startswith("--") for line in pending.strip().splitlines()):
        raise ValueError("a migration ends in the middle of a statement")
    return found


def migrate(connection: Connection) -> int:
    """Apply what is missing; the version reached. Raises NewerVersion for a file from a newer program."""
    version = refuse_newer(connection, newest_version())
    for number, script in migrations():
        if number <= version:
            continue
        with immediate(connection), explained():
            for statement in statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        version = number
    return version


def migrate_file(connection: Connection, path: Path, key: bytes) -> int:
    """Like `migrate`, for a vault in use: while it runs, an encrypted copy of the file as it was lies beside it.

    The copy goes once every row of the newest schema names rows that are there. Where that fails it stays, and
    Damaged('database_damaged') is raised. A copy left by a run that was cut off is kept until one succeeds.
    """
    version = refuse_newer(connection, newest_version())
    copy = path.with_name(path.name + COPY_SUFFIX)
    behind = 0 < version < newest_version()
    if behind and not copy.exists():
        unfinished = path.with_name(copy.name + ".new")
        unfinished.unlink(missing_ok=True)
        snapshot(connection, unfinished, key)
        unfinished.rename(copy)
    version = migrate(connection)
    if behind:
        with explained():
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise Damaged("database_damaged")
    copy.unlink(missing_ok=True)
    return version
