"""Orders under Law 6284: what a decision says, until when it holds, when it lapses, what became of it."""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_name, checked_note

APPROVAL_HOURS_SETTING = "order_approval_hours"
WARNING_DAYS_SETTING = "order_warning_days"
FIRST_MONTHS_SETTING = "order_first_months"


class OrderKind(StrEnum):
    PROTECTIVE = "protective"
    PREVENTIVE = "preventive"


class Authority(StrEnum):
    CIVIL_AUTHORITY = "civil_authority"
    POLICE_CHIEF = "police_chief"
    """Where waiting would do harm; it lapses unless it is approved in time."""
    FAMILY_JUDGE = "family_judge"
    POLICE = "police"


class Step(StrEnum):
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"
    SERVED = "served"
    LIFTED = "lifted"
    VOID = "void"
    """Written down by mistake: it stays in the file and counts for nothing."""
    UNDONE = "undone"
    """An earlier step was entered by mistake."""


class OrderState(StrEnum):
    WAITING = "waiting"
    LAPSED = "lapsed"
    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    ENDED = "ended"
    LIFTED = "lifted"
    VOID = "void"


MEASURE_LISTS = {
    OrderKind.PROTECTIVE: "order_measure_protective",
    OrderKind.PREVENTIVE: "order_measure_preventive",
}
TO_BE_APPROVED = frozenset({Authority.POLICE_CHIEF, Authority.POLICE})
RUNNING = frozenset({OrderState.WAITING, OrderState.NOT_YET, OrderState.IN_FORCE})
"""The states in which an order protects her or is about to."""


@dataclass(frozen=True)
class OrderRules:
    """The limits in force, from the settings; the defaults are those of domain.md §2.

    `approval_hours` by kind, `warning_days` the longest first, `first_months` the longest first order.
    """

    approval_hours: Mapping[str, int] = field(
        default_factory=lambda: {OrderKind.PROTECTIVE.value: 48, OrderKind.PREVENTIVE.value: 24}
    )
    warning_days: tuple[int, ...] = (14, 3)
    first_months: int = 6

    @property
    def first_warning(self) -> int:
        return max(self.warning_days, default=0)

    @property
    def last_warning(self) -> int:
        return min(self.warning_days, default=0)


@dataclass(frozen=True)
class OrderDetails:
    """What the decision says. `ends_on` is the last day on which it holds; measures are codes of the kind's list.

    Without a `decided_time` the hours for the approval count from the beginning of the day: better early than late.
    `against_id` is a perpetrator of hers; without one, `against` says in words against whom.
    """

    kind: OrderKind
    measures: tuple[str, ...]
    authority: Authority
    decided_on: date
    starts_on: date
    ends_on: date
    decided_time: time | None = None
    decision_no: str = ""
    confidential: bool = False
    against_id: str | None = None
    against: str = ""
    note: str = ""

    @property
    def decided_at(self) -> datetime:
        return datetime.combine(self.decided_on, self.decided_time or time())

    @property
    def needs_approval(self) -> bool:
        return self.authority in TO_BE_APPROVED


@dataclass(frozen=True)
class OrderEvent:
    """One step; `happened_at` is civil time, `undoes` the id of the step it takes back, `by` a name."""

    id: str
    step: Step
    happened_at: datetime
    note: str = ""
    undoes: str | None = None
    at: str = ""
    by: str = ""


@dataclass(frozen=True)
class Order:
    """An order as it stands; `extends` and `extended_by` are its neighbours in the chain.

    `against_name` is what to show, `corrected` why it was last corrected, `long_reason` why it lasts so long.
    """

    id: str
    person_id: str
    details: OrderDetails
    recorded_at: str
    by: str
    events: tuple[OrderEvent, ...] = ()
    extends: str | None = None
    extended_by: str | None = None
    against_name: str = ""
    long_reason: str = ""
    corrected: str = ""

    def step(self, step: Step) -> OrderEvent | None:
        """The step as it stands: the last of its kind that was not undone."""
        undone = {event.undoes for event in self.events}
        steps = [event for event in self.events if event.step is step and event.id not in undone]
        return steps[-1] if steps else None

    def standing(self) -> tuple[OrderEvent, ...]:
        """The steps that were not undone, in their order."""
        undone = {event.undoes for event in self.events}
        return tuple(
            event for event in self.events if event.step is not Step.UNDONE and event.id not in undone
        )

    def days_left(self, today: date) -> int:
        """0 on its last day, less than 0 when it has ended."""
        return (self.details.ends_on - today).days


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last where it has no such day (31 August + 6: 28 February)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def default_end(starts_on: date, rules: OrderRules) -> date:
    """The longest end of a first order: at most six months unless the setting says otherwise (domain.md §2)."""
    return add_months(starts_on, rules.first_months)


def is_long(details: OrderDetails, extends: str | None, rules: OrderRules) -> bool:
    """Whether a first order lasts longer than the law has it; recorded all the same, with a reason."""
    return extends is None and details.ends_on > default_end(details.starts_on, rules)


def approval_deadline(details: OrderDetails, rules: OrderRules) -> datetime | None:
    """Until when the order must be approved, in civil time; None where nobody has to (domain.md §2).

    Istanbul has one offset all year, so that hours of the clock are hours.
    """
    if not details.needs_approval:
        return None
    return details.decided_at + timedelta(hours=rules.approval_hours[details.kind.value])


def state(order: Order, now: datetime, rules: OrderRules) -> OrderState:
    """Where the order stands at a civil time."""
    if order.step(Step.VOID):
        return OrderState.VOID
    lifted = order.step(Step.LIFTED)
    if lifted is not None and lifted.happened_at <= now:
        return OrderState.LIFTED
    deadline = approval_deadline(order.details, rules)
    if deadline is not None and not order.step(Step.APPROVED):
        if order.step(Step.NOT_APPROVED) or now > deadline:
            return OrderState.LAPSED
        return OrderState.WAITING
    if now.date() > order.details.ends_on:
        return OrderState.ENDED
    return OrderState.IN_FORCE if now.date() >= order.details.starts_on else OrderState.NOT_YET


def mended(details: OrderDetails, today: date) -> OrderDetails:
    """The details as they are stored.

    Raises FieldError "required" (measures), "date_in_future" (decided_on), "order_ends_before_start" (ends_on),
    "order_starts_before_decision" (starts_on), "text_too_long".
    """
    if not details.measures:
        raise FieldError("required", "measures")
    if details.decided_on > today:
        raise FieldError("date_in_future", "decided_on")
    if details.starts_on < details.decided_on:
        raise FieldError("order_starts_before_decision", "starts_on")
    if details.ends_on <= details.starts_on:
        raise FieldError("order_ends_before_start", "ends_on")
    return replace(
        details,
        measures=tuple(sorted(set(details.measures))),
        decision_no=checked_name(details.decision_no, "decision_no"),
        against="" if details.against_id else checked_name(details.against, "against"),
        note=checked_note(details.note, "note"),
    )


def check_correction(order: Order, after: OrderDetails, long_reason: str, reason: str) -> None:
    """Raises UserError "order_void", "order_unchanged"; FieldError "reason_missing"."""
    if order.step(Step.VOID):
        raise UserError("order_void")
    if (after, long_reason) == (order.details, order.long_reason):
        raise UserError("order_unchanged")
    if not reason:
        raise FieldError("reason_missing", "reason")


def check_step(
    order: Order, step: Step, happened_at: datetime, note: str, now: datetime, rules: OrderRules
) -> None:
    """Whether a step may follow.

    Raises UserError "order_void", "order_step_known" where it stands already, "order_needs_no_approval",
    "order_not_running" for lifting what no longer holds; FieldError "date_in_future", "order_step_too_early" (both
    happened_on), "order_late_approval" (note) for one after the deadline without a reason, "reason_missing" (note).
    """
    if order.step(Step.VOID):
        raise UserError("order_void")
    if order.step(step) or (step in _ANSWERS and any(order.step(one) for one in _ANSWERS)):
        raise UserError("order_step_known")
    if step is Step.VOID:
        if not note:
            raise FieldError("reason_missing", "note")
        return
    if step in _ANSWERS and not order.details.needs_approval:
        raise UserError("order_needs_no_approval")
    if step is Step.LIFTED and state(order, now, rules) not in RUNNING:
        raise UserError("order_not_running")
    if happened_at > now:
        raise FieldError("date_in_future", "happened_on")
    if happened_at.date() < order.details.decided_on:
        raise FieldError("order_step_too_early", "happened_on")
    deadline = approval_deadline(order.details, rules)
    if step is Step.APPROVED and deadline is not None and happened_at > deadline and not note:
        raise FieldError("order_late_approval", "note")


_ANSWERS = (Step.APPROVED, Step.NOT_APPROVED)


def check_undo(order: Order, event_id: str, reason: str) -> OrderEvent:
    """The step to be undone. Raises UserError "order_step_not_found", FieldError "reason_missing"."""
    found = next((event for event in order.standing() if event.id == event_id), None)
    if found is None:
        raise UserError("order_step_not_found")
    if order.step(Step.VOID) and found.step is not Step.VOID:
        raise UserError("order_void")
    if not reason:
        raise FieldError("reason_missing", "reason")
    return found


def check_extension(former: Order, starts_on: date) -> None:
    """Raises UserError "order_void", "order_extended"; FieldError "order_extension_too_early" (starts_on)."""
    if former.step(Step.VOID):
        raise UserError("order_void")
    if former.extended_by:
        raise UserError("order_extended")
    if starts_on < former.details.starts_on:
        raise FieldError("order_extension_too_early", "starts_on")


def chains(orders: Sequence[Order]) -> list[list[Order]]:
    """The orders as chains, each from its newest extension back to the first; the one that ends last stands first."""
    by_id = {order.id: order for order in orders}
    found = []
    for order in orders:
        if order.extended_by in by_id:
            continue
        chain = [order]
        while chain[-1].extends in by_id:
            chain.append(by_id[chain[-1].extends or ""])
        found.append(chain)
    return sorted(found, key=lambda chain: (chain[0].details.ends_on, chain[0].id), reverse=True)
