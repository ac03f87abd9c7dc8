"""Next statements: what changes when a login comes or gets new keys, as values; nothing is written here."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kdm_desk.core.access import COMPARTMENTS, Role
from kdm_desk.core.clock import Clock, instant_text
from kdm_desk.core.ids import new_id
from kdm_desk.security.authority import Chain, Sign, extended
from kdm_desk.security.deliveries import Delivery, acceptable
from kdm_desk.security.header import Header, SignedStatement, managers_of, signed
from kdm_desk.security.kdf import Deriver
from kdm_desk.security.login_names import check_login_name
from kdm_desk.security.opened import OpenedKeys
from kdm_desk.security.passphrase import check_new
from kdm_desk.security.primitives import MemberKeys
from kdm_desk.security.slots import SlotSecrets, Wrapping, make_slot
from kdm_desk.security.statement import (
    DATABASE,
    KEY_RINGS,
    EpochKey,
    Grant,
    Statement,
    Status,
    UserRow,
    seal_epoch,
)


@dataclass(frozen=True)
class Place:
    """Where a vault's header lies, and what time and passphrases are measured with."""

    folder: Path
    deriver: Deriver
    clock: Clock


@dataclass(frozen=True, repr=False)
class NewLogin:
    """A login's row with the fresh private keys behind it and the passphrase they go under."""

    row: UserRow
    keys: MemberKeys
    wrapping: Wrapping
    temporary: bool


def new_login(
    place: Place, login_name: str, role: Role, staff_id: str, passphrase: str, *, temporary: bool = False
) -> NewLogin:
    """Raises FieldError('login_name_invalid') and what passphrase.check_new raises."""
    name = check_login_name(login_name)
    wrapping = Wrapping.fresh(place.deriver, check_new(passphrase))
    keys = MemberKeys.generate()
    row = UserRow(new_id(), name, role, staff_id, Status.ACTIVE, None, keys.box_public, keys.signing_public)
    return NewLogin(row, keys, wrapping, temporary)


def renewed_login(place: Place, row: UserRow, passphrase: str, *, temporary: bool = False) -> NewLogin:
    """The same login with new keys under a new passphrase; the old signing key stays on record for the audit."""
    wrapping = Wrapping.fresh(place.deriver, check_new(passphrase))
    keys = MemberKeys.generate()
    renewed = replace(
        row,
        box_public_key=keys.box_public,
        signing_public_key=keys.signing_public,
        former_signing_keys=(*row.former_signing_keys, row.signing_public_key),
    )
    return NewLogin(renewed, keys, wrapping, temporary)


def grants_of(row: UserRow) -> frozenset[Grant]:
    """The compartments that come with the role (core/access.py)."""
    return frozenset(Grant(row.user_id, compartment) for compartment in COMPARTMENTS[row.role])


def with_user(users: Iterable[UserRow], row: UserRow) -> tuple[UserRow, ...]:
    """The users with `row` in place of the one with its id, or at the end."""
    before = tuple(users)
    if any(user.user_id == row.user_id for user in before):
        return tuple(row if user.user_id == row.user_id else user for user in before)
    return (*before, row)


def successor(previous: SignedStatement, clock: Clock, users: tuple[UserRow, ...]) -> Statement:
    """The next version with these users; grants of those who are no longer there or were removed are dropped."""
    kept = {row.user_id for row in users if row.status is not Status.REMOVED}
    return replace(
        previous.content,
        version=previous.content.version + 1,
        previous_hash=previous.hash,
        created_at=instant_text(clock.now()),
        users=users,
        grants=frozenset(grant for grant in previous.content.grants if grant.user_id in kept),
    )


def resealed_rings(
    statement: Statement, held: OpenedKeys, renewed: Collection[str]
) -> dict[str, tuple[EpochKey, ...]]:
    """Every ring sealed anew to its members as the statement has them now, by somebody who holds (nearly) all keys.

    A compartment's epoch that is not held, because a new sheet still waits for it, stays sealed to those it was
    sealed to; not to the logins (or RECOVERY) in `renewed`, whose old keys are gone.
    """
    rings = {}
    for name in KEY_RINGS:
        own, now = held.ring(name), statement.box_keys(name)
        stay = now.keys() - set(renewed)
        rings[name] = tuple(
            seal_epoch(key.epoch, bytes(own[key.epoch]), now)
            if key.epoch in own
            else replace(key, sealed={member: box for member, box in key.sealed.items() if member in stay})
            for key in statement.keys[name]
        )
    return rings


def assembled(
    base: Header,
    statement: Statement,
    signed_by: str,
    sign: Sign,
    logins: Iterable[NewLogin] = (),
    *,
    deliveries: tuple[Delivery, ...] = (),
) -> Header:
    """`base` with the next statement signed, the authority chain extended if the managers changed, and a slot for
    each new or renewed login; slots of logins that are not active are dropped, and database keys that a finished
    re-keying left behind."""
    if base.transition is None:
        statement = replace(statement, keys={**statement.keys, DATABASE: statement.keys[DATABASE][-1:]})
    chain: Chain = extended(base.authority, base.vault_id, managers_of(statement), signed_by, sign)
    complete = replace(statement, authority_hash=chain[-1].hash(base.vault_id))
    active = {row.user_id for row in complete.active_users()}
    header = replace(
        base,
        statement=signed(complete, signed_by, sign),
        authority=chain,
        slots=tuple(slot for slot in base.slots if slot.user_id in active),
        deliveries=acceptable(deliveries, complete),
    )
    fresh = []
    for login in logins:
        before = base.slot_of(login.row.user_id)
        secrets = SlotSecrets(
            login.keys, base.vault_id, complete.root_public_key, login.temporary, header.pins
        )
        revision = before.revision + 1 if before else 1
        fresh.append(make_slot(login.row.user_id, revision, secrets, login.wrapping))
    return replace(header, slots=header.slots_with(*fresh))
