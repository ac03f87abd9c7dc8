"""The lines under the search box: a model, and a delegate that draws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kdm_desk.ui import icons, theme
from kdm_desk.ui.feature import SearchResult, WindowAction
from kdm_desk.ui.widgets import TONE_ICONS

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_GAP = 6


@dataclass(frozen=True)
class Offer:
    """The line that offers to start something with what was typed."""

    action: WindowAction
    text: str


Line = SearchResult | Offer


class ResultModel(QAbstractListModel):
    """The lines, best first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(line)
        return None


def spoken(line: Line) -> str:
    """A line as a screen reader says it."""
    if isinstance(line, Offer):
        return line.text
    return ", ".join([line.title, *line.details, *(text for text, _tone in line.badges)])


class ResultList(QListView):
    """The lines on a ground of their own: what lies beneath is not painted again at every key press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What is found and what is offered never stand together, so all lines are of one height.
        self.setUniformItemSizes(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.colours().surface))
        painter.end()
        super().paintEvent(event)


class ResultDelegate(QStyledItemDelegate):
    """Name, under it the details, at the right the badges as icon and word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 1 if isinstance(index.data(Qt.ItemDataRole.UserRole), Offer) else 2
        return QSize(200, option.fontMetrics.height() * lines + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        colours = theme.colours()
        state: QStyle.StateFlag = option.state
        whole: QRect = option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, QColor(colours.accent_soft))
            painter.fillRect(QRect(whole.left(), whole.top(), 3, whole.height()), QColor(colours.accent))
        room = whole.adjusted(_PADDING * 2, _PADDING, -_PADDING * 2, -_PADDING)
        bold = QFont(option.font)
        bold.setBold(True)
        if isinstance(line, Offer):
            picture = icons.pixmap(line.action.icon, 18, "accent", painter.device().devicePixelRatioF())
            painter.drawPixmap(room.left(), room.center().y() - 8, picture)
            painter.setFont(bold)
            _write(painter, room.adjusted(26, 0, 0, 0), line.text, colours.accent)
        else:
            room.setRight(self._paint_badges(painter, room, line) - _PADDING)
            upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
            lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.height() // 2)
            painter.setFont(bold)
            _write(painter, upper, line.title, colours.text)
            painter.setFont(option.font)
            _write(painter, lower, " · ".join(line.details), colours.muted)
        painter.restore()

    def _paint_badges(self, painter: QPainter, room: QRect, line: SearchResult) -> int:
        """Draw from the right edge; answers where the badges begin."""
        right = room.right()
        for text, tone in line.badges:
            width = painter.fontMetrics().horizontalAdvance(text)
            _write(painter, QRect(right - width, room.top(), width + 1, room.height()), text, _ink(tone))
            right -= width + _GAP + 16
            picture = icons.pixmap(TONE_ICONS[tone], 16, tone, painter.device().devicePixelRatioF())
            painter.drawPixmap(right, room.center().y() - 8, picture)
            right -= 2 * _PADDING
        return right


def _ink(tone: str) -> str:
    return str(getattr(theme.colours(), tone))


def _write(painter: QPainter, room: QRect, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
