"""Half-open stretches of agreed time, and the free gaps between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kdm_desk.core.clock import local_text, parse_local

_WIDTHS = (len("2026-03-02"), len("2026-03-02T09:00"))


@dataclass(frozen=True, order=True)
class Interval:
    """From `start` up to, not including, `end`: both ISO dates or both 16-character civil times.

    The texts sort as time does. ValueError when the widths differ or nothing lies between the two.
    """

    start: str
    end: str

    def __post_init__(self) -> None:
        if len(self.start) != len(self.end) or len(self.start) not in _WIDTHS:
            raise ValueError("both ends must be dates, or both civil times")
        if not self.start < self.end:
            raise ValueError("an interval must end after it starts")

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any moment; touching ends share none."""
        return self.start < other.end and other.start < self.end

    def contains(self, moment: str) -> bool:
        """Whether the moment lies within; the end does not."""
        return self.start <= moment < self.end

    def covers(self, other: "Interval") -> bool:
        """Whether all of the other lies within."""
        return self.start <= other.start and other.end <= self.end


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """The same time as the fewest intervals, in order; those that touch become one."""
    joined: list[Interval] = []
    for interval in sorted(intervals):
        if joined and interval.start <= joined[-1].end:
            joined[-1] = Interval(joined[-1].start, max(joined[-1].end, interval.end))
        else:
            joined.append(interval)
    return joined


def free_gaps(within: Iterable[Interval], busy: Iterable[Interval]) -> list[Interval]:
    """What is left of `within` (working hours) when `busy` (bookings) is taken away, in order."""
    taken = merged(busy)
    gaps: list[Interval] = []
    for frame in merged(within):
        start = frame.start
        for block in taken:
            if block.end <= start or frame.end <= block.start:
                continue
            if start < block.start:
                gaps.append(Interval(start, block.start))
            start = block.end
        if start < frame.end:
            gaps.append(Interval(start, frame.end))
    return gaps


def after(moment: str, minutes: int) -> str:
    """The civil time so many minutes later (earlier when negative)."""
    return local_text(parse_local(moment) + timedelta(minutes=minutes))


def fitting_starts(gaps: Sequence[Interval], minutes: int, step: int) -> list[str]:
    """Every start, `step` minutes apart counted from midnight, at which `minutes` fit into one of the gaps.

    ValueError unless both are positive.
    """
    if minutes <= 0 or step <= 0:
        raise ValueError("minutes and step must be positive")
    starts: list[str] = []
    for gap in gaps:
        first = parse_local(gap.start)
        start = after(gap.start, -(first.hour * 60 + first.minute) % step)
        while (end := after(start, minutes)) <= gap.end:
            starts.append(start)
            start = after(start, step)
            if end == gap.end:
                break
    return starts
