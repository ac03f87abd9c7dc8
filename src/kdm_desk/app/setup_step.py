"""One step of the set-up: what all of them have in common, and the answers they gather."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kdm_desk.app.bootstrap import Centre, FirstManager
from kdm_desk.app.gate import GatePage
from kdm_desk.core.errors import UserError
from kdm_desk.ui.sheet_pages import NewSheet
from kdm_desk.ui.widgets import IconButton, button, set_tooltip, shortcut_text

_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
_GO_ON_KEYS = ("Ctrl+Return", "Ctrl+Enter")


@dataclass
class Answers(NewSheet):
    """What the wizard gathers; the sheet and the passphrase live here until the vault is made."""

    folder: Path
    centre: Centre = field(default_factory=lambda: Centre(""))
    manager: FirstManager | None = None


class Step(GatePage):
    """One step: `leave` checks what was typed and raises UserError with what is to be mended.

    Enter in a line and Ctrl+Enter anywhere go on; a key held down goes on by one step only.
    """

    back = Signal()
    done = Signal()

    def __init__(self, title: str, note: str, verb: str, wide: bool = False) -> None:
        super().__init__(title, note, wide)
        self.keys.addWidget(button(self.tr("&Back"), self.back.emit, role="quiet"))
        self.keys.addStretch(1)
        self.go_on: IconButton = button(verb, self._try_to_leave, role="primary")
        set_tooltip(self.go_on, shortcut_text(_GO_ON_KEYS[0]))
        for keys in _GO_ON_KEYS:
            # Not the button's own shortcut, which every new word on the button takes away.
            shortcut = QShortcut(QKeySequence.fromString(keys), self, self.go_on.click)
            shortcut.setAutoRepeat(False)
        self.keys.addWidget(self.go_on)

    def leave(self) -> None:
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the typing begins."""
        return self.findChild(QLineEdit) or self.go_on

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER or not isinstance(QApplication.focusWidget(), QLineEdit):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.go_on.click()

    def _try_to_leave(self) -> None:
        self.banner.clear()
        try:
            self.leave()
        except UserError as error:
            self.show_error(error)
            return
        self.done.emit()
