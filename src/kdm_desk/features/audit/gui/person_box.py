"""Choose whom the record is asked about: search as you type, arrows, Enter."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import SearchBox

_MOST = 6
_PAUSE_MS = 60
_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)


class PersonBox(QWidget):
    """A search line with its hits below; stands on a person until the choice is taken back."""

    chosen = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._people = PeopleService(context.desk)
        self.person_id, self.name = "", ""
        self.box = _Box(self.tr("Client: name or file number"))
        self.box.setAccessibleName(self.tr("Client"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.hits = QListWidget(self.window())
        self.hits.setAccessibleName(self.tr("Clients found"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.box.textEdited.connect(lambda _text: self._typed())
        self.box.stepped.connect(self._walk)
        self.box.entered.connect(self._take_current)
        self.box.left.connect(self.hits.hide)
        self.hits.itemClicked.connect(self._take)

    def show_person(self, person_id: str, name: str) -> None:
        """Stand on a person."""
        self.person_id, self.name = person_id, name
        self.box.setText(name)
        self.box.setCursorPosition(0)
        self.hits.hide()
        self.chosen.emit()

    def _typed(self) -> None:
        """What is typed anew is a search, no longer the person who stood here; an empty line asks for everybody."""
        was = self.person_id
        self.person_id = ""
        if was and not self.box.text():
            self.show_person("", "")
        self._pause.start()

    def _search(self) -> None:
        typed = self.box.text()
        if not typed.strip():
            self.hits.hide()
            return

        def show(found: list[PersonHit]) -> None:
            if typed == self.box.text() and not self.person_id:
                self._show_hits(found)

        self._context.tasks.run(self, lambda: self._people.search(typed, _MOST), show)

    def _show_hits(self, found: list[PersonHit]) -> None:
        self.hits.clear()
        for hit in found:
            item = QListWidgetItem(" · ".join(part for part in (hit.name, hit.file_no, hit.district) if part))
            item.setData(Qt.ItemDataRole.UserRole, (hit.person_id, hit.name or hit.file_no))
            self.hits.addItem(item)
        if not found:
            nobody = QListWidgetItem(self.tr("Nobody was found. Please check the spelling."))
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(nobody)
        self.hits.setCurrentRow(0 if found else -1)
        self._place_hits()

    def _place_hits(self) -> None:
        """Over the page, right below the line."""
        self.hits.setParent(self.window())
        rows = max(self.hits.count(), 1)
        height = rows * max(self.hits.sizeHintForRow(0), 3 * GRID) + GRID
        self.hits.move(self.box.mapTo(self.window(), QPoint(0, self.box.height() + 2)))
        self.hits.resize(max(self.box.width(), 44 * GRID), height)
        self.hits.show()
        self.hits.raise_()

    def _walk(self, step: int) -> None:
        if self.hits.isVisible():
            self.hits.setCurrentRow(max(0, min(self.hits.currentRow() + step, self.hits.count() - 1)))

    def _take_current(self) -> None:
        item = self.hits.currentItem()
        if self.hits.isVisible() and item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        found = item.data(Qt.ItemDataRole.UserRole)
        if found:
            self.show_person(*found)


class _Box(SearchBox):
    """A search line whose Enter chooses."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        else:
            super().keyPressEvent(event)
