"""Orders, risk, plans and perpetrators on her timeline."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.model.orders import Step
from kdm_desk.features.protection.model.plans import GoalState
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.plans import PlanService
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry

translate = QCoreApplication.translate


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Called on the database thread. What was taken back or corrected is left to the tabs."""
    lists, language = PeopleService(context.desk).code_lists(), context.preferences.language
    return [
        *_orders(context, person_id, lists, language),
        *_risks(context, person_id, lists, language),
        *_goals(context, person_id, lists, language),
        *_perpetrators(context, person_id, lists, language),
    ]


def _orders(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    entries = []
    for order in OrderService(context.desk).orders_of(person_id):
        if order.step(Step.VOID):
            continue
        title, details = words.order_title(order.details), order.details
        told = f"{words.period(details)} · {words.measures(details, lists, language)}"
        at = details.decided_at if details.decided_time else _noon(details.decided_on)
        entries.append(TimelineEntry(at, "scales", title, told))
        for event in order.standing():
            entries.append(
                TimelineEntry(event.happened_at, "scales", f"{title}: {words.step(event.step)}", event.note)
            )
    return entries


def _risks(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    return [
        TimelineEntry(
            _noon(risk.details.assessed_on),
            "warning",
            words.risk_look(risk, lists, language)[0],
            " · ".join((words.danger(risk.details.life_in_danger), risk.by)),
        )
        for risk in RiskService(context.desk).risks_of(person_id)
        if not risk.corrected
    ]


def _goals(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    entries = []
    for goal in PlanService(context.desk).plans_of(person_id).goals:
        title = translate("Protection", "Goal: {goal}").format(goal=goal.details.goal.replace("\n", " "))
        entries.append(TimelineEntry(_moment(goal.made_at), "check", title, words.plan(goal.details.plan)))
        before = GoalState.IN_PROGRESS
        for event in goal.events[1:]:
            if event.state is not before:
                said = lists.label("goal_state", event.state.value, language)
                entries.append(TimelineEntry(_moment(event.at), "check", f"{title}: {said}", event.note))
            before = event.state
    return entries


def _perpetrators(context: Context, person_id: str, lists: CodeLists, language: str) -> list[TimelineEntry]:
    return [
        TimelineEntry(
            _moment(one.named_at),
            "person",
            translate("Protection", "Perpetrator: {name}").format(name=words.perpetrator_name(one)),
            lists.label("relation", one.details.relation, language),
        )
        for one in PerpetratorService(context.desk).perpetrators_of(person_id)
        if not one.removed
    ]


def _moment(instant: str) -> datetime:
    return to_local(parse_instant(instant))


def _noon(day: date) -> datetime:
    # A day without an hour; noon keeps it among what happened that day.
    return datetime.combine(day, time(12))
