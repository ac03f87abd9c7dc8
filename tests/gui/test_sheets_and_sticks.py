"""Before the desk: three shares for one sheet, two of them in place of a passphrase, a key file on a stick."""

import getpass
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from builders import PASSPHRASE, cheap_tools, make_vault
from gui.entrance_stage import (
    Stage,
    answer_centre,
    answer_manager,
    fill,
    go_on,
    key_named,
    said,
    standing_before,
    step,
    type_back,
)
from gui.keyboard import press
from kdm_desk.app.entrance import Welcome
from kdm_desk.app.key_file_line import key_file_for
from kdm_desk.app.setup_sheet import SheetStep, TypeBackStep
from kdm_desk.app.setup_wizard import SetupWizard
from kdm_desk.app.unlock_screen import RecoveryScreen, UnlockScreen
from kdm_desk.security.canonical import to_base64
from kdm_desk.security.key_file import KeyFile, read_key_file, save_key_file
from kdm_desk.security.key_file_use import enrol_key_file
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.shares import split
from kdm_desk.ui.removable_media import removable_folders

pytestmark = pytest.mark.usefixtures("qapp")

NEW = "yepyeni uzun bir parola işte"


@pytest.fixture
def vault(tmp_path: Path) -> tuple[Path, RecoverySheet]:
    folder = tmp_path / "vault"
    return folder, make_vault(folder)


@pytest.fixture
def key(vault: tuple[Path, RecoverySheet], tmp_path: Path) -> Path:
    """The manager's key file."""
    path = tmp_path / "stick" / "benim.kdmkey"
    path.parent.mkdir()
    enrol_key_file(cheap_tools().vault(vault[0]).unlock("yonetici", PASSPHRASE), PASSPHRASE, path)
    return path


@pytest.fixture
def at_the_sheet(tmp_path: Path) -> Iterator[Stage]:
    """The set-up, with the recovery sheet in front."""
    with standing_before(tmp_path / "new") as stage:
        stage.click(stage.page(Welcome).make)
        answer_centre(stage)
        go_on(stage)
        answer_manager(stage)
        go_on(stage)
        yield stage


def unlock(stage: Stage) -> UnlockScreen:
    screen = stage.page(UnlockScreen)
    fill(screen.passphrase.line, PASSPHRASE)
    press(screen.passphrase.line, Qt.Key.Key_Return)
    stage.settle()
    return screen


def recover(stage: Stage, typed: str) -> RecoveryScreen:
    stage.click(stage.page(UnlockScreen).sheet)
    screen = stage.page(RecoveryScreen)
    screen._identity.setPlainText(typed)
    fill(screen._new.line, NEW)
    fill(screen._again.line, NEW)
    stage.click(screen.go_on)
    return screen


def type_words_back(stage: Stage) -> TypeBackStep:
    asked = step(stage, TypeBackStep)
    shares = stage.page(SetupWizard).answers.shares
    for (number, position), line in asked.questions.share_lines.items():
        fill(line, f" {shares[number - 1].words[position - 1][:4].upper()} ")
    return asked


def test_a_vault_is_set_up_with_three_shares_and_opened_by_two(at_the_sheet: Stage, tmp_path: Path) -> None:
    stage = at_the_sheet
    sheet = step(stage, SheetStep)
    assert sheet.paper.preview.page_count == 1
    stage.click(sheet.paper.in_shares)
    assert sheet.paper.preview.page_count == 3
    go_on(stage)
    asked = type_words_back(stage)
    assert sorted({number for number, _ in asked.questions.share_lines}) == [1, 2, 3]
    assert len(asked.questions.share_lines) == 6
    assert asked.questions.lines == {}
    first, _, third = stage.page(SetupWizard).answers.shares
    go_on(stage)
    screen = recover(stage, f"{third.text}\n{first.text}")
    assert len(stage.opened) == 1
    assert screen._identity.toPlainText() == ""


def test_a_wrong_word_of_a_share_is_said_and_the_vault_is_not_made(
    at_the_sheet: Stage, tmp_path: Path
) -> None:
    stage = at_the_sheet
    stage.click(step(stage, SheetStep).paper.in_shares)
    go_on(stage)
    asked = type_words_back(stage)
    wrong = list(asked.questions.share_lines.values())[3]
    fill(wrong, "zero")
    go_on(stage)
    assert asked.banner.text() == said("share_words_wrong")
    assert wrong.hasFocus()
    assert not (tmp_path / "new").exists()


def test_who_changes_her_mind_on_the_way_back_is_asked_for_what_is_on_paper_now(at_the_sheet: Stage) -> None:
    stage = at_the_sheet
    stage.click(step(stage, SheetStep).paper.in_shares)
    go_on(stage)
    words = dict(step(stage, TypeBackStep).questions.share_lines)
    stage.click(key_named(step(stage, TypeBackStep), "Back"))
    go_on(stage)
    assert step(stage, TypeBackStep).questions.share_lines == words
    stage.click(key_named(step(stage, TypeBackStep), "Back"))
    step(stage, SheetStep).paper.whole.click()
    stage.settle()
    assert step(stage, SheetStep).paper.preview.page_count == 1
    go_on(stage)
    asked = type_back(stage)
    assert asked.questions.share_lines == {}
    assert len(asked.questions.lines) == 2
    go_on(stage)
    stage.page(UnlockScreen)


def test_what_is_wrong_with_typed_shares_is_said_and_stays(vault: tuple[Path, RecoverySheet]) -> None:
    folder, sheet = vault
    first, second, _ = split(sheet)
    with standing_before(folder) as stage:
        screen = recover(stage, first.text)
        assert screen.banner.text() == said("share_alone")
        assert screen._identity.toPlainText() == first.text
        for typed, text in (
            (f"{first.text} {first.text}", said("share_twice")),
            (f"{first.text} {split(sheet)[1].text}", said("shares_of_different_sets")),
            (
                f"{first.text} {second.text.replace(second.words[6], 'yağmur', 1)}",
                said("share_word_unknown", share=2, position=second.words.index(second.words[6]) + 1),
            ),
        ):
            screen._identity.setPlainText(typed)
            stage.click(screen.go_on)
            assert screen.banner.text() == text
        assert stage.opened == []


def test_a_login_without_a_key_file_is_not_asked_for_one(vault: tuple[Path, RecoverySheet]) -> None:
    with standing_before(vault[0]) as stage:
        assert not stage.page(UnlockScreen).key_file.isVisible()
        unlock(stage)
        assert len(stage.opened) == 1


def test_a_login_with_a_key_file_opens_with_the_chosen_one(
    vault: tuple[Path, RecoverySheet], key: Path
) -> None:
    def choose_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(key))
        dialog.accept()

    with standing_before(vault[0]) as stage:
        screen = stage.page(UnlockScreen)
        assert screen.key_file.isVisible()
        unlock(stage)
        assert screen.banner.text() == said("key_file_missing")
        assert stage.opened == []
        QTimer.singleShot(0, choose_it)
        screen.key_file.choose.click()
        assert screen.key_file.chosen == key
        unlock(stage)
        assert len(stage.opened) == 1


def test_another_file_reads_like_a_wrong_passphrase(
    vault: tuple[Path, RecoverySheet], key: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.kdmkey"
    save_key_file(other, KeyFile.generate())
    with standing_before(vault[0]) as stage:
        screen = stage.page(UnlockScreen)
        screen.key_file.show_chosen(other)
        unlock(stage)
        assert screen.banner.text() == said("passphrase_wrong")
        screen.key_file.show_chosen(tmp_path)
        unlock(stage)
        assert screen.banner.text() == said("key_file_unreadable")


def test_the_sheet_opens_for_who_lost_her_stick(vault: tuple[Path, RecoverySheet], key: Path) -> None:
    key.unlink()
    with standing_before(vault[0]) as stage:
        recover(stage, vault[1].identity)
        (opened,) = stage.opened
        assert opened.unlocked.key_file is None


def test_sticks_are_looked_for_where_the_desktop_mounts_them(tmp_path: Path) -> None:
    user = getpass.getuser()
    assert removable_folders(tmp_path) == []
    for place in (f"media/{user}/MAVİ", f"run/media/{user}/KIRMIZI", "media/somebody-else/GRİ"):
        (tmp_path / place).mkdir(parents=True)
    (tmp_path / "media" / user / "a file").touch()
    found = removable_folders(tmp_path)
    assert [folder.name for folder in found] == ["MAVİ", "KIRMIZI"]


def test_what_was_chosen_comes_before_what_lies_on_a_stick(key: Path) -> None:
    assert key_file_for(key, to_base64(read_key_file(key).id)) == key
    assert key_file_for(None, to_base64(bytes(16))) is None
