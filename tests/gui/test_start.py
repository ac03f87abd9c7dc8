"""The start: what the unlock screen does without, what loads while somebody types, and harm found a moment later."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from builders import PASSPHRASE, cheap_tools, make_vault
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.app.bootstrap import OpenVault, hold
from kdm_desk.app.entrance import Entrance, Harmed
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.core.errors import InUse
from kdm_desk.security.header_file import header_path
from kdm_desk.ui.tasks import Tasks

SOURCE = Path(__file__).parents[2] / "src"
LATE = (
    "reportlab",
    "pypdfium2",
    "holidays",
    "pyrage",
    "nacl",
    "sqlcipher3",
    "zoneinfo",
    "socket",
    "subprocess",
    "hashlib",
    "dataclasses",
    "PySide6.QtTest",
    "PySide6.QtPrintSupport",
    "kdm_desk.app.bootstrap",
    "kdm_desk.app.crash_report",
    "kdm_desk.app.desk_session",
    "kdm_desk.app.features",
    "kdm_desk.documents",
    "kdm_desk.security.header",
    "kdm_desk.storage.connection",
    "kdm_desk.ui.forms",
    "kdm_desk.ui.messages",
)
# The program's own way to its first screen; then a letter is typed, and the desk is waited for.
START = """
import json, linecache, sys
from pathlib import Path

from kdm_desk.app import command_line

command_line.load_window()
from PySide6 import QtCore, QtWidgets

from kdm_desk.app import start
from kdm_desk.app.tools import Tools
from kdm_desk.ui.preferences import Preferences

application = start.make_application(Preferences())
program = start.Program(Tools(), Path(sys.argv[1]), Preferences(), lambda folder: None)
program.entrance.show()
screen = program.entrance.page
painted = screen.grab().toImage()
names = [screen.findChild(type(screen._user)).itemText(0)]
first = sorted(sys.modules)
qt_names = [name for name in ("Qt", "QStyle") if name in vars(QtCore) or name in vars(QtWidgets)]
screen.passphrase.line.setText("m")
while "kdm_desk.app.desk_session" not in sys.modules:
    application.processEvents()
program.tasks.shut_down()
read = [name for name in linecache.cache if "kdm_desk" in name]
told = {"names": names, "first": first, "qt_names": qt_names, "width": painted.width(), "read": read}
print(json.dumps(told))
"""


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    before = windows_now()
    yield
    destroy_windows_made_since(before)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait_until_idle()
    made.shut_down()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    make_vault(folder)
    return folder


def unlock_screen(entrance: Entrance) -> UnlockScreen:
    page = entrance.page
    assert isinstance(page, UnlockScreen)
    return page


def harm_deep_inside(folder: Path) -> None:
    """A slot that no program wrote, in a header whose outline is as it was."""
    header = json.loads(header_path(folder).read_bytes())
    header["slots"][0]["signature"] = "AAAA"
    header_path(folder).write_text(json.dumps(header), encoding="utf-8")


def test_the_unlock_screen_is_painted_before_what_comes_after_it_is_loaded(vault: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", START, str(vault)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    told = json.loads(answer.stdout)
    loaded = set(told["first"])
    assert told["names"] == ["yonetici"]
    assert told["width"] > 0
    assert [name for name in LATE if name in loaded] == []
    assert told["qt_names"] == [], "PySide makes all the names of these at their first mention"
    assert told["read"] == [], "PySide reads the source of what is imported, if it is let"
    assert [name for name in loaded if name.startswith("kdm_desk.features.")] == []


def test_the_names_are_there_from_the_first_moment(tasks: Tasks, vault: Path) -> None:
    entrance = Entrance(tasks, cheap_tools(), vault)
    screen = unlock_screen(entrance)
    assert screen.login_name == "yonetici"
    assert [box.count() for box in screen.findChildren(QComboBox)] == [1]
    entrance.close()


def test_the_passphrase_has_the_keyboard_and_opens_the_desk(qtbot: QtBot, tasks: Tasks, vault: Path) -> None:
    entrance = Entrance(tasks, cheap_tools(), vault)
    entrance.show()
    qtbot.waitUntil(lambda: unlock_screen(entrance).passphrase.line.hasFocus())
    opened: list[OpenVault] = []
    entrance.opened.connect(opened.append)
    unlock_screen(entrance).passphrase.line.setText(PASSPHRASE)
    unlock_screen(entrance).unlock()
    qtbot.waitUntil(lambda: bool(opened))
    tasks.run(entrance, opened[0].close, lambda _closed: None)
    assert tasks.wait_until_idle()


def test_harm_deep_in_the_header_is_told_as_soon_as_the_screen_is_there(
    qtbot: QtBot, tasks: Tasks, vault: Path
) -> None:
    harm_deep_inside(vault)
    before = header_path(vault).read_bytes()
    entrance = Entrance(tasks, cheap_tools(), vault)
    entrance.show()
    qtbot.waitUntil(lambda: isinstance(entrance.page, Harmed))
    assert header_path(vault).read_bytes() == before
    assert tasks.wait_until_idle()


def test_a_harmed_vault_is_not_held_while_its_harm_is_told(qtbot: QtBot, tasks: Tasks, vault: Path) -> None:
    whole = header_path(vault).read_bytes()
    harm_deep_inside(vault)
    entrance = Entrance(tasks, cheap_tools(), vault)
    entrance.show()
    qtbot.waitUntil(lambda: isinstance(entrance.page, Harmed))
    header_path(vault).write_bytes(whole)
    hold(cheap_tools(), vault).release()
    entrance.approach()
    assert isinstance(entrance.page, UnlockScreen)
    with pytest.raises(InUse):
        hold(cheap_tools(), vault)
    entrance.close()
