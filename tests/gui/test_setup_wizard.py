"""The set-up: what each step refuses, how the keyboard goes through it, and the whole way to an unlock screen."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from builders import PASSPHRASE
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
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.entrance import Welcome
from kdm_desk.app.preference_file import last_vault
from kdm_desk.app.setup_sheet import SheetStep, TypeBackStep
from kdm_desk.app.setup_wizard import CentreStep, ManagerStep, SetupWizard
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.core.access import Permission
from kdm_desk.storage.lists import setting

pytestmark = pytest.mark.usefixtures("qapp")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def stage(folder: Path) -> Iterator[Stage]:
    """The set-up, just begun."""
    with standing_before(folder) as made:
        made.click(made.page(Welcome).make)
        yield made


def go_to_sheet(stage: Stage) -> SheetStep:
    answer_centre(stage)
    go_on(stage)
    answer_manager(stage)
    go_on(stage)
    return step(stage, SheetStep)


def go_to_the_last_step(stage: Stage) -> TypeBackStep:
    go_to_sheet(stage)
    go_on(stage)
    return step(stage, TypeBackStep)


def problem(made: CentreStep | ManagerStep, field: str) -> str:
    return made.form.question(field).problem_text()


@pytest.mark.parametrize("name", ["", "   ", "\u00a0 "])
def test_a_centre_without_a_name_is_refused_next_to_the_field(stage: Stage, name: str) -> None:
    centre = answer_centre(stage, name=name)
    go_on(stage)
    assert step(stage, CentreStep).banner.text() == said("answers_missing")
    assert problem(centre, "name") == said("required")
    assert centre.form.input("name").target().hasFocus()


def test_a_folder_that_holds_something_is_refused_next_to_the_field(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.odt").write_text("not ours", encoding="utf-8")
    centre = answer_centre(stage, folder=str(tmp_path / "full"))
    go_on(stage)
    assert problem(step(stage, CentreStep), "folder") == said("folder_not_empty")
    assert centre.form.input("folder").target().hasFocus()
    fill(centre.form.input("folder").target(), str(tmp_path / "empty"))
    assert problem(centre, "folder") == ""
    go_on(stage)
    step(stage, ManagerStep)


def test_a_cloud_folder_and_one_nobody_can_make_are_refused_with_the_reason(
    stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    for folder, sentence in (
        (tmp_path / "OneDrive - Uydurma" / "vault", said("folder_in_cloud", service="OneDrive - Uydurma")),
        (tmp_path / "file" / "vault", said("vault_read_only")),
        (tmp_path / ("long" * 100) / "vault", said("medium_lost")),
    ):
        answer_centre(stage, folder=str(folder))
        go_on(stage)
        assert problem(step(stage, CentreStep), "folder") == sentence, folder
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_a_relative_folder_is_taken_as_a_whole_path(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer_centre(stage, folder="kasalar/göreli")
    go_on(stage)
    step(stage, ManagerStep)
    assert stage.page(SetupWizard).answers.folder == tmp_path / "kasalar" / "göreli"


def test_the_users_own_folder_may_be_written_short(stage: Stage) -> None:
    answer_centre(stage, folder="~/kasa")
    go_on(stage)
    assert stage.page(SetupWizard).answers.folder == Path(os.environ["HOME"]) / "kasa"
    stage.click(key_named(step(stage, ManagerStep), "Back"))
    answer_centre(stage, folder="~nobody-of-that-name/kasa")
    go_on(stage)
    assert stage.page(SetupWizard).answers.folder == Path.cwd() / "~nobody-of-that-name" / "kasa"


def test_the_first_manager_needs_her_names_and_a_passphrase_typed_twice_alike(stage: Stage) -> None:
    answer_centre(stage)
    go_on(stage)
    go_on(stage)
    manager = step(stage, ManagerStep)
    assert [problem(manager, name) for name in ("given_names", "surname", "login_name")] == [
        said("required")
    ] * 3
    for passphrase, again, code in (
        ("kısa", "kısa", "passphrase_too_short"),
        ("a b c d e", "a b c d e", "passphrase_too_short"),
        (" " * 20, " " * 20, "passphrase_too_short"),
        (PASSPHRASE, PASSPHRASE + "x", "passphrases_differ"),
        (PASSPHRASE, "", "passphrases_differ"),
    ):
        answer_manager(stage, passphrase, again)
        go_on(stage)
        assert step(stage, ManagerStep).banner.text() == said(code), passphrase
    answer_manager(stage)
    go_on(stage)
    step(stage, SheetStep)


def test_the_strength_of_the_passphrase_is_told_while_it_is_typed(stage: Stage) -> None:
    answer_centre(stage)
    go_on(stage)
    manager = step(stage, ManagerStep)
    words = []
    for text in ("kısa", PASSPHRASE):
        fill(manager.passphrase.line, text)
        words.append({one.text() for one in manager.passphrase.findChildren(QLabel)})
    assert "too easy to guess" in words[0]
    assert "good" in words[1]


def test_without_a_printer_the_sheet_stays_on_the_screen_and_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sheet = go_to_sheet(stage)
    assert sheet.paper.preview.page_count == 1
    monkeypatch.setenv("PATH", str(tmp_path))
    stage.click(sheet.paper.print_key)
    assert step(stage, SheetStep).banner.text() == said("printer_missing")


def test_wrong_groups_of_the_sheet_make_no_vault(stage: Stage, folder: Path) -> None:
    asked = go_to_the_last_step(stage)
    lines = list(asked.questions.lines.values())
    go_on(stage)
    assert asked.banner.text() == said("recovery_groups_wrong")
    type_back(stage)
    fill(lines[1], "yyyyyy")
    go_on(stage)
    assert step(stage, TypeBackStep).banner.text() == said("recovery_groups_wrong")
    assert lines[1].hasFocus()
    assert not folder.exists()


def test_the_whole_way_ends_before_the_new_vault_with_the_manager_named(stage: Stage, folder: Path) -> None:
    answer_centre(stage, heading="T.C.\n\n  UYDURMA BELEDİYESİ ", contact="Uydurma Sokak 1")
    go_on(stage)
    answer_manager(stage)
    go_on(stage)
    assert step(stage, SheetStep).paper.preview.page_count == 1
    go_on(stage)
    type_back(stage)
    go_on(stage)
    assert stage.page(UnlockScreen).login_name == "şükran"
    assert last_vault() == folder
    screen = stage.page(UnlockScreen)
    fill(screen.passphrase.line, PASSPHRASE)
    press(screen.passphrase.line, Qt.Key.Key_Return)
    stage.settle()
    (opened,) = stage.opened
    letterhead: list[tuple[object, ...]] = []
    stage.tasks.run(screen, lambda: letterhead_of(opened), letterhead.append)
    stage.settle()
    assert letterhead == [("Uydurma Merkez", ["T.C.", "UYDURMA BELEDİYESİ"], ["Uydurma Sokak 1"], "M")]


def letterhead_of(opened: OpenVault) -> tuple[object, ...]:
    with opened.desk.read(Permission.VIEW_CLIENTS) as tx:
        head = setting(tx, "letterhead")
        return setting(tx, "centre_name"), head["heading_lines"], head["contact_lines"], tx.site


def test_what_came_into_the_folder_meanwhile_is_said_and_the_vault_is_made_once_it_is_gone(
    stage: Stage, folder: Path
) -> None:
    go_to_the_last_step(stage)
    asked = type_back(stage)
    folder.mkdir()
    (folder / "late").touch()
    go_on(stage)
    assert step(stage, TypeBackStep).banner.text() == said("folder_not_empty")
    assert asked.go_on.isEnabled()
    assert asked.go_on.text() == "&Make the vault"
    assert [path.name for path in folder.iterdir()] == ["late"]
    (folder / "late").unlink()
    go_on(stage)
    stage.page(UnlockScreen)


def test_nobody_goes_back_while_the_vault_is_made(stage: Stage, folder: Path) -> None:
    go_to_the_last_step(stage)
    asked = type_back(stage)
    asked.go_on.click()
    back = key_named(asked, "Back")
    assert not back.isEnabled()
    back.click()
    asked.go_on.click()
    stage.settle()
    stage.page(UnlockScreen)


def test_what_was_answered_is_still_there_on_the_way_back(stage: Stage) -> None:
    sheet = go_to_sheet(stage)
    stage.click(key_named(sheet, "Back"))
    manager = step(stage, ManagerStep)
    assert manager.form.values()["login_name"] == "şükran"
    stage.click(key_named(manager, "Back"))
    centre = step(stage, CentreStep)
    assert centre.form.values()["name"] == "Uydurma Merkez"
    stage.click(key_named(centre, "Back"))
    stage.page(Welcome)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_with_ctrl_go_through_every_step(stage: Stage, key: Qt.Key) -> None:
    centre = answer_centre(stage)
    stage.press(centre.form.input("heading").target(), key, CONTROL)
    assert centre.form.values()["heading"] == ""
    stage.press(answer_manager(stage).again.line, key, CONTROL)
    stage.press(step(stage, SheetStep).paper.print_key, key, CONTROL)
    stage.press(next(iter(type_back(stage).questions.lines.values())), key, CONTROL)
    stage.page(UnlockScreen)


def test_ctrl_enter_held_down_is_heard_once(stage: Stage) -> None:
    """A key event cannot be sent to Qt's map of shortcuts as a repetition, so what it asks is looked at."""
    go_to_the_last_step(stage)
    for made in stage.page(SetupWizard)._steps:
        shortcuts = made.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert {shortcut.key().toString() for shortcut in shortcuts} == {"Ctrl+Return", "Ctrl+Enter"}
        assert not any(shortcut.autoRepeat() for shortcut in shortcuts)


def test_enter_in_a_line_goes_on_and_held_down_skips_no_step(stage: Stage) -> None:
    centre = answer_centre(stage)
    hold_enter(stage, centre.form.input("name").target())
    manager = step(stage, ManagerStep)
    assert manager.banner.text() == ""
    answer_manager(stage)
    hold_enter(stage, manager.passphrase.line)
    sheet = step(stage, SheetStep)
    hold_enter(stage, sheet.paper.print_key)
    assert step(stage, SheetStep).banner.text() == ""
    go_on(stage)
    type_back(stage)
    hold_enter(stage, next(iter(step(stage, TypeBackStep).questions.lines.values())))
    assert stage.page(UnlockScreen).banner.text() == ""


def hold_enter(stage: Stage, widget: QWidget) -> None:
    """Press Enter, and let the repetitions go where the keyboard is by then."""
    press(widget, Qt.Key.Key_Return)
    stage.settle()
    for _ in range(5):
        press(QApplication.focusWidget() or stage.entrance, Qt.Key.Key_Return, held=True)
        stage.settle()


def test_enter_in_the_notes_begins_a_line_and_on_a_list_does_nothing(stage: Stage) -> None:
    centre = answer_centre(stage)
    heading = centre.form.input("heading").target()
    fill(heading, "T.C.")
    heading.setFocus()
    press(heading, Qt.Key.Key_Return)
    assert centre.form.input("heading").raw() == "T.C.\n"
    site = centre.findChild(QComboBox)
    assert site is not None
    site.setFocus()
    press(site, Qt.Key.Key_Return)
    stage.settle()
    step(stage, CentreStep)


def test_each_step_begins_where_the_typing_begins(qtbot: QtBot, stage: Stage) -> None:
    qtbot.waitUntil(lambda: step(stage, CentreStep).form.input("name").target().hasFocus())
    answer_centre(stage)
    go_on(stage)
    assert step(stage, ManagerStep).form.input("given_names").target().hasFocus()
    answer_manager(stage)
    go_on(stage)
    assert step(stage, SheetStep).paper.print_key.hasFocus()
    go_on(stage)
    assert next(iter(step(stage, TypeBackStep).questions.lines.values())).hasFocus()
