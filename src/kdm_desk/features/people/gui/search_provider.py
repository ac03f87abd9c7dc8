"""What the search box of the window asks, and what a choice in it opens."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import SearchProvider, SearchResult

translate = QCoreApplication.translate

RESULTS = 12


def provider() -> SearchProvider:
    return SearchProvider(
        placeholder=lambda: translate("People", "Search: name, file no, phone …"),
        find=find,
        choose=_open_file,
        recent=lambda context: find(context, ""),
        permission=Permission.VIEW_CLIENTS,
    )


def find(context: Context, typed: str) -> Sequence[SearchResult]:
    """Runs on the database thread; nothing typed gives the files opened last."""
    now = context.now()
    return [_result(hit, now) for hit in PeopleService(context.desk).search(typed, RESULTS)]


def _result(hit: PersonHit, now: datetime) -> SearchResult:
    badges = [words.badge(code)[:2] for code in words.badges(hit)]
    return SearchResult(hit.person_id, words.name(hit.name), words.hit_details(hit, now), badges)


def _open_file(context: Context, result: SearchResult) -> None:
    context.open("case_file", person_id=result.key, from_search=True)
