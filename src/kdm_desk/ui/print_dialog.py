"""A sheet to print: made in memory, looked at, printed. No file is written."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.printing import print_pdf
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, MessageBanner, label


class PrintDialog(QDialog):
    """`make` gives the PDF on the database thread, which is also where its taking out is audited."""

    def __init__(
        self, context: Context, title: str, make: Callable[[], bytes], parent: QWidget | None = None
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
        self.banner = MessageBanner()
        column.addWidget(self.banner)
        self.preview = PdfPreview(context.tasks.run)
        column.addWidget(self.preview, 1)
        keys = QHBoxLayout()
        keys.addStretch(1)
        self.close_key = IconButton(self.tr("Close"))
        self.close_key.clicked.connect(self.reject)
        self.print_key = IconButton(self.tr("Print"), "print", "primary")
        self.print_key.setEnabled(False)
        self.print_key.clicked.connect(self._print)
        keys.addWidget(self.close_key)
        keys.addWidget(self.print_key)
        column.addLayout(keys)
        self.resize(90 * GRID, 84 * GRID)
        context.tasks.run(self, make, self._show, self.show_error)

    def show_error(self, error: Exception) -> None:
        self.print_key.setEnabled(bool(self._pdf))
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self.print_key.setEnabled(True)

    def _print(self) -> None:
        self.print_key.setEnabled(False)
        self._context.tasks.run_long(
            self, lambda _progress: print_pdf(self._pdf), self._printed, self.show_error
        )

    def _printed(self, _nothing: None) -> None:
        self.print_key.setEnabled(True)
        self.banner.show_message(self.tr("It is on its way to the printer."), tone="ok")
