"""The real entrance on a folder of the test's own, with the keyboard and the patience of a person."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from builders import PASSPHRASE, cheap_tools
from fakes import FixedClock
from gui.keyboard import press, type_text
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.entrance import Entrance
from kdm_desk.app.setup_sheet import SheetStep, TypeBackStep
from kdm_desk.app.setup_wizard import CentreStep, ManagerStep, SetupWizard
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import UserError
from kdm_desk.ui.messages import sentence
from kdm_desk.ui.tasks import Tasks

P = TypeVar("P", bound=QWidget)
S = TypeVar("S", CentreStep, ManagerStep, SheetStep, TypeBackStep)


class CheapTools(Tools):
    """A guess costs next to nothing, also where the product measures this computer first."""

    def __init__(self, clock: FixedClock) -> None:
        super().__init__(clock, cheap_tools().deriver)

    def calibrated(self) -> Tools:
        return self


class Stage:
    """An entrance that is shown, and what it let in."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock()
        self.tools = CheapTools(self.clock)
        self.tasks = Tasks()
        self.opened: list[OpenVault] = []
        self.entrance = Entrance(self.tasks, self.tools, folder)
        self.entrance.opened.connect(self.opened.append)
        self.entrance.resize(1366, 728)
        self.entrance.show()
        self.entrance.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Until nothing is asked of the vault any more and all is painted."""
        for _ in range(2):
            QApplication.processEvents()
            assert self.tasks.wait_until_idle()

    def page(self, kind: type[P]) -> P:
        page = self.entrance.page
        assert isinstance(page, kind), f"{type(page).__name__} is in front"
        return page

    def click(self, key: QAbstractButton) -> None:
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """A key as the window system sends it, so that shortcuts hear it."""
        keys = QKeyCombination(modifier or Qt.KeyboardModifier.NoModifier, key)
        QTest.keySequence(widget, QKeySequence(keys))
        self.settle()

    def close(self) -> None:
        owner = QObject()
        for opened in self.opened:
            self.tasks.run(owner, opened.close, lambda _closed: None)
        assert self.tasks.wait_until_idle()
        self.entrance.close()
        self.tasks.shut_down()


@contextmanager
def standing_before(folder: Path) -> Iterator[Stage]:
    """An entrance on `folder`; its windows are destroyed and its lock is released at the end."""
    before = windows_now()
    stage = Stage(folder)
    try:
        yield stage
    finally:
        stage.close()
        destroy_windows_made_since(before)


def fill(line: QWidget, text: str) -> None:
    """Empty a line or a box and type; "\n" is the Enter key."""
    line.setFocus()
    QTest.keySequence(line, QKeySequence.fromString("Ctrl+A"))
    QTest.keySequence(line, QKeySequence.fromString("Del"))
    first, *others = text.split("\n")
    type_text(line, first)
    for other in others:
        press(line, Qt.Key.Key_Return)
        type_text(line, other)


def key_named(page: QWidget, text: str) -> QPushButton:
    """The key of `page` with this word on it, its mnemonic left out."""
    (found,) = (key for key in page.findChildren(QPushButton) if key.text().replace("&", "") == text)
    return found


def said(code: str, **params: object) -> str:
    """The sentence that a person reads for an error."""
    return sentence(UserError(code, **params)).text


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a vault but the lock, with its bytes and the time it was written."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
        if path.name != "vault.lock"
    }


def copy_of(vault: Path, folder: Path) -> Path:
    shutil.copytree(vault, folder)
    return folder


def step(stage: Stage, kind: type[S]) -> S:
    made = stage.page(SetupWizard).step
    assert isinstance(made, kind), f"{type(made).__name__} is in front"
    return made


def go_on(stage: Stage) -> None:
    stage.click(stage.page(SetupWizard).step.go_on)


def answer_centre(stage: Stage, **answers: str) -> CentreStep:
    centre = step(stage, CentreStep)
    for name, text in ({"name": "Uydurma Merkez"} | answers).items():
        fill(centre.form.input(name).target(), text)
    return centre


def answer_manager(stage: Stage, passphrase: str = PASSPHRASE, again: str | None = None) -> ManagerStep:
    manager = step(stage, ManagerStep)
    for name, text in (("given_names", "Şükran"), ("surname", "Uydurma"), ("login_name", "şükran")):
        fill(manager.form.input(name).target(), text)
    fill(manager.passphrase.line, passphrase)
    fill(manager.again.line, passphrase if again is None else again)
    return manager


def type_back(stage: Stage) -> TypeBackStep:
    asked = step(stage, TypeBackStep)
    groups = stage.page(SetupWizard).answers.sheet.groups
    for number, line in asked.questions.lines.items():
        fill(line, f" {groups[number - 1].text.lower()} ")
    return asked
