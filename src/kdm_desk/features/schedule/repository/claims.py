"""What is taken already, and by whom: the other side of a refusal."""

from typing import Any

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.intervals import Interval, after
from kdm_desk.core.turkish import initials
from kdm_desk.features.schedule.model.appointments import Claim, Resource
from kdm_desk.features.schedule.model.times import peak
from kdm_desk.storage.transaction import Reader

# A claim lasts 12 hours at most, so that nothing which began earlier can reach into the stretch.
_LONGEST_MINUTES = 12 * 60

_FIELDS = {Resource.COUNSELLOR: "staff_id", Resource.ROOM: "room_id", Resource.CLIENT: "person_id"}

_OVERLAPPING = """
    FROM claim AS c
    WHERE c.active = 1 AND c.resource_kind = :kind AND c.resource_id = :id
        AND c.starts_at > :earliest AND c.starts_at < :end AND c.ends_at > :start
"""


def taken(reader: Reader, kind: Resource, resource_id: str, stretch: Interval) -> list[tuple[Interval, int]]:
    """The claims on one resource that overlap the stretch, with their units."""
    rows = reader.all(
        f"SELECT c.starts_at, c.ends_at, c.units {_OVERLAPPING} ORDER BY c.starts_at",
        _bounds(kind, resource_id, stretch),
    )
    return [(Interval(row["starts_at"], row["ends_at"]), row["units"]) for row in rows]


def taken_rooms(reader: Reader, stretch: Interval, room_ids: list[str]) -> dict[str, list[Interval]]:
    """For each room, when it is in use within the stretch."""
    return {
        room_id: [interval for interval, _ in taken(reader, Resource.ROOM, room_id, stretch)]
        for room_id in room_ids
    }


def refusal(reader: Reader, claim: Claim) -> UserError:
    """Why the claim does not fit: who or what is taken, from when to when (HH:MM), and by whom."""
    if claim.kind is Resource.PLAYROOM:
        return _playroom_full(reader, claim)
    row = _first_in_the_way(reader, claim)
    if row is None:
        return FieldError(f"{claim.kind.value}_not_available", _FIELDS[claim.kind], name="?")
    counsellor = f"{row['staff_given']} {row['staff_surname']}".strip()
    client = _short_name(row)
    names = {Resource.COUNSELLOR: counsellor, Resource.ROOM: row["room_name"], Resource.CLIENT: client}
    return UserError(
        f"{claim.kind.value}_taken",
        name=names[claim.kind],
        starts=row["starts_at"][11:],
        ends=row["ends_at"][11:],
        by=counsellor if claim.kind is Resource.CLIENT else client,
    )


def _playroom_full(reader: Reader, claim: Claim) -> UserError:
    places = reader.value(
        "SELECT capacity FROM resource WHERE kind = ? AND id = ?", (claim.kind.value, claim.resource_id)
    )
    moment, booked = peak(taken(reader, claim.kind, claim.resource_id, claim.interval), claim.interval)
    return UserError(
        "playroom_full", starts=moment[11:], free=max(places - booked, 0), wanted=claim.units, places=places
    )


def _short_name(row: Any) -> str:
    return initials(row["given_names"], row["surname"]) or initials(row["known_as"], "") or "?"


def _first_in_the_way(reader: Reader, claim: Claim) -> Any:
    """The earliest appointment that holds the resource in that time; None when the resource is out of use."""
    return reader.one(
        f"""SELECT held.starts_at, held.ends_at, p.given_names, p.surname, p.known_as,
                s.given_names AS staff_given, s.surname AS staff_surname, r.name AS room_name
            FROM (SELECT c.starts_at, c.ends_at, c.appointment_id {_OVERLAPPING}
                ORDER BY c.starts_at LIMIT 1) AS held
            JOIN appointment AS a ON a.id = held.appointment_id
            JOIN person AS p ON p.id = a.person_id
            JOIN staff AS s ON s.id = a.staff_id
            JOIN room AS r ON r.id = a.room_id""",
        _bounds(claim.kind, claim.resource_id, claim.interval),
    )


def _bounds(kind: Resource, resource_id: str, stretch: Interval) -> dict[str, object]:
    return {
        "kind": kind.value,
        "id": resource_id,
        "earliest": after(stretch.start, -_LONGEST_MINUTES),
        "start": stretch.start,
        "end": stretch.end,
    }
