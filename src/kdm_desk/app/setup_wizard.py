"""The set-up: from an empty folder to a vault, in four steps with one thing each."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kdm_desk.app.bootstrap import Centre, FirstManager, create_vault, require_new_folder
from kdm_desk.app.setup_sheet import SheetStep, TypeBackStep
from kdm_desk.app.setup_step import Answers, Step
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.resources import resource
from kdm_desk.security.files import explained
from kdm_desk.security.login_names import check_login_name
from kdm_desk.security.passphrase import check_new
from kdm_desk.storage.staff import Person
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.widgets import label

_SITES = "MSABCDEFGHIJKLNOPRTUVYZ"


class _FormStep(Step):
    """A step with a form; what is wrong with one answer is said next to it."""

    form: Form

    def show_error(self, error: Exception) -> None:
        if not self.form.show_error(error):
            super().show_error(error)


class CentreStep(_FormStep):
    """Name and letterhead of the centre; the vault's folder and the site's letter."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("", "", "", wide=True)
        self._answers = answers
        self.title.setText(self.tr("1 of 4 · The centre"))
        self.go_on.setText(self.tr("&Next"))
        sites = [Choice(letter, letter) for letter in _SITES]
        self.form = Form(
            [
                Section(
                    "centre",
                    "",
                    (
                        Field("name", self.tr("Name of the centre"), required=True),
                        Field(
                            "heading",
                            self.tr("Heading of its letters, line by line"),
                            Kind.NOTES,
                            hint=self.tr("For instance: T.C., the municipality, the department."),
                            rows=3,
                        ),
                        Field(
                            "contact",
                            self.tr("Address and telephone at the foot of its letters"),
                            Kind.NOTES,
                            hint=self.tr("The shelter's address never belongs here."),
                            rows=2,
                        ),
                        Field(
                            "site",
                            self.tr("Letter of this site"),
                            Kind.CHOICE,
                            choices=sites,
                            hint=self.tr("Stands before every file number: M for the centre."),
                            required=True,
                        ),
                        Field(
                            "folder",
                            self.tr("Folder of the vault"),
                            required=True,
                            beside=True,
                            longest=500,
                            hint=self.tr("On a disk of this computer; no network, no cloud folder."),
                        ),
                    ),
                )
            ]
        )
        self.form.set_values({"site": "M", "folder": str(answers.folder)})
        self.content.addWidget(self.form)

    def leave(self) -> None:
        if not self.form.check():
            raise UserError("answers_missing")
        values = self.form.values()
        self._answers.folder = self._folder(values["folder"])
        self._answers.centre = Centre(
            values["name"],
            [line.strip() for line in values["heading"].splitlines() if line.strip()],
            [line.strip() for line in values["contact"].splitlines() if line.strip()],
            values["site"],
            values["name"],
        )

    def _folder(self, typed: str) -> Path:
        """The whole path, for what is remembered must not hang on where the program was started."""
        folder = Path(os.path.expanduser(typed)).absolute()
        try:
            require_new_folder(folder)
        except OSError as error:
            raise FieldError(explained(error).code, "folder") from error
        except UserError as error:
            raise FieldError(error.code, "folder", **error.params) from None
        return folder


class ManagerStep(_FormStep):
    """The first manager and her passphrase."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("", "", "", wide=True)
        self._answers = answers
        self.title.setText(self.tr("2 of 4 · The first manager"))
        self.go_on.setText(self.tr("&Next"))
        professions = [Choice(code, text) for code, text in profession_choices()]
        self.form = Form(
            [
                Section(
                    "manager",
                    "",
                    (
                        Field("given_names", self.tr("First name"), required=True),
                        Field("surname", self.tr("Surname"), required=True, beside=True),
                        Field("title", self.tr("Title on letters")),
                        Field("profession", self.tr("Work"), Kind.CHOICE, choices=professions, beside=True),
                        Field("login_name", self.tr("Login name"), required=True, longest=60),
                    ),
                )
            ]
        )
        self.content.addWidget(self.form)
        note = self.tr(
            "At least five words or 14 characters. A sentence of your own is easy to keep in mind."
        )
        self.content.addWidget(label(note, "muted"))
        self.passphrase = PassphraseInput(self.tr("Passphrase"), shows_strength=True)
        self.again = PassphraseInput(self.tr("Passphrase once more"))
        self.content.addWidget(self.passphrase)
        self.content.addWidget(self.again)

    def leave(self) -> None:
        if not self.form.check():
            raise UserError("answers_missing")
        values = self.form.values()
        check_new(self.passphrase.text())
        if self.passphrase.text() != self.again.text():
            raise UserError("passphrases_differ")
        person = Person(
            values["given_names"], values["surname"], values["title"], values["profession"] or "other"
        )
        name = check_login_name(values["login_name"])
        self._answers.manager = FirstManager(name, self.passphrase.text(), person)


def profession_choices() -> list[tuple[str, str]]:
    """Before there is a vault, the seeded list is asked for the professions."""
    import json

    entries = json.loads(resource("lists/profession.json").read_text(encoding="utf-8"))
    return [(entry["code"], entry["tr"]) for entry in entries]


class SetupWizard(QWidget):
    """The four steps in order; `made` carries the folder and the manager's login name."""

    made = Signal(object, str)
    left = Signal()

    def __init__(self, tasks: Tasks, tools: Tools, folder: Path) -> None:
        super().__init__()
        self._tasks, self._tools = tasks, tools
        self.answers = Answers(folder)
        self._stack = QStackedWidget()
        self._steps: list[Step] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._makers: list[Callable[[], Step]] = [
            lambda: CentreStep(self.answers),
            lambda: ManagerStep(self.answers),
            lambda: SheetStep(self.answers, tasks),
            lambda: TypeBackStep(self.answers),
        ]
        self._go_to(0)

    @property
    def step(self) -> Step:
        """The step in front."""
        return self._steps[self._stack.currentIndex()]

    def _go_to(self, number: int) -> None:
        if number < 0:
            self.left.emit()
            return
        if number == len(self._makers):
            self._make_vault()
            return
        if number == self._stack.count():
            step = self._makers[number]()
            step.back.connect(lambda: self._go_to(number - 1))
            step.done.connect(lambda: self._go_to(number + 1))
            self._steps.append(step)
            self._stack.addWidget(step)
        self._stack.setCurrentIndex(number)

    def _make_vault(self) -> None:
        step, answers = self.step, self.answers
        manager = answers.manager
        if manager is None:
            self._go_to(1)
            return
        # The whole step: whoever went back now would not see how it ended.
        step.setDisabled(True)
        step.go_on.setText(self.tr("Making the vault …"))

        def work() -> None:
            tools, sheet = self._tools.calibrated(), answers.sheet
            create_vault(tools, answers.folder, answers.centre, manager, sheet, answers.as_shares)

        def failed(error: Exception) -> None:
            step.setDisabled(False)
            step.go_on.setText(self.tr("&Make the vault"))
            step.show_error(error)

        self._tasks.run(self, work, lambda _: self.made.emit(answers.folder, manager.login_name), failed)
