"""Letters on the Today page: which answers are overdue."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.model.letters import RegisterFilter, RegisterLine
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label, plain_button_text

_SHOWN = 4


class LettersCard(QWidget):
    """One key a letter whose answer is overdue, the longest waiting first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = ReferralService(context.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Answers overdue"), "letters")
        card.head.addWidget(button(self.tr("Open the register"), self._open_register, role="quiet"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        card.body.addLayout(self._lines)
        column.addWidget(card)
        self._texts: list[str] = []
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.replies_overdue, self._show)

    def text(self) -> str:
        """What stands on the card."""
        return "\n".join(self._texts)

    def _show(self, lines: list[RegisterLine]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._texts = []
        for line in lines[:_SHOWN]:
            self._add_letter(line)
        more = len(lines) - _SHOWN
        if more > 0:
            self._add_text(self.tr("and %n more", "", more))
        if not lines:
            self._add_text(self.tr("No answer is overdue."))

    def _add_letter(self, line: RegisterLine) -> None:
        days = (self._context.today() - line.dated).days
        text = f"{line.institution} · {words.waiting(days)}"
        key = button(plain_button_text(line.number), lambda: self._open(line), role="quiet")
        key.setAccessibleName(f"{line.number}: {text}")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, "muted"), 1)
        self._lines.addWidget(holder)
        self._texts.append(f"{line.number} {text}")

    def _add_text(self, text: str) -> None:
        self._lines.addWidget(label(text, "muted"))
        self._texts.append(text)

    def _open(self, line: RegisterLine) -> None:
        self._context.open("issued_letter", letter_id=line.letter_id)

    def _open_register(self) -> None:
        self._context.open("letters", which=RegisterFilter.ALL.value)
