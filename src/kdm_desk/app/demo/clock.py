"""The demo's clock: it was put to a working morning once, and goes on from there as the machine's own does."""

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from kdm_desk.core.clock import to_instant, to_local
from kdm_desk.core.holidays_tr import holidays_of

# Late enough that some have come and gone, early enough that the day lies ahead.
_MORNING = time(11, 20)
_FILE = "clock.txt"
_SATURDAY = 5


class DemoClock:
    """Ahead of or behind the machine's clock by the same time for ever, so that it never goes back."""

    def __init__(self, offset: timedelta) -> None:
        self._offset = offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset


def clock_of(room: Path) -> DemoClock:
    """The clock of the demo in this folder, put to its morning at the first call; later processes go on with it."""
    kept = room / _FILE
    if not kept.exists():
        now = datetime.now(UTC)
        moved = demo_morning(to_local(now).date()) - now
        room.mkdir(parents=True, exist_ok=True)
        kept.write_text(str(moved // timedelta(microseconds=1)), encoding="ascii")
        os.chmod(kept, 0o600)
    return DemoClock(timedelta(microseconds=int(kept.read_text(encoding="ascii"))))


def demo_morning(today: date) -> datetime:
    """The instant the demo begins at: on the last whole working day up to `today` with another one after it."""
    day = today
    while not (_is_worked_through(day) and _is_worked_through(day + timedelta(days=1))):
        day -= timedelta(days=1)
    return to_instant(datetime.combine(day, _MORNING))


def _is_worked_through(day: date) -> bool:
    return day.weekday() < _SATURDAY and day not in {holiday.day for holiday in holidays_of(day.year)}
