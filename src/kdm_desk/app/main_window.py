"""The frame around every page: rail, search, pages, status line. It names no feature."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from kdm_desk.core.errors import NotAllowed
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import tell
from kdm_desk.ui.feature import Feature, PageFactory, WindowAction
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.idle import IdleWatch
from kdm_desk.ui.neutral_screen import NeutralScreen
from kdm_desk.ui.page_stack import PageStack
from kdm_desk.ui.rail import Rail
from kdm_desk.ui.search_panel import SearchPanel
from kdm_desk.ui.status_bar import StatusBar
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, Picture, button, label, shortcut_text
from kdm_desk.ui.window_keys import KeysOverDialogs


class MainWindow(QMainWindow):
    """The window of one unlocked session. It sets `context.open`.

    It never locks anything itself: on `lock_requested` the screen is blank already and drafts are kept.
    """

    lock_requested = Signal()
    quick_hide_requested = Signal()
    help_requested = Signal(str)
    """The name of the page that help is wanted for."""
    closing = Signal()

    def __init__(self, context: Context, name: str, notice: str = "", idle: IdleWatch | None = None) -> None:
        """`name` stands in the title bar; `notice` is a line at the top that cannot be put away."""
        super().__init__()
        self.context = context
        self._name = name
        self._features = [feature for feature in context.features if context.may(feature.permission)]
        context.open = self.open
        self.setMinimumSize(1024, 640)
        self.resize(1366, 728)
        self.pages = PageStack(context, _factories(self._features))
        context.place = self.pages.place
        self.rail = Rail(self._features)
        self.status = StatusBar(context)
        self.search: SearchPanel | None = None
        self.actions_by_title: dict[str, IconButton] = {}
        self._assemble(notice)
        self._cover = NeutralScreen(self)
        self.idle = idle or IdleWatch(context.preferences.idle_minutes, parent=self)
        self._connect()
        self.setWindowTitle(name)
        self.status.refresh()
        self.status.show_left(self.idle.left())

    def _assemble(self, notice: str) -> None:
        frame = QWidget()
        self.setCentralWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notice = _make_notice(notice)
        column.addWidget(self.notice)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._make_top(frame))
        right.addWidget(self.pages, 1)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _make_top(self, cover: QWidget) -> QFrame:
        top = QFrame()
        top.setProperty("role", "top")
        row = QHBoxLayout(top)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.setSpacing(2 * GRID)
        self.back_key = IconButton("", "back", "quiet", self.tr("Back"))
        self.back_key.clicked.connect(self.go_back)
        row.addWidget(self.back_key)
        offered = self._window_actions()
        provider = next((one.search for one in self._features if one.search), None)
        if provider is not None and self.context.may(provider.permission):
            self.search = SearchPanel(self.context, provider, offered, cover)
            row.addWidget(self.search, 1)
        else:
            row.addStretch(1)
        for action in offered:
            row.addWidget(self._make_action(action))
        return top

    def _window_actions(self) -> list[WindowAction]:
        actions = [action for feature in self._features for action in feature.window_actions]
        allowed = [action for action in actions if self.context.may(action.permission)]
        return sorted(allowed, key=lambda action: action.position)

    def _make_action(self, action: WindowAction) -> IconButton:
        title = action.title()
        shown = f"{title} ({shortcut_text(action.shortcut)})" if action.shortcut else title
        key = button(shown, lambda: action.start(self.context, self, ""), action.icon, keys=action.shortcut)
        key.setAccessibleName(title)
        self.actions_by_title[title] = key
        return key

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open)
        self.pages.shown.connect(self._page_shown)
        self.status.lock_asked.connect(self.lock)
        self.status.hide_asked.connect(self.quick_hide)
        self.idle.counted.connect(self.status.show_left)
        self.idle.expired.connect(self.lock)
        for keys, action in (
            ("Esc", self.go_back),
            ("Alt+Left", self.go_back),
            ("Ctrl+L", self.lock),
            ("F9", self.quick_hide),
            ("F5", self.refresh),
            ("F1", self.ask_for_help),
        ):
            QShortcut(QKeySequence.fromString(keys), self, action)
        KeysOverDialogs({"Ctrl+L": self.lock, "F9": self.quick_hide, "F1": self.ask_for_help}, self)
        if self.search is not None:
            QShortcut(QKeySequence.fromString("Ctrl+K"), self, self.search.start)

    def open(self, page_name: str, /, **arguments: object) -> None:
        """Open a page; one that the role may not see is refused on the page in front.

        Raises KeyError for a page that no feature has.
        """
        if self.pages.knows(page_name):
            self.pages.open(page_name, **arguments)
        elif page_name in _factories(self.context.features):
            self.show_error(NotAllowed("not_allowed", permission=page_name))
        else:
            raise KeyError(page_name)

    def go_back(self) -> None:
        """Close the search list if it is open, else show the page before. A page that needs Esc takes it first."""
        if self.search is not None and (self.search.is_open or self.search.box.hasFocus()):
            self.search.close_results()
            page = self.pages.current_page()
            if page is not None:
                page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pages.back()

    def refresh(self) -> None:
        """Load the page in front and the status line anew."""
        page = self.pages.current_page()
        if page is not None:
            page.refresh()
        self.status.refresh()

    def ask_for_help(self) -> None:
        page = self.pages.current_page()
        self.help_requested.emit((page.help_name if page else "") or self.pages.current_name)

    def show_error(self, error: Exception) -> None:
        """Show an error on the page in front."""
        page = self.pages.current_page()
        if page is not None:
            page.show_error(error)
        else:
            tell(self, *messages.sentence(error))

    def blank(self) -> None:
        """Take everything off the screen at once: the pages, open windows, the title."""
        self._cover.show_at_once()

    def lock(self) -> None:
        """Blank, keep drafts, then ask for the lock."""
        self.blank()
        self._keep_drafts()
        self.lock_requested.emit()

    def quick_hide(self) -> None:
        """Blank and step into the background; somebody came in who must not see the screen."""
        self.blank()
        self.showMinimized()
        self._keep_drafts()
        self.quick_hide_requested.emit()

    def _keep_drafts(self) -> None:
        """What is typed on the pages, and in dialogs, which the neutral screen hides and does not close."""
        self.pages.keep_drafts()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, FormDialog):
                window.keep_draft()

    @property
    def is_blank(self) -> bool:
        return not self._cover.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())
        if self.search is not None and self.search.is_open:
            self.search.results.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_drafts()
        self.closing.emit()
        super().closeEvent(event)

    def _page_shown(self, name: str) -> None:
        self.rail.show_current(name)
        self.back_key.setEnabled(self.pages.can_go_back)
        page = self.pages.current_page()
        if page is not None and not self.is_blank:
            self.setWindowTitle(f"{page.title} – {self._name}")


def _factories(features: Sequence[Feature]) -> dict[str, PageFactory]:
    """Every page by the name it is opened under."""
    pages: dict[str, PageFactory] = {}
    for feature in features:
        if feature.page is not None:
            pages[feature.name] = feature.page
        pages.update(feature.more_pages)
    return pages


def _make_notice(text: str) -> QFrame:
    notice = QFrame()
    notice.setProperty("role", "notice")
    row = QHBoxLayout(notice)
    row.setContentsMargins(2 * GRID, 4, 2 * GRID, 4)
    row.setSpacing(GRID)
    row.addStretch(1)
    row.addWidget(Picture("info", "warning", 18))
    row.addWidget(label(text, wrap=False))
    row.addStretch(1)
    if not text:
        notice.hide()
    return notice
