"""From whom she is to be protected, and when another file speaks of the same person."""

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.identity import detect_kind, parse_identity
from kdm_desk.core.phones import parse_phone
from kdm_desk.features.people.model.persons import (
    Answer,
    Sex,
    check_birth,
    checked_name,
    checked_note,
    shown_name,
)


class Alike(StrEnum):
    """Why a known perpetrator may be the one who is being written down."""

    IDENTITY = "identity"
    PHONE = "phone"
    NAME = "name"


class Ground(StrEnum):
    """Where a conflict of interest lies."""

    OTHER_FILE = "other_file"
    RESIDENT = "resident"
    LAWYER = "lawyer"
    STAFF = "staff"


@dataclass(frozen=True)
class PerpetratorDetails:
    """`relation` and `traits` are codes. Occupation, workplace, traits and note are what this woman tells of him; the
    rest stands with the person, in whatever files he is named."""

    given_names: str = ""
    surname: str = ""
    known_as: str = ""
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    birth_year: int | None = None
    identity: str = ""
    phone: str = ""
    address: str = ""
    relation: str = ""
    lives_with_her: Answer = Answer.UNKNOWN
    traits: tuple[str, ...] = ()
    occupation: str = ""
    workplace: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        return shown_name(self.given_names, self.surname, self.known_as)


@dataclass(frozen=True)
class Perpetrator:
    """A perpetrator of hers; `relative_id` is his id as a person, `removed` why he no longer counts."""

    person_id: str
    relative_id: str
    details: PerpetratorDetails
    named_at: str
    by: str
    removed: str = ""


@dataclass(frozen=True)
class Known:
    """A perpetrator who is known here and may be the same; in whose file is not told."""

    relative_id: str
    name: str
    birth_year: int | None
    alike: Alike


@dataclass(frozen=True)
class Conflict:
    """One coincidence. Without a `file_no` the file is restricted to others: that it is so is all there is to tell.

    `about` is the perpetrator's name, `who` whom it touches on the other side: initials, a name of ours.
    """

    ground: Ground
    about: str
    file_id: str = ""
    file_no: str = ""
    who: str = ""


PERSONAL = frozenset(
    {"given_names", "surname", "known_as", "sex", "birth_date", "birth_year", "identity", "phone", "address"}
)
"""What stands with the person, not with the woman who tells it."""


def mended(details: PerpetratorDetails, today: date) -> PerpetratorDetails:
    """The details as they are stored.

    Raises FieldError "perpetrator_unknown" (given_names) where neither a name nor a relation is told,
    "phone_not_understood", "identity_length", "tckn_checksum", "ykn_checksum", "birth_date_in_future",
    "birth_date_too_old", "text_too_long".
    """
    check_birth(
        details.birth_date, details.birth_year, today, "birth_date" if details.birth_date else "birth_year"
    )
    identity = details.identity.strip()
    kind = detect_kind(identity)
    if identity and kind is None:
        raise FieldError("identity_length", "identity")
    checked = replace(
        details,
        given_names=checked_name(details.given_names, "given_names"),
        surname=checked_name(details.surname, "surname"),
        known_as=checked_name(details.known_as, "known_as"),
        birth_year=None if details.birth_date else details.birth_year,
        identity="" if kind is None else parse_identity(kind, identity, "identity"),
        phone=parse_phone(details.phone, "phone"),
        address=checked_note(details.address, "address"),
        traits=tuple(sorted(set(details.traits))),
        occupation=checked_name(details.occupation, "occupation"),
        workplace=checked_name(details.workplace, "workplace"),
        note=checked_note(details.note, "note"),
    )
    if not checked.name and not checked.relation:
        raise FieldError("perpetrator_unknown", "given_names")
    return checked


def check_change(before: Perpetrator, after: PerpetratorDetails, reason: str) -> list[str]:
    """The names of what changes. Raises UserError "perpetrator_removed", "perpetrator_unchanged"; FieldError
    "reason_missing"."""
    if before.removed:
        raise UserError("perpetrator_removed")
    changed = [
        one.name for one in fields(after) if getattr(after, one.name) != getattr(before.details, one.name)
    ]
    if not changed:
        raise UserError("perpetrator_unchanged")
    if not reason:
        raise FieldError("reason_missing", "reason")
    return changed
