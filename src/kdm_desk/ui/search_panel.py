"""One search for everything: the box, and under it what was found, as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import SearchProvider, SearchResult, WindowAction
from kdm_desk.ui.search_list import Line, Offer, ResultDelegate, ResultList, ResultModel
from kdm_desk.ui.widgets import SearchBox, announce, label

KEYS = "Ctrl+K"
_MOST_SHOWN = 8


class SearchPanel(QWidget):
    """Asks the provider on the database thread; an answer to what is no longer in the box is dropped.

    `cover` is the widget over which the found lines are laid.
    """

    found = Signal(str)
    """The lines for this text are on the screen."""

    def __init__(
        self,
        context: Context,
        provider: SearchProvider,
        offers: Sequence[WindowAction],
        cover: QWidget,
    ) -> None:
        super().__init__()
        self._context, self._provider, self._offers, self._cover = context, provider, offers, cover
        self._asking = False
        self._enter_waits = False
        self._shown_for = ""
        self.box = SearchBox(provider.placeholder(), KEYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self._make_list()
        self.box.textEdited.connect(self._ask)
        self.box.stepped.connect(self._step)
        self.box.returnPressed.connect(self._enter)
        self.box.installEventFilter(self)

    def _make_list(self) -> None:
        self.results = QFrame(self._cover)
        self.results.setProperty("role", "results")
        self.results.hide()
        column = QVBoxLayout(self.results)
        column.setContentsMargins(2, 6, 2, 6)
        column.setSpacing(4)
        self._note = label("", "muted")
        self._note.setContentsMargins(14, 4, 14, 0)
        column.addWidget(self._note)
        self.list = ResultList()
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = ResultModel()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.clicked.connect(self._choose)
        column.addWidget(self.list)

    @property
    def is_open(self) -> bool:
        return not self.results.isHidden()

    def start(self) -> None:
        """Go to the box; what stands in it is selected."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def close_results(self) -> None:
        """Put the list away and empty the box."""
        self.results.hide()
        self.box.clear()

    def _ask(self, text: str = "") -> None:
        """Ask for what is in the box now, unless an answer is still on its way: then once it is here."""
        wanted = self.box.text().strip()
        if not wanted and self._provider.recent is None:
            self.results.hide()
            return
        if self._asking:
            return
        self._asking = True
        self._context.tasks.run(
            self,
            lambda: self._look_for(wanted),
            lambda lines: self._answered(wanted, lines),
            self._refused,
        )

    def _look_for(self, wanted: str) -> Sequence[SearchResult]:
        if wanted:
            return self._provider.find(self._context, wanted)
        return self._provider.recent(self._context) if self._provider.recent else ()

    def _answered(self, wanted: str, results: Sequence[SearchResult]) -> None:
        self._asking = False
        if self.box.text().strip() != wanted:
            self._ask()
        elif self.box.hasFocus() or wanted:
            self._show(wanted, results)

    def _refused(self, error: Exception) -> None:
        self._asking = False
        self.results.hide()
        messages.show_error(self._cover, error)

    def _show(self, wanted: str, results: Sequence[SearchResult]) -> None:
        lines: list[Line] = list(results)
        if wanted and not results:
            lines = [Offer(action, action.offer(wanted)) for action in self._offers if action.offer]
        self._shown_for = wanted
        self._note.setText(self._words_for(wanted, len(results)))
        self._note.setVisible(bool(self._note.text()))
        self.model.set_lines(lines)
        if not lines and not wanted:
            self.results.hide()
            return
        self.list.setVisible(bool(lines))
        self.list.setCurrentIndex(self.model.index(0) if wanted else QModelIndex())
        self._place()
        self.box.setAccessibleDescription(self._note.text() or self.tr("%n found", "", len(results)))
        announce(self.box)
        self.found.emit(wanted)
        if self._enter_waits:
            self._enter_waits = False
            self._choose(self.list.currentIndex())

    def _words_for(self, wanted: str, count: int) -> str:
        if not wanted:
            return self.tr("Opened lately")
        if count == 0:
            return self.tr("Nobody found for “{text}”.").replace("{text}", wanted)
        return ""

    def _place(self) -> None:
        """Lay the list under the box, as wide as the box, as high as its lines and the window allow.

        The frame moves only when it must: moving it makes the page beneath paint itself anew.
        """
        rows = min(self.model.rowCount(), _MOST_SHOWN)
        height = rows * max(self.list.sizeHintForRow(0), 0) + 4
        corner = self.box.mapTo(self._cover, QPoint(0, self.box.height() + 4))
        note = self._note.sizeHint().height() + 4 if not self._note.isHidden() else 0
        room = self._cover.height() - corner.y() - 8
        self.list.setFixedHeight(min(height, max(room - note - 16, 40)))
        place = QRect(corner, QSize(self.box.width(), self.results.sizeHint().height()))
        if place != self.results.geometry():
            self.results.setGeometry(place)
        if not self.is_open:
            self.results.raise_()
            self.results.show()

    def _step(self, by: int) -> None:
        if not self.is_open:
            self._ask()
            return
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))
            self.box.setAccessibleDescription(self.model.index(row).data())
            announce(self.box)

    def _enter(self) -> None:
        """Open what was found for exactly the typed text; a quick Enter waits for the answer."""
        if self.is_open and self._shown_for == self.box.text().strip():
            self._choose(self.list.currentIndex())
        else:
            self._enter_waits = self._asking

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self.model.lines[index.row()]
        typed = self.box.text().strip()
        self.close_results()
        if isinstance(line, Offer):
            line.action.start(self._context, self.window(), typed)
        else:
            self._provider.choose(self._context, line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            if event.gotFocus():
                self._ask()
            else:
                self._enter_waits = False
                self.results.hide()
        return False
