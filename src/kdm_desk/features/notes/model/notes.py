"""Session notes: which compartment they are for, their limits, and the chain of their corrections."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import FieldError
from kdm_desk.features.people.model.persons import PersonLine, tidy_lines

NOTE_LIMIT = 20_000
REASON_LIMIT = 500
NOTE_COMPARTMENTS = (Compartment.PSYCHOLOGICAL, Compartment.LEGAL, Compartment.SOCIAL, Compartment.HEALTH)
"""What a note can be sealed to, in the order the screens offer it."""

_USUAL: Mapping[Role, Compartment] = {
    Role.PSYCHOLOGIST: Compartment.PSYCHOLOGICAL,
    Role.LAWYER: Compartment.LEGAL,
    Role.SOCIAL_WORKER: Compartment.SOCIAL,
    Role.UNIT_SUPERVISOR: Compartment.SOCIAL,
    Role.DUTY_OFFICER: Compartment.HEALTH,
}


def usual_compartment(role: Role, held: Collection[Compartment]) -> Compartment | None:
    """Where the notes of this role go unless she says otherwise, among those she holds; None when she must choose."""
    usual = _USUAL.get(role)
    if usual in held:
        return usual
    return next(iter(held)) if len(held) == 1 else None


class Opening(StrEnum):
    """Whether a sealed text could be read by the login that asked."""

    OPEN = "open"
    SEALED = "sealed"
    """From an epoch whose key she does not have."""
    DAMAGED = "damaged"
    """Its bytes, or what is written beside them, are not what was sealed."""


@dataclass(frozen=True)
class SealedNote:
    """One row as it is kept. `by` is the author's name, `is_corrected` says that a later row takes its place."""

    id: str
    person_id: str
    appointment_id: str | None
    compartment: Compartment
    corrects: str | None
    written_at: str
    staff_id: str
    user_id: str
    sealed: bytes = b""
    by: str = ""
    is_corrected: bool = False

    @property
    def place(self) -> str:
        """What its ciphertext is bound to: put to another woman, author, time or correction it does not open."""
        return json.dumps(
            [
                self.id,
                self.person_id,
                self.appointment_id,
                self.corrects,
                self.written_at,
                self.staff_id,
                self.user_id,
            ]
        )


@dataclass(frozen=True)
class Content:
    """What is sealed: the text, and for a correction why it was made."""

    text: str
    reason: str = ""

    def to_bytes(self) -> bytes:
        return json.dumps({"text": self.text, "reason": self.reason}, ensure_ascii=False).encode()

    @staticmethod
    def from_bytes(plaintext: bytes) -> "Content":
        kept = json.loads(plaintext)
        return Content(kept["text"], kept["reason"])


@dataclass(frozen=True)
class Version:
    """A note as it was first written, or one correction of it; `written_at` is an instant."""

    id: str
    written_at: str
    by: str
    opening: Opening
    text: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Session:
    """The appointment a note is about; `starts_at` is civil time."""

    id: str
    starts_at: datetime
    counsellor: str


@dataclass(frozen=True)
class Note:
    """All versions of one note, the oldest first; only the last one stands."""

    person_id: str
    compartment: Compartment
    session: Session | None
    versions: tuple[Version, ...]

    @property
    def newest(self) -> Version:
        return self.versions[-1]

    @property
    def written_at(self) -> str:
        """When it was first written: corrections do not move it in the list."""
        return self.versions[0].written_at


@dataclass(frozen=True)
class WritingOptions:
    """What the page for writing shows: whom and what the note is about, and where it may go."""

    person: PersonLine
    session: Session | None
    compartments: tuple[Compartment, ...]
    usual: Compartment | None


@dataclass(frozen=True)
class UnfinishedNote:
    """A note begun and not saved: whom it is about, its session, what it corrects, when it was last kept."""

    person: PersonLine
    appointment_id: str
    corrects: str
    saved_at: str


@dataclass(frozen=True)
class TimelineNote:
    """That a note was written, without a word of it."""

    written_at: str
    compartment: Compartment
    by: str
    is_correction: bool


def checked_text(text: str) -> str:
    """The tidied note. Raises FieldError "required" when it is empty, "text_too_long" above NOTE_LIMIT."""
    tidied = tidy_lines(text)
    if not tidied:
        raise FieldError("required", "text")
    if len(tidied) > NOTE_LIMIT:
        raise FieldError("text_too_long", "text", limit=NOTE_LIMIT, length=len(tidied))
    return tidied


def checked_reason(reason: str) -> str:
    """Why a note is corrected. Raises FieldError "reason_missing", "text_too_long" above REASON_LIMIT."""
    tidied = tidy_lines(reason)
    if not tidied:
        raise FieldError("reason_missing", "reason")
    if len(tidied) > REASON_LIMIT:
        raise FieldError("text_too_long", "reason", limit=REASON_LIMIT, length=len(tidied))
    return tidied


def chains(rows: Collection[tuple[SealedNote, Version]], sessions: Mapping[str, Session]) -> list[Note]:
    """Rows put together as notes with their corrections in order, the newest note first."""
    by_id = {row.id: (row, version) for row, version in rows}
    following = {row.corrects: row.id for row, _version in rows if row.corrects}
    notes = []
    for row, _version in rows:
        if row.corrects in by_id:
            continue
        versions, at = [], row.id
        while at in by_id:
            versions.append(by_id[at][1])
            at = following.get(at, "")
        session = sessions.get(row.appointment_id or "")
        notes.append(Note(row.person_id, row.compartment, session, tuple(versions)))
    return sorted(notes, key=lambda note: (note.written_at, note.versions[0].id), reverse=True)
