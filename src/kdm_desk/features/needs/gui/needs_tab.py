"""Needs and services in the case file: what she asks for and what came of it, aid, what is to be followed up."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.gui.dialogs import NeedDialogs, Offer
from kdm_desk.features.needs.gui.task_dialogs import TaskDialogs
from kdm_desk.features.needs.model.aid import Aid, AidOutcome, totals
from kdm_desk.features.needs.model.needs import Need
from kdm_desk.features.needs.model.tasks import Owner, Task, TaskState
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.entry_line import entry_line
from kdm_desk.ui.messages import show_error
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label, line


@dataclass(frozen=True)
class _Loaded:
    offer: Offer
    aid: list[Aid]
    tasks: list[Task]
    owners: list[Owner]


class NeedsTab(QWidget):
    """Three cards: her requests, aid, tasks; each line has its keys."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._language = context.preferences.language
        self._needs, self._aid = NeedsService(context.desk), AidService(context.desk)
        self._tasks, self._people = TaskService(context.desk), PeopleService(context.desk)
        self._loaded: _Loaded | None = None
        self.need_key = button(self.tr("New request …"), self._add_need, "add")
        self.aid_key = button(self.tr("Aid …"), self._record_aid, "add")
        self.task_key = button(self.tr("New task …"), self._new_task, "add")
        content = QWidget()
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 2 * GRID, 0, GRID)
        cards.setSpacing(2 * GRID)
        self._need_lines = self._card(cards, self.tr("What she asks for"), "talk", self.need_key)
        self._aid_lines = self._card(cards, self.tr("Aid given to her"), "home", self.aid_key)
        self._task_lines = self._card(cards, self.tr("To be followed up"), "clock", self.task_key)
        cards.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(content, 110 * GRID))
        self.refresh()

    def _card(self, cards: QVBoxLayout, title: str, icon: str, key: QWidget) -> QVBoxLayout:
        card = Card(title, icon)
        card.head.addWidget(key)
        lines = QVBoxLayout()
        lines.setSpacing(GRID)
        card.body.addLayout(lines)
        cards.addWidget(card)
        return lines

    def refresh(self) -> None:
        person_id = self._person_id

        def work() -> _Loaded:
            offer = Offer(self._people.code_lists(), self._aid.providers(), self._needs.needs_of(person_id))
            return _Loaded(
                offer, self._aid.aid_of(person_id), self._tasks.tasks_of(person_id), self._tasks.owners()
            )

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        clear(self._need_lines)
        for need in loaded.offer.needs:
            self._need_lines.addWidget(self._need_line(need, loaded))
        if not loaded.offer.needs:
            self._need_lines.addWidget(label(self.tr("She has asked for nothing yet."), "muted"))
        self._show_aid(loaded)
        clear(self._task_lines)
        for task in sorted(loaded.tasks, key=_open_first):
            self._task_lines.addWidget(self._task_line(task, loaded))
        if not loaded.tasks:
            self._task_lines.addWidget(label(self.tr("Nothing is to be followed up."), "muted"))

    def _need_line(self, need: Need, loaded: _Loaded) -> QWidget:
        lists = loaded.offer.lists
        title = lists.label("request_kind", need.kind, self._language)
        text = self.tr("What came of it …") if need.is_open else self.tr("Correct …")
        key = _key(title, text, lambda: self._need_dialogs(lambda ask: ask.record_outcome(need)))
        note = need.events[-1].note if need.events else ""
        state = words.need_outcome(need, lists, self._language)
        return entry_line(state, title, (need.detail, note, words.need_story(need)), [key])

    def _show_aid(self, loaded: _Loaded) -> None:
        clear(self._aid_lines)
        for aid in loaded.aid:
            self._aid_lines.addWidget(self._aid_line(aid, loaded))
        if not loaded.aid:
            self._aid_lines.addWidget(label(self.tr("No aid is written down."), "muted"))
            return
        summed = words.totals(totals(loaded.aid), loaded.offer.lists, self._language)
        if summed:
            self._aid_lines.addWidget(line())
            self._aid_lines.addWidget(label(self.tr("Given so far: {totals}").format(totals=summed)))

    def _aid_line(self, aid: Aid, loaded: _Loaded) -> QWidget:
        lists = loaded.offer.lists
        title = words.aid_line(aid, lists, self._language)
        keys: list[QWidget] = []
        if aid.details.outcome is not AidOutcome.VOID:
            keys = [
                _key(
                    title, self.tr("Correct …"), lambda: self._need_dialogs(lambda ask: ask.correct_aid(aid))
                ),
                _key(
                    title, self.tr("Take back …"), lambda: self._need_dialogs(lambda ask: ask.void_aid(aid))
                ),
            ]
        asked = {need.id: need.kind for need in loaded.offer.needs}.get(aid.need_id or "")
        why = lists.label("request_kind", asked, self._language)
        where = " · ".join(
            part for part in (show_date(aid.details.given_on), aid.provider_name, why, aid.by) if part
        )
        corrected = self.tr("Changed: {reason}").format(reason=aid.corrected) if aid.corrected else ""
        state = (words.aid_outcome(aid.details.outcome), *words.AID_LOOKS[aid.details.outcome])
        return entry_line(state, title, (where, aid.details.note, corrected), keys)

    def _task_line(self, task: Task, loaded: _Loaded) -> QWidget:
        title = words.task(task, loaded.offer.lists, self._language)
        if task.state is TaskState.OPEN:
            keys = [
                _key(title, self.tr("Done"), lambda: self._finish(task)),
                _key(title, self.tr("Put off …"), lambda: self._ask_task(lambda ask: ask.postpone(task))),
                _key(title, self.tr("Hand over …"), lambda: self._ask_task(lambda ask: ask.hand_over(task))),
                _key(title, self.tr("Not needed …"), lambda: self._ask_task(lambda ask: ask.drop(task))),
            ]
        else:
            keys = [
                _key(title, self.tr("Take up again …"), lambda: self._ask_task(lambda ask: ask.reopen(task)))
            ]
        state = words.task_state(task, self._context.today())
        return entry_line(state, title, (task.owner, task.note), keys)

    def _finish(self, task: Task) -> None:
        self._context.tasks.run(self, lambda: self._tasks.finish(task.id), lambda _done: None, self._refused)

    def _refused(self, error: Exception) -> None:
        show_error(self, error)
        self.refresh()

    def _add_need(self) -> None:
        self._need_dialogs(lambda dialogs: dialogs.add_need())

    def _record_aid(self) -> None:
        self._need_dialogs(lambda dialogs: dialogs.record_aid())

    def _new_task(self) -> None:
        self._ask_task(lambda dialogs: dialogs.new_task(self._person_id))

    def _need_dialogs(self, ask: Callable[[NeedDialogs], object]) -> None:
        if self._loaded is not None:
            ask(NeedDialogs(self._context, self.window(), self._person_id, self._loaded.offer))

    def _ask_task(self, ask: Callable[[TaskDialogs], object]) -> None:
        if self._loaded is not None:
            lists, owners = self._loaded.offer.lists, self._loaded.owners
            ask(TaskDialogs(self._context, self.window(), lists, owners))


def _open_first(task: Task) -> tuple[bool, str]:
    return task.state is not TaskState.OPEN, task.due_on.isoformat()


def _key(of: str, text: str, clicked: Callable[[], None]) -> QWidget:
    """A key of one line, told apart from those of the other lines."""
    key = button(text, clicked, role="quiet")
    key.setAccessibleName(f"{of}: {text}")
    return key
