"""Her orders, the risk seen, and her plans, as they are hers to have. Nothing of the perpetrators."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.model.orders import Order, OrderRules
from kdm_desk.features.protection.model.plans import Goal
from kdm_desk.features.protection.model.risk import Risk
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.plans import PlanService
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordEntry, RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread."""
    desk, language = context.desk, context.preferences.language
    lists, rules = PeopleService(desk).code_lists(), OrderService(desk).rules()
    orders = [_order(order, lists, rules, context) for order in OrderService(desk).orders_of(person_id)]
    risks = [
        _risk(risk, lists, language) for risk in RiskService(desk).risks_of(person_id) if not risk.corrected
    ]
    goals = [_goal(goal, lists, context) for goal in PlanService(desk).plans_of(person_id).goals]
    named = len(PerpetratorService(desk).perpetrators_of(person_id))
    withheld = [
        translate(
            "OwnRecord",
            "What is written of {count} people from whom she is to be protected is left out: it is their data.",
        ).replace("{count}", str(named))
    ]
    parts = [
        RecordPart("orders", translate("OwnRecord", "Orders that protect her"), orders),
        RecordPart("risk", translate("OwnRecord", "Risk assessments"), risks),
        RecordPart("plans", translate("OwnRecord", "Her plans"), goals),
        RecordPart("perpetrators", translate("OwnRecord", "Perpetrators"), (), withheld if named else ()),
    ]
    return [part for part in parts if part.entries or part.withheld]


def _order(order: Order, lists: CodeLists, rules: OrderRules, context: Context) -> RecordEntry:
    details = order.details
    return [
        RecordField("order", translate("OwnRecord", "Order"), words.order_title(details)),
        RecordField("decision", translate("OwnRecord", "Decision"), words.decision(details)),
        RecordField("period", translate("OwnRecord", "Period"), words.period(details)),
        RecordField(
            "measures",
            translate("OwnRecord", "Measures"),
            words.measures(details, lists, context.preferences.language),
        ),
        RecordField(
            "state", translate("OwnRecord", "State"), words.order_state(order, context.now(), rules)[0]
        ),
        RecordField("note", translate("OwnRecord", "Notes"), details.note, free=True),
    ]


def _risk(risk: Risk, lists: CodeLists, language: str) -> RecordEntry:
    return [
        RecordField("day", translate("OwnRecord", "Day"), show_date(risk.details.assessed_on)),
        RecordField(
            "level", translate("OwnRecord", "Level"), lists.label("risk_level", risk.details.level, language)
        ),
        RecordField(
            "source",
            translate("OwnRecord", "Source"),
            lists.label("risk_source", risk.details.source, language),
        ),
        RecordField(
            "life_in_danger",
            translate("OwnRecord", "Life in danger"),
            words.danger(risk.details.life_in_danger),
        ),
        RecordField("grounds", translate("OwnRecord", "Grounds"), words.grounds(risk, lists, language)),
        RecordField("note", translate("OwnRecord", "Notes"), risk.details.note, free=True),
        RecordField("by", translate("OwnRecord", "By"), risk.by),
    ]


def _goal(goal: Goal, lists: CodeLists, context: Context) -> RecordEntry:
    language = context.preferences.language
    return [
        RecordField("plan", translate("OwnRecord", "Plan"), words.plan(goal.details.plan)),
        RecordField(
            "area", translate("OwnRecord", "Area"), lists.label("goal_area", goal.details.area, language)
        ),
        RecordField("goal", translate("OwnRecord", "Goal"), goal.details.goal, free=True),
        RecordField(
            "state",
            translate("OwnRecord", "State"),
            words.goal_state(goal, context.today(), lists, language)[0],
        ),
        RecordField("story", translate("OwnRecord", "By"), words.goal_story(goal)),
    ]
