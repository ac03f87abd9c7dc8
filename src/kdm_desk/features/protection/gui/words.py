"""The words of orders, risk, plans and perpetrators on the screen."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import parse_instant, show_date, show_moment, to_local
from kdm_desk.core.phones import show_phone
from kdm_desk.features.people.model.persons import Answer, CodeLists
from kdm_desk.features.protection.model.orders import (
    MEASURE_LISTS,
    Authority,
    Order,
    OrderDetails,
    OrderEvent,
    OrderKind,
    OrderRules,
    OrderState,
    Step,
    approval_deadline,
    state,
)
from kdm_desk.features.protection.model.perpetrators import Alike, Conflict, Ground, Known, Perpetrator
from kdm_desk.features.protection.model.plans import Goal, GoalState, Plan, Progress
from kdm_desk.features.protection.model.risk import Risk

translate = QCoreApplication.translate

Look = tuple[str, str, str]
"""Words, tone and icon."""


def day_of(instant: str) -> date:
    return to_local(parse_instant(instant)).date()


def order_kind(kind: OrderKind) -> str:
    return {
        OrderKind.PROTECTIVE: translate("Protection", "Protective order"),
        OrderKind.PREVENTIVE: translate("Protection", "Preventive order"),
    }[kind]


def authority(of: Authority) -> str:
    return {
        Authority.CIVIL_AUTHORITY: translate("Protection", "Civil authority"),
        Authority.POLICE_CHIEF: translate("Protection", "Police chief (delay is harmful)"),
        Authority.FAMILY_JUDGE: translate("Protection", "Family judge"),
        Authority.POLICE: translate("Protection", "Police"),
    }[of]


def step(of: Step) -> str:
    return {
        Step.APPROVED: translate("Protection", "Approved"),
        Step.NOT_APPROVED: translate("Protection", "Not approved"),
        Step.SERVED: translate("Protection", "Served to the perpetrator"),
        Step.LIFTED: translate("Protection", "Lifted before its end"),
        Step.VOID: translate("Protection", "Taken back: entered by mistake"),
        Step.UNDONE: translate("Protection", "A step undone"),
    }[of]


def order_title(of: OrderDetails) -> str:
    """Kind and decision number."""
    return " · ".join(part for part in (order_kind(of.kind), of.decision_no) if part)


def order_state(order: Order, now: datetime, rules: OrderRules) -> Look:
    """Where an order stands; what needs somebody's eye is a warning."""
    found = state(order, now, rules)
    if found is OrderState.WAITING:
        return _waiting(order.details, now, rules)
    if found is OrderState.IN_FORCE:
        return _in_force(order, now, rules)
    starts, ends = show_date(order.details.starts_on), show_date(order.details.ends_on)
    lifted = order.step(Step.LIFTED)
    looks = {
        OrderState.LAPSED: (translate("Protection", "Lapsed: not approved"), "danger", "cross"),
        OrderState.NOT_YET: (
            translate("Protection", "Begins on {day}").format(day=starts),
            "accent",
            "clock",
        ),
        OrderState.ENDED: (translate("Protection", "Ended on {day}").format(day=ends), "neutral", "cross"),
        OrderState.VOID: (step(Step.VOID), "neutral", "cross"),
    }
    if found is OrderState.LIFTED and lifted is not None:
        day = show_date(lifted.happened_at.date())
        return translate("Protection", "Lifted on {day}").format(day=day), "neutral", "cross"
    return looks[found]


def order_state_short(order: Order, now: datetime, rules: OrderRules) -> Look:
    """The same where there is little room; the day and the hour stand in the file."""
    found = state(order, now, rules)
    text, tone, icon = order_state(order, now, rules)
    deadline = approval_deadline(order.details, rules)
    if found is OrderState.WAITING and deadline is not None:
        hours = max(0, int((deadline - now).total_seconds() // 3600))
        text = translate("Protection", "{hours} hours to approve").format(hours=hours)
    return text, tone, icon


def _waiting(details: OrderDetails, now: datetime, rules: OrderRules) -> Look:
    deadline = approval_deadline(details, rules)
    if deadline is None:
        return step(Step.APPROVED), "ok", "check"
    hours = max(0, int((deadline - now).total_seconds() // 3600))
    text = translate("Protection", "Waits for approval until {moment} ({hours} hours left)")
    return text.format(moment=show_moment(deadline), hours=hours), "warning", "clock"


def _in_force(order: Order, now: datetime, rules: OrderRules) -> Look:
    days = order.days_left(now.date())
    if days <= 0:
        text = translate("Protection", "Ends today")
    else:
        text = translate("Protection", "In force: {days} days left").format(days=days)
    if order.extended_by or days > rules.first_warning:
        return text, "ok", "check"
    return text, "danger" if days <= rules.last_warning else "warning", "warning"


def measures(of: OrderDetails, lists: CodeLists, language: str) -> str:
    return ", ".join(lists.label(MEASURE_LISTS[of.kind], measure, language) for measure in of.measures)


def decision(of: OrderDetails) -> str:
    """Who decided and when."""
    moment = show_moment(of.decided_at) if of.decided_time else show_date(of.decided_on)
    return translate("Protection", "decided on {moment} by: {who}").format(
        moment=moment, who=authority(of.authority)
    )


def period(of: OrderDetails) -> str:
    return translate("Protection", "in force from {first} to {last}").format(
        first=show_date(of.starts_on), last=show_date(of.ends_on)
    )


def order_event(of: OrderEvent) -> str:
    """A step with its day, its note and whose hand."""
    moment = show_moment(of.happened_at) if of.step in (Step.APPROVED, Step.NOT_APPROVED) else ""
    parts = (f"{step(of.step)}: {moment or show_date(of.happened_at.date())}", of.note, of.by)
    return " · ".join(part for part in parts if part)


def risk_look(risk: Risk, lists: CodeLists, language: str) -> Look:
    level = lists.label("risk_level", risk.details.level, language)
    tones = {"low": ("ok", "check"), "medium": ("warning", "warning"), "high": ("danger", "warning")}
    tone, icon = tones.get(risk.details.level, ("neutral", "info"))
    return translate("Protection", "Risk: {level}").format(level=level), tone, icon


def risk_title(risk: Risk, lists: CodeLists, language: str) -> str:
    source = lists.label("risk_source", risk.details.source, language)
    return f"{show_date(risk.details.assessed_on)} · {source}"


def grounds(risk: Risk, lists: CodeLists, language: str) -> str:
    return ", ".join(lists.label("risk_ground", ground, language) for ground in risk.details.grounds)


def danger(yes: bool) -> str:
    if yes:
        return translate("Protection", "Life in danger")
    return translate("Protection", "No danger to her life")


def plan(of: Plan) -> str:
    return {
        Plan.SAFETY: translate("Protection", "Safety plan"),
        Plan.ACTION: translate("Protection", "Action plan"),
    }[of]


def progress(of: Progress) -> str:
    return translate("Protection", "{met} of {of} met").format(met=of.met, of=of.of)


def goal_state(goal: Goal, today: date, lists: CodeLists, language: str) -> Look:
    if goal.is_overdue(today):
        return translate("Protection", "Overdue"), "warning", "warning"
    text = lists.label("goal_state", goal.state.value, language)
    tones = {
        GoalState.MET: ("ok", "check"),
        GoalState.IN_PROGRESS: ("accent", "clock"),
        GoalState.NOT_APPLICABLE: ("neutral", "cross"),
    }
    return text, *tones[goal.state]


def goal_story(goal: Goal) -> str:
    """Until when, who sees to it."""
    due = goal.details.due_on
    until = translate("Protection", "until {day}").format(day=show_date(due)) if due else ""
    return " · ".join(part for part in (until, goal.owner or translate("Protection", "she herself")) if part)


def perpetrator_name(of: Perpetrator) -> str:
    return of.details.name or translate("Protection", "Name not known")


def perpetrator_story(of: Perpetrator, lists: CodeLists, language: str) -> list[str]:
    """What is known of him, line by line; empty lines are left out by who shows them."""
    details = of.details
    born = show_date(details.birth_date) if details.birth_date else str(details.birth_year or "")
    work = ", ".join(part for part in (details.occupation, details.workplace) if part)
    phone = show_phone(details.phone) if details.phone else ""
    lives = translate("Protection", "lives with her") if details.lives_with_her is Answer.YES else ""
    return [
        " · ".join(
            part
            for part in (
                translate("Protection", "born {when}").format(when=born) if born else "",
                lives,
                translate("Protection", "work: {work}").format(work=work) if work else "",
            )
            if part
        ),
        ", ".join(lists.label("perpetrator_trait", trait, language) for trait in details.traits),
        " · ".join(
            part
            for part in (
                translate("Protection", "{number}: his number, do not call").format(number=phone)
                if phone
                else "",
                details.address.replace("\n", ", "),
            )
            if part
        ),
        details.note,
    ]


def known(of: Known) -> str:
    """A person known here who may be the same, and why."""
    why = {
        Alike.IDENTITY: translate("Protection", "same identity number"),
        Alike.PHONE: translate("Protection", "same telephone"),
        Alike.NAME: translate("Protection", "same name and birth year"),
    }[of.alike]
    shown = of.name or translate("Protection", "Name not known")
    return f"{shown} ({why})"


def conflict(of: Conflict) -> str:
    """One coincidence in words, for the supervisor."""
    about = of.about or translate("Protection", "She herself")
    if of.ground is Ground.STAFF:
        return translate("Protection", "{about}: {who} of our staff has the same name").format(
            about=about, who=of.who
        )
    if not of.file_id:
        return translate("Protection", "{about}: in a file that only named staff may open").format(
            about=about
        )
    where = " · ".join(part for part in (of.file_no, of.who) if part)
    texts = {
        Ground.OTHER_FILE: translate("Protection", "{about}: stands in another open file ({where})"),
        Ground.RESIDENT: translate(
            "Protection", "{about}: belongs to somebody who is in the shelter now ({where})"
        ),
        Ground.LAWYER: translate("Protection", "{about}: our lawyer has advised the other side ({where})"),
    }
    return texts[of.ground].format(about=about, where=where)


def ask_the_supervisor() -> str:
    return translate(
        "Protection",
        "There may be a conflict of interest in this file. Please ask the unit supervisor before you go on.",
    )
