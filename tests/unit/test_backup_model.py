"""Names, manifest, due and kept: the rules of backups without a file."""

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import Damaged, NewerVersion
from kdm_desk.features.backup.model import (
    Manifest,
    Member,
    dated_name,
    decode_manifest,
    encode_manifest,
    is_dated_name,
    is_due,
    to_prune,
)
from kdm_desk.security.audit import AuditHead

SHA = "0" * 64
MANIFEST = Manifest(
    vault_id="vault",
    site="M",
    made_at="2026-03-02T06:00:00.000000Z",
    schema=3,
    head=AuditHead(7, SHA),
    numbers_year=2026,
    last_numbers={"file": 4, "letter": 0},
    header=Member(10, SHA),
    database=Member(4096, SHA),
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1))


def test_a_manifest_reads_back_as_it_was_written() -> None:
    assert decode_manifest(encode_manifest(MANIFEST), 3) == MANIFEST


@pytest.mark.parametrize(("name", "value"), [("version", 2), ("schema", 4)])
def test_a_later_format_or_schema_is_newer_and_not_damaged(name: str, value: int) -> None:
    changed = {**json.loads(encode_manifest(MANIFEST)), name: value, "more": "of it"}
    if name == "schema":
        del changed["more"]
    with pytest.raises(NewerVersion, match="backup_newer"):
        decode_manifest(json.dumps(changed).encode(), 3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "other"),
        ("version", 0),
        ("version", True),
        ("version", "1"),
        ("made_at", "yesterday"),
        ("site", "MM"),
        ("schema", 0),
        ("audit", {"sequence": -1, "hash": SHA}),
        ("audit", []),
        ("numbers", {"year": 2026, "file": 1}),
        ("header", {"size": 2**21, "sha256": SHA}),
        ("database", {"size": 2**41, "sha256": SHA}),
        ("database", {"size": 0, "sha256": SHA}),
        ("surplus", 1),
    ],
)
def test_a_manifest_that_makes_no_sense_is_damage(name: str, value: object) -> None:
    changed = {**json.loads(encode_manifest(MANIFEST)), name: value}
    with pytest.raises(Damaged, match="backup_damaged"):
        decode_manifest(json.dumps(changed).encode(), 3)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_manifest_or_damage(data: bytes) -> None:
    with pytest.raises((Damaged, NewerVersion)):
        decode_manifest(data, 3)


def test_a_dated_name_says_site_and_minute_and_no_centres_name() -> None:
    moment = datetime(2026, 11, 23, 9, 15, 59)
    assert dated_name("M", moment) == "kdm-M-2026-11-23-0915.age"
    assert dated_name("M", moment, 2) == "kdm-M-2026-11-23-0915-2.age"


@given(st.sampled_from("AMSZ"), MOMENTS, st.integers(1, 40))
def test_a_dated_name_is_known_again(site: str, moment: datetime, again: int) -> None:
    assert is_dated_name(dated_name(site, moment, again))


@pytest.mark.parametrize(
    "name", ["photos.age", "kdm-M-2026-11-23-0915.age.partial", "kdm-m-2026-11-23-0915.age", "kdm.age"]
)
def test_a_name_of_the_users_own_is_left_alone(name: str) -> None:
    assert not is_dated_name(name)


def test_the_first_backup_is_due_at_once() -> None:
    assert is_due(datetime(2026, 3, 2, 9), None, None)


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=3)))
def test_one_backup_a_civil_day(last: datetime, later: timedelta) -> None:
    now = last + later
    hour_has_passed = later >= timedelta(hours=1)
    assert is_due(now, last, last) == (now.date() != last.date() and hour_has_passed)


def test_after_a_failure_an_hour_passes_before_the_next_try() -> None:
    yesterday, tried = datetime(2026, 3, 1, 9), datetime(2026, 3, 2, 9)
    assert not is_due(datetime(2026, 3, 2, 9, 59), yesterday, tried)
    assert is_due(datetime(2026, 3, 2, 10, 0), yesterday, tried)


def test_a_clock_that_was_set_back_does_not_stop_backups() -> None:
    assert is_due(datetime(2026, 3, 2, 9), datetime(2027, 1, 1, 9), datetime(2027, 1, 1, 9))


@given(st.lists(st.text(), unique=True, max_size=20), st.integers(-5, 30))
def test_the_newest_two_are_always_kept(newest_first: list[str], keep: int) -> None:
    gone = to_prune(newest_first, keep)
    assert not set(gone) & set(newest_first[:2])
    assert len(newest_first) - len(gone) == min(len(newest_first), max(keep, 2))
