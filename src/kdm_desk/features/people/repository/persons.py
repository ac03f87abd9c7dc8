"""Writing and reading a person, her names, numbers and children."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from enum import Enum
from typing import Any

from kdm_desk.core.errors import UserError
from kdm_desk.core.identity import IdentityKind
from kdm_desk.core.ids import new_id
from kdm_desk.core.numbers import HumanNumber, NumberKind
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.people.model.persons import (
    Answer,
    Child,
    FormerName,
    Identity,
    Person,
    PersonDetails,
    PersonLine,
    Phone,
    Sex,
    shown_initials,
    shown_name,
)
from kdm_desk.features.people.repository.merging import CHILDREN, HERS, Stored, kept, with_merged
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Row, Transaction

_DETAIL_NAMES = tuple(field.name for field in fields(PersonDetails))
_BOOLEANS = ("anonymous", "interpreter_needed")
_PHONES = f"SELECT * FROM phone WHERE person_id IN {HERS}"


def insert_person(tx: Transaction, details: PersonDetails) -> str:
    """Store a new person; her id."""
    person_id = new_id()
    tx.insert(
        "person",
        id=person_id,
        sort_key=order_of(details),
        created_at=tx.now,
        origin_site=tx.site,
        **stored(details),
    )
    return person_id


def update_person(tx: Transaction, person_id: str, details: PersonDetails) -> None:
    """Replace what is written of a person; the search entry is the caller's to refresh."""
    values = {**stored(details), "sort_key": order_of(details)}
    settings = ", ".join(f"{column} = ?" for column in values)
    tx.execute(f"UPDATE person SET {settings} WHERE id = ?", (*values.values(), person_id))


def person(reader: Reader, person_id: str) -> Person:
    """One person. Raises UserError "person_not_found", NotAllowed "file_restricted"."""
    refuse_strangers(reader, [person_id])
    row = reader.one("SELECT * FROM person WHERE id = ?", (person_id,))
    if row is None:
        raise UserError("person_not_found")
    return Person(row["id"], _details(row), row["created_at"])


def person_line(reader: Reader, person_id: str) -> PersonLine:
    """Name, initials and file number of one person; those of the file kept where hers was merged.

    Raises UserError "person_not_found", NotAllowed "file_restricted".
    """
    refuse_strangers(reader, [person_id])
    row = reader.one(
        "SELECT p.id, p.given_names, p.surname, p.known_as, f.site, f.year, f.value FROM person p "
        "LEFT JOIN client_file f ON f.person_id = p.id WHERE p.id = ?",
        (kept(reader, person_id),),
    )
    if row is None:
        raise UserError("person_not_found")
    return PersonLine(
        row["id"],
        shown_name(row["given_names"], row["surname"], row["known_as"]),
        shown_initials(row["given_names"], row["surname"], row["known_as"]),
        shown_file_no(row),
    )


def shown_file_no(row: Row) -> str:
    """The file number of a row with site, year and value; "" for someone without a file."""
    if row["value"] is None:
        return ""
    return HumanNumber(NumberKind.FILE, row["site"], row["year"], row["value"]).show()


def rename(tx: Transaction, person_id: str, given_names: str, surname: str) -> None:
    """Replace a name and keep the one before; nothing is kept when nothing changed."""
    before = person(tx, person_id)
    after = replace(before.details, given_names=given_names, surname=surname, anonymous=False)
    if after != before.details:
        _keep_former_name(tx, before)
        update_person(tx, person_id, after)


def _keep_former_name(tx: Transaction, before: Person) -> None:
    tx.insert(
        "former_name",
        id=new_id(),
        person_id=before.id,
        given_names=before.details.given_names,
        surname=before.details.surname,
        known_as=before.details.known_as,
        until=tx.now,
        user_id=tx.actor.user_id,
    )


def former_names(reader: Reader, person_id: str) -> list[FormerName]:
    """What she was called before, in this file and in those merged into it; the newest first."""
    rows = reader.all(
        f"SELECT * FROM former_name WHERE person_id IN {HERS} ORDER BY until DESC, id DESC",
        {"person": person_id},
    )
    return [FormerName(row["given_names"], row["surname"], row["known_as"], row["until"]) for row in rows]


def add_phones(tx: Transaction, person_id: str, phones: Iterable[Phone]) -> list[str]:
    """Add numbers behind those she has; their ids."""
    position = tx.value("SELECT coalesce(max(position) + 1, 0) FROM phone WHERE person_id = ?", (person_id,))
    added = []
    for place, phone in enumerate(phones, start=int(position)):
        phone_id = new_id()
        added.append(phone_id)
        tx.insert(
            "phone",
            id=phone_id,
            person_id=person_id,
            number=phone.number,
            owner=phone.owner,
            safe=phone.safe.value,
            safe_hours=phone.safe_hours,
            may_answer=phone.may_answer,
            message_allowed=int(phone.message_allowed),
            sms_allowed=int(phone.sms_allowed),
            position=place,
        )
    return added


def replace_phones(tx: Transaction, person_id: str, phones: Iterable[Phone]) -> None:
    """Let these be her numbers; one that came with a merged file stays there while nothing about it changes."""
    wanted = list(phones)
    for row in tx.all(f"{_PHONES} AND person_id <> :person", {"person": person_id}):
        if _phone(row) in wanted:
            wanted.remove(_phone(row))
        else:
            tx.execute("DELETE FROM phone WHERE id = ?", (row["id"],))
    tx.execute("DELETE FROM phone WHERE person_id = ?", (person_id,))
    add_phones(tx, person_id, wanted)


def phones_of(reader: Reader, person_id: str) -> list[Phone]:
    """Her numbers, each once: her own first, then those that came with merged files."""
    rows = reader.all(f"{_PHONES} ORDER BY person_id <> :person, position, id", {"person": person_id})
    found: dict[str, Phone] = {}
    for row in rows:
        found.setdefault(row["number"], _phone(row))
    return list(found.values())


def _phone(row: Row) -> Phone:
    return Phone(
        row["number"],
        row["owner"],
        Answer(row["safe"]),
        row["safe_hours"],
        row["may_answer"],
        bool(row["message_allowed"]),
        bool(row["sms_allowed"]),
    )


def add_identity(tx: Transaction, person_id: str, identity: Identity) -> None:
    """Add an identity number; one she already has stays as it is."""
    tx.execute(
        "INSERT OR IGNORE INTO identity (person_id, kind, value) VALUES (?, ?, ?)",
        (person_id, identity.kind.value, identity.value),
    )


def replace_identities(tx: Transaction, person_id: str, identities: Iterable[Identity]) -> None:
    """Let these be her identity numbers; what came with a merged file stays there while it is among them."""
    wanted = [(one.kind.value, one.value) for one in identities]
    for row in tx.all(f"SELECT * FROM identity WHERE person_id IN {HERS}", {"person": person_id}):
        if (row["kind"], row["value"]) in wanted:
            wanted.remove((row["kind"], row["value"]))
        else:
            _forget(tx, "identity", row, "kind", "value")
    for kind, value in wanted:
        add_identity(tx, person_id, Identity(IdentityKind(kind), value))


def replace_old_numbers(tx: Transaction, person_id: str, values: Iterable[str]) -> None:
    """Let these be the numbers of her file elsewhere; what came with a merged file stays there while among them."""
    wanted = list(values)
    for row in tx.all(f"SELECT * FROM old_number WHERE person_id IN {HERS}", {"person": person_id}):
        if row["value"] in wanted:
            wanted.remove(row["value"])
        else:
            _forget(tx, "old_number", row, "value")
    for value in wanted:
        add_old_number(tx, person_id, value)


def _forget(tx: Transaction, table: str, row: Row, *key: str) -> None:
    columns = ("person_id", *key)
    where = " AND ".join(f"{column} = ?" for column in columns)
    tx.execute(f"DELETE FROM {table} WHERE {where}", [row[column] for column in columns])


def identities_of(reader: Reader, person_id: str) -> list[Identity]:
    rows = reader.all(
        f"SELECT kind, value FROM identity WHERE person_id IN {HERS} GROUP BY kind, value "
        "ORDER BY min(person_id <> :person), kind, value",
        {"person": person_id},
    )
    return [Identity(IdentityKind(row["kind"]), row["value"]) for row in rows]


def add_old_number(tx: Transaction, person_id: str, value: str) -> None:
    tx.execute("INSERT OR IGNORE INTO old_number (person_id, value) VALUES (?, ?)", (person_id, value))


def old_numbers_of(reader: Reader, person_id: str) -> list[str]:
    rows = reader.all(
        f"SELECT DISTINCT value FROM old_number WHERE person_id IN {HERS} ORDER BY value",
        {"person": person_id},
    )
    return [row["value"] for row in rows]


def add_child(tx: Transaction, person_id: str, child: Child) -> str:
    """Store a child as a person of her own and join her to the woman; the child's id."""
    details = PersonDetails(
        given_names=child.given_names,
        surname=child.surname,
        sex=child.sex,
        birth_date=child.birth_date,
        birth_year=child.birth_year,
    )
    child_id = insert_person(tx, details)
    position = tx.value(
        "SELECT coalesce(max(position) + 1, 0) FROM kinship WHERE person_id = ? AND kind = 'child'",
        (person_id,),
    )
    tx.insert(
        "kinship",
        person_id=person_id,
        relative_id=child_id,
        kind="child",
        lives_with_her=child.lives_with_her.value,
        position=position,
    )
    return child_id


def update_child(tx: Transaction, person_id: str, child: Child) -> None:
    """Replace what is written of one of her children; a surname and what else is known of the child stay."""
    before = person(tx, child.person_id).details
    after = replace(
        before,
        given_names=child.given_names,
        sex=child.sex,
        birth_date=child.birth_date,
        birth_year=child.birth_year,
    )
    update_person(tx, child.person_id, after)
    tx.execute(
        f"UPDATE kinship SET lives_with_her = :lives WHERE person_id IN {HERS} AND kind = 'child' "
        "AND relative_id = :child",
        {"person": person_id, "child": child.person_id, "lives": child.lives_with_her.value},
    )


def children_of(reader: Reader, person_id: str) -> list[Child]:
    """Her children in the order she named them; after them those told of in files merged into hers.

    Two entries that were said to be one child are one here.
    """
    rows = reader.all(
        f"SELECT p.*, k.lives_with_her {CHILDREN} ORDER BY k.person_id <> :person, k.position, p.id",
        {"person": person_id},
    )
    found: dict[str, Child] = {}
    for row in rows:
        child = _child(row)
        first = found.setdefault(child.person_id, child)
        if first.lives_with_her is Answer.UNKNOWN:
            found[child.person_id] = replace(first, lives_with_her=child.lives_with_her)
    return list(found.values())


def _child(row: Row) -> Child:
    return Child(
        row["given_names"],
        row["surname"],
        Sex(row["sex"]),
        _day(row["birth_date"]),
        row["birth_year"],
        Answer(row["lives_with_her"]),
        row["id"],
    )


def own_children(reader: Reader, person_id: str) -> list[str]:
    """The ids that her own file, without those merged into it, gives her children."""
    rows = reader.all(
        "SELECT relative_id FROM kinship WHERE person_id = ? AND kind = 'child' ORDER BY position, relative_id",
        (person_id,),
    )
    return [row["relative_id"] for row in rows]


def erase_names(tx: Transaction, person_id: str) -> None:
    """Take every name, number, address and rule of a person, and of those merged into her, out of the tables; the
    rows and their dates stay.

    The search entry must be taken out first, while its words still stand (`finding.remove_entry`).
    """
    for one in with_merged(tx, person_id):
        update_person(tx, one, PersonDetails(anonymous=True))
        for table in ("former_name", "identity", "phone", "old_number", "person_mark"):
            tx.execute(f"DELETE FROM {table} WHERE person_id = ?", (one,))
        tx.execute("UPDATE contact SET note = '' WHERE person_id = ?", (one,))
        tx.execute("UPDATE kinship SET note = '' WHERE person_id = ? OR relative_id = ?", (one, one))
        tx.execute(
            "UPDATE file_merge SET shown_before = '{}', shown_after = '{}' WHERE person_id = ?", (one,)
        )


def stored(details: PersonDetails) -> dict[str, object]:
    """Her answers by column, as the table keeps them."""
    return {name: _stored(getattr(details, name)) for name in _DETAIL_NAMES}


def from_stored(columns: Stored) -> PersonDetails:
    """The answers that `stored` gave."""
    return _details(columns)


def _stored(value: Any) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def _details(row: Row | Stored) -> PersonDetails:
    values: dict[str, Any] = {name: row[name] for name in _DETAIL_NAMES}
    values |= {name: bool(row[name]) for name in _BOOLEANS}
    values["sex"] = Sex(row["sex"])
    values["birth_date"] = _day(row["birth_date"])
    values["pregnant"] = Answer(row["pregnant"]) if row["pregnant"] else None
    return PersonDetails(**values)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def order_of(details: PersonDetails) -> str:
    """Her place in a list by name."""
    # Turkish lists go by surname, but a woman is asked for by her given name first.
    return sort_key(shown_name(details.given_names, details.surname, details.known_as))
