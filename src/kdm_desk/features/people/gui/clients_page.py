"""The clients page: every file, the newest first, filtered as one types."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.features.people.gui.files_table import PAGE_ROWS, FilesTable
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.widgets import SearchBox

translate = QCoreApplication.translate

_TYPING_PAUSE_MS = 80


class ClientsPage(Page):
    """The list behind "Clients" on the rail; Enter or a double click opens a file."""

    topics = frozenset({Topic.PEOPLE, Topic.APPLICATIONS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("People", "Clients"), parent)
        self._service = PeopleService(context.desk)
        self.filter = SearchBox(translate("People", "Narrow the list: name, file no, phone, identity no"))
        self.table = FilesTable(context)
        self.table.files.ask_more = self._read_on
        self.body.addWidget(self.filter)
        self.body.addWidget(self.table, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.filter.returnPressed.connect(self._open_first)
        self.filter.stepped.connect(lambda _step: self.table.setFocus())
        self.table.opened.connect(self._open_file)

    def refresh(self) -> None:
        typed = self.filter.text()
        self.load(lambda: self._service.list_files(typed, PAGE_ROWS), self._show_first)

    def _show_first(self, rows: list[PersonHit]) -> None:
        self.table.files.show_first(rows)
        if rows:
            self.table.selectRow(0)
            self.show_content()
        elif not self.filter.text().strip():
            self.show_empty(
                translate("People", "There is no file yet. The first application opens one."),
                "clients",
                translate("People", "New application"),
                lambda: self.context.open("application"),
            )

    def _read_on(self, entry: int) -> None:
        typed = self.filter.text()

        def show(rows: list[PersonHit]) -> None:
            if typed == self.filter.text():
                self.table.files.show_more(rows)

        self.context.tasks.run(self, lambda: self._service.list_files(typed, PAGE_ROWS, entry), show)

    def _open_first(self) -> None:
        row = self.table.chosen()
        if row is not None:
            self._open_file(row)

    def _open_file(self, row: PersonHit) -> None:
        searched = bool(self.filter.text().strip())
        self.context.open("case_file", person_id=row.person_id, from_search=searched)
