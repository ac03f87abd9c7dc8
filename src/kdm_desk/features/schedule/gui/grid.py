"""The grid of the schedule: painted columns of time that keyboard, mouse and screen reader can walk through."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from kdm_desk.features.schedule.gui.geometry import Geometry
from kdm_desk.features.schedule.gui.layout import Placed, Stop, place, stops
from kdm_desk.features.schedule.gui.looks import doubled_text, state_text, time_range, who
from kdm_desk.features.schedule.gui.painting import BlockText, GridColumn, GridPainter
from kdm_desk.features.schedule.model.appointments import Appointment, State

STEP_KEYS = {
    Qt.Key.Key_A.value: State.ARRIVED,
    Qt.Key.Key_G.value: State.IN_SESSION,
    Qt.Key.Key_B.value: State.DONE,
    Qt.Key.Key_N.value: State.NO_SHOW,
}
_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)


class ScheduleGrid(QAbstractScrollArea):
    """Columns of appointments. Arrows walk, Enter or a click on free time books, Enter on a block opens it."""

    free_time_chosen = Signal(int, int)
    """Column and minute of the day."""
    appointment_chosen = Signal(object)
    """The appointment the keyboard stands on, or None."""
    appointment_opened = Signal(object)
    step_pressed = Signal(object, object)
    """An appointment and the State whose key was pressed."""
    appointment_dropped = Signal(object, int, int)
    """An appointment, the column and the minute it was dragged to."""
    revealed_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[GridColumn] = []
        self._placed: list[list[Placed]] = []
        self._stops: list[list[Stop]] = []
        self._text = BlockText(str, lambda appointment: appointment.room_name)
        self._opens, self._closes = 8 * 60, 18 * 60
        self._now_minute: int | None = None
        self._cursor = (0, 0)
        self._revealed = False
        self._pressed: tuple[QPoint, Appointment] | None = None
        self._drag: tuple[Appointment, int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(False)
        self.setAccessibleName(self.tr("Schedule"))

    # Content

    def show_columns(
        self, columns: list[GridColumn], text: BlockText, opens: int, closes: int, now_minute: int | None
    ) -> None:
        """Draw these columns; the keyboard stays on the appointment or time it stood on."""
        before, stood_on = self.current(), self._cursor
        self._columns, self._text = columns, text
        self._opens, self._closes, self._now_minute = opens, closes, now_minute
        self._placed = [place(column.appointments) for column in columns]
        self._stops = [stops(column.appointments, opens, closes) for column in columns]
        self._drag = self._pressed = None
        self._cursor = self._same_place(before, stood_on[0])
        self._fit_scroll_bars()
        self._tell_cursor()
        self.viewport().update()

    def columns(self) -> list[GridColumn]:
        return self._columns

    def cursor_column(self) -> int:
        return self._cursor[0]

    def current(self) -> Stop | None:
        """What the keyboard stands on; None while nothing is shown."""
        column, number = self._cursor
        if column < len(self._stops) and number < len(self._stops[column]):
            return self._stops[column][number]
        return None

    def select(self, appointment_id: str) -> bool:
        """Stand on an appointment; False when it is not shown."""
        for column, column_stops in enumerate(self._stops):
            for number, stop in enumerate(column_stops):
                if stop.appointment and stop.appointment.id == appointment_id:
                    self._move_to(column, number)
                    return True
        return False

    def select_time(self, column: int, minute: int) -> None:
        """Stand on what is at that minute of a column."""
        self._move_to(column, self._nearest(column, minute))

    def scroll_to_minute(self, minute: int) -> None:
        """Bring a time to the upper part of the view."""
        geometry = replace(self._geometry(), scroll_y=0)
        self.verticalScrollBar().setValue(geometry.y(minute) - geometry.header - geometry.slot_height)

    def stop_rect(self, column: int, stop: Stop) -> QRect:
        """Where a stop is drawn, in the viewport."""
        geometry = self._geometry()
        for placed in self._placed[column]:
            if placed.appointment is stop.appointment:
                return geometry.block(column, placed)
        return geometry.span(column, stop.start, stop.end)

    def describe(self, column: int, stop: Stop) -> str:
        """A stop in words, for the screen reader."""
        if stop.appointment is None:
            free = self.tr("Free from {start} to {end}")
            times = free.replace("{start}", _clock(stop.start)).replace("{end}", _clock(stop.end))
            return f"{times}, {self._columns[column].title}"
        one = stop.appointment
        if one.restricted:
            return ", ".join([time_range(one), who(one), one.staff_name, one.room_name])
        parts = [time_range(one), who(one, self._revealed), self._text.service(one.service)]
        parts += [one.staff_name, one.room_name, state_text(one.state)]
        if one.is_doubled:
            parts.append(doubled_text())
        if one.children:
            parts.append(self.tr("playroom places: {count}").replace("{count}", str(one.children)))
        return ", ".join(parts)

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(800, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        geometry = self._geometry()
        pen = GridPainter(painter, geometry, self.font(), self._revealed)
        pen.background(self._columns)
        if self._now_minute is not None:
            pen.now_line(self._columns, self._now_minute)
        for number in range(len(self._columns)):
            if geometry.x(number) < geometry.width and geometry.x(number + 1) > geometry.time_width:
                for placed in self._placed[number]:
                    pen.block(number, placed, self._text)
        stop = self.current()
        if stop:
            pen.ring(self.stop_rect(self._cursor[0], stop), self.hasFocus())
        if self._drag:
            appointment, column, minute = self._drag
            length = self._length(appointment)
            pen.ghost(
                geometry.span(column, minute, minute + length), f"{_clock(minute)}–{_clock(minute + length)}"
            )
        pen.times(self._now_minute if any(column.is_today for column in self._columns) else None)
        pen.header(self._columns)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_scroll_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._drag:
            self._drag = self._pressed = None
            self.viewport().update()
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._reveal(True)
        elif event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self._activate()
        elif not self._walk(key) and not self._step(key):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._reveal(False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_cursor()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._reveal(False)
        self.viewport().update()

    def _walk(self, key: int) -> bool:
        column, number = self._cursor
        stop = self.current()
        if stop is None:
            return False
        last = len(self._stops[column]) - 1
        if key in (Qt.Key.Key_Left.value, Qt.Key.Key_Right.value):
            beside = max(0, min(column + (1 if key == Qt.Key.Key_Right.value else -1), len(self._stops) - 1))
            if beside != column:
                self._move_to(beside, self._nearest(beside, stop.start))
            return True
        targets = {
            Qt.Key.Key_Up.value: number - 1,
            Qt.Key.Key_Down.value: number + 1,
            Qt.Key.Key_Home.value: 0,
            Qt.Key.Key_End.value: last,
        }
        if key not in targets:
            return False
        self._move_to(column, max(0, min(targets[key], last)))
        return True

    def _step(self, key: int) -> bool:
        stop = self.current()
        if key not in STEP_KEYS or stop is None or stop.appointment is None or stop.appointment.restricted:
            return False
        self.step_pressed.emit(stop.appointment, STEP_KEYS[key])
        return True

    def _activate(self) -> None:
        stop = self.current()
        if stop is None:
            return
        if stop.appointment:
            self.appointment_opened.emit(stop.appointment)
        else:
            self.free_time_chosen.emit(self._cursor[0], stop.start)

    def _reveal(self, revealed: bool) -> None:
        if revealed != self._revealed:
            self._revealed = revealed
            self.viewport().update()
            self.revealed_changed.emit(revealed)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        found = self._stop_at(point)
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        self._move_to(*found)
        stop = self.current()
        one = stop.appointment if stop else None
        if one and one.state is State.BOOKED and not one.restricted:
            self._pressed = (point, one)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        start, appointment = self._pressed
        point = event.position().toPoint()
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        column = self._geometry().column_at(point)
        if column is not None and (self._drag or far):
            geometry = self._geometry()
            grabbed = geometry.minute_at(start.y()) - self._minute_of(appointment)
            minute = geometry.snapped(geometry.minute_at(point.y()) - grabbed, self._length(appointment))
            self._drag = (appointment, column, minute)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, pressed = self._drag, self._pressed
        self._drag = self._pressed = None
        self.viewport().update()
        if dragged:
            self.appointment_dropped.emit(*dragged)
        elif pressed is None and event.button() == Qt.MouseButton.LeftButton:
            found = self._stop_at(event.position().toPoint())
            stop = self.current()
            if found == self._cursor and stop and stop.appointment is None:
                self._activate()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._stop_at(event.position().toPoint())
        stop = self.current()
        if found == self._cursor and stop and stop.appointment:
            self._pressed = None
            self._activate()

    # Parts

    def _geometry(self) -> Geometry:
        metrics = self.fontMetrics()
        return Geometry(
            self.viewport().width(),
            self.viewport().height(),
            len(self._columns),
            self._opens,
            self._closes,
            metrics.height(),
            metrics.horizontalAdvance("00:00") + 16,
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
        )

    def _fit_scroll_bars(self) -> None:
        geometry = self._geometry()
        view = self.viewport().size()
        self.horizontalScrollBar().setRange(0, max(geometry.content_width - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setSingleStep(geometry.column_width // 2)
        self.verticalScrollBar().setRange(0, max(geometry.content_height - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(geometry.slot_height)

    def _same_place(self, before: Stop | None, column: int) -> tuple[int, int]:
        column = max(0, min(column, len(self._stops) - 1))
        if not self._stops or before is None:
            return column, 0
        if before.appointment:
            for at, column_stops in enumerate(self._stops):
                for number, stop in enumerate(column_stops):
                    if stop.appointment and stop.appointment.id == before.appointment.id:
                        return at, number
        return column, self._nearest(column, before.start)

    def _nearest(self, column: int, minute: int) -> int:
        distances = [
            -1 if stop.start <= minute < stop.end else min(abs(stop.start - minute), abs(stop.end - minute))
            for stop in self._stops[column]
        ]
        return distances.index(min(distances)) if distances else 0

    def _stop_at(self, point: QPoint) -> tuple[int, int] | None:
        column = self._geometry().column_at(point)
        if column is None:
            return None
        hits = [
            number
            for number, stop in enumerate(self._stops[column])
            if self.stop_rect(column, stop).contains(point)
        ]
        # A block lies over the free time that a cancelled one leaves.
        hits.sort(key=lambda number: self._stops[column][number].appointment is None)
        return (column, hits[0]) if hits else None

    def _move_to(self, column: int, number: int) -> None:
        self._cursor = (column, number)
        stop = self.current()
        if stop:
            self._show_rect(self.stop_rect(column, stop))
        self._tell_cursor()
        self.viewport().update()

    def _show_rect(self, rect: QRect) -> None:
        geometry = self._geometry()
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        if rect.top() < geometry.header:
            bar.setValue(bar.value() + rect.top() - geometry.header)
        elif rect.bottom() > geometry.height:
            bar.setValue(bar.value() + rect.bottom() - geometry.height + 4)
        if rect.left() < geometry.time_width:
            side.setValue(side.value() + rect.left() - geometry.time_width)
        elif rect.right() > geometry.width:
            side.setValue(side.value() + rect.right() - geometry.width + 1)

    def _tell_cursor(self) -> None:
        stop = self.current()
        self.setAccessibleDescription(self.describe(self._cursor[0], stop) if stop else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.appointment_chosen.emit(stop.appointment if stop else None)

    @staticmethod
    def _minute_of(appointment: Appointment) -> int:
        return appointment.starts_at.hour * 60 + appointment.starts_at.minute

    @staticmethod
    def _length(appointment: Appointment) -> int:
        return int((appointment.ends_at - appointment.starts_at).total_seconds() // 60)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
