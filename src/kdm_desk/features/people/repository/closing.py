"""Files closed and opened again, and what keeps a file open."""

from kdm_desk.core.clock import OPEN_INSTANT, local_text, parse_instant, to_local
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.model.closing import CaseEvent, Closed, InTheWay, Way
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.storage.transaction import Reader, Transaction

# With two files of one woman the newest counts, a file that was opened included: she has come again.
_STATE_SQL = f"""
SELECT kind, reason, at FROM (
    SELECT kind, reason, at, position FROM case_event WHERE person_id IN {HERS}
    UNION ALL
    SELECT 'opened', NULL, opened_at, 0 FROM client_file WHERE person_id IN {HERS}
) ORDER BY at DESC, position DESC LIMIT 1
"""
_EVENTS_SQL = f"""
SELECT e.kind, e.reason, e.note, e.at, coalesce((
    SELECT trim(s.given_names || ' ' || s.surname) FROM audit_signer AS a JOIN staff AS s ON s.id = a.staff_id
    WHERE a.user_id = e.user_id ORDER BY a.since DESC LIMIT 1), '') AS staff
FROM case_event AS e WHERE e.person_id IN {HERS} ORDER BY e.at DESC, e.position DESC
"""
_APPOINTMENTS_SQL = f"""
SELECT a.starts_at AS at, trim(s.given_names || ' ' || s.surname) AS who
FROM appointment AS a JOIN staff AS s ON s.id = a.staff_id
WHERE a.person_id IN {HERS} AND a.ends_at > :now AND (
    SELECT e.state FROM appointment_event AS e WHERE e.appointment_id = a.id ORDER BY e.position DESC LIMIT 1
) IN ('booked', 'arrived', 'in_session')
ORDER BY a.starts_at
"""
_STAYS_SQL = f"""
SELECT s.admitted_on AS at FROM stay AS s
WHERE s.person_id IN {HERS} AND EXISTS (
    SELECT 1 FROM bed_assignment AS b WHERE b.stay_id = s.id AND b.ends_at = :open)
ORDER BY s.admitted_on
"""
_NEEDS_SQL = f"""
SELECT count(*) FROM need AS n WHERE n.person_id IN {HERS} AND (
    SELECT e.outcome FROM need_event AS e WHERE e.need_id = n.id ORDER BY e.position DESC LIMIT 1) IS NULL
"""
_TASKS_SQL = f"""
SELECT count(*) FROM task AS t WHERE t.person_id IN {HERS} AND (
    SELECT e.due_on FROM task_event AS e WHERE e.task_id = t.id ORDER BY e.position DESC LIMIT 1) IS NOT NULL
"""


def state(reader: Reader, person_id: str) -> Closed | None:
    """Since when and why her file is closed; None while it is open."""
    row = reader.one(_STATE_SQL, {"person": person_id})
    return Closed(row["at"], row["reason"]) if row is not None and row["kind"] == "closed" else None


def events(reader: Reader, person_id: str) -> list[CaseEvent]:
    """Every closing and reopening, the newest first."""
    rows = reader.all(_EVENTS_SQL, {"person": person_id})
    return [CaseEvent(row["kind"], row["reason"] or "", row["note"], row["at"], row["staff"]) for row in rows]


def add_event(
    tx: Transaction,
    person_id: str,
    kind: str,
    *,
    reason: str | None = None,
    note: str = "",
    application_id: str | None = None,
) -> None:
    position = tx.value(
        "SELECT coalesce(max(position), 0) + 1 FROM case_event WHERE person_id = ?", (person_id,)
    )
    tx.insert(
        "case_event",
        id=new_id(),
        person_id=person_id,
        position=position,
        kind=kind,
        reason=reason,
        application_id=application_id,
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def in_the_way(reader: Reader, person_id: str) -> list[InTheWay]:
    """What keeps the file open: she stays in the shelter, or has an appointment that is not over."""
    now = local_text(to_local(parse_instant(reader.now)))
    stays = reader.all(_STAYS_SQL, {"person": person_id, "open": OPEN_INSTANT})
    booked = reader.all(_APPOINTMENTS_SQL, {"person": person_id, "now": now})
    return [
        *(InTheWay(Way.STAY, row["at"], "") for row in stays),
        *(InTheWay(Way.APPOINTMENT, row["at"], row["who"]) for row in booked),
    ]


def unfinished(reader: Reader, person_id: str) -> tuple[int, int]:
    """How many needs of hers have no outcome yet, and how many tasks about her are not done."""
    needs = reader.value(_NEEDS_SQL, {"person": person_id})
    return int(needs), int(reader.value(_TASKS_SQL, {"person": person_id}))
