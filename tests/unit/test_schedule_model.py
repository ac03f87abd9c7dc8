"""The rules of the schedule, apart from any vault."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.clock import local_text
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.intervals import Interval
from kdm_desk.features.schedule.model.appointments import (
    BookingRequest,
    State,
    corrections_from,
    holds_claims,
    require_complete,
    require_correction,
    require_due,
    require_step,
    steps_from,
)
from kdm_desk.features.schedule.model.times import (
    CautionKind,
    DayLoad,
    WorkingHours,
    cautions,
    find_free_times,
    peak,
)

DAY = datetime(2026, 3, 2)
HOURS = WorkingHours(frozenset(range(5)), "08:30", "17:30")


def at(minute: int) -> str:
    return local_text(DAY + timedelta(minutes=minute))


def stretch(start: int, end: int) -> Interval:
    return Interval(at(start), at(end))


def asked(**changes: object) -> BookingRequest:
    values: dict[str, object] = {
        "person_id": "p",
        "service": "legal",
        "staff_id": "s",
        "room_id": "r",
        "starts_at": DAY + timedelta(hours=10),
        "ends_at": DAY + timedelta(hours=11),
    }
    return BookingRequest(**(values | changes))  # type: ignore[arg-type]


def test_an_ordinary_appointment_goes_step_by_step() -> None:
    for before, after in [
        (State.BOOKED, State.ARRIVED),
        (State.ARRIVED, State.IN_SESSION),
        (State.IN_SESSION, State.DONE),
    ]:
        require_step(before, after)


@pytest.mark.parametrize("end", [State.DONE, State.NO_SHOW, State.CANCELLED, State.MOVED])
def test_nothing_follows_an_ended_appointment_but_a_correction(end: State) -> None:
    assert not steps_from(end)
    with pytest.raises(UserError) as refused:
        require_step(end, State.ARRIVED)
    assert refused.value.code == "step_not_possible"


def test_a_session_cannot_begin_before_she_arrives() -> None:
    with pytest.raises(UserError, match="step_not_possible"):
        require_step(State.BOOKED, State.IN_SESSION)


def test_a_correction_needs_a_reason_of_more_than_spaces() -> None:
    with pytest.raises(FieldError, match="reason_missing"):
        require_correction(State.DONE, State.ARRIVED, "   ")


def test_a_correction_changes_the_state_and_never_touches_a_moved_one() -> None:
    require_correction(State.DONE, State.ARRIVED, "wrong row")
    with pytest.raises(UserError, match="step_not_possible"):
        require_correction(State.DONE, State.DONE, "wrong row")
    assert not corrections_from(State.MOVED)
    assert all(State.MOVED not in corrections_from(state) for state in State)


def test_only_those_that_will_not_take_place_let_their_time_go() -> None:
    assert [state for state in State if not holds_claims(state)] == [
        State.NO_SHOW,
        State.CANCELLED,
        State.MOVED,
    ]


def test_nobody_arrives_before_the_day_nor_stays_away_before_the_hour() -> None:
    starts = DAY + timedelta(hours=10)
    require_due(starts, State.ARRIVED, DAY + timedelta(hours=9))
    with pytest.raises(UserError, match="step_too_early"):
        require_due(starts, State.ARRIVED, DAY - timedelta(minutes=1))
    with pytest.raises(UserError, match="step_too_early"):
        require_due(starts, State.NO_SHOW, starts - timedelta(minutes=1))
    require_due(starts, State.NO_SHOW, starts)
    require_due(starts, State.CANCELLED, DAY - timedelta(days=30))


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"person_id": ""}, "required", "person_id"),
        ({"staff_id": ""}, "required", "staff_id"),
        ({"ends_at": DAY + timedelta(hours=10)}, "ends_before_start", "ends_at"),
        ({"ends_at": DAY + timedelta(hours=10, seconds=30)}, "ends_before_start", "ends_at"),
        ({"ends_at": DAY + timedelta(hours=22, minutes=1)}, "appointment_too_long", "ends_at"),
        ({"note": "x" * 501}, "text_too_long", "note"),
    ],
)
def test_a_request_that_needs_a_look_names_its_field(
    changes: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(FieldError) as refused:
        require_complete(asked(**changes))
    assert (refused.value.code, refused.value.field) == (code, field)


minutes = st.integers(0, 600)
lengths = st.integers(1, 300)
loads = st.lists(st.tuples(minutes, lengths, st.integers(1, 4)), max_size=8)


@given(loads, minutes, lengths)
def test_the_peak_is_what_counting_every_minute_finds(
    load: list[tuple[int, int, int]], start: int, length: int
) -> None:
    claims = [(stretch(begin, begin + long), units) for begin, long, units in load]
    moment, units = peak(claims, stretch(start, start + length))
    by_minute = [
        sum(units for begin, long, units in load if begin <= minute < begin + long)
        for minute in range(start, start + length)
    ]
    assert units == max(by_minute)
    assert moment == at(start + by_minute.index(max(by_minute)))


@given(loads, loads, st.integers(15, 120), st.integers(0, 3))
def test_a_free_time_offered_is_free_for_everyone_it_needs(
    people: list[tuple[int, int, int]], playroom: list[tuple[int, int, int]], length: int, children: int
) -> None:
    busy = [stretch(begin, begin + long) for begin, long, _ in people]
    rooms = {"one": busy[1:], "two": busy[:1]}
    children_in = [(stretch(begin, begin + long), units) for begin, long, units in playroom]
    working = HOURS.of_day(DAY.date())
    for free in find_free_times(working, DayLoad(busy, rooms, children_in, 5), length, children, 15):
        time = Interval(local_text(free.starts_at), local_text(free.ends_at))
        assert working[0].covers(time)
        assert not any(time.overlaps(taken) for taken in busy)
        assert free.room_ids
        assert not any(time.overlaps(taken) for room in free.room_ids for taken in rooms[room])
        assert 5 - peak(children_in, time)[1] >= children


def test_every_quarter_hour_of_an_empty_day_is_free() -> None:
    found = find_free_times(HOURS.of_day(DAY.date()), DayLoad([], {"one": []}, [], 8), 60, 0, 15)
    assert found[0].starts_at == DAY + timedelta(hours=8, minutes=30)
    assert found[-1].ends_at == DAY + timedelta(hours=17, minutes=30)
    assert len(found) == 33


def kinds(start: datetime, off_from: str | None = None, now: datetime = DAY) -> list[CautionKind]:
    time = Interval(local_text(start), local_text(start + timedelta(hours=1)))
    return [caution.kind for caution in cautions(time, HOURS, off_from, "Arife", now)]


def test_an_ordinary_time_needs_no_caution() -> None:
    assert kinds(DAY + timedelta(hours=10)) == []


def test_unusual_times_are_named() -> None:
    assert kinds(DAY + timedelta(hours=17)) == [CautionKind.OUTSIDE_HOURS]
    assert kinds(DAY + timedelta(days=5, hours=10)) == [CautionKind.DAY_OFF]
    assert kinds(DAY + timedelta(hours=10), off_from="00:00") == [CautionKind.HOLIDAY]
    assert kinds(DAY + timedelta(hours=10), now=DAY + timedelta(hours=12)) == [CautionKind.IN_THE_PAST]


def test_the_morning_of_a_half_day_is_worked() -> None:
    assert kinds(DAY + timedelta(hours=12), off_from="13:00") == []
    assert kinds(DAY + timedelta(hours=12, minutes=30), off_from="13:00") == [CautionKind.HOLIDAY]
    assert HOURS.of_day(date(2026, 3, 19), "13:00") == [Interval("2026-03-19T08:30", "2026-03-19T13:00")]
    assert HOURS.of_day(date(2026, 3, 20), "00:00") == []
