"""A letter while it is written, as it stands in the register, and what may happen to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.documents.letter import Mark, Urgency
from kdm_desk.documents.text import paragraphs
from kdm_desk.features.referrals.model.directory import Authority, Institution, checked_line
from kdm_desk.features.referrals.model.fields import FieldName, LetterField, only_agreed, particulars

TEXT_LIMIT = 8_000
ATTACHMENT_LIMIT = 20
BASIS_LIMIT = 1_000
_OPEN_END = " hususunda;"
_WHOLE_END = " hususunda desteğinizi rica ederim."


class NumberMode(StrEnum):
    """Who fills `Sayı:`; the register's own number is allocated in both."""

    DESK = "desk"
    REGISTRY = "registry"


class EventKind(StrEnum):
    ISSUED = "issued"
    PRINTED = "printed"
    EXPORTED = "exported"
    REPLIED = "replied"
    WITHDRAWN = "withdrawn"


class LetterState(StrEnum):
    """Where a letter stands: `issued` has a number and was neither printed nor saved yet."""

    ISSUED = "issued"
    SENT = "sent"
    REPLIED = "replied"
    WITHDRAWN = "withdrawn"


class RegisterFilter(StrEnum):
    ALL = "all"
    NOT_SENT = "not_sent"
    AWAITING = "awaiting"
    OVERDUE = "overdue"
    REPLIED = "replied"
    WITHDRAWN = "withdrawn"


class Use(StrEnum):
    """Why an issued letter is taken out again; each is its own action in the audit."""

    READ = "open"
    PRINT = "print"
    EXPORT = "export"


@dataclass(frozen=True)
class Signatory:
    """Somebody who may sign: `name` as `Ad SOYAD`."""

    staff_id: str
    name: str
    title: str


@dataclass(frozen=True)
class LetterDraft:
    """A letter before it has a number.

    `text` holds one paragraph a line; the facts included stand after the first. `without_consent` lets facts in that
    her consent does not cover; `legal_basis` then says why that is lawful.
    """

    person_id: str
    institution: Institution
    subject: str
    text: str
    closing_words: str
    fields: tuple[LetterField, ...]
    signatory_id: str
    mark: Mark | None = None
    urgency: Urgency | None = None
    attachments: tuple[str, ...] = ()
    without_consent: bool = False
    legal_basis: str = ""


@dataclass(frozen=True)
class WritingOptions:
    """What the page of a new letter offers beside the draft: who may sign, and how letters are numbered."""

    signatories: tuple[Signatory, ...]
    number_mode: NumberMode


@dataclass(frozen=True)
class RegisterLine:
    """One line of the outgoing register. Nobody is named in it: a register is a list, not a file.

    Of a `restricted` one nothing is told but number and date.
    """

    letter_id: str
    number: str
    dated: date
    institution: str
    subject: str
    person_id: str
    initials: str
    file_no: str
    state: LetterState
    printed: int
    replied_on: date | None
    overdue: bool
    restricted: bool = False

    def unnamed(self) -> "RegisterLine":
        """Number and date alone, for a letter about a woman whose file is restricted to others."""
        state = LetterState.ISSUED
        return RegisterLine("", self.number, self.dated, "", "", "", "", "", state, 0, None, False, True)


@dataclass(frozen=True)
class LetterEvent:
    """Something that happened to a letter; `at` is an instant text.

    A note on `issued` is the legal basis on which facts went without her consent.
    """

    kind: EventKind
    at: str
    note: str
    by: str


@dataclass(frozen=True)
class IssuedLetter:
    """A letter of the register with its story, and the pages as they were issued."""

    line: RegisterLine
    events: tuple[LetterEvent, ...]
    included: tuple[FieldName, ...]
    pdf: bytes


@dataclass(frozen=True)
class TimelineLine:
    """One event of one of her letters, for the timeline of her file."""

    letter_id: str
    number: str
    institution: str
    subject: str
    event: LetterEvent


def fitted(text: str, authority: Authority) -> str:
    """The standing wording as it ends for this reader: a person gets a whole sentence before `Saygılarımla`."""
    if authority is Authority.PERSON and text.endswith(_OPEN_END):
        return f"{text.removesuffix(_OPEN_END)}{_WHOLE_END}"
    return text


def may_go(draft: LetterDraft, field: LetterField) -> bool:
    """Whether a fact can be taken into the letter."""
    return field.withheld is None and (field.lacks is None or draft.without_consent)


def include(draft: LetterDraft, name: FieldName, wanted: bool) -> LetterDraft:
    """The draft with a fact taken in or left out; what is withheld or lacks her consent stays out."""
    fields = tuple(
        replace(field, included=wanted and may_go(draft, field)) if field.name is name else field
        for field in draft.fields
    )
    return replace(draft, fields=fields)


def on_legal_basis(draft: LetterDraft, wanted: bool, basis: str = "") -> LetterDraft:
    """The draft as one that may carry facts without her consent, or as one that may not any more."""
    fields = draft.fields if wanted else only_agreed(draft.fields)
    return replace(draft, fields=fields, without_consent=wanted, legal_basis=basis if wanted else "")


def included(fields: Sequence[LetterField]) -> tuple[FieldName, ...]:
    """What leaves the house, in the order of the letter."""
    return tuple(field.name for field in fields if field.included)


def body(draft: LetterDraft) -> tuple[str, ...]:
    """The paragraphs as printed: the first, the facts line by line, the rest."""
    first, *rest = paragraphs(draft.text) or [""]
    return tuple(line for line in (first, *particulars(draft.fields), *rest) if line)


def tidied(draft: LetterDraft) -> LetterDraft:
    """The draft as it can be issued.

    Raises FieldError "subject_missing", "letter_text_missing", "text_too_long", "legal_basis_missing",
    "too_many_attachments"; UserError "consent_missing" naming the facts that she has not agreed to.
    """
    subject = checked_line(draft.subject, "subject")
    if not subject:
        raise FieldError("subject_missing", "subject")
    text = "\n".join(paragraphs(draft.text))
    if not text:
        raise FieldError("letter_text_missing", "text")
    if len(text) > TEXT_LIMIT:
        raise FieldError("text_too_long", "text", limit=TEXT_LIMIT, length=len(text))
    attachments = tuple(filter(None, (checked_line(line, "attachments") for line in draft.attachments)))
    if len(attachments) > ATTACHMENT_LIMIT:
        raise FieldError(
            "too_many_attachments", "attachments", limit=ATTACHMENT_LIMIT, count=len(attachments)
        )
    return replace(
        draft, subject=subject, text=text, attachments=attachments, legal_basis=_checked_basis(draft)
    )


def _checked_basis(draft: LetterDraft) -> str:
    """Why facts may go without her consent; "" when none does."""
    lacking = lacking_consent(draft.fields)
    if not lacking:
        return ""
    if not draft.without_consent:
        raise UserError(
            "consent_missing",
            facts=[field.label for field in lacking],
            recipient=draft.institution.name,
        )
    basis = "\n".join(paragraphs(draft.legal_basis))
    if not basis:
        raise FieldError("legal_basis_missing", "legal_basis")
    if len(basis) > BASIS_LIMIT:
        raise FieldError("text_too_long", "legal_basis", limit=BASIS_LIMIT, length=len(basis))
    return basis


def lacking_consent(fields: Sequence[LetterField]) -> tuple[LetterField, ...]:
    """What would leave the house without her consent."""
    return tuple(field for field in fields if field.included and field.lacks is not None)


def state_after(kinds: Sequence[EventKind]) -> LetterState:
    """Where a letter stands after these events, whatever order they were written in."""
    if EventKind.WITHDRAWN in kinds:
        return LetterState.WITHDRAWN
    if EventKind.REPLIED in kinds:
        return LetterState.REPLIED
    sent = EventKind.PRINTED in kinds or EventKind.EXPORTED in kinds
    return LetterState.SENT if sent else LetterState.ISSUED


# A copy may be printed after the answer came; what was taken back is not sent again and waits for no answer.
_FOLLOWS: Mapping[LetterState, frozenset[EventKind]] = {
    LetterState.ISSUED: frozenset({EventKind.PRINTED, EventKind.EXPORTED, EventKind.WITHDRAWN}),
    LetterState.SENT: frozenset(
        {EventKind.PRINTED, EventKind.EXPORTED, EventKind.REPLIED, EventKind.WITHDRAWN}
    ),
    LetterState.REPLIED: frozenset({EventKind.PRINTED, EventKind.EXPORTED, EventKind.REPLIED}),
    LetterState.WITHDRAWN: frozenset(),
}


def may_follow(state: LetterState, kind: EventKind) -> bool:
    return kind in _FOLLOWS[state]


def require_step(state: LetterState, kind: EventKind, number: str) -> None:
    """Raise UserError "letter_withdrawn", "letter_not_sent" or "letter_answered" for a step out of order."""
    if may_follow(state, kind):
        return
    code = {
        LetterState.WITHDRAWN: "letter_withdrawn",
        LetterState.REPLIED: "letter_answered",
        LetterState.SENT: "step_not_possible",
        LetterState.ISSUED: "letter_not_sent",
    }[state]
    raise UserError(code, number=number)
