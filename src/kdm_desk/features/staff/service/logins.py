"""What the signed statement says of each login; the database only adds names."""

import contextlib
from collections.abc import Iterator

from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import today
from kdm_desk.core.errors import UserError
from kdm_desk.features.staff.model.colleagues import Standing
from kdm_desk.security import rekey
from kdm_desk.security.deliveries import acceptable, holders
from kdm_desk.security.desk import Desk
from kdm_desk.security.statement import Statement, Status, UserRow
from kdm_desk.storage.transaction import Transaction


class ForManagers:
    """What concerns logins and the keys of all: the header is written first, a database behind it catches up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @contextlib.contextmanager
    def _logins_change(self, action: str) -> Iterator[Transaction]:
        with self._desk.change(Permission.MANAGE_LOGINS, action) as tx:
            yield tx
            self._desk.remember_statement(tx)
            tx.changed(Topic.LOGINS, Topic.ACCESS)

    def _row(self, user_id: str) -> UserRow:
        row = self._desk.unlocked.statement.user(user_id)
        if row is None:
            raise UserError("login_unknown", login_name=user_id)
        return row


def has_new_key(desk: Desk, progress: rekey.Progress | None = None) -> bool:
    """Bring the database under the key that the decision gave it; False where that has to wait for the next
    unlocking. The decision itself stands in either case."""
    try:
        desk.finish_rekey(progress)
    except UserError:  # a report reads, or the disk is full
        return False
    return True


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


def role_fields(before: frozenset[Compartment], after: frozenset[Compartment]) -> list[str]:
    """Field names for the audit of another role, with the compartments that came and went."""
    return ["role", *(after - before), *lost(before - after)]


def lost(compartments: set[Compartment] | frozenset[Compartment]) -> list[str]:
    """Field names for the audit: what somebody is no longer a member of must not read like what she became."""
    return [f"lost:{compartment.value}" for compartment in compartments]
