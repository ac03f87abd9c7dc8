"""The list of users and the dialog that adds one."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Role
from kdm_desk.core.errors import UserError
from kdm_desk.features.admin.model import Colleague, NewLogin, StaffLine
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
    """Who works here, and who of them may open the vault, with which role."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._professions: dict[str, str] = {}
        self.table: Table[StaffLine] = Table(
            [
                Column(self.tr("Name"), lambda line: line.full_name, stretch=True),
                Column(self.tr("Work"), lambda line: self._professions.get(line.profession, "")),
                Column(self.tr("Login name"), lambda line: line.login_name),
                Column(
                    self.tr("Role"), lambda line: role_name(line.role) if line.role else self.tr("no login")
                ),
            ],
            self.tr("Users"),
        )
        self.add_key = button(self.tr("&Add a user"), lambda: self.add(True), "add", "primary")
        self.add_without = button(
            self.tr("Add a &colleague without a login"), lambda: self.add(False), "person"
        )
        keys = QHBoxLayout()
        keys.addStretch(1)
        keys.addWidget(self.add_without)
        keys.addWidget(self.add_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.addLayout(keys)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        service = AdminService(self._page.context.desk)
        language = self._page.context.preferences.language

        def show(found: tuple[dict[str, str], list[StaffLine]]) -> None:
            self._professions, staff = found
            self.table.set_rows(staff)

        self._page.context.tasks.run(self, lambda: (service.professions(language), service.staff()), show)

    def add(self, with_login: bool) -> None:
        """Ask for a colleague; `with_login` also for the login she gets."""
        choices = [Choice(code, text) for code, text in self._professions.items()]
        (AddLoginDialog if with_login else AddColleagueDialog)(self._page, choices).open()


def _colleague_fields(professions: list[Choice]) -> tuple[Field, ...]:
    return (
        Field("given_names", translate("Admin", "First name"), required=True),
        Field("surname", translate("Admin", "Surname"), required=True, beside=True),
        Field("title", translate("Admin", "Title on letters")),
        Field(
            "profession",
            translate("Admin", "Work"),
            Kind.CHOICE,
            choices=professions,
            required=True,
            beside=True,
        ),
    )


def _login_fields() -> tuple[Field, ...]:
    roles = [Choice(role.value, role_name(role)) for role in Role]
    return (
        Field("login_name", translate("Admin", "Login name"), required=True, longest=60),
        Field("role", translate("Admin", "Role"), Kind.CHOICE, choices=roles, required=True, beside=True),
    )


def _colleague(values: dict[str, Any]) -> Colleague:
    return Colleague(values["given_names"], values["surname"], values["title"], values["profession"])


class AddColleagueDialog(FormDialog):
    """Somebody who works here and never opens the program: a visiting lawyer, a trainer."""

    def __init__(self, page: Page, professions: list[Choice]) -> None:
        service = AdminService(page.context.desk)
        super().__init__(
            page.context.tasks,
            translate("Admin", "Add a colleague without a login"),
            [Section("colleague", "", _colleague_fields(professions))],
            translate("Admin", "Add the colleague"),
            lambda values: service.add_colleague(_colleague(values)),
            page,
            translate("Admin", "She can be booked and sign letters; the program stays closed to her."),
        )


class AddLoginDialog(FormDialog):
    """A colleague's name, work and role; she types her passphrase herself."""

    def __init__(self, page: Page, professions: list[Choice]) -> None:
        super().__init__(
            page.context.tasks,
            translate("Admin", "Add a user"),
            [Section("user", "", (*_colleague_fields(professions), *_login_fields()))],
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
        passphrase, again = self._typed
        if passphrase != again:
            raise UserError("passphrases_differ")
        login = NewLogin(values["login_name"], Role(values["role"]), passphrase)
        return self._service.add_colleague(_colleague(values), login)
