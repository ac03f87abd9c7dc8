"""The safety plan and the action plan: goals set, met, changed, and the sheet to take along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.errors import FieldError
from kdm_desk.documents.plan_sheet import PlanGoal, PlanSheet, plan_pdf
from kdm_desk.features.people.model.persons import CodeLists, checked_note
from kdm_desk.features.people.repository import codes, files, persons
from kdm_desk.features.protection.model.plans import (
    Goal,
    GoalDetails,
    GoalState,
    Plan,
    Review,
    StaffMember,
    check_change,
    check_state,
    mended,
    progress,
)
from kdm_desk.features.protection.repository import hers, perpetrators, plans
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Transaction


@dataclass(frozen=True)
class Plans:
    """Both plans of one woman."""

    goals: tuple[Goal, ...]
    reviews: dict[Plan, Review]

    def of(self, plan: Plan) -> list[Goal]:
        return [goal for goal in self.goals if goal.details.plan is plan]


@dataclass(frozen=True)
class SheetChoice:
    """What is to stand on the printed plan; without a tick neither her name nor his is on it."""

    plan: Plan
    with_her_name: bool = False
    with_perpetrators: bool = False
    with_staff: bool = False


class PlanService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def plans_of(self, person_id: str) -> Plans:
        """Her goals and reviews. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return Plans(tuple(plans.of_person(reader, person_id)), plans.reviews(reader, person_id))

    def staff(self) -> list[StaffMember]:
        """Who may see to a goal."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return hers.staff_members(reader)

    def set_goal(self, person_id: str, details: GoalDetails) -> str:
        """A goal of one of her plans, in progress; its id.

        Raises the FieldErrors of `model.plans.mended`, FieldError "choice_unknown", UserError "person_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "plan.goal") as tx:
            checked = _checked(tx, details)
            persons.person(tx, person_id)
            goal_id = plans.insert(tx, person_id, checked)
            _tell(tx, goal_id, person_id, ["area", "goal", "owner_id", "due_on"])
        return goal_id

    def change_goal(
        self, goal_id: str, goal: str, owner_id: str | None, due_on: date | None, reason: str
    ) -> None:
        """Other words, another day or somebody else, with the reason; what stood before stays.

        Raises what `set_goal` does, UserError "goal_not_found", "goal_unchanged", FieldError "reason_missing".
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "plan.change") as tx:
            before = plans.one(tx, goal_id)
            now = before.details
            after = _checked(tx, GoalDetails(now.plan, now.area, goal, owner_id, due_on))
            check_change(before, after, why)
            plans.insert_event(tx, goal_id, "changed", after, before.state, why)
            _tell(tx, goal_id, before.person_id, ["goal", "owner_id", "due_on"])

    def set_state(self, goal_id: str, state: GoalState, note: str = "") -> None:
        """Where a goal stands now. Raises UserError "goal_not_found", "goal_unchanged", FieldError "reason_missing"
        (note) for taking back that it was met."""
        said = checked_note(note, "note")
        with self._desk.change(Permission.KEEP_CASE, "plan.state") as tx:
            goal = plans.one(tx, goal_id)
            check_state(goal, state, said)
            plans.insert_event(tx, goal_id, "state", goal.details, state, said)
            _tell(tx, goal_id, goal.person_id, ["state"])

    def set_review(self, person_id: str, plan: Plan, review_on: date, note: str = "") -> None:
        """When a plan is to be looked at again. Raises FieldError "date_in_past", UserError "person_not_found"."""
        said = checked_note(note, "note")
        with self._desk.change(Permission.KEEP_CASE, "plan.review") as tx:
            if review_on < files.civil_day(tx):
                raise FieldError("date_in_past", "review_on")
            persons.person(tx, person_id)
            review_id = plans.insert_review(tx, person_id, plan, review_on, said)
            tx.touch("plan_review", review_id, subjects=[person_id], fields=["review_on"])
            tx.changed(Topic.CASE)

    def sheet(self, person_id: str, choice: SheetChoice, language: str) -> bytes:
        """A plan as a PDF to print; the audit row says what was on it and is committed before the sheet is made.

        Never the shelter's address: the sheet knows of no address at all.
        """
        told = [
            name for name in ("with_her_name", "with_perpetrators", "with_staff") if getattr(choice, name)
        ]
        with self._desk.view(
            Permission.KEEP_CASE, "plan.print", "person", person_id, [person_id], [choice.plan.value, *told]
        ) as reader:
            goals = [goal for goal in plans.of_person(reader, person_id) if goal.details.plan is choice.plan]
            review = plans.reviews(reader, person_id).get(choice.plan)
            named = [one for one in perpetrators.of_person(reader, person_id) if not one.removed]
            counted = progress(goals)
            return plan_pdf(
                PlanSheet(
                    safety=choice.plan is Plan.SAFETY,
                    goals=_printed(goals, codes.read_all(reader), choice.with_staff, language),
                    met=counted.met,
                    of=counted.of,
                    printed_at=to_local(parse_instant(reader.now)),
                    review_on=review.review_on if review else None,
                    name=persons.person(reader, person_id).name if choice.with_her_name else "",
                    perpetrators=tuple(one.details.name for one in named if one.details.name)
                    if choice.with_perpetrators
                    else (),
                    language="en" if language == "en" else "tr",
                )
            )


def _checked(tx: Transaction, details: GoalDetails) -> GoalDetails:
    checked = mended(details)
    codes.require(tx, "goal_area", checked.area, "area")
    if checked.owner_id is not None and not hers.is_staff(tx, checked.owner_id):
        raise FieldError("choice_unknown", "owner_id")
    return checked


def _tell(tx: Transaction, goal_id: str, person_id: str, told: Sequence[str]) -> None:
    tx.touch("plan_goal", goal_id, subjects=[person_id], fields=told)
    tx.changed(Topic.CASE)


def _printed(
    goals: Sequence[Goal], lists: CodeLists, with_staff: bool, language: str
) -> tuple[PlanGoal, ...]:
    return tuple(
        PlanGoal(
            lists.label("goal_area", goal.details.area, language),
            goal.details.goal,
            goal.details.due_on,
            lists.label("goal_state", goal.state.value, language),
            goal.state is GoalState.MET,
            goal.owner if with_staff else "",
        )
        for goal in goals
        if goal.state is not GoalState.NOT_APPLICABLE
    )
