"""The bed board: rooms as cards in floor order, reached by mouse and arrows, names only while Space is held."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.gui.place_tile import PlaceTile
from kdm_desk.features.shelter.gui.room_frame import RoomFrame
from kdm_desk.features.shelter.model.house import RoomCard, ShelterBoard
from kdm_desk.features.shelter.model.placement import Lists
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import label

_ARROWS = {
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
    Qt.Key.Key_Up.value: (0, -1),
    Qt.Key.Key_Down.value: (0, 1),
}


class BoardView(QScrollArea):
    """Shows a `ShelterBoard`. Only what changed is painted anew; the chosen place stays chosen."""

    chosen = Signal(str)
    """The id of the bed that was clicked or pressed with Enter."""
    revealed = Signal(bool)
    """Whole names are shown, or hidden again."""
    family_dropped = Signal(str, str)
    """A family was dragged to a room: the stay's id, the room's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Bed board"))
        self.frames: list[RoomFrame] = []
        self._shape: list[tuple[str, int, tuple[str, ...]]] = []
        self._chosen = ""
        self._target: RoomFrame | None = None

    @property
    def tiles(self) -> list[PlaceTile]:
        return [tile for frame in self.frames for tile in frame.tiles]

    def show_board(self, board: ShelterBoard, lists: Lists | None) -> None:
        shape = [
            (room.room_id, room.floor, tuple(place.bed_id for place in room.places)) for room in board.rooms
        ]
        if shape != self._shape:
            self._shape = shape
            self._build(board.rooms)
        for frame, room in zip(self.frames, board.rooms, strict=True):
            frame.show_room(room, lists, board.today)
        self._mark_chosen()

    def choose(self, bed_id: str) -> None:
        """Mark a place, and its family with it; an unknown id marks none."""
        self._chosen = bed_id
        self._mark_chosen()

    def reveal(self, names: bool) -> None:
        for tile in self.tiles:
            tile.reveal(names)
        self.revealed.emit(names)

    def _build(self, rooms: tuple[RoomCard, ...]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        self.frames = []
        flow: FlowLayout | None = None
        floor: int | None = None
        for room in rooms:
            if room.floor != floor or flow is None:
                floor = room.floor
                column.addWidget(label(words.floor(floor), "accent", wrap=False))
                holder = QWidget()
                flow = FlowLayout(holder, GRID)
                column.addWidget(holder)
            frame = RoomFrame(room)
            self.frames.append(frame)
            flow.addWidget(frame)
        column.addStretch(1)
        self.setWidget(content)
        for tile in self.tiles:
            self._connect(tile)

    def _connect(self, tile: PlaceTile) -> None:
        tile.clicked.connect(lambda: self._choose_tile(tile))
        tile.dragged.connect(lambda at: self._drag(tile, at))
        tile.given_up.connect(self._end_drag)
        tile.left.connect(self._left)
        tile.dropped.connect(lambda at: self._drop(tile, at))

    def _choose_tile(self, tile: PlaceTile) -> None:
        self.choose(tile.place.bed_id)
        self.chosen.emit(tile.place.bed_id)

    def _mark_chosen(self) -> None:
        chosen = next((tile for tile in self.tiles if tile.place.bed_id == self._chosen), None)
        stay = chosen.place.occupant.stay_id if chosen and chosen.place.occupant else ""
        for tile in self.tiles:
            tile.setChecked(tile is chosen)
            occupant = tile.place.occupant
            tile.relate(bool(stay) and occupant is not None and occupant.stay_id == stay)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space.value:
            if not event.isAutoRepeat():
                self.reveal(True)
            return
        if event.key() in _ARROWS:
            self._step(*_ARROWS[event.key()])
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space.value and not event.isAutoRepeat():
            self.reveal(False)
            return
        super().keyReleaseEvent(event)

    def _left(self) -> None:
        """Hide the names once the keyboard is no longer on any place: the release of Space goes elsewhere."""
        if not isinstance(QApplication.focusWidget(), PlaceTile):
            self.reveal(False)

    def _step(self, across: int, down: int) -> None:
        """Go to the nearest place in that direction; left and right go on in the next line of places."""
        tiles = self.tiles
        here = QApplication.focusWidget()
        if not isinstance(here, PlaceTile) or here not in tiles:
            return
        if across:
            there: PlaceTile | None = tiles[(tiles.index(here) + across) % len(tiles)]
        else:
            there = self._nearest(here, down)
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(there, 0, 4 * GRID)

    def _nearest(self, here: PlaceTile, down: int) -> PlaceTile | None:
        at = self._middle(here)
        beyond = [
            (abs(self._middle(tile).y() - at.y()), abs(self._middle(tile).x() - at.x()), order)
            for order, tile in enumerate(self.tiles)
            if (self._middle(tile).y() - at.y()) * down > here.height() // 2
        ]
        return self.tiles[min(beyond)[2]] if beyond else None

    def _middle(self, tile: PlaceTile) -> QPoint:
        return tile.mapTo(self.viewport(), tile.rect().center())

    # Dragging a family

    def _drag(self, tile: PlaceTile, at: QPoint) -> None:
        target = next(
            (frame for frame in self.frames if frame.rect().contains(frame.mapFromGlobal(at))), None
        )
        if target is not self._target:
            if self._target is not None:
                self._target.mark_target(False)
            if target is not None:
                target.mark_target(True)
            self._target = target
        self.choose(tile.place.bed_id)

    def _drop(self, tile: PlaceTile, at: QPoint) -> None:
        target = self._target
        self._end_drag()
        occupant = tile.place.occupant
        if target is not None and occupant is not None and target.rect().contains(target.mapFromGlobal(at)):
            self.family_dropped.emit(occupant.stay_id, target.room.room_id)

    def _end_drag(self) -> None:
        for tile in self.tiles:
            tile.stop_drag()
        if self._target is not None:
            self._target.mark_target(False)
            self._target = None
