"""What the desk knows of a person, and the rules for what may be written down about her."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.errors import FieldError
from kdm_desk.core.identity import IdentityKind
from kdm_desk.core.numbers import HumanNumber
from kdm_desk.core.turkish import initials
from kdm_desk.features.people.model.closing import CaseEvent, Closed

NAME_LIMIT = 120
TEXT_LIMIT = 4_000
# It stands above everything else in her file, always in sight.
RULE_LIMIT = 500
OLDEST_AGE = 120
# The contact in which she applied; the application itself tells the rest.
APPLICATION_OUTCOME = "application"
# Explicit direction marks could make one name read as another; letters keep their own direction without them.
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    INCOMING = "incoming"
    OUTGOING = "outgoing"


@dataclass(frozen=True)
class Choice:
    """An entry of an editable list; one that is not active still labels what was written with it."""

    code: str
    turkish: str
    english: str
    active: bool

    def label(self, language: str) -> str:
        return self.english if language == "en" else self.turkish


@dataclass(frozen=True)
class CodeLists:
    """Every editable list as a page needs it: what to offer, and what to call an answer."""

    lists: Mapping[str, tuple[Choice, ...]]

    def offered(self, name: str, language: str) -> list[tuple[str, str]]:
        """(code, label) of every active entry, in the list's order."""
        return [(entry.code, entry.label(language)) for entry in self.lists.get(name, ()) if entry.active]

    def label(self, name: str, code: str | None, language: str) -> str:
        """What to call an answer; a code that the list does not have reads as itself, none as nothing."""
        for entry in self.lists.get(name, ()):
            if entry.code == code:
                return entry.label(language)
        return code or ""


@dataclass(frozen=True)
class PersonDetails:
    """What she told about herself; an empty text or None is a question not answered.

    `birth_year` is counted back from an age she gave; `birth_date`, when known, goes before it.
    """

    given_names: str = ""
    surname: str = ""
    birth_surname: str = ""
    known_as: str = ""
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    birth_year: int | None = None
    age_band: str | None = None
    anonymous: bool = False
    marital_status: str | None = None
    education: str | None = None
    employment: str | None = None
    income_band: str | None = None
    social_security: str | None = None
    nationality_status: str | None = None
    disability: str | None = None
    pregnant: Answer | None = None
    language: str | None = None
    interpreter_needed: bool = False
    province: str | None = None
    district: str | None = None
    neighbourhood: str = ""
    address: str = ""
    code_word: str = ""
    contact_rule: str = ""


@dataclass(frozen=True)
class Person:
    id: str
    details: PersonDetails
    created_at: str

    @property
    def name(self) -> str:
        return shown_name(self.details.given_names, self.details.surname, self.details.known_as)


@dataclass(frozen=True)
class Phone:
    """A number and the rules for using it without harming her.

    `number` is E.164 or a short number; `owner` and `may_answer` are codes of the lists "phone_owner" and
    "may_answer"; `safe_hours` is in words.
    """

    number: str
    owner: str = ""
    safe: Answer = Answer.UNKNOWN
    safe_hours: str = ""
    may_answer: str = ""
    message_allowed: bool = False
    sms_allowed: bool = False


@dataclass(frozen=True)
class Identity:
    kind: IdentityKind
    value: str


@dataclass(frozen=True)
class Child:
    """A child of hers; `person_id` is empty until stored. An age counts back to `birth_year`."""

    given_names: str = ""
    surname: str = ""
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    birth_year: int | None = None
    lives_with_her: Answer = Answer.UNKNOWN
    person_id: str = ""

    @property
    def name(self) -> str:
        return shown_name(self.given_names, self.surname)


@dataclass(frozen=True)
class SafeContact:
    """Everything that the banner over her file says in words."""

    phones: tuple[Phone, ...] = ()
    rule: str = ""
    code_word: str = ""


@dataclass(frozen=True)
class Contact:
    """Someone spoke with her: `at` is an instant text; channel and outcome are codes."""

    id: str
    at: str
    channel: str
    direction: Direction
    outcome: str
    note: str
    staff: str


@dataclass(frozen=True)
class FormerName:
    given_names: str
    surname: str
    known_as: str
    until: str

    @property
    def name(self) -> str:
        return shown_name(self.given_names, self.surname, self.known_as)


@dataclass(frozen=True)
class PersonLine:
    """The least that tells one person from another in a list."""

    person_id: str
    name: str
    initials: str
    file_no: str


@dataclass(frozen=True)
class PersonHit:
    """One row under the search box; `age` is exact only with a birth date, `badges` are codes.

    `last_contact` is an instant text; `entry` is her place in the order of registration, to read on from. With
    `is_similar` her name is only like the one typed.
    """

    person_id: str
    name: str
    file_no: str
    age: int | None
    age_is_exact: bool
    district: str
    last_contact: str | None
    badges: tuple[str, ...]
    entry: int = 0
    is_similar: bool = False


@dataclass(frozen=True)
class MergedFile:
    """A file that was merged into another: what it was called, its number, when it was done."""

    person_id: str
    name: str
    file_no: str
    at: str


@dataclass(frozen=True)
class ClientFile:
    """What the case file shows; `age` counts whole years today."""

    person: Person
    number: HumanNumber | None
    opened_at: str | None
    age: int | None
    safe_contact: SafeContact
    identities: tuple[Identity, ...] = ()
    old_numbers: tuple[str, ...] = ()
    children: tuple[Child, ...] = ()
    contacts: tuple[Contact, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    alerts: tuple[str, ...] = ()
    merged: tuple[MergedFile, ...] = ()
    closed: Closed | None = None
    case_events: tuple[CaseEvent, ...] = ()
    is_favourite: bool = False

    @property
    def file_no(self) -> str:
        return self.number.show() if self.number else ""


def shown_name(given_names: str, surname: str, known_as: str = "") -> str:
    """The name on the screen; what she is known as when she gave no name."""
    return f"{given_names} {surname}".strip() or known_as


def shown_initials(given_names: str, surname: str, known_as: str = "") -> str:
    return initials(given_names, surname) or initials(known_as, None)


def age_on(day: date, birth_date: date | None, birth_year: int | None = None) -> int | None:
    """Whole years on `day`; from a year alone the age she will reach in that year; None when unknown."""
    if birth_date is not None:
        had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
        return day.year - birth_date.year - (0 if had_birthday else 1)
    return None if birth_year is None else day.year - birth_year


def tidy(text: str) -> str:
    """One line as it is stored: composed letters, single spaces, no control characters or direction marks."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(_kept(letter) for letter in composed).split())


def tidy_lines(text: str) -> str:
    """Like `tidy` for notes: line breaks stay, at most one empty line between paragraphs."""
    lines = [tidy(line) for line in text.splitlines()]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept).strip()


def _kept(letter: str) -> str:
    if letter in _DIRECTION_MARKS:
        return ""
    return " " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter


def checked_name(text: str, field_name: str) -> str:
    """The tidied name. Raises FieldError "text_too_long" above NAME_LIMIT characters."""
    return _checked_length(tidy(text), field_name, NAME_LIMIT)


def checked_note(text: str, field_name: str) -> str:
    """The tidied note. Raises FieldError "text_too_long" above TEXT_LIMIT characters."""
    return _checked_length(tidy_lines(text), field_name, TEXT_LIMIT)


def checked_rule(text: str, field_name: str) -> str:
    """The tidied rule for reaching her safely. Raises FieldError "text_too_long" above RULE_LIMIT characters."""
    return _checked_length(tidy_lines(text), field_name, RULE_LIMIT)


def _checked_length(text: str, field_name: str, limit: int) -> str:
    if len(text) > limit:
        raise FieldError("text_too_long", field_name, limit=limit, length=len(text))
    return text


def check_birth(
    birth_date: date | None, birth_year: int | None, today: date, field_name: str = "birth_date"
) -> None:
    """Raise FieldError "birth_date_in_future" or "birth_date_too_old" (more than 120 years)."""
    age = age_on(today, birth_date, birth_year)
    if age is None:
        return
    if age < 0 or (birth_date is not None and birth_date > today):
        raise FieldError("birth_date_in_future", field_name)
    if age > OLDEST_AGE:
        raise FieldError("birth_date_too_old", field_name, years=OLDEST_AGE)


def check_younger(child: Child, mother: PersonDetails, field_name: str) -> None:
    """Raise FieldError "child_older_than_mother" when the dates, or else the years, say so."""
    if child.birth_date and mother.birth_date:
        older = child.birth_date <= mother.birth_date
    else:
        child_year, mother_year = _year_of(child), _year_of(mother)
        older = child_year is not None and mother_year is not None and child_year <= mother_year
    if older:
        raise FieldError("child_older_than_mother", field_name)


def _year_of(person: Child | PersonDetails) -> int | None:
    return person.birth_date.year if person.birth_date else person.birth_year


def birth_year_from_age(age: int, today: date, field_name: str = "age") -> int:
    """The year an age counts back to. Raises FieldError "age_not_possible" outside 0–120."""
    if not 0 <= age <= OLDEST_AGE:
        raise FieldError("age_not_possible", field_name, years=age)
    return today.year - age


def safe_phones_first(phones: Sequence[Phone]) -> list[Phone]:
    """Safe numbers, then unknown ones, then those that must not be called; otherwise in the order given."""
    order = {Answer.YES: 0, Answer.UNKNOWN: 1, Answer.NO: 2}
    return sorted(phones, key=lambda phone: order[phone.safe])


def safe_contact_of(details: PersonDetails, phones: Sequence[Phone]) -> SafeContact:
    return SafeContact(tuple(safe_phones_first(phones)), details.contact_rule, details.code_word)


def with_gaps_filled(known: PersonDetails, told: PersonDetails) -> PersonDetails:
    """What stands stays; what was not answered before takes the new answer. Names are not touched."""
    unanswered = PersonDetails()
    fresh = {
        name: getattr(told, name)
        for name in _FILLABLE
        if getattr(known, name) == getattr(unanswered, name)
        and getattr(told, name) != getattr(unanswered, name)
    }
    if known.birth_date or known.birth_year:
        fresh.pop("birth_year", None)
    return replace(known, **fresh)


_NAMES = frozenset({"given_names", "surname", "birth_surname", "known_as", "anonymous"})
_FILLABLE = tuple(field.name for field in fields(PersonDetails) if field.name not in _NAMES)
