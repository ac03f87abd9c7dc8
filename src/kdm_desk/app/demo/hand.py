"""The hands and eyes that play the day: real events on real widgets, waiting for what a person would wait for."""

import time
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

_PATIENCE_S = 30.0
_LOOK_AGAIN_MS = 10
_LAYOUT_MS = 30


class StepFailed(Exception):
    """What the player waited for did not come; the text says what."""


class Hand:
    """Clicks, types and looks, as somebody at the keyboard would."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Let the program go on until `condition` holds; raises StepFailed(what) when it never does."""
        deadline = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                raise StepFailed(what)
            self._let_go_on(_LOOK_AGAIN_MS)

    def require(self, holds: bool, what: str) -> None:
        if not holds:
            raise StepFailed(what)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """A left click in the middle of the widget, or at a place in it."""
        self.require(widget.isVisible() and widget.isEnabled(), f"cannot click {name_of(widget)}")
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
        )
        self._let_go_on(0)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """A key or a shortcut such as "Ctrl+K", at the widget with the focus."""
        target = widget or self._application.focusWidget() or self._application.activeWindow()
        if target is None:
            raise StepFailed(f"no window takes {keys}")
        if not target.isActiveWindow():
            # A window manager does this when a dialog closes; without a screen there is none.
            target.window().activateWindow()
            self.wait_for(target.isActiveWindow, "the window did not come to the front")
        QTest.keySequence(target, QKeySequence.fromString(keys))
        self._let_go_on(0)

    def type_text(self, text: str, widget: QWidget | None = None) -> None:
        """Type letter by letter; Turkish letters go as key events, which QTest's own typing cannot send."""
        target = widget or self._application.focusWidget()
        if target is None:
            raise StepFailed("nothing takes the typing")
        for letter in text:
            if letter == "\n":
                QTest.keyClick(target, Qt.Key.Key_Return)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                self._application.sendEvent(target, event)
        self._let_go_on(0)

    def fill(self, widget: QWidget, text: str) -> None:
        """Go to a line, empty it and type."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.press("Ctrl+A", widget)
        self.press("Del", widget)
        self.type_text(text, widget)

    def choose(self, combo: QComboBox, data: object) -> None:
        """Pick the line of a drop-down that stands for `data`."""
        at = combo.findData(data)
        self.require(at >= 0, f"{name_of(combo)} does not offer {data}")
        combo.setFocus(Qt.FocusReason.OtherFocusReason)
        combo.setCurrentIndex(at)
        self._let_go_on(0)

    def dialog(self, kind: type[QDialog] = QDialog) -> QDialog:
        """The dialog now in front, waited for."""

        def in_front() -> list[QDialog]:
            shown = [one for one in self._application.topLevelWidgets() if one.isVisible()]
            return [one for one in shown if isinstance(one, kind)]

        self.wait_for(lambda: bool(in_front()), f"no {kind.__name__} opened")
        return in_front()[-1]

    def picture(self, widget: QWidget, path: Path) -> None:
        """Keep what is on the screen as a PNG, once new words have found their room."""
        self._let_go_on(_LAYOUT_MS)
        if not widget.grab().save(str(path)):
            raise StepFailed(f"{path.name} could not be written")

    def _let_go_on(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def name_of(widget: QWidget) -> str:
    """The accessible name, else a button's word without its mnemonic."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else type(widget).__name__


def is_open(window: QWidget) -> bool:
    """Whether a window is still on the screen; one that deletes itself on closing is not."""
    return shiboken6.isValid(window) and window.isVisible()
