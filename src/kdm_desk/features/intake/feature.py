"""Wires intake: the new application from anywhere, and its part of the case file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.intake.gui.applications_tab import ApplicationsTab, timeline
from kdm_desk.features.intake.gui.drafts_card import DraftsCard
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.intake.gui.own_record import own_record
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import CaseAction, CasePart, Feature, TodayCard, WindowAction
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill

translate = QCoreApplication.translate

_OFFER = QT_TRANSLATE_NOOP("Intake", "New application with the name “{name}”")


def _start(context: Context, _window: QWidget, typed: str) -> None:
    context.open("application", name=typed)


def _apply_again(context: Context, _window: QWidget, person_id: str) -> None:
    context.open("application", person_id=person_id)


FEATURE = Feature(
    name="application",
    title=lambda: translate("Intake", "New application"),
    icon="add",
    permission=Permission.REGISTER,
    page=NewApplicationPage,
    window_actions=[
        WindowAction(
            title=lambda: translate("Intake", "New application"),
            icon="add",
            start=_start,
            shortcut="Ctrl+N",
            permission=Permission.REGISTER,
            position=0,
            offer=lambda typed: fill(translate("Intake", _OFFER), {"name": typed}),
        )
    ],
    case_actions=[
        CaseAction(
            title=lambda: translate("Intake", "Applies again"),
            icon="add",
            start=_apply_again,
            permission=Permission.REGISTER,
            position=20,
        )
    ],
    case_parts=[
        CasePart(
            name="applications",
            title=lambda: translate("Intake", "Applications"),
            position=30,
            make=ApplicationsTab,
            topics=frozenset({Topic.APPLICATIONS, Topic.CASE}),
        ),
    ],
    timeline=timeline,
    own_record=own_record,
    today_cards=[
        TodayCard(
            name="drafts",
            position=4,  # Hidden when there is none; what a lock cut off comes first.
            make=DraftsCard,
            permission=Permission.REGISTER,
            topics=frozenset({Topic.DRAFTS}),
        )
    ],
)
