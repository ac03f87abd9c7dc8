"""The card of today's appointments: by time, each with its state and one key for the next step."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.schedule.gui.actions import AppointmentActions
from kdm_desk.features.schedule.gui.grid import STEP_KEYS
from kdm_desk.features.schedule.gui.looks import (
    doubled_text,
    service_icon,
    shown_name,
    state_look,
    state_text,
    time_range,
)
from kdm_desk.features.schedule.model.appointments import Appointment, State, steps_from
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui import theme
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, ElidedLabel, IconButton, Picture, button, label

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
_NEXT = (State.ARRIVED, State.IN_SESSION, State.DONE)


class AppointmentRow(QFrame):
    """One appointment; the keys of the schedule's grid work here too."""

    step_wanted = Signal(object, object)
    opened = Signal(object)
    walked = Signal(int)
    """Arrow up (-1) or down (+1)."""
    revealed = Signal(bool)

    def __init__(self, one: Appointment, service: str, may_step: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appointment = one
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 4, GRID, 4)
        row.setSpacing(GRID)
        times = label(time_range(one), "body", wrap=False)
        times.setFixedWidth(times.fontMetrics().horizontalAdvance("00:00–00:00") + GRID)
        row.addWidget(times)
        row.addWidget(Picture(service_icon(one.service), "muted", 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._name = ElidedLabel(one.person.initials, "heading")
        words.addWidget(self._name)
        words.addWidget(ElidedLabel(f"{service} · {one.staff_name} · {one.room_name}", "muted"))
        row.addLayout(words, 1)
        if one.is_doubled:
            row.addWidget(Chip(doubled_text(), "warning", "warning"))
        if one.children:
            row.addWidget(Chip(str(one.children), "neutral", "child"))
        row.addWidget(self._state(one))
        self._add_next_step(row, one, may_step)
        spoken = [time_range(one), one.person.initials, service, one.staff_name, one.room_name]
        spoken += [doubled_text()] if one.is_doubled else []
        self.setAccessibleName(", ".join([*spoken, state_text(one.state)]))

    def _state(self, one: Appointment) -> QWidget:
        """The chip in a column as wide as the longest state."""
        look = state_look(one.state)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Chip(state_text(one.state), look.tone, look.icon))
        widest = max(self.fontMetrics().horizontalAdvance(state_text(state)) for state in State)
        holder.setFixedWidth(widest + 7 * GRID)
        return holder

    def _add_next_step(self, row: QHBoxLayout, one: Appointment, may_step: bool) -> None:
        texts = {
            State.ARRIVED: self.tr("Arrived"),
            State.IN_SESSION: self.tr("In session"),
            State.DONE: self.tr("Finished"),
        }
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in texts.values())
        key = IconButton("", role="secondary")
        key.setFixedWidth(widest + 7 * GRID)
        following = next((state for state in _NEXT if state in steps_from(one.state)), None)
        if following and may_step:
            key.setText(texts[following])
            key.set_icon(state_look(following).icon)
            key.setAccessibleName(f"{texts[following]}: {one.person.initials}")
            key.clicked.connect(lambda: self.step_wanted.emit(one, following))
        else:
            room = key.sizePolicy()
            room.setRetainSizeWhenHidden(True)
            key.setSizePolicy(room)
            key.setAccessibleName(self.tr("No next step"))
            key.hide()
        row.addWidget(key)

    def show_name(self, revealed: bool) -> None:
        self._name.setText(shown_name(self.appointment.person, revealed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        arrows = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if key in STEP_KEYS and not event.isAutoRepeat():
            self.step_wanted.emit(self.appointment, STEP_KEYS[key])
        elif key in arrows:
            self.walked.emit(arrows[key])
        elif key in _ENTER and not event.isAutoRepeat():
            self.opened.emit(self.appointment)
        elif key == Qt.Key.Key_Space.value:
            if not event.isAutoRepeat():
                self.revealed.emit(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space.value and not event.isAutoRepeat():
            self.revealed.emit(False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.revealed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.colours().focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
            painter.end()


class TodayAppointments(Card):
    """Refreshed by the page that holds it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Schedule", "Appointments"), "schedule", parent)
        self._context = context
        self._schedule = ScheduleService(context.desk)
        self._language = context.preferences.language
        self._rows: list[AppointmentRow] = []
        self._actions = AppointmentActions(context, self, lambda _text, _id: None)
        self._may_step = context.may(Permission.BOOK)
        self.head.addWidget(
            button(self.tr("Open the schedule"), lambda: context.open("schedule"), role="quiet")
        )
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(2)
        self.body.addWidget(scrolling(self._list), 1)

    def refresh(self) -> None:
        def work() -> tuple[tuple[Appointment, ...], Callable[[str, str], str]]:
            return self._schedule.today().appointments, self._schedule.choices().service_label

        self._context.tasks.run(self, work, lambda found: self._show(*found))

    def rows(self) -> list[AppointmentRow]:
        return self._rows

    def _show(self, appointments: tuple[Appointment, ...], service: Callable[[str, str], str]) -> None:
        focused = next((row.appointment.id for row in self._rows if row.hasFocus()), "")
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for one in appointments:
            if one.state is not State.MOVED:
                self._add_row(one, service(one.service, self._language))
        if not self._rows:
            self._column.addWidget(label(self.tr("Nobody is booked today."), "muted"))
        self._column.addStretch(1)
        for row in self._rows:
            if row.appointment.id == focused:
                row.setFocus()

    def _add_row(self, one: Appointment, service: str) -> None:
        row = AppointmentRow(one, service, self._may_step)
        row.step_wanted.connect(self._actions.step)
        row.opened.connect(lambda it: self._context.open("case_file", person_id=it.person.id))
        row.walked.connect(lambda step: self._walk(row, step))
        row.revealed.connect(self._reveal)
        self._rows.append(row)
        self._column.addWidget(row)

    def _walk(self, row: AppointmentRow, step: int) -> None:
        to = self._rows.index(row) + step
        if 0 <= to < len(self._rows):
            self._rows[to].setFocus()

    def _reveal(self, revealed: bool) -> None:
        for row in self._rows:
            row.show_name(revealed)
