"""The parts of a file, every one named in sight: keys in as many rows as it takes, no tabs that scroll away."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, plain_button_text, set_tooltip, shortcut_text

translate = QCoreApplication.translate

_NUMBERED = 9
_NAME_HEIGHT = 30
_STEPS = {
    Qt.Key.Key_Left.value: -1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Right.value: 1,
    Qt.Key.Key_Down.value: 1,
}


class Parts(QWidget):
    """One part at a time under the row of their names.

    Ctrl+Tab and Ctrl+Shift+Tab go on and back, Ctrl+1 to Ctrl+9 to one of the first nine, the arrows along the names.
    """

    changed = Signal(int)
    """The place of the part now shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.names = QWidget()
        self.names.setAccessibleName(name)
        self._flow = FlowLayout(self.names, 6)
        self._group = QButtonGroup(self)
        self._pages = QStackedWidget()
        self._keys: list[IconButton] = []
        column.addWidget(self.names)
        column.addWidget(self._pages, 1)
        QShortcut(QKeySequence.fromString("Ctrl+Tab"), self, partial(self._step, 1))
        QShortcut(QKeySequence.fromString("Ctrl+Shift+Tab"), self, partial(self._step, -1))
        for number in range(1, _NUMBERED + 1):
            keys = QKeySequence.fromString(f"Ctrl+{number}")
            QShortcut(keys, self, partial(self._go_to, number - 1))

    def addTab(self, page: QWidget, title: str) -> None:
        """A further part at the end; the first one is shown."""
        place = len(self._keys)
        key = _NameKey(plain_button_text(title), self)
        key.clicked.connect(lambda: self.setCurrentWidget(page))
        if place < _NUMBERED:
            set_tooltip(key, shortcut_text(f"Ctrl+{place + 1}"))
        self._group.addButton(key)
        self._keys.append(key)
        self._flow.addWidget(key)
        self._pages.addWidget(page)
        if place == 0:
            self.setCurrentIndex(0)

    def clear(self) -> None:
        """Take every part out; the pages themselves are the caller's."""
        for key in self._keys:
            self._group.removeButton(key)
            self._flow.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._keys = []
        while self._pages.count():
            page = self._pages.widget(0)
            if page is not None:
                self._pages.removeWidget(page)

    def count(self) -> int:
        return self._pages.count()

    def widget(self, place: int) -> QWidget | None:
        return self._pages.widget(place)

    def currentWidget(self) -> QWidget | None:
        return self._pages.currentWidget()

    def tabText(self, place: int) -> str:
        return self._keys[place].text().replace("&&", "&")

    def setCurrentIndex(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self._pages.setCurrentIndex(place)
            self._keys[place].setChecked(True)
            for key in self._keys:
                key.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            # Tab stops once in the row, on the part that is shown.
            self._keys[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.changed.emit(place)

    def setCurrentWidget(self, page: QWidget) -> None:
        self.setCurrentIndex(self._pages.indexOf(page))

    def step_along(self, step: int) -> None:
        """The next part or the one before, with the keyboard still on the names."""
        self._step(step)
        if self._keys:
            self._keys[self._pages.currentIndex()].setFocus()

    def _step(self, step: int) -> None:
        if self._keys:
            self.setCurrentIndex((self._pages.currentIndex() + step) % len(self._keys))

    def _go_to(self, place: int) -> None:
        self.setCurrentIndex(place)


class _NameKey(IconButton):
    """The name of a part; the arrows lead along the row."""

    def __init__(self, text: str, parts: Parts) -> None:
        super().__init__(text, role="choice")
        self._parts = parts
        self.setCheckable(True)
        self.setMinimumHeight(scaled(_NAME_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._parts.step_along(step)
