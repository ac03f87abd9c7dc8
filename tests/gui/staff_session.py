"""A main window over a whole vault with header and logins, opened and closed on the database thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from builders import PASSPHRASE
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.features import FEATURES
from kdm_desk.app.main_window import MainWindow
from kdm_desk.ui.context import ChangeBridge, Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks
from staff_stage import House, last_row

T = TypeVar("T")
P = TypeVar("P", bound=Page)
D = TypeVar("D", bound=QDialog)


class Sitting:
    """One login at the desk, with the window in front of her."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.window = MainWindow(context, "Danışma")
        self.window.show()

    def settle(self) -> None:
        """Let every answer arrive, also those of questions that an answer asked."""
        for _ in range(3):
            assert self.context.tasks.wait_until_idle()
            QApplication.processEvents()

    def ask(self, work: Callable[[], T]) -> T:
        """Run something on the database thread and wait for its answer."""
        answers: list[T] = []
        owner = QObject()
        self.context.tasks.run(owner, work, answers.append)
        self.settle()
        return answers[0]

    def last_row(self) -> tuple[str, str, list[str]]:
        """Action, object and field names of the newest row of the record."""
        return self.ask(lambda: last_row(self.context))

    def open(self, kind: type[P], name: str, /, **arguments: object) -> P:
        self.window.open(name, **arguments)
        self.settle()
        page = self.window.pages.current_page()
        assert isinstance(page, kind), f"{type(page).__name__} is in front"
        return page

    def dialog(self, kind: type[D]) -> D:
        """The open dialog of that kind."""
        (found,) = (
            one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
        )
        return found


@contextmanager
def sitting(house: House, login_name: str = "yonetici", passphrase: str = PASSPHRASE) -> Iterator[Sitting]:
    """The window of that login; everything is closed and destroyed at the end."""
    before = windows_now()
    tasks, owner, vaults = Tasks(), QObject(), list[OpenVault]()
    tasks.run(owner, lambda: house.unlock(login_name, passphrase), vaults.append)
    assert tasks.wait_until_idle()
    opened = vaults[0]
    context = Context(
        tasks, opened.desk, ChangeBridge(opened.desk.changes), _nowhere, FEATURES, Preferences()
    )
    try:
        yield Sitting(context)
    finally:
        tasks.run(owner, opened.close, lambda _closed: None)
        tasks.wait_until_idle()
        tasks.shut_down()
        destroy_windows_made_since(before)


def _nowhere(page_name: str, /, **_arguments: object) -> None:
    raise AssertionError(f"no window to open {page_name} in")
