"""Needs, aid and tasks on the screen: the tab of the case file, the lists, Today; Turkish typed, keys pressed."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press, target_of, type_text
from gui.people_stage import Stage, file_of, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.core.access import Role
from kdm_desk.features.consent.feature import FEATURE as CONSENT
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.needs.feature import FEATURE as NEEDS
from kdm_desk.features.needs.gui.needs_tab import NeedsTab
from kdm_desk.features.needs.gui.today_card import DueCard
from kdm_desk.features.needs.model.aid import AidOutcome
from kdm_desk.features.needs.model.tasks import NewTask, TaskState
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from referral_builders import BAR, add_woman

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

TODAY = date(2026, 3, 2)
FEATURES = [PEOPLE, INTAKE, NEEDS, CONSENT]


class Desk:
    """A main window over one woman's file, and a clock to turn."""

    def __init__(self, stage: Stage, clock: FixedClock, woman: str) -> None:
        self.stage, self.clock, self.woman = stage, clock, woman
        desk = stage.context.desk
        self.needs, self.aid, self.tasks = NeedsService(desk), AidService(desk), TaskService(desk)

    def tab(self) -> NeedsTab:
        tab = self.stage.open("case_file", person_id=self.woman, tab="needs").tabs.currentWidget()
        assert isinstance(tab, NeedsTab)
        return tab

    def press(self, widget: QWidget, name: str) -> None:
        """Click the one key of that name or text."""
        keys = [
            key
            for key in widget.findChildren(QPushButton)
            if name in (key.text(), key.accessibleName()) and key.isVisible()
        ]
        assert len(keys) == 1, [key.accessibleName() for key in widget.findChildren(QPushButton)]
        keys[0].click()
        self.stage.settle()

    def dialog(self) -> FormDialog:
        [found] = [one for one in self.stage.window.findChildren(FormDialog) if one.isVisible()]
        return found

    def save(self, **values: object) -> None:
        dialog = self.dialog()
        for name, value in values.items():
            dialog.form.input(name).set_value(value)
        dialog.submit()
        self.stage.settle()

    def task(self, days: int = 0, owner: str = "staff-manager", title: str = "", hers: bool = True) -> str:
        new = NewTask("call_her", TODAY + timedelta(days=days), owner, title, self.woman if hers else None)
        return self.stage.done(lambda: self.tasks.create(new))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp)
    clock = FixedClock()
    with unlocked(tmp_path, FEATURES, clock=clock) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        yield Desk(stage, clock, stage.done(lambda: add_woman(context.desk)))


# The tab


def test_what_came_of_a_request_is_told_with_one_choice_and_corrected_with_a_reason(desk: Desk) -> None:
    tab = desk.tab()
    desk.press(tab, "Hukuki destek: What came of it …")
    desk.save(outcome="referred")
    assert "Yönlendirildi" in told(tab)
    desk.press(tab, "Hukuki destek: Correct …")
    desk.save(outcome="not_available")
    assert desk.dialog().form.question("note").problem_text()
    type_text(desk.dialog().form.input("note").target(), "Baro reddetti")
    desk.save()
    assert "Böyle bir hizmet yok" in told(tab)
    assert "Baro reddetti" in told(tab)
    desk.press(tab, "Hukuki destek: Correct …")
    desk.save(outcome="open", note="Yeniden istedi")
    assert desk.stage.done(lambda: desk.needs.needs_of(desk.woman))[0].is_open


def test_a_new_request_typed_in_turkish_stands_in_the_tab_and_on_the_timeline(desk: Desk) -> None:
    tab = desk.tab()
    tab.need_key.click()
    type_text(desk.dialog().form.input("detail").target(), "Duruşmada yanında biri")
    desk.save(kind="accompaniment")
    assert "Duruşmada yanında biri" in told(tab)
    page = desk.stage.open("case_file", person_id=desk.woman, tab="timeline")
    assert any(text.startswith("She asks for: Eşlik") for text in page.timeline.texts())


def test_aid_is_written_with_a_turkish_amount_and_added_up(desk: Desk) -> None:
    tab = desk.tab()
    tab.aid_key.click()
    type_text(desk.dialog().form.input("amount").target(), "bin")
    desk.save(kind="cash", institution_id=BAR)
    assert "1.250,50" in desk.dialog().form.question("amount").problem_text()
    desk.save(amount="1.250,50")
    tab.aid_key.click()
    desk.save(kind="food", quantity=2, unit="package", amount="100")
    assert "Nakdî yardım: 1.250,50 ₺" in told(tab)
    totals = "Given so far: Gıda 100,00 ₺, 2 koli · Nakdî yardım 1.250,50 ₺ · together 1.350,50 ₺"
    assert totals in told(tab)


def test_an_aid_is_corrected_and_taken_back_with_a_reason(desk: Desk) -> None:
    tab = desk.tab()
    tab.aid_key.click()
    desk.save(kind="cash", amount="100")
    desk.press(tab, "Nakdî yardım: 100,00 ₺: Correct …")
    desk.save(amount="90", reason="Yanlış yazılmış")
    assert "Changed: Yanlış yazılmış" in told(tab)
    desk.press(tab, "Nakdî yardım: 90,00 ₺: Take back …")
    desk.save(reason="Başkasına aitti")
    [entry] = desk.stage.done(lambda: desk.aid.aid_of(desk.woman))
    assert entry.details.outcome is AidOutcome.VOID
    assert not any(text.startswith("Given so far") for text in told(tab))


def test_a_task_of_hers_is_set_put_off_done_and_taken_up_again(desk: Desk) -> None:
    tab = desk.tab()
    tab.task_key.click()
    desk.save(kind="call_her", title="Kira için")
    name = "Danışanı arama: Kira için"
    desk.press(tab, f"{name}: Put off …")
    desk.save(due_on=TODAY + timedelta(days=20))
    assert "Due on 22.03.2026" in told(tab)
    desk.press(tab, f"{name}: Done")
    desk.press(tab, f"{name}: Take up again …")
    desk.save(note="Ulaşılamadı")
    assert "Due today" in told(tab)
    desk.press(tab, f"{name}: Hand over …")
    desk.save(owner_id="staff-lawyer")
    desk.press(tab, f"{name}: Not needed …")
    desk.save(note="Gerek kalmadı")
    [task] = desk.stage.done(lambda: desk.tasks.tasks_of(desk.woman))
    assert (task.state, task.owner) == (TaskState.DROPPED, "Defne Örnekoğlu")


def test_a_dialog_left_changes_nothing_and_a_held_enter_saves_once(desk: Desk) -> None:
    tab = desk.tab()
    tab.task_key.click()
    desk.dialog().form.input("kind").set_value("call_her")
    desk.dialog().form.mark_clean()
    desk.dialog().reject()
    tab.task_key.click()
    dialog = desk.dialog()
    dialog.form.input("kind").set_value("visit")
    dialog.submit()
    dialog.submit()
    desk.stage.settle()
    assert [task.kind for task in desk.stage.done(lambda: desk.tasks.tasks_of(desk.woman))] == ["visit"]


def test_open_requests_and_tasks_stand_at_the_right_with_how_long(desk: Desk) -> None:
    desk.task(title="Kira için")
    desk.clock.advance(timedelta(days=2))
    page = desk.stage.open("case_file", person_id=desk.woman)
    assert {"Hukuki destek", "open for 2 days", "Overdue by 2 days"} <= set(told(page))


# The lists


def test_tasks_are_listed_by_day_and_a_key_press_marks_one_done_or_puts_it_off(desk: Desk) -> None:
    desk.task(1, title="Yarın")
    late = desk.task(0, title="Bugün")
    desk.clock.advance(timedelta(days=1))
    page = desk.stage.open("tasks")
    model = page.table.rows_model
    assert [task.title for task in model.rows] == ["Bugün", "Yarın"]
    assert [model.index(0, column).data() for column in (0, 3)] == [
        "Overdue by 1 days",
        "Ş.I. · M-2026/000001",
    ]
    press(page.table, Qt.Key.Key_E)
    desk.save(due_on=TODAY + timedelta(days=9))
    assert [task.title for task in model.rows] == ["Yarın", "Bugün"]
    press(page.table, Qt.Key.Key_T)
    press(page.table, Qt.Key.Key_T, held=True)
    desk.stage.settle()
    assert [task.id for task in model.rows] == [late]
    assert "Yarın" in page.banner.text()


def test_mine_are_told_from_everybodys_and_enter_opens_her_file(desk: Desk) -> None:
    desk.task(title="Benim")
    desk.task(owner="staff-lawyer", title="Onun")
    page = desk.stage.open("tasks", which="mine")
    assert [task.title for task in page.table.rows_model.rows] == ["Benim"]
    page.filters.input("which").set_value("all")
    desk.stage.open("tasks", which="all")
    assert len(page.table.rows_model.rows) == 2
    press(page.table, Qt.Key.Key_Return)
    desk.stage.settle()
    assert file_of(desk.stage.shown(CaseFilePage)).person.id == desk.woman


def test_a_task_finished_elsewhere_meanwhile_says_so(desk: Desk) -> None:
    task_id = desk.task()
    page = desk.stage.open("tasks")
    task = page.table.chosen()
    assert task is not None
    desk.stage.done(lambda: desk.tasks.finish(task_id))
    page._finish(task)
    desk.stage.settle()
    assert "finished already" in page.banner.text()
    assert "No task is open." in told(page)


def test_silent_files_lead_to_the_file_a_contact_or_a_task(desk: Desk) -> None:
    page = desk.stage.open("no_contact")
    assert "There was a contact in every open file within 30 days." in told(page)
    desk.clock.advance(timedelta(days=31))
    page = desk.stage.open("no_contact")
    assert [(file.name, file.days) for file in page.table.rows_model.rows] == [("Şükran Işık", 31)]
    page.task_key.click()
    assert desk.dialog().form.values()["kind"] == "call_her"
    desk.save()
    assert page.table.rows_model.rows[0].task_due == TODAY + timedelta(days=38)
    page.contact_key.click()
    desk.stage.settle()
    desk.save(direction="outgoing", channel="telephone", outcome="spoke")
    assert page.table.rows_model.rows == []


def test_the_manager_chooses_after_how_many_days(desk: Desk) -> None:
    page = desk.stage.open("no_contact")
    desk.press(page, "After how many days …")
    desk.save(days=1)
    desk.clock.advance(timedelta(days=1))
    page = desk.stage.open("no_contact")
    assert len(page.table.rows_model.rows) == 1


def test_missing_services_are_counted_by_period_and_kind(desk: Desk) -> None:
    def record() -> None:
        legal, shelter = desk.needs.needs_of(desk.woman)
        desk.needs.record_outcome(legal.id, "not_available", "Adli yardım kotası doldu")
        desk.needs.record_outcome(shelter.id, "not_available")

    desk.stage.done(record)
    page = desk.stage.open("unmet_needs")
    assert page.counts.text() == "Hukuki destek: 1 · Sığınma: 1"
    assert "Adli yardım kotası doldu" in [row.note for row in page.table.rows_model.rows]
    page.filters.input("kind").set_value("legal")
    desk.stage.settle()
    assert page.counts.text() == "Hukuki destek: 1"
    target_of(page.filters, "last", QLineEdit).setText("01.02.2026")
    desk.stage.settle()
    assert page.counts.text() == "In this period nothing she asked for was missing."
    target_of(page.filters, "first", QLineEdit).setText("01.03.2026")
    desk.stage.settle()
    assert page.filters.question("last").problem_text()


def test_today_shows_what_is_due_mine_first_and_done_is_one_key(desk: Desk) -> None:
    desk.task(owner="staff-lawyer", title="Onun")
    desk.task(title="Benim")
    desk.task(4, title="Sonra")
    card = DueCard(desk.stage.context)
    card.show()
    desk.stage.settle()
    assert [text for text in told(card) if text.startswith("Danışanı arama")] == [
        "Danışanı arama: Benim",
        "Danışanı arama: Onun",
    ]
    desk.press(card, "Danışanı arama: Benim: Done")
    card.refresh()
    desk.stage.settle()
    assert "Danışanı arama: Benim" not in told(card)
    [item] = NEEDS.status_items
    assert desk.stage.done(lambda: item.read(desk.stage.context)) == "My tasks due: 0"


# For every eye and ear


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150)])
def test_every_control_is_named_and_every_word_has_room(
    desk: Desk, qapp: QApplication, theme: str, percent: int
) -> None:
    desk.task(title="Kira için uzunca bir açıklama")
    apply_theme(qapp, theme, percent)
    for name in ("tasks", "no_contact", "unmet_needs"):
        page = desk.stage.open(name)
        assert unnamed_controls(page) == [], name
        assert clipped_labels(page) == [], name
    tab = desk.tab()
    assert unnamed_controls(tab) == []
    assert clipped_labels(tab) == []
    apply_theme(qapp)


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.DUTY_OFFICER])
def test_everybody_who_keeps_the_case_opens_these_pages(
    qapp: QApplication, tmp_path: Path, role: Role
) -> None:
    apply_theme(qapp)
    with unlocked(tmp_path, FEATURES, role) as context:
        stage = Stage(context)
        for name in ("tasks", "no_contact", "unmet_needs"):
            page = stage.open(name)
            assert not page.banner.text(), name
