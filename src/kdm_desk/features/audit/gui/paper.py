"""The record on paper and as a file: made in memory, looked at, and in the record before it leaves the house."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kdm_desk.documents.month_sheet import MonthSheet, month_pdf
from kdm_desk.documents.table_sheet import Language, SheetColumn, TableSheet, table_sheet_pdf
from kdm_desk.features.audit.gui.lines_table import line_columns
from kdm_desk.features.audit.model.csv_file import csv_bytes
from kdm_desk.features.audit.model.record import MOST_PRINTED, AuditLine, Question, grouped
from kdm_desk.features.audit.service import AuditService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.page import Page
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.printing import save_pdf_copy

translate = QCoreApplication.translate

_SHARES = (1.5, 1.7, 2.4, 2.6, 3.4)


def language_of(context: Context) -> Language:
    return "en" if context.preferences.language == "en" else "tr"


def show_rows(context: Context, parent: QWidget, question: Question, asked: Sequence[str]) -> PaperDialog:
    """What the page shows, as a sheet; `asked` says for what was asked."""
    service = AuditService(context.desk)

    def make() -> bytes:
        lines = service.take_out_for_print(question)
        return table_sheet_pdf(rows_sheet(context, lines, asked))

    dialog = PaperDialog(context, translate("Audit", "Record of actions"), make, parent)
    dialog.open()
    return dialog


def rows_sheet(context: Context, lines: Sequence[AuditLine], asked: Sequence[str]) -> TableSheet:
    columns = line_columns()
    whole = translate("Audit", "Rows: {count}").replace("{count}", str(len(lines)))
    cut = translate("Audit", "Only the newest {count} rows are here.").replace("{count}", str(len(lines)))
    return TableSheet(
        title=translate("Audit", "Record of actions"),
        notes=list(asked),
        columns=[SheetColumn(column.title, share) for column, share in zip(columns, _SHARES, strict=True)],
        rows=[[column.show(line) for column in columns] for line in lines],
        printed=translate("Audit", "Printed"),
        printed_at=context.now(),
        closing=[cut if len(lines) == MOST_PRINTED else whole],
        language=language_of(context),
    )


def show_month(context: Context, parent: QWidget, month: date) -> PaperDialog:
    """The month's sheet, with the record's end as it is now."""
    service = AuditService(context.desk)

    def make() -> bytes:
        figures = service.month(month)
        return month_pdf(
            MonthSheet(
                month=figures.month,
                rows=figures.rows,
                applications=figures.applications,
                sessions=figures.sessions,
                sequence=figures.sequence,
                hash=grouped(figures.hash.upper()),
                short_code=figures.short_code,
                vault_code=figures.vault_code,
                signed_by=figures.signed_by,
                key_code=figures.key_code,
                signature=grouped(figures.signature.upper()),
                printed_at=context.now(),
                language=language_of(context),
            )
        )

    dialog = PaperDialog(context, translate("Audit", "The month's sheet"), make, parent)
    dialog.open()
    return dialog


def ask_and_export(context: Context, page: Page, question: Question) -> None:
    """Warn, ask where to, and write the rows there as a readable file."""
    wanted = confirm(
        page.window(),
        translate("Audit", "Save the rows as a readable file?"),
        translate(
            "Audit",
            "The file leaves the vault and is not encrypted: whoever opens this computer or a stick it lies on can "
            "read who was here and who did what. The saving is written into the record. Delete the file when it is "
            "no longer needed.",
        ),
        translate("Audit", "Choose where to save"),
        translate("Audit", "Do not save"),
        danger=True,
    )
    if not wanted:
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(page, translate("Audit", "Save the rows"), folder, "CSV (*.csv)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(f"{context.today():%Y-%m-%d}.csv")
    dialog.fileSelected.connect(lambda path: export(context, page, question, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export(context: Context, page: Page, question: Question, path: Path) -> None:
    """Enter the export into the record, then write the file; asked for and warned of before."""
    service = AuditService(context.desk)

    def sending(lines: list[AuditLine]) -> None:
        content = rows_csv(lines)
        context.tasks.run_long(page, lambda _progress: save_pdf_copy(content, path), saved, page.show_error)

    def saved(_nothing: None) -> None:
        page.show_done(translate("Audit", "The rows are saved as a readable file."))

    context.tasks.run(page, lambda: service.take_out_for_export(question), sending, page.show_error)


def rows_csv(lines: Sequence[AuditLine]) -> bytes:
    """The rows as the screen says them, each with its number and the bare names behind the words."""
    columns = line_columns()
    head = [
        translate("Audit", "Row"),
        *(column.title for column in columns),
        translate("Audit", "Action"),
        translate("Audit", "Field names"),
    ]
    return csv_bytes(
        head,
        (
            [
                str(line.sequence),
                *(column.show(line) for column in columns),
                line.action,
                " ".join(line.fields),
            ]
            for line in lines
        ),
    )
