"""Fills an empty vault with invented data, day by day from the first application on, and marks it a demo for ever."""

import random
from collections import deque
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.case_work import CaseWork
from kdm_desk.app.demo.desk_work import FrontDesk
from kdm_desk.app.demo.house import Arrival, House
from kdm_desk.app.demo.post import Post
from kdm_desk.app.demo.rows import Rows, at
from kdm_desk.app.demo.this_day import ThisDay
from kdm_desk.app.demo.visits import Visits
from kdm_desk.app.demo.women import Invention, Wish, Woman
from kdm_desk.app.demo.world import DAYS_AHEAD, Scale, World
from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import to_local
from kdm_desk.core.errors import UserError
from kdm_desk.core.numbers import NumberKind
from kdm_desk.features.backup.model import dated_name
from kdm_desk.features.people.repository import finding, marks, name_words
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.schedule.repository import board
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Transaction

FEWEST_PEOPLE = 60
_ROWS_A_CHUNK = 60_000
_IN_TOUCH_DAYS = 90
_NEW_TODAY = 2
_TWINS = 1
# In a vault made for measuring the desk's own idle work marks the files.
_MOST_MARKED = 5_000
_BACKUP_DAYS = 30
_BACKUP_FAILED_DAYS_AGO = 9
_BACKUP_FOLDER = "Yedek"
_MEMORY_WHILE_FILLING = 64 << 20
_USUAL_MEMORY = 1 << 20
_MERGE_PAGES = 100_000
_MUST_BE_EMPTY = ("person", "number", "contact", "appointment", "placement_decision", "letter")

Progress = Callable[[float], None]


def fill_demo(desk: Desk, people: int, seed: int, progress: Progress | None = None) -> dict[str, int]:
    """Invent so many women (at least 60) and all that goes with them; rows written per table.

    The same seed at the same moment invents the same people. Written in chunks, each with its audit row; `progress`
    hears the share done after each. For a manager. Raises UserError("vault_not_empty") and leaves such a vault as
    it is.
    """
    with desk.change(Permission.MANAGE_SETTINGS, "demo.begin") as tx:
        for table in _MUST_BE_EMPTY:
            if tx.value(f"SELECT 1 FROM {table} LIMIT 1") is not None:
                raise UserError("vault_not_empty")
        tx.execute("UPDATE vault SET is_demo = 1")
        _set_index_memory(tx, _MEMORY_WHILE_FILLING)
        tx.touch("vault", desk.vault_id, fields=["is_demo"])
        filling = _Filling(desk, tx, max(people, FEWEST_PEOPLE), seed)
    desk.is_demo = True
    return filling.run(progress or (lambda share: None))


class _Filling:
    """One run of the invention."""

    def __init__(self, desk: Desk, tx: Transaction, people: int, seed: int) -> None:
        rng = random.Random(seed)
        now = to_local(desk.clock.now()).replace(microsecond=0)
        scale = Scale.of(people)
        self._desk, self._rng = desk, rng
        self._rows = Rows(random.Random(f"ids {seed}"))
        case_rng = random.Random(f"case work {seed}")
        self._world = World(rng, case_rng, self._rows, desk.site, desk.actor.user_id, now, scale)
        self._world.hire([room.id for room in board.rooms(tx) if room.active])
        self._invention = Invention(self._world)
        self._front_desk = FrontDesk(self._world)
        self._visits = Visits(self._world, *board.playroom(tx))
        self._house = House(self._world)
        self._post = Post(self._world, tx)
        self._case_work = CaseWork(self._world, desk.actor.staff_id)
        self._in_touch: list[Woman] = []
        self._most_in_touch = max(40, people * _IN_TOUCH_DAYS // scale.days_back)
        self._arrivals = deque(self._house.arrivals())
        self._women: list[str] = []
        self._closed: list[str] = []
        self._twins: tuple[str, str] | None = None
        self._counts: dict[str, int] = {}

    def run(self, progress: Progress) -> dict[str, int]:
        """Live through every day; rows written per table."""
        world = self._world
        self._write()
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            self._post.employ(reader)
        span = [world.first_day + timedelta(days=number) for number in range(world.scale.days_back)]
        working = [day for day in span if world.closes(day)]
        newcomers = world.scale.people - len(self._arrivals) - _NEW_TODAY - _TWINS
        come = 0
        for place, day in enumerate(working, start=1):
            share = place / len(working)
            # Slowly more from month to month, and a few more or fewer from day to day.
            due = round(newcomers * share * (0.85 + 0.15 * share)) + self._rng.randrange(-1, 2)
            due = newcomers if share == 1 else min(max(due, come), newcomers)
            self._live(day, due - come)
            come = due
            if self._rows.total >= _ROWS_A_CHUNK:
                self._write()
                progress(share)
        self._arrange_today()
        self._write()
        self._tidy_index()
        self._merge_twins()
        progress(1.0)
        return {table: count for table, count in self._counts.items() if count}

    def _live(self, day: date, newcomers: int) -> None:
        """One past working day at the centre and at the shelter."""
        closes = self._world.closes(day) or time(17)
        awaited: list[Arrival] = []
        while self._arrivals and self._arrivals[0].day <= day:
            awaited.append(self._arrivals.popleft())
        plan: list[Arrival | None] = [*awaited, *([None] * newcomers)]
        self._rng.shuffle(plan)
        moments = sorted(self._world.moment(day, 9, closes.hour) for _ in plan)
        for moment, arrival in zip(moments, plan, strict=True):
            woman = self._receive(moment, arrival.wish if arrival else None)
            if arrival:
                self._house.welcome(arrival, woman)
        self._house.fill_day(day, self._in_touch)
        self._house.withdraw_some(day, self._in_touch)
        self._visits.fill_day(day, closes, self._in_touch)
        self._post.fill_day(day, self._in_touch, len(plan))
        if len(self._in_touch) > 2 * self._most_in_touch:
            gone = self._in_touch[: -self._most_in_touch]
            self._closed += [woman.id for woman in gone if self._case_work.close(woman, day)]
            del self._in_touch[: -self._most_in_touch]

    def _receive(self, moment: datetime, wish: Wish | None, again: Woman | None = None) -> Woman:
        channel = "institution" if wish else odds.CHANNEL.pick(self._rng)
        number = self._world.next_number(NumberKind.FILE, moment)
        woman = self._invention.woman(moment, number, channel, wish, again)
        self._front_desk.receive(woman, channel)
        self._case_work.begin(woman)
        self._in_touch.append(woman)
        self._women.append(woman.id)
        return woman

    def _arrange_today(self) -> None:
        """The present day, the three weeks to come, and the backups of the last month."""
        world = self._world
        recent = self._in_touch[-self._most_in_touch :]
        ThisDay(world, self._visits).fill(recent)
        for minutes in (140, 45)[:_NEW_TODAY]:
            self._receive(world.now - timedelta(minutes=minutes), None)
        for ahead in range(1, DAYS_AHEAD + 1):
            day = world.now.date() + timedelta(days=ahead)
            closes = world.closes(day)
            if closes:
                self._visits.fill_day(day, closes, recent)
        self._case_work.arrange_today(recent)
        self._meet_a_twin(recent)
        self._house.clean_up()
        for ago in range(_BACKUP_DAYS, -1, -1):
            self._back_up(ago)

    def _meet_a_twin(self, recent: list[Woman]) -> None:
        """One woman came twice and got two files; the manager has put them together since."""
        known = [
            one for one in recent if one.birth_date and not one.anonymous and one.placed_until == date.min
        ]
        if known:
            came = self._world.now - timedelta(days=1, hours=1)
            self._twins = known[0].id, self._receive(came, None, known[0]).id

    def _merge_twins(self) -> None:
        if self._twins:
            MergeService(self._desk).merge(*self._twins)

    def _back_up(self, ago: int) -> None:
        evening = datetime.combine(self._world.now.date() - timedelta(days=ago), time(18, 5))
        moment = evening if ago else self._world.now - timedelta(hours=2)
        failed = ago == _BACKUP_FAILED_DAYS_AGO
        self._rows.add(
            "backup_run",
            id=self._rows.new_id(moment),
            at=at(moment),
            destination=f"{_BACKUP_FOLDER}/{dated_name(self._world.site, moment)}",
            outcome="failed" if failed else "written",
            bytes=0 if failed else 4_000_000 + 21_000 * (_BACKUP_DAYS - ago),
            detail="medium_lost" if failed else "",
        )

    def _write(self) -> None:
        with self._desk.change(Permission.MANAGE_SETTINGS, "demo.fill") as tx:
            self._rows.write(tx, self._counts)
            closed = [(person_id,) for person_id in self._closed]
            tx.execute_many("UPDATE search_entry SET closed = 1 WHERE person_id = ?", closed)
            tx.touch("vault", self._desk.vault_id, subjects=self._women)
            tx.changed(*Topic)
        self._women, self._closed = [], []

    def _tidy_index(self) -> None:
        """Bring the search index to the state in which the idle desk leaves it, and mark who may be whom."""
        with self._desk.keep() as tx:
            if self._world.scale.people <= _MOST_MARKED:
                for row in tx.all(
                    "SELECT person_id AS id FROM client_file UNION SELECT relative_id FROM kinship"
                ):
                    marks.refresh(tx, row["id"])
            while finding.merge_step(tx, _MERGE_PAGES):
                pass
            name_words.recount(tx)
            _set_index_memory(tx, _USUAL_MEMORY)


def _set_index_memory(tx: Transaction, size: int) -> None:
    """How many bytes of new words the index gathers before it writes a piece of itself."""
    tx.execute("INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?)", (size,))
