"""The card of the playroom: who is in it, who is to be collected, who may still come."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.schedule.gui.actions import AppointmentActions
from kdm_desk.features.schedule.model.appointments import ChildState, PlayroomChild, PlayroomNow, State
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, IconButton, label

translate = QCoreApplication.translate


class TodayPlayroom(Card):
    """Refreshed by the page that holds it. Children and mothers are shown by initials."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Schedule", "Playroom"), "playroom", parent)
        self._context = context
        self._schedule = ScheduleService(context.desk)
        self._actions = AppointmentActions(context, self, lambda _text, _id: None)
        self._may_step = context.may(Permission.BOOK)
        self._figure = label("", "figure", wrap=False)
        self.body.addWidget(self._figure)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def refresh(self) -> None:
        self._context.tasks.run(self, self._schedule.playroom_now, self._show)

    def figure(self) -> str:
        return self._figure.text()

    def _show(self, now: PlayroomNow) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._figure.setText(f"{len(now.children)} / {now.places}")
        self._figure.setAccessibleName(
            self.tr("{now} children of {places} places")
            .replace("{now}", str(len(now.children)))
            .replace("{places}", str(now.places))
        )
        for child in sorted(now.children, key=lambda one: not one.to_collect):
            self._add_row(child, ChildState.COLLECTED, self.tr("Give back"))
        at_the_desk = [child for child in now.expected if _mother_is_here(child)]
        for child in at_the_desk:
            self._add_row(child, ChildState.HANDED_OVER, self.tr("Take in"))
        self._say_who_may_come([child for child in now.expected if child not in at_the_desk])
        if not now.children and not now.expected:
            self._rows.addWidget(label(self.tr("No child is here or expected."), "muted"))

    def _say_who_may_come(self, later: Sequence[PlayroomChild]) -> None:
        """One line, so that the other cards stay in sight."""
        if later:
            text = self.tr("{count} more expected, the next at {time}").replace("{count}", str(len(later)))
            starts = min(child.starts_at for child in later)
            self._rows.addWidget(label(text.replace("{time}", f"{starts:%H:%M}"), "muted"))

    def _add_row(self, child: PlayroomChild, to: ChildState, verb: str) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        words = QVBoxLayout()
        words.setSpacing(2)
        whose = self.tr("{child}, with {mother}").replace("{child}", child.person.initials)
        whose = whose.replace("{mother}", child.mother.initials)
        words.addWidget(label(self.tr("Only for named staff") if child.restricted else whose))
        words.addWidget(self._state(child), 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        if self._may_step and not child.restricted:
            key = IconButton(verb)
            key.setAccessibleName(f"{verb}: {child.person.initials}")
            key.clicked.connect(lambda: self._actions.child_step(child, to))
            row.addWidget(key)
        self._rows.addWidget(holder)

    def _state(self, child: PlayroomChild) -> Chip:
        if child.to_collect:
            return Chip(self.tr("To be collected"), "warning", "clock")
        if child.state is ChildState.HANDED_OVER:
            since = f"{child.since:%H:%M}" if child.since else ""
            return Chip(self.tr("Since {time}").replace("{time}", since), "ok", "check")
        return Chip(
            self.tr("Expected at {time}").replace("{time}", f"{child.starts_at:%H:%M}"), "neutral", "clock"
        )


def _mother_is_here(child: PlayroomChild) -> bool:
    return child.appointment_state in (State.ARRIVED, State.IN_SESSION)
