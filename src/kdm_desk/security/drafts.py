"""Drafts: sealed to the login that writes them, each bound to its own id."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

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


def _heading(draft_id: str) -> bytes:
    return b"\0".join((_PURPOSE, draft_id.encode(), b""))
