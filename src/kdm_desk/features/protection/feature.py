"""Wires protection: tabs for orders, risk, plans and perpetrators, the side, Today, alerts, the timeline."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.protection.gui.alerts import case_alerts
from kdm_desk.features.protection.gui.marking import mark_people
from kdm_desk.features.protection.gui.orders_tab import OrdersTab
from kdm_desk.features.protection.gui.own_record import own_record
from kdm_desk.features.protection.gui.perpetrators_tab import PerpetratorsTab
from kdm_desk.features.protection.gui.plan_tab import PlanTab
from kdm_desk.features.protection.gui.risk_tab import RiskTab
from kdm_desk.features.protection.gui.side_card import ProtectionSide
from kdm_desk.features.protection.gui.timeline import timeline
from kdm_desk.features.protection.gui.today_card import OrdersCard
from kdm_desk.ui.feature import CasePart, Feature, TodayCard

translate = QCoreApplication.translate
_SHOWN = frozenset({Topic.CASE, Topic.PEOPLE})


FEATURE = Feature(
    name="protection",
    title=lambda: translate("Protection", "Protection"),
    icon="scales",
    permission=Permission.KEEP_CASE,
    today_cards=(TodayCard("orders", 42, OrdersCard, Permission.KEEP_CASE, frozenset({Topic.CASE})),),
    case_parts=(
        CasePart(
            "perpetrators",
            lambda: translate("Protection", "Perpetrators"),
            31,
            PerpetratorsTab,
            Permission.KEEP_CASE,
            _SHOWN,
        ),
        CasePart(
            "orders", lambda: translate("Protection", "Orders"), 32, OrdersTab, Permission.KEEP_CASE, _SHOWN
        ),
        CasePart("risk", lambda: translate("Protection", "Risk"), 33, RiskTab, Permission.KEEP_CASE, _SHOWN),
        CasePart("plan", lambda: translate("Protection", "Plan"), 70, PlanTab, Permission.KEEP_CASE, _SHOWN),
        CasePart(
            "protection_side",
            lambda: translate("Protection", "Orders and goals"),
            20,
            ProtectionSide,
            Permission.KEEP_CASE,
            _SHOWN,
            at_side=True,
        ),
    ),
    timeline=timeline,
    case_alerts=case_alerts,
    own_record=own_record,
    on_idle=mark_people,
)
