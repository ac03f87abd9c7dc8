"""Drafts: sealed to the login that writes them, each bound to its own id, and not kept for ever."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Protocol

from kdm_desk.core.clock import instant_text, parse_instant
from kdm_desk.storage.lists import setting
from kdm_desk.storage.transaction import Transaction

DRAFT_DAYS_SETTING = "draft_days"
_DRAFT_DAYS = 30
_PURPOSE = b"draft"


class OwnBox(Protocol):
    """A box that one login alone fills and opens."""

    def seal_to_self(self, plaintext: bytes) -> bytes:
        """The plaintext as nobody but this login can read it."""
        ...

    def open_own(self, sealed: bytes) -> bytes | None:
        """What this login sealed; None where it is not hers, was altered, or her keys are new since."""
        ...


def seal_draft(box: OwnBox, draft_id: str, content: Mapping[str, object]) -> bytes:
    """JSON-ready content, sealed for the draft of this id."""
    return box.seal_to_self(_heading(draft_id) + json.dumps(content).encode())


def open_draft(box: OwnBox, draft_id: str, sealed: bytes) -> dict[str, Any] | None:
    """What was sealed for this id; None where the box does not open or belongs to another draft."""
    plaintext = box.open_own(sealed)
    heading = _heading(draft_id)
    if plaintext is None or not plaintext.startswith(heading):
        return None
    return dict(json.loads(plaintext[len(heading) :]))


def discard_expired(tx: Transaction) -> None:
    """Take away every draft, whoever wrote it, that is older than the setting "draft_days" (30)."""
    days = int(setting(tx, DRAFT_DAYS_SETTING, _DRAFT_DAYS))
    oldest = parse_instant(tx.now) - timedelta(days=days)
    tx.execute("DELETE FROM draft WHERE saved_at < ?", (instant_text(oldest),))


def _heading(draft_id: str) -> bytes:
    return b"\0".join((_PURPOSE, draft_id.encode(), b""))
