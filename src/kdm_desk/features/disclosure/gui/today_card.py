"""Requests for own records on the Today page, until they are answered."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from kdm_desk.features.disclosure.gui import words
from kdm_desk.features.disclosure.model import Request
from kdm_desk.features.disclosure.service import DisclosureService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate


class RequestsCard(Card):
    """Whose request waits how long, each with the key to her record; hidden while nobody waits."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Disclosure", "Asked for their own record"), "document", parent)
        self._context = context
        self._service = DisclosureService(context.desk)
        self.hide()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.waiting, self._show)

    def _show(self, requests: list[Request]) -> None:
        clear(self.body)
        for request in requests:
            whose = f"{request.initials} · {request.file_no}"
            self.body.addWidget(label(whose, "heading"))
            self.body.addWidget(
                Chip(*words.state(request, self._context.today())), 0, Qt.AlignmentFlag.AlignLeft
            )
            key = button(
                translate("Disclosure", "Make her record"),
                partial(self._context.open, "own_file", person_id=request.person_id),
                role="quiet",
            )
            key.setAccessibleName(f"{key.text()}: {whose}")
            self.body.addWidget(key, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(requests))
