"""The schedule in plain rules: what an appointment is, which step may follow which, when there is room."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kdm_desk.core.clock import local_text, parse_local
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.intervals import Interval, fitting_starts, free_gaps

LONGEST = timedelta(hours=12)
LONGEST_NOTE = 500


class State(StrEnum):
    BOOKED = "booked"
    ARRIVED = "arrived"
    IN_SESSION = "in_session"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"


class Resource(StrEnum):
    """What one appointment can claim."""

    COUNSELLOR = "counsellor"
    ROOM = "room"
    CLIENT = "client"
    PLAYROOM = "playroom"


_STEPS: Mapping[State, frozenset[State]] = {
    State.BOOKED: frozenset({State.ARRIVED, State.NO_SHOW, State.CANCELLED, State.MOVED}),
    State.ARRIVED: frozenset({State.IN_SESSION, State.CANCELLED}),
    State.IN_SESSION: frozenset({State.DONE}),
    State.DONE: frozenset(),
    State.NO_SHOW: frozenset(),
    State.CANCELLED: frozenset(),
    State.MOVED: frozenset(),
}
_RELEASED = frozenset({State.NO_SHOW, State.CANCELLED, State.MOVED})
_STILL_TO_BE_SEEN = frozenset({State.BOOKED, State.ARRIVED, State.IN_SESSION})
_SHE_IS_HERE = frozenset({State.ARRIVED, State.IN_SESSION, State.DONE})


def steps_from(state: State) -> frozenset[State]:
    """The states that may follow without a correction."""
    return _STEPS[state]


def corrections_from(state: State) -> frozenset[State]:
    """What a mis-click may be mended to; a moved appointment lives on in the one that replaced it."""
    if state is State.MOVED:
        return frozenset()
    return frozenset(State) - {state, State.MOVED}


def holds_claims(state: State) -> bool:
    """Whether counsellor, room, woman and playroom places are kept for it."""
    return state not in _RELEASED


def require_step(state: State, to: State) -> None:
    """Raise step_not_possible unless `to` may follow `state`."""
    if to not in _STEPS[state]:
        raise UserError("step_not_possible", state=state.value, to=to.value)


def require_correction(state: State, to: State, reason: str) -> None:
    """Raise reason_missing or step_not_possible unless the mis-click can be mended so."""
    if not reason.strip():
        raise FieldError("reason_missing", "reason")
    if to not in corrections_from(state):
        raise UserError("step_not_possible", state=state.value, to=to.value)


def require_due(starts_at: datetime, to: State, now: datetime) -> None:
    """Nobody arrives before the day, nor has stayed away before the hour; both times are civil."""
    too_early = (to in _SHE_IS_HERE and now.date() < starts_at.date()) or (
        to is State.NO_SHOW and now < starts_at
    )
    if too_early:
        raise UserError("step_too_early", starts=starts_at, to=to.value)


@dataclass(frozen=True)
class PersonLine:
    """A person as a list names her: initials for the screen, the full name on request."""

    id: str
    name: str
    initials: str
    file_number: str


@dataclass(frozen=True)
class Counsellor:
    id: str
    name: str
    initials: str
    profession: str
    active: bool


@dataclass(frozen=True)
class Room:
    id: str
    name: str
    active: bool


@dataclass(frozen=True)
class BookingRequest:
    """What the desk wants to book; times are Istanbul civil time, `children` go to the playroom meanwhile."""

    person_id: str
    service: str
    staff_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    children: tuple[str, ...] = ()
    note: str = ""
    replaces: str | None = None

    @property
    def interval(self) -> Interval:
        return Interval(local_text(self.starts_at), local_text(self.ends_at))


def require_complete(request: BookingRequest) -> None:
    """Raise the FieldError of the first answer that needs a look."""
    for field in ("person_id", "service", "staff_id", "room_id"):
        if not getattr(request, field):
            raise FieldError("required", field)
    if local_text(request.ends_at) <= local_text(request.starts_at):
        raise FieldError("ends_before_start", "ends_at")
    if request.ends_at - request.starts_at > LONGEST:
        raise FieldError("appointment_too_long", "ends_at", hours=int(LONGEST.total_seconds() // 3600))
    if len(request.note) > LONGEST_NOTE:
        raise FieldError("text_too_long", "note", limit=LONGEST_NOTE)


@dataclass(frozen=True)
class Claim:
    """Units of one resource for a stretch of time."""

    kind: Resource
    resource_id: str
    interval: Interval
    units: int = 1


def claims_of(request: BookingRequest, playroom_id: str) -> list[Claim]:
    """Everything the appointment needs at once, in the order in which a refusal is most telling."""
    interval = request.interval
    claims = [
        Claim(Resource.COUNSELLOR, request.staff_id, interval),
        Claim(Resource.ROOM, request.room_id, interval),
        Claim(Resource.CLIENT, request.person_id, interval),
    ]
    if request.children:
        claims.append(Claim(Resource.PLAYROOM, playroom_id, interval, len(set(request.children))))
    return claims


@dataclass(frozen=True)
class Appointment:
    """A booking and the state that its last event left it in."""

    id: str
    person: PersonLine
    service: str
    staff_id: str
    staff_name: str
    room_id: str
    room_name: str
    starts_at: datetime
    ends_at: datetime
    state: State
    children: int
    children_in_playroom: int
    note: str
    replaces: str | None


@dataclass(frozen=True)
class Event:
    """One step in an appointment's life; `at` is civil time."""

    state: State
    at: datetime
    by: str
    reason: str
    is_correction: bool


class ChildState(StrEnum):
    EXPECTED = "expected"
    HANDED_OVER = "handed_over"
    COLLECTED = "collected"


@dataclass(frozen=True)
class PlayroomChild:
    """A child with a playroom place; `since` is when the present state began, in civil time."""

    appointment_id: str
    appointment_state: State
    starts_at: datetime
    person: PersonLine
    mother: PersonLine
    state: ChildState
    since: datetime | None
    to_collect: bool

    def is_expected_on(self, day: date) -> bool:
        """Whether the child may still be brought that day."""
        return (
            self.state is ChildState.EXPECTED
            and self.starts_at.date() == day
            and self.appointment_state in _STILL_TO_BE_SEEN
        )


@dataclass(frozen=True)
class AppointmentDetails:
    appointment: Appointment
    children: tuple[PlayroomChild, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True)
class DaySchedule:
    """All appointments of one day, cancelled ones too, with the columns they are drawn in."""

    day: date
    counsellors: tuple[Counsellor, ...]
    rooms: tuple[Room, ...]
    appointments: tuple[Appointment, ...]
    playroom_places: int


@dataclass(frozen=True)
class WeekSchedule:
    """One counsellor from Monday on."""

    monday: date
    days: int
    counsellor: Counsellor
    appointments: tuple[Appointment, ...]


@dataclass(frozen=True)
class PlayroomNow:
    """Who is in the playroom, of how many places, and who is still expected today."""

    places: int
    children: tuple[PlayroomChild, ...]
    expected: tuple[PlayroomChild, ...]

    @property
    def to_collect(self) -> tuple[PlayroomChild, ...]:
        return tuple(child for child in self.children if child.to_collect)


@dataclass(frozen=True)
class Today:
    appointments: tuple[Appointment, ...]
    playroom: PlayroomNow


def peak(claims: Iterable[tuple[Interval, int]], within: Interval) -> tuple[str, int]:
    """The first moment within at which the most units are taken, and how many they are."""
    running = [(interval, units) for interval, units in claims if interval.overlaps(within)]
    moments = {within.start, *(i.start for i, _ in running if within.contains(i.start))}
    return max(
        ((moment, sum(units for i, units in running if i.contains(moment))) for moment in sorted(moments)),
        key=lambda found: found[1],
    )


@dataclass(frozen=True)
class FreeTime:
    """A time that suits, the rooms free in it and the playroom places left."""

    starts_at: datetime
    ends_at: datetime
    room_ids: tuple[str, ...]
    playroom_places: int


@dataclass(frozen=True)
class DayLoad:
    """What is taken already: the people asked for, each room, the playroom."""

    people: Sequence[Interval]
    rooms: Mapping[str, Sequence[Interval]]
    playroom: Sequence[tuple[Interval, int]]
    playroom_places: int


def find_free_times(
    working: Sequence[Interval], load: DayLoad, minutes: int, children: int, step: int
) -> list[FreeTime]:
    """Every start, `step` minutes apart, at which people, some room and enough playroom places are free."""
    found = []
    for start in fitting_starts(free_gaps(working, load.people), minutes, step):
        begins = parse_local(start)
        ends = begins + timedelta(minutes=minutes)
        stretch = Interval(start, local_text(ends))
        rooms = tuple(
            room for room, busy in load.rooms.items() if not any(stretch.overlaps(taken) for taken in busy)
        )
        places = load.playroom_places - peak(load.playroom, stretch)[1]
        if rooms and places >= children:
            found.append(FreeTime(begins, ends, rooms, max(places, 0)))
    return found


class CautionKind(StrEnum):
    IN_THE_PAST = "in_the_past"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"
    OUTSIDE_HOURS = "outside_hours"


@dataclass(frozen=True)
class Caution:
    """What the desk should know before booking; never blocks. `detail` is a holiday's name or the hours."""

    kind: CautionKind
    detail: str = ""


@dataclass(frozen=True)
class WorkingHours:
    """When the centre is open; Monday is 0, times are HH:MM."""

    days: frozenset[int]
    opens: str
    closes: str

    def of_day(self, day: date, off_from: str | None = None) -> list[Interval]:
        """The open stretch of a day, none on a day off; `off_from` is when a holiday begins."""
        closes = min(self.closes, off_from or self.closes)
        if day.weekday() not in self.days or closes <= self.opens:
            return []
        return [Interval(f"{day}T{self.opens}", f"{day}T{closes}")]


def cautions(
    stretch: Interval, hours: WorkingHours, off_from: str | None, holiday: str, now: datetime
) -> list[Caution]:
    """Everything unusual about a time; `off_from` is when that day's `holiday` begins (00:00: all day)."""
    found = []
    day = parse_local(stretch.start).date()
    if stretch.start < local_text(now):
        found.append(Caution(CautionKind.IN_THE_PAST))
    if off_from is not None and stretch.end > f"{day}T{off_from}":
        return [*found, Caution(CautionKind.HOLIDAY, holiday)]
    open_time = hours.of_day(day)
    if not open_time:
        found.append(Caution(CautionKind.DAY_OFF))
    elif not open_time[0].covers(stretch):
        found.append(Caution(CautionKind.OUTSIDE_HOURS, f"{hours.opens}–{hours.closes}"))
    return found
