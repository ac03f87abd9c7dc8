"""Writing a session note, or the correction of one: sealed on saving, kept meanwhile as a sealed draft."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.core.access import Compartment
from kdm_desk.core.clock import show_moment
from kdm_desk.features.notes.gui import words
from kdm_desk.features.notes.model.notes import Note, WritingOptions
from kdm_desk.features.notes.service import NotesService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.inputs import NotesEdit
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Chip, button, label

translate = QCoreApplication.translate

_KEEP_MS = 2_000
_WIDEST = 110 * GRID
_ROOM = 1_600
"""Sixteen lines, and fewer of larger letters, so that the page does not scroll."""


@dataclass(frozen=True)
class _About:
    """Which note is being written."""

    person_id: str = ""
    appointment_id: str = ""
    corrects: str = ""


@dataclass(frozen=True)
class _Loaded:
    options: WritingOptions
    corrected: Note | None
    kept: dict[str, Any] | None


class NotePage(Page):
    """Opened with `person_id`, with `appointment_id` for a session's note, with `corrects` to correct a note."""

    help_name = "note"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Notes", "Session note"), parent)
        self._service = NotesService(context.desk)
        self._about = _About()
        self._ready = False
        self._unkept = False
        self._saving = False
        self._has_draft = False
        self._make_head_lines()
        self.form = Form(
            [
                Section(
                    "note",
                    "",
                    [
                        Field("compartment", translate("Notes", "Who may read it"), Kind.ONE, required=True),
                        Field(
                            "text",
                            translate("Notes", "Note"),
                            Kind.NOTES,
                            required=True,
                            rows=_ROOM // scaled(100),
                        ),
                        Field(
                            "reason",
                            translate("Notes", "Why it is corrected"),
                            Kind.NOTES,
                            required=True,
                            rows=2,
                        ),
                    ],
                )
            ]
        )
        self.form.changed.connect(lambda _name: self._typed())
        self.body.addWidget(scrolling(self.form, _WIDEST), 1)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_MS)
        self._keep.timeout.connect(self.keep_draft)
        self.discard_key = self.add_action(
            button(translate("Notes", "&Discard the draft"), self._discard, "cross", "quiet")
        )
        self.save_key = self.add_action(
            button(translate("Notes", "&Save the note"), self.save, "lock", keys="Ctrl+Return"), primary=True
        )

    def _make_head_lines(self) -> None:
        self.who = label("", "heading")
        self.session = label("", "muted")
        self.readers = Chip("", "neutral", "lock")
        self.state = label("", "muted")
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.readers)
        foot.addWidget(self.state, 1)
        self.body.setSpacing(GRID)
        self.body.addWidget(self.who)
        self.body.addWidget(self.session)
        self.body.addLayout(foot)

    @property
    def title(self) -> str:
        """What the window's title bar says: never her name."""
        return translate("Notes", "Session note")

    # Opening

    def open_with(self, **arguments: object) -> None:
        names = ("person_id", "appointment_id", "corrects")
        self._about = _About(*(str(arguments.get(name, "") or "") for name in names))
        self._forget()
        self.banner.clear()
        if not self._about.person_id:
            self.show_empty(
                translate("Notes", "A note is written from her file. Open it, and choose “Notes” there."),
                "edit",
                translate("Notes", "Go to the clients"),
                lambda: self.context.open("clients"),
            )
            return
        about, service = self._about, self._service

        def work() -> _Loaded:
            corrected = service.note_to_correct(about.corrects) if about.corrects else None
            options = service.writing_options(about.person_id, about.appointment_id)
            return _Loaded(
                options,
                corrected,
                service.kept_draft(about.person_id, about.appointment_id, about.corrects),
            )

        self.load(work, self._show, self._show_missing)

    def refresh(self) -> None:
        """What is being written stays."""

    def _forget(self) -> None:
        """Nothing of one woman's note stays on the page for the next."""
        self._keep.stop()
        self._ready = self._unkept = self._saving = self._has_draft = False
        self.form.set_values({"compartment": None, "text": "", "reason": ""})
        for part in (self.who, self.session, self.state):
            part.setText("")
        self._show_keys()

    def _show(self, loaded: _Loaded) -> None:
        options, corrected, kept = loaded.options, loaded.corrected, loaded.kept
        if not options.compartments:
            self.show_empty(
                translate("Notes", "Your login holds no key for session notes, so you can write none."),
                "lock",
            )
            return
        self.show_content()
        self.who.setText("  ·  ".join(part for part in (options.person.name, options.person.file_no) if part))
        self.session.setText(words.session_line(options.session))
        self.session.setVisible(options.session is not None)
        self.form.set_choices("compartment", words.compartment_choices(options.compartments))
        self.form.set_field_visible("compartment", corrected is None and len(options.compartments) > 1)
        self.form.set_field_visible("reason", corrected is not None)
        usual = corrected.compartment if corrected else options.usual
        text = corrected.newest.text if corrected else ""
        self.form.set_values({"compartment": usual.value if usual else None, "text": text})
        self._title.setText(
            translate("Notes", "Correct a note") if corrected else translate("Notes", "Session note")
        )
        self._has_draft = kept is not None
        if kept is not None:
            self._restore(kept, [which.value for which in options.compartments], corrected)
        self._ready = True
        self._show_readers()
        self._show_keys()
        self.form.focus_field("text")
        typing = self.form.input("text").target()
        if isinstance(typing, NotesEdit):
            typing.moveCursor(QTextCursor.MoveOperation.End)

    def _restore(self, kept: dict[str, Any], offered: list[str], corrected: Note | None) -> None:
        self.form.set_values({"text": kept.get("text", ""), "reason": kept.get("reason", "")})
        if corrected is None and kept.get("compartment") in offered:
            self.form.set_values({"compartment": kept["compartment"]})
        self.banner.show_message(
            translate("Notes", "The note you had begun is here again. It is not saved yet.")
        )

    def _show_missing(self, error: Exception) -> None:
        person_id = self._about.person_id
        self.show_empty(
            translate("Notes", "This note cannot be opened."),
            "lock",
            translate("Notes", "Back to her file"),
            lambda: self.context.open("case_file", person_id=person_id, tab="notes"),
        )
        self.show_error(error)

    # Writing

    def _typed(self) -> None:
        if not self._ready:
            return
        self._unkept = self._has_draft = True
        self.state.setText(translate("Notes", "Not kept yet …"))
        self._show_readers()
        self._show_keys()
        self._keep.start()

    def _show_readers(self) -> None:
        chosen = self.form.values()["compartment"]
        if chosen:
            name = words.compartment(Compartment(chosen))
            text = translate("Notes", "Only members of “{compartment}” will read it").replace(
                "{compartment}", name
            )
            self.readers.show_state(text, "accent", "lock")
        else:
            self.readers.show_state(translate("Notes", "Please choose who may read it"), "neutral", "lock")

    def _show_keys(self) -> None:
        self.form.setEnabled(self._ready and not self._saving)
        self.save_key.setEnabled(self._ready and not self._saving)
        self.discard_key.setVisible(self._ready and self._has_draft)
        self.discard_key.setEnabled(not self._saving)

    def save(self) -> None:
        """Seal and store it; Enter held down or a second click saves once."""
        if not self._ready or self._saving or not self.form.check():
            return
        self._saving = True
        self._keep.stop()
        self._show_keys()
        self.banner.clear()
        values, about = self.form.values(), self._about

        def saved(_note_id: str) -> None:
            self._forget()
            self.context.open("case_file", person_id=about.person_id, tab="notes")

        def refused(error: Exception) -> None:
            self._saving = False
            self._show_keys()
            self.show_error(error)
            if self._unkept:
                self._keep.start()

        self.context.tasks.run(self, self._work(values, about), saved, refused)

    def _work(self, values: dict[str, Any], about: _About) -> Callable[[], str]:
        service = self._service
        if about.corrects:
            return lambda: service.correct_note(about.corrects, values["text"], values["reason"])
        compartment = Compartment(values["compartment"])
        return lambda: service.write_note(about.person_id, compartment, values["text"], about.appointment_id)

    def show_error(self, error: Exception) -> None:
        """Next to the field where there is one, else on the page."""
        if not self.form.show_error(error):
            super().show_error(error)

    # Keeping

    @property
    def has_unsaved(self) -> bool:
        return self._unkept

    def keep_draft(self) -> None:
        if not self._unkept or self._saving:
            return
        self._unkept = False
        self._keep.stop()
        values, about, service = self.form.values(), self._about, self._service
        content = {name: values[name] or "" for name in ("compartment", "text", "reason")}

        def kept(_nothing: None) -> None:
            if about == self._about and not self._unkept and self._ready:
                moment = show_moment(self.context.now())
                self.state.setText(
                    translate("Notes", "Kept as a draft at {when}; only you can open it").replace(
                        "{when}", moment
                    )
                )

        def failed(error: Exception) -> None:
            self._unkept = about == self._about
            self.show_error(error)

        self.context.tasks.run(
            self,
            lambda: service.keep_draft(about.person_id, about.appointment_id, about.corrects, content),
            kept,
            failed,
        )

    def _discard(self) -> None:
        if not confirm(
            self,
            translate("Notes", "Discard what you typed?"),
            translate("Notes", "The draft is deleted. Notes already saved stay as they are."),
            translate("Notes", "Discard"),
            translate("Notes", "Go on typing"),
            danger=True,
        ):
            return
        about, service = self._about, self._service
        self._forget()
        self.context.tasks.run(
            self,
            lambda: service.discard_draft(about.person_id, about.appointment_id, about.corrects),
            lambda _done: self.context.open("case_file", person_id=about.person_id, tab="notes"),
        )
