"""Half-open intervals and the gaps between them."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.clock import local_text
from kdm_desk.core.intervals import Interval, after, fitting_starts, free_gaps, merged


def at(hour: int, minute: int = 0) -> str:
    return f"2026-03-02T{hour:02d}:{minute:02d}"


def span(start: int, end: int) -> Interval:
    """Minutes since the Monday's midnight, as an interval."""
    monday = datetime(2026, 3, 2)
    return Interval(*(local_text(monday + timedelta(minutes=minute)) for minute in (start, end)))


spans = st.tuples(st.integers(0, 600), st.integers(1, 120)).map(lambda pair: span(pair[0], pair[0] + pair[1]))


def minutes_of(intervals: list[Interval]) -> set[str]:
    found: set[str] = set()
    for interval in intervals:
        minute = interval.start
        while minute < interval.end:
            found.add(minute)
            minute = after(minute, 1)
    return found


def test_touching_appointments_do_not_overlap() -> None:
    morning, next_one = Interval(at(9), at(10)), Interval(at(10), at(11))
    assert not morning.overlaps(next_one)
    assert not next_one.overlaps(morning)
    assert morning.overlaps(Interval(at(9, 59), at(11)))
    assert not morning.contains(at(10))
    assert morning.contains(at(9))


def test_dates_make_intervals_too() -> None:
    stay = Interval("2026-03-02", "9999-12-31")
    assert stay.contains("2026-12-01")
    assert stay.covers(Interval("2026-03-02", "2026-03-05"))
    assert not Interval("2026-03-03", "2026-03-05").covers(stay)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (at(9), at(9)),
        (at(10), at(9)),
        ("2026-03-02", at(9)),
        ("2026-03", "2026-04"),
    ],
)
def test_an_impossible_interval_is_refused(start: str, end: str) -> None:
    with pytest.raises(ValueError):
        Interval(start, end)


@given(spans, spans)
def test_overlap_is_mutual_and_means_a_shared_minute(one: Interval, other: Interval) -> None:
    shared = bool(minutes_of([one]) & minutes_of([other]))
    assert one.overlaps(other) is other.overlaps(one) is shared


@given(st.lists(spans, max_size=8))
def test_merging_keeps_the_time_and_leaves_nothing_touching(intervals: list[Interval]) -> None:
    joined = merged(intervals)
    assert minutes_of(joined) == minutes_of(intervals)
    assert all(first.end < second.start for first, second in pairwise(joined))


@given(st.lists(spans, max_size=4), st.lists(spans, max_size=8))
def test_gaps_are_exactly_the_working_time_without_bookings(
    within: list[Interval], busy: list[Interval]
) -> None:
    assert minutes_of(free_gaps(within, busy)) == minutes_of(within) - minutes_of(busy)


def test_gaps_respect_a_lunch_break() -> None:
    working = [Interval(at(9), at(12)), Interval(at(13), at(17))]
    busy = [Interval(at(8), at(9, 30)), Interval(at(11), at(14))]
    assert free_gaps(working, busy) == [Interval(at(9, 30), at(11)), Interval(at(14), at(17))]


def test_starts_are_offered_on_round_times_only_where_the_length_fits() -> None:
    gaps = [Interval(at(9, 10), at(10)), Interval(at(11), at(12))]
    assert fitting_starts(gaps, 45, 15) == [at(9, 15), at(11), at(11, 15)]
    assert fitting_starts(gaps, 60, 30) == [at(11)]
    assert fitting_starts(gaps, 90, 15) == []


@given(st.lists(spans, max_size=5), st.integers(1, 90), st.integers(1, 60))
def test_every_offered_start_fits(intervals: list[Interval], minutes: int, step: int) -> None:
    gaps = merged(intervals)
    for start in fitting_starts(gaps, minutes, step):
        assert any(gap.covers(Interval(start, after(start, minutes))) for gap in gaps)


@pytest.mark.parametrize(("minutes", "step"), [(0, 15), (45, 0)])
def test_a_length_of_nothing_is_a_mistake_of_the_program(minutes: int, step: int) -> None:
    with pytest.raises(ValueError):
        fitting_starts([], minutes, step)
