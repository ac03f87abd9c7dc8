"""Aid for a woman: what kind, from whom, how much, when, and whether she got it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_name, checked_note

MOST_QUANTITY = 100_000


class AidOutcome(StrEnum):
    PENDING = "pending"
    GIVEN = "given"
    REFUSED = "refused"
    VOID = "void"
    """Written down by mistake: it stays in the file and counts for nothing."""


OFFERED = (AidOutcome.PENDING, AidOutcome.GIVEN, AidOutcome.REFUSED)
"""What a person may choose; an entry becomes void by a step of its own."""


@dataclass(frozen=True)
class AidDetails:
    """One version of what is known of an aid; `amount` is in kuruş, `quantity` counts `unit`s (a code).

    The provider is an institution of the directory or, without one, free words.
    """

    kind: str
    given_on: date
    outcome: AidOutcome = AidOutcome.GIVEN
    institution_id: str | None = None
    provider: str = ""
    amount: int | None = None
    quantity: int | None = None
    unit: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Aid:
    """An aid as it stands now; `provider_name` is what to show, `corrected` why it was last changed."""

    id: str
    person_id: str
    need_id: str | None
    details: AidDetails
    provider_name: str
    recorded_at: str
    by: str
    corrected: str = ""


@dataclass(frozen=True)
class KindTotal:
    """What she was given of one kind: how many times, how much in kuruş, how many of each unit."""

    kind: str
    times: int
    kurus: int
    quantities: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Provider:
    institution_id: str
    name: str


def mended(details: AidDetails, today: date) -> AidDetails:
    """The details as they are stored.

    Raises FieldError "required" (kind), "date_in_future" for what was already given or refused,
    "amount_not_positive", "quantity_not_possible", "unit_missing", "text_too_long".
    """
    if not details.kind:
        raise FieldError("required", "kind")
    if details.outcome is not AidOutcome.PENDING and details.given_on > today:
        raise FieldError("date_in_future", "given_on")
    if details.amount is not None and details.amount <= 0:
        raise FieldError("amount_not_positive", "amount")
    if details.quantity is not None and not 0 < details.quantity <= MOST_QUANTITY:
        raise FieldError("quantity_not_possible", "quantity", most=MOST_QUANTITY)
    if details.quantity is not None and not details.unit:
        raise FieldError("unit_missing", "unit")
    return replace(
        details,
        provider="" if details.institution_id else checked_name(details.provider, "provider"),
        unit=details.unit if details.quantity is not None else None,
        note=checked_note(details.note, "note"),
    )


def check_correction(now: AidDetails, after: AidDetails, reason: str) -> None:
    """Whether what stands may be replaced.

    Raises UserError "aid_void" for an entry taken back, "aid_unchanged"; FieldError "reason_missing".
    """
    if now.outcome is AidOutcome.VOID:
        raise UserError("aid_void")
    if now == after:
        raise UserError("aid_unchanged")
    if not reason:
        raise FieldError("reason_missing", "reason")


def totals(entries: Sequence[Aid]) -> tuple[KindTotal, ...]:
    """What was given, kind by kind in the order first given; pending, refused and void count for nothing."""
    found: dict[str, KindTotal] = {}
    for entry in entries:
        details = entry.details
        if details.outcome is not AidOutcome.GIVEN:
            continue
        before = found.get(details.kind, KindTotal(details.kind, 0, 0))
        quantities = dict(before.quantities)
        if details.quantity is not None and details.unit is not None:
            quantities[details.unit] = quantities.get(details.unit, 0) + details.quantity
        found[details.kind] = KindTotal(
            details.kind, before.times + 1, before.kurus + (details.amount or 0), quantities
        )
    return tuple(found.values())
