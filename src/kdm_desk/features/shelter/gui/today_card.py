"""The shelter on the Today page: places, who waits, which stays end soon."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.house import PlaceState, ShelterBoard
from kdm_desk.features.shelter.model.stay import Ending
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, Chip, button, label

_SHOWN = 4


class ShelterCard(QWidget):
    """Counts as chips and one line a stay that ends within two weeks."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = ShelterService(context.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Shelter"), "shelter")
        card.head.addWidget(button(self.tr("Open the board"), lambda: context.open("shelter"), role="quiet"))
        column.addWidget(card)
        self._occupancy = label("", "figure", wrap=False)
        card.body.addWidget(self._occupancy)
        self._chips = {
            state: Chip("", words.STATE_TONES[state], words.STATE_ICONS[state])
            for state in PlaceState
            if state is not PlaceState.OCCUPIED
        }
        for chip in self._chips.values():
            card.body.addWidget(chip)
        self._lines = label("")
        card.body.addWidget(self._lines)
        self.refresh()

    def refresh(self) -> None:
        service = self._service
        self._context.tasks.run(self, lambda: (service.board(), service.stays_ending()), self._show)

    def text(self) -> str:
        """What stands on the card, for the tests and for a screen reader."""
        chips = [chip.text() for chip in self._chips.values() if not chip.isHidden()]
        return "\n".join([self._occupancy.text(), *chips, self._lines.text()])

    def _show(self, loaded: tuple[ShelterBoard, tuple[Ending, ...]]) -> None:
        board, endings = loaded
        occupied = board.count(PlaceState.OCCUPIED)
        self._occupancy.setText(
            self.tr("{occupied} of {capacity} places taken").format(
                occupied=occupied, capacity=board.capacity
            )
        )
        for state, chip in self._chips.items():
            count = board.count(state)
            chip.show_state(
                f"{words.state(state)}: {count}", words.STATE_TONES[state], words.STATE_ICONS[state]
            )
            chip.setVisible(bool(count) or state is PlaceState.FREE)
        self._lines.setText("\n".join(self._what_is_due(board, endings)))

    def _what_is_due(self, board: ShelterBoard, endings: tuple[Ending, ...]) -> list[str]:
        lines = (
            [self.tr("Waiting for a bed: {count}").format(count=len(board.waiting))] if board.waiting else []
        )
        for ending in endings[:_SHOWN]:
            text = self.tr("Stay of {who} ends {day} ({left})").format(
                who=ending.initials, day=show_date(ending.planned_end), left=words.days_left(ending.days_left)
            )
            lines.append(text)
        if len(endings) > _SHOWN:
            lines.append(self.tr("and {count} more").format(count=len(endings) - _SHOWN))
        return lines or [self.tr("No stay ends in the next two weeks.")]
