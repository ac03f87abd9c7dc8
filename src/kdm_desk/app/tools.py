"""The tools of the trade, fixed in one place: the clock, and the cost of guessing a passphrase."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kdm_desk.core.clock import Clock, SystemClock

if TYPE_CHECKING:
    from kdm_desk.security.edits import Place
    from kdm_desk.security.kdf import Deriver, KdfCost
    from kdm_desk.security.vault import Vault


class Tools:
    """Tests pass a cheap `deriver`; the product never does, and a Deriver refuses to go under its own floor.

    What works on a vault is loaded when it is first asked for: the unlock screen is there before.
    """

    def __init__(self, clock: Clock | None = None, deriver: "Deriver | None" = None) -> None:
        self.clock = clock or SystemClock()
        self._given = deriver

    @cached_property
    def deriver(self) -> "Deriver":
        from kdm_desk.security.kdf import FLOOR, Deriver, calibrate

        return self._given or Deriver(calibrate, FLOOR)

    def calibrated(self) -> "Tools":
        """The same, with a cost measured on this computer now, before the slots about to be made need it."""
        from kdm_desk.security.kdf import FLOOR, Deriver, calibrate

        return Tools(self.clock, Deriver(calibrate(), FLOOR))

    def vault(self, folder: Path) -> "Vault":
        from kdm_desk.security.vault import Vault

        return Vault(folder, self.deriver, self.clock)

    def place(self, folder: Path) -> "Place":
        from kdm_desk.security.edits import Place

        return Place(folder, self.deriver, self.clock)

    @property
    def cost(self) -> "KdfCost":
        return self.deriver.cost
