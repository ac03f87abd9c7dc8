"""Questions to the record and the rows it answers with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kdm_desk.core.clock import instant_text, to_instant
from kdm_desk.core.errors import UserError
from kdm_desk.features.audit.model.actions import Kind

PAGE_ROWS = 100
MOST_PRINTED = 2_000
MOST_EXPORTED = 20_000
SHOWN_PERSONS = 3
_NEWEST = "~"
_EARLIEST, _LATEST = "", "~"


@dataclass(frozen=True)
class Question:
    """What is asked; an empty part asks for nothing. `first` and `last` are civil days, both inclusive."""

    person_id: str = ""
    user_id: str = ""
    first: date | None = None
    last: date | None = None
    kind: Kind | None = None

    def checked(self) -> "Question":
        """Raises UserError('period_turned_round')."""
        if self.first and self.last and self.first > self.last:
            raise UserError("period_turned_round")
        return self

    @property
    def begins(self) -> str:
        """The first instant asked for, as the record writes instants."""
        return _instant(self.first) if self.first else _EARLIEST

    @property
    def ends(self) -> str:
        """The first instant behind what is asked for."""
        return _instant(self.last + timedelta(days=1)) if self.last else _LATEST


def _instant(day: date) -> str:
    return instant_text(to_instant(datetime.combine(day, time())))


@dataclass(frozen=True)
class Place:
    """Where a page ends: the next one holds what is older."""

    at: str = _NEWEST
    sequence: int = 0


@dataclass(frozen=True)
class Named:
    """A person a row is about: by name, or only that there is one, where her file is closed to the reader."""

    name: str = ""
    file_no: str = ""
    closed: bool = False
    gone: bool = False


@dataclass(frozen=True)
class AuditLine:
    """One row. `at` is local civil time; `persons` are the first of `person_count`; `login` is whose login, if
    another's than hers who acted, it is about."""

    sequence: int
    at: datetime
    who: str
    action: str
    object_kind: str
    fields: tuple[str, ...]
    persons: tuple[Named, ...]
    person_count: int
    login: str = ""


@dataclass(frozen=True)
class Answer:
    """Rows, newest first; `next_place` is None at the end."""

    lines: list[AuditLine]
    next_place: Place | None


@dataclass(frozen=True)
class LoginLine:
    """A login that ever wrote a row, by the name of the member of staff."""

    user_id: str
    name: str
    login_name: str


@dataclass(frozen=True)
class Alarm:
    """A thing the supervisor must hear of, at local civil time; `amounts` are its figures by name."""

    sequence: int
    at: datetime
    action: str
    amounts: dict[str, str]


@dataclass(frozen=True)
class Misfit:
    """Why a printed sheet does not fit the record; `params` fill the sentence of `check`."""

    check: str
    detail: str
    params: Mapping[str, object]


@dataclass(frozen=True)
class MonthFigures:
    """A month in figures that name nobody, and the record's end as its sheet holds it.

    `short_code` is what is typed to compare; `signature` is hex, by the login `signed_by`.
    """

    month: date
    rows: int
    applications: int
    sessions: int
    sequence: int
    hash: str
    vault_code: str
    signed_by: str
    key_code: str
    signature: str

    @property
    def short_code(self) -> str:
        return grouped(self.hash[:16].upper(), "-")


def grouped(text: str, separator: str = " ") -> str:
    """In groups of four letters, as a person reads and compares them."""
    return separator.join(text[at : at + 4] for at in range(0, len(text), 4))


def parse_code(sequence: str, code: str) -> tuple[int, str]:
    """The row and the letters of its hash, as typed from a sheet. Raises UserError('head_not_understood')."""
    number = "".join(sequence.replace(".", "").split())
    letters = "".join(letter for letter in code.lower() if letter not in " -")
    if not number.isdecimal() or not 0 < len(number) <= 15 or not 16 <= len(letters) <= 64:
        raise UserError("head_not_understood")
    if not set(letters) <= set("0123456789abcdef"):
        raise UserError("head_not_understood")
    return int(number), letters
