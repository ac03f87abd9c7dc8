"""Session notes: written, corrected, read and searched by the members of their compartment alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from kdm_desk.core.access import Compartment, Permission, require
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.notes.model.finding import Findings, Hit, Match, find_in, wanted_words
from kdm_desk.features.notes.model.notes import (
    NOTE_COMPARTMENTS,
    Content,
    Note,
    Opening,
    SealedNote,
    Session,
    TimelineNote,
    UnfinishedNote,
    Version,
    WritingOptions,
    chains,
    checked_reason,
    checked_text,
    usual_compartment,
)
from kdm_desk.features.notes.repository import drafts, notes
from kdm_desk.features.people.repository import persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Transaction

SEARCH_LIMIT = 200
_TABLE = "note"
_TELL_EVERY = 50


class NotesService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row.

    What she does not hold the key of is not even counted for her: that there is a note says much already.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Writing

    def writing_options(self, person_id: str, appointment_id: str = "") -> WritingOptions:
        """Whom a note would be about, and the compartments this login can seal it to.

        Raises UserError "person_not_found", "appointment_not_found".
        """
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            session = None
            if appointment_id:
                session, _person_id = _session_of(reader, person_id, appointment_id)
            return WritingOptions(
                persons.person_line(reader, person_id),
                session,
                self._held,
                usual_compartment(self._desk.actor.role, self._held),
            )

    def write_note(
        self, person_id: str, compartment: Compartment, text: str, appointment_id: str = ""
    ) -> str:
        """A new note, sealed to the compartment, about her and, if named, one of her appointments; its id.

        The draft of it is discarded. Raises FieldError as `checked_text`, UserError "sealed_for_others",
        "person_not_found", "appointment_not_found".
        """
        content = Content(checked_text(text))
        with self._desk.change(Permission.KEEP_NOTES, "note.write") as tx:
            persons.person(tx, person_id)
            about = person_id
            if appointment_id:
                _session, about = _session_of(tx, person_id, appointment_id)
            note_id = self._insert(tx, about, appointment_id or None, compartment, None, content)
            drafts.discard(tx, drafts.id_for(tx.actor, person_id, appointment_id, ""))
            tx.touch("note", note_id, subjects={person_id, about}, fields=["text"])
            tx.changed(Topic.NOTES, Topic.DRAFTS)
        return note_id

    def correct_note(self, note_id: str, text: str, reason: str) -> str:
        """A further note that takes the place of this one, which stays readable; its id.

        Any member of the compartment may. Raises FieldError as `checked_text` and `checked_reason`, UserError
        "note_not_found", "note_corrected" when it is not the newest version, "sealed_for_others".
        """
        content = Content(checked_text(text), checked_reason(reason))
        with self._desk.change(Permission.KEEP_NOTES, "note.correct") as tx:
            old = self._member_note(tx, note_id)
            if old.is_corrected:
                raise UserError("note_corrected")
            new = self._insert(tx, old.person_id, old.appointment_id, old.compartment, old.id, content)
            drafts.discard(tx, drafts.id_for(tx.actor, old.person_id, old.appointment_id or "", old.id))
            tx.touch("note", new, subjects=[old.person_id], fields=["text", "reason"])
            tx.changed(Topic.NOTES, Topic.DRAFTS)
        return new

    # Reading

    def notes_of(self, person_id: str) -> list[Note]:
        """Her notes in the compartments this login holds, the newest first, each with its corrections.

        Others are passed over without a trace. The audit row is committed before they are read.
        """
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            subjects = notes.same_woman(reader, person_id)
        with self._desk.view(Permission.KEEP_NOTES, "notes.open", "person", person_id, subjects) as reader:
            rows = notes.of_people(reader, subjects, self._held)
            sessions = notes.sessions_of(reader, rows)
        return chains([(row, self._version(row)) for row in rows], sessions)

    def note_to_correct(self, note_id: str) -> Note:
        """One version, read to be corrected; the opening is in the audit.

        Raises UserError "note_not_found", "note_corrected", "sealed_for_others".
        """
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            row = self._member_note(reader, note_id)
        with self._desk.view(Permission.KEEP_NOTES, "notes.open", "note", note_id, [row.person_id]) as reader:
            row = notes.note(reader, note_id)
            sessions = notes.sessions_of(reader, [row])
        if row.is_corrected:
            raise UserError("note_corrected")
        return chains([(row, self._version(row))], sessions)[0]

    def timeline(self, person_id: str) -> list[TimelineNote]:
        """That notes were written, for the compartments held. For the case file, whose opening is in the audit."""
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            return notes.timeline(reader, notes.same_woman(reader, person_id), self._held)

    def writers(self, person_id: str) -> dict[str, int]:
        """How many notes each colleague keeps of her in the compartments this login holds, without a word of them.

        For her own request: a member who answers it is told whom to ask.
        """
        with self._desk.read(Permission.EXPORT_FILES) as reader:
            refuse_strangers(reader, [person_id])
            return notes.writers(reader, notes.same_woman(reader, person_id), self._held)

    def compartments(self) -> tuple[Compartment, ...]:
        """The compartments whose notes this login reads and writes."""
        require(self._desk.actor, Permission.KEEP_NOTES)
        return self._held

    # Searching

    def open_restricted(self) -> frozenset[str]:
        """The women of restricted files open to this login, whose notes a search may go through, too."""
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            return reader.opened

    def search(
        self,
        typed: str,
        step: Callable[[float], None],
        open_restricted: frozenset[str] = frozenset(),
        limit: int = SEARCH_LIMIT,
    ) -> Findings:
        """Look through every note this login can open, in memory, the newest first; for the long thread.

        `step(fraction)` is told how far it is, and may raise to stop. Restricted files are passed over, but those
        of `open_restricted`. Nothing of it may be shown before `show_found`. Raises FieldError "search_too_short".
        """
        words = wanted_words(typed)
        found: list[Match] = []
        unread = 0
        with self._desk.long_read(Permission.KEEP_NOTES) as reader:
            closed = reader.closed - open_restricted
            total = notes.count(reader, self._held)
            for place, row in enumerate(notes.newest_first(reader, self._held)):
                if place % _TELL_EVERY == 0:
                    step(place / max(total, 1))
                if row.person_id in closed:
                    continue
                version = self._version(row)
                if version.opening is not Opening.OPEN:
                    unread += 1
                    continue
                snippet = find_in(version.text, words)
                if snippet is None:
                    continue
                if len(found) == limit:
                    return Findings(tuple(found), False, unread)
                found.append(Match(row.id, row.person_id, snippet))
        return Findings(tuple(found), True, unread)

    def show_found(self, findings: Findings) -> list[Hit]:
        """The lines of a search, once the audit names every woman in them; what was looked for is in no record."""
        with self._desk.change(Permission.KEEP_NOTES, "notes.search") as tx:
            tx.touch("note", "search", subjects={match.person_id for match in findings.matches})
            return [_hit(tx, match) for match in findings.matches]

    # Unfinished notes

    def keep_draft(
        self, person_id: str, appointment_id: str, corrects: str, content: Mapping[str, object]
    ) -> None:
        """Keep what was typed, sealed to this login; `content` is JSON-ready. No audit row."""
        require(self._desk.actor, Permission.KEEP_NOTES)
        draft_id = drafts.id_for(self._desk.actor, person_id, appointment_id, corrects)
        about = {"person_id": person_id, "appointment_id": appointment_id, "corrects": corrects}
        sealed = self._desk.seal_draft(draft_id, {**content, **about})
        with self._desk.keep() as tx:
            drafts.save(tx, draft_id, sealed)
            tx.changed(Topic.DRAFTS)

    def kept_draft(self, person_id: str, appointment_id: str, corrects: str) -> dict[str, Any] | None:
        """What this login last kept of this note, or None."""
        draft_id = drafts.id_for(self._desk.actor, person_id, appointment_id, corrects)
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            sealed = drafts.find(reader, draft_id)
        return None if sealed is None else self._desk.open_draft(draft_id, sealed)

    def discard_draft(self, person_id: str, appointment_id: str, corrects: str) -> None:
        require(self._desk.actor, Permission.KEEP_NOTES)
        with self._desk.keep() as tx:
            drafts.discard(tx, drafts.id_for(tx.actor, person_id, appointment_id, corrects))
            tx.changed(Topic.DRAFTS)

    def unfinished(self) -> list[UnfinishedNote]:
        """What this login began and did not save, the newest first; files closed to her since are left out."""
        with self._desk.read(Permission.KEEP_NOTES) as reader:
            kept = [
                (content, saved_at)
                for draft_id, sealed, saved_at in drafts.own(reader)
                if (content := self._desk.open_draft(draft_id, sealed)) is not None
            ]
            return [
                UnfinishedNote(
                    persons.person_line(reader, content["person_id"]),
                    content["appointment_id"],
                    content["corrects"],
                    saved_at,
                )
                for content, saved_at in kept
                if content["person_id"] not in reader.closed
            ]

    @property
    def _held(self) -> tuple[Compartment, ...]:
        return tuple(each for each in NOTE_COMPARTMENTS if self._desk.holds(each))

    def _insert(
        self,
        tx: Transaction,
        person_id: str,
        appointment_id: str | None,
        compartment: Compartment,
        corrects: str | None,
        content: Content,
    ) -> str:
        row = SealedNote(
            id=new_id(),
            person_id=person_id,
            appointment_id=appointment_id,
            compartment=compartment,
            corrects=corrects,
            written_at=tx.now,
            staff_id=tx.actor.staff_id,
            user_id=tx.actor.user_id,
        )
        sealed = self._desk.seal(_TABLE, row.place, compartment.value, content.to_bytes())
        notes.insert(tx, replace(row, sealed=sealed))
        return row.id

    def _member_note(self, reader: Reader, note_id: str) -> SealedNote:
        row = notes.note(reader, note_id)
        if not self._desk.holds(row.compartment):
            raise UserError("sealed_for_others", compartment=row.compartment.value)
        return row

    def _version(self, row: SealedNote) -> Version:
        """The row with its text, or with the reason why it has none: one bad note does not hide the others."""
        try:
            plaintext = self._desk.open_sealed(_TABLE, row.place, row.compartment.value, row.sealed)
        except Damaged:
            return Version(row.id, row.written_at, row.by, Opening.DAMAGED)
        except UserError:
            return Version(row.id, row.written_at, row.by, Opening.SEALED)
        content = Content.from_bytes(plaintext)
        return Version(row.id, row.written_at, row.by, Opening.OPEN, content.text, content.reason)


def _session_of(reader: Reader, person_id: str, appointment_id: str) -> tuple[Session, str]:
    """The appointment and whose it is: hers, or of a file joined to hers."""
    session, about = notes.session(reader, appointment_id)
    if about not in notes.same_woman(reader, person_id):
        raise UserError("appointment_not_found")
    return session, about


def _hit(reader: Reader, match: Match) -> Hit:
    row = notes.note(reader, match.note_id)
    return Hit(
        row.id,
        persons.person_line(reader, match.person_id),
        row.written_at,
        row.by,
        row.compartment,
        row.is_corrected,
        match.snippet,
    )
