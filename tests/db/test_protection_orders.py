"""Orders, risk and plans on a real vault: nothing overwritten, the law warns, the database refuses the impossible."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.errors import FieldError, RuleBroken, UserError
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import Answer
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.model.orders import Authority, OrderDetails, OrderKind, OrderState, Step
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.protection.model.plans import GoalDetails, Plan
from kdm_desk.features.protection.model.risk import RiskDetails
from kdm_desk.features.protection.repository.orders import ENDING_SQL, TO_APPROVE_SQL
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.plans import PlanService
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.security.desk import Desk
from kdm_desk.storage.migrate import migrate, migrations
from referral_builders import APPLICATION, add_woman, set_one

TODAY = date(2026, 3, 2)
DETAILS = OrderDetails(
    OrderKind.PREVENTIVE,
    ("leave_home", "no_contact"),
    Authority.FAMILY_JUDGE,
    TODAY,
    TODAY,
    date(2026, 9, 2),
    decision_no="2026/123 D.İş",
    note="Aile mahkemesi",
)
POLICE = replace(DETAILS, authority=Authority.POLICE, decided_time=time(8, 0))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def woman(desk: Desk) -> str:
    return add_woman(desk)


@pytest.fixture
def orders(desk: Desk) -> OrderService:
    return OrderService(desk)


def last_audit(desk: Desk) -> dict[str, Any]:
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    return dict(row)


def subjects_of_last(desk: Desk) -> set[str]:
    rows = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = (SELECT max(sequence) FROM audit)"
    ).fetchall()
    return {row["person_id"] for row in rows}


def test_an_order_is_kept_as_the_decision_has_it_and_audited_with_her(
    orders: OrderService, desk: Desk, woman: str
) -> None:
    order_id = orders.record(woman, DETAILS)
    [order] = orders.orders_of(woman)
    assert (order.id, order.details, order.by) == (order_id, DETAILS, "Invented Yönetici")
    row = last_audit(desk)
    assert (row["action"], row["object_id"]) == ("order.record", order_id)
    assert subjects_of_last(desk) == {woman}


def test_a_correction_keeps_what_stood_before_and_says_why(
    orders: OrderService, desk: Desk, woman: str
) -> None:
    order_id = orders.record(woman, DETAILS)
    with pytest.raises(FieldError, match="reason_missing"):
        orders.correct(order_id, replace(DETAILS, decision_no="2026/124"), " ")
    with pytest.raises(UserError, match="order_unchanged"):
        orders.correct(order_id, DETAILS, "Sebepsiz")
    orders.correct(order_id, replace(DETAILS, decision_no="2026/124"), "Yanlış okundu")
    [order] = orders.orders_of(woman)
    assert (order.details.decision_no, order.corrected) == ("2026/124", "Yanlış okundu")
    kept = desk.connection.execute("SELECT decision_no FROM order_version ORDER BY position").fetchall()
    assert [row[0] for row in kept] == ["2026/123 D.İş", "2026/124"]


def test_a_first_order_above_six_months_asks_for_a_reason_and_is_then_kept(
    orders: OrderService, woman: str
) -> None:
    long = replace(DETAILS, ends_on=date(2026, 9, 3))
    with pytest.raises(FieldError) as refused:
        orders.record(woman, long)
    assert (refused.value.code, refused.value.field) == ("order_long", "long_reason")
    orders.record(woman, long, "Karar böyle")
    assert orders.orders_of(woman)[0].long_reason == "Karar böyle"


def test_the_limits_are_settings(orders: OrderService, desk: Desk, woman: str) -> None:
    set_one(desk, "order_first_months", 3)
    set_one(desk, "order_approval_hours", {"preventive": 2})
    set_one(desk, "order_warning_days", [5, 30])
    rules = orders.rules()
    assert (rules.first_months, rules.approval_hours["preventive"], rules.approval_hours["protective"]) == (
        3,
        2,
        48,
    )
    assert rules.warning_days == (30, 5)
    with pytest.raises(FieldError, match="order_long"):
        orders.record(woman, DETAILS)


def test_an_extension_is_an_order_of_its_own_and_the_only_one(
    orders: OrderService, desk: Desk, woman: str
) -> None:
    first = orders.record(woman, DETAILS)
    later = replace(DETAILS, starts_on=date(2026, 9, 2), ends_on=date(2027, 6, 2), decision_no="2026/900")
    second = orders.extend(first, later)
    newest, former = orders.orders_of(woman)
    assert (newest.id, newest.extends, former.extended_by) == (second, first, second)
    with pytest.raises(UserError, match="order_extended"):
        orders.extend(first, later)
    with pytest.raises(RuleBroken, match="order_extension_too_early"):
        orders.correct(
            first, replace(DETAILS, starts_on=date(2026, 9, 3), ends_on=date(2026, 9, 20)), "Yanlış"
        )


def test_an_extension_cannot_begin_before_the_order_it_extends(orders: OrderService, woman: str) -> None:
    first = orders.record(woman, replace(DETAILS, starts_on=date(2026, 3, 10)))
    with pytest.raises(FieldError, match="order_extension_too_early"):
        orders.extend(first, replace(DETAILS, starts_on=date(2026, 3, 9)))


def test_measures_belong_to_the_kind_and_the_perpetrator_to_her(
    orders: OrderService, woman: str, desk: Desk
) -> None:
    with pytest.raises(FieldError, match="choice_unknown"):
        orders.record(woman, replace(DETAILS, kind=OrderKind.PROTECTIVE))
    other = add_woman(desk, given_names="Gül", surname="Başka")
    his = PerpetratorService(desk).add(other, PerpetratorDetails("Uydurma", "Adam")).relative_id
    with pytest.raises(FieldError, match="choice_unknown"):
        orders.record(woman, replace(DETAILS, against_id=his))
    mine = PerpetratorService(desk).add(woman, PerpetratorDetails("Kurgu", "Kişi")).relative_id
    orders.record(woman, replace(DETAILS, against_id=mine))
    assert orders.orders_of(woman)[0].against_name == "Kurgu Kişi"


def test_a_decision_of_the_police_waits_lapses_and_is_listed_for_a_week(
    orders: OrderService, clock: FixedClock, woman: str
) -> None:
    order_id = orders.record(woman, POLICE)
    assert [line.state for line in orders.to_approve()] == [OrderState.WAITING]
    clock.advance(timedelta(hours=24))
    assert [line.state for line in orders.to_approve()] == [OrderState.LAPSED]
    with pytest.raises(FieldError, match="order_late_approval"):
        orders.approve(order_id, datetime(2026, 3, 3, 8, 30))
    orders.approve(order_id, datetime(2026, 3, 3, 7, 30))
    assert orders.to_approve() == []
    clock.advance(timedelta(days=1))
    [event] = orders.orders_of(woman)[0].events
    orders.undo(order_id, event.id, "Başka karar onaylandı")
    assert [line.state for line in orders.to_approve()] == [OrderState.LAPSED]
    clock.advance(timedelta(days=7))
    assert orders.to_approve() == []


def test_orders_that_end_soon_are_found_the_next_first_until_they_are_extended(
    orders: OrderService, clock: FixedClock, desk: Desk, woman: str
) -> None:
    other = add_woman(desk, given_names="Gül", surname="Başka")
    late = orders.record(woman, replace(DETAILS, ends_on=date(2026, 3, 16)))
    soon = orders.record(other, replace(DETAILS, ends_on=date(2026, 3, 5)))
    orders.record(woman, replace(DETAILS, ends_on=date(2026, 3, 17)))
    lifted = orders.record(woman, replace(DETAILS, ends_on=date(2026, 3, 8)))
    orders.lift(lifted, datetime(2026, 3, 2, 9))
    assert [line.order.id for line in orders.ending()] == [soon, late]
    assert [line.order.id for line in orders.ending(3)] == [soon]
    assert [line.person.initials for line in orders.ending()] == ["G.B.", "Ş.I."]
    orders.extend(soon, replace(DETAILS, starts_on=date(2026, 3, 5), ends_on=date(2026, 8, 5)))
    assert [line.order.id for line in orders.ending()] == [late]


@pytest.mark.parametrize(
    ("sql", "index"), [(ENDING_SQL, "order_version_by_end"), (TO_APPROVE_SQL, "order_version_to_approve")]
)
def test_the_lists_walk_an_index_and_no_whole_past(desk: Desk, sql: str, index: str) -> None:
    values = {"first": "2026-01-01", "last": "2026-02-01", "since": "2026-01-01", "limit": 10}
    plan = [row["detail"] for row in desk.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert plan[0].startswith("SEARCH v"), plan
    assert index in plan[0], plan
    assert not [line for line in plan if line.startswith("SCAN")], plan


def test_steps_come_once_not_ahead_of_time_and_not_on_what_was_taken_back(
    orders: OrderService, woman: str
) -> None:
    order_id = orders.record(woman, DETAILS)
    with pytest.raises(UserError, match="order_needs_no_approval"):
        orders.approve(order_id, datetime(2026, 3, 2, 9))
    with pytest.raises(FieldError, match="date_in_future"):
        orders.serve(order_id, datetime(2026, 3, 2, 9, 1))
    with pytest.raises(FieldError, match="order_step_too_early"):
        orders.serve(order_id, datetime(2026, 3, 1, 9))
    orders.serve(order_id, datetime(2026, 3, 2))
    with pytest.raises(UserError, match="order_step_known"):
        orders.serve(order_id, datetime(2026, 3, 2))
    orders.void(order_id, "Başka kadınınmış")
    for refused in (
        lambda: orders.lift(order_id, datetime(2026, 3, 2)),
        lambda: orders.correct(order_id, replace(DETAILS, note=""), "Neden"),
        lambda: orders.extend(order_id, DETAILS),
    ):
        with pytest.raises(UserError, match="order_void"):
            refused()
    void = orders.orders_of(woman)[0].step(Step.VOID)
    assert void is not None
    orders.undo(order_id, void.id, "Onunmuş")
    assert [event.step for event in orders.orders_of(woman)[0].standing()] == [Step.SERVED]


# Plain SQL


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE order_version SET note = 'x'",
        "DELETE FROM order_version",
        "UPDATE order_event SET note = 'x'",
        "DELETE FROM order_event",
        "UPDATE protection_order SET recorded_at = recorded_at",
        "DELETE FROM order_measure",
        "UPDATE risk_assessment SET note = 'x'",
        "DELETE FROM risk_assessment",
        "DELETE FROM risk_assessment_ground",
        "UPDATE plan_goal_event SET note = 'x'",
        "DELETE FROM plan_goal_event",
        "UPDATE plan_review SET note = 'x'",
        "DELETE FROM plan_review",
        "UPDATE perpetrator_event SET workplace = 'x'",
        "DELETE FROM perpetrator_event",
        "DELETE FROM perpetrator_trait",
    ],
)
def test_nothing_that_was_written_is_changed_or_deleted(
    desk: Desk, woman: str, orders: OrderService, sql: str
) -> None:
    order_id = orders.record(woman, DETAILS)
    orders.serve(order_id, datetime(2026, 3, 2))
    RiskService(desk).assess(woman, RiskDetails("high", "our_interview", TODAY, True, ("weapon",)))
    plans = PlanService(desk)
    plans.set_goal(woman, GoalDetails(Plan.SAFETY, "safety", "Yedek anahtar"))
    plans.set_review(woman, Plan.SAFETY, TODAY)
    PerpetratorService(desk).add(woman, PerpetratorDetails("Ali", "Örnek", traits=("weapon",)))
    with pytest.raises(sqlcipher3.IntegrityError, match="append_only"):
        desk.connection.execute(sql)


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"ends_on": "2026-03-02"}, "CHECK"),
        ({"starts_on": "2026-02-30"}, "CHECK"),
        ({"position": 2}, "CHECK"),
        ({"order_id": "nobody's"}, "FOREIGN KEY"),
    ],
)
def test_the_database_refuses_an_impossible_version(
    desk: Desk, woman: str, orders: OrderService, columns: dict[str, object], code: str
) -> None:
    order_id = orders.record(woman, DETAILS)
    row = {
        "id": "v",
        "order_id": order_id,
        "position": 3,
        "kind": "preventive",
        "authority": "police",
        "decided_on": "2026-03-02",
        "starts_on": "2026-03-02",
        "ends_on": "2026-04-02",
        "reason": "" if "position" in columns else "Neden",
        "at": "2026-03-02T06:00:00.000000Z",
        "user_id": "user-manager",
        **columns,
    }
    marks = ", ".join("?" * len(row))
    with pytest.raises(sqlcipher3.IntegrityError, match=code):
        desk.connection.execute(
            f"INSERT INTO order_version ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )


def test_an_order_cannot_extend_that_of_another_woman_or_twice_the_same(
    desk: Desk, woman: str, orders: OrderService
) -> None:
    first = orders.record(woman, DETAILS)
    other = add_woman(desk, given_names="Gül", surname="Başka")
    insert = (
        "INSERT INTO protection_order (id, person_id, extends, recorded_at, staff_id, origin_site) "
        "VALUES (?, ?, ?, '2026-03-02T06:00:00.000000Z', 'staff-manager', 'M')"
    )
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        desk.connection.execute(insert, ("x", other, first))
    desk.connection.execute(insert, ("y", woman, first))
    with pytest.raises(sqlcipher3.IntegrityError, match="UNIQUE"):
        desk.connection.execute(insert, ("z", woman, first))


def test_the_new_lists_reach_a_vault_made_before(desk: Desk) -> None:
    script = dict(migrations())[13]
    seeding = script[script.index("INSERT OR IGNORE INTO code") :]
    before = desk.connection.execute("SELECT * FROM code WHERE list LIKE 'order_measure%'").fetchall()
    desk.connection.execute("DELETE FROM code WHERE list LIKE 'order_measure%'")
    desk.connection.execute(seeding.strip().rstrip(";"))
    after = desk.connection.execute("SELECT * FROM code WHERE list LIKE 'order_measure%'").fetchall()
    assert sorted(map(tuple, after)) == sorted(map(tuple, before))
    assert len(after) > 20
    assert migrate(desk.connection) == migrations()[-1][0]


# Risk


def in_danger(desk: Desk, woman: str) -> tuple[bool, bool]:
    """Whether her file and the search say that her life is in danger."""
    people = PeopleService(desk)
    [hit] = [hit for hit in people.search("Şükran") if hit.person_id == woman]
    return "life_in_danger" in people.open_file(woman).alerts, "life_in_danger" in hit.badges


def test_the_newest_of_application_and_assessment_says_whether_her_life_is_in_danger(
    desk: Desk, clock: FixedClock, woman: str
) -> None:
    risk = RiskService(desk)
    assert in_danger(desk, woman) == (False, False)
    clock.advance(timedelta(hours=1))
    first = risk.assess(woman, RiskDetails("high", "our_interview", TODAY, True, ("weapon", "death_threat")))
    assert in_danger(desk, woman) == (True, True)
    clock.advance(timedelta(hours=1))
    risk.correct(first, RiskDetails("high", "our_interview", TODAY, False), "Yanlış işaretlendi")
    assert in_danger(desk, woman) == (False, False)
    clock.advance(timedelta(days=2))
    risk.assess(woman, RiskDetails("low", "police_form", TODAY - timedelta(days=30), True))
    assert in_danger(desk, woman) == (False, False), "an older form does not outweigh what was seen since"


def test_an_application_without_an_answer_takes_back_no_assessment(desk: Desk, clock: FixedClock) -> None:
    people, intake = PeopleService(desk), IntakeService(desk)
    woman = add_woman(desk, life_in_danger=Answer.NO)
    clock.advance(timedelta(hours=1))
    RiskService(desk).assess(woman, RiskDetails("high", "our_interview", TODAY, True))
    clock.advance(timedelta(hours=1))
    intake.register(APPLICATION, woman)
    assert "life_in_danger" in people.open_file(woman).alerts
    clock.advance(timedelta(hours=1))
    intake.register(replace(APPLICATION, life_in_danger=Answer.NO), woman)
    assert "life_in_danger" not in people.open_file(woman).alerts


def test_an_assessment_is_corrected_once_and_stays_in_the_file(desk: Desk, woman: str) -> None:
    risk = RiskService(desk)
    first = risk.assess(woman, RiskDetails("medium", "sonim", TODAY, False))
    risk.correct(first, RiskDetails("high", "sonim", TODAY, False), "Form yeniden okundu")
    with pytest.raises(UserError, match="risk_corrected"):
        risk.correct(first, RiskDetails("low", "sonim", TODAY, False), "Yine")
    newest, before = risk.risks_of(woman)
    assert (newest.details.level, newest.corrects, before.corrected) == ("high", first, True)
    with pytest.raises(FieldError, match="choice_unknown"):
        risk.assess(woman, RiskDetails("extreme", "sonim", TODAY, False))
