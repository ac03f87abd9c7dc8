"""The timeline: everything that happened, from every feature, the newest first; by kind and by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.core.turkish import fold
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.words import breakable
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, Picture, SearchBox, button, label, plain_button_text

translate = QCoreApplication.translate

_SHOWN_AT_ONCE = 30
_SEARCH_WIDTH = 26 * GRID


@dataclass(frozen=True)
class Group:
    """The entries of one kind, under the words that a key narrows the timeline by."""

    title: str
    entries: Sequence[TimelineEntry]


@dataclass(frozen=True)
class _Line:
    entry: TimelineEntry
    kind: str
    words: str


class TimelineTab(QWidget):
    """Entries by day; a key at the end shows earlier ones, so that a long file opens as fast as a new one.

    Keys for the kinds there are, and a box for words: with none pressed and nothing typed everything is shown.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: list[_Line] = []
        self._chosen: list[_Line] = []
        self._shown = 0
        self._day = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, GRID, 0, 0)
        outer.setSpacing(GRID)
        self.search = SearchBox(translate("People", "Find in the timeline"))
        self.search.setAccessibleName(translate("People", "Find in the timeline"))
        self.search.textChanged.connect(lambda _text: self._choose())
        narrow = QHBoxLayout()
        narrow.setSpacing(2 * GRID)
        self.search.setMinimumWidth(scaled(_SEARCH_WIDTH))
        narrow.addWidget(self.search, 1, Qt.AlignmentFlag.AlignTop)
        self._kinds = QWidget()
        self._kinds.setAccessibleName(translate("People", "Show only"))
        self._flow = FlowLayout(self._kinds, 6)
        self.kind_keys: dict[str, IconButton] = {}
        narrow.addWidget(self._kinds, 3)
        outer.addLayout(narrow)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, GRID, GRID, 2 * GRID)
        self._rows.setSpacing(GRID)
        self._rows.addStretch(1)
        outer.addWidget(scrolling(self._list), 1)
        self.earlier = IconButton(translate("People", "Show earlier entries"), role="quiet")
        self.earlier.clicked.connect(self._show_more)

    def forget(self) -> None:
        """Another woman's file: no kind is pressed and nothing is looked for."""
        self.search.clear()
        for key in self.kind_keys.values():
            key.setChecked(False)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these instead, sorted by time; what was pressed and typed stays."""
        lines = [
            _Line(entry, group.title, fold(f"{entry.title} {entry.text}"))
            for group in groups
            for entry in group.entries
        ]
        self._lines = sorted(lines, key=lambda line: line.entry.at, reverse=True)
        self._show_kinds([group.title for group in groups if group.entries])
        self._choose()

    def texts(self) -> list[str]:
        """The titles shown, newest first."""
        return [line.entry.title for line in self._chosen[: self._shown]]

    def _show_kinds(self, titles: Sequence[str]) -> None:
        wanted = list(dict.fromkeys(titles))
        if wanted != list(self.kind_keys):
            pressed = {title for title, key in self.kind_keys.items() if key.isChecked()}
            clear(self._flow)
            self.kind_keys = {}
            for title in wanted:
                key = IconButton(plain_button_text(title), role="quiet")
                key.setCheckable(True)
                key.setChecked(title in pressed)
                key.toggled.connect(lambda _on: self._choose())
                self._flow.addWidget(key)
                self.kind_keys[title] = key
        self._kinds.setVisible(len(wanted) > 1)

    def _choose(self) -> None:
        """Take what is pressed and typed, and begin anew at the newest."""
        kinds = {title for title, key in self.kind_keys.items() if key.isChecked()}
        words = fold(self.search.text()).split()
        self._chosen = [
            line
            for line in self._lines
            if (not kinds or line.kind in kinds) and all(word in line.words for word in words)
        ]
        self._clear_rows()
        self._shown, self._day = 0, ""
        if not self._lines:
            self._add(label(translate("People", "Nothing is recorded yet."), "muted"))
        elif not self._chosen:
            self._add(label(translate("People", "Nothing fits. Please look for less."), "muted"))
        self._show_more()

    def _clear_rows(self) -> None:
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is self.earlier:
                widget.hide()
            elif widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_more(self) -> None:
        self._rows.removeWidget(self.earlier)
        self.earlier.hide()
        for line in self._chosen[self._shown : self._shown + _SHOWN_AT_ONCE]:
            day = show_date(line.entry.at.date())
            if day != self._day:
                self._day = day
                self._add(label(day, "muted"))
            self._add(self._make_row(line.entry))
        self._shown = min(self._shown + _SHOWN_AT_ONCE, len(self._chosen))
        if self._shown < len(self._chosen):
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
        said.addWidget(label(breakable(entry.title), "heading"))
        if entry.text:
            said.addWidget(label(breakable(entry.text)))
        line.addLayout(said, 1)
        if entry.page:
            line.addWidget(self._make_key(entry), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_key(self, entry: TimelineEntry) -> IconButton:
        key = button(
            translate("People", "Open"),
            partial(self._context.open, entry.page, **entry.arguments),
            role="quiet",
        )
        key.setAccessibleName(f"{key.text()}: {entry.title}")
        return key
