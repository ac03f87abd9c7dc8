"""One woman's way through the desk: intake, consent, order, aid, a closing refused, discharge, closed, back again."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes import FixedClock
from gui.keyboard import type_text
from gui.people_stage import Stage, choose, form_of, told
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.core.errors import UserError
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.model.aid import AidDetails
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.model.orders import Authority, OrderDetails, OrderKind
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.messages import sentence
from kdm_desk.ui.theme import apply_theme
from referral_builders import BAR, consent_to
from shelter_people import free_beds

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

TODAY = date(2026, 3, 2)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, FEATURES, clock=FixedClock()) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        yield stage


def intake(stage: Stage) -> str:
    """A new application on the real page, typed and saved with the keyboard; her id."""
    page = stage.open("application")
    choose(page, "channel", "in_person")
    type_text(form_of(page).input("given_names").target(), "Gülşen")
    type_text(form_of(page).input("surname").target(), "Işıklı")
    choose(page, "requests", "legal", "social_aid")
    QTest.keyClick(
        form_of(page).input("surname").target(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    stage.settle()
    file = stage.shown(CaseFilePage).file
    assert file is not None
    return str(file.person.id)


def test_a_woman_comes_is_helped_leaves_and_comes_back(stage: Stage) -> None:
    desk = stage.context.desk
    woman = intake(stage)

    stage.done(lambda: consent_to(desk, woman, "name", "phone"))
    assert stage.done(lambda: ConsentService(desk).current(woman, BAR)) == {"name", "phone"}

    order = OrderDetails(
        OrderKind.PREVENTIVE,
        ("no_approach",),
        Authority.FAMILY_JUDGE,
        TODAY,
        TODAY,
        TODAY + timedelta(days=10),
        decision_no="2026/812",
    )
    stage.done(lambda: OrderService(desk).record(woman, order))
    file = stage.open("case_file", person_id=woman)
    assert any("10 days" in text for text in file.header.alerts())

    need = next(
        need for need in stage.done(lambda: NeedsService(desk).needs_of(woman)) if need.kind == "social_aid"
    )
    stage.done(
        lambda: AidService(desk).record_aid(woman, AidDetails("clothing", TODAY, provider="Kızılay"), need.id)
    )
    stage.done(lambda: NeedsService(desk).record_outcome(need.id, "provided"))

    stay = stage.done(lambda: admit(stage, woman))
    refused = stage.done(lambda: refusal(lambda: ClosingService(desk).close_file(woman, "needs_met")))
    assert refused.code == "closing_stay_open"
    assert "02.03.2026" in sentence(refused).text

    stage.done(lambda: ShelterService(desk).discharge(stay, "own_home"))
    stage.done(lambda: ClosingService(desk).close_file(woman, "needs_met"))
    assert stage.done(lambda: PeopleService(desk).list_files("Gülşen", 5))[0].person_id == woman
    refused = stage.done(lambda: refusal(lambda: ClosingService(desk).close_file(woman, "needs_met")))
    assert refused.code == "file_closed_already"

    stage.done(lambda: ClosingService(desk).reopen_file(woman, "Yeniden geldi"))
    again = NewApplication("telephone", applicant=PersonDetails(given_names="Gülşen", surname="Işıklı"))
    assert stage.done(lambda: IntakeService(desk).register(again, woman)) == woman
    assert len(stage.done(lambda: IntakeService(desk).applications(woman))) == 2

    page = stage.open("case_file", person_id=woman, tab="timeline")
    titles = " ".join(page.timeline.texts())
    for word in (
        "Application",
        "She agreed",
        "Aid",
        "Admitted to the shelter",
        "Left the shelter",
        "File opened",
    ):
        assert word in titles
    assert "Gülşen Işıklı" in told(page)


def test_every_step_of_it_stands_in_a_record_that_holds(stage: Stage) -> None:
    desk = stage.context.desk
    woman = intake(stage)
    stage.done(lambda: consent_to(desk, woman, "name"))
    stay = stage.done(lambda: admit(stage, woman))
    stage.done(lambda: ShelterService(desk).discharge(stay, "own_home"))
    stage.done(lambda: ClosingService(desk).close_file(woman, "needs_met"))
    stage.done(lambda: ClosingService(desk).reopen_file(woman, "Yeniden geldi"))
    sql = "SELECT a.action FROM audit a JOIN audit_subject s ON s.sequence = a.sequence WHERE s.person_id = ?"
    actions = [row[0] for row in stage.done(lambda: desk.connection.execute(sql, (woman,)).fetchall())]
    wanted = [
        "application.register",
        "consent.give",
        "placement.decide",
        "stay.admit",
        "stay.discharge",
        "file.close",
        "file.reopen",
    ]
    assert [one for one in wanted if one not in actions] == []


def admit(stage: Stage, woman: str) -> str:
    shelter = ShelterService(stage.context.desk)
    decision = shelter.decide_placement(PlacementRequest(woman, (), shelter.lists().grounds[0].code))
    return shelter.admit(decision, {woman: free_beds(shelter)[0]})


def refusal(work: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as refused:
        work()
    return refused.value
