"""Locks the desk with the computer: the session's lock, the screen saver, sleep, and the end of the session."""

import ctypes
import sys
from ctypes import wintypes
from typing import Any, cast

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusPendingCallWatcher

_LOGIN = "org.freedesktop.login1"
_MANAGER_PATH = "/org/freedesktop/login1"
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
# The stubs ask for bytes, the call takes what SLOT gives.
_HEAR_LOCK = cast(bytes, SLOT("hear_lock()"))
_HEAR_STATE = cast(bytes, SLOT("hear_state(bool)"))

WM_QUERYENDSESSION = 0x0011
WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
_SUSPEND = 0x0004
_SESSION_LEFT = frozenset({0x2, 0x4, 0x7})
"""WTS_CONSOLE_DISCONNECT (another user took the screen), WTS_REMOTE_DISCONNECT and WTS_SESSION_LOCK."""


class SystemLock(QObject):
    """Says when the computer is locked or left. A signal too many costs a passphrase, one too few much more."""

    left = Signal()
    """Locked, asleep, or another user's turn."""
    ending = Signal()
    """The session ends; there is no time for a fresh process."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._delay: list[Any] = []
        self._native: WindowsMessages | None = None

    def listen(self, window_handle: int) -> None:
        """Listen to this computer from now on; a bus that is not there is no error.

        `window_handle` is the main window's, which Windows sends its messages to.
        """
        if sys.platform == "linux":
            self.hear_login_manager(QDBusConnection.systemBus())
            self.hear_screen_savers(QDBusConnection.sessionBus())
        elif sys.platform == "win32":
            self._native = WindowsMessages(self)
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._native)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window_handle), 0)

    def hear_login_manager(self, bus: QDBusConnection) -> None:
        """The lock of any session of this computer, and sleep, which waits for us up to the system's own patience.

        Of any session: a program that the desktop started often cannot tell which one is its own.
        """
        if not bus.isConnected():
            return
        bus.connect("", "", f"{_LOGIN}.Session", "Lock", self, _HEAR_LOCK)
        bus.connect("", "", f"{_LOGIN}.Manager", "PrepareForSleep", self, _HEAR_STATE)
        call = QDBusMessage.createMethodCall(_LOGIN, _MANAGER_PATH, f"{_LOGIN}.Manager", "Inhibit")
        call.setArguments(["sleep", QCoreApplication.applicationName(), "lock", "delay"])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        watcher.finished.connect(self._keep_delay)

    def hear_screen_savers(self, bus: QDBusConnection) -> None:
        """The screen savers and lock screens of the common desktops."""
        if not bus.isConnected():
            return
        for name in _SCREEN_SAVERS:
            bus.connect("", "", name, "ActiveChanged", self, _HEAR_STATE)

    @Slot()
    def hear_lock(self) -> None:
        self.left.emit()

    @Slot(bool)
    def hear_state(self, begins: bool) -> None:
        """Sleep or the screen saver begins, or is over, which changes nothing."""
        if begins:
            self.left.emit()

    def _keep_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        """The handle in the answer delays sleep while it is open: until the lock has ended this process."""
        answer = QDBusPendingCall(watcher).reply()
        if answer.type() == QDBusMessage.MessageType.ReplyMessage:
            self._delay = answer.arguments()
        watcher.deleteLater()


class WindowsMessages(QAbstractNativeEventFilter):
    """Reads the messages that Windows sends to the program's windows."""

    def __init__(self, told: SystemLock) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if QByteArray(kind).startsWith(b"windows_"):
            self.read(wintypes.MSG.from_address(int(message)))
        return False, 0

    def read(self, message: wintypes.MSG) -> None:
        if message.message == WM_QUERYENDSESSION:
            self._told.ending.emit()
        elif (message.message == WM_WTSSESSION_CHANGE and message.wParam in _SESSION_LEFT) or (
            message.message == WM_POWERBROADCAST and message.wParam == _SUSPEND
        ):
            self._told.left.emit()
