"""Random lives of an order against a plain model: the last word counts, and nothing written before it is lost."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.clock import to_local
from kdm_desk.core.errors import UserError
from kdm_desk.features.protection.model.orders import (
    Authority,
    Order,
    OrderDetails,
    OrderKind,
    OrderRules,
    OrderState,
    Step,
    state,
)
from kdm_desk.features.protection.service.orders import OrderService
from referral_builders import add_woman

RULES = OrderRules()
TODAY = date(2026, 3, 2)
NOTES = st.sampled_from(["", "Neden"])


class LifeOfAnOrder(RuleBasedStateMachine):
    """A decision of the police that is approved, served, lifted, undone, corrected, extended, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = FixedClock()
        self.desk = make_desk(Path(self.folder.name), clock=self.clock)
        self.woman = add_woman(self.desk)
        self.orders = OrderService(self.desk)
        self.details = OrderDetails(
            OrderKind.PREVENTIVE, ("no_contact",), Authority.POLICE, TODAY, TODAY, date(2026, 4, 2)
        )
        self.order_id = self.orders.record(self.woman, self.details)
        self.steps: list[Step] = []
        self.undone = 0
        self.extended = False
        self.versions = 1

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    @property
    def now(self) -> datetime:
        return to_local(self.clock.now())

    def order(self) -> Order:
        return next(order for order in self.orders.orders_of(self.woman) if order.id == self.order_id)

    @rule(hours=st.integers(1, 400))
    def time_passes(self, hours: int) -> None:
        self.clock.advance(timedelta(hours=hours))

    @rule(step=st.sampled_from([Step.APPROVED, Step.NOT_APPROVED, Step.SERVED, Step.LIFTED]), note=NOTES)
    def something_becomes_of_it(self, step: Step, note: str) -> None:
        act = {
            Step.APPROVED: self.orders.approve,
            Step.NOT_APPROVED: self.orders.not_approve,
            Step.SERVED: self.orders.serve,
            Step.LIFTED: self.orders.lift,
        }[step]
        answers = {Step.APPROVED, Step.NOT_APPROVED}
        known = step in self.steps or (step in answers and answers & set(self.steps))
        before = state(self.order(), self.now, RULES)
        late = step is Step.APPROVED and self.now > datetime(2026, 3, 3) and not note
        ended = step is Step.LIFTED and before in (OrderState.LAPSED, OrderState.ENDED, OrderState.LIFTED)
        refusable = bool(Step.VOID in self.steps or known or late or ended)
        try:
            act(self.order_id, self.now, note)
        except UserError:
            assert refusable
            return
        assert not refusable
        self.steps.append(step)

    @rule(reason=NOTES)
    def it_was_a_mistake(self, reason: str) -> None:
        try:
            self.orders.void(self.order_id, reason)
        except UserError:
            assert Step.VOID in self.steps or not reason
            return
        self.steps.append(Step.VOID)

    @rule(place=st.integers(0, 3), reason=NOTES)
    def a_step_was_a_mistake(self, place: int, reason: str) -> None:
        if not self.steps:
            return
        standing = self.order().standing()
        event = standing[place % len(standing)]
        try:
            self.orders.undo(self.order_id, event.id, reason)
        except UserError:
            assert not reason or (Step.VOID in self.steps and event.step is not Step.VOID)
            return
        self.steps.remove(event.step)
        self.undone += 1

    @rule(days=st.integers(1, 120), reason=NOTES)
    def the_decision_was_read_wrongly(self, days: int, reason: str) -> None:
        after = replace(self.details, ends_on=TODAY + timedelta(days=days))
        try:
            self.orders.correct(self.order_id, after, reason)
        except UserError:
            assert not reason or after == self.details or Step.VOID in self.steps
            return
        self.details = after
        self.versions += 1

    @rule(days=st.integers(-3, 30))
    def it_is_extended(self, days: int) -> None:
        start = TODAY + timedelta(days=days)
        later = replace(self.details, authority=Authority.FAMILY_JUDGE, decided_on=TODAY - timedelta(days=5))
        later = replace(later, starts_on=start, ends_on=start + timedelta(days=200))
        try:
            self.orders.extend(self.order_id, later)
        except UserError:
            assert self.extended or days < 0 or Step.VOID in self.steps
            return
        self.extended = True

    @invariant()
    def what_stands_is_the_last_word_and_nothing_is_lost(self) -> None:
        order = self.order()
        assert order.details == self.details
        assert [event.step for event in order.standing()] == self.steps
        assert len(order.events) == len(self.steps) + 2 * self.undone
        assert bool(order.extended_by) == self.extended
        kept = self.desk.connection.execute(
            "SELECT count(*) FROM order_version WHERE order_id = ?", (self.order_id,)
        ).fetchone()[0]
        assert kept == self.versions

    @invariant()
    def the_lists_tell_of_what_runs_and_of_nothing_else(self) -> None:
        stands = state(self.order(), self.now, RULES)
        waiting = self.order_id in {line.order.id for line in self.orders.to_approve()}
        young = self.now.date() - TODAY <= timedelta(days=7)
        assert waiting == (young and stands in (OrderState.WAITING, OrderState.LAPSED))
        left = (self.details.ends_on - self.now.date()).days
        ending = self.order_id in {line.order.id for line in self.orders.ending()}
        assert ending == (stands is OrderState.IN_FORCE and 0 <= left <= 14 and not self.extended)


LifeOfAnOrder.TestCase.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
TestLifeOfAnOrder = LifeOfAnOrder.TestCase
