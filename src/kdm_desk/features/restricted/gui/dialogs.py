"""The questions about who may see a file: limiting it, sharing it, taking somebody off, opening it to all again."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.restricted.model import Colleague, Restriction
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm, tell
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


def start_restricting(context: Context, window: QWidget, person_id: str) -> None:
    """The case action: ask whom to limit the file to; for a restricted file, whom to let in besides."""
    service = RestrictedService(context.desk)

    def ask(loaded: tuple[Restriction | None, list[Colleague]]) -> None:
        state, colleagues = loaded
        if state is None:
            restrict_dialog(context, window, person_id, colleagues)
        else:
            share_dialog(context, window, state, colleagues)

    context.tasks.run(window, lambda: (service.state(person_id), service.colleagues()), ask)


def restrict_dialog(context: Context, window: QWidget, person_id: str, colleagues: list[Colleague]) -> None:
    """Ask for the staff and the reason, with what follows from it above the questions."""
    service = RestrictedService(context.desk)
    fields = [
        Field(
            "members",
            translate("Restricted", "Who may see the file, besides you?"),
            Kind.MANY,
            choices=_choices(colleagues),
        ),
        Field(
            "reason",
            translate("Restricted", "Why?"),
            Kind.NOTES,
            required=True,
            rows=2,
            hint=translate("Restricted", "Only those who may see the file read this."),
        ),
    ]
    _show(
        context,
        window,
        translate("Restricted", "Limit this file to named staff"),
        fields,
        translate("Restricted", "Limit the file"),
        lambda values: service.restrict(person_id, values["members"], values["reason"]),
        KeptAs(context, "restricted.limit", person_id, person_id),
        translate(
            "Restricted",
            "Her name, numbers and words are locked away. Others no longer find her; the schedule shows busy time, "
            "the shelter a taken bed, the register a number and a date. Supervisors and managers can open the file "
            "in an emergency, with a reason that you will see. Copies made before stay readable to whoever has them.",
        ),
    )


def share_dialog(context: Context, window: QWidget, state: Restriction, colleagues: list[Colleague]) -> None:
    """Ask whom to let in; those whose keys were renewed are offered again."""
    service = RestrictedService(context.desk)
    inside = {member.user_id for member in state.members if not member.lost_key}
    offered = [one for one in colleagues if one.user_id not in inside]
    if not offered:
        tell(
            window,
            translate("Restricted", "Everybody may see it already"),
            translate("Restricted", "There is no further login that the file could be shared with."),
        )
        return
    field = Field(
        "members",
        translate("Restricted", "Who may see the file from now on?"),
        Kind.MANY,
        required=True,
        choices=_choices(offered),
    )
    _show(
        context,
        window,
        translate("Restricted", "Share this file"),
        [field],
        translate("Restricted", "Share the file"),
        lambda values: service.share(state.person_id, values["members"]),
        None,
    )


def withdraw_dialog(context: Context, window: QWidget, state: Restriction) -> None:
    """Ask whom to take off the list."""
    service = RestrictedService(context.desk)
    field = Field(
        "member",
        translate("Restricted", "Who may no longer see the file?"),
        Kind.ONE,
        required=True,
        choices=[Choice(member.user_id, member.name) for member in state.members],
    )
    _show(
        context,
        window,
        translate("Restricted", "Take somebody off the list"),
        [field],
        translate("Restricted", "Take off the list"),
        lambda values: service.withdraw(state.person_id, values["member"]),
        None,
        translate(
            "Restricted",
            "The file gets a new key. What she has read, and old backups, stay known to her.",
        ),
    )


def ask_and_lift(context: Context, window: QWidget, state: Restriction) -> None:
    """Say what it means that everybody finds her again, and do it only when that is wanted."""
    wanted = confirm(
        window,
        translate("Restricted", "Open this file to all staff again?"),
        translate(
            "Restricted",
            "Everybody whose role sees clients finds her again, with her name and numbers. You can limit the file "
            "anew at any time.",
        ),
        translate("Restricted", "Open to all staff"),
        translate("Restricted", "Leave it limited"),
        danger=True,
    )
    if wanted:
        service = RestrictedService(context.desk)
        context.tasks.run(window, lambda: service.lift(state.person_id), lambda _nothing: None)


def _choices(colleagues: list[Colleague]) -> list[Choice]:
    names = [one.name for one in colleagues]
    return [
        Choice(one.user_id, one.name if names.count(one.name) == 1 else f"{one.name} ({one.login_name})")
        for one in colleagues
    ]


def _show(
    context: Context,
    window: QWidget,
    title: str,
    fields: list[Field],
    verb: str,
    save: Any,
    kept: KeptAs | None,
    note: str = "",
) -> None:
    sections = [Section("questions", "", fields)]
    dialog = FormDialog(context.tasks, title, sections, verb, save, window, note, kept=kept)
    dialog.open()
