"""The set-up's last two steps: the recovery sheet, whole or in three shares, and the proof that it is on paper."""

from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kdm_desk.app.setup_step import Answers, Step
from kdm_desk.ui.sheet_pages import SheetPaper, TypeBack
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.widgets import label


class SheetStep(Step):
    """The recovery sheet is shown and printed; it exists nowhere else."""

    def __init__(self, answers: Answers, tasks: Tasks) -> None:
        super().__init__("", "", "", wide=True)
        self.title.setText(self.tr("3 of 4 · The recovery sheet"))
        self.go_on.setText(self.tr("I have it on &paper"))
        warning = self.tr(
            "Print this sheet or copy it by hand, and keep it away from the computer. Whoever loses every "
            "passphrase and this sheet has lost the data for ever; nobody can bring it back."
        )
        self.content.addWidget(label(warning))
        self.paper = SheetPaper(answers, tasks, self.banner, date.today)
        self.content.addWidget(self.paper)
        self.keys.insertWidget(1, self.paper.print_key)
        self.paper.make()

    def leave(self) -> None:
        """Having it on paper is proved in the next step."""

    def first(self) -> QWidget:
        return self.paper.print_key


class TypeBackStep(Step):
    """Two groups of the sheet, or two words of each share, are typed back; then the vault is made."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("", "", "", wide=False)
        self.title.setText(self.tr("4 of 4 · From the sheet"))
        self.go_on.setText(self.tr("&Make the vault"))
        self.questions = TypeBack(answers)
        self.content.addWidget(self.questions)
        self.questions.ask()

    def showEvent(self, event: QShowEvent) -> None:
        self.questions.ask()
        super().showEvent(event)

    def leave(self) -> None:
        self.questions.check()
