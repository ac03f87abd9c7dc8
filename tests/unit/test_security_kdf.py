"""The cost of guessing: measured, never under the product's floor, bounded above before deriving."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import make_vault, unlock_vault
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import Damaged
from kdm_desk.security.header_file import header_path
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
SOURCE = Path(__file__).parents[2] / "src" / "kdm_desk"


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
    assume(
        not FLOOR.opslimit <= opslimit <= MOST_OPERATIONS
        or not FLOOR.memlimit_bytes <= memlimit <= MOST_MEMORY_BYTES
    )
    with pytest.raises(Damaged, match="header_damaged"):
        Deriver().derive(b"a passphrase", SALT, cost)


HOSTILE = {
    "a terabyte": KdfCost(3, 2**40),
    "all memory there could be": KdfCost(3, 2**63 - 1),
    "more than a number holds": KdfCost(3, 2**64),
    "passes for a year": KdfCost(2**32 - 1, FLOOR.memlimit_bytes),
    "one pass too many": KdfCost(MOST_OPERATIONS + 1, FLOOR.memlimit_bytes),
    "one byte too many": KdfCost(3, MOST_MEMORY_BYTES + 1),
    "no passes": KdfCost(0, FLOOR.memlimit_bytes),
    "no memory": KdfCost(3, 0),
    "fewer than no passes": KdfCost(-1, FLOOR.memlimit_bytes),
    "less than no memory": KdfCost(3, -(2**40)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_costs_are_refused_and_not_tried(name: str) -> None:
    """Had the memory been asked for, the answer would be that the computer is short of it."""
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        Deriver().derive(b"a passphrase", SALT, HOSTILE[name])
    assert refusal.value.params["reason"] == "slot.kdf"


IN_LITTLE_MEMORY = """
import sys
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.kdf import FLOOR, SALT_BYTES, Deriver, KdfCost

if sys.platform == "linux":
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (300 * 2**20, 300 * 2**20))
answers = []
for memory in (2**40, MOST, FLOOR.memlimit_bytes):
    try:
        Deriver().derive(b"a passphrase", bytes(SALT_BYTES), KdfCost(3, memory))
        answers.append("derived")
    except UserError as refusal:
        answers.append(refusal.code)
print(answers)
"""


def test_what_is_refused_takes_no_memory_and_what_is_allowed_says_when_there_is_too_little() -> None:
    """In a process with 300 MiB: a terabyte is refused unasked, a gibibyte is asked for in vain, 64 MiB serve."""
    code = IN_LITTLE_MEMORY.replace("MOST", "2**30" if sys.platform == "linux" else "2**27")
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    allowed = "memory_short" if sys.platform == "linux" else "derived"
    assert seen.stdout.strip() == str(["header_damaged", allowed, "derived"])


def test_a_measured_cost_is_measured_once_and_not_before_a_new_slot_needs_it() -> None:
    measured: list[KdfCost] = []

    def measure() -> KdfCost:
        measured.append(CHEAPEST_POSSIBLE)
        return CHEAPEST_POSSIBLE

    deriver = Deriver(measure, CHEAPEST_POSSIBLE)
    deriver.derive(b"a passphrase", SALT, CHEAPEST_POSSIBLE)
    assert measured == []
    assert deriver.cost == deriver.cost == CHEAPEST_POSSIBLE
    assert len(measured) == 1


def test_a_measured_cost_cannot_go_under_the_floor_either() -> None:
    with pytest.raises(Damaged, match="header_damaged"):
        _ = Deriver(lambda: CHEAPEST_POSSIBLE).cost


@pytest.mark.parametrize("make", [Tools, lambda: Tools().calibrated()], ids=["everyday", "for set-up"])
def test_the_products_tools_go_under_the_floor_nowhere(make: Callable[[], Tools]) -> None:
    tools = make()
    assert tools.cost.opslimit >= FLOOR.opslimit
    assert tools.cost.memlimit_bytes >= FLOOR.memlimit_bytes
    with pytest.raises(Damaged, match="header_damaged"):
        tools.deriver.derive(b"a passphrase", SALT, CHEAPEST_POSSIBLE)


def test_only_tools_make_a_deriver_and_only_with_the_products_floor() -> None:
    """No setting, variable or argument reaches the cost: the source has no other place for it. The demo's colleagues,
    whose passphrase stands on the screen, cost the floor."""
    makers = {
        path.relative_to(SOURCE).as_posix(): re.findall(r"\bDeriver\(([^)]*)\)", path.read_text("utf-8"))
        for path in SOURCE.rglob("*.py")
    }
    found = {name: calls for name, calls in makers.items() if calls}
    assert found == {
        "app/tools.py": ["calibrate, FLOOR", "calibrate("],
        "app/demo/colleagues.py": ["FLOOR, FLOOR"],
        "security/kdf.py": ["cost, floor"],
    }
    users = [path.name for path in SOURCE.rglob("*.py") if "CHEAPEST_POSSIBLE" in path.read_text("utf-8")]
    assert users == ["kdf.py"]


def test_a_vault_of_the_product_has_no_slot_under_the_floor_and_a_cheap_program_cannot_be_fooled(
    tmp_path: Path,
) -> None:
    make_vault(tmp_path / "vault", Tools())
    header = json.loads(header_path(tmp_path / "vault").read_bytes())
    for slot in header["slots"]:
        assert slot["kdf"]["opslimit"] >= FLOOR.opslimit
        assert slot["kdf"]["memlimit"] >= FLOOR.memlimit_bytes
    make_vault(tmp_path / "cheap")
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        unlock_vault(tmp_path / "cheap", Tools())
    assert refusal.value.params["reason"] == "slot.kdf"


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
