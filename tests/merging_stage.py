"""What tests of merged files look at and do on both sides."""

from datetime import datetime, timedelta

from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk


def dump(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the record itself and the pages of the search index."""
    tables = desk.connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%' "
        "AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {
        name: sorted((tuple(row) for row in desk.connection.execute(f"SELECT * FROM {name}")), key=repr)
        for (name,) in (tuple(row) for row in tables)
    }


def found(desk: Desk, typed: str) -> list[str]:
    return [hit.person_id for hit in PeopleService(desk).search(typed)]


def book(desk: Desk, person_id: str, hours: int, counsellor: int = 0) -> str:
    schedule = ScheduleService(desk)
    choices = schedule.choices()
    starts = datetime.combine(desk.clock.now().date(), datetime.min.time()) + timedelta(hours=hours)
    return schedule.book(
        BookingRequest(
            person_id,
            choices.services[0].code,
            choices.counsellors[counsellor].id,
            choices.rooms[counsellor].id,
            starts,
            starts + timedelta(hours=1),
            (),
            "",
        )
    )
