"""Keeps our windows out of screenshots and recordings on Windows; other systems have no such switch."""

import sys
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

SHOWN = 0x00
"""WDA_NONE: the window is in every picture of the screen."""
BLACK = 0x01
"""WDA_MONITOR: a black rectangle in its place; all that Windows before 10 version 2004 can do."""
LEFT_OUT = 0x11
"""WDA_EXCLUDEFROMCAPTURE: as if the window were not there."""

SetAffinity = Callable[[int, int], bool]
"""Called with a window's handle and one of the above; whether the system took it."""


class CaptureShield(QObject):
    """Every window of the program, as it is shown: the desk, dialogs, menus, lists, tool tips."""

    def __init__(self, set_affinity: SetAffinity, application: QApplication) -> None:
        super().__init__(application)
        self._set_affinity = set_affinity
        self._blocked = False
        application.installEventFilter(self)

    def block(self, wanted: bool) -> None:
        """Keep windows out of pictures from now on, or let them in again."""
        self._blocked = wanted
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._apply(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._apply(watched)
        return False

    def _apply(self, window: QWidget) -> None:
        handle = int(window.winId())
        if not self._blocked:
            self._set_affinity(handle, SHOWN)
        elif not self._set_affinity(handle, LEFT_OUT):
            self._set_affinity(handle, BLACK)


def can_block_capture() -> bool:
    """Whether this system has the switch; where it has none the setting is not offered."""
    return sys.platform == "win32"


def block_capture(wanted: bool) -> None:
    """Block or allow pictures of all our windows, shown now or later; does nothing where the system cannot."""
    application = QApplication.instance()
    if sys.platform == "win32" and isinstance(application, QApplication):
        _shield_of(application).block(wanted)


if sys.platform == "win32":
    import ctypes

    @cache
    def _shield_of(application: QApplication) -> CaptureShield:
        """The application's one shield; not looked for among its children, for the reason of `guard_clipboard`."""
        return CaptureShield(_ask_windows, application)

    def _ask_windows(handle: int, affinity: int) -> bool:
        set_affinity = ctypes.windll.user32.SetWindowDisplayAffinity
        set_affinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        return bool(set_affinity(handle, affinity))
