"""Read-only tables of rows that are dataclasses; sorted by a stored key, used with the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kdm_desk.core.turkish import sort_key
from kdm_desk.ui import icons

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
# Put together once: every cell asks at every painting.
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[Row]):
    """`show` gives the text; `sort` a key to sort by, else the text's order in the 29 letters.

    `icon` may name an icon for a row. `stretch` columns share the room that is left.
    """

    title: str
    show: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    icon: Callable[[Row], str] | None = None
    right: bool = False
    stretch: bool = False


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows and columns; nothing can be edited."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.rows: list[Row] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these instead, in their order or in the order the user chose."""
        self.beginResetModel()
        self.rows = list(rows)
        if self._sorted_by:
            self._sort(*self._sorted_by)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.show(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.show(row)}"
        if role == Qt.ItemDataRole.ToolTipRole and column.stretch:
            # What was cut off at the column's edge; never read as markup.
            return f"<span>{escape(column.show(row))}</span>"
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return icons.icon(column.icon(row)) if column.icon(row) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if column.right else _AT_LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if self.columns[section].right else _AT_LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            self.layoutAboutToBeChanged.emit()
            self._sorted_by = (column, order)
            self._sort(column, order)
            self.layoutChanged.emit()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        show = self.columns[column].show
        key = self.columns[column].sort or (lambda row: sort_key(show(row)))
        self.rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)


class Table(QTableView, Generic[Row]):
    """Whole rows are chosen; Enter or a double click opens one; Tab leaves the table."""

    opened = Signal(object)
    """The row that Enter or a double click was for."""

    def __init__(self, columns: Sequence[Column[Row]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model: TableModel[Row] = TableModel(columns, self)
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 18)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for at, column in enumerate(columns):
            header.setSectionResizeMode(
                at,
                QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.ResizeToContents,
            )
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.rows[index.row()]))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen line stays chosen if there still is one at its place."""
        at = self.currentIndex().row()
        self.rows_model.set_rows(rows)
        if rows:
            self.selectRow(min(max(at, 0), len(rows) - 1))

    def chosen(self) -> Row | None:
        """The row the keyboard is on, or None."""
        at = self.currentIndex().row()
        return self.rows_model.rows[at] if 0 <= at < len(self.rows_model.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen()
        if row is not None and event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            if not event.isAutoRepeat():
                self.opened.emit(row)
            return
        super().keyPressEvent(event)
