"""One question's control: what it holds, how it is typed, what is wrong with it. Layout is for `forms`."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from kdm_desk.ui.widgets import restyle

Raw = str | int | bool | list[str] | None
"""What an input holds as it was typed; goes into a draft as JSON and back."""


class Input(QWidget):
    """Base of all controls. `value` is what a service wants, `raw` is what was typed."""

    changed = Signal()

    def value(self) -> object:
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        raise NotImplementedError

    def raw(self) -> Raw:
        raise NotImplementedError

    def set_raw(self, raw: Raw) -> None:
        raise NotImplementedError

    def problem(self) -> str:
        """The error code of what was typed, "" when it can be understood."""
        return ""

    def is_empty(self) -> bool:
        return self.raw() in ("", None, [])

    def target(self) -> QWidget:
        """The widget that takes the focus and the screen reader's name."""
        raise NotImplementedError

    def set_name(self, name: str) -> None:
        self.target().setAccessibleName(name)

    def mark(self, invalid: bool) -> None:
        """Draw the control as wrong, or as right again."""
        self.target().setProperty("invalid", invalid)
        restyle(self.target())

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        return row


class TextInput(Input):
    """One line of text; spaces at both ends are dropped from the value."""

    def __init__(self, longest: int = 200, placeholder: str = "", width: int = 0) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(longest)
        self.line.setPlaceholderText(placeholder)
        if width:
            self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance("0") * (width + 4))
        self.line.textChanged.connect(lambda: self.changed.emit())
        row = self._row()
        row.addWidget(self.line, 1)
        if width:
            row.addStretch(1)
        self.setFocusProxy(self.line)

    def value(self) -> object:
        return self.line.text().strip()

    def set_value(self, value: object) -> None:
        self.line.setText("" if value is None else str(value))

    def raw(self) -> Raw:
        return self.line.text()

    def set_raw(self, raw: Raw) -> None:
        self.line.setText(str(raw or ""))

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def target(self) -> QWidget:
        return self.line


class NumberInput(TextInput):
    """A whole number between two bounds, or nothing."""

    def __init__(self, lowest: int = 0, highest: int = 999_999) -> None:
        super().__init__(longest=len(str(highest)) + 1, width=8)
        self._lowest, self._highest = lowest, highest
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def value(self) -> object:
        return self._number()

    def problem(self) -> str:
        return "" if self.is_empty() or self._number() is not None else "number_not_understood"

    def _number(self) -> int | None:
        text = self.line.text().strip()
        if not re.fullmatch(r"-?[0-9]+", text):
            return None
        return int(text) if self._lowest <= int(text) <= self._highest else None


class NotesEdit(QPlainTextEdit):
    """Several lines in which Tab goes on to the next field, and Ctrl+Enter is left to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class NotesInput(Input):
    """Several lines of text."""

    def __init__(self, rows: int = 4, longest: int = 20_000) -> None:
        super().__init__()
        self._longest = longest
        self.edit = NotesEdit()
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * rows + 24)
        self.edit.textChanged.connect(self.changed)
        self._row().addWidget(self.edit)
        self.setFocusProxy(self.edit)

    def value(self) -> object:
        return self.edit.toPlainText().strip()

    def set_value(self, value: object) -> None:
        self.edit.setPlainText("" if value is None else str(value))

    def raw(self) -> Raw:
        return self.edit.toPlainText()

    def set_raw(self, raw: Raw) -> None:
        self.edit.setPlainText(str(raw or ""))

    def problem(self) -> str:
        return "text_too_long" if len(self.edit.toPlainText()) > self._longest else ""

    def target(self) -> QWidget:
        return self.edit
