"""The key file on the own account: whether there is one, and what can be done about it."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.staff.gui.key_file_dialog import KeyFileDialog, Use
from kdm_desk.ui.page import Page
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate


class KeyFileCard(Card):
    """Says the state in words and offers what goes with it."""

    def __init__(self, page: Page) -> None:
        super().__init__(translate("Staff", "Key file on a stick"), "key")
        self._page = page
        self._state = Chip("")
        self._text = label("")
        self.enrol = button(self.tr("&Use a key file"), lambda: self._open(Use.ENROL), "add")
        self.replace = button(self.tr("&Replace it"), lambda: self._open(Use.REPLACE), "edit")
        self.remove = button(self.tr("&Stop using it"), lambda: self._open(Use.REMOVE), "minus")
        for widget in (self._state, self._text, self.enrol, self.replace, self.remove):
            self.body.addWidget(widget)
        self.show_state(False)

    def show_state(self, has_key_file: bool) -> None:
        if has_key_file:
            self._state.show_state(self.tr("in use"), "ok", "check")
            self._text.setText(
                self.tr(
                    "Your passphrase opens the desk only with the key file on your stick. Never leave the stick at "
                    "the desk. If it is lost, a manager gives you a new one-time passphrase, or the recovery sheet "
                    "opens your login; both without a key file."
                )
            )
        else:
            self._state.show_state(self.tr("not in use"), "neutral")
            self._text.setText(
                self.tr(
                    "Your passphrase alone opens the desk. With a key file on a stick, somebody who has seen your "
                    "passphrase opens nothing without the stick."
                )
            )
        self.enrol.setVisible(not has_key_file)
        self.replace.setVisible(has_key_file)
        self.remove.setVisible(has_key_file)

    def text(self) -> str:
        """What the card says."""
        return f"{self._state.text()} {self._text.text()}"

    def _open(self, use: Use) -> None:
        dialog = KeyFileDialog(self._page.context, use, self._page)
        dialog.finished_well.connect(self._page.show_done)
        dialog.open()
