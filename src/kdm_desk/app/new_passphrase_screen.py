"""The screen after the first unlocking with a slip: no desk before she has a passphrase of her own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from kdm_desk.app.gate import GatePage
from kdm_desk.core.errors import UserError
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.ui.idle import IdleWatch
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.widgets import button, label

if TYPE_CHECKING:
    from kdm_desk.app.bootstrap import OpenVault


class NewPassphraseScreen(GatePage):
    """Asks twice, and sets it on the database thread. `left` also when nobody touches it for five minutes.

    Whoever holds `opened` closes it after `left`; the one-time passphrase is then still the one that opens.
    """

    chosen = Signal()
    left = Signal()

    def __init__(self, tasks: Tasks, opened: "OpenVault") -> None:
        super().__init__("")
        self._tasks = tasks
        self._service = AccountService(opened.desk)
        self.title.setText(self.tr("Choose your own passphrase"))
        note = label(
            self.tr(
                "The passphrase on your slip was for this one time. Choose one that only you know: at least five "
                "words or 14 characters. Then destroy the slip."
            )
        )
        self.content.addWidget(note)
        self.new = PassphraseInput(self.tr("New passphrase"), shows_strength=True)
        self.again = PassphraseInput(self.tr("New passphrase once more"))
        self.new.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self.choose)
        self.content.addWidget(self.new)
        self.content.addWidget(self.again)
        self.leave = button(self.tr("&Not now, lock"), self.left.emit, "lock", "quiet")
        self.go_on = button(self.tr("&Set my passphrase"), self.choose, role="primary")
        self.keys.addWidget(self.leave)
        self.keys.addStretch(1)
        self.keys.addWidget(self.go_on)
        self.idle = IdleWatch(parent=self)
        self.idle.expired.connect(self._nobody_is_there)

    def choose(self) -> None:
        """Does nothing while one is being set."""
        if not self.go_on.isEnabled():
            return
        new = self.new.text()
        if new != self.again.text():
            self.show_error(UserError("passphrases_differ"))
            self.again.clear()
            self.again.setFocus()
            return
        self._set_trying(True)
        self.banner.clear()
        self._tasks.run(self, lambda: self._service.choose_passphrase(new), self._chosen, self._refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.new.setFocus()

    def _chosen(self, _nothing: None) -> None:
        for line in (self.new, self.again):
            line.clear()
        self.chosen.emit()

    def _refused(self, error: Exception) -> None:
        self._set_trying(False)
        for line in (self.new, self.again):
            line.clear()
        self.new.setFocus()
        self.show_error(error)

    def _nobody_is_there(self) -> None:
        if self.go_on.isEnabled():
            self.left.emit()

    def _set_trying(self, trying: bool) -> None:
        self.go_on.setDisabled(trying)
        self.leave.setDisabled(trying)
        self.go_on.setText(self.tr("Setting it …") if trying else self.tr("&Set my passphrase"))
