"""Restoring on a machine without an open vault: the backup and the sheet, then who comes back, then the work."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.core.access import Role
from kdm_desk.core.clock import Clock, SystemClock
from kdm_desk.core.errors import Cancelled, UserError
from kdm_desk.features.backup.gui import words
from kdm_desk.features.backup.model import BackupContents
from kdm_desk.features.backup.service.restore import RestoreRequest, look_inside, restore
from kdm_desk.security.kdf import Deriver
from kdm_desk.ui import messages
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.inputs import NotesEdit
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.progress_line import ProgressLine
from kdm_desk.ui.tasks import Progress, Tasks
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, MessageBanner, button, label, line

if TYPE_CHECKING:  # the age library loads when a sheet is at hand
    from kdm_desk.security.recovery import RecoverySheet

_WIDTH = 104 * GRID
_MOST_IDENTITY_BYTES = 4_096


class RestoreTools(Protocol):
    """What the app lends: a clock, and a passphrase guess whose cost was measured on this computer."""

    @property
    def deriver(self) -> Deriver: ...

    @property
    def clock(self) -> Clock: ...


class RestorePanel(QWidget):
    """A centred card. `restored` carries the new vault's folder and the manager's login name."""

    restored = Signal(object, str)
    left = Signal()

    def __init__(
        self,
        tasks: Tasks,
        tools_calibrated: Callable[[], RestoreTools],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._tools = tasks, tools_calibrated
        self._progress: Progress | None = None
        self._sheet: RecoverySheet | None = None
        self.banner = MessageBanner()
        self.progress = ProgressLine(self.stop)
        self.source = _SourcePart()
        self.choices = _ChoicesPart(_proposed(folder))
        self.choices.hide()
        card = Card()
        card.setFixedWidth(scaled(_WIDTH))
        card.body.setSpacing(2 * GRID)
        card.body.addWidget(label(self.tr("Restore from a backup"), "title"))
        card.body.addWidget(
            label(
                self.tr(
                    "A new vault is made out of the backup, with new keys. The backup itself and any vault that is "
                    "still there stay as they are."
                ),
                "muted",
            )
        )
        card.body.addWidget(self.banner)
        card.body.addWidget(self.source)
        card.body.addWidget(self.choices)
        card.body.addWidget(self.progress)
        card.body.addLayout(self._make_keys())
        self._centre(card)

    def _make_keys(self) -> QHBoxLayout:
        self.back = button(self.tr("&Back"), self._leave, role="quiet")
        self.look = button(self.tr("&Look into the backup"), self.look_inside, "search", "primary")
        self.go_on = button(self.tr("&Restore"), self.restore, "backup", "primary")
        self.go_on.hide()
        keys = QHBoxLayout()
        keys.addWidget(self.back)
        keys.addStretch(1)
        keys.addWidget(self.look)
        keys.addWidget(self.go_on)
        return keys

    def _centre(self, card: Card) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 3 * GRID)
        row.addStretch(1)
        row.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def look_inside(self) -> None:
        """Read the backup's beginning with the sheet, to ask what only then can be asked."""
        if not self.look.isEnabled():
            return
        file, typed = self.source.file(), self.source.identity()
        self._set_busy(True)
        self._progress = self._tasks.run_long(
            self, lambda _progress: _look(file, typed), self._show_contents, self._refused
        )

    def restore(self) -> None:
        """Build the new vault; it appears whole or not at all."""
        sheet = self._sheet
        if not self.go_on.isEnabled() or sheet is None or not self.choices.form.check():
            return
        if self.choices.passphrases_differ():
            self.show_error(UserError("passphrases_differ"))
            return
        request = self.choices.request(self.source.file())
        self._set_busy(True)
        self.progress.begin(self.tr("The vault is being restored."))

        def work(progress: Progress) -> RestoreRequest:
            tools = self._tools()
            restore(request, sheet, tools.deriver, tools.clock, progress.step)
            return request

        self._progress = self._tasks.run_long(
            self, work, self._done, self._refused, lambda fraction, _text: self.progress.move_to(fraction)
        )

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def show_error(self, error: Exception) -> None:
        """Say an error at its field or above the form; what was typed stays."""
        if isinstance(error, Cancelled):
            self.banner.show_message(self.tr("Stopped. Nothing half-done remains."))
        elif not self.choices.form.show_error(error):
            title, text = messages.sentence(error)
            self.banner.show_message(text, title, "warning")

    def _show_contents(self, looked: "tuple[RecoverySheet, BackupContents]") -> None:
        self._set_busy(False)
        self._sheet, contents = looked
        # The key on the sheet has been read and need not stay on the screen.
        self.source.hide()
        self.choices.show_contents(contents)
        self.choices.show()
        self.look.hide()
        self.go_on.show()
        self.choices.form.focus_field("login_name")

    def _done(self, request: RestoreRequest) -> None:
        self._set_busy(False)
        self.choices.forget_passphrases()
        self.source.forget_identity()
        self.restored.emit(request.folder, request.manager)

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        self.show_error(error)

    def _set_busy(self, busy: bool) -> None:
        self.banner.clear()
        self.progress.end()
        for widget in (self.look, self.go_on, self.back, self.source, self.choices):
            widget.setDisabled(busy)
        if not busy:
            self._progress = None

    def _leave(self) -> None:
        """From the choices back to the backup and the sheet, from there to where the user came from."""
        if self._sheet is None:
            self.left.emit()
            return
        self._sheet = None
        self.source.show()
        self.choices.hide()
        self.go_on.hide()
        self.look.show()


def _look(file: Path, typed: str) -> "tuple[RecoverySheet, BackupContents]":
    from kdm_desk.security.shares import sheet_from_typed

    sheet = sheet_from_typed(typed)
    return sheet, look_inside(file, sheet, SystemClock())


def _proposed(folder: Path) -> Path:
    """`folder` if a vault may be made there, else one beside it: a harmed vault is never written over."""
    number, proposed = 2, folder
    while proposed.exists() and (not proposed.is_dir() or any(proposed.iterdir())):
        proposed = folder.with_name(f"{folder.name}-{number}")
        number += 1
    return proposed


class _SourcePart(QWidget):
    """Which backup, and the long key on the recovery sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.file_line = QLineEdit()
        self.file_line.setAccessibleName(self.tr("Backup file"))
        self.choose = button(self.tr("&Choose …"), self.choose_file, "door")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.file_line, 1)
        row.addWidget(self.choose)
        self.identity_edit = NotesEdit()
        what = self.tr("The long key on the sheet, or the words of two shares")
        self.identity_edit.setAccessibleName(what)
        self.identity_edit.setPlaceholderText("AGE-SECRET-KEY-1 …")
        self.identity_edit.setFixedHeight(self.identity_edit.fontMetrics().lineSpacing() * 3 + 24)
        self.identity_edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.read = button(self.tr("Read the key from a &file …"), self.choose_identity, "key", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Backup file"), "heading"))
        column.addLayout(row)
        column.addWidget(label(what, "heading"))
        column.addWidget(self.identity_edit)
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)

    def choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Backup file"), str(Path.home()), self.tr("Backups (*.age)")
        )
        if chosen:
            self.file_line.setText(chosen)

    def choose_identity(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The long key on the sheet"), str(Path.home()))
        if chosen:
            self.read_identity(Path(chosen))

    def read_identity(self, path: Path) -> None:
        """Put the content of a small text file into the box; what is no text leaves it empty."""
        try:
            with path.open("rb") as stream:
                text = stream.read(_MOST_IDENTITY_BYTES).decode("ascii")
        except (OSError, ValueError):
            text = ""
        self.identity_edit.setPlainText(text)

    def file(self) -> Path:
        return Path(self.file_line.text().strip())

    def identity(self) -> str:
        return self.identity_edit.toPlainText()

    def forget_identity(self) -> None:
        self.identity_edit.clear()


class _ChoicesPart(QWidget):
    """Who comes back, the new passphrase, the numbers used on paper, the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._known = label("", "accent")
        self.form = Form([self._who(), self._numbers()])
        self.form.set_values({"folder": str(folder)})
        self.passphrase = PassphraseInput(self.tr("New passphrase"), shows_strength=True)
        self.again = PassphraseInput(self.tr("New passphrase once more"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(line())
        column.addWidget(self._known)
        column.addWidget(self.form)
        column.addWidget(self.passphrase)
        column.addWidget(self.again)

    def _who(self) -> Section:
        return Section(
            "who",
            "",
            (
                Field(
                    "login_name",
                    self.tr("Login name of the manager who opens it first"),
                    required=True,
                    longest=60,
                ),
                Field(
                    "keep",
                    self.tr("Who else may come back, with the passphrase she had"),
                    Kind.MANY,
                    hint=self.tr("Usually nobody. Whoever is not chosen here can be added anew later."),
                ),
            ),
        )

    def _numbers(self) -> Section:
        return Section(
            "numbers",
            "",
            (
                Field("file", self.tr("Last file number used on paper this year"), Kind.NUMBER),
                Field(
                    "letter", self.tr("Last letter number used on paper this year"), Kind.NUMBER, beside=True
                ),
                Field("folder", self.tr("Folder of the new vault"), required=True, longest=1_000),
            ),
        )

    def show_contents(self, contents: BackupContents) -> None:
        self._known.setText(
            self.tr(
                "The backup is of {made}. The last numbers it knows of {year}: file {file}, letter {letter}."
            ).format(
                made=words.moment(contents.made_at),
                year=contents.numbers_year,
                file=contents.last_numbers["file"] or "–",
                letter=contents.last_numbers["letter"] or "–",
            )
        )
        self.form.set_choices(
            "keep",
            [
                Choice(login.login_name, f"{login.login_name} · {role_name(Role(login.role))}")
                for login in contents.logins
                if login.may_come_back
            ],
        )

    def known_text(self) -> str:
        """What the backup told of itself."""
        return self._known.text()

    def passphrases_differ(self) -> bool:
        return self.passphrase.text() != self.again.text()

    def request(self, file: Path) -> RestoreRequest:
        values: dict[str, Any] = self.form.values()
        numbers = {kind: int(values[kind]) for kind in ("file", "letter") if values[kind] is not None}
        return RestoreRequest(
            file=file,
            folder=Path(str(values["folder"])).expanduser().absolute(),
            manager=str(values["login_name"]),
            passphrase=self.passphrase.text(),
            keep_users=tuple(str(name) for name in values["keep"]),
            last_numbers=numbers,
        )

    def forget_passphrases(self) -> None:
        self.passphrase.clear()
        self.again.clear()
