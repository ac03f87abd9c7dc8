"""What the schedule adds to a case file: her appointments, the next one, the key to book another."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.clock import show_date
from kdm_desk.features.schedule.gui.booking_dialog import BookingDialog, BookingStart
from kdm_desk.features.schedule.gui.looks import (
    service_icon,
    state_look,
    state_text,
    time_range,
)
from kdm_desk.features.schedule.model.appointments import Appointment, PersonLine, State
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import asked_already
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate


def book_for(context: Context, window: QWidget, person_id: str) -> None:
    """Open the booking dialog for the woman whose file is open."""
    service = ScheduleService(context.desk)

    def show(found: tuple[Choices, PersonLine]) -> None:
        if asked_already():
            return
        choices, person = found
        BookingDialog(context, choices, BookingStart(person=person), window).open()

    context.tasks.run(window, lambda: (service.choices(), service.person(person_id)), show)


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Her appointments as lines of the timeline; on the database thread."""
    service = ScheduleService(context.desk)
    choices, language = service.choices(), context.preferences.language
    return [
        TimelineEntry(
            at=one.starts_at,
            icon="schedule",
            title=f"{choices.service_label(one.service, language)} · {state_text(one.state)}",
            text=f"{one.staff_name} · {one.room_name}",
            page="schedule",
            arguments={"day": one.starts_at.date(), "appointment_id": one.id},
        )
        for one in service.of_person(person_id)
        if one.state is not State.MOVED
    ]


class CaseAppointments(QWidget):
    """All her appointments, the newest first; Enter shows one in the schedule."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._schedule = ScheduleService(context.desk)
        self._choices: Choices | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        self._none = label(self.tr("She has no appointment yet."), "muted")
        head.addWidget(self._none, 1)
        self.book_key = button(
            self.tr("New appointment"), lambda: book_for(context, self.window(), person_id), "add"
        )
        head.addWidget(self.book_key)
        column.addLayout(head)
        self.book_key.setVisible(context.may(Permission.BOOK))
        self.table: Table[Appointment] = Table(self._columns(), self.tr("Her appointments"))
        self.table.opened.connect(self._open)
        column.addWidget(self.table, 1)
        column.addStretch(0)  # Keeps the words at the top while there is no table.
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(
            self,
            lambda: (self._schedule.choices(), self._schedule.of_person(self._person_id)),
            lambda found: self._show(*found),
        )

    def _show(self, choices: Choices, appointments: list[Appointment]) -> None:
        self._choices = choices
        self._none.setText("" if appointments else self.tr("She has no appointment yet."))
        self.table.setVisible(bool(appointments))
        self.table.set_rows(appointments)

    def _columns(self) -> list[Column[Appointment]]:
        return [
            Column(self.tr("When"), _when, lambda one: one.starts_at),
            Column(
                self.tr("Service"), self._service, icon=lambda one: service_icon(one.service), stretch=True
            ),
            Column(self.tr("Counsellor"), lambda one: one.staff_name, stretch=True),
            Column(self.tr("Room"), lambda one: one.room_name, stretch=True),
            Column(
                self.tr("State"),
                lambda one: state_text(one.state),
                icon=lambda one: state_look(one.state).icon,
            ),
        ]

    def _service(self, one: Appointment) -> str:
        language = self._context.preferences.language
        return self._choices.service_label(one.service, language) if self._choices else one.service

    def _open(self, one: Appointment) -> None:
        self._context.open("schedule", day=one.starts_at.date(), appointment_id=one.id)


def _when(one: Appointment) -> str:
    return f"{show_date(one.starts_at.date())} · {time_range(one)}"


class NextAppointment(Card):
    """The side card of a case file: when she comes next."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(translate("Schedule", "Next appointment"), "schedule", parent)
        self._context, self._person_id = context, person_id
        self._schedule = ScheduleService(context.desk)
        self._when = label("")
        self._with_whom = label("", "muted")
        self._state = Chip("")
        for part in (self._when, self._with_whom, self._state):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._state.hide()
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, lambda: self._schedule.of_person(self._person_id), self._show)

    def _show(self, appointments: list[Appointment]) -> None:
        now = self._context.now()
        to_come = [
            one
            for one in appointments
            if one.ends_at >= now and one.state in (State.BOOKED, State.ARRIVED, State.IN_SESSION)
        ]
        self._state.setVisible(bool(to_come))
        if not to_come:
            self._when.setText(translate("Schedule", "None is booked."))
            self._with_whom.setText("")
            return
        one = min(to_come, key=lambda each: each.starts_at)
        look = state_look(one.state)
        self._when.setText(_when(one))
        self._with_whom.setText(f"{one.staff_name} · {one.room_name}")
        self._state.show_state(state_text(one.state), look.tone, look.icon)
