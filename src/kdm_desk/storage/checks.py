"""Is the file whole? Both integrity checks, foreign keys, gaps in the numbers, and counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kdm_desk.core.errors import Damaged
from kdm_desk.storage.connection import Connection, checkpoint, explained


@dataclass(frozen=True)
class Finding:
    """One thing wrong: which check found it, and where, without any person's data.

    `params` fill the sentence of those checks that have one under their name.
    """

    check: str
    detail: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class CheckReport:
    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


def check_file(connection: Connection) -> CheckReport:
    """Run every check that needs no key but the database's. The log is brought home first, else the page check
    raises false alarms; the second check finds the page-aligned truncation that the first misses. A check that
    cannot be finished on a damaged file is a finding itself."""
    checkpoint(connection)
    findings: list[Finding] = []
    for check in (_cipher_integrity, _integrity, _foreign_keys, number_gaps):
        try:
            with explained():
                findings += check(connection)
        except Damaged:
            findings.append(Finding(check.__name__.strip("_"), "unreadable"))
    try:
        with explained():
            counts = table_counts(connection)
    except Damaged:
        counts = {}
    return CheckReport(findings, counts)


def _cipher_integrity(connection: Connection) -> list[Finding]:
    rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return [Finding("cipher_integrity", str(row[0])) for row in rows]


def _integrity(connection: Connection) -> list[Finding]:
    rows = connection.execute("PRAGMA integrity_check").fetchall()
    return [Finding("integrity", str(row[0])) for row in rows if row[0] != "ok"]


def _foreign_keys(connection: Connection) -> list[Finding]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [Finding("foreign_keys", f"{row[0]} {row[1]}") for row in rows]


def number_gaps(connection: Connection) -> list[Finding]:
    """Numbers run from 1 without a gap, per kind, site and year; a void one is a row too."""
    rows = connection.execute(
        "SELECT kind, site, year, count(*) AS present, max(value) AS last FROM number GROUP BY kind, site, year"
    )
    return [
        Finding("number_gap", f"{row['kind']} {row['site']}-{row['year']}: {row['present']} of {row['last']}")
        for row in rows
        if row["present"] != row["last"]
    ]


def table_counts(connection: Connection) -> dict[str, int]:
    """Rows per table, the search index's own tables left out."""
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "AND name NOT LIKE 'search\\_index%' ESCAPE '\\' ORDER BY name"
        )
    ]
    return {name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in names}
