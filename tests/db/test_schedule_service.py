"""A day at the desk through the schedule's service, on a real vault."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.features.schedule.model.appointments import ChildState, State
from kdm_desk.features.schedule.model.times import CautionKind
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk
from schedule_builders import (
    LAWYER,
    MONDAY_TEN,
    PSYCHOLOGIST,
    add_children,
    add_person,
    add_woman,
    request,
)

MONDAY = date(2026, 3, 2)
HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def schedule(desk: Desk) -> ScheduleService:
    return ScheduleService(desk)


def state_of(schedule: ScheduleService, appointment_id: str) -> State:
    return schedule.details(appointment_id).appointment.state


def refusal(schedule: ScheduleService, wanted: object) -> UserError:
    with pytest.raises(UserError) as refused:
        schedule.book(wanted)  # type: ignore[arg-type]
    return refused.value


def test_a_booking_stands_in_the_day_under_her_initials(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk, "Şükran", "Işık", file_value=123)
    schedule.book(request(desk, woman))
    day = schedule.day(MONDAY)
    (found,) = day.appointments
    assert found.person.initials == "Ş.I."
    assert found.person.file_number == "M-2026/000123"
    assert (found.starts_at, found.ends_at, found.state) == (MONDAY_TEN, MONDAY_TEN + HOUR, State.BOOKED)
    assert found.staff_id in {who.id for who in day.counsellors}
    assert found.room_id in {room.id for room in day.rooms}
    assert schedule.day(MONDAY + timedelta(days=1)).appointments == ()


def test_a_caller_without_a_name_can_be_booked(desk: Desk, schedule: ScheduleService) -> None:
    caller = add_person(desk, "", "", known_as="isim vermeyen arayan")
    schedule.book(request(desk, caller))
    assert schedule.day(MONDAY).appointments[0].person.initials == "İ.V.A."


def test_a_counsellor_booked_twice_is_refused_and_named(desk: Desk, schedule: ScheduleService) -> None:
    schedule.book(request(desk, add_woman(desk, "Ayşe", "Yılmaz")))
    error = refusal(
        schedule, request(desk, add_woman(desk), starts_at=MONDAY_TEN + timedelta(minutes=30), room=1)
    )
    assert error.code == "counsellor_taken"
    assert error.params == {"name": "Defne Örnekoğlu", "starts": "10:00", "ends": "11:00", "by": "A.Y."}


def test_a_room_booked_twice_is_refused_and_named(desk: Desk, schedule: ScheduleService) -> None:
    schedule.book(request(desk, add_woman(desk, "Ayşe", "Yılmaz")))
    error = refusal(schedule, request(desk, add_woman(desk), staff_id=PSYCHOLOGIST))
    assert error.code == "room_taken"
    assert error.params == {
        "name": schedule.rooms()[0].name,
        "starts": "10:00",
        "ends": "11:00",
        "by": "A.Y.",
    }


def test_a_woman_booked_twice_is_refused_and_told_with_whom(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk, "Ayşe", "Yılmaz")
    schedule.book(request(desk, woman))
    error = refusal(schedule, request(desk, woman, staff_id=PSYCHOLOGIST, room=1))
    assert error.code == "client_taken"
    assert error.params == {"name": "A.Y.", "starts": "10:00", "ends": "11:00", "by": "Defne Örnekoğlu"}


def test_a_full_playroom_is_refused_with_the_places_left(desk: Desk, schedule: ScheduleService) -> None:
    places = schedule.playroom_now().places
    first, second = add_woman(desk), add_woman(desk, "Ayşe", "Yılmaz")
    many = add_children(desk, first, *(f"Çocuk{number}" for number in range(places - 1)))
    two = add_children(desk, second, "Ela", "Can")
    schedule.book(request(desk, first, children=many, starts_at=MONDAY_TEN + timedelta(minutes=30)))
    error = refusal(schedule, request(desk, second, staff_id=PSYCHOLOGIST, room=1, children=two))
    assert error.code == "playroom_full"
    assert error.params == {"starts": "10:30", "free": 1, "wanted": 2, "places": places}
    schedule.book(request(desk, second, staff_id=PSYCHOLOGIST, room=1, children=two[:1]))
    assert schedule.places_left(MONDAY_TEN, MONDAY_TEN + HOUR) == 0
    assert schedule.places_left(MONDAY_TEN - HOUR, MONDAY_TEN) == places


def test_a_refused_booking_leaves_nothing_behind(desk: Desk, schedule: ScheduleService) -> None:
    schedule.book(request(desk, add_woman(desk)))
    counts = "SELECT (SELECT count(*) FROM appointment), (SELECT count(*) FROM claim), (SELECT count(*) FROM audit)"
    other = add_woman(desk)
    before = tuple(desk.connection.execute(counts).fetchone())
    refusal(schedule, request(desk, other, room=1))
    assert tuple(desk.connection.execute(counts).fetchone()) == before


def test_touching_appointments_are_both_booked(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk)
    schedule.book(request(desk, woman))
    schedule.book(request(desk, woman, starts_at=MONDAY_TEN + HOUR))
    assert len(schedule.day(MONDAY).appointments) == 2


def test_nobody_is_booked_who_is_not_there(desk: Desk, schedule: ScheduleService) -> None:
    assert refusal(schedule, request(desk, "nobody")).code == "person_not_found"
    gone = refusal(schedule, request(desk, add_woman(desk), staff_id="staff-nobody"))
    assert isinstance(gone, FieldError)
    assert (gone.code, gone.field) == ("counsellor_not_available", "staff_id")


def test_a_counsellor_who_left_cannot_be_booked_but_her_past_stays_visible(
    desk: Desk, schedule: ScheduleService
) -> None:
    schedule.book(request(desk, add_woman(desk)))
    desk.connection.execute("UPDATE staff SET active = 0 WHERE id = ?", (LAWYER,))
    assert refusal(schedule, request(desk, add_woman(desk), room=1)).code == "counsellor_not_available"
    assert LAWYER not in {who.id for who in schedule.counsellors()}
    assert LAWYER in {who.id for who in schedule.day(MONDAY).counsellors}
    assert LAWYER not in {who.id for who in schedule.day(MONDAY + timedelta(days=1)).counsellors}


def test_a_day_goes_from_booked_to_done_and_every_step_is_kept(
    desk: Desk, schedule: ScheduleService, clock: FixedClock
) -> None:
    appointment = schedule.book(request(desk, add_woman(desk)))
    for step, state in [
        (schedule.arrive, State.ARRIVED),
        (schedule.begin, State.IN_SESSION),
        (schedule.finish, State.DONE),
    ]:
        clock.advance(timedelta(minutes=30))
        step(appointment)
        assert state_of(schedule, appointment) is state
    events = schedule.details(appointment).events
    assert [event.state for event in events] == [State.BOOKED, State.ARRIVED, State.IN_SESSION, State.DONE]
    assert [event.at.strftime("%H:%M") for event in events] == ["09:00", "09:30", "10:00", "10:30"]
    assert {event.by for event in events} == {"manager"}


@pytest.mark.parametrize("how", ["cancel", "no_show"])
def test_what_will_not_take_place_lets_its_time_go(
    desk: Desk, schedule: ScheduleService, clock: FixedClock, how: str
) -> None:
    woman = add_woman(desk)
    children = add_children(desk, woman, "Ela")
    appointment = schedule.book(request(desk, woman, children=children))
    clock.advance(timedelta(hours=2))
    getattr(schedule, how)(appointment)
    schedule.book(request(desk, woman, children=children))
    assert len(schedule.day(MONDAY).appointments) == 2


def test_a_mis_click_is_mended_with_a_reason_and_both_stay_on_record(
    desk: Desk, schedule: ScheduleService
) -> None:
    appointment = schedule.book(request(desk, add_woman(desk)))
    schedule.arrive(appointment)
    with pytest.raises(FieldError, match="reason_missing"):
        schedule.correct(appointment, State.BOOKED, " ")
    schedule.correct(appointment, State.BOOKED, "yanlış satır")
    assert state_of(schedule, appointment) is State.BOOKED
    last = schedule.details(appointment).events[-1]
    assert (last.is_correction, last.reason) == (True, "yanlış satır")


def test_a_cancellation_taken_back_takes_its_time_again(desk: Desk, schedule: ScheduleService) -> None:
    appointment = schedule.book(request(desk, add_woman(desk)))
    schedule.cancel(appointment)
    schedule.correct(appointment, State.BOOKED, "yanlış satır")
    assert refusal(schedule, request(desk, add_woman(desk))).code == "counsellor_taken"


def test_a_cancellation_cannot_be_taken_back_once_the_time_is_given_away(
    desk: Desk, schedule: ScheduleService
) -> None:
    appointment = schedule.book(request(desk, add_woman(desk)))
    schedule.cancel(appointment, "hastalandı")
    schedule.book(request(desk, add_woman(desk, "Ayşe", "Yılmaz")))
    with pytest.raises(UserError) as refused:
        schedule.correct(appointment, State.BOOKED, "yanlış satır")
    assert refused.value.code == "counsellor_taken"
    assert refused.value.params["by"] == "A.Y."
    assert state_of(schedule, appointment) is State.CANCELLED


def test_moving_frees_the_old_time_and_keeps_children_and_note(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk)
    children = add_children(desk, woman, "Ela", "Can")
    old = schedule.book(request(desk, woman, children=children))
    room = schedule.rooms()[0].id
    # Overlaps its own old time, which is let go in the same transaction.
    new = schedule.move(
        old, LAWYER, room, MONDAY_TEN + timedelta(minutes=30), MONDAY_TEN + timedelta(minutes=90)
    )
    moved = schedule.details(new)
    assert state_of(schedule, old) is State.MOVED
    assert moved.appointment.replaces == old
    assert moved.appointment.state is State.BOOKED
    assert {child.person.id for child in moved.children} == set(children)
    schedule.book(request(desk, add_woman(desk), starts_at=MONDAY_TEN - timedelta(minutes=30)))


def test_a_refused_move_changes_nothing(desk: Desk, schedule: ScheduleService) -> None:
    old = schedule.book(request(desk, add_woman(desk)))
    schedule.book(request(desk, add_woman(desk), starts_at=MONDAY_TEN + HOUR))
    with pytest.raises(UserError, match="counsellor_taken"):
        schedule.move(
            old, LAWYER, schedule.rooms()[1].id, MONDAY_TEN + HOUR, MONDAY_TEN + timedelta(minutes=90)
        )
    assert state_of(schedule, old) is State.BOOKED
    assert refusal(schedule, request(desk, add_woman(desk))).code == "counsellor_taken"


def test_who_has_come_is_not_moved(desk: Desk, schedule: ScheduleService) -> None:
    appointment = schedule.book(request(desk, add_woman(desk)))
    schedule.arrive(appointment)
    with pytest.raises(UserError, match="step_not_possible"):
        schedule.move(
            appointment, LAWYER, schedule.rooms()[0].id, MONDAY_TEN + HOUR, MONDAY_TEN + timedelta(hours=2)
        )


def test_a_child_goes_into_the_playroom_and_is_collected(
    desk: Desk, schedule: ScheduleService, clock: FixedClock
) -> None:
    woman = add_woman(desk)
    (child,) = add_children(desk, woman, "Ela")
    appointment = schedule.book(request(desk, woman, children=(child,)))
    assert [one.person.id for one in schedule.playroom_now().expected] == [child]
    with pytest.raises(UserError, match="mother_not_here"):
        schedule.hand_over_child(appointment, child)
    schedule.arrive(appointment)
    schedule.hand_over_child(appointment, child)
    now = schedule.playroom_now()
    assert [one.person.initials for one in now.children] == ["E.Ö."]
    assert (now.expected, now.to_collect) == ((), ())
    assert schedule.day(MONDAY).appointments[0].children_in_playroom == 1
    schedule.begin(appointment)
    schedule.finish(appointment)
    assert len(schedule.playroom_now().to_collect) == 1
    schedule.collect_child(appointment, child)
    assert schedule.playroom_now().children == ()
    assert schedule.details(appointment).children[0].state is ChildState.COLLECTED


def test_a_child_whose_session_time_is_over_is_to_be_collected(
    desk: Desk, schedule: ScheduleService, clock: FixedClock
) -> None:
    woman = add_woman(desk)
    (child,) = add_children(desk, woman, "Ela")
    appointment = schedule.book(request(desk, woman, children=(child,)))
    schedule.arrive(appointment)
    schedule.hand_over_child(appointment, child)
    clock.advance(timedelta(hours=2))
    assert len(schedule.playroom_now().to_collect) == 1


def test_a_child_collected_by_mistake_is_handed_over_again(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk)
    (child,) = add_children(desk, woman, "Ela")
    appointment = schedule.book(request(desk, woman, children=(child,)))
    schedule.arrive(appointment)
    schedule.hand_over_child(appointment, child)
    with pytest.raises(UserError, match="step_not_possible"):
        schedule.hand_over_child(appointment, child)
    schedule.collect_child(appointment, child)
    with pytest.raises(UserError, match="step_not_possible"):
        schedule.collect_child(appointment, child)
    schedule.hand_over_child(appointment, child)
    assert len(schedule.playroom_now().children) == 1


def test_a_child_without_a_place_is_not_taken_in(desk: Desk, schedule: ScheduleService) -> None:
    appointment = schedule.book(request(desk, add_woman(desk)))
    schedule.arrive(appointment)
    with pytest.raises(UserError, match="child_not_expected"):
        schedule.hand_over_child(appointment, add_person(desk, "Ela", "Öztürk"))


def test_free_times_leave_out_what_is_taken_and_what_is_past(
    desk: Desk, schedule: ScheduleService, clock: FixedClock
) -> None:
    woman = add_woman(desk)
    schedule.book(request(desk, woman))
    starts = [free.starts_at.strftime("%H:%M") for free in schedule.free_times(LAWYER, MONDAY, 60)]
    assert starts[:2] == ["09:00", "11:00"]
    # The psychologist is free at ten, the woman is not.
    hers = schedule.free_times(PSYCHOLOGIST, MONDAY, 60, person_id=woman)
    assert MONDAY_TEN not in {free.starts_at for free in hers}
    at_ten = next(
        free for free in schedule.free_times(PSYCHOLOGIST, MONDAY, 60) if free.starts_at == MONDAY_TEN
    )
    assert schedule.rooms()[0].id not in at_ten.room_ids
    clock.advance(timedelta(hours=6))
    assert schedule.free_times(LAWYER, MONDAY, 60)[0].starts_at == datetime(2026, 3, 2, 15, 0)


def test_a_holiday_has_no_free_time_and_a_half_day_only_its_morning(schedule: ScheduleService) -> None:
    assert schedule.free_times(LAWYER, date(2026, 10, 29), 60) == []
    assert schedule.free_times(LAWYER, date(2026, 10, 28), 60)[-1].ends_at == datetime(2026, 10, 28, 13, 0)
    assert schedule.holidays(date(2026, 10, 26), 5)[date(2026, 10, 29)].name == "Cumhuriyet Bayramı"


def test_a_booking_on_a_holiday_is_cautioned_and_not_blocked(desk: Desk, schedule: ScheduleService) -> None:
    starts = datetime(2026, 10, 29, 10, 0)
    (caution,) = schedule.cautions(starts, starts + HOUR)
    assert (caution.kind, caution.detail) == (CautionKind.HOLIDAY, "Cumhuriyet Bayramı")
    schedule.book(request(desk, add_woman(desk), starts_at=starts))


def test_a_week_shows_one_counsellor_and_grows_when_the_weekend_is_booked(
    desk: Desk, schedule: ScheduleService
) -> None:
    schedule.book(request(desk, add_woman(desk)))
    schedule.book(request(desk, add_woman(desk), staff_id=PSYCHOLOGIST, room=1))
    week = schedule.week(LAWYER, MONDAY)
    assert (len(week.appointments), week.days, week.counsellor.id) == (1, 5, LAWYER)
    schedule.book(request(desk, add_woman(desk), starts_at=MONDAY_TEN + timedelta(days=5)))
    assert schedule.week(LAWYER, MONDAY).days == 6
    with pytest.raises(UserError, match="counsellor_not_found"):
        schedule.week("staff-nobody", MONDAY)


def test_her_appointments_are_listed_newest_first(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk)
    schedule.book(request(desk, woman))
    schedule.book(request(desk, woman, starts_at=MONDAY_TEN + timedelta(days=7)))
    assert [one.starts_at.day for one in schedule.of_person(woman)] == [9, 2]


def test_one_booking_is_one_audit_entry_that_names_everyone(desk: Desk, schedule: ScheduleService) -> None:
    woman = add_woman(desk)
    children = add_children(desk, woman, "Ela", "Can")
    heard: list[frozenset[Topic]] = []
    desk.changes.listen(heard.append)
    appointment = schedule.book(request(desk, woman, children=children))
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    assert (row["action"], row["object_id"]) == ("appointment.book", appointment)
    subjects = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],)
    ).fetchall()
    assert {subject["person_id"] for subject in subjects} == {woman, *children}
    assert heard == [frozenset({Topic.SCHEDULE})]


def test_only_roles_of_the_centre_see_and_book(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, role=Role.DUTY_OFFICER)
    with pytest.raises(NotAllowed):
        ScheduleService(desk).day(MONDAY)
    with pytest.raises(NotAllowed):
        ScheduleService(desk).arrive("any")
    desk.close()


def test_an_appointment_that_is_not_there_is_said_so(schedule: ScheduleService) -> None:
    with pytest.raises(UserError, match="appointment_not_found"):
        schedule.arrive("nothing")
