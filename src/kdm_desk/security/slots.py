"""Slots: each login's private keys under her passphrase, signed by herself; what she last saw is pinned inside."""

from dataclasses import dataclass, replace

from kdm_desk.security.canonical import Fields, canonical, forged, parse, to_base64
from kdm_desk.security.kdf import SALT_BYTES, Deriver, KdfCost
from kdm_desk.security.key_file import ID_BYTES, KeyFile
from kdm_desk.security.primitives import (
    KEY_BYTES,
    NONCE_BYTES,
    SIGNATURE_BYTES,
    MemberKeys,
    decrypt,
    encrypt,
    is_signed,
    random_bytes,
    sign,
)

CONTEXT = b"kdm-desk/slot/1"
MOST_COST = 2**53
_NAMES = ("user_id", "revision", "kdf", "nonce", "ciphertext", "signature")
_KDF_NAMES = ("opslimit", "memlimit", "salt")
_KDF_OPTIONAL_NAMES = ("key_file",)
_PAYLOAD_NAMES = (
    "box_private_key",
    "signing_private_key",
    "vault_id",
    "root_public_key",
    "temporary",
    "pins",
)
_PIN_NAMES = ("statement_version", "statement_hash", "authority_sequence", "authority_hash")


@dataclass(frozen=True)
class Pins:
    """The newest statement and authority record a login has seen; nothing older is believed."""

    statement_version: int
    statement_hash: bytes
    authority_sequence: int
    authority_hash: bytes


@dataclass(frozen=True, repr=False)
class SlotSecrets:
    """What a slot protects. `temporary`: someone else chose the passphrase, so it must be changed."""

    keys: MemberKeys
    vault_id: str
    root_public_key: bytes
    temporary: bool
    pins: Pins


@dataclass(frozen=True, repr=False)
class Wrapping:
    """A passphrase, and a key file if there is one, turned into the key that wraps a slot.

    Kept while unlocked so that pins can be raised, and so that a new passphrase goes with the same key file.
    """

    cost: KdfCost
    salt: bytes
    key: bytearray
    key_file: KeyFile | None = None

    @classmethod
    def fresh(cls, deriver: Deriver, passphrase: bytes, key_file: KeyFile | None = None) -> "Wrapping":
        """A new salt and the deriver's cost for a normalised passphrase."""
        return cls.derived(deriver, passphrase, key_file, random_bytes(SALT_BYTES), deriver.cost)

    @classmethod
    def derived(
        cls, deriver: Deriver, passphrase: bytes, key_file: KeyFile | None, salt: bytes, cost: KdfCost
    ) -> "Wrapping":
        """With the salt and cost that a slot names. Raises what Deriver.derive raises."""
        typed = passphrase if key_file is None else key_file.mixed_with(passphrase)
        return cls(cost, salt, bytearray(deriver.derive(typed, salt, cost)), key_file)

    def is_of(self, deriver: Deriver, passphrase: bytes) -> bool:
        """Whether it was made from this normalised passphrase, with the key file it has."""
        again = self.derived(deriver, passphrase, self.key_file, self.salt, self.cost)
        return again.key == self.key


@dataclass(frozen=True)
class Slot:
    """As it stands in the header. `revision` counts how often its owner wrote it.

    `key_file` is the id of the key file that its passphrase goes with; None where the passphrase is enough.
    """

    user_id: str
    revision: int
    cost: KdfCost
    salt: bytes
    nonce: bytes
    ciphertext: bytes
    signature: bytes = b""
    key_file: bytes | None = None

    def associated(self, vault_id: str) -> bytes:
        """What is readable, bound to what is not."""
        return canonical({"vault_id": vault_id, **_encode_readable(self)})

    def body(self, vault_id: str) -> bytes:
        """What the owner signs."""
        return canonical(
            {
                "kind": "slot",
                "vault_id": vault_id,
                "nonce": to_base64(self.nonce),
                "ciphertext": to_base64(self.ciphertext),
                **_encode_readable(self),
            }
        )


def make_slot(user_id: str, revision: int, secrets: SlotSecrets, wrapping: Wrapping) -> Slot:
    """A slot with a fresh nonce, signed by the owner's key inside it."""
    wanted = None if wrapping.key_file is None else wrapping.key_file.id
    nonce = random_bytes(NONCE_BYTES)
    bare = Slot(user_id, revision, wrapping.cost, wrapping.salt, nonce, b"", key_file=wanted)
    ciphertext = encrypt(
        bytes(wrapping.key), bare.nonce, _encode_secrets(secrets), bare.associated(secrets.vault_id)
    )
    filled = replace(bare, ciphertext=ciphertext)
    signature = sign(secrets.keys.signing_seed, CONTEXT, filled.body(secrets.vault_id))
    return replace(filled, signature=signature)


def open_slot(slot: Slot, vault_id: str, key: bytes) -> SlotSecrets | None:
    """The secrets, or None where `key` is not the one that wraps them; Damaged if they make no sense."""
    payload = decrypt(key, slot.nonce, slot.ciphertext, slot.associated(vault_id))
    if payload is None:
        return None
    fields = Fields(parse(payload, "slot.payload"), "slot.payload", _PAYLOAD_NAMES)
    pins = Fields(fields.value("pins"), "slot.pins", _PIN_NAMES)
    secrets = SlotSecrets(
        keys=MemberKeys(
            fields.binary("box_private_key", KEY_BYTES), fields.binary("signing_private_key", KEY_BYTES)
        ),
        vault_id=fields.text("vault_id"),
        root_public_key=fields.binary("root_public_key", KEY_BYTES),
        temporary=fields.flag("temporary"),
        pins=Pins(
            statement_version=pins.integer("statement_version", low=1),
            statement_hash=pins.binary("statement_hash", KEY_BYTES),
            authority_sequence=pins.integer("authority_sequence"),
            authority_hash=pins.binary("authority_hash", KEY_BYTES),
        ),
    )
    if secrets.vault_id != vault_id:
        raise forged("slot_of_another_vault")
    return secrets


def is_signed_by_owner(slot: Slot, vault_id: str, signing_public_key: bytes) -> bool:
    return is_signed(signing_public_key, CONTEXT, slot.body(vault_id), slot.signature)


def _encode_secrets(secrets: SlotSecrets) -> bytes:
    pins = secrets.pins
    return canonical(
        {
            "box_private_key": to_base64(secrets.keys.box_private),
            "signing_private_key": to_base64(secrets.keys.signing_seed),
            "vault_id": secrets.vault_id,
            "root_public_key": to_base64(secrets.root_public_key),
            "temporary": secrets.temporary,
            "pins": {
                "statement_version": pins.statement_version,
                "statement_hash": to_base64(pins.statement_hash),
                "authority_sequence": pins.authority_sequence,
                "authority_hash": to_base64(pins.authority_hash),
            },
        }
    )


def _encode_readable(slot: Slot) -> dict[str, object]:
    kdf: dict[str, object] = {
        "opslimit": slot.cost.opslimit,
        "memlimit": slot.cost.memlimit_bytes,
        "salt": to_base64(slot.salt),
    }
    if slot.key_file is not None:
        kdf["key_file"] = to_base64(slot.key_file)
    return {"user_id": slot.user_id, "revision": slot.revision, "kdf": kdf}


def encode_slot(slot: Slot) -> dict[str, object]:
    return {
        **_encode_readable(slot),
        "nonce": to_base64(slot.nonce),
        "ciphertext": to_base64(slot.ciphertext),
        "signature": to_base64(slot.signature),
    }


def decode_slot(item: object) -> Slot:
    """One slot; whether its cost is bearable and its signature good is asked later, before it is derived."""
    fields = Fields(item, "slot", _NAMES)
    kdf = Fields(fields.value("kdf"), "slot.kdf", _KDF_NAMES, _KDF_OPTIONAL_NAMES)
    return Slot(
        user_id=fields.text("user_id"),
        revision=fields.integer("revision", low=1),
        cost=KdfCost(kdf.integer("opslimit", high=MOST_COST), kdf.integer("memlimit", high=MOST_COST)),
        salt=kdf.binary("salt", SALT_BYTES),
        nonce=fields.binary("nonce", NONCE_BYTES),
        ciphertext=fields.binary("ciphertext"),
        signature=fields.binary("signature", SIGNATURE_BYTES),
        key_file=kdf.binary("key_file", ID_BYTES) if kdf.has("key_file") else None,
    )
