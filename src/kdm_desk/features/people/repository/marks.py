"""By what two files may speak of the same person: folded values, and the marks under which they are found.

A mark is so short that many values share it. Who shares one is compared by the values themselves; of those whose file
is restricted to others only the mark is here, and says that it may be the same person.
"""

from collections.abc import Iterable
from datetime import date
from hashlib import blake2b

from kdm_desk.core.turkish import search_tokens
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.repository import persons
from kdm_desk.storage.transaction import Reader, Transaction

Value = tuple[str, str]
"""Kind (name, address, phone, identity) and the folded value."""

_BITS = 20
_MOST_ALIKE = 50
_SHORTEST_PHONE = 8


def name_value(given_names: str, surname: str, birth_year: int | None) -> str:
    """The folded name in any order of its parts, with the birth year; "" where a part of it is not known."""
    parts = search_tokens(f"{given_names} {surname}")
    if not given_names or not surname or birth_year is None:
        return ""
    return f"{' '.join(sorted(parts))} {birth_year}"


def refresh(tx: Transaction, person_id: str) -> None:
    """Bring a person's marks in step with the tables; those of a file closed to this login stay as they are."""
    if person_id in tx.closed:
        return
    vault_id = _vault_id(tx)
    wanted = {(kind, _mark(vault_id, kind, value)) for kind, value in _values(tx, person_id)}
    rows = tx.all("SELECT kind, mark FROM person_mark WHERE person_id = ?", (person_id,))
    known = {(row["kind"], row["mark"]) for row in rows}
    if known - wanted:
        tx.execute_many(
            "DELETE FROM person_mark WHERE person_id = ? AND kind = ? AND mark = ?",
            [(person_id, *one) for one in known - wanted],
        )
    if wanted - known:
        tx.execute_many(
            "INSERT INTO person_mark (person_id, kind, mark) VALUES (?, ?, ?)",
            [(person_id, *one) for one in wanted - known],
        )


def insert(tx: Transaction, person_id: str, values: Iterable[Value]) -> None:
    """The marks of a person who has none yet."""
    insert_all(tx, [(person_id, values)])


def insert_all(tx: Transaction, people: Iterable[tuple[str, Iterable[Value]]]) -> None:
    """The marks of people who have none yet, one after another."""
    vault_id = _vault_id(tx)
    tx.execute_many(
        "INSERT INTO person_mark (person_id, kind, mark) VALUES (?, ?, ?)",
        (
            (person_id, kind, mark)
            for person_id, values in people
            for kind, mark in sorted({(kind, _mark(vault_id, kind, value)) for kind, value in values})
        ),
    )


def remove(tx: Transaction, person_id: str) -> None:
    tx.execute("DELETE FROM person_mark WHERE person_id = ?", (person_id,))


def refresh_next(tx: Transaction, after: str, limit: int) -> str:
    """Mark the files behind `after` in the order of their ids, at most `limit`; the last id, "" when none was left.

    For vaults made before there were marks.
    """
    rows = tx.all(
        "SELECT person_id FROM client_file WHERE person_id > ? ORDER BY person_id LIMIT ?", (after, limit)
    )
    for row in rows:
        refresh(tx, row["person_id"])
    return rows[-1]["person_id"] if rows else ""


def alike(reader: Reader, person_id: str) -> list[str]:
    """Others of whom something is the same, in whatever role; those restricted to others by their marks alone."""
    own = _values(reader, person_id)
    vault_id = _vault_id(reader)
    found: dict[str, None] = {}
    for kind, value in sorted(own):
        for other_id in _with_mark(reader, kind, _mark(vault_id, kind, value)):
            if other_id != person_id and (
                other_id in reader.closed or (kind, value) in _values(reader, other_id)
            ):
                found[other_id] = None
    return list(found)


def with_name(reader: Reader, given_names: str, surname: str, birth_year: int | None) -> list[str]:
    """Everybody of this folded name and birth year; nobody while one of them is not known."""
    value = name_value(given_names, surname, birth_year)
    if not value:
        return []
    return [
        person_id
        for person_id in _with_mark(reader, "name", _mark(_vault_id(reader), "name", value))
        if ("name", value) in _values(reader, person_id)
    ]


def with_phone(reader: Reader, number: str) -> list[str]:
    """Everybody with this number, in whatever role."""
    rows = reader.all(f"SELECT DISTINCT person_id FROM phone WHERE number = ? LIMIT {_MOST_ALIKE}", (number,))
    return [row["person_id"] for row in rows]


def with_identity(reader: Reader, value: str) -> list[str]:
    """Everybody with this identity number, in whatever role."""
    rows = reader.all(
        f"SELECT DISTINCT person_id FROM identity WHERE value = ? LIMIT {_MOST_ALIKE}", (value,)
    )
    return [row["person_id"] for row in rows]


def _values(reader: Reader, person_id: str) -> set[Value]:
    row = reader.one(
        "SELECT given_names, surname, birth_date, birth_year, address FROM person WHERE id = ?", (person_id,)
    )
    if row is None:
        return set()
    details = PersonDetails(
        given_names=row["given_names"],
        surname=row["surname"],
        birth_date=date.fromisoformat(row["birth_date"]) if row["birth_date"] else None,
        birth_year=row["birth_year"],
        address=row["address"],
    )
    phones = [phone.number for phone in persons.phones_of(reader, person_id)]
    return values_of(
        details, phones, [identity.value for identity in persons.identities_of(reader, person_id)]
    )


def values_of(details: PersonDetails, phones: Iterable[str], identities: Iterable[str]) -> set[Value]:
    """What she can be told by, folded; a short number is nobody's own."""
    year = details.birth_date.year if details.birth_date else details.birth_year
    found = {
        ("name", name_value(details.given_names, details.surname, year)),
        ("address", _address(details.address)),
        *(("phone", number) for number in phones if len(number) >= _SHORTEST_PHONE),
        *(("identity", value) for value in identities),
    }
    return {(kind, value) for kind, value in found if value}


def _address(text: str) -> str:
    """The folded address; "" where there is no house number, for a street alone is no home."""
    words = search_tokens(text)
    return " ".join(words) if len(words) > 1 and any(word[0].isdecimal() for word in words) else ""


def _vault_id(reader: Reader) -> str:
    return str(reader.value("SELECT vault_id FROM vault"))


def _mark(vault_id: str, kind: str, value: str) -> int:
    # The vault's number, so that the same person has other marks in another vault.
    digest = blake2b(f"{kind} {value}".encode(), key=vault_id.encode()[:64], digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - _BITS)


def _with_mark(reader: Reader, kind: str, mark: int) -> list[str]:
    rows = reader.all(
        f"SELECT person_id FROM person_mark WHERE kind = ? AND mark = ? LIMIT {_MOST_ALIKE}", (kind, mark)
    )
    return [row["person_id"] for row in rows]
