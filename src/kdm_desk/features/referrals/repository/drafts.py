"""Letters not yet finished, kept for the login that writes them, on this machine alone."""

import json
from collections.abc import Mapping
from typing import Any

from kdm_desk.storage.transaction import Reader, Transaction

_KIND = "letter"


def save(tx: Transaction, person_id: str, content: Mapping[str, object]) -> None:
    """Keep one unfinished letter about a person; an earlier one of this login about her is replaced."""
    discard(tx, person_id)
    tx.insert(
        "draft",
        id=_id(tx, person_id),
        user_id=tx.actor.user_id,
        kind=_KIND,
        title=str(content.get("subject", "")),
        content=json.dumps(content, ensure_ascii=False).encode(),
        saved_at=tx.now,
    )


def find(reader: Reader, person_id: str) -> dict[str, Any] | None:
    """The unfinished letter of this login about a person, or None."""
    packed = reader.value("SELECT content FROM draft WHERE id = ?", (_id(reader, person_id),))
    return None if packed is None else dict(json.loads(bytes(packed)))


def discard(tx: Transaction, person_id: str) -> None:
    tx.execute("DELETE FROM draft WHERE id = ?", (_id(tx, person_id),))


def _id(reader: Reader, person_id: str) -> str:
    # One letter at a time about one woman: the row is found without reading what others write.
    return f"{_KIND}:{reader.actor.user_id}:{person_id}"
