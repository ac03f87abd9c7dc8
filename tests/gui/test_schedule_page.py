"""The schedule's page, used with keys and mouse on a real vault."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press
from gui.schedule_session import booked_day, details, on_desk
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.features.schedule.gui.booking_dialog import BookingDialog
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.schedule.gui.toolbar import View
from kdm_desk.features.schedule.model.appointments import ChildState, State
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import IconButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
MONDAY = date(2026, 3, 2)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication, clock: FixedClock) -> Iterator[Context]:
    apply_theme(qapp)
    with unlocked(tmp_path, clock=clock) as opened:
        yield opened


@pytest.fixture
def day(context: Context) -> dict[str, str]:
    return booked_day(context)


@pytest.fixture
def page(context: Context, day: dict[str, str], qtbot: QtBot) -> Iterator[SchedulePage]:
    made = SchedulePage(context)
    made.resize(1366 - 96, 768 - 100)
    made.open_with()
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    settle(context)
    yield made
    for dialog in made.findChildren(FormDialog):
        dialog.form.mark_clean()
        dialog.close()
    made.close()
    settle(context)


def settle(context: Context) -> None:
    """Until every answer and the refresh that follows it has arrived."""
    for _ in range(3):
        context.tasks.wait_until_idle()
        QApplication.processEvents()


def stand_on(page: SchedulePage, appointment_id: str) -> None:
    assert page.grid.select(appointment_id)
    page.grid.setFocus()
    settle(page.context)


def test_the_day_shows_each_counsellor_and_who_comes_by_initials(page: SchedulePage) -> None:
    titles = [column.title for column in page.grid.columns()]
    assert "Defne Örnekoğlu" in titles
    shown = [one.person.initials for column in page.grid.columns() for one in column.appointments]
    assert shown == ["A.Y.", "Ş.Ö."]
    assert page.grid.hasFocus()


def test_the_letters_take_a_woman_through_her_appointment(page: SchedulePage, day: dict[str, str]) -> None:
    stand_on(page, day["first"])
    for key, state in [
        (Qt.Key.Key_A, State.ARRIVED),
        (Qt.Key.Key_G, State.IN_SESSION),
        (Qt.Key.Key_B, State.DONE),
    ]:
        press(page.grid, key)
        settle(page.context)
        assert details(page.context, day["first"]).appointment.state is state
    current = page.grid.current()
    assert current is not None
    assert current.appointment is not None
    assert current.appointment.state is State.DONE


def test_a_step_that_does_not_follow_is_said_on_the_page(page: SchedulePage, day: dict[str, str]) -> None:
    stand_on(page, day["first"])
    press(page.grid, Qt.Key.Key_B)
    settle(page.context)
    assert page.banner.text()
    assert details(page.context, day["first"]).appointment.state is State.BOOKED


def test_a_key_pressed_twice_steps_once(page: SchedulePage, day: dict[str, str]) -> None:
    stand_on(page, day["first"])
    press(page.grid, Qt.Key.Key_A)
    press(page.grid, Qt.Key.Key_A)
    settle(page.context)
    assert [event.state for event in details(page.context, day["first"]).events] == [
        State.BOOKED,
        State.ARRIVED,
    ]


def test_arrows_walk_through_free_time_and_appointments(page: SchedulePage, day: dict[str, str]) -> None:
    lawyer = [column.title for column in page.grid.columns()].index("Defne Örnekoğlu")
    page.grid.select_time(lawyer, 9 * 60 + 30)
    press(page.grid, Qt.Key.Key_Down)
    current = page.grid.current()
    assert current is not None
    assert current.appointment is not None
    assert current.appointment.id == day["first"]
    press(page.grid, Qt.Key.Key_Down)
    after = page.grid.current()
    assert after is not None
    assert (after.start, after.appointment) == (11 * 60, None)
    press(page.grid, Qt.Key.Key_Left)
    assert page.grid.cursor_column() == lawyer - 1


def test_the_screen_reader_hears_where_the_keyboard_stands(page: SchedulePage, day: dict[str, str]) -> None:
    stand_on(page, day["first"])
    heard = page.grid.accessibleDescription()
    for words in ("10:00–11:00", "Ş.Ö.", "Defne Örnekoğlu", "Görüşme Odası 1", "Booked", "2"):
        assert words in heard
    assert "Öztürk" not in heard
    page.grid.select_time(0, 9 * 60)
    assert "Free from 09:00 to 09:30" in page.grid.accessibleDescription()


def test_names_show_only_while_space_is_held(page: SchedulePage, day: dict[str, str], qtbot: QtBot) -> None:
    stand_on(page, day["first"])
    hidden = page.grid.grab().toImage()
    QTest.keyPress(page.grid, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.grid.grab().toImage() != hidden
    assert any(text == "Şükran Öztürk" for text in texts(page))
    QTest.keyRelease(page.grid, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.grid.grab().toImage() == hidden
    assert all(text != "Şükran Öztürk" for text in texts(page))


def texts(page: SchedulePage) -> list[str]:
    return [one.text() for one in page.panel.findChildren(QLabel) if one.isVisibleTo(page.panel)]


def test_enter_on_free_time_opens_the_booking_with_what_is_known(page: SchedulePage) -> None:
    lawyer = [column.title for column in page.grid.columns()].index("Defne Örnekoğlu")
    page.grid.select_time(lawyer, 9 * 60)
    press(page.grid, Qt.Key.Key_Return)
    settle(page.context)
    (dialog,) = page.findChildren(BookingDialog)
    values = dialog.form.values()
    assert values["staff_id"] == "staff-lawyer"
    assert (values["day"], f"{values['starts_at']:%H:%M}", f"{values['ends_at']:%H:%M}") == (
        MONDAY,
        "09:00",
        "10:00",
    )
    assert values["service"] == "legal"


def test_a_click_on_free_time_opens_the_booking(page: SchedulePage, qtbot: QtBot) -> None:
    page.grid.select_time(0, 9 * 60)
    stop = page.grid.current()
    assert stop is not None
    middle = page.grid.stop_rect(0, stop).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page.findChildren(BookingDialog)


def test_dragging_asks_and_moves_only_when_wanted(page: SchedulePage, day: dict[str, str]) -> None:
    answers = answer_question("keep")
    drag(page, day["first"], QPoint(0, slot_height(page) * 2))
    settle(page.context)
    assert answers == ["Move the appointment of Ş.Ö.?"]
    assert details(page.context, day["first"]).appointment.state is State.BOOKED
    answer_question("go_on")
    drag(page, day["first"], QPoint(0, slot_height(page) * 2))
    settle(page.context)
    assert details(page.context, day["first"]).appointment.state is State.MOVED
    found = on_desk(page.context, lambda: ScheduleService(page.context.desk).of_person(day["mother"]))
    assert [one.starts_at.hour for one in found if one.state is State.BOOKED] == [11]


def test_escape_lets_go_of_a_dragged_appointment(page: SchedulePage, day: dict[str, str]) -> None:
    drag(page, day["first"], QPoint(0, slot_height(page) * 2), escape=True)
    settle(page.context)
    assert details(page.context, day["first"]).appointment.state is State.BOOKED


def test_a_small_slip_of_the_mouse_is_no_drag(page: SchedulePage, day: dict[str, str]) -> None:
    drag(page, day["first"], QPoint(1, 1))
    settle(page.context)
    assert details(page.context, day["first"]).appointment.state is State.BOOKED


def answer_question(key: str) -> list[str]:
    """Press that key of the next question as soon as it is asked; the titles of what was asked."""
    titles: list[str] = []
    watch = QTimer(QApplication.instance())

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QuestionDialog):
            watch.stop()
            titles.append(dialog.windowTitle())
            getattr(dialog, key).click()

    watch.timeout.connect(look)
    watch.start(5)
    return titles


def drag(page: SchedulePage, appointment_id: str, by: QPoint, escape: bool = False) -> None:
    stand_on(page, appointment_id)
    stop = page.grid.current()
    assert stop is not None
    start = page.grid.stop_rect(page.grid.cursor_column(), stop).center()
    left, nothing = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    send_mouse(page, QEvent.Type.MouseButtonPress, start, left)
    send_mouse(page, QEvent.Type.MouseMove, start + by, nothing)
    if escape:
        press(page.grid, Qt.Key.Key_Escape)
    send_mouse(page, QEvent.Type.MouseButtonRelease, start + by, left)


def send_mouse(page: SchedulePage, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton) -> None:
    view = page.grid.viewport()
    on_screen = QPointF(view.mapToGlobal(point))
    held = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, QPointF(point), on_screen, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def slot_height(page: SchedulePage) -> int:
    return 2 * page.grid.fontMetrics().height() + 8


def test_the_side_panel_takes_a_child_into_the_playroom_and_gives_it_back(
    page: SchedulePage, day: dict[str, str], qtbot: QtBot
) -> None:
    stand_on(page, day["first"])
    press(page.grid, Qt.Key.Key_A)
    settle(page.context)
    panel_key(page, "Take in: E.Ö.").click()
    settle(page.context)
    assert child_state(page, day) is ChildState.HANDED_OVER
    panel_key(page, "Give back: E.Ö.").click()
    settle(page.context)
    assert child_state(page, day) is ChildState.COLLECTED


def child_state(page: SchedulePage, day: dict[str, str]) -> ChildState:
    children = details(page.context, day["first"]).children
    return next(child.state for child in children if child.person.id == day["ela"])


def panel_key(page: SchedulePage, name: str) -> IconButton:
    return next(
        key
        for key in page.panel.findChildren(IconButton)
        if name in (key.accessibleName(), key.text()) and not key.isHidden()
    )


def test_a_mis_click_is_corrected_from_the_side_panel(page: SchedulePage, day: dict[str, str]) -> None:
    stand_on(page, day["first"])
    press(page.grid, Qt.Key.Key_A)
    settle(page.context)
    panel_key(page, "Correct a mis-click …").click()
    (dialog,) = page.findChildren(FormDialog)
    dialog.form.input("state").set_value(State.BOOKED.value)
    dialog.submit()
    settle(page.context)
    assert dialog.form.question("reason").problem_text()
    dialog.form.input("reason").set_value("misclick")
    dialog.submit()
    settle(page.context)
    last = details(page.context, day["first"]).events[-1]
    assert (last.state, last.is_correction, last.reason) == (State.BOOKED, True, "misclick")


def test_a_cancelled_appointment_stays_on_the_day_as_cancelled(
    page: SchedulePage, day: dict[str, str]
) -> None:
    stand_on(page, day["first"])
    panel_key(page, "Cancel …").click()
    (dialog,) = page.findChildren(FormDialog)
    dialog.form.input("reason").set_value("her_request")
    dialog.submit()
    settle(page.context)
    assert details(page.context, day["first"]).appointment.state is State.CANCELLED
    assert State.CANCELLED in [one.state for column in page.grid.columns() for one in column.appointments]


def test_the_move_dialog_books_the_new_time_and_frees_the_old(
    page: SchedulePage, day: dict[str, str]
) -> None:
    stand_on(page, day["first"])
    panel_key(page, "Move …").click()
    (dialog,) = page.findChildren(FormDialog)
    dialog.form.input("day").set_value(MONDAY + timedelta(days=1))
    dialog.submit()
    settle(page.context)
    assert details(page.context, day["first"]).appointment.state is State.MOVED
    assert [one.person.initials for column in page.grid.columns() for one in column.appointments] == ["A.Y."]


def test_another_day_and_back_by_keys(page: SchedulePage, qtbot: QtBot) -> None:
    QTest.keyClick(page.grid, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settle(page.context)
    assert "3" in page.bar.date_key.text()
    assert not any(column.appointments for column in page.grid.columns())
    page.bar.to_today.click()
    settle(page.context)
    assert any(column.appointments for column in page.grid.columns())


def test_the_week_of_one_counsellor_has_five_columns(page: SchedulePage) -> None:
    page.bar.show_view(View.WEEK)
    settle(page.context)
    page.bar.counsellor.setCurrentIndex(page.bar.counsellor.findText("Defne Örnekoğlu"))
    settle(page.context)
    columns = page.grid.columns()
    assert len(columns) == 5
    assert [len(column.appointments) for column in columns] == [1, 0, 0, 0, 0]
    assert [column.is_today for column in columns] == [True, False, False, False, False]


def test_the_rooms_are_another_view_of_the_same_day(page: SchedulePage) -> None:
    page.bar.show_view(View.ROOMS)
    settle(page.context)
    used = {column.title: len(column.appointments) for column in page.grid.columns()}
    assert used["Görüşme Odası 1"] == 1
    assert used["Görüşme Odası 2"] == 1


def test_it_opens_on_an_appointment_that_another_page_names(
    context: Context, day: dict[str, str], page: SchedulePage
) -> None:
    page.open_with(day=MONDAY, appointment_id=day["second"])
    settle(context)
    current = page.grid.current()
    assert current is not None
    assert current.appointment is not None
    assert current.appointment.id == day["second"]


def test_a_change_made_elsewhere_shows_at_once(page: SchedulePage, day: dict[str, str]) -> None:
    on_desk(page.context, lambda: ScheduleService(page.context.desk).arrive(day["second"]))
    settle(page.context)
    states = {one.id: one.state for column in page.grid.columns() for one in column.appointments}
    assert states[day["second"]] is State.ARRIVED


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150)])
def test_every_control_has_a_name_and_no_word_is_cut(
    page: SchedulePage, day: dict[str, str], qapp: QApplication, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    stand_on(page, day["first"])
    assert unnamed_controls(page) == []
    if percent == 100:
        assert clipped_labels(page) == []
    assert not page.grab().isNull()
    apply_theme(qapp)
