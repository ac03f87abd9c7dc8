"""What stands in the way when the database refuses a bed: who, where, since or until when."""

from collections.abc import Mapping

from kdm_desk.core.clock import OPEN_INSTANT, parse_instant, to_local
from kdm_desk.core.errors import RuleBroken, UserError
from kdm_desk.features.shelter.model.house import BlockKind
from kdm_desk.features.shelter.repository import families, rooms, stays
from kdm_desk.storage.transaction import Reader, Row, Transaction

_BLOCK_CODES: Mapping[str, str] = {
    BlockKind.HELD: "bed_held",
    BlockKind.CLEANING: "bed_being_cleaned",
    BlockKind.OUT_OF_SERVICE: "bed_out_of_service",
}


def assign(tx: Transaction, stay: Row, bed_id: str, person_id: str, starts_at: str) -> None:
    """Give the bed; a refusal by the database comes back as the UserError that names what is in the way."""
    try:
        stays.insert_assignment(tx, stay, bed_id, person_id, starts_at)
    except RuleBroken as refusal:
        raise named(tx, refusal, bed_id, person_id, starts_at) from None


def named(reader: Reader, refusal: RuleBroken, bed_id: str, person_id: str, starts_at: str) -> UserError:
    """The refusal with the bed, the person and the times that caused it."""
    bed = rooms.bed(reader, bed_id)
    if bed is None:
        return refusal
    where = {"bed": bed_name(bed), "room": bed["room"]}
    if refusal.code == "bed_taken":
        return _taken(reader, bed_id, starts_at, where) or refusal
    if refusal.code == "person_has_bed":
        return _has_bed(reader, person_id) or refusal
    if refusal.code == "bed_blocked":
        return _blocked(reader, bed_id, starts_at, where) or refusal
    if refusal.code == "bed_out_of_use":
        return UserError("bed_retired", **where)
    return refusal


def bed_name(bed: Row) -> str:
    """A bed as every message says it: room and label."""
    return f"{bed['room']} · {bed['label']}"


def _taken(reader: Reader, bed_id: str, starts_at: str, where: dict[str, str]) -> UserError | None:
    occupant = rooms.occupant(reader, bed_id, starts_at)
    if occupant is None:
        return None
    since = to_local(parse_instant(occupant["starts_at"]))
    return UserError("bed_taken", by=families.short_name(occupant), since=since, **where)


def _has_bed(reader: Reader, person_id: str) -> UserError | None:
    running = stays.running_of_person(reader, person_id)
    name = families.initials_of(reader, person_id)
    if running is None:
        return UserError("person_had_bed", name=name)
    since = to_local(parse_instant(running["starts_at"]))
    return UserError("person_has_bed", name=name, since=since, bed=bed_name(running), room=running["room"])


def _blocked(reader: Reader, bed_id: str, starts_at: str, where: dict[str, str]) -> UserError | None:
    blocks = rooms.blocks(reader, bed_id, starts_at)
    if not blocks:
        return None
    block = blocks[0]
    until = "" if block["ends_at"] == OPEN_INSTANT else to_local(parse_instant(block["ends_at"]))
    return UserError(_BLOCK_CODES[block["kind"]], until=until, reason=block["reason"], **where)
