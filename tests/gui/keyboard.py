"""Typing as a person does, in any script: `keyClicks` of pytest-qt cannot type Turkish letters."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kdm_desk.ui.forms import Form

W = TypeVar("W", bound=QWidget)


def type_text(widget: QWidget, text: str) -> None:
    """Send each character as a pressed and released key."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QCoreApplication.sendEvent(widget, event)


def focused() -> QWidget:
    """The widget that hears the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def target_of(form: Form, name: str, kind: type[W]) -> W:
    """The widget of this kind that takes the answer of a field."""
    target = form.input(name).target()
    assert isinstance(target, kind)
    return target


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    held: bool = False,
) -> None:
    """Press one key on a widget; `held` is the repetition a held key sends."""
    text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}.get(key, "")
    QCoreApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, held))
    if not held:
        QCoreApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))
