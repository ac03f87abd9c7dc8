"""Follow-up tasks and silent files on a real vault: due, done, put off; who has not been heard from."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.model.tasks import NewTask, TaskState, TaskStep
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.model.persons import Answer, Direction
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk
from referral_builders import APPLICATION, add_woman

TODAY = date(2026, 3, 2)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def woman(desk: Desk) -> str:
    return add_woman(desk)


@pytest.fixture
def tasks(desk: Desk) -> TaskService:
    return TaskService(desk)


# Tasks


def call(person_id: str | None, days: int = 0, owner: str = "staff-manager", title: str = "") -> NewTask:
    return NewTask("call_her", TODAY + timedelta(days=days), owner, title, person_id)


def test_open_tasks_come_by_the_day_they_are_due_mine_or_everybodys(
    desk: Desk, tasks: TaskService, woman: str
) -> None:
    later, first = tasks.create(call(woman, 5)), tasks.create(call(woman, 1, title="Kira için"))
    hers = tasks.create(call(None, 0, "staff-lawyer"))
    assert [task.id for task in tasks.open_tasks()] == [hers, first, later]
    assert [task.id for task in tasks.open_tasks(mine=True)] == [first, later]
    assert [task.id for task in tasks.open_tasks(until=TODAY + timedelta(days=1))] == [hers, first]
    task = tasks.open_tasks(mine=True)[0]
    assert (task.title, task.initials, task.file_no, task.owner) == (
        "Kira için",
        "Ş.I.",
        "M-2026/000001",
        "Invented Yönetici",
    )
    assert {one.id for one in tasks.tasks_of(woman)} == {first, later}


def test_a_task_is_overdue_the_day_after(tasks: TaskService, woman: str) -> None:
    tasks.create(call(woman))
    [task] = tasks.open_tasks()
    assert not task.is_overdue(TODAY)
    assert task.is_overdue(TODAY + timedelta(days=1))


def test_a_task_is_put_off_handed_over_done_and_taken_up_again(
    desk: Desk, tasks: TaskService, woman: str
) -> None:
    task_id = tasks.create(call(woman))
    tasks.postpone(task_id, TODAY + timedelta(days=2), "Ulaşılamadı")
    tasks.hand_over(task_id, "staff-lawyer")
    [task] = tasks.open_tasks()
    assert (task.due_on, task.owner, task.step) == (
        TODAY + timedelta(days=2),
        "Defne Örnekoğlu",
        TaskStep.HANDED_OVER,
    )
    tasks.finish(task_id)
    assert tasks.open_tasks() == []
    steps: tuple[Callable[[], object], ...] = (
        lambda: tasks.finish(task_id),
        lambda: tasks.postpone(task_id, TODAY),
        lambda: tasks.hand_over(task_id, "staff-lawyer"),
    )
    for act in steps:
        with pytest.raises(UserError, match="task_finished"):
            act()
    with pytest.raises(FieldError, match="reason_missing"):
        tasks.reopen(task_id, TODAY, "")
    tasks.reopen(task_id, TODAY, "Yanlış işaretlendi")
    [task] = tasks.open_tasks()
    assert (task.due_on, task.owner_id, task.state) == (TODAY, "staff-lawyer", TaskState.OPEN)
    with pytest.raises(UserError, match="task_open"):
        tasks.reopen(task_id, TODAY, "Yine")
    tasks.drop(task_id, "Gerek kalmadı")
    assert tasks.tasks_of(woman)[0].state is TaskState.DROPPED


@pytest.mark.parametrize(
    ("task", "code", "field"),
    [
        (NewTask("", TODAY, "staff-lawyer"), "required", "kind"),
        (NewTask("call_her", TODAY, ""), "required", "owner_id"),
        (NewTask("call_her", TODAY, "nobody"), "choice_unknown", "owner_id"),
        (NewTask("moon", TODAY, "staff-lawyer"), "choice_unknown", "kind"),
        (NewTask("call_her", TODAY - timedelta(days=1), "staff-lawyer"), "date_in_past", "due_on"),
        (NewTask("call_her", TODAY, "staff-lawyer", "x" * 300), "text_too_long", "title"),
    ],
)
def test_a_task_that_cannot_be_is_refused_at_its_field(
    tasks: TaskService, task: NewTask, code: str, field: str
) -> None:
    with pytest.raises(FieldError) as refused:
        tasks.create(task)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert tasks.open_tasks() == []


# Files nobody has heard from


def silent(tasks: TaskService, days: int | None = None) -> list[str]:
    return [file.person_id for file in tasks.silent_files(days)]


def test_a_file_without_a_contact_for_thirty_days_is_listed_until_somebody_speaks_with_her(
    desk: Desk, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    clock.advance(timedelta(days=29))
    assert silent(tasks) == []
    clock.advance(timedelta(days=1))
    [file] = tasks.silent_files()
    assert (file.person_id, file.name, file.days, file.outcome) == (woman, "Şükran Işık", 30, "application")
    assert (file.in_danger, file.task_due) == (False, None)
    tasks.create(NewTask("call_her", TODAY + timedelta(days=33), "staff-lawyer", person_id=woman))
    assert tasks.silent_files()[0].task_due == TODAY + timedelta(days=33)
    PeopleService(desk).record_contact(woman, "telephone", Direction.OUTGOING, "no_answer", "")
    assert silent(tasks) == []


def test_applying_again_ends_the_silence_and_danger_is_shown(
    desk: Desk, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    other = add_woman(desk, life_in_danger=Answer.YES)
    clock.advance(timedelta(days=40))
    assert [file.in_danger for file in tasks.silent_files() if file.person_id == other] == [True]
    IntakeService(desk).register(APPLICATION, woman)
    assert silent(tasks) == [other]


def test_an_appointment_ahead_is_no_silence_a_missed_one_is(
    desk: Desk, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    desk.connection.execute(
        "INSERT INTO appointment (id, person_id, service, staff_id, room_id, starts_at, ends_at, booked_at, "
        "origin_site) SELECT 'a', ?, 'legal', 'staff-lawyer', id, '2026-04-20T10:00', '2026-04-20T11:00', ?, 'M' "
        "FROM room LIMIT 1",
        (woman, "2026-03-02T08:00:00.000000Z"),
    )

    def event(position: int, state: str) -> None:
        desk.connection.execute(
            "INSERT INTO appointment_event (id, appointment_id, position, state, at, user_id) "
            "VALUES (?, 'a', ?, ?, '2026-03-02T08:00:00.000000Z', 'u')",
            (str(position), position, state),
        )

    event(1, "booked")
    clock.advance(timedelta(days=45))
    assert silent(tasks) == []
    event(2, "no_show")
    assert silent(tasks) == [woman]


def test_a_merged_file_is_silent_once_and_only_when_both_are(
    desk: Desk, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    clock.advance(timedelta(days=10))
    other = add_woman(desk)
    desk.connection.execute("UPDATE person SET merged_into = ? WHERE id = ?", (woman, other))
    clock.advance(timedelta(days=25))
    assert silent(tasks) == []
    clock.advance(timedelta(days=10))
    assert silent(tasks) == [woman]


def test_a_closed_file_may_stay_silent_until_it_is_opened_again(
    desk: Desk, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    def happens(position: int, kind: str, reason: str | None) -> None:
        desk.connection.execute(
            "INSERT INTO case_event (id, person_id, position, kind, reason, note, at, user_id) "
            "VALUES (?, ?, ?, ?, ?, 'x', '2026-03-02T08:00:00.000000Z', 'u')",
            (str(position), woman, position, kind, reason),
        )

    clock.advance(timedelta(days=40))
    happens(1, "closed", "moved")
    assert silent(tasks) == []
    happens(2, "reopened", None)
    assert silent(tasks) == [woman]


def test_the_days_of_silence_are_a_setting(
    desk: Desk, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    assert tasks.silent_days() == 30
    tasks.set_silent_days(7)
    clock.advance(timedelta(days=7))
    assert silent(tasks) == [woman]
    assert silent(tasks, 8) == []
    for days in (0, 301):
        with pytest.raises(FieldError, match="silent_days_not_possible"):
            tasks.set_silent_days(days)
