"""What is asked about orders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.clock import show_date, show_moment
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.ask import ask
from kdm_desk.features.protection.model.orders import (
    MEASURE_LISTS,
    TO_BE_APPROVED,
    Authority,
    Order,
    OrderDetails,
    OrderKind,
    OrderRules,
    Step,
    approval_deadline,
    default_end,
)
from kdm_desk.features.protection.model.perpetrators import Perpetrator
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.widgets import label

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Offer:
    """What the dialogs offer."""

    lists: CodeLists
    rules: OrderRules
    perpetrators: Sequence[Perpetrator]


class OrderDialogs:
    """Opens the dialogs over one woman's file; each saves through the service."""

    def __init__(self, context: Context, window: QWidget, person_id: str, offer: Offer) -> None:
        self._context, self._window, self._person_id, self._offer = context, window, person_id, offer
        self._service = OrderService(context.desk)
        self._language = context.preferences.language

    def record(self) -> FormDialog:
        def save(values: dict[str, Any]) -> str:
            return self._service.record(self._person_id, details_of(values), values["long_reason"])

        kept = self._kept("record", self._person_id)
        dialog = self._show(translate("Protection", "New order"), self._order_fields(long=True), save, kept)
        today = self._context.today()
        dialog.form.set_values({"decided_on": today, "starts_on": today})
        return self._live(dialog, first=True)

    def extend(self, order: Order) -> FormDialog:
        """Ask for the order that goes on from this one; it begins where this one ends."""
        dialog = self._show(
            translate("Protection", "Extension of: {order}").format(order=words.order_title(order.details)),
            self._order_fields(),
            lambda values: self._service.extend(order.id, details_of(values)),
            self._kept("extend", order.id),
        )
        dialog.form.set_values(
            {
                **values_of(order.details),
                "decision_no": "",
                "note": "",
                "decided_time": None,
                "decided_on": self._context.today(),
                "starts_on": max(order.details.ends_on, self._context.today()),
                "ends_on": None,
            }
        )
        return self._live(dialog, first=False)

    def correct(self, order: Order) -> FormDialog:
        first = order.extends is None

        def save(values: dict[str, Any]) -> None:
            why = values["long_reason"] if first else ""
            self._service.correct(order.id, details_of(values), values["reason"], why)

        reason = Field(
            "reason", translate("Protection", "Why does it change?"), Kind.NOTES, required=True, rows=2
        )
        dialog = self._show(
            translate("Protection", "Correct: {order}").format(order=words.order_title(order.details)),
            [*self._order_fields(long=first), reason],
            save,
            self._kept("correct", order.id),
            translate("Protection", "What stood before stays in the file."),
        )
        told = values_of(order.details)
        dialog.form.set_values(told | ({"long_reason": order.long_reason} if first else {}))
        return self._live(dialog, first)

    def step(self, order: Order) -> FormDialog:
        """Ask what became of it: approved or not, served, lifted; only what can still come is offered."""
        service = self._service
        saves: dict[Step, Callable[[str, datetime, str], None]] = {
            Step.APPROVED: service.approve,
            Step.NOT_APPROVED: service.not_approve,
            Step.SERVED: service.serve,
            Step.LIFTED: service.lift,
        }
        answered = order.step(Step.APPROVED) or order.step(Step.NOT_APPROVED)
        open_to_answer = order.details.needs_approval and not answered
        offered = [
            Choice(one.value, words.step(one))
            for one in saves
            if (open_to_answer or one in (Step.SERVED, Step.LIFTED)) and not order.step(one)
        ]

        def save(values: dict[str, Any]) -> None:
            moment = datetime.combine(values["happened_on"], values["happened_time"] or time())
            saves[Step(values["step"])](order.id, moment, values["note"])

        dialog = self._show(
            words.order_title(order.details),
            [
                Field(
                    "step",
                    translate("Protection", "What became of it?"),
                    Kind.ONE,
                    required=True,
                    choices=offered,
                ),
                Field("happened_on", translate("Protection", "Day"), Kind.DATE, required=True),
                Field("happened_time", translate("Protection", "Time, if known"), Kind.TIME, beside=True),
                Field("note", translate("Protection", "Note"), Kind.NOTES, rows=2),
            ],
            save,
            self._kept("step", order.id),
        )
        dialog.form.set_values({"happened_on": self._context.today()})
        return dialog

    def undo(self, order: Order) -> FormDialog:
        """Ask which step was a mistake, or whether the whole entry was."""
        offered = [Choice(event.id, words.order_event(event)) for event in order.standing()]
        if not order.step(Step.VOID):
            offered.append(
                Choice(Step.VOID.value, translate("Protection", "The whole order was entered by mistake"))
            )

        def save(values: dict[str, Any]) -> None:
            if values["what"] == Step.VOID.value:
                self._service.void(order.id, values["reason"])
            else:
                self._service.undo(order.id, values["what"], values["reason"])

        what, why = (
            translate("Protection", "What was wrong?"),
            translate("Protection", "What was the mistake?"),
        )
        return self._show(
            words.order_title(order.details),
            [
                Field("what", what, Kind.ONE, required=True, choices=offered),
                Field("reason", why, Kind.NOTES, required=True, rows=2),
            ],
            save,
            self._kept("undo", order.id),
            translate("Protection", "The entry stays in the file and counts for nothing."),
            translate("Protection", "Take it back"),
        )

    def _kept(self, dialog: str, subject: str) -> KeptAs:
        return KeptAs(self._context, f"order.{dialog}", subject, self._person_id)

    def _order_fields(self, long: bool = False) -> list[Field]:
        kinds = [Choice(kind.value, words.order_kind(kind)) for kind in OrderKind]
        authorities = [Choice(one.value, words.authority(one)) for one in Authority]
        named = [
            Choice(one.relative_id, words.perpetrator_name(one))
            for one in self._offer.perpetrators
            if not one.removed
        ]
        fields = [
            Field(
                "kind", translate("Protection", "What kind of order?"), Kind.ONE, required=True, choices=kinds
            ),
            *(
                Field(
                    measures_field(kind),
                    translate("Protection", "Measures"),
                    Kind.MANY,
                    choices=choices(self._offer.lists, MEASURE_LISTS[kind], self._language),
                )
                for kind in OrderKind
            ),
            Field(
                "authority",
                translate("Protection", "Who decided?"),
                Kind.CHOICE,
                required=True,
                choices=authorities,
            ),
            Field(
                "decision_no", translate("Protection", "Decision number"), longest=120, width=18, beside=True
            ),
            Field("decided_on", translate("Protection", "Date of the decision"), Kind.DATE, required=True),
            Field("decided_time", translate("Protection", "Time, if known"), Kind.TIME, beside=True),
            Field("starts_on", translate("Protection", "In force from"), Kind.DATE, required=True),
            Field("ends_on", translate("Protection", "Last day"), Kind.DATE, required=True, beside=True),
            Field("against_id", translate("Protection", "Against whom?"), Kind.CHOICE, choices=named),
            Field("against", translate("Protection", "or in words"), longest=120, beside=True),
            Field(
                "confidential",
                translate("Protection", "Her identity and address are kept secret (art. 8/6)"),
                Kind.TICK,
            ),
            Field("note", translate("Protection", "Note"), Kind.NOTES, rows=2),
        ]
        if long:
            why = translate("Protection", "Why does it last longer than the law has it?")
            fields.append(Field("long_reason", why, Kind.NOTES, rows=2))
        return fields

    def _live(self, dialog: FormDialog, first: bool) -> FormDialog:
        """Offer the measures of the kind, fill in the longest end, and say what follows from what is typed."""
        told = label("", "muted")
        dialog.below.addWidget(told)
        form, rules = dialog.form, self._offer.rules

        def show(name: str = "") -> None:
            values = form.values()
            for kind in OrderKind:
                form.set_field_visible(measures_field(kind), values["kind"] == kind.value)
            starts_on, ends_on = values["starts_on"], values["ends_on"]
            if starts_on is not None and ends_on is None and name in ("", "starts_on"):
                ends_on = default_end(starts_on, rules)
                form.input("ends_on").set_value(ends_on)
            if first:
                is_long = bool(starts_on and ends_on and ends_on > default_end(starts_on, rules))
                form.set_field_visible("long_reason", is_long)
            told.setText(" ".join(_follows(values, rules)))
            told.setVisible(bool(told.text()))

        form.changed.connect(show)
        show()
        form.mark_clean()
        return dialog

    def _show(
        self,
        title: str,
        fields: Sequence[Field],
        save: Callable[[dict[str, Any]], object],
        kept: KeptAs,
        note: str = "",
        verb: str = "",
    ) -> FormDialog:
        return ask(self._context, self._window, title, fields, save, kept, note, verb)


def measures_field(kind: OrderKind) -> str:
    return f"measures_{kind.value}"


def details_of(values: dict[str, Any]) -> OrderDetails:
    """What was typed, as the service takes it."""
    kind = OrderKind(values["kind"])
    return OrderDetails(
        kind=kind,
        measures=tuple(values[measures_field(kind)]),
        authority=Authority(values["authority"]),
        decided_on=values["decided_on"],
        starts_on=values["starts_on"],
        ends_on=values["ends_on"],
        decided_time=values["decided_time"],
        decision_no=values["decision_no"],
        confidential=bool(values["confidential"]),
        against_id=values["against_id"] or None,
        against=values["against"],
        note=values["note"],
    )


def values_of(details: OrderDetails) -> dict[str, object]:
    """An order as the form takes it."""
    return {
        "kind": details.kind.value,
        measures_field(details.kind): details.measures,
        "authority": details.authority.value,
        "decision_no": details.decision_no,
        "decided_on": details.decided_on,
        "decided_time": details.decided_time,
        "starts_on": details.starts_on,
        "ends_on": details.ends_on,
        "against_id": details.against_id,
        "against": details.against,
        "confidential": details.confidential,
        "note": details.note,
    }


def _follows(values: dict[str, Any], rules: OrderRules) -> list[str]:
    """What the law makes of what is typed so far."""
    said = []
    kind, decided_on = values["kind"], values["decided_on"]
    police = values["authority"] in {one.value for one in TO_BE_APPROVED}
    if kind and decided_on and police:
        details = OrderDetails(
            OrderKind(kind),
            (),
            Authority(values["authority"]),
            decided_on,
            decided_on,
            decided_on,
            values["decided_time"],
        )
        deadline = approval_deadline(details, rules)
        if deadline is not None:
            text = translate("Protection", "It lapses unless it is approved until {moment}.")
            said.append(text.format(moment=show_moment(deadline)))
    if values["starts_on"] and "long_reason" in values:
        text = translate("Protection", "A first order can last until {day} at most.")
        said.append(text.format(day=show_date(default_end(values["starts_on"], rules))))
    return said
