"""The numbers the centre works by: usual at first, limited, told in the record, and what every room reckons with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError, NotAllowed
from kdm_desk.features.admin.model import RULES, check_rules, rules_of, settings_of
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.consent.model import VALID_DAYS, VALID_DAYS_SETTING
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.disclosure.model import ANSWER_DAYS, ANSWER_DAYS_SETTING
from kdm_desk.features.needs.model.tasks import SILENT_DAYS, SILENT_DAYS_SETTING
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.protection.model.orders import (
    APPROVAL_HOURS_SETTING,
    FIRST_MONTHS_SETTING,
    WARNING_DAYS_SETTING,
    OrderRules,
)
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.security.desk import Desk
from kdm_desk.security.drafts import DRAFT_DAYS_SETTING

USUAL = {name: rule.usual for name, rule in RULES.items()}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


def test_the_usual_rules_are_those_the_rooms_fall_back_on(desk: Desk) -> None:
    plain = OrderRules()
    assert AdminService(desk).rules() == USUAL
    assert (
        rules_of(
            {
                APPROVAL_HOURS_SETTING: dict(plain.approval_hours),
                FIRST_MONTHS_SETTING: plain.first_months,
                WARNING_DAYS_SETTING: list(plain.warning_days),
                SILENT_DAYS_SETTING: SILENT_DAYS,
                VALID_DAYS_SETTING: VALID_DAYS,
                ANSWER_DAYS_SETTING: ANSWER_DAYS,
                DRAFT_DAYS_SETTING: USUAL["draft_days"],
            }
        )
        == USUAL
    )


def test_every_room_reckons_with_what_was_saved(desk: Desk) -> None:
    chosen = {name: rule.highest for name, rule in RULES.items()}
    before = ConsentService(desk).usual_expiry()
    AdminService(desk).save_rules(chosen)
    orders = OrderService(desk).rules()
    assert AdminService(desk).rules() == chosen
    assert orders.approval_hours == {"protective": 240, "preventive": 240}
    assert (orders.first_warning, orders.last_warning, orders.first_months) == (90, 89, 60)
    assert TaskService(desk).silent_days() == 300
    assert (ConsentService(desk).usual_expiry() - before).days == 3650 - 365


def test_the_record_names_the_rules_that_changed(desk: Desk) -> None:
    AdminService(desk).save_rules({**USUAL, "silent_days": 21})
    [row] = desk.connection.execute("SELECT fields FROM audit WHERE action = 'settings.rules'").fetchall()
    assert "silent_days" in row["fields"]
    assert "consent_days" not in row["fields"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"disclosure_days": 31}, "rule_not_possible"),
        ({"draft_days": 0}, "rule_not_possible"),
        ({"last_warning": 14}, "last_warning_too_early"),
    ],
)
def test_what_cannot_be_a_rule_is_refused_and_nothing_is_saved(
    desk: Desk, changed: dict[str, int], code: str
) -> None:
    with pytest.raises(FieldError, match=code) as refused:
        AdminService(desk).save_rules({**USUAL, "silent_days": 9, **changed})
    assert refused.value.field in changed
    assert AdminService(desk).rules() == USUAL


def test_only_a_manager_sets_rules(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, Role.UNIT_SUPERVISOR)
    with pytest.raises(NotAllowed):
        AdminService(desk).save_rules(USUAL)
    desk.close()


@given(st.fixed_dictionaries({n: st.integers(r.lowest - 1, r.highest + 1) for n, r in RULES.items()}))
def test_rules_come_back_as_they_were_saved(chosen: dict[str, int]) -> None:
    try:
        check_rules(chosen)
    except FieldError:
        return
    assert rules_of(settings_of(chosen)) == chosen
