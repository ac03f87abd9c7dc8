"""The printed day sheet: look at it, then print it."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.documents.day_sheet import DayRow, DaySheet, day_sheet_pdf
from kdm_desk.features.schedule.gui.looks import who
from kdm_desk.features.schedule.model.appointments import DaySchedule, holds_claims
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.paper_dialog import PaperDialog

translate = QCoreApplication.translate


def show_day_sheet(context: Context, day: date, parent: QWidget | None = None) -> PaperDialog:
    """The sheet in a window of its own; its making is audited, for it names who is on it."""

    def make() -> bytes:
        service = ScheduleService(context.desk)
        title = translate("DaySheetDialog", "Appointments")
        return day_sheet_pdf(_sheet(service.print_day(day), service.choices(), title, context))

    dialog = PaperDialog(context, translate("DaySheetDialog", "Day sheet"), make, parent)
    dialog.open()
    return dialog


def _sheet(schedule: DaySchedule, choices: Choices, title: str, context: Context) -> DaySheet:
    """What will take place, or already has; without those who are not expected."""
    rows = tuple(
        DayRow(
            one.starts_at.time(),
            one.ends_at.time(),
            who(one),
            choices.service_label(one.service, context.preferences.language),
            one.staff_name,
            one.room_name,
            one.children,
        )
        for one in schedule.appointments
        if holds_claims(one.state)
    )
    return DaySheet(title, schedule.day, rows, context.now())
