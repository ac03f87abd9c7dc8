"""The page that opens a restricted file in an emergency: by its number or from busy time, with a reason."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.restricted.model import EMERGENCY_MINUTES
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page
from kdm_desk.ui.widgets import button, label

translate = QCoreApplication.translate


class EmergencyPage(Page):
    """Opened bare, or with `appointment_id` when it concerns the woman whose time is shown as busy."""

    help_name = "emergency_access"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Restricted", "Emergency access"), parent)
        self._service = RestrictedService(context.desk)
        self._appointment_id = ""
        self._sending = False
        text = translate(
            "Restricted",
            "Only where waiting would harm her. The file opens to you for {minutes} minutes or until you lock. The "
            "opening and your reason are recorded and shown to the staff of the file and to every supervisor.",
        )
        self.body.addWidget(label(text.format(minutes=EMERGENCY_MINUTES)))
        self.about = label("", "heading")
        self.body.addWidget(self.about)
        self.form = Form([Section("questions", "", _fields())])
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.open_key = self.add_action(
            button(translate("Restricted", "Open in an emergency"), self.submit, "key", keys="Ctrl+Return"),
            True,
        )

    def open_with(self, **arguments: object) -> None:
        self._appointment_id = str(arguments.get("appointment_id", ""))
        self.form.set_field_visible("file_no", not self._appointment_id)
        self.form.set_values({"file_no": "", "reason": ""})
        self.form.mark_clean()
        self.about.setText(
            translate("Restricted", "The woman whose time you chose in the schedule")
            if self._appointment_id
            else ""
        )
        self.about.setVisible(bool(self._appointment_id))
        self.banner.clear()
        self.form.focus_field("reason" if self._appointment_id else "file_no")

    @property
    def has_unsaved(self) -> bool:
        return self.form.is_dirty

    def submit(self) -> None:
        """Open the file; a key held down or clicked twice opens it once."""
        if self._sending or not self.form.check():
            return
        self._sending = True
        values, appointment_id = self.form.values(), self._appointment_id
        self.context.tasks.run(
            self,
            lambda: self._service.break_glass(values["reason"], values["file_no"], appointment_id),
            self._opened,
            self._refused,
        )

    def _opened(self, person_id: str) -> None:
        self._sending = False
        self.form.set_values({"file_no": "", "reason": ""})
        self.form.mark_clean()
        self.context.open("case_file", person_id=person_id)

    def _refused(self, error: Exception) -> None:
        self._sending = False
        if not self.form.show_error(error):
            title, text = messages.sentence(error)
            self.banner.show_message(text, title, "warning")


def _fields() -> list[Field]:
    return [
        Field("file_no", translate("Restricted", "File no"), placeholder="M-2026/000123", width=24),
        Field(
            "reason",
            translate("Restricted", "What is the emergency?"),
            Kind.NOTES,
            required=True,
            rows=3,
            hint=translate("Restricted", "Do not write her name: the reason stands in a list of its own."),
        ),
    ]
