"""Something to come back to: due on a day, in somebody's hands, done or put off."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_name

SILENT_DAYS_SETTING = "silent_days"
SILENT_DAYS = 30


class TaskStep(StrEnum):
    SET = "set"
    POSTPONED = "postponed"
    HANDED_OVER = "handed_over"
    DONE = "done"
    DROPPED = "dropped"
    REOPENED = "reopened"


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


_STATES: Mapping[TaskStep, TaskState] = {
    TaskStep.DONE: TaskState.DONE,
    TaskStep.DROPPED: TaskState.DROPPED,
}
_WITH_REASON = frozenset({TaskStep.DROPPED, TaskStep.REOPENED})


@dataclass(frozen=True)
class NewTask:
    """`kind` is a code of "task_kind"; a title may say more. Without a `person_id` it is about nobody."""

    kind: str
    due_on: date
    owner_id: str
    title: str = ""
    person_id: str | None = None


@dataclass(frozen=True)
class Task:
    """A task as it stands. `due_on` and `owner_id` are those last set, also once it is done."""

    id: str
    person_id: str | None
    initials: str
    file_no: str
    kind: str
    title: str
    due_on: date
    owner_id: str
    owner: str
    step: TaskStep
    note: str = ""

    @property
    def state(self) -> TaskState:
        return state_after(self.step)

    def is_overdue(self, today: date) -> bool:
        return self.state is TaskState.OPEN and self.due_on < today


@dataclass(frozen=True)
class Owner:
    staff_id: str
    name: str


@dataclass(frozen=True)
class SilentFile:
    """An open file that nobody has heard from; `last_at` is an instant text, `task_due` of an open task."""

    person_id: str
    name: str
    file_no: str
    last_at: str
    days: int
    outcome: str
    in_danger: bool
    task_due: date | None


def state_after(step: TaskStep) -> TaskState:
    return _STATES.get(step, TaskState.OPEN)


def mended(task: NewTask, today: date) -> NewTask:
    """The task as it is stored. Raises FieldError "required" (kind, owner_id), "date_in_past", "text_too_long"."""
    for name in ("kind", "owner_id"):
        if not getattr(task, name):
            raise FieldError("required", name)
    _check_due(task.due_on, today)
    return replace(task, title=checked_name(task.title, "title"))


def check_step(
    task: Task, step: TaskStep, note: str = "", due_on: date | None = None, today: date | None = None
) -> None:
    """Whether the step may follow.

    Raises UserError "task_finished" for a step on one that is done or dropped, "task_open" for taking up one that is
    open; FieldError "reason_missing", "date_in_past".
    """
    is_open = task.state is TaskState.OPEN
    if step is TaskStep.REOPENED:
        if is_open:
            raise UserError("task_open")
    elif not is_open:
        raise UserError("task_finished")
    if step in _WITH_REASON and not note:
        raise FieldError("reason_missing", "note")
    if due_on is not None and today is not None:
        _check_due(due_on, today)


def _check_due(due_on: date, today: date) -> None:
    if due_on < today:
        raise FieldError("date_in_past", "due_on")
