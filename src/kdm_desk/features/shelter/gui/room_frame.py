"""One room of the board: its name, how many places are free, its places, one outline around each family."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.gui.place_tile import PlaceTile
from kdm_desk.features.shelter.model.house import RoomCard
from kdm_desk.features.shelter.model.placement import Lists
from kdm_desk.ui import theme
from kdm_desk.ui.widgets import label

_PLACES_IN_A_ROW = 4
_GAP = 8
_OUTLINE = 3


class _Places(QWidget):
    """The grid of places; it paints the families' outlines in the gaps between them."""

    def __init__(self, tiles: list[PlaceTile]) -> None:
        super().__init__()
        self._tiles = tiles
        grid = QGridLayout(self)
        grid.setContentsMargins(_OUTLINE, _OUTLINE, _OUTLINE, _OUTLINE)
        grid.setSpacing(_GAP)
        for order, tile in enumerate(tiles):
            grid.addWidget(tile, order // _PLACES_IN_A_ROW, order % _PLACES_IN_A_ROW)
        grid.setColumnStretch(_PLACES_IN_A_ROW, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().accent), 2))
        for run in self._families():
            around = QRectF(run[0].geometry().united(run[-1].geometry()))
            room = _OUTLINE - 1
            painter.drawRoundedRect(around.adjusted(-room, -room, room, room), 9, 9)
        painter.end()

    def _families(self) -> Iterator[list[PlaceTile]]:
        """Neighbours of one family in one line."""
        run: list[PlaceTile] = []
        for tile in self._tiles:
            occupant = tile.place.occupant
            together = (
                run
                and occupant is not None
                and not occupant.restricted
                and run[0].place.occupant is not None
                and run[0].place.occupant.stay_id == occupant.stay_id
                and run[0].geometry().top() == tile.geometry().top()
            )
            if not together and run:
                yield run
                run = []
            if occupant is not None:
                run.append(tile)
        if run:
            yield run


class RoomFrame(QFrame):
    """A card with the room's name, its free places in words, and its places."""

    def __init__(self, room: RoomCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._shown: tuple[RoomCard, Lists | None, date] | None = None
        self.setProperty("role", "card")
        self.tiles = [PlaceTile(room, place) for place in room.places]
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        self._name = label("", "heading", wrap=False)
        self._free = label("", "muted", wrap=False)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._free)
        column.addLayout(head)
        self._places = _Places(self.tiles)
        column.addWidget(self._places)

    def show_room(self, room: RoomCard, lists: Lists | None, today: date) -> None:
        """Show a room with the places this frame was made for; nothing to do when it shows just that."""
        if self._shown == (room, lists, today):
            return
        self._shown = (room, lists, today)
        self.room = room
        free = words.free_of(len(room.free), len(room.places))
        self._name.setText(room.name)
        self._free.setText(free)
        self.setAccessibleName(f"{room.name}, {free}")
        for tile, place in zip(self.tiles, room.places, strict=True):
            tile.show_place(room, place, lists, today)
        self._places.update()

    def mark_target(self, marked: bool) -> None:
        """Show that a dragged family would be dropped here."""
        self._places.setAutoFillBackground(marked)
        palette = self._places.palette()
        palette.setColor(self._places.backgroundRole(), QColor(theme.colours().accent_soft))
        self._places.setPalette(palette if marked else self.palette())
        self._places.setCursor(Qt.CursorShape.DragMoveCursor if marked else Qt.CursorShape.ArrowCursor)
