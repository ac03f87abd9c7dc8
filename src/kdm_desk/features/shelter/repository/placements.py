"""Placement decisions: taken at the centre, waiting, withdrawn or used."""

from datetime import date

from kdm_desk.core.ids import new_id
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.shelter.model.placement import PlacementRequest, WaitingDecision
from kdm_desk.features.shelter.repository import families
from kdm_desk.storage.transaction import Reader, Row, Transaction

_OPEN = (
    "NOT EXISTS (SELECT 1 FROM stay WHERE stay.decision_id = d.id) "
    "AND NOT EXISTS (SELECT 1 FROM placement_withdrawal AS w WHERE w.decision_id = d.id)"
)


def insert_decision(tx: Transaction, request: PlacementRequest, decided_on: date) -> str:
    """Record the decision and everyone it names, herself included."""
    decision_id = new_id()
    tx.insert(
        "placement_decision",
        id=decision_id,
        person_id=request.person_id,
        decided_on=decided_on.isoformat(),
        decided_by=tx.actor.staff_id,
        ground=request.ground,
        urgent=int(request.urgent),
        note=request.note.strip(),
        made_at=tx.now,
        origin_site=tx.site,
    )
    tx.execute_many(
        "INSERT INTO placement_member (decision_id, person_id) VALUES (?, ?)",
        [(decision_id, person_id) for person_id in dict.fromkeys((request.person_id, *request.members))],
    )
    return decision_id


def decision(reader: Reader, decision_id: str) -> Row | None:
    """The decision with `withdrawn` and `stay_id` (each None while it waits)."""
    return reader.one(
        "SELECT d.id, d.person_id, d.decided_on, d.note, w.at AS withdrawn, s.id AS stay_id "
        "FROM placement_decision AS d "
        "LEFT JOIN placement_withdrawal AS w ON w.decision_id = d.id "
        "LEFT JOIN stay AS s ON s.decision_id = d.id WHERE d.id = ?",
        (decision_id,),
    )


def insert_withdrawal(tx: Transaction, decision_id: str, reason: str) -> None:
    tx.insert(
        "placement_withdrawal", decision_id=decision_id, at=tx.now, reason=reason, user_id=tx.actor.user_id
    )


def waiting_for(reader: Reader, person_id: str) -> Row | None:
    """Her decision that still waits, if there is one."""
    return reader.one(
        f"SELECT d.id, d.decided_on FROM placement_decision AS d WHERE d.person_id IN {HERS} AND {_OPEN}",
        {"person": person_id},
    )


def waiting(reader: Reader, today: date) -> tuple[WaitingDecision, ...]:
    """Decisions neither used nor withdrawn: the urgent first, then the oldest."""
    rows = reader.all(
        "SELECT d.id, d.person_id, d.decided_on, d.ground, d.urgent, d.note "
        f"FROM placement_decision AS d WHERE {_OPEN} ORDER BY d.urgent DESC, d.decided_on, d.id"
    )
    rows = [row for row in rows if row["person_id"] not in reader.closed]
    members = families.members_of(reader, [row["id"] for row in rows])
    return tuple(
        WaitingDecision(
            decision_id=row["id"],
            person_id=row["person_id"],
            decided_on=date.fromisoformat(row["decided_on"]),
            ground=row["ground"],
            urgent=bool(row["urgent"]),
            note=row["note"],
            members=members.get(row["id"], ()),
            days_waiting=(today - date.fromisoformat(row["decided_on"])).days,
        )
        for row in rows
    )
