"""A need of hers and what came of it: open until an outcome is recorded, corrected by a further outcome."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kdm_desk.core.errors import FieldError, UserError

NOT_AVAILABLE = "not_available"
"""The outcome that feeds the register of unmet needs (domain.md §1 line 10)."""


@dataclass(frozen=True)
class NeedEvent:
    """One thing that came of a need; `outcome` None opens it again. `at` is an instant text, `by` a name."""

    outcome: str | None
    note: str
    at: str
    by: str


@dataclass(frozen=True)
class Need:
    """Something she asked for, in an application or later; `opened_at` is an instant text.

    `outcome` is that of the last event, None while open.
    """

    id: str
    person_id: str
    application_id: str | None
    kind: str
    detail: str
    opened_at: str
    events: tuple[NeedEvent, ...] = ()

    @property
    def outcome(self) -> str | None:
        return self.events[-1].outcome if self.events else None

    @property
    def is_open(self) -> bool:
        return self.outcome is None


@dataclass(frozen=True)
class UnmetNeed:
    """A need for which no service was available; nobody is named: a register is a list, not a file."""

    need_id: str
    person_id: str
    initials: str
    file_no: str
    kind: str
    detail: str
    found_on: date
    note: str


@dataclass(frozen=True)
class UnmetNeeds:
    """The rows of a period, the newest first, and how many there are of each kind."""

    rows: tuple[UnmetNeed, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        return Counter(row.kind for row in self.rows)


def check_outcome(events: Sequence[NeedEvent], outcome: str | None, note: str) -> None:
    """Whether this may come of it now.

    Raises UserError "need_unchanged" when it says what already stands, FieldError "reason_missing" for "note" when
    it replaces an earlier outcome without saying why.
    """
    last = events[-1].outcome if events else None
    if outcome == last:
        raise UserError("need_unchanged")
    if events and not note:
        raise FieldError("reason_missing", "note")
