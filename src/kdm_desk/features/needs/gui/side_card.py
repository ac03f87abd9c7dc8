"""Next steps at the right of the case file: open requests and open tasks."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.model.needs import Need
from kdm_desk.features.needs.model.tasks import Task, TaskState
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, Chip, label

_Loaded = tuple[list[Need], list[Task], CodeLists]


class OpenSteps(Card):
    """What nobody has answered or done yet, the longest waiting first."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(QCoreApplication.translate("Needs", "Open requests and tasks"), "clock", parent)
        self._context, self._person_id = context, person_id
        self._needs, self._tasks = NeedsService(context.desk), TaskService(context.desk)
        self._people = PeopleService(context.desk)
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id

        def work() -> _Loaded:
            return (
                self._needs.needs_of(person_id),
                self._tasks.tasks_of(person_id),
                self._people.code_lists(),
            )

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        needs, tasks, lists = loaded
        clear(self.body)
        language, today = self._context.preferences.language, self._context.today()
        for need in reversed(needs):
            if need.is_open:
                self.body.addWidget(label(lists.label("request_kind", need.kind, language), "heading"))
                self.body.addWidget(
                    label(self._waiting((today - words.day_of(need.opened_at)).days), "muted")
                )
        for task in sorted(tasks, key=lambda task: task.due_on):
            if task.state is TaskState.OPEN:
                self.body.addWidget(label(words.task(task, lists, language), "heading"))
                self.body.addWidget(Chip(*words.task_state(task, today)))
        if not self.body.count():
            self.body.addWidget(label(self.tr("No request or task is open."), "muted"))

    def _waiting(self, days: int) -> str:
        if not days:
            return self.tr("open since today")
        return self.tr("open for {days} days").format(days=days)
