"""Loads the desk while somebody types the passphrase: nobody waits for it, and a screen left alone stays small."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QScrollArea

from kdm_desk import features

_PAUSE_MS = 30


def load_rooms(owner: QObject) -> None:
    """Load what shows the desk, one room after the other, with time for the keyboard in between.

    All of it on the GUI thread: PySide makes its classes when they are first named, and not for two threads at once.
    What is still missing when the desk opens is loaded then.
    """
    steps = _steps()
    timer = QTimer(owner)
    timer.setInterval(_PAUSE_MS)

    def load_next() -> None:
        step = next(steps, None)
        if step is None:
            timer.stop()
        else:
            step()

    timer.timeout.connect(load_next)
    timer.start()


def _steps() -> Iterator[Callable[[], object]]:
    # Takes a while itself, and the first letter can wait for it better than the unlock screen.
    import pkgutil

    yield partial(import_module, "kdm_desk.app.bootstrap")
    for room in pkgutil.iter_modules(features.__path__):
        yield partial(import_module, f"{features.__name__}.{room.name}.feature")
    yield partial(import_module, "kdm_desk.app.desk_session")
    yield _meet_widgets
    yield _meet_objects


def _meet_widgets() -> None:
    """PySide makes every kind of widget it knows when Qt first hands one back: better now than for the desk."""
    QScrollArea().viewport()


def _meet_objects() -> None:
    """The same for every other kind of object, which the desk's event filters are handed."""
    application = QCoreApplication.instance()
    if application is not None:
        application.children()
