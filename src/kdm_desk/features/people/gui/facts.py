"""Label above value, side by side: how the case file shows what was told. Unanswered questions take no room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.words import breakable
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import label

_COLUMNS = 3


class Facts(QWidget):
    """A grid of answers; `show_facts` replaces them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(2 * GRID)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """(label, value) pairs; those without a value are left out."""
        clear(self._grid)
        known = [(name, value) for name, value in facts if value]
        for place, (name, value) in enumerate(known):
            self._grid.addWidget(_fact(name, value), place // _COLUMNS, place % _COLUMNS)


def _fact(name: str, value: str) -> QWidget:
    widget = QWidget()
    widget.setAccessibleName(f"{name}: {value}")
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(name, "muted"))
    said = label(breakable(value))
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(said)
    column.addStretch(1)
    return widget
