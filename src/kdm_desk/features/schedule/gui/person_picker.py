"""Choose the woman an appointment is for: search as you type, arrows, Enter."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, SearchBox, label

_MOST = 6
_PAUSE_MS = 60
_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)


class PickerBox(SearchBox):
    """A search line whose Enter chooses and never presses the dialog's key."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class PersonPicker(QWidget):
    """Shows a search until somebody is chosen, then who it is, with a key to choose another."""

    chosen = Signal(str)
    """The id of the person chosen; "" when the choice was taken back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._people = PeopleService(context.desk)
        self._asked = 0
        self.person_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        heading = label(self.tr("Client"), "heading")
        column.addWidget(heading)
        self.box = PickerBox(self.tr("Name, file number or telephone"))
        heading.setBuddy(self.box)
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("Clients found"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.hide()
        self.who = label("", "body", wrap=False)
        self.another = IconButton(self.tr("Choose another client"), "edit", "quiet")
        self.problem = label("", "error")
        choice = QHBoxLayout()
        choice.setSpacing(GRID)
        choice.addWidget(self.who)
        choice.addWidget(self.another)
        choice.addStretch(1)
        column.addLayout(choice)
        for part in (self.box, self.hits, self.problem):
            column.addWidget(part)
        self.problem.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.box.textChanged.connect(lambda: self._pause.start())
        self.box.stepped.connect(self._walk)
        self.box.entered.connect(self._take_current)
        self.hits.itemClicked.connect(self._take)
        self.another.clicked.connect(self.ask_again)
        self._show_choice("")

    def show_person(self, person_id: str, text: str) -> None:
        """Stand on a person, for instance the one whose file is open."""
        self.person_id = person_id
        self._show_choice(text)
        self.chosen.emit(person_id)

    def show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.box.setAccessibleDescription(text)
        if text:
            self.box.setFocus()

    def ask_again(self) -> None:
        """Take the choice back and search again."""
        self.person_id = ""
        self._show_choice("")
        self.box.setFocus()
        self.chosen.emit("")

    def _show_choice(self, text: str) -> None:
        has_choice = bool(text)
        self.who.setText(text)
        self.who.setVisible(has_choice)
        self.another.setVisible(has_choice)
        self.box.setVisible(not has_choice)
        self.hits.hide()
        self.show_problem("")

    def _search(self) -> None:
        self._asked += 1
        asked, typed = self._asked, self.box.text()
        if not typed.strip():
            self.hits.hide()
            return

        def show(found: list[PersonHit]) -> None:
            if asked == self._asked and not self.person_id:
                self._show_hits(found)

        self._context.tasks.run(self, lambda: self._people.search(typed, _MOST), show)

    def _show_hits(self, found: list[PersonHit]) -> None:
        self.hits.clear()
        for hit in found:
            item = QListWidgetItem(hit_text(hit))
            item.setData(Qt.ItemDataRole.UserRole, hit.person_id)
            self.hits.addItem(item)
        if not found:
            nobody = QListWidgetItem(
                self.tr("Nobody was found. Check the spelling, or open a new application.")
            )
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(nobody)
        self.hits.setCurrentRow(0 if found else -1)
        rows = max(self.hits.count(), 1)
        self.hits.setFixedHeight(rows * max(self.hits.sizeHintForRow(0), 3 * GRID) + GRID)
        self.hits.show()

    def _walk(self, step: int) -> None:
        if self.hits.isVisible():
            self.hits.setCurrentRow(max(0, min(self.hits.currentRow() + step, self.hits.count() - 1)))

    def _take_current(self) -> None:
        item = self.hits.currentItem()
        if self.hits.isVisible() and item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        person_id = item.data(Qt.ItemDataRole.UserRole)
        if person_id:
            self.show_person(person_id, item.text())


def hit_text(hit: PersonHit) -> str:
    """Name, file number and district in one line; a nameless person by her number."""
    return " · ".join(part for part in (hit.name, hit.file_no, hit.district) if part)
