"""A session with a few booked women, for the tests of the schedule's screens."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.model.appointments import AppointmentDetails
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from schedule_builders import LAWYER, MONDAY_TEN, PSYCHOLOGIST, add_children, add_woman, request

T = TypeVar("T")


def on_desk(context: Context, work: Callable[[], T]) -> T:
    """Do something on the database thread and wait for it."""
    answers: list[T] = []
    failures: list[Exception] = []
    context.tasks.run(context.tasks, work, answers.append, failures.append)
    assert context.tasks.wait_until_idle()
    if failures:
        raise failures[0]
    return answers[0]


def booked_day(context: Context) -> dict[str, str]:
    """Monday: Şükran at ten with the lawyer and two children, Ayşe at two with the psychologist; ids by name."""

    def work() -> dict[str, str]:
        desk = context.desk
        schedule = ScheduleService(desk)
        mother, other = add_woman(desk, file_value=1), add_woman(desk, "Ayşe", "Yılmaz", file_value=2)
        children = add_children(desk, mother, "Ela", "Can")
        first = schedule.book(request(desk, mother, children=children))
        second = schedule.book(
            request(desk, other, starts_at=MONDAY_TEN + timedelta(hours=4), staff_id=PSYCHOLOGIST, room=1)
        )
        PeopleService(desk).rebuild_search_index()
        return {
            "mother": mother,
            "other": other,
            "ela": children[0],
            "can": children[1],
            "first": first,
            "second": second,
            "lawyer": LAWYER,
        }

    return on_desk(context, work)


def details(context: Context, appointment_id: str) -> AppointmentDetails:
    return on_desk(context, lambda: ScheduleService(context.desk).details(appointment_id))
