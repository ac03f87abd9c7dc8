"""The side panel of the schedule: one appointment, its next steps, its children, what happened so far."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.schedule.gui.looks import (
    doubled_text,
    service_icon,
    shown_name,
    state_look,
    state_text,
    time_range,
    who,
)
from kdm_desk.features.schedule.model.appointments import (
    Appointment,
    AppointmentDetails,
    ChildState,
    PlayroomChild,
    State,
    corrections_from,
    steps_from,
)
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, IconButton, Picture, label, line

translate = QCoreApplication.translate
_WIDEST_LINE = "00.00.0000 · 00:00–00:00"


class DetailsPanel(QWidget):
    """Shows one appointment at once, and its children and history when they have been read."""

    step_wanted = Signal(object, object)
    """An appointment and the State it should go to."""
    cancel_wanted = Signal(object)
    move_wanted = Signal(object)
    correction_wanted = Signal(object)
    file_wanted = Signal(str)
    """The id of the woman whose file should open."""
    child_step_wanted = Signal(object, object)
    """A PlayroomChild and the ChildState that should follow."""
    note_wanted = Signal(object)
    """The appointment whose session a note should be written about."""

    emergency_wanted = Signal(object)
    """An appointment of a file restricted to others, to be opened with a reason."""

    def __init__(
        self,
        language: str,
        may_write_notes: bool = False,
        parent: QWidget | None = None,
        *,
        may_break_glass: bool = False,
    ) -> None:
        super().__init__(parent)
        self._may_break_glass = may_break_glass
        self._language = language
        self._may_write_notes = may_write_notes
        self._revealed = False
        self._summary: list[tuple[str, str, str]] = []
        self._choices: Choices | None = None
        self._appointment: Appointment | None = None
        self._details: AppointmentDetails | None = None
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(_WIDEST_LINE) + 12 * GRID)
        self.setAccessibleName(self.tr("Appointment"))
        self._states: list[Chip] = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        self._day = self._make_day()
        column.addWidget(self._day)
        self._body = QVBoxLayout()
        self._body.setSpacing(GRID)
        column.addLayout(self._body)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))

    def show_day(self, choices: Choices, summary: list[tuple[str, str, str]]) -> None:
        """What to say while no appointment is chosen: chips as text, tone and icon."""
        if summary != self._summary:
            self._show_states(summary)
        if choices != self._choices:
            self._choices = choices
            self._rebuild()

    def show_appointment(self, appointment: Appointment | None) -> None:
        """Show one appointment, or the day in short; one that is shown already stays as it is."""
        if appointment == self._appointment:
            return
        if self._details and appointment != self._details.appointment:
            self._details = None
        self._appointment = appointment
        self._rebuild()

    def show_details(self, details: AppointmentDetails) -> None:
        """Add children and history; passed over when another appointment was chosen meanwhile."""
        if self._appointment and details.appointment.id == self._appointment.id and details != self._details:
            self._details = details
            self._rebuild()

    def set_revealed(self, revealed: bool) -> None:
        """Names instead of initials while the key is held."""
        if revealed != self._revealed:
            self._revealed = revealed
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._day.setVisible(self._appointment is None)
        if self._appointment is not None and self._appointment.restricted:
            self._add_busy(self._appointment)
        elif self._appointment is not None:
            self._add_head(self._appointment)
            self._add_steps(self._appointment)
            if self._details:
                self._add_children(self._details)
                self._add_history(self._details)

    def _make_day(self) -> QWidget:
        """The day in short, made once: from week to week only its chips say something else."""
        day = QWidget()
        column = QVBoxLayout(day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("The day in short"), "heading"))
        self._chips = QVBoxLayout()
        self._chips.setSpacing(GRID)
        column.addLayout(self._chips)
        self._nothing = label(self.tr("Nothing is booked."), "muted")
        column.addWidget(self._nothing)
        column.addWidget(line())
        for text in (
            self.tr("Arrows: walk through the day"),
            self.tr("Enter: book free time, open a file"),
            self.tr("A arrived · G in session · B finished · N did not come"),
            self.tr("Hold Space: show names"),
            self.tr("Drag a block: another time"),
        ):
            column.addWidget(label(text, "muted"))
        return day

    def _show_states(self, summary: list[tuple[str, str, str]]) -> None:
        before, self._summary = self._summary, summary
        for place, (text, tone, icon) in enumerate(summary):
            if place == len(self._states):
                self._states.append(Chip(text, tone, icon))
                self._chips.addWidget(self._states[place])
            elif before[place : place + 1] != [(text, tone, icon)]:
                self._states[place].show_state(text, tone, icon)
        for place, chip in enumerate(self._states):
            chip.setVisible(place < len(summary))
        self._nothing.setVisible(not summary)

    def _add_head(self, one: Appointment) -> None:
        name = shown_name(one.person, self._revealed)
        self._body.addWidget(label(name, "title"))
        if one.person.file_number:
            self._body.addWidget(label(one.person.file_number, "muted"))
        look = state_look(one.state)
        self._body.addWidget(Chip(state_text(one.state), look.tone, look.icon))
        if one.is_doubled:
            self._body.addWidget(Chip(doubled_text(), "warning", "warning"))
        self._add_line("clock", f"{one.starts_at:%d.%m.%Y} · {time_range(one)}")
        service = self._choices.service_label(one.service, self._language) if self._choices else one.service
        self._add_line(service_icon(one.service), service)
        self._add_line("person", one.staff_name)
        self._add_line("door", one.room_name)
        if one.note:
            self._add_line("edit", one.note)

    def _add_busy(self, one: Appointment) -> None:
        """Counsellor and room are taken, and nothing more is told."""
        self._body.addWidget(label(who(one), "title"))
        self._body.addWidget(
            label(self.tr("This time belongs to a file that is open only to named staff."), "muted")
        )
        self._add_line("clock", f"{one.starts_at:%d.%m.%Y} · {time_range(one)}")
        self._add_line("person", one.staff_name)
        self._add_line("door", one.room_name)
        if self._may_break_glass:
            self._add_key(self.tr("Emergency access …"), "key", "quiet").clicked.connect(
                lambda: self.emergency_wanted.emit(one)
            )

    def _add_line(self, icon: str, text: str) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(Picture(icon, "muted", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text), 1)
        self._body.addWidget(holder)

    def _add_steps(self, one: Appointment) -> None:
        steps = steps_from(one.state)
        named = {
            State.ARRIVED: self.tr("Arrived (A)"),
            State.IN_SESSION: self.tr("In session (G)"),
            State.DONE: self.tr("Finished (B)"),
            State.NO_SHOW: self.tr("Did not come (N)"),
        }
        first = True
        for state, text in named.items():
            if state in steps:
                self._add_key(
                    text, state_look(state).icon, "primary" if first else "secondary"
                ).clicked.connect(lambda _down=False, to=state: self.step_wanted.emit(one, to))
                first = False
        if State.MOVED in steps:
            self._add_key(self.tr("Move …"), "calendar").clicked.connect(lambda: self.move_wanted.emit(one))
        if State.CANCELLED in steps:
            self._add_key(self.tr("Cancel …"), "cross").clicked.connect(lambda: self.cancel_wanted.emit(one))
        if corrections_from(one.state) and one.state is not State.BOOKED:
            self._add_key(self.tr("Correct a mis-click …"), "edit", "quiet").clicked.connect(
                lambda: self.correction_wanted.emit(one)
            )
        if self._may_write_notes and one.state in (State.IN_SESSION, State.DONE):
            self._add_key(self.tr("Write the session's note"), "lock").clicked.connect(
                lambda: self.note_wanted.emit(one)
            )
        self._add_key(self.tr("Open her file"), "person", "quiet").clicked.connect(
            lambda: self.file_wanted.emit(one.person.id)
        )

    def _add_key(self, text: str, icon: str, role: str = "secondary") -> IconButton:
        key = IconButton(text, icon, role)
        # The grid keeps the keyboard; its letters do the same.
        self._body.addWidget(key)
        return key

    def _add_children(self, details: AppointmentDetails) -> None:
        if not details.children:
            return
        self._body.addWidget(line())
        self._body.addWidget(label(self.tr("Playroom"), "heading"))
        for child in details.children:
            self._body.addWidget(label(f"{shown_name(child.person, self._revealed)} · {_child_text(child)}"))
            if child.state is ChildState.HANDED_OVER:
                self._child_key(self.tr("Give back"), child, ChildState.COLLECTED)
            elif details.appointment.state in (State.ARRIVED, State.IN_SESSION):
                self._child_key(self.tr("Take in"), child, ChildState.HANDED_OVER)

    def _child_key(self, text: str, child: PlayroomChild, to: ChildState) -> None:
        key = IconButton(text, "playroom")
        key.setAccessibleName(f"{text}: {child.person.initials}")
        key.clicked.connect(lambda: self.child_step_wanted.emit(child, to))
        self._body.addWidget(key)

    def _add_history(self, details: AppointmentDetails) -> None:
        self._body.addWidget(line())
        self._body.addWidget(label(self.tr("So far"), "heading"))
        for event in details.events:
            text = f"{event.at:%d.%m. %H:%M} · {state_text(event.state)}"
            if event.is_correction:
                text = f"{text} ({self.tr('corrected')})"
            self._body.addWidget(label(text, "muted"))
            if event.reason and self._choices:
                self._body.addWidget(label(self._choices.reason_label(event.reason, self._language), "muted"))


def _child_text(child: PlayroomChild) -> str:
    texts = {
        ChildState.EXPECTED: translate("Schedule", "expected"),
        ChildState.HANDED_OVER: translate("Schedule", "in the playroom since {time}"),
        ChildState.COLLECTED: translate("Schedule", "given back at {time}"),
    }
    return texts[child.state].replace("{time}", f"{child.since:%H:%M}" if child.since else "")
