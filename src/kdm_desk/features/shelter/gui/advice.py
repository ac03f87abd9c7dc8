"""A quiet line in a dialog: what is well, or what asks for thought, with an icon beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Picture, announce, label


class Advice(QFrame):
    """Says one or more sentences; a warning never keeps anybody from going on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self._picture = Picture("info", "accent", 18)
        self._text = label("")
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str, warning: bool) -> None:
        """Show and read out the text; an empty one takes the line away."""
        if text == self._text.text():
            return
        self._text.setText(text)
        self._picture.show_icon("warning" if warning else "check", "warning" if warning else "ok")
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            announce(self)

    def text(self) -> str:
        return self._text.text()
