"""The help window: all topics at the left, the chosen one at the right; it stays open while one works."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.app.help_topics import Block, Kind, Topic
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import announce, button, label

_WIDTH, _HEIGHT = 112 * GRID, 78 * GRID
_LIST_WIDTH = 30 * GRID
_TEXT_WIDTH = 76 * GRID
_ROLES = {Kind.HEADING: "heading"}


class HelpWindow(QDialog):
    """Shows topics as plain text, for they are read, not clicked. Esc closes; nothing of a person stands in it."""

    lock_asked = Signal()
    hide_asked = Signal()
    """The keys of the main window that must work wherever the keyboard is."""

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = topics
        self.setModal(False)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Help topics"))
        self.list.setFixedWidth(scaled(_LIST_WIDTH))
        self.list.setWordWrap(True)
        self.list.addItems([topic.title for topic in topics])
        self._title = label("", "title")
        self.area = QScrollArea()
        self._right = QVBoxLayout()
        self._right.setSpacing(2 * GRID)
        self._right.addWidget(self._title)
        self._right.addWidget(self.area, 1)
        self._arrange()
        for keys, action in (
            ("Ctrl+L", self.lock_asked.emit),
            ("F9", self.hide_asked.emit),
            ("F1", self.reject),
        ):
            QShortcut(QKeySequence.fromString(keys), self, action)
        self.list.currentRowChanged.connect(self._show_row)
        self.list.setCurrentRow(0)
        self.resize(scaled(_WIDTH), min(scaled(_HEIGHT), self.screen().availableSize().height() - 6 * GRID))

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(3 * GRID)
        columns.addWidget(self.list)
        columns.addLayout(self._right, 1)
        self.close_key = button(self.tr("Close (Esc)"), self.reject)
        keys = QHBoxLayout()
        keys.addStretch(1)
        keys.addWidget(self.close_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(columns, 1)
        column.addLayout(keys)

    def show_topic(self, *names: str) -> None:
        """Show the first of these topics that there is, else the one last read, in front of its parent."""
        known = [topic.name for topic in self._topics]
        wanted = next((known.index(name) for name in names if name in known), None)
        if wanted is not None:
            self.list.setCurrentRow(wanted)
        self.show()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def topic(self) -> Topic:
        """The topic in front."""
        return self._topics[self.list.currentRow()]

    def _show_row(self, row: int) -> None:
        topic = self._topics[row]
        self._title.setText(topic.title)
        self.setWindowTitle(self.tr("Help: {topic}").replace("{topic}", topic.title))
        old, self.area = self.area, self._make_area(topic)
        self._right.replaceWidget(old, self.area)
        old.hide()
        old.deleteLater()
        self.setTabOrder(self.list, self.area)
        announce(self.area)

    def _make_area(self, topic: Topic) -> QScrollArea:
        """The words in an area that Tab reaches: arrows scroll it, and a screen reader reads it as one text."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        for block in topic.blocks:
            column.addWidget(_make_block(block))
        column.addStretch(1)
        area = scrolling(content, _TEXT_WIDTH)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(topic.title)
        area.setAccessibleDescription("\n".join(block.text for block in topic.blocks))
        return area


def _make_block(block: Block) -> QWidget:
    words = label(block.text, _ROLES.get(block.kind, "body"))
    if block.kind is not Kind.ITEM:
        words.setContentsMargins(0, GRID if block.kind is Kind.HEADING else 0, 0, 0)
        return words
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(GRID, 0, 0, 0)
    row.setSpacing(GRID)
    row.addWidget(label("•", "accent", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return holder
