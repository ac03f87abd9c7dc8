"""A manager's decision as the next signed statement: users, grants and keys change together, in one header."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import NotAllowed
from kdm_desk.security.authority import AuthorityRecord, with_record
from kdm_desk.security.edits import NewLogin, assembled, successor
from kdm_desk.security.header import Header
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.opened import OpenedKeys
from kdm_desk.security.rings import next_rings
from kdm_desk.security.statement import DATABASE, Grant, Statement, Status, UserRow


@dataclass(frozen=True, repr=False)
class NewRecovery:
    """A new recovery sheet: its public text, its member's public key and slot, and the keys to be sealed to it."""

    recipient: str
    box_public_key: bytes
    slot: bytes
    held: OpenedKeys


@dataclass(frozen=True)
class Decision:
    """What is to be so from the next statement on.

    `logins` are those that get (new) keys. `shut` are the compartments that begin a new epoch; `rekey` gives the
    database a new key, too, and begins its re-keying. `agreed` is an authority record that is signed already, by
    two managers where two are needed. `recovery` takes the place of the recovery sheet there was.
    """

    users: tuple[UserRow, ...]
    grants: frozenset[Grant]
    logins: tuple[NewLogin, ...] = ()
    shut: frozenset[Compartment] = frozenset()
    rekey: bool = False
    agreed: AuthorityRecord | None = None
    recovery: NewRecovery | None = None


def unchanged(unlocked: Unlocked) -> Decision:
    """Users and grants as they are, for a decision about something else."""
    return Decision(unlocked.statement.users, unlocked.statement.grants)


def require_manager(unlocked: Unlocked) -> None:
    """Raise NotAllowed for a login that may not sign statements."""
    role = unlocked.user.role
    if role is not Role.MANAGER:
        raise NotAllowed("not_allowed", permission="manage_logins", role=role.value)


def decided(unlocked: Unlocked, decision: Decision) -> tuple[Header, Statement]:
    """The header to go on from (it says whether a re-keying is under way) and the statement to be signed."""
    before = unlocked.statement
    base = unlocked.header
    statement = successor(base.statement, unlocked.place.clock, decision.users)
    staying = {row.user_id for row in decision.users if row.status is not Status.REMOVED}
    grants = frozenset(grant for grant in decision.grants if grant.user_id in staying)
    statement = replace(statement, grants=grants)
    held, fresh = unlocked.held_keys, decision.recovery
    if decision.agreed is not None:
        base = _with_agreed(base, decision.agreed)
    if fresh is not None:
        base, held = replace(base, recovery=fresh.slot), fresh.held
        statement = replace(
            statement, recovery_recipient=fresh.recipient, recovery_box_public_key=fresh.box_public_key
        )
    shut: Collection[str] = {*decision.shut, DATABASE} if decision.rekey else decision.shut
    rings = next_rings(before, statement, unlocked.deliveries, held, shut)
    if decision.rekey:
        if base.transition is None:
            rings[DATABASE] = rings[DATABASE][-2:]
        base = replace(base, transition=rings[DATABASE][-1].epoch)
    return base, replace(statement, keys=rings)


def _with_agreed(base: Header, agreed: AuthorityRecord) -> Header:
    """The chain goes on with a record that is signed already; what was proposed with it is settled."""
    body = agreed.body(base.vault_id)
    waiting = tuple(each for each in base.proposals if each.record.body(base.vault_id) != body)
    return replace(base, authority=with_record(base.authority, agreed), proposals=waiting)


def decide(unlocked: Unlocked, decision: Decision) -> None:
    """Sign the decision and write the header.

    Where it re-keys the database, `security.rekey` has to follow. Raises NotAllowed for others than managers,
    UserError('header_changed'), and before a re-keying what `Unlocked.require_ready_to_rekey` raises.
    """
    require_manager(unlocked)
    if decision.rekey:
        unlocked.require_ready_to_rekey()
    base, statement = decided(unlocked, decision)
    header = assembled(
        base,
        statement,
        unlocked.user.user_id,
        unlocked.sign_header,
        decision.logins,
        deliveries=unlocked.deliveries,
    )
    unlocked.commit(header)
