"""An unlocked session for tests of screens: real threads, a real encrypted database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject

from builders import make_desk
from fakes import FixedClock
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.core.access import Role
from kdm_desk.core.clock import Clock
from kdm_desk.security.desk import Desk
from kdm_desk.ui.context import ChangeBridge, Context
from kdm_desk.ui.feature import Feature
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks


@contextmanager
def unlocked(
    folder: Path,
    features: Sequence[Feature] = (),
    role: Role = Role.MANAGER,
    clock: Clock | None = None,
) -> Iterator[Context]:
    """A context whose desk was opened, and is closed again, on the database thread.

    Windows made inside the block are destroyed at its end. `context.open` leads nowhere until a MainWindow is made
    or the test sets it.
    """
    before = windows_now()
    tasks, owner, desks = Tasks(), QObject(), list[Desk]()
    tasks.run(owner, lambda: make_desk(folder, role, clock or FixedClock()), desks.append)
    assert tasks.wait_until_idle()
    desk = desks[0]
    context = Context(tasks, desk, ChangeBridge(desk.changes), _nowhere, features, Preferences())
    try:
        yield context
    finally:
        tasks.run(owner, desk.close, lambda _closed: None)
        tasks.wait_until_idle()
        tasks.shut_down()
        destroy_windows_made_since(before)


def _nowhere(page_name: str, /, **_arguments: object) -> None:
    raise AssertionError(f"no window to open {page_name} in")
