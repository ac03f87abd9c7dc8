"""Any course a staff can take: at every step exactly the right logins open exactly the right epochs.

The model is plain sets of ids. Beside it stands a claim that knows nothing of how keys travel: a key that is in use
was never held by anybody who is shut out now, whatever copies of the header she kept.
"""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.clock import today
from kdm_desk.core.errors import UserError
from kdm_desk.security import rekey, staffing
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.statement import DATABASE, Status
from kdm_desk.security.with_sheet import SheetOpening, recover
from security_builders import MANAGER_PHRASE, SmallVault

MOST_LOGINS = 5
ROLES = [Role.PSYCHOLOGIST, Role.SOCIAL_WORKER, Role.DUTY_OFFICER, Role.LAWYER, Role.MANAGER]
WATCHED = [Compartment.HEALTH, Compartment.LEGAL, Compartment.PSYCHOLOGICAL, Compartment.SHELTER_ADDRESS]
SHARE = st.integers(0, 10**6)


@dataclass
class Login:
    role: Role
    phrase: str
    temporary: bool = False
    status: Status = Status.ACTIVE
    end_date: date | None = None
    grants: set[Compartment] = field(default_factory=set)


@dataclass
class Epoch:
    """Who has its key: by the manager's statement, or from a member (receiver → giver)."""

    boxes: set[str]
    delivered: dict[str, str] = field(default_factory=dict)

    @property
    def holders(self) -> set[str]:
        return self.boxes | set(self.delivered)

    def lose(self, user_id: str) -> None:
        """She has no keys any more, or other ones; and nobody believes what the old ones signed."""
        self.boxes.discard(user_id)
        self.delivered = {to: by for to, by in self.delivered.items() if user_id not in (to, by)}


class StaffMachine(RuleBasedStateMachine):
    @initialize()
    def found(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.small = SmallVault.make(self.folder)
        self.phrases = 0
        me = self.small.manager.user.user_id
        self.logins = {me: Login(Role.MANAGER, MANAGER_PHRASE)}
        self.rings: dict[Compartment, list[Epoch]] = {compartment: [] for compartment in Compartment}
        self.database = [1]
        self.in_transition = False
        self.ever_held: dict[str, set[bytes]] = {}

    def teardown(self) -> None:
        shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)

    # What the model says

    def members(self, compartment: Compartment) -> set[str]:
        return {
            user_id
            for user_id, login in self.logins.items()
            if login.status is Status.ACTIVE and compartment in login.grants
        }

    def usable(self, *, managers: bool = False) -> list[str]:
        day = today(self.small.clock)
        return [
            user_id
            for user_id, login in self.logins.items()
            if login.status is Status.ACTIVE
            and (login.end_date is None or login.end_date >= day)
            and (not managers or login.role is Role.MANAGER)
        ]

    def somebody(self, share: int, status: Status, *, but: str = "") -> str | None:
        found = [
            user_id for user_id, login in self.logins.items() if login.status is status and user_id != but
        ]
        return found[share % len(found)] if found else None

    def manager(self, share: int) -> Unlocked:
        managers = self.usable(managers=True)
        return self.enter(managers[share % len(managers)])

    def enter(self, user_id: str) -> Unlocked:
        """She logs in: hands on what she has, keeps for herself what she was handed."""
        unlocked = self.small.vault.unlock(self.name(user_id), self.logins[user_id].phrase)
        for compartment in Compartment:
            if user_id not in self.members(compartment):
                continue
            for epoch in self.rings[compartment]:
                if user_id not in epoch.holders:
                    continue
                for member in self.members(compartment) - epoch.holders:
                    epoch.delivered[member] = user_id
                if user_id in epoch.delivered:
                    epoch.delivered[user_id] = user_id
        return unlocked

    def stated(self, by: str, lost: dict[Compartment, set[str]], *, shut_database: bool = False) -> None:
        """A manager signed a statement; `lost` are those who lost their keys, or all of it, by compartment."""
        for compartment, ring in self.rings.items():
            members = self.members(compartment)
            for epoch in ring:
                for user_id in lost.get(compartment, set()):
                    epoch.lose(user_id)
                if by in epoch.holders:
                    epoch.boxes |= members
            gone = lost.get(compartment, set()) - members
            if members and (gone or not ring or not ring[-1].holders):
                ring.append(Epoch(set(members)))
        if not self.in_transition:
            self.database = self.database[-1:]
        if shut_database:
            self.database.append(self.database[-1] + 1)
            self.in_transition = True

    def new_phrase(self) -> str:
        self.phrases += 1
        return f"parola cümlesi sıra {self.phrases} rüzgâr"

    def name(self, user_id: str) -> str:
        row = self.small.header.statement.content.user(user_id)
        assert row is not None
        return row.login_name

    def tried(self, unlocked: Unlocked, work: str, *arguments: object) -> bool:
        """Whether the step was allowed; where it would leave nobody in charge, nothing was written."""
        permanent = [
            login
            for login in self.logins.values()
            if login.role is Role.MANAGER and login.status is Status.ACTIVE and login.end_date is None
        ]
        before = self.small.header
        try:
            getattr(staffing, work)(unlocked, *arguments)
        except UserError as refusal:
            if refusal.code != "last_manager" or len(permanent) != 1:
                raise
            assert self.small.header == before
            return False
        return True

    # What can happen

    @rule(share=SHARE, role=st.sampled_from(ROLES), days=st.none() | st.integers(0, 3))
    @precondition(lambda self: len(self.logins) < MOST_LOGINS)
    def add(self, share: int, role: Role, days: int | None) -> None:
        manager = self.manager(share)
        end_date = None if days is None else today(self.small.clock) + timedelta(days=days)
        phrase = self.new_phrase()
        name = f"login{len(self.logins)}"
        row = staffing.add_user(manager, name, role, name, phrase, end_date=end_date)
        self.logins[row.user_id] = Login(
            role, phrase, True, end_date=end_date, grants=set(COMPARTMENTS[role])
        )
        self.stated(manager.user.user_id, {})

    @rule(share=SHARE, whom=SHARE, status=st.sampled_from([Status.SUSPENDED, Status.REMOVED]))
    def shut_out(self, share: int, whom: int, status: Status) -> None:
        manager = self.manager(share)
        me = manager.user.user_id
        user_id = self.somebody(whom, Status.ACTIVE, but=me)
        work = "suspend" if status is Status.SUSPENDED else "remove"
        if user_id is None or not self.tried(manager, work, user_id):
            return
        self.leaves(me, {user_id}, status)

    def leaves(self, by: str, gone: set[str], status: Status) -> None:
        for user_id in gone:
            self.logins[user_id].status = status
        lost = {
            compartment: {user_id for user_id in gone if compartment in self.logins[user_id].grants}
            for compartment in Compartment
        }
        self.stated(by, lost, shut_database=True)

    @rule(share=SHARE, whom=SHARE)
    def remove_a_suspended_one(self, share: int, whom: int) -> None:
        user_id = self.somebody(whom, Status.SUSPENDED)
        if user_id is not None:
            manager = self.manager(share)
            staffing.remove(manager, user_id)
            self.logins[user_id].status = Status.REMOVED
            self.stated(manager.user.user_id, {})

    @rule(share=SHARE, whom=SHARE)
    def resume(self, share: int, whom: int) -> None:
        user_id = self.somebody(whom, Status.SUSPENDED)
        if user_id is None:
            return
        manager, login = self.manager(share), self.logins[user_id]
        login.phrase, login.temporary, login.status = self.new_phrase(), True, Status.ACTIVE
        staffing.resume(manager, user_id, login.phrase)
        if login.end_date is not None and login.end_date < today(self.small.clock):
            login.end_date = None
        self.stated(manager.user.user_id, {})

    @rule(share=SHARE, whom=SHARE, role=st.sampled_from(ROLES))
    def change_role(self, share: int, whom: int, role: Role) -> None:
        manager = self.manager(share)
        user_id = self.somebody(whom, Status.ACTIVE, but=manager.user.user_id)
        if user_id is None or not self.tried(manager, "change_role", user_id, role):
            return
        login = self.logins[user_id]
        before = set(login.grants)
        login.grants -= COMPARTMENTS[login.role] - COMPARTMENTS[role]
        login.grants |= COMPARTMENTS[role] - COMPARTMENTS[login.role]
        login.role = role
        lost = {compartment: {user_id} for compartment in before - login.grants}
        self.stated(manager.user.user_id, lost)

    @rule(share=SHARE, whom=SHARE, compartment=st.sampled_from(WATCHED))
    def grant_or_revoke(self, share: int, whom: int, compartment: Compartment) -> None:
        manager = self.manager(share)
        user_id = self.somebody(whom, Status.ACTIVE)
        assert user_id is not None
        grants = self.logins[user_id].grants
        if compartment in grants:
            staffing.revoke(manager, user_id, compartment)
            grants.discard(compartment)
            self.stated(manager.user.user_id, {compartment: {user_id}})
        else:
            staffing.grant(manager, user_id, compartment)
            grants.add(compartment)
            self.stated(manager.user.user_id, {})

    @rule(share=SHARE, whom=SHARE)
    def reset_passphrase(self, share: int, whom: int) -> None:
        manager = self.manager(share)
        user_id = self.somebody(whom, Status.ACTIVE, but=manager.user.user_id)
        if user_id is None:
            return
        login = self.logins[user_id]
        login.phrase, login.temporary = self.new_phrase(), True
        staffing.reset_passphrase(manager, user_id, login.phrase)
        lost = {compartment: {user_id} for compartment in login.grants}
        self.stated(manager.user.user_id, lost)

    @rule(share=SHARE, whom=SHARE, days=st.none() | st.integers(0, 3))
    def set_end_date(self, share: int, whom: int, days: int | None) -> None:
        manager = self.manager(share)
        user_id = self.somebody(whom, Status.ACTIVE)
        assert user_id is not None
        end_date = None if days is None else today(self.small.clock) + timedelta(days=days)
        if self.tried(manager, "set_end_date", user_id, end_date):
            self.logins[user_id].end_date = end_date
            self.stated(manager.user.user_id, {})

    @rule(share=SHARE, days=st.integers(1, 4))
    def days_pass_and_a_manager_unlocks(self, share: int, days: int) -> None:
        self.small.clock.advance(timedelta(days=days))
        manager = self.manager(share)
        me = manager.user.user_id
        usable = self.usable()
        ended = {
            user_id
            for user_id, login in self.logins.items()
            if login.status is Status.ACTIVE and user_id not in usable
        }
        assert {row.user_id for row in staffing.expire_ended(manager)} == ended
        if ended:
            self.leaves(me, ended, Status.SUSPENDED)

    @rule(share=SHARE)
    def log_in(self, share: int) -> None:
        usable = self.usable()
        unlocked = self.enter(usable[share % len(usable)])
        login = self.logins[unlocked.user.user_id]
        assert unlocked.passphrase_is_temporary == login.temporary
        fresh = self.new_phrase()
        if login.temporary:
            unlocked.choose_passphrase(fresh)
        else:
            unlocked.change_passphrase(login.phrase, fresh)
        login.phrase, login.temporary = fresh, False

    @rule()
    def everybody_logs_in(self) -> None:
        for user_id in self.usable():
            self.enter(user_id)

    @rule(share=SHARE)
    @precondition(lambda self: self.in_transition)
    def finish_the_new_database_key(self, share: int) -> None:
        usable = self.usable()
        unlocked = self.enter(usable[share % len(usable)])
        unlocked.commit(replace(unlocked.header, transition=None))
        rekey.drop_old_keys(unlocked)
        self.in_transition = False
        if self.logins[unlocked.user.user_id].role is Role.MANAGER:
            self.stated(unlocked.user.user_id, {})

    @rule(share=SHARE)
    def recover(self, share: int) -> None:
        usable = self.usable()
        user_id = usable[share % len(usable)]
        login = self.logins[user_id]
        login.phrase, login.temporary = self.new_phrase(), False
        recover(self.small.place, self.small.sheet, self.name(user_id), login.phrase)
        for compartment, ring in self.rings.items():
            for epoch in ring:
                epoch.boxes, epoch.delivered = self.members(compartment), {}
        if not self.in_transition:
            self.database = self.database[-1:]

    # What must be so

    @invariant()
    def exactly_the_right_people_open_exactly_the_right_epochs(self) -> None:
        statement = self.small.header.statement.content
        assert {row.user_id: (row.role, row.status) for row in statement.users} == {
            user_id: (login.role, login.status) for user_id, login in self.logins.items()
        }
        for user_id in self.usable():
            unlocked = self.small.vault.open(self.name(user_id), self.logins[user_id].phrase)
            opened = {name: set(ring) for name, ring in unlocked.compartment_keys.items()}
            assert opened == self.expected(user_id)
            assert sorted(unlocked.database_keys) == self.database
            held = self.ever_held.setdefault(user_id, set())
            held |= set(unlocked.database_keys.values())
            held |= {key for ring in unlocked.compartment_keys.values() for key in ring.values()}
        slots = {slot.user_id for slot in self.small.header.slots}
        assert slots == {user_id for user_id, login in self.logins.items() if login.status is Status.ACTIVE}

    def expected(self, user_id: str) -> dict[Compartment, set[int]]:
        found = {
            compartment: {
                number
                for number, epoch in enumerate(ring, start=1)
                if user_id in epoch.holders and user_id in self.members(compartment)
            }
            for compartment, ring in self.rings.items()
        }
        return {compartment: epochs for compartment, epochs in found.items() if epochs}

    @invariant()
    def no_key_in_use_was_ever_held_by_somebody_shut_out(self) -> None:
        opening = SheetOpening(read_header_bytes(self.folder), self.small.sheet)
        in_use = {DATABASE: opening.database_keys[max(opening.database_keys)]}
        in_use |= {name: ring[max(ring)] for name, ring in opening.compartment_keys.items()}
        active = {user_id for user_id, login in self.logins.items() if login.status is Status.ACTIVE}
        for name, key in in_use.items():
            inside = active if name == DATABASE else self.members(Compartment(name))
            for user_id, held in self.ever_held.items():
                assert not inside or user_id in inside or key not in held


StaffMachine.TestCase.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)
TestStaff = StaffMachine.TestCase
