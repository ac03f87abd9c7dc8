"""What every page is handed: the threads, the unlocked desk, what changed, the way to other pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from kdm_desk.core import clock
from kdm_desk.core.access import Permission, may
from kdm_desk.core.changes import Changes, Topic
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks

if TYPE_CHECKING:
    from kdm_desk.security.desk import Desk
    from kdm_desk.ui.feature import Feature


class Navigator(Protocol):
    """Opens a page by name; the arguments reach its `open_with`. Leaving a page keeps its draft."""

    def __call__(self, page_name: str, /, **arguments: object) -> None: ...


class ChangeBridge(QObject):
    """Brings the topics of each commit from the database thread to the GUI thread."""

    changed = Signal(object)
    """frozenset[Topic], on the GUI thread."""
    _published = Signal(object)

    def __init__(self, changes: Changes | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._published.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        if changes is not None:
            changes.listen(self.publish)

    def publish(self, topics: frozenset[Topic]) -> None:
        """May be called from any thread."""
        self._published.emit(topics)


@dataclass
class Context:
    """One unlocked session. `open` is set by the main window; `desk` is for the threads of `tasks` alone."""

    tasks: Tasks
    desk: "Desk"
    changes: ChangeBridge
    open: Navigator
    features: "Sequence[Feature]"
    preferences: Preferences
    preferences_changed: Callable[[], None] = lambda: None
    """Called after `preferences` was edited: dress the windows anew and keep it. Set by the app."""
    place: Callable[[], tuple[str, Mapping[str, Any]]] = lambda: ("", {})
    """The page in front and what it was opened with, JSON-ready. Set by the main window."""

    def may(self, permission: Permission | None) -> bool:
        """Whether the login's role carries the permission; None asks for none."""
        return permission is None or may(self.desk.actor, permission)

    def now(self) -> datetime:
        """The present as naive Istanbul civil time."""
        return clock.to_local(self.desk.clock.now())

    def today(self) -> date:
        return clock.today(self.desk.clock)
