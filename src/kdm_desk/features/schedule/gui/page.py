"""The schedule: a day by counsellor or by room, or one counsellor's week."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.schedule.gui.actions import AppointmentActions
from kdm_desk.features.schedule.gui.booking_dialog import SESSION, BookingDialog, BookingStart
from kdm_desk.features.schedule.gui.day_sheet_dialog import show_day_sheet
from kdm_desk.features.schedule.gui.details_panel import DetailsPanel
from kdm_desk.features.schedule.gui.grid import ScheduleGrid
from kdm_desk.features.schedule.gui.looks import state_look, state_text
from kdm_desk.features.schedule.gui.painting import BlockText, GridColumn
from kdm_desk.features.schedule.gui.toolbar import ScheduleBar, View
from kdm_desk.features.schedule.gui.views import (
    at_minute,
    day_columns,
    hours_shown,
    minute_now,
    week_columns,
)
from kdm_desk.features.schedule.model.appointments import Appointment, PersonLine, State
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button

_MINUTE_MS = 60_000


@dataclass(frozen=True)
class _Shown:
    """What one reading brought: the columns and what they are made of."""

    choices: Choices
    columns: list[GridColumn]
    staff_id: str


class SchedulePage(Page):
    """Opened with `day` (a date), `appointment_id` (to stand on) or `staff_id` (for the week)."""

    topics = frozenset({Topic.SCHEDULE, Topic.PEOPLE})
    help_name = "schedule"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Schedule"))
        self._schedule = ScheduleService(context.desk)
        self._language = context.preferences.language
        self._day = context.today()
        self._staff_id = ""
        self._choices: Choices | None = None
        self._stand_on = ""
        self._first_look = True
        self.bar = ScheduleBar(self._language, self)
        self.grid = ScheduleGrid()
        self.panel = DetailsPanel(
            self._language,
            context.may(Permission.KEEP_NOTES),
            may_break_glass=context.may(Permission.BREAK_GLASS),
        )
        self.actions_on = AppointmentActions(context, self, self._after_step)
        self._build()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    def _build(self) -> None:
        self.print_key = self.add_action(
            button(self.tr("&Print day sheet"), self._print, "print", keys="Ctrl+P")
        )
        self.book_key = self.add_action(
            button(self.tr("New &appointment"), self._book_anything, "add"), primary=True
        )
        may_book = self.context.may(Permission.BOOK)
        self.book_key.setEnabled(may_book)
        self.panel.setEnabled(may_book)
        self.body.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.grid, 1)
        row.addWidget(self.panel)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.bar.day_changed.connect(self.show_day)
        self.bar.view_changed.connect(lambda _view: self.refresh())
        self.bar.counsellor_changed.connect(self._show_counsellor)
        self.grid.free_time_chosen.connect(self._book_free_time)
        self.grid.appointment_chosen.connect(self._show_appointment)
        self.grid.appointment_opened.connect(self._open_appointment)
        self.panel.emergency_wanted.connect(self._open_appointment)
        self.grid.step_pressed.connect(self.actions_on.step)
        self.grid.appointment_dropped.connect(self._dropped)
        self.grid.revealed_changed.connect(self.panel.set_revealed)
        self.panel.step_wanted.connect(self.actions_on.step)
        self.panel.file_wanted.connect(self._open_file)
        self.panel.child_step_wanted.connect(self.actions_on.child_step)
        self.panel.note_wanted.connect(
            lambda one: self.context.open("note", person_id=one.person.id, appointment_id=one.id)
        )
        self.panel.cancel_wanted.connect(lambda one: self._with_choices(self.actions_on.cancel, one))
        self.panel.move_wanted.connect(lambda one: self._with_choices(self.actions_on.move, one))
        self.panel.correction_wanted.connect(lambda one: self._with_choices(self.actions_on.correct, one))

    # Opening and loading

    def open_with(self, **arguments: object) -> None:
        day, appointment_id, staff_id = (arguments.get(key) for key in ("day", "appointment_id", "staff_id"))
        if isinstance(day, date):
            self._day = day
        self._stand_on = str(appointment_id or "")
        if staff_id:
            self._staff_id = str(staff_id)
            self.bar.show_view(View.WEEK)
        self.refresh()

    def show_day(self, day: date) -> None:
        self._day = day
        self.refresh()

    def refresh(self) -> None:
        self.bar.show_day(self._day, self.context.today())
        self.load(self._read, self._show)
        self._minute.start()

    def _read(self) -> _Shown:
        """On the database thread."""
        choices, today = self._schedule.choices(), self.context.today()
        if self.bar.view is View.WEEK and choices.counsellors:
            known = {who.id for who in choices.counsellors}
            staff_id = self._staff_id if self._staff_id in known else choices.counsellors[0].id
            monday = self._day - timedelta(days=self._day.weekday())
            week = self._schedule.week(staff_id, monday)
            holidays = self._schedule.holidays(monday, 7)
            return _Shown(choices, week_columns(week, choices, holidays, today, self._language), staff_id)
        schedule = self._schedule.day(self._day)
        holiday = self._schedule.holidays(self._day, 1).get(self._day)
        by_room = self.bar.view is View.ROOMS
        columns = day_columns(schedule, choices, holiday, today, self._language, by_room)
        return _Shown(choices, columns, self._staff_id)

    def _show(self, shown: _Shown) -> None:
        self._choices, self._staff_id = shown.choices, shown.staff_id
        if not shown.columns:
            self.show_empty(
                self.tr("There is no counsellor yet. The manager enters the staff in the settings."),
                "schedule",
            )
            return
        self.show_content()
        self.bar.show_counsellors(shown.choices.counsellors, shown.staff_id)
        now = self.context.now()
        opens, closes = hours_shown(shown.columns, shown.choices.hours)
        by_room = self.bar.view is View.ROOMS
        text = BlockText(
            lambda code: shown.choices.service_label(code, self._language),
            (lambda one: one.staff_name) if by_room else (lambda one: one.room_name),
        )
        self.panel.show_day(shown.choices, _summary(shown.columns))
        self.grid.show_columns(shown.columns, text, opens, closes, minute_now(now))
        if self._stand_on and self.grid.select(self._stand_on):
            self._stand_on = ""
        elif self._first_look:
            self.grid.select_time(0, minute_now(now) if self._day == now.date() else opens)
            self.grid.scroll_to_minute(minute_now(now))
        if self._first_look:
            self._first_look = False
            self.grid.setFocus()

    def _show_appointment(self, appointment: Appointment | None) -> None:
        self.panel.show_appointment(appointment)
        if appointment and not appointment.restricted:
            self.context.tasks.run(
                self, lambda: self._schedule.details(appointment.id), self.panel.show_details
            )

    def _show_counsellor(self, staff_id: str) -> None:
        self._staff_id = staff_id
        self.refresh()

    # Doing

    def book_for(self, person: PersonLine | None) -> None:
        """Open the booking dialog, for a woman whose file is open or for one to be found."""
        self._book(BookingStart(person=person))

    def _book_anything(self) -> None:
        stop = self.grid.current()
        if stop and stop.appointment is None:
            self._book_free_time(self.grid.cursor_column(), stop.start)
        else:
            self._book(BookingStart(starts_at=None))

    def _book_free_time(self, column: int, minute: int) -> None:
        starts = at_minute(self._day_of(column), minute)
        key = self.grid.columns()[column].key
        view = self.bar.view
        staff_id = {View.DAY: key, View.WEEK: self._staff_id}.get(view, "")
        self._book(BookingStart(None, staff_id, key if view is View.ROOMS else "", starts, starts + SESSION))

    def _book(self, start: BookingStart) -> None:
        if self._choices and self.context.may(Permission.BOOK):
            dialog = BookingDialog(self.context, self._choices, start, self)
            dialog.saved.connect(self._booked)
            dialog.open()

    def _booked(self, appointment_id: object) -> None:
        self._stand_on = str(appointment_id)
        self.show_done(self.tr("The appointment is booked."))
        self.grid.setFocus()

    def _dropped(self, appointment: Appointment, column: int, minute: int) -> None:
        starts = at_minute(self._day_of(column), minute)
        target = self.grid.columns()[column]
        staff_id, room_id = appointment.staff_id, appointment.room_id
        if self.bar.view is View.DAY:
            staff_id = target.key
        elif self.bar.view is View.ROOMS:
            room_id = target.key
        if (starts, staff_id, room_id) != (appointment.starts_at, appointment.staff_id, appointment.room_id):
            self.actions_on.ask_and_move(appointment, staff_id, room_id, starts, target.title)

    def _after_step(self, text: str, appointment_id: str = "") -> None:
        if appointment_id:
            self._stand_on = appointment_id
        self.show_done(text)
        self.grid.setFocus()

    def _with_choices(self, action: Callable[[Choices, Appointment], None], one: Appointment) -> None:
        if self._choices:
            action(self._choices, one)

    def _open_file(self, person_id: str) -> None:
        self.context.open("case_file", person_id=person_id)

    def _open_appointment(self, one: Appointment) -> None:
        """Her file; for one restricted to others only the way for emergencies, where the role has it."""
        if not one.restricted:
            self._open_file(one.person.id)
        elif self.context.may(Permission.BREAK_GLASS):
            self.context.open("emergency_access", appointment_id=one.id)

    def _print(self) -> None:
        show_day_sheet(self.context, self._day, self)

    def _day_of(self, column: int) -> date:
        if self.bar.view is View.WEEK:
            return date.fromisoformat(self.grid.columns()[column].key)
        return self._day


def _summary(columns: list[GridColumn]) -> list[tuple[str, str, str]]:
    """How many appointments are in which state."""
    states = [one.state for column in columns for one in column.appointments if not one.restricted]
    return [
        (f"{state_text(state)}: {states.count(state)}", state_look(state).tone, state_look(state).icon)
        for state in State
        if state in states
    ]
