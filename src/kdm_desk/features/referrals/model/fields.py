"""What of a woman's file may stand in a letter: the least that serves her request (domain.md §5, §6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.clock import show_date
from kdm_desk.core.identity import IdentityKind
from kdm_desk.core.phones import show_phone
from kdm_desk.core.turkish import lower_tr, upper_tr
from kdm_desk.documents.text import one_line
from kdm_desk.features.people.model.persons import Answer, Identity, Phone
from kdm_desk.features.referrals.model.directory import Kind

HERSELF = ("", "herself")
_ONLY_HER = ("", "only_her")
_THROUGH_US = "İletişim: Yalnızca Merkezimiz aracılığıyla"


class FieldName(StrEnum):
    """A fact that a letter can carry. Her address and her code word are none of them, ever."""

    NAME = "name"
    FILE_NO = "file_no"
    IDENTITY = "identity_number"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    DISTRICT = "district"
    REQUEST = "request"
    REASON = "reason"


class Withheld(StrEnum):
    """Why a fact cannot go into a letter."""

    NOT_KNOWN = "not_known"
    NO_SAFE_PHONE = "no_safe_phone"
    LIVES_IN_SHELTER = "lives_in_shelter"


class NoConsent(StrEnum):
    """Why her consent does not cover a fact."""

    NEVER_GIVEN = "never_given"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Lack:
    """Her consent does not cover a fact; `since` is the day it ran out or was taken back."""

    why: NoConsent
    since: date | None = None


NEVER_GIVEN = Lack(NoConsent.NEVER_GIVEN)


@dataclass(frozen=True)
class LetterField:
    """A fact on paper: `label` and `value` are printed as they stand. One that is withheld is never included.

    One that `lacks` her consent is included only in a letter that says on which legal basis.
    """

    name: FieldName
    label: str
    value: str
    included: bool = False
    withheld: Withheld | None = None
    lacks: Lack | None = None
    usual: bool = False
    """Whether it belongs to the least that identifies her and says what she asks for."""


@dataclass(frozen=True)
class PersonFacts:
    """What a file says of a woman, as far as a letter can use it; labels are Turkish, paper is.

    `requests` and `violence` are those of her last application, code to label. `phone_owners` has the label of
    each owner's code, `purposes` of each purpose's code.
    """

    person_id: str
    given_names: str
    surname: str
    file_no: str
    birth_date: date | None
    district: str
    lives_in_shelter: bool
    identities: Sequence[Identity]
    phones: Sequence[Phone]
    requests: Mapping[str, str]
    violence: Sequence[str]
    phone_owners: Mapping[str, str]
    purposes: Mapping[str, str]


_LABELS: Mapping[FieldName, str] = {
    FieldName.NAME: "Adı soyadı",
    FieldName.FILE_NO: "Dosya numarası",
    FieldName.IDENTITY: "Kimlik numarası",
    FieldName.BIRTH_DATE: "Doğum tarihi",
    FieldName.PHONE: "Telefonu",
    FieldName.DISTRICT: "İlçesi",
    FieldName.REQUEST: "Talebi",
    FieldName.REASON: "Bildirdiği şiddet türleri",
}
_IDENTITY_LABELS: Mapping[IdentityKind, str] = {
    IdentityKind.TCKN: "T.C. kimlik numarası",
    IdentityKind.YKN: "Yabancı kimlik numarası",
    IdentityKind.PASSPORT: "Pasaport numarası",
}
# Which of her requests concern whom, and what is asked of them when the file names none of those.
_CONCERNS: Mapping[Kind, tuple[tuple[str, ...], str]] = {
    Kind.LEGAL_AID: (("legal",), "legal_aid"),
    Kind.PROTECTION: ((), "protection"),
    Kind.SOCIAL: (("social_aid", "shelter"), "social_aid"),
    Kind.HEALTH: (("psychological",), "health_care"),
}


def fields_for(facts: PersonFacts, kind: Kind) -> tuple[LetterField, ...]:
    """Every fact a letter to this kind of institution could carry; included is the least that identifies her
    and says what she asks for, with her phone where it is safe."""
    name = one_line(f"{facts.given_names} {upper_tr(facts.surname)}")
    return (
        _field(FieldName.NAME, name, included=True),
        _field(FieldName.FILE_NO, facts.file_no, included=not name),
        _identity(facts.identities),
        _field(FieldName.BIRTH_DATE, show_date(facts.birth_date) if facts.birth_date else ""),
        _phone(facts),
        _district(facts),
        _field(FieldName.REQUEST, _request(facts, kind), included=True),
        _field(FieldName.REASON, _sentence_case(facts.violence)),
    )


def with_consent(fields: Sequence[LetterField], lacking: Mapping[FieldName, Lack]) -> tuple[LetterField, ...]:
    """The facts with what she has not agreed to marked so; included stays included: see `letters.tidied`."""
    return tuple(replace(field, lacks=lacking.get(field.name)) for field in fields)


def only_agreed(fields: Sequence[LetterField]) -> tuple[LetterField, ...]:
    """The facts with those left out that lack her consent."""
    return tuple(replace(field, included=field.included and field.lacks is None) for field in fields)


def particulars(fields: Sequence[LetterField]) -> tuple[str, ...]:
    """The lines that name what is included; without a phone, the way to reach her is the centre."""
    chosen = [field for field in fields if field.included]
    lines = [f"{field.label}: {field.value}" for field in chosen]
    if not any(field.name is FieldName.PHONE for field in chosen):
        lines.append(_THROUGH_US)
    return tuple(lines)


def _field(
    name: FieldName, value: str, *, included: bool = False, withheld: Withheld = Withheld.NOT_KNOWN
) -> LetterField:
    if not value:
        return LetterField(name, _LABELS[name], "", withheld=withheld)
    return LetterField(name, _LABELS[name], one_line(value), included, usual=included)


def _identity(identities: Sequence[Identity]) -> LetterField:
    known = {identity.kind: identity.value for identity in identities}
    for kind, label in _IDENTITY_LABELS.items():
        if kind in known:
            return LetterField(FieldName.IDENTITY, label, known[kind])
    return _field(FieldName.IDENTITY, "")


def _phone(facts: PersonFacts) -> LetterField:
    safe = [phone for phone in facts.phones if phone.safe is Answer.YES]
    if not safe:
        why = Withheld.NO_SAFE_PHONE if facts.phones else Withheld.NOT_KNOWN
        return _field(FieldName.PHONE, "", withheld=why)
    phone = min(safe, key=lambda each: each.owner not in HERSELF)
    rules = "; ".join(part for part in _calling_rules(phone, facts.phone_owners) if part)
    value = f"{show_phone(phone.number)} ({rules})" if rules else show_phone(phone.number)
    # A number of somebody else's is that person's to give: it goes only when it was ticked.
    return _field(FieldName.PHONE, value, included=phone.owner in HERSELF)


def _calling_rules(phone: Phone, owners: Mapping[str, str]) -> list[str]:
    """How she may be called, in the words that the reader of the letter needs."""
    owner = "" if phone.owner in HERSELF else lower_tr(owners.get(phone.owner, ""))
    only_her = "yalnız kendisiyle görüşülmeli" if phone.may_answer in _ONLY_HER else ""
    if not phone.message_allowed and not phone.sms_allowed:
        message = "mesaj bırakılmamalı"
    elif not phone.message_allowed:
        message = "sesli mesaj bırakılmamalı"
    else:
        message = "" if phone.sms_allowed else "SMS gönderilmemeli"
    return [owner, phone.safe_hours, only_her, message]


def _district(facts: PersonFacts) -> LetterField:
    if facts.lives_in_shelter:
        return _field(FieldName.DISTRICT, "", withheld=Withheld.LIVES_IN_SHELTER)
    return _field(FieldName.DISTRICT, facts.district)


def _request(facts: PersonFacts, kind: Kind) -> str:
    if kind is Kind.OTHER:
        return _sentence_case(list(facts.requests.values()))
    codes, purpose = _CONCERNS[kind]
    asked = [facts.requests[code] for code in codes if code in facts.requests]
    return _sentence_case(asked) or facts.purposes.get(purpose, "")


def _sentence_case(labels: Sequence[str]) -> str:
    return ", ".join(
        label if place == 0 else lower_tr(label[:1]) + label[1:] for place, label in enumerate(labels)
    )
