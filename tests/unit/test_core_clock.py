"""Instants and civil times: one way of writing each, which comes back as it went and sorts as time does."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.clock import instant_text, local_text, parse_instant, parse_local

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 31), timezones=ZONES)
MINUTES = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)).map(
    lambda local: local.replace(second=0, microsecond=0)
)


@given(MOMENTS)
def test_an_instant_comes_back_as_it_went_in_universal_time(moment: datetime) -> None:
    text = instant_text(moment)
    assert len(text) == 27
    assert parse_instant(text) == moment
    assert parse_instant(text).tzinfo is UTC


@given(MOMENTS, MOMENTS)
def test_instants_sort_as_time_does(one: datetime, other: datetime) -> None:
    assert (instant_text(one) < instant_text(other)) == (one < other)


@given(MINUTES)
def test_a_civil_time_comes_back_as_it_went(local: datetime) -> None:
    text = local_text(local)
    assert len(text) == 16
    assert parse_local(text) == local


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-03-02",
        "2026-03-02T06:00:00Z",
        "2026-03-02T06:00:00.000Z",
        "2026-03-02 06:00:00.000000Z",
        "2026-03-02T06:00:00,000000Z",
        "2026-W10-1T06:00:00.000000Z",
        "2026-03-02T06:00:00.000000z",
        "2026-03-02T06:00:00.000000+00:00",
        "2026-02-30T06:00:00.000000Z",
        "2026-03-02T25:00:00.000000Z",
        "２026-03-02T06:00:00.000000Z",
        "2026-03-02T06:00:00.000000Z\n",
    ],
)
def test_an_instant_written_in_any_other_way_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_instant(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-03-02",
        "2026-03-02T06",
        "2026-03-02 06:00",
        "2026-03-02T06:00:00",
        "2026-W10-1T06:00",
        "2026-03-02T0600Z",
        "2026-02-30T06:00",
        "2026-03-02T24:00",
        "2026-03-02T06:00Z",
    ],
)
def test_a_civil_time_written_in_any_other_way_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_local(text)
