"""What the board, the timeline and the case file show."""

from dataclasses import replace
from datetime import date, datetime

from kdm_desk.core.clock import OPEN_INSTANT, parse_instant, to_local
from kdm_desk.features.people.model.persons import age_on
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.shelter.model.house import (
    SOMEBODY,
    Bar,
    Block,
    BlockKind,
    Occupant,
    Place,
    PlaceState,
    RoomCard,
    TimelineRow,
    family_letter,
)
from kdm_desk.features.shelter.model.placement import BedKind, Member, age_band
from kdm_desk.features.shelter.model.stay import Ending, PlacementRecord, StayEvent, StayEventKind
from kdm_desk.features.shelter.repository import families, stays
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Row

_PLANNED_END = (
    "coalesce((SELECT e.planned_end FROM stay_event AS e WHERE e.stay_id = s.id AND e.kind = 'extended' "
    "ORDER BY e.position DESC LIMIT 1), s.planned_end)"
)


def rooms(reader: Reader, today: date) -> tuple[RoomCard, ...]:
    """The shelter's rooms that have beds in use, in floor order, each place with its occupant or block."""
    occupants = _occupants(reader, today)
    blocks = _blocks(reader)
    cards: dict[str, tuple[Row, list[Place]]] = {}
    for row in reader.all(
        "SELECT room.id AS room_id, room.name, room.kind AS room_kind, room.floor, "
        "bed.id, bed.label, bed.kind FROM room JOIN bed ON bed.room_id = room.id AND bed.active = 1 "
        "WHERE room.place = 'shelter' AND room.active = 1 ORDER BY room.floor, room.position, bed.position"
    ):
        place = Place(
            bed_id=row["id"],
            label=row["label"],
            kind=BedKind(row["kind"]),
            occupant=occupants.get(row["id"]),
            block=blocks.get(row["id"]),
        )
        cards.setdefault(row["room_id"], (row, []))[1].append(place)
    return tuple(
        RoomCard(room_id, row["name"], row["room_kind"], row["floor"], tuple(places))
        for room_id, (row, places) in cards.items()
    )


def _occupants(reader: Reader, today: date) -> dict[str, Occupant]:
    rows = reader.all(
        "SELECT a.bed_id, a.person_id, a.stay_id, s.person_id AS woman_id, "
        f"{_PLANNED_END} AS planned_end, p.given_names, p.surname, p.known_as, "
        "p.birth_date, p.birth_year, p.age_band "
        "FROM bed_assignment AS a JOIN stay AS s ON s.id = a.stay_id JOIN person AS p ON p.id = a.person_id "
        "WHERE a.ends_at = ? ORDER BY s.id",
        (OPEN_INSTANT,),
    )
    letters: dict[str, str] = {}
    for row in rows:
        letters.setdefault(row["stay_id"], family_letter(len(letters)))
    return {row["bed_id"]: _occupant(reader, row, letters[row["stay_id"]], today) for row in rows}


def _occupant(reader: Reader, row: Row, family: str, today: date) -> Occupant:
    planned_end = date.fromisoformat(row["planned_end"])
    occupant = Occupant(
        person_id=row["person_id"],
        stay_id=row["stay_id"],
        file_person_id=row["woman_id"],
        name=families.full_name(row),
        initials=families.short_name(row),
        age_band=_band(row, today),
        is_woman=row["person_id"] == row["woman_id"],
        family=family,
        planned_end=planned_end,
        days_left=(planned_end - today).days,
    )
    closed = not reader.closed.isdisjoint((row["person_id"], row["woman_id"]))
    return SOMEBODY if closed else occupant


def _band(row: Row, today: date) -> str:
    born = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    age = age_on(today, born, row["birth_year"])
    return row["age_band"] or "" if age is None else age_band(age)


def _blocks(reader: Reader) -> dict[str, Block]:
    rows = reader.all(
        "SELECT b.bed_id, b.kind, b.ends_at, b.reason FROM bed JOIN bed_block AS b ON b.bed_id = bed.id "
        "WHERE b.ends_at > ? ORDER BY b.starts_at DESC",
        (reader.now,),
    )
    return {
        row["bed_id"]: Block(BlockKind(row["kind"]), _until(row["ends_at"]), row["reason"]) for row in rows
    }


def _until(ends_at: str) -> datetime | None:
    return None if ends_at == OPEN_INSTANT else to_local(parse_instant(ends_at))


def occupancy(reader: Reader) -> tuple[int, int]:
    """How many places in use are taken, and how many there are."""
    [row] = reader.all(
        "SELECT count(a.id) AS taken, count(*) AS capacity FROM bed "
        "JOIN room ON room.id = bed.room_id AND room.place = 'shelter' "
        "LEFT JOIN bed_assignment AS a ON a.bed_id = bed.id AND a.ends_at = ? WHERE bed.active = 1",
        (OPEN_INSTANT,),
    )
    return int(row["taken"]), int(row["capacity"])


def endings(reader: Reader, today: date, days: int) -> tuple[Ending, ...]:
    """Running stays whose planned end is at most `days` away or past, the soonest first."""
    rows = reader.all(
        f"SELECT s.id, s.person_id, {_PLANNED_END} AS planned_end, p.given_names, p.surname, p.known_as "
        "FROM (SELECT DISTINCT stay_id FROM bed_assignment WHERE ends_at = ?) AS running "
        "JOIN stay AS s ON s.id = running.stay_id JOIN person AS p ON p.id = s.person_id "
        "ORDER BY 3, s.id",
        (OPEN_INSTANT,),
    )
    found = []
    for row in rows:
        if row["person_id"] in reader.closed:
            continue
        planned_end = date.fromisoformat(row["planned_end"])
        left = (planned_end - today).days
        if left <= days:
            name, initials = families.full_name(row), families.short_name(row)
            found.append(Ending(row["id"], row["person_id"], name, initials, planned_end, left))
    return tuple(found)


def timeline(reader: Reader, from_: str, to: str) -> tuple[TimelineRow, ...]:
    """Each bed in use with what lay on it between two instants."""
    bars: dict[str, list[Bar]] = {}
    for row in reader.all(
        "SELECT a.bed_id, a.stay_id, a.person_id, a.starts_at, a.ends_at, p.given_names, p.surname, p.known_as, "
        f"{_PLANNED_END} AS planned_end FROM bed_assignment AS a "
        "JOIN stay AS s ON s.id = a.stay_id JOIN person AS p ON p.id = a.person_id "
        "WHERE a.ends_at > ? AND a.starts_at < ? ORDER BY a.starts_at",
        (from_, to),
    ):
        initials, name = families.short_name(row), families.full_name(row)
        planned_end = date.fromisoformat(row["planned_end"])
        bar = _bar(row, PlaceState.OCCUPIED, initials, name, row["stay_id"], planned_end)
        if row["person_id"] in reader.closed:
            bar = replace(_bar(row, PlaceState.OCCUPIED), restricted=True)
        bars.setdefault(row["bed_id"], []).append(bar)
    for row in reader.all(
        "SELECT b.bed_id, b.kind, b.starts_at, b.ends_at FROM bed JOIN bed_block AS b ON b.bed_id = bed.id "
        "WHERE b.ends_at > ? AND b.starts_at < ? ORDER BY b.starts_at",
        (from_, to),
    ):
        bars.setdefault(row["bed_id"], []).append(_bar(row, PlaceState(row["kind"])))
    return tuple(
        TimelineRow(
            row["id"], row["room"], row["label"], BedKind(row["kind"]), tuple(bars.get(row["id"], ()))
        )
        for row in reader.all(
            "SELECT bed.id, room.name AS room, bed.label, bed.kind FROM bed "
            "JOIN room ON room.id = bed.room_id WHERE room.place = 'shelter' AND bed.active = 1 "
            "ORDER BY room.floor, room.position, bed.position"
        )
    )


def _bar(
    row: Row,
    state: PlaceState,
    initials: str = "",
    name: str = "",
    stay_id: str = "",
    planned_end: date | None = None,
) -> Bar:
    ends = _until(row["ends_at"])
    starts = to_local(parse_instant(row["starts_at"])).date()
    planned = planned_end if ends is None else None
    return Bar(state, initials, name, stay_id, starts, None if ends is None else ends.date(), planned)


def records(reader: Reader, person_id: str) -> tuple[PlacementRecord, ...]:
    """Her decisions, the newest first, each with the stay that followed.

    Raises NotAllowed('file_restricted').
    """
    refuse_strangers(reader, [person_id])
    rows = reader.all(
        "SELECT d.id, d.decided_on, d.made_at, d.ground, d.urgent, d.note, w.reason AS withdrawn_reason, "
        f"w.at AS withdrawn_at, s.id AS stay_id, s.admitted_on, {_PLANNED_END} AS planned_end "
        "FROM placement_decision AS d LEFT JOIN placement_withdrawal AS w ON w.decision_id = d.id "
        f"LEFT JOIN stay AS s ON s.decision_id = d.id WHERE d.person_id IN {HERS} "
        "ORDER BY d.decided_on DESC, d.id DESC",
        {"person": person_id},
    )
    members = families.members_of(reader, [row["id"] for row in rows])
    return tuple(_record(reader, row, members) for row in rows)


def _record(reader: Reader, row: Row, members: dict[str, tuple[Member, ...]]) -> PlacementRecord:
    stay_id = row["stay_id"] or ""
    return PlacementRecord(
        decision_id=row["id"],
        decided_on=date.fromisoformat(row["decided_on"]),
        made_at=to_local(parse_instant(row["made_at"])),
        ground=row["ground"],
        urgent=bool(row["urgent"]),
        note=row["note"],
        members=members.get(row["id"], ()),
        withdrawn_reason=row["withdrawn_reason"] or "",
        withdrawn_at=None if row["withdrawn_at"] is None else _until(row["withdrawn_at"]),
        stay_id=stay_id,
        admitted_on=None if row["admitted_on"] is None else date.fromisoformat(row["admitted_on"]),
        planned_end=None if row["planned_end"] is None else date.fromisoformat(row["planned_end"]),
        beds=_beds_now(reader, stay_id),
        events=tuple(_event(event) for event in stays.events(reader, stay_id)),
    )


def _beds_now(reader: Reader, stay_id: str) -> tuple[str, ...]:
    rows = reader.all(
        "SELECT room.name AS room, bed.label FROM bed_assignment AS a JOIN bed ON bed.id = a.bed_id "
        "JOIN room ON room.id = bed.room_id WHERE a.stay_id = ? AND a.ends_at = ? "
        "ORDER BY room.position, bed.position",
        (stay_id, OPEN_INSTANT),
    )
    return tuple(f"{row['room']} · {row['label']}" for row in rows)


def _event(row: Row) -> StayEvent:
    return StayEvent(
        kind=StayEventKind(row["kind"]),
        at=to_local(parse_instant(row["at"])),
        reason=row["reason"],
        code=row["code"] or "",
        planned_end=None if row["planned_end"] is None else date.fromisoformat(row["planned_end"]),
        is_correction=row["corrects"] is not None,
    )
