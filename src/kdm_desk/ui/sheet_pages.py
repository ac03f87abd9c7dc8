"""A recovery sheet on its way to paper: whole or in three shares, printed, and the proof that it is there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from kdm_desk.core.errors import UserError
from kdm_desk.security.recovery import PREFIX, RecoverySheet, groups_to_ask
from kdm_desk.security.shares import SheetShare, split, words_to_ask
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, MessageBanner, button, label

if TYPE_CHECKING:  # loads where somebody types what stands on paper
    from kdm_desk.ui.inputs import NotesEdit

_LONGEST_ANSWER = 12


@dataclass(kw_only=True)
class NewSheet:
    """A sheet that exists nowhere else yet, and whether it is to be kept in three shares."""

    sheet: RecoverySheet = field(default_factory=RecoverySheet.generate)
    as_shares: bool = False

    @cached_property
    def shares(self) -> tuple[SheetShare, ...]:
        """The sheet's three shares, the same whenever they are shown."""
        return split(self.sheet)

    def pdf(self, made_on: date) -> bytes:
        """One page, or three."""
        from kdm_desk.documents.recovery_sheet import RecoveryPaper, recovery_pdf
        from kdm_desk.documents.share_sheet import SharePaper, shares_pdf

        if self.as_shares:
            papers = (SharePaper(each.number, each.set_number, each.words, made_on) for each in self.shares)
            return shares_pdf(tuple(papers))
        groups = tuple(group.text for group in self.sheet.groups)
        return recovery_pdf(RecoveryPaper(PREFIX, groups, self.sheet.recipient[-8:], made_on))


class SheetPaper(QWidget):
    """The choice between one sheet and three shares, and the pages themselves.

    `recorded` is called on the database thread before anything is shown, where there is a record to keep.
    """

    def __init__(
        self,
        new: NewSheet,
        tasks: Tasks,
        banner: MessageBanner,
        today: Callable[[], date],
        recorded: Callable[[], None] | None = None,
    ) -> None:
        from kdm_desk.ui.preview import PdfPreview

        super().__init__()
        self._new, self._tasks, self._banner, self._today = new, tasks, banner, today
        self._recorded = recorded
        self.whole = QRadioButton(self.tr("&One sheet: whoever holds it can open everything"))
        self.in_shares = QRadioButton(
            self.tr("&Three shares for three people: any two together open, one alone opens nothing")
        )
        self.whole.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._kind = QButtonGroup(self)
        for choice in (self.whole, self.in_shares):
            self._kind.addButton(choice)
            column.addWidget(choice)
        self._kind.buttonClicked.connect(lambda _choice: self.make())
        self.preview = PdfPreview(tasks.run)
        self.preview.setMinimumHeight(44 * GRID)
        column.addWidget(self.preview, 1)
        self.print_key: IconButton = button(self.tr("&Print …"), self._print, "print")
        self._pdf = b""

    @property
    def is_shown(self) -> bool:
        """Whether the pages of what is chosen now stand on the screen."""
        return bool(self._pdf)

    def make(self) -> None:
        """Make the pages of what is chosen now, and show them."""
        self._new.as_shares = as_shares = self.in_shares.isChecked()
        self.clear()
        day, recorded = self._today(), self._recorded

        def work() -> bytes:
            if recorded is not None:
                recorded()
            return self._new.pdf(day)

        def show(pdf: bytes) -> None:
            if as_shares == self._new.as_shares:
                self._pdf = pdf
                self.preview.show_pdf(pdf)

        self._tasks.run(self, work, show, self._failed)

    def clear(self) -> None:
        """Nothing of the sheet stays on the screen."""
        self._pdf = b""
        self.preview.clear()

    def _print(self) -> None:
        from kdm_desk.ui.printing import print_pdf

        pdf = self._pdf
        if pdf:
            self._tasks.run(self, lambda: print_pdf(pdf), lambda _: self._printed(), self._failed)

    def _printed(self) -> None:
        self._banner.show_message(self.tr("The sheet went to the printer."), tone="ok")

    def _failed(self, error: Exception) -> None:
        from kdm_desk.ui.messages import sentence

        title, text = sentence(error)
        self._banner.show_message(text, title, "warning")


class TypeBack(QWidget):
    """Two groups of the sheet, or two words of each share, are typed back."""

    def __init__(self, new: NewSheet) -> None:
        super().__init__()
        self._new = new
        self._asked_shares: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._questions = QWidget()
        self._column.addWidget(self._questions)
        self.lines: dict[int, QLineEdit] = {}
        self.share_lines: dict[tuple[int, int], QLineEdit] = {}

    def ask(self) -> None:
        """Questions about what is on paper now; the choice may have changed on the way back."""
        if self._asked_shares == self._new.as_shares:
            return
        self._asked_shares = self._new.as_shares
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
        self._column.replaceWidget(self._questions, fresh)
        self._questions.deleteLater()
        self._questions = fresh

    def first(self) -> QWidget:
        """Where the typing begins."""
        return next(iter([*self.lines.values(), *self.share_lines.values()]), self)

    def check(self) -> None:
        """UserError('recovery_groups_wrong') or ('share_words_wrong') at the first that does not match."""
        for number, line in self.lines.items():
            if not self._new.sheet.is_typed_back(number, line.text()):
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                raise UserError("recovery_groups_wrong")
        for (number, position), line in self.share_lines.items():
            if not self._new.shares[number - 1].is_typed_back(position, line.text()):
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                raise UserError("share_words_wrong")

    def _group_questions(self, grid: QGridLayout) -> dict[int, QLineEdit]:
        return {number: _question(grid, self.tr("Group %n", "", number)) for number in groups_to_ask()}

    def _share_questions(self, grid: QGridLayout) -> dict[tuple[int, int], QLineEdit]:
        lines = {}
        for share in self._new.shares:
            for position in words_to_ask():
                name = self.tr("Share {share}, word {word}").format(share=share.number, word=position)
                lines[share.number, position] = _question(grid, name)
        return lines


def secret_box(name: str) -> "NotesEdit":
    """Three lines for what stands on paper; not put into any draft, and without a menu to copy it."""
    from kdm_desk.ui.inputs import NotesEdit

    box = NotesEdit()
    box.setAccessibleName(name)
    box.setPlaceholderText("AGE-SECRET-KEY-1 …")
    box.setFixedHeight(box.fontMetrics().lineSpacing() * 3 + 24)
    box.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return box


def _question(grid: QGridLayout, name: str) -> QLineEdit:
    row = grid.rowCount()
    line = QLineEdit()
    line.setMaxLength(_LONGEST_ANSWER)
    line.setAccessibleName(name)
    grid.addWidget(label(name, "heading"), row, 0)
    grid.addWidget(line, row, 1)
    return line
