"""One unit of work on the database: statements, what they touched, and the commit."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlcipher3

from kdm_desk.core.access import Actor
from kdm_desk.core.changes import Topic
from kdm_desk.storage.connection import Connection, explained

Row = Any
Parameters = Sequence[object] | dict[str, object]


class Reader:
    """Statements inside an open transaction; rows answer by column name."""

    def __init__(self, connection: Connection, actor: Actor, now: str, site: str) -> None:
        self._connection = connection
        self.actor = actor
        self.now = now
        self.site = site
        self.closed: frozenset[str] = frozenset()
        """People whose files are restricted to others: no list names them to this login."""
        self.damaged: frozenset[str] = frozenset()
        """Those of them whose files name this login and still do not open."""
        self.opened: frozenset[str] = frozenset()
        """People of restricted files this login may open: their rows stand in the tables here, and only here."""

    def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        with explained():
            rows: list[Row] = self._connection.execute(sql, parameters).fetchall()
        return rows

    def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row, or None."""
        with explained():
            return self._connection.execute(sql, parameters).fetchone()

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]


class Transaction(Reader):
    """A write in progress. Remembers whom and what it touched, for the audit row and the pages."""

    def __init__(self, connection: Connection, actor: Actor, now: str, site: str) -> None:
        super().__init__(connection, actor, now, site)
        self.object_kind = ""
        self.object_id = ""
        self.subjects: set[str] = set()
        self.fields: set[str] = set()
        self.topics: set[Topic] = set()

    def execute(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement; the number of rows it changed."""
        with explained():
            count: int = self._connection.execute(sql, parameters).rowcount
        return count

    def execute_many(self, sql: str, rows: Iterable[Parameters]) -> None:
        with explained():
            self._connection.executemany(sql, rows)

    def insert(self, table: str, **values: object) -> None:
        """Insert one row; column names come from the program, never from a person."""
        columns = ", ".join(values)
        marks = ", ".join("?" * len(values))
        self.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))

    def touch(
        self,
        object_kind: str,
        object_id: str,
        *,
        subjects: Iterable[str] = (),
        fields: Iterable[str] = (),
    ) -> None:
        """Name what the audit row is about (the first call), every person concerned and the field names."""
        if not self.object_kind:
            self.object_kind, self.object_id = object_kind, object_id
        self.subjects.update(subjects)
        self.fields.update(fields)

    def changed(self, *topics: Topic) -> None:
        self.topics.update(topics)


@contextlib.contextmanager
def immediate(connection: Connection) -> Iterator[None]:
    """A write transaction that either commits whole or leaves no trace."""
    with explained():
        connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        with explained():
            connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def rolled_back(connection: Connection) -> Iterator[None]:
    """A transaction that leaves no trace, whatever is written in it: not a byte of it reaches the log."""
    with explained():
        connection.execute("BEGIN IMMEDIATE")
    try:
        with in_memory(connection):
            yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextlib.contextmanager
def in_memory(connection: Connection) -> Iterator[None]:
    """Pages changed meanwhile wait in memory for the commit instead of going to the log ahead of it."""
    connection.execute("PRAGMA cache_spill = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA cache_spill = ON")


@contextlib.contextmanager
def snapshot_read(connection: Connection) -> Iterator[None]:
    """A read transaction: every statement inside sees the same state."""
    with explained():
        connection.execute("BEGIN")
    try:
        yield
    finally:
        # On a damaged file ending the read fails too; the failure inside is the one to tell.
        with contextlib.suppress(sqlcipher3.Error):
            if connection.in_transaction:
                connection.execute("COMMIT")
