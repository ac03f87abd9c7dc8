"""An application: what is asked at the desk, and the rules it must keep before it is written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from kdm_desk.core.errors import FieldError
from kdm_desk.core.identity import IdentityKind, parse_identity
from kdm_desk.core.phones import parse_phone
from kdm_desk.features.people.model.persons import (
    Answer,
    Child,
    Identity,
    PersonDetails,
    Phone,
    check_birth,
    check_younger,
    checked_name,
    checked_note,
    checked_rule,
)

T = TypeVar("T")

# A clock a little behind must not refuse the woman who stands at the desk now.
_CLOCK_TOLERANCE = timedelta(minutes=5)

# What is written in the file of a woman who gave no name; data, so it is Turkish like the lists.
NAMELESS_CALLER = "isim vermeyen arayan"
NAMELESS_VISITOR = "isim vermeyen başvurucu"
TELEPHONE = "telephone"
NOTICE_GIVEN_LATER = "later"

_LINES = ("given_names", "surname", "birth_surname", "known_as", "neighbourhood", "code_word")
_PHONE_LINES = ("owner", "safe_hours", "may_answer")


class Certainty(StrEnum):
    EXPERIENCED = "experienced"
    AT_RISK = "at_risk"


@dataclass(frozen=True)
class NewApplication:
    """What was told at the desk; only the channel must be known.

    `received_at` is Istanbul civil time, None for now. `violence` maps a type to how sure it is. `withheld` names
    the questions she does not want to answer: an answer, not a gap. `privacy_notice` says how it was given.
    """

    channel: str
    received_at: datetime | None = None
    applicant: PersonDetails = field(default_factory=PersonDetails)
    phones: tuple[Phone, ...] = ()
    identity: Identity | None = None
    old_number: str = ""
    children: tuple[Child, ...] = ()
    heard_from: str | None = None
    referred_by: str = ""
    violence: Mapping[str, Certainty] = field(default_factory=dict)
    since: str | None = None
    frequency: str | None = None
    last_incident: date | None = None
    life_in_danger: Answer = Answer.UNKNOWN
    account: str = ""
    requests: tuple[str, ...] = ()
    privacy_notice: str | None = None
    withheld: frozenset[str] = frozenset()

    @property
    def notice_was_given(self) -> bool:
        return self.privacy_notice not in (None, NOTICE_GIVEN_LATER)


@dataclass(frozen=True)
class RequestState:
    """What she asked for and what came of it; `outcome` is a code, None while open."""

    kind: str
    outcome: str | None


@dataclass(frozen=True)
class Application:
    """A stored application as the case file shows it; `received_at` is an instant text."""

    id: str
    received_at: str
    channel: str
    heard_from: str | None
    referred_by: str
    violence: Mapping[str, Certainty]
    since: str | None
    frequency: str | None
    last_incident: date | None
    life_in_danger: Answer
    account: str
    requests: tuple[RequestState, ...]
    privacy_notice: str | None
    privacy_notice_at: str | None
    withheld: frozenset[str]
    taken_by: str


@dataclass(frozen=True)
class Draft:
    """A page of answers not yet saved; `content` is what the page gave, `saved_at` an instant text."""

    id: str
    title: str
    content: Mapping[str, object]
    saved_at: str


class _Problems:
    """Collects what the fields have to mend, so that a page can show all of it at once."""

    def __init__(self) -> None:
        self.found: list[FieldError] = []

    def keep(self, check: Callable[[], T], otherwise: T) -> T:
        """What `check` gives; `otherwise` when a field has to be mended first."""
        try:
            return check()
        except FieldError as error:
            self.found.append(error)
            return otherwise


def mended(application: NewApplication, now: datetime) -> tuple[NewApplication, list[FieldError]]:
    """The application as it would be stored, and all that still has to be mended, in the order of the page.

    `now` is Istanbul civil time. With an empty list the application may be registered. The field of a phone or a
    child carries its place: "phones.0.number", "children.1.birth_date".
    """
    problems = _Problems()
    if not application.channel:
        problems.found.append(FieldError("required", "channel"))
    if application.received_at and application.received_at > now + _CLOCK_TOLERANCE:
        problems.found.append(FieldError("time_in_future", "received_at"))
    applicant = _mended_applicant(application, now, problems)
    identity = _mended_identity(application.identity, problems)
    phones = _mended_phones(application.phones, problems)
    if application.last_incident and application.last_incident > now.date():
        problems.found.append(FieldError("date_in_future", "last_incident"))
    children = _mended_children(application.children, applicant, now, problems)
    result = replace(
        application,
        applicant=applicant,
        identity=identity,
        phones=phones,
        children=children,
        old_number=_line(problems, application.old_number, "old_number"),
        referred_by=_line(problems, application.referred_by, "referred_by"),
        account=problems.keep(lambda: checked_note(application.account, "account"), ""),
    )
    return result, problems.found


def _line(problems: _Problems, text: str, field_name: str) -> str:
    return problems.keep(lambda: checked_name(text, field_name), "")


def _mended_applicant(application: NewApplication, now: datetime, problems: _Problems) -> PersonDetails:
    told = application.applicant
    lines: dict[str, Any] = {name: _line(problems, getattr(told, name), name) for name in _LINES}
    notes: dict[str, Any] = {
        name: problems.keep(partial(check, getattr(told, name), name), "")
        for name, check in (("address", checked_note), ("contact_rule", checked_rule))
    }
    problems.keep(lambda: check_birth(told.birth_date, told.birth_year, now.date()), None)
    nameless = not lines["given_names"] and not lines["surname"]
    if nameless and not lines["known_as"]:
        lines["known_as"] = NAMELESS_CALLER if application.channel == TELEPHONE else NAMELESS_VISITOR
    return replace(told, **lines, **notes, anonymous=nameless)


def _mended_identity(identity: Identity | None, problems: _Problems) -> Identity | None:
    if identity is None or identity.kind is IdentityKind.STATEMENT:
        return None
    value = problems.keep(partial(parse_identity, identity.kind, identity.value), "")
    return Identity(identity.kind, value) if value else None


def _mended_phones(phones: tuple[Phone, ...], problems: _Problems) -> tuple[Phone, ...]:
    result: list[Phone] = []
    for place, phone in enumerate(phones):
        number = problems.keep(partial(parse_phone, phone.number, f"phones.{place}.number"), "")
        lines: dict[str, Any] = {
            name: _line(problems, getattr(phone, name), f"phones.{place}.{name}") for name in _PHONE_LINES
        }
        if number:
            result.append(replace(phone, number=number, **lines))
    return tuple(result)


def _mended_children(
    children: tuple[Child, ...], mother: PersonDetails, now: datetime, problems: _Problems
) -> tuple[Child, ...]:
    return tuple(_mended_child(place, child, mother, now, problems) for place, child in enumerate(children))


def _mended_child(
    place: int, child: Child, mother: PersonDetails, now: datetime, problems: _Problems
) -> Child:
    birth_field = f"children.{place}.birth_date"

    def check_age() -> None:
        check_birth(child.birth_date, child.birth_year, now.date(), birth_field)
        check_younger(child, mother, birth_field)

    problems.keep(check_age, None)
    return replace(
        child,
        given_names=_line(problems, child.given_names, f"children.{place}.given_names"),
        surname=_line(problems, child.surname, f"children.{place}.surname"),
    )
