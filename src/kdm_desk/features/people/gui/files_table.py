"""The list of all files: a table that reads on as it is scrolled, so that a million rows cost nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QHeaderView, QWidget

from kdm_desk.features.people.gui import words
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.ui.context import Context
from kdm_desk.ui.tables import Column, Index, Table, TableModel

translate = QCoreApplication.translate

PAGE_ROWS = 100
_WIDTHS = {1: 140, 2: 170, 3: 150, 4: 150, 5: 240}


class FilesModel(TableModel[PersonHit]):
    """Rows that arrive a page at a time; `ask_more` is told the `entry` to read on from."""

    def __init__(self, columns: Sequence[Column[PersonHit]], parent: QWidget | None = None) -> None:
        super().__init__(columns, parent)
        self.ask_more: Callable[[int], None] = lambda entry: None
        self._complete = True
        self._asking = False

    def show_first(self, rows: Sequence[PersonHit]) -> None:
        """Begin anew with the first page."""
        self._asking = False
        self._complete = len(rows) < PAGE_ROWS
        self.set_rows(rows)

    def show_more(self, rows: Sequence[PersonHit]) -> None:
        """Put the next page under what is shown."""
        self._asking = False
        self._complete = len(rows) < PAGE_ROWS
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and bool(self.rows) and not self._complete and not self._asking

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asking = True
            self.ask_more(self.rows[-1].entry)


class FilesTable(Table[PersonHit]):
    """Newest first; there is no sorting by other columns, which would have to read every file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        columns = _columns(context)
        super().__init__(columns, translate("People", "Files"), parent)
        self.files = FilesModel(columns, self)
        self.rows_model = self.files
        self.setSortingEnabled(False)
        self.setModel(self.files)
        header = self.horizontalHeader()
        for place, width in _WIDTHS.items():
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(place, width)


def _columns(context: Context) -> list[Column[PersonHit]]:
    def spoken(hit: PersonHit) -> str:
        return words.last_contact(hit.last_contact, context.now())

    def states(hit: PersonHit) -> str:
        return ", ".join(words.badge(code)[0] for code in hit.badges)

    def state_icon(hit: PersonHit) -> str:
        return words.badge(hit.badges[0])[2] if hit.badges else ""

    return [
        Column(translate("People", "Name"), lambda hit: words.name(hit.name), stretch=True),
        Column(translate("People", "File no"), lambda hit: hit.file_no),
        Column(translate("People", "Age"), lambda hit: words.age(hit.age, hit.age_is_exact)),
        Column(translate("People", "District"), lambda hit: hit.district),
        Column(translate("People", "Last contact"), spoken),
        Column(translate("People", "Note"), states, icon=state_icon),
    ]
