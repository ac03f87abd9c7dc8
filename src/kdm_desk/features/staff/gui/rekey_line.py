"""How far the keys are, while they are changed: a bar under a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from kdm_desk.features.staff.gui.dialogs import keys_are_changing
from kdm_desk.security.rekey import Step
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import label

_STEPS = tuple(Step)


class RekeyLine(QWidget):
    """Hidden until `begin`. `tell` may be called from the database thread."""

    _stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, len(_STEPS))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Change of keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(keys_are_changing()))
        column.addWidget(self.bar)
        self._stepped.connect(self.bar.setValue, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def begin(self) -> None:
        self.bar.setValue(0)
        self.show()

    def tell(self, step: Step) -> None:
        self._stepped.emit(_STEPS.index(step) + 1)
