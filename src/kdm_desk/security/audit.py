"""The record of who did what: a hash chain, each row signed by the login that acted.

Rows hold ids and field names, never values. Everyone who can open the vault knows the database key, so only a
signature, not a keyed hash, proves who wrote a row. `audit_check` reads the chain back.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kdm_desk.core.clock import parse_instant
from kdm_desk.storage.transaction import Reader, Transaction

GENESIS = "0" * 64
CLOCK_SET_BACK = "clock.set_back"
_CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


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
    return hashlib.sha256(_CANONICAL.encode(parts).encode()).hexdigest()


def told_fields(text: str) -> tuple[str, ...]:
    """The names in a row's `fields`; none in what is no list, as somebody
    with the key of the database may write past this program."""
    try:
        told = json.loads(text)
    except ValueError:
        return ()
    return tuple(str(field) for field in told) if isinstance(told, list) else ()


def subjects_hash(subjects: Sequence[str]) -> str:
    """What a row says of the persons it names, in the order of their ids."""
    return _digest(list(subjects))


def row_hash(
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
    """The hash that a row carries, that its actor signs and that the next row names."""
    return _digest(
        [sequence, at, user_id, action, object_kind, object_id, fields, subjects_hash, previous_hash]
    )


def head(reader: Reader) -> AuditHead:
    row = reader.one("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
    return AuditHead(row["sequence"], row["hash"]) if row else AuditHead(0, GENESIS)


def append(tx: Transaction, signer: Signer, action: str) -> AuditHead:
    """Write the transaction's one audit row, chained and signed, with every person it touched.

    Where the clock stands before the newest row, a row of its own says so first: once, as the next row stands
    behind it. Less than a minute is a clock being set right, not set back.
    """
    last = tx.one("SELECT at FROM audit ORDER BY sequence DESC LIMIT 1")
    minutes = _minutes_back(last["at"], tx.now) if last else 0
    if minutes:
        _insert(tx, signer, CLOCK_SET_BACK, "vault", "", [f"minutes={minutes}"], [])
    return _insert(tx, signer, action, tx.object_kind, tx.object_id, sorted(tx.fields), sorted(tx.subjects))


def _minutes_back(newest: str, now: str) -> int:
    if now >= newest:
        return 0
    return int((parse_instant(newest) - parse_instant(now)).total_seconds()) // 60


def _insert(
    tx: Transaction,
    signer: Signer,
    action: str,
    object_kind: str,
    object_id: str,
    names: Sequence[str],
    subjects: Sequence[str],
) -> AuditHead:
    last = head(tx)
    sequence = last.sequence + 1
    fields = json.dumps(names, separators=(",", ":"))
    persons = subjects_hash(subjects)
    own_hash = row_hash(
        sequence, tx.now, tx.actor.user_id, action, object_kind, object_id, fields, persons, last.hash
    )
    tx.insert(
        "audit",
        sequence=sequence,
        at=tx.now,
        user_id=tx.actor.user_id,
        action=action,
        object_kind=object_kind,
        object_id=object_id,
        fields=fields,
        subjects_hash=persons,
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
