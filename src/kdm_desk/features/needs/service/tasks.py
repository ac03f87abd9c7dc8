"""Follow-up tasks, and the files nobody has heard from for a while."""

from datetime import date, timedelta

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError
from kdm_desk.features.needs.model.tasks import (
    SILENT_DAYS,
    SILENT_DAYS_SETTING,
    NewTask,
    Owner,
    SilentFile,
    Task,
    TaskStep,
    check_step,
    mended,
)
from kdm_desk.features.needs.repository import tasks
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import codes, files, persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader, Transaction

LIST_LIMIT = 500
_AHEAD = timedelta(days=3650)
_LONGEST_DAYS = 300


class TaskService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def create(self, task: NewTask) -> str:
        """Set something to come back to; its id.

        Raises the FieldErrors of `model.tasks.mended`, FieldError "choice_unknown" (kind, owner_id), UserError
        "person_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "task.create") as tx:
            checked = mended(task, files.civil_day(tx))
            codes.require(tx, "task_kind", checked.kind, "kind")
            _require_owner(tx, checked.owner_id)
            if checked.person_id is not None:
                persons.person(tx, checked.person_id)
            task_id = tasks.insert(tx, checked)
            subjects = [checked.person_id] if checked.person_id else []
            tx.touch("task", task_id, subjects=subjects, fields=["kind", "due_on", "owner_id", "title"])
            tx.changed(Topic.CASE)
        return task_id

    def finish(self, task_id: str, note: str = "") -> None:
        """It is done. Raises UserError "task_not_found", "task_finished"."""
        self._step(task_id, TaskStep.DONE, note)

    def drop(self, task_id: str, reason: str) -> None:
        """It will not be done. Raises what `finish` does, FieldError "reason_missing"."""
        self._step(task_id, TaskStep.DROPPED, reason)

    def postpone(self, task_id: str, due_on: date, note: str = "") -> None:
        """It is due on another day. Raises what `finish` does, FieldError "date_in_past"."""
        self._step(task_id, TaskStep.POSTPONED, note, due_on=due_on)

    def hand_over(self, task_id: str, owner_id: str, note: str = "") -> None:
        """Somebody else does it. Raises what `finish` does, FieldError "choice_unknown"."""
        self._step(task_id, TaskStep.HANDED_OVER, note, owner_id=owner_id)

    def reopen(self, task_id: str, due_on: date, reason: str) -> None:
        """It was not done after all. Raises UserError "task_not_found", "task_open", FieldError "reason_missing",
        "date_in_past"."""
        self._step(task_id, TaskStep.REOPENED, reason, due_on=due_on)

    def _step(
        self, task_id: str, step: TaskStep, note: str, due_on: date | None = None, owner_id: str = ""
    ) -> None:
        said = checked_note(note, "note")
        with self._desk.change(Permission.KEEP_CASE, f"task.{step.value}") as tx:
            task = tasks.one(tx, task_id)
            check_step(task, step, said, due_on, files.civil_day(tx))
            if owner_id:
                _require_owner(tx, owner_id)
            if step in (TaskStep.DONE, TaskStep.DROPPED):
                tasks.insert_event(tx, task_id, step, said)
            else:
                tasks.insert_event(tx, task_id, step, said, due_on or task.due_on, owner_id or task.owner_id)
            subjects = [task.person_id] if task.person_id else []
            tx.touch("task", task_id, subjects=subjects, fields=["state"])
            tx.changed(Topic.CASE)

    def open_tasks(self, *, mine: bool = False, until: date | None = None) -> list[Task]:
        """Open tasks, the longest due first; `mine` keeps this login's own, `until` those due by that day.

        Tasks about files closed to this login are left out; at most LIST_LIMIT.
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            owner_id = self._desk.actor.staff_id if mine else ""
            return tasks.due(reader, until or files.civil_day(reader) + _AHEAD, owner_id, LIST_LIMIT)

    def tasks_of(self, person_id: str) -> list[Task]:
        """Every task about her. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return tasks.of_person(reader, person_id)

    def owners(self) -> list[Owner]:
        """Who may be given a task."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return tasks.owners(reader)

    def silent_days(self) -> int:
        """After how many days without a contact a file is listed; the setting "silent_days", 30."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return _silent_days(reader)

    def silent_files(self, days: int | None = None) -> list[SilentFile]:
        """Open files without a contact for `days` days (the setting when None), the freshest silence first.

        Those silent for more than a year besides, and those closed to this login, are left out; at most LIST_LIMIT.
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return tasks.silent(
                reader, files.civil_day(reader), _silent_days(reader) if days is None else days, LIST_LIMIT
            )

    def set_silent_days(self, days: int) -> None:
        """List files from now on after so many days. Raises FieldError "silent_days_not_possible"."""
        if not 1 <= days <= _LONGEST_DAYS:
            raise FieldError("silent_days_not_possible", "days", most=_LONGEST_DAYS)
        with self._desk.change(Permission.MANAGE_SETTINGS, "settings.silent_days") as tx:
            set_setting(tx, SILENT_DAYS_SETTING, days)
            tx.touch("setting", SILENT_DAYS_SETTING, fields=["value"])
            tx.changed(Topic.SETTINGS, Topic.CASE)


def _silent_days(reader: Reader) -> int:
    return int(setting(reader, SILENT_DAYS_SETTING, SILENT_DAYS))


def _require_owner(tx: Transaction, staff_id: str) -> None:
    if not tasks.is_owner(tx, staff_id):
        raise FieldError("choice_unknown", "owner_id")
