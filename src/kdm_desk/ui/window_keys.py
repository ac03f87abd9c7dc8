"""Keys that must work whatever is open: a dialog or a menu keeps the window's own shortcuts from being heard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication


class KeysOverDialogs(QObject):
    """Calls the action of a key ("Ctrl+L") while a dialog or a menu is in front; without one the shortcuts serve."""

    def __init__(self, actions: Mapping[str, Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {QKeySequence.fromString(keys).toString(): action for keys, action in actions.items()}
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            return False
        action = self._actions.get(QKeySequence(event.keyCombination()).toString())
        if action is None:
            return False
        action()
        return True
