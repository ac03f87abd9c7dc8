"""Test doubles: only for the clock and for hardware that breaks."""

from datetime import UTC, datetime, timedelta


class FixedClock:
    """A clock that stands still until told to go on. Starts on Monday 2026-03-02 09:00 in Istanbul."""

    def __init__(self, moment: datetime = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def advance(self, step: timedelta) -> None:
        self.moment += step
