"""Two managers for a change of managers: the rule, what was proposed, and the second manager's word."""

from kdm_desk.core.access import Compartment, Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.features.staff import repository
from kdm_desk.features.staff.model.managers import (
    Confirmed,
    ManagerLine,
    Managers,
    ProposalLine,
    Proposed,
)
from kdm_desk.features.staff.service.logins import ForManagers, granted, has_new_key, role_fields
from kdm_desk.security import rekey, second_signature
from kdm_desk.security.proposals import ABOUT_SOMEBODY, Act, Proposal
from kdm_desk.security.reissue import waiting_for_recovery
from kdm_desk.security.second_signature import Pending
from kdm_desk.storage.transaction import Row, Transaction

_CONFIRMING_ACTIONS = {
    Act.REMOVE: "login.remove",
    Act.SUSPEND: "login.suspend",
    Act.CHANGE_ROLE: "login.role",
    Act.END_RULE: "managers.end_two",
    Act.NEW_SHEET: "recovery.reissue",
}
"""What two managers did stands in the record under the name of what was done."""
_BY_TWO = "two_managers"


class SecondManagerService(ForManagers):
    """For managers; see security/second_signature.py for what the methods raise."""

    def managers(self) -> Managers:
        """Who manages now, whether two are required, and what waits."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            people = repository.names(reader)
        unlocked, me = self._desk.unlocked, self._desk.actor.user_id
        rows = [row for row in unlocked.statement.active_users() if row.role is Role.MANAGER]
        lines = [
            ManagerLine(_name(people, row.staff_id, row.login_name), row.login_name, row.user_id == me)
            for row in rows
        ]
        return Managers(
            tuple(lines),
            second_signature.two_are_required(unlocked),
            tuple(self._line(one, people) for one in second_signature.pending_proposals(unlocked)),
        )

    def waiting_for_me(self) -> tuple[ProposalLine, ...]:
        """The proposals another manager waits for her word on."""
        return tuple(line for line in self.managers().proposals if line.may_confirm)

    def require_two(self) -> None:
        """From now on one manager alone changes nothing about managers."""
        with self._logins_change("managers.require_two") as tx:
            second_signature.require_two(self._desk.unlocked, True)
            tx.touch("vault", self._desk.vault_id)

    def end_two(self) -> bool:
        """End the rule; True where it is only proposed, because another manager has to agree."""
        with self._desk.read(Permission.MANAGE_LOGINS):
            unlocked = self._desk.unlocked
            needs_second = unlocked.header.authority[-1].binds_two
        if needs_second:
            with self._logins_change("proposal.make") as tx:
                second_signature.require_two(unlocked, False)
                self._touch(tx, Act.END_RULE)
            return True
        with self._logins_change("managers.end_two") as tx:
            second_signature.require_two(unlocked, False)
            tx.touch("vault", self._desk.vault_id)
        return False

    def propose(self, act: Act, user_id: str, role: Role | None = None) -> Proposed:
        """Ask another manager to confirm that a login leaves, rests, or gets another role."""
        with self._logins_change("proposal.make") as tx:
            second_signature.propose_removal(self._desk.unlocked, user_id, act, role)
            self._touch(tx, act, user_id)
        managers = self._desk.unlocked.header.authority[-1].managers
        return Proposed(len(managers.keys() - {self._desk.actor.user_id, user_id}))

    def confirm(
        self, proposal: Proposal, leaves: bool = False, progress: rekey.Progress | None = None
    ) -> Confirmed:
        """Carry out what another manager proposed; with `leaves` somebody removed can no longer be booked.

        `progress` hears on this thread how far the new key of the database is.
        """
        desk = self._desk
        with self._logins_change(_CONFIRMING_ACTIONS[proposal.act]) as tx:
            before = granted(desk.unlocked.statement, proposal.user_id or "")
            second_signature.confirm(desk.unlocked, proposal)
            if proposal.user_id is not None:
                self._touch_login(tx, proposal, proposal.user_id, before, leaves)
            else:
                tx.touch("vault", desk.vault_id, fields=[_BY_TWO])
        waiting = frozenset(waiting_for_recovery(desk.unlocked)) if proposal.recipient else frozenset()
        return Confirmed(waiting, has_new_key(desk, progress))

    def withdraw(self, proposal: Proposal) -> None:
        """Take a proposal away, her own or another's."""
        with self._logins_change("proposal.withdraw") as tx:
            second_signature.withdraw(self._desk.unlocked, proposal)
            self._touch(tx, proposal.act, proposal.user_id)

    def _touch(self, tx: Transaction, act: Act, user_id: str | None = None) -> None:
        kind = "login" if act in ABOUT_SOMEBODY and user_id else "vault"
        tx.touch(kind, user_id or self._desk.vault_id, fields=[act.value])

    def _touch_login(
        self,
        tx: Transaction,
        proposal: Proposal,
        user_id: str,
        before: frozenset[Compartment],
        leaves: bool,
    ) -> None:
        told = ["status"]
        if proposal.act is Act.CHANGE_ROLE:
            told = role_fields(before, granted(self._desk.unlocked.statement, user_id))
        if proposal.act is Act.REMOVE and leaves:
            repository.set_here(tx, self._row(user_id).staff_id, False)
            tx.changed(Topic.SCHEDULE)
            told.append("active")
        tx.touch("login", user_id, fields=[*told, _BY_TWO])

    def _line(self, pending: Pending, people: dict[str, Row]) -> ProposalLine:
        proposal, me = pending.proposal, self._desk.actor.user_id
        return ProposalLine(
            proposal,
            self._whom(proposal.user_id, people),
            self._name_of(proposal.proposed_by, people),
            to_local(parse_instant(proposal.created_at)),
            proposal.proposed_by == me,
            proposal.user_id == me,
            pending.is_outdated,
        )

    def _whom(self, user_id: str | None, people: dict[str, Row]) -> str:
        """Name and login name: two colleagues may be called alike, and this one is about to lose her login."""
        row = self._desk.unlocked.statement.user(user_id) if user_id else None
        return f"{_name(people, row.staff_id, row.login_name)} ({row.login_name})" if row else ""

    def _name_of(self, user_id: str, people: dict[str, Row]) -> str:
        row = self._row(user_id)
        return _name(people, row.staff_id, row.login_name)


def _name(people: dict[str, Row], staff_id: str, login_name: str) -> str:
    person = people.get(staff_id)
    return repository.full_name(person) if person else login_name
