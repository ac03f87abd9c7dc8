"""Two managers for a change of managers: one proposes, another looks at it on her own desk and confirms.

The proposer signs the very authority record that is to be. The other's program works out anew what the act means
and signs only that record; whatever else somebody slipped into a proposal is never signed.
"""

from dataclasses import dataclass, replace
from typing import Any

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.clock import instant_text
from kdm_desk.core.errors import UserError
from kdm_desk.security import authority, staffing
from kdm_desk.security.authority import (
    MANAGERS_AGREEING,
    AuthorityRecord,
    next_record,
    signed_record,
    with_second,
)
from kdm_desk.security.decisions import Decision, decide, require_manager, unchanged
from kdm_desk.security.header import managers_among
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.primitives import is_signed
from kdm_desk.security.proposals import CONTEXT, MOST_PROPOSALS, Act, Proposal
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.reissue import issue, rotation
from kdm_desk.security.statement import Statement, Status, UserRow


@dataclass(frozen=True)
class Pending:
    """A proposal that its proposer really signed. Once the managers have changed otherwise, it `is_outdated`."""

    proposal: Proposal
    is_outdated: bool


def two_are_required(unlocked: Unlocked) -> bool:
    """Whether the rule is on; with a single manager left it waits for a second one."""
    return unlocked.header.authority[-1].two_to_remove


def require_two(unlocked: Unlocked, on: bool) -> Proposal | None:
    """Switch the rule on at once, or propose to switch it off; None where nothing waits for another manager.

    Raises NotAllowed, and UserError('two_managers_needed') where there is only one manager to begin with.
    """
    require_manager(unlocked)
    newest = unlocked.header.authority[-1]
    if on == newest.two_to_remove:
        return None
    if on and len(newest.managers) < MANAGERS_AGREEING:
        raise UserError("two_managers_needed")
    if newest.binds_two:
        return _propose(unlocked, Act.END_RULE)
    record = next_record(
        unlocked.header.authority,
        unlocked.vault_id,
        newest.managers,
        unlocked.user.user_id,
        two_to_remove=on,
    )
    agreed = signed_record(record, unlocked.vault_id, unlocked.sign_header)
    decide(unlocked, replace(unchanged(unlocked), agreed=agreed))
    return None


def propose_removal(unlocked: Unlocked, user_id: str, act: Act, role: Role | None = None) -> Proposal:
    """Ask another manager to confirm that a login leaves, rests or gets another role (then `role` says which).

    Also for somebody who is to become a manager: while two are required, one alone makes none. Raises NotAllowed,
    UserError('second_manager_not_needed') where she can do it alone, and what staffing.removing, suspending and
    changing_role raise.
    """
    return _propose(unlocked, act, user_id, role)


def propose_new_sheet(unlocked: Unlocked, new_sheet: RecoverySheet) -> Proposal:
    """Ask another manager to confirm a new recovery sheet. Raises NotAllowed, UserError('second_manager_not_needed')
    and what reissue.rotation raises."""
    require_manager(unlocked)
    record = rotation(unlocked, new_sheet, unlocked.user.user_id, unlocked.sign_header)
    return _keep(unlocked, Act.NEW_SHEET, record, recipient=new_sheet.recipient)


def pending_proposals(unlocked: Unlocked) -> tuple[Pending, ...]:
    """What managers of now have proposed; anything planted or altered is left out."""
    return tuple(
        Pending(proposal, _is_outdated(unlocked, proposal))
        for proposal in unlocked.header.proposals
        if _is_real(unlocked, proposal)
    )


def confirm(unlocked: Unlocked, proposal: Proposal) -> tuple[Compartment, ...]:
    """Sign what another manager proposed, and carry it out in one new statement.

    Removing, suspending and a new sheet begin a new database key: `security.rekey` has to follow. Gives the
    compartments whose older keys a new sheet still waits for (see reissue.reissue), else nothing. Raises NotAllowed,
    UserError('proposal_gone') where it was withdrawn, UserError('proposal_outdated') where the managers changed
    meanwhile, UserError('proposal_is_yours'), UserError('not_yourself') where it is about her, and what the act
    itself raises.
    """
    require_manager(unlocked)
    if not any(proposal == item.proposal for item in pending_proposals(unlocked)):
        raise UserError("proposal_gone")
    me = unlocked.user.user_id
    if proposal.proposed_by == me:
        raise UserError("proposal_is_yours")
    if _is_outdated(unlocked, proposal):
        raise UserError("proposal_outdated")
    decision = _decision(unlocked, proposal)
    agreed = with_second(proposal.record, unlocked.vault_id, me, unlocked.sign_header)
    if proposal.recipient is not None:
        return issue(unlocked, agreed, proposal.recipient, unlocked.held_keys)
    decide(unlocked, replace(decision, agreed=agreed))
    return ()


def withdraw(unlocked: Unlocked, proposal: Proposal) -> None:
    """Take a proposal away: her own, or another's that she does not want.

    Raises NotAllowed, and UserError('not_yourself') for one that is about her.
    """
    require_manager(unlocked)
    if proposal.user_id == unlocked.user.user_id:
        raise UserError("not_yourself")
    left = tuple(item for item in unlocked.header.proposals if item != proposal)
    unlocked.commit(replace(unlocked.header, proposals=left))


def _propose(unlocked: Unlocked, act: Act, user_id: str | None = None, role: Role | None = None) -> Proposal:
    require_manager(unlocked)
    record = _meant(unlocked, act, user_id, role, unlocked.user.user_id)
    return _keep(unlocked, act, signed_record(record, unlocked.vault_id, unlocked.sign_header), user_id, role)


def _keep(
    unlocked: Unlocked,
    act: Act,
    record: AuthorityRecord,
    user_id: str | None = None,
    role: Role | None = None,
    recipient: str | None = None,
) -> Proposal:
    """Into the header, in place of an older one of the same kind about the same login and of her outdated ones."""
    newest = unlocked.header.authority[-1]
    same = (newest.managers, newest.two_to_remove, None) == (
        record.managers,
        record.two_to_remove,
        record.root,
    )
    if same or not newest.binds_two:
        raise UserError("second_manager_not_needed")
    created_at = instant_text(unlocked.place.clock.now())
    bare = Proposal(act, user_id, role, recipient, created_at, record)
    signature = unlocked.sign_header(CONTEXT, bare.body(unlocked.vault_id))
    proposal = replace(bare, signature=signature)
    others = tuple(
        item.proposal
        for item in pending_proposals(unlocked)
        if not item.is_outdated and (item.proposal.act, item.proposal.user_id) != (act, user_id)
    )
    unlocked.commit(replace(unlocked.header, proposals=(*others, proposal)[-MOST_PROPOSALS:]))
    return proposal


def _is_real(unlocked: Unlocked, proposal: Proposal) -> bool:
    """By a manager of now, both her signatures whole."""
    key = unlocked.header.authority[-1].managers.get(proposal.proposed_by)
    if key is None:
        return False
    record_body, body = proposal.record.body(unlocked.vault_id), proposal.body(unlocked.vault_id)
    return is_signed(key, authority.CONTEXT, record_body, proposal.record.signature) and is_signed(
        key, CONTEXT, body, proposal.signature
    )


def _is_outdated(unlocked: Unlocked, proposal: Proposal) -> bool:
    """Whether its record is not the one that the act means today."""
    meant = _meant(
        unlocked, proposal.act, proposal.user_id, proposal.role, proposal.proposed_by, proposal.record.root
    )
    return meant.body(unlocked.vault_id) != proposal.record.body(unlocked.vault_id)


def _meant(
    unlocked: Unlocked,
    act: Act,
    user_id: str | None,
    role: Role | None,
    proposed_by: str,
    root: bytes | None = None,
) -> AuthorityRecord:
    """The unsigned record that this act comes to on the chain as it is."""
    users = _users_after(unlocked.statement, act, user_id, role)
    return next_record(
        unlocked.header.authority,
        unlocked.vault_id,
        managers_among(users),
        proposed_by,
        two_to_remove=False if act is Act.END_RULE else None,
        root=root if act is Act.NEW_SHEET else None,
    )


def _users_after(
    statement: Statement, act: Act, user_id: str | None, role: Role | None
) -> tuple[UserRow, ...]:
    changes: dict[Act, dict[str, Any]] = {
        Act.REMOVE: {"status": Status.REMOVED},
        Act.SUSPEND: {"status": Status.SUSPENDED},
        Act.CHANGE_ROLE: {"role": role},
    }
    change = changes.get(act, {})
    return tuple(replace(row, **change) if row.user_id == user_id else row for row in statement.users)


def _decision(unlocked: Unlocked, proposal: Proposal) -> Decision:
    """All that comes with the act for the login it is about: grants, epochs, slot."""
    user_id = proposal.user_id or ""
    if proposal.act is Act.REMOVE:
        return staffing.removing(unlocked, user_id)
    if proposal.act is Act.SUSPEND:
        return staffing.suspending(unlocked, user_id)
    if proposal.role is not None:
        return staffing.changing_role(unlocked, user_id, proposal.role)
    return unchanged(unlocked)
