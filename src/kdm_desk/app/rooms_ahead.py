"""Loads the desk while somebody types the passphrase: nobody waits for it, and a screen left alone stays small."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from kdm_desk import features

_PAUSE_MS = 30


def load_rooms(owner: QObject) -> None:
    """Import what shows the desk, one room after the other, with time for the keyboard in between.

    All of it on the GUI thread: PySide makes its classes when they are first named, and not for two threads at once.
    What is still missing when the desk opens is imported then.
    """
    # Takes a while itself, and the first letter can wait for it better than the unlock screen.
    import pkgutil

    names = iter(
        (
            "kdm_desk.app.bootstrap",
            *(f"{features.__name__}.{room.name}.feature" for room in pkgutil.iter_modules(features.__path__)),
            "kdm_desk.app.desk_session",
        )
    )
    timer = QTimer(owner)
    timer.setInterval(_PAUSE_MS)

    def load_next() -> None:
        name = next(names, None)
        if name is None:
            timer.stop()
        else:
            import_module(name)

    timer.timeout.connect(load_next)
    timer.start()
