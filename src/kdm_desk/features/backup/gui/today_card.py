"""The backup on the Today page: how old the last one is, and what to do about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.features.backup.gui import words
from kdm_desk.features.backup.service.backups import BackupOverview, BackupService
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, Chip, button, label


class BackupCard(QWidget):
    """Age, state and advice; the key opens the page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = BackupService(context.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Backup"), "backup")
        card.head.addWidget(button(self.tr("Open backups"), lambda: context.open("backup"), role="quiet"))
        column.addWidget(card)
        self.chip = Chip("", "neutral")
        self._age = label("")
        self._advice = label("", "muted")
        card.body.addWidget(self._age)
        card.body.addWidget(self.chip)
        card.body.addWidget(self._advice)
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, lambda: self._service.overview(most=1), self._show)

    def text(self) -> str:
        """What stands on the card, for the tests and for a screen reader."""
        return "\n".join([self._age.text(), self.chip.text(), self._advice.text()])

    def _show(self, overview: BackupOverview) -> None:
        self._age.setText(words.last_backup(overview))
        self.chip.show_state(*words.state(overview))
        self._advice.setText(words.advice(overview))
