"""What an appointment is, which step may follow which, and what it claims."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from kdm_desk.core.clock import local_text
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.intervals import Interval

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


NOBODY = PersonLine("", "", "", "")


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
    """A booking and the state that its last event left it in.

    Of a `restricted` one nothing is known but that counsellor and room are busy then. `is_doubled`: she is booked
    elsewhere at this time too, because two files that each had an appointment turned out to be hers.
    """

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
    restricted: bool = False
    is_doubled: bool = False

    def busy(self) -> "Appointment":
        """The same time, taken, without a word of whom or what for."""
        return replace(
            self,
            person=NOBODY,
            service="",
            state=State.BOOKED,
            children=0,
            children_in_playroom=0,
            note="",
            replaces=None,
            restricted=True,
            is_doubled=False,
        )


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
    """A child with a playroom place; `since` is when the present state began, in civil time.

    Of a `restricted` one nothing is known but that the place is taken.
    """

    appointment_id: str
    appointment_state: State
    starts_at: datetime
    person: PersonLine
    mother: PersonLine
    state: ChildState
    since: datetime | None
    to_collect: bool
    restricted: bool = False

    def unnamed(self) -> "PlayroomChild":
        """A place that is taken, without a word of whose child is there."""
        return replace(
            self, appointment_id="", person=NOBODY, mother=NOBODY, to_collect=False, restricted=True
        )

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
