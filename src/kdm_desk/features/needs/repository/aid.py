"""Aid and its versions: each event row says the whole of it anew, the last one counts."""

from datetime import date

from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.needs.model.aid import Aid, AidDetails, AidOutcome, Provider
from kdm_desk.features.needs.repository.needs import HERS, next_position
from kdm_desk.storage.transaction import Reader, Row, Transaction

_ENTRIES = """
    SELECT a.*, e.outcome, e.kind, e.institution_id, e.provider, e.amount, e.quantity, e.unit, e.given_on, e.note,
        e.reason, i.name AS institution, trim(s.given_names || ' ' || s.surname) AS by
    FROM aid a
    JOIN aid_event e ON e.aid_id = a.id
        AND e.position = (SELECT max(position) FROM aid_event WHERE aid_id = a.id)
    JOIN staff s ON s.id = a.staff_id
    LEFT JOIN institution i ON i.id = e.institution_id
"""


def of_person(reader: Reader, person_id: str) -> list[Aid]:
    """Her aid, the newest day first."""
    rows = reader.all(
        f"{_ENTRIES} WHERE a.person_id IN {HERS} ORDER BY e.given_on DESC, a.id DESC", {"person": person_id}
    )
    return [_entry(row) for row in rows]


def one(reader: Reader, aid_id: str) -> Aid:
    """Raises UserError "aid_not_found"."""
    row = reader.one(f"{_ENTRIES} WHERE a.id = ?", (aid_id,))
    if row is None:
        raise UserError("aid_not_found")
    return _entry(row)


def insert(tx: Transaction, person_id: str, need_id: str | None, details: AidDetails) -> str:
    aid_id = new_id()
    tx.insert(
        "aid",
        id=aid_id,
        person_id=person_id,
        need_id=need_id,
        recorded_at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    insert_event(tx, aid_id, details)
    return aid_id


def insert_event(tx: Transaction, aid_id: str, details: AidDetails, reason: str = "") -> None:
    """The next version of an aid."""
    tx.insert(
        "aid_event",
        id=new_id(),
        aid_id=aid_id,
        position=next_position(tx, "aid", aid_id),
        outcome=details.outcome.value,
        kind=details.kind,
        institution_id=details.institution_id,
        provider=details.provider,
        amount=details.amount,
        quantity=details.quantity,
        unit=details.unit,
        given_on=details.given_on.isoformat(),
        note=details.note,
        reason=reason,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def providers(reader: Reader) -> list[Provider]:
    """The institutions of the directory that are still written to, in its order."""
    rows = reader.all("SELECT id, name FROM institution WHERE active = 1 ORDER BY position, id")
    return [Provider(row["id"], row["name"]) for row in rows]


def is_institution(reader: Reader, institution_id: str) -> bool:
    return reader.value("SELECT 1 FROM institution WHERE id = ?", (institution_id,)) is not None


def _entry(row: Row) -> Aid:
    details = AidDetails(
        kind=row["kind"],
        given_on=date.fromisoformat(row["given_on"]),
        outcome=AidOutcome(row["outcome"]),
        institution_id=row["institution_id"],
        provider=row["provider"],
        amount=row["amount"],
        quantity=row["quantity"],
        unit=row["unit"],
        note=row["note"],
    )
    return Aid(
        row["id"],
        row["person_id"],
        row["need_id"],
        details,
        row["institution"] or row["provider"],
        row["recorded_at"],
        row["by"],
        row["reason"],
    )
