"""The staff room, its windows, the account and the first login in Turkish: nothing clipped, nameless or English."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.accessibility import unnamed_controls
from gui.staff_session import Sitting, sitting
from gui.turkish import English, mnemonic_collisions, speaking_turkish
from gui.typography import clipped_labels
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.app.new_passphrase_screen import NewPassphraseScreen
from kdm_desk.core.access import Compartment, Role
from kdm_desk.features.staff.gui import dialogs
from kdm_desk.features.staff.gui.account_page import AccountPage
from kdm_desk.features.staff.gui.key_file_dialog import KeyFileDialog, Use
from kdm_desk.features.staff.gui.managers_tab import ConfirmRemovalDialog
from kdm_desk.features.staff.gui.page import StaffPage
from kdm_desk.features.staff.gui.reissue_dialog import ReissueDialog
from kdm_desk.features.staff.model.colleagues import StaffLine
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.security.proposals import Act
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme
from staff_stage import House


@pytest.fixture(params=[100, 150])
def turkish(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[English]:
    apply_theme(qapp, "light", request.param)
    with speaking_turkish(qapp):
        yield English()
    apply_theme(qapp)


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "vault")
    made.hire(("psikolog", Role.PSYCHOLOGIST), ("danisma", Role.FRONT_DESK))
    with made.at_desk() as opened:
        service = StaffService(opened.desk)
        service.suspend(made.ids["danisma"])
        service.grant(opened.desk.actor.user_id, Compartment.PSYCHOLOGICAL)
    made.clock.moment = made.clock.moment.replace(month=10)
    return made


def wrong_with(window: QWidget, english: English) -> list[str]:
    return [
        *clipped_labels(window),
        *unnamed_controls(window),
        *mnemonic_collisions(window),
        *english.left_in(window),
    ]


def windows_of(page: StaffPage) -> dict[str, Callable[[], QDialog]]:
    lines: dict[str, StaffLine] = {line.login_name: line for line in page.colleagues.table.rows_model.rows}
    one = lines["psikolog"]
    return {
        "colleague": lambda: dialogs.AddColleagueDialog(page, []),
        "login": lambda: dialogs.AddLoginDialog(page, []),
        "give": lambda: dialogs.GiveLoginDialog(page, one),
        "role": lambda: dialogs.RoleDialog(page, one),
        "day": lambda: dialogs.LastDayDialog(page, one),
        "remove": lambda: dialogs.RemoveDialog(page, one),
        "compartments": lambda: dialogs.MembershipsDialog(page, one),
        "own compartments": lambda: dialogs.MembershipsDialog(page, lines["yonetici"]),
    }


def look_at_dialogs(stage: Sitting, page: StaffPage, english: English) -> dict[str, list[str]]:
    wrong = {}
    for name, make in windows_of(page).items():
        dialog = make()
        dialog.open()
        stage.settle()
        wrong[name] = wrong_with(dialog, english)
        dialog.close()
    return wrong


def test_every_tab_and_window_of_the_staff_room_is_turkish(turkish: English, house: House) -> None:
    with sitting(house) as stage:
        page = stage.open(StaffPage, "staff")
        wrong = {}
        for at in range(page.tabs.count()):
            page.tabs.setCurrentIndex(at)
            stage.settle()
            wrong[page.tabs.tabText(at)] = wrong_with(stage.window, turkish)
        page.tabs.setCurrentWidget(page.colleagues)
        for row in range(len(page.colleagues.table.rows_model.rows)):
            page.colleagues.table.selectRow(row)
            stage.settle()
            wrong[f"line {row}"] = wrong_with(stage.window, turkish)
        wrong |= look_at_dialogs(stage, page, turkish)
        page.matrix.show_paper()
        stage.settle()
        wrong["paper"] = wrong_with(stage.dialog(PaperDialog), turkish)
        assert {name: found for name, found in wrong.items() if found} == {}


def test_a_new_recovery_sheet_and_the_managers_are_turkish_step_by_step(
    turkish: English, house: House
) -> None:
    house.hire(("ikinci", Role.MANAGER), ("ucuncu", Role.MANAGER))
    with house.at_desk() as opened:
        seconds = SecondManagerService(opened.desk)
        seconds.require_two()
        seconds.propose(Act.REMOVE, house.ids["ucuncu"])
    with sitting(house, "ikinci") as stage:
        wrong = {"today": wrong_with(stage.open(TodayPage, "today"), turkish)}
        page = stage.open(StaffPage, "staff", tab="managers")
        wrong["managers"] = wrong_with(stage.window, turkish)
        state = stage.ask(page.recovery._service.state)
        (line,) = page.managers.table.rows_model.rows
        confirming = ConfirmRemovalDialog(page, line)
        confirming.open()
        stage.settle()
        wrong["confirm"] = wrong_with(confirming, turkish)
        confirming.close()
        dialog = ReissueDialog(stage.context, state, page)
        dialog.open()
        for at in range(3):
            stage.settle()
            wrong[f"step {at}"] = wrong_with(dialog, turkish)
            dialog.old_step.lost.setChecked(True)
            dialog.go_on.click()
        dialog.rekeying.begin()
        wrong["while keys change"] = wrong_with(dialog, turkish)
        dialog.done(0)
        assert {name: found for name, found in wrong.items() if found} == {}


def test_the_windows_of_a_key_file_are_turkish(turkish: English, house: House) -> None:
    with sitting(house, "psikolog") as stage:
        page = stage.open(AccountPage, "account")
        page.key_file.show_state(True)
        stage.settle()
        wrong = {"account": wrong_with(stage.window, turkish)}
        for use in Use:
            dialog = KeyFileDialog(stage.context, use, page)
            dialog.target.offer(house.folder)
            dialog.open()
            stage.settle()
            wrong[use.value] = wrong_with(dialog, turkish)
            dialog.close()
        assert {name: found for name, found in wrong.items() if found} == {}


def test_the_account_today_and_the_first_login_are_turkish(turkish: English, house: House) -> None:
    with sitting(house, "psikolog") as stage:
        wrong = {"account": wrong_with(stage.open(AccountPage, "account"), turkish)}
        wrong["today"] = wrong_with(stage.open(TodayPage, "today"), turkish)
    tasks, before = Tasks(), windows_now()
    with house.at_desk("psikolog") as opened:
        screen = NewPassphraseScreen(tasks, opened)
        screen.resize(1366, 728)
        screen.show()
        QApplication.processEvents()
        wrong["first login"] = wrong_with(screen, turkish)
    tasks.shut_down()
    destroy_windows_made_since(before)
    assert {name: found for name, found in wrong.items() if found} == {}
