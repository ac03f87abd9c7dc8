"""The list of users and the dialog that adds one."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Role
from kdm_desk.core.errors import UserError
from kdm_desk.features.admin.model import LoginLine, NewColleague
from kdm_desk.features.admin.service import AdminService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.page import Page
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button

translate = QCoreApplication.translate


class LoginsTab(QWidget):
    """Who may open the vault, with which role."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.table: Table[LoginLine] = Table(
            [
                Column(self.tr("Login name"), lambda line: line.login_name),
                Column(self.tr("Name"), lambda line: line.full_name),
                Column(self.tr("Role"), lambda line: role_name(line.role)),
            ],
            self.tr("Users"),
        )
        self.add_key = button(self.tr("&Add a user"), self.add, "add", "primary")
        keys = QHBoxLayout()
        keys.addStretch(1)
        keys.addWidget(self.add_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.addLayout(keys)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        service = AdminService(self._page.context.desk)
        self._page.context.tasks.run(self, service.logins, self.table.set_rows)

    def add(self) -> None:
        service = AdminService(self._page.context.desk)
        self._page.context.tasks.run(self, service.professions, self._ask)

    def _ask(self, professions: list[Any]) -> None:
        language = self._page.context.preferences.language
        choices = [Choice(code.code, code.label(language)) for code in professions]
        AddLoginDialog(self._page, choices).open()


def _sections(professions: list[Choice]) -> list[Section]:
    roles = [Choice(role.value, role_name(role)) for role in Role]
    return [
        Section(
            "user",
            "",
            (
                Field("given_names", translate("Admin", "First name"), required=True),
                Field("surname", translate("Admin", "Surname"), required=True, beside=True),
                Field("title", translate("Admin", "Title on letters")),
                Field(
                    "profession", translate("Admin", "Work"), Kind.CHOICE, choices=professions, beside=True
                ),
                Field("login_name", translate("Admin", "Login name"), required=True, longest=60),
                Field(
                    "role", translate("Admin", "Role"), Kind.CHOICE, choices=roles, required=True, beside=True
                ),
            ),
        )
    ]


class AddLoginDialog(FormDialog):
    """A colleague's name, work and role; she types her passphrase herself."""

    def __init__(self, page: Page, professions: list[Choice]) -> None:
        super().__init__(
            page.context.tasks,
            translate("Admin", "Add a user"),
            _sections(professions),
            translate("Admin", "Add the user"),
            self._save,
            page,
            translate("Admin", "Let her type her passphrase herself; nobody else should know it."),
        )
        self._service = AdminService(page.context.desk)
        self._typed = ("", "")
        self.passphrase = PassphraseInput(self.tr("Her passphrase"), shows_strength=True)
        self.again = PassphraseInput(self.tr("Her passphrase once more"))
        self.below.addWidget(self.passphrase)
        self.below.addWidget(self.again)

    def submit(self) -> None:
        self._typed = (self.passphrase.text(), self.again.text())
        super().submit()

    def _save(self, values: dict[str, Any]) -> str:
        """On the database thread: the two lines were read before, on the GUI thread."""
        if self._typed[0] != self._typed[1]:
            raise UserError("passphrases_differ")
        return self._service.add_login(
            NewColleague(
                values["login_name"],
                Role(values["role"]),
                values["given_names"],
                values["surname"],
                values["title"],
                values["profession"] or "other",
                self._typed[0],
            )
        )
