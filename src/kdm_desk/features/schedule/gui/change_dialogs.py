"""Dialogs that change an appointment: cancel it, move it, mend a mis-click."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.codes import Code
from kdm_desk.features.schedule.gui.looks import state_text, time_range
from kdm_desk.features.schedule.model.appointments import Appointment, State, corrections_from
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


def cancel_dialog(
    context: Context, choices: Choices, appointment: Appointment, parent: QWidget | None
) -> FormDialog:
    """Ask why, then cancel; the time is free again."""

    def work(values: dict[str, Any]) -> None:
        ScheduleService(context.desk).cancel(appointment.id, _reason(values))

    return FormDialog(
        context.tasks,
        translate("Schedule", "Cancel the appointment"),
        [_reason_section([], choices.cancel_reasons, context.preferences.language, required=False)],
        translate("Schedule", "Cancel the appointment"),
        work,
        parent,
        _whose(appointment)
        + "\n"
        + translate("Schedule", "Counsellor, room and playroom places are free again at once."),
        kept=_kept(context, "cancel", appointment),
    )


def correct_dialog(
    context: Context, choices: Choices, appointment: Appointment, parent: QWidget | None
) -> FormDialog:
    """Mend a mis-click: what it should be, and why."""
    states = [
        Choice(state.value, state_text(state))
        for state in State
        if state in corrections_from(appointment.state)
    ]
    what = Field("state", translate("Schedule", "It should be"), Kind.ONE, required=True, choices=states)

    def work(values: dict[str, Any]) -> None:
        ScheduleService(context.desk).correct(appointment.id, State(values["state"]), _reason(values))

    return FormDialog(
        context.tasks,
        translate("Schedule", "Correct a mis-click"),
        [_reason_section([what], choices.correction_reasons, context.preferences.language, required=True)],
        translate("Schedule", "Correct"),
        work,
        parent,
        _whose(appointment)
        + "\n"
        + translate("Schedule", "What was clicked before stays on record, with your reason."),
        kept=_kept(context, "correct", appointment),
    )


def move_dialog(
    context: Context, choices: Choices, appointment: Appointment, parent: QWidget | None
) -> FormDialog:
    """Another time, counsellor or room; `saved` carries the new appointment's id."""
    counsellors = [Choice(who.id, who.name) for who in choices.counsellors]
    rooms = [Choice(room.id, room.name) for room in choices.rooms]
    fields = [
        Field(
            "staff_id", translate("Schedule", "Counsellor"), Kind.CHOICE, required=True, choices=counsellors
        ),
        Field(
            "room_id", translate("Schedule", "Room"), Kind.CHOICE, required=True, beside=True, choices=rooms
        ),
        Field("day", translate("Schedule", "Day"), Kind.DATE, required=True),
        Field("starts_at", translate("Schedule", "From"), Kind.TIME, required=True, beside=True),
        Field("ends_at", translate("Schedule", "To"), Kind.TIME, required=True, beside=True),
    ]

    def work(values: dict[str, Any]) -> str:
        return ScheduleService(context.desk).move(
            appointment.id,
            values["staff_id"],
            values["room_id"],
            datetime.combine(values["day"], values["starts_at"]),
            datetime.combine(values["day"], values["ends_at"]),
        )

    dialog = FormDialog(
        context.tasks,
        translate("Schedule", "Move the appointment"),
        [Section("move", "", fields)],
        translate("Schedule", "Move"),
        work,
        parent,
        _whose(appointment)
        + "\n"
        + translate("Schedule", "Children keep their playroom places, if there is room at the new time."),
        kept=_kept(context, "move", appointment),
    )
    dialog.form.set_values(
        {
            "staff_id": appointment.staff_id,
            "room_id": appointment.room_id,
            "day": appointment.starts_at.date(),
            "starts_at": appointment.starts_at.time(),
            "ends_at": appointment.ends_at.time(),
        }
    )
    return dialog


def _kept(context: Context, dialog: str, appointment: Appointment) -> KeptAs:
    return KeptAs(context, f"appointment.{dialog}", appointment.id, appointment.person.id)


def _whose(appointment: Appointment) -> str:
    day = f"{appointment.starts_at:%d.%m.%Y}"
    return f"{appointment.person.initials} · {day} {time_range(appointment)} · {appointment.staff_name}"


def _reason_section(first: list[Field], reasons: tuple[Code, ...], language: str, required: bool) -> Section:
    offered = [Choice(one.code, one.label(language)) for one in reasons if one.active]
    return Section(
        "reason",
        "",
        [
            *first,
            Field("reason", translate("Schedule", "Reason"), Kind.ONE, choices=offered),
            Field(
                "words",
                translate("Schedule", "In your own words"),
                hint="" if required else translate("Schedule", "May be left empty."),
            ),
        ],
    )


def _reason(values: dict[str, Any]) -> str:
    """What was written, else the code that was chosen."""
    return str(values["words"] or values["reason"] or "")
