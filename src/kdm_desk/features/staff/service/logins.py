"""What the signed statement says of each login; the database only adds names."""

from kdm_desk.core.access import Compartment
from kdm_desk.core.clock import today
from kdm_desk.features.staff.model.colleagues import Standing
from kdm_desk.security.deliveries import acceptable, holders
from kdm_desk.security.desk import Desk
from kdm_desk.security.statement import Statement, Status, UserRow


def granted(statement: Statement, user_id: str) -> frozenset[Compartment]:
    """The compartments the login is meant to hold, whether or not she is active."""
    return frozenset(grant.compartment for grant in statement.grants if grant.user_id == user_id)


def waiting_by_login(desk: Desk) -> dict[str, frozenset[Compartment]]:
    """By user id the compartments of which she is a member without having got every key of it yet."""
    header, statement = desk.unlocked.header, desk.unlocked.statement
    accepted = acceptable(header.deliveries, statement)
    waiting: dict[str, set[Compartment]] = {}
    for compartment in Compartment:
        epochs = [key.epoch for key in statement.keys[compartment]]
        have = [holders(statement, accepted, compartment, epoch) for epoch in epochs]
        for row in statement.members(compartment):
            if not have or not all(row.user_id in those for those in have):
                waiting.setdefault(row.user_id, set()).add(compartment)
    return {user_id: frozenset(those) for user_id, those in waiting.items()}


def standing(row: UserRow, desk: Desk) -> Standing:
    if row.status is Status.REMOVED:
        return Standing.REMOVED
    if row.status is Status.SUSPENDED:
        return Standing.SUSPENDED
    ended = row.end_date is not None and row.end_date < today(desk.clock)
    return Standing.ENDED if ended else Standing.ACTIVE
