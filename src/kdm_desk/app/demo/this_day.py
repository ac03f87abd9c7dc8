"""The day on which the demo is opened: appointments in every state, children in the playroom, one to be collected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kdm_desk.app.demo.visits import Visit, Visits
from kdm_desk.app.demo.women import Child, Woman
from kdm_desk.app.demo.world import World

_STEP_MINUTES = 15
_USUAL_HOURS = (time(8, 30), time(18, 0))
_SMALL = 10
_LAST_MINUTE = timedelta(hours=23, minutes=59)
_HERE_NOW = ("in_session", "arrived")


@dataclass(frozen=True)
class Slot:
    """An appointment by its distance from now, in minutes."""

    starts: int
    minutes: int
    profession: str
    course: str
    children: int = 0
    playroom: tuple[str, ...] = ()
    note: str = ""


_COLLECTED = ("handed_over", "collected")
_INSIDE = ("handed_over",)
_SLOTS = (
    Slot(-165, 45, "lawyer", "done"),
    Slot(-165, 60, "social_worker", "done", 1, _COLLECTED),
    Slot(-150, 50, "psychologist", "done"),
    Slot(-105, 45, "lawyer", "no_show"),
    Slot(-90, 50, "psychologist", "done", 1, _INSIDE),
    Slot(-30, 60, "lawyer", "in_session", 2, _INSIDE, "Adli yardım formu birlikte doldurulacak."),
    Slot(0, 50, "psychologist", "arrived", 1, _INSIDE),
    Slot(30, 60, "social_worker", "booked", 2, note="İlk görüşme."),
    Slot(45, 45, "lawyer", "booked"),
    Slot(75, 50, "psychologist", "booked", 1),
    Slot(105, 45, "lawyer", "cancelled"),
    Slot(120, 45, "social_worker", "booked"),
    Slot(165, 50, "psychologist", "booked", note="Geç kalabilir; otobüsle geliyor."),
    Slot(180, 45, "lawyer", "booked", 1),
)


class ThisDay:
    """Puts the slots around the present moment, whatever hour it is, so that every state is on the screen."""

    def __init__(self, world: World, visits: Visits) -> None:
        self._world, self._rng, self._visits = world, world.rng, visits
        minute = world.now.minute - world.now.minute % _STEP_MINUTES
        self._anchor = world.now.replace(minute=minute, second=0, microsecond=0)

    def fill(self, pool: Sequence[Woman]) -> None:
        """Write today's appointments of women from the pool (newest last)."""
        waiting = [woman for woman in pool if woman.opened_at < self._world.now - timedelta(days=1)]
        self._rng.shuffle(waiting)
        busy: dict[str, datetime] = {}
        for slot in _SLOTS:
            times = self._times(slot)
            if times is None:
                continue
            starts_at, ends_at = times
            woman = self._pick(waiting, slot.children)
            staff_id = self._free(self._world.staff[slot.profession], busy, starts_at)
            room_id = self._free(self._world.rooms, busy, starts_at)
            if woman is None or staff_id is None or room_id is None:
                continue
            busy[staff_id] = busy[room_id] = ends_at
            self._visits.add(
                Visit(
                    woman=woman,
                    staff_id=staff_id,
                    service=self._service(slot.profession, woman),
                    room_id=room_id,
                    starts_at=starts_at,
                    ends_at=ends_at,
                    booked_at=max(woman.opened_at, starts_at - timedelta(days=self._rng.randrange(1, 9))),
                    course=slot.course,
                    children=self._small(woman)[: slot.children],
                    note=slot.note,
                    playroom=slot.playroom,
                )
            )

    def _times(self, slot: Slot) -> tuple[datetime, datetime] | None:
        """Inside this very day, and inside the usual hours unless the demo is opened outside them.

        Whoever is here now is here at any hour: around midnight her appointment is cut rather than left out.
        """
        midnight = self._anchor.replace(hour=0, minute=0)
        starts_at = self._anchor + timedelta(minutes=slot.starts)
        ends_at = starts_at + timedelta(minutes=slot.minutes)
        if slot.course in _HERE_NOW:
            return max(starts_at, midnight), min(ends_at, midnight + _LAST_MINUTE)
        if starts_at < midnight or ends_at > midnight + _LAST_MINUTE:
            return None
        opens, closes = _USUAL_HOURS
        if (
            opens <= self._anchor.time() <= closes
            and not opens <= starts_at.time() <= ends_at.time() <= closes
        ):
            return None
        return starts_at, ends_at

    def _pick(self, waiting: list[Woman], children: int) -> Woman | None:
        """Somebody not yet asked for today with at least so many small children; else anybody."""
        for place, woman in enumerate(waiting):
            if len(self._small(woman)) >= children and not woman.anonymous:
                return waiting.pop(place)
        return waiting.pop() if waiting else None

    def _small(self, woman: Woman) -> list[Child]:
        day = self._anchor.date()
        return [child for child in woman.children if child.lives_with_her and 1 < child.age(day) < _SMALL]

    def _service(self, profession: str, woman: Woman) -> str:
        if profession == "social_worker":
            return "social" if woman.was_booked else "first_interview"
        return {"lawyer": "legal", "psychologist": "psychological"}[profession]

    def _free(self, choices: Sequence[str], busy: dict[str, datetime], starts_at: datetime) -> str | None:
        free = [one for one in choices if busy.get(one, starts_at) <= starts_at]
        return self._rng.choice(free) if free else None
