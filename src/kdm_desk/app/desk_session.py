"""One unlocked session: the window, its features, and the way out that ends the process holding the keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.features import FEATURES
from kdm_desk.app.help_topics import read_topics
from kdm_desk.app.help_window import HelpWindow
from kdm_desk.app.main_window import MainWindow
from kdm_desk.app.preference_file import save_preferences
from kdm_desk.app.system_lock import SystemLock
from kdm_desk.ui.clipboard import ClipboardGuard, guard_clipboard
from kdm_desk.ui.context import ChangeBridge, Context
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.screen_capture import block_capture
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme

Leave = Callable[..., None]
"""Called with the vault's folder and what the fresh process is told; does not return in the product."""
_HOME = "today"
_IDLE_WORK_MS = 60_000
_PATIENCE_WITH_DRAFTS_MS = 3_000


class DeskSession(QObject):
    """Opens the main window on an unlocked vault; `lock` ends it through `leave(folder)`."""

    def __init__(
        self,
        tasks: Tasks,
        opened: OpenVault,
        preferences: Preferences,
        leave: Leave,
        clipboard: ClipboardGuard | None = None,
    ) -> None:
        super().__init__()
        self._tasks, self._opened, self._leave = tasks, opened, leave
        self._locking = self._hiding = False
        # Widths are laid out for one size of letters: another is used from the next unlock on.
        self._font_percent = preferences.font_percent
        changes = ChangeBridge(opened.desk.changes, self)
        self.context = Context(tasks, opened.desk, changes, _nowhere, FEATURES, preferences)
        self.context.preferences_changed = self._dress
        notice = self.tr("Demo: every person, number and address here is invented.")
        self.window = MainWindow(self.context, self.tr("Desk"), notice if opened.desk.is_demo else "")
        self.window.lock_requested.connect(self.lock)
        self.window.quick_hide_requested.connect(self._hide)
        self.window.help_requested.connect(self.show_help)
        self.window.closing.connect(self.close)
        self._clipboard = clipboard or guard_clipboard()
        block_capture(preferences.block_capture)
        self.system = SystemLock(self)
        self.system.left.connect(self._lock_with_computer)
        self.system.ending.connect(self.window.close)
        self._language = preferences.language
        self.help: HelpWindow | None = None
        self.window.open(_HOME)
        for feature in FEATURES:
            if feature.on_idle is not None:
                self._repeat(feature.on_idle)

    def show(self) -> None:
        self.window.show()

    def listen_to_computer(self) -> None:
        """From now on the desk locks when the computer is locked, sleeps or changes hands."""
        self.system.listen(int(self.window.winId()))

    def show_help(self, page_name: str) -> None:
        """The help window with the topic of the page in front, or of the page it names for its help."""
        if self.help is None:
            self.help = HelpWindow(read_topics(self._language, _page_names()), self.window)
            self.help.lock_asked.connect(self.window.lock)
            self.help.hide_asked.connect(self.window.quick_hide)
        self.help.show_topic(self.window.pages.current_name, page_name)

    def lock(self) -> None:
        """The screen is blank and the drafts are on their way: end this process for a fresh one."""
        if self._locking:
            return
        self._locking = True
        self._end_desk()
        self._leave(self._opened.folder, *(["--minimised"] if self._hiding else []))

    def _lock_with_computer(self) -> None:
        """Several signals tell of one lock; the first is enough."""
        if not self._locking:
            self.window.lock()

    def _hide(self) -> None:
        """Lock as always; the fresh process stays in the background until somebody calls it up."""
        self._hiding = True
        self.lock()

    def close(self) -> None:
        """The window was closed: let go of the vault."""
        if self._locking:
            return
        self._locking = True
        self._end_desk()

    def _end_desk(self) -> None:
        """The window asked its pages to keep their drafts; those writes come before the closing of the file."""
        self._clipboard.clear()
        self._tasks.cancel_long_work()
        self._tasks.wait_until_idle(_PATIENCE_WITH_DRAFTS_MS)
        self._tasks.run(self, self._opened.close, _nothing, _nothing)
        self._tasks.wait_until_idle(_PATIENCE_WITH_DRAFTS_MS)
        self._tasks.shut_down()

    def _dress(self) -> None:
        preferences = self.context.preferences
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, preferences.theme, self._font_percent)
        self.window.idle.set_minutes(preferences.idle_minutes)
        block_capture(preferences.block_capture)
        save_preferences(preferences)

    def _repeat(self, work: Callable[[Context], None]) -> None:
        timer = QTimer(self)
        timer.setInterval(_IDLE_WORK_MS)
        timer.timeout.connect(lambda: work(self.context))
        timer.start()
        QTimer.singleShot(0, self, lambda: work(self.context))


def _page_names() -> list[str]:
    """Every page in the order of the features, which is the order of the help topics too."""
    return [name for feature in FEATURES for name in (feature.name, *feature.more_pages)]


def _nowhere(page_name: str, /, **arguments: object) -> None:
    """Before the main window has put its own navigator here there is nowhere to go."""


def _nothing(_outcome: object) -> None:
    """The desk is closing; nobody is left to tell."""
