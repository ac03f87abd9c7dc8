"""Two files of one woman side by side: what differs, and what the kept file will show."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from kdm_desk.features.people.model.persons import ClientFile, PersonDetails
from kdm_desk.features.people.model.same_children import SameChild

GROUPS = {
    "name": ("given_names", "surname", "known_as", "anonymous"),
    "birth": ("birth_date", "birth_year", "age_band"),
}
"""What is chosen together; every other answer is chosen by itself."""
_GROUPED = frozenset(name for names in GROUPS.values() for name in names)
CHOICES = (*GROUPS, *(field.name for field in fields(PersonDetails) if field.name not in _GROUPED))
"""Everything that can be chosen, in the order shown."""


class MergeWarning(StrEnum):
    """What one woman cannot do twice at once; the merge is not refused for it."""

    BOTH_STAY = "both_stay"
    BOOKED_TWICE = "booked_twice"
    FILE_CLOSED = "file_closed"


@dataclass(frozen=True)
class Comparison:
    """Both files as they stand, and what to mind before they become one.

    `differing` are the CHOICES in which they differ, `suggested` those of them that only the other file answers.
    `same_children` are the entries of both files that may be one child.
    """

    kept: ClientFile
    other: ClientFile
    differing: tuple[str, ...]
    suggested: frozenset[str]
    warnings: tuple[MergeWarning, ...] = ()
    same_children: tuple[SameChild, ...] = ()


def columns_of(choice: str) -> tuple[str, ...]:
    return GROUPS.get(choice, (choice,))


def differing(kept: PersonDetails, other: PersonDetails) -> tuple[str, ...]:
    """The choices in which two persons' answers differ."""
    return tuple(
        choice
        for choice in CHOICES
        if any(getattr(kept, name) != getattr(other, name) for name in columns_of(choice))
    )


def suggested(kept: PersonDetails, other: PersonDetails) -> frozenset[str]:
    """The choices that only the other file answers: nothing said in the kept one is overwritten unasked."""
    nothing = PersonDetails()

    def is_answered(person: PersonDetails, choice: str) -> bool:
        return any(
            getattr(person, name) != getattr(nothing, name)
            for name in columns_of(choice)
            if name not in ("anonymous", "known_as")
        )

    return frozenset(
        choice
        for choice in differing(kept, other)
        if is_answered(other, choice) and not is_answered(kept, choice)
    )


def as_chosen(kept: PersonDetails, other: PersonDetails, from_other: Iterable[str]) -> PersonDetails:
    """The kept person's answers with the chosen ones taken from the other."""
    names = [name for choice in from_other for name in columns_of(choice)]
    return replace(kept, **{name: getattr(other, name) for name in names})
