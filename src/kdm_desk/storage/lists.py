"""Code lists and settings: the small tables that every feature reads."""

import json
from typing import Any

from kdm_desk.core.codes import Code
from kdm_desk.storage.transaction import Reader, Transaction


def codes(reader: Reader, name: str) -> tuple[Code, ...]:
    """Every entry of a list in its order, retired ones included."""
    rows = reader.all(
        "SELECT code, label_tr, label_en, active FROM code WHERE list = ? ORDER BY position", (name,)
    )
    return tuple(Code(row["code"], row["label_tr"], row["label_en"], bool(row["active"])) for row in rows)


def setting(reader: Reader, name: str, default: Any = None) -> Any:
    """The value of a setting (any JSON), or the default."""
    text = reader.value("SELECT value FROM setting WHERE name = ?", (name,))
    return default if text is None else json.loads(text)


def set_setting(tx: Transaction, name: str, value: Any) -> None:
    tx.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, json.dumps(value, ensure_ascii=False)),
    )
