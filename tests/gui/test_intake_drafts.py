"""Drafts of applications: kept by themselves, offered again, gone once saved; nobody has to think of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.people_stage import (
    SUKRAN,
    Stage,
    choose,
    files,
    form_of,
    save,
    type_into,
)
from gui.unlocked import unlocked
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.intake.gui.drafts_card import DraftsCard
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, clock: FixedClock) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, [PEOPLE, INTAKE], clock=clock) as context:
        stage = Stage(context)
        stage.open("clients")
        yield stage
        stage.window.close()


@pytest.fixture
def page(stage: Stage) -> NewApplicationPage:
    opened: NewApplicationPage = stage.open("application")
    return opened


def test_a_page_that_is_left_is_kept_as_a_draft_and_offered_again(
    stage: Stage, page: NewApplicationPage
) -> None:
    type_into(page, "given_names", "Yarım")
    form_of(page).input("children_count").set_raw("2")
    form_of(page).input("birth_date").set_raw("31.02.")
    stage.open("clients")
    stage.window.close()
    stage.window = type(stage.window)(stage.context, "Danışma")
    stage.window.show()
    again = stage.open("application")
    assert [draft.title for draft in again.drafts.drafts] == ["Yarım"]
    resume = next(key for key in again.drafts.findChildren(QPushButton) if key.text() == "Go on with it")
    resume.click()
    stage.settle()
    draft = form_of(again).draft()
    assert (draft["given_names"], draft["birth_date"]) == ("Yarım", "31.02.")
    assert form_of(again).question("child_1_name").isVisibleTo(again)
    form_of(again).input("birth_date").set_raw("")
    choose(again, "channel", "in_person")
    save(stage, again)
    assert stage.done(IntakeService(stage.context.desk).list_drafts) == []
    assert [file.person.name for file in files(stage)] == ["Yarım"]


def test_locking_keeps_the_draft(stage: Stage, page: NewApplicationPage) -> None:
    type_into(page, "surname", "Kilitli")
    stage.window.lock()
    stage.settle()
    drafts = stage.done(IntakeService(stage.context.desk).list_drafts)
    assert [draft.title for draft in drafts] == ["Kilitli"]


def test_coming_back_to_the_page_finds_it_as_it_was_left(stage: Stage, page: NewApplicationPage) -> None:
    type_into(page, "given_names", "Gül")
    stage.open("clients")
    again = stage.open("application")
    assert again is page
    assert form_of(page).values()["given_names"] == "Gül"
    assert page.drafts.isHidden()


def test_what_was_written_about_one_woman_never_goes_into_the_file_of_another(
    stage: Stage, page: NewApplicationPage
) -> None:
    (person_id,) = stage.register(SUKRAN)
    type_into(page, "given_names", "Gül")
    stage.open("application", person_id=person_id)
    assert form_of(page).values()["given_names"] == ""
    assert page.join.isVisible()
    assert [draft.title for draft in page.drafts.drafts] == ["Gül"]
    type_into(page, "account", "Yeniden geldi")
    stage.open("application", name="Nalan Uydurma")
    assert page.join.isHidden()
    assert form_of(page).values()["given_names"] == "Nalan"
    assert len(page.drafts.drafts) == 2
    page._resume(page.drafts.drafts[0])
    stage.settle()
    assert page.join.isVisible()
    assert form_of(page).values()["account"] == "Yeniden geldi"


def test_a_new_application_after_one_that_would_have_joined_joins_nothing(
    stage: Stage, page: NewApplicationPage
) -> None:
    (person_id,) = stage.register(SUKRAN)
    stage.open("application", person_id=person_id)
    stage.open("clients")
    stage.open("application", name="")
    assert page.join.isHidden()
    assert page.drafts.drafts == []
    choose(page, "channel", "telephone")
    save(stage, page)
    assert len(files(stage)) == 2


def test_drafts_are_kept_by_themselves_every_few_seconds(
    stage: Stage, page: NewApplicationPage, qtbot: QtBot
) -> None:
    type_into(page, "given_names", "Kendiliğinden")
    service = IntakeService(stage.context.desk)

    def kept() -> None:
        assert [draft.title for draft in stage.done(service.list_drafts)] == ["Kendiliğinden"]

    qtbot.waitUntil(lambda: not page.has_unsaved, timeout=10_000)
    kept()


def test_the_today_card_offers_drafts_and_opens_the_page_with_one(stage: Stage) -> None:
    service = IntakeService(stage.context.desk)
    draft_id = stage.done(
        lambda: service.save_draft({"answers": {"given_names": "Yarım & co"}}, "Yarım & co")
    )
    card = DraftsCard(stage.context, stage.window)
    card.refresh()
    stage.settle()
    assert card.isVisibleTo(stage.window)
    assert unnamed_controls(card) == []
    (key,) = card.findChildren(QPushButton)
    key.click()
    stage.settle()
    page = stage.window.pages.current_page()
    assert isinstance(page, NewApplicationPage)
    assert form_of(page).values()["given_names"] == "Yarım & co"
    stage.done(lambda: service.discard_draft(draft_id))
    card.refresh()
    stage.settle()
    assert card.isHidden()


def test_a_draft_can_be_discarded(stage: Stage) -> None:
    service = IntakeService(stage.context.desk)
    stage.done(lambda: service.save_draft({"answers": {"given_names": "Eski"}}, "Eski"))
    page = stage.open("application")
    discard = next(key for key in page.drafts.findChildren(QPushButton) if key.text() == "Discard")
    discard.click()
    stage.settle()
    assert page.drafts.isHidden()
    assert stage.done(service.list_drafts) == []


def test_after_saving_the_page_is_empty_again(stage: Stage, page: NewApplicationPage) -> None:
    choose(page, "channel", "telephone")
    type_into(page, "given_names", "Gül")
    form_of(page).input("children_count").set_raw("2")
    save(stage, page)
    stage.open("application")
    values = form_of(page).values()
    assert (values["given_names"], values["channel"], values["children_count"]) == ("", None, None)
    assert page.drafts.isHidden()


def test_pages_without_anything_typed_leave_no_draft(stage: Stage, page: NewApplicationPage) -> None:
    stage.open("clients")
    assert stage.done(IntakeService(stage.context.desk).list_drafts) == []
