"""The set-up's last two steps: the recovery sheet, whole or in three shares, and the proof that it is on paper."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from kdm_desk.app.setup_step import Answers, Step
from kdm_desk.core.errors import UserError
from kdm_desk.security.recovery import PREFIX, groups_to_ask
from kdm_desk.security.shares import words_to_ask
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, button, label

_LONGEST_ANSWER = 12


class SheetStep(Step):
    """The recovery sheet is shown and printed; it exists nowhere else."""

    def __init__(self, answers: Answers, tasks: Tasks) -> None:
        from kdm_desk.ui.preview import PdfPreview

        super().__init__("", "", "", wide=True)
        self._answers, self._tasks = answers, tasks
        self.title.setText(self.tr("3 of 4 · The recovery sheet"))
        self.go_on.setText(self.tr("I have it on &paper"))
        warning = self.tr(
            "Print this sheet or copy it by hand, and keep it away from the computer. Whoever loses every "
            "passphrase and this sheet has lost the data for ever; nobody can bring it back."
        )
        self.content.addWidget(label(warning))
        self.whole = QRadioButton(self.tr("&One sheet: whoever holds it can open everything"))
        self.in_shares = QRadioButton(
            self.tr("&Three shares for three people: any two together open, one alone opens nothing")
        )
        self.whole.setChecked(True)
        self._kind = QButtonGroup(self)
        for choice in (self.whole, self.in_shares):
            self._kind.addButton(choice)
            self.content.addWidget(choice)
        self._kind.buttonClicked.connect(lambda _choice: self._make_again())
        self.preview = PdfPreview(tasks.run)
        self.preview.setMinimumHeight(44 * GRID)
        self.content.addWidget(self.preview)
        self.print_key: IconButton = button(self.tr("&Print …"), self._print, "print")
        self.keys.insertWidget(1, self.print_key)
        self._pdf = b""
        self._make_again()

    def leave(self) -> None:
        """Having it on paper is proved in the next step."""

    def first(self) -> QWidget:
        return self.print_key

    def _make_again(self) -> None:
        as_shares = self.in_shares.isChecked()
        self._answers.as_shares = as_shares
        self._pdf = b""
        self._tasks.run(self, lambda: self._make(as_shares), self._show)

    def _make(self, as_shares: bool) -> bytes:
        from kdm_desk.documents.recovery_sheet import RecoveryPaper, recovery_pdf
        from kdm_desk.documents.share_sheet import SharePaper, shares_pdf

        sheet, made_on = self._answers.sheet, date.today()
        if as_shares:
            shares = self._answers.shares
            papers = (SharePaper(each.number, each.set_number, each.words, made_on) for each in shares)
            return shares_pdf(tuple(papers))
        groups = tuple(group.text for group in sheet.groups)
        return recovery_pdf(RecoveryPaper(PREFIX, groups, sheet.recipient[-8:], made_on))

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)

    def _print(self) -> None:
        from kdm_desk.ui.printing import print_pdf

        pdf = self._pdf
        if pdf:
            self._tasks.run(self, lambda: print_pdf(pdf), lambda _: self._printed())

    def _printed(self) -> None:
        self.banner.show_message(self.tr("The sheet went to the printer."), tone="ok")


class TypeBackStep(Step):
    """Two groups of the sheet, or two words of each share, are typed back; then the vault is made."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("", "", "", wide=False)
        self._answers = answers
        self.title.setText(self.tr("4 of 4 · From the sheet"))
        self.go_on.setText(self.tr("&Make the vault"))
        self._asked_shares: bool | None = None
        self._questions = QWidget()
        self.content.addWidget(self._questions)
        self.lines: dict[int, QLineEdit] = {}
        self.share_lines: dict[tuple[int, int], QLineEdit] = {}
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        if self._asked_shares != self._answers.as_shares:
            self._ask()
        super().showEvent(event)

    def leave(self) -> None:
        sheet, shares = self._answers.sheet, self._answers.shares if self._answers.as_shares else ()
        for number, line in self.lines.items():
            if not sheet.is_typed_back(number, line.text()):
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                raise UserError("recovery_groups_wrong")
        for (number, position), line in self.share_lines.items():
            if not shares[number - 1].is_typed_back(position, line.text()):
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                raise UserError("share_words_wrong")

    def _ask(self) -> None:
        """Questions about what is on paper now; the choice may have changed on the way back."""
        self._asked_shares = self._answers.as_shares
        fresh, grid = QWidget(), QGridLayout()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        if self._asked_shares:
            self.lines, self.share_lines = {}, self._share_questions(grid)
            task = self.tr("Please type these words from the three pages in your hand.")
        else:
            self.lines, self.share_lines = self._group_questions(grid), {}
            task = self.tr("Please type these two groups from the sheet in your hand.")
        column.addWidget(label(task))
        column.addLayout(grid)
        self.content.replaceWidget(self._questions, fresh)
        self._questions.deleteLater()
        self._questions = fresh

    def _group_questions(self, grid: QGridLayout) -> dict[int, QLineEdit]:
        return {number: _question(grid, self.tr("Group %n", "", number)) for number in groups_to_ask()}

    def _share_questions(self, grid: QGridLayout) -> dict[tuple[int, int], QLineEdit]:
        lines = {}
        for share in self._answers.shares:
            for position in words_to_ask():
                name = self.tr("Share {share}, word {word}").format(share=share.number, word=position)
                lines[share.number, position] = _question(grid, name)
        return lines


def _question(grid: QGridLayout, name: str) -> QLineEdit:
    row = grid.rowCount()
    line = QLineEdit()
    line.setMaxLength(_LONGEST_ANSWER)
    line.setAccessibleName(name)
    grid.addWidget(label(name, "heading"), row, 0)
    grid.addWidget(line, row, 1)
    return line
