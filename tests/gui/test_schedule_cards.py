"""What the schedule shows elsewhere: the cards of Today, and its parts of a case file."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.accessibility import unnamed_controls
from gui.keyboard import press
from gui.schedule_session import booked_day, details, on_desk
from gui.unlocked import unlocked
from gui.windows import shown_windows
from kdm_desk.features.schedule.feature import FEATURE
from kdm_desk.features.schedule.gui.booking_dialog import BookingDialog, BookingStart
from kdm_desk.features.schedule.gui.case_parts import (
    CaseAppointments,
    NextAppointment,
    book_for,
    timeline,
)
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.schedule.gui.today_appointments import TodayAppointments
from kdm_desk.features.schedule.gui.today_playroom import TodayPlayroom
from kdm_desk.features.schedule.model.appointments import State
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import IconButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[Context]:
    apply_theme(qapp)
    with unlocked(tmp_path) as opened:
        yield opened


@pytest.fixture
def day(context: Context) -> dict[str, str]:
    return booked_day(context)


def settle(context: Context) -> None:
    for _ in range(3):
        context.tasks.wait_until_idle()
        QApplication.processEvents()


def shown(widget: QWidget, context: Context) -> None:
    widget.refresh()  # type: ignore[attr-defined]
    widget.show()
    widget.activateWindow()
    settle(context)


def texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]


def key(widget: QWidget, name: str) -> IconButton:
    keys = widget.findChildren(IconButton)
    return next(one for one in keys if name in (one.accessibleName(), one.text()) and not one.isHidden())


def test_today_lists_who_comes_and_one_key_takes_each_step(context: Context, day: dict[str, str]) -> None:
    card = TodayAppointments(context)
    context.changes.changed.connect(lambda _topics: card.refresh())
    shown(card, context)
    first = card.rows()[0]
    assert first.accessibleName().startswith("10:00–11:00, Ş.Ö.")
    first.setFocus()
    press(first, Qt.Key.Key_A)
    settle(context)
    assert details(context, day["first"]).appointment.state is State.ARRIVED
    again = card.rows()[0]
    assert again.hasFocus()
    key(again, "In session: Ş.Ö.").click()
    settle(context)
    assert details(context, day["first"]).appointment.state is State.IN_SESSION
    assert unnamed_controls(card) == []
    card.close()


def test_today_shows_names_only_while_space_is_held(
    context: Context, day: dict[str, str], qtbot: QtBot
) -> None:
    card = TodayAppointments(context)
    shown(card, context)
    row = card.rows()[0]
    row.setFocus()
    QTest.keyPress(row, Qt.Key.Key_Space)
    assert "Şükran Öztürk" in texts(card)
    QTest.keyRelease(row, Qt.Key.Key_Space)
    assert "Şükran Öztürk" not in texts(card)
    press(row, Qt.Key.Key_Down)
    assert card.rows()[1].hasFocus()
    card.close()


def test_enter_on_an_appointment_of_today_opens_her_file(context: Context, day: dict[str, str]) -> None:
    opened: list[tuple[str, object]] = []
    context.open = lambda page_name, /, **arguments: opened.append((page_name, arguments["person_id"]))
    card = TodayAppointments(context)
    shown(card, context)
    press(card.rows()[1], Qt.Key.Key_Return)
    assert opened == [("case_file", day["other"])]
    card.close()


def test_the_playroom_card_counts_the_children_and_says_who_is_to_be_collected(
    context: Context, day: dict[str, str]
) -> None:
    card = TodayPlayroom(context)
    context.changes.changed.connect(lambda _topics: card.refresh())
    shown(card, context)
    assert card.figure() == "0 / 8"
    assert "2 more expected, the next at 10:00" in texts(card)
    schedule = ScheduleService(context.desk)
    on_desk(context, lambda: schedule.arrive(day["first"]))
    settle(context)
    key(card, "Take in: E.Ö.").click()
    settle(context)
    assert card.figure() == "1 / 8"
    on_desk(context, lambda: schedule.begin(day["first"]))
    on_desk(context, lambda: schedule.finish(day["first"]))
    settle(context)
    assert "To be collected" in texts(card)
    key(card, "Give back: E.Ö.").click()
    settle(context)
    assert card.figure() == "0 / 8"
    assert unnamed_controls(card) == []
    card.close()


def test_the_case_file_lists_her_appointments_and_leads_to_them(
    context: Context, day: dict[str, str]
) -> None:
    opened: list[dict[str, object]] = []
    context.open = lambda page_name, /, **arguments: opened.append({"page": page_name, **arguments})
    tab = CaseAppointments(context, None, day["mother"])
    shown(tab, context)
    assert [row.id for row in tab.table.rows_model.rows] == [day["first"]]
    press(tab.table, Qt.Key.Key_Return)
    assert opened == [
        {"page": "schedule", "day": datetime(2026, 3, 2).date(), "appointment_id": day["first"]}
    ]
    assert unnamed_controls(tab) == []
    tab.close()


def test_the_side_of_the_case_file_says_when_she_comes_next(context: Context, day: dict[str, str]) -> None:
    card = NextAppointment(context, None, day["mother"])
    shown(card, context)
    assert "02.03.2026 · 10:00–11:00" in texts(card)
    on_desk(context, lambda: ScheduleService(context.desk).cancel(day["first"]))
    shown(card, context)
    assert "None is booked." in texts(card)
    card.close()


def test_her_timeline_has_each_appointment_with_its_state(context: Context, day: dict[str, str]) -> None:
    (entry,) = on_desk(context, lambda: list(timeline(context, day["mother"])))
    assert entry.at == datetime(2026, 3, 2, 10, 0)
    assert "Booked" in entry.title
    assert entry.arguments["appointment_id"] == day["first"]


def test_the_key_of_the_case_file_books_for_her(context: Context, day: dict[str, str]) -> None:
    window = QWidget()
    window.show()
    book_for(context, window, day["mother"])
    settle(context)
    (dialog,) = window.findChildren(BookingDialog)
    assert dialog.picker.person_id == day["mother"]
    dialog.form.mark_clean()
    dialog.close()
    window.close()
    settle(context)


def test_nothing_flashes_up_as_a_window_of_its_own(context: Context, day: dict[str, str]) -> None:
    choices = on_desk(context, ScheduleService(context.desk).choices)
    with shown_windows() as windows:
        parts = [
            SchedulePage(context),
            TodayAppointments(context),
            TodayPlayroom(context),
            CaseAppointments(context, None, day["mother"]),
            NextAppointment(context, None, day["mother"]),
            BookingDialog(context, choices, BookingStart()),
        ]
        for part in parts[:5]:
            part.refresh()  # type: ignore[attr-defined]
        settle(context)
    assert windows == []
    for part in parts:
        part.deleteLater()
    settle(context)


def test_the_feature_names_its_page_cards_and_parts(qapp: QApplication) -> None:
    assert FEATURE.title() == "Schedule"
    assert [card.name for card in FEATURE.today_cards] == ["appointments", "playroom"]
    assert [part.name for part in FEATURE.case_parts] == ["appointments", "next_appointment"]
    assert [action.title() for action in FEATURE.case_actions] == ["Make an appointment"]
