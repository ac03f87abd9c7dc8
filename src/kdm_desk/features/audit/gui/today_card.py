"""On the Today page of those who may read the record: the clock set back, an older vault in this one's place."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.clock import show_moment
from kdm_desk.features.audit.gui import words
from kdm_desk.features.audit.model.record import Alarm
from kdm_desk.features.audit.service import AuditService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label


class AlarmsCard(QWidget):
    """Not there while there is nothing to tell; stays until somebody acknowledges it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = AuditService(context.desk)
        self._newest = 0
        self._texts: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Please look at this"), "warning")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        card.body.addLayout(self._lines)
        self.understood = button(self.tr("I have looked into it"), self._acknowledge, "check")
        card.body.addWidget(self.understood)
        column.addWidget(card)
        self.hide()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.alarms, self._show)

    def text(self) -> str:
        """What stands on the card, "" when there is nothing to tell."""
        return "\n".join(self._texts)

    def _acknowledge(self) -> None:
        self.understood.setEnabled(False)
        newest = self._newest
        self._context.tasks.run(
            self, lambda: self._service.acknowledge_alarms(newest), lambda _done: self.refresh()
        )

    def _show(self, alarms: list[Alarm]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._texts = [words.alarm(one) for one in alarms]
        for one, text in zip(alarms, self._texts, strict=True):
            self._lines.addWidget(label(show_moment(one.at), "muted"))
            self._lines.addWidget(label(text))
        self._newest = alarms[0].sequence if alarms else 0
        self.understood.setEnabled(True)
        self.setVisible(bool(alarms))
