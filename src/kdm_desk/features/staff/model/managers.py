"""Who the managers are, and what one of them has proposed to the others."""

from dataclasses import dataclass
from datetime import datetime

from kdm_desk.core.access import Compartment, Role
from kdm_desk.security.proposals import Act, Proposal


@dataclass(frozen=True)
class ManagerLine:
    """A login that manages the others now."""

    full_name: str
    login_name: str
    is_me: bool


@dataclass(frozen=True)
class ProposalLine:
    """What waits for another manager: `who` it is about and `by` whom, civil time."""

    proposal: Proposal
    who: str
    by: str
    at: datetime
    is_mine: bool
    is_about_me: bool
    is_outdated: bool

    @property
    def act(self) -> Act:
        return self.proposal.act

    @property
    def role(self) -> Role | None:
        return self.proposal.role

    @property
    def may_confirm(self) -> bool:
        """Nobody confirms what she proposed herself or what is about her."""
        return not (self.is_mine or self.is_about_me or self.is_outdated)

    @property
    def may_withdraw(self) -> bool:
        return not self.is_about_me


@dataclass(frozen=True)
class Managers:
    """`two_required`: whether the rule is on; with a single manager left it sleeps."""

    lines: tuple[ManagerLine, ...]
    two_required: bool
    proposals: tuple[ProposalLine, ...]


@dataclass(frozen=True)
class Proposed:
    """What was proposed waits now; so many managers may confirm it."""

    confirmers: int


@dataclass(frozen=True)
class Confirmed:
    """What came of a confirmation: compartments whose older keys a new sheet still waits for, and whether the
    database has its new key already (else the next unlocking finishes it)."""

    waiting: frozenset[Compartment]
    is_rekeyed: bool
