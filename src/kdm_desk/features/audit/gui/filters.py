"""The line above the record: about whom, by whom, from when to when, what kind of action."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.errors import UserError
from kdm_desk.features.audit.gui import words
from kdm_desk.features.audit.gui.person_box import PersonBox
from kdm_desk.features.audit.model.actions import Kind
from kdm_desk.features.audit.model.record import LoginLine, Question
from kdm_desk.ui.choice_inputs import without_wheel
from kdm_desk.ui.context import Context
from kdm_desk.ui.date_inputs import DateInput, parse_date
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import label


class Filters(QWidget):
    """Says `changed` once a part of the question is whole: a person chosen, a day left, an entry picked."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = PersonBox(context)
        self.login, self.kind = QComboBox(), QComboBox()
        self.first, self.last = DateInput(), DateInput()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * GRID)
        self._add(self.tr("&About"), self.person, self.person.box, 3)
        self._add(self.tr("&Done by"), self.login, self.login, 2)
        self._add(self.tr("F&rom"), self.first, self.first.line, 0)
        self._add(self.tr("&Until"), self.last, self.last.line, 0)
        self._add(self.tr("&Kind"), self.kind, self.kind, 2)
        self.login.addItem(self.tr("Everybody"), "")
        self.kind.addItem(self.tr("All actions"), "")
        for which in Kind:
            self.kind.addItem(words.kind(which), which.value)
        for combo in (self.login, self.kind):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(14)
            without_wheel(combo)
            combo.activated.connect(lambda _at: self.changed.emit())
        self.person.chosen.connect(self.changed)
        self._told = ("", "")
        for day in (self.first, self.last):
            day.changed.connect(self._day_typed)

    def _add(self, name: str, part: QWidget, target: QWidget, stretch: int) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        heading = label(name, "heading", wrap=False)
        heading.setBuddy(target)
        target.setAccessibleName(name.replace("&", ""))
        column.addWidget(heading)
        column.addWidget(part)
        column.addStretch(1)
        self._row.addLayout(column, stretch)

    def offer_logins(self, logins: Sequence[LoginLine]) -> None:
        """Offer these; what was chosen stays."""
        chosen = self.login.currentData()
        with QSignalBlocker(self.login):
            while self.login.count() > 1:
                self.login.removeItem(1)
            for one in logins:
                self.login.addItem(f"{one.name} ({one.login_name})", one.user_id)
            self.login.setCurrentIndex(max(self.login.findData(chosen), 0))

    def question(self) -> Question:
        """What is asked now. Raises UserError('date_not_understood') for a day that is none."""
        if self.first.problem() or self.last.problem():
            raise UserError("date_not_understood")
        kind = cast(str, self.kind.currentData())
        return Question(
            person_id=self.person.person_id,
            user_id=cast(str, self.login.currentData()),
            first=parse_date(self.first.line.text()),
            last=parse_date(self.last.line.text()),
            kind=Kind(kind) if kind else None,
        )

    def login_name(self) -> str:
        """The login asked for, as the list shows it; "" for everybody."""
        return self.login.currentText() if self.login.currentData() else ""

    def _day_typed(self) -> None:
        """A day half typed asks nothing yet."""
        days = (self.first.line.text(), self.last.line.text())
        whole = all(not text or parse_date(text) is not None for text in days)
        if whole and days != self._told:
            self._told = days
            self.changed.emit()
