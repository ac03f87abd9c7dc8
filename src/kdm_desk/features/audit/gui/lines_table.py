"""The rows of the record: a table that reads on as it is scrolled, so that a million rows cost nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QHeaderView, QWidget

from kdm_desk.core.clock import show_moment
from kdm_desk.features.audit.gui import words
from kdm_desk.features.audit.model.actions import ACTIONS, ALARMS, Kind
from kdm_desk.features.audit.model.record import Answer, AuditLine, Place
from kdm_desk.ui.tables import Column, Index, Table, TableModel
from kdm_desk.ui.theme import scaled

translate = QCoreApplication.translate

_WIDTHS = {0: 135, 1: 150, 2: 230, 3: 220}
_ICONS = {
    Kind.VIEWS: "eye",
    Kind.CHANGES: "edit",
    Kind.PAPER: "print",
    Kind.LOGINS: "key",
    Kind.RIGHTS: "lock",
    Kind.VAULT: "backup",
}


class LinesModel(TableModel[AuditLine]):
    """Rows that arrive a page at a time; `ask_more` is told the place to read on from."""

    def __init__(self, columns: Sequence[Column[AuditLine]], parent: QWidget | None = None) -> None:
        super().__init__(columns, parent)
        self.ask_more: Callable[[Place], None] = lambda place: None
        self._next: Place | None = None
        self._asking = False

    def show_first(self, answer: Answer) -> None:
        """Begin anew with the first page."""
        self._asking, self._next = False, answer.next_place
        self.set_rows(answer.lines)

    def show_more(self, answer: Answer) -> None:
        """Put the next page under what is shown."""
        self._asking, self._next = False, answer.next_place
        if answer.lines:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(answer.lines) - 1)
            self.rows += answer.lines
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None and not self._asking

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent) and self._next is not None:
            self._asking = True
            self.ask_more(self._next)


class LinesTable(Table[AuditLine]):
    """Newest first; sorting by another column would have to read the whole record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = line_columns()
        super().__init__(columns, translate("Audit", "Rows of the record"), parent)
        self.lines = LinesModel(columns, self)
        self.rows_model = self.lines
        self.setSortingEnabled(False)
        self.setModel(self.lines)
        header = self.horizontalHeader()
        for place, width in _WIDTHS.items():
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(place, scaled(width))


def line_columns() -> list[Column[AuditLine]]:
    """The columns of the screen, of the sheet and of the file alike."""
    return [
        Column(translate("Audit", "When"), lambda line: show_moment(line.at)),
        Column(translate("Audit", "Who"), lambda line: line.who),
        Column(translate("Audit", "What was done"), lambda line: words.action(line.action), icon=_icon),
        Column(translate("Audit", "Fields"), words.fields),
        Column(translate("Audit", "About whom"), words.persons, stretch=True),
    ]


def _icon(line: AuditLine) -> str:
    if line.action in ALARMS:
        return "warning"
    return _ICONS[ACTIONS.get(line.action, Kind.CHANGES)]
