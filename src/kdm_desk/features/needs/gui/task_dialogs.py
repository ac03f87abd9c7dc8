"""What is asked about follow-up tasks."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.model.tasks import NewTask, Owner, Task
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate

_USUALLY = timedelta(days=7)


class TaskDialogs:
    """Opens the dialogs about tasks over a window; each saves through the service."""

    def __init__(self, context: Context, window: QWidget, lists: CodeLists, owners: Sequence[Owner]) -> None:
        self._context, self._window, self._lists, self._owners = context, window, lists, owners
        self._service = TaskService(context.desk)
        self._language = context.preferences.language

    def new_task(self, person_id: str | None = None, kind: str = "") -> FormDialog:
        """Ask for something to come back to; this login's own and a week from now unless said otherwise."""

        def save(values: dict[str, Any]) -> str:
            return self._service.create(
                NewTask(values["kind"], values["due_on"], values["owner_id"], values["title"], person_id)
            )

        dialog = self._show(
            translate("Needs", "New task"),
            [
                Field(
                    "kind",
                    translate("Needs", "What is to be done?"),
                    Kind.ONE,
                    required=True,
                    choices=choices(self._lists, "task_kind", self._language),
                ),
                Field("title", translate("Needs", "In more words"), longest=120),
                Field("due_on", translate("Needs", "Until when?"), Kind.DATE, required=True),
                self._owner_field(),
            ],
            save,
            KeptAs(self._context, "task.new", person_id or "", person_id or ""),
        )
        dialog.form.set_values(
            {
                "kind": kind or None,
                "due_on": self._context.today() + _USUALLY,
                "owner_id": self._context.desk.actor.staff_id,
            }
        )
        return dialog

    def postpone(self, task: Task) -> FormDialog:
        dialog = self._show(
            translate("Needs", "Put off: {task}").format(task=self._named(task)),
            [
                Field("due_on", translate("Needs", "Until when?"), Kind.DATE, required=True),
                Field("note", translate("Needs", "Note"), Kind.NOTES, rows=2),
            ],
            lambda values: self._service.postpone(task.id, values["due_on"], values["note"]),
            self._kept("postpone", task),
            verb=translate("Needs", "Put it off"),
        )
        later = max(task.due_on, self._context.today()) + _USUALLY
        dialog.form.set_values({"due_on": later})
        return dialog

    def hand_over(self, task: Task) -> FormDialog:
        dialog = self._show(
            translate("Needs", "Hand over: {task}").format(task=self._named(task)),
            [self._owner_field(beside=False), Field("note", translate("Needs", "Note"), Kind.NOTES, rows=2)],
            lambda values: self._service.hand_over(task.id, values["owner_id"], values["note"]),
            self._kept("hand_over", task),
            verb=translate("Needs", "Hand it over"),
        )
        dialog.form.set_values({"owner_id": task.owner_id})
        return dialog

    def drop(self, task: Task) -> FormDialog:
        return self._show(
            translate("Needs", "Not needed: {task}").format(task=self._named(task)),
            [Field("note", translate("Needs", "Why is it not needed?"), Kind.NOTES, required=True, rows=2)],
            lambda values: self._service.drop(task.id, values["note"]),
            self._kept("drop", task),
            verb=translate("Needs", "It is not needed"),
        )

    def reopen(self, task: Task) -> FormDialog:
        dialog = self._show(
            translate("Needs", "Take up again: {task}").format(task=self._named(task)),
            [
                Field("due_on", translate("Needs", "Until when?"), Kind.DATE, required=True),
                Field("note", translate("Needs", "Why again?"), Kind.NOTES, required=True, rows=2),
            ],
            lambda values: self._service.reopen(task.id, values["due_on"], values["note"]),
            self._kept("reopen", task),
            verb=translate("Needs", "Take it up again"),
        )
        dialog.form.set_values({"due_on": self._context.today()})
        return dialog

    def _named(self, task: Task) -> str:
        return words.task(task, self._lists, self._language)

    def _owner_field(self, beside: bool = True) -> Field:
        people = [Choice(one.staff_id, one.name) for one in self._owners]
        return Field(
            "owner_id",
            translate("Needs", "Who does it?"),
            Kind.CHOICE,
            required=True,
            choices=people,
            beside=beside,
        )

    def _kept(self, dialog: str, task: Task) -> KeptAs:
        return KeptAs(self._context, f"task.{dialog}", task.id, task.person_id or "")

    def _show(
        self,
        title: str,
        fields: Sequence[Field],
        save: Callable[[dict[str, Any]], object],
        kept: KeptAs,
        verb: str = "",
    ) -> FormDialog:
        dialog = FormDialog(
            self._context.tasks,
            title,
            [Section("questions", "", fields)],
            verb or translate("Needs", "Save"),
            save,
            self._window,
            kept=kept,
        )
        dialog.open()
        return dialog
