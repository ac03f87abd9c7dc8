"""The printed day sheet: a day's appointments by initials, never by name (design.md, Screens)."""

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True)
class DayRow:
    """One appointment; `children` is how many places it takes in the playroom."""

    starts: time
    ends: time
    initials: str
    service: str
    counsellor: str
    room: str
    children: int = 0


@dataclass(frozen=True)
class DaySheet:
    """A day's rows in the order of printing; `printed_at` is local civil time."""

    title: str
    day: date
    rows: tuple[DayRow, ...]
    printed_at: datetime


def day_sheet_pdf(sheet: DaySheet) -> bytes:
    """The sheet as PDF bytes, with a box to tick for each woman who came; a day without rows says so."""
    from kdm_desk.documents.day_layout import lay_out

    return lay_out(sheet)
