"""Working hours, free times, and what is unusual about a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kdm_desk.core.clock import local_text, parse_local
from kdm_desk.core.intervals import Interval, fitting_starts, free_gaps


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
