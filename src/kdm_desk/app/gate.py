"""The card in the middle of the window that every screen before the desk is drawn on."""

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, MessageBanner, label

_NARROW, _WIDE = 56 * GRID, 104 * GRID


class GatePage(QWidget):
    """A centred card with a title, a place for messages, content and a row of keys."""

    def __init__(self, title: str, note: str = "", wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = MessageBanner()
        self.content = QVBoxLayout()
        self.content.setSpacing(2 * GRID)
        self.keys = QHBoxLayout()
        self.keys.setSpacing(GRID)
        card = Card()
        card.setFixedWidth(scaled(_WIDE if wide else _NARROW))
        card.body.setSpacing(2 * GRID)
        self.title = label(title, "title")
        card.body.addWidget(self.title)
        if note:
            card.body.addWidget(label(note, "muted"))
        card.body.addWidget(self.banner)
        card.body.addLayout(self.content)
        card.body.addLayout(self.keys)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 3 * GRID)
        row.addStretch(1)
        height = QVBoxLayout()
        height.addStretch(1)
        height.addWidget(card)
        height.addStretch(1)
        row.addLayout(height)
        row.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def show_error(self, error: Exception) -> None:
        """Show an error above the fields; what was typed stays."""
        # The sentences of all errors load when the first one is told.
        from kdm_desk.ui.messages import sentence

        title, text = sentence(error)
        self.banner.show_message(text, title, "warning")
        # On a low screen with large letters the card is taller than the window.
        self._area.ensureWidgetVisible(self.banner, 0, 0)
