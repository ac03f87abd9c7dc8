"""Starts the window: the application, its looks, the entrance, then the desk."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kdm_desk.app.entrance import Entrance
from kdm_desk.app.preference_file import last_vault, load_preferences
from kdm_desk.app.relaunch import WAIT_FOR_LOCK_SECONDS, relaunch
from kdm_desk.app.silence import be_silent, hush_qt
from kdm_desk.app.tools import Tools
from kdm_desk.security.hardening import harden_process
from kdm_desk.ui.clipboard import guard_clipboard
from kdm_desk.ui.i18n import install_language
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.screen_capture import block_capture
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme, new_application

if TYPE_CHECKING:  # what opens a vault loads while somebody types
    from PySide6.QtWidgets import QWidget

    from kdm_desk.app.bootstrap import OpenVault
    from kdm_desk.storage.checks import Finding

_WIDTH, _HEIGHT = 1366, 728


class Program:
    """One running window: entrance first, the desk after somebody unlocked."""

    def __init__(
        self,
        tools: Tools,
        folder: Path,
        preferences: Preferences,
        leave: Callable[..., None],
        wait_seconds: float = 0,
        demo_passphrase: str = "",
        is_demo: bool = False,
    ) -> None:
        self.tasks = Tasks(report=_report)
        self._preferences, self._leave = preferences, leave
        self.entrance = Entrance(self.tasks, tools, folder, wait_seconds, demo_passphrase, is_demo)
        self.entrance.resize(_WIDTH, _HEIGHT)
        self.entrance.opened.connect(self._let_in)
        self.session: object = None
        # The recovery sheet is on the screen before there is a desk.
        guard_clipboard()
        block_capture(preferences.block_capture)

    def _let_in(self, opened: "OpenVault") -> None:
        # The desk's rooms load only now: the unlock screen is there at once.
        from kdm_desk.app.desk_session import DeskSession

        session = DeskSession(self.tasks, opened, self._preferences, self._leave)
        self.session = session
        session.window.setGeometry(self.entrance.geometry())
        session.show()
        session.listen_to_computer()
        self.entrance.hide()
        session.window.activateWindow()
        if opened.rolled_back is not None:
            _warn_of_old_vault(session.window, opened.rolled_back)

    def apologise_for_bugs(self) -> None:
        """From now on nothing reaches a terminal or a session's log: it could hold a name."""
        be_silent(_report, self._apologise)
        hush_qt(_report)

    def _apologise(self, error: BaseException) -> None:
        from kdm_desk.ui import messages

        window = getattr(self.session, "window", self.entrance)
        if isinstance(error, Exception):
            messages.show_error(window, messages.Bug(error, _report(error)))


def _warn_of_old_vault(window: "QWidget", found: "Finding") -> None:
    """Nobody is locked out; the warning stays until somebody says that it was read."""
    from PySide6.QtCore import QCoreApplication, Qt

    from kdm_desk.ui.dialogs import QuestionDialog
    from kdm_desk.ui.finding_words import finding_words

    translate = QCoreApplication.translate
    dialog = QuestionDialog(
        window,
        translate("Messages", "This vault is older than the one used here last"),
        finding_words(found.check, found.detail, found.params),
        translate("Messages", "I have read this and will tell the manager"),
        "",
        danger=True,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def make_application(preferences: Preferences) -> QApplication:
    """The Qt application with our looks and language. Its name tells nobody what it is for."""
    application = new_application(sys.argv[0])
    application.setApplicationName("Desk")
    application.setDesktopFileName("kdm-desk")
    install_language(application, preferences.language)
    apply_theme(application, preferences.theme, preferences.font_percent)
    return application


def open_window(options: argparse.Namespace) -> int:
    """Run the window until it is closed; the exit code for the system."""
    harden_process()
    preferences = load_preferences()
    application = make_application(preferences)
    if options.demo:
        from kdm_desk.app.demo.run import run_demo

        return run_demo(application, options, preferences)
    wait_seconds = WAIT_FOR_LOCK_SECONDS if options.wait_for_lock else 0.0
    folder = options.vault or last_vault()
    program = Program(Tools(), folder, preferences, relaunch, wait_seconds)
    program.apologise_for_bugs()
    if options.minimised:
        program.entrance.showMinimized()
    else:
        program.entrance.show()
    code = application.exec()
    program.tasks.shut_down()
    return code


def _report(error: BaseException) -> str:
    # A program without a bug never needs what writes its report.
    from kdm_desk.app.crash_report import write_report

    return write_report(error)


def offscreen() -> bool:
    """Whether there is no screen that a person could see."""
    return os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal")
