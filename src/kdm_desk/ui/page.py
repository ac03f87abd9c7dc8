"""The base of every page: title, keys, message line, loading without a flicker, refreshing when data changed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import Cancelled
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, MessageBanner, Picture, label

T = TypeVar("T")
_PATIENCE_MS = 200
_LEAST_TITLE = 16 * GRID


class Page(QWidget):
    """One thing at a time. A page overrides `refresh`, and `open_with` when it takes arguments.

    `topics` are those it shows: when one of them changed it refreshes, at once or when it is next seen.
    """

    topics: frozenset[Topic] = frozenset()
    help_name: str = ""

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = False
        self._asked = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._column.setSpacing(2 * GRID)
        self._make_head()
        self.banner = MessageBanner()
        self._column.addWidget(self.banner)
        self._make_body()
        self.set_title(title)
        context.changes.changed.connect(self._data_changed)

    def _make_head(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(GRID)
        title = QHBoxLayout()
        title.setSpacing(GRID)
        self._title = label("", "title")
        title.addWidget(self._title, 1)
        self._waiting = label(self.tr("Loading …"), "muted", wrap=False)
        keep_room = self._waiting.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self._waiting.setSizePolicy(keep_room)
        self._waiting.hide()
        title.addWidget(self._waiting)
        self._head.addLayout(title, 1)
        self.keys = QHBoxLayout()
        self.keys.setSpacing(GRID)
        self._head.addLayout(self.keys)
        self._head.setAlignment(self.keys, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(self._head)

    def event(self, event: QEvent) -> bool:
        """The keys go below the title when both do not fit side by side: small windows, large letters."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and hasattr(self, "_head"):
            title = max(scaled(_LEAST_TITLE), self._title.minimumSizeHint().width())
            beside = title + self._waiting.sizeHint().width() + self.keys.sizeHint().width()
            fits = beside + 8 * GRID <= self.width()
            direction = QBoxLayout.Direction
            self._head.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        return super().event(event)

    def _make_body(self) -> None:
        """`body` is for the page's own widgets; the empty state takes its place while there is nothing."""
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(2 * GRID)
        self._stack.addWidget(content)
        self._empty = EmptyState()
        self._stack.addWidget(self._empty)

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        self.setAccessibleName(text)

    @property
    def title(self) -> str:
        return self._title.text()

    def add_action(self, key: IconButton, primary: bool = False) -> IconButton:
        """Put a key at the top right; the primary one stands last and is the only one in the accent colour."""
        if primary:
            key.setProperty("role", "primary")
        self.keys.addWidget(key)
        return key

    def open_with(self, **_arguments: object) -> None:
        """The page is opened with these arguments; the base loads it anew."""
        self.refresh()

    def refresh(self) -> None:
        """Load and show what the page is about; called when opened, on F5 and when a topic changed."""

    def keep_draft(self) -> None:
        """The page is left or the desk is about to lock: keep what was typed as a draft."""

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed here is neither saved nor in a draft."""
        return False

    def load(
        self,
        work: Callable[[], T],
        show: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read on the database thread and show the answer; only the newest question's answer is shown.

        What is on the page stays until then; "Loading …" appears only when it takes long.
        """
        self._asked += 1
        asked = self._asked
        QTimer.singleShot(_PATIENCE_MS, self, lambda: self._waiting.setVisible(self._asked == asked))

        def answered(result: T) -> None:
            if asked == self._asked:
                self._end_waiting()
                show(result)

        def refused(error: Exception) -> None:
            if asked == self._asked:
                self._end_waiting()
                (failed or self.show_error)(error)

        self.context.tasks.run(self, work, answered, refused)

    def _end_waiting(self) -> None:
        self._asked += 1
        self._waiting.hide()

    def show_error(self, error: Exception) -> None:
        """Say an error on the page itself."""
        if isinstance(error, Cancelled):
            return
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def show_done(self, text: str) -> None:
        """Say that something went well."""
        self.banner.show_message(text, tone="ok")

    def show_empty(
        self,
        text: str,
        icon: str = "info",
        next_step: str = "",
        start: Callable[[], None] | None = None,
    ) -> None:
        """Nothing to show: a kind sentence and, if there is one, the key for the next step."""
        self._empty.show_text(text, icon, next_step, start)
        self._stack.setCurrentIndex(1)

    def show_content(self) -> None:
        """Show the page's own widgets again after `show_empty`."""
        self._stack.setCurrentIndex(0)

    def _data_changed(self, topics: frozenset[Topic]) -> None:
        if not topics & self.topics:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()


class EmptyState(QWidget):
    """A kind sentence in the middle of the page, with the next step under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        self._picture = Picture("info", "accent", 48)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text = label("", "muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text)
        self.key = IconButton(self.tr("Go on"), role="primary")
        self.key.clicked.connect(self._go_on)
        column.addWidget(self.key, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._start: Callable[[], None] | None = None

    def show_text(self, text: str, icon: str, next_step: str, start: Callable[[], None] | None) -> None:
        self._text.setText(text)
        self._picture.show_icon(icon, "accent")
        self._start = start
        self.key.setText(next_step or self.tr("Go on"))
        self.key.setVisible(start is not None)

    def _go_on(self) -> None:
        if self._start is not None:
            self._start()


def scrolling(content: QWidget, widest: int = 0) -> QScrollArea:
    """A vertical scroll area around `content`, which is kept at most `widest` pixels (at 100 %) wide, at the left."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if widest:
        content.setMaximumWidth(scaled(widest))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 2 * GRID, 0)
        row.addWidget(content, 1)
        row.addStretch(0)
        area.setWidget(holder)
    else:
        area.setWidget(content)
    return area
