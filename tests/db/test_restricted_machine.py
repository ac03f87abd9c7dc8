"""Whatever is done about a restricted file, in any order: exactly the right logins see it, and no table tells."""

import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from builders import add_login, cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.core.errors import UserError
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.security.desk import Desk
from restricted_people import AYSIL, DESK, GOKCE, MANAGER, ROLES, SUPERVISOR, login, user_id

LOGINS = (MANAGER, *ROLES)
MAY_RESTRICT = (MANAGER, AYSIL, GOKCE, SUPERVISOR)
MAY_BREAK = (MANAGER, SUPERVISOR)
ANYBODY = st.sampled_from(LOGINS)


class RestrictedMachine(RuleBasedStateMachine):
    """Several desks over one vault at once; `members` is who the file is limited to, None while it is open to all."""

    @initialize()
    def open_the_house(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "vault"
        self.clock = FixedClock()
        tools = cheap_tools(self.clock)
        make_vault(path, tools)
        with login(path, MANAGER, self.clock) as desk:
            for name, role in ROLES.items():
                add_login(desk, name, role)
        self.desks: dict[str, Desk] = {}
        self.opened = []
        for name in LOGINS:
            opened = unlock_vault(path, tools, name)
            # All at the desk at once, as no real vault allows; the database itself takes turns.
            opened.lock.release()
            self.opened.append(opened)
            self.desks[name] = opened.desk
        self.ids = {name: user_id(self.desks[MANAGER], name) for name in LOGINS}
        applicant = PersonDetails(given_names="Zübeyde", surname="Karaçalıoğlu")
        intake = IntakeService(self.desks[MANAGER])
        self.person_id = intake.register(NewApplication("in_person", applicant=applicant))
        self.file_no = PeopleService(self.desks[MANAGER]).open_file(self.person_id).file_no
        self.name = "Zübeyde Karaçalıoğlu"
        self.members: set[str] | None = None
        self.until: dict[str, datetime] = {}

    def sees(self, name: str) -> bool:
        if self.members is None or name in self.members:
            return True
        return self.clock.moment < self.until.get(name, self.clock.moment)

    @precondition(lambda self: self.members is None)
    @rule(by=st.sampled_from(MAY_RESTRICT), others=st.sets(ANYBODY))
    def restrict(self, by: str, others: set[str]) -> None:
        RestrictedService(self.desks[by]).restrict(
            self.person_id, [self.ids[one] for one in sorted(others)], "Bir çalışanın akrabası"
        )
        self.members = {by, *others}

    @precondition(lambda self: self.members is not None)
    @rule(by=ANYBODY, other=ANYBODY)
    def share(self, by: str, other: str) -> None:
        assert self.members is not None
        worked = _works(lambda: RestrictedService(self.desks[by]).share(self.person_id, [self.ids[other]]))
        assert worked == (by in self.members)
        if worked:
            self.members.add(other)

    @precondition(lambda self: self.members is not None)
    @rule(by=ANYBODY, other=ANYBODY)
    def withdraw(self, by: str, other: str) -> None:
        assert self.members is not None
        worked = _works(lambda: RestrictedService(self.desks[by]).withdraw(self.person_id, self.ids[other]))
        assert worked == (by in self.members and self.members != {other})
        if worked:
            self.members.discard(other)

    @precondition(lambda self: self.members is not None)
    @rule(by=st.sampled_from(MAY_RESTRICT))
    def lift(self, by: str) -> None:
        worked = _works(lambda: RestrictedService(self.desks[by]).lift(self.person_id))
        assert worked == self.sees(by)
        if worked:
            self.members = None

    @precondition(lambda self: self.members is not None)
    @rule(by=st.sampled_from(MAY_BREAK))
    def break_glass(self, by: str) -> None:
        RestrictedService(self.desks[by]).break_glass("Acil sağlık durumu", self.file_no)
        self.until[by] = self.clock.moment + timedelta(minutes=30)

    @rule(minutes=st.integers(1, 40))
    def wait(self, minutes: int) -> None:
        self.clock.advance(timedelta(minutes=minutes))

    @rule(by=ANYBODY, given_names=st.sampled_from(["Nazenin", "Şehriban", "Zübeyde"]))
    def rename(self, by: str, given_names: str) -> None:
        people = PeopleService(self.desks[by])
        worked = _works(lambda: people.name_person(self.person_id, given_names, "Karaçalıoğlu"))
        assert worked == self.sees(by)
        if worked:
            self.name = f"{given_names} Karaçalıoğlu"

    @invariant()
    def exactly_the_right_logins_see_her(self) -> None:
        for name, desk in getattr(self, "desks", {}).items():
            hits = [hit.name for hit in PeopleService(desk).search("karacalioglu")]
            assert hits == ([self.name] if self.sees(name) else []), name

    @invariant()
    def the_tables_tell_nobody_while_the_file_is_restricted(self) -> None:
        if getattr(self, "desks", None) and self.members is not None:
            told = self.desks[DESK].connection.execute(
                "SELECT p.surname, (SELECT count(*) FROM former_name), (SELECT count(*) FROM search_entry) "
                "FROM person AS p"
            )
            assert [tuple(row) for row in told] == [("", 0, 0)]

    def teardown(self) -> None:
        for opened in getattr(self, "opened", []):
            opened.desk.close()
            opened.unlocked.forget()
        if hasattr(self, "folder"):
            self.folder.cleanup()


def _works(work: Callable[[], object]) -> bool:
    try:
        work()
    except UserError:
        return False
    return True


TestRestrictedMachine = RestrictedMachine.TestCase
TestRestrictedMachine.settings = settings(
    max_examples=15, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
