"""The house as it stands: rooms, places, who lies where, and which beds would suit a family."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kdm_desk.features.shelter.model.placement import BedKind, Member, Rules, WaitingDecision

ROOM_KINDS_WITH_BEDS = ("bedroom", "infirmary")
_YOUNG_CHILD_AGE = 6


class BlockKind(StrEnum):
    """Why an empty place cannot be given."""

    HELD = "held"
    CLEANING = "cleaning"
    OUT_OF_SERVICE = "out_of_service"


class PlaceState(StrEnum):
    FREE = "free"
    OCCUPIED = "occupied"
    HELD = "held"
    CLEANING = "cleaning"
    OUT_OF_SERVICE = "out_of_service"


@dataclass(frozen=True)
class Occupant:
    """Who lies in a bed. `family` is a letter shared by the people of one stay while the board is shown.

    Of a `restricted` one nothing is known but that the bed is taken.
    """

    person_id: str
    stay_id: str
    file_person_id: str
    name: str
    initials: str
    age_band: str
    is_woman: bool
    family: str
    planned_end: date
    days_left: int
    restricted: bool = False


SOMEBODY = Occupant("", "", "", "", "", "", False, "", date.max, 0, restricted=True)
"""Of a file restricted to others: who, and until when, is not told."""


@dataclass(frozen=True)
class Block:
    """Why and until when an empty place is kept back; `until` is None for an open end (civil time)."""

    kind: BlockKind
    until: datetime | None
    reason: str


@dataclass(frozen=True)
class Place:
    """One bed of the board."""

    bed_id: str
    label: str
    kind: BedKind
    occupant: Occupant | None
    block: Block | None

    @property
    def state(self) -> PlaceState:
        if self.occupant is not None:
            return PlaceState.OCCUPIED
        return PlaceState(self.block.kind.value) if self.block is not None else PlaceState.FREE


@dataclass(frozen=True)
class RoomCard:
    """One room of the board with its places in their order."""

    room_id: str
    name: str
    kind: str
    floor: int
    places: tuple[Place, ...]

    @property
    def free(self) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.state is PlaceState.FREE)

    def fits(self, children: int) -> bool:
        """Whether a woman with that many children finds room here; she needs more than a cot."""
        beds = [place for place in self.free if place.kind is not BedKind.COT]
        return bool(beds) and len(self.free) > children


@dataclass(frozen=True)
class ShelterBoard:
    """The whole house at one moment: rooms in floor order and the decisions that wait."""

    rooms: tuple[RoomCard, ...]
    waiting: tuple[WaitingDecision, ...]
    today: date
    rules: Rules

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(place for room in self.rooms for place in room.places)

    @property
    def capacity(self) -> int:
        return len(self.places)

    def count(self, state: PlaceState) -> int:
        return sum(place.state is state for place in self.places)

    def rooms_for(self, children: int) -> int:
        """How many rooms have place for a woman with that many children together."""
        return sum(room.fits(children) for room in self.rooms)

    def family_of(self, stay_id: str) -> tuple[tuple[RoomCard, Place], ...]:
        """The places of one stay, with their rooms."""
        return tuple(
            (room, place)
            for room in self.rooms
            for place in room.places
            if place.occupant is not None and place.occupant.stay_id == stay_id
        )


@dataclass(frozen=True)
class Proposal:
    """Beds for a family; `missing` are the people for whom no free place was left."""

    beds: Mapping[str, str]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class BedSetup:
    bed_id: str
    label: str
    kind: BedKind
    active: bool
    occupied_by: str


@dataclass(frozen=True)
class RoomSetup:
    """A room as the manager edits it, retired beds included."""

    room_id: str
    name: str
    kind: str
    floor: int
    active: bool
    beds: tuple[BedSetup, ...]


@dataclass(frozen=True)
class Bar:
    """A stretch of days on the timeline; `ends` is the last day, None while it runs, with its `planned_end`."""

    state: PlaceState
    initials: str
    name: str
    stay_id: str
    starts: date
    ends: date | None
    planned_end: date | None
    restricted: bool = False


@dataclass(frozen=True)
class TimelineRow:
    bed_id: str
    room: str
    label: str
    kind: BedKind
    bars: tuple[Bar, ...]


def propose_beds(board: ShelterBoard, members: Sequence[Member]) -> Proposal:
    """Free beds for a family: in the fullest room that takes all of them, else spread over the house."""
    fitting = []
    for order, room in enumerate(board.rooms):
        beds = _match(room.free, members, board.today, board.rules)
        if len(beds) == len(members):
            fitting.append((room.kind != "bedroom", len(room.free) - len(members), order, beds))
    if fitting:
        return Proposal(min(fitting, key=lambda choice: choice[:3])[3], missing=())
    free = [place for room in board.rooms for place in room.free]
    beds = _match(free, members, board.today, board.rules)
    missing = tuple(member.person_id for member in members if member.person_id not in beds)
    return Proposal(beds, missing=missing)


def _match(free: Sequence[Place], members: Sequence[Member], today: date, rules: Rules) -> dict[str, str]:
    """Give each member a place: cots to the smallest, upper bunks to nobody under six if it can be helped."""
    left = list(free)
    beds: dict[str, str] = {}
    for member in sorted(members, key=lambda one: _needs(one, today, rules)):
        ranked = [(_rank(place, member, today, rules), order) for order, place in enumerate(left)]
        suitable = [(rank, order) for rank, order in ranked if rank is not None]
        if suitable:
            best = left.pop(min(suitable)[1])
            beds[member.person_id] = best.bed_id
    return beds


def _needs(member: Member, today: date, rules: Rules) -> int:
    """Who chooses first: babies, who alone fit a cot, then small children, the woman, older children."""
    age = member.age(today)
    if not member.is_woman and age is not None and age < rules.cot_age:
        return 0
    if not member.is_woman and (age is None or age < _YOUNG_CHILD_AGE):
        return 1
    return 2 if member.is_woman else 3


def _rank(place: Place, member: Member, today: date, rules: Rules) -> int | None:
    """How well a place suits a person, 0 is best; None where it does not."""
    need = _needs(member, today, rules)
    if place.kind is BedKind.COT:
        return 0 if need == 0 else None
    if place.kind is BedKind.UPPER_BUNK:
        return {0: 9, 1: 5, 2: 2, 3: 1}[need]
    return {0: 4, 1: 1, 2: 1, 3: 2}[need]


def family_letter(order: int) -> str:
    """A, B … Z, AA, AB …: the mark that joins the beds of one family."""
    letters = ""
    order += 1
    while order:
        order, rest = divmod(order - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def propose_in_room(
    board: ShelterBoard, members: Sequence[Member], room_id: str, has_now: Mapping[str, str]
) -> dict[str, str]:
    """Beds of one room for the members who are not there yet, as far as its free places reach."""
    room = next((room for room in board.rooms if room.room_id == room_id), None)
    if room is None:
        return {}
    there = {place.bed_id for place in room.places}
    coming = [member for member in members if has_now.get(member.person_id) not in there]
    return _match(room.free, coming, board.today, board.rules)
