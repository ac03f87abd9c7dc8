"""Who may open a restricted file: a chain of signed lists, each holding the key sealed to everybody it names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kdm_desk.core.access import PERMISSIONS, Permission
from kdm_desk.core.errors import Damaged
from kdm_desk.security.canonical import Fields, canonical, damaged, parse, to_base64
from kdm_desk.security.primitives import (
    DIGEST_BYTES,
    KEY_BYTES,
    SEALED_KEY_BYTES,
    digest,
    is_signed_digest,
    key_check,
    seal_to,
)
from kdm_desk.security.statement import MOST_USERS, Statement, UserRow

_PURPOSE = b"kdm-desk-charter"
_NAMES = (
    "kind",
    "vault_id",
    "person_id",
    "version",
    "previous",
    "epoch",
    "check",
    "members",
    "emergency",
    "recovery",
)


@dataclass(frozen=True)
class Holder:
    """The file's key sealed to one login, and the public key it was sealed to."""

    key: bytes
    box: bytes


@dataclass(frozen=True)
class Charter:
    """One list. `members` open the file every day, `emergency` only with a reason; ids are user ids."""

    vault_id: str
    person_id: str
    version: int
    previous: bytes | None
    epoch: int
    check: bytes
    members: Mapping[str, Holder]
    emergency: Mapping[str, Holder]
    recovery: Holder

    def body(self) -> bytes:
        """The canonical bytes; what is signed is their digest."""
        return canonical(
            {
                "kind": "restricted_file",
                "vault_id": self.vault_id,
                "person_id": self.person_id,
                "version": self.version,
                "previous": None if self.previous is None else to_base64(self.previous),
                "epoch": self.epoch,
                "check": to_base64(self.check),
                "members": _encoded(self.members),
                "emergency": _encoded(self.emergency),
                "recovery": _encoded_one(self.recovery),
            }
        )


@dataclass(frozen=True)
class SignedCharter:
    """A list as it is kept: its bytes, who signed them and the signature."""

    body: bytes
    user_id: str
    signature: bytes


def charter_digest(body: bytes) -> bytes:
    """The 32 bytes a signer signs and the next list names."""
    return digest(_PURPOSE, body)


def successor(
    statement: Statement,
    person_id: str,
    before: Charter | None,
    key: bytes,
    member_ids: Iterable[str],
    shared_now: Iterable[str] = (),
) -> Charter:
    """The next list, with `key` sealed to the members, to everybody who may break the glass, and to recovery.

    Where `before` has the same key, its epoch goes on. Inactive logins are left out. A member whose own keys were
    renewed gets the file's key only where she is named in `shared_now`: whoever reset her passphrase would have it.
    """
    public = {row.user_id: row.box_public_key for row in statement.active_users()}
    named = {user_id: public[user_id] for user_id in member_ids if user_id in public}
    if before is not None:
        kept = set(named) - set(shared_now)
        named |= {who: holder.key for who, holder in before.members.items() if who in kept}
    emergency = {row.user_id: row.box_public_key for row in emergency_logins(statement)}
    same_key = before is not None and before.check == key_check(key)
    epoch = 1 if before is None else before.epoch + (0 if same_key else 1)
    return Charter(
        vault_id=statement.vault_id,
        person_id=person_id,
        version=1 if before is None else before.version + 1,
        previous=None if before is None else charter_digest(before.body()),
        epoch=epoch,
        check=key_check(key),
        members={who: _sealed(to, key) for who, to in named.items()},
        emergency={who: _sealed(to, key) for who, to in emergency.items()},
        recovery=_sealed(statement.recovery_box_public_key, key),
    )


def emergency_logins(statement: Statement) -> list[UserRow]:
    """The logins whose role may open a restricted file in an emergency."""
    return [row for row in statement.active_users() if Permission.BREAK_GLASS in PERMISSIONS[row.role]]


def is_out_of_date(statement: Statement, charter: Charter) -> bool:
    """Whether a member is gone, or those for emergencies, or the recovery sheet, are no longer the ones it has."""
    active = {row.user_id for row in statement.active_users()}
    entitled = {row.user_id: row.box_public_key for row in emergency_logins(statement)}
    sealed_to = {who: holder.key for who, holder in charter.emergency.items()}
    same_sheet = charter.recovery.key == statement.recovery_box_public_key
    return not set(charter.members) <= active or sealed_to != entitled or not same_sheet


def newest(statement: Statement, person_id: str, kept: Iterable[SignedCharter]) -> Charter | None:
    """The last list of an unbroken chain from the first on; what somebody planted is passed over."""
    last: Charter | None = None
    for item in kept:
        charter = _read(item.body)
        if charter is not None and _follows(statement, person_id, last, charter, item):
            last = charter
    return last


def _follows(
    statement: Statement, person_id: str, before: Charter | None, charter: Charter, item: SignedCharter
) -> bool:
    """Whether the list belongs to this file, goes on from the one before and is signed by one it named."""
    if (charter.vault_id, charter.person_id) != (statement.vault_id, person_id):
        return False
    entitled = {**charter.members, **charter.emergency} if before is None else before.members
    if item.user_id not in entitled or not _is_signed(statement, item):
        return False
    if before is None:
        return (charter.version, charter.epoch, charter.previous) == (1, 1, None)
    if (charter.version, charter.previous) != (before.version + 1, charter_digest(before.body())):
        return False
    same_key = (charter.epoch, charter.check) == (before.epoch, before.check)
    return same_key or charter.epoch == before.epoch + 1


def _is_signed(statement: Statement, item: SignedCharter) -> bool:
    """By a key that the signed statement gives the signer, now or formerly."""
    row = statement.user(item.user_id)
    if row is None:
        return False
    keys = (row.signing_public_key, *row.former_signing_keys)
    return any(is_signed_digest(key, charter_digest(item.body), item.signature) for key in keys)


def _sealed(public_key: bytes, key: bytes) -> Holder:
    return Holder(public_key, seal_to(public_key, key))


def _encoded_one(holder: Holder) -> dict[str, object]:
    return {"key": to_base64(holder.key), "box": to_base64(holder.box)}


def _encoded(holders: Mapping[str, Holder]) -> dict[str, object]:
    return {who: _encoded_one(one) for who, one in holders.items()}


def _read(body: bytes) -> Charter | None:
    """The list in `body`; None for bytes that no desk wrote."""
    try:
        charter = _decode(body)
    except Damaged:
        return None
    return charter if charter.body() == body else None


def _decode(body: bytes) -> Charter:
    fields = Fields(parse(body, "charter"), "charter", _NAMES)
    if fields.text("kind") != "restricted_file":
        raise damaged("charter.kind")
    first = fields.value("previous") is None
    return Charter(
        vault_id=fields.text("vault_id"),
        person_id=fields.text("person_id"),
        version=fields.integer("version", low=1),
        previous=None if first else fields.binary("previous", DIGEST_BYTES),
        epoch=fields.integer("epoch", low=1),
        check=fields.binary("check", KEY_BYTES),
        members=_holders(fields, "members"),
        emergency=_holders(fields, "emergency"),
        recovery=_holder(fields.value("recovery"), "recovery"),
    )


def _holders(fields: Fields, name: str) -> dict[str, Holder]:
    return {who: _holder(item, name) for who, item in fields.mapping(name, MOST_USERS).items()}


def _holder(item: object, name: str) -> Holder:
    fields = Fields(item, f"charter.{name}", ("key", "box"))
    return Holder(fields.binary("key", KEY_BYTES), fields.binary("box", SEALED_KEY_BYTES))
