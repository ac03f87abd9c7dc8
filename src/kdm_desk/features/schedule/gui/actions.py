"""What can be done to an appointment from any screen: its steps, its children, and the dialogs that change it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.schedule.gui.change_dialogs import cancel_dialog, correct_dialog, move_dialog
from kdm_desk.features.schedule.gui.looks import caution_text, show_times, state_text
from kdm_desk.features.schedule.model.appointments import (
    Appointment,
    ChildState,
    PlayroomChild,
    State,
)
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.model.times import Caution
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.form_dialog import FormDialog

translate = QCoreApplication.translate


class AppointmentActions:
    """Acts for `owner`, a widget on the screen; `done(text, appointment_id)` is told what was done.

    Refusals are shown on the owner's page.
    """

    def __init__(self, context: Context, owner: QWidget, done: Callable[[str, str], None]) -> None:
        self._context, self._owner, self._done = context, owner, done
        self._schedule = ScheduleService(context.desk)
        self._busy_with: set[str] = set()

    def step(self, appointment: Appointment, to: State) -> None:
        """Take the next step; a key pressed twice steps once, a step that does not follow says so."""
        if appointment.id in self._busy_with:
            return
        work = {
            State.ARRIVED: self._schedule.arrive,
            State.IN_SESSION: self._schedule.begin,
            State.DONE: self._schedule.finish,
            State.NO_SHOW: self._schedule.no_show,
        }[to]
        self._busy_with.add(appointment.id)
        said = f"{appointment.person.initials}: {state_text(to)}"
        self._run(appointment.id, lambda: work(appointment.id), said)

    def child_step(self, child: PlayroomChild, to: ChildState) -> None:
        """Take a child into the playroom, or give it back."""
        if child.person.id in self._busy_with:
            return
        self._busy_with.add(child.person.id)
        if to is ChildState.HANDED_OVER:
            work, said = self._schedule.hand_over_child, translate("Schedule", "in the playroom")
        else:
            work, said = self._schedule.collect_child, translate("Schedule", "given back")
        self._run(
            child.person.id,
            lambda: work(child.appointment_id, child.person.id),
            f"{child.person.initials}: {said}",
        )

    def cancel(self, choices: Choices, appointment: Appointment) -> None:
        self._open(
            cancel_dialog(self._context, choices, appointment, self._owner),
            translate("Schedule", "The appointment is cancelled."),
            appointment.id,
        )

    def correct(self, choices: Choices, appointment: Appointment) -> None:
        self._open(
            correct_dialog(self._context, choices, appointment, self._owner),
            translate("Schedule", "The mis-click is corrected."),
            appointment.id,
        )

    def move(self, choices: Choices, appointment: Appointment) -> None:
        self._open(
            move_dialog(self._context, choices, appointment, self._owner),
            translate("Schedule", "The appointment is moved."),
            appointment.id,
        )

    def ask_and_move(
        self, appointment: Appointment, staff_id: str, room_id: str, starts_at: datetime, to_whom: str
    ) -> None:
        """Say what a drop would change, and move only when that is wanted."""
        ends_at = starts_at + (appointment.ends_at - appointment.starts_at)

        def work() -> tuple[int, list[Caution]]:
            return (
                self._schedule.places_left(starts_at, ends_at),
                self._schedule.cautions(starts_at, ends_at),
            )

        def ask(found: tuple[int, list[Caution]]) -> None:
            if not self._wanted(appointment, starts_at, ends_at, to_whom, *found):
                return
            self._context.tasks.run(
                self._owner,
                lambda: self._schedule.move(appointment.id, staff_id, room_id, starts_at, ends_at),
                lambda new_id: self._done(translate("Schedule", "The appointment is moved."), new_id),
            )

        self._context.tasks.run(self._owner, work, ask)

    def _wanted(
        self,
        appointment: Appointment,
        starts_at: datetime,
        ends_at: datetime,
        to_whom: str,
        places: int,
        cautions: list[Caution],
    ) -> bool:
        lines = [
            translate("Schedule", "From {old} to {new}, {whom}.")
            .replace("{old}", f"{appointment.starts_at:%d.%m. %H:%M}")
            .replace("{new}", f"{starts_at:%d.%m.} {show_times(starts_at, ends_at)}")
            .replace("{whom}", to_whom)
        ]
        if appointment.children:
            lines.append(
                translate("Schedule", "Playroom places left then: {free}; she needs {wanted}.")
                .replace("{free}", str(places))
                .replace("{wanted}", str(appointment.children))
            )
        lines += [caution_text(caution) for caution in cautions]
        title = translate("Schedule", "Move the appointment of {who}?").replace(
            "{who}", appointment.person.initials
        )
        return confirm(
            self._owner,
            title,
            "\n".join(lines),
            translate("Schedule", "Move"),
            translate("Schedule", "Leave it where it is"),
        )

    def _run(self, busy: str, work: Callable[[], None], said: str) -> None:
        def done(_nothing: None) -> None:
            self._busy_with.discard(busy)
            self._done(said, "")

        def failed(error: Exception) -> None:
            self._busy_with.discard(busy)
            messages.show_error(self._owner, error)

        self._context.tasks.run(self._owner, work, done, failed)

    def _open(self, dialog: FormDialog, said: str, appointment_id: str) -> None:
        dialog.saved.connect(lambda result: self._done(said, str(result or appointment_id)))
        dialog.open()
