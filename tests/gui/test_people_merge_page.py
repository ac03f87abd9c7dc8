"""Merging, setting apart, closing and reopening on the screen; what is typed twice is done once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.people_stage import SUKRAN, Stage, agree, file_of, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.core.access import Role
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.people.gui import clients_page
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.closing import close_or_reopen
from kdm_desk.features.people.gui.merge_page import MergePage
from kdm_desk.features.people.model.persons import Child, PersonDetails, Phone
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import IconButton

EARLIER = NewApplication(
    "telephone",
    applicant=PersonDetails(given_names="Şükran <b>Nur</b>", surname="Işık & Öz", education="university"),
    phones=(Phone("0232 445 56 67"),),
)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, [PEOPLE, INTAKE], clock=FixedClock()) as context:
        stage = Stage(context)
        yield stage
        stage.window.close()


def compare(stage: Stage) -> tuple[MergePage, str, str]:
    kept, other = stage.register(SUKRAN, EARLIER)
    page: MergePage = stage.open("merge", person_id=kept)
    type_text(page.search, "isik nur")
    page._look()
    stage.settle()
    press(page.search, Qt.Key.Key_Return)
    stage.settle()
    return page, kept, other


def test_the_other_file_is_looked_for_and_both_stand_side_by_side(stage: Stage) -> None:
    page, _kept, _other = compare(stage)
    assert page.seen is not None
    shown = told(page)
    assert "Şükran Öztürk" in shown
    assert "Şükran <b>Nur</b> Işık & Öz" in shown
    assert {"name", "birth", "district", "education"} <= set(page.choices)
    assert page.choices["education"].checkedId() == 1
    assert page.choices["name"].checkedId() == 0
    assert unnamed_controls(stage.window) == []


def test_a_second_click_merges_nothing_more_and_the_kept_file_opens(stage: Stage) -> None:
    page, kept, other = compare(stage)
    page.choices["name"].button(1).click()
    agree()
    page.go_on.click()
    page.go_on.click()
    stage.settle()
    assert stage.audit_rows("file.merge") == 1
    case = stage.shown(CaseFilePage)
    assert file_of(case).person.id == kept
    assert file_of(case).person.name == "Şükran <b>Nur</b> Işık & Öz"
    assert any("Işık & Öz (M-2026/000002), merged on" in text for text in told_of(case.person))
    assert "Another file was merged into this one" in case.timeline.texts()
    assert file_of(stage.open("case_file", person_id=other)).person.id == kept


def told_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_a_merged_file_is_set_apart_from_the_kept_one(stage: Stage) -> None:
    kept, other = stage.register(SUKRAN, EARLIER)
    stage.done(lambda: MergeService(stage.context.desk).merge(kept, other))
    case = stage.open("case_file", person_id=kept, tab="person")
    (key,) = case.person.merged.findChildren(IconButton)
    asked = agree()
    key.click()
    stage.settle()
    assert "Set the two files apart again?" in asked
    assert stage.audit_rows("file.unmerge") == 1
    assert case.person.merged.isHidden()
    assert file_of(stage.open("case_file", person_id=other)).person.id == other


def test_a_child_in_both_files_is_offered_and_shown_once_when_ticked(stage: Stage) -> None:
    again = replace(
        EARLIER, children=(Child("ELİF", birth_date=date(2016, 9, 1)), Child("<b>", birth_year=2020))
    )
    kept, other = stage.register(SUKRAN, again)
    page = stage.open("merge", person_id=kept, other_id=other)
    assert page.children_card is not None
    (certain, doubtful) = page.children_card.ticks.values()
    assert (certain.isChecked(), doubtful.isChecked()) == (True, False)
    assert "ELİF (01.09.2016)" in certain.text()
    agree()
    page.go_on.click()
    stage.settle()
    case = stage.open("case_file", person_id=kept, tab="household")
    assert [child.given_names for child in file_of(case).children] == ["Elif", "", "<b>"]


def test_the_same_file_cannot_be_chosen_and_a_refusal_lets_another_be(stage: Stage) -> None:
    kept, other = stage.register(SUKRAN, EARLIER)
    stage.done(lambda: MergeService(stage.context.desk).merge(kept, other))
    page = stage.open("merge", person_id=kept, other_id=other)
    assert "the same file" in page.banner.text()
    assert not page.search.isHidden()
    assert not page.go_on.isEnabled()


def test_the_two_can_be_exchanged_before_they_are_merged(stage: Stage) -> None:
    page, kept, other = compare(stage)
    page.turn.click()
    stage.settle()
    assert page.seen is not None
    assert (page.seen.kept.person.id, page.seen.other.person.id) == (other, kept)


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150), ("high_contrast", 125)])
def test_the_page_fits_in_every_look(stage: Stage, qapp: QApplication, theme: str, percent: int) -> None:
    apply_theme(qapp, theme, percent)
    compare(stage)
    assert clipped_labels(stage.window) == []
    assert all(key.accessibleName() for key in stage.window.findChildren(QRadioButton))


def dialog_of(stage: Stage) -> FormDialog:
    stage.settle()
    (dialog,) = stage.window.findChildren(FormDialog)
    return dialog


def test_a_file_is_closed_once_with_its_reason_in_sight_and_opened_again(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    close_or_reopen(stage.context, stage.window, person_id)
    dialog = dialog_of(stage)
    assert any("Requests without an outcome: 1." in text for text in told(dialog))
    dialog.form.input("reason").set_raw("moved")
    dialog.submit()
    dialog.submit()
    stage.settle()
    assert stage.audit_rows("file.close") == 1
    assert any(text.startswith("Closed since 02.03.2026: ") for text in page.header.alerts())
    assert "File closed" in page.timeline.texts()
    close_or_reopen(stage.context, stage.window, person_id)
    dialog = dialog_of(stage)
    type_text(dialog.form.input("note").target(), "yeniden aradı")
    dialog.submit()
    stage.settle()
    assert file_of(page).closed is None


def test_what_keeps_a_file_open_is_named(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)

    def book() -> None:
        schedule = ScheduleService(stage.context.desk)
        choices = schedule.choices()
        starts = datetime(2026, 3, 9, 10)
        counsellor, room = choices.counsellors[0].id, choices.rooms[0].id
        ends = starts + timedelta(hours=1)
        schedule.book(BookingRequest(person_id, choices.services[0].code, counsellor, room, starts, ends))

    stage.done(book)
    said = agree()
    close_or_reopen(stage.context, stage.window, person_id)
    stage.settle()
    assert any("09.03.2026 10:00" in text for text in said)
    assert stage.window.findChildren(FormDialog) == []
    assert stage.audit_rows("file.close") == 0


def test_a_file_is_kept_at_hand_from_the_case_file_and_let_go(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    clients_page.turn_at_hand(stage.context, stage.window, person_id)
    stage.settle()
    assert "Kept at hand" in page.header.alerts()
    clients_page.turn_at_hand(stage.context, stage.window, person_id)
    stage.settle()
    assert "Kept at hand" not in page.header.alerts()


def test_those_who_may_not_merge_see_no_key_for_it(qapp: QApplication, tmp_path: Path) -> None:
    apply_theme(qapp)
    with unlocked(tmp_path, [PEOPLE, INTAKE], Role.MANAGER, clock=FixedClock()) as context:
        stage = Stage(context)
        kept, other = stage.register(SUKRAN, EARLIER)
        stage.done(lambda: MergeService(context.desk).merge(kept, other))
        stage.done(lambda: ClosingService(context.desk).close_file(kept, "moved"))
        stage.window.close()
    with unlocked(tmp_path, [PEOPLE, INTAKE], Role.FRONT_DESK, clock=FixedClock()) as context:
        stage = Stage(context)
        page = stage.open("case_file", person_id=kept)
        assert "Merge with another file" not in {action.text() for action in page.more.actions()}
        assert "Close the file, or open it again" not in {action.text() for action in page.more.actions()}
        assert stage.open("merge", person_id=kept, other_id=kept).banner.text()
        stage.window.close()
