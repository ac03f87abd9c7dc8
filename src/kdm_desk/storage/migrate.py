"""Bringing a file to the newest schema: one numbered file, one transaction, one version."""

from importlib.resources import files
from sqlite3 import complete_statement

from kdm_desk.storage.connection import Connection, explained, refuse_newer
from kdm_desk.storage.transaction import immediate


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
