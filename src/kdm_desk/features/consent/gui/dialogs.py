"""What is asked about consent: to agree, to take it back, that the notice was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.consent.gui import words
from kdm_desk.features.consent.model import (
    FIELDS,
    NOTICE_LATER,
    RECIPIENT_KINDS,
    Consent,
    NewConsent,
    Recipient,
)
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate

_KIND_MARK = "kind:"
_PURPOSES: Mapping[str, str] = {
    "legal_aid": "legal_aid",
    "protection": "protection",
    "social": "social_aid",
    "health": "health_care",
}


@dataclass(frozen=True)
class Offer:
    """What the dialogs offer: the code lists, the directory, the day a consent usually ends."""

    lists: CodeLists
    recipients: Sequence[Recipient]
    expiry: date


def ask_consent(
    context: Context,
    window: QWidget,
    person_id: str,
    offer: Offer,
    institution_id: str = "",
    fields: Sequence[str] = (),
) -> FormDialog:
    """Ask what she agrees to; a recipient and facts may be filled in already."""
    service = ConsentService(context.desk)

    def save(values: dict[str, Any]) -> str:
        return service.give(person_id, _told(values))

    dialog = FormDialog(
        context.tasks,
        translate("Consent", "She agrees that this leaves the house"),
        [Section("consent", "", _consent_fields(context, offer))],
        translate("Consent", "Record her consent"),
        save,
        window,
        translate(
            "Consent",
            "Ask her for each fact, and say that she may refuse, that she may take it back at any time, and that "
            "she is helped either way.",
        ),
        kept=KeptAs(context, "consent.give", person_id, person_id),
    )
    kind = next((one.kind for one in offer.recipients if one.institution_id == institution_id), "")
    dialog.form.set_values(
        {
            "recipient": institution_id or None,
            "purpose": _PURPOSES.get(kind),
            "fields": tuple(name for name in FIELDS if name in fields),
            "given_on": context.today(),
            "expires_on": offer.expiry,
        }
    )
    dialog.open()
    return dialog


def _consent_fields(context: Context, offer: Offer) -> list[Field]:
    language = context.preferences.language
    to_whom = [Choice(one.institution_id, one.name) for one in offer.recipients]
    to_whom += [Choice(_KIND_MARK + kind, words.recipient_kind(kind)) for kind in RECIPIENT_KINDS]
    return [
        Field("recipient", translate("Consent", "To whom?"), Kind.CHOICE, required=True, choices=to_whom),
        Field(
            "purpose",
            translate("Consent", "What for?"),
            Kind.CHOICE,
            required=True,
            choices=choices(offer.lists, "consent_purpose", language),
            beside=True,
        ),
        Field(
            "fields",
            translate("Consent", "Which facts?"),
            Kind.MANY,
            required=True,
            choices=[Choice(name, words.fact(name)) for name in FIELDS],
        ),
        Field(
            "form",
            translate("Consent", "How did she agree?"),
            Kind.ONE,
            required=True,
            choices=choices(offer.lists, "consent_form", language),
        ),
        Field("given_on", translate("Consent", "Given on"), Kind.DATE, required=True),
        Field("expires_on", translate("Consent", "Ends on"), Kind.DATE, required=True, beside=True),
        Field("note", translate("Consent", "Note"), Kind.NOTES, rows=2),
    ]


def _told(values: dict[str, Any]) -> NewConsent:
    to = str(values["recipient"])
    is_kind = to.startswith(_KIND_MARK)
    return NewConsent(
        purpose=values["purpose"],
        form=values["form"],
        fields=tuple(values["fields"]),
        given_on=values["given_on"],
        expires_on=values["expires_on"],
        institution_id=None if is_kind else to,
        recipient_kind=to.removeprefix(_KIND_MARK) if is_kind else None,
        note=values["note"],
    )


def ask_withdrawal(
    context: Context, window: QWidget, consent: Consent, others: Sequence[Consent] = ()
) -> FormDialog:
    """Ask how she took it back; nothing goes out on it from then on. `others` still let facts of it go there."""
    told = translate(
        "Consent",
        "{recipient}: from now on no letter carries these facts on this consent. What was sent already has to be "
        "called back by telephone.",
    ).format(recipient=words.recipient(consent))
    if others:
        named = ", ".join(dict.fromkeys(words.recipient(other) for other in others))
        told += "\n" + translate(
            "Consent",
            "Another consent still lets some of these facts go there: {recipients}. Please take it back, too, if "
            "she wants that.",
        ).format(recipients=named)
    service = ConsentService(context.desk)

    def save(values: dict[str, Any]) -> None:
        service.withdraw(consent.id, values["reason"])

    dialog = FormDialog(
        context.tasks,
        translate("Consent", "She takes her consent back"),
        [
            Section(
                "withdrawal",
                "",
                [Field("reason", translate("Consent", "Reason"), Kind.NOTES, required=True, rows=2)],
            )
        ],
        translate("Consent", "Take it back"),
        save,
        window,
        told,
        kept=KeptAs(context, "consent.withdraw", consent.id, consent.person_id),
    )
    dialog.form.set_values({"reason": translate("Consent", "At her own wish")})
    dialog.open()
    return dialog


def ask_notice(context: Context, window: QWidget, person_id: str, offer: Offer) -> FormDialog:
    """Ask how and when she was told how her data is handled."""
    service = ConsentService(context.desk)
    ways = choices(offer.lists, "privacy_notice", context.preferences.language)

    def save(values: dict[str, Any]) -> str:
        return service.record_notice(person_id, values["form"], values["given_on"])

    dialog = FormDialog(
        context.tasks,
        translate("Consent", "The privacy notice was given"),
        [
            Section(
                "notice",
                "",
                [
                    Field(
                        "form",
                        translate("Consent", "How?"),
                        Kind.ONE,
                        required=True,
                        choices=[way for way in ways if way.code != NOTICE_LATER],
                    ),
                    Field("given_on", translate("Consent", "When?"), Kind.DATE, required=True),
                ],
            )
        ],
        translate("Consent", "Record it"),
        save,
        window,
        translate(
            "Consent", "The notice informs her; it asks for no consent and she signs only that she got it."
        ),
        kept=None,
    )
    dialog.form.set_values({"given_on": context.today()})
    dialog.open()
    return dialog
