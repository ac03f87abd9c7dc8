"""The periodic review of all logins (domain.md §6): does everybody still need what she has?"""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.features.staff.model.colleagues import Standing

DEFAULT_MONTHS = 6
FEWEST_MONTHS, MOST_MONTHS = 1, 12
_MONTHS_OF_A_YEAR = 12


class Verdict(StrEnum):
    KEEP = "keep"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True)
class ReviewLine:
    """One login under review. `idle_days` is None for a login that never unlocked the vault."""

    user_id: str
    login_name: str
    full_name: str
    sort_key: str
    role: Role
    standing: Standing
    end_date: date | None
    last_login: date | None
    idle_days: int | None
    compartments: frozenset[Compartment]
    waiting: frozenset[Compartment]

    @property
    def extra(self) -> frozenset[Compartment]:
        """Compartments that her role alone would not give her."""
        return self.compartments - COMPARTMENTS[self.role]


@dataclass(frozen=True)
class Review:
    """All lines, when the last review was finished and when the next is due."""

    lines: tuple[ReviewLine, ...]
    last: date | None
    due: date
    months: int


def months_after(day: date, months: int) -> date:
    """The same day of the month that many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * _MONTHS_OF_A_YEAR + day.month - 1 + months, _MONTHS_OF_A_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
