"""Whatever is typed into any form: a message at its field with what was typed kept, or kept harmlessly as typed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from fakes import FixedClock
from gui.people_stage import Stage, form_of, save
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.features.needs.model.aid import AidDetails
from kdm_desk.features.needs.model.tasks import NewTask
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.model.orders import Authority, OrderDetails, OrderKind
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.protection.model.plans import GoalDetails, Plan
from kdm_desk.features.protection.model.risk import RiskDetails
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.plans import PlanService
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.ui.choice_inputs import ChipsInput, ChoiceInput
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.fields import Field, Kind
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.forms import Form
from kdm_desk.ui.messages import Bug, sentence
from kdm_desk.ui.theme import apply_theme
from referral_builders import consent_to
from restricted_people import plant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

LONG = "Ağzıbüyük" * 34
MARKED = '<b>Ayşe</b> "ö\'brien" & 🌷 \u202egnirts\u202c %s {0} \\ ;--'
BLANK = "   \u00a0\t "
TYPED = [LONG, MARKED, BLANK]
TEXTS = (Kind.TEXT, Kind.NOTES, Kind.PHONE)
APOLOGY = sentence(Bug(ValueError(), "")).text
LEAST_FORMS = 30


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, FEATURES, clock=FixedClock()) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        # A question that waits for its answer is answered with no; it would hold the test for ever.
        refusing = QTimer(stage.window)
        refusing.timeout.connect(refuse_questions)
        refusing.start(20)
        yield stage


def refuse_questions() -> None:
    asked = QApplication.activeModalWidget()
    if isinstance(asked, QuestionDialog):
        asked.reject()


@pytest.fixture
def woman(stage: Stage) -> str:
    desk = stage.context.desk
    woman = stage.done(lambda: plant(desk)).person_id
    today = stage.context.today()

    def fill() -> None:
        consent_to(desk, woman)
        person = desk.actor.staff_id
        PerpetratorService(desk).add(woman, PerpetratorDetails("Kâzım", "Demirtaş", relation="spouse"))
        till = today + timedelta(days=30)
        OrderService(desk).record(
            woman,
            OrderDetails(OrderKind.PREVENTIVE, ("no_approach",), Authority.POLICE, today, today, till),
        )
        RiskService(desk).assess(woman, RiskDetails("high", "our_interview", today, True))
        PlanService(desk).set_goal(woman, GoalDetails(Plan.SAFETY, "safety", "Yedek anahtar"))
        AidService(desk).record_aid(woman, AidDetails("food", today))
        TaskService(desk).create(NewTask("call_her", today, person, "Ara", woman))

    stage.done(fill)
    return str(woman)


def fields_of(form: Form) -> list[Field]:
    return [field for section in form.sections() for field in section.fields]


def fill(form: Form, text: str, birth: str) -> dict[str, str]:
    """Type into every line and choose the first of every choice; what was typed, by field."""
    typed = {}
    for field in fields_of(form):
        box = form.input(field.name)
        if field.kind in TEXTS:
            box.set_raw(text)
            typed[field.name] = str(box.raw())
        elif isinstance(box, ChipsInput) and field.choices and box.is_empty():
            box.set_raw([field.choices[0].code])
        elif isinstance(box, ChoiceInput) and field.choices and box.is_empty():
            box.set_raw(field.choices[0].code)
        elif field.kind is Kind.DATE:
            box.set_raw(birth if "birth" in field.name else "02.03.2026")
    return typed


def told_at_a_field(form: Form) -> list[str]:
    return [said for field in fields_of(form) if (said := form.question(field.name).problem_text())]


def open_forms(stage: Stage) -> list[FormDialog]:
    return [one for one in stage.window.findChildren(FormDialog) if one.isVisible()]


def close_dialogs(stage: Stage) -> None:
    for dialog in open_forms(stage):
        dialog.form.mark_clean()
        dialog.reject()
    for widget in QApplication.topLevelWidgets():
        if widget is not stage.window and widget.isVisible():
            widget.close()
    stage.settle()


def keys_of(stage: Stage, woman: str, tab: str) -> list[str]:
    page = stage.open("case_file", person_id=woman, tab=tab)
    keys = page.findChildren(QPushButton)
    return list(
        dict.fromkeys(
            key.accessibleName() or key.text()
            for key in keys
            if key.isVisible() and key.isEnabled() and not key.isCheckable() and key.menu() is None
        )
    )


def press(stage: Stage, woman: str, tab: str, name: str) -> FormDialog | None:
    """Press a key of a part of her file; the form it opened, if it did."""
    if stage.window.pages.current_name != "case_file":
        stage.open("case_file", person_id=woman, tab=tab)
    for key in stage.shown(CaseFilePage).findChildren(QPushButton):
        if (key.accessibleName() or key.text()) == name and key.isVisible() and key.isEnabled():
            key.click()
            stage.settle()
            forms = open_forms(stage)
            return forms[0] if forms else None
    return None


def attack(stage: Stage, dialog: FormDialog, text: str) -> str:
    """Type, save, and what is wrong with the outcome; "" for a good one."""
    title = dialog.windowTitle()
    typed = fill(dialog.form, text, "01.01.2030")
    if not typed:
        return ""
    dialog.submit()
    stage.settle()
    if dialog not in open_forms(stage):
        return ""
    if APOLOGY in dialog.banner.text():
        return f"{title}: the program apologises for {text[:12]!r}"
    if not told_at_a_field(dialog.form) and not dialog.banner.text():
        return f"{title}: nothing is said of {text[:12]!r}"
    lost = [name for name, value in typed.items() if dialog.form.input(name).raw() != value]
    return f"{title}: {lost} is not kept" if lost else ""


def test_every_form_of_a_file_takes_whatever_is_typed(stage: Stage, woman: str) -> None:
    page = stage.open("case_file", person_id=woman)
    parts = [page.tabs.widget(at) for at in range(page.tabs.count())]
    tabs = [str(part.property("tab_name")) for part in parts if part is not None]
    wrong, met = [], set()
    for tab in tabs:
        for name in keys_of(stage, woman, tab):
            dialog = press(stage, woman, tab, name)
            if dialog is None or dialog.windowTitle() in met:
                close_dialogs(stage)
                continue
            met.add(dialog.windowTitle())
            for text in TYPED:
                if dialog is None:
                    break
                wrong.append(attack(stage, dialog, text))
                close_dialogs(stage)
                dialog = press(stage, woman, tab, name)
            close_dialogs(stage)
    assert [one for one in wrong if one] == []
    assert len(met) >= LEAST_FORMS, sorted(met)


ELSEWHERE = [
    ("lists", "&Change …"),
    ("lists", "&Add an entry"),
    ("institutions", "Change …"),
    ("institutions", "Add an institution"),
    ("tasks", "New task …"),
    ("no_contact", "After how many days …"),
    ("letters", "Numbering …"),
]


@pytest.mark.parametrize(("page", "key"), ELSEWHERE, ids=[" ".join(one) for one in ELSEWHERE])
def test_the_forms_of_other_rooms_take_whatever_is_typed(
    stage: Stage, woman: str, page: str, key: str
) -> None:
    wrong = []
    for text in TYPED:
        room = stage.open(page)
        [found] = [one for one in room.findChildren(QPushButton) if one.text() == key and one.isVisible()]
        found.click()
        stage.settle()
        [dialog] = open_forms(stage)
        wrong.append(attack(stage, dialog, text))
        close_dialogs(stage)
    assert [one for one in wrong if one] == []


@pytest.mark.parametrize("text", TYPED, ids=["long", "marked", "blank"])
def test_the_application_takes_whatever_is_typed(stage: Stage, text: str) -> None:
    page = stage.open("application")
    form = form_of(page)
    typed = fill(form, text, "01.01.2030")
    save(stage, page)
    assert stage.window.pages.current_page() is page
    assert told_at_a_field(form)
    assert {name: form.input(name).raw() for name in typed} == typed
    assert stage.done(lambda: PeopleService(stage.context.desk).list_files("", 5)) == []


def test_a_name_with_marks_is_shown_as_it_was_typed(stage: Stage) -> None:
    page = stage.open("application")
    form = form_of(page)
    form.set_values({"channel": "in_person", "given_names": "<b>Ayşe</b>", "surname": 'O\'Brien "🌷" &'})
    save(stage, page)
    file = stage.shown(CaseFilePage)
    assert file._title.text() == '<b>Ayşe</b> O\'Brien "🌷" &'
