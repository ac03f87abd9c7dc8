"""Wires restricted files: the key and the card of the case file, the page for emergencies, the Today card."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.restricted.gui.dialogs import start_restricting
from kdm_desk.features.restricted.gui.emergency_page import EmergencyPage
from kdm_desk.features.restricted.gui.side_card import WhoMaySeeCard
from kdm_desk.features.restricted.gui.today_card import EmergenciesCard
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import CaseAction, CasePart, Feature, TodayCard, WindowAction

translate = QCoreApplication.translate


def _open_emergency_page(context: Context, _window: QWidget, _typed: str) -> None:
    context.open("emergency_access")


FEATURE = Feature(
    name="emergency_access",
    title=lambda: translate("Restricted", "Emergency access"),
    icon="key",
    permission=Permission.BREAK_GLASS,
    page=EmergencyPage,
    today_cards=(
        TodayCard("emergencies", 5, EmergenciesCard, Permission.VIEW_CLIENTS, frozenset({Topic.ACCESS})),
    ),
    case_parts=(
        CasePart(
            "who_may_see",
            lambda: translate("Restricted", "Who may see this file"),
            5,
            WhoMaySeeCard,
            Permission.VIEW_CLIENTS,
            frozenset({Topic.ACCESS}),
            at_side=True,
        ),
    ),
    case_actions=(
        CaseAction(
            lambda: translate("Restricted", "Who may see it"),
            "lock",
            start_restricting,
            permission=Permission.RESTRICT_FILES,
            position=90,
        ),
    ),
    window_actions=(
        WindowAction(
            lambda: translate("Restricted", "Emergency access"),
            "key",
            _open_emergency_page,
            permission=Permission.BREAK_GLASS,
            position=90,
        ),
    ),
)
