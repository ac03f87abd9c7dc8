"""The set-up: from an empty folder to a vault, in four steps with one thing each."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kdm_desk.app.bootstrap import Centre, FirstManager, create_vault, require_new_folder
from kdm_desk.app.gate import GatePage
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.resources import resource
from kdm_desk.security.files import explained
from kdm_desk.security.login_names import check_login_name
from kdm_desk.security.passphrase import check_new
from kdm_desk.security.recovery import PREFIX, RecoverySheet, groups_to_ask
from kdm_desk.storage.staff import Person
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, button, label, set_tooltip, shortcut_text

_SITES = "MSABCDEFGHIJKLNOPRTUVYZ"
_ENTER = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
_GO_ON_KEYS = ("Ctrl+Return", "Ctrl+Enter")


@dataclass
class Answers:
    """What the wizard gathers; the sheet and the passphrase live here until the vault is made."""

    folder: Path
    centre: Centre = field(default_factory=lambda: Centre(""))
    manager: FirstManager | None = None
    sheet: RecoverySheet = field(default_factory=RecoverySheet.generate)


class _Step(GatePage):
    """One step: `leave` checks what was typed and raises UserError with what is to be mended.

    Enter in a line and Ctrl+Enter anywhere go on; a key held down goes on by one step only.
    """

    back = Signal()
    done = Signal()

    def __init__(self, title: str, note: str, verb: str, wide: bool = False) -> None:
        super().__init__(title, note, wide)
        self.keys.addWidget(button(self.tr("&Back"), self.back.emit, role="quiet"))
        self.keys.addStretch(1)
        self.go_on: IconButton = button(verb, self._try_to_leave, role="primary")
        set_tooltip(self.go_on, shortcut_text(_GO_ON_KEYS[0]))
        for keys in _GO_ON_KEYS:
            # Not the button's own shortcut, which every new word on the button takes away.
            shortcut = QShortcut(QKeySequence.fromString(keys), self, self.go_on.click)
            shortcut.setAutoRepeat(False)
        self.keys.addWidget(self.go_on)

    def leave(self) -> None:
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the typing begins."""
        return self.findChild(QLineEdit) or self.go_on

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER or not isinstance(QApplication.focusWidget(), QLineEdit):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.go_on.click()

    def _try_to_leave(self) -> None:
        self.banner.clear()
        try:
            self.leave()
        except UserError as error:
            self.show_error(error)
            return
        self.done.emit()


class _FormStep(_Step):
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


class SheetStep(_Step):
    """The recovery sheet is shown and printed; it exists nowhere else."""

    print_wanted = Signal(bytes)

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
        self.preview = PdfPreview(tasks.run)
        self.preview.setMinimumHeight(44 * GRID)
        self.content.addWidget(self.preview)
        self.print_key: IconButton = button(self.tr("&Print …"), self._print, "print")
        self.keys.insertWidget(1, self.print_key)
        self._pdf = b""
        tasks.run(self, self._make, self._show)

    def leave(self) -> None:
        """Having it on paper is proved in the next step."""

    def first(self) -> QWidget:
        return self.print_key

    def _make(self) -> bytes:
        from kdm_desk.documents.recovery_sheet import RecoveryPaper, recovery_pdf

        sheet = self._answers.sheet
        groups = tuple(group.text for group in sheet.groups)
        return recovery_pdf(RecoveryPaper(PREFIX, groups, sheet.recipient[-8:], date.today()))

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


class TypeBackStep(_Step):
    """Two groups of the sheet are typed back; then the vault is made."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("", "", "", wide=False)
        self._answers = answers
        self.title.setText(self.tr("4 of 4 · From the sheet"))
        self.go_on.setText(self.tr("&Make the vault"))
        self.content.addWidget(label(self.tr("Please type these two groups from the sheet in your hand.")))
        self.asked = groups_to_ask()
        self.lines: dict[int, QLineEdit] = {}
        grid = QGridLayout()
        for row, number in enumerate(self.asked):
            line = QLineEdit()
            line.setMaxLength(12)
            name = self.tr("Group %n", "", number)
            line.setAccessibleName(name)
            grid.addWidget(label(name, "heading"), row, 0)
            grid.addWidget(line, row, 1)
            self.lines[number] = line
        self.content.addLayout(grid)

    def leave(self) -> None:
        sheet = self._answers.sheet
        for number, line in self.lines.items():
            if not sheet.is_typed_back(number, line.text()):
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                raise UserError("recovery_groups_wrong")


class SetupWizard(QWidget):
    """The four steps in order; `made` carries the folder and the manager's login name."""

    made = Signal(object, str)
    left = Signal()

    def __init__(self, tasks: Tasks, tools: Tools, folder: Path) -> None:
        super().__init__()
        self._tasks, self._tools = tasks, tools
        self.answers = Answers(folder)
        self._stack = QStackedWidget()
        self._steps: list[_Step] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._makers: list[Callable[[], _Step]] = [
            lambda: CentreStep(self.answers),
            lambda: ManagerStep(self.answers),
            lambda: SheetStep(self.answers, tasks),
            lambda: TypeBackStep(self.answers),
        ]
        self._go_to(0)

    @property
    def step(self) -> _Step:
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
            create_vault(self._tools.calibrated(), answers.folder, answers.centre, manager, answers.sheet)

        def failed(error: Exception) -> None:
            step.setDisabled(False)
            step.go_on.setText(self.tr("&Make the vault"))
            step.show_error(error)

        self._tasks.run(self, work, lambda _: self.made.emit(answers.folder, manager.login_name), failed)
