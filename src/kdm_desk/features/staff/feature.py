"""Wires the staff room for managers, and the own account for everybody."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.staff.gui.account_page import AccountPage
from kdm_desk.features.staff.gui.page import StaffPage
from kdm_desk.features.staff.gui.today_cards import NoticesCard, ProposalsCard, ReviewCard
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature, TodayCard, WindowAction

translate = QCoreApplication.translate


def _open_account(context: Context, _window: QWidget, _typed: str) -> None:
    context.open("account")


STAFF = Feature(
    name="staff",
    title=lambda: translate("Staff", "Staff"),
    icon="person",
    permission=Permission.MANAGE_LOGINS,
    page=StaffPage,
    rail_position=85,
    today_cards=[
        TodayCard(
            name="review",
            position=70,
            make=ReviewCard,
            permission=Permission.MANAGE_LOGINS,
            topics=frozenset({Topic.LOGINS}),
        ),
        TodayCard(
            name="proposals",
            position=2,
            make=ProposalsCard,
            permission=Permission.MANAGE_LOGINS,
            topics=frozenset({Topic.LOGINS}),
        ),
    ],
)

ACCOUNT = Feature(
    name="account",
    title=lambda: translate("Staff", "My account"),
    icon="person",
    permission=Permission.USE_DESK,
    page=AccountPage,
    user_actions=[
        WindowAction(title=lambda: translate("Staff", "My account"), icon="person", start=_open_account)
    ],
    today_cards=[
        TodayCard(
            name="notices",
            position=1,
            make=NoticesCard,
            permission=Permission.USE_DESK,
            topics=frozenset({Topic.ACCESS}),
        )
    ],
)
