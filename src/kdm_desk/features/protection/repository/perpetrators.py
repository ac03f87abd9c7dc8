"""Perpetrators: people joined to her by kinship, and what she tells of each."""

from dataclasses import replace
from datetime import date

from kdm_desk.core.errors import UserError
from kdm_desk.core.identity import IdentityKind, detect_kind
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.model.persons import Answer, Identity, PersonDetails, Phone, Sex, shown_name
from kdm_desk.features.people.repository import marks, persons
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.protection.model.perpetrators import Alike, Known, Perpetrator, PerpetratorDetails
from kdm_desk.features.protection.repository.hers import BY_USER
from kdm_desk.storage.transaction import Reader, Row, Transaction

LAST = "(SELECT max(position) FROM perpetrator_event WHERE person_id = k.person_id AND relative_id = k.relative_id)"
_PERPETRATORS = f"""
    SELECT k.person_id, k.relative_id, k.relation, k.lives_with_her, k.note, p.given_names, p.surname, p.known_as,
        p.sex, p.birth_date, p.birth_year, p.address, e.id AS event_id, e.step, e.occupation, e.workplace, e.reason,
        first.at, {BY_USER}
    FROM kinship k
    JOIN person p ON p.id = k.relative_id
    JOIN perpetrator_event e ON e.person_id = k.person_id AND e.relative_id = k.relative_id AND e.position = {LAST}
    JOIN perpetrator_event first ON first.person_id = k.person_id AND first.relative_id = k.relative_id
        AND first.position = 1
    WHERE k.kind = 'perpetrator'
"""
_KNOWN = """
    SELECT p.id, p.given_names, p.surname, p.known_as, p.birth_date, p.birth_year FROM person p
    WHERE p.id = ? AND EXISTS (SELECT 1 FROM kinship k WHERE k.relative_id = p.id AND k.kind = 'perpetrator')
        AND NOT EXISTS (SELECT 1 FROM kinship k WHERE k.relative_id = p.id AND k.kind <> 'perpetrator')
        AND NOT EXISTS (SELECT 1 FROM client_file f WHERE f.person_id = p.id)
"""


def of_person(reader: Reader, person_id: str) -> list[Perpetrator]:
    """Hers in the order she named them, those removed too."""
    rows = reader.all(
        f"{_PERPETRATORS} AND k.person_id IN {HERS} ORDER BY k.position, k.relative_id", {"person": person_id}
    )
    return [_perpetrator(reader, row) for row in rows]


def one(reader: Reader, person_id: str, relative_id: str) -> Perpetrator:
    """Raises UserError "perpetrator_not_found"."""
    row = reader.one(
        f"{_PERPETRATORS} AND k.person_id IN {HERS} AND k.relative_id = :relative",
        {"person": person_id, "relative": relative_id},
    )
    if row is None:
        raise UserError("perpetrator_not_found")
    return _perpetrator(reader, row)


def insert_person(tx: Transaction, details: PerpetratorDetails) -> str:
    """A man or woman nobody has named before."""
    relative_id = persons.insert_person(tx, _personal(PersonDetails(), details))
    _write_numbers(tx, relative_id, details)
    marks.refresh(tx, relative_id)
    return relative_id


def update_person(tx: Transaction, relative_id: str, details: PerpetratorDetails) -> None:
    """What stands with the person, in whatever files."""
    before = persons.person(tx, relative_id).details
    persons.update_person(tx, relative_id, _personal(before, details))
    tx.execute("DELETE FROM identity WHERE person_id = ?", (relative_id,))
    tx.execute("DELETE FROM phone WHERE person_id = ?", (relative_id,))
    _write_numbers(tx, relative_id, details)
    marks.refresh(tx, relative_id)


def join(tx: Transaction, person_id: str, relative_id: str, details: PerpetratorDetails) -> None:
    """He is a perpetrator of hers."""
    position = tx.value(
        "SELECT coalesce(max(position) + 1, 0) FROM kinship WHERE person_id = ? AND kind = 'perpetrator'",
        (person_id,),
    )
    tx.insert(
        "kinship",
        person_id=person_id,
        relative_id=relative_id,
        kind="perpetrator",
        relation=details.relation,
        lives_with_her=details.lives_with_her.value,
        note=details.note,
        position=position,
    )
    insert_event(tx, person_id, relative_id, "named", details)


def update_kinship(tx: Transaction, person_id: str, relative_id: str, details: PerpetratorDetails) -> None:
    tx.execute(
        "UPDATE kinship SET relation = ?, lives_with_her = ?, note = ? "
        "WHERE person_id = ? AND relative_id = ? AND kind = 'perpetrator'",
        (details.relation, details.lives_with_her.value, details.note, person_id, relative_id),
    )


def insert_event(
    tx: Transaction,
    person_id: str,
    relative_id: str,
    step: str,
    details: PerpetratorDetails,
    reason: str = "",
) -> None:
    """The next row of what she tells of him: `step` is named, changed or removed."""
    event_id = new_id()
    position = tx.value(
        "SELECT coalesce(max(position) + 1, 1) FROM perpetrator_event WHERE person_id = ? AND relative_id = ?",
        (person_id, relative_id),
    )
    tx.insert(
        "perpetrator_event",
        id=event_id,
        person_id=person_id,
        relative_id=relative_id,
        position=position,
        step=step,
        occupation=details.occupation,
        workplace=details.workplace,
        reason=reason,
        at=tx.now,
        user_id=tx.actor.user_id,
    )
    tx.execute_many(
        "INSERT INTO perpetrator_trait (event_id, trait) VALUES (?, ?)",
        [(event_id, trait) for trait in details.traits],
    )


def is_named(reader: Reader, person_id: str, relative_id: str) -> bool:
    """Whether he stands in her file already, removed or not."""
    found = reader.value(
        f"SELECT 1 FROM kinship WHERE kind = 'perpetrator' AND person_id IN {HERS} AND relative_id = :relative",
        {"person": person_id, "relative": relative_id},
    )
    return found is not None


def known(reader: Reader, details: PerpetratorDetails, limit: int) -> list[Known]:
    """Perpetrators of any file who may be the same: equal identity number, telephone, or folded name and birth year.

    Nobody of a restricted file is among them, nobody who is a client, and nothing tells in which file they stand.
    """
    sealed = reader.closed | reader.opened
    found: dict[str, Known] = {}
    for alike, candidates in (
        (Alike.IDENTITY, marks.with_identity(reader, details.identity)),
        (Alike.PHONE, marks.with_phone(reader, details.phone)),
        (Alike.NAME, marks.with_name(reader, details.given_names, details.surname, year_of(details))),
    ):
        for relative_id in candidates:
            row = (
                None if relative_id in sealed or relative_id in found else reader.one(_KNOWN, (relative_id,))
            )
            if row is not None:
                name = shown_name(row["given_names"], row["surname"], row["known_as"])
                year = int(row["birth_date"][:4]) if row["birth_date"] else row["birth_year"]
                found[relative_id] = Known(relative_id, name, year, alike)
    return list(found.values())[:limit]


def is_known(reader: Reader, relative_id: str) -> bool:
    """Whether this is somebody's perpetrator and nothing else, so that another file may name him too."""
    return reader.one(_KNOWN, (relative_id,)) is not None


def year_of(details: PerpetratorDetails) -> int | None:
    return details.birth_date.year if details.birth_date else details.birth_year


def _personal(before: PersonDetails, details: PerpetratorDetails) -> PersonDetails:
    return replace(
        before,
        given_names=details.given_names,
        surname=details.surname,
        known_as=details.known_as,
        sex=details.sex,
        birth_date=details.birth_date,
        birth_year=details.birth_year,
        address=details.address,
    )


def _write_numbers(tx: Transaction, relative_id: str, details: PerpetratorDetails) -> None:
    if details.identity:
        kind = detect_kind(details.identity) or IdentityKind.TCKN
        persons.add_identity(tx, relative_id, Identity(kind, details.identity))
    if details.phone:
        persons.add_phones(tx, relative_id, [Phone(details.phone, safe=Answer.NO)])


def _perpetrator(reader: Reader, row: Row) -> Perpetrator:
    relative_id = row["relative_id"]
    traits = reader.all(
        "SELECT trait FROM perpetrator_trait WHERE event_id = ? ORDER BY trait", (row["event_id"],)
    )
    phones, identities = persons.phones_of(reader, relative_id), persons.identities_of(reader, relative_id)
    details = PerpetratorDetails(
        row["given_names"],
        row["surname"],
        row["known_as"],
        Sex(row["sex"]),
        date.fromisoformat(row["birth_date"]) if row["birth_date"] else None,
        row["birth_year"],
        identities[0].value if identities else "",
        phones[0].number if phones else "",
        row["address"],
        row["relation"],
        Answer(row["lives_with_her"]),
        tuple(trait["trait"] for trait in traits),
        row["occupation"],
        row["workplace"],
        row["note"],
    )
    removed = row["reason"] if row["step"] == "removed" else ""
    return Perpetrator(row["person_id"], relative_id, details, row["at"], row["by"], removed)
