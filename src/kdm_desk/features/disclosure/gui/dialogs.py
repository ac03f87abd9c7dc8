"""What is asked about a request for her own record: when it came, and how it was answered."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.disclosure.gui import words
from kdm_desk.features.disclosure.model import Answer, Request
from kdm_desk.features.disclosure.service import DisclosureService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


def ask_received(context: Context, window: QWidget, person_id: str) -> FormDialog:
    """She asks for her record: enter the day, from which the days for the answer count."""
    service = DisclosureService(context.desk)
    dialog = FormDialog(
        context.tasks,
        translate("Disclosure", "She asks for her own record"),
        [
            Section(
                "request",
                "",
                [
                    Field(
                        "received_on", translate("Disclosure", "When did she ask?"), Kind.DATE, required=True
                    )
                ],
            )
        ],
        translate("Disclosure", "Enter the request"),
        lambda values: service.receive(person_id, values["received_on"]),
        window,
        translate(
            "Disclosure", "She is to be answered within 30 days. Today shows it as long as it is open."
        ),
        kept=None,
    )
    dialog.form.set_values({"received_on": context.today()})
    dialog.form.mark_clean()
    dialog.open()
    return dialog


def ask_answer(context: Context, window: QWidget, request: Request) -> FormDialog:
    """How she was answered, and when."""
    service = DisclosureService(context.desk)

    def save(values: dict[str, Any]) -> None:
        service.answer(request.id, values["how"], values["answered_on"], values["note"])

    dialog = FormDialog(
        context.tasks,
        translate("Disclosure", "How was she answered?"),
        [
            Section(
                "request",
                "",
                [
                    Field(
                        "how",
                        translate("Disclosure", "Answer"),
                        Kind.ONE,
                        required=True,
                        choices=[Choice(how.value, words.answer(how)) for how in Answer],
                    ),
                    Field("answered_on", translate("Disclosure", "Day"), Kind.DATE, required=True),
                    Field(
                        "note",
                        translate("Disclosure", "Note"),
                        Kind.NOTES,
                        translate("Disclosure", "For a refusal: the reason, as she was told it."),
                        rows=3,
                    ),
                ],
            )
        ],
        translate("Disclosure", "Enter the answer"),
        save,
        window,
        kept=KeptAs(context, "disclosure.answer", request.id, request.person_id),
    )
    dialog.form.set_values({"answered_on": context.today()})
    dialog.form.mark_clean()
    dialog.open()
    return dialog
