"""Deliveries: compartment keys that a member hands to a login the manager has granted, without a manager."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kdm_desk.core.access import Compartment
from kdm_desk.security.canonical import Fields, canonical, damaged, to_base64
from kdm_desk.security.primitives import (
    KEY_BYTES,
    SEALED_KEY_BYTES,
    SIGNATURE_BYTES,
    MemberKeys,
    is_signed,
    seal_to,
    sign,
)
from kdm_desk.security.statement import RECOVERY, Statement, UserRow

CONTEXT = b"kdm-desk/delivery/1"
MOST_DELIVERIES = 2000
_NAMES = ("compartment", "epoch", "to_user", "to_key", "sealed", "by_user", "signature")


@dataclass(frozen=True)
class Delivery:
    """One epoch's key for `to_user`, sealed to her X25519 key `to_key` and signed by `by_user`."""

    compartment: Compartment
    epoch: int
    to_user: str
    to_key: bytes
    sealed: bytes
    by_user: str
    signature: bytes = b""

    def body(self, vault_id: str) -> bytes:
        """What the deliverer signs."""
        return canonical({"kind": "delivery", "vault_id": vault_id, **_encode_unsigned(self)})


def deliver(
    statement: Statement,
    compartment: Compartment,
    epoch: int,
    key: bytes,
    to: tuple[str, bytes],
    by: tuple[str, MemberKeys],
) -> Delivery:
    """The key of one epoch for `to` (user id or RECOVERY, box key), signed by the member `by` (user id, keys)."""
    (to_user, to_key), (by_user, keys) = to, by
    bare = Delivery(compartment, epoch, to_user, to_key, seal_to(to_key, key), by_user)
    return replace(bare, signature=sign(keys.signing_seed, CONTEXT, bare.body(statement.vault_id)))


def acceptable(deliveries: Iterable[Delivery], statement: Statement) -> tuple[Delivery, ...]:
    """Those from an active member for a granted login or for recovery, both as the statement has them now.

    The others are left over from people who have gone, or planted; they are never used. Whether the key inside
    is the right one is for its receiver to see: the statement commits to every key.
    """
    members = {ring: {row.user_id: row for row in statement.members(ring)} for ring in Compartment}
    return tuple(item for item in deliveries if _is_acceptable(item, statement, members[item.compartment]))


def _is_acceptable(delivery: Delivery, statement: Statement, members: Mapping[str, UserRow]) -> bool:
    giver, receiver = members.get(delivery.by_user), members.get(delivery.to_user)
    wanted_key = receiver.box_public_key if receiver else None
    if delivery.to_user == RECOVERY:
        wanted_key = statement.recovery_box_public_key
    if giver is None or wanted_key != delivery.to_key:
        return False
    if statement.epoch(delivery.compartment, delivery.epoch) is None:
        return False
    return is_signed(giver.signing_public_key, CONTEXT, delivery.body(statement.vault_id), delivery.signature)


def signer_of(delivery: Delivery, statement: Statement) -> str:
    """The user id of the login that signed the delivery, with her keys of now or before; "" where nobody here did."""
    row = statement.user(delivery.by_user)
    body = delivery.body(statement.vault_id)
    keys = () if row is None else (row.signing_public_key, *row.former_signing_keys)
    return delivery.by_user if any(is_signed(key, CONTEXT, body, delivery.signature) for key in keys) else ""


def holders(
    statement: Statement, accepted: Iterable[Delivery], compartment: Compartment, epoch: int
) -> frozenset[str]:
    """The active members, and recovery, that can open the epoch: by the statement or an accepted delivery."""
    key = statement.epoch(compartment, epoch)
    sealed = frozenset(key.sealed) if key else frozenset()
    delivered = {item.to_user for item in accepted if item.compartment is compartment and item.epoch == epoch}
    return (sealed | delivered) & statement.box_keys(compartment).keys()


def _encode_unsigned(delivery: Delivery) -> dict[str, object]:
    return {
        "compartment": delivery.compartment.value,
        "epoch": delivery.epoch,
        "to_user": delivery.to_user,
        "to_key": to_base64(delivery.to_key),
        "sealed": to_base64(delivery.sealed),
        "by_user": delivery.by_user,
    }


def encode_delivery(delivery: Delivery) -> dict[str, object]:
    return {**_encode_unsigned(delivery), "signature": to_base64(delivery.signature)}


def decode_delivery(item: object) -> Delivery:
    fields = Fields(item, "delivery", _NAMES)
    try:
        compartment = Compartment(fields.text("compartment"))
    except ValueError:
        raise damaged("delivery.compartment") from None
    return Delivery(
        compartment=compartment,
        epoch=fields.integer("epoch", low=1),
        to_user=fields.text("to_user"),
        to_key=fields.binary("to_key", KEY_BYTES),
        sealed=fields.binary("sealed", SEALED_KEY_BYTES),
        by_user=fields.text("by_user"),
        signature=fields.binary("signature", SIGNATURE_BYTES),
    )
