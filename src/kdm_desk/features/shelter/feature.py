"""What the app wires of the shelter: its page, the decision on a case file, cards, lines, a status item."""

from collections.abc import Sequence
from datetime import datetime, time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.gui.case_tab import ShelterTab
from kdm_desk.features.shelter.gui.own_record import own_record
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.features.shelter.gui.placement_dialog import start_placement
from kdm_desk.features.shelter.gui.today_card import ShelterCard
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import CaseAction, CasePart, Feature, StatusItem, TimelineEntry, TodayCard

translate = QCoreApplication.translate


def occupancy_text(context: Context) -> str:
    """How full the house is, for the status bar; called on the database thread."""
    taken, capacity = ShelterService(context.desk).occupancy()
    return translate("Shelter", "Occupancy {taken}/{capacity}").format(taken=taken, capacity=capacity)


def timeline_of(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Her decisions and every step of her stays; nothing for a role that does not see the shelter."""
    if not context.may(Permission.VIEW_SHELTER):
        return ()
    service = ShelterService(context.desk)
    lists = service.lists()
    entries = []
    for record in service.placements_of(person_id):
        # Written down on its own day it stands at that minute; entered later, at the day's beginning.
        same_day = record.made_at.date() == record.decided_on
        at = record.made_at if same_day else datetime.combine(record.decided_on, time())
        ground = words.label_of(lists.grounds, record.ground)
        entries.append(TimelineEntry(at, "shelter", translate("Shelter", "Shelter decision"), ground))
        if record.withdrawn_at is not None:
            reason = words.label_of(lists.withdrawal_reasons, record.withdrawn_reason)
            title = translate("Shelter", "Shelter decision withdrawn")
            entries.append(TimelineEntry(record.withdrawn_at, "cross", title, reason))
        for event in record.events:
            text = words.label_of(lists.discharge_reasons, event.code)
            entries.append(TimelineEntry(event.at, "bed", words.event(event), text, "shelter"))
    return entries


def _page(context: Context, parent: QWidget | None) -> ShelterPage:
    return ShelterPage(context, parent)


FEATURE = Feature(
    name="shelter",
    title=lambda: translate("Shelter", "Shelter"),
    icon="shelter",
    permission=Permission.VIEW_SHELTER,
    page=_page,
    rail_position=40,
    today_cards=(TodayCard("shelter", 40, ShelterCard, Permission.VIEW_SHELTER, frozenset({Topic.SHELTER})),),
    case_parts=(
        CasePart(
            "shelter",
            lambda: translate("Shelter", "Shelter"),
            45,
            ShelterTab,
            Permission.VIEW_SHELTER,
            frozenset({Topic.SHELTER}),
        ),
    ),
    case_actions=(
        CaseAction(
            lambda: translate("Shelter", "Shelter decision"),
            "shelter",
            start_placement,
            "Ctrl+Shift+S",
            Permission.DECIDE_PLACEMENT,
            40,
        ),
    ),
    timeline=timeline_of,
    own_record=own_record,
    status_items=(
        StatusItem(
            "occupancy",
            20,
            occupancy_text,
            "shelter",
            "bed",
            Permission.VIEW_SHELTER,
            frozenset({Topic.SHELTER}),
        ),
    ),
)
