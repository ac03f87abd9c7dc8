"""An unlocked session on a whole vault, header and all, with real threads: for the backup screens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from backup_builders import apply
from builders import cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.features.backup.feature import FEATURE
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.ui.context import ChangeBridge, Context
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks

T = TypeVar("T")


@dataclass
class Session:
    """`ask` runs work on the database thread and waits for its answer."""

    context: Context
    sheet: RecoverySheet
    clock: FixedClock
    folder: Path
    owner: QObject

    def ask(self, work: Callable[[], T]) -> T:
        answers: list[T] = []
        failures: list[Exception] = []
        self.context.tasks.run(self.owner, work, answers.append, failures.append)
        self.settle()
        if failures:
            raise failures[0]
        return answers[0]

    def settle(self) -> None:
        assert self.context.tasks.wait_until_idle()


@contextmanager
def backup_session(folder: Path, people: int = 2) -> Iterator[Session]:
    clock = FixedClock()
    tools = cheap_tools(clock)
    sheet = make_vault(folder / "vault", tools)
    tasks, owner, opened = Tasks(), QObject(), list[OpenVault]()
    tasks.run(owner, lambda: unlock_vault(folder / "vault", tools), opened.append)
    assert tasks.wait_until_idle()
    desk = opened[0].desk
    context = Context(tasks, desk, ChangeBridge(desk.changes), _nowhere, [FEATURE], Preferences())
    session = Session(context, sheet, clock, folder, owner)
    session.ask(lambda: apply(opened[0], people))
    try:
        yield session
    finally:
        tasks.cancel_long_work()
        tasks.wait_until_idle()
        tasks.run(owner, opened[0].close, lambda _closed: None)
        tasks.wait_until_idle()
        tasks.shut_down()


def _nowhere(page_name: str, /, **_arguments: object) -> None:
    raise AssertionError(f"no window to open {page_name} in")
