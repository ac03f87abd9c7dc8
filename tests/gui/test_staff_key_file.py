"""A key file from the own account: taken, asked for at the unlock screen, replaced, laid aside."""

from pathlib import Path

import pytest

from builders import PASSPHRASE
from gui.accessibility import unnamed_controls
from gui.entrance_stage import fill, said, standing_before
from gui.staff_session import Sitting, sitting
from gui.turkish import mnemonic_collisions
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.core.access import Role
from kdm_desk.features.staff.gui.account_page import AccountPage
from kdm_desk.features.staff.gui.key_file_dialog import KeyFileDialog
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.key_file import KeyFile, save_key_file
from staff_stage import House

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "vault")
    made.hire(("psikolog", Role.PSYCHOLOGIST))
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "MAVİ ÇUBUK"
    folder.mkdir()
    return folder


def enrol(stage: Sitting, stick: Path, passphrase: str = PASSPHRASE) -> AccountPage:
    """Through the account's own window."""
    page = stage.open(AccountPage, "account")
    page.key_file.enrol.click()
    dialog = stage.dialog(KeyFileDialog)
    dialog.target.offer(stick)
    fill(dialog.passphrase.line, passphrase)
    dialog.go_on.click()
    stage.settle()
    return page


def unlock_by_hand(folder: Path, login_name: str, key_file: Path | None) -> str:
    """What the unlock screen says; "" where it opened."""
    with standing_before(folder) as stage:
        screen = stage.page(UnlockScreen)
        screen._user.setCurrentText(login_name)
        screen.key_file.show_chosen(key_file)
        fill(screen.passphrase.line, PASSPHRASE)
        stage.click(screen.go_on)
        return "" if stage.opened else screen.banner.text()


def test_after_enrolling_the_desk_opens_with_the_stick_alone(house: House, stick: Path) -> None:
    with sitting(house, "psikolog") as stage:
        page = stage.open(AccountPage, "account")
        assert page.key_file.text().startswith("not in use")
        page = enrol(stage, stick)
        (written,) = stick.iterdir()
        assert str(written) in page.banner.text()
        assert page.key_file.text().startswith("in use")
        assert not page.key_file.enrol.isVisible()
        row = stage.last_row()
        assert row == ("login.key_file_enrol", house.ids["psikolog"], ["key_file"])
    assert "psikolog" not in written.name
    assert written.suffix == ".kdmkey"
    assert unlock_by_hand(house.folder, "psikolog", None) == said("key_file_missing")
    assert unlock_by_hand(house.folder, "psikolog", written) == ""
    assert unlock_by_hand(house.folder, "yonetici", None) == ""


def test_a_wrong_passphrase_leaves_no_file_and_no_change(house: House, stick: Path) -> None:
    with sitting(house, "psikolog") as stage:
        page = enrol(stage, stick, "yanlış bir uzun parola işte")
        dialog = stage.dialog(KeyFileDialog)
        assert dialog.banner.text() == said("passphrase_wrong")
        assert dialog.passphrase.text() == ""
        assert list(stick.iterdir()) == []
        assert page.key_file.text().startswith("not in use")
    assert house.may_open("psikolog")


def test_the_file_never_goes_into_the_vaults_own_folder(house: House) -> None:
    inside = house.folder / "anahtarlar"
    inside.mkdir()
    with sitting(house, "psikolog") as stage:
        for folder in (house.folder, inside):
            page = enrol(stage, folder)
            dialog = stage.dialog(KeyFileDialog)
            assert dialog.banner.text() == said("key_file_folder_is_vault")
            dialog.keep.click()
            stage.settle()
        assert page.key_file.text().startswith("not in use")
    assert not list(house.folder.rglob("*.kdmkey"))
    assert house.may_open("psikolog")


def test_without_a_stick_and_a_passphrase_nothing_is_asked_of_the_vault(house: House) -> None:
    with sitting(house, "psikolog") as stage:
        page = stage.open(AccountPage, "account")
        page.key_file.enrol.click()
        dialog = stage.dialog(KeyFileDialog)
        assert dialog.target.text() == "No stick is in. Please put one in and look again."
        fill(dialog.passphrase.line, PASSPHRASE)
        dialog.go_on.click()
        assert dialog.banner.text() == said("key_file_answers_missing")
        dialog.keep.click()


def test_a_folder_of_the_computer_is_taken_with_a_word_about_it(house: House, stick: Path) -> None:
    with sitting(house, "psikolog") as stage:
        page = stage.open(AccountPage, "account")
        page.key_file.enrol.click()
        dialog = stage.dialog(KeyFileDialog)
        dialog.target.offer(stick)
        assert dialog.target.text().startswith("This is no stick")
        dialog.keep.click()


def test_a_replaced_file_opens_nothing_and_the_new_one_does(
    house: House, stick: Path, tmp_path: Path
) -> None:
    stranger = tmp_path / "stranger.kdmkey"
    save_key_file(stranger, KeyFile.generate())
    with sitting(house, "psikolog") as stage:
        enrol(stage, stick)
        (old,) = stick.iterdir()
        page = stage.open(AccountPage, "account")
        page.key_file.replace.click()
        dialog = stage.dialog(KeyFileDialog)
        dialog.target.offer(stick)
        dialog.present.show_path(stranger)
        fill(dialog.passphrase.line, PASSPHRASE)
        dialog.go_on.click()
        stage.settle()
        assert dialog.banner.text() == said("key_file_wrong")
        assert list(stick.iterdir()) == [old]
        dialog.present.show_path(old)
        fill(dialog.passphrase.line, PASSPHRASE)
        dialog.go_on.click()
        stage.settle()
        (new,) = set(stick.iterdir()) - {old}
        assert stage.last_row()[0] == "login.key_file_replace"
    assert unlock_by_hand(house.folder, "psikolog", old) == said("passphrase_wrong")
    assert unlock_by_hand(house.folder, "psikolog", new) == ""


def test_who_stops_using_it_opens_with_her_passphrase_again(house: House, stick: Path) -> None:
    with sitting(house, "psikolog") as stage:
        page = enrol(stage, stick)
        (written,) = stick.iterdir()
        page.key_file.remove.click()
        dialog = stage.dialog(KeyFileDialog)
        stage.settle()
        assert dialog.present.path is None
        dialog.present.show_path(written)
        fill(dialog.passphrase.line, PASSPHRASE)
        dialog.go_on.click()
        stage.settle()
        assert page.key_file.text().startswith("not in use")
        assert stage.last_row()[0] == "login.key_file_remove"
    assert house.may_open("psikolog")


def test_who_lost_her_stick_gets_in_with_a_managers_new_passphrase(house: House, stick: Path) -> None:
    with sitting(house, "psikolog") as stage:
        enrol(stage, stick)
    with house.at_desk() as opened:
        slip = StaffService(opened.desk).new_passphrase(house.ids["psikolog"])
    assert house.may_open("psikolog", slip.passphrase)


def test_the_windows_of_the_key_file_are_named_and_use_no_letter_twice(house: House, stick: Path) -> None:
    with sitting(house, "psikolog") as stage:
        page = stage.open(AccountPage, "account")
        assert unnamed_controls(page) == []
        assert mnemonic_collisions(stage.window) == []
        enrol(stage, stick)
        assert mnemonic_collisions(stage.window) == []
        for key in (page.key_file.replace, page.key_file.remove):
            key.click()
            dialog = stage.dialog(KeyFileDialog)
            stage.settle()
            assert unnamed_controls(dialog) == []
            assert mnemonic_collisions(dialog) == []
            dialog.keep.click()
            stage.settle()
