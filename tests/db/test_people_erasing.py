"""Erasing a name leaves no trace of it: not in a table, not in the search index, not in a page no longer used."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from builders import KEY, make_desk
from fakes import FixedClock
from kdm_desk.core.access import Actor, Permission, Role
from kdm_desk.core.clock import instant_text
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.core.turkish import fold, sort_key
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.repository import erase_accounts
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import Identity, PersonDetails, Phone
from kdm_desk.features.people.repository import files, finding, persons
from kdm_desk.security.desk import Desk
from kdm_desk.storage.migrate import migrate
from kdm_desk.storage.transaction import Transaction, immediate

HER = PersonDetails(
    given_names="Zümrütkız",
    surname="Kavakyeli",
    birth_surname="Hayaloğlu",
    address="Bilinmez Sokak",
    code_word="papatya",
    contact_rule="Yalnız salı günü",
)
HER_PHONE = Phone("+905559876543", safe_hours="Kuzeni Sultaniye evdeyken")
HER_IDENTITY = Identity(IdentityKind.TCKN, invented_tckn(424_242))
TOLD = (
    *("Zümrütkız", "Kavakyeli", "Akçapınarlı", "Hayaloğlu", "Bilinmez", "papatya", "salı günü", "Sultaniye"),
    *("5559876543", HER_IDENTITY.value, "ESKİ-77123"),
)
# The index keeps the prefixes of a word apart from the word: these are long enough to be nobody else's.
PREFIXES = (b"zumrutk", b"kavakye", b"akcapin", b"hayalog", b"5559876", b"eski77")


def traces() -> list[bytes]:
    forms = [form for word in TOLD for form in (word, fold(word), sort_key(word))]
    return sorted({form.encode() for form in forms} | set(PREFIXES))


def write_her_down(tx: Transaction) -> str:
    person_id = persons.insert_person(tx, HER)
    persons.add_phones(tx, person_id, [HER_PHONE])
    persons.add_identity(tx, person_id, HER_IDENTITY)
    persons.add_old_number(tx, person_id, "ESKİ-77123")
    files.open_file(tx, person_id)
    finding.refresh_entry(tx, person_id)
    persons.rename(tx, person_id, "Zümrütkız", "Akçapınarlı")
    finding.refresh_entry(tx, person_id)
    return person_id


def write_another_down(tx: Transaction, number: int) -> None:
    person_id = persons.insert_person(tx, PersonDetails(given_names="Başkası", surname=f"Deneme{number}"))
    persons.add_phones(tx, person_id, [Phone(f"+9053{number:08d}")])
    files.open_file(tx, person_id)
    finding.refresh_entry(tx, person_id)


def erase(tx: Transaction, person_id: str) -> None:
    finding.remove_entry(tx, person_id)
    persons.erase_names(tx, person_id)


def index_is_whole(connection: sqlcipher3.Connection) -> None:
    connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")


def everything_stored(connection: sqlcipher3.Connection) -> bytes:
    """Each value of each table as bytes, the pages of the search index among them."""
    tables = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
    ]
    parts: list[bytes] = []
    for table in tables:
        for row in connection.execute(f"SELECT * FROM {table}"):
            parts += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(parts)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[sqlcipher3.Connection]:
    """The same schema in a file without a key, so that a test can read its pages, the unused ones too."""
    connection = sqlcipher3.connect(str(tmp_path / "plain.db"), isolation_level=None)
    connection.row_factory = sqlcipher3.Row
    connection.execute("PRAGMA secure_delete = ON")
    migrate(connection)
    connection.execute("INSERT INTO site (letter, name) VALUES ('M', 'Merkez')")
    connection.execute(
        "INSERT INTO vault (singleton, vault_id, site, statement_version, statement_hash, created_at) "
        "VALUES (1, 'an invented vault', 'M', 1, '', '2026-03-02T08:00:00.000000Z')"
    )
    yield connection
    connection.close()


def unit(connection: sqlcipher3.Connection) -> Transaction:
    actor = Actor("user-1", "deneme", Role.MANAGER, "staff-manager")
    return Transaction(connection, actor, instant_text(FixedClock().now()), "M")


def in_one_transaction(connection: sqlcipher3.Connection, others: int) -> str:
    with immediate(connection):
        person_id = write_her_down(unit(connection))
    for number in range(others):
        with immediate(connection):
            write_another_down(unit(connection), number)
    return person_id


def test_an_erased_woman_is_in_no_table_and_no_page_of_the_index(desk: Desk) -> None:
    with desk.change(Permission.REGISTER, "person.add") as tx:
        person_id = write_her_down(tx)
        tx.touch("person", person_id, subjects=[person_id])
    assert desk.connection.execute("PRAGMA secure_delete").fetchone()[0] == 1
    assert [
        trace
        for trace in (b"zumrutkiz", HER_IDENTITY.value.encode())
        if trace in everything_stored(desk.connection)
    ]

    with desk.change(Permission.MANAGE_SETTINGS, "person.erase") as tx:
        erase(tx, person_id)
        tx.touch("person", person_id, subjects=[person_id])

    stored = everything_stored(desk.connection)
    assert [trace for trace in traces() if trace in stored] == []
    index_is_whole(desk.connection)


@pytest.mark.parametrize("others", [0, 25, 400])
@pytest.mark.parametrize("merged", [False, True])
def test_an_erased_woman_is_in_no_byte_of_the_file(
    plain: sqlcipher3.Connection, tmp_path: Path, others: int, merged: bool
) -> None:
    person_id = in_one_transaction(plain, others)
    while merged:
        with immediate(plain):
            merged = finding.merge_step(unit(plain), 16)
    before = (tmp_path / "plain.db").read_bytes()
    assert "Zümrütkız".encode() in before
    assert b"zumrutkiz" in before

    with immediate(plain):
        erase(unit(plain), person_id)

    after = (tmp_path / "plain.db").read_bytes()
    assert [trace for trace in traces() if trace in after] == []
    index_is_whole(plain)


def test_the_bytes_of_the_real_file_show_nothing_even_before_erasing(desk: Desk) -> None:
    with desk.change(Permission.REGISTER, "person.add") as tx:
        write_her_down(tx)
    desk.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    stored = desk.path.read_bytes()
    assert [trace for trace in traces() if trace in stored] == []
    assert KEY not in stored


def test_what_she_told_in_her_own_words_goes_and_the_counts_stay(desk: Desk) -> None:
    told = NewApplication(
        "in_person", account="Çınaraltında anlattı", referred_by="Komşusu Hayriye", requests=("legal",)
    )
    person_id = IntakeService(desk).register(told)
    with desk.change(Permission.MANAGE_SETTINGS, "person.erase") as tx:
        erase(tx, person_id)
        erase_accounts(tx, person_id)
        tx.touch("person", person_id, subjects=[person_id])
    stored = everything_stored(desk.connection)
    assert [word for word in ("Çınaraltında", "Hayriye") if word.encode() in stored] == []
    (application,) = IntakeService(desk).applications(person_id)
    assert [request.kind for request in application.requests] == ["legal"]
