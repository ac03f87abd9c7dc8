"""The table of codes, and whether an entry is used anywhere."""

from collections.abc import Sequence

from kdm_desk.features.lists.model import CodeList, Entry
from kdm_desk.storage.transaction import Reader, Transaction


def all_lists(reader: Reader) -> list[CodeList]:
    """Every list with its entries in their order."""
    found: dict[str, list[Entry]] = {}
    for row in reader.all("SELECT * FROM code ORDER BY list, position, code"):
        entry = Entry(row["code"], row["label_tr"], row["label_en"], bool(row["active"]))
        found.setdefault(row["list"], []).append(entry)
    return [CodeList(name, tuple(entries)) for name, entries in found.items()]


def entries_of(reader: Reader, name: str) -> list[Entry]:
    rows = reader.all("SELECT * FROM code WHERE list = ? ORDER BY position, code", (name,))
    return [Entry(row["code"], row["label_tr"], row["label_en"], bool(row["active"])) for row in rows]


def insert(tx: Transaction, name: str, entry: Entry) -> None:
    """Put an entry at the end of its list."""
    last = tx.value("SELECT max(position) FROM code WHERE list = ?", (name,))
    tx.insert(
        "code",
        list=name,
        code=entry.code,
        label_tr=entry.label_tr,
        label_en=entry.label_en,
        position=(last or 0) + 1,
    )


def relabel(tx: Transaction, name: str, code: str, label_tr: str, label_en: str) -> None:
    tx.execute(
        "UPDATE code SET label_tr = ?, label_en = ? WHERE list = ? AND code = ?",
        (label_tr, label_en, name, code),
    )


def set_active(tx: Transaction, name: str, code: str, active: bool) -> None:
    tx.execute("UPDATE code SET active = ? WHERE list = ? AND code = ?", (int(active), name, code))


def put_in_order(tx: Transaction, name: str, codes: Sequence[str]) -> None:
    tx.execute_many(
        "UPDATE code SET position = ? WHERE list = ? AND code = ?",
        [(place, name, code) for place, code in enumerate(codes)],
    )


def delete(tx: Transaction, name: str, code: str) -> None:
    tx.execute("DELETE FROM code WHERE list = ? AND code = ?", (name, code))


def is_used(reader: Reader, code: str) -> bool:
    """Whether any text of any table, whichever feature keeps it, is or holds this code.

    Only for the codes made here: no other text in the vault can be like them. Reads whole tables.
    """
    tables = reader.all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'search_index%' AND name NOT IN ('code', 'audit')"
    )
    for table in (row["name"] for row in tables):
        for column in reader.all(f'PRAGMA table_info("{table}")'):
            if column["type"] != "TEXT":
                continue
            found = reader.value(
                f'SELECT 1 FROM "{table}" WHERE instr("{column["name"]}", ?) LIMIT 1', (code,)
            )
            if found:
                return True
    return False
