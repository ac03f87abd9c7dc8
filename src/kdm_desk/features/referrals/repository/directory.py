"""The directory of institutions in the database."""

from kdm_desk.core.errors import FieldError
from kdm_desk.core.ids import new_id
from kdm_desk.features.referrals.model.directory import Authority, Institution, Kind
from kdm_desk.storage.transaction import Reader, Row, Transaction


def institutions(reader: Reader, *, retired: bool = False) -> list[Institution]:
    """The directory in its order; those no longer written to are left out unless asked for."""
    rows = reader.all(
        "SELECT * FROM institution WHERE active = 1 OR ? ORDER BY position, id", (int(retired),)
    )
    return [_institution(row) for row in rows]


def institution(reader: Reader, institution_id: str) -> Institution:
    """One that is written to. Raises FieldError "recipient_missing"."""
    row = reader.one("SELECT * FROM institution WHERE id = ? AND active = 1", (institution_id,))
    if row is None:
        raise FieldError("recipient_missing", "institution_id")
    return _institution(row)


def insert(tx: Transaction, entry: Institution) -> str:
    """Add an institution at the end of the directory; its id."""
    institution_id = new_id()
    position = int(tx.value("SELECT coalesce(max(position) + 1, 0) FROM institution"))
    tx.insert("institution", id=institution_id, position=position, **_columns(entry))
    return institution_id


def update(tx: Transaction, entry: Institution) -> int:
    """Replace an entry; how many rows that changed."""
    values = _columns(entry)
    settings = ", ".join(f"{column} = ?" for column in values)
    return tx.execute(f"UPDATE institution SET {settings} WHERE id = ?", (*values.values(), entry.id))


def _columns(entry: Institution) -> dict[str, object]:
    return {
        "name": entry.name,
        "addressee": entry.addressee,
        "unit": entry.unit,
        "authority": entry.authority.value,
        "kind": entry.kind.value,
        "phone": entry.phone,
        "address": entry.address,
        "active": int(entry.active),
    }


def _institution(row: Row) -> Institution:
    return Institution(
        name=row["name"],
        addressee=row["addressee"],
        unit=row["unit"],
        authority=Authority(row["authority"]),
        kind=Kind(row["kind"] or Kind.OTHER),
        phone=row["phone"],
        address=row["address"],
        active=bool(row["active"]),
        id=row["id"],
    )
