"""Small building stones: labels that never read markup, buttons, chips, cards, the message banner."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kdm_desk.ui import icons
from kdm_desk.ui.theme import GRID, scaled

_WITHOUT_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BUTTON_TONES = {"primary": "on_accent", "danger": "on_danger", "quiet": "accent", "section": "accent"}
_BUTTON_ICON = 18
TONE_ICONS = {"ok": "check", "warning": "warning", "danger": "warning", "accent": "info", "neutral": "info"}


def label(text: str = "", role: str = "body", wrap: bool = True, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is: a name with `<b>` in it shows `<b>`.

    Roles: body, title, heading, muted, accent, error, figure.
    """
    result = QLabel(parent)
    _show_as_it_is(result)
    result.setWordWrap(wrap)
    result.setProperty("role", role)
    result.setText(text)
    return result


def _show_as_it_is(shown: QLabel) -> None:
    """No markup. Set by its name: at the first mention of `Qt` PySide makes the 1,200 names in it.

    That takes longer than to lay out and paint the unlock screen, which therefore does without any of them. What else
    has many names (keys, size policies) is for the same reason mentioned only where it is used.
    """
    shown.setProperty("textFormat", "PlainText")


def plain_button_text(text: str) -> str:
    """Text from data, made fit for a button: an ampersand in it is no mnemonic."""
    return text.replace("&", "&&")


def set_tooltip(widget: QWidget, text: str) -> None:
    """A tooltip that reads no markup from its text."""
    widget.setToolTip(f"<span>{text.translate(_WITHOUT_MARKUP)}</span>" if text else "")


def restyle(widget: QWidget) -> None:
    """Let a changed property show."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def shortcut_text(keys: str) -> str:
    """Portable keys ("Ctrl+K") as this system writes them."""
    return QtGui.QKeySequence.fromString(keys).toString(QtGui.QKeySequence.SequenceFormat.NativeText)


class IconButton(QPushButton):
    """A button with a word and, if named, an icon that follows the theme.

    Roles: secondary, primary, quiet, danger, choice. A button without a word needs `accessible_name`.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        role: str = "secondary",
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setProperty("role", role)
        self.setAutoDefault(False)
        if accessible_name:
            self.setAccessibleName(accessible_name)
            set_tooltip(self, accessible_name)
        self._paint_icon()

    def set_icon(self, name: str) -> None:
        self._icon_name = name
        self._paint_icon()

    def sizeHint(self) -> QSize:
        """A key that can stay down has room for its bold face, which it wears then."""
        hint = super().sizeHint()
        if self.isCheckable():
            bold = QFont(self.font())
            bold.setBold(True)
            wider = QFontMetrics(bold).horizontalAdvance(self.text())
            hint.setWidth(hint.width() + max(0, wider - self.fontMetrics().horizontalAdvance(self.text())))
        return hint

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand for the mouse comes with the mouse: its name is one of `Qt` (see `_show_as_it_is`)."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        if self._icon_name:
            tone = _BUTTON_TONES.get(str(self.property("role")), "text")
            size = scaled(_BUTTON_ICON)
            self.setIcon(icons.icon(self._icon_name, tone, size))
            self.setIconSize(QSize(size, size))


def button(
    text: str,
    clicked: Callable[[], None] | None = None,
    icon: str = "",
    role: str = "secondary",
    keys: str = "",
) -> IconButton:
    """A button that calls `clicked`; `keys` (portable) work in its window and show in the tooltip."""
    result = IconButton(text, icon, role)
    if keys:
        # Not the button's own shortcut: that one waits a tenth of a second before it clicks.
        QShortcut(QtGui.QKeySequence.fromString(keys), result, result.click)
        set_tooltip(result, shortcut_text(keys))
    if clicked is not None:
        action = clicked
        result.clicked.connect(lambda: action())
    return result


class Picture(QLabel):
    """An icon that stands beside a text; it says nothing of its own to a screen reader."""

    def __init__(self, name: str, tone: str = "text", size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, scaled(size)
        _show_as_it_is(self)
        self.setFixedSize(self._size, self._size)
        self._paint_icon()

    def show_icon(self, name: str, tone: str) -> None:
        self._name, self._tone = name, tone
        self._paint_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        self.setPixmap(icons.pixmap(self._name, self._size, self._tone, self.devicePixelRatioF()))


class Chip(QFrame):
    """A state as colour, icon and word together. Tones: ok, warning, danger, accent, neutral."""

    def __init__(
        self, text: str, tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Maximum, QtWidgets.QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 10, 2)
        row.setSpacing(4)
        self._picture = Picture(icon or TONE_ICONS[tone], tone, 14)
        self._label = label(text, wrap=False)
        row.addWidget(self._picture)
        row.addWidget(self._label)
        self.show_state(text, tone, icon)

    def show_state(self, text: str, tone: str, icon: str = "") -> None:
        self.setProperty("tone", tone)
        self._label.setText(text)
        self._picture.show_icon(icon or TONE_ICONS[tone], tone)
        self.setAccessibleName(text)
        restyle(self)
        restyle(self._label)

    def text(self) -> str:
        return self._label.text()


class Card(QFrame):
    """A surface with an optional heading; put widgets into `body`, keys into `head`."""

    def __init__(self, title: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self.head = QHBoxLayout()
        self.head.setSpacing(GRID)
        if icon:
            self.head.addWidget(Picture(icon, "accent", 20))
        self.title = label(title, "heading")
        self.head.addWidget(self.title, 1)
        if title:
            self.setAccessibleName(title)
            column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        column.addLayout(self.body, 1)


class ElidedLabel(QLabel):
    """One line that ends in "…" when there is no room; tooltip and screen reader have the whole text."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _show_as_it_is(self)
        self.setProperty("role", role)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * GRID, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room: QRect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), QtCore.Qt.TextElideMode.ElideRight, room.width())
        set_tooltip(self, self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        one_line = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.TextFlag.TextSingleLine
        painter.drawText(room, one_line, shown)
        painter.end()


class SearchBox(QLineEdit):
    """A line to search in, with the glass and, when it has one, its shortcut standing in the box."""

    stepped = Signal(int)
    """Arrow up (-1) or down (+1) was pressed in the box."""

    def __init__(self, placeholder: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        shown = f"{placeholder} ({shortcut_text(keys)})" if keys else placeholder
        self.setPlaceholderText(shown)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._glass.setIcon(icons.icon("search", "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {QtCore.Qt.Key.Key_Down.value: 1, QtCore.Qt.Key.Key_Up.value: -1}
        key = event.key()
        if key in steps:
            self.stepped.emit(steps[key])
            return
        super().keyPressEvent(event)


class MessageBanner(QFrame):
    """A message on the page itself: icon, words, a key to put it away; read out as an alert."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._furnished = False
        self.hide()

    def show_message(self, text: str, title: str = "", tone: str = "accent") -> None:
        """Show and read out a message; tones as for chips."""
        if not self._furnished:
            self._furnish()
        self.setProperty("tone", tone)
        self._picture.show_icon(TONE_ICONS[tone], tone)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self.setAccessibleName(title or text)
        self.setAccessibleDescription(text)
        for part in (self, self._title, self._text):
            restyle(part)
        self.show()
        announce(self)

    def _furnish(self) -> None:
        """Most pages never have a message, so its parts are made for the first one."""
        self._furnished = True
        row = QHBoxLayout(self)
        row.setContentsMargins(12, GRID, GRID, GRID)
        row.setSpacing(12)
        self._picture = Picture("info", "accent", 20)
        self._title = label("", "heading")
        self._text = label("")
        self._text.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row.addWidget(self._picture, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._dismiss = IconButton("", "cross", "quiet", self.tr("Put this message away"))
        self._dismiss.clicked.connect(self.clear)
        row.addWidget(self._dismiss, 0, QtCore.Qt.AlignmentFlag.AlignTop)

    def clear(self) -> None:
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def text(self) -> str:
        """The words now on the page, "" when there is no message."""
        return "" if self.isHidden() else self._text.text()


def announce(widget: QObject) -> None:
    """Tell screen readers that this widget has something new to say."""
    # The many names of these two classes load when something is first announced.
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


def tool_button(text: str, icon: str, role: str = "rail") -> QToolButton:
    """A key with the icon above the word."""
    result = QToolButton()
    result.setText(text)
    result.setAccessibleName(text)
    result.setProperty("role", role)
    result.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    size = scaled(24)
    result.setIcon(icons.icon(icon, "muted", size))
    result.setIconSize(QSize(size, size))
    return result


def line() -> QFrame:
    """A hair line between two parts."""
    result = QFrame()
    result.setProperty("role", "line")
    result.setFixedHeight(1)
    return result


def money(kurus: int) -> str:
    """Kuruş as "10.545,72 ₺" (domain.md §5)."""
    sign = "-" if kurus < 0 else ""
    lira, rest = divmod(abs(kurus), 100)
    return f"{sign}{lira:,}".replace(",", ".") + f",{rest:02d} ₺"
