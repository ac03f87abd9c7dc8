"""Public holidays of Türkiye, feasts and half days included, to start the desk's own table from."""

from datetime import date
from typing import NamedTuple

HALF_DAY_STARTS = "13:00"
_AFTERNOON_NOTE = " (saat 13.00'ten)"


class Holiday(NamedTuple):
    """A day off; on a half day the morning is worked, up to 13:00."""

    day: date
    name: str
    half_day: bool


def holidays_of(year: int) -> list[Holiday]:
    """The holidays of one year in order, one entry a date, with Turkish names.

    Where an eve falls on a whole holiday, the whole holiday stands. Days declared off late (administrative
    leave) are not in it. From the `holidays` package, loaded at the first call; feast days to come are its
    estimate.
    """
    import holidays

    halves = holidays.country_holidays("TR", years=year, language="tr", categories="half_day")
    wholes = holidays.country_holidays("TR", years=year, language="tr", categories="public")
    found = {day: Holiday(day, _half_day_name(name), True) for day, name in halves.items()}
    found.update({day: Holiday(day, name, False) for day, name in wholes.items()})
    return [found[day] for day in sorted(found)]


def _half_day_name(name: str) -> str:
    return f"{name.replace(_AFTERNOON_NOTE, '')} arifesi"
