"""The timeline: everything that happened, from every feature, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, Picture, button, label

translate = QCoreApplication.translate

_SHOWN_AT_ONCE = 30


class TimelineTab(QWidget):
    """Entries by day; a key at the end shows earlier ones, so that a long file opens as fast as a new one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entries: list[TimelineEntry] = []
        self._shown = 0
        self._day = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 2 * GRID, GRID, 2 * GRID)
        self._rows.setSpacing(GRID)
        self._rows.addStretch(1)
        outer.addWidget(scrolling(self._list))
        self.earlier = IconButton(translate("People", "Show earlier entries"), role="quiet")
        self.earlier.clicked.connect(self._show_more)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these instead, sorted by time."""
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is self.earlier:
                widget.hide()
            elif widget is not None:
                widget.deleteLater()
        self._entries = sorted(entries, key=lambda entry: entry.at, reverse=True)
        self._shown, self._day = 0, ""
        if not self._entries:
            self._add(label(translate("People", "Nothing is recorded yet."), "muted"))
        self._show_more()

    def texts(self) -> list[str]:
        """The titles shown, newest first."""
        return [entry.title for entry in self._entries[: self._shown]]

    def _show_more(self) -> None:
        self._rows.removeWidget(self.earlier)
        self.earlier.hide()
        for entry in self._entries[self._shown : self._shown + _SHOWN_AT_ONCE]:
            day = show_date(entry.at.date())
            if day != self._day:
                self._day = day
                self._add(label(day, "muted"))
            self._add(self._make_row(entry))
        self._shown = min(self._shown + _SHOWN_AT_ONCE, len(self._entries))
        if self._shown < len(self._entries):
            self._add(self.earlier)
            self.earlier.show()

    def _add(self, widget: QWidget) -> None:
        self._rows.insertWidget(self._rows.count() - 1, widget)

    def _make_row(self, entry: TimelineEntry) -> QFrame:
        row = QFrame()
        row.setProperty("role", "card")
        row.setAccessibleName(f"{entry.title} {entry.at:%H:%M}")
        line = QHBoxLayout(row)
        line.setContentsMargins(12, GRID, 12, GRID)
        line.setSpacing(12)
        line.addWidget(Picture(entry.icon, "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(f"{entry.at:%H:%M}", "muted", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(label(entry.title, "heading"))
        if entry.text:
            said.addWidget(label(entry.text))
        line.addLayout(said, 1)
        if entry.page:
            line.addWidget(self._make_key(entry), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_key(self, entry: TimelineEntry) -> IconButton:
        key = button(
            translate("People", "Open"),
            lambda: self._context.open(entry.page, **entry.arguments),
            role="quiet",
        )
        key.setAccessibleName(f"{key.text()}: {entry.title}")
        return key
