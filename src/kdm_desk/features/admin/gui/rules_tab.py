"""The tab of days, hours and months by which the centre works; a law's own limit is the usual one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.features.admin.model import RULES
from kdm_desk.features.admin.service import AdminService
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page
from kdm_desk.ui.widgets import button


class RulesTab(QWidget):
    """Shows every rule in force and saves them together."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._service = AdminService(page.context.desk)
        self.form = Form(self._sections())
        self.save_key = button(self.tr("&Save"), self.save, role="primary", keys="Ctrl+Return")
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(self.save_key)
        column.addStretch(1)

    def refresh(self) -> None:
        if not self.form.is_dirty:
            self._page.context.tasks.run(self, self._service.rules, self.form.set_values)

    def save(self) -> None:
        """The form names what cannot be; all rules are saved or none."""
        if not self.form.check():
            return
        values = self.form.values()
        self._page.context.tasks.run(
            self, lambda: self._service.save_rules(values), lambda _: self._saved(), self._failed
        )

    def _sections(self) -> list[Section]:
        protective = self.tr("Protective order of the police chief: hours until it has to be approved")
        preventive = self.tr("Preventive order of the police: hours until it has to be approved")
        months = self.tr("Months a first order lasts at most; a longer one asks for a reason")
        first = self.tr("First warning, so many days before an order ends")
        consent = self.tr("Days a consent lasts, unless she says otherwise")
        draft = self.tr("Days an unfinished application is kept")
        last = self.tr("Last warning, so many days before")
        return [
            Section(
                "orders",
                self.tr("Orders under Law 6284"),
                (
                    _number("approval_protective", protective),
                    _number("approval_preventive", preventive, beside=True),
                    _number("first_months", months),
                    _number("first_warning", first),
                    _number("last_warning", last, beside=True),
                ),
            ),
            Section(
                "files",
                self.tr("Files"),
                (
                    _number("silent_days", self.tr("Days without a contact until a file is listed")),
                    _number("consent_days", consent, beside=True),
                    _number("disclosure_days", self.tr("Days to answer who asks for her own record")),
                    _number("draft_days", draft, beside=True),
                ),
            ),
        ]

    def _saved(self) -> None:
        self.form.mark_clean()
        self._page.show_done(self.tr("The rules are saved. They count from now on."))

    def _failed(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self._page.show_error(error)


def _number(name: str, label: str, beside: bool = False) -> Field:
    rule = RULES[name]
    return Field(
        name, label, Kind.NUMBER, required=True, beside=beside, lowest=rule.lowest, highest=rule.highest
    )
