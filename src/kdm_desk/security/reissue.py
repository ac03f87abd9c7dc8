"""A new recovery sheet in place of the old: from then on the old one opens nothing new and signs nothing."""

from dataclasses import replace

from kdm_desk.core.access import Compartment
from kdm_desk.core.errors import UserError
from kdm_desk.security.authority import (
    ROOT,
    ROOT_CONTEXT,
    AuthorityRecord,
    Sign,
    all_roots,
    next_record,
    signed_record,
)
from kdm_desk.security.decisions import NewRecovery, decide, require_manager, unchanged
from kdm_desk.security.deliveries import holders
from kdm_desk.security.header import encode_header
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.opened import OpenedKeys
from kdm_desk.security.primitives import MemberKeys
from kdm_desk.security.recovery import RecoverySheet, wrap_for
from kdm_desk.security.statement import RECOVERY
from kdm_desk.security.with_sheet import SheetOpening


def reissue(
    unlocked: Unlocked, new_sheet: RecoverySheet, old_sheet: RecoverySheet | None = None
) -> tuple[Compartment, ...]:
    """Make `new_sheet` the vault's recovery sheet, by a manager. Its shares (shares.split) may be issued instead.

    New recovery keys, a new root, a new epoch of every compartment and a new database key: `security.rekey` has to
    follow. With the `old_sheet` at hand every older key is sealed to the new one at once, and its word stands in for
    a second manager's. Without it the compartments given back still wait: a member of each hands the older keys on
    at her next login. Copies made before open for the old sheet as they did.

    Raises NotAllowed, UserError('second_manager_needed') where two managers are required and the old sheet is not at
    hand (second_signature.propose_new_sheet), UserError('recovery_sheet_same') for a sheet this vault has or had,
    what SheetOpening raises, and what a decision that re-keys raises.
    """
    require_manager(unlocked)
    if old_sheet is None:
        record = rotation(unlocked, new_sheet, unlocked.user.user_id, unlocked.sign_header)
        return issue(unlocked, record, new_sheet.recipient, unlocked.held_keys)
    opening = SheetOpening(encode_header(unlocked.header), old_sheet)
    record = rotation(unlocked, new_sheet, ROOT, old_sheet.sign)
    return issue(unlocked, record, new_sheet.recipient, opening.keys)


def rotation(unlocked: Unlocked, new_sheet: RecoverySheet, signed_by: str, sign: Sign) -> AuthorityRecord:
    """The authority record that brings the new root, signed by `signed_by` and by the new root itself."""
    if new_sheet.root_public_key in all_roots(unlocked.header.authority, unlocked.statement.root_public_key):
        raise UserError("recovery_sheet_same")
    managers = unlocked.header.authority[-1].managers
    record = next_record(
        unlocked.header.authority,
        unlocked.vault_id,
        managers,
        signed_by,
        root=new_sheet.root_public_key,
    )
    body = record.root_body(unlocked.vault_id, unlocked.statement.root_public_key)
    endorsed = replace(record, root_signature=new_sheet.sign(ROOT_CONTEXT, body))
    return signed_record(endorsed, unlocked.vault_id, sign)


def issue(
    unlocked: Unlocked, agreed: AuthorityRecord, recipient: str, held: OpenedKeys
) -> tuple[Compartment, ...]:
    """Carry out a rotation that is signed by all who must; gives and raises what `reissue` does."""
    member = MemberKeys.generate()
    slot = wrap_for(recipient, agreed.root or b"", unlocked.vault_id, member.box_private)
    recovery = NewRecovery(recipient, member.box_public, slot, held)
    shut = frozenset(each for each in Compartment if unlocked.statement.keys[each])
    decision = replace(unchanged(unlocked), shut=shut, rekey=True, agreed=agreed, recovery=recovery)
    decide(unlocked, decision)
    return waiting_for_recovery(unlocked)


def waiting_for_recovery(unlocked: Unlocked) -> tuple[Compartment, ...]:
    """The compartments with keys that the recovery sheet cannot open yet."""
    statement = unlocked.statement
    return tuple(
        compartment
        for compartment in Compartment
        if any(
            RECOVERY not in holders(statement, unlocked.deliveries, compartment, key.epoch)
            for key in statement.keys[compartment]
        )
    )
