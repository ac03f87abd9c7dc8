"""How likely two people are one: a score that explains itself, for a person to decide by (never the program)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kdm_desk.core.turkish import search_tokens
from kdm_desk.features.people.model.persons import PersonHit


class Reason(StrEnum):
    """Why an earlier file may be hers; NAME comes with how alike the names are."""

    IDENTITY = "identity"
    OLD_NUMBER = "old_number"
    PHONE = "phone"
    NAME = "name"
    BIRTH_DATE = "birth_date"
    BIRTH_DATE_ALIKE = "birth_date_alike"
    BIRTH_YEAR = "birth_year"
    BIRTH_YEAR_NEAR = "birth_year_near"


@dataclass(frozen=True)
class Because:
    """One reason; `percent` is how alike the names are, and 100 for what is the same or not."""

    reason: Reason
    percent: int = 100


@dataclass(frozen=True)
class Told:
    """What is known of the woman at the desk so far; anything may be missing or half typed."""

    name: str = ""
    phones: tuple[str, ...] = ()
    identity: str = ""
    old_number: str = ""
    birth_surname: str = ""
    birth_date: date | None = None
    birth_year: int | None = None


@dataclass(frozen=True)
class Known:
    """What a file tells: every word of every name she had, folded, and when she was born."""

    words: tuple[str, ...]
    birth_date: date | None = None
    birth_year: int | None = None


@dataclass(frozen=True)
class LikelyFile:
    """A file that may already be hers, the reasons strongest first."""

    hit: PersonHit
    score: int
    because: tuple[Because, ...]


_POINTS = {
    Reason.IDENTITY: 100,
    Reason.OLD_NUMBER: 70,
    Reason.PHONE: 60,
    Reason.NAME: 60,
    Reason.BIRTH_DATE: 35,
    Reason.BIRTH_DATE_ALIKE: 20,
    Reason.BIRTH_YEAR: 15,
    Reason.BIRTH_YEAR_NEAR: 5,
}
_BORN_OTHERWISE = 30
_LIKELY = 45
_SAME_WORD = 82
_WORD_MISSING = 4
_NAME_ALIKE = 45
_ONE_PART_ALONE = 48
_NEAR_YEARS = 2
_SHORTEST_BEGINNING = 3


def weigh(certain: Iterable[Reason], told: Told, known: Known) -> tuple[int, tuple[Because, ...]]:
    """Score and reasons; `certain` are those found by a number. (0, ()) where nothing makes it likely."""
    because = [Because(reason) for reason in certain]
    percent = names_alike([*search_tokens(told.name), *search_tokens(told.birth_surname)], known.words)
    if percent >= _NAME_ALIKE:
        because.append(Because(Reason.NAME, percent))
    if not because:
        return 0, ()
    birth = _birth(told, known)
    if birth is not None:
        because.append(Because(birth))
    score = sum(_POINTS[one.reason] * one.percent // 100 for one in because)
    if birth is None and _both_told(told, known):
        score -= _BORN_OTHERWISE
    because.sort(key=lambda one: -_POINTS[one.reason])
    return (score, tuple(because)) if score >= _LIKELY else (0, ())


def names_alike(typed: Sequence[str], words: Sequence[str]) -> int:
    """How alike two names are, 0 to 100, whatever the order of their parts (folded words).

    Each part typed is looked for among the words, each of which serves once; a part that is not there costs a
    little, so that one given name of two, or a surname from before a marriage, still counts. One part alone is
    little to go by. The last part typed may be only begun.
    """
    rest = list(words)
    found: list[tuple[int, int]] = []
    for place, word in enumerate(typed):
        is_last = place == len(typed) - 1
        percent, likest = max(((_word_alike(word, other, is_last), other) for other in rest), default=(0, ""))
        if percent >= _SAME_WORD:
            rest.remove(likest)
            found.append((percent, len(word)))
    if not found:
        return 0
    alike = round(sum(percent * length for percent, length in found) / sum(length for _, length in found))
    if len(found) == 1 and max(len(typed), len(words)) > 1:
        return alike * _ONE_PART_ALONE // 100
    return max(alike - _WORD_MISSING * (len(typed) - len(found)), _NAME_ALIKE)


def _word_alike(typed: str, known: str, may_be_begun: bool) -> int:
    from rapidfuzz import fuzz  # Loaded with the first name typed, not with the window.

    if may_be_begun and len(typed) >= _SHORTEST_BEGINNING and known.startswith(typed):
        return 100
    return round(fuzz.ratio(typed, known))


def _birth(told: Told, known: Known) -> Reason | None:
    if told.birth_date and known.birth_date:
        if told.birth_date == known.birth_date:
            return Reason.BIRTH_DATE
        if _dates_alike(told.birth_date, known.birth_date):
            return Reason.BIRTH_DATE_ALIKE
    one, other = _year(told), _year(known)
    if one is None or other is None or abs(one - other) > _NEAR_YEARS:
        return None
    return Reason.BIRTH_YEAR if one == other else Reason.BIRTH_YEAR_NEAR


def _dates_alike(one: date, other: date) -> bool:
    """Day and month exchanged, or one digit written wrongly."""
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    return sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True)) == 1


def _both_told(told: Told, known: Known) -> bool:
    return _year(told) is not None and _year(known) is not None


def _year(one: Told | Known) -> int | None:
    return one.birth_date.year if one.birth_date else one.birth_year
