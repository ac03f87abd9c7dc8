"""Children who stand in two files of one woman: which two entries may be one child, for a person to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from kdm_desk.core.turkish import search_tokens
from kdm_desk.features.people.model.persons import Child, Sex

_NEAR_YEARS = 1


@dataclass(frozen=True)
class SameChild:
    """An entry of the kept file and one of the other; `is_certain` where name and birth say the same."""

    kept: Child
    other: Child
    is_certain: bool


def likely_same(kept: Sequence[Child], other: Sequence[Child]) -> tuple[SameChild, ...]:
    """The entries of both files that may be one child, each in one pair at most, the certain ones first."""
    pairs = [SameChild(one, two, _is_certain(one, two)) for two in other for one in kept if _may_be(one, two)]
    found: list[SameChild] = []
    taken: set[str] = set()
    for pair in sorted(pairs, key=lambda pair: not pair.is_certain):
        if not taken & {pair.kept.person_id, pair.other.person_id}:
            taken |= {pair.kept.person_id, pair.other.person_id}
            found.append(pair)
    return tuple(found)


def told_before(child: Child, known: Sequence[Child]) -> bool:
    """Whether a child now told of stands in the file already, with the same name and birth, or the same silence."""
    return any(_is_told_alike(child, one) for one in known)


def _is_told_alike(one: Child, other: Child) -> bool:
    is_named_alike = search_tokens(one.given_names) == search_tokens(other.given_names)
    is_born_alike = (one.birth_date, one.birth_year) == (other.birth_date, other.birth_year)
    return is_named_alike and is_born_alike and not _differ(one, other)


def _may_be(one: Child, other: Child) -> bool:
    if _differ(one, other):
        return False
    names, others = set(search_tokens(one.given_names)), set(search_tokens(other.given_names))
    # Brothers and sisters born in one year are told apart by their names alone.
    return bool(names & others) if names and others else _year(one) is not None and _year(other) is not None


def _differ(one: Child, other: Child) -> bool:
    """Whether girl and boy, or what is known of their birth, cannot be of one child."""
    if Sex.UNKNOWN not in (one.sex, other.sex) and one.sex is not other.sex:
        return True
    if one.birth_date and other.birth_date:
        return one.birth_date != other.birth_date
    year, other_year = _year(one), _year(other)
    return year is not None and other_year is not None and abs(year - other_year) > _NEAR_YEARS


def _is_certain(one: Child, other: Child) -> bool:
    names = search_tokens(one.given_names)
    is_born_alike = one.birth_date == other.birth_date and _year(one) == _year(other) is not None
    return bool(names) and names == search_tokens(other.given_names) and is_born_alike


def _year(child: Child) -> int | None:
    return child.birth_date.year if child.birth_date else child.birth_year
