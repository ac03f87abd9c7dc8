"""From passphrase to key: Argon2id with a cost that is measured, never under a floor and bounded above."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from nacl import bindings
from nacl.exceptions import RuntimeError as SodiumFailed

from kdm_desk.core.errors import UserError
from kdm_desk.security.canonical import damaged
from kdm_desk.security.primitives import KEY_BYTES

SALT_BYTES = bindings.crypto_pwhash_SALTBYTES
MOST_OPERATIONS = 20
MOST_MEMORY_BYTES = 1024 * 1024 * 1024
COMFORTABLE_MEMORY_BYTES = 256 * 1024 * 1024  # an office computer with 4 GB must still open the vault


@dataclass(frozen=True)
class KdfCost:
    """Argon2id passes over the memory, and the memory in bytes."""

    opslimit: int
    memlimit_bytes: int


FLOOR = KdfCost(opslimit=3, memlimit_bytes=64 * 1024 * 1024)
CHEAPEST_POSSIBLE = KdfCost(
    opslimit=bindings.crypto_pwhash_argon2id_OPSLIMIT_MIN,
    memlimit_bytes=bindings.crypto_pwhash_argon2id_MEMLIMIT_MIN,
)


class Deriver:
    """Derives keys. `cost` is used for new slots; no slot outside `floor` and the upper bounds is derived.

    Cost and floor are fixed where the program is put together, so that no setting and no file can lower them. A
    cost that is to be measured is measured when the first new slot needs it: who only unlocks need not wait.
    """

    def __init__(self, cost: KdfCost | Callable[[], KdfCost] = FLOOR, floor: KdfCost = FLOOR) -> None:
        self._floor = floor
        self._wanted = cost
        if isinstance(cost, KdfCost):
            self._require_within_bounds(cost)

    @cached_property
    def cost(self) -> KdfCost:
        """What a guess at a new slot's passphrase costs; raises Damaged if what was measured is out of bounds."""
        cost = self._wanted if isinstance(self._wanted, KdfCost) else self._wanted()
        self._require_within_bounds(cost)
        return cost

    def derive(self, passphrase: bytes, salt: bytes, cost: KdfCost) -> bytes:
        """32 bytes from a normalised passphrase.

        Raises Damaged('header_damaged') before deriving where the cost is out of bounds, and
        UserError('memory_short', mebibytes=…) where the computer cannot spare the memory.
        """
        self._require_within_bounds(cost)
        try:
            return bindings.crypto_pwhash_alg(
                KEY_BYTES,
                passphrase,
                salt,
                cost.opslimit,
                cost.memlimit_bytes,
                bindings.crypto_pwhash_ALG_ARGON2ID13,
            )
        except SodiumFailed:
            raise UserError("memory_short", mebibytes=cost.memlimit_bytes // (1024 * 1024)) from None

    def _require_within_bounds(self, cost: KdfCost) -> None:
        enough = cost.opslimit >= self._floor.opslimit and cost.memlimit_bytes >= self._floor.memlimit_bytes
        bearable = cost.opslimit <= MOST_OPERATIONS and cost.memlimit_bytes <= MOST_MEMORY_BYTES
        if not (enough and bearable):
            raise damaged("slot.kdf")


def calibrate(
    target_s: float = 0.4,
    floor: KdfCost = FLOOR,
    most_memory_bytes: int = COMFORTABLE_MEMORY_BYTES,
    timer: Callable[[], float] = time.perf_counter,
) -> KdfCost:
    """The first cost from `floor` upwards that takes `target_s` seconds on this computer.

    Memory is doubled first, up to `most_memory_bytes`, then passes are added, up to 20. Takes about twice as long
    as `target_s` or more: not for the thread that draws the screen.
    """
    cost = floor
    while _seconds(cost, floor, timer) < target_s:
        if cost.memlimit_bytes * 2 <= most_memory_bytes:
            cost = KdfCost(cost.opslimit, cost.memlimit_bytes * 2)
        elif cost.opslimit < MOST_OPERATIONS:
            cost = KdfCost(cost.opslimit + 1, cost.memlimit_bytes)
        else:
            break
    return cost


def _seconds(cost: KdfCost, floor: KdfCost, timer: Callable[[], float]) -> float:
    deriver = Deriver(cost, floor)
    began = timer()
    deriver.derive(b"measured, not kept", bytes(SALT_BYTES), cost)
    return timer() - began
