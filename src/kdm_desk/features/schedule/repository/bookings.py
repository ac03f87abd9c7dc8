"""Writing appointments, their claims and their events."""

from collections.abc import Iterable

from kdm_desk.core.clock import local_text
from kdm_desk.core.errors import FieldError, RuleBroken, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.schedule.model.appointments import (
    Appointment,
    BookingRequest,
    ChildState,
    Claim,
    Resource,
    State,
    claims_of,
)
from kdm_desk.features.schedule.repository import board, claims
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Transaction


def insert_appointment(tx: Transaction, request: BookingRequest) -> str:
    """The appointment's row and its children's; its id. Claims and the first event are separate."""
    appointment_id = new_id()
    children = dict.fromkeys(request.children)
    tx.insert(
        "appointment",
        id=appointment_id,
        person_id=request.person_id,
        service=request.service,
        staff_id=request.staff_id,
        room_id=request.room_id,
        starts_at=local_text(request.starts_at),
        ends_at=local_text(request.ends_at),
        children=len(children),
        note=request.note.strip(),
        booked_at=tx.now,
        replaces=request.replaces,
        origin_site=tx.site,
    )
    for child_id in children:
        tx.insert("playroom_child", appointment_id=appointment_id, person_id=child_id)
    return appointment_id


def take(tx: Transaction, appointment_id: str, request: BookingRequest) -> None:
    """Claim everything the appointment needs; the database decides whether it is free.

    Raises counsellor_taken, room_taken, client_taken or playroom_full, which name what is in the way.
    """
    playroom_id, _ = board.playroom(tx)
    for claim in claims_of(request, playroom_id):
        if claim.kind is not Resource.PLAYROOM:
            _ensure_resource(tx, claim.kind, claim.resource_id)
        elif not playroom_id:
            raise UserError("playroom_missing")
        try:
            _insert_claim(tx, appointment_id, claim)
        except RuleBroken as broken:
            if broken.code != "claim_over_capacity":
                raise
            raise claims.refusal(tx, claim) from None


def _insert_claim(tx: Transaction, appointment_id: str, claim: Claim) -> None:
    tx.insert(
        "claim",
        id=new_id(),
        resource_kind=claim.kind.value,
        resource_id=claim.resource_id,
        starts_at=claim.interval.start,
        ends_at=claim.interval.end,
        units=claim.units,
        appointment_id=appointment_id,
    )


def _ensure_resource(tx: Transaction, kind: Resource, resource_id: str) -> None:
    """A counsellor, room or woman can be claimed once at a time from her first appointment on."""
    tx.execute(
        "INSERT OR IGNORE INTO resource (kind, id, capacity) VALUES (?, ?, 1)", (kind.value, resource_id)
    )


def release_claims(tx: Transaction, appointment_id: str) -> None:
    tx.execute("UPDATE claim SET active = 0 WHERE appointment_id = ? AND active = 1", (appointment_id,))


def insert_event(
    tx: Transaction, appointment_id: str, state: State, reason: str = "", *, is_correction: bool = False
) -> None:
    """The next step in the appointment's life; a correction names the event it mends."""
    last = tx.one(
        "SELECT id, position FROM appointment_event WHERE appointment_id = ? ORDER BY position DESC LIMIT 1",
        (appointment_id,),
    )
    tx.insert(
        "appointment_event",
        id=new_id(),
        appointment_id=appointment_id,
        position=last["position"] + 1 if last else 1,
        state=state.value,
        corrects=last["id"] if last and is_correction else None,
        reason=reason.strip(),
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def insert_playroom_event(tx: Transaction, appointment_id: str, child_id: str, kind: ChildState) -> None:
    position = tx.value(
        "SELECT coalesce(max(position), 0) + 1 FROM playroom_event"
        " WHERE appointment_id = ? AND person_id = ?",
        (appointment_id, child_id),
    )
    tx.insert(
        "playroom_event",
        id=new_id(),
        appointment_id=appointment_id,
        person_id=child_id,
        position=position,
        kind=kind.value,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def child_ids(reader: Reader, appointment_id: str) -> tuple[str, ...]:
    """The children with a playroom place in it; two entries that turned out to be one child are one."""
    rows = reader.all(
        "SELECT DISTINCT coalesce(p.merged_into, p.id) AS id FROM playroom_child AS c "
        "JOIN person AS p ON p.id = c.person_id WHERE c.appointment_id = ?",
        (appointment_id,),
    )
    return tuple(row["id"] for row in rows)


def request_of(reader: Reader, found: Appointment) -> BookingRequest:
    """What was asked for when the appointment was booked."""
    return BookingRequest(
        found.person.id,
        found.service,
        found.staff_id,
        found.room_id,
        found.starts_at,
        found.ends_at,
        child_ids(reader, found.id),
        found.note,
        found.replaces,
    )


def require_appointment(reader: Reader, appointment_id: str) -> Appointment:
    """The appointment. Raises appointment_not_found, NotAllowed('file_restricted')."""
    found = board.appointment(reader, appointment_id)
    if found is None:
        raise UserError("appointment_not_found")
    refuse_strangers(reader, [found.person.id])
    return found


def require_people(reader: Reader, person_ids: Iterable[str]) -> None:
    """Raise person_not_found unless each is somebody whose file was not merged into another."""
    for person_id in person_ids:
        if reader.value("SELECT 1 FROM person WHERE id = ? AND merged_into IS NULL", (person_id,)) is None:
            raise UserError("person_not_found")


def require_in_use(reader: Reader, request: BookingRequest) -> None:
    """Raise the FieldError of a counsellor or room that can no longer be booked."""
    who = next((one for one in board.counsellors(reader) if one.id == request.staff_id), None)
    if who is None or not who.active:
        raise FieldError("counsellor_not_available", "staff_id", name=who.name if who else "?")
    room = next((one for one in board.rooms(reader) if one.id == request.room_id), None)
    if room is None or not room.active:
        raise FieldError("room_not_available", "room_id", name=room.name if room else "?")
