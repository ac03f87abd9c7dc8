"""Rooms, beds, and the times in which a bed is held, cleaned or out of service."""

from kdm_desk.core.clock import OPEN_INSTANT
from kdm_desk.core.ids import new_id
from kdm_desk.features.shelter.model.house import BedSetup, BlockKind, RoomSetup
from kdm_desk.features.shelter.model.placement import BedKind
from kdm_desk.features.shelter.repository import families
from kdm_desk.storage.transaction import Reader, Row, Transaction

_BED = (
    "SELECT bed.id, bed.label, bed.kind, bed.active, room.id AS room_id, room.name AS room "
    "FROM bed JOIN room ON room.id = bed.room_id "
)


def bed(reader: Reader, bed_id: str) -> Row | None:
    return reader.one(f"{_BED} WHERE bed.id = ?", (bed_id,))


def kind(bed_row: Row) -> BedKind:
    return BedKind(bed_row["kind"])


def occupant(reader: Reader, bed_id: str, from_: str) -> Row | None:
    """Who has the bed at `from_` or is the first to have it after that (person columns, starts_at)."""
    return reader.one(
        "SELECT p.id, p.given_names, p.surname, p.known_as, a.starts_at, a.ends_at FROM bed_assignment AS a "
        "JOIN person AS p ON p.id = a.person_id WHERE a.bed_id = ? AND a.ends_at > ? "
        "ORDER BY a.starts_at LIMIT 1",
        (bed_id, from_),
    )


def is_taken(reader: Reader, bed_id: str) -> bool:
    taken = "SELECT 1 FROM bed_assignment WHERE bed_id = ? AND ends_at = ?"
    return reader.value(taken, (bed_id, OPEN_INSTANT)) is not None


def blocks(reader: Reader, bed_id: str, from_: str) -> list[Row]:
    """Every block of a bed that lasts beyond `from_`."""
    return reader.all(
        "SELECT id, kind, starts_at, ends_at, reason FROM bed_block WHERE bed_id = ? AND ends_at > ? "
        "ORDER BY starts_at",
        (bed_id, from_),
    )


def insert_block(
    tx: Transaction, bed_id: str, kind: BlockKind, starts_at: str, ends_at: str, reason: str
) -> None:
    """Keep the bed back; RuleBroken('bed_taken') while somebody has it."""
    tx.insert(
        "bed_block",
        id=new_id(),
        bed_id=bed_id,
        kind=kind.value,
        starts_at=starts_at,
        ends_at=ends_at,
        reason=reason,
    )


def end_block(tx: Transaction, block: Row, at: str) -> None:
    """End a block now; one that has not lasted any time yet goes altogether."""
    if block["starts_at"] >= at:
        tx.execute("DELETE FROM bed_block WHERE id = ?", (block["id"],))
    else:
        tx.execute("UPDATE bed_block SET ends_at = ? WHERE id = ?", (at, block["id"]))


def drop_cleaning_since(tx: Transaction, bed_id: str, starts_at: str) -> None:
    """Take back the cleaning that a discharge began, when the discharge itself is taken back."""
    tx.execute(
        "DELETE FROM bed_block WHERE bed_id = ? AND kind = 'cleaning' AND starts_at = ?", (bed_id, starts_at)
    )


def room(reader: Reader, room_id: str) -> Row | None:
    return reader.one(
        "SELECT id, name, kind, floor, active FROM room WHERE id = ? AND place = 'shelter'", (room_id,)
    )


def room_named(reader: Reader, name: str) -> str | None:
    """The id of the shelter's room in use that has this very name."""
    found: str | None = reader.value(
        "SELECT id FROM room WHERE place = 'shelter' AND active = 1 AND name = ?", (name,)
    )
    return found


def insert_room(tx: Transaction, name: str, kind: str, floor: int) -> str:
    room_id = new_id()
    position = tx.value("SELECT coalesce(max(position), 0) + 1 FROM room")
    tx.insert("room", id=room_id, place="shelter", kind=kind, name=name, floor=floor, position=position)
    return room_id


def update_room(tx: Transaction, room_id: str, *, name: str, floor: int) -> None:
    tx.execute("UPDATE room SET name = ?, floor = ? WHERE id = ?", (name, floor, room_id))


def set_room_active(tx: Transaction, room_id: str, *, active: bool) -> None:
    tx.execute("UPDATE room SET active = ? WHERE id = ?", (int(active), room_id))


def bed_labelled(reader: Reader, room_id: str, label: str) -> str | None:
    found: str | None = reader.value(
        "SELECT id FROM bed WHERE room_id = ? AND label = ? AND active = 1", (room_id, label)
    )
    return found


def active_beds(reader: Reader, room_id: str) -> int:
    return int(reader.value("SELECT count(*) FROM bed WHERE room_id = ? AND active = 1", (room_id,)))


def insert_bed(tx: Transaction, room_id: str, label: str, kind: BedKind) -> str:
    bed_id = new_id()
    position = tx.value("SELECT coalesce(max(position), -1) + 1 FROM bed WHERE room_id = ?", (room_id,))
    tx.insert("bed", id=bed_id, room_id=room_id, label=label, kind=kind.value, position=position)
    return bed_id


def set_bed_active(tx: Transaction, bed_id: str, *, active: bool) -> None:
    tx.execute("UPDATE bed SET active = ? WHERE id = ?", (int(active), bed_id))


def setup(reader: Reader) -> tuple[RoomSetup, ...]:
    """Every room and bed of the shelter, those out of use included, in floor order."""
    beds: dict[str, list[BedSetup]] = {}
    for row in reader.all(
        "SELECT bed.id, bed.room_id, bed.label, bed.kind, bed.active, "
        "p.given_names, p.surname, p.known_as FROM bed "
        "LEFT JOIN bed_assignment AS a ON a.bed_id = bed.id AND a.ends_at = ? "
        "LEFT JOIN person AS p ON p.id = a.person_id ORDER BY bed.room_id, bed.position",
        (OPEN_INSTANT,),
    ):
        occupied_by = "" if row["given_names"] is None else families.short_name(row)
        beds.setdefault(row["room_id"], []).append(
            BedSetup(row["id"], row["label"], BedKind(row["kind"]), bool(row["active"]), occupied_by)
        )
    return tuple(
        RoomSetup(
            row["id"],
            row["name"],
            row["kind"],
            row["floor"],
            bool(row["active"]),
            tuple(beds.get(row["id"], ())),
        )
        for row in reader.all(
            "SELECT id, name, kind, floor, active FROM room WHERE place = 'shelter' ORDER BY floor, position"
        )
    )
