"""The line for a passphrase: shown while a key is held, with a word on Caps Lock and the keyboard layout."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, label

_LONGEST = 1_000


class _Line(QLineEdit):
    caps_lock = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt does not tell of Caps Lock; a capital without Shift does.

        While the passphrase is shown no key does anything: Qt would let it be selected and copied then.
        """
        if self.echoMode() is QLineEdit.EchoMode.Normal:
            return
        text = event.text()
        if len(text) == 1 and text.isalpha():
            shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit((text == text.upper()) != shift)
        super().keyPressEvent(event)


class PassphraseInput(QWidget):
    """One passphrase. Nothing typed here is ever kept in a draft, an undo list or the clipboard."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, name: str, shows_strength: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(name)
        # By their names, without those of `Qt`, as in ui/widgets.py.
        self.line.setProperty("contextMenuPolicy", "NoContextMenu")
        self.line.textChanged.connect(lambda: self.changed.emit())
        self.line.returnPressed.connect(self.submitted)
        self._show = IconButton("", "eye", "quiet", self.tr("Show the passphrase while this is held"))
        self._show.setProperty("focusPolicy", "NoFocus")
        self._show.pressed.connect(lambda: self.line.setEchoMode(QLineEdit.EchoMode.Normal))
        self._show.released.connect(lambda: self.line.setEchoMode(QLineEdit.EchoMode.Password))
        self._hint = label("", "muted")
        self.line.caps_lock.connect(self._tell_caps_lock)
        self._strength = _StrengthBar() if shows_strength else None
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, "heading"))
        column.addLayout(row)
        if self._strength:
            column.addWidget(self._strength)
            strength_bar = self._strength
            self.changed.connect(lambda: strength_bar.measure(self.text()))
        column.addWidget(self._hint)
        self.setFocusProxy(self.line)
        self._tell_caps_lock(False)

    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyboardLayoutChange:
            self._tell_caps_lock(False)
        return super().event(event)

    def _tell_caps_lock(self, on: bool) -> None:
        language = QGuiApplication.inputMethod().locale().nativeLanguageName()
        layout = self.tr("Keyboard: {language}").format(language=language) if language else ""
        warning = self.tr("Caps Lock is on.") if on else ""
        self._hint.setText(" ".join(part for part in (warning, layout) if part))
        self._hint.setVisible(bool(self._hint.text()))


class _StrengthBar(QWidget):
    """How hard the passphrase is to guess: a bar and a word, no rules about its letters."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(GRID + 2)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._word = label("", "muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._bar, 1)
        row.addWidget(self._word)
        self.measure("")

    def measure(self, text: str) -> None:
        words = (
            self.tr("too easy to guess"),
            self.tr("easy to guess"),
            self.tr("fair"),
            self.tr("good"),
            self.tr("very good"),
        )
        # Only where a passphrase is chosen, which is not at the start.
        from kdm_desk.security.passphrase import strength

        value = strength(text) if text else 0
        self._bar.setValue(value)
        self._word.setText(words[value] if text else "")
        self._bar.setAccessibleDescription(self._word.text())
