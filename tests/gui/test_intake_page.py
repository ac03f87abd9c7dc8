"""The new application page: keyboard alone, errors in place, drafts, one record however often one presses."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import focused, press, type_text
from gui.people_stage import (
    SUKRAN,
    Stage,
    applications,
    choose,
    files,
    form_of,
    save,
    told,
    type_into,
)
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.core.identity import invented_tckn
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.ui.fields import DECLINED
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


def test_a_walk_in_with_two_children_is_registered_with_the_keyboard_alone(stage: Stage) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_N, CTRL)
    stage.settle()
    page = stage.window.pages.current_page()
    assert isinstance(page, NewApplicationPage)

    def here() -> object:
        return QApplication.focusWidget()

    def tab_to(name: str) -> None:
        for _ in range(40):
            if here() is form_of(page).input(name).target():
                return
            press(focused(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    assert here() is form_of(page).input("channel").target()
    press(focused(), Qt.Key.Key_Space)
    for name, text in (
        ("given_names", "Şükran"),
        ("surname", "Öztürk"),
        ("birth_date", "23.4.1991"),
        ("phone_0", "05321234567"),
        ("hours_0", "10–12 arası"),
        ("children_count", "2"),
        ("child_0_name", "Elif"),
        ("child_0_birth_date", "01092016"),
        ("child_1_age", "6"),
    ):
        if name == "children_count":
            QTest.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
            QTest.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
        tab_to(name)
        type_text(focused(), text)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    stage.settle()
    assert stage.window.pages.current_name == "case_file"
    (file,) = files(stage)
    assert (file.person.name, file.age, file.file_no) == ("Şükran Öztürk", 34, "M-2026/000001")
    assert file.safe_contact.phones[0].number == "+905321234567"
    assert file.safe_contact.phones[0].safe_hours == "10–12 arası"
    assert [(child.given_names, child.birth_date, child.birth_year) for child in file.children] == [
        ("Elif", date(2016, 9, 1), None),
        ("", None, 2020),
    ]


def test_the_channel_is_all_that_is_needed(stage: Stage, page: NewApplicationPage) -> None:
    save(stage, page)
    assert form_of(page).question("channel").problem_text()
    assert files(stage) == []
    choose(page, "channel", "telephone")
    save(stage, page)
    (file,) = files(stage)
    assert file.person.details.known_as == "isim vermeyen arayan"


def test_a_time_left_as_it_stood_is_the_exact_present(
    stage: Stage, page: NewApplicationPage, clock: FixedClock
) -> None:
    choose(page, "channel", "telephone")
    clock.advance(timedelta(seconds=42))
    save(stage, page)
    (file,) = files(stage)
    assert file.contacts[0].at == "2026-03-02T06:00:42.000000Z"


def test_everything_told_reaches_the_file(stage: Stage, page: NewApplicationPage) -> None:
    form = form_of(page)
    form.set_values(
        {
            "channel": "in_person",
            "given_names": "Gül",
            "age": 40,
            "identity_number": invented_tckn(9),
            "district": "konak",
            "phone_0": "0532 123 45 67",
            "safe_0": True,
            "contact_hints": ("no_message", "no_sms"),
            "contact_rule": "Yalnız salı",
            "heard_from": "police",
            "experienced": ("physical",),
            "at_risk": ("physical", "economic"),
            "life_in_danger": True,
            "requests": ("legal", "shelter"),
            "privacy_notice": "spoken",
            "marital_status": "married",
            "pregnant": False,
            "interpreter_needed": True,
            "old_number": "1998/417",
        }
    )
    form.question("income_band").set_value(DECLINED)
    save(stage, page)
    (file,) = files(stage)
    details = file.person.details
    assert (details.birth_year, details.district, details.marital_status) == (1986, "konak", "married")
    assert details.contact_rule == "Mesaj bırakmayın\nSMS göndermeyin\nYalnız salı"
    assert (file.identities[0].value, file.old_numbers) == (invented_tckn(9), ("1998/417",))
    assert (details.interpreter_needed, details.pregnant) == (True, "no")
    (application,) = applications(stage, file.person.id)
    assert application.violence == {"physical": "experienced", "economic": "at_risk"}
    assert [request.kind for request in application.requests] == ["legal", "shelter"]
    assert application.withheld == {"income_band"}
    assert application.privacy_notice == "spoken"


def test_a_name_she_does_not_want_to_say_is_an_answer(stage: Stage, page: NewApplicationPage) -> None:
    choose(page, "channel", "in_person")
    press(form_of(page).input("given_names").target(), Qt.Key.Key_F6)
    save(stage, page)
    (file,) = files(stage)
    assert file.person.details.anonymous
    assert applications(stage, file.person.id)[0].withheld == {"given_names"}


@pytest.mark.parametrize("how", ["double click", "enter held", "both ways at once"])
def test_one_record_is_made_however_often_one_presses(
    stage: Stage, page: NewApplicationPage, how: str
) -> None:
    choose(page, "channel", "telephone")
    type_into(page, "given_names", "Gül")
    if how == "double click":
        QTest.mouseDClick(page.save_key, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        QTest.mouseClick(page.save_key, Qt.MouseButton.LeftButton)
    else:
        target = form_of(page).input("given_names").target()
        target.setFocus()
        for _ in range(5):
            QTest.keyClick(target, Qt.Key.Key_Return, CTRL)
        if how == "both ways at once":
            page.save_key.click()
    stage.settle()
    assert len(files(stage)) == 1


def test_every_mistake_is_said_at_its_question_and_what_was_typed_stays(
    stage: Stage, page: NewApplicationPage
) -> None:
    form = form_of(page)
    choose(page, "channel", "in_person")
    typed = {
        "given_names": "a" * 200,
        "birth_date": "01.01.2030",
        "identity_number": "12345678901",
        "phone_1": "elma",
        "children_count": "2",
        "child_1_birth_date": "01.01.2029",
    }
    for name, text in typed.items():
        form.input(name).set_raw(text)
    save(stage, page)
    wrong = set(typed) - {"children_count"}
    assert {name for name in typed if form.question(name).problem_text()} == wrong
    assert QApplication.focusWidget() is form.input("given_names").target()
    assert {name: form.draft()[name] for name in typed} == typed
    assert files(stage) == []


def test_an_age_nobody_has_is_said_at_its_question(stage: Stage, page: NewApplicationPage) -> None:
    choose(page, "channel", "in_person")
    form_of(page).input("age").set_raw("121")
    save(stage, page)
    assert form_of(page).question("age").problem_text()


def test_a_child_older_than_her_mother_is_said_at_that_child(stage: Stage, page: NewApplicationPage) -> None:
    form = form_of(page)
    choose(page, "channel", "in_person")
    for name, text in {
        "birth_date": "05.05.2000",
        "children_count": "2",
        "child_0_age": "3",
        "child_1_birth_date": "01.01.1999",
    }.items():
        form.input(name).set_raw(text)
    save(stage, page)
    assert form.question("child_1_birth_date").problem_text()
    assert not form.question("child_0_birth_date").problem_text()


def test_a_line_opens_for_each_child(page: NewApplicationPage) -> None:
    form = form_of(page)
    form.open_section("children")

    def lines() -> int:
        return sum(form.question(f"child_{place}_name").isVisible() for place in range(10))

    assert lines() == 0
    form.input("children_count").set_raw("3")
    assert lines() == 3
    form.input("children_count").set_raw("1")
    assert lines() == 1


def test_files_that_may_be_hers_are_shown_and_the_application_joins_the_chosen_one(
    stage: Stage, page: NewApplicationPage
) -> None:
    (person_id,) = stage.register(SUKRAN)
    type_into(page, "given_names", "sukran")
    page._look_for_earlier()
    stage.settle()
    assert page.earlier.files == []  # One given name alone is many women's.
    type_into(page, "surname", "ozturk")
    page._look_for_earlier()
    stage.settle()
    assert [file.hit.person_id for file in page.earlier.files] == [person_id]
    assert "Same name" in told(page.earlier)
    (key,) = [key for key in page.earlier.findChildren(QPushButton) if key.isVisible()]
    key.click()
    assert page.join.isVisible()
    choose(page, "channel", "telephone")
    save(stage, page)
    (file,) = files(stage)
    assert len(applications(stage, file.person.id)) == 2


def test_joining_can_be_taken_back(stage: Stage, page: NewApplicationPage) -> None:
    (person_id,) = stage.register(SUKRAN)
    stage.open("application", person_id=person_id)
    assert page.join.isVisible()
    page.join.release.click()
    choose(page, "channel", "telephone")
    save(stage, page)
    assert len(files(stage)) == 2


def test_what_was_searched_and_not_found_becomes_the_name(stage: Stage) -> None:
    page = stage.open("application", name="Fatma Nur Örnekoğlu")
    values = form_of(page).values()
    assert (values["given_names"], values["surname"]) == ("Fatma Nur", "Örnekoğlu")


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150), ("high_contrast", 125)])
def test_the_page_fits_and_is_named_in_every_look(
    stage: Stage, qapp: QApplication, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    stage.register(SUKRAN, NewApplication("telephone", applicant=PersonDetails(given_names="Şükran")))
    page = stage.open("application", name="sukran")
    page._look_for_earlier()
    form_of(page).input("children_count").set_raw("2")
    for section in form_of(page).sections():
        form_of(page).open_section(section.name)
        stage.settle()
        assert clipped_labels(stage.window) == []
    assert unnamed_controls(stage.window) == []
    apply_theme(qapp)
