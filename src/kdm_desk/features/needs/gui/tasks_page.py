"""All open tasks, mine or everybody's, the longest due first; a key press marks one done or puts it off."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date
from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.gui.task_dialogs import TaskDialogs
from kdm_desk.features.needs.model.tasks import Owner, Task
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button, label

_MINE, _ALL = "mine", "all"


@dataclass(frozen=True)
class _Loaded:
    tasks: list[Task]
    lists: CodeLists
    owners: list[Owner]


class TaskTable(Table[Task]):
    """T marks the chosen task done, E puts it off (tamam, ertele)."""

    done = Signal(object)
    put_off = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        task = self.chosen()
        signals = {Qt.Key.Key_T.value: self.done, Qt.Key.Key_E.value: self.put_off}
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if task is not None and plain and event.key() in signals:
            if not event.isAutoRepeat():
                signals[event.key()].emit(task)
            return
        super().keyPressEvent(event)


class TasksPage(Page):
    """Opened with `which` ("mine" or "all")."""

    topics = frozenset({Topic.CASE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Tasks to follow up"))
        self._service, self._people = TaskService(context.desk), PeopleService(context.desk)
        self._lists, self._owners = CodeLists({}), list[Owner]()
        self._busy: set[str] = set()
        self._make_keys()
        which = Field(
            "which",
            self.tr("Whose?"),
            Kind.ONE,
            choices=[Choice(_MINE, self.tr("Mine")), Choice(_ALL, self.tr("Everybody's"))],
        )
        self.filters = Form([Section("filters", "", [which])])
        self.filters.set_values({"which": _ALL})
        self.filters.changed.connect(lambda _name: self.refresh())
        self.table = TaskTable(self._columns(), self.tr("Tasks to follow up"))
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._open_file)
        self.table.done.connect(self._finish)
        self.table.put_off.connect(lambda task: self._dialogs().postpone(task))
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_keys())
        self.none = label(self.tr("No task is open."), "muted")
        self.filters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.none)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # Keeps the words at the top while there is no table.
        self.body.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        context = self.context
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label(self.tr("T: done, E: put off, Enter: her file"), "muted"), 1)
        for text, icon, name in (
            (self.tr("Long without contact"), "phone", "no_contact"),
            (self.tr("Missing services"), "reports", "unmet_needs"),
        ):
            row.addWidget(button(text, partial(context.open, name), icon, "quiet"))
        return row

    def _make_keys(self) -> None:
        self.drop_key = self.add_action(
            button(self.tr("Not needed …"), self._with(TaskDialogs.drop), "cross")
        )
        self.hand_key = self.add_action(
            button(self.tr("Hand over …"), self._with(TaskDialogs.hand_over), "person")
        )
        self.later_key = self.add_action(
            button(self.tr("Put off …"), self._with(TaskDialogs.postpone), "clock")
        )
        self.done_key = self.add_action(button(self.tr("Done"), self._finish_chosen, "check"))
        self.new_key = self.add_action(button(self.tr("New task …"), self._new_task, "add"), True)

    def _columns(self) -> list[Column[Task]]:
        today = self.context.today
        language = self.context.preferences.language
        return [
            Column(
                self.tr("State"),
                lambda task: words.task_state(task, today())[0],
                lambda task: task.due_on,
                lambda task: words.task_state(task, today())[2],
            ),
            Column(self.tr("Until"), lambda task: show_date(task.due_on), lambda task: task.due_on),
            Column(self.tr("What"), lambda task: words.task(task, self._lists, language), stretch=True),
            Column(self.tr("Client"), words.whom),
            Column(self.tr("Who does it"), lambda task: task.owner),
        ]

    def open_with(self, **arguments: object) -> None:
        if "which" in arguments:
            self.filters.set_values({"which": str(arguments["which"])})
        self.refresh()

    def refresh(self) -> None:
        service, people = self._service, self._people
        mine = self.filters.values()["which"] == _MINE
        self.load(
            lambda: _Loaded(service.open_tasks(mine=mine), people.code_lists(), service.owners()), self._show
        )

    def _show(self, loaded: _Loaded) -> None:
        self._lists, self._owners = loaded.lists, loaded.owners
        self.table.set_rows(loaded.tasks)
        self.none.setVisible(not loaded.tasks)
        self.table.setVisible(bool(loaded.tasks))
        self._show_keys()

    def _show_keys(self) -> None:
        has_one = self.table.chosen() is not None
        for key in (self.done_key, self.later_key, self.hand_key, self.drop_key):
            key.setEnabled(has_one)

    def _dialogs(self) -> TaskDialogs:
        return TaskDialogs(self.context, self.window(), self._lists, self._owners)

    def _new_task(self) -> None:
        self._dialogs().new_task()

    def _with(self, ask: Callable[[TaskDialogs, Task], object]) -> Callable[[], None]:
        def start() -> None:
            task = self.table.chosen()
            if task is not None:
                ask(self._dialogs(), task)

        return start

    def _finish_chosen(self) -> None:
        task = self.table.chosen()
        if task is not None:
            self._finish(task)

    def _finish(self, task: Task) -> None:
        """A key held down or clicked twice marks it done once."""
        if task.id in self._busy:
            return
        self._busy.add(task.id)

        def done(_nothing: None) -> None:
            self._busy.discard(task.id)
            self.show_done(
                self.tr("Done: {task}").format(
                    task=words.task(task, self._lists, self.context.preferences.language)
                )
            )

        def refused(error: Exception) -> None:
            self._busy.discard(task.id)
            self.show_error(error)

        self.context.tasks.run(self, lambda: self._service.finish(task.id), done, refused)

    def _open_file(self, task: Task) -> None:
        if task.person_id is not None:
            self.context.open("case_file", person_id=task.person_id, tab="needs")
