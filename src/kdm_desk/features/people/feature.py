"""Wires people: the clients page, the case file, the search box, the contact dialog."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.people.gui.case_file_page import CaseFilePage, record_contact
from kdm_desk.features.people.gui.clients_page import ClientsPage, turn_at_hand
from kdm_desk.features.people.gui.closing import close_or_reopen
from kdm_desk.features.people.gui.merge_page import MergePage
from kdm_desk.features.people.gui.own_record import own_record
from kdm_desk.features.people.gui.search_provider import provider
from kdm_desk.features.people.gui.tidying import tidy_search_index
from kdm_desk.features.people.gui.unfinished_card import UnfinishedCard
from kdm_desk.ui.feature import CaseAction, Feature, TodayCard

FEATURE = Feature(
    name="clients",
    title=lambda: QCoreApplication.translate("People", "Clients"),
    icon="clients",
    permission=Permission.VIEW_CLIENTS,
    page=ClientsPage,
    rail_position=10,
    more_pages={"case_file": CaseFilePage, "merge": MergePage},
    case_actions=[
        CaseAction(
            title=lambda: QCoreApplication.translate("People", "Record a contact"),
            icon="phone",
            start=record_contact,
            shortcut="Ctrl+E",
            permission=Permission.REGISTER,
            position=10,
        ),
        CaseAction(
            title=lambda: QCoreApplication.translate("People", "Keep at hand, or no longer"),
            icon="star",
            start=turn_at_hand,
            position=70,
        ),
        CaseAction(
            title=lambda: QCoreApplication.translate("People", "Close the file, or open it again"),
            icon="check",
            start=close_or_reopen,
            permission=Permission.CLOSE_FILES,
            position=80,
        ),
        CaseAction(
            title=lambda: QCoreApplication.translate("People", "Merge with another file"),
            icon="clients",
            start=lambda context, _window, person_id: context.open("merge", person_id=person_id),
            permission=Permission.MERGE_FILES,
            position=85,
        ),
    ],
    own_record=own_record,
    today_cards=[
        TodayCard(
            name="unfinished_dialogs",
            position=5,
            make=UnfinishedCard,
            permission=Permission.VIEW_CLIENTS,
            topics=frozenset({Topic.DRAFTS}),
        )
    ],
    search=provider(),
    on_idle=tidy_search_index,
)
