"""Tasks on the Today page: what is due until today, mine first, each done with one key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.model.tasks import Task
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.messages import show_error
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

_SHOWN = 4
_Loaded = tuple[list[Task], CodeLists]


class DueCard(QWidget):
    """The tasks due until today; further ones behind the key at the top."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service, self._people = TaskService(context.desk), PeopleService(context.desk)
        card = Card(self.tr("To be followed up"), "clock")
        card.head.addWidget(button(self.tr("All tasks"), lambda: context.open("tasks"), role="quiet"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID)
        card.body.addLayout(self._lines)
        row = QHBoxLayout()
        row.addWidget(
            button(self.tr("Long without contact"), lambda: context.open("no_contact"), "phone", "quiet")
        )
        row.addStretch(1)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.refresh()

    def refresh(self) -> None:
        service, people, today = self._service, self._people, self._context.today()
        self._context.tasks.run(
            self, lambda: (service.open_tasks(until=today), people.code_lists()), self._show
        )

    def _show(self, loaded: _Loaded) -> None:
        tasks, lists = loaded
        clear(self._lines)
        own = self._context.desk.actor.staff_id
        tasks = sorted(tasks, key=lambda task: task.owner_id != own)
        for task in tasks[:_SHOWN]:
            self._lines.addWidget(self._line(task, lists))
        more = len(tasks) - _SHOWN
        if more > 0:
            self._lines.addWidget(label(self.tr("and %n more tasks", "", more), "muted"))
        if not tasks:
            self._lines.addWidget(label(self.tr("Nothing is due today."), "muted"))

    def _line(self, task: Task, lists: CodeLists) -> QWidget:
        title = words.task(task, lists, self._context.preferences.language)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(title, "heading"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(Chip(*words.task_state(task, self._context.today())), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        key = button(self.tr("Done"), lambda: self._finish(task), role="quiet")
        key.setAccessibleName(f"{title}: {key.text()}")
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        whose = " · ".join(part for part in (words.whom(task), task.owner) if part)
        column.addWidget(label(whose, "muted"))
        column.addLayout(row)
        return holder

    def _finish(self, task: Task) -> None:
        self._context.tasks.run(
            self, lambda: self._service.finish(task.id), lambda _done: None, self._refused
        )

    def _refused(self, error: Exception) -> None:
        show_error(self, error)
        self.refresh()
