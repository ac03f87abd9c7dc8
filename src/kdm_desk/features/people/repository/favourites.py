"""The files a login keeps at hand."""

from kdm_desk.storage.transaction import Reader, Transaction


def has(reader: Reader, person_id: str) -> bool:
    """Whether this login keeps the file at hand."""
    sql = "SELECT 1 FROM favourite WHERE user_id = ? AND person_id = ?"
    return reader.value(sql, (reader.actor.user_id, person_id)) is not None


def keep(tx: Transaction, person_id: str) -> None:
    """Keep it at hand; one that is stays as it is."""
    tx.execute(
        "INSERT OR IGNORE INTO favourite (user_id, person_id, at) VALUES (?, ?, ?)",
        (tx.actor.user_id, person_id, tx.now),
    )


def let_go(tx: Transaction, person_id: str) -> None:
    tx.execute("DELETE FROM favourite WHERE user_id = ? AND person_id = ?", (tx.actor.user_id, person_id))
