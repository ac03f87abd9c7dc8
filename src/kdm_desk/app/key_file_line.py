"""The unlock screen's line for a login that opens with a key file on a stick."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import ElidedLabel, button, label


class KeyFileLine(QWidget):
    """Says that a key file is wanted and lets one be chosen. Nothing of it is remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Path | None = None
        self._furnished = False

    def show_wanted(self, wanted: bool) -> None:
        """Show the line, or not; most logins have no key file, so its parts are made for the first that has."""
        if wanted and not self._furnished:
            self._furnish()
        self.setVisible(wanted)

    def _furnish(self) -> None:
        self._furnished = True
        self.choose = button(self.tr("Choose the &key file …"), self.choose_file, "key", "quiet")
        self._name = ElidedLabel("", "accent")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.choose)
        row.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        note = self.tr(
            "This login opens with a key file. Please put in its stick; the file is found by itself."
        )
        column.addWidget(label(note, "muted"))
        column.addLayout(row)

    def choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Key file"), str(Path.home()), self.tr("Key files (*.kdmkey)")
        )
        if chosen:
            self.show_chosen(Path(chosen))

    def show_chosen(self, path: Path | None) -> None:
        """Take this file instead of what lies on the sticks; None to look there again."""
        self.chosen = path
        if self._furnished:
            self._name.setText(path.name if path else "")


def key_file_for(chosen: Path | None, wanted: str) -> Path | None:
    """The chosen file, else the one with the id `wanted` (base64) on a stick that is in; None without."""
    if chosen is not None:
        return chosen
    from kdm_desk.security.canonical import from_base64
    from kdm_desk.security.key_file import find_key_file
    from kdm_desk.ui.removable_media import removable_folders

    return find_key_file(removable_folders(), from_base64(wanted, "slot.kdf.key_file"))
