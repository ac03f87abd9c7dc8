"""The safety plan and the action plan: goals by area, who sees to each, until when, and whether it is met."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_note


class Plan(StrEnum):
    SAFETY = "safety"
    ACTION = "action"


class GoalState(StrEnum):
    NOT_APPLICABLE = "not_applicable"
    IN_PROGRESS = "in_progress"
    MET = "met"


@dataclass(frozen=True)
class GoalDetails:
    """`area` is a code of "goal_area"; `owner_id` is staff, or nobody of ours where she sees to it herself."""

    plan: Plan
    area: str
    goal: str
    owner_id: str | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class GoalEvent:
    """One step of a goal; `at` is an instant text, `by` a name."""

    state: GoalState
    note: str
    at: str
    by: str


@dataclass(frozen=True)
class Goal:
    """A goal as it stands; `made_at` is an instant text."""

    id: str
    person_id: str
    details: GoalDetails
    owner: str
    made_at: str
    events: tuple[GoalEvent, ...]

    @property
    def state(self) -> GoalState:
        return self.events[-1].state

    def is_overdue(self, today: date) -> bool:
        due_on = self.details.due_on
        return self.state is GoalState.IN_PROGRESS and due_on is not None and due_on < today


@dataclass(frozen=True)
class Review:
    """When a plan is to be looked at again."""

    plan: Plan
    review_on: date
    note: str
    at: str


@dataclass(frozen=True)
class StaffMember:
    staff_id: str
    name: str


@dataclass(frozen=True)
class Progress:
    met: int
    of: int


def progress(goals: Sequence[Goal]) -> Progress:
    """How many goals are met, of those that apply to her."""
    counted = [goal for goal in goals if goal.state is not GoalState.NOT_APPLICABLE]
    return Progress(sum(goal.state is GoalState.MET for goal in counted), len(counted))


def mended(details: GoalDetails) -> GoalDetails:
    """Raises FieldError "required" (area, goal), "text_too_long"."""
    goal = checked_note(details.goal, "goal")
    if not details.area:
        raise FieldError("required", "area")
    if not goal:
        raise FieldError("required", "goal")
    return replace(details, goal=goal)


def check_change(goal: Goal, after: GoalDetails, reason: str) -> None:
    """Whether the words of a goal may change; plan and area stay.

    Raises UserError "goal_unchanged", FieldError "reason_missing".
    """
    if after == goal.details:
        raise UserError("goal_unchanged")
    if not reason:
        raise FieldError("reason_missing", "reason")


def check_state(goal: Goal, after: GoalState, note: str) -> None:
    """Raises UserError "goal_unchanged", FieldError "reason_missing" (note) for taking back that it was met."""
    if after is goal.state:
        raise UserError("goal_unchanged")
    if goal.state is GoalState.MET and not note:
        raise FieldError("reason_missing", "note")
