"""The printed day sheet: look at it, then print it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.documents.day_sheet import DayRow, DaySheet, day_sheet_pdf
from kdm_desk.features.schedule.gui.looks import who
from kdm_desk.features.schedule.model.appointments import DaySchedule, holds_claims
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.printing import print_pdf
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, MessageBanner, label


class DaySheetDialog(QDialog):
    """Makes the sheet in memory (audited: it names who is on it), shows it, prints it. No file is written."""

    def __init__(self, context: Context, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._day = context, day
        self._pdf = b""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Day sheet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(self.tr("Day sheet"), "title"))
        self.banner = MessageBanner()
        column.addWidget(self.banner)
        self.preview = PdfPreview(context.tasks.run)
        column.addWidget(self.preview, 1)
        keys = QHBoxLayout()
        keys.addStretch(1)
        self.close_key = IconButton(self.tr("Close"))
        self.close_key.clicked.connect(self.reject)
        self.print_key = IconButton(self.tr("Print"), "print", "primary")
        self.print_key.setEnabled(False)
        self.print_key.clicked.connect(self._print)
        keys.addWidget(self.close_key)
        keys.addWidget(self.print_key)
        column.addLayout(keys)
        self.resize(90 * GRID, 84 * GRID)
        context.tasks.run(self, self._make, self._show, self.show_error)

    def show_error(self, error: Exception) -> None:
        self.print_key.setEnabled(bool(self._pdf))
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def _make(self) -> bytes:
        """On the database thread."""
        service = ScheduleService(self._context.desk)
        title = self.tr("Appointments")
        return day_sheet_pdf(_sheet(service.print_day(self._day), service.choices(), title, self._context))

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self.print_key.setEnabled(True)

    def _print(self) -> None:
        self.print_key.setEnabled(False)
        self._context.tasks.run_long(
            self, lambda _progress: print_pdf(self._pdf), self._printed, self.show_error
        )

    def _printed(self, _nothing: None) -> None:
        self.print_key.setEnabled(True)
        self.banner.show_message(self.tr("The sheet is on its way to the printer."), tone="ok")


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
