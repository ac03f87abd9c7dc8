"""Orders, risk, plans and perpetrators in the case file, with real widgets; Turkish typed, keys pressed."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gui.accessibility import unnamed_controls
from gui.keyboard import type_text
from gui.people_stage import Stage, told
from gui.unlocked import unlocked
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.protection.feature import FEATURE as PROTECTION
from kdm_desk.features.protection.gui.alerts import case_alerts
from kdm_desk.features.protection.gui.perpetrator_dialogs import PerpetratorDialog
from kdm_desk.features.protection.gui.risk_tab import RiskTab
from kdm_desk.features.protection.gui.today_card import OrdersCard
from kdm_desk.features.protection.model.orders import Authority, OrderDetails, OrderKind, Step
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.protection.model.plans import GoalState, Plan
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.plans import PlanService
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.paper_dialog import PaperDialog
from referral_builders import add_woman

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

TODAY = date(2026, 3, 2)
HIM = PerpetratorDetails("Kurgu", "Kötüoğlu", birth_year=1980, phone="0555 777 66 55", relation="spouse")


class Room:
    """A main window over one woman's file."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        desk = stage.context.desk
        self.orders, self.risk = OrderService(desk), RiskService(desk)
        self.plans, self.perpetrators = PlanService(desk), PerpetratorService(desk)
        self.woman: str = stage.done(lambda: add_woman(desk))

    def tab(self, name: str) -> QWidget:
        page = self.stage.open("case_file", person_id=self.woman, tab=name)
        found = page.tabs.currentWidget()
        assert found is not None
        return found

    def press(self, widget: QWidget, name: str) -> None:
        keys = [
            key
            for key in widget.findChildren(QPushButton)
            if name in (key.text(), key.accessibleName()) and key.isVisible()
        ]
        assert len(keys) == 1, [
            key.accessibleName() or key.text() for key in widget.findChildren(QPushButton)
        ]
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


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with unlocked(tmp_path, [PEOPLE, INTAKE, PROTECTION]) as context:
        yield Room(Stage(context))


def test_every_tab_without_anything_says_so_kindly_and_names_its_keys(room: Room) -> None:
    empty = {
        "orders": "No order is written down for her.",
        "risk": "Nobody has assessed the risk yet.",
        "plan": "No goal yet. Small steps she can take herself are goals too.",
        "perpetrators": "Nobody is written down. A name is not needed; what she can tell is enough.",
    }
    for name, sentence in empty.items():
        tab = room.tab(name)
        assert sentence in told(tab)
        assert unnamed_controls(tab) == []


def test_an_order_is_asked_for_with_its_longest_end_and_its_measures(room: Room) -> None:
    room.press(room.tab("orders"), "New order …")
    form = room.dialog().form
    assert form.input("ends_on").value() == date(2026, 9, 2)
    form.input("kind").set_value("preventive")
    form.changed.emit("kind")
    assert form.question("measures_preventive").isVisible()
    assert not form.question("measures_protective").isVisible()
    type_text(form.input("decision_no").target(), "2026/5 Değişik İş")
    room.save(authority="police", measures_preventive=("no_contact",), decided_time=time(8, 30))
    [order] = room.stage.done(lambda: room.orders.orders_of(room.woman))
    assert (order.details.decision_no, order.details.authority) == ("2026/5 Değişik İş", Authority.POLICE)
    shown = " ".join(told(room.tab("orders")))
    assert "Waits for approval until 03.03.2026 08:30" in shown


def test_a_longer_order_shows_the_question_why_and_keeps_what_was_typed(room: Room) -> None:
    room.press(room.tab("orders"), "New order …")
    dialog = room.dialog()
    dialog.form.input("ends_on").set_value(date(2026, 12, 2))
    dialog.form.changed.emit("ends_on")
    assert dialog.form.question("long_reason").isVisible()
    room.save(kind="protective", authority="family_judge", measures_protective=("shelter",))
    assert dialog.isVisible()
    room.save(long_reason="Karar böyle")
    assert len(room.stage.done(lambda: room.orders.orders_of(room.woman))) == 1


def record_order(room: Room, **changed: Any) -> str:
    told_of: dict[str, Any] = {"ends_on": date(2026, 3, 5), "decision_no": "2026/9", **changed}
    details = OrderDetails(
        OrderKind.PREVENTIVE, ("no_contact",), Authority.FAMILY_JUDGE, TODAY, TODAY, **told_of
    )
    order_id: str = room.stage.done(lambda: room.orders.record(room.woman, details))
    return order_id


def test_what_became_of_an_order_is_one_question_and_a_mistake_another(room: Room) -> None:
    record_order(room)
    tab = room.tab("orders")
    room.press(tab, "Preventive order · 2026/9: What became of it …")
    room.save(step=Step.SERVED.value)
    [order] = room.stage.done(lambda: room.orders.orders_of(room.woman))
    assert [event.step for event in order.standing()] == [Step.SERVED]
    room.press(room.tab("orders"), "Preventive order · 2026/9: Mistake …")
    room.save(what=order.events[0].id, reason="Başka karar")
    [order] = room.stage.done(lambda: room.orders.orders_of(room.woman))
    assert order.standing() == ()


def test_an_extension_begins_where_the_order_ends(room: Room) -> None:
    first = record_order(room)
    room.press(room.tab("orders"), "Preventive order · 2026/9: Extend …")
    assert room.dialog().form.input("starts_on").value() == date(2026, 3, 5)
    room.save(ends_on=date(2026, 9, 5))
    newest = room.stage.done(lambda: room.orders.orders_of(room.woman))[0]
    assert newest.extends == first


def test_today_and_the_head_of_the_file_tell_of_an_order_that_ends(room: Room) -> None:
    record_order(room)
    card = OrdersCard(room.stage.context)
    card.show()
    room.stage.settle()
    assert any(one.startswith("Ş.I.") for one in [key.text() for key in card.findChildren(QPushButton)])
    assert "In force: 3 days left" in told(card)
    [alert] = room.stage.done(lambda: case_alerts(room.stage.context, room.woman))
    assert (alert.text, alert.tone) == ("Preventive order: In force: 3 days left", "danger")


def test_the_risk_is_assessed_and_its_course_is_drawn(room: Room) -> None:
    for level, danger in (("low", False), ("high", True)):
        room.press(room.tab("risk"), "Assess the risk …")
        room.save(level=level, life_in_danger=danger, grounds=("weapon",))
    tab = room.tab("risk")
    assert isinstance(tab, RiskTab)
    assert tab.course.steps() == ["Düşük", "Yüksek"] or tab.course.steps() == ["Low", "High"]
    assert "Life in danger" in told(tab)


def test_goals_are_set_met_and_counted(room: Room) -> None:
    tab = room.tab("plan")
    room.press(tab, "Safety plan: New goal …")
    type_text(room.dialog().form.input("goal").target(), "Yedek anahtar komşuda")
    room.save(area="safety")
    room.press(room.tab("plan"), "Yedek anahtar komşuda: It is met …")
    room.save(note="Teslim etti")
    [goal] = room.stage.done(lambda: room.plans.plans_of(room.woman)).of(Plan.SAFETY)
    assert goal.state is GoalState.MET
    assert "1 of 1 met" in told(room.tab("plan"))


def test_before_a_plan_is_printed_it_asks_and_says_what_a_sheet_at_home_can_do(room: Room) -> None:
    tab = room.tab("plan")
    room.press(tab, "Safety plan: Print …")
    dialog = room.dialog()
    assert any("can endanger her" in text for text in told(dialog))
    dialog.submit()
    room.stage.settle()
    [sheet] = room.stage.window.findChildren(PaperDialog)
    assert sheet.print_key.isEnabled()
    assert room.stage.audit_rows("plan.print") == 1


def test_a_perpetrator_who_is_known_is_offered_and_linked_and_the_conflict_told(room: Room) -> None:
    desk = room.stage.context.desk
    other = room.stage.done(lambda: add_woman(desk, given_names="Gül", surname="Başka", address=""))
    his = room.stage.done(lambda: room.perpetrators.add(other, HIM)).relative_id
    room.press(room.tab("perpetrators"), "New perpetrator …")
    dialog = room.dialog()
    assert isinstance(dialog, PerpetratorDialog)
    type_text(dialog.form.input("given_names").target(), "KURGU")
    type_text(dialog.form.input("surname").target(), "kötüoğlu")
    dialog.form.input("birth_year").set_value(1980)
    dialog.look_for_known()
    room.stage.settle()
    [offer] = dialog.offers
    assert "Kurgu Kötüoğlu" in offer.text()
    assert not any("Gül" in text for text in told(dialog))
    offer.click()
    warned: list[str] = []

    def answer() -> None:
        for question in QApplication.topLevelWidgets():
            if isinstance(question, QuestionDialog) and question.isVisible():
                warned.extend(told(question))
                question.accept()

    watch = QTimer(room.stage.window)
    watch.timeout.connect(answer)
    watch.start(10)
    room.save(relation="partner")
    watch.stop()
    assert any("ask the unit supervisor" in text for text in warned)
    [hers] = room.stage.done(lambda: room.perpetrators.perpetrators_of(room.woman))
    assert hers.relative_id == his
    tab = room.tab("perpetrators")
    assert any("ask the unit supervisor" in text for text in told(tab))
    assert not any("Gül" in text or "G.B." in text for text in told(tab))
    watch.start(10)
    room.press(tab, "Where the conflict lies …")
    watch.stop()
    assert any("G.B." in text for text in warned)
    assert room.stage.audit_rows("conflict.open") == 1


def test_the_timeline_tells_of_everything(room: Room) -> None:
    record_order(room, decided_time=time(10, 15))
    room.stage.done(lambda: room.perpetrators.add(room.woman, HIM))
    assert PROTECTION.timeline is not None
    entries = room.stage.done(partial(PROTECTION.timeline, room.stage.context, room.woman))
    assert {entry.title for entry in entries} == {"Preventive order · 2026/9", "Perpetrator: Kurgu Kötüoğlu"}
    assert datetime(2026, 3, 2, 10, 15) in {entry.at for entry in entries}
