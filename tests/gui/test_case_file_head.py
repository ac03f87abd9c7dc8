"""The case file: a head that is never clipped, every part in sight, a timeline that is narrowed and stays quick."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import focused, type_text
from gui.people_stage import SUKRAN, Stage, form_of, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.facts import Facts
from kdm_desk.features.people.gui.timeline_tab import Group
from kdm_desk.ui.feature import CaseAlert, Feature, TimelineEntry
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import Chip, IconButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
LONG_NAME = "Zübeyde Nur Müzeyyen Şerife"
ALERTS = [CaseAlert(f"Önleyici tedbir {at}: yürürlükte, 3 gün kaldı", "warning") for at in range(7)]
GRAVE = CaseAlert("Hayati tehlike, iki kez söylendi", "danger")
WARNING = Feature(
    "warning", lambda: "Warning", "warning", case_alerts=lambda _context, _person: [*ALERTS, GRAVE]
)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, [*FEATURES, WARNING], clock=FixedClock()) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        yield stage


@pytest.fixture
def page(stage: Stage) -> CaseFilePage:
    told_of = replace(
        SUKRAN.applicant, given_names=LONG_NAME, surname="Karaçalıoğlu Büyükyeğenhacıoğlu", anonymous=False
    )
    (woman,) = stage.register(replace(SUKRAN, applicant=told_of))
    opened: CaseFilePage = stage.open("case_file", person_id=woman)
    return opened


def test_a_name_of_one_endless_word_squeezes_no_key_and_hides_no_answer(
    stage: Stage, page: CaseFilePage
) -> None:
    assert page.file is not None
    person_id = page.file.person.id
    stage.done(lambda: page._service.name_person(person_id, "Ş" * 120, "<b>Öz</b>"))
    page.tabs.setCurrentWidget(page.person)
    QApplication.processEvents()
    keys = [key for key in page.findChildren(IconButton) if key.isVisible()]
    assert [key.text() for key in keys if key.width() < key.minimumSizeHint().width()] == []
    (facts,) = page.person.findChildren(Facts)
    assert facts.minimumSizeHint().width() < page.person.width()


@pytest.mark.parametrize("size", [100, 125, 150])
def test_many_alerts_and_a_long_name_are_not_clipped(
    qapp: QApplication, stage: Stage, page: CaseFilePage, size: int
) -> None:
    apply_theme(qapp, font_percent=size)
    stage.settle()
    head = page.header.rect()
    for chip in page.header.findChildren(Chip):
        if chip.isVisible():
            corner = chip.mapTo(page.header, chip.rect().bottomRight())
            assert head.contains(corner), chip.text()
    assert clipped_labels(page) == []


def test_the_gravest_alert_stands_first(page: CaseFilePage) -> None:
    alerts = page.header.alerts()
    assert alerts[:2] == ["Life in danger", GRAVE.text]
    assert alerts[2:] == [alert.text for alert in ALERTS]


def test_every_part_is_in_sight_and_reached_with_the_keyboard(stage: Stage, page: CaseFilePage) -> None:
    names = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert names[:5] == ["Timeline", "Person", "Household and children", "Contacts", "Applications"]
    keys = [key for key in page.tabs.names.findChildren(IconButton) if key.isVisible()]
    assert len(keys) == len(names)
    assert all(page.tabs.names.rect().contains(key.geometry()) for key in keys)
    page.tabs.setFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Tab, CTRL)
    assert page.tabs.currentWidget() is page.person
    QTest.keyClick(stage.window, Qt.Key.Key_Tab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.tabs.currentWidget() is page.timeline
    QTest.keyClick(stage.window, Qt.Key.Key_3, CTRL)
    assert page.tabs.currentWidget() is page.household
    keys[2].setFocus()
    QTest.keyClick(keys[2], Qt.Key.Key_Right)
    assert page.tabs.currentWidget() is page.contacts
    assert keys[3].hasFocus()
    assert unnamed_controls(page) == []


def entries(count: int, title: str) -> list[TimelineEntry]:
    start = datetime(2026, 3, 1, 9)
    return [
        TimelineEntry(
            start - timedelta(hours=at), "info", f"{title} {at}", "Iğdır'a gitti" if at == 7 else ""
        )
        for at in range(count)
    ]


def test_two_thousand_entries_are_narrowed_by_kind_and_by_words(stage: Stage, page: CaseFilePage) -> None:
    timeline = page.timeline
    timeline.show_groups([Group("Görüşme", entries(1500, "Görüşme")), Group("Yazı", entries(500, "Yazı"))])
    assert len(timeline.texts()) == 30
    timeline.kind_keys["Yazı"].click()
    assert all(text.startswith("Yazı") for text in timeline.texts())
    type_text(timeline.search, "IGDIR")
    assert timeline.texts() == ["Yazı 7"]
    timeline.kind_keys["Yazı"].click()
    assert timeline.texts() == ["Görüşme 7", "Yazı 7"]
    type_text(timeline.search, " yok")
    assert timeline.texts() == []
    stage.settle()
    assert "Nothing fits. Please look for less." in told(page)
    timeline.search.clear()
    timeline.earlier.click()
    assert len(timeline.texts()) == 60


def test_what_one_looked_for_does_not_follow_into_another_file(stage: Stage, page: CaseFilePage) -> None:
    type_text(page.timeline.search, "mektup")
    (other,) = stage.register(SUKRAN)
    stage.open("case_file", person_id=other)
    assert page.timeline.search.text() == ""
    assert page.timeline.texts()


def test_a_plain_application_takes_few_keys(stage: Stage) -> None:
    """Two minutes are 120 seconds; at a slow two keys a second that is 240 keys."""
    pressed = 0

    def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal pressed
        pressed += 1
        QTest.keyClick(QApplication.focusWidget() or stage.window, code, modifiers)

    key(Qt.Key.Key_N, CTRL)
    stage.settle()
    page = stage.shown(NewApplicationPage)
    key(Qt.Key.Key_Space)
    for name, text in (
        ("given_names", "Şükran"),
        ("surname", "Öztürk"),
        ("age", "34"),
        ("phone_0", "05321234567"),
        ("hours_0", "10–12 arası"),
        ("account", "Eşi evden çıkardı, iki gündür ablasında."),
    ):
        while QApplication.focusWidget() is not form_of(page).input(name).target():
            key(Qt.Key.Key_Tab)
            assert pressed < 240, f"Tab does not lead to {name}"
        type_text(focused(), text)
        pressed += len(text)
    key(Qt.Key.Key_Return, CTRL)
    stage.settle()
    assert stage.window.pages.current_name == "case_file"
    assert pressed < 240


def test_a_woman_who_comes_again_is_not_asked_what_she_told_before(stage: Stage, page: CaseFilePage) -> None:
    assert page.file is not None
    woman = page.file.person.id
    application = stage.open("application", person_id=woman)
    shown = told(application.join)
    assert "What she told before" in shown
    assert "How she reached us: Şahsen geldi" in shown
    assert "Asks for: Hukuki destek" in shown
    assert form_of(application).input("account").is_empty()
    application.join.release.click()
    assert not application.join.isVisible()
