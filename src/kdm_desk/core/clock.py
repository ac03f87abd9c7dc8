"""Time as the desk keeps it: instants in UTC for what happened, Istanbul civil time for what is agreed."""

import re
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from typing import Protocol

OPEN_INSTANT = "9999-12-31T23:59:59.999999Z"
# `re` keeps what it compiled: done when the first one is read, not at the start of the program.
_INSTANT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z"
_LOCAL = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"
_ZONE_CHARACTERS = len("+00:00")


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def instant_text(moment: datetime) -> str:
    """An aware moment as fixed-width UTC text (27 characters), which sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-_ZONE_CHARACTERS] + "Z"


def parse_instant(text: str) -> datetime:
    """The aware UTC moment of `instant_text`; ValueError for any other way of writing one."""
    # A board reads hundreds of these: `strptime` takes fifty times as long, `fromisoformat` alone takes too much.
    if not re.fullmatch(_INSTANT, text):
        raise ValueError("not an instant")
    return datetime.fromisoformat(text)


def local_text(moment: datetime) -> str:
    """A naive civil time in Istanbul as `YYYY-MM-DDTHH:MM` (16 characters)."""
    return moment.isoformat(timespec="minutes")


def parse_local(text: str) -> datetime:
    """The naive civil time of `local_text`; ValueError for any other way of writing one."""
    if not re.fullmatch(_LOCAL, text):
        raise ValueError("not a civil time")
    return datetime.fromisoformat(text)


@cache
def _istanbul() -> tzinfo:
    # Time zones load slowly, and the unlock screen shows no time.
    from zoneinfo import ZoneInfo

    return ZoneInfo("Europe/Istanbul")


def to_local(moment: datetime) -> datetime:
    """An aware moment as naive Istanbul civil time."""
    return moment.astimezone(_istanbul()).replace(tzinfo=None)


def to_instant(local: datetime) -> datetime:
    """Naive Istanbul civil time as an aware UTC moment."""
    return local.replace(tzinfo=_istanbul()).astimezone(UTC)


def today(clock: Clock) -> date:
    """The civil date in Istanbul."""
    return to_local(clock.now()).date()


def show_date(day: date) -> str:
    """dd.MM.yyyy, the official Turkish form (domain.md §7)."""
    return day.strftime("%d.%m.%Y")


def show_moment(local: datetime) -> str:
    """dd.MM.yyyy HH:mm, 24 hours."""
    return local.strftime("%d.%m.%Y %H:%M")
