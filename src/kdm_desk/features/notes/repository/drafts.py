"""Notes not yet finished, sealed to the login that writes them, on this machine alone."""

from kdm_desk.core.access import Actor
from kdm_desk.storage.transaction import Reader, Transaction

_KIND = "note"


def id_for(actor: Actor, person_id: str, appointment_id: str, corrects: str) -> str:
    """One note at a time about one woman's session or correction of it."""
    return ":".join((_KIND, actor.user_id, person_id, appointment_id, corrects))


def save(tx: Transaction, draft_id: str, sealed: bytes) -> None:
    """Keep one unfinished note by its draft id; an earlier one is replaced."""
    discard(tx, draft_id)
    tx.insert("draft", id=draft_id, user_id=tx.actor.user_id, kind=_KIND, content=sealed, saved_at=tx.now)


def find(reader: Reader, draft_id: str) -> bytes | None:
    """The sealed note with this draft id, or None."""
    sealed: bytes | None = reader.value("SELECT content FROM draft WHERE id = ?", (draft_id,))
    return sealed


def own(reader: Reader) -> list[tuple[str, bytes, str]]:
    """The unfinished notes of this login, the newest first: draft id, sealed content, instant of the last keeping."""
    rows = reader.all(
        "SELECT id, content, saved_at FROM draft WHERE user_id = ? AND kind = ? ORDER BY saved_at DESC, id",
        (reader.actor.user_id, _KIND),
    )
    return [(row["id"], bytes(row["content"]), row["saved_at"]) for row in rows]


def discard(tx: Transaction, draft_id: str) -> None:
    tx.execute("DELETE FROM draft WHERE id = ?", (draft_id,))
