"""Reading the schedule: appointments with their state, counsellors, rooms, children in the playroom."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from kdm_desk.core.clock import parse_instant, parse_local, to_local
from kdm_desk.core.numbers import HumanNumber, NumberKind
from kdm_desk.core.turkish import initials
from kdm_desk.features.people.repository.merging import CHILDREN, HERS
from kdm_desk.features.schedule.model.appointments import (
    Appointment,
    ChildState,
    Counsellor,
    Event,
    PersonLine,
    PlayroomChild,
    Room,
    State,
    holds_claims,
)
from kdm_desk.storage.transaction import Reader, Row

_COUNSELLING = ("lawyer", "psychologist", "social_worker", "sociologist", "child_development")
_NAMELESS = "?"

# Nobody is booked twice but by files that became one, so that most rows ask no further.
_DOUBLED = """
    EXISTS (SELECT 1 FROM person AS m WHERE m.merged_into = p.id) AND EXISTS (
        SELECT 1 FROM appointment AS o WHERE o.person_id IN (
            SELECT id FROM person WHERE id = p.id UNION ALL SELECT id FROM person WHERE merged_into = p.id)
        AND o.id <> a.id AND o.starts_at < a.ends_at AND o.ends_at > a.starts_at
        AND (SELECT e.state FROM appointment_event AS e WHERE e.appointment_id = o.id
            ORDER BY e.position DESC LIMIT 1) NOT IN ('cancelled', 'no_show', 'moved'))
"""

# The last event is the state; the unique index on (appointment_id, position) finds it in one step.
_APPOINTMENTS = f"""
    SELECT {_DOUBLED} AS is_doubled,
        a.id, p.id AS person_id, p.given_names, p.surname, p.known_as, f.site, f.year, f.value,
        a.service, a.staff_id, s.given_names AS staff_given, s.surname AS staff_surname,
        a.room_id, r.name AS room_name, a.starts_at, a.ends_at, a.children, a.note, a.replaces,
        (SELECT e.state FROM appointment_event AS e WHERE e.appointment_id = a.id
            ORDER BY e.position DESC LIMIT 1) AS state,
        (SELECT count(*) FROM playroom_child AS c WHERE c.appointment_id = a.id AND (
            SELECT e.kind FROM playroom_event AS e
            WHERE e.appointment_id = c.appointment_id AND e.person_id = c.person_id
            ORDER BY e.position DESC LIMIT 1) = 'handed_over') AS children_in
    FROM appointment AS a
    JOIN person AS booked ON booked.id = a.person_id
    JOIN person AS p ON p.id = coalesce(booked.merged_into, booked.id)
    LEFT JOIN client_file AS f ON f.person_id = p.id
    JOIN staff AS s ON s.id = a.staff_id
    JOIN room AS r ON r.id = a.room_id
"""

_CHILDREN = """
    SELECT a.id AS appointment_id, a.starts_at, a.ends_at,
        c.person_id AS child_id, child.given_names AS child_given, child.surname AS child_surname,
        child.known_as AS child_known_as,
        p.id AS person_id, p.given_names, p.surname, p.known_as, f.site, f.year, f.value,
        (SELECT e.state FROM appointment_event AS e WHERE e.appointment_id = a.id
            ORDER BY e.position DESC LIMIT 1) AS state,
        last.kind, last.at
    FROM appointment AS a
    JOIN playroom_child AS c ON c.appointment_id = a.id
    JOIN person AS child ON child.id = c.person_id
    JOIN person AS booked ON booked.id = a.person_id
    JOIN person AS p ON p.id = coalesce(booked.merged_into, booked.id)
    LEFT JOIN client_file AS f ON f.person_id = p.id
    LEFT JOIN playroom_event AS last
        ON last.appointment_id = c.appointment_id AND last.person_id = c.person_id
        AND last.position = (SELECT max(e.position) FROM playroom_event AS e
            WHERE e.appointment_id = c.appointment_id AND e.person_id = c.person_id)
"""


def counsellors(reader: Reader) -> list[Counsellor]:
    """Everyone who counsels, those who left included, in the order of their names."""
    marks = ", ".join("?" * len(_COUNSELLING))
    rows = reader.all(
        f"SELECT id, given_names, surname, profession, active FROM staff WHERE profession IN ({marks})"
        " ORDER BY sort_key, id",
        _COUNSELLING,
    )
    return [
        Counsellor(
            row["id"],
            f"{row['given_names']} {row['surname']}".strip(),
            initials(row["given_names"], row["surname"]),
            row["profession"],
            bool(row["active"]),
        )
        for row in rows
    ]


def rooms(reader: Reader) -> list[Room]:
    """The centre's rooms that people are seen in, retired ones included; the playroom is not one of them."""
    rows = reader.all(
        "SELECT id, name, active FROM room WHERE place = 'centre' AND kind <> 'playroom'"
        " ORDER BY position, id"
    )
    return [Room(row["id"], row["name"], bool(row["active"])) for row in rows]


def playroom(reader: Reader) -> tuple[str, int]:
    """The playroom's resource id and its places; no place where there is no playroom."""
    row = reader.one("SELECT id, capacity FROM resource WHERE kind = 'playroom' ORDER BY id LIMIT 1")
    return ("", 0) if row is None else (row["id"], row["capacity"])


def appointments_between(reader: Reader, first: date, days: int) -> list[Appointment]:
    """Every appointment that starts within so many days, by time."""
    rows = reader.all(
        f"{_APPOINTMENTS} WHERE a.starts_at >= ? AND a.starts_at < ? ORDER BY a.starts_at, a.id",
        _span(first, days),
    )
    return _shown(reader, rows)


def appointments_of_staff(reader: Reader, staff_id: str, first: date, days: int) -> list[Appointment]:
    rows = reader.all(
        f"{_APPOINTMENTS} WHERE a.staff_id = ? AND a.starts_at >= ? AND a.starts_at < ?"
        " ORDER BY a.starts_at, a.id",
        (staff_id, *_span(first, days)),
    )
    return _shown(reader, rows)


def appointments_of_person(reader: Reader, person_id: str) -> list[Appointment]:
    """All of hers, the newest first, with those of files merged into hers."""
    rows = reader.all(
        f"{_APPOINTMENTS} WHERE a.person_id IN {HERS} ORDER BY a.starts_at DESC, a.id DESC",
        {"person": person_id},
    )
    return [_appointment(row) for row in rows]


def appointment(reader: Reader, appointment_id: str) -> Appointment | None:
    row = reader.one(f"{_APPOINTMENTS} WHERE a.id = ?", (appointment_id,))
    return None if row is None else _appointment(row)


def events(reader: Reader, appointment_id: str) -> list[Event]:
    """The appointment's life in order; `by` is the login's name."""
    rows = reader.all(
        "SELECT e.state, e.at, e.reason, e.corrects, coalesce((SELECT login_name FROM audit_signer"
        " WHERE user_id = e.user_id ORDER BY since DESC LIMIT 1), '') AS login_name"
        " FROM appointment_event AS e WHERE e.appointment_id = ? ORDER BY e.position",
        (appointment_id,),
    )
    return [
        Event(
            State(row["state"]),
            to_local(parse_instant(row["at"])),
            row["login_name"],
            row["reason"],
            row["corrects"] is not None,
        )
        for row in rows
    ]


def children_between(reader: Reader, first: date, days: int, now: str) -> list[PlayroomChild]:
    """Children with a playroom place in appointments that start within so many days; `now` is civil time."""
    rows = reader.all(
        f"{_CHILDREN} WHERE a.starts_at >= ? AND a.starts_at < ? ORDER BY a.starts_at, a.id, c.person_id",
        _span(first, days),
    )
    return _shown_children(reader, rows, now)


def children_of_appointment(reader: Reader, appointment_id: str, now: str) -> list[PlayroomChild]:
    rows = reader.all(f"{_CHILDREN} WHERE a.id = ? ORDER BY c.person_id", (appointment_id,))
    return [_child(row, now) for row in rows]


def person(reader: Reader, person_id: str) -> PersonLine | None:
    """A person as a list names her; None when there is none."""
    row = reader.one(
        "SELECT p.id AS person_id, p.given_names, p.surname, p.known_as, f.site, f.year, f.value"
        " FROM person AS p LEFT JOIN client_file AS f ON f.person_id = p.id WHERE p.id = ?",
        (person_id,),
    )
    return None if row is None else _client(row)


def children_of_person(reader: Reader, person_id: str) -> list[PersonLine]:
    """The children in her file, in the file's order."""
    rows = reader.all(
        f"SELECT p.id AS person_id, p.given_names, p.surname, p.known_as {CHILDREN}"
        " GROUP BY p.id ORDER BY min(k.person_id <> :person), min(k.position), p.id",
        {"person": person_id},
    )
    return [_person(row["person_id"], row["given_names"], row["surname"], row["known_as"]) for row in rows]


def _shown(reader: Reader, rows: Sequence[Row]) -> list[Appointment]:
    """Those of a file restricted to others are busy time, or nothing where they hold none."""
    found = []
    for row in rows:
        one = _appointment(row)
        if row["person_id"] not in reader.closed:
            found.append(one)
        elif holds_claims(one.state):
            found.append(one.busy())
    return found


def _shown_children(reader: Reader, rows: Sequence[Row], now: str) -> list[PlayroomChild]:
    """Of a file restricted to others only a child who is there now, as a place that is taken."""
    found = []
    for row in rows:
        child = _child(row, now)
        if reader.closed.isdisjoint((row["person_id"], row["child_id"])):
            found.append(child)
        elif child.state is ChildState.HANDED_OVER:
            found.append(child.unnamed())
    return found


def _span(first: date, days: int) -> Sequence[str]:
    return f"{first}T00:00", f"{first + timedelta(days=days)}T00:00"


def _person(person_id: str, given: str, surname: str, known_as: str, file_number: str = "") -> PersonLine:
    name = f"{given} {surname}".strip() or known_as
    short = initials(given, surname) or initials(known_as, "") or _NAMELESS
    return PersonLine(person_id, name or file_number or _NAMELESS, short, file_number)


def _client(row: Any) -> PersonLine:
    number = ""
    if row["site"] is not None:
        number = HumanNumber(NumberKind.FILE, row["site"], row["year"], row["value"]).show()
    return _person(row["person_id"], row["given_names"], row["surname"], row["known_as"], number)


def _appointment(row: Any) -> Appointment:
    return Appointment(
        id=row["id"],
        person=_client(row),
        service=row["service"],
        staff_id=row["staff_id"],
        staff_name=f"{row['staff_given']} {row['staff_surname']}".strip(),
        room_id=row["room_id"],
        room_name=row["room_name"],
        starts_at=parse_local(row["starts_at"]),
        ends_at=parse_local(row["ends_at"]),
        state=State(row["state"]),
        children=row["children"],
        children_in_playroom=row["children_in"],
        note=row["note"],
        replaces=row["replaces"],
        is_doubled=bool(row["is_doubled"]) and holds_claims(State(row["state"])),
    )


def _child(row: Any, now: str) -> PlayroomChild:
    state = ChildState(row["kind"]) if row["kind"] else ChildState.EXPECTED
    appointment_state = State(row["state"])
    session_is_over = row["ends_at"] <= now or appointment_state not in (State.ARRIVED, State.IN_SESSION)
    return PlayroomChild(
        appointment_id=row["appointment_id"],
        appointment_state=appointment_state,
        starts_at=parse_local(row["starts_at"]),
        person=_person(row["child_id"], row["child_given"], row["child_surname"], row["child_known_as"]),
        mother=_client(row),
        state=state,
        since=to_local(parse_instant(row["at"])) if row["at"] else None,
        to_collect=state is ChildState.HANDED_OVER and session_is_over,
    )
