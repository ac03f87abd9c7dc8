"""Work off the GUI thread: a thread that owns the database, one for long work, queued answers."""

from collections.abc import Callable
from functools import cached_property
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import shiboken6
from PySide6 import QtCore
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from kdm_desk.core.errors import Cancelled, UserError
from kdm_desk.ui.garbage import GarbageCollector

if TYPE_CHECKING:  # no queue before the first work
    from queue import SimpleQueue

T = TypeVar("T")


class Progress:
    """What long work calls as it goes; `cancel` may be called from any thread."""

    def __init__(self, report: Callable[[], None]) -> None:
        self._cancelled = Event()
        self._lock = Lock()
        self._latest: tuple[float, str] | None = None
        self._report = report

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def step(self, fraction: float, text: str = "") -> None:
        """Say how far the work is (0 to 1). Raises Cancelled once the user asked to stop."""
        if self.cancelled:
            raise Cancelled
        with self._lock:
            already_told = self._latest is not None
            self._latest = (fraction, text)
        if not already_told:
            self._report()

    def take_latest(self) -> tuple[float, str] | None:
        """The newest step not yet shown, or None; a fast worker never floods the screen."""
        with self._lock:
            latest, self._latest = self._latest, None
        return latest


class _Job(NamedTuple):
    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    show_progress: Callable[[float, str], None] | None = None
    progress: Progress | None = None


class _Line:
    """A thread and the queue it serves, first come first served; both are made for its first work."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.thread: Thread | None = None

    @cached_property
    def jobs(self) -> "SimpleQueue[tuple[int, Callable[[], Any]] | None]":
        from queue import SimpleQueue

        return SimpleQueue()


class Tasks(QObject):
    """Runs work off the GUI thread and brings each answer back to it.

    `report` is told every error that is not the user's to mend, on the GUI thread, and returns the number of
    the report it wrote. All methods are for the GUI thread.
    """

    busy = Signal(bool)
    _finished = Signal(int, object, bool)
    _progressed = Signal(int)

    def __init__(
        self, report: Callable[[Exception], str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._waiting: dict[int, _Job] = {}
        self._last_key = 0
        self._database = _Line("database")
        self._long = _Line("long work")
        self._closed = False
        self._busy = False
        self._garbage = GarbageCollector(self)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `work` on the database thread, then `done(result)` or `failed(error)` on the GUI thread.

        Neither is called once `owner` is destroyed. Without `failed` the error is shown on the owner's page.
        An error that is a bug arrives as `messages.Bug`. After `shut_down` nothing runs.
        """
        self._start(self._database, _Job(owner, work, done, failed or self._show(owner)))

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[float, str], None] | None = None,
        *,
        writes: bool = False,
    ) -> Progress:
        """Like `run`, on the second thread; `work` gets a Progress, which is returned for its `cancel`.

        Long work that `writes` runs on the database thread, whose connection it needs; others wait behind it.
        `progress(fraction, text)` is called on the GUI thread. A cancelled work ends in `failed(Cancelled)`.
        """
        key = self._last_key + 1
        steps = Progress(lambda: self._progressed.emit(key))
        job = _Job(owner, lambda: work(steps), done, failed or self._show(owner), progress, steps)
        self._start(self._database if writes else self._long, job)
        return steps

    @property
    def is_busy(self) -> bool:
        return self._busy

    def wait_until_idle(self, timeout_ms: int = 10_000) -> bool:
        """Let the program go on until every answer has been delivered; False when the time ran out.

        An answer may ask the next question: only when none follows is the desk at rest.
        """
        patience = QTimer(self)
        patience.setSingleShot(True)
        patience.start(timeout_ms)
        while self._waiting and patience.isActive():
            loop = QEventLoop()
            self.busy.connect(loop.quit)
            patience.timeout.connect(loop.quit)
            loop.exec()
        patience.deleteLater()
        return not self._waiting

    def cancel_long_work(self) -> None:
        for job in self._waiting.values():
            if job.progress is not None:
                job.progress.cancel()

    def shut_down(self) -> None:
        """Cancel long work, finish what was already asked of the database, end both threads.

        Answers that have not arrived are dropped. May be called twice.
        """
        self._closed = True
        self.cancel_long_work()
        for line in (self._long, self._database):
            if line.thread is not None:
                line.jobs.put(None)
                line.thread.join()
                line.thread = None
        self._waiting.clear()
        self._tell_busy()
        self._garbage.stop()

    def _start(self, line: _Line, job: _Job) -> None:
        if self._closed:
            return
        if not self._last_key:
            self._listen()
        self._last_key += 1
        self._waiting[self._last_key] = job
        self._tell_busy()
        jobs = line.jobs  # there before its thread looks for it
        if line.thread is None:
            line.thread = Thread(target=self._serve, args=(line,), name=line.name, daemon=True)
            line.thread.start()
        jobs.put((self._last_key, job.work))

    def _listen(self) -> None:
        """Before the first work, not at once: the names of `Qt` come after the unlock screen (see ui/widgets.py)."""
        self._finished.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._show_progress, QtCore.Qt.ConnectionType.QueuedConnection)

    def _serve(self, line: _Line) -> None:
        while self._serve_one(line):
            pass

    def _serve_one(self, line: _Line) -> bool:
        """Do one job; drop its references before answering, as a widget must die on the GUI thread."""
        item = line.jobs.get()
        if item is None:
            return False
        key, work = item
        succeeded = True
        try:
            outcome = work()
        except Exception as error:  # whatever it was, the GUI thread decides what to say about it
            outcome, succeeded = error, False
        del item, work
        self._finished.emit(key, outcome, succeeded)
        del outcome
        return True

    def _deliver(self, key: int, outcome: Any, succeeded: bool) -> None:
        job = self._waiting.pop(key, None)
        if job is None:
            return
        try:
            if shiboken6.isValid(job.owner):
                if succeeded:
                    job.done(outcome)
                else:
                    job.failed(self._known(outcome))
            elif not succeeded:
                self._known(outcome)
        finally:
            self._tell_busy()

    def _tell_busy(self) -> None:
        """Say it only when it changes: an answer that asks again at once is one stretch of work."""
        busy = bool(self._waiting)
        if busy != self._busy:
            self._busy = busy
            self.busy.emit(busy)

    def _known(self, error: Exception) -> Exception:
        if isinstance(error, UserError | Cancelled):
            return error
        # The sentences of all errors load when the first one is told.
        from kdm_desk.ui.messages import Bug

        return error if isinstance(error, Bug) else Bug(error, self._report(error) if self._report else "")

    def _show_progress(self, key: int) -> None:
        job = self._waiting.get(key)
        if job is None or job.progress is None:
            return
        latest = job.progress.take_latest()
        if latest and job.show_progress and shiboken6.isValid(job.owner):
            job.show_progress(*latest)

    @staticmethod
    def _show(owner: QObject) -> Callable[[Exception], None]:
        def tell(error: Exception) -> None:
            from kdm_desk.ui.messages import show_error

            show_error(owner, error)

        return tell
