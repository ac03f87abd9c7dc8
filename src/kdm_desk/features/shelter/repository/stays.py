"""Stays, their append-only events, and who lies in which bed."""

from collections.abc import Iterable
from datetime import date

from kdm_desk.core.clock import OPEN_INSTANT
from kdm_desk.core.ids import new_id
from kdm_desk.features.shelter.model.stay import StayEventKind
from kdm_desk.storage.transaction import Reader, Row, Transaction


def insert_stay(
    tx: Transaction, decision_id: str, person_id: str, admitted_on: date, planned_end: date
) -> str:
    stay_id = new_id()
    tx.insert(
        "stay",
        id=stay_id,
        decision_id=decision_id,
        person_id=person_id,
        admitted_on=admitted_on.isoformat(),
        planned_end=planned_end.isoformat(),
        origin_site=tx.site,
    )
    return stay_id


def stay(reader: Reader, stay_id: str) -> Row | None:
    return reader.one("SELECT id, decision_id, person_id, admitted_on FROM stay WHERE id = ?", (stay_id,))


def append_event(
    tx: Transaction,
    stay_id: str,
    kind: StayEventKind,
    at: str,
    *,
    reason: str = "",
    code: str | None = None,
    planned_end: date | None = None,
    corrects: str | None = None,
) -> None:
    position = tx.value("SELECT coalesce(max(position), 0) + 1 FROM stay_event WHERE stay_id = ?", (stay_id,))
    tx.insert(
        "stay_event",
        id=new_id(),
        stay_id=stay_id,
        position=position,
        kind=kind.value,
        corrects=corrects,
        reason=reason,
        code=code,
        planned_end=None if planned_end is None else planned_end.isoformat(),
        at=at,
        user_id=tx.actor.user_id,
    )


def events(reader: Reader, stay_id: str) -> list[Row]:
    return reader.all(
        "SELECT id, kind, at, reason, code, planned_end, corrects FROM stay_event WHERE stay_id = ? "
        "ORDER BY position",
        (stay_id,),
    )


def insert_assignment(tx: Transaction, stay: Row, bed_id: str, person_id: str, starts_at: str) -> None:
    """Give the bed from `starts_at` on; the database refuses what is physically impossible (RuleBroken)."""
    tx.insert(
        "bed_assignment",
        id=new_id(),
        stay_id=stay["id"],
        decision_id=stay["decision_id"],
        bed_id=bed_id,
        person_id=person_id,
        starts_at=starts_at,
    )


def close_assignments(tx: Transaction, rows: Iterable[Row], at: str) -> None:
    tx.execute_many("UPDATE bed_assignment SET ends_at = ? WHERE id = ?", [(at, row["id"]) for row in rows])


def running(reader: Reader, stay_id: str) -> list[Row]:
    """The beds the people of a stay have now."""
    return reader.all(
        "SELECT id, bed_id, person_id, starts_at FROM bed_assignment WHERE stay_id = ? AND ends_at = ? "
        "ORDER BY person_id",
        (stay_id, OPEN_INSTANT),
    )


def last_of_each(reader: Reader, stay_id: str) -> list[Row]:
    """The latest bed of each person of a stay."""
    return reader.all(
        "SELECT bed_id, person_id, max(starts_at) AS starts_at, ends_at FROM bed_assignment "
        "WHERE stay_id = ? GROUP BY person_id ORDER BY person_id",
        (stay_id,),
    )


def running_of_person(reader: Reader, person_id: str) -> Row | None:
    """The bed a person has now: its id, label, room and since when."""
    return reader.one(
        "SELECT a.stay_id, a.bed_id, a.starts_at, bed.label, room.name AS room FROM bed_assignment AS a "
        "JOIN bed ON bed.id = a.bed_id JOIN room ON room.id = bed.room_id "
        "WHERE a.person_id = ? AND a.ends_at = ?",
        (person_id, OPEN_INSTANT),
    )


def ends_before_now(reader: Reader, bed_ids: Iterable[str], person_ids: Iterable[str]) -> list[str]:
    """The last real end of each bed's and person's past, so that a clock set back cannot overlap it."""
    last_of_bed = "SELECT max(ends_at) FROM bed_assignment WHERE bed_id = ? AND ends_at < ?"
    last_of_person = "SELECT max(ends_at) FROM bed_assignment WHERE person_id = ? AND ends_at < ?"
    found = [reader.value(last_of_bed, (bed_id, OPEN_INSTANT)) for bed_id in bed_ids]
    found += [reader.value(last_of_person, (person_id, OPEN_INSTANT)) for person_id in person_ids]
    return [text for text in found if text is not None]
