"""The staff room, the own account and what Today tells, on the screen and by keyboard, over a whole vault."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from builders import PASSPHRASE
from gui.accessibility import unnamed_controls
from gui.keyboard import type_text
from gui.staff_session import Sitting, sitting
from gui.turkish import mnemonic_collisions
from kdm_desk.core.access import Compartment, Role
from kdm_desk.features.staff.gui.account_page import AccountPage
from kdm_desk.features.staff.gui.dialogs import (
    AddLoginDialog,
    MembershipsDialog,
    RemoveDialog,
    keys_are_changing,
)
from kdm_desk.features.staff.gui.page import StaffPage
from kdm_desk.features.staff.gui.today_cards import NoticesCard, ReviewCard
from kdm_desk.features.staff.model.colleagues import Step
from kdm_desk.features.staff.model.review import Verdict
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.paper_dialog import PaperDialog
from pdf_reading import page_texts
from staff_stage import House, last_row

pytestmark = pytest.mark.usefixtures("qapp")

HERS = "sessiz dağ yolunda kırmızı bisiklet"


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "vault")
    made.hire(("psikolog", Role.PSYCHOLOGIST), ("avukat", Role.LAWYER))
    return made


def choose(page: StaffPage, login_name: str) -> None:
    lines = page.colleagues.table.rows_model.rows
    (at,) = (at for at, line in enumerate(lines) if line.login_name == login_name)
    page.colleagues.table.selectRow(at)


def offered(page: StaffPage) -> set[Step]:
    return {step for step, key in page.colleagues.panel.keys.items() if key.isVisible()}


def answer_the_question(with_yes: bool) -> list[str]:
    """Press a key of the question that comes up next; its words arrive in the list."""
    said: list[str] = []

    def press() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QuestionDialog) and window.isVisible():
                said.append(window.windowTitle())
                (window.go_on if with_yes else window.keep).click()

    QTimer.singleShot(50, press)
    return said


def test_the_list_shows_everybody_and_offers_only_what_fits_the_line(house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff")
        shown = {line.login_name for line in page.colleagues.table.rows_model.rows}
        assert shown == {"yonetici", "psikolog", "avukat"}
        choose(page, "yonetici")
        assert offered(page) == {Step.MEMBERSHIPS}
        choose(page, "avukat")
        assert offered(page) == {
            Step.MEMBERSHIPS,
            Step.CHANGE_ROLE,
            Step.SET_LAST_DAY,
            Step.NEW_PASSPHRASE,
            Step.SUSPEND,
            Step.REMOVE,
        }
        assert unnamed_controls(page) == []
        assert mnemonic_collisions(stage.window) == []
        for tab in (page.review, page.matrix):
            page.tabs.setCurrentWidget(tab)
            assert mnemonic_collisions(stage.window) == []


def test_a_new_colleague_gets_a_slip_that_can_be_printed_and_is_gone_once_closed(house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff")
        page.colleagues.add_key.click()
        dialog = stage.dialog(AddLoginDialog)
        type_text(dialog.form.input("given_names").target(), "Gökçe")
        type_text(dialog.form.input("surname").target(), "Işık")
        type_text(dialog.form.input("login_name").target(), "gökçe")
        dialog.form.input("profession").set_value("social_worker")
        dialog.form.input("role").set_value(Role.SOCIAL_WORKER.value)
        dialog.submit()
        stage.settle()
        paper = stage.dialog(PaperDialog)
        (text,) = page_texts(paper._pdf)
        assert "gökçe" in text
        paper.close_key.click()
        stage.settle()
        assert not paper._pdf
    words = text.split()
    passphrase = next(word for word in words if word.count("-") == 3)
    assert house.may_open("gökçe", passphrase)


def test_suspending_asks_first_and_says_what_follows(house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff")
        choose(page, "avukat")
        answer_the_question(with_yes=False)
        page.colleagues.panel.keys[Step.SUSPEND].click()
        stage.settle()
        assert Step.SUSPEND in offered(page)
        said = answer_the_question(with_yes=True)
        page.colleagues.panel.keys[Step.SUSPEND].click()
        stage.settle()
        assert len(said) == 1
        assert offered(page) == {Step.RESUME, Step.REMOVE, Step.SET_LAST_DAY}
    assert not house.may_open("avukat")


def test_who_was_removed_is_shown_only_when_asked_for(house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff")
        choose(page, "avukat")
        page.colleagues.panel.keys[Step.REMOVE].click()
        dialog = stage.dialog(RemoveDialog)
        dialog.submit()
        assert dialog.banner.text() == keys_are_changing()
        stage.settle()
        names = [line.login_name for line in page.colleagues.table.rows_model.rows]
        assert "avukat" not in names
        page.colleagues.show_left.click()
        choose(page, "avukat")
        assert offered(page) == {Step.GIVE_LOGIN}


def test_memberships_are_ticked_and_each_change_is_an_act_of_its_own(house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff")
        choose(page, "yonetici")
        page.colleagues.panel.keys[Step.MEMBERSHIPS].click()
        dialog = stage.dialog(MembershipsDialog)
        assert not any(box.isChecked() for box in dialog.findChildren(QCheckBox))
        dialog.form.input("psychological").set_value(True)
        dialog.form.input("legal").set_value(True)
        dialog.submit()
        stage.settle()
        count = "SELECT count(*) FROM audit WHERE action = 'membership.grant'"
        assert stage.ask(lambda: stage.context.desk.connection.execute(count).fetchone()[0]) == 2
        (line,) = (one for one in page.colleagues.table.rows_model.rows if one.is_me)
        assert line.compartments == line.waiting == {Compartment.PSYCHOLOGICAL, Compartment.LEGAL}


def test_the_other_members_are_told_at_their_next_login_until_they_understood(house: House) -> None:
    with house.at_desk() as opened:
        StaffService(opened.desk).grant(opened.desk.actor.user_id, Compartment.PSYCHOLOGICAL)
    for _ in range(2):
        with sitting(house, "psikolog") as stage:
            card = stage.open(TodayPage, "today").findChild(NoticesCard)
            assert card is not None
            assert card.isVisible()
            assert "yonetici" in card.text()
    with sitting(house, "avukat") as stage:
        card = stage.open(TodayPage, "today").findChild(NoticesCard)
        assert card is not None
        assert not card.isVisible()
    with sitting(house, "psikolog") as stage:
        card = stage.open(TodayPage, "today").findChild(NoticesCard)
        assert card is not None
        card.understood.click()
        stage.settle()
        assert not card.isVisible()
    with sitting(house, "psikolog") as stage:
        card = stage.open(TodayPage, "today").findChild(NoticesCard)
        assert card is not None
        assert not card.isVisible()


def test_the_review_is_finished_only_once_every_login_has_its_decision(house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff", tab="review")
        review = page.review
        assert page.tabs.currentWidget() is review
        count = len(review.table.rows_model.rows)
        assert count == 3
        review.table.selectRow(0)
        for _ in range(count):
            assert not review.finish_key.isEnabled()
            review.verdict_keys[Verdict.KEEP].click()
        assert review.finish_key.isEnabled()
        answer_the_question(with_yes=True)
        review.finish_key.click()
        stage.settle()
        assert "02.03.2026" in review.text()
        assert "02.09.2026" in review.text()
        review.show_paper()
        stage.settle()
        (text,) = page_texts(stage.dialog(PaperDialog)._pdf)
        assert "psikolog" in text


def test_a_due_review_stands_on_the_managers_today_page_alone(house: House) -> None:
    def card_of(stage: Sitting) -> ReviewCard | None:
        return stage.open(TodayPage, "today").findChild(ReviewCard)

    with sitting(house) as stage:
        card = card_of(stage)
        assert card is not None
        assert not card.isVisible()
    house.clock.moment = house.clock.moment.replace(month=9)
    with sitting(house) as stage:
        card = card_of(stage)
        assert card is not None
        assert card.isVisible()
        card.open_key.click()
        stage.settle()
        assert stage.window.pages.current_name == "staff"
    with sitting(house, "psikolog") as stage:
        assert card_of(stage) is None


def test_the_own_account_opens_from_the_users_menu_and_changes_the_passphrase(house: House) -> None:
    with sitting(house, "avukat") as stage:
        stage.window.status.make_user_menu().actions()[0].trigger()
        stage.settle()
        page = stage.window.pages.current_page()
        assert isinstance(page, AccountPage)
        assert "avukat" in page.text()
        assert len(page.logins.rows_model.rows) == 1
        assert unnamed_controls(page) == []
        card = page.passphrase
        type_text(card.current.line, "yanlış bir parola işte")
        for line in (card.new, card.again):
            type_text(line.line, HERS)
        card.key.click()
        stage.settle()
        assert page.banner.text()
        assert card.new.text() == HERS
        type_text(card.current.line, PASSPHRASE)
        QTest.keyClick(card.again.line, Qt.Key.Key_Return)
        stage.settle()
        assert card.new.text() == card.current.text() == ""
    assert house.may_open("avukat", HERS)
    with house.at_desk() as opened:
        assert last_row(opened)[0] == "vault.unlock"
