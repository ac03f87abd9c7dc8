"""A process that shows one window, says when it was painted and how much memory it took, and ends.

`product VAULT` goes the way of the real program up to its unlock screen; `bare` is the least that Qt can do.
"""

import sys
import time
from pathlib import Path


def _tell() -> None:
    sys.stdout.write(f"{time.monotonic()} {_peak_memory_kb()}\n")
    sys.stdout.flush()


def _peak_memory_kb() -> int:
    """The most memory this process ever had, 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            _end(application)

    window = Window()
    window.resize(1366, 728)
    window.show()
    application.exec()


def _end(application: object) -> None:
    """Once the painting under way is on the screen."""
    from PySide6.QtCore import QTimer

    def told() -> None:
        _tell()
        application.quit()  # type: ignore[attr-defined]

    QTimer.singleShot(0, told)


def _product(vault: str) -> None:
    """The program's own command line, with a watch on its first window."""
    from kdm_desk.app import command_line

    # Loads the window as the program does, before anything of it can be watched.
    command_line.load_window()
    from kdm_desk.app import start

    class Watched(start.Program):
        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, **named)  # type: ignore[arg-type]
            from PySide6.QtCore import QEvent, QObject
            from PySide6.QtWidgets import QApplication

            class Watch(QObject):
                def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                    if event.type() == QEvent.Type.Paint:
                        watched.removeEventFilter(self)
                        _end(QApplication.instance())
                    return False

            self._watch = Watch()
            page = self.entrance.page
            assert page is not None
            page.installEventFilter(self._watch)

    start.Program = Watched  # type: ignore[misc]
    command_line.run(["--vault", vault])


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _product(sys.argv[2])
