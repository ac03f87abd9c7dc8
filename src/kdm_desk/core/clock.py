"""Time as the desk keeps it: instants in UTC for what happened, Istanbul civil time for what is agreed."""

from datetime import UTC, date, datetime, tzinfo
from functools import cache
from typing import Protocol

OPEN_INSTANT = "9999-12-31T23:59:59.999999Z"
OPEN_LOCAL = "9999-12-31T23:59"


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def instant_text(moment: datetime) -> str:
    """An aware moment as fixed-width UTC text (27 characters), which sorts as time does."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_instant(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def local_text(moment: datetime) -> str:
    """A naive civil time in Istanbul as `YYYY-MM-DDTHH:MM` (16 characters)."""
    return moment.strftime("%Y-%m-%dT%H:%M")


def parse_local(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M")


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
