"""The strip of decisions that have no bed yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.placement import WaitingDecision
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, button, label


class WaitingStrip(QWidget):
    """One card a decision: who, how many, since when; with the keys the role may use."""

    beds_wanted = Signal(object)
    """WaitingDecision: give its family beds."""
    withdrawal_wanted = Signal(object)

    def __init__(self, may_admit: bool, may_decide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_admit, self._may_decide = may_admit, may_decide
        self._revealed = False
        self._waiting: Sequence[WaitingDecision] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._title = label("", "heading", wrap=False)
        column.addWidget(self._title)
        self._cards = QWidget()
        self._flow = FlowLayout(self._cards, 12)
        column.addWidget(self._cards)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_waiting(self, waiting: Sequence[WaitingDecision]) -> None:
        """Make the cards anew when the decisions are other ones than those shown."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._build(waiting)

    def _build(self, waiting: Sequence[WaitingDecision]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for decision in waiting:
            self._flow.addWidget(self._card(decision))
        text = self.tr("Waiting for a bed: {count}").format(count=len(waiting))
        self._title.setText(text if waiting else self.tr("Nobody is waiting for a bed."))
        self._title.setProperty("role", "heading" if waiting else "muted")
        self._cards.setVisible(bool(waiting))
        self.updateGeometry()

    def reveal(self, names: bool) -> None:
        if names != self._revealed:
            self._revealed = names
            self._build(self._waiting or ())

    def _card(self, decision: WaitingDecision) -> QFrame:
        woman = decision.members[0]
        who = (woman.name if self._revealed else "") or woman.initials
        frame = QFrame()
        frame.setProperty("role", "card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(GRID)
        row.addWidget(label(who, "heading", wrap=False))
        row.addWidget(label(words.family_size(len(decision.members)), "body", wrap=False))
        if decision.urgent:
            row.addWidget(Chip(self.tr("Urgent"), "warning"))
        since = self.tr("decided {day}").format(day=show_date(decision.decided_on))
        row.addWidget(label(since, "muted", wrap=False))
        if self._may_admit:
            give = button(self.tr("Give beds"), lambda: self.beds_wanted.emit(decision), "bed")
            give.setAccessibleName(self.tr("Give beds to {who}").format(who=woman.initials))
            row.addWidget(give)
        if self._may_decide:
            back = button(self.tr("Withdraw"), lambda: self.withdrawal_wanted.emit(decision), role="quiet")
            back.setAccessibleName(self.tr("Withdraw the decision for {who}").format(who=woman.initials))
            row.addWidget(back)
        frame.setAccessibleName(f"{woman.initials}, {words.family_size(len(decision.members))}, {since}")
        return frame
