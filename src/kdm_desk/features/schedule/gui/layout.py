"""Where blocks stand in a column and where the keyboard stops; minutes since midnight, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass

from kdm_desk.features.schedule.model.appointments import Appointment, holds_claims

SLOT = 30
DAY_END = 24 * 60


@dataclass(frozen=True)
class Placed:
    """An appointment in its column: `lane` of `lanes` side by side, where others share the time."""

    appointment: Appointment
    start: int
    end: int
    lane: int
    lanes: int


@dataclass(frozen=True)
class Stop:
    """A place where the keyboard can stand: an appointment, or free time."""

    start: int
    end: int
    appointment: Appointment | None = None


def minute_of_day(appointment: Appointment) -> tuple[int, int]:
    """When it starts and ends in its own day; what runs past midnight ends with the day."""
    start = appointment.starts_at.hour * 60 + appointment.starts_at.minute
    length = int((appointment.ends_at - appointment.starts_at).total_seconds() // 60)
    return start, min(start + length, DAY_END)


def place(appointments: Sequence[Appointment]) -> list[Placed]:
    """Blocks of one column by time; those that overlap stand side by side, what takes place first."""
    waiting = sorted(
        ((*minute_of_day(one), one) for one in appointments),
        key=lambda entry: (entry[0], not holds_claims(entry[2].state), entry[2].id),
    )
    placed: list[Placed] = []
    cluster: list[tuple[int, int, Appointment]] = []
    reach = -1
    for entry in waiting:
        if cluster and entry[0] >= reach:
            placed += _side_by_side(cluster)
            cluster = []
        reach = max(reach, entry[1]) if cluster else entry[1]
        cluster.append(entry)
    return placed + _side_by_side(cluster)


def _side_by_side(cluster: list[tuple[int, int, Appointment]]) -> list[Placed]:
    ends: list[int] = []
    lanes: list[int] = []
    for start, end, _ in cluster:
        lane = next((number for number, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        lanes.append(lane)
    # What will not take place leaves room beside it: its time is free, and looks so.
    width = len(ends) if any(holds_claims(one.state) for _, _, one in cluster) else len(ends) + 1
    return [
        Placed(appointment, start, end, lane, width)
        for (start, end, appointment), lane in zip(cluster, lanes, strict=True)
    ]


def stops(appointments: Sequence[Appointment], opens: int, closes: int) -> list[Stop]:
    """Every appointment and every free half hour (or what is left of one) between the hours shown, by time."""
    blocks = [Stop(*minute_of_day(one), one) for one in appointments]
    held = [(block.start, block.end) for block in blocks if _holds(block)]
    free = [
        Stop(start, end)
        for slot in range(opens, closes, SLOT)
        for start, end in _left_of((slot, min(slot + SLOT, closes)), held)
    ]
    return sorted([*blocks, *free], key=lambda stop: (stop.start, stop.appointment is None, stop.end))


def _holds(stop: Stop) -> bool:
    return stop.appointment is not None and holds_claims(stop.appointment.state)


def _left_of(slot: tuple[int, int], held: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = []
    start, end = slot
    for taken_from, taken_until in sorted(held):
        if taken_until <= start or end <= taken_from:
            continue
        if start < taken_from:
            pieces.append((start, taken_from))
        start = max(start, taken_until)
    if start < end:
        pieces.append((start, end))
    return pieces
