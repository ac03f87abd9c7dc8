"""Open files that nobody has heard from for a while: open one, record a contact, set a task."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date
from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.gui.task_dialogs import TaskDialogs
from kdm_desk.features.needs.model.tasks import Owner, SilentFile
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.gui.case_file_page import record_contact
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.widgets import button, label


@dataclass(frozen=True)
class _Loaded:
    days: int
    files: list[SilentFile]
    lists: CodeLists
    owners: list[Owner]


class SilentPage(Page):
    """The freshest silence first: the days are a setting."""

    topics = frozenset({Topic.CASE, Topic.PEOPLE, Topic.APPLICATIONS, Topic.SCHEDULE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Long without contact"))
        self._service, self._people = TaskService(context.desk), PeopleService(context.desk)
        self._lists, self._owners, self._days = CodeLists({}), list[Owner](), 0
        if context.may(Permission.MANAGE_SETTINGS):
            self.add_action(button(self.tr("After how many days …"), self._ask_days, "settings"))
        self.task_key = self.add_action(button(self.tr("Set a task …"), self._set_task, "add"))
        self.contact_key = self.add_action(
            button(self.tr("Record a contact …"), self._record_contact, "phone")
        )
        self.open_key = self.add_action(button(self.tr("Open her file"), self._open_chosen, "person"), True)
        self.note = label("", "muted")
        self.table: Table[SilentFile] = Table(self._columns(), self.tr("Long without contact"))
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_keys())
        self.body.addWidget(self.note)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # Keeps the words at the top while there is no table.

    def _columns(self) -> list[Column[SilentFile]]:
        language = self.context.preferences.language

        def last(file: SilentFile) -> str:
            return self._lists.label("contact_outcome", file.outcome, language)

        def task(file: SilentFile) -> str:
            return show_date(file.task_due) if file.task_due else ""

        def danger(file: SilentFile) -> str:
            return self.tr("Life in danger") if file.in_danger else ""

        return [
            Column(self.tr("Client"), lambda file: file.name, stretch=True),
            Column(self.tr("File number"), lambda file: file.file_no),
            Column(
                self.tr("Last contact"),
                lambda file: show_date(words.day_of(file.last_at)),
                lambda file: file.last_at,
            ),
            Column(self.tr("Days"), lambda file: str(file.days), lambda file: file.days, right=True),
            Column(self.tr("What it was"), last),
            Column(self.tr("Risk"), danger, icon=lambda file: "warning" if file.in_danger else ""),
            Column(self.tr("Task until"), task, lambda file: str(file.task_due or "")),
        ]

    def refresh(self) -> None:
        service, people = self._service, self._people
        self.load(
            lambda: _Loaded(
                service.silent_days(), service.silent_files(), people.code_lists(), service.owners()
            ),
            self._show,
        )

    def _show(self, loaded: _Loaded) -> None:
        self._lists, self._owners, self._days = loaded.lists, loaded.owners, loaded.days
        self.table.set_rows(loaded.files)
        self.table.setVisible(bool(loaded.files))
        if loaded.files:
            text = self.tr(
                "Nobody has heard from these women for {days} days or more. Please mind how each can be reached "
                "safely."
            )
        else:
            text = self.tr("There was a contact in every open file within {days} days.")
        self.note.setText(text.format(days=loaded.days))
        self._show_keys()

    def _show_keys(self) -> None:
        has_one = self.table.chosen() is not None
        for key in (self.task_key, self.contact_key, self.open_key):
            key.setEnabled(has_one)

    def _open_chosen(self) -> None:
        file = self.table.chosen()
        if file is not None:
            self._open(file)

    def _open(self, file: SilentFile) -> None:
        self.context.open("case_file", person_id=file.person_id)

    def _record_contact(self) -> None:
        file = self.table.chosen()
        if file is not None:
            record_contact(self.context, self.window(), file.person_id)

    def _set_task(self) -> None:
        file = self.table.chosen()
        if file is not None:
            dialogs = TaskDialogs(self.context, self.window(), self._lists, self._owners)
            dialogs.new_task(file.person_id, "call_her")

    def _ask_days(self) -> None:
        def save(values: dict[str, Any]) -> None:
            self._service.set_silent_days(values["days"])

        days = Field(
            "days", self.tr("Days without a contact"), Kind.NUMBER, required=True, lowest=1, highest=300
        )
        dialog = FormDialog(
            self.context.tasks,
            self.tr("After how many days is a file listed?"),
            [Section("days", "", [days])],
            self.tr("Save"),
            save,
            self.window(),
            kept=None,
        )
        dialog.form.set_values({"days": self._days})
        dialog.open()
