"""The cost of guessing: measured, never under the product's floor, bounded above before deriving."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import Damaged
from kdm_desk.security.kdf import (
    CHEAPEST_POSSIBLE,
    FLOOR,
    MOST_MEMORY_BYTES,
    MOST_OPERATIONS,
    SALT_BYTES,
    Deriver,
    KdfCost,
    calibrate,
)
from security_builders import cheap_deriver

SALT = bytes(range(SALT_BYTES))


class Stopwatch:
    """A clock that says that every derivation took the same time."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._now = 0.0

    def __call__(self) -> float:
        self._now += self._seconds
        return self._now


def test_the_products_floor_is_64_mebibytes_and_three_passes() -> None:
    assert KdfCost(3, 64 * 1024 * 1024) == FLOOR


@pytest.mark.parametrize("cost", [CHEAPEST_POSSIBLE, KdfCost(2, FLOOR.memlimit_bytes), KdfCost(3, 2**26 - 1)])
def test_a_deriver_as_the_product_makes_it_goes_under_the_floor_nowhere(cost: KdfCost) -> None:
    with pytest.raises(Damaged, match="header_damaged"):
        Deriver(cost)
    with pytest.raises(Damaged, match="header_damaged"):
        Deriver().derive(b"a passphrase", SALT, cost)


@given(st.integers(0, 2**53), st.integers(0, 2**53))
def test_costs_out_of_bounds_are_refused_before_any_work(opslimit: int, memlimit: int) -> None:
    cost = KdfCost(opslimit, memlimit)
    within = (
        FLOOR.opslimit <= opslimit <= MOST_OPERATIONS
        and FLOOR.memlimit_bytes <= memlimit <= MOST_MEMORY_BYTES
    )
    if within:
        return
    with pytest.raises(Damaged, match="header_damaged"):
        Deriver().derive(b"a passphrase", SALT, cost)


def test_the_product_derives_at_its_floor() -> None:
    key = Deriver().derive(b"a passphrase", SALT, FLOOR)
    assert len(key) == 32


def test_passphrase_salt_and_cost_each_make_another_key() -> None:
    deriver = cheap_deriver()
    dearer = KdfCost(2, CHEAPEST_POSSIBLE.memlimit_bytes)
    keys = {
        deriver.derive(b"one", SALT, CHEAPEST_POSSIBLE),
        deriver.derive(b"two", SALT, CHEAPEST_POSSIBLE),
        deriver.derive(b"one", bytes(SALT_BYTES), CHEAPEST_POSSIBLE),
        deriver.derive(b"one", SALT, dearer),
    }
    assert len(keys) == 4
    assert deriver.derive(b"one", SALT, CHEAPEST_POSSIBLE) in keys


def test_a_slow_computer_stays_at_the_floor() -> None:
    assert calibrate(0.4, CHEAPEST_POSSIBLE, timer=Stopwatch(0.5)) == CHEAPEST_POSSIBLE


def test_a_fast_computer_gets_more_memory_then_more_passes_up_to_the_bounds() -> None:
    cost = calibrate(0.4, CHEAPEST_POSSIBLE, 40 * 1024, timer=Stopwatch(0.0))
    assert cost == KdfCost(MOST_OPERATIONS, 32 * 1024)


def test_memory_is_doubled_first() -> None:
    quickening = iter([0.0, 0.1, 0.1, 0.2, 0.2, 1.0])
    cost = calibrate(0.4, CHEAPEST_POSSIBLE, timer=lambda: next(quickening))
    assert cost == KdfCost(CHEAPEST_POSSIBLE.opslimit, CHEAPEST_POSSIBLE.memlimit_bytes * 4)
