"""The words of letters on the screen: states, facts, reasons, and the one sentence of what leaves the house."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.core.turkish import upper_tr
from kdm_desk.features.referrals.model.directory import Authority, Kind
from kdm_desk.features.referrals.model.fields import FieldName, Lack, NoConsent, Withheld
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    LetterEvent,
    LetterState,
    NumberMode,
    RegisterFilter,
)

translate = QCoreApplication.translate

STATE_LOOKS = {
    LetterState.ISSUED: ("warning", "clock"),
    LetterState.SENT: ("accent", "letters"),
    LetterState.REPLIED: ("ok", "check"),
    LetterState.WITHDRAWN: ("neutral", "cross"),
}
OVERDUE_LOOK = ("warning", "warning")
EVENT_ICONS = {
    EventKind.ISSUED: "letters",
    EventKind.PRINTED: "print",
    EventKind.EXPORTED: "document",
    EventKind.REPLIED: "check",
    EventKind.WITHDRAWN: "cross",
}


def state(of: LetterState, overdue: bool = False) -> str:
    if overdue:
        return translate("Letters", "Answer overdue")
    return {
        LetterState.ISSUED: translate("Letters", "Not sent yet"),
        LetterState.SENT: translate("Letters", "Sent"),
        LetterState.REPLIED: translate("Letters", "Answered"),
        LetterState.WITHDRAWN: translate("Letters", "Taken back"),
    }[of]


def event(happened: LetterEvent) -> str:
    """What happened, without its note."""
    if happened.kind is EventKind.ISSUED and happened.note:
        return translate("Letters", "Entered into the register without her consent, on a legal basis")
    return {
        EventKind.ISSUED: translate("Letters", "Entered into the register"),
        EventKind.PRINTED: translate("Letters", "Printed"),
        EventKind.EXPORTED: translate("Letters", "Saved as PDF"),
        EventKind.REPLIED: translate("Letters", "Answer received"),
        EventKind.WITHDRAWN: translate("Letters", "Letter taken back"),
    }[happened.kind]


def fact(name: FieldName) -> str:
    """What the page calls a fact."""
    return {
        FieldName.NAME: translate("Letters", "Name"),
        FieldName.FILE_NO: translate("Letters", "File number"),
        FieldName.IDENTITY: translate("Letters", "Identity number"),
        FieldName.BIRTH_DATE: translate("Letters", "Date of birth"),
        FieldName.PHONE: translate("Letters", "Telephone"),
        FieldName.DISTRICT: translate("Letters", "District"),
        FieldName.REQUEST: translate("Letters", "Request"),
        FieldName.REASON: translate("Letters", "Kinds of violence"),
    }[name]


def why_withheld(reason: Withheld) -> str:
    return {
        Withheld.NOT_KNOWN: translate("Letters", "Not in her file."),
        Withheld.NO_SAFE_PHONE: translate("Letters", "No number of hers is known to be safe."),
        Withheld.LIVES_IN_SHELTER: translate(
            "Letters", "She lives in the shelter: where she is stays hidden."
        ),
    }[reason]


def why_lacking(lack: Lack, institution: str) -> str:
    """Why her consent does not let a fact go."""
    day = show_date(lack.since) if lack.since else ""
    return {
        NoConsent.NEVER_GIVEN: translate("Letters", "No consent for {institution}."),
        NoConsent.EXPIRED: translate("Letters", "Her consent expired on {day}."),
        NoConsent.WITHDRAWN: translate("Letters", "She took her consent back on {day}."),
    }[lack.why].format(institution=institution, day=day)


def without_consent(names: Sequence[FieldName]) -> str:
    """What goes although she has not agreed to it."""
    sentence = translate("Letters", "Without her consent: {facts}.")
    return _sentence(sentence.format(facts=_joined(names)))


def what_leaves(names: Sequence[FieldName], institution: str) -> str:
    """One sentence: which facts of hers go to whom. It needs no case ending on the institution's name."""
    if not names:
        return translate("Letters", "None of her facts goes to {institution}.").format(
            institution=institution
        )
    sentence = translate("Letters", "This goes to {institution}: {facts}.")
    return _sentence(sentence.format(institution=institution, facts=_joined(names)))


def what_it_carries(names: Sequence[FieldName]) -> str:
    """Which facts of hers stand in a letter that was issued."""
    if not names:
        return translate("Letters", "None of her facts stands in it.")
    return _sentence(translate("Letters", "In it: {facts}.").format(facts=_joined(names)))


def _sentence(text: str) -> str:
    return upper_tr(text[:1]) + text[1:]


def _hers(name: FieldName) -> str:
    return {
        FieldName.NAME: translate("Letters", "her name"),
        FieldName.FILE_NO: translate("Letters", "her file number"),
        FieldName.IDENTITY: translate("Letters", "her identity number"),
        FieldName.BIRTH_DATE: translate("Letters", "her date of birth"),
        FieldName.PHONE: translate("Letters", "her telephone"),
        FieldName.DISTRICT: translate("Letters", "her district"),
        FieldName.REQUEST: translate("Letters", "her request"),
        FieldName.REASON: translate("Letters", "the kinds of violence"),
    }[name]


def _joined(names: Sequence[FieldName]) -> str:
    parts = [_hers(name) for name in names]
    if len(parts) < 2:
        return "".join(parts)
    return translate("Letters", "{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def register_filter(which: RegisterFilter) -> str:
    return {
        RegisterFilter.ALL: translate("Letters", "All"),
        RegisterFilter.NOT_SENT: translate("Letters", "Not sent yet"),
        RegisterFilter.AWAITING: translate("Letters", "Waiting for an answer"),
        RegisterFilter.OVERDUE: translate("Letters", "Answer overdue"),
        RegisterFilter.REPLIED: translate("Letters", "Answered"),
        RegisterFilter.WITHDRAWN: translate("Letters", "Taken back"),
    }[which]


def kind(of: Kind) -> str:
    return {
        Kind.LEGAL_AID: translate("Letters", "Legal aid"),
        Kind.PROTECTION: translate("Letters", "Protection"),
        Kind.SOCIAL: translate("Letters", "Social services"),
        Kind.HEALTH: translate("Letters", "Health"),
        Kind.OTHER: translate("Letters", "Other"),
    }[of]


def authority(of: Authority) -> str:
    return {
        Authority.HIGHER: translate("Letters", "Higher authority (arz ederim)"),
        Authority.EQUAL: translate("Letters", "Equal authority (arz ederim)"),
        Authority.LOWER: translate("Letters", "Lower authority (rica ederim)"),
        Authority.PERSON: translate("Letters", "A person (Saygılarımla)"),
    }[of]


def number_mode(of: NumberMode) -> str:
    return {
        NumberMode.DESK: translate("Letters", "The register's own number is printed"),
        NumberMode.REGISTRY: translate("Letters", "Left blank for the registry"),
    }[of]


def waiting(days: int) -> str:
    return translate("Letters", "{days} days ago").format(days=days)
