"""Backups off the GUI thread: decided and recorded on the database thread, written on the long one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kdm_desk.core.errors import Cancelled, UserError
from kdm_desk.features.backup.model import BackupResult
from kdm_desk.features.backup.service.backups import BackupJob, BackupService, perform
from kdm_desk.ui.context import Context
from kdm_desk.ui.tasks import Progress


class BackupWork(QObject):
    """One long work at a time; ends in `written`, `verified` or `failed`, or quietly when nothing was to be done."""

    started = Signal()
    moved = Signal(float)
    """How far it is, 0 to 1."""
    ended = Signal()
    written = Signal(object)
    """The BackupResult, once it is recorded."""
    verified = Signal(object)
    """The VerifyReport."""
    failed = Signal(object)
    """The exception; Cancelled, too."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = BackupService(context.desk)
        self._progress: Progress | None = None
        self._busy = False

    @property
    def is_busy(self) -> bool:
        return self._busy

    def back_up_in_folder(self) -> None:
        self._start(self._service.prepare_dated, self._write)

    def back_up_if_due(self) -> None:
        self._start(self._service.prepare_daily, self._write)

    def back_up_to(self, path: Path) -> None:
        self._start(lambda: self._service.prepare(path), self._write)

    def verify(self, path: Path) -> None:
        """Check a backup of this vault from end to end."""
        self._start(self._service.prepare_verify, lambda identity: self._check(path, identity))

    def cancel(self) -> None:
        """Stop at the next step; nothing half-done remains."""
        if self._progress is not None:
            self._progress.cancel()

    def _start(self, prepare: Callable[[], object], go_on: Callable[..., None]) -> None:
        if self._busy:
            return
        self._busy = True
        self._context.tasks.run(self, prepare, go_on, self._end_badly)

    def _write(self, job: BackupJob | None) -> None:
        if job is None:
            self._end()
            return
        self._progress = self._context.tasks.run_long(
            self,
            lambda progress: perform(job, progress.step),
            self._record,
            lambda error: self._record_failure(job, error),
            self._tell,
        )
        self.started.emit()

    def _record(self, result: BackupResult) -> None:
        def recorded(_nothing: None) -> None:
            self._end()
            self.written.emit(result)

        self._context.tasks.run(self, lambda: self._service.record(result), recorded, self._end_badly)

    def _record_failure(self, job: BackupJob, error: Exception) -> None:
        """A bug is reported elsewhere; what the medium did is entered, even if the entry should fail, too."""
        if not isinstance(error, UserError | Cancelled):
            self._end_badly(error)
            return
        known = error
        self._context.tasks.run(
            self,
            lambda: self._service.record_failure(job, known),
            lambda _nothing: self._end_badly(known),
            lambda _second: self._end_badly(known),
        )

    def _check(self, path: Path, identity: str) -> None:
        def checked(report: object) -> None:
            self._end()
            self.verified.emit(report)

        self._progress = self._context.tasks.run_long(
            self,
            lambda progress: self._service.check_backup(path, identity, progress.step),
            checked,
            self._end_badly,
            self._tell,
        )
        self.started.emit()

    def _tell(self, fraction: float, _text: str) -> None:
        self.moved.emit(fraction)

    def _end(self) -> None:
        self._busy = False
        self._progress = None
        self.ended.emit()

    def _end_badly(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)


class DailyBackup(BackupWork):
    """The backup that is made by itself; what goes wrong stands on the Today page and in the list."""


def daily_backup_of(context: Context) -> DailyBackup:
    """The one of this session; it lives as long as the session's bridge of changes."""
    bridge = context.changes
    return bridge.findChild(DailyBackup) or DailyBackup(context, bridge)
