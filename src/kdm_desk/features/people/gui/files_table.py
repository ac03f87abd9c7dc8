"""The list of all files: its scroll bar spans them all, and only what is looked at is read."""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from kdm_desk.features.people.gui import words
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.ui.context import Context
from kdm_desk.ui.tables import Column, Index, Table, TableModel

translate = QCoreApplication.translate

PAGE_ROWS = 100
UNREAD = PersonHit("", "", "", None, False, "", None, ())
"""Stands in every line that nobody has looked at yet."""
# What every painted cell asks and no column answers.
_NEVER_TOLD = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.CheckStateRole,
    )
)
_WIDTHS = {1: 140, 2: 170, 3: 150, 4: 150, 5: 240}


class FilesModel(TableModel[PersonHit]):
    """What a search found, read on as it is scrolled; or a list whose places are all known, read where it is seen.

    `ask_more` is told the `entry` to read a search on from, `ask_page` the number of a page of the list.
    """

    def __init__(self, columns: Sequence[Column[PersonHit]], parent: QWidget | None = None) -> None:
        super().__init__(columns, parent)
        self.ask_more: Callable[[int], None] = lambda entry: None
        self.ask_page: Callable[[int], None] = lambda page: None
        self._complete = True
        self._asking = False
        self._above = 0
        self._places: array[int] = array("I")
        self._read: set[int] = set()
        self._asked: set[int] = set()

    def show_first(self, rows: Sequence[PersonHit]) -> None:
        """Begin anew with the first page of a search."""
        self._asking = False
        self._complete = len(rows) < PAGE_ROWS
        self._above, self._places = 0, array("I")
        self.set_rows(rows)

    def show_start(self, above: Sequence[PersonHit], first: Sequence[PersonHit]) -> None:
        """Begin anew with what is known of a list so far."""
        self._asking, self._complete = False, True
        self._above, self._places = len(above), array("I")
        self._read.clear()
        self._asked.clear()
        self.set_rows([*above, *first])

    def show_more(self, rows: Sequence[PersonHit]) -> None:
        """Put the next page of a search under what is shown."""
        self._asking = False
        self._complete = len(rows) < PAGE_ROWS
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def show_list(self, above: Sequence[PersonHit], places: "array[int]") -> None:
        """Show `above`, then the files at these places.

        What was read of them before stays until it is read anew, and so does the place scrolled to.
        """
        known = {
            hit.entry: hit for page in {0, *self._read} for hit in self._rows_of(page) if hit is not UNREAD
        }
        seen = {0, *self._read}
        self._asking, self._complete = False, True
        self._above, self._places = len(above), places
        self._read.clear()
        self._asked.clear()
        self._set_count(len(above) + len(places))
        self.rows = [*above, *([UNREAD] * len(places))]
        for page in seen:
            for at in self._span(page):
                self.rows[self._above + at] = known.get(places[at], UNREAD)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def places_of(self, page: int) -> Sequence[int]:
        """The places of the files on a page of the list."""
        return self._places[page * PAGE_ROWS : (page + 1) * PAGE_ROWS].tolist()

    def show_page(self, page: int, places: Sequence[int], hits: Sequence[PersonHit | None]) -> None:
        """Fill in a page that was asked for; nothing where the list has other files there meanwhile."""
        self._asked.discard(page)
        if list(places) != self.places_of(page) or not places:
            return
        self._read.add(page)
        first = self._above + page * PAGE_ROWS
        self.rows[first : first + len(hits)] = [hit or UNREAD for hit in hits]
        last = self.index(first + len(hits) - 1, len(self.columns) - 1)
        self.dataChanged.emit(self.index(first, 0), last)

    def forget_asking(self, page: int) -> None:
        """A page that was passed over is asked for again when it is seen again."""
        self._asked.discard(page)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in _NEVER_TOLD:
            return None
        if index.isValid():
            self._look_at(index.row())
            if self.rows[index.row()] is UNREAD:
                is_name = index.column() == 0 and role == Qt.ItemDataRole.DisplayRole
                return "…" if is_name else None
        return super().data(index, role)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and bool(self.rows) and not self._complete and not self._asking

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asking = True
            self.ask_more(self.rows[-1].entry)

    def _look_at(self, row: int) -> None:
        page = (row - self._above) // PAGE_ROWS
        if row < self._above or not self._span(page) or page in self._read or page in self._asked:
            return
        self._asked.add(page)
        self.ask_page(page)

    def _span(self, page: int) -> range:
        return range(page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, len(self._places)))

    def _rows_of(self, page: int) -> Sequence[PersonHit]:
        first = self._above + page * PAGE_ROWS
        return self.rows[first : first + PAGE_ROWS]

    def _set_count(self, count: int) -> None:
        """Lines come and go at the end, so that nothing that is looked at jumps."""
        have = len(self.rows)
        if count > have:
            self.beginInsertRows(QModelIndex(), have, count - 1)
            self.rows += [UNREAD] * (count - have)
            self.endInsertRows()
        elif count < have:
            self.beginRemoveRows(QModelIndex(), count, have - 1)
            del self.rows[count:]
            self.endRemoveRows()


class FilesTable(Table[PersonHit]):
    """Sorted by the page, which asks the database: the rows here are never all in memory."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        columns = _columns(context)
        super().__init__(columns, translate("People", "Files"), parent)
        self.files = FilesModel(columns, self)
        self.rows_model = self.files
        self.setSortingEnabled(False)
        self.setModel(self.files)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        for place, width in _WIDTHS.items():
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(place, width)


def _columns(context: Context) -> list[Column[PersonHit]]:
    def spoken(hit: PersonHit) -> str:
        return words.last_contact(hit.last_contact, context.now())

    def states(hit: PersonHit) -> str:
        return ", ".join(words.badge(code)[0] for code in words.badges(hit))

    def state_icon(hit: PersonHit) -> str:
        badges = words.badges(hit)
        return words.badge(badges[0])[2] if badges else ""

    return [
        Column(translate("People", "Name"), lambda hit: words.name(hit.name), stretch=True),
        Column(translate("People", "File no"), lambda hit: hit.file_no),
        Column(translate("People", "Age"), lambda hit: words.age(hit.age, hit.age_is_exact)),
        Column(translate("People", "District"), lambda hit: hit.district),
        Column(translate("People", "Last contact"), spoken),
        Column(translate("People", "Note"), states, icon=state_icon),
    ]
