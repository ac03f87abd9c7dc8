"""A form in a window of its own: one transaction on OK, errors inline, what was typed stays."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.core.errors import Cancelled
from kdm_desk.ui import messages
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.fields import Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.kept_form import Beside, FormKeeper, KeptAs
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, MessageBanner, label

Work = Callable[[dict[str, Any]], Any]


class FormDialog(QDialog):
    """Asks, saves through `work(values)` on the database thread, and closes only when that went well.

    Show it with `open()`. `saved` carries what `work` returned. A key held down or clicked twice saves once.
    `kept` says as what the words typed here outlive a lock; None, said on purpose, where they must not be written
    down anywhere before they are saved, or are too few to be missed.
    """

    saved = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        title: str,
        sections: Sequence[Section],
        verb: str,
        work: Work,
        parent: QWidget | None = None,
        note: str = "",
        *,
        kept: KeptAs | None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._work = tasks, work
        self._sending = False
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Form(sections)
        self.banner = MessageBanner()
        self.top = QVBoxLayout()
        self.below = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(title, "title"))
        if note:
            column.addWidget(label(note, "muted"))
        column.addWidget(self.banner)
        self.keeper: FormKeeper | None = None
        if kept is not None:
            beside = Beside(self.read_beside, self.put_back_beside)
            self.keeper = FormKeeper(kept, self.form, self, beside, self._not_kept)
            self.keeper.put_back.connect(self._make_room)
            column.addWidget(self.keeper.strip)
        column.addLayout(self.top)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        column.addWidget(area, 1)
        column.addLayout(self.below)
        column.addLayout(self._make_keys(verb))
        self._fit(area)

    def _make_keys(self, verb: str) -> QHBoxLayout:
        keys = QHBoxLayout()
        keys.addStretch(1)
        self.keep = IconButton(self.tr("Leave it as it was"))
        self.keep.clicked.connect(self.reject)
        self.go_on = IconButton(verb, role="primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.submit)
        keys.addWidget(self.keep)
        keys.addWidget(self.go_on)
        QShortcut(QKeySequence.fromString("Ctrl+Return"), self, self.submit)
        return keys

    def _fit(self, area: QScrollArea) -> None:
        wanted = self.form.sizeHint()
        room = self.screen().availableSize()
        width = min(max(wanted.width(), scaled(66 * GRID)) + 8 * GRID, room.width() - 4 * GRID)
        area.setMinimumHeight(min(wanted.height() + scaled(4 * GRID), room.height() - 30 * GRID))
        self.resize(width, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Only a dialog that is shown knows how many lines its words take."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None:
            needed = max(self.height(), layout.totalHeightForWidth(self.width()))
            self.resize(self.width(), min(needed, self.screen().availableSize().height()))

    def keep_draft(self) -> None:
        """The desk is about to lock: what was typed is kept, where this dialog keeps anything."""
        if self.keeper is not None:
            self.keeper.keep()

    def mark_typed(self) -> None:
        """To be called when what `read_beside` tells has changed."""
        if self.keeper is not None:
            self.keeper.mark_typed()

    def read_beside(self) -> Mapping[str, Any]:
        """What is asked outside the form, JSON-ready, for a dialog that is kept; the base asks nothing there."""
        return {}

    def put_back_beside(self, _more: Mapping[str, Any]) -> None:
        """Put back what `read_beside` told."""

    @property
    def is_sending(self) -> bool:
        return self._sending

    def submit(self) -> None:
        """Check, then save; does nothing while a save is under way."""
        if self._sending or not self.form.check():
            return
        self._set_sending(True)
        self.banner.clear()
        values = self.form.values()
        self._tasks.run(self, lambda: self._work(values), self._saved, self.show_error)

    def show_error(self, error: Exception) -> None:
        """Show an error at its field or above the form; everything typed stays."""
        self._set_sending(False)
        if isinstance(error, Cancelled) or self.form.show_error(error):
            return
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def _not_kept(self, error: Exception) -> None:
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def reject(self) -> None:
        if self._sending:
            return
        if self.form.is_dirty and not confirm(
            self,
            self.tr("Leave without saving?"),
            self.tr("What you typed here is not kept."),
            self.tr("Leave"),
            self.tr("Go on typing"),
        ):
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            return
        super().keyPressEvent(event)

    def _saved(self, result: object) -> None:
        self._set_sending(False)
        self.form.mark_clean()
        self.saved.emit(result)
        self.accept()

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        self.go_on.setDisabled(sending)
        self.form.setDisabled(sending)
