"""The record of who did what: a hash chain, each row signed by the login that acted.

Rows hold ids and field names, never values. Everyone who can open the vault knows the database key, so only a
signature, not a keyed hash, proves who wrote a row.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Protocol

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kdm_desk.storage.checks import Finding
from kdm_desk.storage.transaction import Reader, Row, Transaction

GENESIS = "0" * 64


class Signer(Protocol):
    """The acting login's signing key."""

    def sign(self, message: bytes) -> bytes:
        """A 64-byte Ed25519 signature."""
        ...

    @property
    def signing_public_key(self) -> bytes:
        """32 bytes."""
        ...


@dataclass(frozen=True)
class AuditHead:
    """The end of the chain; a copy kept elsewhere proves that no later row was taken off."""

    sequence: int
    hash: str


def _digest(parts: list[object]) -> str:
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _row_hash(
    sequence: int,
    at: str,
    user_id: str,
    action: str,
    object_kind: str,
    object_id: str,
    fields: str,
    subjects_hash: str,
    previous_hash: str,
) -> str:
    return _digest(
        [sequence, at, user_id, action, object_kind, object_id, fields, subjects_hash, previous_hash]
    )


def head(reader: Reader) -> AuditHead:
    row = reader.one("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
    return AuditHead(row["sequence"], row["hash"]) if row else AuditHead(0, GENESIS)


def append(tx: Transaction, signer: Signer, action: str) -> AuditHead:
    """Write the transaction's one audit row, chained and signed, with every person it touched."""
    last = head(tx)
    sequence = last.sequence + 1
    subjects = sorted(tx.subjects)
    fields = json.dumps(sorted(tx.fields), separators=(",", ":"))
    subjects_hash = _digest(list(subjects))
    own_hash = _row_hash(
        sequence,
        tx.now,
        tx.actor.user_id,
        action,
        tx.object_kind,
        tx.object_id,
        fields,
        subjects_hash,
        last.hash,
    )
    tx.insert(
        "audit",
        sequence=sequence,
        at=tx.now,
        user_id=tx.actor.user_id,
        action=action,
        object_kind=tx.object_kind,
        object_id=tx.object_id,
        fields=fields,
        subjects_hash=subjects_hash,
        previous_hash=last.hash,
        hash=own_hash,
        signature=signer.sign(bytes.fromhex(own_hash)),
    )
    tx.execute_many(
        "INSERT INTO audit_subject (sequence, person_id) VALUES (?, ?)",
        [(sequence, person) for person in subjects],
    )
    return AuditHead(sequence, own_hash)


def register_signer(tx: Transaction, signer: Signer) -> None:
    """Keep the public key of the acting login, so that her rows stay checkable after she leaves."""
    tx.execute(
        "INSERT OR IGNORE INTO audit_signer (user_id, signing_key, login_name, staff_id, since) "
        "VALUES (?, ?, ?, ?, ?)",
        (tx.actor.user_id, signer.signing_public_key, tx.actor.login_name, tx.actor.staff_id, tx.now),
    )


def verify(
    reader: Reader, known_head: AuditHead | None = None, known_keys: Mapping[str, Set[bytes]] | None = None
) -> list[Finding]:
    """Walk the whole chain; the first bad row ends the walk.

    `known_head` is a head kept elsewhere (a backup, a printed sheet): a chain that does not contain it was cut or
    rewritten. `known_keys` are the signing keys of the signed statement by user id; a key that stands only in the
    database was put there by somebody who is not the manager.
    """
    keys: dict[str, list[VerifyKey]] = {}
    for row in reader.all("SELECT user_id, signing_key FROM audit_signer"):
        key = bytes(row["signing_key"])
        if known_keys is not None and key not in known_keys.get(row["user_id"], ()):
            return [Finding("audit_signer", f"unknown key of {row['user_id']}")]
        keys.setdefault(row["user_id"], []).append(VerifyKey(key))
    previous = GENESIS
    expected = 1
    for row in reader.all("SELECT * FROM audit ORDER BY sequence"):
        problem = _problem(reader, row, expected, previous, keys)
        if problem:
            return [Finding("audit_chain", f"row {row['sequence']}: {problem}")]
        previous, expected = row["hash"], expected + 1
    if known_head and known_head.sequence:
        found = reader.value("SELECT hash FROM audit WHERE sequence = ?", (known_head.sequence,))
        if found != known_head.hash:
            return [Finding("audit_rolled_back", f"row {known_head.sequence}")]
    return []


def _problem(
    reader: Reader, row: Row, expected: int, previous: str, keys: dict[str, list[VerifyKey]]
) -> str | None:
    if row["sequence"] != expected:
        return "missing_before"
    if row["previous_hash"] != previous:
        return "chain_broken"
    subjects = [
        subject["person_id"]
        for subject in reader.all(
            "SELECT person_id FROM audit_subject WHERE sequence = ? ORDER BY person_id", (row["sequence"],)
        )
    ]
    if _digest(list(subjects)) != row["subjects_hash"]:
        return "subjects_altered"
    own_hash = _row_hash(
        row["sequence"],
        row["at"],
        row["user_id"],
        row["action"],
        row["object_kind"],
        row["object_id"],
        row["fields"],
        row["subjects_hash"],
        row["previous_hash"],
    )
    if own_hash != row["hash"]:
        return "altered"
    if not _signed_by(keys.get(row["user_id"], ()), own_hash, bytes(row["signature"])):
        return "signature_wrong"
    return None


def _signed_by(keys: Iterable[VerifyKey], own_hash: str, signature: bytes) -> bool:
    for key in keys:
        try:
            key.verify(bytes.fromhex(own_hash), signature)
        except BadSignatureError:
            continue
        return True
    return False
