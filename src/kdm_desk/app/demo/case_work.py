"""All that becomes of a woman's file after the application, and what is so today."""

from datetime import date, datetime, time, timedelta

from kdm_desk.app.demo.follow_up import FollowUp
from kdm_desk.app.demo.protection_work import Decision, ProtectionWork
from kdm_desk.app.demo.women import Woman
from kdm_desk.app.demo.world import World

_FAVOURITES = 5


class CaseWork:
    """Hands each woman on to those who work for her."""

    def __init__(self, world: World, own_staff_id: str) -> None:
        self._world, self._own_staff_id = world, own_staff_id
        self._protection, self._follow_up = ProtectionWork(world), FollowUp(world)

    def begin(self, woman: Woman) -> None:
        self._protection.look_after(woman)
        self._follow_up.keep_track(woman)

    def close(self, woman: Woman, day: date) -> bool:
        """Whether her file was closed, some time after that day."""
        return self._follow_up.close(woman, day)

    def arrange_today(self, recent: list[Woman]) -> None:
        """Orders that end soon or wait, tasks that are due, a request that waits, the files kept at hand."""
        known = [woman for woman in recent if not woman.anonymous]
        self._world.case_rng.shuffle(known)
        self._orders_of_today([woman for woman in known if woman.opened_at < self._days_ago(3)])
        self._follow_up.open_tasks(known, self._own_staff_id)
        long_known = [woman for woman in known if woman.opened_at < self._days_ago(30)]
        self._follow_up.ask_for_own_records(long_known[:2])
        self._follow_up.keep_at_hand(known[:_FAVOURITES], self._world.user_id)
        named = [woman for woman in known if woman.perpetrator]
        if len(named) > 1:
            self._protection.share_perpetrator(named[0], named[1])

    def _orders_of_today(self, women: list[Woman]) -> None:
        judge, evening = time(14, 20), time(19, 40)
        yesterday = datetime.combine(self._world.now.date() - timedelta(days=1), evening)
        told = (
            Decision("preventive", datetime.combine(self._days_ago(27).date(), judge), 30),
            Decision("preventive", datetime.combine(self._days_ago(50).date(), judge), 60, confidential=True),
            Decision("preventive", yesterday, 30, "police", settled=False),
        )
        for woman, decision in zip(women, told, strict=False):
            self._protection.order(woman, decision)

    def _days_ago(self, days: int) -> datetime:
        return self._world.now - timedelta(days=days)
