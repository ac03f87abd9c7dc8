"""Is the file whole? Both integrity checks, foreign keys, gaps in the numbers, and counts."""

from dataclasses import dataclass, field

from kdm_desk.storage.connection import Connection, checkpoint, explained


@dataclass(frozen=True)
class Finding:
    """One thing wrong: which check found it, and where, without any person's data."""

    check: str
    detail: str


@dataclass(frozen=True)
class CheckReport:
    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


def check_file(connection: Connection) -> CheckReport:
    """Run every check that needs no key but the database's. The log is brought home first, else the page check
    raises false alarms; the second check finds the page-aligned truncation that the first misses."""
    findings: list[Finding] = []
    checkpoint(connection)
    with explained():
        for row in connection.execute("PRAGMA cipher_integrity_check"):
            findings.append(Finding("cipher_integrity", str(row[0])))
        for row in connection.execute("PRAGMA integrity_check"):
            if row[0] != "ok":
                findings.append(Finding("integrity", str(row[0])))
        for row in connection.execute("PRAGMA foreign_key_check"):
            findings.append(Finding("foreign_key", f"{row[0]} {row[1]}"))
        findings += number_gaps(connection)
        return CheckReport(findings, table_counts(connection))


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
