"""Booking as the desk does it: find the woman, choose a time, be told what is in the way."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.schedule_session import booked_day, on_desk
from gui.unlocked import unlocked
from kdm_desk.features.schedule.gui.booking_dialog import BookingDialog, BookingStart
from kdm_desk.features.schedule.gui.day_sheet_dialog import show_day_sheet
from kdm_desk.features.schedule.model.appointments import Appointment
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import IconButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
TUESDAY = date(2026, 3, 3)


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[Context]:
    apply_theme(qapp)
    with unlocked(tmp_path) as opened:
        yield opened


@pytest.fixture
def day(context: Context) -> dict[str, str]:
    return booked_day(context)


@pytest.fixture
def dialog(context: Context, day: dict[str, str]) -> Iterator[BookingDialog]:
    choices = on_desk(context, ScheduleService(context.desk).choices)
    made = BookingDialog(context, choices, BookingStart())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.open()
    settle(context)
    yield made
    made.form.mark_clean()
    made.close()
    made.deleteLater()
    settle(context)


def settle(context: Context) -> None:
    for _ in range(3):
        context.tasks.wait_until_idle()
        QApplication.processEvents()


Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def wait(qtbot: QtBot, context: Context) -> Wait:
    """Lets pauses and answers run until something is there."""

    def until(seen: Callable[[], bool]) -> None:
        qtbot.waitUntil(seen, timeout=10_000)
        settle(context)

    return until


def choose_her(dialog: BookingDialog, wait: Wait, typed: str) -> None:
    type_text(dialog.picker.box, typed)
    wait(lambda: dialog.picker.hits.isVisible())
    press(dialog.picker.box, Qt.Key.Key_Return)


def fill(dialog: BookingDialog, **values: object) -> None:
    for name, value in values.items():
        dialog.form.input(name).set_value(value)


def appointments(context: Context, person_id: str) -> list[Appointment]:
    return on_desk(context, lambda: ScheduleService(context.desk).of_person(person_id))


def test_she_is_found_without_turkish_letters_and_booked_with_her_children(
    dialog: BookingDialog, context: Context, day: dict[str, str], wait: Wait
) -> None:
    choose_her(dialog, wait, "sukran oz")
    assert dialog.picker.person_id == day["mother"]
    wait(lambda: not dialog.form.question("children").isHidden())
    fill(dialog, staff_id="staff-lawyer", day=TUESDAY, starts_at=time(10, 0), children=(day["ela"],))
    wait(lambda: dialog.form.values()["room_id"] is not None)
    assert dialog.form.values()["service"] == "legal"
    assert dialog.form.values()["ends_at"] == time(11, 0)
    made: list[object] = []
    dialog.saved.connect(made.append)
    dialog.submit()
    settle(context)
    newest = appointments(context, day["mother"])[0]
    assert made == [newest.id]
    assert (newest.starts_at, newest.children) == (datetime(2026, 3, 3, 10, 0), 1)


def test_a_double_booking_is_refused_in_words_and_everything_typed_stays(
    dialog: BookingDialog, context: Context, day: dict[str, str], wait: Wait
) -> None:
    choose_her(dialog, wait, "ayse")
    fill(
        dialog,
        staff_id="staff-lawyer",
        day=date(2026, 3, 2),
        starts_at=time(10, 30),
        room_id="centre-room-interview-2",
        note="anahtar sözcük",
    )
    dialog.submit()
    settle(context)
    said = dialog.banner.text()
    assert "Defne Örnekoğlu" in said
    assert "10:00" in said
    assert "11:00" in said
    values = dialog.form.values()
    assert (values["starts_at"], values["note"]) == (time(10, 30), "anahtar sözcük")
    assert dialog.isVisible()
    assert len(appointments(context, day["other"])) == 1


def test_nobody_chosen_is_said_at_the_search(dialog: BookingDialog, context: Context) -> None:
    fill(
        dialog, staff_id="staff-lawyer", day=TUESDAY, starts_at=time(10, 0), room_id="centre-room-interview-1"
    )
    dialog.submit()
    settle(context)
    assert dialog.picker.problem.isVisibleTo(dialog)
    assert dialog.picker.problem.text()


def test_enter_held_in_the_search_books_nothing(
    dialog: BookingDialog, context: Context, day: dict[str, str], wait: Wait
) -> None:
    choose_her(dialog, wait, "ayse")
    press(dialog.picker.box, Qt.Key.Key_Return, held=True)
    settle(context)
    assert dialog.isVisible()
    assert len(appointments(context, day["other"])) == 1


def test_an_empty_search_says_what_to_do_next(dialog: BookingDialog, context: Context, wait: Wait) -> None:
    type_text(dialog.picker.box, "kimse yok burada")
    wait(lambda: dialog.picker.hits.isVisible())
    assert "new application" in dialog.picker.hits.item(0).text()
    press(dialog.picker.box, Qt.Key.Key_Return)
    assert dialog.picker.person_id == ""


def test_a_free_time_is_taken_with_a_click_and_brings_a_free_room(
    dialog: BookingDialog, context: Context, day: dict[str, str], wait: Wait
) -> None:
    fill(dialog, staff_id="staff-psychologist", day=date(2026, 3, 2))
    wait(lambda: bool(free_keys(dialog)))
    assert "14:00" not in [key.text() for key in free_keys(dialog)]
    next(key for key in free_keys(dialog) if key.text() == "10:00").click()
    values = dialog.form.values()
    assert (values["starts_at"], values["ends_at"]) == (time(10, 0), time(11, 0))
    assert values["room_id"] == "centre-room-interview-2"


def free_keys(dialog: BookingDialog) -> list[IconButton]:
    return [key for key in dialog.outlook.findChildren(IconButton) if not key.isHidden()]


def test_playroom_places_and_a_holiday_are_shown_before_booking(
    dialog: BookingDialog, context: Context, day: dict[str, str], wait: Wait
) -> None:
    fill(dialog, staff_id="staff-lawyer", day=date(2026, 3, 20), starts_at=time(10, 0))
    wait(lambda: any("Ramazan" in text for text in outlook_texts(dialog)))
    assert any(text.startswith("Playroom places left: 8") for text in outlook_texts(dialog))


def outlook_texts(dialog: BookingDialog) -> list[str]:
    return [one.text() for one in dialog.outlook.findChildren(QLabel) if not one.isHidden()]


def test_a_new_start_takes_the_end_along(dialog: BookingDialog) -> None:
    fill(dialog, day=TUESDAY, starts_at=time(10, 0), ends_at=time(10, 45))
    fill(dialog, starts_at=time(13, 0))
    assert dialog.form.values()["ends_at"] == time(13, 45)


def test_every_control_of_the_booking_has_a_name(dialog: BookingDialog, context: Context, wait: Wait) -> None:
    fill(dialog, staff_id="staff-lawyer")
    wait(lambda: bool(free_keys(dialog)))
    assert unnamed_controls(dialog) == []


def test_the_day_sheet_shows_initials_and_is_audited(
    context: Context, day: dict[str, str], wait: Wait
) -> None:
    sheet = show_day_sheet(context, date(2026, 3, 2))
    wait(lambda: sheet.print_key.isEnabled())
    text = sheet.preview.accessibleDescription() + " ".join(
        one.accessibleDescription() for one in sheet.preview.findChildren(QLabel)
    )
    assert "Ş.Ö." in text
    assert "Öztürk" not in text
    assert unnamed_controls(sheet) == []

    def subjects() -> set[str]:
        rows = context.desk.connection.execute(
            "SELECT s.person_id FROM audit AS a JOIN audit_subject AS s USING (sequence)"
            " WHERE a.action = 'schedule.print_day'"
        ).fetchall()
        return {row["person_id"] for row in rows}

    assert on_desk(context, subjects) == {day["mother"], day["other"]}
    sheet.close()
    settle(context)
