"""One line of a card: a state, what it is, what else is known, and the keys for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, button, label

State = tuple[str, str, str]
"""Words, tone and icon."""


def entry_line(
    state: State, title: str, more: Sequence[str], keys: Sequence[QWidget], *, keys_below: bool = False
) -> QWidget:
    """`more` are the muted lines under the title; empty ones are left out. Many keys stand better below them."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, GRID)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setColumnStretch(0, 1)
    text = QVBoxLayout()
    text.setSpacing(2)
    head = QHBoxLayout()
    head.setSpacing(GRID)
    head.addWidget(Chip(*state), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(label(title, "heading"), 1)
    text.addLayout(head)
    for line in more:
        if line:
            text.addWidget(label(line, "muted"))
    grid.addLayout(text, 0, 0)
    row = QHBoxLayout()
    row.setSpacing(GRID // 2)
    for key in keys:
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
    if keys_below:
        row.addStretch(1)
    grid.addLayout(row, *((1, 0) if keys_below else (0, 1)))
    return holder


def line_key(of: str, text: str, clicked: Callable[[], None]) -> QWidget:
    """A key of one line, told apart from those of the other lines."""
    key = button(text, clicked, role="quiet")
    key.setAccessibleName(f"{of}: {text}")
    return key
