"""Wires consent: a tab of the case file, a page that letters lead to, the timeline."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.consent.gui.consent_page import ConsentPage
from kdm_desk.features.consent.gui.consent_tab import ConsentTab
from kdm_desk.features.consent.gui.own_record import own_record
from kdm_desk.features.consent.gui.timeline import timeline
from kdm_desk.ui.feature import CasePart, Feature

translate = QCoreApplication.translate

FEATURE = Feature(
    name="consent",
    title=lambda: translate("Consent", "Consent"),
    icon="check",
    permission=Permission.KEEP_CASE,
    page=ConsentPage,
    case_parts=(
        CasePart(
            "consent",
            lambda: translate("Consent", "Consent"),
            80,
            ConsentTab,
            Permission.KEEP_CASE,
            frozenset({Topic.CASE, Topic.APPLICATIONS}),
        ),
    ),
    timeline=timeline,
    own_record=own_record,
)
