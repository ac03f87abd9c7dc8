"""The lists a manager keeps, and what may become of their entries (domain.md §4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from kdm_desk.core.errors import FieldError

LABEL_LIMIT = 80
OWN_PREFIX = "own_"
"""Entries made here begin so. The seeded ones have the same codes on every machine, and the program knows some of
them, so they can be retired but never deleted."""

CLOSED_LISTS = frozenset(
    {
        "bed_kind",
        "consent_answer",
        "goal_state",
        "identity_kind",
        "letter_mark",
        "letter_urgency",
        "request_outcome",
        "risk_level",
    }
)
"""Lists whose entries the law or the program's own rules fix: they can be worded and ordered, not added to."""


@dataclass(frozen=True)
class Entry:
    """One entry of a list, as the manager sees it."""

    code: str
    label_tr: str
    label_en: str
    active: bool

    @property
    def is_own(self) -> bool:
        return self.code.startswith(OWN_PREFIX)


@dataclass(frozen=True)
class CodeList:
    """A list with its entries in their order."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def is_closed(self) -> bool:
        return self.name in CLOSED_LISTS


def checked_labels(label_tr: str, label_en: str) -> tuple[str, str]:
    """Both words with single spaces; English falls back to Turkish.

    Raises FieldError('required', 'label_tr') and FieldError('text_too_long').
    """
    turkish, english = " ".join(label_tr.split()), " ".join(label_en.split())
    if not turkish:
        raise FieldError("required", "label_tr")
    for field, text in (("label_tr", turkish), ("label_en", english)):
        if len(text) > LABEL_LIMIT:
            raise FieldError("text_too_long", field, limit=LABEL_LIMIT, length=len(text))
    return turkish, english or turkish


def moved(entries: Sequence[Entry], code: str, steps: int) -> list[Entry]:
    """The entries with one moved up (negative) or down, at most to the ends."""
    order = list(entries)
    place = next(at for at, entry in enumerate(order) if entry.code == code)
    entry = order.pop(place)
    order.insert(min(max(place + steps, 0), len(order)), entry)
    return order
