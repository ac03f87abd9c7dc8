"""The recovery sheet as the manager sees it: since when, in which form, what it cannot open yet."""

from dataclasses import dataclass
from datetime import date

from kdm_desk.core.access import Compartment


@dataclass(frozen=True)
class KeptSheet:
    """The day that stands on the paper, and whether it is in three shares; None where nobody wrote it down."""

    made_on: date
    as_shares: bool | None


@dataclass(frozen=True)
class RecoveryState:
    """`waiting` are compartments whose members still have to hand older keys on; `needs_second`: another manager
    has to confirm a new sheet where the old one is not at hand; `is_proposed`: one waits for that."""

    sheet: KeptSheet
    waiting: frozenset[Compartment]
    in_use: frozenset[Compartment]
    needs_second: bool
    is_proposed: bool


@dataclass(frozen=True)
class Issued:
    """What came of a new sheet: only proposed, or in force with what it still waits for."""

    is_proposed: bool
    waiting: frozenset[Compartment] = frozenset()
    is_rekeyed: bool = True
