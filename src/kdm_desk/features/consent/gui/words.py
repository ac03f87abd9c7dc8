"""The words of consent on the screen: states, facts, recipients."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.consent.model import Consent, ConsentState

translate = QCoreApplication.translate


def state(consent: Consent, today: date) -> tuple[str, str, str]:
    """Words, tone and icon of where a consent stands on a day."""
    ends = show_date(consent.told.expires_on)
    back = show_date(consent.withdrawn_on) if consent.withdrawn_on else ""
    return {
        ConsentState.IN_FORCE: (
            translate("Consent", "In force, ends on {day}").format(day=ends),
            "ok",
            "check",
        ),
        ConsentState.EXPIRED: (translate("Consent", "Expired on {day}").format(day=ends), "neutral", "clock"),
        ConsentState.WITHDRAWN: (
            translate("Consent", "Taken back on {day}").format(day=back),
            "neutral",
            "cross",
        ),
    }[consent.state_on(today)]


def fact(name: str) -> str:
    """What a consent calls a fact of hers."""
    return {
        "name": translate("Consent", "Name"),
        "file_no": translate("Consent", "File number"),
        "identity_number": translate("Consent", "Identity number"),
        "birth_date": translate("Consent", "Date of birth"),
        "phone": translate("Consent", "Safe telephone"),
        "district": translate("Consent", "District"),
        "request": translate("Consent", "Request"),
        "reason": translate("Consent", "Kinds of violence"),
    }[name]


def facts(names: Sequence[str]) -> str:
    return ", ".join(fact(name) for name in names)


def recipient_kind(kind: str) -> str:
    return {
        "legal_aid": translate("Consent", "All institutions for legal aid"),
        "protection": translate("Consent", "All institutions for protection"),
        "social": translate("Consent", "All institutions for social services"),
        "health": translate("Consent", "All institutions for health"),
        "other": translate("Consent", "All other institutions"),
    }[kind]


def recipient(consent: Consent) -> str:
    """To whom she agreed."""
    if consent.told.recipient_kind is not None:
        return recipient_kind(consent.told.recipient_kind)
    return consent.recipient
