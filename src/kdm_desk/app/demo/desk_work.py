"""What the front desk wrote down about a woman: her applications, what came of them, every call since."""

from datetime import datetime, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import at
from kdm_desk.app.demo.women import Woman
from kdm_desk.app.demo.world import World

_SETTLED_AFTER_DAYS = 45
_CALLS = odds.Odds({0: 30, 1: 28, 2: 20, 3: 12, 4: 6, 6: 4})


class FrontDesk:
    """Takes applications and makes calls; each of its rows is somebody's work."""

    def __init__(self, world: World) -> None:
        self._world, self._rng, self._rows = world, world.rng, world.rows
        self._sentences = demo_list("sentences")
        self._last_contact = ""

    def receive(self, woman: Woman, channel: str) -> None:
        """Her first application, later ones where there are any, the calls between them, her search entry."""
        rng, now = self._rng, self._world.now
        self._last_contact = ""
        self._application(woman, woman.opened_at, channel)
        chance = rng.random()
        for returns in range(0 if chance > 0.14 else 1 if chance > 0.03 else 2):
            again = woman.opened_at + timedelta(days=rng.randrange(40, 260) * (returns + 1), minutes=17)
            if again < now and self._world.closes(again.date()) is not None:
                self._application(woman, again, odds.CHANNEL.pick(rng))
        for _ in range(_CALLS.pick(rng) if woman.phones else 0):
            day = (woman.opened_at + timedelta(days=rng.randrange(2, 75))).date()
            if day < now.date() and self._world.closes(day) is not None:
                self._call(woman, self._world.moment(day))
        self._rows.add("search_entry", **woman.entry, last_contact=self._last_contact)

    def _contact(
        self, woman: Woman, moment: datetime, channel: str, direction: str, outcome: str, note: str
    ) -> str:
        contact_id = self._rows.new_id(moment)
        woman.last_came = max(woman.last_came, moment)
        self._last_contact = max(self._last_contact, at(moment))
        staff = self._world.staff["front_desk" if self._rng.random() < 0.7 else "social_worker"]
        self._rows.add(
            "contact",
            id=contact_id,
            person_id=woman.id,
            at=at(moment),
            channel=channel,
            direction=direction,
            outcome=outcome,
            note=note,
            staff_id=self._rng.choice(staff),
            origin_site=self._world.site,
        )
        return contact_id

    def _call(self, woman: Woman, moment: datetime) -> None:
        outgoing = self._rng.random() < 0.6
        outcome = odds.CALL_OUTCOME.pick(self._rng) if outgoing else "spoke"
        note = ""
        if outcome == "spoke" and self._rng.random() < 0.7:
            note = self._rng.choice(self._sentences["contact_notes"])
        self._contact(woman, moment, "telephone", "outgoing" if outgoing else "incoming", outcome, note)

    def _application(self, woman: Woman, moment: datetime, channel: str) -> None:
        rng = self._rng
        contact_id = self._contact(woman, moment, channel, "incoming", "application", "")
        application_id = self._rows.new_id(moment)
        heard_from = odds.HEARD_FROM.pick(rng) if rng.random() < 0.9 else None
        notice = "telephone" if channel == "telephone" else odds.NOTICE.pick(rng)
        last_incident = moment.date() - timedelta(days=int(120 * rng.random() ** 2))
        taken_by = rng.choice(self._world.staff["front_desk"])
        self._rows.add(
            "application",
            id=application_id,
            person_id=woman.id,
            contact_id=contact_id,
            received_at=at(moment),
            channel=channel,
            heard_from=heard_from,
            referred_by=self._who_brought_her(channel),
            since=odds.SINCE.pick(rng),
            frequency=odds.FREQUENCY.pick(rng),
            last_incident=last_incident.isoformat() if rng.random() < 0.6 else None,
            life_in_danger="yes" if woman.in_danger else rng.choice(("no", "no", "unknown")),
            account=rng.choice(self._sentences["requests"]) if rng.random() < 0.75 else "",
            privacy_notice=notice,
            privacy_notice_at=None if notice == "later" else at(moment),
            taken_by=taken_by,
            origin_site=self._world.site,
        )
        for kind in woman.violence:
            certainty = "experienced" if rng.random() < 0.88 else "at_risk"
            self._rows.add(
                "application_violence", application_id=application_id, kind=kind, certainty=certainty
            )
        self._requests(application_id, woman, moment, taken_by)
        if rng.random() < 0.1:
            for name in odds.WITHHELD.some(rng, 2):
                self._rows.add("application_withheld", application_id=application_id, field=name)

    def _who_brought_her(self, channel: str) -> str:
        if channel != "institution":
            return ""
        return self._rng.choice(("Emniyet", "ŞÖNİM", "Hastane sosyal servisi", "Kaymakamlık"))

    def _requests(self, application_id: str, woman: Woman, moment: datetime, taken_by: str) -> None:
        rng, now = self._rng, self._world.now
        for kind in woman.requests:
            days = rng.randrange(0, _SETTLED_AFTER_DAYS)
            settled = moment + timedelta(days=days, hours=1)
            outcome = odds.REQUEST_OUTCOME.pick(rng) if settled < now and rng.random() < 0.93 else None
            need_id = self._rows.new_id(moment)
            self._rows.add(
                "need",
                id=need_id,
                person_id=woman.id,
                application_id=application_id,
                kind=kind,
                opened_at=at(moment),
                staff_id=taken_by,
                origin_site=self._world.site,
            )
            if outcome:
                self._rows.add(
                    "need_event",
                    id=self._rows.new_id(settled),
                    need_id=need_id,
                    position=1,
                    outcome=outcome,
                    at=at(settled),
                    user_id=self._world.user_id,
                )
