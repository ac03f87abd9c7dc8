"""One woman, two files: which file is kept, and whose rows are read with it.

`person.merged_into` names the kept person, in one step: the schema allows no chain. No other row is moved.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kdm_desk.storage.transaction import Reader, Row, Transaction

HERS = "(SELECT id FROM person WHERE id = :person OR merged_into = :person)"
"""For `person_id IN …` with `:person` the kept one: she and those merged into her."""

CHILDREN = f"""
FROM kinship k JOIN person named ON named.id = k.relative_id
JOIN person p ON p.id = coalesce(named.merged_into, named.id)
WHERE k.person_id IN {HERS} AND k.kind = 'child'
"""
"""Her children as `p`, each as often as they were written down: once they are the same child, under one id."""

Stored = Mapping[str, Any]
"""Columns of `person` as they are stored."""


@dataclass(frozen=True)
class Merge:
    """A merge that stands; `before` and `after` are the kept person's columns that were chosen otherwise."""

    person_id: str
    kept_id: str
    at: str
    user_id: str
    before: Stored
    after: Stored
    entry: int | None


def kept(reader: Reader, person_id: str) -> str:
    """The person whose file hers is now: the one it was merged into, or she herself."""
    merged_into = reader.value("SELECT merged_into FROM person WHERE id = ?", (person_id,))
    return person_id if merged_into is None else str(merged_into)


def with_merged(reader: Reader, person_id: str) -> list[str]:
    """The kept person first, then everybody merged into her; the same for each of them."""
    kept_id = kept(reader, person_id)
    rows = reader.all("SELECT id FROM person WHERE merged_into = ? ORDER BY id", (kept_id,))
    return [kept_id, *(row["id"] for row in rows)]


def insert_merge(
    tx: Transaction, kept_id: str, other_id: str, before: Stored, after: Stored, entry: int | None
) -> None:
    """Let `other_id` be read as `kept_id` from now on. The search entries are the caller's to refresh."""
    tx.insert(
        "file_merge",
        person_id=other_id,
        kept_id=kept_id,
        at=tx.now,
        user_id=tx.actor.user_id,
        shown_before=json.dumps(before, ensure_ascii=False),
        shown_after=json.dumps(after, ensure_ascii=False),
        entry=entry,
    )
    tx.execute("UPDATE person SET merged_into = ? WHERE id = ?", (kept_id, other_id))


def take_back(tx: Transaction, other_id: str) -> None:
    """Let the person stand by herself again; what the merge kept of itself goes."""
    tx.execute("UPDATE person SET merged_into = NULL WHERE id = ?", (other_id,))
    tx.execute("DELETE FROM file_merge WHERE person_id = ?", (other_id,))


def merge_of(reader: Reader, other_id: str) -> Merge | None:
    row = reader.one("SELECT * FROM file_merge WHERE person_id = ?", (other_id,))
    return None if row is None else _merge(row)


def merges_into(reader: Reader, kept_id: str) -> list[Merge]:
    """The newest first."""
    rows = reader.all("SELECT * FROM file_merge WHERE kept_id = ? ORDER BY at DESC, person_id", (kept_id,))
    return [_merge(row) for row in rows]


def _merge(row: Row) -> Merge:
    return Merge(
        row["person_id"],
        row["kept_id"],
        row["at"],
        row["user_id"],
        json.loads(row["shown_before"]),
        json.loads(row["shown_after"]),
        row["entry"],
    )
