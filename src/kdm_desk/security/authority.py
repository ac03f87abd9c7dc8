"""The authority chain: which logins were managers when; the record before, or the root, vouches for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kdm_desk.security.canonical import Fields, canonical, damaged, forged, to_base64
from kdm_desk.security.primitives import KEY_BYTES, SIGNATURE_BYTES, digest, is_signed

ROOT = "root"
MOST_RECORDS = 500
MOST_MANAGERS = 50
CONTEXT = b"kdm-desk/authority/1"
_NAMES = ("sequence", "managers", "previous_hash", "signed_by", "signature")

Sign = Callable[[bytes, bytes], bytes]


@dataclass(frozen=True)
class AuthorityRecord:
    """The managers (user id → signing key) from here on. Record 0 is the root's."""

    sequence: int
    managers: Mapping[str, bytes]
    previous_hash: bytes | None
    signed_by: str
    signature: bytes = b""

    def body(self, vault_id: str) -> bytes:
        """What is signed and hashed."""
        return canonical(
            {
                "kind": "authority",
                "vault_id": vault_id,
                "sequence": self.sequence,
                "managers": {user_id: to_base64(key) for user_id, key in self.managers.items()},
                "previous_hash": None if self.previous_hash is None else to_base64(self.previous_hash),
                "signed_by": self.signed_by,
            }
        )

    def hash(self, vault_id: str) -> bytes:
        return digest(b"kdm-desk-authrty", self.body(vault_id))


Chain = tuple[AuthorityRecord, ...]


def extended(chain: Chain, vault_id: str, managers: Mapping[str, bytes], signed_by: str, sign: Sign) -> Chain:
    """The chain with a record for `managers` at its end; unchanged where they are the managers already."""
    if chain and dict(chain[-1].managers) == dict(managers):
        return chain
    previous = chain[-1].hash(vault_id) if chain else None
    bare = AuthorityRecord(len(chain), dict(managers), previous, signed_by)
    signature = sign(CONTEXT, bare.body(vault_id))
    return (*chain, AuthorityRecord(len(chain), bare.managers, previous, signed_by, signature))


def verify_chain(chain: Chain, vault_id: str, root_public_key: bytes) -> None:
    """Raise Damaged('vault_forged') unless every record is signed by the root or by a manager before it."""
    previous: AuthorityRecord | None = None
    for sequence, record in enumerate(chain):
        expected = previous.hash(vault_id) if previous else None
        if record.sequence != sequence or record.previous_hash != expected:
            raise forged("authority_order")
        signer = root_public_key if record.signed_by == ROOT else None
        if signer is None and previous:
            signer = previous.managers.get(record.signed_by)
        if signer is None or not is_signed(signer, CONTEXT, record.body(vault_id), record.signature):
            raise forged("authority_signature")
        previous = record


def encode_record(record: AuthorityRecord) -> dict[str, object]:
    return {
        "sequence": record.sequence,
        "managers": {user_id: to_base64(key) for user_id, key in record.managers.items()},
        "previous_hash": None if record.previous_hash is None else to_base64(record.previous_hash),
        "signed_by": record.signed_by,
        "signature": to_base64(record.signature),
    }


def decode_record(item: object) -> AuthorityRecord:
    """One record; its signature is checked by verify_chain alone."""
    fields = Fields(item, "authority", _NAMES)
    keys = fields.mapping("managers", MOST_MANAGERS)
    readable = Fields(keys, "authority.managers", tuple(keys))
    if not keys:
        raise damaged("authority.managers")
    first = fields.value("previous_hash") is None
    return AuthorityRecord(
        sequence=fields.integer("sequence"),
        managers={user_id: readable.binary(user_id, KEY_BYTES) for user_id in keys},
        previous_hash=None if first else fields.binary("previous_hash", KEY_BYTES),
        signed_by=fields.text("signed_by"),
        signature=fields.binary("signature", SIGNATURE_BYTES),
    )
