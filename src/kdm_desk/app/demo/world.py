"""What every part of the invention shares: the chance, the heap of rows, the calendar and those who work there."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import Rows, at
from kdm_desk.core.holidays_tr import HALF_DAY_STARTS, Holiday, holidays_of
from kdm_desk.core.numbers import HumanNumber, NumberKind
from kdm_desk.core.turkish import sort_key

DAYS_AHEAD = 21
_DAYS_BACK = 548
_MOST_YEARS = 20
_PEOPLE_A_YEAR = 5_000
_USUAL_LOAD = 9.0
_APPOINTMENTS_A_WOMAN = 3
_STAFF = {
    "lawyer": 3,
    "psychologist": 3,
    "social_worker": 3,
    "child_development": 1,
    "unit_supervisor": 1,
    "front_desk": 3,
    "duty_officer": 4,
    "nurse": 1,
    "interpreter": 2,
    "manager": 1,
}
COUNSELLING = ("lawyer", "psychologist", "social_worker")
SESSIONS_A_DAY = 5


@dataclass(frozen=True)
class Scale:
    """How far back the demo reaches and how much happens on a working day."""

    days_back: int
    load: float
    people: int

    @staticmethod
    def of(people: int) -> "Scale":
        """Eighteen months for a real centre; a vault for measuring reaches back further and works harder."""
        years = min(people / _PEOPLE_A_YEAR, _MOST_YEARS)
        days_back = max(_DAYS_BACK, int(years * 365))
        working_days = days_back * 5 // 7
        usual = min(_USUAL_LOAD, people * 12 / working_days)
        return Scale(days_back, max(usual, people * _APPOINTMENTS_A_WOMAN / working_days), people)


@dataclass
class World:
    """The stage of the invention. `now` and every other time is Istanbul civil time, without a zone."""

    rng: Random
    case_rng: Random
    """The chance of the case work, apart, so that it changes nothing of who comes and when."""
    rows: Rows
    site: str
    user_id: str
    now: datetime
    scale: Scale
    staff: dict[str, list[str]] = field(default_factory=dict)
    rooms: list[str] = field(default_factory=list)
    _holidays: dict[int, dict[date, Holiday]] = field(default_factory=dict)
    _numbers: dict[tuple[NumberKind, int], int] = field(default_factory=dict)

    @property
    def first_day(self) -> date:
        return self.now.date() - timedelta(days=self.scale.days_back)

    def closes(self, day: date) -> time | None:
        """When the centre closes that day; None on a day off."""
        if day.weekday() > 4:
            return None
        if day.year not in self._holidays:
            self._holidays[day.year] = {found.day: found for found in holidays_of(day.year)}
        holiday = self._holidays[day.year].get(day)
        if holiday is None:
            return time(17, 30)
        return time.fromisoformat(HALF_DAY_STARTS) if holiday.half_day else None

    def working_day_by(self, day: date) -> date:
        """That day, or the last working day before it."""
        while self.closes(day) is None:
            day -= timedelta(days=1)
        return day

    def moment(self, day: date, first_hour: int = 9, last_hour: int = 17) -> datetime:
        """Some minute of that day between two hours, and never later than now."""
        minutes = self.rng.randrange((last_hour - first_hour) * 60)
        return min(datetime.combine(day, time(first_hour)) + timedelta(minutes=minutes), self.now)

    def next_number(self, kind: NumberKind, moment: datetime) -> HumanNumber:
        """The next number of the year, as a row; now and then one was spoilt and is void."""
        if kind is NumberKind.FILE and self.rng.random() < 0.006:
            self._take_number(kind, moment, "void", self.rng.choice(("mistake", "duplicate")))
        return self._take_number(kind, moment, "used", "")

    def _take_number(self, kind: NumberKind, moment: datetime, state: str, reason: str) -> HumanNumber:
        value = self._numbers.get((kind, moment.year), 0) + 1
        self._numbers[kind, moment.year] = value
        number = HumanNumber(kind, self.site, moment.year, value)
        self.rows.add(
            "number",
            kind=kind.value,
            site=self.site,
            year=moment.year,
            value=value,
            state=state,
            reason=reason,
            allocated_at=at(moment),
        )
        return number

    def hire(self, rooms: list[str]) -> None:
        """Everybody who works there, and as many counsellors and interview rooms as the load asks for."""
        began = datetime.combine(self.first_day, time(8)) - timedelta(days=30)
        for entry in demo_list("staff"):
            profession = entry["profession"]
            if len(self.staff.get(profession, ())) < _STAFF.get(profession, 0):
                self._hire(began, profession, entry["given_names"], entry["surname"])
        names, surnames = demo_list("given_names")["women"], demo_list("surnames")["surnames"]
        while self._counsellors() * SESSIONS_A_DAY < self.scale.load * 1.5:
            for profession in COUNSELLING:
                self._hire(began, profession, self.rng.choice(names), self.rng.choice(surnames))
        self.rooms = list(rooms)
        while len(self.rooms) * SESSIONS_A_DAY < self.scale.load * 1.5:
            self._build_room(began)

    def _counsellors(self) -> int:
        return sum(len(self.staff[profession]) for profession in COUNSELLING)

    def _hire(self, began: datetime, profession: str, given: str, surname: str) -> None:
        staff_id = self.rows.new_id(began)
        self.rows.add(
            "staff",
            id=staff_id,
            given_names=given,
            surname=surname,
            title="",
            profession=profession,
            sort_key=sort_key(f"{surname} {given}"),
            origin_site=self.site,
        )
        if profession in COUNSELLING:
            self.rows.add("resource", kind="counsellor", id=staff_id, capacity=1)
        self.staff.setdefault(profession, []).append(staff_id)

    def _build_room(self, began: datetime) -> None:
        room_id = self.rows.new_id(began)
        self.rows.add(
            "room",
            id=room_id,
            place="centre",
            kind="interview",
            name=f"Görüşme Odası {len(self.rooms)}",
            floor=1,
            position=1_000 + len(self.rooms),
        )
        self.rows.add("resource", kind="room", id=room_id, capacity=1)
        self.rooms.append(room_id)
