"""Orders under Law 6284: recorded, extended, served, lifted, corrected, and seen before they end."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.errors import FieldError
from kdm_desk.features.people.model.persons import PersonLine, checked_note
from kdm_desk.features.people.repository import files, persons
from kdm_desk.features.protection.model.orders import (
    Order,
    OrderDetails,
    OrderRules,
    OrderState,
    Step,
    check_correction,
    check_extension,
    check_step,
    check_undo,
    is_long,
    mended,
    state,
)
from kdm_desk.features.protection.repository import orders, perpetrators
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Transaction

LIST_LIMIT = 500


@dataclass(frozen=True)
class OrderLine:
    """An order in a list: whose it is, where it stands."""

    order: Order
    state: OrderState
    person: PersonLine


class OrderService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rules(self) -> OrderRules:
        """The limits in force, from the settings "order_approval_hours", "order_warning_days" and
        "order_first_months"."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return orders.rules(reader)

    def orders_of(self, person_id: str) -> list[Order]:
        """Her orders, the last end first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return orders.of_person(reader, person_id)

    def record(self, person_id: str, details: OrderDetails, long_reason: str = "") -> str:
        """An order as the decision has it; its id.

        Raises the FieldErrors of `model.orders.mended`, FieldError "choice_unknown" (measures, against_id),
        "order_long" (long_reason) for a first order above the law's limit without a reason, UserError
        "person_not_found".
        """
        return self._insert(person_id, details, long_reason, None, "order.record")

    def extend(self, order_id: str, details: OrderDetails) -> str:
        """A new order that goes on from an earlier one of hers; its id.

        Raises what `record` does, UserError "order_not_found", "order_void", "order_extended", FieldError
        "order_extension_too_early".
        """
        return self._insert("", details, "", order_id, "order.extend")

    def correct(self, order_id: str, details: OrderDetails, reason: str, long_reason: str = "") -> None:
        """What the decision said in truth; what stood before stays in the file.

        Raises what `record` does, UserError "order_not_found", "order_void", "order_unchanged", FieldError
        "reason_missing", RuleBroken "order_extension_too_early" when it would begin after its own extension.
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "order.correct") as tx:
            order = orders.one(tx, order_id)
            after, long_why = _checked(tx, order.person_id, details, long_reason, order.extends)
            check_correction(order, after, long_why, why)
            orders.insert_version(tx, order_id, after, long_why, why)
            changed = [
                one.name
                for one in fields(after)
                if getattr(after, one.name) != getattr(order.details, one.name)
            ]
            tx.touch("order", order_id, subjects=[order.person_id], fields=changed)
            tx.changed(Topic.CASE)

    def approve(self, order_id: str, happened_at: datetime, note: str = "") -> None:
        """The authority approved what the police decided, at a civil time. Raises what `check_step` does."""
        self._step(order_id, Step.APPROVED, happened_at, note)

    def not_approve(self, order_id: str, happened_at: datetime, note: str = "") -> None:
        """It was not approved and holds no longer. Raises what `check_step` does."""
        self._step(order_id, Step.NOT_APPROVED, happened_at, note)

    def serve(self, order_id: str, happened_at: datetime, note: str = "") -> None:
        """The perpetrator was served with it. Raises what `check_step` does."""
        self._step(order_id, Step.SERVED, happened_at, note)

    def lift(self, order_id: str, happened_at: datetime, note: str = "") -> None:
        """It was lifted before its end. Raises what `check_step` does."""
        self._step(order_id, Step.LIFTED, happened_at, note)

    def void(self, order_id: str, reason: str) -> None:
        """It was written down by mistake. Raises what `check_step` does."""
        self._step(order_id, Step.VOID, None, reason)

    def undo(self, order_id: str, event_id: str, reason: str) -> None:
        """A step was entered by mistake. Raises UserError "order_not_found", "order_step_not_found", "order_void",
        FieldError "reason_missing"."""
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "order.undo") as tx:
            order = orders.one(tx, order_id)
            event = check_undo(order, event_id, why)
            orders.insert_event(tx, order_id, Step.UNDONE, _now(tx), why, event.id)
            tx.touch("order", order_id, subjects=[order.person_id], fields=[event.step.value])
            tx.changed(Topic.CASE)

    def ending(self, days: int | None = None) -> list[OrderLine]:
        """Orders that end within so many days (the first warning when None) and were not extended, the next first.

        Those that do not hold, and those of files closed to this login, are left out; at most LIST_LIMIT.
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            rules, today = orders.rules(reader), files.civil_day(reader)
            last = today + timedelta(days=rules.first_warning if days is None else days)
            lines = _lines(reader, orders.ending(reader, today, last, LIST_LIMIT), rules)
            return [line for line in lines if line.state is OrderState.IN_FORCE]

    def to_approve(self) -> list[OrderLine]:
        """Orders of the police that wait for an approval, or lapsed without one in the last week."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            since = orders.waiting_since(files.civil_day(reader))
            lines = _lines(reader, orders.to_approve(reader, since, LIST_LIMIT), orders.rules(reader))
            return [line for line in lines if line.state in (OrderState.WAITING, OrderState.LAPSED)]

    def _insert(
        self, person_id: str, details: OrderDetails, long_reason: str, extends: str | None, action: str
    ) -> str:
        with self._desk.change(Permission.KEEP_CASE, action) as tx:
            if extends is not None:
                former = orders.one(tx, extends)
                check_extension(former, details.starts_on)
                person_id = former.person_id
            persons.person(tx, person_id)
            checked, long_why = _checked(tx, person_id, details, long_reason, extends)
            order_id = orders.insert(tx, person_id, checked, long_why, extends)
            told = [
                one.name for one in fields(checked) if getattr(checked, one.name) not in (None, "", False)
            ]
            tx.touch("order", order_id, subjects=[person_id], fields=told)
            tx.changed(Topic.CASE)
        return order_id

    def _step(self, order_id: str, step: Step, happened_at: datetime | None, note: str) -> None:
        said = checked_note(note, "note")
        with self._desk.change(Permission.KEEP_CASE, f"order.{step.value}") as tx:
            order, now = orders.one(tx, order_id), _now(tx)
            moment = happened_at or now
            check_step(order, step, moment, said, now, orders.rules(tx))
            orders.insert_event(tx, order_id, step, moment, said)
            tx.touch("order", order_id, subjects=[order.person_id], fields=[step.value])
            tx.changed(Topic.CASE)


def _now(reader: Reader) -> datetime:
    return to_local(parse_instant(reader.now))


def _lines(reader: Reader, found: list[tuple[str, str]], rules: OrderRules) -> list[OrderLine]:
    now = _now(reader)
    lines = []
    for order_id, person_id in found:
        order = orders.one(reader, order_id)
        lines.append(OrderLine(order, state(order, now, rules), persons.person_line(reader, person_id)))
    return lines


def _checked(
    tx: Transaction, person_id: str, details: OrderDetails, long_reason: str, extends: str | None
) -> tuple[OrderDetails, str]:
    """The details as they are stored, and why the order is longer than the law has it."""
    checked, why = mended(details, files.civil_day(tx)), checked_note(long_reason, "long_reason")
    if orders.unknown_measures(tx, checked.kind, checked.measures):
        raise FieldError("choice_unknown", "measures")
    if checked.against_id is not None and not perpetrators.is_named(tx, person_id, checked.against_id):
        raise FieldError("choice_unknown", "against_id")
    rules = orders.rules(tx)
    if not is_long(checked, extends, rules):
        return checked, ""
    if not why:
        raise FieldError("order_long", "long_reason", months=rules.first_months)
    return checked, why
