"""The Today card of applications begun and not saved."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.intake.model import Draft
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, IconButton, label, plain_button_text

translate = QCoreApplication.translate


class DraftsCard(Card):
    """Each draft with the key to go on with it; the card is hidden while there is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Intake", "Unfinished applications"), "edit", parent)
        self._context = context
        self._service = IntakeService(context.desk)
        self.hide()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.list_drafts, self._show)

    def _show(self, drafts: Sequence[Draft]) -> None:
        clear(self.body)
        go_on = translate("Intake", "Go on with it")
        for draft in drafts:
            key = IconButton(plain_button_text(draft.title), "arrow-right", "quiet")
            key.setAccessibleName(f"{go_on}: {draft.title}")
            key.clicked.connect(
                lambda _down=False, draft=draft: self._context.open("application", draft_id=draft.id)
            )
            self.body.addWidget(key)
            self.body.addWidget(label(words.moment(draft.saved_at), "muted"))
        self.setVisible(bool(drafts))
