"""Is the record of who did what whole? Each way to spoil it has its own reason, and the first bad row is named.

docs/audit.md has the table of attacks and what each of them leaves to be seen.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Set
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kdm_desk.security.audit import GENESIS, AuditHead, row_hash, subjects_hash
from kdm_desk.storage.checks import Finding
from kdm_desk.storage.transaction import Reader, Row

_PAGE = 2_000
_MOST_WORKERS = 4
FEWEST_HASH_LETTERS = 16
# A login that ended signs nothing more until she is let in again.
_ENDS = frozenset({"login.remove", "login.suspend", "login.expire"})
_BEGINS = frozenset({"login.resume", "vault.recover"})
# By the sheet, with new keys: whoever was suspended may be the manager of a restored vault.
_RESTORES = "vault.restore"


class Reason(StrEnum):
    """What was done to the record; `ui/sentences_audit.py` has the sentence of each."""

    ALTERED = "audit_altered"
    MISSING = "audit_row_missing"
    NUMBER_SKIPPED = "audit_number_skipped"
    MOVED = "audit_row_moved"
    UNLINKED = "audit_row_unlinked"
    SIGNATURE_WRONG = "audit_signature_wrong"
    SIGNED_BY_OTHER = "audit_signed_by_other"
    SUBJECT_ADDED = "audit_subject_added"
    SUBJECT_REMOVED = "audit_subject_removed"
    SUBJECTS_ALTERED = "audit_subjects_altered"
    SIGNER_UNKNOWN = "audit_signer_unknown"
    SIGNER_MISSING = "audit_signer_missing"
    AFTER_REMOVAL = "audit_after_removal"
    ROLLED_BACK = "audit_rolled_back"
    OTHER_HISTORY = "audit_other_history"


@dataclass(frozen=True)
class _Keys:
    """Public keys by user id: those of the database's list, and those of the signed statement where there is one."""

    listed: Mapping[str, tuple[bytes, ...]]
    trusted: Mapping[str, Set[bytes]] | None
    names: Mapping[str, str]

    def of(self, user_id: str) -> tuple[bytes, ...]:
        """What may sign as this login: the statement decides where it is at hand."""
        if self.trusted is None:
            return self.listed.get(user_id, ())
        return tuple(self.trusted.get(user_id, ()))

    def others(self, user_id: str) -> Iterator[tuple[str, bytes]]:
        known = {**{user: set(keys) for user, keys in self.listed.items()}, **(self.trusted or {})}
        for user, keys in known.items():
            if user != user_id:
                yield from ((user, key) for key in keys)

    def name(self, user_id: str) -> str:
        return self.names.get(user_id, user_id)


@dataclass
class _Walk:
    """How far the reading of the chain has come."""

    previous: str = GENESIS
    expected: int = 1
    ended: set[str] = field(default_factory=set)


def verify(
    reader: Reader,
    known_head: AuditHead | None = None,
    known_keys: Mapping[str, Set[bytes]] | None = None,
    page_rows: int = _PAGE,
) -> list[Finding]:
    """Walk the whole chain; the first bad row ends the walk.

    `known_head` is a head kept elsewhere (a backup, a printed sheet, this machine), its hash whole or its first
    FEWEST_HASH_LETTERS: a chain that does not contain it was cut or rewritten. `known_keys` are the signing keys of
    the signed statement by user id; a key that stands only in the database was put there by somebody who is not the
    manager. Time is linear in the rows, nearly all of it for signatures; two pages of `page_rows` are in memory.
    """
    keys = _keys(reader, known_keys)
    findings = _unknown_signers(keys)
    bad = _first_bad(reader, keys, page_rows)
    if bad is not None:
        return [*findings, bad]
    findings += _subjects_of_no_row(reader)
    if known_head is not None and known_head.sequence:
        findings += against_head(reader, known_head)
    return findings


def against_head(reader: Reader, known_head: AuditHead) -> list[Finding]:
    """Whether the chain contains a head that was kept elsewhere."""
    row = known_head.sequence
    found = reader.value("SELECT hash FROM audit WHERE sequence = ?", (row,))
    if found is None:
        last = reader.value("SELECT max(sequence) FROM audit") or 0
        return [_finding(Reason.ROLLED_BACK, row, last=last)]
    given = known_head.hash.lower()
    if len(given) < FEWEST_HASH_LETTERS or not str(found).startswith(given):
        return [_finding(Reason.OTHER_HISTORY, row)]
    return []


def _finding(reason: Reason, row: int, **params: object) -> Finding:
    detail = ", ".join([f"row {row}", *(str(value) for value in params.values())])
    return Finding(reason.value, detail, {"row": row, **params})


def _keys(reader: Reader, trusted: Mapping[str, Set[bytes]] | None) -> _Keys:
    listed: dict[str, tuple[bytes, ...]] = {}
    names: dict[str, str] = {}
    for row in reader.all("SELECT user_id, signing_key, login_name FROM audit_signer"):
        listed[row["user_id"]] = (*listed.get(row["user_id"], ()), bytes(row["signing_key"]))
        names[row["user_id"]] = row["login_name"]
    return _Keys(listed, trusted, names)


def _unknown_signers(keys: _Keys) -> list[Finding]:
    if keys.trusted is None:
        return []
    return [
        Finding(Reason.SIGNER_UNKNOWN.value, keys.name(user), {"who": keys.name(user)})
        for user, listed in sorted(keys.listed.items())
        if not set(listed) <= keys.trusted.get(user, frozenset())
    ]


def _first_bad(reader: Reader, keys: _Keys, page_rows: int) -> Finding | None:
    """Hashes are followed here while other threads try the signatures of the page before."""
    walk = _Walk()
    makers: dict[bytes, VerifyKey] = {}
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_WORKERS)) as pool:
        waiting: Future[Row | None] | None = None
        for page in _pages(reader, page_rows):
            broken, whole = _follow(reader, page, walk, keys)
            signing = pool.submit(_first_unsigned, whole, keys, makers)
            if waiting is not None and (row := waiting.result()) is not None:
                return _signature_problem(row, keys)
            if broken is not None:
                row = signing.result()
                return broken if row is None else _signature_problem(row, keys)
            waiting = signing
        if waiting is not None and (row := waiting.result()) is not None:
            return _signature_problem(row, keys)
    return None


def _pages(reader: Reader, page_rows: int) -> Iterator[list[tuple[Row, list[str]]]]:
    """The rows in order, each with the persons it names: two questions a page, never one a row."""
    after = 0
    while True:
        rows = reader.all(
            "SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?", (after, page_rows)
        )
        if not rows:
            return
        subjects: dict[int, list[str]] = {}
        for named in reader.all(
            "SELECT sequence, person_id FROM audit_subject WHERE sequence > ? AND sequence <= ? "
            "ORDER BY sequence, person_id",
            (after, rows[-1]["sequence"]),
        ):
            subjects.setdefault(named["sequence"], []).append(named["person_id"])
        yield [(row, subjects.get(row["sequence"], [])) for row in rows]
        after = rows[-1]["sequence"]


def _follow(
    reader: Reader, page: list[tuple[Row, list[str]]], walk: _Walk, keys: _Keys
) -> tuple[Finding | None, list[Row]]:
    """The first row of the page whose place, hash or persons are wrong, and the rows before it."""
    whole: list[Row] = []
    for row, subjects in page:
        if row["action"] == _RESTORES:
            walk.ended.discard(row["user_id"])
        problem = _problem(reader, row, subjects, walk, keys)
        if problem is not None:
            return problem, whole
        whole.append(row)
        walk.previous, walk.expected = row["hash"], walk.expected + 1
        if row["action"] in _ENDS:
            walk.ended.add(row["object_id"])
        elif row["action"] in _BEGINS:
            walk.ended.discard(row["object_id"])
    return None, whole


def _problem(reader: Reader, row: Row, subjects: list[str], walk: _Walk, keys: _Keys) -> Finding | None:
    sequence = row["sequence"]
    linked = row["previous_hash"] == walk.previous
    if sequence != walk.expected:
        return _finding(Reason.NUMBER_SKIPPED if linked else Reason.MISSING, walk.expected)
    if row["hash"] != _hash_at(row, sequence):
        return _finding(Reason.MOVED if _stood_elsewhere(reader, row) else Reason.ALTERED, sequence)
    if not linked:
        return _finding(Reason.UNLINKED, sequence)
    if row["subjects_hash"] != subjects_hash(subjects):
        return _finding(_subjects_reason(reader, row["subjects_hash"], subjects), sequence)
    if row["user_id"] in walk.ended:
        return _finding(Reason.AFTER_REMOVAL, sequence, who=keys.name(row["user_id"]))
    return None


def _hash_at(row: Row, sequence: int) -> str:
    return row_hash(
        sequence,
        row["at"],
        row["user_id"],
        row["action"],
        row["object_kind"],
        row["object_id"],
        row["fields"],
        row["subjects_hash"],
        row["previous_hash"],
    )


def _stood_elsewhere(reader: Reader, row: Row) -> bool:
    """Whether the row is whole but for its number: it was written at another place of the chain."""
    last = reader.value("SELECT max(sequence) FROM audit")
    return any(_hash_at(row, place) == row["hash"] for place in range(1, last + 2))


def _subjects_reason(reader: Reader, wanted: str, present: list[str]) -> Reason:
    """Only a hash of the persons is signed, so one person too many or too few is found by trying."""
    if any(subjects_hash([*present[:at], *present[at + 1 :]]) == wanted for at in range(len(present))):
        return Reason.SUBJECT_ADDED
    everybody = reader.all("SELECT DISTINCT person_id FROM audit_subject UNION SELECT id FROM person")
    candidates = (row[0] for row in everybody)
    if any(subjects_hash(sorted({*present, person})) == wanted for person in candidates):
        return Reason.SUBJECT_REMOVED
    return Reason.SUBJECTS_ALTERED


def _subjects_of_no_row(reader: Reader) -> list[Finding]:
    stray = reader.value(
        "SELECT min(sequence) FROM audit_subject WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM audit)"
    )
    return [] if stray is None else [_finding(Reason.SUBJECT_ADDED, stray)]


def _first_unsigned(rows: Iterable[Row], keys: _Keys, makers: dict[bytes, VerifyKey]) -> Row | None:
    """The first row that none of its own login's keys signed, or whose login is not in the list."""
    for row in rows:
        user = row["user_id"]
        signature, signed = bytes(row["signature"]), bytes.fromhex(row["hash"])
        fits = next((key for key in keys.of(user) if _signed(key, signed, signature, makers)), None)
        if fits is None or fits not in keys.listed.get(user, ()):
            return row
    return None


def _signature_problem(row: Row, keys: _Keys) -> Finding:
    user, signature, signed = row["user_id"], bytes(row["signature"]), bytes.fromhex(row["hash"])
    own = {*keys.of(user), *keys.listed.get(user, ())}
    if user not in keys.listed or any(_signed(key, signed, signature, {}) for key in keys.of(user)):
        return _finding(Reason.SIGNER_MISSING, row["sequence"], who=keys.name(user))
    for other, key in keys.others(user):
        if _signed(key, signed, signature, {}):
            return _finding(
                Reason.SIGNED_BY_OTHER, row["sequence"], who=keys.name(user), signer=keys.name(other)
            )
    reason = Reason.SIGNATURE_WRONG
    if any(_signed(key, signed, signature, {}) for key in own):
        reason = Reason.SIGNER_UNKNOWN
    return _finding(reason, row["sequence"], who=keys.name(user))


def _signed(key: bytes, signed: bytes, signature: bytes, makers: dict[bytes, VerifyKey]) -> bool:
    maker = makers.get(key)
    if maker is None:
        maker = makers[key] = VerifyKey(key)
    try:
        maker.verify(signed, signature)
    except BadSignatureError:
        return False
    return True
