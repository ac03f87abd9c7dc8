"""The shelter over time: a row a bed, a column a day, stays and blocks as bars."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.house import Bar, PlaceState, TimelineRow
from kdm_desk.ui import theme

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_PATTERNS = {
    PlaceState.HELD: Qt.BrushStyle.Dense6Pattern,
    PlaceState.CLEANING: Qt.BrushStyle.HorPattern,
    PlaceState.OUT_OF_SERVICE: Qt.BrushStyle.DiagCrossPattern,
}


class TimelineView(QAbstractScrollArea):
    """Days across, beds down; the names of beds and days stay in sight. Up and down read out a bed's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: Sequence[TimelineRow] = ()
        self._from = date.min
        self._days = 0
        self._today = date.min
        self._row = 0
        self._names = False
        self.setAccessibleName(self.tr("Beds over time"))

    def show_rows(self, rows: Sequence[TimelineRow], from_: date, to: date, today: date) -> None:
        """Show the days from `from_` up to, not including, `to`."""
        self._rows, self._from, self._days, self._today = rows, from_, (to - from_).days, today
        self._row = min(self._row, max(0, len(rows) - 1))
        self._describe()
        self._fit()
        self.viewport().update()

    def reveal(self, names: bool) -> None:
        self._names = names
        self.viewport().update()

    def row_text(self, row: TimelineRow) -> str:
        """A bed and everything on it, in words."""
        bars = [self._bar_text(bar) for bar in row.bars]
        return f"{row.room} · {row.label}: " + ("; ".join(bars) or words.state(PlaceState.FREE))

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        if event.key() == Qt.Key.Key_Space.value:
            if not event.isAutoRepeat():
                self.reveal(True)
        elif step is None:
            super().keyPressEvent(event)
        else:
            self._row = max(0, min(len(self._rows) - 1, self._row + step))
            self._keep_in_sight()
            self._describe()
            self.viewport().update()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space.value and not event.isAutoRepeat():
            self.reveal(False)

    def sizeHint(self) -> QSize:
        return QSize(800, self._head() + self._row_height() * max(1, len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(theme.colours().surface))
        top = self._head() - self.verticalScrollBar().value()
        for order, row in enumerate(self._rows):
            self._paint_row(painter, row, order, top + order * self._row_height())
        self._paint_days(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, row: TimelineRow, order: int, top: int) -> None:
        colours = theme.colours()
        height = self._row_height()
        if top + height < 0 or top > self.viewport().height():
            return
        line = QRect(0, top, self.viewport().width(), height)
        if order == self._row and self.hasFocus():
            painter.fillRect(line, QColor(colours.accent_soft))
        painter.setPen(QColor(colours.border))
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        painter.setPen(QColor(colours.text))
        shown = self.fontMetrics().elidedText(
            f"{row.room} · {row.label}", Qt.TextElideMode.ElideRight, self._margin() - 16
        )
        painter.drawText(QRect(8, top, self._margin() - 8, height), _LEFT, shown)
        for bar in row.bars:
            self._paint_bar(painter, bar, top)

    def _paint_bar(self, painter: QPainter, bar: Bar, top: int) -> None:
        """What was and is stands solid; what is only planned, up to the end agreed, has a broken line."""
        colours = theme.colours()
        occupied = bar.state is PlaceState.OCCUPIED
        ends = bar.ends or max(self._today, bar.planned_end or date.max)
        if occupied and bar.ends is None and ends > self._today:
            planned = self._box(max(bar.starts, self._today) + timedelta(days=1), ends, top)
            painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(planned, 5, 5)
        box = self._box(bar.starts, self._today if occupied and bar.ends is None else ends, top)
        painter.setPen(QPen(QColor(colours.accent if occupied else colours.field_border), 1))
        painter.setBrush(QColor(colours.accent_soft if occupied else colours.neutral_soft))
        painter.drawRoundedRect(box, 5, 5)
        if not occupied:
            painter.setBrush(QBrush(QColor(colours.border), _PATTERNS[bar.state]))
            painter.drawRoundedRect(box, 5, 5)
        whole = box.united(self._box(bar.starts, ends, top))
        room = int(whole.width()) - 8
        painter.setPen(QColor(colours.text))
        text = self.fontMetrics().elidedText(self._bar_name(bar), Qt.TextElideMode.ElideRight, room)
        painter.drawText(whole.adjusted(5, 0, -3, 0), _LEFT, text)

    def _box(self, first: date, last: date, top: int) -> QRectF:
        """The days from `first` to `last`, as far as they are shown."""
        left = min(max(0, (first - self._from).days), self._days)
        right = max(left, min(self._days, (last - self._from).days + 1))
        width = self._day_width()
        return QRectF(
            self._margin() + left * width + 1, top + 3, (right - left) * width - 2, self._row_height() - 6
        )

    def _paint_days(self, painter: QPainter) -> None:
        colours = theme.colours()
        head = self._head()
        # Where the columns are too narrow for every number, every second or third day has one.
        every = math.ceil(self.fontMetrics().horizontalAdvance("30 ") / self._day_width())
        painter.fillRect(QRect(0, 0, self.viewport().width(), head), QColor(colours.surface))
        for number in range(self._days):
            day = self._from + timedelta(days=number)
            left = self._margin() + number * self._day_width()
            column = QRectF(left, 0, self._day_width(), head)
            if day == self._today:
                painter.fillRect(column, QColor(colours.accent_soft))
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawLine(int(left), head, int(left), self.viewport().height())
            painter.setPen(QColor(colours.muted if day.weekday() > 4 else colours.text))
            if (day - self._today).days % every == 0:
                wide = column.adjusted(-self._day_width(), 0, self._day_width(), 0)
                painter.drawText(wide, _CENTRE, str(day.day))
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRect(8, 0, self._margin(), head), _LEFT, self._from.strftime("%m.%Y"))
        painter.setPen(QColor(colours.border))
        painter.drawLine(0, head, self.viewport().width(), head)

    def _bar_name(self, bar: Bar) -> str:
        if bar.state is not PlaceState.OCCUPIED:
            return words.state(bar.state)
        if bar.restricted:
            return self.tr("Named staff only")
        return (bar.name if self._names else "") or bar.initials

    def _bar_text(self, bar: Bar) -> str:
        until = show_date(bar.ends) if bar.ends else self.tr("still")
        if bar.planned_end is not None:
            until = self.tr("planned to {day}").format(day=show_date(bar.planned_end))
        return f"{self._bar_name(bar)} {show_date(bar.starts)} – {until}"

    def _describe(self) -> None:
        text = self.row_text(self._rows[self._row]) if self._rows else ""
        self.setAccessibleDescription(text)

    def _fit(self) -> None:
        beyond = self._head() + self._row_height() * len(self._rows) - self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, beyond))
        self.verticalScrollBar().setPageStep(max(1, self.viewport().height() - self._head()))
        self.verticalScrollBar().setSingleStep(self._row_height())

    def _keep_in_sight(self) -> None:
        top = self._row * self._row_height()
        room = self.viewport().height() - self._head() - self._row_height()
        bar = self.verticalScrollBar()
        bar.setValue(max(min(bar.value(), top), top - room))

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 12

    def _head(self) -> int:
        return self.fontMetrics().height() + 14

    def _margin(self) -> int:
        return self.fontMetrics().horizontalAdvance("0" * 20)

    def _day_width(self) -> float:
        return max(1.0, (self.viewport().width() - self._margin() - 4) / max(1, self._days))
