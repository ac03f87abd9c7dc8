"""Notices windows that flash up because a widget was shown before it had a parent."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class _Watch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@contextmanager
def shown_windows() -> Iterator[list[str]]:
    """The classes of all windows that are shown inside the block, filled as it goes."""
    application, watch = QApplication.instance(), _Watch()
    assert application is not None
    application.installEventFilter(watch)
    try:
        yield watch.shown
    finally:
        application.removeEventFilter(watch)
