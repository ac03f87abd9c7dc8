"""The shelter over the months: families in sensible rooms, stays that ended, decisions that wait."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import at
from kdm_desk.app.demo.women import Child, Wish, Woman
from kdm_desk.app.demo.world import World
from kdm_desk.core.clock import OPEN_INSTANT
from kdm_desk.features.shelter.model.placement import months_later

_STANDARD_MONTHS = 6
_BABY, _YOUNG, _BOYS_UNTIL = 3, 6, 12
_GIRLS_UNTIL = 18
_SHORTEST = 4


@dataclass
class Unit:
    """Beds given to one family at a time, best bed first for the mother, and who has them now.

    `days` is how long ago the present family came, None where the beds are free.
    """

    beds: tuple[str, ...]
    wish: Wish | None = None
    days: int | None = None
    extended: bool = False
    urgent: bool = False
    free_from: date = date.min

    @property
    def cots(self) -> list[str]:
        return [bed for bed in self.beds if bed in COTS]

    @property
    def others(self) -> list[str]:
        return [bed for bed in self.beds if bed not in COTS]


COTS = frozenset({"101-c", "201-d", "204-c", "301-d"})
_UPPER = frozenset({"201-c", "202-c", "203-c", "301-c", "302-c", "303-c"})


def units() -> list[Unit]:
    """The seeded house: 24 of its 28 beds taken, one room free for a family of three, one bed being cleaned."""
    girl, boy = "female", "male"
    return [
        Unit(("101-a", "101-b", "101-c"), Wish(27, ((5.4, girl), (1.1, boy))), 41),
        Unit(("201-a", "201-b", "201-c", "201-d"), Wish(36, ((9.6, boy), (6.3, girl), (1.9, girl))), 118),
        Unit(("202-a", "202-b", "202-c"), Wish(31, ((7.2, girl), (4.5, boy))), 12),
        Unit(("203-a",), Wish(58), 179),
        Unit(("203-b", "203-c"), Wish(33, ((8.4, girl),)), 66),
        Unit(("204-a", "204-b", "204-c")),
        Unit(("301-b", "301-c", "301-d"), Wish(38, ((10.3, boy), (0.8, girl))), 5, urgent=True),
        Unit(("301-a",), Wish(24, danger="no"), 25),
        Unit(("302-b", "302-c"), Wish(40, ((10.9, boy),)), 175),
        Unit(("302-a",), Wish(45, danger="no"), 87),
        Unit(("303-a", "303-b", "303-c"), Wish(42, ((14.1, girl), (12.4, girl))), 196, extended=True),
        Unit(("infirmary-a",), Wish(30), 1, urgent=True),
        Unit(("infirmary-b",)),
    ]


# Decisions not yet followed by a stay: (days ago, family, urgent).
_WAITING = (
    (1, Wish(29, ((5.8, "female"), (1.4, "male"))), False),
    (0, Wish(22), True),
    (4, Wish(35, ((4.2, "male"),), danger="no"), False),
)


@dataclass
class Arrival:
    """A family the plan needs: when she applies, and what is written when she has."""

    day: date
    wish: Wish
    unit: Unit | None
    days: int
    urgent: bool = False


@dataclass
class Stay:
    woman: Woman
    unit: Unit
    begins: datetime
    ends: datetime | None
    urgent: bool
    members: dict[str, str] = field(default_factory=dict)


class House:
    """Writes decisions, stays and who lay where; beds are named by room and letter, as in `101-a`."""

    def __init__(self, world: World) -> None:
        self._world, self._rng, self._rows = world, world.rng, world.rows
        self._units = units()
        for unit in self._units:
            unit.free_from = world.first_day + timedelta(days=world.rng.randrange(10, 60))
        # In the long past that only a measuring vault has, stays are short, so that there are many.
        self._longest = 150 if world.scale.days_back < 1_000 else 40
        self._notes = demo_list("sentences")["placement_notes"]

    def arrivals(self) -> list[Arrival]:
        """The families of today's house and of the waiting strip, by the day of their application."""
        today = self._world.now.date()
        planned = [
            Arrival(self._before(unit.days), unit.wish, unit, unit.days, unit.urgent)
            for unit in self._units
            if unit.wish is not None and unit.days is not None
        ]
        waiting = [Arrival(self._before(days), wish, None, days, urgent) for days, wish, urgent in _WAITING]
        return sorted([*planned, *waiting], key=lambda arrival: (arrival.day, today - arrival.day))

    def _before(self, days: int) -> date:
        """A working day on which somebody applied who was placed so many days ago."""
        today = self._world.now.date()
        return self._world.working_day_by(today - timedelta(days=days + 1))

    def welcome(self, arrival: Arrival, woman: Woman) -> None:
        """She has applied: admit her where a unit is meant for her, else her decision waits."""
        now = self._world.now
        day = now.date() - timedelta(days=arrival.days)
        members = self._members(woman, day)
        if arrival.unit is None:
            moment = max(min(datetime.combine(day, time(11, 20)), now), woman.opened_at)
            self._decide(woman, members, moment, arrival.urgent)
            woman.placed_until = date.max
            return
        begins = min(datetime.combine(day, time(14, 10)), now - timedelta(hours=3))
        self._admit(Stay(woman, arrival.unit, begins, None, arrival.urgent))

    def fill_day(self, day: date, pool: Sequence[Woman]) -> None:
        """Past stays that begin that day; each ends before the beds are wanted by those who are there now."""
        for unit in self._units:
            if unit.free_from > day or not pool:
                continue
            latest = self._world.now.date() - timedelta(days=(unit.days if unit.days is not None else 0) + 3)
            if unit.days is None and unit.beds[0].startswith("infirmary"):
                latest = self._world.now.date()
            if (latest - day).days < _SHORTEST:
                continue
            woman = self._fitting(unit, day, pool)
            if woman is None:
                continue
            length = self._rng.randrange(_SHORTEST, self._longest)
            last = min(day + timedelta(days=length), latest)
            begins = datetime.combine(day, time(self._rng.randrange(10, 22), self._rng.randrange(60)))
            ends = datetime.combine(last, time(self._rng.randrange(8, 10), self._rng.randrange(60)))
            ends = min(ends, self._world.now - timedelta(hours=1))
            self._admit(Stay(woman, unit, begins, ends, self._rng.random() < 0.15))
            woman.placed_until = last
            unit.free_from = last + timedelta(days=self._rng.randrange(1, 12))

    def withdraw_some(self, day: date, pool: Sequence[Woman]) -> None:
        """Now and then a decision is not followed by a stay."""
        if self._rng.random() > 0.03 or not pool or (self._world.now.date() - day).days < 6:
            return
        woman = pool[-1]
        if woman.anonymous or woman.placed_until > day:
            return
        decided = datetime.combine(day, time(15, 40))
        decision_id = self._decide(woman, self._members(woman, day), decided, False)
        self._rows.add(
            "placement_withdrawal",
            decision_id=decision_id,
            at=at(decided + timedelta(days=1)),
            reason=self._rng.choice(("her_request", "with_family", "other_shelter")),
            user_id=self._world.user_id,
        )
        woman.placed_until = day + timedelta(days=2)

    def _fitting(self, unit: Unit, day: date, pool: Sequence[Woman]) -> Woman | None:
        """Who applied lately, fits the beds and leaves few of them empty."""
        for woman in reversed(pool[-120:]):
            if woman.anonymous or woman.placed_until >= day or woman.opened_at.date() >= day:
                continue
            family = 1 + len(self._members(woman, day))
            if len(unit.beds) - 1 <= family <= len(unit.beds) and self._beds(unit, woman, day):
                return woman
        return None

    def _members(self, woman: Woman, day: date) -> list[Child]:
        """The children who may come with her by the regulation (domain.md §3)."""
        return [
            child
            for child in woman.children
            if child.lives_with_her
            and child.birth_date is not None
            and child.age(day) < (_BOYS_UNTIL if child.sex == "male" else _GIRLS_UNTIL)
        ]

    def _beds(self, unit: Unit, woman: Woman, day: date) -> dict[str, str]:
        """A bed for everybody: babies in cots, big children above; nothing where they do not all fit."""
        cots, beds = unit.cots, unit.others
        children = sorted(self._members(woman, day), key=lambda child: child.age(day))
        given: dict[str, str] = {}
        for child in children:
            if child.age(day) < _BABY - 0.2 and cots:
                given[child.id] = cots.pop()
        rest = [child for child in children if child.id not in given]
        if len(rest) + 1 > len(beds):
            return {}
        lower = [bed for bed in beds if bed not in _UPPER]
        upper = [bed for bed in beds if bed in _UPPER]
        given[woman.id] = (lower or upper).pop(0)
        for child in rest:
            young_first = [lower, upper] if child.age(day) < _YOUNG else [upper, lower]
            given[child.id] = (young_first[0] or young_first[1]).pop(0)
        return given

    def _decide(self, woman: Woman, members: Sequence[Child], moment: datetime, urgent: bool) -> str:
        decision_id = self._rows.new_id(moment)
        decider = self._world.staff["social_worker" if self._rng.random() < 0.7 else "unit_supervisor"]
        self._rows.add(
            "placement_decision",
            id=decision_id,
            person_id=woman.id,
            decided_on=moment.date().isoformat(),
            decided_by=self._rng.choice(decider),
            ground=odds.GROUND.pick(self._rng),
            urgent=int(urgent),
            note=self._rng.choice(self._notes) if self._rng.random() < 0.5 else "",
            made_at=at(moment),
            origin_site=self._world.site,
        )
        for person_id in (woman.id, *(child.id for child in members)):
            self._rows.add("placement_member", decision_id=decision_id, person_id=person_id)
        return decision_id

    def _admit(self, stay: Stay) -> None:
        woman, day = stay.woman, stay.begins.date()
        stay.members = self._beds(stay.unit, woman, day)
        decided = max(stay.begins - timedelta(hours=self._rng.randrange(2, 30)), woman.opened_at)
        decision_id = self._decide(woman, self._members(woman, day), decided, stay.urgent)
        stay_id = self._rows.new_id(stay.begins)
        planned_end = months_later(day, _STANDARD_MONTHS)
        self._rows.add(
            "stay",
            id=stay_id,
            decision_id=decision_id,
            person_id=woman.id,
            admitted_on=day.isoformat(),
            planned_end=planned_end.isoformat(),
            origin_site=self._world.site,
        )
        woman.placed_until = date.max if stay.ends is None else stay.ends.date()
        swapped = self._lie_down(stay, stay_id, decision_id)
        events: list[tuple[str, datetime, str, str | None, str | None]] = [
            ("admitted", stay.begins, "", None, None)
        ]
        if swapped:
            events.append(("moved", swapped, "family_together", None, None))
        if stay.unit.extended and stay.ends is None:
            moment = datetime.combine(planned_end - timedelta(days=5), time(15))
            until = (planned_end + timedelta(days=60)).isoformat()
            events.append(("extended", moment, "Değerlendirme komisyonu kararı", None, until))
        if stay.ends is not None:
            events.append(("discharged", stay.ends, "", odds.DISCHARGE.pick(self._rng), None))
        self._tell(stay_id, events)

    def _lie_down(self, stay: Stay, stay_id: str, decision_id: str) -> datetime | None:
        """Everybody's bed; in some families two change places once, and the moment of that comes back."""
        swapped: datetime | None = None
        order = list(stay.members)
        ends = stay.ends or self._world.now - timedelta(hours=1)
        may_swap = len(order) > 1 and not {stay.members[who] for who in order[-2:]} & COTS
        if may_swap and (ends - stay.begins).days > 9 and self._rng.random() < 0.3:
            swapped = stay.begins + timedelta(days=self._rng.randrange(2, 8), hours=1)
        for person_id in order:
            moves = swapped is not None and person_id in order[-2:]
            first_end = swapped if moves else stay.ends
            self._assign(stay_id, decision_id, stay.members[person_id], person_id, stay.begins, first_end)
        if swapped is not None:
            one, other = order[-2:]
            for person_id, bed in ((one, stay.members[other]), (other, stay.members[one])):
                self._assign(stay_id, decision_id, bed, person_id, swapped, stay.ends)
        return swapped

    def _assign(
        self,
        stay_id: str,
        decision_id: str,
        bed: str,
        person_id: str,
        begins: datetime,
        ends: datetime | None,
    ) -> None:
        self._rows.add(
            "bed_assignment",
            id=self._rows.new_id(begins),
            stay_id=stay_id,
            decision_id=decision_id,
            bed_id=f"shelter-bed-{bed}",
            person_id=person_id,
            starts_at=at(begins),
            ends_at=OPEN_INSTANT if ends is None else at(ends),
        )

    def _tell(
        self, stay_id: str, events: Sequence[tuple[str, datetime, str, str | None, str | None]]
    ) -> None:
        for position, (kind, moment, reason, code, planned_end) in enumerate(events, start=1):
            self._rows.add(
                "stay_event",
                id=self._rows.new_id(moment),
                stay_id=stay_id,
                position=position,
                kind=kind,
                corrects=None,
                reason=reason,
                code=code,
                planned_end=planned_end,
                at=at(moment),
                user_id=self._world.user_id,
            )

    def clean_up(self) -> None:
        """The infirmary's second bed was left this morning and is being cleaned."""
        since = self._world.now - timedelta(minutes=50)
        self._rows.add(
            "bed_block",
            id=self._rows.new_id(since),
            bed_id="shelter-bed-infirmary-b",
            kind="cleaning",
            starts_at=at(since),
            ends_at=OPEN_INSTANT,
            reason="",
        )
