"""Letters not yet finished, kept for the login that writes them, on this machine alone."""

from kdm_desk.core.access import Actor
from kdm_desk.storage.transaction import Reader, Transaction

_KIND = "letter"


def id_for(actor: Actor, person_id: str) -> str:
    """One letter at a time about one woman: the row is found without reading what others write."""
    return f"{_KIND}:{actor.user_id}:{person_id}"


def save(tx: Transaction, draft_id: str, sealed: bytes) -> None:
    """Keep one unfinished letter by its draft id; an earlier one is replaced."""
    discard(tx, draft_id)
    tx.insert(
        "draft",
        id=draft_id,
        user_id=tx.actor.user_id,
        kind=_KIND,
        content=sealed,
        saved_at=tx.now,
    )


def find(reader: Reader, draft_id: str) -> bytes | None:
    """The sealed letter with this draft id, or None."""
    sealed: bytes | None = reader.value("SELECT content FROM draft WHERE id = ?", (draft_id,))
    return sealed


def discard(tx: Transaction, draft_id: str) -> None:
    tx.execute("DELETE FROM draft WHERE id = ?", (draft_id,))
