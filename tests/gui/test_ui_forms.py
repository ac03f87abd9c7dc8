"""Forms: what was typed stays, what is wrong is said next to the field, a held key saves once."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from gui.accessibility import spoken_name, unnamed_controls
from gui.keyboard import press, type_text
from gui.sample_pages import SECTIONS
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.core.clock import show_date
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.date_inputs import parse_date, parse_time
from kdm_desk.ui.fields import DECLINED, Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.forms import Form, SectionIndex
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.widgets import IconButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    before = windows_now()
    yield
    destroy_windows_made_since(before)


@pytest.fixture
def form(qapp: QApplication) -> Form:
    made = Form(SECTIONS, opens=True)
    made.show()
    made.activateWindow()
    qapp.processEvents()
    return made


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.shut_down()


def wheel_over(qapp: QApplication, combo: QComboBox) -> None:
    nothing, middle = QPoint(), QPointF(combo.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(combo.mapToGlobal(combo.rect().center())),
        nothing,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    qapp.sendEvent(combo, event)


def test_typed_values_come_back_with_their_types(form: Form) -> None:
    type_text(form.input("name").target(), "  Şükran ığdır ")
    type_text(form.input("born").target(), "1.3.1990")
    type_text(form.input("children").target(), "2")
    type_text(form.input("at").target(), "930")
    form.input("violence").set_value(("physical", "stalking"))
    form.input("risk").set_value("high")
    form.input("message").set_value(False)
    values = form.values()
    assert values["name"] == "Şükran ığdır"
    assert values["born"] == date(1990, 3, 1)
    assert values["children"] == 2
    assert values["at"] == time(9, 30)
    assert values["violence"] == ("physical", "stalking")
    assert values["risk"] == "high"
    assert values["message"] is False
    assert values["district"] is None
    assert values["notice"] is False


def test_not_wanting_to_say_is_one_key_and_no_error(form: Form) -> None:
    name = form.input("name").target()
    name.setFocus()
    press(name, Qt.Key.Key_F6)
    assert form.values()["name"] is DECLINED
    assert form.check()
    press(form.question("name").decline, Qt.Key.Key_Space)
    assert form.values()["name"] == ""


def test_what_is_missing_is_said_under_the_field_on_leaving_the_section(form: Form) -> None:
    form.focus_field("name")
    assert form.question("name").problem_text() == ""
    form.focus_field("phone")
    question = form.question("name")
    assert question.problem_text() != ""
    assert question.input.target().accessibleDescription() == question.problem_text()
    type_text(question.input.target(), "A")
    assert question.problem_text() == ""


def test_a_section_opens_as_it_is_reached_with_tab(form: Form, qapp: QApplication) -> None:
    reach, why = form.section_widget("reach"), form.section_widget("why")
    assert not reach.is_open
    form.focus_field("district")
    press(form.input("district").target(), Qt.Key.Key_Tab)
    assert (reach.is_open, why.is_open) == (True, False)


def test_checking_the_form_goes_to_the_first_wrong_field(form: Form, qapp: QApplication) -> None:
    type_text(form.input("name").target(), "Ad")
    form.input("at").set_raw("25:00")
    assert not form.check()
    assert form.section_widget("reach").is_open
    assert qapp.focusWidget() is form.input("at").target()


def test_a_draft_keeps_even_what_is_not_yet_valid(form: Form) -> None:
    type_text(form.input("name").target(), "Şükran")
    form.input("born").set_raw("31.2.1990")
    form.question("phone").decline.setChecked(True)
    form.input("violence").set_value(("verbal",))
    draft = form.draft()
    other = Form(SECTIONS, opens=True)
    other.restore({**draft, "field_of_an_older_program": "x"})
    assert other.draft() == draft
    assert other.values()["phone"] is DECLINED
    assert other.section_widget("why").is_open


def test_a_draft_knows_when_there_is_something_to_keep(form: Form) -> None:
    states = [form.is_dirty]
    form.set_values({"name": "Ad"})
    states.append(form.is_dirty)
    type_text(form.input("name").target(), "ı")
    states.append(form.is_dirty)
    assert states == [False, False, True]
    assert form.draft() == {"name": "Adı"}


def test_an_error_of_one_field_is_shown_there(form: Form) -> None:
    assert form.show_error(FieldError("phone_not_understood", "phone"))
    assert "05xx" in form.question("phone").problem_text()
    assert not form.show_error(FieldError("phone_not_understood", "no_such_field"))
    assert not form.show_error(UserError("bed_taken", bed="3-A"))


def test_the_wheel_changes_a_drop_down_only_once_it_has_the_focus(form: Form, qapp: QApplication) -> None:
    combo = form.input("district").target()
    assert isinstance(combo, QComboBox)
    form.focus_field("name")
    wheel_over(qapp, combo)
    assert combo.currentIndex() == 0
    combo.setFocus()
    wheel_over(qapp, combo)
    assert combo.currentIndex() == 1


def test_tab_leaves_a_field_for_notes(form: Form, qapp: QApplication) -> None:
    form.focus_field("story")
    press(form.input("story").target(), Qt.Key.Key_Tab)
    assert qapp.focusWidget() is not form.input("story").target()
    assert form.values()["story"] == ""


def test_choices_that_come_later_keep_what_was_chosen(form: Form) -> None:
    form.input("district").set_value("konak")
    form.set_choices("district", [Choice("bornova", "Bornova"), Choice("konak", "Konak")])
    assert form.values()["district"] == "konak"
    form.set_choices("district", [Choice("bornova", "Bornova")])
    assert form.values()["district"] == "konak", "a retired code stays readable"


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.ONE, Kind.MANY])
def test_an_entry_no_longer_offered_is_shown_by_its_words_where_it_was_chosen_and_kept(kind: Kind) -> None:
    choices = [Choice("new", "Yeni"), Choice("old", "Eski", offered=False)]
    form = Form([Section("one", "", [Field("answer", "Yanıt", kind, choices=choices)])])
    assert "Eski" not in shown_words(form)
    form.set_values({"answer": ["old"] if kind is Kind.MANY else "old"})
    assert "Eski" in shown_words(form)
    assert form.values()["answer"] in ("old", ("old",))
    assert not form.is_dirty


def shown_words(form: Form) -> set[str]:
    combos, keys = form.findChildren(QComboBox), form.findChildren(QAbstractButton)
    offered = {combo.itemText(at) for combo in combos for at in range(combo.count())}
    return offered | {key.text() for key in keys}


def test_every_question_has_a_name_for_screen_readers(form: Form) -> None:
    assert unnamed_controls(form) == []
    assert spoken_name(form.input("born").target()) == "Doğum tarihi"
    assert spoken_name(form.input("violence").target()) == "Şiddet türleri: Fiziksel"


def test_the_index_shows_which_sections_are_filled(form: Form) -> None:
    index = SectionIndex(form)
    keys = {key.text(): key for key in index.findChildren(IconButton)}
    before = keys["Kim"].accessibleDescription()
    type_text(form.input("name").target(), "Ad")
    assert keys["Kim"].accessibleDescription() != before
    keys["Getiren neden"].click()
    assert form.section_widget("why").is_open


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_understood_in_the_ways_people_write_it(day: date) -> None:
    for text in (
        show_date(day),
        f"{day.day}.{day.month}.{day.year}",
        day.strftime("%d%m%Y"),
        day.strftime("%d/%m/%Y"),
    ):
        assert parse_date(text) == day


@given(st.times())
def test_every_minute_is_understood_in_the_ways_people_write_it(moment: time) -> None:
    minute = moment.replace(second=0, microsecond=0)
    for pattern in ("%H:%M", "%H.%M", "%H%M"):
        assert parse_time(minute.strftime(pattern)) == minute


@given(st.text(max_size=12))
def test_nothing_typed_as_a_day_or_time_ever_raises(text: str) -> None:
    parse_date(text)
    parse_time(text)


SIMPLE = [Section("one", "", (Field("reason", "Reason", required=True), Field("note", "Note", Kind.NOTES)))]


def test_a_dialog_saves_once_however_often_enter_is_pressed(tasks: Tasks, qapp: QApplication) -> None:
    saved: list[dict[str, object]] = []
    answers: list[object] = []

    def save(values: dict[str, object]) -> str:
        saved.append(values)
        return "id-1"

    dialog = FormDialog(tasks, "Correct", SIMPLE, "Save", save, kept=None)
    dialog.saved.connect(answers.append)
    dialog.open()
    type_text(dialog.form.input("reason").target(), "Yanlış tuş")
    for held in (False, True, True):
        press(dialog, Qt.Key.Key_Return, held=held)
    dialog.submit()
    assert tasks.wait_until_idle()
    assert [values["reason"] for values in saved] == ["Yanlış tuş"]
    assert answers == ["id-1"]


def test_a_refused_save_says_so_in_the_dialog_and_keeps_what_was_typed(
    tasks: Tasks, qapp: QApplication
) -> None:
    def refuse(values: dict[str, object]) -> None:
        if values["note"]:
            raise UserError("bed_taken", bed="3-A")
        raise FieldError("reason_missing", "reason")

    dialog = FormDialog(tasks, "Correct", SIMPLE, "Save", refuse, kept=None)
    dialog.open()
    type_text(dialog.form.input("reason").target(), "x")
    dialog.submit()
    assert tasks.wait_until_idle()
    assert dialog.isVisible()
    assert dialog.form.question("reason").problem_text() != ""
    type_text(dialog.form.input("note").target(), "y")
    dialog.submit()
    assert tasks.wait_until_idle()
    assert "3-A" in dialog.banner.text()
    assert dialog.form.values() == {"reason": "x", "note": "y"}
    dialog.form.mark_clean()
    dialog.reject()


def test_a_dialog_does_not_send_what_is_incomplete(tasks: Tasks, qapp: QApplication) -> None:
    saved: list[object] = []
    dialog = FormDialog(tasks, "Correct", SIMPLE, "Save", saved.append, kept=None)
    dialog.open()
    dialog.submit()
    assert not dialog.is_sending
    assert saved == []
    assert dialog.form.question("reason").problem_text() != ""
    dialog.reject()
