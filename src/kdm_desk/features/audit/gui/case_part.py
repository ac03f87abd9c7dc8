"""At the side of the case file, for those who may read the record: who looked at this file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, button

translate = QCoreApplication.translate


class WhoLookedCard(Card):
    """One key, to the record of this person."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(translate("Audit", "Record of actions"), "eye", parent)
        self.key = button(
            translate("Audit", "Who looked at this file?"),
            lambda: context.open("audit", person_id=person_id),
            "eye",
            "quiet",
        )
        self.body.addWidget(self.key)
