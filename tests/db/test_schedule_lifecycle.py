"""Whatever order the desk clicks in, the vault agrees with a small model of an appointment's life."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.errors import UserError
from kdm_desk.features.schedule.model.appointments import State, corrections_from, holds_claims, steps_from
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk
from schedule_builders import LAWYER, MONDAY_TEN, PSYCHOLOGIST, add_woman, request

HALF_HOUR = timedelta(minutes=30)
slots = st.integers(0, 5)
staff = st.sampled_from([LAWYER, PSYCHOLOGIST])


class Lifecycle(RuleBasedStateMachine):
    """Two counsellors with a room of their own; a slot is half an hour, an appointment lasts two."""

    desk: Desk
    women: list[str]
    appointments = Bundle("appointments")

    def __init__(self) -> None:
        super().__init__()
        self.schedule = ScheduleService(self.desk)
        self.states: dict[str, State] = {}
        self.places: dict[str, tuple[str, str, int]] = {}
        # Each run has a day of its own in the past of the clock, so that one vault serves them all.
        type(self).day = type(self).day - timedelta(days=1)

    day = MONDAY_TEN

    def free(self, woman: str, staff_id: str, slot: int, leaving_out: str = "") -> bool:
        return not any(
            holds_claims(self.states[other])
            and other != leaving_out
            and abs(taken - slot) < 2
            and (her == woman or who == staff_id)
            for other, (her, who, taken) in self.places.items()
        )

    @rule(target=appointments, woman=st.integers(0, 2), staff_id=staff, slot=slots)
    def book(self, woman: int, staff_id: str, slot: int) -> object:
        person = self.women[woman]
        wanted = request(
            self.desk,
            person,
            starts_at=self.day + slot * HALF_HOUR,
            staff_id=staff_id,
            room=int(staff_id == LAWYER),
        )
        if not self.free(person, staff_id, slot):
            with pytest.raises(UserError, match="taken"):
                self.schedule.book(wanted)
            return multiple()
        made = self.schedule.book(wanted)
        self.states[made], self.places[made] = State.BOOKED, (person, staff_id, slot)
        return made

    @rule(appointment=appointments, step=st.sampled_from(["arrive", "begin", "finish", "no_show", "cancel"]))
    def step(self, appointment: str, step: str) -> None:
        to = {
            "arrive": State.ARRIVED,
            "begin": State.IN_SESSION,
            "finish": State.DONE,
            "no_show": State.NO_SHOW,
            "cancel": State.CANCELLED,
        }[step]
        if to not in steps_from(self.states[appointment]):
            with pytest.raises(UserError, match="step_not_possible"):
                getattr(self.schedule, step)(appointment)
            return
        getattr(self.schedule, step)(appointment)
        self.states[appointment] = to

    @rule(appointment=appointments, to=st.sampled_from(State))
    def correct(self, appointment: str, to: State) -> None:
        before = self.states[appointment]
        if to not in corrections_from(before):
            with pytest.raises(UserError, match="step_not_possible"):
                self.schedule.correct(appointment, to, "mis-click")
        elif holds_claims(to) and not holds_claims(before) and not self.free(*self.places[appointment]):
            with pytest.raises(UserError, match="taken"):
                self.schedule.correct(appointment, to, "mis-click")
        else:
            self.schedule.correct(appointment, to, "mis-click")
            self.states[appointment] = to

    @rule(target=appointments, appointment=appointments, staff_id=staff, slot=slots)
    def move(self, appointment: str, staff_id: str, slot: int) -> object:
        woman = self.places[appointment][0]
        room = self.schedule.rooms()[int(staff_id == LAWYER)].id
        starts = self.day + slot * HALF_HOUR
        possible = self.states[appointment] is State.BOOKED and self.free(woman, staff_id, slot, appointment)
        if not possible:
            with pytest.raises(UserError):
                self.schedule.move(appointment, staff_id, room, starts, starts + 2 * HALF_HOUR)
            return multiple()
        made = self.schedule.move(appointment, staff_id, room, starts, starts + 2 * HALF_HOUR)
        self.states[appointment] = State.MOVED
        self.states[made], self.places[made] = State.BOOKED, (woman, staff_id, slot)
        return made

    @invariant()
    def the_vault_agrees(self) -> None:
        stored = {one.id: one.state for one in self.schedule.day(self.day.date()).appointments}
        assert stored == self.states

    @invariant()
    def exactly_those_that_hold_their_time_have_active_claims(self) -> None:
        rows = self.desk.connection.execute(
            "SELECT appointment_id, count(*) AS claims FROM claim WHERE active = 1 AND starts_at LIKE ? "
            "GROUP BY appointment_id",
            (f"{self.day.date()}%",),
        ).fetchall()
        holding = {one: 3 for one, state in self.states.items() if holds_claims(state)}
        assert {row["appointment_id"]: row["claims"] for row in rows} == holding


def test_any_order_of_clicks_keeps_vault_and_model_together() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = FixedClock()
        clock.advance(timedelta(hours=12))
        desk = make_desk(Path(folder), clock=clock)
        Lifecycle.desk = desk
        Lifecycle.women = [add_woman(desk, "Ayşe", name) for name in ("Bir", "İki", "Üç")]
        run_state_machine_as_test(Lifecycle, settings=settings(max_examples=25, stateful_step_count=25))
        desk.close()
