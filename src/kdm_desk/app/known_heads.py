"""What this machine remembers of each vault's record: its newest head, so that an older copy put in its place shows.

One small file in the user's data folder; it names vaults by their ids and holds nothing of any person.
"""

import contextlib
import json
import os
from pathlib import Path

from kdm_desk.app.places import data_folder
from kdm_desk.security.audit import AuditHead

_FILE_NAME = "known_heads.json"
_MOST_BYTES = 65_536
_MOST_VAULTS = 100
_HASH_LETTERS = 64


def known_head(vault_id: str, incarnation: str) -> AuditHead | None:
    """The newest head seen here; None for a vault, or an incarnation of one, that was never open on this machine."""
    value = _read().get(_name(vault_id, incarnation))
    if not isinstance(value, dict):
        return None
    sequence, hash_text = value.get("sequence"), value.get("hash")
    if not isinstance(sequence, int) or not isinstance(hash_text, str) or len(hash_text) != _HASH_LETTERS:
        return None
    return AuditHead(sequence, hash_text)


def remember_head(vault_id: str, incarnation: str, head: AuditHead) -> None:
    """Keep this head as the newest. A disk that refuses must not keep the desk from opening or closing."""
    name = _name(vault_id, incarnation)
    others = {key: value for key, value in _read().items() if key != name}
    kept = dict(list(others.items())[-(_MOST_VAULTS - 1) :])
    kept[name] = {"sequence": head.sequence, "hash": head.hash}
    path = _path()
    beside = path.with_suffix(".part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        os.replace(beside, path)


def _path() -> Path:
    return data_folder() / _FILE_NAME


def _name(vault_id: str, incarnation: str) -> str:
    return f"{vault_id}/{incarnation}"


def _read() -> dict[str, object]:
    """What the file holds; a missing or unreadable one counts as empty."""
    try:
        value = json.loads(_path().read_text(encoding="utf-8")[:_MOST_BYTES])
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
