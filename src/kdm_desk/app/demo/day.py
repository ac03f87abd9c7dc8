"""The day as numbered steps, what each found, and the file that carries them across the lock."""

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kdm_desk.app.demo.hand import Hand, StepFailed
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.app.preference_file import load_preferences
from kdm_desk.app.start import Program
from kdm_desk.app.tools import Tools

LOGIN = "demo"
PASSPHRASE = "uydurma günün uzun ve sakin parolası"
SUMMARY = "summary.json"
_STATE = "day.json"
_SHEET = "KDM_DESK_DEMO_SHEET"
_SETTLE_MS = 60_000


@dataclass
class Day:
    """What the player knows: windows, folders, and notes kept from one step to a later one."""

    application: QApplication
    tools: Tools
    out: Path
    room: Path
    people: int
    seed: int
    hand: Hand
    program: Program | None = None
    notes: dict[str, Any] = field(default_factory=dict)
    hidden: tuple[str, str] = ("", "")
    """Whose file was limited, and her name: in the player's mind alone."""
    lock_began: float | None = None
    lock: Callable[..., None] | None = None

    @property
    def vault(self) -> Path:
        return self.room / "vault"

    @property
    def entrance(self) -> QWidget:
        return self._running().entrance

    @property
    def session(self) -> DeskSession:
        session = self._running().session
        if not isinstance(session, DeskSession):
            raise StepFailed("the desk is not open")
        return session

    @property
    def is_open(self) -> bool:
        return self.program is not None and self.program.session is not None

    def remember_sheet(self, identity: str) -> None:
        """The sheet in the person's hand: it crosses the lock in the environment, never on the disk."""
        os.environ[_SHEET] = identity

    @property
    def sheet(self) -> str:
        return os.environ[_SHEET]

    def _running(self) -> Program:
        if self.program is None:
            raise StepFailed("the program is not running")
        return self.program

    def begin_anew(self, folder: Path) -> None:
        """Close this vault and start the program once more, on another folder."""
        self.leave()
        self.start(folder, no_lock)

    def start(self, folder: Path, lock: Callable[..., None]) -> None:
        """Start the program; `lock` is what it does when the desk locks."""
        self.program = Program(self.tools, folder, load_preferences(), lock, is_demo=True)

    def leave(self) -> None:
        """Close what is open, so that the folders can be taken away."""
        running = self._running()
        if isinstance(running.session, DeskSession):
            running.session.close()
            running.session.window.deleteLater()
        running.entrance.close()
        running.tasks.shut_down()

    def settle(self) -> None:
        """Wait until every question put to the database has been answered and shown."""
        self.hand.wait_for(lambda: self.is_quiet(), "the desk never came to rest")

    def is_quiet(self) -> bool:
        return not self._running().tasks.is_busy

    def ask(self, work: Callable[[], Any]) -> Any:
        """The answer of the database thread, as a page would get it."""
        answers: list[Any] = []
        failures: list[Exception] = []
        self._running().tasks.run(self.application, work, answers.append, failures.append)
        self.hand.wait_for(lambda: bool(answers or failures), "the database gave no answer")
        if failures:
            raise failures[0]
        return answers[0]

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """A PNG of the window, or of a dialog, once it is at rest."""
        self.settle()
        self.hand.picture(widget or self.session.window, self.out / f"{name}.png")


def no_lock(_folder: Path, *_told: str) -> None:
    """The last vault of the day is closed, not locked."""


@dataclass(frozen=True)
class Step:
    """One thing a person does; `play` returns the counts it leaves, and raises where it did not hold."""

    name: str
    play: Callable[[Day], dict[str, int]]


def play(day: Day, steps: Sequence[Step], first: int) -> int:
    """Play from step `first` on; 0 only if every step held. The summary is written after each step."""
    told = _read_summary(day) if first else {"steps": []}
    day.notes.update(_read_notes(day) if first else {})
    for number, step in enumerate(steps[first:], first):
        began = time.monotonic()
        entry: dict[str, Any] = {"number": number + 1, "name": step.name, "held": True}
        try:
            _write_notes(day)
            entry["counts"] = step.play(day)
        except Exception as error:  # the summary tells it, and the exit code
            entry["held"] = False
            entry["problem"] = f"{type(error).__name__}: {error}"
            _keep_last_picture(day, number)
        entry["seconds"] = round(time.monotonic() - began, 3)
        told["steps"].append(entry)
        _write_summary(day, told, len(steps))
        if not entry["held"]:
            return 1
    return 0


def note_handover(day: Day, number: int, began: float) -> None:
    """Called right before the process is replaced: the step counts as held when the next one finds its way."""
    told = _read_summary(day) if (day.out / SUMMARY).exists() else {"steps": []}
    seconds = round(time.monotonic() - began, 3)
    told["steps"].append({"number": number, "name": "lock", "held": True, "counts": {}, "seconds": seconds})
    (day.out / SUMMARY).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    _write_notes(day)


def _keep_last_picture(day: Day, number: int) -> None:
    for place, window in enumerate(day.application.topLevelWidgets()):
        if window.isVisible():
            window.grab().save(str(day.out / f"failed-{number + 1}-{place}.png"))


def _read_summary(day: Day) -> dict[str, Any]:
    summary: dict[str, Any] = json.loads((day.out / SUMMARY).read_text(encoding="utf-8"))
    return summary


def _write_summary(day: Day, told: dict[str, Any], wanted: int) -> None:
    held = [step for step in told["steps"] if step["held"]]
    told["ok"] = len(held) == wanted
    told["seconds"] = round(sum(step["seconds"] for step in told["steps"]), 3)
    told["pictures"] = sorted(path.name for path in day.out.glob("*.png"))
    (day.out / SUMMARY).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def _read_notes(day: Day) -> dict[str, Any]:
    notes: dict[str, Any] = json.loads((day.room / _STATE).read_text(encoding="utf-8"))
    return notes


def _write_notes(day: Day) -> None:
    """Ids and counts only: no name, no key."""
    (day.room / _STATE).write_text(json.dumps(day.notes), encoding="utf-8")
