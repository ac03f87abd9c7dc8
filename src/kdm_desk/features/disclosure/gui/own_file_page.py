"""A woman's own record before it leaves the house: the request, what goes in, the real pages, the three ways out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.features.disclosure.gui import collecting, words
from kdm_desk.features.disclosure.gui.dialogs import ask_answer, ask_received
from kdm_desk.features.disclosure.model import Form, Part, Record, Request, chosen, record_json
from kdm_desk.features.disclosure.service import DisclosureService, Head
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.printing import print_pdf, save_pdf_copy
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, Chip, button, label

_SIDE_WIDTH = 46 * GRID
_SUFFIX = {Form.PDF: "pdf", Form.DATA: "json"}
Send = Callable[[bytes], None]


@dataclass(frozen=True)
class _Loaded:
    head: Head
    parts: list[Part]
    requests: list[Request]


class OwnFilePage(Page):
    """Opened with `person_id`; gathering her record is an opening of her file and stands in the audit."""

    topics = frozenset({Topic.CASE, Topic.PEOPLE, Topic.APPLICATIONS, Topic.LETTERS, Topic.SHELTER})
    help_name = "own_file"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Her own record"))
        self._service = DisclosureService(context.desk)
        self._person_id = ""
        self._head_of_sheet: Head | None = None
        self._parts: list[Part] = []
        self.ticks: dict[str, QCheckBox] = {}
        self._make_keys()
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        side = scrolling(self._make_side())
        side.setFixedWidth(scaled(_SIDE_WIDTH))
        self.preview = PdfPreview(context.tasks.run)
        columns.addWidget(side)
        columns.addWidget(self.preview, 1)
        self.body.addLayout(columns, 1)

    def _make_keys(self) -> None:
        self.add_action(button(self.tr("Open her file"), self._open_file, "person"))
        self.data_key = self.add_action(
            button(self.tr("Save as data …"), partial(self._ask_where, Form.DATA), "document")
        )
        self.save_key = self.add_action(
            button(self.tr("Save as PDF …"), partial(self._ask_where, Form.PDF), "document")
        )
        self.print_key = self.add_action(
            button(self.tr("Print"), self._print, "print", keys="Ctrl+P"), primary=True
        )

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        asked = Card(self.tr("Her request"), "clock")
        self._requests = QVBoxLayout()
        self._requests.setSpacing(GRID)
        asked.body.addLayout(self._requests)
        self.receive_key = button(self.tr("She asks for it …"), self._receive, "add")
        asked.body.addWidget(self.receive_key)
        column.addWidget(asked)
        inside = Card(self.tr("What goes in"), "document")
        self._ticks = QVBoxLayout()
        inside.body.addLayout(self._ticks)
        self.free_words = QCheckBox(self.tr("With what staff wrote in free words"))
        self.free_words.setChecked(True)
        self.free_words.toggled.connect(lambda _on: self._show_sheet())
        inside.body.addWidget(self.free_words)
        inside.body.addWidget(
            label(
                self.tr(
                    "Please read the pages before they leave. Nothing of other people may be in them: not of the "
                    "perpetrator, not of relatives, not of whoever told us of her."
                ),
                "muted",
            )
        )
        column.addWidget(inside)
        column.addStretch(1)
        return side

    def open_with(self, **arguments: object) -> None:
        person_id = str(arguments.get("person_id", self._person_id))
        if person_id != self._person_id:
            self._person_id = person_id
            self.banner.clear()
            self._forget()
        self.refresh()

    def refresh(self) -> None:
        """Gather the record again."""
        person_id = self._person_id
        if person_id:
            self.load(lambda: self._read(person_id), self._show, self._show_missing)
        else:
            self._forget()
            self.show_empty(
                self.tr("Her own record is made from her file. Open it, and choose Her own record there."),
                "person",
                self.tr("Go to the clients"),
                lambda: self.context.open("clients"),
            )

    def record(self) -> Record | None:
        """What would leave the house now."""
        if self._head_of_sheet is None:
            return None
        keys = {key for key, tick in self.ticks.items() if tick.isChecked()}
        parts = chosen(
            self._parts, keys, free_words=self.free_words.isChecked(), left_out=collecting.left_out_words()
        )
        return replace(self._head_of_sheet.record, parts=parts)

    def export(self, form: Form, path: Path) -> None:
        """Enter the taking out into the record, then write the file; asked for and warned of before."""
        self._take_out(form, lambda content: save_pdf_copy(content, path), self.tr("Her record was saved."))

    def _read(self, person_id: str) -> _Loaded:
        service = self._service
        return _Loaded(
            service.head(person_id),
            collecting.collect(self.context, person_id),
            service.requests_of(person_id),
        )

    def _show(self, loaded: _Loaded) -> None:
        self.show_content()
        self._head_of_sheet, self._parts = loaded.head, loaded.parts
        self._show_requests(loaded.requests)
        unticked = {key for key, tick in self.ticks.items() if not tick.isChecked()}
        clear(self._ticks)
        self.ticks = {}
        for part in self._parts:
            tick = QCheckBox(f"{part.title} ({len(part.entries)})".replace("&", "&&"))
            tick.setChecked(part.key not in unticked)
            tick.toggled.connect(lambda _on: self._show_sheet())
            self._ticks.addWidget(tick)
            self.ticks[part.key] = tick
        self._show_sheet()

    def _show_requests(self, requests: list[Request]) -> None:
        clear(self._requests)
        today = self.context.today()
        for request in requests:
            self._requests.addWidget(Chip(*words.state(request, today)))
            self._requests.addWidget(label(words.line(request), "muted"))
            if request.is_open:
                key = button(self.tr("She was answered …"), partial(self._ask_answer, request), "check")
                key.setAccessibleName(f"{key.text()} {words.line(request)}")
                self._requests.addWidget(key)
            elif request.note:
                self._requests.addWidget(label(request.note))
        if not requests:
            self._requests.addWidget(label(self.tr("No request is written down."), "muted"))
        self.receive_key.setVisible(not any(request.is_open for request in requests))

    def _show_sheet(self) -> None:
        """The pages as they would be printed now."""
        record, head = self.record(), self._head_of_sheet
        if record is not None and head is not None:
            self.context.tasks.run(
                self,
                lambda: collecting.sheet_pdf(self.context, record, head.letterhead),
                self.preview.show_pdf,
            )
        self._set_keys(record is not None)

    def _show_missing(self, error: Exception) -> None:
        self._forget()
        self.show_empty(
            self.tr("This file cannot be shown."),
            "clients",
            self.tr("Go to the clients"),
            lambda: self.context.open("clients"),
        )
        self.show_error(error)

    def _forget(self) -> None:
        self._head_of_sheet, self._parts = None, []
        clear(self._ticks)
        self.ticks = {}
        clear(self._requests)
        self.free_words.setChecked(True)
        self.preview.clear()
        self._set_keys(False)

    def _set_keys(self, on: bool) -> None:
        for key in (self.data_key, self.save_key, self.print_key):
            key.setEnabled(on)

    def _open_file(self) -> None:
        if self._person_id:
            self.context.open("case_file", person_id=self._person_id)

    def _receive(self) -> None:
        ask_received(self.context, self.window(), self._person_id)

    def _ask_answer(self, request: Request) -> None:
        ask_answer(self.context, self.window(), request)

    def _ask_where(self, form: Form) -> None:
        wanted = confirm(
            self.window(),
            self.tr("Save her record as a readable file?"),
            self.tr(
                "The file leaves the vault and is not encrypted: whoever opens this computer or a stick it lies on "
                "can read it. The saving is written into the record. Hand it to her alone, and delete it afterwards."
            ),
            self.tr("Choose where to save"),
            self.tr("Do not save"),
            danger=True,
        )
        record = self.record()
        if not wanted or record is None:
            return
        suffix = _SUFFIX[form]
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save her record"), folder, f"{suffix.upper()} (*.{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        # No name in the name of the file: a folder's list tells it to anyone.
        dialog.selectFile(f"{record.file_no.replace('/', '-')}.{suffix}")
        dialog.fileSelected.connect(lambda path: self.export(form, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print(self) -> None:
        self._take_out(Form.PAPER, print_pdf, self.tr("The sheet is on its way to the printer."))

    def _take_out(self, form: Form, send: Send, done: str) -> None:
        record, head = self.record(), self._head_of_sheet
        if record is None or head is None:
            return
        self._set_keys(False)

        def make() -> bytes:
            taken = self._service.take_out(self._person_id, record.parts, form)
            if form is Form.DATA:
                return record_json(taken)
            return collecting.sheet_pdf(self.context, taken, head.letterhead)

        def sending(content: bytes) -> None:
            self.context.tasks.run_long(self, lambda _progress: send(content), sent, failed)

        def sent(_nothing: None) -> None:
            self._set_keys(True)
            self.show_done(done)

        def failed(error: Exception) -> None:
            self._set_keys(True)
            self.show_error(error)

        self.context.tasks.run(self, make, sending, failed)
