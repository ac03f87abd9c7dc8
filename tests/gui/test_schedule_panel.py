"""The side panel of the schedule says what is true from week to week, and makes anew only what has changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from builders import make_desk
from kdm_desk.features.schedule.gui.details_panel import DetailsPanel
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import Chip

BOOKED, FEWER = ("Booked: 4", "accent", "clock"), ("Booked: 1", "accent", "clock")
ARRIVED, DONE = ("Arrived: 2", "warning", "door"), ("Finished: 1", "ok", "check")
WEEKS = [
    [BOOKED, ARRIVED, DONE],
    [DONE],
    [],
    [FEWER, DONE],
    [FEWER, DONE],
    [BOOKED, ARRIVED, DONE],
]


@pytest.fixture
def choices(tmp_path: Path) -> Iterator[Choices]:
    desk = make_desk(tmp_path)
    yield ScheduleService(desk).choices()
    desk.close()


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot) -> DetailsPanel:
    apply_theme(qapp)
    made = DetailsPanel("en")
    qtbot.addWidget(made)
    made.show()
    return made


def states(panel: DetailsPanel) -> list[tuple[str, str]]:
    shown = [chip for chip in panel.findChildren(Chip) if chip.isVisible()]
    return [(chip.accessibleName(), str(chip.property("tone"))) for chip in shown]


def test_the_states_are_those_of_each_week_shown(panel: DetailsPanel, choices: Choices) -> None:
    for summary in WEEKS:
        panel.show_day(choices, summary)
        assert states(panel) == [(text, tone) for text, tone, _icon in summary]
        nothing = [one for one in panel.findChildren(QLabel) if one.text() == "Nothing is booked."]
        assert [one.isVisible() for one in nothing] == [not summary]


def test_another_week_makes_no_label_anew(panel: DetailsPanel, choices: Choices) -> None:
    panel.show_day(choices, WEEKS[0])
    before = panel.findChildren(QLabel)
    for summary in WEEKS:
        panel.show_day(choices, summary)
    assert panel.findChildren(QLabel) == before
