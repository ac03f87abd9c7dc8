"""The authority chain: which logins were managers when; the record before, or the root, vouches for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kdm_desk.core.errors import UserError
from kdm_desk.security.canonical import Fields, canonical, damaged, forged, to_base64
from kdm_desk.security.primitives import KEY_BYTES, SIGNATURE_BYTES, digest, is_signed

ROOT = "root"
MOST_RECORDS = 500
MOST_MANAGERS = 50
MANAGERS_AGREEING = 2
CONTEXT = b"kdm-desk/authority/1"
ROOT_CONTEXT = b"kdm-desk/root/1"
_NAMES = ("sequence", "managers", "previous_hash", "signed_by", "signature")
_OPTIONAL_NAMES = ("two_to_remove", "second", "root", "root_signature")

Sign = Callable[[bytes, bytes], bytes]


@dataclass(frozen=True)
class SecondSignature:
    """Another manager's word for the same record."""

    signed_by: str
    signature: bytes


@dataclass(frozen=True)
class AuthorityRecord:
    """The managers (user id → signing key) from here on. Record 0 is the first root's.

    `two_to_remove`: while this record is the newest and has two managers or more, the next one needs two of them,
    or the root. Every next one: a manager who could add or renew another alone would be two by herself.
    `root` is a new root's public key (a new recovery sheet); the old one's word counts no more from here on.
    """

    sequence: int
    managers: Mapping[str, bytes]
    previous_hash: bytes | None
    signed_by: str
    signature: bytes = b""
    two_to_remove: bool = False
    second: SecondSignature | None = None
    root: bytes | None = None
    root_signature: bytes = b""

    def body(self, vault_id: str) -> bytes:
        """What is signed and hashed."""
        value: dict[str, object] = {
            "kind": "authority",
            "vault_id": vault_id,
            "sequence": self.sequence,
            "managers": {user_id: to_base64(key) for user_id, key in self.managers.items()},
            "previous_hash": None if self.previous_hash is None else to_base64(self.previous_hash),
            "signed_by": self.signed_by,
        }
        return canonical({**value, **_encode_rare(self)})

    def hash(self, vault_id: str) -> bytes:
        return digest(b"kdm-desk-authrty", self.body(vault_id))

    def root_body(self, vault_id: str, first_root: bytes) -> bytes:
        """What the new root signs: this record, all before it by their hash, and the root they began with."""
        return first_root + self.body(vault_id)

    @property
    def binds_two(self) -> bool:
        """Whether the next record needs two of these managers. One alone has nobody to ask."""
        return self.two_to_remove and len(self.managers) >= MANAGERS_AGREEING

    @property
    def is_plain(self) -> bool:
        """Whether the first released program can read it."""
        return not _encode_rare(self) and self.second is None


Chain = tuple[AuthorityRecord, ...]


def next_record(
    chain: Chain,
    vault_id: str,
    managers: Mapping[str, bytes],
    signed_by: str,
    *,
    two_to_remove: bool | None = None,
    root: bytes | None = None,
) -> AuthorityRecord:
    """The record that would follow `chain`, not signed yet; the rule of two stays as it is unless named."""
    previous = chain[-1] if chain else None
    rule = bool(previous and previous.two_to_remove) if two_to_remove is None else two_to_remove
    return AuthorityRecord(
        len(chain),
        dict(managers),
        previous.hash(vault_id) if previous else None,
        signed_by,
        two_to_remove=rule,
        root=root,
    )


def signed_record(record: AuthorityRecord, vault_id: str, sign: Sign) -> AuthorityRecord:
    """`record` with the signature of the one it names as its signer."""
    return replace(record, signature=sign(CONTEXT, record.body(vault_id)))


def with_second(record: AuthorityRecord, vault_id: str, signed_by: str, sign: Sign) -> AuthorityRecord:
    """`record` with another manager's signature beside the first."""
    return replace(record, second=SecondSignature(signed_by, sign(CONTEXT, record.body(vault_id))))


def extended(chain: Chain, vault_id: str, managers: Mapping[str, bytes], signed_by: str, sign: Sign) -> Chain:
    """The chain with a record for `managers` at its end; unchanged where they are the managers already.

    Raises UserError('second_manager_needed') where one manager's signature is not enough: the record must then
    come from a proposal that another manager confirmed (second_signature.py).
    """
    if chain and dict(chain[-1].managers) == dict(managers):
        return chain
    record = next_record(chain, vault_id, managers, signed_by)
    return with_record(chain, signed_record(record, vault_id, sign))


def with_record(chain: Chain, record: AuthorityRecord) -> Chain:
    """The chain with `record` at its end. Raises UserError('second_manager_needed')."""
    if chain and chain[-1].binds_two and record.signed_by != ROOT and record.second is None:
        raise UserError("second_manager_needed")
    return (*chain, record)


def current_root(chain: Chain, first_root: bytes) -> bytes:
    """The public key of the root whose word counts now; `first_root` began the chain."""
    return next((record.root for record in reversed(chain) if record.root is not None), first_root)


def all_roots(chain: Chain, first_root: bytes) -> tuple[bytes, ...]:
    """Every root the chain ever had, the oldest first."""
    return (first_root, *(record.root for record in chain if record.root is not None))


def verify_chain(chain: Chain, vault_id: str, root_public_key: bytes) -> None:
    """Raise Damaged('vault_forged') unless every record is signed by the root or by a manager before it.

    `root_public_key` is the first root's. A record that renews the root carries the new root's word for itself.
    """
    previous: AuthorityRecord | None = None
    for sequence, record in enumerate(chain):
        expected = previous.hash(vault_id) if previous else None
        if record.sequence != sequence or record.previous_hash != expected:
            raise forged("authority_order")
        body = record.body(vault_id)
        root = current_root(chain[:sequence], root_public_key)
        signer = root if record.signed_by == ROOT else None
        if signer is None and previous:
            signer = previous.managers.get(record.signed_by)
        if signer is None or not is_signed(signer, CONTEXT, body, record.signature):
            raise forged("authority_signature")
        _verify_second(previous, record, body)
        _verify_root(chain[:sequence], record, vault_id, root_public_key)
        previous = record


def _verify_second(previous: AuthorityRecord | None, record: AuthorityRecord, body: bytes) -> None:
    """Two different managers of the record before, where that one asks for two; never more than is asked for."""
    is_needed = previous is not None and previous.binds_two and record.signed_by != ROOT
    if not is_needed:
        if record.second is not None:
            raise forged("authority_second")
        return
    second = record.second
    key = previous.managers.get(second.signed_by) if previous and second else None
    if previous is None or second is None or key is None or key == previous.managers[record.signed_by]:
        raise forged("authority_second")
    if not is_signed(key, CONTEXT, body, second.signature):
        raise forged("authority_second")


def _verify_root(before: Chain, record: AuthorityRecord, vault_id: str, first_root: bytes) -> None:
    """A new root is new, is not the first record's, and has signed the record that brings it."""
    if record.root is None:
        return
    if not before or record.root in all_roots(before, first_root):
        raise forged("authority_root")
    body = record.root_body(vault_id, first_root)
    if not is_signed(record.root, ROOT_CONTEXT, body, record.root_signature):
        raise forged("authority_root")


def _encode_rare(record: AuthorityRecord) -> dict[str, object]:
    """What most records do not have is not written, so that they stay as the first program wrote them."""
    rare: dict[str, object] = {}
    if record.two_to_remove:
        rare["two_to_remove"] = True
    if record.root is not None:
        rare["root"] = to_base64(record.root)
    return rare


def encode_record(record: AuthorityRecord) -> dict[str, object]:
    value: dict[str, object] = {
        "sequence": record.sequence,
        "managers": {user_id: to_base64(key) for user_id, key in record.managers.items()},
        "previous_hash": None if record.previous_hash is None else to_base64(record.previous_hash),
        "signed_by": record.signed_by,
        "signature": to_base64(record.signature),
        **_encode_rare(record),
    }
    if record.second is not None:
        value["second"] = {
            "signed_by": record.second.signed_by,
            "signature": to_base64(record.second.signature),
        }
    if record.root is not None:
        value["root_signature"] = to_base64(record.root_signature)
    return value


def decode_record(item: object) -> AuthorityRecord:
    """One record; its signatures are checked by verify_chain alone."""
    fields = Fields(item, "authority", _NAMES, _OPTIONAL_NAMES)
    keys = fields.mapping("managers", MOST_MANAGERS)
    readable = Fields(keys, "authority.managers", tuple(keys))
    if not keys:
        raise damaged("authority.managers")
    if fields.has("two_to_remove") and not fields.flag("two_to_remove"):
        raise damaged("authority.two_to_remove")
    if fields.has("root") != fields.has("root_signature"):
        raise damaged("authority.root")
    first = fields.value("previous_hash") is None
    return AuthorityRecord(
        sequence=fields.integer("sequence"),
        managers={user_id: readable.binary(user_id, KEY_BYTES) for user_id in keys},
        previous_hash=None if first else fields.binary("previous_hash", KEY_BYTES),
        signed_by=fields.text("signed_by"),
        signature=fields.binary("signature", SIGNATURE_BYTES),
        two_to_remove=fields.has("two_to_remove"),
        second=_decode_second(fields) if fields.has("second") else None,
        root=fields.binary("root", KEY_BYTES) if fields.has("root") else None,
        root_signature=fields.binary("root_signature", SIGNATURE_BYTES) if fields.has("root") else b"",
    )


def _decode_second(fields: Fields) -> SecondSignature:
    second = Fields(fields.value("second"), "authority.second", ("signed_by", "signature"))
    return SecondSignature(second.text("signed_by"), second.binary("signature", SIGNATURE_BYTES))
