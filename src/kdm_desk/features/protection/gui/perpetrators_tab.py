"""Perpetrators in the case file: what is known of each, and whether somebody must be asked first."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.perpetrator_dialogs import PerpetratorDialogs
from kdm_desk.features.protection.model.perpetrators import Conflict, Perpetrator
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import tell
from kdm_desk.ui.entry_line import entry_line, line_key
from kdm_desk.ui.messages import show_error
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, MessageBanner, button, label


@dataclass(frozen=True)
class _Loaded:
    perpetrators: list[Perpetrator]
    conflict: bool
    lists: CodeLists


class PerpetratorsTab(QWidget):
    """The alert above tells only that there is a conflict; where it lies is for the supervisor."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._language = context.preferences.language
        self._service, self._people = PerpetratorService(context.desk), PeopleService(context.desk)
        self._lists = CodeLists({})
        self.new_key = button(self.tr("New perpetrator …"), self._add, "add", "primary")
        self.details_key = button(self.tr("Where the conflict lies …"), self._ask_details, "eye")
        self.banner = MessageBanner()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 2 * GRID, 0, GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.banner)
        card = Card(self.tr("Perpetrators"), "person")
        card.head.addWidget(self.details_key)
        card.head.addWidget(self.new_key)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID)
        card.body.addLayout(self._lines)
        column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, 110 * GRID))
        self.details_key.hide()
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id

        def work() -> _Loaded:
            return _Loaded(
                self._service.perpetrators_of(person_id),
                self._service.has_conflict(person_id),
                self._people.code_lists(),
            )

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        self._lists = loaded.lists
        if loaded.conflict:
            self.banner.show_message(words.ask_the_supervisor(), self.tr("Conflict of interest"), "warning")
        else:
            self.banner.clear()
        self.details_key.setVisible(loaded.conflict and self._context.may(Permission.VIEW_AUDIT))
        clear(self._lines)
        for perpetrator in loaded.perpetrators:
            self._lines.addWidget(self._line(perpetrator))
        if not loaded.perpetrators:
            self._lines.addWidget(
                label(
                    self.tr("Nobody is written down. A name is not needed; what she can tell is enough."),
                    "muted",
                )
            )

    def _line(self, perpetrator: Perpetrator) -> QWidget:
        name = words.perpetrator_name(perpetrator)
        relation = self._lists.label("relation", perpetrator.details.relation, self._language)
        if perpetrator.removed:
            told = [self.tr("Taken back: {reason}").format(reason=perpetrator.removed)]
            return entry_line((self.tr("Mistake"), "neutral", "cross"), name, told, [])
        keys = [
            line_key(name, self.tr("Change …"), lambda: self._ask(lambda ask: ask.change(perpetrator))),
            line_key(name, self.tr("Take back …"), lambda: self._ask(lambda ask: ask.remove(perpetrator))),
        ]
        look = (relation or self.tr("Relation not known"), "accent", "person")
        return entry_line(
            look,
            name,
            words.perpetrator_story(perpetrator, self._lists, self._language),
            keys,
            keys_below=True,
        )

    def _add(self) -> None:
        self._ask(lambda ask: ask.add())

    def _ask(self, ask: Callable[[PerpetratorDialogs], object]) -> None:
        ask(PerpetratorDialogs(self._context, self.window(), self._person_id, self._lists))

    def _ask_details(self) -> None:
        person_id = self._person_id
        self._context.tasks.run(
            self,
            lambda: self._service.conflict_details(person_id),
            self._tell_details,
            lambda error: show_error(self, error),
        )

    def _tell_details(self, conflicts: list[Conflict]) -> None:
        told = "\n".join(words.conflict(conflict) for conflict in conflicts)
        tell(
            self.window(),
            self.tr("Where the conflict lies"),
            told or self.tr("There is no conflict any more."),
        )
