"""What is physically impossible is refused by the database itself: plain SQL, past the program."""

from collections.abc import Iterator

import pytest
import sqlcipher3
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.intervals import after
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk
from schedule_builders import LAWYER, add_woman, plain_claim, request

PLAYROOM_PLACES = 5


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = make_desk(tmp_path_factory.mktemp("vault"))
    ScheduleService(desk).book(request(desk, add_woman(desk)))
    yield desk
    desk.close()


def make_resource(desk: Desk, name: str, capacity: int, kind: str = "playroom") -> str:
    desk.connection.execute(
        "INSERT INTO resource (kind, id, capacity) VALUES (?, ?, ?)", (kind, name, capacity)
    )
    return name


@pytest.mark.parametrize("kind", ["counsellor", "room", "client"])
def test_two_overlapping_claims_on_one_resource_are_refused(desk: Desk, kind: str) -> None:
    who = make_resource(desk, f"overlap-{kind}", 1, kind)
    plain_claim(desk, kind, who, "2026-03-03T10:00", "2026-03-03T11:00")
    for starts, ends in [("10:30", "11:30"), ("09:30", "10:01"), ("10:00", "11:00"), ("10:15", "10:45")]:
        with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
            plain_claim(desk, kind, who, f"2026-03-03T{starts}", f"2026-03-03T{ends}")
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
        plain_claim(desk, kind, who, "2026-03-03T08:00", "2026-03-03T20:00")


def test_touching_claims_are_no_overlap(desk: Desk) -> None:
    who = make_resource(desk, "touching", 1, "room")
    plain_claim(desk, "room", who, "2026-03-03T10:00", "2026-03-03T11:00")
    plain_claim(desk, "room", who, "2026-03-03T11:00", "2026-03-03T12:00")
    plain_claim(desk, "room", who, "2026-03-03T09:00", "2026-03-03T10:00")


def test_two_resources_do_not_disturb_each_other(desk: Desk) -> None:
    for who in (make_resource(desk, "one", 1, "room"), make_resource(desk, "two", 1, "room")):
        plain_claim(desk, "room", who, "2026-03-03T10:00", "2026-03-03T11:00")


def test_the_playroom_is_full_at_the_moment_where_partial_stays_meet(desk: Desk) -> None:
    playroom = make_resource(desk, "partial", PLAYROOM_PLACES)
    plain_claim(desk, "playroom", playroom, "2026-03-03T09:00", "2026-03-03T10:30", 2)
    plain_claim(desk, "playroom", playroom, "2026-03-03T10:00", "2026-03-03T11:00", 2)
    plain_claim(desk, "playroom", playroom, "2026-03-03T11:00", "2026-03-03T12:00", 4)
    # 10:00–10:30 holds 4 of 5: one more fits, two do not.
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
        plain_claim(desk, "playroom", playroom, "2026-03-03T09:30", "2026-03-03T10:15", 2)
    # Begins in free time but runs into 11:00, where 4 of 5 are taken.
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
        plain_claim(desk, "playroom", playroom, "2026-03-03T10:30", "2026-03-03T11:30", 2)
    plain_claim(desk, "playroom", playroom, "2026-03-03T10:30", "2026-03-03T11:00", 3)
    plain_claim(desk, "playroom", playroom, "2026-03-03T09:30", "2026-03-03T10:15", 1)


def test_more_children_than_places_never_fit(desk: Desk) -> None:
    playroom = make_resource(desk, "small", PLAYROOM_PLACES)
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
        plain_claim(desk, "playroom", playroom, "2026-03-03T10:00", "2026-03-03T11:00", PLAYROOM_PLACES + 1)
    plain_claim(desk, "playroom", playroom, "2026-03-03T10:00", "2026-03-03T11:00", PLAYROOM_PLACES)


def test_a_claim_lasts_twelve_hours_at_most(desk: Desk) -> None:
    who = make_resource(desk, "long", 1, "room")
    with pytest.raises(sqlcipher3.IntegrityError, match="CHECK constraint failed"):
        plain_claim(desk, "room", who, "2026-03-03T08:00", "2026-03-03T20:01")
    plain_claim(desk, "room", who, "2026-03-03T08:00", "2026-03-03T20:00")


def test_the_longest_claim_still_stands_in_the_way_at_its_last_minute(desk: Desk) -> None:
    who = make_resource(desk, "last-minute", 1, "room")
    plain_claim(desk, "room", who, "2026-03-03T20:00", "2026-03-04T08:00")
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
        plain_claim(desk, "room", who, "2026-03-04T07:59", "2026-03-04T09:00")
    plain_claim(desk, "room", who, "2026-03-04T08:00", "2026-03-04T09:00")


@pytest.mark.parametrize(
    "text", ["2026-02-30T10:00", "2026-03-03 10:00", "2026-3-3T10:00:0", "xxxxxxxxxxxxxxxx"]
)
def test_a_text_that_is_no_time_cannot_slip_past_the_rules(desk: Desk, text: str) -> None:
    make_resource(desk, f"no-time-{text}", 1, "room")
    with pytest.raises(sqlcipher3.IntegrityError, match="CHECK constraint failed"):
        plain_claim(desk, "room", f"no-time-{text}", text, "zzzz-12-31T10:00")


def test_a_claim_for_an_unknown_resource_is_refused(desk: Desk) -> None:
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        plain_claim(desk, "room", "nowhere", "2026-03-03T10:00", "2026-03-03T11:00")


def test_a_claim_is_let_go_but_never_taken_up_again_nor_moved(desk: Desk) -> None:
    who = make_resource(desk, "let-go", 1, "room")
    claim = plain_claim(desk, "room", who, "2026-03-03T10:00", "2026-03-03T11:00")
    for change in ("ends_at = '2026-03-03T10:30'", "units = 2", "resource_id = 'one'"):
        with pytest.raises(sqlcipher3.IntegrityError, match="claim_fixed"):
            desk.connection.execute(f"UPDATE claim SET {change} WHERE id = ?", (claim,))
    desk.connection.execute("UPDATE claim SET active = 0 WHERE id = ?", (claim,))
    plain_claim(desk, "room", who, "2026-03-03T10:00", "2026-03-03T11:00")
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_fixed"):
        desk.connection.execute("UPDATE claim SET active = 1 WHERE id = ?", (claim,))


def test_a_replacing_insert_does_not_walk_past_the_rules(desk: Desk) -> None:
    who = make_resource(desk, "replaced", 1, "room")
    plain_claim(desk, "room", who, "2026-03-03T10:00", "2026-03-03T11:00")
    with pytest.raises(sqlcipher3.IntegrityError, match="claim_over_capacity"):
        desk.connection.execute(
            "INSERT OR REPLACE INTO claim SELECT 'other', resource_kind, resource_id, starts_at, ends_at, units,"
            " active, appointment_id FROM claim WHERE resource_id = ?",
            (who,),
        )


@pytest.mark.parametrize("table", ["appointment_event", "playroom_event"])
def test_events_are_append_only(desk: Desk, table: str) -> None:
    if table == "playroom_event":
        appointment = desk.connection.execute("SELECT id, person_id FROM appointment LIMIT 1").fetchone()
        desk.connection.execute("INSERT INTO playroom_child VALUES (?, ?)", tuple(appointment))
        desk.connection.execute(
            "INSERT INTO playroom_event VALUES ('event', ?, ?, 1, 'handed_over', ?, 'user')",
            (*appointment, "2026-03-03T10:00:00.000000Z"),
        )
    for statement in (f"UPDATE {table} SET user_id = 'other'", f"DELETE FROM {table}"):
        with pytest.raises(sqlcipher3.IntegrityError, match=f"^{table}_append_only$"):
            desk.connection.execute(statement)


def test_an_appointment_is_moved_once_at_most(desk: Desk) -> None:
    copy = (
        "INSERT INTO appointment SELECT ?, person_id, service, staff_id, room_id, starts_at, ends_at, children,"
        " note, booked_at, id, origin_site FROM appointment WHERE replaces IS NULL LIMIT 1"
    )
    desk.connection.execute(copy, ("moved-once",))
    with pytest.raises(sqlcipher3.IntegrityError, match="UNIQUE"):
        desk.connection.execute(copy, ("moved-twice",))


claim_plans = st.lists(
    st.tuples(st.integers(0, 90), st.integers(1, 40), st.integers(1, 3)), min_size=1, max_size=14
)


@settings(max_examples=40)
@given(plan=claim_plans, capacity=st.integers(0, PLAYROOM_PLACES))
def test_random_claims_never_exceed_the_capacity_at_any_minute(
    desk: Desk, plan: list[tuple[int, int, int]], capacity: int
) -> None:
    """Beside a model that counts every minute: the database takes exactly the claims that fit."""
    count = desk.connection.execute("SELECT count(*) FROM resource").fetchone()[0]
    playroom = make_resource(desk, f"random-{count}", capacity)
    taken = [0] * 140
    for begin, length, units in plan:
        starts = after("2026-03-03T23:00", begin)
        fits = max(taken[begin : begin + length]) + units <= capacity
        try:
            plain_claim(desk, "playroom", playroom, starts, after(starts, length), units)
        except sqlcipher3.IntegrityError:
            assert not fits
        else:
            assert fits
            for minute in range(begin, begin + length):
                taken[minute] += units


def test_the_overlap_check_reads_half_a_day_and_not_a_whole_past(desk: Desk) -> None:
    plan = desk.connection.execute(
        "EXPLAIN QUERY PLAN SELECT units FROM claim WHERE active = 1 AND resource_kind = 'room'"
        " AND resource_id = 'x' AND starts_at > '2026-03-03T10:00' AND starts_at <= '2026-03-03T22:00'"
    ).fetchall()
    assert any("claim_by_resource" in row["detail"] for row in plan)


def test_an_appointment_of_nobody_is_refused(desk: Desk) -> None:
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        desk.connection.execute(
            "INSERT INTO appointment SELECT 'x', 'nobody', service, ?, room_id, starts_at, ends_at, children,"
            " note, booked_at, NULL, origin_site FROM appointment LIMIT 1",
            (LAWYER,),
        )
