"""What is written down about a letter afterwards: an answer, or that it was taken back."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.referrals.model.letters import RegisterLine
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


def ask_reply(context: Context, window: QWidget, line: RegisterLine) -> FormDialog:
    """Ask what the institution answered; an empty note is an answer too."""
    service = ReferralService(context.desk)

    def save(values: dict[str, Any]) -> None:
        service.record_reply(line.letter_id, values["note"])

    return _open(
        context,
        window,
        translate("Letters", "Answer to {number}").format(number=line.number),
        Field(
            "note",
            translate("Letters", "What was answered?"),
            Kind.NOTES,
            translate("Letters", "In short; it may stay empty."),
        ),
        translate("Letters", "Record the answer"),
        save,
        line.institution,
        KeptAs(context, "letter.reply", line.letter_id, line.person_id),
    )


def ask_withdrawal(context: Context, window: QWidget, line: RegisterLine) -> FormDialog:
    """Ask why a letter is taken back."""
    service = ReferralService(context.desk)

    def save(values: dict[str, Any]) -> None:
        service.withdraw(line.letter_id, values["reason"])

    return _open(
        context,
        window,
        translate("Letters", "Take back {number}?").format(number=line.number),
        Field("reason", translate("Letters", "Reason"), Kind.NOTES, required=True, rows=3),
        translate("Letters", "Take it back"),
        save,
        translate(
            "Letters",
            "The number stays used and the letter stays in the register. It cannot be printed any more. "
            "Paper already sent has to be called back by telephone.",
        ),
        KeptAs(context, "letter.withdraw", line.letter_id, line.person_id),
    )


def _open(
    context: Context,
    window: QWidget,
    title: str,
    field: Field,
    verb: str,
    save: Any,
    note: str,
    kept: KeptAs,
) -> FormDialog:
    sections = [Section("only", "", [field])]
    dialog = FormDialog(context.tasks, title, sections, verb, save, window, note, kept=kept)
    dialog.open()
    return dialog
