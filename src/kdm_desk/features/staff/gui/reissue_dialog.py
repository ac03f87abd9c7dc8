"""A new recovery sheet in three steps: the old one, the pages, the proof. Only the last key changes anything."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from kdm_desk.core.errors import UserError
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.rekey_line import RekeyLine
from kdm_desk.features.staff.model.recovery import Issued, RecoveryState
from kdm_desk.features.staff.service.recovery import RecoveryService
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.messages import fill, sentence
from kdm_desk.ui.sheet_pages import NewSheet, SheetPaper, TypeBack, secret_box
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import MessageBanner, button, label

T = TypeVar("T")

_WIDTH, _HEIGHT = 108 * GRID, 84 * GRID
_OLD, _PAPER, _PROOF = range(3)


class OldSheetStep(QWidget):
    """Whether the old sheet is at hand, and what follows if not."""

    def __init__(self, state: RecoveryState) -> None:
        super().__init__()
        self.at_hand = QRadioButton(self.tr("The old sheet, or two of its shares, is at &hand"))
        self.lost = QRadioButton(self.tr("It is l&ost or not here"))
        self.at_hand.setChecked(True)
        name = self.tr("The long key on the old sheet, or the words of two shares")
        self.typed = secret_box(name)
        self._name = label(name, "heading")
        self._lost_means = label(self._what_waits(state))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(label(self.tr("1 of 3 · The old sheet"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "From the end of these steps the old sheet opens nothing that is made from then on. Backups made "
                    "before still open with it."
                )
            )
        )
        for widget in (self.at_hand, self._name, self.typed, self.lost, self._lost_means):
            column.addWidget(widget)
        column.addStretch(1)
        self.at_hand.toggled.connect(lambda _on: self._choose())
        self._choose()

    def _what_waits(self, state: RecoveryState) -> str:
        said = []
        if state.in_use:
            waits = self.tr(
                "Without the old sheet the new one opens earlier notes only once a member of each of these has "
                "logged in: {names}."
            )
            said.append(fill(waits, {"names": words.compartments(state.in_use)}))
        if state.needs_second:
            said.append(
                self.tr("Two managers are required here: another manager has to confirm the new sheet.")
            )
        return " ".join(said) or self.tr("Nothing is sealed yet, so nothing has to wait.")

    def _choose(self) -> None:
        here = self.at_hand.isChecked()
        self._name.setVisible(here)
        self.typed.setVisible(here)
        self._lost_means.setVisible(not here)


class ReissueDialog(QDialog):
    """Closed before the end, it changes nothing. `issued` carries what came of it."""

    issued = Signal(object)

    def __init__(self, context: Context, state: RecoveryState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._state = context, state
        self._service = RecoveryService(context.desk)
        self._new = NewSheet()
        self._old: RecoverySheet | None = None
        title = self.tr("A new recovery sheet")
        self.setWindowTitle(title)
        self.banner = MessageBanner()
        self.old_step = OldSheetStep(state)
        self.paper = SheetPaper(
            self._new,
            context.tasks,
            self.banner,
            context.today,
            lambda: self._service.record_print(self._new.as_shares),
        )
        self.questions = TypeBack(self._new)
        self.rekeying = RekeyLine()
        self._steps = QStackedWidget()
        for step in (self.old_step, self._paper_step(), self._proof_step()):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(title, "title"))
        column.addWidget(self.banner)
        column.addWidget(self._steps, 1)
        column.addLayout(self._make_keys())
        room = self.screen().availableSize()
        self.resize(
            min(scaled(_WIDTH), room.width() - 4 * GRID), min(scaled(_HEIGHT), room.height() - 6 * GRID)
        )
        self._show_step(_OLD)

    def _paper_step(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("2 of 3 · The new pages"), "heading"))
        column.addWidget(
            label(self.tr("Print them or copy them by hand now, and keep them away from the computer."))
        )
        column.addWidget(self.paper, 1)
        return step

    def _proof_step(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(label(self.tr("3 of 3 · From the new pages"), "heading"))
        column.addWidget(self.questions)
        self._end = label("")
        column.addWidget(self._end)
        column.addWidget(self.rekeying)
        column.addStretch(1)
        return step

    def _make_keys(self) -> QHBoxLayout:
        self.keep = button(self.tr("Leave it as it was"), self.reject)
        self.back = button(self.tr("&Back"), self._back, role="quiet")
        self.go_on = button("", self._go_on, role="primary")
        self.go_on.setDefault(True)
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        for key in (self.keep, self.paper.print_key):
            keys.addWidget(key)
        keys.addStretch(1)
        for key in (self.back, self.go_on):
            keys.addWidget(key)
        return keys

    @property
    def is_proposal(self) -> bool:
        """Whether the end only asks another manager."""
        return self._state.needs_second and self._old is None

    def reject(self) -> None:
        """Esc and the close key; not while keys are being changed."""
        if not self.go_on.isEnabled():
            return
        if self._steps.currentIndex() != _OLD and not confirm(
            self,
            self.tr("Leave the old sheet in force?"),
            self.tr(
                "Nothing has changed. The new pages are worthless; please destroy what is printed of them."
            ),
            self.tr("&Leave"),
        ):
            return
        super().reject()

    def done(self, result: int) -> None:
        """Closed: nothing of either sheet stays on the screen."""
        self.paper.clear()
        self.old_step.typed.clear()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            return
        super().keyPressEvent(event)

    def _show_step(self, number: int) -> None:
        self.banner.clear()
        self._steps.setCurrentIndex(number)
        self.back.setVisible(number != _OLD)
        self.paper.print_key.setVisible(number == _PAPER)
        verbs = {_OLD: self.tr("&Next"), _PAPER: self.tr("I have it on pape&r")}
        last = self.tr("&Propose it") if self.is_proposal else self.tr("&Put it in force")
        self.go_on.setText(verbs.get(number, last))
        if number == _PAPER and not self.paper.is_shown:
            self.paper.make()
        if number == _PROOF:
            self.questions.ask()
            self._end.setText(self._what_follows())
        first = {_OLD: self.old_step.typed, _PAPER: self.paper.print_key}.get(number, self.questions.first())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_follows(self) -> str:
        if self.is_proposal:
            return self.tr(
                "The new sheet counts once another manager has confirmed it. Until then keep both."
            )
        return self.tr(
            "All keys are changed, which may take a minute. The old sheet opens nothing that is made from then on; "
            "backups made before still open with it."
        )

    def _back(self) -> None:
        if self.go_on.isEnabled():
            self._show_step(self._steps.currentIndex() - 1)

    def _go_on(self) -> None:
        {_OLD: self._leave_old, _PAPER: self._leave_paper, _PROOF: self._issue}[self._steps.currentIndex()]()

    def _leave_old(self) -> None:
        if self.old_step.lost.isChecked():
            self._take_old(None)
            return
        typed = self.old_step.typed.toPlainText()
        self._run(lambda: self._service.old_sheet(typed), self._take_old)

    def _take_old(self, sheet: RecoverySheet | None) -> None:
        self._set_sending(False)
        self._old = sheet
        self._show_step(_PAPER)

    def _leave_paper(self) -> None:
        if self.paper.is_shown:
            self._show_step(_PROOF)

    def _issue(self) -> None:
        try:
            self.questions.check()
        except UserError as error:
            self._failed(error)
            return
        new, old = self._new, self._old
        if not self.is_proposal:
            self.rekeying.begin()
        self._run(
            lambda: self._service.issue(new.sheet, new.as_shares, old, self.rekeying.tell), self._issued
        )

    def _issued(self, done: Issued) -> None:
        self._set_sending(False)
        self.issued.emit(done)
        self.accept()

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self.banner.clear()
        self._set_sending(True)
        self._context.tasks.run(self, work, then, self._failed)

    def _failed(self, error: Exception) -> None:
        self._set_sending(False)
        self.rekeying.hide()
        title, text = sentence(error)
        self.banner.show_message(text, title, "warning")

    def _set_sending(self, sending: bool) -> None:
        for widget in (self.go_on, self.back, self.keep, self._steps):
            widget.setDisabled(sending)
