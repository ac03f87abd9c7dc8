"""The clients page: every file, under any filter and in any order, narrowed as one types."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.features.people.gui import list_words
from kdm_desk.features.people.gui.files_table import PAGE_ROWS, UNREAD, FilesTable
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.service.client_list import ClientListService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.choice_inputs import without_wheel
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, SearchBox, label, set_tooltip

translate = QCoreApplication.translate

_TYPING_PAUSE_MS = 80
_MOST_WAITING = 3
_ORDER_OF_COLUMN = {0: Order.NAME, 1: Order.FILE_NUMBER, 4: Order.LAST_CONTACT}


@dataclass(frozen=True)
class _Listing:
    which: Filter
    order: Order


class ClientsPage(Page):
    """The list behind "Clients" on the rail; Enter or a double click opens a file."""

    topics = frozenset({Topic.PEOPLE, Topic.APPLICATIONS, Topic.CASE, Topic.ACCESS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("People", "Clients"), parent)
        self._people, self._lists = PeopleService(context.desk), ClientListService(context.desk)
        self._shown: _Listing | None = None
        self._asked_order = 0
        self._waiting_pages: list[int] = []
        self._is_reading = False
        self.filter = SearchBox(translate("People", "Narrow the list: name, file no, phone, identity no"))
        self.which, self.order = QComboBox(), QComboBox()
        self.count = label("", "muted", wrap=False)
        self.table = FilesTable(context)
        self.table.files.ask_more = self._read_on
        self.table.files.ask_page = self._ask_page
        self.setFocusProxy(self.table)
        self.at_hand = self.add_action(IconButton(translate("People", "&Keep at hand"), "star"))
        self.at_hand.clicked.connect(self._turn_at_hand)
        self._make_head_line()
        self.body.addWidget(self.table, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.filter.returnPressed.connect(self._open_first)
        self.filter.stepped.connect(lambda _step: self.table.setFocus())
        self.table.opened.connect(self._open_file)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._name_star())

    def _make_head_line(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.filter, 1)
        for text, combo, choices in (
            (translate("People", "Which files are shown"), self.which, list_words.filters()),
            (translate("People", "What they are sorted by"), self.order, list_words.orders()),
        ):
            combo.setAccessibleName(text)
            set_tooltip(combo, text)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            without_wheel(combo)
            for code, shown in choices:
                combo.addItem(shown, code.value)
            combo.activated.connect(lambda _at: self.refresh())
            line.addWidget(combo)
        line.addWidget(self.count)
        self.body.addLayout(line)

    def open_with(self, **arguments: object) -> None:
        """With `which`, the code of a filter, that list is shown."""
        if "which" in arguments:
            self.filter.clear()
            self.which.setCurrentIndex(self.which.findData(str(arguments["which"])))
        self.refresh()

    def refresh(self) -> None:
        typed = self.filter.text()
        if typed.strip():
            self._shown = None
            self.load(lambda: self._people.list_files(typed, PAGE_ROWS), self._show_found)
            return
        wanted = _Listing(Filter(self.which.currentData()), Order(self.order.currentData()))
        is_new = wanted != self._shown
        self.load(lambda: self._top(wanted, is_new), partial(self._show_top, wanted, is_new))

    def _top(self, wanted: _Listing, is_new: bool) -> tuple[Sequence[PersonHit], Sequence[PersonHit]]:
        """The restricted files, which stand above all, and what can be shown at once of a list not shown yet."""
        above = self._lists.restricted(wanted.which)
        at_once = is_new and wanted.which is Filter.ALL
        return above, self._lists.first(wanted.order, PAGE_ROWS) if at_once else []

    def _show_top(
        self, wanted: _Listing, is_new: bool, read: tuple[Sequence[PersonHit], Sequence[PersonHit]]
    ) -> None:
        above, first = read
        if is_new:
            self._shown = wanted
            self.count.clear()
            self.table.files.show_start(above, first)
            self.show_content()
            if above or first:
                self.table.selectRow(0)
            self.table.scrollToTop()
        self._asked_order += 1
        asked = self._asked_order

        def show(places: "array[int]") -> None:
            if asked == self._asked_order and wanted == self._shown:
                self._show_list(wanted, above, places)

        self.context.tasks.run_long(
            self, lambda _progress: self._lists.order(wanted.which, wanted.order), show
        )

    def _show_list(self, wanted: _Listing, above: Sequence[PersonHit], places: "array[int]") -> None:
        had_none = self.table.currentIndex().row() < 0
        self.table.files.show_list(above, places)
        total = len(above) + len(places)
        self.count.setText(list_words.count(total))
        if total:
            self.show_content()
            if had_none:
                self.table.selectRow(0)
        elif wanted.which is Filter.ALL:
            self.show_empty(
                translate("People", "There is no file yet. The first application opens one."),
                "clients",
                translate("People", "New application"),
                lambda: self.context.open("application"),
            )
        self._name_star()

    def _show_found(self, rows: list[PersonHit]) -> None:
        self.count.setText(list_words.found(rows, PAGE_ROWS))
        self.table.files.show_first(rows)
        self.show_content()
        if rows:
            self.table.selectRow(0)
        self._name_star()

    def _read_on(self, entry: int) -> None:
        typed = self.filter.text()

        def show(rows: list[PersonHit]) -> None:
            if typed == self.filter.text():
                self.table.files.show_more(rows)

        self.context.tasks.run(self, lambda: self._people.list_files(typed, PAGE_ROWS, entry), show)

    def _ask_page(self, page: int) -> None:
        """The page asked for last is read first: those passed over while scrolling can wait, or be asked again."""
        self._waiting_pages.append(page)
        for passed in self._waiting_pages[:-_MOST_WAITING]:
            self.table.files.forget_asking(passed)
        del self._waiting_pages[:-_MOST_WAITING]
        self._read_next_page()

    def _read_next_page(self) -> None:
        if self._is_reading or not self._waiting_pages:
            return
        page = self._waiting_pages.pop()
        places = self.table.files.places_of(page)
        self._is_reading = True

        def show(hits: Sequence[PersonHit | None]) -> None:
            self._is_reading = False
            self.table.files.show_page(page, places, hits)
            self._name_star()
            self._read_next_page()

        def refused(error: Exception) -> None:
            self._is_reading = False
            self.show_error(error)

        self.context.tasks.run(self, lambda: self._lists.page(places), show, refused)

    def _sort_by(self, column: int) -> None:
        order = _ORDER_OF_COLUMN.get(column)
        if order is not None:
            self.order.setCurrentIndex(self.order.findData(order.value))
            self.refresh()

    def _chosen(self) -> PersonHit | None:
        row = self.table.chosen()
        return None if row is None or row is UNREAD else row

    def _name_star(self) -> None:
        chosen = self._chosen()
        is_kept = chosen is not None and list_words.AT_HAND in chosen.badges
        self.at_hand.setEnabled(chosen is not None)
        self.at_hand.setText(
            translate("People", "No longer &keep at hand")
            if is_kept
            else translate("People", "&Keep at hand")
        )

    def _turn_at_hand(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            wanted = list_words.AT_HAND not in chosen.badges
            person_id = chosen.person_id
            self.context.tasks.run(
                self, lambda: self._lists.keep_at_hand(person_id, wanted), lambda _none: self.refresh()
            )

    def _open_first(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._open_file(chosen)

    def _open_file(self, row: PersonHit) -> None:
        if row is not UNREAD:
            searched = bool(self.filter.text().strip())
            self.context.open("case_file", person_id=row.person_id, from_search=searched)


def turn_at_hand(context: Context, window: QWidget, person_id: str) -> None:
    """The case action: keeps the file at hand for this login, or no longer."""
    service = ClientListService(context.desk)
    context.tasks.run(
        window,
        lambda: service.keep_at_hand(person_id, not service.is_at_hand(person_id)),
        lambda _none: None,
    )
