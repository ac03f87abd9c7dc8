"""The unlock screen: user, passphrase, how long to wait after a wrong one, and the way in by the recovery sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from kdm_desk.app.gate import GatePage
from kdm_desk.app.key_file_line import KeyFileLine, key_file_for
from kdm_desk.app.tools import Tools
from kdm_desk.app.vault_files import inspect_vault
from kdm_desk.core.errors import UserError
from kdm_desk.security.header_file import read_outline
from kdm_desk.security.vault_lock import VaultLock
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.widgets import IconButton, button, label

if TYPE_CHECKING:  # what opens a vault loads while somebody types
    from kdm_desk.app.bootstrap import OpenVault

_SECOND_MS = 1_000


class UnlockScreen(GatePage):
    """Opens the vault whose lock is held. Nothing here tells what the program is for.

    Raises what `read_outline` raises. Damage that only a thorough look finds is told by `harmed`, right after the
    screen is there.
    """

    opened = Signal(object)
    recovery_wanted = Signal()
    other_vault_wanted = Signal()
    harmed = Signal(object)

    def __init__(
        self, tasks: Tasks, tools: Tools, folder: Path, lock: VaultLock, preferred_user: str = ""
    ) -> None:
        super().__init__("")
        self._inspected = False
        self._tasks, self._tools, self._folder, self._lock = tasks, tools, folder, lock
        self.title.setText(self.tr("Unlock"))
        self._user = QComboBox()
        self._user.setAccessibleName(self.tr("User"))
        outline = read_outline(folder)
        self._wanted_files = outline.key_files
        self._user.addItems(outline.login_names)
        self._user.setCurrentIndex(max(0, self._user.findText(preferred_user)))
        self.content.addWidget(label(self.tr("User"), "heading"))
        self.content.addWidget(self._user)
        self.passphrase = PassphraseInput(self.tr("Passphrase"))
        self.passphrase.submitted.connect(self.unlock)
        self.passphrase.changed.connect(self._load_rooms)
        self.content.addWidget(self.passphrase)
        self.key_file = KeyFileLine()
        self.content.addWidget(self.key_file)
        self._user.currentTextChanged.connect(lambda _name: self._show_key_file())
        self._show_key_file()
        self._wait = label("", "error")
        self._wait.hide()
        self.content.addWidget(self._wait)
        self.other = button(self.tr("Another &vault"), self.other_vault_wanted.emit, role="quiet")
        self.sheet = button(self.tr("Passphrase &forgotten"), self.recovery_wanted.emit, "key", "quiet")
        self.go_on = button(self.tr("&Unlock"), self.unlock, role="primary")
        self.keys.addWidget(self.other)
        self.keys.addWidget(self.sheet)
        self.keys.addStretch(1)
        self.keys.addWidget(self.go_on)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        self._seconds = 0

    @property
    def login_name(self) -> str:
        return self._user.currentText()

    def unlock(self) -> None:
        """Try the passphrase; Enter held down or pressed again while it is tried does nothing.

        The line is empty after a wrong one, so what a key still held sends is no try either.
        """
        name, typed = self.login_name, self.passphrase.text()
        if not self.go_on.isEnabled() or not typed:
            return
        self._set_trying(True)
        self.banner.clear()
        chosen = self.key_file.chosen
        self._tasks.run(self, lambda: self._open(name, typed, chosen), self._let_in, self._refused)

    def _load_rooms(self) -> None:
        """At the first letter."""
        from kdm_desk.app.rooms_ahead import load_rooms

        self.passphrase.changed.disconnect(self._load_rooms)
        load_rooms(self)

    def _show_key_file(self) -> None:
        """For a login that wants one; what was chosen for another login goes."""
        self.key_file.show_chosen(None)
        self.key_file.show_wanted(self.login_name in self._wanted_files)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.passphrase.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._inspected:
            self._inspected = True
            QTimer.singleShot(0, self, self._inspect)

    def _inspect(self) -> None:
        """The thorough look at the vault loads much, so the screen is painted before it."""
        self._tasks.run(self, lambda: inspect_vault(self._folder), _all_is_well, self._tell_harm)

    def _tell_harm(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.harmed.emit(error)
        else:
            self.show_error(error)

    def _open(self, name: str, typed: str, chosen: Path | None) -> "OpenVault":
        from kdm_desk.app.bootstrap import open_vault

        wanted = self._wanted_files.get(name)
        key_file = None if wanted is None else key_file_for(chosen, wanted)
        return open_vault(self._tools, self._folder, name, typed, self._lock, key_file)

    def _let_in(self, opened: "OpenVault") -> None:
        self.passphrase.clear()
        self.opened.emit(opened)

    def _refused(self, error: Exception) -> None:
        self._set_trying(False)
        self.passphrase.clear()
        self.passphrase.setFocus()
        self.show_error(error)
        seconds = error.params.get("seconds", 0) if isinstance(error, UserError) else 0
        self._seconds = int(str(seconds))
        if self._seconds:
            self.go_on.setDisabled(True)
            self._timer.start()
        self._show_wait()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._timer.stop()
            self.go_on.setDisabled(False)
        self._show_wait()

    def _show_wait(self) -> None:
        self._wait.setVisible(self._seconds > 0)
        if self._seconds > 0:
            self._wait.setText(self.tr("The next try is possible in %n seconds.", "", self._seconds))

    def _set_trying(self, trying: bool) -> None:
        self.go_on.setDisabled(trying)
        self.passphrase.setDisabled(trying)
        self._user.setDisabled(trying)
        self.key_file.setDisabled(trying)
        # Whoever left now would leave an opened vault behind.
        self.other.setDisabled(trying)
        self.sheet.setDisabled(trying)
        self.go_on.setText(self.tr("Opening …") if trying else self.tr("&Unlock"))


class RecoveryScreen(GatePage):
    """A new passphrase by the recovery sheet, for somebody who lost hers."""

    opened = Signal(object)
    back = Signal()

    def __init__(self, tasks: Tasks, tools: Tools, folder: Path, lock: VaultLock, login_name: str) -> None:
        # What makes sheets loads where one is needed.
        from kdm_desk.ui.sheet_pages import secret_box

        super().__init__("")
        self.title.setText(self.tr("Open with the recovery sheet"))
        self._tasks, self._tools, self._folder, self._lock = tasks, tools, folder, lock
        self._user = QLineEdit(login_name)
        self._user.setAccessibleName(self.tr("User"))
        what = self.tr("The long key on the sheet, or the words of two shares")
        self._identity = secret_box(what)
        self._new = PassphraseInput(self.tr("New passphrase"), shows_strength=True)
        self._again = PassphraseInput(self.tr("New passphrase once more"))
        fields: list[tuple[str, QWidget]] = [
            (self.tr("User"), self._user),
            (what, self._identity),
        ]
        for text, widget in fields:
            self.content.addWidget(label(text, "heading"))
            self.content.addWidget(widget)
        self.content.addWidget(self._new)
        self.content.addWidget(self._again)
        self._again.submitted.connect(self.recover)
        self.leave: IconButton = button(self.tr("&Back"), self.back.emit, role="quiet")
        self.keys.addWidget(self.leave)
        self.keys.addStretch(1)
        self.go_on: IconButton = button(self.tr("Set the &new passphrase"), self.recover, role="primary")
        self.keys.addWidget(self.go_on)

    def recover(self) -> None:
        if not self.go_on.isEnabled():
            return
        if self._new.text() != self._again.text():
            self.show_error(UserError("passphrases_differ"))
            return
        self._set_trying(True)
        self.banner.clear()
        name, typed, new = self._user.text(), self._identity.toPlainText(), self._new.text()
        self._tasks.run(self, lambda: self._open(name, typed, new), self._let_in, self._refused)

    def _open(self, name: str, typed: str, new: str) -> "OpenVault":
        from kdm_desk.app.bootstrap import open_with_sheet
        from kdm_desk.security.shares import sheet_from_typed

        sheet = sheet_from_typed(typed)
        return open_with_sheet(self._tools.calibrated(), self._folder, name, sheet, new, self._lock)

    def _let_in(self, opened: "OpenVault") -> None:
        for secret in (self._identity, self._new, self._again):
            secret.clear()
        self.opened.emit(opened)

    def _refused(self, error: Exception) -> None:
        self._set_trying(False)
        self.show_error(error)

    def _set_trying(self, trying: bool) -> None:
        self.go_on.setDisabled(trying)
        self.leave.setDisabled(trying)


def _all_is_well(_found: object) -> None:
    """The unlock screen is there already."""
