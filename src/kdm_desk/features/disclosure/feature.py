"""Wires own records: the page behind a key of the case file, the card on Today, the alert while a request waits."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.disclosure.gui import words
from kdm_desk.features.disclosure.gui.dialogs import ask_received
from kdm_desk.features.disclosure.gui.own_file_page import OwnFilePage
from kdm_desk.features.disclosure.gui.today_card import RequestsCard
from kdm_desk.features.disclosure.service import DisclosureService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import CaseAction, CaseAlert, Feature, TodayCard

translate = QCoreApplication.translate


def _start(context: Context, window: QWidget, person_id: str) -> None:
    """Who may take a record out makes it; everybody else enters that she asked for it."""
    if context.may(Permission.EXPORT_FILES):
        context.open("own_file", person_id=person_id)
    else:
        ask_received(context, window, person_id)


def _alerts(context: Context, person_id: str) -> Sequence[CaseAlert]:
    """Requests of hers that wait; on the database thread."""
    waiting = [
        request for request in DisclosureService(context.desk).requests_of(person_id) if request.is_open
    ]
    return [CaseAlert(*words.alert(request, context.today())) for request in waiting]


FEATURE = Feature(
    name="own_file",
    title=lambda: translate("Disclosure", "Her own record"),
    icon="document",
    permission=Permission.EXPORT_FILES,
    page=OwnFilePage,
    today_cards=(
        TodayCard("own_records", 46, RequestsCard, Permission.EXPORT_FILES, frozenset({Topic.CASE})),
    ),
    case_actions=(
        CaseAction(
            lambda: translate("Disclosure", "Her own record …"),
            "document",
            _start,
            permission=Permission.KEEP_CASE,
            position=95,
        ),
    ),
    case_alerts=_alerts,
)
