"""One vault's women made many: each a few dozen times over, under other names, numbers and days of birth.

The demo invents a woman in two milliseconds and writes her as the desk would; a million would take half an hour and
more. So what it invented is copied by INSERT … SELECT, without indexes and triggers, which come back at the end. What
the desk derives from it (search entries, marks, the index) is made by the desk's own functions. Appointments, stays,
letters and what was done since the first contact stay those of the first: they claim rooms and beds.
"""

import contextlib
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlcipher3

from bench.timing import say
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.core import numbers, turkish
from kdm_desk.core.access import Actor
from kdm_desk.core.identity import IdentityKind, invented_tckn, invented_ykn, tckn_valid
from kdm_desk.core.numbers import HumanNumber, NumberKind
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.people.model.persons import FormerName, PersonDetails
from kdm_desk.features.people.repository import finding, marks
from kdm_desk.storage.transaction import Row, Transaction

# What a search, a list or a look for likely files asks of a woman: parents before children.
_COPIED = (
    "number",
    "person",
    "former_name",
    "identity",
    "phone",
    "client_file",
    "old_number",
    "kinship",
    "perpetrator_event",
    "perpetrator_trait",
    "contact",
    "application",
    "application_violence",
    "application_withheld",
    "protection_order",
    "order_version",
    "order_measure",
    "order_event",
    "risk_assessment",
    "risk_assessment_ground",
    "case_event",
)
_MOST_COPIES = 0xFFF
# The twelve bits of a UUIDv7 behind its version tell the copies apart; 62 others are the row's own. Where a row has
# the bits of its copy already, the copy takes those that no copy has.
_COPY_OF_ID = (
    "CASE copy.k WHEN 0 THEN t.{0} ELSE substr(t.{0}, 1, 15) || "
    "CASE substr(t.{0}, 16, 3) WHEN copy.bits THEN 'fff' ELSE copy.bits END || substr(t.{0}, 19) END"
)
_NUMBER = "t.value + copy.k * (SELECT last FROM temp.last_number AS l WHERE l.year = t.year)"
_OTHERWISE = {
    ("number", "value"): _NUMBER,
    ("client_file", "value"): _NUMBER,
    ("person", "surname"): "other_surname(t.surname, copy.k)",
    ("former_name", "surname"): "other_surname(t.surname, copy.k)",
    ("person", "sort_key"): "other_key(t.given_names, t.surname, t.known_as, copy.k)",
    ("person", "birth_date"): "date(t.birth_date, '-' || copy.k || ' days')",
    ("person", "merged_into"): "CASE copy.k WHEN 0 THEN t.merged_into END",
    ("person", "address"): "CASE t.address WHEN '' THEN '' ELSE "
    "1000 + (t.address - 1000 + copy.k * 379) % 8999 || substr(t.address, 5) END",
    ("phone", "number"): "CASE WHEN t.number LIKE '+9059%' "
    "THEN printf('+9059%08d', (substr(t.number, 6) + copy.k * 48271731) % 100000000) "
    "ELSE printf('+902320%06d', (substr(t.number, 8) + copy.k * 482717) % 1000000) END",
    ("identity", "value"): "other_identity(t.kind, t.value, copy.k)",
    ("old_number", "value"): "CASE copy.k WHEN 0 THEN t.value ELSE t.value || copy.k END",
}
_SURNAMES_ON = 7
_IDENTITIES_ON = 100_000
_MEMORY_KIB = 1_500_000
_INDEX_MEMORY = 4 << 20
_USUAL_INDEX_MEMORY = 1 << 20
_TOLD = 100_000
_ENTRIES_SQL = """
SELECT copy.k, p.*, f.site, f.year, f.value,
    (SELECT group_concat(number, ' ') FROM (
        SELECT number FROM phone WHERE person_id = p.id ORDER BY position)) AS phones,
    (SELECT group_concat(value, ' ') FROM identity WHERE person_id = p.id) AS identities,
    (SELECT group_concat(value, ' ') FROM old_number WHERE person_id = p.id) AS old_numbers,
    (SELECT group_concat(surname, '/') FROM former_name WHERE person_id = p.id) AS former
FROM (SELECT ? AS person_id) AS t CROSS JOIN temp.copy
JOIN person AS p ON p.id = {person}
JOIN client_file AS f ON f.person_id = p.id
WHERE copy.k > 0
"""
_MARKED_SQL = """
SELECT p.id, p.given_names, p.surname, p.birth_date, p.birth_year, p.address,
    (SELECT group_concat(number, ' ') FROM phone WHERE person_id = p.id) AS phones,
    (SELECT group_concat(value, ' ') FROM identity WHERE person_id = p.id) AS identities
FROM person AS p ORDER BY p.id
"""


@dataclass(frozen=True)
class Writer:
    """Who writes the rows, when and where."""

    actor: Actor
    now: str
    site: str


def make_many(first: Path, target: Path, copies: int, writer: Writer) -> None:
    """Copy the plain file `first` to `target` with every woman in it so many times (2 to 4,095)."""
    if not 2 <= copies <= _MOST_COPIES:
        raise ValueError("too many copies, or too few")
    shutil.copyfile(first, target)
    connection = _open(target, first, copies)
    tx = Transaction(connection, writer.actor, writer.now, writer.site)
    say("  rows")
    connection.execute("BEGIN")
    put_back = _take_away_rules(tx)
    for table in _COPIED:
        tx.execute(f"DELETE FROM {table}")
        tx.execute(_copying(tx, table))
    say("  indexes")
    for statement in put_back:
        tx.execute(statement)
    with _folding_remembered():
        say("  search entries")
        _enter(connection, tx, copies)
        say("  marks")
        _mark_all(connection, tx)
    say("  the search index")
    _index(tx)
    _part_twins(tx)
    connection.execute("COMMIT")
    connection.close()


def _open(target: Path, first: Path, copies: int) -> Any:
    connection = sqlcipher3.connect(str(target), isolation_level=None)
    connection.row_factory = sqlcipher3.Row
    for line in (
        "journal_mode = OFF",
        "synchronous = OFF",
        "foreign_keys = OFF",
        "temp_store = MEMORY",
        f"cache_size = -{_MEMORY_KIB}",
    ):
        connection.execute(f"PRAGMA {line}")
    connection.create_function("other_surname", 2, other_surname, deterministic=True)
    connection.create_function("other_key", 4, _other_key, deterministic=True)
    connection.create_function("other_identity", 3, _other_identity, deterministic=True)
    connection.execute("ATTACH DATABASE ? AS first", (str(first),))
    connection.execute("CREATE TEMP TABLE copy (k INTEGER NOT NULL PRIMARY KEY, bits TEXT NOT NULL)")
    connection.executemany("INSERT INTO temp.copy VALUES (?, ?)", [(k, f"{k:03x}") for k in range(copies)])
    connection.execute(
        "CREATE TEMP TABLE last_number AS SELECT year, max(value) AS last FROM first.number WHERE kind = 'file' "
        "GROUP BY year"
    )
    return connection


def _take_away_rules(tx: Transaction) -> list[str]:
    """Drop the triggers, and the indexes of what is copied; the statements that make them again."""
    rules = tx.all(
        "SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND (type = 'trigger' "
        f"OR type = 'index' AND tbl_name IN ({', '.join('?' * len(_COPIED))}, 'person_mark', 'search_entry'))",
        _COPIED,
    )
    for rule in rules:
        tx.execute(f"DROP {rule['type']} {rule['name']}")
    return [str(rule["sql"]) for rule in rules]


def _copying(tx: Transaction, table: str) -> str:
    """The statement that copies a table: ids that name a copied row name its copy."""
    named = {
        row["from"] for row in tx.all(f"PRAGMA foreign_key_list({table})") if row["table"] in _COPIED[1:]
    }
    columns = [row["name"] for row in tx.all(f"PRAGMA table_info({table})")]
    values = []
    for column in columns:
        if (table, column) in _OTHERWISE:
            values.append(_OTHERWISE[table, column])
        elif column == "id" or (column in named and column != "kind"):
            values.append(_COPY_OF_ID.format(column))
        else:
            values.append(f"t.{column}")
    only = "WHERE copy.k = 0 OR t.kind = 'file'" if table == "number" else ""
    return (
        f"INSERT INTO main.{table} ({', '.join(columns)}) "
        f"SELECT {', '.join(values)} FROM first.{table} AS t CROSS JOIN temp.copy {only}"
    )


@lru_cache(maxsize=1)
def _surnames() -> dict[str, tuple[list[str], int]]:
    lists = demo_list("surnames")
    return {
        surname: (names, place)
        for names in (lists["surnames_from_abroad"], lists["surnames"])
        for place, surname in enumerate(names)
    }


@lru_cache(maxsize=100_000)
def other_surname(surname: str, k: int) -> str:
    """Another surname of the same list, one for each copy; her children get the same."""
    names, place = _surnames().get(surname, ([surname], 0))
    return names[(place + k * _SURNAMES_ON) % len(names)]


def _other_key(given_names: str, surname: str, known_as: str, k: int) -> str:
    return _key(f"{given_names} {other_surname(surname, k)}".strip() or known_as)


_key = lru_cache(maxsize=200_000)(sort_key)


def _other_identity(kind: str, value: str, k: int) -> str:
    """Another invented number; one with a slip in its last digit keeps a slip."""
    if k == 0 or kind not in (IdentityKind.TCKN, IdentityKind.YKN):
        return value
    serial = (int(value[2:9]) + k * _IDENTITIES_ON) % 10_000_000
    other = (invented_ykn if kind == IdentityKind.YKN else invented_tckn)(serial)
    return other if tckn_valid(value) else other[:-1] + str((int(other[-1]) + 1) % 10)


@contextlib.contextmanager
def _folding_remembered() -> Iterator[None]:
    """Fold each name once: a million women share a few thousand names. The desk itself remembers no names."""
    places, own = (vars(turkish), vars(numbers)), turkish.fold
    remembered = lru_cache(maxsize=200_000)(own)
    for place in places:
        place["fold"] = remembered
    try:
        yield
    finally:
        for place in places:
            place["fold"] = own


def _enter(connection: Any, tx: Transaction, copies: int) -> None:
    """The search entries of all, in the order in which their files were opened."""
    columns = [row["name"] for row in tx.all("PRAGMA table_info(search_entry)")]
    tx.execute("DELETE FROM search_entry")
    tx.execute_many(
        f"INSERT INTO search_entry ({', '.join(columns)}) VALUES ({', '.join(f':{one}' for one in columns)})",
        _counted(_entries(connection, tx, copies)),
    )


def _entries(connection: Any, tx: Transaction, copies: int) -> Iterator[dict[str, object]]:
    copied = _ENTRIES_SQL.format(person=_COPY_OF_ID.format("person_id"))
    for first in connection.execute("SELECT * FROM first.search_entry ORDER BY id"):
        place = first["id"] * copies
        yield {**dict(first), "id": place}
        for row in tx.all(copied, (first["person_id"],)):
            yield {"id": place + row["k"], "person_id": row["id"], **_entry(row, first)}


def _entry(row: Row, first: Row) -> dict[str, Any]:
    return finding.entry_columns(
        [_details(row)],
        [FormerName(row["given_names"], surname, "", "") for surname in _parts(row["former"], "/")],
        [HumanNumber(NumberKind.FILE, row["site"], row["year"], row["value"])],
        phones=_parts(row["phones"]),
        identities=_parts(row["identities"]),
        old_numbers=_parts(row["old_numbers"]),
        last_contact=first["last_contact"],
        life_in_danger=bool(first["life_in_danger"]),
        closed=bool(first["closed"]),
    )


def _details(row: Row) -> PersonDetails:
    return PersonDetails(
        given_names=row["given_names"],
        surname=row["surname"],
        birth_surname=row["birth_surname"],
        known_as=row["known_as"],
        birth_date=date.fromisoformat(row["birth_date"]) if row["birth_date"] else None,
        birth_year=row["birth_year"],
        district=row["district"],
        anonymous=bool(row["anonymous"]),
    )


def _parts(text: str | None, between: str = " ") -> list[str]:
    return text.split(between) if text else []


def _mark_all(connection: Any, tx: Transaction) -> None:
    tx.execute("DELETE FROM person_mark")
    rows = connection.execute(_MARKED_SQL)
    marks.insert_all(tx, _counted((row["id"], _marked_values(row)) for row in rows))
    for row in tx.all("SELECT kept_id AS id FROM file_merge"):
        marks.refresh(tx, row["id"])


def _marked_values(row: Row) -> Iterable[marks.Value]:
    details = PersonDetails(
        given_names=row["given_names"],
        surname=row["surname"],
        birth_date=date.fromisoformat(row["birth_date"]) if row["birth_date"] else None,
        birth_year=row["birth_year"],
        address=row["address"],
    )
    return marks.values_of(details, _parts(row["phones"]), _parts(row["identities"]))


def _counted(rows: Iterable[Any]) -> Iterator[Any]:
    for count, row in enumerate(rows, start=1):
        if count % _TOLD == 0:
            say(f"    {count}")
        yield row


def _index(tx: Transaction) -> None:
    """The index over all entries, as one piece.

    Written in pieces first: one written at once would lie lowest, and the next sixteen saves would carry it upwards.
    """
    tx.execute("INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?)", (_INDEX_MEMORY,))
    finding.reindex(tx)
    tx.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
    tx.execute("INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?)", (_USUAL_INDEX_MEMORY,))


def _part_twins(tx: Transaction) -> None:
    """Two files merged into one stay so in the first; in every copy each stands by itself."""
    copied = _COPY_OF_ID.format("id")
    for row in tx.all(
        f"SELECT {copied} AS id FROM (SELECT person_id AS id FROM first.file_merge UNION "
        "SELECT kept_id FROM first.file_merge) AS t CROSS JOIN temp.copy WHERE copy.k > 0"
    ):
        finding.refresh_entry(tx, row["id"])
