"""Where blocks stand in a column, and where the keyboard stops."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.features.schedule.gui.geometry import Geometry
from kdm_desk.features.schedule.gui.layout import DAY_END, place, stops
from kdm_desk.features.schedule.model.appointments import Appointment, PersonLine, State, holds_claims

MIDNIGHT = datetime(2026, 3, 2)
OPENS, CLOSES = 8 * 60, 18 * 60


def made(number: int, start: int, length: int, state: State = State.BOOKED) -> Appointment:
    starts = MIDNIGHT + timedelta(minutes=start)
    return Appointment(
        id=f"appointment-{number}",
        person=PersonLine("p", "Ayşe Yılmaz", "A.Y.", ""),
        service="legal",
        staff_id="s",
        staff_name="Defne Örnekoğlu",
        room_id="r",
        room_name="Görüşme Odası 1",
        starts_at=starts,
        ends_at=starts + timedelta(minutes=length),
        state=state,
        children=0,
        children_in_playroom=0,
        note="",
        replaces=None,
    )


plans = st.lists(
    st.tuples(st.integers(0, DAY_END - 1), st.integers(5, 180), st.sampled_from(State)), max_size=10
)


@given(plans)
def test_no_two_blocks_are_drawn_over_each_other(plan: list[tuple[int, int, State]]) -> None:
    placed = place([made(number, *entry) for number, entry in enumerate(plan)])
    assert len(placed) == len(plan)
    for one in placed:
        assert 0 <= one.lane < one.lanes
        for other in placed:
            if one is not other and one.start < other.end and other.start < one.end:
                assert one.lane != other.lane
                assert one.lanes == other.lanes


@given(plans)
def test_every_free_minute_of_the_hours_shown_is_in_exactly_one_stop(
    plan: list[tuple[int, int, State]],
) -> None:
    appointments = [made(number, *entry) for number, entry in enumerate(plan)]
    held = [
        one
        for one in stops(appointments, OPENS, CLOSES)
        if one.appointment and holds_claims(one.appointment.state)
    ]
    free = [one for one in stops(appointments, OPENS, CLOSES) if one.appointment is None]
    for minute in range(OPENS, CLOSES, 5):
        taken = any(stop.start <= minute < stop.end for stop in held)
        assert sum(stop.start <= minute < stop.end for stop in free) == (0 if taken else 1)


def test_what_will_not_take_place_leaves_room_beside_it() -> None:
    (alone,) = place([made(1, OPENS, 60, State.CANCELLED)])
    assert (alone.lane, alone.lanes) == (0, 2)
    (kept,) = place([made(1, OPENS, 60)])
    assert (kept.lane, kept.lanes) == (0, 1)


def test_an_appointment_past_midnight_ends_with_its_day() -> None:
    (late,) = place([made(1, 23 * 60, 120)])
    assert (late.start, late.end) == (23 * 60, DAY_END)


@given(st.integers(OPENS, CLOSES - 1), st.integers(0, 300), st.integers(12, 40))
def test_a_minute_drawn_is_the_minute_read_back(minute: int, scroll: int, line: int) -> None:
    geometry = Geometry(900, 600, 3, OPENS, CLOSES, line, 60, 0, scroll)
    assert abs(geometry.minute_at(geometry.y(minute)) - minute) <= 1


def test_columns_never_get_narrower_than_they_can_be_read() -> None:
    geometry = Geometry(600, 600, 12, OPENS, CLOSES, 16, 60)
    assert geometry.column_width >= 140
    assert geometry.content_width > 600


def test_a_drop_snaps_to_a_quarter_and_stays_within_the_day() -> None:
    geometry = Geometry(900, 600, 3, OPENS, CLOSES, 16, 60)
    assert geometry.snapped(OPENS + 37, 60) == OPENS + 30
    assert geometry.snapped(OPENS - 90, 60) == OPENS
    assert geometry.snapped(CLOSES + 90, 60) == CLOSES - 60
