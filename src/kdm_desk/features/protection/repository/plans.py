"""Goals of the two plans, their states, and when a plan is looked at again."""

from datetime import date

from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.protection.model.plans import Goal, GoalDetails, GoalEvent, GoalState, Plan, Review
from kdm_desk.features.protection.repository.hers import BY_USER, next_position
from kdm_desk.storage.transaction import Reader, Row, Transaction

_GOALS = """
    SELECT g.*, v.goal, v.owner_id, v.due_on, trim(s.given_names || ' ' || s.surname) AS owner
    FROM plan_goal g
    JOIN plan_goal_event v ON v.plan_goal_id = g.id
        AND v.position = (SELECT max(position) FROM plan_goal_event WHERE plan_goal_id = g.id)
    LEFT JOIN staff s ON s.id = v.owner_id
    LEFT JOIN code c ON c.list = 'goal_area' AND c.code = g.area
"""
_EVENTS = f"SELECT e.*, {BY_USER} FROM plan_goal_event e WHERE e.plan_goal_id = ? ORDER BY e.position"


def of_person(reader: Reader, person_id: str) -> list[Goal]:
    """Her goals plan by plan in the order of the areas, then as they were set."""
    rows = reader.all(
        f"{_GOALS} WHERE g.person_id IN {HERS} ORDER BY g.plan DESC, c.position, g.made_at, g.id",
        {"person": person_id},
    )
    return [_goal(reader, row) for row in rows]


def one(reader: Reader, goal_id: str) -> Goal:
    """Raises UserError "goal_not_found"."""
    row = reader.one(f"{_GOALS} WHERE g.id = ?", (goal_id,))
    if row is None:
        raise UserError("goal_not_found")
    return _goal(reader, row)


def insert(tx: Transaction, person_id: str, details: GoalDetails) -> str:
    goal_id = new_id()
    tx.insert(
        "plan_goal",
        id=goal_id,
        person_id=person_id,
        plan=details.plan.value,
        area=details.area,
        made_at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    insert_event(tx, goal_id, "set", details, GoalState.IN_PROGRESS)
    return goal_id


def insert_event(
    tx: Transaction, goal_id: str, kind: str, details: GoalDetails, state: GoalState, note: str = ""
) -> None:
    """The next row of a goal: `kind` is set, state or changed."""
    tx.insert(
        "plan_goal_event",
        id=new_id(),
        plan_goal_id=goal_id,
        position=next_position(tx, "plan_goal_event", "plan_goal_id", goal_id),
        kind=kind,
        goal=details.goal,
        owner_id=details.owner_id,
        due_on=details.due_on.isoformat() if details.due_on else None,
        state=state.value,
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def reviews(reader: Reader, person_id: str) -> dict[Plan, Review]:
    """When each plan is to be looked at again, as last said."""
    rows = reader.all(
        f"SELECT * FROM plan_review WHERE person_id IN {HERS} ORDER BY at, id", {"person": person_id}
    )
    return {
        Plan(row["plan"]): Review(
            Plan(row["plan"]), date.fromisoformat(row["review_on"]), row["note"], row["at"]
        )
        for row in rows
    }


def insert_review(tx: Transaction, person_id: str, plan: Plan, review_on: date, note: str) -> str:
    review_id = new_id()
    tx.insert(
        "plan_review",
        id=review_id,
        person_id=person_id,
        plan=plan.value,
        review_on=review_on.isoformat(),
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )
    return review_id


def _goal(reader: Reader, row: Row) -> Goal:
    events = tuple(
        GoalEvent(GoalState(event["state"]), event["note"], event["at"], event["by"])
        for event in reader.all(_EVENTS, (row["id"],))
    )
    details = GoalDetails(
        Plan(row["plan"]),
        row["area"],
        row["goal"],
        row["owner_id"],
        date.fromisoformat(row["due_on"]) if row["due_on"] else None,
    )
    return Goal(row["id"], row["person_id"], details, row["owner"] or "", row["made_at"], events)
