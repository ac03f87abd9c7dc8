"""The Today card of restricted files that somebody opened in an emergency, until it is acknowledged."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.restricted.model import Emergency
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, button, label

translate = QCoreApplication.translate


class EmergenciesCard(Card):
    """Who, when and why, each with the key that says one has read it; hidden while there is nothing to tell."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Restricted", "Opened in an emergency"), "warning", parent)
        self._context = context
        self._service = RestrictedService(context.desk)
        self.hide()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.emergencies, self._show)

    def _show(self, emergencies: tuple[Emergency, ...]) -> None:
        clear(self.body)
        for one in emergencies:
            text = translate("Restricted", "{who} opened the restricted file {number}, {when}")
            when = words.moment(one.at)
            self.body.addWidget(label(text.format(who=one.who, number=one.file_no, when=when)))
            self.body.addWidget(label(one.reason, "muted"))
            key = button(translate("Restricted", "I have read this"), partial(self._read, one), "check")
            key.setAccessibleName(f"{key.text()}: {one.who}")
            self.body.addWidget(key)
        self.setVisible(bool(emergencies))

    def _read(self, one: Emergency) -> None:
        self._context.tasks.run(self, lambda: self._service.acknowledge(one.id), lambda _nothing: None)
