"""The life of a login, by a manager's hand: come, get and lose compartments, change role, pause, leave.

Every function signs one new statement and writes the header at once. Those that shut somebody out (`suspend`,
`remove`, `expire_ended`) also begin a new database key: `security.rekey` has to follow, as Desk.finish_rekey does.
Each `…ing` function gives the same decision without signing it.
"""

from dataclasses import replace
from datetime import date

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.clock import today
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.security.decisions import Decision, decide, require_manager
from kdm_desk.security.deliveries import holders
from kdm_desk.security.edits import NewLogin, grants_of, new_login, renewed_login, with_user
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.statement import RECOVERY, Grant, Statement, Status, UserRow


def add_user(
    unlocked: Unlocked,
    login_name: str,
    role: Role,
    staff_id: str,
    passphrase: str,
    *,
    temporary: bool = True,
    end_date: date | None = None,
) -> UserRow:
    """Add a login; the compartments of its role are granted with it. `end_date` is its last day.

    Raises NotAllowed, FieldError('login_name_taken' or 'login_name_invalid', 'login_name'),
    FieldError('end_date_past', 'end_date'), UserError('passphrase_too_short' or 'passphrase_too_long').
    """
    require_manager(unlocked)
    statement = unlocked.statement
    if statement.user_named(login_name):
        raise FieldError("login_name_taken", "login_name", login_name=login_name)
    _refuse_past(unlocked, end_date)
    login = new_login(unlocked.place, login_name, role, staff_id, passphrase, temporary=temporary)
    login = replace(login, row=replace(login.row, end_date=end_date))
    users, grants = with_user(statement.users, login.row), statement.grants | grants_of(login.row)
    decide(unlocked, Decision(users, grants, (login,)))
    return login.row


def suspend(unlocked: Unlocked, user_id: str) -> None:
    """Shut an active login out until `resume`: no slot, new epochs of her compartments and of the database.

    Raises NotAllowed, UserError('login_unknown'), ('login_not_active'), ('not_yourself'), ('last_manager').
    """
    decide(unlocked, suspending(unlocked, user_id))


def suspending(unlocked: Unlocked, user_id: str) -> Decision:
    row = _somebody_else(unlocked, user_id, Status.ACTIVE)
    return _shutting_out(unlocked, (replace(row, status=Status.SUSPENDED),))


def resume(unlocked: Unlocked, user_id: str, passphrase: str) -> None:
    """Let a suspended login in again, with new keys under a temporary passphrase.

    Her grants are as they were; the keys reach her as they reach a newcomer. A last day that is past is taken off.
    Raises NotAllowed, UserError('login_unknown'), ('login_not_suspended'), and what a new passphrase raises.
    """
    decide(unlocked, resuming(unlocked, user_id, passphrase))


def resuming(unlocked: Unlocked, user_id: str, passphrase: str) -> Decision:
    require_manager(unlocked)
    row = _known(unlocked.statement, user_id)
    if row.status is not Status.SUSPENDED:
        raise UserError("login_not_suspended", login_name=row.login_name)
    ended = row.end_date is not None and row.end_date < today(unlocked.place.clock)
    back = replace(row, status=Status.ACTIVE, end_date=None if ended else row.end_date)
    return _renewing(unlocked, renewed_login(unlocked.place, back, passphrase, temporary=True))


def remove(unlocked: Unlocked, user_id: str) -> None:
    """End a login for good; its name is free again, its signing keys stay on record for the audit.

    One that is suspended holds no key any more, so nothing is re-keyed for it. Raises NotAllowed,
    UserError('login_unknown'), ('not_yourself'), ('last_manager').
    """
    decide(unlocked, removing(unlocked, user_id))


def removing(unlocked: Unlocked, user_id: str) -> Decision:
    row = _somebody_else(unlocked, user_id, Status.ACTIVE, Status.SUSPENDED)
    gone = replace(row, status=Status.REMOVED)
    if row.status is Status.ACTIVE:
        return _shutting_out(unlocked, (gone,))
    return Decision(with_user(unlocked.statement.users, gone), unlocked.statement.grants)


def change_role(unlocked: Unlocked, user_id: str, role: Role) -> None:
    """Give an active login another role. What the old role brought and the new one does not is revoked, what only
    the new one brings is granted; what was granted to her singly, or revoked from what both bring, stays so.

    Raises NotAllowed, UserError('login_unknown'), ('login_not_active'), ('not_yourself'), ('last_manager').
    """
    decide(unlocked, changing_role(unlocked, user_id, role))


def changing_role(unlocked: Unlocked, user_id: str, role: Role) -> Decision:
    row = _somebody_else(unlocked, user_id, Status.ACTIVE)
    changed = replace(row, role=role)
    users = with_user(unlocked.statement.users, changed)
    _require_a_manager(users)
    before, grants = unlocked.statement.grants, unlocked.statement.grants
    leaving = {Grant(user_id, each) for each in COMPARTMENTS[row.role] - COMPARTMENTS[role]}
    coming = {Grant(user_id, each) for each in COMPARTMENTS[role] - COMPARTMENTS[row.role]}
    grants = (before - leaving) | coming
    shut = frozenset(grant.compartment for grant in before - grants)
    return Decision(users, grants, shut=shut)


def set_end_date(unlocked: Unlocked, user_id: str, end_date: date | None) -> None:
    """Set the last day on which the login opens the vault, or take it off.

    Raises NotAllowed, UserError('login_unknown'), ('login_not_active') for a removed one, ('last_manager') where
    every manager would end one day, ('manager_ends_by_two') for another manager's where two are required, and
    FieldError('end_date_past', 'end_date').
    """
    require_manager(unlocked)
    row = _known(unlocked.statement, user_id, Status.ACTIVE, Status.SUSPENDED)
    _refuse_past(unlocked, end_date)
    is_another_manager = row.user_id in unlocked.header.authority[-1].managers.keys() - {
        unlocked.user.user_id
    }
    if end_date is not None and is_another_manager and unlocked.header.authority[-1].binds_two:
        # From that day her login is refused: one alone would have removed her.
        raise UserError("manager_ends_by_two", login_name=row.login_name)
    users = with_user(unlocked.statement.users, replace(row, end_date=end_date))
    _require_a_manager(users)
    decide(unlocked, Decision(users, unlocked.statement.grants))


def ended(unlocked: Unlocked) -> tuple[UserRow, ...]:
    """The active logins whose last day is past, but her own. A manager's that only two managers can take away is
    not among them: like every other it opens nothing from its end, but its keys stay until two remove it."""
    day, me = today(unlocked.place.clock), unlocked.user.user_id
    needs_two = unlocked.header.authority[-1].binds_two
    return tuple(
        row
        for row in unlocked.statement.active_users()
        if row.end_date is not None and row.end_date < day and row.user_id != me
        if not (needs_two and row.role is Role.MANAGER)
    )


def expire_ended(unlocked: Unlocked) -> tuple[UserRow, ...]:
    """Suspend every login that has ended, all in one statement; those it was. Writes nothing where there is none.

    Raises NotAllowed.
    """
    require_manager(unlocked)
    rows = tuple(replace(row, status=Status.SUSPENDED) for row in ended(unlocked))
    if rows:
        decide(unlocked, _shutting_out(unlocked, rows))
    return rows


def grant(unlocked: Unlocked, user_id: str, compartment: Compartment) -> None:
    """Make an active login a member of a compartment; she gets its keys from the manager, if he is a member, else
    from the next member who logs in.

    Raises NotAllowed, UserError('login_unknown'), ('login_not_active'), ('granted_already').
    """
    require_manager(unlocked)
    row = _known(unlocked.statement, user_id, Status.ACTIVE)
    wanted = Grant(user_id, compartment)
    if wanted in unlocked.statement.grants:
        raise UserError("granted_already", login_name=row.login_name)
    decide(unlocked, Decision(unlocked.statement.users, unlocked.statement.grants | {wanted}))


def revoke(unlocked: Unlocked, user_id: str, compartment: Compartment) -> None:
    """End a login's membership of a compartment; a new epoch begins, what was sealed before stays in the old ones.

    Raises NotAllowed, UserError('login_unknown'), ('not_granted').
    """
    require_manager(unlocked)
    row = _known(unlocked.statement, user_id, Status.ACTIVE, Status.SUSPENDED)
    unwanted = Grant(user_id, compartment)
    if unwanted not in unlocked.statement.grants:
        raise UserError("not_granted", login_name=row.login_name)
    was_member = row.status is Status.ACTIVE
    decide(
        unlocked,
        Decision(
            unlocked.statement.users,
            unlocked.statement.grants - {unwanted},
            shut=frozenset({compartment} if was_member else ()),
        ),
    )


def reset_passphrase(unlocked: Unlocked, user_id: str, passphrase: str) -> None:
    """Give an active login who forgot hers new keys under a temporary passphrase.

    Her compartments wait for the next member's delivery; see `only_holder_of` for what would wait for ever. Raises
    NotAllowed, UserError('login_unknown'), ('login_not_active'), ('not_yourself'), and what a new passphrase raises.
    """
    row = _somebody_else(unlocked, user_id, Status.ACTIVE)
    decide(unlocked, _renewing(unlocked, renewed_login(unlocked.place, row, passphrase, temporary=True)))


def only_holder_of(unlocked: Unlocked, user_id: str) -> frozenset[Compartment]:
    """The compartments with an epoch that no other login can open: when she goes or gets new keys, what is sealed
    in it can be opened by the recovery sheet alone. To be told before."""
    statement = unlocked.statement
    return frozenset(
        compartment
        for compartment in Compartment
        for key in statement.keys[compartment]
        if holders(statement, unlocked.deliveries, compartment, key.epoch) - {RECOVERY} == {user_id}
    )


def _renewing(unlocked: Unlocked, login: NewLogin) -> Decision:
    users = with_user(unlocked.statement.users, login.row)
    return Decision(users, unlocked.statement.grants, (login,))


def _shutting_out(unlocked: Unlocked, rows: tuple[UserRow, ...]) -> Decision:
    """The rows, no longer active, in place of what they were."""
    users = unlocked.statement.users
    for row in rows:
        users = with_user(users, row)
    _require_a_manager(users)
    gone = {row.user_id for row in rows}
    grants = unlocked.statement.grants
    shut = frozenset(each.compartment for each in grants if each.user_id in gone)
    return Decision(users, grants, shut=shut, rekey=True)


def _known(statement: Statement, user_id: str, *statuses: Status) -> UserRow:
    """Her row; UserError('login_unknown'), or ('login_not_active') where her status is none of those named."""
    row = statement.user(user_id)
    if row is None:
        raise UserError("login_unknown", login_name=user_id)
    if statuses and row.status not in statuses:
        raise UserError("login_not_active", login_name=row.login_name)
    return row


def _somebody_else(unlocked: Unlocked, user_id: str, *statuses: Status) -> UserRow:
    require_manager(unlocked)
    if user_id == unlocked.user.user_id:
        raise UserError("not_yourself")
    return _known(unlocked.statement, user_id, *statuses)


def _require_a_manager(users: tuple[UserRow, ...]) -> None:
    """An active one without a last day: else the day comes when nobody can let anybody in."""
    for row in users:
        if row.role is Role.MANAGER and row.status is Status.ACTIVE and row.end_date is None:
            return
    raise UserError("last_manager")


def _refuse_past(unlocked: Unlocked, end_date: date | None) -> None:
    if end_date is not None and end_date < today(unlocked.place.clock):
        raise FieldError("end_date_past", "end_date")
