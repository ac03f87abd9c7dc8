"""From minutes and columns to pixels and back; the header and the time column stay where they are."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from kdm_desk.features.schedule.gui.layout import SLOT, Placed

MINIMUM_COLUMN = 140
DRAG_STEP = 15
_INSET = 4


@dataclass(frozen=True)
class Geometry:
    """One drawing of the grid: sizes in pixels, `opens` and `closes` in minutes since midnight."""

    width: int
    height: int
    columns: int
    opens: int
    closes: int
    line: int
    time_width: int
    scroll_x: int = 0
    scroll_y: int = 0

    @property
    def header(self) -> int:
        return 2 * self.line + 14

    @property
    def slot_height(self) -> int:
        return 2 * self.line + 8

    @property
    def column_width(self) -> int:
        room = max(self.width - self.time_width, 0)
        return max(MINIMUM_COLUMN, room // self.columns) if self.columns else room

    @property
    def content_width(self) -> int:
        return self.time_width + self.column_width * self.columns

    @property
    def content_height(self) -> int:
        return self.header + (self.closes - self.opens) * self.slot_height // SLOT + self.line

    def y(self, minute: int) -> int:
        return self.header + (minute - self.opens) * self.slot_height // SLOT - self.scroll_y

    def x(self, column: int) -> int:
        return self.time_width + column * self.column_width - self.scroll_x

    def span(self, column: int, start: int, end: int) -> QRect:
        """The stretch of a column between two minutes."""
        top = self.y(start)
        return QRect(self.x(column), top, self.column_width, self.y(end) - top)

    def block(self, column: int, placed: Placed) -> QRect:
        """An appointment's rectangle in its lane; what lies before or after the hours shown is cut off."""
        whole = self.span(column, max(placed.start, self.opens), min(placed.end, self.closes))
        whole.adjust(_INSET, 1, -_INSET, -1)
        lane = whole.width() // placed.lanes
        return QRect(whole.x() + lane * placed.lane, whole.y(), lane - 1, max(whole.height(), self.line))

    def column_at(self, point: QPoint) -> int | None:
        """The column under the point, or None over the header, the times or nothing."""
        if point.x() < self.time_width or point.y() < self.header:
            return None
        column = (point.x() - self.time_width + self.scroll_x) // self.column_width
        return column if 0 <= column < self.columns else None

    def minute_at(self, y: int) -> int:
        return self.opens + (y - self.header + self.scroll_y) * SLOT // self.slot_height

    def snapped(self, minute: int, length: int) -> int:
        """The quarter of an hour nearest below, such that so many minutes stay within the hours shown."""
        return max(self.opens, min(minute - minute % DRAG_STEP, self.closes - length))
