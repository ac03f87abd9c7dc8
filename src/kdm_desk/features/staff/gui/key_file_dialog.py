"""A key file taken into use, replaced or laid aside: passphrase, the present file, and where the new one goes."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.errors import UserError
from kdm_desk.features.staff.service.key_files import KeyFileService
from kdm_desk.security.key_file import SUFFIX
from kdm_desk.ui.context import Context
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill, sentence
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.removable_media import removable_folders
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import ElidedLabel, MessageBanner, button, label

translate = QCoreApplication.translate

_WIDTH = 68 * GRID


class Use(StrEnum):
    """What is to become of the key file."""

    ENROL = "enrol"
    REPLACE = "replace"
    REMOVE = "remove"


_TITLES: Mapping[Use, str] = {
    Use.ENROL: QT_TRANSLATE_NOOP("Staff", "Use a key file"),
    Use.REPLACE: QT_TRANSLATE_NOOP("Staff", "Replace the key file"),
    Use.REMOVE: QT_TRANSLATE_NOOP("Staff", "Stop using the key file"),
}
_NOTES: Mapping[Use, str] = {
    Use.ENROL: QT_TRANSLATE_NOOP(
        "Staff",
        "The program writes a small file to your stick. From then on your passphrase opens the desk only together "
        "with it. Take the stick with you; never leave it at the desk. If you lose it, a manager gives you a new "
        "one-time passphrase, or the recovery sheet opens your login.",
    ),
    Use.REPLACE: QT_TRANSLATE_NOOP(
        "Staff",
        "A new file is written; from then on the present one opens nothing and may be deleted. An older copy of the "
        "vault still opens with the present one.",
    ),
    Use.REMOVE: QT_TRANSLATE_NOOP(
        "Staff",
        "From then on your passphrase alone opens the desk. The file opens nothing and may be deleted.",
    ),
}
_VERBS: Mapping[Use, str] = {
    Use.ENROL: QT_TRANSLATE_NOOP("Staff", "&Write it and use it"),
    Use.REPLACE: QT_TRANSLATE_NOOP("Staff", "&Write the new one"),
    Use.REMOVE: QT_TRANSLATE_NOOP("Staff", "&Stop using it"),
}
_DONE: Mapping[Use, str] = {
    Use.ENROL: QT_TRANSLATE_NOOP(
        "Staff", "The key file is written to {path} and in use. Please take the stick out and with you."
    ),
    Use.REPLACE: QT_TRANSLATE_NOOP(
        "Staff", "The new key file is written to {path}. The old one opens nothing any more."
    ),
    Use.REMOVE: QT_TRANSLATE_NOOP("Staff", "From now on your passphrase alone opens the desk."),
}


class KeyFileDialog(QDialog):
    """Nothing changes before the key with the verb; `finished_well` carries the sentence to show then."""

    finished_well = Signal(str)

    def __init__(self, context: Context, use: Use, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._use = context, use
        self._service = KeyFileService(context.desk)
        title = translate("Staff", _TITLES[use])
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(_WIDTH))
        self.banner = MessageBanner()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._column.setSpacing(2 * GRID)
        for widget in (label(title, "title"), label(translate("Staff", _NOTES[use])), self.banner):
            self._column.addWidget(widget)
        self.present = PresentFile(context, self._service)
        if use is not Use.ENROL:
            self._column.addWidget(self.present)
            self.present.look()
        self.target = TargetFolder()
        if use is not Use.REMOVE:
            self._column.addWidget(self.target)
        self.passphrase = PassphraseInput(self.tr("Your passphrase"))
        self.passphrase.submitted.connect(self.submit)
        self._column.addWidget(self.passphrase)
        keys = QHBoxLayout()
        keys.addStretch(1)
        self.keep = button(self.tr("Leave it as it was"), self.reject)
        self.go_on = button(translate("Staff", _VERBS[use]), self.submit, role="primary")
        self.go_on.setDefault(True)
        keys.addWidget(self.keep)
        keys.addWidget(self.go_on)
        self._column.addLayout(keys)
        self.passphrase.setFocus()

    def submit(self) -> None:
        """Does nothing while it is under way."""
        if not self.go_on.isEnabled():
            return
        self.banner.clear()
        use, service, typed = self._use, self._service, self.passphrase.text()
        folder, present = self.target.folder, self.present.path
        missing = (use is not Use.REMOVE and folder is None) or (use is not Use.ENROL and present is None)
        if missing or not typed:
            self._failed(UserError("key_file_answers_missing"))
            return
        path = self._free_name(folder) if folder else Path()

        def work() -> None:
            if use is Use.ENROL:
                service.enrol(typed, path)
            elif use is Use.REPLACE:
                service.replace(typed, present or Path(), path)
            else:
                service.remove(typed, present or Path())

        said = fill(translate("Staff", _DONE[use]), {"path": path})
        self._set_sending(True)
        self._context.tasks.run(self, work, lambda _: self._done(said), self._failed)

    def reject(self) -> None:
        if self.go_on.isEnabled():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Only a dialog that is shown knows how many lines its words take."""
        super().showEvent(event)
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            return
        super().keyPressEvent(event)

    def _free_name(self, folder: Path) -> Path:
        """A name that tells nothing of the centre or the login, and stands in nobody's way."""
        stem = f"{self.tr('key')}-{self._context.today().isoformat()}"
        path, number = folder / f"{stem}{SUFFIX}", 1
        while path.exists():
            number += 1
            path = folder / f"{stem}-{number}{SUFFIX}"
        return path

    def _done(self, said: str) -> None:
        self._set_sending(False)
        self.passphrase.clear()
        self.finished_well.emit(said)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._set_sending(False)
        title, text = sentence(error)
        self.banner.show_message(text, title, "warning")
        self.passphrase.clear()
        self.passphrase.setFocus()

    def _set_sending(self, sending: bool) -> None:
        for widget in (self.go_on, self.keep, self.passphrase, self.target, self.present):
            widget.setDisabled(sending)


class TargetFolder(QWidget):
    """Where the new file goes: a stick that is in comes first, another folder can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.folders = QComboBox()
        self.folders.setAccessibleName(self.tr("Where the file goes"))
        self._hint = label("", "muted")
        self.again = button(self.tr("&Look for sticks again"), self.look, role="quiet")
        self.choose = button(self.tr("&Another folder …"), self._choose, role="quiet")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.folders, 1)
        row.addWidget(self.again)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Where the file goes"), "heading"))
        column.addLayout(row)
        column.addWidget(self._hint)
        self.folders.currentIndexChanged.connect(lambda _at: self._tell())
        self._sticks: list[Path] = []
        self.look()

    @property
    def folder(self) -> Path | None:
        """What is chosen; None while there is nothing to choose."""
        chosen = self.folders.currentData()
        return Path(chosen) if chosen else None

    def look(self) -> None:
        """Offer the sticks that are in now."""
        self._sticks = removable_folders()
        self.folders.clear()
        for stick in self._sticks:
            self.folders.addItem(str(stick), str(stick))
        self._tell()

    def offer(self, folder: Path) -> None:
        """Take this folder."""
        self.folders.addItem(str(folder), str(folder))
        self.folders.setCurrentIndex(self.folders.count() - 1)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the key file"), str(Path.home()))
        if chosen:
            self.offer(Path(chosen))

    def _tell(self) -> None:
        folder = self.folder
        if folder is None:
            text = self.tr("No stick is in. Please put one in and look again.")
        elif any(folder.is_relative_to(stick) for stick in self._sticks):
            text = self.tr("On a stick.")
        else:
            text = self.tr("This is no stick: whoever takes the computer would have the file, too.")
        self._hint.setText(text)

    def text(self) -> str:
        """The hint under the choice."""
        return self._hint.text()


class PresentFile(QWidget):
    """The key file in use now: found on a stick by itself, or chosen."""

    def __init__(self, context: Context, service: KeyFileService) -> None:
        super().__init__()
        self._context, self._service = context, service
        self.path: Path | None = None
        self._name = ElidedLabel(self.tr("Not found on a stick."))
        self.again = button(self.tr("L&ook again"), self.look, role="quiet")
        self.choose = button(self.tr("&Choose the file …"), self._choose, role="quiet")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._name, 1)
        row.addWidget(self.again)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("The key file in use now"), "heading"))
        column.addLayout(row)

    def look(self) -> None:
        """On the sticks that are in now."""
        folders = removable_folders()
        self._context.tasks.run(self, lambda: self._service.find(folders), self.show_path)

    def show_path(self, path: Path | None) -> None:
        self.path = path
        self._name.setText(str(path) if path else self.tr("Not found on a stick."))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Key file"), str(Path.home()), self.tr("Key files (*.kdmkey)")
        )
        if chosen:
            self.show_path(Path(chosen))
