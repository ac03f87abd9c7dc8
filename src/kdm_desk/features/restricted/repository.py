"""SQL for restricted files: what is told of them, and who opened one in an emergency."""

from collections.abc import Iterable

from kdm_desk.core.ids import new_id
from kdm_desk.core.numbers import HumanNumber, NumberKind, parse_human_number
from kdm_desk.features.restricted.model import Emergency
from kdm_desk.storage.transaction import Reader, Row, Transaction

_EMERGENCIES = (
    "SELECT b.id, b.person_id, f.site, f.year, f.value, b.at, b.until, b.reason, "
    "coalesce((SELECT a.login_name FROM audit_signer AS a WHERE a.user_id = b.user_id "
    "ORDER BY a.since DESC LIMIT 1), '') AS who "
    "FROM break_glass AS b JOIN client_file AS f ON f.person_id = b.person_id "
)


def since(reader: Reader, person_id: str) -> str:
    """The instant at which the file was restricted."""
    text: str = reader.value("SELECT since FROM restricted_file WHERE person_id = ?", (person_id,))
    return text


def is_restricted(reader: Reader, person_id: str) -> bool:
    return reader.value("SELECT 1 FROM restricted_file WHERE person_id = ?", (person_id,)) is not None


def kept_file(reader: Reader, person_id: str) -> str:
    """The person whose file hers was merged into, or she herself."""
    kept: str | None = reader.value("SELECT merged_into FROM person WHERE id = ?", (person_id,))
    return kept or person_id


def has_file(reader: Reader, person_id: str) -> bool:
    return reader.value("SELECT 1 FROM client_file WHERE person_id = ?", (person_id,)) is not None


def staff_names(reader: Reader) -> dict[str, str]:
    """By staff id."""
    rows = reader.all("SELECT id, given_names, surname FROM staff")
    return {row["id"]: f"{row['given_names']} {row['surname']}".strip() for row in rows}


def person_with_file_number(reader: Reader, typed: str) -> str | None:
    """Whose restricted file has that number, in any habit of writing it."""
    number = parse_human_number(typed, reader.site)
    if number is None:
        return None
    found: str | None = reader.value(
        "SELECT f.person_id FROM client_file AS f JOIN restricted_file AS r ON r.person_id = f.person_id "
        "WHERE f.site = ? AND f.year = ? AND f.value = ?",
        (number.site, number.year, number.value),
    )
    return found


def person_of_appointment(reader: Reader, appointment_id: str) -> str | None:
    """Whose restricted file an appointment belongs to."""
    found: str | None = reader.value(
        "SELECT r.person_id FROM appointment AS a JOIN restricted_file AS r ON r.person_id = a.person_id "
        "WHERE a.id = ?",
        (appointment_id,),
    )
    return found


def insert_emergency(tx: Transaction, person_id: str, until: str, reason: str) -> str:
    """Record that the login at the desk breaks the glass; the record's id."""
    emergency_id = new_id()
    tx.insert(
        "break_glass",
        id=emergency_id,
        person_id=person_id,
        user_id=tx.actor.user_id,
        at=tx.now,
        until=until,
        reason=reason,
    )
    return emergency_id


def emergencies_of(reader: Reader, person_id: str) -> tuple[Emergency, ...]:
    """Every one, the newest first."""
    rows = reader.all(f"{_EMERGENCIES} WHERE b.person_id = ? ORDER BY b.at DESC, b.id", (person_id,))
    return tuple(_emergency(row) for row in rows)


def unseen(reader: Reader) -> tuple[Emergency, ...]:
    """Those of others that the login at the desk has not acknowledged, the newest first."""
    rows = reader.all(
        f"{_EMERGENCIES} WHERE b.user_id <> :me AND NOT EXISTS (SELECT 1 FROM break_glass_seen AS s "
        "WHERE s.break_glass_id = b.id AND s.user_id = :me) ORDER BY b.at DESC, b.id",
        {"me": reader.actor.user_id},
    )
    return tuple(_emergency(row) for row in rows)


def emergency(reader: Reader, emergency_id: str) -> Emergency | None:
    row = reader.one(f"{_EMERGENCIES} WHERE b.id = ?", (emergency_id,))
    return None if row is None else _emergency(row)


def insert_seen(tx: Transaction, emergency_id: str) -> None:
    """Acknowledging twice is once."""
    tx.execute(
        "INSERT OR IGNORE INTO break_glass_seen (break_glass_id, user_id, at) VALUES (?, ?, ?)",
        (emergency_id, tx.actor.user_id, tx.now),
    )


def shown_to(emergencies: Iterable[Emergency], people: frozenset[str]) -> tuple[Emergency, ...]:
    """Those about these people."""
    return tuple(one for one in emergencies if one.person_id in people)


def _emergency(row: Row) -> Emergency:
    file_no = HumanNumber(NumberKind.FILE, row["site"], row["year"], row["value"]).show()
    return Emergency(row["id"], row["person_id"], file_no, row["who"], row["at"], row["until"], row["reason"])
