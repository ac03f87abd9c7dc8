"""The risk she is in, as somebody saw it on a day; the newest counts, nothing is changed afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_note

LEVELS = ("low", "medium", "high")
"""How the seeded levels grow; a level the manager added stands outside the order."""


@dataclass(frozen=True)
class RiskDetails:
    """`level`, `source` and `grounds` are codes of their lists. Of the police's form level and day are kept."""

    level: str
    source: str
    assessed_on: date
    life_in_danger: bool
    grounds: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Risk:
    """One assessment; `at` is when it was written down, `corrects` the one it replaces, for `reason`."""

    id: str
    person_id: str
    details: RiskDetails
    at: str
    by: str
    corrects: str | None = None
    reason: str = ""
    corrected: bool = False


def mended(details: RiskDetails, today: date) -> RiskDetails:
    """Raises FieldError "required" (level, source), "date_in_future" (assessed_on), "text_too_long"."""
    for name in ("level", "source"):
        if not getattr(details, name):
            raise FieldError("required", name)
    if details.assessed_on > today:
        raise FieldError("date_in_future", "assessed_on")
    return replace(
        details, grounds=tuple(sorted(set(details.grounds))), note=checked_note(details.note, "note")
    )


def check_correction(risk: Risk, after: RiskDetails, reason: str) -> None:
    """Raises UserError "risk_corrected" for one that was corrected already, "risk_unchanged"; FieldError
    "reason_missing"."""
    if risk.corrected:
        raise UserError("risk_corrected")
    if after == risk.details:
        raise UserError("risk_unchanged")
    if not reason:
        raise FieldError("reason_missing", "reason")


def course(risks: Sequence[Risk]) -> list[Risk]:
    """Those that count, the oldest first."""
    return sorted(
        (risk for risk in risks if not risk.corrected), key=lambda risk: (risk.details.assessed_on, risk.id)
    )
