"""The words of needs, aid and tasks on the screen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import parse_instant, show_date, to_local
from kdm_desk.features.needs.model.aid import Aid, AidDetails, AidOutcome, KindTotal
from kdm_desk.features.needs.model.needs import NOT_AVAILABLE, Need
from kdm_desk.features.needs.model.tasks import Task, TaskState
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.ui.widgets import money

translate = QCoreApplication.translate

AID_LOOKS = {
    AidOutcome.PENDING: ("accent", "clock"),
    AidOutcome.GIVEN: ("ok", "check"),
    AidOutcome.REFUSED: ("neutral", "cross"),
    AidOutcome.VOID: ("neutral", "cross"),
}


def day_of(instant: str) -> date:
    return to_local(parse_instant(instant)).date()


def need_outcome(need: Need, lists: CodeLists, language: str) -> tuple[str, str, str]:
    """Words, tone and icon of what came of a need."""
    if need.outcome is None:
        return translate("Needs", "Still open"), "accent", "clock"
    text = lists.label("request_outcome", need.outcome, language)
    if need.outcome == NOT_AVAILABLE:
        return text, "warning", "warning"
    return text, "neutral", "check"


def need_story(need: Need) -> str:
    """When it was asked for, and the last that was said of it."""
    asked = translate("Needs", "asked on {day}").format(day=show_date(day_of(need.opened_at)))
    if not need.events:
        return asked
    last = need.events[-1]
    said = translate("Needs", "answered on {day}").format(day=show_date(day_of(last.at)))
    return " · ".join(part for part in (asked, said, last.by) if part)


def aid_outcome(of: AidOutcome) -> str:
    return {
        AidOutcome.PENDING: translate("Needs", "Expected"),
        AidOutcome.GIVEN: translate("Needs", "Given"),
        AidOutcome.REFUSED: translate("Needs", "Refused"),
        AidOutcome.VOID: translate("Needs", "Taken back: entered by mistake"),
    }[of]


def how_much(details: AidDetails, lists: CodeLists, language: str) -> str:
    """ "1.250,50 ₺, 2 packages"; "" when neither is known."""
    parts = [] if details.amount is None else [money(details.amount)]
    if details.quantity is not None:
        parts.append(_counted(details.quantity, details.unit or "", lists, language))
    return ", ".join(parts)


def aid_line(aid: Aid, lists: CodeLists, language: str) -> str:
    """Kind and how much, the heading of an aid."""
    kind = lists.label("aid_kind", aid.details.kind, language)
    much = how_much(aid.details, lists, language)
    return f"{kind}: {much}" if much else kind


def totals(of: Sequence[KindTotal], lists: CodeLists, language: str) -> str:
    """All she was given, in one line; "" for nothing."""
    parts = []
    for total in of:
        much = [money(total.kurus)] if total.kurus else []
        much += [_counted(count, unit, lists, language) for unit, count in total.quantities.items()]
        times = translate("Needs", "{times} times").format(times=total.times)
        kind = lists.label("aid_kind", total.kind, language)
        parts.append(f"{kind} {', '.join(much) or times}")
    kurus = sum(total.kurus for total in of)
    if kurus:
        parts.append(translate("Needs", "together {amount}").format(amount=money(kurus)))
    return " · ".join(parts)


def _counted(count: int, unit: str, lists: CodeLists, language: str) -> str:
    return f"{count} {lists.label('aid_unit', unit, language)}"


def task(of: Task, lists: CodeLists, language: str) -> str:
    """What is to be done."""
    kind = lists.label("task_kind", of.kind, language)
    return f"{kind}: {of.title}" if of.title else kind


def task_state(of: Task, today: date) -> tuple[str, str, str]:
    """Words, tone and icon of where a task stands; overdue is a colour and a word."""
    if of.state is TaskState.DONE:
        return translate("Needs", "Done"), "ok", "check"
    if of.state is TaskState.DROPPED:
        return translate("Needs", "Not needed"), "neutral", "cross"
    late = (today - of.due_on).days
    if late > 0:
        return translate("Needs", "Overdue by {days} days").format(days=late), "warning", "warning"
    if late == 0:
        return translate("Needs", "Due today"), "accent", "clock"
    return translate("Needs", "Due on {day}").format(day=show_date(of.due_on)), "neutral", "clock"


def whom(of: Task) -> str:
    """The woman a task is about, without her name; "" for a task about nobody."""
    return " · ".join(part for part in (of.initials, of.file_no) if part)
