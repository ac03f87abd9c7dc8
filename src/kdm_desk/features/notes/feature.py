"""Wires session notes: the search page, the page for writing, the tab of the case file, the timeline."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.notes.gui.note_page import NotePage
from kdm_desk.features.notes.gui.notes_tab import NotesTab
from kdm_desk.features.notes.gui.own_record import own_record
from kdm_desk.features.notes.gui.search_page import NotesSearchPage
from kdm_desk.features.notes.gui.timeline import timeline
from kdm_desk.features.notes.gui.today_card import UnfinishedNotesCard
from kdm_desk.ui.feature import CasePart, Feature, TodayCard

translate = QCoreApplication.translate

FEATURE = Feature(
    name="notes",
    title=lambda: translate("Notes", "Notes"),
    icon="edit",
    permission=Permission.KEEP_NOTES,
    page=NotesSearchPage,
    rail_position=60,
    more_pages={"note": NotePage},
    case_parts=(
        CasePart(
            "notes",
            lambda: translate("Notes", "Notes"),
            75,
            NotesTab,
            Permission.KEEP_NOTES,
            frozenset({Topic.NOTES, Topic.DRAFTS}),
        ),
    ),
    timeline=timeline,
    own_record=own_record,
    today_cards=(
        TodayCard(
            "unfinished_notes", 65, UnfinishedNotesCard, Permission.KEEP_NOTES, frozenset({Topic.DRAFTS})
        ),
    ),
)
