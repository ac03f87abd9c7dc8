"""The ways an issued letter leaves the house: the printer, or one readable copy somebody asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from kdm_desk.features.referrals.model.letters import Use
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.choice_inputs import without_wheel
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.page import Page
from kdm_desk.ui.printing import print_pdf, printers, save_pdf_copy


class PrinterChoice(QComboBox):
    """The printers of this machine, the usual one first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Printer"))
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        without_wheel(self)
        self.addItem(self.tr("Usual printer"), None)
        context.tasks.run_long(self, lambda _progress: printers(), self._offer)

    def printer(self) -> str | None:
        """The printer chosen; None for the usual one."""
        chosen: str | None = self.currentData()
        return chosen

    def _offer(self, names: list[str]) -> None:
        if names:
            self.clear()
            for name in names:
                self.addItem(name, name)


class Sending(QObject):
    """Takes an issued letter out, sends it, and writes down that it went; one thing at a time."""

    sent = Signal(str)
    """The id of the letter that was printed or saved."""
    busy = Signal(bool)

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._service = ReferralService(context.desk)
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def print_letter(self, letter_id: str, printer: str | None) -> None:
        """Print the pages as they were issued. Nothing of ours is written to the disk."""
        if self._is_busy:
            return
        self._send(
            letter_id,
            Use.PRINT,
            lambda pdf: print_pdf(pdf, printer),
            lambda: self._service.record_printed(letter_id),
        )

    def ask_and_save(self, prepare: Callable[[Callable[[str], None]], None], suggested_name: str) -> None:
        """Warn, ask where to, then `prepare(go_on)` an issued letter and save its readable copy there."""
        if self._is_busy or not self._is_wanted():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, self.tr("Save as PDF"), folder, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(suggested_name)
        dialog.fileSelected.connect(
            lambda path: prepare(lambda letter_id: self.save_letter(letter_id, Path(path)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_letter(self, letter_id: str, path: Path) -> None:
        """Write one readable copy to `path`; asked for and warned of before."""
        if self._is_busy:
            return
        self._send(
            letter_id,
            Use.EXPORT,
            lambda pdf: save_pdf_copy(pdf, path),
            lambda: self._service.record_exported(letter_id),
        )

    def _is_wanted(self) -> bool:
        return confirm(
            self._page.window(),
            self.tr("Save a readable copy?"),
            self.tr(
                "The file is not encrypted: whoever opens this computer or a stick it lies on can read it. "
                "The saving is written into the record. Delete the file when it is no longer needed."
            ),
            self.tr("Choose where to save"),
            self.tr("Do not save"),
            danger=True,
        )

    def _send(
        self, letter_id: str, use: Use, send: Callable[[bytes], None], record: Callable[[], None]
    ) -> None:
        """Three steps: audited taking out, sending off the database thread, writing down that it went."""
        tasks, page = self._context.tasks, self._page
        self._set_busy(True)

        def sending(pdf: bytes) -> None:
            tasks.run_long(page, lambda _progress: send(pdf), recording, self._failed)

        def recording(_nothing: None) -> None:
            tasks.run(page, record, finished, self._failed)

        def finished(_nothing: None) -> None:
            self._set_busy(False)
            self.sent.emit(letter_id)

        tasks.run(page, lambda: self._service.pdf(letter_id, use), sending, self._failed)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._page.show_error(error)

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.busy.emit(busy)
