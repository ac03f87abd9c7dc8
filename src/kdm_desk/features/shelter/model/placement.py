"""Who is placed and by which rules: families, decisions, ages, what asks for a reason (domain.md §3)."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kdm_desk.core.codes import Code
from kdm_desk.features.people.model.persons import age_on

_BANDS = ((0, 2), (3, 5), (6, 11), (12, 17), (18, 24), (25, 34), (35, 44), (45, 54), (55, 64))


class BedKind(StrEnum):
    SINGLE = "single"
    LOWER_BUNK = "lower_bunk"
    UPPER_BUNK = "upper_bunk"
    COT = "cot"


class Rule(StrEnum):
    """A limit that asks for a reason and never keeps a woman at the door."""

    BOY_TOO_OLD = "boy_too_old"
    GIRL_OF_AGE = "girl_of_age"
    COT_FOR_OLDER = "cot_for_older"
    STAY_TOO_LONG = "stay_too_long"


@dataclass(frozen=True)
class Rules:
    """The limits, all settings; the defaults are the regulation's."""

    stay_months: int = 6
    boy_age: int = 12
    adult_age: int = 18
    cot_age: int = 3


@dataclass(frozen=True)
class Lists:
    """The code lists the shelter's screens offer."""

    grounds: tuple[Code, ...]
    discharge_reasons: tuple[Code, ...]
    room_kinds: tuple[Code, ...]
    age_bands: tuple[Code, ...]
    bed_kinds: tuple[Code, ...]
    move_reasons: tuple[Code, ...]
    withdrawal_reasons: tuple[Code, ...]


@dataclass(frozen=True)
class Member:
    """A woman, or a child who comes with her."""

    person_id: str
    name: str
    initials: str
    sex: str
    birth_date: date | None
    age_band: str
    is_woman: bool
    birth_year: int | None = None

    def age(self, day: date) -> int | None:
        """Whole years; from a year of birth alone, the age reached in that year."""
        return age_on(day, self.birth_date, self.birth_year)


@dataclass(frozen=True)
class Concern:
    """One limit that one person passes; `limit` is the number in the rule (years or months)."""

    rule: Rule
    initials: str
    limit: int


@dataclass(frozen=True)
class PlacementRequest:
    """A decision to be taken at the centre; `members` are the children who come with her."""

    person_id: str
    members: tuple[str, ...] = ()
    ground: str = ""
    decided_on: date | None = None
    urgent: bool = False
    note: str = ""


@dataclass(frozen=True)
class WaitingDecision:
    """A decision not yet followed by a stay, and not withdrawn."""

    decision_id: str
    person_id: str
    decided_on: date
    ground: str
    urgent: bool
    note: str
    members: tuple[Member, ...]
    days_waiting: int


def placement_concerns(members: Iterable[Member], day: date, rules: Rules) -> list[Concern]:
    """The children whom the regulation does not take in with their mother by rule."""
    concerns = []
    for member in members:
        age = member.age(day)
        if member.is_woman or age is None:
            continue
        if member.sex == "male" and age >= rules.boy_age:
            concerns.append(Concern(Rule.BOY_TOO_OLD, member.initials, rules.boy_age))
        elif member.sex != "male" and age >= rules.adult_age:
            concerns.append(Concern(Rule.GIRL_OF_AGE, member.initials, rules.adult_age))
    return concerns


def bed_concerns(
    members: Iterable[Member], kinds: Mapping[str, BedKind], day: date, rules: Rules
) -> list[Concern]:
    """Whoever is given a cot without being a small child; `kinds` is the bed of each person."""
    return [
        Concern(Rule.COT_FOR_OLDER, member.initials, rules.cot_age)
        for member in members
        if kinds.get(member.person_id) is BedKind.COT and not _fits_cot(member, day, rules)
    ]


def _fits_cot(member: Member, day: date, rules: Rules) -> bool:
    age = member.age(day)
    return not member.is_woman and (age is None or age < rules.cot_age)


def extension_concerns(initials: str, admitted_on: date, until: date, rules: Rules) -> list[Concern]:
    """A stay that would pass the standard length counted from the first acceptance."""
    if until <= months_later(admitted_on, rules.stay_months):
        return []
    return [Concern(Rule.STAY_TOO_LONG, initials, rules.stay_months)]


def age_band(age: int) -> str:
    """The band shown on the board instead of an age: "3–5", "35–44", "65+"."""
    for first, last in _BANDS:
        if first <= age <= last:
            return f"{first}–{last}"
    return "65+"


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
