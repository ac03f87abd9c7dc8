"""The privacy notice and explicit consent, kept apart (domain.md §4): service never depends on consent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_note

VALID_DAYS_SETTING = "consent_days"
VALID_DAYS = 365
_LONGEST = timedelta(days=3650)

FIELDS = (
    "name",
    "file_no",
    "identity_number",
    "birth_date",
    "phone",
    "district",
    "request",
    "reason",
)
"""The facts a letter can carry, by the names that letters use."""

RECIPIENT_KINDS = ("legal_aid", "protection", "social", "health", "other")
"""The kinds of institution in the directory; a consent may name one of them instead of a single institution."""

NOTICE_LATER = "later"
"""The entry of the list "privacy_notice" that says it was not given yet."""


class ConsentState(StrEnum):
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class NewConsent:
    """What she agreed to: `institution_id` or `recipient_kind`, not both. In force until the day before `expires_on`.

    `purpose` and `form` are codes of "consent_purpose" and "consent_form".
    """

    purpose: str
    form: str
    fields: tuple[str, ...]
    given_on: date
    expires_on: date
    institution_id: str | None = None
    recipient_kind: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Consent:
    """A consent as it stands; `recipient` is the institution's name, "" for a kind of institution."""

    id: str
    person_id: str
    told: NewConsent
    recipient: str
    by: str
    withdrawn_on: date | None = None
    withdrawal_reason: str = ""

    def state_on(self, day: date) -> ConsentState:
        if self.withdrawn_on is not None and self.withdrawn_on <= day:
            return ConsentState.WITHDRAWN
        return ConsentState.EXPIRED if self.told.expires_on <= day else ConsentState.IN_FORCE

    def covers(self, institution_id: str, institution_kind: str, day: date) -> bool:
        """Whether something may go to this institution on that day."""
        hers = self.told.institution_id == institution_id or self.told.recipient_kind == institution_kind
        return hers and self.told.given_on <= day and self.state_on(day) is ConsentState.IN_FORCE


@dataclass(frozen=True)
class NoticeGiven:
    """She was told how her data is handled; `version` is that of the text, "" for one told at an application."""

    form: str
    given_on: date
    version: str
    by: str
    at_application: bool = False


@dataclass(frozen=True)
class Recipient:
    """An institution a consent may name."""

    institution_id: str
    name: str
    kind: str


def still_covering(
    consent: Consent, consents: Iterable[Consent], kinds: Mapping[str, str], day: date
) -> list[Consent]:
    """The others in force on `day` on which facts of this one may go to the same recipient.

    `kinds` tells each institution's kind by its id: to agree to a kind is to agree to each of its institutions.
    """

    def meets(other: NewConsent) -> bool:
        if consent.told.institution_id and other.institution_id:
            return consent.told.institution_id == other.institution_id
        return _kind(consent.told, kinds) == _kind(other, kinds)

    return [
        other
        for other in consents
        if other.id != consent.id
        and other.state_on(day) is ConsentState.IN_FORCE
        and meets(other.told)
        and not set(other.told.fields).isdisjoint(consent.told.fields)
    ]


def _kind(told: NewConsent, kinds: Mapping[str, str]) -> str | None:
    return told.recipient_kind or kinds.get(told.institution_id or "")


def covered(
    consents: Iterable[Consent], institution_id: str, institution_kind: str, day: date
) -> frozenset[str]:
    """The facts that may go to an institution on a day."""
    return frozenset(
        name
        for consent in consents
        if consent.covers(institution_id, institution_kind, day)
        for name in consent.told.fields
    )


def mended(told: NewConsent, today: date) -> NewConsent:
    """The consent as it is stored, its facts in the order of letters.

    Raises FieldError "required" (recipient, purpose, form, fields), "date_in_future" (given_on), "consent_too_short"
    and "consent_too_long" (expires_on), "choice_unknown" (fields, recipient), "text_too_long".
    """
    if (told.institution_id is None) == (told.recipient_kind is None):
        raise FieldError("required", "recipient")
    if told.recipient_kind is not None and told.recipient_kind not in RECIPIENT_KINDS:
        raise FieldError("choice_unknown", "recipient")
    for name in ("purpose", "fields", "form"):
        if not getattr(told, name):
            raise FieldError("required", name)
    if not set(told.fields) <= set(FIELDS):
        raise FieldError("choice_unknown", "fields")
    if told.given_on > today:
        raise FieldError("date_in_future", "given_on")
    if told.expires_on <= told.given_on:
        raise FieldError("consent_too_short", "expires_on")
    if told.expires_on - told.given_on > _LONGEST:
        raise FieldError("consent_too_long", "expires_on")
    chosen = tuple(name for name in FIELDS if name in told.fields)
    return replace(told, fields=chosen, note=checked_note(told.note, "note"))


def check_notice(form: str, given_on: date, today: date) -> None:
    """Raises FieldError "required" (form; also when it was left for later), "date_in_future"."""
    if not form or form == NOTICE_LATER:
        raise FieldError("required", "form")
    if given_on > today:
        raise FieldError("date_in_future", "given_on")


def check_withdrawal(consent: Consent, reason: str) -> None:
    """A consent is withdrawn once, at any time; one that has run out as well.

    Raises UserError "consent_withdrawn", FieldError "reason_missing".
    """
    if consent.withdrawn_on is not None:
        raise UserError("consent_withdrawn")
    if not reason:
        raise FieldError("reason_missing", "reason")
