"""When the centre is open: the working hours of the settings and the holidays of Türkiye."""

from datetime import date
from functools import lru_cache

from kdm_desk.core.holidays_tr import HALF_DAY_STARTS, Holiday, holidays_of
from kdm_desk.features.schedule.model.times import WorkingHours
from kdm_desk.storage.lists import setting
from kdm_desk.storage.transaction import Reader

_MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4]


def hours(reader: Reader) -> WorkingHours:
    """The setting "working_hours" ({"days", "opens", "closes"}), by default weekdays 08:30–17:30."""
    found = setting(reader, "working_hours", {})
    return WorkingHours(
        frozenset(found.get("days", _MONDAY_TO_FRIDAY)),
        found.get("opens", "08:30"),
        found.get("closes", "17:30"),
    )


def holiday(day: date) -> Holiday | None:
    return _of_year(day.year).get(day)


def off_from(day: date) -> str | None:
    """When that day's holiday begins, HH:MM; None on an ordinary day."""
    found = holiday(day)
    if found is None:
        return None
    return HALF_DAY_STARTS if found.half_day else "00:00"


@lru_cache(maxsize=8)
def _of_year(year: int) -> dict[date, Holiday]:
    return {found.day: found for found in holidays_of(year)}
