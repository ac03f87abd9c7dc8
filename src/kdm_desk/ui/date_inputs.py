"""Days and times, typed the way a tired hand types them, or picked from a calendar."""

import re
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout

from kdm_desk.core.clock import show_date
from kdm_desk.ui.inputs import TextInput
from kdm_desk.ui.widgets import IconButton


class TimeInput(TextInput):
    """A time of day on 24 hours; `9`, `930`, `9.30` and `09:30` are all understood."""

    def __init__(self) -> None:
        super().__init__(longest=5, placeholder="00:00", width=8)
        self.line.editingFinished.connect(self._tidy)

    def value(self) -> object:
        return parse_time(self.line.text())

    def set_value(self, value: object) -> None:
        self.line.setText(value.strftime("%H:%M") if isinstance(value, time) else "")

    def problem(self) -> str:
        return "" if self.is_empty() or self.value() is not None else "time_not_understood"

    def _tidy(self) -> None:
        moment = parse_time(self.line.text())
        if moment is not None and self.line.text() != moment.strftime("%H:%M"):
            self.set_value(moment)


class DateInput(TextInput):
    """A day as dd.MM.yyyy; typed (`1.3.2026`, `01032026`, `1/3/26`) or picked from a calendar."""

    def __init__(self) -> None:
        super().__init__(longest=10, width=12)
        self.line.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.line.editingFinished.connect(self._tidy)
        self.calendar_key = IconButton("", "calendar", "quiet", self.tr("Choose from the calendar"))
        self.calendar_key.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.calendar_key.clicked.connect(self._open_calendar)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(1, self.calendar_key)

    def value(self) -> object:
        return parse_date(self.line.text())

    def set_value(self, value: object) -> None:
        self.line.setText(show_date(value) if isinstance(value, date) else "")

    def problem(self) -> str:
        return "" if self.is_empty() or self.value() is not None else "date_not_understood"

    def _tidy(self) -> None:
        day = parse_date(self.line.text())
        if day is not None and self.line.text() != show_date(day):
            self.set_value(day)

    def _open_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.line.accessibleName())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setLocale(QLocale())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = parse_date(self.line.text())
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(calendar.close)
        calendar.activated.connect(calendar.close)
        calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        calendar.show()

    def _take(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        self.line.setFocus()


def parse_date(text: str) -> date | None:
    """A typed day, or None. Two-digit years are this century; order is day, month, year."""
    found = re.fullmatch(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})", text.strip()) or re.fullmatch(
        r"(\d\d)(\d\d)(\d{4})", text.strip()
    )
    if not found or not text.isascii():
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def parse_time(text: str) -> time | None:
    """A typed time of day, or None."""
    found = re.fullmatch(r"(\d{1,2})(?:[:. ]?(\d\d))?", text.strip())
    if not found or not text.isascii():
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
