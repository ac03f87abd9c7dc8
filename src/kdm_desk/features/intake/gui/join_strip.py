"""Beside a new application that joins a file: whose it is, and what she told before, so that nobody asks it twice."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.intake.gui.applications_tab import application_facts
from kdm_desk.features.intake.model import Application
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.messages import fill
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, Picture, label

translate = QCoreApplication.translate

_Loaded = tuple[Sequence[Application], CodeLists]


class JoinStrip(QFrame):
    """Says which file the application will join, with a key to open a new one after all.

    Her earlier answers stand under it, the newest first; nothing of them goes into the page by itself. Reading them
    is an opening of her file.
    """

    released = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._person_id = ""
        self.setProperty("role", "banner")
        self.setProperty("tone", "ok")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GRID, GRID, GRID)
        column.setSpacing(GRID)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(Picture("check", "ok", 18))
        self._text = label("")
        line.addWidget(self._text, 1)
        column.addLayout(line)
        self.release = IconButton(translate("Intake", "No, open a new file"), role="quiet")
        self.release.clicked.connect(self.released)
        column.addWidget(self.release)
        self._told = QVBoxLayout()
        self._told.setSpacing(4)
        column.addLayout(self._told)
        self.hide()

    def show_file(self, person_id: str, name: str, file_no: str) -> None:
        self._person_id = person_id
        self._text.setText(
            fill(
                translate("Intake", "This application joins the file of {name} ({number})."),
                {"name": name, "number": file_no},
            )
        )
        self.setAccessibleName(self._text.text())
        clear(self._told)
        self.show()
        self._context.tasks.run(
            self, lambda: self._read(person_id), lambda loaded: self._show(person_id, loaded)
        )

    def _read(self, person_id: str) -> _Loaded:
        people = PeopleService(self._context.desk)
        people.open_file(person_id)
        return IntakeService(self._context.desk).applications(person_id), people.code_lists()

    def _show(self, person_id: str, loaded: _Loaded) -> None:
        """What she told; an answer about a file that is no longer the one to join is dropped."""
        if person_id != self._person_id or self.isHidden():
            return
        applications, lists = loaded
        language = self._context.preferences.language
        clear(self._told)
        if applications:
            self._told.addWidget(label(translate("Intake", "What she told before"), "heading"))
        for application in applications:
            self._told.addWidget(label(words.moment(application.received_at), "accent"))
            for asked, answer in application_facts(application, lists, language):
                if answer:
                    self._told.addWidget(label(f"{asked}: {answer}"))
            requests = [lists.label("request_kind", one.kind, language) for one in application.requests]
            if requests:
                asked_for = translate("Intake", "Asks for: {requests}")
                self._told.addWidget(label(fill(asked_for, {"requests": ", ".join(requests)})))
            if application.account:
                self._told.addWidget(label(application.account, "muted"))
