"""Two managers at two desks: the rule, proposals in words, confirming, withdrawing, on the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.accessibility import unnamed_controls
from gui.entrance_stage import said
from gui.staff_session import Sitting, sitting
from gui.turkish import mnemonic_collisions
from kdm_desk.core.access import Role
from kdm_desk.features.staff.gui.dialogs import AddLoginDialog, RemoveDialog, RoleDialog
from kdm_desk.features.staff.gui.managers_tab import ConfirmRemovalDialog, ManagersTab
from kdm_desk.features.staff.gui.page import StaffPage
from kdm_desk.features.staff.gui.today_cards import ProposalsCard
from kdm_desk.features.staff.model.colleagues import Step
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.security.proposals import Act
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.page import Page
from staff_stage import House

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Three managers, and a psychologist."""
    made = House(tmp_path / "vault")
    made.hire(("ikinci", Role.MANAGER), ("ucuncu", Role.MANAGER), ("psikolog", Role.PSYCHOLOGIST))
    return made


@pytest.fixture
def strict(house: House) -> House:
    """Two of the managers have to agree."""
    with house.at_desk() as opened:
        SecondManagerService(opened.desk).require_two()
    return house


def tab_of(stage: Sitting) -> ManagersTab:
    page = stage.open(StaffPage, "staff", tab="managers")
    assert page.tabs.currentWidget() is page.managers
    return page.managers


def say_yes_next() -> list[str]:
    """Press the key with the verb on the question that comes up next; its words arrive in the list."""
    heard: list[str] = []

    def press() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QuestionDialog) and window.isVisible():
                heard.append(window.windowTitle())
                window.go_on.click()

    QTimer.singleShot(50, press)
    return heard


def choose(page: StaffPage, login_name: str) -> None:
    page.tabs.setCurrentWidget(page.colleagues)
    lines = page.colleagues.table.rows_model.rows
    (at,) = (at for at, line in enumerate(lines) if line.login_name == login_name)
    page.colleagues.table.selectRow(at)


def said_on(page: Page) -> str:
    return page.banner.text()


def propose_removal(house: House, by: str, of: str) -> None:
    with house.at_desk(by) as opened:
        SecondManagerService(opened.desk).propose(Act.REMOVE, house.ids[of])


def test_the_rule_is_switched_on_with_its_consequences_said(house: House) -> None:
    with sitting(house) as stage:
        tab = tab_of(stage)
        assert "Uydurma Yönetici (you)" in tab.text()
        assert tab.text().endswith("one manager is enough")
        heard = say_yes_next()
        tab.require.click()
        stage.settle()
        assert heard == ["Require two managers?"]
        assert tab.text().endswith("two managers are required")
        assert not tab.require.isVisible()
        assert stage.last_row()[0] == "managers.require_two"


def test_one_manager_alone_cannot_require_two(tmp_path: Path) -> None:
    with sitting(House(tmp_path / "vault")) as stage:
        tab = tab_of(stage)
        assert not tab.require.isEnabled()
        assert "there is one manager" in tab.text()


def test_a_removal_is_proposed_in_the_same_window_and_confirmed_at_the_other_desk(strict: House) -> None:
    with sitting(strict) as stage:
        page = stage.open(StaffPage, "staff")
        choose(page, "ucuncu")
        page.colleagues.panel.keys[Step.REMOVE].click()
        dialog = stage.dialog(RemoveDialog)
        dialog.submit()
        stage.settle()
        assert dialog.banner.text() == said("second_manager_needed")
        assert dialog.go_on.text() == "&Propose it"
        dialog.go_on.click()
        stage.settle()
        assert said_on(page).startswith("Proposed.")
        assert stage.last_row() == ("proposal.make", strict.ids["ucuncu"], ["remove"])
        tab = tab_of(stage)
        assert not tab.confirm_key.isEnabled()
    assert strict.may_open("ucuncu")
    with sitting(strict, "ikinci") as stage:
        tab = tab_of(stage)
        (line,) = tab.table.rows_model.rows
        assert line.may_confirm
        tab.confirm_key.click()
        confirming = stage.dialog(ConfirmRemovalDialog)
        confirming.go_on.click()
        stage.settle()
        assert tab.table.rows_model.rows == []
        assert said_on(tab._page).startswith("Confirmed and done.")
        action, who, fields = stage.last_row()
        assert (action, who) == ("login.remove", strict.ids["ucuncu"])
        assert set(fields) == {"status", "active", "two_managers"}
    assert not strict.may_open("ucuncu")


def test_nobody_confirms_what_is_about_her_or_takes_it_away(strict: House) -> None:
    propose_removal(strict, "yonetici", "ucuncu")
    with sitting(strict, "ucuncu") as stage:
        tab = tab_of(stage)
        assert not tab.confirm_key.isEnabled()
        assert not tab.withdraw_key.isEnabled()
        today = stage.open(TodayPage, "today")
        assert all(card.text() == "" for card in today.findChildren(ProposalsCard))


def test_the_other_manager_is_told_on_her_first_page(strict: House) -> None:
    propose_removal(strict, "yonetici", "ucuncu")
    with sitting(strict, "ikinci") as stage:
        today = stage.open(TodayPage, "today")
        (card,) = today.findChildren(ProposalsCard)
        assert card.text() == "Uydurma Yönetici: Remove the login of Uydurma Görevli (ucuncu)"
        assert card.isVisible()
        card.open_key.click()
        stage.settle()
        page = stage.window.pages.current_page()
        assert isinstance(page, StaffPage)
        assert page.tabs.currentWidget() is page.managers


def test_a_role_is_proposed_and_carried_out_with_its_compartments(strict: House) -> None:
    with sitting(strict) as stage:
        page = stage.open(StaffPage, "staff")
        choose(page, "psikolog")
        page.colleagues.panel.keys[Step.CHANGE_ROLE].click()
        dialog = stage.dialog(RoleDialog)
        dialog.form.input("role").set_value(Role.MANAGER.value)
        dialog.submit()
        stage.settle()
        dialog.go_on.click()
        stage.settle()
    with sitting(strict, "ikinci") as stage:
        tab = tab_of(stage)
        heard = say_yes_next()
        tab.confirm_key.click()
        stage.settle()
        assert heard == ["Uydurma Görevli (psikolog) becomes: Manager"]
        action, who, fields = stage.last_row()
        assert (action, who) == ("login.role", strict.ids["psikolog"])
        assert {"role", "lost:psychological", "two_managers"} <= set(fields)
    with strict.at_desk("psikolog") as opened:
        assert opened.desk.actor.role is Role.MANAGER


def test_suspending_a_manager_asks_whether_to_propose_it(strict: House) -> None:
    with sitting(strict) as stage:
        page = stage.open(StaffPage, "staff")
        choose(page, "ucuncu")
        heard = say_yes_next()
        page.colleagues.panel.keys[Step.SUSPEND].click()
        more = say_yes_next()
        stage.settle()
        assert heard == ["Suspend the login of Uydurma Görevli?"]
        assert more == ["Propose to suspend the login of Uydurma Görevli?"]
        assert said_on(page).startswith("Proposed.")
    with strict.at_desk("ikinci") as opened:
        service = SecondManagerService(opened.desk)
        (line,) = service.waiting_for_me()
        service.confirm(line.proposal)
    assert not strict.may_open("ucuncu")


def test_a_proposal_is_taken_away(strict: House) -> None:
    propose_removal(strict, "yonetici", "ucuncu")
    with sitting(strict, "ikinci") as stage:
        tab = tab_of(stage)
        say_yes_next()
        tab.withdraw_key.click()
        stage.settle()
        assert tab.table.rows_model.rows == []
        assert stage.last_row()[0] == "proposal.withdraw"
    assert strict.may_open("ucuncu")


def test_the_rule_is_ended_by_two(strict: House) -> None:
    with sitting(strict) as stage:
        tab = tab_of(stage)
        say_yes_next()
        tab.end.click()
        stage.settle()
        assert tab.text().endswith("two managers are required")
    with sitting(strict, "ikinci") as stage:
        tab = tab_of(stage)
        say_yes_next()
        tab.confirm_key.click()
        stage.settle()
        assert tab.text().endswith("one manager is enough")
        assert stage.last_row()[0] == "managers.end_two"


def test_a_proposal_is_void_once_the_managers_changed_otherwise(strict: House) -> None:
    propose_removal(strict, "yonetici", "ucuncu")
    with strict.at_desk() as opened:
        SecondManagerService(opened.desk).propose(Act.CHANGE_ROLE, strict.ids["psikolog"], Role.MANAGER)
    with strict.at_desk("ikinci") as opened:
        service = SecondManagerService(opened.desk)
        (role,) = (line for line in service.waiting_for_me() if line.act is Act.CHANGE_ROLE)
        service.confirm(role.proposal)
    with sitting(strict, "ikinci") as stage:
        tab = tab_of(stage)
        (line,) = tab.table.rows_model.rows
        assert line.is_outdated
        assert not tab.confirm_key.isEnabled()
        assert tab.withdraw_key.isEnabled()


def test_who_proposes_is_told_where_nobody_could_confirm(tmp_path: Path) -> None:
    house = House(tmp_path / "vault")
    house.hire(("ikinci", Role.MANAGER))
    with house.at_desk() as opened:
        service = SecondManagerService(opened.desk)
        service.require_two()
        assert service.propose(Act.REMOVE, house.ids["ikinci"]).confirmers == 0


def test_a_new_manager_or_new_keys_for_one_come_with_advice_that_leads_somewhere(strict: House) -> None:
    with sitting(strict) as stage:
        page = stage.open(StaffPage, "staff")
        page.colleagues.add_key.click()
        dialog = stage.dialog(AddLoginDialog)
        for name, value in {
            "given_names": "Gökçe",
            "surname": "Işık",
            "profession": "social_worker",
            "login_name": "gokce",
            "role": Role.MANAGER.value,
        }.items():
            dialog.form.input(name).set_value(value)
        dialog.submit()
        stage.settle()
        assert dialog.banner.text() == said("manager_comes_by_role")
        dialog.form.mark_clean()
        dialog.reject()
        choose(page, "ucuncu")
        say_yes_next()
        page.colleagues.panel.keys[Step.NEW_PASSPHRASE].click()
        stage.settle()
        assert said_on(page) == said("manager_keys_by_sheet")
        names = stage.ask(lambda: [line.login_name for line in StaffService(stage.context.desk).staff()])
        assert "gokce" not in names


def test_the_tab_is_named_and_uses_no_letter_twice(strict: House) -> None:
    propose_removal(strict, "yonetici", "ucuncu")
    with sitting(strict, "ikinci") as stage:
        tab = tab_of(stage)
        assert unnamed_controls(tab) == []
        assert mnemonic_collisions(stage.window) == []
        tab.confirm_key.click()
        dialog = stage.dialog(ConfirmRemovalDialog)
        assert mnemonic_collisions(dialog) == []
        dialog.form.mark_clean()
        dialog.reject()
