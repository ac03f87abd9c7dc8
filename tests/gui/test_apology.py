"""A bug on the GUI thread: the user gets an apology with a number, the terminal gets nothing."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import cheap_tools
from kdm_desk.app.gate import GatePage
from kdm_desk.app.start import Program
from kdm_desk.ui.preferences import Preferences


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    program = Program(cheap_tools(), tmp_path / "vault", Preferences(), lambda *_told: None)
    program.entrance.show()
    program.apologise_for_bugs()
    yield program
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    program.entrance.close()
    program.entrance.deleteLater()
    program.tasks.shut_down()


def test_a_bug_is_told_with_a_number_and_never_with_its_words(
    program: Program, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    page = program.entrance.page
    assert isinstance(page, GatePage)
    sys.excepthook(KeyError, KeyError("Şükran Uydurma 0532"), None)
    qtbot.waitUntil(lambda: bool(page.banner.text()))
    assert "Şükran" not in page.banner.text()
    told = capsys.readouterr()
    assert "Şükran" not in told.err + told.out


def test_a_slot_that_fails_does_not_print_its_error(
    program: Program, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise KeyError("Şükran Uydurma 0532")

    page = program.entrance.page
    assert isinstance(page, GatePage)
    with qtbot.captureExceptions():
        QTimer.singleShot(0, fail)
        program.apologise_for_bugs()
        qtbot.waitUntil(lambda: bool(page.banner.text()))
    assert "Şükran" not in capfd.readouterr().err
