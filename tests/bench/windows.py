"""The windows against the clock: from a key press, or the opening of a page, to the painted answer."""

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QThread, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from bench.services import Figures, queries, weeks_with_work
from bench.timing import p50, p99, say, timed
from bench.vaults import unlock
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.app.start import make_application
from kdm_desk.app.tools import Tools
from kdm_desk.features.people.gui.clients_page import ClientsPage
from kdm_desk.features.people.gui.files_table import UNREAD
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.schedule.gui.toolbar import View
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks

T = TypeVar("T")
_TYPED = 150
_WEEKS = 250
_BOARDS = 250
_SCROLLED = 400
_PATIENCE_MS = 60_000
_BREATH_MS = 1


class PaintWatch(QObject):
    """Sees every painting of one widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Windows:
    """One unlocked session in its real window, driven from outside."""

    def __init__(self, folder: Path, tools: Tools) -> None:
        self.application = make_application(Preferences())
        self._tasks = Tasks()
        opened = self.ask(lambda: unlock(folder, tools))
        self._opened: OpenVault = opened
        self._session = DeskSession(self._tasks, opened, Preferences(), lambda _folder: None)
        self._window = self._session.window
        self._session.show()
        self.settle()

    def ask(self, work: Callable[[], T]) -> T:
        """The answer of the database thread; what goes wrong there is raised here."""
        answers: list[T] = []
        failures: list[Exception] = []
        self._tasks.run(self._owner(), work, answers.append, failures.append)
        self._wait_until(lambda: bool(answers or failures), self._tasks.busy)
        if failures:
            raise failures[0]
        return answers[0]

    def _owner(self) -> QObject:
        return self._tasks

    def _wait_until(self, condition: Callable[[], bool], told_by: object) -> None:
        """Let the program go on, without keeping the other threads from theirs, until the condition holds."""
        while not condition():
            loop = QEventLoop()
            told_by.connect(loop.quit)  # type: ignore[attr-defined]
            QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
            loop.exec()
            told_by.disconnect(loop.quit)  # type: ignore[attr-defined]

    def settle(self) -> None:
        """Every question answered, every answer painted."""
        self._wait_until(lambda: not self._tasks.is_busy, self._tasks.busy)
        self.application.processEvents()

    def typing(self, rng: Random) -> Figures:
        """Single key presses in the search box, each until the lines for its text are painted."""
        search = self._window.search
        if search is None:
            raise ValueError("the window has no search box")
        texts = self.ask(lambda: queries(self._opened.desk, rng, _TYPED))
        search.start()
        self.settle()
        painted = PaintWatch(search.list.viewport())
        samples, unseen = [], 0
        for text in texts:
            search.box.clear()
            self.settle()
            for length, letter in enumerate(text, start=1):
                if not letter.strip():
                    _press(search.box, letter)
                    continue
                wanted = text[:length].strip()
                shown: list[str] = []
                search.found.connect(shown.append)
                before = painted.count

                def key_to_paint(
                    letter: str = letter, wanted: str = wanted, shown: list[str] = shown
                ) -> None:
                    _press(search.box, letter)
                    self._wait_until(lambda: wanted in shown, search.found)
                    self.application.processEvents()

                samples.append(timed(key_to_paint)[1])
                unseen += painted.count == before
                search.found.disconnect(shown.append)
        search.close_results()
        return {
            "keystroke_to_paint_p50_ms": p50(samples),
            "keystroke_to_paint_p99_ms": p99(samples),
            "keystrokes": len(samples),
            "keystrokes_not_painted": unseen,
        }

    def weeks(self, rng: Random) -> Figures:
        """One counsellor's week after another, from the choice to the painted grid."""
        wanted = self.ask(lambda: weeks_with_work(self._opened.desk, rng, _WEEKS))
        self._window.open("schedule", staff_id=wanted[0][0], day=wanted[0][1])
        self.settle()
        page = self._window.pages.current_page()
        if not isinstance(page, SchedulePage) or page.bar.view is not View.WEEK:
            raise ValueError("the schedule does not show a week")
        painted = PaintWatch(page.grid.viewport())

        def show(staff_id: str, day: date) -> None:
            page.open_with(staff_id=staff_id, day=day)
            self.settle()

        samples = _painted_each(painted, [partial(show, *one) for one in wanted])
        return {"week_paint_p50_ms": p50(samples), "week_paint_p99_ms": p99(samples)}

    def boards(self) -> Figures:
        """The shelter's board, loaded and painted anew."""
        self._window.open("shelter")
        self.settle()
        page = self._window.pages.current_page()
        if not isinstance(page, ShelterPage):
            raise ValueError("the shelter page did not open")

        def show() -> None:
            page.refresh()
            page.board.viewport().update()
            self.settle()

        samples = _painted_each(PaintWatch(page.board.viewport()), [show] * _BOARDS)
        return {"board_paint_p50_ms": p50(samples), "board_paint_p99_ms": p99(samples)}

    def lists(self, rng: Random) -> Figures:
        """The list of all files: opened, then scrolled by keys, by small steps and by dragging the bar.

        A pause is what the thread of the window needs at one go; meanwhile nothing moves. "Read" is from a jump to
        the painted lines.
        """
        opening = [timed(lambda: self._window.open("clients"))[1], *self._pauses()]
        page = self._window.pages.current_page()
        if not isinstance(page, ClientsPage):
            raise ValueError("the list of files did not open")
        table = page.table
        painted = PaintWatch(table.viewport())
        pauses, read = [], []
        for step in range(_SCROLLED):
            before = painted.count
            own, milliseconds = timed(partial(self._scroll, table, step, rng))
            pauses.append(max(own))
            if step % 4 == 0:
                read.append(milliseconds)
                top = table.rowAt(1)
                if painted.count == before or page.table.files.rows[top] is UNREAD:
                    raise ValueError("a place in the list was not read")
        return {
            "list_open_pause_max_ms": max(opening),
            "scroll_pause_p99_ms": p99(pauses),
            "scroll_pause_max_ms": max(pauses),
            "scroll_read_p50_ms": p50(read),
            "scroll_read_p99_ms": p99(read),
        }

    def _scroll(self, table: QTableView, step: int, rng: Random) -> list[float]:
        """One movement of one kind or another, until its lines are painted; the pauses."""
        bar = table.verticalScrollBar()

        def move() -> None:
            if step % 4 == 0:
                bar.setValue(rng.randrange(bar.maximum() + 1))
            elif step % 4 == 1:
                bar.setValue(bar.value() + 3)
            else:
                _press(table, "", Qt.Key.Key_PageDown if step % 4 == 2 else Qt.Key.Key_PageUp)

        return [timed(move)[1], *self._pauses()]

    def _pauses(self) -> list[float]:
        """Go on until everything asked for is there; how long the window's thread was busy each time."""
        pauses = [timed(self.application.processEvents)[1]]
        while self._tasks.is_busy:
            QThread.msleep(_BREATH_MS)
            pauses.append(timed(self.application.processEvents)[1])
        pauses.append(timed(self.application.processEvents)[1])
        return pauses

    def close(self) -> None:
        """Let go of the vault and the threads."""
        self._session.close()
        self._window.close()


def _painted_each(painted: PaintWatch, works: list[Callable[[], None]]) -> list[float]:
    """Milliseconds of each work; raises when one of them left the widget unpainted."""
    samples = []
    for work in works:
        before = painted.count
        samples.append(timed(work)[1])
        if painted.count == before:
            raise ValueError("nothing was painted")
    return samples


def _press(box: QWidget, letter: str, key: int = 0) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, event)


def measure_windows(folder: Path, tools: Tools, seed: int) -> Figures:
    """All figures of the windows, in one session."""
    windows = Windows(folder, tools)
    figures: Figures = {}
    say("  typing into the search box")
    figures |= windows.typing(Random(seed))
    say("  weeks")
    figures |= windows.weeks(Random(seed))
    say("  boards")
    figures |= windows.boards()
    say("  the list of all files")
    figures |= windows.lists(Random(seed))
    windows.close()
    return figures


def main() -> None:
    """Measure in a process of its own, so that nothing measured before it is in its memory; figures as JSON."""
    import json
    import sys

    from bench.vaults import cheap_tools

    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.stdout.write(json.dumps(measure_windows(options.folder, cheap_tools(), options.seed)))


if __name__ == "__main__":
    main()
