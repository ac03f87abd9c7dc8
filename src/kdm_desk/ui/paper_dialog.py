"""A sheet of paper before it is printed: made in memory, looked at, printed. No file is written."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.printing import print_pdf
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import MessageBanner, button, label

_WIDTH, _HEIGHT = 110 * GRID, 80 * GRID


class PaperDialog(QDialog):
    """Shows what `make` returns and prints it.

    `make` is called on the database thread, where its service enters the taking out into the record before anything
    is shown.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        make: Callable[[], bytes],
        parent: QWidget | None = None,
        note: str = "",
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pdf = b""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(title, "title"))
        if note:
            column.addWidget(label(note))
        self.banner = MessageBanner()
        column.addWidget(self.banner)
        self.preview = PdfPreview(context.tasks.run)
        column.addWidget(self.preview, 1)
        keys = QHBoxLayout()
        keys.addStretch(1)
        self.close_key = button(self.tr("&Close"), self.reject)
        self.print_key = button(self.tr("&Print"), self._print, "print", "primary", "Ctrl+P")
        self.print_key.setEnabled(False)
        keys.addWidget(self.close_key)
        keys.addWidget(self.print_key)
        column.addLayout(keys)
        self.resize(_WIDTH, _HEIGHT)
        context.tasks.run(self, make, self._show, self.show_error)

    def show_error(self, error: Exception) -> None:
        """Say what went wrong above the sheet; a sheet that is there can be printed again."""
        self.print_key.setEnabled(bool(self._pdf))
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def done(self, result: int) -> None:
        """Closed: nothing of the sheet stays on the screen."""
        self._pdf = b""
        self.preview.clear()
        super().done(result)

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self.print_key.setEnabled(True)
        self.print_key.setFocus()

    def _print(self) -> None:
        self.print_key.setEnabled(False)
        pdf = self._pdf
        self._context.tasks.run_long(self, lambda _progress: print_pdf(pdf), self._printed, self.show_error)

    def _printed(self, _nothing: None) -> None:
        self.print_key.setEnabled(True)
        self.banner.show_message(self.tr("The sheet is on its way to the printer."), tone="ok")
