"""Random lives of needs, tasks and consents against plain models: the last word counts, nothing before it is lost."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.errors import UserError
from kdm_desk.features.consent.model import FIELDS, NewConsent
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.needs.model.tasks import NewTask
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.referrals.model.letters import included
from kdm_desk.features.referrals.service import ReferralService
from referral_builders import BAR, POLICE, add_woman

OUTCOMES = st.sampled_from(["provided", "referred", "not_available", "declined", None])
NOTES = st.sampled_from(["", "Neden"])


class Life(RuleBasedStateMachine):
    """One woman, her needs, the tasks about her and what she agrees to, over a few weeks."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.clock = FixedClock()
        self.desk = make_desk(Path(self._folder.name), clock=self.clock)
        self.woman = add_woman(self.desk, agrees=False)
        self.needs, self.tasks = NeedsService(self.desk), TaskService(self.desk)
        self.consents, self.letters = ConsentService(self.desk), ReferralService(self.desk)
        self.outcomes: dict[str, list[str | None]] = {need.id: [] for need in self.needs.needs_of(self.woman)}
        self.due: dict[str, date | None] = {}
        self.agreed: dict[str, tuple[str, frozenset[str], date]] = {}
        self.today = date(2026, 3, 2)

    def teardown(self) -> None:
        self.desk.close()
        self._folder.cleanup()

    def pick(self, data: st.DataObject, known: Mapping[str, object]) -> str | None:
        return data.draw(st.sampled_from(sorted(known))) if known else None

    @rule(days=st.integers(1, 9))
    def time_passes(self, days: int) -> None:
        self.clock.advance(timedelta(days=days))
        self.today += timedelta(days=days)

    @rule(data=st.data(), outcome=OUTCOMES, note=NOTES)
    def something_comes_of_a_need(self, data: st.DataObject, outcome: str | None, note: str) -> None:
        need_id = data.draw(st.sampled_from(sorted(self.outcomes)))
        said = self.outcomes[need_id]
        allowed = outcome != (said[-1] if said else None) and (note or not said)
        try:
            self.needs.record_outcome(need_id, outcome, note)
        except UserError:
            assert not allowed
        else:
            assert allowed
            said.append(outcome)

    @rule()
    def she_asks_for_more(self) -> None:
        if len(self.outcomes) < 4:
            self.outcomes[self.needs.add_need(self.woman, "information")] = []

    @rule(days=st.integers(-1, 9))
    def a_task_is_set(self, days: int) -> None:
        due = self.today + timedelta(days=days)
        try:
            self.due[self.tasks.create(NewTask("call_her", due, "staff-lawyer", person_id=self.woman))] = due
        except UserError:
            assert days < 0

    @rule(data=st.data(), step=st.sampled_from(["finish", "drop", "postpone", "reopen"]), note=NOTES)
    def a_task_goes_on(self, data: st.DataObject, step: str, note: str) -> None:
        task_id = self.pick(data, self.due)
        if task_id is None:
            return
        is_open = self.due[task_id] is not None
        later = self.today + timedelta(days=2)
        allowed = {
            "finish": is_open,
            "drop": is_open and note,
            "postpone": is_open,
            "reopen": not is_open and note,
        }[step]
        act = getattr(self.tasks, step)
        try:
            act(task_id, later, note) if step in ("postpone", "reopen") else act(task_id, note)
        except UserError:
            assert not allowed
        else:
            assert allowed
            self.due[task_id] = later if step in ("postpone", "reopen") else None

    @rule(
        names=st.sets(st.sampled_from(FIELDS), min_size=1),
        days=st.integers(1, 20),
        to=st.sampled_from([BAR, POLICE]),
    )
    def she_agrees(self, names: set[str], days: int, to: str) -> None:
        end = self.today + timedelta(days=days)
        told = NewConsent("legal_aid", "spoken", tuple(names), self.today, end, to)
        self.agreed[self.consents.give(self.woman, told)] = (to, frozenset(names), end)

    @rule(data=st.data())
    def she_takes_it_back(self, data: st.DataObject) -> None:
        consent_id = self.pick(data, self.agreed)
        if consent_id is not None:
            self.consents.withdraw(consent_id, "Vazgeçti")
            del self.agreed[consent_id]

    @invariant()
    def each_need_shows_all_that_came_of_it(self) -> None:
        found = {
            need.id: [event.outcome for event in need.events] for need in self.needs.needs_of(self.woman)
        }
        assert found == self.outcomes

    @invariant()
    def missing_services_are_those_whose_last_word_says_so(self) -> None:
        missing = {need_id for need_id, said in self.outcomes.items() if said and said[-1] == "not_available"}
        found = self.needs.unmet(date(2026, 3, 1), self.today)
        assert {row.need_id for row in found.rows} == missing

    @invariant()
    def the_open_tasks_are_listed_by_their_last_day(self) -> None:
        listed = {task.id: task.due_on for task in self.tasks.open_tasks()}
        assert listed == {task_id: due for task_id, due in self.due.items() if due is not None}

    @invariant()
    def a_letter_carries_nothing_that_no_consent_in_force_covers(self) -> None:
        for institution in (BAR, POLICE):
            expected = {
                name
                for to, names, end in self.agreed.values()
                if to == institution and end > self.today
                for name in names
            }
            assert self.consents.current(self.woman, institution) == expected
            draft = self.letters.draft_letter(self.woman, institution)
            assert {field.name.value for field in draft.fields if field.lacks is None} == expected
            assert {name.value for name in included(draft.fields)} <= expected


Life.TestCase.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
TestLife = Life.TestCase
