"""Questions in a window of their own: only where there is no page to ask on, always with the consequences."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, Picture, label

translate = QCoreApplication.translate


class QuestionDialog(QDialog):
    """A heading, what follows from it, and keys that are verbs. Esc and the close key mean "no"."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        consequences: str,
        verb: str,
        keep: str,
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(54 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Picture("warning" if danger else "info", "danger" if danger else "accent", 24))
        head.addWidget(label(title, "title"), 1)
        column.addLayout(head)
        column.addWidget(label(consequences))
        keys = QHBoxLayout()
        keys.addStretch(1)
        if keep:
            self.keep = IconButton(keep)
            self.keep.clicked.connect(self.reject)
            keys.addWidget(self.keep)
        self.go_on = IconButton(verb, role="danger" if danger else "primary")
        self.go_on.clicked.connect(self.accept)
        keys.addWidget(self.go_on)
        column.addLayout(keys)
        safe = self.keep if keep and danger else self.go_on
        safe.setDefault(True)
        safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt keeps a window within two thirds of the screen but not as high as its text then needs."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.heightForWidth(self.width()))


def asked_already() -> bool:
    """Whether a question stands on the screen already: a key pressed twice asks once."""
    return QApplication.activeModalWidget() is not None


def confirm(
    parent: QWidget | None,
    title: str,
    consequences: str,
    verb: str,
    keep: str = "",
    danger: bool = False,
) -> bool:
    """Ask before what cannot be undone; True only when the key with the verb was pressed.

    With `danger` the key that changes nothing has the focus.
    """
    dialog = QuestionDialog(
        parent, title, consequences, verb, keep or translate("Dialogs", "Go back"), danger
    )
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something where there is no page to say it on; comes back once it was read."""
    dialog = QuestionDialog(parent, title, text, translate("Dialogs", "Understood"), "")
    dialog.exec()
    dialog.deleteLater()
