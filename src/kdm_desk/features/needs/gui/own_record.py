"""Her needs, the aid she was given and what was to be followed up for her, as they are hers to have."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import parse_instant, show_date, show_moment, to_local
from kdm_desk.features.needs.gui import words
from kdm_desk.features.needs.model.aid import Aid, AidOutcome
from kdm_desk.features.needs.model.needs import Need
from kdm_desk.features.needs.model.tasks import Task
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordEntry, RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread. An aid written down by mistake was never hers and is left out."""
    desk, language = context.desk, context.preferences.language
    lists = PeopleService(desk).code_lists()
    needs = [_need(need, lists, language) for need in NeedsService(desk).needs_of(person_id)]
    aid = [
        _aid(entry, lists, language)
        for entry in AidService(desk).aid_of(person_id)
        if entry.details.outcome is not AidOutcome.VOID
    ]
    tasks = [_task(task, lists, context) for task in TaskService(desk).tasks_of(person_id)]
    parts = [
        RecordPart("needs", translate("OwnRecord", "What she asked for, and what came of it"), needs),
        RecordPart("aid", translate("OwnRecord", "Aid"), aid),
        RecordPart("tasks", translate("OwnRecord", "What was to be followed up"), tasks),
    ]
    return [part for part in parts if part.entries]


def _need(need: Need, lists: CodeLists, language: str) -> RecordEntry:
    came = "\n".join(
        f"{_moment(event.at)}: "
        + (lists.label("request_outcome", event.outcome, language) or translate("Needs", "Open again"))
        for event in need.events
    )
    notes = "\n".join(event.note for event in need.events if event.note)
    return [
        RecordField(
            "kind", translate("OwnRecord", "Request"), lists.label("request_kind", need.kind, language)
        ),
        RecordField("opened_at", translate("OwnRecord", "Asked on"), _moment(need.opened_at)),
        RecordField("detail", translate("OwnRecord", "In more words"), need.detail, free=True),
        RecordField("outcomes", translate("OwnRecord", "What came of it"), came),
        RecordField("notes", translate("OwnRecord", "Notes"), notes, free=True),
    ]


def _aid(aid: Aid, lists: CodeLists, language: str) -> RecordEntry:
    details = aid.details
    return [
        RecordField("aid", translate("OwnRecord", "Aid"), words.aid_line(aid, lists, language)),
        RecordField("given_on", translate("OwnRecord", "Day"), show_date(details.given_on)),
        RecordField("provider", translate("OwnRecord", "Provider"), aid.provider_name),
        RecordField("outcome", translate("OwnRecord", "Outcome"), words.aid_outcome(details.outcome)),
        RecordField("note", translate("OwnRecord", "Notes"), details.note, free=True),
    ]


def _task(task: Task, lists: CodeLists, context: Context) -> RecordEntry:
    return [
        RecordField(
            "task",
            translate("OwnRecord", "Task"),
            words.task(task, lists, context.preferences.language),
            free=bool(task.title),
        ),
        RecordField("due_on", translate("OwnRecord", "Day"), show_date(task.due_on)),
        RecordField("state", translate("OwnRecord", "State"), words.task_state(task, context.today())[0]),
        RecordField("owner", translate("OwnRecord", "By"), task.owner),
        RecordField("note", translate("OwnRecord", "Notes"), task.note, free=True),
    ]


def _moment(instant: str) -> str:
    return show_moment(to_local(parse_instant(instant)))
