"""The line that shows how far long work is, with the key that stops it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button, label

_FINE = 1_000


class ProgressLine(QWidget):
    """Hidden until `begin`; `stop` is called when the user has had enough."""

    def __init__(self, stop: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, _FINE)
        self.bar.setTextVisible(False)
        self.stop = button(self.tr("S&top"), stop, "cross")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    def begin(self, text: str) -> None:
        self._text.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setValue(0)
        self.show()

    def move_to(self, fraction: float) -> None:
        self.bar.setValue(int(fraction * _FINE))

    def end(self) -> None:
        self.hide()
