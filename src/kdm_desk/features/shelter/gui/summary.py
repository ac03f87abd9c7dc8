"""The head of the board: how many places are in which state, and which families would find room."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.house import PlaceState, ShelterBoard
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, label

_FAMILIES = (0, 1, 3)


class BoardSummary(QWidget):
    """One line of counts in words, each with its icon, and one of what fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {
            state: Chip("", words.STATE_TONES[state], words.STATE_ICONS[state]) for state in PlaceState
        }
        holder = QWidget()
        flow = FlowLayout(holder)
        for chip in self._chips.values():
            flow.addWidget(chip)
        self._fits = label("", "body")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(holder, 3)
        row.addWidget(self._fits, 2)

    def show_board(self, board: ShelterBoard) -> None:
        for state, chip in self._chips.items():
            count = board.count(state)
            text = self.tr("{state}: {count}").format(state=words.state(state), count=count)
            chip.show_state(text, words.STATE_TONES[state], words.STATE_ICONS[state])
            chip.setVisible(bool(count) or state in (PlaceState.FREE, PlaceState.OCCUPIED))
        rooms = [
            self.tr("{size}: {count}").format(size=self._size(children), count=board.rooms_for(children))
            for children in _FAMILIES
        ]
        self._fits.setText(self.tr("Rooms that fit — {rooms}").format(rooms=" · ".join(rooms)))

    def _size(self, children: int) -> str:
        return words.family_size(children + 1) if children else self.tr("alone")

    def text(self) -> str:
        """All of it as one line."""
        chips = [chip.text() for chip in self._chips.values() if not chip.isHidden()]
        return ", ".join([*chips, self._fits.text()])
