"""The two plans on a real vault: goals met and taken back with a reason, and a sheet that names nobody by itself."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from builders import make_desk
from kdm_desk.core.errors import FieldError
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.protection.model.plans import GoalDetails, GoalState, Plan, progress
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.plans import PlanService, SheetChoice
from kdm_desk.security.desk import Desk
from pdf_reading import page_texts
from referral_builders import HER_ADDRESS, add_woman, set_one

TODAY = date(2026, 3, 2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def woman(desk: Desk) -> str:
    return add_woman(desk)


def last_audit(desk: Desk) -> dict[str, Any]:
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    return dict(row)


def subjects_of_last(desk: Desk) -> set[str]:
    rows = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = (SELECT max(sequence) FROM audit)"
    ).fetchall()
    return {row["person_id"] for row in rows}


def test_goals_are_met_taken_back_and_changed_with_a_reason(desk: Desk, woman: str) -> None:
    plans = PlanService(desk)
    goal = plans.set_goal(woman, GoalDetails(Plan.SAFETY, "safety", "Yedek anahtar", "staff-social", TODAY))
    plans.set_goal(woman, GoalDetails(Plan.SAFETY, "health", "Aile hekimi"))
    plans.set_state(goal, GoalState.MET)
    assert (progress(plans.plans_of(woman).goals).met, progress(plans.plans_of(woman).goals).of) == (1, 2)
    with pytest.raises(FieldError, match="reason_missing"):
        plans.set_state(goal, GoalState.IN_PROGRESS)
    plans.set_state(goal, GoalState.IN_PROGRESS, "Anahtar kayboldu")
    plans.change_goal(goal, "Yeni anahtar yaptırma", None, None, "Kilit değişti")
    found = plans.plans_of(woman).of(Plan.SAFETY)[0]
    assert (found.details.goal, found.owner, found.state) == (
        "Yeni anahtar yaptırma",
        "",
        GoalState.IN_PROGRESS,
    )
    assert [event.note for event in found.events] == ["", "", "Anahtar kayboldu", "Kilit değişti"]
    with pytest.raises(FieldError, match="date_in_past"):
        plans.set_review(woman, Plan.SAFETY, TODAY - timedelta(days=1))


def test_the_printed_plan_names_nobody_and_no_address_unless_ticked(desk: Desk, woman: str) -> None:
    plans = PlanService(desk)
    PerpetratorService(desk).add(woman, PerpetratorDetails("Kötü", "Uydurma", address="Gizli Sokak 5"))
    plans.set_goal(
        woman, GoalDetails(Plan.SAFETY, "safety", "<b>Çanta</b> hazır & kapıda", "staff-social", TODAY)
    )
    plans.set_goal(woman, GoalDetails(Plan.ACTION, "justice", "Avukatla görüşme"))
    set_one(desk, "shelter_address", "Uydurma Konukevi Sokağı 9")
    [text] = page_texts(plans.sheet(woman, SheetChoice(Plan.SAFETY), "tr"))
    assert "<b>Çanta</b> hazır & kapıda" in text
    assert "112" in text
    assert "Avukatla" not in text
    for secret in ("Şükran", "Kötü", "Gizli Sokak", "Konukevi", HER_ADDRESS, "Gökçe"):
        assert secret not in text
    assert last_audit(desk)["action"] == "plan.print"
    assert subjects_of_last(desk) == {woman}
    [text] = page_texts(plans.sheet(woman, SheetChoice(Plan.SAFETY, True, True, True), "tr"))
    assert "Şükran Işık" in text
    assert "Kötü Uydurma" in text
    assert "Gökçe Deneme" in text
    assert "Gizli Sokak" not in text
    assert "Konukevi" not in text
