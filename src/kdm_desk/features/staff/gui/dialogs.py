"""What a manager is asked before something changes for a colleague, each with its consequences."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import UserError
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.model.colleagues import Colleague, NewLogin, StaffLine
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.proposals import Act
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog, Work
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.messages import fill
from kdm_desk.ui.page import Page

translate = QCoreApplication.translate


def keys_are_changing() -> str:
    return translate("Staff", "The keys are being changed. Please leave the computer on until this is done.")


def needs_second(error: Exception) -> bool:
    """Whether this is refused to one manager alone."""
    return isinstance(error, UserError) and error.code == "second_manager_needed"


def with_warning(consequences: str, line: StaffLine) -> str:
    """The consequences, and before them what nobody else could open once her keys are gone."""
    if not line.only_holder:
        return consequences
    warning = translate(
        "Staff",
        "Only she holds keys of: {names}. Without them, what is sealed there opens with the recovery sheet alone. "
        "First make somebody else a member and let this colleague log in once.",
    )
    return fill(warning, {"names": words.compartments(line.only_holder)}) + "\n\n" + consequences


def _colleague_fields(professions: Sequence[Choice]) -> tuple[Field, ...]:
    return (
        Field("given_names", translate("Staff", "First name"), required=True),
        Field("surname", translate("Staff", "Surname"), required=True, beside=True),
        Field("title", translate("Staff", "Title on letters")),
        Field(
            "profession",
            translate("Staff", "Work"),
            Kind.CHOICE,
            choices=professions,
            required=True,
            beside=True,
        ),
    )


def _login_fields() -> tuple[Field, ...]:
    roles = [Choice(role.value, role_name(role)) for role in Role]
    return (
        Field(
            "login_name",
            translate("Staff", "Login name"),
            required=True,
            longest=60,
            hint=translate("Staff", "It can be read on the unlock screen: choose one that tells nothing."),
        ),
        Field("role", translate("Staff", "Role"), Kind.CHOICE, choices=roles, required=True, beside=True),
    )


def _colleague(values: dict[str, Any]) -> Colleague:
    return Colleague(values["given_names"], values["surname"], values["title"], values["profession"])


def _new_login(values: dict[str, Any]) -> NewLogin:
    return NewLogin(values["login_name"], Role(values["role"]))


class AddColleagueDialog(FormDialog):
    """Somebody who works here and never opens the program: a visiting lawyer, a trainer."""

    def __init__(self, page: Page, professions: Sequence[Choice]) -> None:
        service = StaffService(page.context.desk)
        super().__init__(
            page.context.tasks,
            translate("Staff", "Add a colleague without a login"),
            [Section("colleague", "", _colleague_fields(professions))],
            translate("Staff", "&Add the colleague"),
            lambda values: service.add_colleague(_colleague(values)),
            page,
            translate("Staff", "She can be booked and sign letters; the program stays closed to her."),
            kept=KeptAs(page.context, "staff.add"),
        )


class AddLoginDialog(FormDialog):
    """A colleague's name, work and role; `saved` carries the slip with her one-time passphrase."""

    def __init__(self, page: Page, professions: Sequence[Choice]) -> None:
        service = StaffService(page.context.desk)
        super().__init__(
            page.context.tasks,
            translate("Staff", "Add a colleague with a login"),
            [Section("user", "", (*_colleague_fields(professions), *_login_fields()))],
            translate("Staff", "&Add the colleague"),
            lambda values: service.add_with_login(_colleague(values), _new_login(values)),
            page,
            translate(
                "Staff",
                "The program makes a one-time passphrase and shows the slip to print. She changes it at her first "
                "login; you need not know hers.",
            ),
            kept=KeptAs(page.context, "staff.add_login"),
        )


class GiveLoginDialog(FormDialog):
    """A login for somebody who is on the list already; `saved` carries the slip."""

    def __init__(self, page: Page, line: StaffLine) -> None:
        service = StaffService(page.context.desk)
        super().__init__(
            page.context.tasks,
            fill(translate("Staff", "A login for {name}"), {"name": line.full_name}),
            [Section("login", "", _login_fields())],
            translate("Staff", "&Give the login"),
            lambda values: service.give_login(line.staff_id, _new_login(values)),
            page,
            translate(
                "Staff", "She can then open the program with this role; the slip to print is shown next."
            ),
            kept=KeptAs(page.context, "staff.give_login", line.staff_id),
        )


class KeysDialog(FormDialog):
    """Says while it saves that keys are being changed, which may take longer than anything else at the desk.

    With `propose` it offers to ask another manager where one alone is not enough.
    """

    propose: Work | None = None
    _is_proposing = False

    def submit(self) -> None:
        super().submit()
        if self.is_sending and not self._is_proposing:
            self.banner.show_message(keys_are_changing())

    def show_error(self, error: Exception) -> None:
        super().show_error(error)
        if self.propose is not None and needs_second(error):
            self._work, self._is_proposing = self.propose, True
            self.go_on.setText(translate("Staff", "&Propose it"))


class RoleDialog(KeysDialog):
    """Another role, which brings other compartments."""

    def __init__(self, page: Page, line: StaffLine) -> None:
        service, seconds = StaffService(page.context.desk), SecondManagerService(page.context.desk)
        roles = [Choice(role.value, role_name(role)) for role in Role if role is not line.role]
        self.propose = lambda values: seconds.propose(Act.CHANGE_ROLE, line.user_id, Role(values["role"]))
        field = Field("role", translate("Staff", "New role"), Kind.ONE, choices=roles, required=True)
        super().__init__(
            page.context.tasks,
            fill(translate("Staff", "Another role for {name}"), {"name": line.full_name}),
            [Section("role", "", (field,))],
            translate("Staff", "&Change the role"),
            lambda values: service.change_role(line.user_id, Role(values["role"])),
            page,
            with_warning(
                words.consequences(Act.CHANGE_ROLE),
                line,
            ),
            kept=None,
        )


class LastDayDialog(FormDialog):
    """The last day of an intern; empty takes it away."""

    def __init__(self, page: Page, line: StaffLine) -> None:
        service = StaffService(page.context.desk)
        field = Field(
            "end_date",
            translate("Staff", "Last day"),
            Kind.DATE,
            hint=translate("Staff", "Leave it empty for no end."),
        )
        super().__init__(
            page.context.tasks,
            fill(translate("Staff", "Last day of {name}"), {"name": line.full_name}),
            [Section("end", "", (field,))],
            translate("Staff", "&Save the day"),
            lambda values: service.set_last_day(line.user_id, values["end_date"]),
            page,
            translate(
                "Staff",
                "From the day after, her login opens nothing, and the keys are changed when a manager next logs in.",
            ),
            kept=None,
        )
        self.form.set_values({"end_date": line.end_date})


class RemoveDialog(KeysDialog):
    """Taking a login away for good, and whether she leaves the house with it."""

    def __init__(self, page: Page, line: StaffLine) -> None:
        service, seconds = StaffService(page.context.desk), SecondManagerService(page.context.desk)
        self.propose = lambda _values: seconds.propose(Act.REMOVE, line.user_id)
        field = Field(
            "leaves", translate("Staff", "She no longer works here and can no longer be booked"), Kind.TICK
        )
        super().__init__(
            page.context.tasks,
            fill(translate("Staff", "Remove the login of {name}?"), {"name": line.full_name}),
            [Section("remove", "", (field,))],
            translate("Staff", "&Remove the login"),
            lambda values: service.remove(line.user_id, bool(values["leaves"])),
            page,
            with_warning(
                words.consequences(Act.REMOVE),
                line,
            ),
            kept=None,
        )
        self.form.set_values({"leaves": True})


class MembershipsDialog(KeysDialog):
    """Which compartments she is a member of; each change is an act of its own in the record."""

    def __init__(self, page: Page, line: StaffLine) -> None:
        self._service, self._line = StaffService(page.context.desk), line
        fields = [Field(one.value, words.compartment(one), Kind.TICK) for one in Compartment]
        note = (
            translate(
                "Staff",
                "You can make yourself a member. It stands in the record, and the other members are told at their "
                "next login.",
            )
            if line.is_me
            else translate(
                "Staff",
                "The other members are told at their next login; the first of them hands the keys on to her. "
                "What you take away is closed to her from now on, not what she has read.",
            )
        )
        super().__init__(
            page.context.tasks,
            fill(translate("Staff", "Compartments of {name}"), {"name": line.full_name}),
            [Section("compartments", "", fields)],
            translate("Staff", "&Save the compartments"),
            self._apply,
            page,
            note if line.is_me else with_warning(note, line),
            kept=None,
        )
        self.form.set_values({one.value: one in line.compartments for one in Compartment})

    def _apply(self, values: dict[str, Any]) -> None:
        """On the database thread, one act after the other; what was done before a refusal stays done."""
        for one in Compartment:
            wanted = bool(values[one.value])
            if wanted and one not in self._line.compartments:
                self._service.grant(self._line.user_id, one)
            elif not wanted and one in self._line.compartments:
                self._service.revoke(self._line.user_id, one)
