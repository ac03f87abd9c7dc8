"""What stands before the desk: welcome, set-up, unlock, recovery, restore, and the word when a vault is harmed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from kdm_desk.app.gate import GatePage
from kdm_desk.app.preference_file import remember_vault
from kdm_desk.app.tools import Tools
from kdm_desk.app.unlock_screen import RecoveryScreen, UnlockScreen
from kdm_desk.app.vault_files import Found, lock_vault, look_at_vault
from kdm_desk.core.errors import UserError
from kdm_desk.security.vault_lock import VaultLock
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.widgets import button, label

if TYPE_CHECKING:  # what opens a vault loads while somebody types
    from kdm_desk.app.bootstrap import OpenVault


class Welcome(GatePage):
    """No vault here yet: make one, open another, or bring one back from a backup."""

    def __init__(
        self, make: Callable[[], None], choose: Callable[[], None], restore: Callable[[], None]
    ) -> None:
        super().__init__("")
        self.title.setText(self.tr("Welcome"))
        self.content.addWidget(
            label(self.tr("There is no vault on this computer yet. What would you like to do?"))
        )
        self.make = button(self.tr("&Set up a new vault"), make, "add", "primary")
        self.open = button(self.tr("&Open a vault in another folder"), choose, "door")
        self.restore = button(self.tr("&Restore from a backup"), restore, "backup")
        for key in (self.make, self.open, self.restore):
            self.content.addWidget(key)


class Harmed(GatePage):
    """The vault cannot be opened: what happened, and the ways on."""

    def __init__(
        self,
        error: UserError,
        again: Callable[[], None],
        choose: Callable[[], None],
        restore: Callable[[], None],
    ) -> None:
        super().__init__("")
        self.title.setText(self.tr("The vault cannot be opened"))
        self.again = button(self.tr("&Try again"), again, role="primary")
        self.open = button(self.tr("&Open a vault in another folder"), choose, "door")
        self.restore = button(self.tr("&Restore from a backup"), restore, "backup")
        for key in (self.again, self.open, self.restore):
            self.content.addWidget(key)
        self.show_error(error)


class Entrance(QMainWindow):
    """The window before the desk. `opened` carries the OpenVault; the entrance then leaves it alone."""

    opened = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        tools: Tools,
        folder: Path,
        wait_seconds: float = 0,
        demo_passphrase: str = "",
        is_demo: bool = False,
    ) -> None:
        """`is_demo`: the folder is thrown away and must not take the place of the centre's own vault."""
        super().__init__()
        self._demo_passphrase, self._is_demo = demo_passphrase, is_demo
        self._tasks, self._tools, self._folder = tasks, tools, folder
        self._lock: VaultLock | None = None
        self._choosing: OpenVault | None = None
        self._preferred_user = ""
        self.setWindowTitle(self.tr("Desk"))
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.approach(wait_seconds)

    @property
    def page(self) -> QWidget | None:
        return self._stack.currentWidget()

    def approach(self, wait_seconds: float = 0) -> None:
        """Look at the folder and show what fits: welcome, unlock, or what is wrong."""
        self.leave_vault()
        try:
            if look_at_vault(self._folder) is Found.NOTHING:
                self._show(Welcome(self.set_up, self.choose_folder, self.restore))
                return
            lock = lock_vault(self._folder, self._tools.clock, wait_seconds)
        except UserError as error:
            self._show_harmed(error)
            return
        self._lock = lock
        if not self._is_demo:
            remember_vault(self._folder)
        self._show_unlock(lock)

    def show_error(self, error: Exception) -> None:
        """Say an error on the page in front; the set-up's own step has the place for it."""
        page = getattr(self.page, "step", self.page)
        show_error = getattr(page, "show_error", None)
        if show_error is not None:
            show_error(error)

    def set_up(self) -> None:
        from kdm_desk.app.setup_wizard import SetupWizard

        wizard = SetupWizard(self._tasks, self._tools, self._folder)
        wizard.made.connect(self._made)
        wizard.left.connect(self.approach)
        self._show(wizard)

    def choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder of the vault"), str(self._folder.parent)
        )
        if chosen:
            self.open_folder(Path(chosen))

    def open_folder(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self.approach()

    def restore(self) -> None:
        from kdm_desk.features.backup.gui.restore import RestorePanel

        panel = RestorePanel(self._tasks, self._tools.calibrated, self._folder)
        panel.restored.connect(self._made)
        panel.left.connect(self.approach)
        self._show(panel)

    def _made(self, folder: Path, login_name: str) -> None:
        self._preferred_user = login_name
        self.open_folder(folder)

    def _show_harmed(self, error: UserError) -> None:
        self.leave_vault()
        self._show(Harmed(error, self.approach, self.choose_folder, self.restore))

    def _show_unlock(self, lock: VaultLock) -> None:
        try:
            screen = UnlockScreen(self._tasks, self._tools, self._folder, lock, self._preferred_user)
        except UserError as error:
            self._show_harmed(error)
            return
        if self._demo_passphrase:
            screen.banner.show_message(
                self.tr("Demo, all data invented: {key}").format(key=self._demo_passphrase)
            )
            screen.passphrase.line.setText(self._demo_passphrase)
        screen.opened.connect(self._let_in)
        screen.harmed.connect(self._show_harmed)
        screen.recovery_wanted.connect(lambda: self._show_recovery(lock, screen.login_name))
        screen.other_vault_wanted.connect(self.choose_folder)
        self._show(screen)

    def _show_recovery(self, lock: VaultLock, login_name: str) -> None:
        screen = RecoveryScreen(self._tasks, self._tools, self._folder, lock, login_name)
        screen.opened.connect(self._let_in)
        screen.back.connect(lambda: self._show_unlock(lock))
        self._show(screen)

    def _let_in(self, opened: "OpenVault") -> None:
        self._lock = None
        if opened.unlocked.passphrase_is_temporary:
            self._ask_for_her_own(opened)
        else:
            self.opened.emit(opened)

    def _ask_for_her_own(self, opened: "OpenVault") -> None:
        """Somebody else has seen the passphrase that was typed: no desk before it is changed."""
        from kdm_desk.app.new_passphrase_screen import NewPassphraseScreen

        self._choosing = opened
        self._preferred_user = opened.desk.actor.login_name
        screen = NewPassphraseScreen(self._tasks, opened)
        screen.chosen.connect(self._has_chosen)
        screen.left.connect(self._leave_unchosen)
        self._show(screen)

    def _has_chosen(self) -> None:
        opened, self._choosing = self._choosing, None
        self.opened.emit(opened)

    def _leave_unchosen(self) -> None:
        opened, self._choosing = self._choosing, None
        if opened is not None:
            self._tasks.run(self, opened.close, lambda _closed: self.approach())

    def _show(self, page: QWidget) -> None:
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def leave_vault(self) -> None:
        """Let go of the vault, if it is held or open here."""
        if self._choosing is not None:
            opened, self._choosing = self._choosing, None
            self._tasks.run(self, opened.close, lambda _closed: None)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave_vault()
        super().closeEvent(event)
