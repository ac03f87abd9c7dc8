"""From whom she is to be protected, and how: perpetrators, risk over time, orders, the two plans."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import at
from kdm_desk.app.demo.women import Woman
from kdm_desk.app.demo.world import World
from kdm_desk.core.clock import local_text
from kdm_desk.core.turkish import sort_key

_PREVENTIVE = ("no_threats", "no_approach", "no_contact", "leave_home", "no_approach_family", "weapon")
_PROTECTIVE = ("shelter", "money", "counselling", "day_care")
_SAME_SURNAME = {"spouse", "former_spouse", "father", "brother", "son"}
# A range that is given to nobody, as for the clients.
_INVENTED_MOBILES = 100_000_000


@dataclass(frozen=True)
class Decision:
    """An order as the demo needs it; without `authority` one of the family judge, who approves no other."""

    kind: str
    decided: datetime
    days: int
    authority: str = "family_judge"
    settled: bool = True
    confidential: bool = False


class ProtectionWork:
    """Writes what the counsellors noted about danger and what was done against it."""

    def __init__(self, world: World) -> None:
        self._world, self._rng, self._rows = world, world.case_rng, world.rows
        self._words = demo_list("case_work")

    def look_after(self, woman: Woman) -> None:
        """Her perpetrator, the assessments, orders and goals since she came, as far as there was reason."""
        rng = self._rng
        if woman.anonymous:
            return
        if woman.in_danger or rng.random() < 0.7:
            self._name_perpetrator(woman)
        if woman.in_danger or rng.random() < 0.22:
            self._assess(woman)
        if rng.random() < (0.65 if woman.in_danger else 0.12):
            self._usual_order(woman)
        if rng.random() < (0.8 if woman.in_danger else 0.15):
            self._plan(woman)

    def share_perpetrator(self, first: Woman, second: Woman) -> None:
        """The man of the first woman's file is named in the second's, too: a conflict for whoever knows both."""
        if first.perpetrator and first.perpetrator != second.perpetrator:
            self._join(second, first.perpetrator, second.opened_at, "former_partner", 1)

    def order(self, woman: Woman, told: Decision, extends: str | None = None) -> str:
        """One order with its measures and what became of it; its id."""
        rng, rows, world = self._rng, self._rows, self._world
        recorded = min(told.decided + timedelta(hours=3), world.now)
        order_id, version_id = rows.new_id(recorded), rows.new_id(recorded)
        rows.add(
            "protection_order",
            id=order_id,
            person_id=woman.id,
            extends=extends,
            recorded_at=at(recorded),
            staff_id=rng.choice(world.staff["lawyer"]),
            origin_site=world.site,
        )
        day = told.decided.date()
        rows.add(
            "order_version",
            id=version_id,
            order_id=order_id,
            position=1,
            kind=told.kind,
            authority=told.authority,
            decision_no=f"{day.year}/{rng.randrange(100, 4_000)} D. İş",
            decided_on=day.isoformat(),
            decided_time=told.decided.strftime("%H:%M"),
            starts_on=day.isoformat(),
            ends_on=(day + timedelta(days=told.days)).isoformat(),
            confidential=int(told.confidential),
            against_id=woman.perpetrator or None,
            at=at(recorded),
            user_id=world.user_id,
        )
        measures = _PREVENTIVE if told.kind == "preventive" else _PROTECTIVE
        for measure in rng.sample(measures, rng.randint(1, 3)):
            rows.add("order_measure", version_id=version_id, measure=measure)
        self._order_events(order_id, told)
        return order_id

    def _order_events(self, order_id: str, told: Decision) -> None:
        story = []
        if told.settled and told.authority in ("police", "police_chief"):
            story.append(("approved", told.decided + timedelta(hours=15)))
        if told.settled and told.kind == "preventive":
            story.append(("served", told.decided + timedelta(days=2, hours=1)))
        due = [(kind, moment) for kind, moment in story if moment < self._world.now]
        for position, (kind, moment) in enumerate(due, start=1):
            self._rows.add(
                "order_event",
                id=self._rows.new_id(moment),
                order_id=order_id,
                position=position,
                kind=kind,
                happened_at=local_text(moment),
                at=at(moment),
                user_id=self._world.user_id,
            )

    def _usual_order(self, woman: Woman) -> None:
        rng, now = self._rng, self._world.now
        decided = self._later(woman, 1, 9)
        if decided >= now:
            return
        kind = "preventive" if rng.random() < 0.8 else "protective"
        by_police = rng.random() < 0.3
        authority = {"preventive": "police", "protective": "police_chief"}[kind] if by_police else ""
        judge = "family_judge" if kind == "preventive" else "civil_authority"
        days = rng.choice((30, 60, 90, 180))
        first = self.order(
            woman,
            Decision(kind, decided, days, authority or judge, confidential=rng.random() < 0.2),
        )
        again = datetime.combine(decided.date() + timedelta(days=days - 4), time(11, 10))
        if rng.random() < 0.35 and again < now:
            self.order(woman, Decision(kind, again, rng.choice((60, 90, 180)), judge), first)

    def _name_perpetrator(self, woman: Woman) -> None:
        rng, rows, world = self._rng, self._rows, self._world
        relation = odds.RELATION.pick(rng)
        surname = (
            woman.surname if relation in _SAME_SURNAME else rng.choice(demo_list("surnames")["surnames"])
        )
        given = rng.choice(self._words["men"])
        woman.perpetrator = rows.new_id(woman.opened_at)
        rows.add(
            "person",
            id=woman.perpetrator,
            given_names=given,
            surname=surname,
            known_as="",
            sort_key=sort_key(f"{given} {surname}"),
            sex="male",
            birth_year=woman.opened_at.year - rng.randrange(24, 58) if rng.random() < 0.6 else None,
            created_at=at(woman.opened_at),
            origin_site=world.site,
        )
        if rng.random() < 0.3:
            rows.add(
                "phone",
                id=rows.new_id(woman.opened_at),
                person_id=woman.perpetrator,
                number=f"+9059{rng.randrange(_INVENTED_MOBILES):08d}",
                safe="no",
                position=0,
            )
        self._join(woman, woman.perpetrator, woman.opened_at, relation, 0)

    def _join(self, woman: Woman, relative_id: str, moment: datetime, relation: str, position: int) -> None:
        rng, rows = self._rng, self._rows
        rows.add(
            "kinship",
            person_id=woman.id,
            relative_id=relative_id,
            kind="perpetrator",
            relation=relation,
            lives_with_her="yes" if relation == "spouse" and rng.random() < 0.6 else "no",
            note=rng.choice(self._words["perpetrator_notes"]) if rng.random() < 0.3 else "",
            position=position,
        )
        event_id = rows.new_id(moment)
        rows.add(
            "perpetrator_event",
            id=event_id,
            person_id=woman.id,
            relative_id=relative_id,
            position=1,
            step="named",
            occupation=rng.choice(self._words["occupations"]) if rng.random() < 0.5 else "",
            at=at(moment),
            user_id=self._world.user_id,
        )
        for trait in odds.TRAIT.some(rng, 2) if rng.random() < 0.45 else ():
            rows.add("perpetrator_trait", event_id=event_id, trait=trait)

    def _assess(self, woman: Woman) -> None:
        """Once at the beginning and, often, once more; whether her life is in danger is what she said at the desk."""
        rng, rows = self._rng, self._rows
        levels = ("high", "high", "medium") if woman.in_danger else ("medium", "low", "low")
        for start in (0, 30, 75)[: rng.randint(1, 3)]:
            moment = self._later(woman, start, start + 25)
            if moment >= self._world.now:
                break
            assessment_id = rows.new_id(moment)
            rows.add(
                "risk_assessment",
                id=assessment_id,
                person_id=woman.id,
                assessed_at=at(moment),
                level=rng.choice(levels),
                source=odds.RISK_SOURCE.pick(rng),
                life_in_danger="yes" if woman.in_danger else "no",
                note=rng.choice(self._words["risk_notes"]) if rng.random() < 0.4 else "",
                at=at(moment),
                staff_id=rng.choice(self._world.staff["social_worker"]),
                origin_site=self._world.site,
            )
            for ground in odds.RISK_GROUND.some(rng, 4 if woman.in_danger else 2):
                rows.add("risk_assessment_ground", assessment_id=assessment_id, ground=ground)

    def _plan(self, woman: Woman) -> None:
        rng = self._rng
        moment = self._later(woman, 0, 6)
        if moment >= self._world.now:
            return
        plan = "safety" if woman.in_danger else "action"
        areas = rng.sample(("safety", "psychosocial", "justice", "health"), rng.randint(2, 3))
        for area in areas:
            self._goal(woman, plan, area, moment)
        review = max(moment.date() + timedelta(days=45), self._world.now.date() - timedelta(days=6))
        self._rows.add(
            "plan_review",
            id=self._rows.new_id(moment),
            person_id=woman.id,
            plan=plan,
            review_on=(review + timedelta(days=rng.randrange(20))).isoformat(),
            at=at(moment),
            user_id=self._world.user_id,
        )

    def _goal(self, woman: Woman, plan: str, area: str, moment: datetime) -> None:
        rng, rows, world = self._rng, self._rows, self._world
        goal_id, owner = rows.new_id(moment), rng.choice(world.staff["social_worker"])
        rows.add(
            "plan_goal",
            id=goal_id,
            person_id=woman.id,
            plan=plan,
            area=area,
            made_at=at(moment),
            staff_id=owner,
            origin_site=world.site,
        )
        goal, due_on = rng.choice(self._words["goals"][area]), self._due(moment)
        story = [("set", moment, "in_progress", "")]
        if rng.random() < 0.5:
            met = rng.random() < 0.7
            note = rng.choice(self._words["goals_met" if met else "goal_steps"])
            later = moment + timedelta(days=rng.randrange(4, 40), minutes=rng.randrange(50))
            story.append(("state", later, "met" if met else "not_applicable", note))
        for position, (kind, when, state, note) in enumerate(story, start=1):
            if when > world.now:
                break
            rows.add(
                "plan_goal_event",
                id=rows.new_id(when),
                plan_goal_id=goal_id,
                position=position,
                kind=kind,
                goal=goal,
                owner_id=owner if rng.random() < 0.7 else None,
                due_on=due_on.isoformat(),
                state=state,
                note=note,
                at=at(when),
                user_id=world.user_id,
            )

    def _due(self, moment: datetime) -> date:
        """Some weeks later; what is still open is due about now rather than a year ago."""
        usual = moment.date() + timedelta(days=self._rng.randrange(10, 60))
        return max(usual, self._world.now.date() + timedelta(days=self._rng.randrange(-4, 25)))

    def _later(self, woman: Woman, first_day: int, last_day: int) -> datetime:
        """Some minutes after an hour of one of those days since she came."""
        rng = self._rng
        ahead = timedelta(days=rng.randrange(first_day, last_day + 1), minutes=rng.randrange(20, 55))
        return woman.opened_at + ahead
