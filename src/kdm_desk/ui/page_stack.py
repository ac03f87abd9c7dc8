"""The pages that have been opened, and the way back through them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import PageFactory
from kdm_desk.ui.page import Page


@dataclass(frozen=True)
class _Visit:
    name: str
    arguments: Mapping[str, object] = field(default_factory=dict)


class PageStack(QStackedWidget):
    """Makes a page when it is first opened and keeps it; a page that is left keeps its draft."""

    shown = Signal(str)
    """The name of the page now in front."""

    def __init__(
        self, context: Context, factories: Mapping[str, PageFactory], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._factories = dict(factories)
        self._pages: dict[str, Page] = {}
        self._visits: list[_Visit] = []

    def knows(self, name: str) -> bool:
        return name in self._factories

    def open(self, name: str, /, **arguments: object) -> None:
        """Show a page and tell it its arguments; going back leads to the one before."""
        visit = _Visit(name, arguments)
        if not self._visits or self._visits[-1] != visit:
            self._visits.append(visit)
        self._show(visit)

    def back(self) -> bool:
        """Show the page before; False when this is the first."""
        if len(self._visits) < 2:
            return False
        self._visits.pop()
        self._show(self._visits[-1])
        return True

    @property
    def can_go_back(self) -> bool:
        return len(self._visits) > 1

    @property
    def current_name(self) -> str:
        return self._visits[-1].name if self._visits else ""

    def place(self) -> tuple[str, Mapping[str, object]]:
        """The page in front and what it is about: the arguments that are text, not how it came to be opened."""
        if not self._visits:
            return "", {}
        visit = self._visits[-1]
        plain = {name: one for name, one in visit.arguments.items() if isinstance(one, str)}
        return visit.name, plain

    def current_page(self) -> Page | None:
        return self._pages.get(self.current_name)

    def keep_drafts(self) -> None:
        """Ask every page that was opened to keep what was typed in it."""
        for page in self._pages.values():
            page.keep_draft()

    def _show(self, visit: _Visit) -> None:
        before = self.currentWidget()
        page = self._pages.get(visit.name)
        is_new = page is None
        if page is None:
            page = self._factories[visit.name](self._context, None)
            self._pages[visit.name] = page
            self.addWidget(page)
        if isinstance(before, Page):
            before.keep_draft()
        self.setCurrentWidget(page)
        page.open_with(**visit.arguments)
        focus = QApplication.focusWidget()
        # Qt chose the first key of a new page; a page that says where to begin knows better.
        begins_elsewhere = is_new and page.focusProxy() is not None
        if focus is None or not page.isAncestorOf(focus) or begins_elsewhere:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(visit.name)
