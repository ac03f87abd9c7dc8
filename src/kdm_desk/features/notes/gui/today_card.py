"""The Today card of notes begun and not saved."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.notes.model.notes import UnfinishedNote
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.words import moment
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, IconButton, label, plain_button_text

translate = QCoreApplication.translate


class UnfinishedNotesCard(Card):
    """Each unfinished note with the key to go on with it; the card is hidden while there is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Notes", "Unfinished notes"), "edit", parent)
        self._context = context
        self._service = NotesService(context.desk)
        self.hide()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.unfinished, self._show)

    def _show(self, unfinished: Sequence[UnfinishedNote]) -> None:
        clear(self.body)
        go_on = translate("Notes", "Go on with it")
        for begun in unfinished:
            who = " · ".join(part for part in (begun.person.initials, begun.person.file_no) if part)
            key = IconButton(plain_button_text(who), "arrow-right", "quiet")
            key.setAccessibleName(f"{go_on}: {who}")
            key.clicked.connect(lambda _down=False, begun=begun: self._open(begun))
            self.body.addWidget(key)
            self.body.addWidget(label(moment(begun.saved_at), "muted"))
        self.setVisible(bool(unfinished))

    def _open(self, begun: UnfinishedNote) -> None:
        self._context.open(
            "note",
            person_id=begun.person.person_id,
            appointment_id=begun.appointment_id,
            corrects=begun.corrects,
        )
