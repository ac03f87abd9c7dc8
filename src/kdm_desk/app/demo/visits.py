"""Appointments of a working day: who is seen by whom, in which room, and how it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import at
from kdm_desk.app.demo.women import Child, Woman
from kdm_desk.app.demo.world import COUNSELLING, World
from kdm_desk.core.clock import local_text

# Sessions begin on the hour and end within it, so that one hour's rooms and playroom places are its own.
_HOURS = (9, 10, 11, 13, 14, 15, 16)
_OLDEST_IN_PLAYROOM = 12
_SERVICES = {"lawyer": "legal", "psychologist": "psychological", "social_worker": "social"}
_MINUTES = {"legal": (30, 45), "psychological": (50, 50), "social": (45, 60), "first_interview": (60, 60)}
_COURSE = odds.Odds({"done": 74, "no_show": 11, "cancelled": 9, "moved": 6})


@dataclass(frozen=True)
class Visit:
    """One appointment to be written down; `course` is how it ended, or where it stands."""

    woman: Woman
    staff_id: str
    service: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    booked_at: datetime
    course: str
    children: Sequence[Child] = ()
    note: str = ""
    replaces: str | None = None
    playroom: Sequence[str] = ()


class Visits:
    """Writes appointments with their claims, their events and the children in the playroom."""

    def __init__(self, world: World, playroom_id: str, places: int) -> None:
        self._world, self._rng, self._rows = world, world.rng, world.rows
        self._playroom_id, self._places = playroom_id, places
        # Moved today, to be booked again tomorrow; and those of yesterday.
        self._moved: list[tuple[Woman, str | None]] = []
        self._to_move: list[tuple[Woman, str | None]] = []
        self._notes = demo_list("sentences")["appointment_notes"]

    def fill_day(self, day: date, closes: time, pool: Sequence[Woman]) -> None:
        """Book and, where the day is past, hold a day's appointments of women from the pool, newest last."""
        rng, world = self._rng, self._world
        hours = [hour for hour in _HOURS if time(hour + 1) <= closes]
        wanted = int(world.scale.load * rng.uniform(0.7, 1.3) * len(hours) / len(_HOURS) + 0.5)
        ahead = (day - world.now.date()).days
        if ahead > 0:
            wanted = int(wanted * (1 - ahead / 30))
        counsellors = [
            (staff_id, profession) for profession in COUNSELLING for staff_id in world.staff[profession]
        ]
        places = [(hour, staff_id, profession) for hour in hours for staff_id, profession in counsellors]
        rooms = {hour: list(world.rooms) for hour in hours}
        playroom = dict.fromkeys(hours, self._places)
        seen: set[str] = set()
        self._to_move, self._moved = self._moved, []
        for hour, staff_id, profession in rng.sample(places, min(wanted, len(places))):
            if not rooms[hour]:
                continue
            chosen = self._whom(day, pool, seen)
            if chosen is None:
                continue
            woman, replaces = chosen
            seen.add(woman.id)
            children = self._to_playroom(woman, day, playroom[hour])
            playroom[hour] -= len(children)
            room_id = rooms[hour].pop(rng.randrange(len(rooms[hour])))
            self._hold(day, hour, woman, staff_id, profession, room_id, children, replaces)

    def _whom(self, day: date, pool: Sequence[Woman], seen: set[str]) -> tuple[Woman, str | None] | None:
        """Someone whose appointment was moved, or a woman of the pool, those who came lately more often."""
        if self._to_move:
            return self._to_move.pop()
        for _ in range(12):
            found = pool[int(len(pool) * self._rng.random() ** 0.6)] if pool else None
            if found and found.id not in seen and found.opened_at.date() < day:
                return found, None
        return None

    def _to_playroom(self, woman: Woman, day: date, free: int) -> list[Child]:
        small = [one for one in woman.children if one.lives_with_her and one.age(day) < _OLDEST_IN_PLAYROOM]
        return small[:3] if small and len(small[:3]) <= free and self._rng.random() < 0.55 else []

    def _hold(
        self,
        day: date,
        hour: int,
        woman: Woman,
        staff_id: str,
        profession: str,
        room_id: str,
        children: Sequence[Child],
        replaces: str | None,
    ) -> None:
        rng, now = self._rng, self._world.now
        service = _SERVICES[profession]
        if not woman.was_booked and profession == "social_worker":
            service = "first_interview"
        starts_at = datetime.combine(day, time(hour))
        earliest = max(woman.opened_at, starts_at - timedelta(days=rng.randrange(1, 16)))
        booked_at = min(earliest + timedelta(minutes=rng.randrange(5, 50)), now)
        course = "booked" if day > now.date() else _COURSE.pick(rng)
        appointment_id = self.add(
            Visit(
                woman=woman,
                staff_id=staff_id,
                service=service,
                room_id=room_id,
                starts_at=starts_at,
                ends_at=starts_at + timedelta(minutes=rng.choice(_MINUTES[service])),
                booked_at=booked_at,
                course=course,
                children=children,
                note=rng.choice(self._notes) if rng.random() < 0.2 else "",
                replaces=replaces,
                playroom=("handed_over", "collected") if course == "done" else (),
            )
        )
        if course == "moved":
            self._moved.append((woman, appointment_id))

    def add(self, visit: Visit) -> str:
        """All rows of one appointment; its id."""
        appointment_id = self._rows.new_id(visit.booked_at)
        self._rows.add(
            "appointment",
            id=appointment_id,
            person_id=visit.woman.id,
            service=visit.service,
            staff_id=visit.staff_id,
            room_id=visit.room_id,
            starts_at=local_text(visit.starts_at),
            ends_at=local_text(visit.ends_at),
            children=len(visit.children),
            note=visit.note,
            booked_at=at(visit.booked_at),
            replaces=visit.replaces,
            origin_site=self._world.site,
        )
        self._claims(appointment_id, visit)
        self._events(appointment_id, visit)
        self._playroom(appointment_id, visit)
        return appointment_id

    def _claims(self, appointment_id: str, visit: Visit) -> None:
        woman = visit.woman
        if not woman.was_booked:
            self._rows.add("resource", kind="client", id=woman.id, capacity=1)
            woman.was_booked = True
        wanted = [("counsellor", visit.staff_id, 1), ("room", visit.room_id, 1), ("client", woman.id, 1)]
        if visit.children:
            wanted.append(("playroom", self._playroom_id, len(visit.children)))
        active = int(visit.course not in ("no_show", "cancelled", "moved"))
        for kind, resource_id, units in wanted:
            self._rows.add(
                "claim",
                id=self._rows.new_id(visit.booked_at),
                resource_kind=kind,
                resource_id=resource_id,
                starts_at=local_text(visit.starts_at),
                ends_at=local_text(visit.ends_at),
                units=units,
                active=active,
                appointment_id=appointment_id,
            )

    def _events(self, appointment_id: str, visit: Visit) -> None:
        previous: str | None = None
        for position, (state, moment, reason, corrects) in enumerate(self._story(visit), start=1):
            moment = min(moment, self._world.now)
            event_id = self._rows.new_id(moment)
            self._rows.add(
                "appointment_event",
                id=event_id,
                appointment_id=appointment_id,
                position=position,
                state=state,
                corrects=previous if corrects else None,
                reason=reason,
                at=at(moment),
                user_id=self._world.user_id,
            )
            previous = event_id

    def _story(self, visit: Visit) -> list[tuple[str, datetime, str, bool]]:
        """(state, when, reason, whether it corrects the one before) of every event."""
        rng = self._rng
        story = [("booked", visit.booked_at, "", False)]
        before = visit.starts_at - timedelta(minutes=rng.randrange(1, 15))
        if visit.course == "no_show":
            story.append(("no_show", visit.starts_at + timedelta(minutes=20), odds.NO_SHOW.pick(rng), False))
        elif visit.course in ("cancelled", "moved"):
            lead = visit.starts_at - visit.booked_at
            moment = visit.booked_at + lead * rng.uniform(0.1, 0.9)
            reason = odds.CANCEL.pick(rng) if visit.course == "cancelled" else ""
            story.append((visit.course, moment, reason, False))
        elif visit.course != "booked":
            if rng.random() < 0.02:
                early = before - timedelta(minutes=10)
                story.append(("arrived", early, "", False))
                story.append(("booked", early + timedelta(minutes=1), "misclick", True))
            story.append(("arrived", before, "", False))
        if visit.course in ("in_session", "done"):
            story.append(("in_session", visit.starts_at + timedelta(minutes=1), "", False))
        if visit.course == "done":
            story.append(("done", visit.ends_at - timedelta(minutes=rng.randrange(1, 6)), "", False))
        return story

    def _playroom(self, appointment_id: str, visit: Visit) -> None:
        now = self._world.now
        moments = (min(visit.starts_at - timedelta(minutes=1), now), min(visit.ends_at, now))
        for child in visit.children:
            self._rows.add("playroom_child", appointment_id=appointment_id, person_id=child.id)
            for position, kind in enumerate(visit.playroom, start=1):
                self._rows.add(
                    "playroom_event",
                    id=self._rows.new_id(moments[position - 1]),
                    appointment_id=appointment_id,
                    person_id=child.id,
                    position=position,
                    kind=kind,
                    at=at(moments[position - 1]),
                    user_id=self._world.user_id,
                )
