"""Turns a day or a week of the service into the columns that the grid draws."""

from datetime import date, datetime, timedelta

from kdm_desk.core.clock import parse_local
from kdm_desk.core.holidays_tr import HALF_DAY_STARTS, Holiday
from kdm_desk.core.names_of_days import day_name
from kdm_desk.features.schedule.gui.layout import SLOT, minute_of_day
from kdm_desk.features.schedule.gui.painting import GridColumn
from kdm_desk.features.schedule.model.appointments import Appointment, DaySchedule, State, WeekSchedule
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.model.times import WorkingHours


def day_columns(
    schedule: DaySchedule,
    choices: Choices,
    holiday: Holiday | None,
    today: date,
    language: str,
    by_room: bool,
) -> list[GridColumn]:
    """One column a counsellor, or one a room."""
    shown = _shown(schedule.appointments)
    stretch = _open(schedule.day, choices.hours, holiday)
    is_today = schedule.day == today
    if by_room:
        return [
            GridColumn(
                room.id,
                room.name,
                "",
                tuple(one for one in shown if one.room_id == room.id),
                stretch,
                is_today,
            )
            for room in schedule.rooms
        ]
    return [
        GridColumn(
            who.id,
            who.name,
            choices.profession_label(who.profession, language),
            tuple(one for one in shown if one.staff_id == who.id),
            stretch,
            is_today,
        )
        for who in schedule.counsellors
    ]


def week_columns(
    week: WeekSchedule, choices: Choices, holidays: dict[date, Holiday], today: date, language: str
) -> list[GridColumn]:
    """One column a day, with the holiday's name under the date."""
    shown = _shown(week.appointments)
    columns = []
    for number in range(week.days):
        day = week.monday + timedelta(days=number)
        holiday = holidays.get(day)
        columns.append(
            GridColumn(
                str(day),
                f"{day_name(day, language)} {day:%d.%m.}",
                holiday.name if holiday else "",
                tuple(one for one in shown if one.starts_at.date() == day),
                _open(day, choices.hours, holiday),
                day == today,
            )
        )
    return columns


def hours_shown(columns: list[GridColumn], hours: WorkingHours) -> tuple[int, int]:
    """From the half hour at or before the first thing to show, to the one at or after the last."""
    edges = [minute_of_day(one) for column in columns for one in column.appointments]
    first = min([_minutes(hours.opens), *(start for start, _ in edges)])
    last = max([_minutes(hours.closes), *(end for _, end in edges)])
    return first - first % SLOT, last + (-last % SLOT)


def minute_now(now: datetime) -> int:
    return now.hour * 60 + now.minute


def at_minute(day: date, minute: int) -> datetime:
    """The civil time so many minutes after a day's midnight."""
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)


def _shown(appointments: tuple[Appointment, ...]) -> tuple[Appointment, ...]:
    # A moved one is shown where it was moved to.
    return tuple(one for one in appointments if one.state is not State.MOVED)


def _open(day: date, hours: WorkingHours, holiday: Holiday | None) -> tuple[int, int] | None:
    off_from = None
    if holiday:
        off_from = HALF_DAY_STARTS if holiday.half_day else "00:00"
    stretches = hours.of_day(day, off_from)
    if not stretches:
        return None
    start, end = parse_local(stretches[0].start), parse_local(stretches[0].end)
    return start.hour * 60 + start.minute, end.hour * 60 + end.minute


def _minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])
