"""A new recovery sheet through its three steps: nothing before the last key, everything after it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.accessibility import unnamed_controls
from gui.entrance_stage import fill, said
from gui.staff_session import Sitting, sitting
from gui.turkish import mnemonic_collisions
from kdm_desk.app.bootstrap import hold, open_with_sheet
from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import WrongKey
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.features.staff.gui.page import StaffPage
from kdm_desk.features.staff.gui.recovery_tab import RecoveryTab
from kdm_desk.features.staff.gui.reissue_dialog import ReissueDialog
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.recovery import RecoveryService
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.shares import join, split
from kdm_desk.ui.dialogs import QuestionDialog
from staff_stage import House

pytestmark = pytest.mark.usefixtures("qapp")

NEW = "yepyeni uzun bir parola işte"


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "vault")
    made.hire(("psikolog", Role.PSYCHOLOGIST), ("avukat", Role.LAWYER))
    return made


def tab_of(stage: Sitting) -> RecoveryTab:
    page = stage.open(StaffPage, "staff")
    page.tabs.setCurrentWidget(page.recovery)
    stage.settle()
    return page.recovery


def begin(stage: Sitting) -> ReissueDialog:
    tab_of(stage).issue_key.click()
    stage.settle()
    return stage.dialog(ReissueDialog)


def go_on(stage: Sitting, dialog: ReissueDialog) -> None:
    dialog.go_on.click()
    stage.settle()


def type_back(dialog: ReissueDialog) -> None:
    new = dialog._new
    for number, line in dialog.questions.lines.items():
        fill(line, new.sheet.groups[number - 1].text)
    for (number, position), line in dialog.questions.share_lines.items():
        fill(line, new.shares[number - 1].words[position - 1])


def issue(stage: Sitting, old: str, as_shares: bool = False) -> ReissueDialog:
    """All three steps; `old` is what is typed of the old sheet, "" where it is lost. The dialog with what it made."""
    dialog = begin(stage)
    if old:
        fill(dialog.old_step.typed, old)
    else:
        dialog.old_step.lost.click()
    go_on(stage, dialog)
    if as_shares:
        dialog.paper.in_shares.click()
        stage.settle()
    go_on(stage, dialog)
    type_back(dialog)
    go_on(stage, dialog)
    return dialog


def opens(house: House, sheet: RecoverySheet, login_name: str = "avukat") -> bool:
    """Whether the sheet gives that login a new passphrase."""
    lock = hold(house.tools, house.folder)
    try:
        opened = open_with_sheet(house.tools, house.folder, login_name, sheet, NEW, lock)
    except WrongKey:
        lock.release()
        return False
    opened.close()
    return True


def test_a_new_sheet_with_the_old_at_hand_is_whole_at_once(house: House) -> None:
    with sitting(house) as stage:
        tab = tab_of(stage)
        assert "on one sheet" in tab.text()
        assert "opens everything" in tab.text()
        house.clock.moment = house.clock.moment.replace(day=house.clock.moment.day + 1)
        dialog = issue(stage, house.sheet.identity)
        new = dialog._new.sheet
        assert "opens everything" in tab.text()
        assert tab._page.banner.text().startswith("The new sheet is in force")
        action, _, fields = stage.last_row()
        assert (action, fields) == ("recovery.reissue", ["one_sheet"])
        assert stage.context.desk.unlocked.statement.recovery_recipient == new.recipient
    assert house.may_open("yonetici")
    assert not opens(house, house.sheet)
    assert opens(house, new)


def test_backups_made_from_then_on_are_for_the_new_sheet(house: House, tmp_path: Path) -> None:
    before, after = tmp_path / "before.age", tmp_path / "after.age"
    with house.at_desk() as opened:
        BackupService(opened.desk).back_up_to(before, [])
    with sitting(house) as stage:
        new = issue(stage, house.sheet.identity)._new.sheet
    with house.at_desk() as opened:
        BackupService(opened.desk).back_up_to(after, [])
    assert verify_with_sheet(before, house.sheet).findings == []
    assert verify_with_sheet(after, new).findings == []
    with pytest.raises(WrongKey):
        verify_with_sheet(after, house.sheet)


def test_three_shares_are_issued_and_any_two_of_them_open(house: House) -> None:
    with sitting(house) as stage:
        first = issue(stage, house.sheet.identity, as_shares=True)
        shares = first._new.shares
        assert "in three shares" in tab_of(stage).text()
        assert stage.last_row()[2] == ["three_shares"]
        again = f"{shares[2].text}\n{shares[0].text}"
        issue(stage, again)
        assert "on one sheet" in tab_of(stage).text()
    assert not opens(house, join([shares[0].text, shares[1].text]))


def test_two_shares_stand_in_for_a_forgotten_passphrase(house: House) -> None:
    with sitting(house) as stage:
        shares = issue(stage, house.sheet.identity, as_shares=True)._new.shares
    assert opens(house, join([shares[1].text, shares[2].text]))


def test_without_the_old_sheet_the_new_one_waits_for_the_members(house: House) -> None:
    with sitting(house) as stage:
        dialog = begin(stage)
        dialog.old_step.lost.click()
        assert "psychological session notes" in dialog.old_step._lost_means.text()
        dialog.reject()
        dialog = issue(stage, "")
        assert "waits for members" in tab_of(stage).text()
    with house.at_desk("psikolog"):
        pass
    with house.at_desk() as opened:
        assert Compartment.PSYCHOLOGICAL not in RecoveryService(opened.desk).state().waiting
        assert Compartment.LEGAL in RecoveryService(opened.desk).state().waiting
    assert opens(house, dialog._new.sheet, "psikolog")


def test_a_sheet_of_another_vault_is_told_before_anything_is_printed(house: House) -> None:
    with sitting(house) as stage:
        dialog = begin(stage)
        for typed, code in (
            (RecoverySheet.generate().identity, "recovery_identity_wrong"),
            ("AGE-SECRET-KEY-1QQQQ", "recovery_identity_mistyped"),
            (split(house.sheet)[0].text, "share_alone"),
        ):
            fill(dialog.old_step.typed, typed)
            go_on(stage, dialog)
            assert dialog.banner.text() == said(code)
            assert dialog.paper.preview.page_count == 0
        dialog.reject()


def agree_next() -> None:
    """Press the key with the verb on the question that comes up next."""

    def press() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QuestionDialog) and window.isVisible():
                window.go_on.click()

    QTimer.singleShot(50, press)


def close_and_agree(dialog: ReissueDialog) -> None:
    agree_next()
    dialog.keep.click()


@pytest.mark.parametrize("steps", [1, 2])
def test_closed_before_the_end_nothing_has_changed(house: House, steps: int) -> None:
    with sitting(house) as stage:
        header = (house.folder / "vault.kdm").read_bytes()
        dialog = begin(stage)
        fill(dialog.old_step.typed, house.sheet.identity)
        for _ in range(steps):
            go_on(stage, dialog)
        assert dialog.paper.preview.page_count == 1
        assert stage.last_row()[0] == "recovery.print"
        close_and_agree(dialog)
        assert dialog.paper.preview.page_count == 0
        stage.settle()
        assert (house.folder / "vault.kdm").read_bytes() == header
    assert opens(house, house.sheet)


def test_wrong_words_are_told_and_nothing_is_written(house: House) -> None:
    with sitting(house) as stage:
        header = (house.folder / "vault.kdm").read_bytes()
        dialog = begin(stage)
        dialog.old_step.lost.click()
        go_on(stage, dialog)
        go_on(stage, dialog)
        type_back(dialog)
        last = list(dialog.questions.lines.values())[-1]
        fill(last, "QQQQQQ")
        go_on(stage, dialog)
        assert dialog.banner.text() == said("recovery_groups_wrong")
        assert last.hasFocus()
        assert (house.folder / "vault.kdm").read_bytes() == header
        close_and_agree(dialog)


def test_where_two_managers_are_required_it_is_proposed_and_the_old_sheet_counts_until_confirmed(
    house: House,
) -> None:
    house.hire(("ikinci", Role.MANAGER))
    with house.at_desk() as opened:
        SecondManagerService(opened.desk).require_two()
    with sitting(house) as stage:
        dialog = issue(stage, "", as_shares=True)
        tab = tab_of(stage)
        assert tab._page.banner.text().startswith("The new sheet is proposed.")
        assert "is proposed and waits" in tab.text()
        assert stage.last_row()[0] == "proposal.make"
    new = dialog._new.sheet
    assert not opens(house, new)
    with sitting(house, "ikinci") as stage:
        page = stage.open(StaffPage, "staff", tab="managers")
        agree_next()
        page.managers.confirm_key.click()
        stage.settle()
        assert "still waits for a member of" in page.banner.text()
        assert stage.last_row()[0] == "recovery.reissue"
        assert "in three shares" in page.recovery.text()
    assert opens(house, new)
    assert not opens(house, house.sheet)


def test_the_steps_are_named_and_use_no_letter_twice(house: House) -> None:
    with sitting(house) as stage:
        assert unnamed_controls(tab_of(stage)) == []
        assert mnemonic_collisions(stage.window) == []
        dialog = begin(stage)
        for _ in range(3):
            assert unnamed_controls(dialog) == []
            assert mnemonic_collisions(dialog) == []
            dialog.old_step.lost.setChecked(True)
            go_on(stage, dialog)
        close_and_agree(dialog)
