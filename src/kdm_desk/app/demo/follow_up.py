"""What goes on between the visits: aid, tasks, notices, requests for her own record, and files that are closed."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import Values, at
from kdm_desk.app.demo.women import Woman
from kdm_desk.app.demo.world import World
from kdm_desk.documents.consent_form import form_text

_AMOUNTS = {"cash": (75_000, 500_000), "rent": (300_000, 1_200_000), "transport": (5_000, 40_000)}
_UNITS = {"food": "package", "clothing": "piece", "baby": "package", "hygiene": "package", "school": "piece"}
_GIVERS = ("institution-district-aid-foundation", "institution-family-directorate", None, None)
# Days from now on which the open tasks of the desk are due: late, today, and later.
_OPEN_TASKS = (-9, -4, -2, -1, 0, 0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 20)
_SHARE_CLOSED = 0.62


class FollowUp:
    """Writes what colleagues do about a woman without her being there."""

    def __init__(self, world: World) -> None:
        self._world, self._rng, self._rows = world, world.case_rng, world.rows
        self._words = demo_list("case_work")

    def keep_track(self, woman: Woman) -> None:
        """Aid she got, tasks that were done, the notice where it was given apart from an application."""
        rng = self._rng
        if woman.anonymous:
            return
        if rng.random() < (0.7 if "social_aid" in woman.requests else 0.09):
            for _ in range(rng.randint(1, 3)):
                self._aid(woman)
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            self._done_task(woman)
        if rng.random() < 0.12:
            self._notice(woman)

    def close(self, woman: Woman, day: date) -> bool:
        """Her file is closed some weeks after she was last in touch, unless she stays or has not come long ago."""
        rng, world = self._rng, self._world
        when = day + timedelta(days=rng.randrange(2, 45))
        if when >= world.now.date() or world.closes(when) is None:
            return False
        if woman.placed_until >= when or rng.random() > _SHARE_CLOSED or woman.last_came.date() >= when:
            return False
        moment = datetime.combine(when, time(9)) + timedelta(minutes=rng.randrange(180))
        self._rows.add(
            "case_event",
            id=self._rows.new_id(moment),
            person_id=woman.id,
            position=1,
            kind="closed",
            reason=odds.CLOSING.pick(rng),
            note=rng.choice(self._words["closing_notes"]),
            at=at(moment),
            user_id=world.user_id,
        )
        return True

    def open_tasks(self, women: list[Woman], own_staff_id: str) -> None:
        """Tasks that wait now, some of them for whoever opens the demo."""
        rng, world = self._rng, self._world
        others = [*world.staff["social_worker"], *world.staff["lawyer"]]
        for place, (days, woman) in enumerate(zip(_OPEN_TASKS, women, strict=False)):
            kind = rng.choice(tuple(self._words["tasks"]))
            owner = own_staff_id if place % 3 == 0 else rng.choice(others)
            made = max(woman.opened_at, world.now - timedelta(days=rng.randrange(10, 30)))
            title = rng.choice(self._words["tasks"][kind])
            self._task(woman.id, kind, title, made, (("set", made, self._day(days), owner, ""),))
        for days, title in zip((0, 4, 12), self._words["tasks_of_nobody"], strict=True):
            made = world.now - timedelta(days=6, hours=1)
            self._task(None, "other", title, made, (("set", made, self._day(days), own_staff_id, ""),))

    def keep_at_hand(self, women: list[Woman], user_id: str) -> None:
        """Favourites of a login."""
        for woman in women:
            self._rows.add("favourite", user_id=user_id, person_id=woman.id, at=at(self._world.now))

    def ask_for_own_records(self, women: list[Woman]) -> None:
        """One request is answered, one waits and is soon due; of women who have been known for a month."""
        for woman, days_ago, answered in zip(women, (70, 26), (True, False), strict=False):
            asked = max(self._world.now - timedelta(days=days_ago), woman.opened_at)
            request_id = self._rows.new_id(asked)
            staff_id = self._world.staff["unit_supervisor"][0]
            self._rows.add(
                "disclosure_request",
                id=request_id,
                person_id=woman.id,
                received_on=asked.date().isoformat(),
                at=at(asked),
                staff_id=staff_id,
                origin_site=self._world.site,
            )
            if answered:
                told = asked + timedelta(days=11)
                self._rows.add(
                    "disclosure_answer",
                    request_id=request_id,
                    answered_on=told.date().isoformat(),
                    how="handed_over",
                    at=at(told),
                    staff_id=staff_id,
                )

    def _aid(self, woman: Woman) -> None:
        rng, rows, world = self._rng, self._rows, self._world
        moment = woman.opened_at + timedelta(days=rng.randrange(1, 80), minutes=rng.randrange(50))
        if moment >= world.now:
            return
        kind, outcome = odds.AID_KIND.pick(rng), odds.AID_OUTCOME.pick(rng)
        if outcome == "pending" and (world.now - moment).days > 60:
            outcome = "given"
        giver = rng.choice(_GIVERS)
        lowest, highest = _AMOUNTS.get(kind, (0, 0))
        aid_id = rows.new_id(moment)
        rows.add(
            "aid",
            id=aid_id,
            person_id=woman.id,
            recorded_at=at(moment),
            staff_id=rng.choice(world.staff["social_worker"]),
            origin_site=world.site,
        )
        rows.add(
            "aid_event",
            id=rows.new_id(moment),
            aid_id=aid_id,
            position=1,
            outcome=outcome,
            kind=kind,
            institution_id=giver,
            provider="" if giver else rng.choice(self._words["aid_providers"]),
            amount=rng.randrange(lowest, highest, 5_000) if highest else None,
            quantity=rng.randint(1, 3) if kind in _UNITS else None,
            unit=_UNITS.get(kind),
            given_on=moment.date().isoformat(),
            note=rng.choice(self._words["aid_notes"]),
            at=at(moment),
            user_id=world.user_id,
        )

    def _done_task(self, woman: Woman) -> None:
        rng = self._rng
        made = woman.opened_at + timedelta(days=rng.randrange(0, 20), minutes=25)
        done = made + timedelta(days=rng.randrange(1, 9), minutes=rng.randrange(50))
        if done >= self._world.now:
            return
        kind = odds.DONE_TASK.pick(rng)
        owner = rng.choice(self._world.staff["social_worker"])
        due_on = made.date() + timedelta(days=7)
        steps = [("set", made, due_on, owner, ""), ("done", done, None, None, "")]
        self._task(woman.id, kind, rng.choice(self._words["tasks"][kind]), made, steps)

    def _task(
        self,
        person_id: str | None,
        kind: str,
        title: str,
        made: datetime,
        steps: Sequence[tuple[str, datetime, date | None, str | None, str]],
    ) -> None:
        rows, world = self._rows, self._world
        task_id = rows.new_id(made)
        rows.add(
            "task",
            id=task_id,
            person_id=person_id,
            kind=kind,
            title=title,
            made_at=at(made),
            staff_id=self._rng.choice(world.staff["social_worker"]),
            origin_site=world.site,
        )
        for position, (step, moment, due_on, owner, note) in enumerate(steps, start=1):
            event: Values = {
                "due_on": due_on.isoformat() if due_on else None,
                "owner_id": owner,
                "note": note,
            }
            rows.add(
                "task_event",
                id=rows.new_id(moment),
                task_id=task_id,
                position=position,
                kind=step,
                at=at(moment),
                user_id=world.user_id,
                **event,
            )

    def _notice(self, woman: Woman) -> None:
        moment = woman.opened_at + timedelta(days=self._rng.randrange(1, 30), minutes=15)
        if moment < self._world.now:
            self._rows.add(
                "notice_given",
                id=self._rows.new_id(moment),
                person_id=woman.id,
                version=form_text("privacy_notice").version,
                form=self._rng.choice(("written", "spoken")),
                given_on=moment.date().isoformat(),
                at=at(moment),
                staff_id=self._rng.choice(self._world.staff["front_desk"]),
                origin_site=self._world.site,
            )

    def _day(self, days: int) -> date:
        return self._world.now.date() + timedelta(days=days)
