"""Counts down to the lock while nobody touches keyboard or mouse."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def seconds_awake_or_asleep() -> float:
    """A clock that nobody can set back and that goes on while the machine sleeps, so that it wakes up locked."""
    if sys.platform != "linux":
        return time.monotonic()
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class IdleWatch(QObject):
    """Watches the windows of the program. Only input that came from a device counts as somebody being there.

    The repetition of a held key does not: a book may lie on it. What happens in a file dialog of the system is not
    seen, so the desk may lock under it.
    """

    counted = Signal(int)
    """Seconds left until the lock, once a second."""
    expired = Signal()

    def __init__(
        self,
        minutes: int = 5,
        seconds: Callable[[], float] = seconds_awake_or_asleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = minutes * 60
        self._seconds = seconds
        self._touched = seconds()
        self._told = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(1_000)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)
            self.watch(application.focusWindow())

    def watch(self, window: QWindow | None) -> None:
        """Count input to this window; those that get the focus are watched by themselves."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        self._limit = minutes * 60
        self.check()

    def left(self) -> int:
        """Whole seconds until the lock, never below 0."""
        return max(0, round(self._limit - (self._seconds() - self._touched)))

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._seconds()

    def check(self) -> None:
        """Tell how long is left; says `expired` once."""
        left = self.left()
        self.counted.emit(left)
        if left == 0 and not self._told:
            self._told = True
            self.expired.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_held_key = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if event.type() in _INPUT and event.spontaneous() and not is_held_key:
            self.touch()
        return False
