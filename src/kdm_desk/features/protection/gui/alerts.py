"""What the head of a file warns of: orders, and that somebody must be asked."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.model.orders import OrderState, state
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import CaseAlert

_RECENT_DAYS = 7


def case_alerts(context: Context, person_id: str) -> Sequence[CaseAlert]:
    """Orders that wait, lapsed in the last week or end soon and were not extended; a conflict. Database thread."""
    service, now = OrderService(context.desk), context.now()
    rules = service.rules()
    found = []
    for order in service.orders_of(person_id):
        stands, days = state(order, now, rules), order.days_left(now.date())
        ends = stands is OrderState.IN_FORCE and days <= rules.first_warning and not order.extended_by
        recent = (now.date() - order.details.decided_on).days <= _RECENT_DAYS
        if ends or stands is OrderState.WAITING or (stands is OrderState.LAPSED and recent):
            text, tone, icon = words.order_state(order, now, rules)
            found.append(CaseAlert(f"{words.order_kind(order.details.kind)}: {text}", tone, icon))
    if PerpetratorService(context.desk).has_conflict(person_id):
        text = QCoreApplication.translate("Protection", "Conflict of interest: ask the unit supervisor")
        found.append(CaseAlert(text, "warning", "warning"))
    return found
