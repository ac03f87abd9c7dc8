"""Deadlines, ends and chains of orders, and what counts of goals and assessments, for any day there is."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kdm_desk.core.clock import to_instant
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import Answer
from kdm_desk.features.protection.model.orders import (
    Authority,
    Order,
    OrderDetails,
    OrderEvent,
    OrderKind,
    OrderRules,
    OrderState,
    Step,
    add_months,
    approval_deadline,
    chains,
    check_step,
    default_end,
    is_long,
    mended,
    state,
)
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.protection.model.perpetrators import mended as mended_perpetrator
from kdm_desk.features.protection.model.plans import (
    Goal,
    GoalDetails,
    GoalEvent,
    GoalState,
    Plan,
    Progress,
    progress,
)

RULES = OrderRules()
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))
TIMES = st.none() | st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
DECIDED = date(2026, 3, 2)
POLICE_ORDER = OrderDetails(
    OrderKind.PREVENTIVE, ("no_contact",), Authority.POLICE, DECIDED, DECIDED, date(2026, 6, 2), time(22, 30)
)


def order(details: OrderDetails = POLICE_ORDER, *events: OrderEvent, **changed: Any) -> Order:
    return replace(Order("one", "her", details, "", "", events), **changed)


def event(step: Step, moment: datetime, name: str = "", undoes: str | None = None) -> OrderEvent:
    return OrderEvent(name or step.value, step, moment, "", undoes)


@given(DAYS, st.integers(0, 60))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_the_last_of_august_and_six_months_is_the_last_of_february() -> None:
    assert default_end(date(2026, 8, 31), RULES) == date(2027, 2, 28)
    assert default_end(date(2027, 8, 31), RULES) == date(2028, 2, 29)
    assert default_end(date(2026, 1, 15), RULES) == date(2026, 7, 15)


@given(DAYS, st.integers(1, 400))
def test_only_a_first_order_can_be_too_long(starts_on: date, days: int) -> None:
    details = replace(POLICE_ORDER, starts_on=starts_on, ends_on=starts_on + timedelta(days=days))
    assert is_long(details, None, RULES) == (details.ends_on > default_end(starts_on, RULES))
    assert not is_long(details, "former", RULES)


@given(DAYS, TIMES, st.sampled_from(OrderKind), st.sampled_from(Authority))
def test_the_police_have_as_many_real_hours_as_the_law_gives(
    day: date, moment: time | None, kind: OrderKind, authority: Authority
) -> None:
    details = replace(POLICE_ORDER, kind=kind, authority=authority, decided_on=day, decided_time=moment)
    deadline = approval_deadline(details, RULES)
    if authority in (Authority.FAMILY_JUDGE, Authority.CIVIL_AUTHORITY):
        assert deadline is None
        return
    assert deadline is not None
    hours = 48 if kind is OrderKind.PROTECTIVE else 24
    assert deadline - details.decided_at == timedelta(hours=hours)
    if day.year >= 2017:
        # Istanbul keeps one offset since then: hours of the clock are hours.
        assert to_instant(deadline) - to_instant(details.decided_at) == timedelta(hours=hours)
    known = replace(details, decided_time=time(23, 59))
    first, last = (approval_deadline(one, RULES) for one in (replace(details, decided_time=None), known))
    assert first is not None
    assert last is not None
    assert first <= last


@given(DAYS, st.integers(1, 400), st.integers(-30, 500))
def test_an_order_of_a_judge_holds_from_its_first_to_its_last_day(
    starts_on: date, days: int, ahead: int
) -> None:
    details = replace(
        POLICE_ORDER,
        authority=Authority.FAMILY_JUDGE,
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=days),
    )
    today = starts_on + timedelta(days=ahead)
    found = {state(order(details), datetime.combine(today, hour), RULES) for hour in (time(), time(23, 59))}
    if ahead < 0:
        assert found == {OrderState.NOT_YET}
    elif ahead <= days:
        assert found == {OrderState.IN_FORCE}
    else:
        assert found == {OrderState.ENDED}
    assert order(details).days_left(today) == days - ahead


def test_an_order_of_the_police_waits_then_lapses_unless_it_is_approved() -> None:
    deadline = datetime(2026, 3, 3, 22, 30)
    assert state(order(), deadline, RULES) is OrderState.WAITING
    assert state(order(), deadline + timedelta(minutes=1), RULES) is OrderState.LAPSED
    approved = order(POLICE_ORDER, event(Step.APPROVED, deadline))
    assert state(approved, deadline + timedelta(days=5), RULES) is OrderState.IN_FORCE
    refused = order(POLICE_ORDER, event(Step.NOT_APPROVED, datetime(2026, 3, 3, 9)))
    assert state(refused, datetime(2026, 3, 3, 10), RULES) is OrderState.LAPSED
    undone = order(POLICE_ORDER, *refused.events, event(Step.UNDONE, deadline, "u", "not_approved"))
    assert state(undone, datetime(2026, 3, 3, 10), RULES) is OrderState.WAITING


def test_an_approval_after_its_time_asks_how_it_came_about() -> None:
    late, now = datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 10)
    with pytest.raises(FieldError, match="order_late_approval"):
        check_step(order(), Step.APPROVED, late, "", now, RULES)
    check_step(order(), Step.APPROVED, late, "Hâkim bayramda yoktu", now, RULES)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"measures": ()}, "required"),
        ({"decided_on": date(2026, 3, 3), "starts_on": date(2026, 3, 3)}, "date_in_future"),
        ({"ends_on": DECIDED}, "order_ends_before_start"),
        ({"starts_on": date(2026, 3, 1)}, "order_starts_before_decision"),
        ({"note": "ş" * 4001}, "text_too_long"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(FieldError, match=code):
        mended(replace(POLICE_ORDER, **changed), DECIDED)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=6), st.randoms())
def test_chains_hold_every_order_once_and_lead_back_to_the_first(lengths: list[int], chance: Random) -> None:
    orders: list[Order] = []
    for chain, length in enumerate(lengths):
        for place in range(length + 1):
            orders.append(
                order(
                    id=f"{chain}-{place}",
                    extends=f"{chain}-{place - 1}" if place else None,
                    extended_by=f"{chain}-{place + 1}" if place < length else None,
                )
            )
    chance.shuffle(orders)
    found = chains(orders)
    assert sorted(one.id for chain in found for one in chain) == sorted(one.id for one in orders)
    assert all(chain[0].extended_by is None and chain[-1].extends is None for chain in found)
    assert all(newer.extends == older.id for chain in found for newer, older in pairwise(chain))


def goal(final: GoalState) -> Goal:
    details = GoalDetails(Plan.SAFETY, "safety", "Yedek anahtar")
    return Goal("g", "her", details, "", "", (GoalEvent(final, "", "", ""),))


@given(st.lists(st.sampled_from(GoalState)))
def test_goals_that_do_not_apply_are_not_counted(states: list[GoalState]) -> None:
    applies = [one for one in states if one is not GoalState.NOT_APPLICABLE]
    assert progress([goal(one) for one in states]) == Progress(applies.count(GoalState.MET), len(applies))


def test_a_perpetrator_needs_a_name_or_a_relation() -> None:
    with pytest.raises(FieldError, match="perpetrator_unknown"):
        mended_perpetrator(PerpetratorDetails(), DECIDED)
    assert mended_perpetrator(PerpetratorDetails(relation="stranger"), DECIDED).relation == "stranger"
    told = mended_perpetrator(
        PerpetratorDetails("  Uydurma ", phone="0532 000 11 22", lives_with_her=Answer.YES), DECIDED
    )
    assert (told.given_names, told.phone) == ("Uydurma", "+905320001122")
    with pytest.raises(UserError, match="identity_length"):
        mended_perpetrator(PerpetratorDetails("Ali", identity="123"), DECIDED)
    with pytest.raises(UserError, match="tckn_checksum"):
        mended_perpetrator(PerpetratorDetails("Ali", identity="12345678901"), DECIDED)
