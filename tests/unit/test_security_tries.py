"""The pause after wrong passphrases: growing, capped, kept over a restart."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import FixedClock
from kdm_desk.core.errors import UserError
from kdm_desk.security.tries import FILE_NAME, MOST_TIMES_KEPT, Tries, pause_seconds


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


def fail(folder: Path, clock: FixedClock, times: int, user: str = "u1") -> None:
    for _ in range(times):
        Tries(folder, clock).failed(user)


def test_two_wrong_tries_are_free_then_the_pause_doubles_to_a_minute() -> None:
    assert [pause_seconds(count) for count in range(10)] == [0, 0, 0, 2, 4, 8, 16, 32, 60, 60]


@given(st.integers(0, 10**6))
def test_the_pause_never_shrinks_and_never_passes_a_minute(count: int) -> None:
    assert 0 <= pause_seconds(count) <= pause_seconds(count + 1) <= 60


def test_the_pause_outlives_the_program_and_runs_down(tmp_path: Path, clock: FixedClock) -> None:
    fail(tmp_path, clock, 5)
    assert Tries(tmp_path, clock).wait_seconds("u1") == 8
    clock.advance(timedelta(seconds=7, milliseconds=1))
    assert Tries(tmp_path, clock).wait_seconds("u1") == 1
    with pytest.raises(UserError, match="wait_before_next_try") as wait:
        Tries(tmp_path, clock).require_no_wait("u1")
    assert wait.value.params["seconds"] == 1
    clock.advance(timedelta(seconds=1))
    Tries(tmp_path, clock).require_no_wait("u1")


def test_one_login_does_not_wait_for_another(tmp_path: Path, clock: FixedClock) -> None:
    fail(tmp_path, clock, 9)
    assert Tries(tmp_path, clock).wait_seconds("u2") == 0


def test_setting_the_clock_back_neither_ends_nor_prolongs_the_pause(
    tmp_path: Path, clock: FixedClock
) -> None:
    fail(tmp_path, clock, 5)
    clock.advance(timedelta(days=-400))
    assert Tries(tmp_path, clock).wait_seconds("u1") == 8
    clock.advance(timedelta(seconds=8))
    assert Tries(tmp_path, clock).wait_seconds("u1") == 0


def test_success_ends_the_pause_but_keeps_what_the_audit_must_hear(tmp_path: Path, clock: FixedClock) -> None:
    fail(tmp_path, clock, 4)
    fail(tmp_path, clock, 3, "u2")
    Tries(tmp_path, clock).succeeded("u1")
    tries = Tries(tmp_path, clock)
    assert tries.wait_seconds("u1") == 0
    assert [(item.user_id, item.count, len(item.times)) for item in tries.untold()] == [
        ("u1", 4, 4),
        ("u2", 3, 3),
    ]
    tries.told()
    again = Tries(tmp_path, clock)
    assert again.untold() == ()
    assert again.wait_seconds("u2") == 2


def test_endless_tries_are_counted_without_endless_lines(tmp_path: Path, clock: FixedClock) -> None:
    tries = Tries(tmp_path, clock)
    for _ in range(MOST_TIMES_KEPT + 3):
        tries.failed("u1")
    (told,) = Tries(tmp_path, clock).untold()
    assert told.count == MOST_TIMES_KEPT + 3
    assert len(told.times) == MOST_TIMES_KEPT


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"{}",
        b'{"format":"kdm-desk-tries","users":{},"version":2}',
        b'{"format":"kdm-desk-tries","users":{"u1":3},"version":1}',
        b'{"format":"kdm-desk-tries","users":{"u1":{"count":1,"last":"x","times":[],"untold":1}},"version":1}',
        b'{"format":"kdm-desk-tries","users":{"u1":{"count":1,"last":null,"times":[7],"untold":1}},"version":1}',
        b" " * (1024 * 1024 + 1),
    ],
)
def test_a_damaged_side_file_counts_as_empty_and_is_reported(
    tmp_path: Path, clock: FixedClock, content: bytes
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    tries = Tries(tmp_path, clock)
    assert tries.was_damaged
    assert tries.wait_seconds("u1") == 0
    tries.failed("u1")
    assert not Tries(tmp_path, clock).was_damaged


@given(st.binary(max_size=300))
def test_any_side_file_at_all_opens(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("tries")
    (folder / FILE_NAME).write_bytes(content)
    assert Tries(folder, FixedClock()).untold() == ()


def test_no_side_file_is_no_damage(tmp_path: Path, clock: FixedClock) -> None:
    assert not Tries(tmp_path, clock).was_damaged


def test_a_folder_in_the_side_files_place_is_reported(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert Tries(tmp_path, clock).was_damaged
