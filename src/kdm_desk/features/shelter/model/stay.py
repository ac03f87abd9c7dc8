"""A stay and its events: what may follow what, and in which order of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kdm_desk.core.clock import instant_text, parse_instant
from kdm_desk.features.shelter.model.placement import Member

_MICROSECOND = timedelta(microseconds=1)


class StayEventKind(StrEnum):
    ADMITTED = "admitted"
    MOVED = "moved"
    EXTENDED = "extended"
    DISCHARGED = "discharged"


@dataclass(frozen=True)
class StayEvent:
    """One line of a stay's history, in civil time; `code` is the discharge reason."""

    kind: StayEventKind
    at: datetime
    reason: str
    code: str
    planned_end: date | None
    is_correction: bool


@dataclass(frozen=True)
class PlacementRecord:
    """A decision and what came of it, for the case file."""

    decision_id: str
    decided_on: date
    made_at: datetime
    ground: str
    urgent: bool
    note: str
    members: tuple[Member, ...]
    withdrawn_reason: str
    withdrawn_at: datetime | None
    stay_id: str
    admitted_on: date | None
    planned_end: date | None
    beds: tuple[str, ...]
    events: tuple[StayEvent, ...]

    @property
    def is_running(self) -> bool:
        return bool(self.events) and self.events[-1].kind is not StayEventKind.DISCHARGED


@dataclass(frozen=True)
class Ending:
    """A stay whose planned end is near or past."""

    stay_id: str
    person_id: str
    name: str
    initials: str
    planned_end: date
    days_left: int


def not_before(now: str, *, after: Iterable[str] = (), from_: Iterable[str] = ()) -> str:
    """The instant of a change: `now`, but later than every one in `after` and no earlier than those in `from_`.

    A clock that was set back must not turn the order of what happened around.
    """
    moments = [parse_instant(now), *(parse_instant(text) + _MICROSECOND for text in after)]
    return instant_text(max([*moments, *(parse_instant(text) for text in from_)]))


def step_follows(history: Sequence[StayEventKind], step: StayEventKind) -> bool:
    """Whether an event may be added to a stay: nothing happens after she has left, and she arrives once."""
    if not history:
        return step is StayEventKind.ADMITTED
    left = history[-1] is StayEventKind.DISCHARGED
    return not left and step is not StayEventKind.ADMITTED
