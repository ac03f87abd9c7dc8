"""Windows of tests: notices those that flash up, and leaves none behind for the next test to restyle."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget


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


def windows_now() -> set[QWidget]:
    """Every window there is, shown or not."""
    return set(QApplication.topLevelWidgets())


def destroy_windows_made_since(before: set[QWidget]) -> None:
    """Close and destroy all windows that were not there at `windows_now()`.

    A dialog is hidden, not closed: with words in it, it would ask, and nobody is there to answer.
    """
    for window in windows_now() - before:
        if isinstance(window, QDialog):
            window.hide()
        else:
            window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
