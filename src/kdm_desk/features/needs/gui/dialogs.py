"""What is asked about needs and aid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.money import parse_money, typed_money
from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.model.aid import MOST_QUANTITY, OFFERED, Aid, AidDetails, AidOutcome, Provider
from kdm_desk.features.needs.model.needs import Need
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate

_OPEN_AGAIN = "open"


@dataclass(frozen=True)
class Offer:
    """What the dialogs offer."""

    lists: CodeLists
    providers: Sequence[Provider]
    needs: Sequence[Need]


class NeedDialogs:
    """Opens the dialogs over one woman's file; each saves through its service."""

    def __init__(self, context: Context, window: QWidget, person_id: str, offer: Offer) -> None:
        self._context, self._window, self._person_id, self._offer = context, window, person_id, offer
        self._needs, self._aid = NeedsService(context.desk), AidService(context.desk)
        self._language = context.preferences.language

    def add_need(self) -> FormDialog:
        fields = [
            Field(
                "kind",
                translate("Needs", "What does she ask for?"),
                Kind.ONE,
                required=True,
                choices=self._choices("request_kind"),
            ),
            Field("detail", translate("Needs", "In more words"), Kind.NOTES, rows=2),
        ]
        return self._show(
            translate("Needs", "New request"),
            fields,
            lambda values: self._needs.add_need(self._person_id, values["kind"], values["detail"]),
            self._kept("request", self._person_id),
        )

    def record_outcome(self, need: Need) -> FormDialog:
        """Ask what came of a need; where something stood before, also why it changes."""
        corrects = bool(need.events)
        offered = [one for one in self._choices("request_outcome") if one.code != need.outcome]
        if need.outcome is not None:
            offered.append(Choice(_OPEN_AGAIN, translate("Needs", "Open again")))

        def save(values: dict[str, Any]) -> None:
            chosen = None if values["outcome"] == _OPEN_AGAIN else values["outcome"]
            self._needs.record_outcome(need.id, chosen, values["note"])

        fields = [
            Field(
                "outcome", translate("Needs", "What came of it?"), Kind.ONE, required=True, choices=offered
            ),
            Field(
                "note",
                translate("Needs", "Why does it change?") if corrects else translate("Needs", "Note"),
                Kind.NOTES,
                required=corrects,
                rows=2,
            ),
        ]
        asked = self._offer.lists.label("request_kind", need.kind, self._language)
        note = translate("Needs", "What stood before stays in the file.") if corrects else ""
        return self._show(asked, fields, save, self._kept("outcome", need.id), note)

    def record_aid(self) -> FormDialog:
        def save(values: dict[str, Any]) -> str:
            return self._aid.record_aid(self._person_id, _details(values), values["need_id"] or None)

        asked = [
            Choice(need.id, self._offer.lists.label("request_kind", need.kind, self._language))
            for need in self._offer.needs
        ]
        dialog = self._show(
            translate("Needs", "Aid"),
            [
                *self._aid_fields(),
                Field("need_id", translate("Needs", "For which request?"), Kind.CHOICE, choices=asked),
                Field("note", translate("Needs", "Note"), Kind.NOTES, rows=2),
            ],
            save,
            self._kept("aid", self._person_id),
        )
        dialog.form.set_values({"outcome": AidOutcome.GIVEN, "given_on": self._context.today()})
        return dialog

    def correct_aid(self, aid: Aid) -> FormDialog:
        """Ask what it was in truth, or what became of it."""
        now = aid.details

        def save(values: dict[str, Any]) -> None:
            self._aid.correct_aid(aid.id, _details(values), values["reason"])

        dialog = self._show(
            words.aid_line(aid, self._offer.lists, self._language),
            [
                *self._aid_fields(),
                Field("note", translate("Needs", "Note"), Kind.NOTES, rows=2),
                Field("reason", translate("Needs", "Why does it change?"), Kind.NOTES, required=True, rows=2),
            ],
            save,
            self._kept("correct_aid", aid.id),
            translate("Needs", "What stood before stays in the file."),
        )
        dialog.form.set_values(
            {
                "kind": now.kind,
                "outcome": now.outcome,
                "given_on": now.given_on,
                "institution_id": now.institution_id,
                "provider": now.provider,
                "amount": typed_money(now.amount),
                "quantity": now.quantity,
                "unit": now.unit,
                "note": now.note,
            }
        )
        return dialog

    def void_aid(self, aid: Aid) -> FormDialog:
        return self._show(
            words.aid_line(aid, self._offer.lists, self._language),
            [Field("reason", translate("Needs", "What was the mistake?"), Kind.NOTES, required=True, rows=2)],
            lambda values: self._aid.void_aid(aid.id, values["reason"]),
            self._kept("void_aid", aid.id),
            translate(
                "Needs", "The entry stays in the file and counts for nothing. It cannot be changed any more."
            ),
            translate("Needs", "Take the entry back"),
        )

    def _aid_fields(self) -> list[Field]:
        outcomes = [Choice(one.value, words.aid_outcome(one)) for one in OFFERED]
        providers = [Choice(one.institution_id, one.name) for one in self._offer.providers]
        return [
            Field(
                "kind",
                translate("Needs", "What kind?"),
                Kind.CHOICE,
                required=True,
                choices=self._choices("aid_kind"),
            ),
            Field(
                "outcome", translate("Needs", "State"), Kind.ONE, required=True, choices=outcomes, beside=True
            ),
            Field("amount", translate("Needs", "Amount in lira"), placeholder="1.250,50", width=14),
            Field("given_on", translate("Needs", "Date"), Kind.DATE, required=True, beside=True),
            Field("quantity", translate("Needs", "Quantity"), Kind.NUMBER, lowest=1, highest=MOST_QUANTITY),
            Field(
                "unit",
                translate("Needs", "of what"),
                Kind.CHOICE,
                choices=self._choices("aid_unit"),
                beside=True,
            ),
            Field(
                "institution_id",
                translate("Needs", "From which institution?"),
                Kind.CHOICE,
                choices=providers,
            ),
            Field("provider", translate("Needs", "or from whom else"), longest=120),
        ]

    def _kept(self, dialog: str, subject: str) -> KeptAs:
        return KeptAs(self._context, f"needs.{dialog}", subject, self._person_id)

    def _choices(self, name: str) -> list[Choice]:
        return choices(self._offer.lists, name, self._language)

    def _show(
        self,
        title: str,
        fields: Sequence[Field],
        save: Callable[[dict[str, Any]], object],
        kept: KeptAs,
        note: str = "",
        verb: str = "",
    ) -> FormDialog:
        dialog = FormDialog(
            self._context.tasks,
            title,
            [Section("questions", "", fields)],
            verb or translate("Needs", "Save"),
            save,
            self._window,
            note,
            kept=kept,
        )
        dialog.open()
        return dialog


def _details(values: dict[str, Any]) -> AidDetails:
    """Raises the FieldErrors of `parse_money`."""
    return AidDetails(
        kind=values["kind"] or "",
        given_on=values["given_on"],
        outcome=AidOutcome(values["outcome"]),
        institution_id=values["institution_id"] or None,
        provider=values["provider"],
        amount=parse_money(values["amount"]),
        quantity=values["quantity"],
        unit=values["unit"] or None,
        note=values["note"],
    )
