"""The desk locks with the computer: real D-Bus messages on a line of the test's own, and Windows' own bytes."""

import ctypes
import os
from collections.abc import Iterator
from ctypes import wintypes
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServer,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.app.system_lock import (
    WM_POWERBROADCAST,
    WM_QUERYENDSESSION,
    WM_WTSSESSION_CHANGE,
    SystemLock,
    WindowsMessages,
)
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks

LOGIN = "org.freedesktop.login1"
LOCK = ("/org/freedesktop/login1/session/_32", f"{LOGIN}.Session", "Lock")
SLEEP = ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep")
SAVERS = [
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver", "ActiveChanged"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver", "ActiveChanged"),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver", "ActiveChanged"),
]


class LoginManager(QDBusVirtualObject):
    """Hands out the handle that holds sleep back, as the system's login manager does."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[object]] = []
        self.reading_end = -1

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        self.asked.append([message.member(), *message.arguments()])
        self.reading_end, writing_end = os.pipe()
        connection.send(message.createReply([QDBusUnixFileDescriptor(writing_end)]))
        os.close(writing_end)
        return True

    @property
    def is_held_back(self) -> bool:
        os.set_blocking(self.reading_end, False)
        try:
            return os.read(self.reading_end, 1) != b""
        except BlockingIOError:
            return True


class Computer:
    """The other end of the line: what a bus would bring."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self.manager = qtbot, LoginManager()
        self._server = QDBusServer(f"unix:path={folder / 'bus'}")
        ends: list[QDBusConnection] = []
        self._server.newConnection.connect(lambda end: ends.append(self._welcome(end)))
        self.line = QDBusConnection.connectToPeer(self._server.address(), "computer")
        qtbot.waitUntil(lambda: bool(ends))
        self._end = ends[0]

    def _welcome(self, end: QDBusConnection) -> QDBusConnection:
        kept = QDBusConnection(end)
        option = QDBusConnection.VirtualObjectRegisterOption.SubPath
        assert kept.registerVirtualObject("/org/freedesktop/login1", self.manager, option)
        return kept

    def says(self, path: str, interface: str, name: str, *values: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(values))
        assert self._end.send(message)

    def close(self) -> None:
        QDBusConnection.disconnectFromPeer("computer")


@pytest.fixture
def computer(qtbot: QtBot, tmp_path: Path) -> Iterator[Computer]:
    made = Computer(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def listening(computer: Computer, qtbot: QtBot) -> SystemLock:
    lock = SystemLock()
    lock.hear_login_manager(computer.line)
    lock.hear_screen_savers(computer.line)
    qtbot.waitUntil(lambda: bool(computer.manager.asked))
    return lock


def test_the_sessions_lock_is_heard(listening: SystemLock, computer: Computer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listening.left):
        computer.says(*LOCK)


def test_sleep_and_every_screen_saver_are_heard_when_they_begin_and_not_when_they_end(
    listening: SystemLock, computer: Computer, qtbot: QtBot
) -> None:
    told: list[str] = []
    listening.left.connect(lambda: told.append("left"))
    for signal in [SLEEP, *SAVERS]:
        computer.says(*signal, False)

    def has_told(times: int) -> bool:
        return len(told) == times

    for number, signal in enumerate([SLEEP, *SAVERS], 1):
        computer.says(*signal, True)
        qtbot.waitUntil(partial(has_told, number))


def test_sleep_waits_until_the_locks_process_is_gone(
    listening: SystemLock, computer: Computer, qtbot: QtBot
) -> None:
    assert computer.manager.asked == [["Inhibit", "sleep", QApplication.applicationName(), "lock", "delay"]]
    qtbot.waitUntil(lambda: bool(listening._delay))
    assert computer.manager.is_held_back


def test_a_bus_that_is_not_there_is_no_error(qapp: QApplication, tmp_path: Path) -> None:
    nowhere = QDBusConnection.connectToPeer(f"unix:path={tmp_path / 'nothing'}", "nowhere")
    assert not nowhere.isConnected()
    lock = SystemLock()
    lock.hear_login_manager(nowhere)
    lock.hear_screen_savers(nowhere)
    assert not lock._delay


def windows_says(lock: SystemLock, kind: int, parameter: int = 0) -> None:
    """The message as it lies in memory when Windows hands it over."""
    message = wintypes.MSG(None, kind, parameter)
    answer = WindowsMessages(lock).nativeEventFilter(
        QByteArray(b"windows_generic_MSG"), ctypes.addressof(message)
    )
    assert answer == (False, 0), "everybody else must hear it too"


@pytest.mark.parametrize(
    "kind, parameter, expected",
    [
        (WM_WTSSESSION_CHANGE, 0x7, ["left"]),  # locked
        (WM_WTSSESSION_CHANGE, 0x2, ["left"]),  # another user at the screen
        (WM_WTSSESSION_CHANGE, 0x4, ["left"]),  # remote desktop went away
        (WM_WTSSESSION_CHANGE, 0x8, []),  # unlocked
        (WM_WTSSESSION_CHANGE, 0x1, []),
        (WM_POWERBROADCAST, 0x4, ["left"]),  # sleep
        (WM_POWERBROADCAST, 0x12, []),  # awake again
        (WM_QUERYENDSESSION, 0, ["ending"]),
        (0x0200, 0x7, []),  # a mouse that moved
    ],
)
def test_windows_messages_are_told_apart(
    qapp: QApplication, kind: int, parameter: int, expected: list[str]
) -> None:
    lock, told = SystemLock(), list[str]()
    lock.left.connect(lambda: told.append("left"))
    lock.ending.connect(lambda: told.append("ending"))
    windows_says(lock, kind, parameter)
    assert told == expected


class Session:
    """A desk on a real vault, and how it was left."""

    def __init__(self, folder: Path, owner: QApplication) -> None:
        tools = cheap_tools()
        make_vault(folder, tools)
        self.tasks, self.left = Tasks(), list[tuple[str, ...]]()
        opened: list[OpenVault] = []
        self.tasks.run(owner, lambda: unlock_vault(folder, tools), opened.append)
        assert self.tasks.wait_until_idle()
        self.desk = DeskSession(self.tasks, opened[0], Preferences(), self._leave)
        self.desk.show()
        assert self.tasks.wait_until_idle()

    def _leave(self, _folder: Path, *told: str) -> None:
        self.left.append(told)


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    made = Session(tmp_path / "vault", qapp)
    yield made
    made.desk.close()
    made.desk.window.deleteLater()


def test_all_signals_of_one_lock_lock_the_desk_once(
    session: Session, computer: Computer, qtbot: QtBot
) -> None:
    session.desk.system.hear_login_manager(computer.line)
    session.desk.system.hear_screen_savers(computer.line)
    qtbot.waitUntil(lambda: bool(computer.manager.asked))
    heard: list[str] = []
    session.desk.system.left.connect(lambda: heard.append("left"))
    computer.says(*LOCK)
    for signal in [SLEEP, *SAVERS]:
        computer.says(*signal, True)
    qtbot.waitUntil(lambda: len(heard) == 2 + len(SAVERS))
    assert session.left == [()]
    assert session.desk.window.is_blank


def test_the_end_of_the_session_closes_the_vault_and_begins_no_fresh_process(session: Session) -> None:
    windows_says(session.desk.system, WM_QUERYENDSESSION)
    assert session.left == []
    assert not session.desk.window.isVisible()
