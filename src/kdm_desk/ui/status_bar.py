"""The line at the foot of the window: every item is a key that opens what it tells of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import StatusItem, WindowAction
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, plain_button_text, set_tooltip, shortcut_text

_EVERY_MS = 60_000


class StatusBar(QFrame):
    """User and role, the features' items, and how long until the lock."""

    lock_asked = Signal()
    hide_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self._context = context
        self._items: dict[str, tuple[StatusItem, IconButton]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 2, GRID, 2)
        row.setSpacing(GRID)
        actor = context.desk.actor
        self.user = IconButton(plain_button_text(f"{actor.login_name} · {role_name(actor.role)}"), "person")
        self.user.clicked.connect(self._open_user_menu)
        row.addWidget(self.user)
        row.addStretch(1)
        for item in _allowed(context):
            row.addWidget(self._make_item(item))
            row.addStretch(1)
        self.lock = IconButton(self.tr("Lock"), "lock")
        set_tooltip(self.lock, shortcut_text("Ctrl+L"))
        self.lock.clicked.connect(self.lock_asked)
        row.addWidget(self.lock)
        context.changes.changed.connect(self._data_changed)
        timer = QTimer(self)
        timer.timeout.connect(self.refresh)
        timer.start(_EVERY_MS)

    def _make_item(self, item: StatusItem) -> IconButton:
        key = IconButton("…", item.icon)
        key.setAccessibleName(item.name)
        key.clicked.connect(lambda: self._context.open(item.page))
        self._items[item.name] = (item, key)
        return key

    def refresh(self) -> None:
        """Read every item anew."""
        for item, key in self._items.values():
            self._read(item, key)

    def show_left(self, seconds: int) -> None:
        """How long until the desk locks itself."""
        minutes, rest = divmod(seconds, 60)
        self.lock.setText(self.tr("Lock {left}").replace("{left}", f"{minutes}:{rest:02d}"))
        self.lock.setAccessibleName(self.tr("Lock now"))

    def _read(self, item: StatusItem, key: IconButton) -> None:
        self._context.tasks.run(key, lambda: item.read(self._context), _show_on(key), _show_nothing_on(key))

    def _data_changed(self, topics: frozenset[Topic]) -> None:
        for item, key in self._items.values():
            if topics & item.topics:
                self._read(item, key)

    def _open_user_menu(self) -> None:
        menu = self.make_user_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.user.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def make_user_menu(self) -> QMenu:
        """What stands behind the user's name: the features' own entries first, then the ways to lock."""
        menu = QMenu(self)
        for own in _user_actions(self._context):
            opening = QAction(own.title(), menu)
            opening.triggered.connect(lambda _down=False, own=own: own.start(self._context, self, ""))
            menu.addAction(opening)
        for text, keys, signal in (
            (self.tr("Lock now"), "Ctrl+L", self.lock_asked),
            (self.tr("Hide at once and lock"), "F9", self.hide_asked),
        ):
            action = QAction(f"{text}\t{shortcut_text(keys)}", menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        return menu


def _allowed(context: Context) -> Sequence[StatusItem]:
    items = [item for feature in context.features for item in feature.status_items]
    return sorted((item for item in items if context.may(item.permission)), key=lambda item: item.position)


def _user_actions(context: Context) -> Sequence[WindowAction]:
    features = [feature for feature in context.features if context.may(feature.permission)]
    actions = [action for feature in features for action in feature.user_actions]
    return sorted(
        (action for action in actions if context.may(action.permission)), key=lambda action: action.position
    )


def _show_on(key: IconButton) -> Callable[[str], None]:
    def show(text: str) -> None:
        key.setText(plain_button_text(text))
        key.setAccessibleName(text)

    return show


def _show_nothing_on(key: IconButton) -> Callable[[Exception], None]:
    return lambda _error: key.setText("–")
