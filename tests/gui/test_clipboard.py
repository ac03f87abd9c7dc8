"""What is copied from our windows: marked as secret, gone after a while and with the lock; what is not ours stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from builders import cheap_tools, make_vault, unlock_vault
from gui.keyboard import type_text
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.ui.clipboard import HINTS, SECONDS_KEPT, ClipboardGuard, guard_clipboard
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks

NAME = "Şükran Uydurma"


class Ownership:
    """Whose the clipboard is: without a screen Qt shares it with nobody and so cannot tell."""

    ours = True

    def __call__(self, mode: QClipboard.Mode) -> bool:
        return self.ours and mode is QClipboard.Mode.Clipboard


@pytest.fixture
def ownership() -> Ownership:
    return Ownership()


@pytest.fixture
def guard(qapp: QApplication, ownership: Ownership) -> Iterator[ClipboardGuard]:
    made = ClipboardGuard(QApplication.clipboard(), ownership, kept_ms=150)
    yield made
    shiboken6.delete(made)
    QApplication.clipboard().clear()


def content() -> QMimeData:
    found = QApplication.clipboard().mimeData()
    assert found is not None
    return found


def test_what_is_kept_for_ten_seconds_is_kept_for_ten_seconds() -> None:
    assert SECONDS_KEPT == 10


def test_the_hints_are_those_that_histories_look_for() -> None:
    windows = 'application/x-qt-windows-mime;value="{}"'.format
    assert HINTS["x-kde-passwordManagerHint"] == b"secret"
    assert HINTS[windows("CanIncludeInClipboardHistory")] == b"\0\0\0\0"
    assert HINTS[windows("CanUploadToCloudClipboard")] == b"\0\0\0\0"
    assert windows("ExcludeClipboardContentFromMonitorProcessing") in HINTS


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextBrowser])
@pytest.mark.usefixtures("guard")
def test_what_is_copied_by_keyboard_or_menu_is_marked_as_secret(qtbot: QtBot, kind: type) -> None:
    field = kind()
    qtbot.addWidget(field)
    (field.setText if kind is QLineEdit else field.setPlainText)(NAME)
    field.show()
    field.selectAll()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Copy))
    assert content().text() == NAME
    assert {name: content().data(name).data() for name in HINTS} == HINTS
    assert not content().hasHtml()
    QApplication.clipboard().clear()
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    (copy,) = (action for action in menu.actions() if action.objectName() == "edit-copy")
    copy.trigger()
    assert content().text() == NAME
    assert content().data("x-kde-passwordManagerHint").data() == b"secret"


def test_a_copy_is_set_anew_once_and_not_for_ever(guard: ClipboardGuard) -> None:
    clipboard, changes = QApplication.clipboard(), []
    clipboard.dataChanged.connect(lambda: changes.append(clipboard.text()))
    clipboard.setText(NAME)
    assert changes == [NAME, NAME]
    guard.clear()
    assert changes == [NAME, NAME, ""]


@pytest.mark.usefixtures("guard")
def test_a_copy_is_gone_after_its_time_and_each_new_one_has_its_own(qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("first")
    clipboard.setText(NAME)
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_another_program_copied_is_neither_marked_nor_cleared(
    guard: ClipboardGuard, ownership: Ownership
) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText(NAME)
    ownership.ours = False
    clipboard.setText("somebody else's")
    assert not content().hasFormat("x-kde-passwordManagerHint")
    guard.clear()
    assert clipboard.text() == "somebody else's"


def test_the_application_has_one_guard(qapp: QApplication) -> None:
    assert guard_clipboard() is guard_clipboard()
    assert guard_clipboard().parent() is qapp


@pytest.mark.parametrize("way_out", ["lock", "quick_hide", "close"])
def test_locking_hiding_and_closing_take_back_what_was_copied(
    qapp: QApplication, tmp_path: Path, ownership: Ownership, way_out: str
) -> None:
    tools = cheap_tools()
    make_vault(tmp_path / "vault", tools)
    tasks, opened, left = Tasks(), list[OpenVault](), list[str]()
    tasks.run(qapp, lambda: unlock_vault(tmp_path / "vault", tools), opened.append)
    assert tasks.wait_until_idle()
    guard = ClipboardGuard(QApplication.clipboard(), ownership)
    session = DeskSession(
        tasks,
        opened[0],
        Preferences(),
        lambda *_told: left.append(QApplication.clipboard().text()),
        clipboard=guard,
    )
    session.show()
    QApplication.clipboard().setText(NAME)
    getattr(session.window, way_out)()
    assert QApplication.clipboard().text() == ""
    assert left == ([] if way_out == "close" else [""]), "gone before the process is left"
    session.window.deleteLater()
    shiboken6.delete(guard)


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+X", "Ctrl+Insert", "Shift+Del"])
@pytest.mark.usefixtures("guard")
def test_a_passphrase_cannot_be_copied_even_while_it_is_shown(qtbot: QtBot, keys: str, shown: bool) -> None:
    field = PassphraseInput("Parola")
    qtbot.addWidget(field)
    field.show()
    type_text(field.line, "deniz kapı yağmur")
    QTest.keySequence(field.line, QKeySequence.fromString("Ctrl+A"))
    if shown:
        QTest.mousePress(field._show, Qt.MouseButton.LeftButton)
        assert field.line.echoMode() is QLineEdit.EchoMode.Normal
        QTest.keySequence(field.line, QKeySequence.fromString("Ctrl+A"))
    QTest.keySequence(field.line, QKeySequence.fromString(keys))
    assert QApplication.clipboard().text() == ""
    assert field.line.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not field.line.dragEnabled()
    QTest.mouseRelease(field._show, Qt.MouseButton.LeftButton)
