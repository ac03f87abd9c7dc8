"""Invented women, children and bookings for the tests of the schedule."""

from datetime import datetime, timedelta

from kdm_desk.core.access import Permission
from kdm_desk.core.ids import new_id
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk

MONDAY_TEN = datetime(2026, 3, 2, 10, 0)
LAWYER, PSYCHOLOGIST = "staff-lawyer", "staff-psychologist"


def add_person(desk: Desk, given: str, surname: str, known_as: str = "") -> str:
    """A person without a file."""
    person_id = new_id()
    with desk.change(Permission.REGISTER, "test.person") as tx:
        tx.insert(
            "person",
            id=person_id,
            given_names=given,
            surname=surname,
            known_as=known_as,
            sort_key=surname,
            created_at=tx.now,
            origin_site=tx.site,
        )
        tx.touch("person", person_id, subjects=[person_id])
    return person_id


def add_woman(desk: Desk, given: str = "Şükran", surname: str = "Öztürk", *, file_value: int = 0) -> str:
    """A woman, with a file number when `file_value` is given."""
    person_id = add_person(desk, given, surname)
    if file_value:
        with desk.change(Permission.REGISTER, "test.file") as tx:
            tx.insert(
                "number",
                kind="file",
                site="M",
                year=2026,
                value=file_value,
                state="used",
                allocated_at=tx.now,
            )
            tx.insert(
                "client_file", person_id=person_id, site="M", year=2026, value=file_value, opened_at=tx.now
            )
            tx.touch("person", person_id, subjects=[person_id])
    return person_id


def add_children(desk: Desk, mother_id: str, *names: str) -> tuple[str, ...]:
    """Her children, who bear the names given."""
    children = tuple(add_person(desk, name, "Öztürk") for name in names)
    with desk.change(Permission.REGISTER, "test.children") as tx:
        for position, child_id in enumerate(children):
            tx.insert("kinship", person_id=mother_id, relative_id=child_id, kind="child", position=position)
        tx.touch("person", mother_id, subjects=[mother_id, *children])
    return children


def request(
    desk: Desk,
    person_id: str,
    *,
    starts_at: datetime = MONDAY_TEN,
    minutes: int = 60,
    staff_id: str = LAWYER,
    room: int = 0,
    children: tuple[str, ...] = (),
) -> BookingRequest:
    """A booking in the centre's room of that place in the list."""
    room_id = ScheduleService(desk).rooms()[room].id
    ends_at = starts_at + timedelta(minutes=minutes)
    return BookingRequest(person_id, "legal", staff_id, room_id, starts_at, ends_at, children)


def plain_claim(desk: Desk, kind: str, resource_id: str, starts: str, ends: str, units: int = 1) -> str:
    """A claim put in with plain SQL, past the program: only the database can refuse it."""
    claim_id = new_id()
    appointment = desk.connection.execute("SELECT id FROM appointment LIMIT 1").fetchone()
    desk.connection.execute(
        "INSERT INTO claim (id, resource_kind, resource_id, starts_at, ends_at, units, appointment_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (claim_id, kind, resource_id, starts, ends, units, appointment["id"]),
    )
    return claim_id
