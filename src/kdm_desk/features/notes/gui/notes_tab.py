"""The notes of one woman in her case file, read only when the tab is looked at."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.notes.gui import words
from kdm_desk.features.notes.model.notes import Note, Opening, UnfinishedNote, Version
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.words import moment
from kdm_desk.ui.context import Context
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, IconButton, button, label, line

translate = QCoreApplication.translate

_SHOWN_AT_ONCE = 20
_Loaded = tuple[list[Note], list[UnfinishedNote], bool]


class NotesTab(QWidget):
    """Each note as a card, the newest first. Notes she holds no key for leave no trace here, not even a count."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._service = NotesService(context.desk)
        self._stale = True
        self._shown = 0
        self.notes: list[Note] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, GRID, 0, 0)
        outer.setSpacing(GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        self.about = label("", "muted")
        head.addWidget(self.about, 1)
        self.write_key = button(translate("Notes", "&Write a note"), self._write, "edit", "primary")
        head.addWidget(self.write_key, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        content = QWidget()
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(0, 0, GRID, 0)
        self._cards.setSpacing(2 * GRID)
        outer.addWidget(scrolling(content), 1)

    def refresh(self) -> None:
        """Read them again, if they are being looked at: every reading stands in the audit."""
        self._stale = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load()

    def _load(self) -> None:
        self._stale = False
        service, person_id = self._service, self._person_id

        def work() -> _Loaded:
            may_hold = bool(service.compartments())
            begun = [each for each in service.unfinished() if each.person.person_id == person_id]
            return service.notes_of(person_id) if may_hold else [], begun, may_hold

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        self.notes, unfinished, may_hold = loaded
        clear(self._cards)
        self._shown = 0
        self.write_key.setVisible(may_hold)
        if not may_hold:
            self.about.setText(translate("Notes", "Your login holds no key for session notes."))
            return
        self.about.setText(
            translate(
                "Notes",
                "Only notes sealed to your compartments are shown here. Whether there are others is not told.",
            )
        )
        for begun in unfinished:
            self._cards.addWidget(self._make_unfinished(begun))
        if not self.notes:
            self._cards.addWidget(
                label(translate("Notes", "No note that you can read is written yet."), "muted")
            )
        self._cards.addStretch(1)
        self._show_more()

    def _show_more(self) -> None:
        for note in self.notes[self._shown : self._shown + _SHOWN_AT_ONCE]:
            self._cards.insertWidget(self._cards.count() - 1, self._make_card(note))
        self._shown += _SHOWN_AT_ONCE
        if self._shown < len(self.notes):
            more = IconButton(translate("Notes", "Show earlier notes"), role="quiet")
            more.clicked.connect(more.hide)
            more.clicked.connect(more.deleteLater)
            more.clicked.connect(self._show_more)
            self._cards.insertWidget(self._cards.count() - 1, more)

    def _make_unfinished(self, begun: UnfinishedNote) -> Card:
        card = Card(translate("Notes", "A note you began and did not save"), "edit")
        card.head.addWidget(label(moment(begun.saved_at), "muted", wrap=False))
        key = button(
            translate("Notes", "Go on with it"),
            lambda: self._open(begun.appointment_id, begun.corrects),
            "arrow-right",
        )
        card.head.addWidget(key)
        return card

    def _make_card(self, note: Note) -> Card:
        first, newest = note.versions[0], note.newest
        card = Card(words.written_line(first.written_at, first.by), words.compartment_icon(note.compartment))
        card.head.addWidget(Chip(words.compartment(note.compartment), "accent", "lock"))
        session = words.session_line(note.session)
        if session:
            card.body.addWidget(label(session, "muted"))
        card.body.addWidget(_text_label(newest))
        if len(note.versions) > 1:
            self._add_history(card, note)
        if newest.opening is Opening.OPEN:
            key = button(translate("Notes", "Correct …"), lambda: self._correct(note), "edit", "quiet")
            key.setAccessibleName(f"{key.text()} {words.written_line(first.written_at, first.by)}")
            foot = QHBoxLayout()
            foot.addStretch(1)
            foot.addWidget(key)
            card.body.addLayout(foot)
        return card

    def _add_history(self, card: Card, note: Note) -> None:
        """What stands now was corrected: by whom, why, and what was written before."""
        card.body.addWidget(_correction_label(note.newest))
        earlier = QWidget()
        column = QVBoxLayout(earlier)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        for version in reversed(note.versions[:-1]):
            column.addWidget(line())
            column.addWidget(label(words.written_line(version.written_at, version.by), "muted"))
            column.addWidget(_text_label(version))
            if version.reason:
                column.addWidget(_correction_label(version))
        earlier.hide()
        key = IconButton(translate("Notes", "Show what was written before"), "clock", "quiet")
        key.setCheckable(True)
        key.toggled.connect(earlier.setVisible)
        row = QHBoxLayout()
        row.addWidget(key)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(earlier)

    def _write(self) -> None:
        self._open("", "")

    def _correct(self, note: Note) -> None:
        session = note.session.id if note.session else ""
        self._context.open("note", person_id=note.person_id, appointment_id=session, corrects=note.newest.id)

    def _open(self, appointment_id: str, corrects: str) -> None:
        self._context.open(
            "note", person_id=self._person_id, appointment_id=appointment_id, corrects=corrects
        )


def _text_label(version: Version) -> QWidget:
    texts = {
        Opening.OPEN: version.text,
        Opening.SEALED: translate("Notes", "This note is sealed with a key that you do not have."),
        Opening.DAMAGED: translate(
            "Notes", "This note is not what was sealed, so it is not shown. Please tell the manager."
        ),
    }
    role = {Opening.OPEN: "body", Opening.SEALED: "muted", Opening.DAMAGED: "error"}
    shown = label(texts[version.opening], role[version.opening])
    shown.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return shown


def _correction_label(version: Version) -> QWidget:
    text = words.say(
        QT_TRANSLATE_NOOP("Notes", "Corrected on {when} by {who}: {reason}"),
        when=moment(version.written_at),
        who=version.by,
        reason=version.reason,
    )
    return label(text, "muted")
