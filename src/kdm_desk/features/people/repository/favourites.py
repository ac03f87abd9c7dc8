"""The files a login keeps at hand."""

import json
from collections.abc import Sequence

from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.storage.transaction import Reader, Transaction


def has(reader: Reader, person_id: str) -> bool:
    """Whether this login keeps the file at hand."""
    sql = f"SELECT 1 FROM favourite WHERE user_id = :user AND person_id IN {HERS}"
    return reader.value(sql, {"user": reader.actor.user_id, "person": person_id}) is not None


def keep(tx: Transaction, person_id: str) -> None:
    """Keep it at hand; one that is stays as it is."""
    tx.execute(
        "INSERT OR IGNORE INTO favourite (user_id, person_id, at) VALUES (?, ?, ?)",
        (tx.actor.user_id, person_id, tx.now),
    )


def let_go(tx: Transaction, person_id: str) -> None:
    """Keep it at hand no longer, nor a file merged into it."""
    tx.execute(
        f"DELETE FROM favourite WHERE user_id = :user AND person_id IN {HERS}",
        {"user": tx.actor.user_id, "person": person_id},
    )


def among(reader: Reader, people: Sequence[str]) -> frozenset[str]:
    """Those of them whose files this login keeps at hand."""
    rows = reader.all(
        "SELECT coalesce(p.merged_into, p.id) AS person_id FROM favourite AS f "
        "JOIN person AS p ON p.id = f.person_id WHERE f.user_id = :user AND coalesce(p.merged_into, p.id) IN "
        "(SELECT value FROM json_each(:people))",
        {"user": reader.actor.user_id, "people": json.dumps(list(people))},
    )
    return frozenset(row["person_id"] for row in rows)
