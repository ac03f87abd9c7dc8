"""One place of the board: a key that shows who lies there, or why nobody can, and can be reached by keyboard."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.house import Occupant, Place, PlaceState, RoomCard
from kdm_desk.features.shelter.model.placement import Lists
from kdm_desk.ui import icons, theme
from kdm_desk.ui.widgets import set_tooltip

_INNER = 7
_RADIUS = 7.0
_PLAIN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)


class PlaceTile(QAbstractButton):
    """Shows a `Place`; clicked or pressed with Enter it is chosen, dragged it takes its family along."""

    dragged = Signal(QPoint)
    """The pointer went beyond the drag threshold; the global position, again on every move."""
    dropped = Signal(QPoint)
    given_up = Signal()
    """Escape was pressed while dragging."""
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, room: RoomCard, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.room = room
        self._lists: Lists | None = None
        self._today = date.min
        self._revealed = False
        self._related = False
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._describe()

    def show_place(self, room: RoomCard, place: Place, lists: Lists | None, today: date) -> None:
        """Show a place; what it showed already is neither painted nor put into words again."""
        shown = (self.room.name, self.place, self._lists, self._today)
        self.room, self.place, self._lists, self._today = room, place, lists, today
        if shown != (room.name, place, lists, today):
            self._describe()
            self.update()

    def reveal(self, names: bool) -> None:
        """Show whole names instead of initials."""
        if names != self._revealed:
            self._revealed = names
            self._describe()
            self.update()

    def relate(self, related: bool) -> None:
        """Mark the place as one of the chosen family's."""
        if related != self._related:
            self._related = related
            self.update()

    def who(self) -> str:
        occupant = self.place.occupant
        return "" if occupant is None else words.who(occupant, self._revealed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance("0" * 12), 104) + 2 * _INNER
        return QSize(width, 3 * (metrics.height() + 2) + 2 * _INNER)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape.value
            and self._dragging
        ):
            # Else Escape would leave the page instead of the drag.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape.value and self._dragging:
            self.given_up.emit()
            return
        if event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self.click()
            return
        # Space and the arrows belong to the board: names while held, and the way to the next place.
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        self._dragging = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed_at
        if start is not None and self.place.occupant is not None and not self.place.occupant.restricted:
            way = (event.position().toPoint() - start).manhattanLength()
            self._dragging = self._dragging or way >= QApplication.startDragDistance()
            if self._dragging:
                self.setDown(False)
                self.dragged.emit(event.globalPosition().toPoint())
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.dropped.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)

    def stop_drag(self) -> None:
        """Forget a drag in progress; the release that follows drops nothing."""
        self._dragging = False
        self._pressed_at = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = self.rect().adjusted(_INNER, _INNER, -_INNER, -_INNER)
        height = inner.height() // 3
        lines = [QRect(inner.left(), inner.top() + row * height, inner.width(), height) for row in range(3)]
        self._paint_bed(painter, lines[0])
        if self.place.occupant is not None:
            self._paint_person(painter, lines[1], self.place.occupant)
        self._paint_state(painter, lines[2])
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.colours()
        state = self.place.state
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ground = colours.surface if state in (PlaceState.OCCUPIED, PlaceState.FREE) else colours.neutral_soft
        if self._related or self.isChecked() or self.underMouse():
            ground = colours.accent_soft
        pen = QPen(QColor(colours.field_border), 1, Qt.PenStyle.DashLine)
        if state is PlaceState.OCCUPIED:
            pen = QPen(QColor(colours.border), 1)
        if self.hasFocus():
            pen = QPen(QColor(colours.focus), 3)
        elif self.isChecked():
            pen = QPen(QColor(colours.accent), 2)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if state is PlaceState.OUT_OF_SERVICE:
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.bottomLeft(), box.topRight())

    def _paint_bed(self, painter: QPainter, line: QRect) -> None:
        colours = theme.colours()
        painter.setPen(QColor(colours.muted))
        word = words.short_kind(self.place.kind)
        right = line
        if word:
            painter.drawText(line, _RIGHT, word)
            taken = self.fontMetrics().horizontalAdvance(word) + self._icon() + 4
            picture = icons.pixmap(
                words.KIND_ICONS[self.place.kind], self._icon(), "muted", self.devicePixelRatioF()
            )
            painter.drawPixmap(line.right() - taken, line.center().y() - self._icon() // 2, picture)
            right = line.adjusted(0, 0, -taken - 4, 0)
        elided = self.fontMetrics().elidedText(self.place.label, Qt.TextElideMode.ElideRight, right.width())
        painter.drawText(right, _PLAIN, elided)

    def _paint_person(self, painter: QPainter, line: QRect, occupant: Occupant) -> None:
        colours = theme.colours()
        metrics = self.fontMetrics()
        height = metrics.height()
        width = max(height, metrics.horizontalAdvance(occupant.family) + height // 2)
        badge = QRect(line.left(), line.center().y() - height // 2, width, height)
        if occupant.restricted:
            painter.setPen(QColor(colours.text))
            shown = metrics.elidedText(self.who(), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _PLAIN, shown)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(QColor(colours.on_accent))
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), occupant.family)
        band = "" if self._revealed else words.band(occupant.age_band, self._lists)
        name = line.adjusted(badge.width() + 5, 0, -metrics.horizontalAdvance(band) - (4 if band else 0), 0)
        painter.setPen(QColor(colours.text))
        shown = painter.fontMetrics().elidedText(self.who(), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, _PLAIN, shown)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        painter.drawText(line, _RIGHT, band)

    def _paint_state(self, painter: QPainter, line: QRect) -> None:
        icon, tone, text = self._state_words()
        picture = icons.pixmap(icon, self._icon(), tone, self.devicePixelRatioF())
        painter.drawPixmap(line.left(), line.center().y() - self._icon() // 2 + 1, picture)
        painter.setPen(QColor(str(getattr(theme.colours(), tone))))
        rest = line.adjusted(self._icon() + 4, 0, 0, 0)
        painter.drawText(
            rest, _PLAIN, self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rest.width())
        )

    def _state_words(self) -> tuple[str, str, str]:
        place = self.place
        if place.occupant is not None and place.occupant.restricted:
            return "lock", "muted", words.state(PlaceState.OCCUPIED)
        if place.occupant is not None:
            left = place.occupant.days_left
            return (
                "warning" if left < 0 else "calendar",
                "warning" if left < 14 else "muted",
                words.days_left(left),
            )
        tone = words.STATE_TONES[place.state]
        if place.block is not None and place.block.until is not None:
            return (words.STATE_ICONS[place.state], tone, words.held_until(place.block.until, self._today))
        return (words.STATE_ICONS[place.state], tone, words.state(place.state))

    def _icon(self) -> int:
        return self.fontMetrics().height() - 2

    def _describe(self) -> None:
        text = words.place(self.room, self.place, self.who(), self._lists)
        self.setAccessibleName(text)
        set_tooltip(self, text)
