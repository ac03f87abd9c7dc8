"""Needs, aid and tasks on her timeline."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.model.aid import AidOutcome
from kdm_desk.features.needs.model.tasks import TaskState
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry

translate = QCoreApplication.translate


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Called on the database thread. What an application asked for stands with the application itself."""
    lists, language = PeopleService(context.desk).code_lists(), context.preferences.language
    return [
        *_needs(context, person_id, lists, language),
        *_aid(context, person_id, lists, language),
        *_tasks(context, person_id, lists, language),
    ]


def _needs(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    entries = []
    for need in NeedsService(context.desk).needs_of(person_id):
        asked = lists.label("request_kind", need.kind, language)
        if need.application_id is None:
            title = translate("Needs", "She asks for: {request}").format(request=asked)
            entries.append(TimelineEntry(_moment(need.opened_at), "talk", title, need.detail))
        for event in need.events:
            said = lists.label("request_outcome", event.outcome, language) or translate("Needs", "Open again")
            entries.append(TimelineEntry(_moment(event.at), "check", f"{asked}: {said}", event.note))
    return entries


def _aid(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    return [
        TimelineEntry(
            _noon(aid.details.given_on),
            "home",
            translate("Needs", "Aid: {aid}").format(aid=words.aid_line(aid, lists, language)),
            " · ".join(part for part in (words.aid_outcome(aid.details.outcome), aid.provider_name) if part),
        )
        for aid in AidService(context.desk).aid_of(person_id)
        if aid.details.outcome is not AidOutcome.VOID
    ]


def _tasks(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    today = context.today()
    return [
        TimelineEntry(
            _noon(task.due_on),
            "clock",
            words.task(task, lists, language),
            " · ".join(part for part in (words.task_state(task, today)[0], task.owner, task.note) if part),
        )
        for task in TaskService(context.desk).tasks_of(person_id)
        if task.state is not TaskState.OPEN
    ]


def _moment(instant: str) -> datetime:
    return to_local(parse_instant(instant))


def _noon(day: date) -> datetime:
    # An aid or a task has a day and no hour; noon keeps it among what happened that day.
    return datetime.combine(day, time(12))
