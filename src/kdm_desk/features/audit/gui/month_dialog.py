"""Asks for which month the sheet is to be made."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.names_of_days import month_name
from kdm_desk.features.audit.gui.paper import language_of, show_month
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog

translate = QCoreApplication.translate

_OFFERED = 13


def ask_month(context: Context, parent: QWidget) -> FormDialog:
    """The months of the last year, the one that ended last first; then the sheet is shown."""
    months = _newest_months(context.today())
    language = language_of(context)
    choices = [
        Choice(month.isoformat(), f"{month_name(month.month, language)} {month.year}") for month in months
    ]
    field = Field("month", translate("Audit", "Month"), Kind.ONE, required=True, choices=choices)

    def chosen(values: dict[str, Any]) -> date:
        return date.fromisoformat(values["month"])

    dialog = FormDialog(
        context.tasks,
        translate("Audit", "The month's sheet"),
        [Section("only", "", [field])],
        translate("Audit", "Show the sheet"),
        chosen,
        parent,
        translate(
            "Audit",
            "Holds the month in figures and how the record ends, and no personal data. Print it once a month and "
            "lock it away: a record that is changed later no longer fits it.",
        ),
        kept=None,
    )
    dialog.form.set_values({"month": months[0].isoformat()})
    dialog.saved.connect(lambda month: show_month(context, parent, month))
    dialog.open()
    return dialog


def _newest_months(today: date) -> list[date]:
    """The month that ended last, this month, and those before."""
    this = today.replace(day=1)
    months = [this]
    while len(months) < _OFFERED:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return [months[1], this, *months[2:]]
