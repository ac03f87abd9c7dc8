"""Sealed fields: values that only one compartment's members can read, each bound to its own place."""

from collections.abc import Mapping
from typing import Protocol

from kdm_desk.core.access import Compartment
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.canonical import canonical
from kdm_desk.security.primitives import NONCE_BYTES, decrypt, encrypt, random_bytes

SEALED_FIELDS: Mapping[tuple[str, str], Compartment] = {
    ("sealed_setting", "shelter_address"): Compartment.SHELTER_ADDRESS,
    ("note", "psychological"): Compartment.PSYCHOLOGICAL,
    ("note", "legal"): Compartment.LEGAL,
    ("note", "social"): Compartment.SOCIAL,
    ("note", "health"): Compartment.HEALTH,
}
"""Every (table, field) that is sealed, and for whom. There is no other list."""

_VERSION = 1
_EPOCH_BYTES = 4
_PREFIX_BYTES = 1 + _EPOCH_BYTES


def seal(
    key: bytes, plaintext: bytes, organisation: str, table: str, row: str, field: str, epoch: int
) -> bytes:
    """Version byte, epoch, nonce and XChaCha20-Poly1305 ciphertext under one epoch's key.

    `organisation` is the vault id. KeyError where SEALED_FIELDS does not list the field.
    """
    associated = _associated(organisation, table, row, field, epoch)
    nonce = random_bytes(NONCE_BYTES)
    return _prefix(epoch) + nonce + encrypt(key, nonce, plaintext, associated)


def open_sealed(
    keys: Mapping[int, bytes], sealed: bytes, organisation: str, table: str, row: str, field: str
) -> bytes:
    """The plaintext, with the key of the epoch it was sealed in.

    Raises UserError('sealed_for_others', compartment=…) without that epoch's key, and
    Damaged('sealed_field_moved', table=, field=) where the bytes were altered or belong elsewhere.
    """
    compartment = SEALED_FIELDS[(table, field)]
    if len(sealed) < _PREFIX_BYTES + NONCE_BYTES or sealed[0] != _VERSION:
        raise Damaged("sealed_field_moved", table=table, field=field)
    epoch = int.from_bytes(sealed[1:_PREFIX_BYTES], "big")
    if epoch not in keys:
        raise UserError("sealed_for_others", compartment=compartment.value)
    nonce = sealed[_PREFIX_BYTES : _PREFIX_BYTES + NONCE_BYTES]
    ciphertext = sealed[_PREFIX_BYTES + NONCE_BYTES :]
    plaintext = decrypt(keys[epoch], nonce, ciphertext, _associated(organisation, table, row, field, epoch))
    if plaintext is None:
        raise Damaged("sealed_field_moved", table=table, field=field)
    return plaintext


class Compartments(Protocol):
    """The compartment keys of the login at the desk."""

    @property
    def compartment_keys(self) -> Mapping[Compartment, Mapping[int, bytes]]:
        """By compartment and epoch; a compartment she is no member of is missing."""
        ...


def seal_for_members(
    held: Compartments, plaintext: bytes, organisation: str, table: str, row: str, field: str
) -> bytes:
    """Like `seal`, with the newest key that `held` has; UserError('sealed_for_others', compartment=…) without one."""
    compartment = SEALED_FIELDS[(table, field)]
    keys = held.compartment_keys.get(compartment)
    if not keys:
        raise UserError("sealed_for_others", compartment=compartment.value)
    epoch = max(keys)
    return seal(keys[epoch], plaintext, organisation, table, row, field, epoch)


def _prefix(epoch: int) -> bytes:
    return bytes([_VERSION]) + epoch.to_bytes(_EPOCH_BYTES, "big")


def _associated(organisation: str, table: str, row: str, field: str, epoch: int) -> bytes:
    compartment = SEALED_FIELDS[(table, field)]
    return canonical(
        {
            "organisation": organisation,
            "compartment": compartment.value,
            "table": table,
            "row": row,
            "field": field,
            "epoch": epoch,
        }
    )
