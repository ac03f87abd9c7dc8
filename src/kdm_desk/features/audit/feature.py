"""Wires the record of actions: its page, comparing it with paper, what the supervisor must hear of."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.audit.gui.case_part import WhoLookedCard
from kdm_desk.features.audit.gui.compare_page import ComparePage
from kdm_desk.features.audit.gui.own_record import own_record
from kdm_desk.features.audit.gui.page import AuditPage
from kdm_desk.features.audit.gui.today_card import AlarmsCard
from kdm_desk.ui.feature import CasePart, Feature, TodayCard

translate = QCoreApplication.translate

FEATURE = Feature(
    name="audit",
    title=lambda: translate("Audit", "Record"),
    icon="eye",
    permission=Permission.VIEW_AUDIT,
    page=AuditPage,
    rail_position=83,
    more_pages={"audit_compare": ComparePage},
    today_cards=[
        TodayCard(
            name="alarms",
            position=1,
            make=AlarmsCard,
            permission=Permission.VIEW_AUDIT,
            topics=frozenset({Topic.SETTINGS}),
        )
    ],
    case_parts=[
        CasePart(
            name="who_looked",
            title=lambda: translate("Audit", "Record of actions"),
            position=95,
            make=WhoLookedCard,
            permission=Permission.VIEW_AUDIT,
            at_side=True,
        )
    ],
    own_record=own_record,
)
