"""A vault with invented people to back up, and media that break after so many bytes."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from builders import cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.core.errors import Cancelled
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.backup.service.media import Opener, Step, open_new
from kdm_desk.features.backup.service.restore import RestoreRequest, restore
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.security.recovery import RecoverySheet

NEW_PASSPHRASE = "yedi sekiz dokuz on bir iki"


@dataclass
class Filled:
    """An open vault with a few applications in it, its sheet and its clock."""

    folder: Path
    sheet: RecoverySheet
    clock: FixedClock
    opened: OpenVault

    @property
    def service(self) -> BackupService:
        return BackupService(self.opened.desk)


@contextmanager
def filled_vault(folder: Path, people: int = 3) -> Iterator[Filled]:
    clock = FixedClock()
    tools = cheap_tools(clock)
    sheet = make_vault(folder, tools)
    filled = Filled(folder, sheet, clock, unlock_vault(folder, tools))
    try:
        apply(filled.opened, people)
        yield filled
    finally:
        filled.opened.close()


def apply(opened: OpenVault, people: int, name: str = "Şükran") -> None:
    """Register invented applicants."""
    intake = IntakeService(opened.desk)
    for number in range(people):
        applicant = PersonDetails(given_names=f"{name} {number}", surname="Uydurma")
        intake.register(NewApplication("in_person", applicant=applicant))


def restored(
    file: Path, folder: Path, sheet: RecoverySheet, clock: FixedClock | None = None, **more: object
) -> dict[str, int]:
    """Restore with a cheap passphrase guess, `yeni` being the manager; `more` for RestoreRequest and `step`."""
    tools = cheap_tools(clock)
    step = more.pop("step", lambda _fraction: None)
    values = {"manager": "yeni", "passphrase": NEW_PASSPHRASE, **more}
    request = RestoreRequest(file, folder, **values)  # type: ignore[arg-type]
    return restore(request, sheet, tools.deriver, tools.clock, step)  # type: ignore[arg-type]


def failing_after(most_bytes: int, error: OSError) -> Opener:
    """Opens real files on a medium that breaks once `most_bytes` were written to it."""

    def open_failing(path: Path) -> BinaryIO:
        return _FailingFile(open_new(path), most_bytes, error)  # type: ignore[return-value]

    return open_failing


class _FailingFile(io.RawIOBase):
    """Writes through to a real file until it breaks; then every write and sync fails."""

    def __init__(self, real: BinaryIO, most_bytes: int, error: OSError) -> None:
        super().__init__()
        self._real, self._left, self._error = real, most_bytes, error

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if len(data) > self._left:
            self._real.write(data[: self._left])
            self._left = 0
            raise self._error
        self._left -= len(data)
        return self._real.write(data)

    def fileno(self) -> int:
        return self._real.fileno()

    def flush(self) -> None:
        if not self.closed:
            self._real.flush()

    def close(self) -> None:
        super().close()
        self._real.close()


def cancel_at(fraction: float) -> Step:
    """A user who stops the work once it is that far."""

    def step(done: float) -> None:
        if done >= fraction:
            raise Cancelled

    return step
