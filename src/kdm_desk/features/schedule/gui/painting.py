"""Paints the grid of the schedule: free time visibly free, every state as colour, icon and word."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from kdm_desk.features.schedule.gui.geometry import Geometry
from kdm_desk.features.schedule.gui.layout import SLOT, Placed
from kdm_desk.features.schedule.gui.looks import (
    BUSY_LOOK,
    doubled_text,
    service_icon,
    state_look,
    state_text,
    time_range,
    who,
)
from kdm_desk.features.schedule.model.appointments import Appointment, State, holds_claims
from kdm_desk.ui import icons, theme

_BAR = 4
_PAD = 6
_RADIUS = 6
_ROOM_FOR_SERVICE = 6


@dataclass(frozen=True)
class GridColumn:
    """A counsellor, a room or a day; `open` is the working stretch in minutes, None on a day off."""

    key: str
    title: str
    subtitle: str
    appointments: tuple[Appointment, ...]
    open: tuple[int, int] | None
    is_today: bool


@dataclass(frozen=True)
class BlockText:
    """What a block says below its name; `where` is the room, or the counsellor in the view by rooms."""

    service: Callable[[str], str]
    where: Callable[[Appointment], str]


class GridPainter:
    """One painting of the grid on `painter`, with the fonts and colours in force."""

    def __init__(self, painter: QPainter, geometry: Geometry, font: QFont, revealed: bool) -> None:
        self._painter = painter
        self._geometry = geometry
        self._revealed = revealed
        self._colours = theme.colours()
        self._plain, self._bold = QFont(font), QFont(font)
        self._bold.setBold(True)
        self._metrics = QFontMetrics(self._plain)
        self._bold_metrics = QFontMetrics(self._bold)
        self._icon_size = self._metrics.height() - 3
        self._ratio = painter.device().devicePixelRatioF()

    def background(self, columns: list[GridColumn]) -> None:
        """Ground, hours and half hours; time outside working hours is shaded."""
        geometry = self._geometry
        self._painter.fillRect(0, 0, geometry.width, geometry.height, self._colour("window"))
        for number, column in enumerate(columns):
            whole = geometry.span(number, geometry.opens, geometry.closes)
            self._painter.fillRect(whole, self._colour("neutral_soft"))
            if column.open:
                begin, end = max(column.open[0], geometry.opens), min(column.open[1], geometry.closes)
                self._painter.fillRect(geometry.span(number, begin, end), self._colour("surface"))
            self._painter.fillRect(whole.right(), whole.top(), 1, whole.height(), self._colour("border"))
        right = geometry.content_width - geometry.scroll_x
        for minute in range(geometry.opens, geometry.closes + 1, SLOT):
            self._painter.setPen(
                QPen(
                    self._colour("border"),
                    1,
                    Qt.PenStyle.SolidLine if minute % 60 == 0 else Qt.PenStyle.DotLine,
                )
            )
            self._painter.drawLine(geometry.time_width, geometry.y(minute), right, geometry.y(minute))

    def block(self, column: int, placed: Placed, text: BlockText) -> None:
        """One appointment."""
        appointment = placed.appointment
        rect = self._geometry.block(column, placed)
        in_session = appointment.state is State.IN_SESSION
        look = BUSY_LOOK if appointment.restricted else state_look(appointment.state)
        ground = look.tone if in_session else f"{look.tone}_soft"
        ink, icon_ink = ("on_accent", "on_accent") if in_session else ("text", look.tone)
        held = holds_claims(appointment.state)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._painter.setPen(
            QPen(self._colour(look.tone), 1, Qt.PenStyle.SolidLine if held else Qt.PenStyle.DashLine)
        )
        self._painter.setBrush(self._colour(ground))
        self._painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._painter.fillRect(
            rect.x(), rect.y() + _RADIUS, _BAR, rect.height() - 2 * _RADIUS, self._colour(look.tone)
        )
        self._painter.setPen(self._colour(ink))
        inner = rect.adjusted(_BAR + _PAD, 3, -_PAD, -2)
        icon = "warning" if appointment.is_doubled else look.icon
        self._first_line(
            inner, appointment, icon, icon_ink, short=inner.height() < 2 * self._metrics.height()
        )
        lines = [
            f"{state_text(appointment.state)} · {time_range(appointment)}",
            text.service(appointment.service),
            text.where(appointment),
        ]
        if appointment.is_doubled:
            lines.insert(0, doubled_text())
        if appointment.restricted:
            lines = [time_range(appointment), text.where(appointment)]
        self._more_lines(inner, lines)

    def _first_line(self, inner: QRect, appointment: Appointment, icon: str, ink: str, short: bool) -> None:
        middle = inner.y() + self._metrics.height() // 2
        left, right = inner.x(), inner.right()
        left = self._icon(left, middle, icon, ink)
        if appointment.children:
            count = str(appointment.children)
            right -= self._metrics.horizontalAdvance(count)
            self._painter.setFont(self._plain)
            self._text(right, inner.y(), right + 40, count)
            right -= self._icon_size + 3
            self._icon(right, middle, "child", ink)
        if inner.width() > _ROOM_FOR_SERVICE * self._metrics.height() and not appointment.restricted:
            right -= self._icon_size + 4
            self._icon(right, middle, service_icon(appointment.service), ink)
        name = who(appointment, self._revealed)
        self._painter.setFont(self._bold)
        shown = self._bold_metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(right - left - 2, 0))
        self._text(left, inner.y(), right, shown)
        if short:
            self._painter.setFont(self._plain)
            left += self._bold_metrics.horizontalAdvance(shown) + 4
            state = "" if appointment.restricted else state_text(appointment.state)
            rest = f"{state} {appointment.starts_at:%H:%M}".strip()
            room = max(right - left - 2, 0)
            self._text(
                left, inner.y(), right, self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            )

    def _more_lines(self, inner: QRect, lines: list[str]) -> None:
        self._painter.setFont(self._plain)
        top = inner.y() + self._metrics.height()
        for line in lines:
            if top + self._metrics.height() > inner.bottom() + 2:
                return
            shown = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, inner.width())
            self._text(inner.x(), top, inner.right(), shown)
            top += self._metrics.height()

    def now_line(self, columns: list[GridColumn], minute: int) -> None:
        geometry = self._geometry
        for number, column in enumerate(columns):
            if column.is_today and geometry.opens <= minute < geometry.closes:
                self._painter.fillRect(
                    geometry.x(number),
                    geometry.y(minute) - 1,
                    geometry.column_width,
                    2,
                    self._colour("accent"),
                )

    def ring(self, rect: QRect, has_focus: bool) -> None:
        """Where the keyboard stands: a strong ring with the focus, a thin one without."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        # A gap sets it off from a block of its own colour; it stays outside, clear of the dots of capital letters.
        self._painter.setPen(QPen(self._colour("surface"), 2))
        self._painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)
        self._painter.setPen(QPen(self._colour("focus"), 3 if has_focus else 1))
        self._painter.drawRoundedRect(rect.adjusted(-2, -2, 1, 1), _RADIUS, _RADIUS)

    def ghost(self, rect: QRect, text: str) -> None:
        """Where a dragged appointment would land."""
        ground = self._colour("accent_soft")
        ground.setAlpha(220)
        self._painter.setPen(QPen(self._colour("accent"), 2, Qt.PenStyle.DashLine))
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(rect.adjusted(3, 1, -4, -2), _RADIUS, _RADIUS)
        self._painter.setPen(self._colour("text"))
        self._painter.setFont(self._bold)
        self._text(rect.x() + 12, rect.y() + 4, rect.right(), text)

    def times(self, now_minute: int | None) -> None:
        """The column of hours at the left, over whatever scrolled under it."""
        geometry = self._geometry
        self._painter.fillRect(0, 0, geometry.time_width, geometry.height, self._colour("window"))
        self._painter.setFont(self._plain)
        self._painter.setPen(self._colour("muted"))
        for hour in range(geometry.opens // 60, geometry.closes // 60 + 1):
            if geometry.opens <= hour * 60 <= geometry.closes:
                self._text(6, geometry.y(hour * 60) + 2, geometry.time_width, f"{hour:02d}:00")
        if now_minute is not None and geometry.opens <= now_minute < geometry.closes:
            y = geometry.y(now_minute)
            self._painter.fillRect(geometry.time_width - 8, y - 1, 8, 2, self._colour("accent"))

    def header(self, columns: list[GridColumn]) -> None:
        """Who or what each column is, over whatever scrolled under it."""
        geometry = self._geometry
        self._painter.fillRect(0, 0, geometry.width, geometry.header, self._colour("window"))
        self._painter.setClipRect(geometry.time_width, 0, geometry.width, geometry.header)
        one_is_today = not all(column.is_today for column in columns)
        for number, column in enumerate(columns):
            left, width = geometry.x(number) + _PAD, geometry.column_width - 2 * _PAD
            self._painter.setFont(self._bold)
            self._painter.setPen(self._colour("accent" if column.is_today and one_is_today else "text"))
            title = self._bold_metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, width)
            self._text(left, 6, left + width, title)
            self._painter.setFont(self._plain)
            self._painter.setPen(self._colour("muted"))
            subtitle = self._metrics.elidedText(column.subtitle, Qt.TextElideMode.ElideRight, width)
            self._text(left, 6 + self._metrics.height(), left + width, subtitle)
        self._painter.setClipping(False)
        self._painter.fillRect(0, geometry.header - 1, geometry.width, 1, self._colour("border"))

    def _icon(self, left: int, middle: int, name: str, tone: str) -> int:
        pixmap = icons.pixmap(name, self._icon_size, tone, self._ratio)
        self._painter.drawPixmap(QPoint(left, middle - self._icon_size // 2), pixmap)
        return left + self._icon_size + 4

    def _text(self, left: int, top: int, right: int, text: str) -> None:
        rect = QRect(left, top, max(right - left, 0), self._metrics.height())
        self._painter.drawText(rect, Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter, text)

    def _colour(self, name: str) -> QColor:
        return QColor(str(getattr(self._colours, name)))
