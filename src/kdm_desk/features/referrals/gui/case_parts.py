"""Letters in the case file: her letters as a tab, writing one, their story in her timeline."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import parse_instant, show_date, to_local
from kdm_desk.core.ids import new_id
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.model.letters import RegisterLine
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate


def write_for(context: Context, _window: QWidget, person_id: str) -> None:
    """The case action: begin a letter about her, or go on with the one begun."""
    context.open("letter", person_id=person_id, started=new_id())


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Everything that happened to her letters; called on the database thread."""
    entries = []
    for line in ReferralService(context.desk).timeline(person_id):
        title = translate("Letters", "Letter {number}: {event}").format(
            number=line.number, event=words.event(line.event)
        )
        note = line.event.note or line.subject
        entries.append(
            TimelineEntry(
                to_local(parse_instant(line.event.at)),
                words.EVENT_ICONS[line.event.kind],
                title,
                f"{line.institution} · {note}",
                "issued_letter",
                {"letter_id": line.letter_id},
            )
        )
    return entries


class CaseLetters(QWidget):
    """One card a letter, the newest first."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._service = ReferralService(context.desk)
        content = QWidget()
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(0, GRID, 0, GRID)
        self._cards.setSpacing(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(content, 90 * GRID))
        self.refresh()

    def refresh(self) -> None:
        service, person_id = self._service, self._person_id
        self._context.tasks.run(self, lambda: service.letters_of(person_id), self._show)

    def _show(self, lines: list[RegisterLine]) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._cards.addWidget(self._card(line))
        if not lines:
            self._cards.addWidget(label(self.tr("No letter was written about her."), "muted"))
            self._cards.addWidget(_at_left(button(self.tr("Write a letter …"), self._write, "letters")))
        self._cards.addStretch(1)

    def _card(self, line: RegisterLine) -> Card:
        card = Card(f"{line.number} · {show_date(line.dated)}", "letters")
        tone, icon = words.OVERDUE_LOOK if line.overdue else words.STATE_LOOKS[line.state]
        card.head.addWidget(Chip(words.state(line.state, line.overdue), tone, icon))
        card.body.addWidget(label(line.institution))
        row = QHBoxLayout()
        row.addWidget(label(line.subject, "muted"), 1)
        key = button(self.tr("Open the letter"), lambda: self._open(line), "eye", "quiet")
        key.setAccessibleName(self.tr("Open letter {number}").format(number=line.number))
        row.addWidget(key)
        card.body.addLayout(row)
        return card

    def _write(self) -> None:
        write_for(self._context, self, self._person_id)

    def _open(self, line: RegisterLine) -> None:
        self._context.open("issued_letter", letter_id=line.letter_id)


def _at_left(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder
