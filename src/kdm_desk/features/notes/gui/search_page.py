"""Looking for words inside the notes that this login can open: in memory, with progress, and to be stopped."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from kdm_desk.core.errors import Cancelled
from kdm_desk.features.notes.gui import words
from kdm_desk.features.notes.model.finding import Findings, Hit
from kdm_desk.features.notes.service import SEARCH_LIMIT, NotesService
from kdm_desk.features.people.gui.words import moment
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.tasks import Progress
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import SearchBox, button, label

translate = QCoreApplication.translate

_FINE = 1_000


class NotesSearchPage(Page):
    """Box, progress, lines; Enter on a line opens her file at the notes."""

    help_name = "notes"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Notes", "Search in notes"), parent)
        self._service = NotesService(context.desk)
        self._progress: Progress | None = None
        self._searching = False
        self._make_top()
        self._make_progress()
        self.said = label("", "muted")
        self.body.addWidget(self.said)
        self.table: Table[Hit] = Table(_columns(), translate("Notes", "Notes found"))
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_place())
        self.table.hide()
        self.body.addWidget(self.table, 1)
        self.place = label("")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place.hide()
        self.body.addWidget(self.place)
        self.body.addStretch(0)
        self._say_what_is_searched()
        self.setFocusProxy(self.box)

    def _make_top(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self.box = SearchBox(translate("Notes", "Words to look for in notes"))
        self.box.returnPressed.connect(self.start)
        self.box.stepped.connect(lambda _step: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.start_key = button(translate("Notes", "&Search"), self.start, "search", "primary")
        row.addWidget(self.box, 1)
        row.addWidget(self.start_key)
        self.body.addLayout(row)

    def _make_progress(self) -> None:
        self.waiting = QWidget()
        row = QHBoxLayout(self.waiting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.bar = QProgressBar()
        self.bar.setRange(0, _FINE)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Notes", "Reading the notes"))
        self.stop_key = button(translate("Notes", "S&top"), self.stop, "cross")
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_key)
        self.waiting.hide()
        self.body.addWidget(self.waiting)

    def refresh(self) -> None:
        """What was found stays; F5 asks nothing anew, for every search stands in the record."""
        self.context.tasks.run(self, self._service.compartments, lambda held: self._show_held(bool(held)))

    def _show_held(self, holds: bool) -> None:
        if holds:
            self.show_content()
        else:
            self.show_empty(translate("Notes", "Your login holds no key for session notes."), "lock")

    def start(self) -> None:
        """Look for what stands in the box; a search under way goes on until it is stopped."""
        if self._searching:
            return
        typed, service = self.box.text(), self._service
        self.banner.clear()
        self._set_searching(True)

        def go_on(open_restricted: frozenset[str]) -> None:
            if not self._searching:
                return
            self._progress = self.context.tasks.run_long(
                self,
                lambda progress: service.search(typed, progress.step, open_restricted),
                self._found,
                self._ended,
                lambda fraction, _text: self.bar.setValue(int(fraction * _FINE)),
            )

        self.context.tasks.run(self, service.open_restricted, go_on, self._ended)

    def stop(self) -> None:
        """Nothing of a stopped search is shown, and nothing of it is kept."""
        if self._progress is not None:
            self._progress.cancel()
        elif self._searching:
            self._ended(Cancelled())

    def _found(self, findings: Findings) -> None:
        """Name the women in the record first, then show the lines."""
        service = self._service
        self.context.tasks.run(
            self, lambda: service.show_found(findings), lambda hits: self._show(findings, hits), self._ended
        )

    def _show(self, findings: Findings, hits: list[Hit]) -> None:
        self._set_searching(False)
        self.table.set_rows(hits)
        self.table.setVisible(bool(hits))
        self.place.setVisible(bool(hits))
        self._show_place()
        self.said.setText(_summary(findings))
        if hits:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ended(self, error: Exception) -> None:
        self._set_searching(False)
        self.table.set_rows([])
        self.table.hide()
        self.place.hide()
        if isinstance(error, Cancelled):
            self.said.setText(translate("Notes", "The search was stopped. Nothing of it is kept."))
        else:
            self.said.setText(messages.sentence(error).text)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_searching(self, searching: bool) -> None:
        self._searching = searching
        self._progress = None
        self.start_key.setEnabled(not searching)
        self.waiting.setVisible(searching)
        self.bar.setValue(0)
        if searching:
            self.said.setText(translate("Notes", "Reading the notes …"))

    def _say_what_is_searched(self) -> None:
        self.said.setText(
            translate(
                "Notes",
                "Looks through every note you can open. Capital letters and Turkish marks do not matter. "
                "What you look for is written down nowhere.",
            )
        )

    def _show_place(self) -> None:
        hit = self.table.chosen()
        self.place.setText(hit.snippet.line if hit else "")

    def _open(self, hit: Hit) -> None:
        self.context.open("case_file", person_id=hit.person.person_id, tab="notes")


def _summary(findings: Findings) -> str:
    if not findings.matches:
        said = translate("Notes", "No note that you can open has these words.")
    elif findings.is_all:
        said = translate("Notes", "Notes found: {count}. Enter opens her file.")
    else:
        said = translate("Notes", "The newest {count} are shown. Please add a word to see fewer.")
    said = said.replace("{count}", str(min(len(findings.matches), SEARCH_LIMIT)))
    if findings.unread:
        unread = translate("Notes", "Notes that could not be opened: {count}.")
        said = f"{said} {unread.replace('{count}', str(findings.unread))}"
    return said


def _columns() -> list[Column[Hit]]:
    return [
        Column(translate("Notes", "When"), lambda hit: moment(hit.written_at), lambda hit: hit.written_at),
        Column(translate("Notes", "Client"), _who),
        Column(translate("Notes", "Compartment"), _compartment, icon=_icon),
        Column(translate("Notes", "Written by"), lambda hit: hit.by),
        Column(translate("Notes", "Found"), lambda hit: hit.snippet.line, stretch=True),
    ]


def _who(hit: Hit) -> str:
    return " · ".join(part for part in (hit.person.name, hit.person.file_no) if part)


def _compartment(hit: Hit) -> str:
    name = words.compartment(hit.compartment)
    if not hit.is_corrected:
        return name
    return translate("Notes", "{compartment} (corrected since)").replace("{compartment}", name)


def _icon(hit: Hit) -> str:
    return words.compartment_icon(hit.compartment)
