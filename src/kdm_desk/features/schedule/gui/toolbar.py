"""The bar above the schedule: which day, which view."""

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QCalendarWidget, QComboBox, QHBoxLayout, QWidget

from kdm_desk.core.names_of_days import show_long_date
from kdm_desk.features.schedule.model.appointments import Counsellor
from kdm_desk.ui.choice_inputs import without_wheel
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, button


class View(Enum):
    DAY = "day"
    ROOMS = "rooms"
    WEEK = "week"


class ScheduleBar(QWidget):
    """Day keys, the date with its calendar, and the views; the counsellor to choose in the week."""

    day_changed = Signal(object)
    view_changed = Signal(object)
    counsellor_changed = Signal(str)

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._day = date.min
        self._today = date.min
        self.view = View.DAY
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.before = IconButton("", "arrow-left", "secondary", self.tr("Earlier"))
        self.after = IconButton("", "arrow-right", "secondary", self.tr("Later"))
        self.to_today = button(self.tr("&Today"), lambda: self.day_changed.emit(self._today))
        self.date_key = IconButton("", "calendar", "secondary")
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.date_key.clicked.connect(self._open_calendar)
        for part in (self.before, self.to_today, self.after, self.date_key):
            row.addWidget(part)
        row.addStretch(1)
        self.counsellor = QComboBox()
        self.counsellor.setAccessibleName(self.tr("Counsellor of the week"))
        without_wheel(self.counsellor)
        self.counsellor.currentIndexChanged.connect(self._counsellor_chosen)
        self.counsellor.hide()
        row.addWidget(self.counsellor)
        self._views = QButtonGroup(self)
        for view, text in (
            (View.DAY, self.tr("Counsellors")),
            (View.ROOMS, self.tr("Rooms")),
            (View.WEEK, self.tr("Week")),
        ):
            key = IconButton(text, role="choice")
            key.setCheckable(True)
            key.setChecked(view is View.DAY)
            key.clicked.connect(lambda _down=False, chosen=view: self.show_view(chosen))
            # A key that is down writes in bold, which is wider.
            bold = QFont(key.font())
            bold.setBold(True)
            key.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 4 * GRID)
            self._views.addButton(key)
            row.addWidget(key)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(
                QKeySequence.fromString(keys), parent, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(lambda by=step: self.step(by))

    def show_day(self, day: date, today: date) -> None:
        self._day, self._today = day, today
        self.date_key.setText(show_long_date(day, self._language))
        self.date_key.setAccessibleName(self.date_key.text())
        self.to_today.setEnabled(day != today)

    def show_view(self, view: View) -> None:
        """Switch to a view, as its key does."""
        if view is not self.view:
            self.view = view
            for key, of in zip(self._views.buttons(), View, strict=True):
                key.setChecked(of is view)
            self.counsellor.setVisible(view is View.WEEK)
            self.view_changed.emit(view)

    def show_counsellors(self, counsellors: tuple[Counsellor, ...], chosen: str) -> None:
        self.counsellor.blockSignals(True)
        self.counsellor.clear()
        for who in counsellors:
            self.counsellor.addItem(who.name, who.id)
        self.counsellor.setCurrentIndex(max(self.counsellor.findData(chosen), 0))
        self.counsellor.blockSignals(False)

    def step(self, by: int) -> None:
        """One day, or in the week view one week, earlier (-1) or later (1)."""
        days = 7 if self.view is View.WEEK else 1
        self.day_changed.emit(self._day + timedelta(days=by * days))

    def _counsellor_chosen(self) -> None:
        chosen = self.counsellor.currentData()
        if chosen:
            self.counsellor_changed.emit(chosen)

    def _open_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.tr("Day"))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setLocale(QLocale())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(calendar.close)
        calendar.activated.connect(calendar.close)
        calendar.move(self.date_key.mapToGlobal(QPoint(0, self.date_key.height())))
        calendar.show()

    def _take(self, day: QDate) -> None:
        self.day_changed.emit(date(day.year(), day.month(), day.day()))
