"""Who may do what: the table of core/access.py as it is in force, on the screen and on paper."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Role
from kdm_desk.features.staff.gui.paper import YES, matrix_pdf, matrix_rows
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.page import Page
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button, label

MatrixRow = tuple[str, list[bool]]


class MatrixTab(QWidget):
    """One line a permission or compartment, one column a role."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        note = self.tr(
            "This table is in force: the program asks it for every step. Nobody can change it here."
        )
        self.print_key = button(self.tr("&Look at the printed table"), self.show_paper, "print")
        head = QHBoxLayout()
        head.addWidget(label(note, "muted"), 1)
        head.addWidget(self.print_key)
        self.table: Table[MatrixRow] = Table(
            [Column(self.tr("Permission"), lambda row: row[0], stretch=True), *map(_column, Role)],
            self.tr("Who may do what"),
        )
        self.table.set_rows(matrix_rows())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_paper(self) -> None:
        context = self._page.context
        PaperDialog(context, self.tr("Who may do what"), matrix_pdf(context), self._page).open()


def _column(role: Role) -> Column[MatrixRow]:
    at = list(Role).index(role)
    return Column(role_name(role), lambda row: YES if row[1][at] else "")
