"""A letter of the register: its pages as they were issued, its story, printing it again, what was answered."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_instant, show_date, show_moment, to_local
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.gui.follow_up import ask_reply, ask_withdrawal
from kdm_desk.features.referrals.gui.sending import PrinterChoice, Sending
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    IssuedLetter,
    LetterEvent,
    RegisterLine,
    may_follow,
)
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, Chip, Picture, button, label

_SIDE_WIDTH = 46 * GRID


class IssuedLetterPage(Page):
    """Opened with `letter_id`; each opening stands in the audit."""

    topics = frozenset({Topic.LETTERS})
    help_name = "letters"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Letter"))
        self._service = ReferralService(context.desk)
        self._letter_id = ""
        self.line: RegisterLine | None = None
        self._story_lines: list[QLabel] = []
        self.sending = Sending(context, self)
        self.sending.busy.connect(lambda _busy: self._show_keys())
        self.sending.sent.connect(lambda _letter_id: self.show_done(self.tr("The letter left the house.")))
        self._make_keys()
        columns = QHBoxLayout()
        columns.setSpacing(GRID)
        width = scaled(_SIDE_WIDTH)
        side = scrolling(self._make_side(), width)
        side.setFixedWidth(width + 2 * GRID)
        self.preview = PdfPreview(context.tasks.run)
        columns.addWidget(side)
        columns.addWidget(self.preview, 1)
        self.body.addLayout(columns, 1)

    def _make_keys(self) -> None:
        self.withdraw_key = self.add_action(button(self.tr("Take back …"), self._withdraw, "cross"))
        self.save_key = self.add_action(button(self.tr("Save as PDF …"), self._save, "document"))
        self.print_key = self.add_action(button(self.tr("Print again"), self._print, "print", keys="Ctrl+P"))
        self.reply_key = self.add_action(
            button(self.tr("Answer received …"), self._reply, "check", keys="Ctrl+Y"), primary=True
        )

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        facts = Card(self.tr("Letter"), "letters")
        self.state = Chip("")
        facts.head.addWidget(self.state)
        self.institution = label("", "heading")
        self.subject = label("")
        self.dated = label("", "muted")
        self.woman = label("", "muted")
        self.included = label("")
        for part in (self.institution, self.subject, self.dated, self.woman, self.included):
            facts.body.addWidget(part)
        self.file_key = button(self.tr("Open her file"), self._open_file, "person", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.file_key)
        row.addStretch(1)
        facts.body.addLayout(row)
        story = Card(self.tr("What happened"), "clock")
        self._story = QVBoxLayout()
        self._story.setSpacing(GRID)
        story.body.addLayout(self._story)
        paper = Card(self.tr("Printer"), "print")
        self.printer = PrinterChoice(self.context)
        paper.body.addWidget(self.printer)
        for card in (facts, story, paper):
            column.addWidget(card)
        column.addStretch(1)
        return side

    def open_with(self, **arguments: object) -> None:
        letter_id = str(arguments.get("letter_id", self._letter_id))
        if letter_id != self._letter_id:
            self._letter_id, self.line = letter_id, None
            self.banner.clear()
            self.preview.clear()
        self._show_keys()
        self.refresh()

    def refresh(self) -> None:
        if self._letter_id:
            letter_id = self._letter_id
            self.load(lambda: self._service.open_letter(letter_id), self._show)

    def events(self) -> list[str]:
        """The lines of the letter's story now shown."""
        return [part.text() for part in self._story_lines]

    def _show(self, letter: IssuedLetter) -> None:
        line = self.line = letter.line
        self.set_title(self.tr("Letter {number}").format(number=line.number))
        tone, icon = words.OVERDUE_LOOK if line.overdue else words.STATE_LOOKS[line.state]
        self.state.show_state(words.state(line.state, line.overdue), tone, icon)
        self.institution.setText(line.institution)
        self.subject.setText(line.subject)
        self.dated.setText(self.tr("Dated {day}").format(day=show_date(line.dated)))
        self.woman.setText(" · ".join(part for part in (line.initials, line.file_no) if part))
        self.included.setText(words.what_it_carries(letter.included))
        self._show_story(letter.events)
        self.preview.show_pdf(letter.pdf)
        self._show_keys()

    def _show_story(self, events: tuple[LetterEvent, ...]) -> None:
        while (item := self._story.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._story_lines = []
        for event in events:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GRID)
            at = show_moment(to_local(parse_instant(event.at)))
            text = label("\n".join(part for part in (words.event(event), event.note) if part))
            told = label(" · ".join(part for part in (at, event.by) if part), "muted")
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(text)
            lines.addWidget(told)
            row.addWidget(Picture(words.EVENT_ICONS[event.kind], "accent", 18))
            row.addLayout(lines, 1)
            self._story.addWidget(holder)
            self._story_lines.append(text)

    def _show_keys(self) -> None:
        line = self.line

        def may(kind: EventKind) -> bool:
            return line is not None and not self.sending.is_busy and may_follow(line.state, kind)

        self.print_key.setEnabled(may(EventKind.PRINTED))
        self.save_key.setEnabled(may(EventKind.EXPORTED))
        self.reply_key.setEnabled(may(EventKind.REPLIED))
        self.withdraw_key.setEnabled(may(EventKind.WITHDRAWN))
        first_time = line is not None and not line.printed
        self.print_key.setText(self.tr("Print") if first_time else self.tr("Print again"))

    def _print(self) -> None:
        self.sending.print_letter(self._letter_id, self.printer.printer())

    def _save(self) -> None:
        if self.line is not None:
            letter_id = self._letter_id
            name = self.line.number.replace("/", "-")
            self.sending.ask_and_save(lambda go_on: go_on(letter_id), f"{name}.pdf")

    def _reply(self) -> None:
        if self.line is not None:
            ask_reply(self.context, self, self.line)

    def _withdraw(self) -> None:
        if self.line is not None:
            ask_withdrawal(self.context, self, self.line)

    def _open_file(self) -> None:
        if self.line is not None:
            self.context.open("case_file", person_id=self.line.person_id)
