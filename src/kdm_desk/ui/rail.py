"""The rail at the left: one key per page that the role may open, icon and word, Alt and a digit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from kdm_desk.ui import icons
from kdm_desk.ui.feature import Feature
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import plain_button_text, set_tooltip, shortcut_text, tool_button

AT_THE_BOTTOM = 90
"""Features from this rail position on stand at the foot of the rail."""

_MARGIN = 6
_SPACING = 4
_ICON = 24
_KEY_PADDING = 2 * (6 + 2)
_ABOVE = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Rail(QFrame):
    """Says which page was asked for; the window decides and calls `show_current`.

    Where the window is too low for all keys, as with large letters, the icons stand beside the words.
    """

    chosen = Signal(str)

    def __init__(self, features: Sequence[Feature], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._keys: dict[str, QToolButton] = {}
        self._features = {feature.name: feature for feature in features}
        self._room_of = {
            page: feature.name for feature in features for page in (feature.name, *feature.more_pages)
        }
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, GRID, _MARGIN, GRID)
        column.setSpacing(_SPACING)
        shown = sorted(
            (feature for feature in features if feature.rail_position is not None),
            key=lambda feature: feature.rail_position or 0,
        )
        stretched = False
        for number, feature in enumerate(shown, start=1):
            if (feature.rail_position or 0) >= AT_THE_BOTTOM and not stretched:
                column.addStretch(1)
                stretched = True
            column.addWidget(self._make_key(feature, number))
        if not stretched:
            column.addStretch(1)

    def _make_key(self, feature: Feature, number: int) -> QToolButton:
        key = tool_button(plain_button_text(feature.title()), feature.icon)
        key.setAccessibleName(feature.title())
        key.setCheckable(True)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        key.setCursor(Qt.CursorShape.PointingHandCursor)
        key.clicked.connect(lambda: self.chosen.emit(feature.name))
        if number <= 9:
            keys = f"Alt+{number}"
            set_tooltip(key, shortcut_text(keys))
            QShortcut(QKeySequence.fromString(keys), self, lambda: self.chosen.emit(feature.name))
        self._group.addButton(key)
        self._keys[feature.name] = key
        return key

    @property
    def is_low(self) -> bool:
        """Whether the icons stand beside the words."""
        return any(key.toolButtonStyle() is _BESIDE for key in self._keys.values())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for every word in the bold face of the page that is open, high enough for one line a key."""
        bold = QFont(self.font())
        bold.setBold(True)
        words = QFontMetrics(bold)
        widest = max((words.horizontalAdvance(key.text()) for key in self._keys.values()), default=0)
        beside = next(iter(self._keys.values())).iconSize().width() + GRID if self.is_low else 0
        width = max(scaled(10 * GRID), widest + beside + 2 * GRID) + 2 * _MARGIN
        line = max(words.height(), scaled(_ICON)) + _KEY_PADDING
        return QSize(width, self._height_of([line] * len(self._keys)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Icons above the words where there is room for it."""
        line = QFontMetrics(self.font()).height()
        above = line + scaled(_ICON) + _KEY_PADDING + _SPACING
        is_low = self._height_of([above] * len(self._keys)) > self.height()
        if self._keys and is_low != self.is_low:
            for key in self._keys.values():
                key.setToolButtonStyle(_BESIDE if is_low else _ABOVE)
            self.updateGeometry()

    def _height_of(self, keys: list[int]) -> int:
        return sum(keys) + _SPACING * max(len(keys) - 1, 0) + 2 * GRID

    def names(self) -> list[str]:
        """The pages on the rail, from top to bottom."""
        return list(self._keys)

    def show_current(self, name: str) -> None:
        """Mark the room that the open page belongs to: a case file marks the clients.

        A page whose room has no key marks none.
        """
        room = self._keys.get(self._room_of.get(name, ""))
        # A group that insists on one checked key would not let the last one go.
        self._group.setExclusive(False)
        for key in self._keys.values():
            key.setChecked(key is room)
        self._group.setExclusive(True)
        self._paint_icons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_keys"):
            return
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _paint_icons(self) -> None:
        for name, key in self._keys.items():
            tone = "accent" if key.isChecked() else "muted"
            key.setIcon(icons.icon(self._features[name].icon, tone, key.iconSize().width()))
