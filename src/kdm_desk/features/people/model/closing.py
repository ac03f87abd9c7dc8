"""When a file is closed, why, and what keeps it open (domain.md §4)."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """What a file cannot be closed over."""

    STAY = "stay"
    APPOINTMENT = "appointment"


@dataclass(frozen=True)
class Closed:
    """Since the instant text `at`, for a reason of the list "closing_reason"."""

    at: str
    reason: str


@dataclass(frozen=True)
class CaseEvent:
    """A file was closed or opened again: `kind` is "closed" or "reopened", `at` an instant text."""

    kind: str
    reason: str
    note: str
    at: str
    staff: str


@dataclass(frozen=True)
class InTheWay:
    """A stay that goes on, by the day it began, or an appointment that is not over, by its civil time and staff."""

    kind: Way
    at: str
    who: str


@dataclass(frozen=True)
class BeforeClosing:
    """What to know before a file is closed: the first keep it open, the others are only told of."""

    in_the_way: tuple[InTheWay, ...]
    open_needs: int
    open_tasks: int
