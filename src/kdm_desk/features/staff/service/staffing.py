"""The life of a colleague at the desk: she comes, changes, is away, leaves; and whose keys go with it."""

import contextlib
from collections.abc import Iterator
from datetime import date

from kdm_desk.core.access import Compartment, Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.model.persons import tidy
from kdm_desk.features.staff import repository
from kdm_desk.features.staff.model.colleagues import Colleague, NewLogin, OneTimeSlip, StaffLine
from kdm_desk.features.staff.model.one_time import one_time_passphrase
from kdm_desk.features.staff.service.logins import (
    ForManagers,
    granted,
    lost,
    role_fields,
    standing,
    waiting_by_login,
)
from kdm_desk.security import staffing
from kdm_desk.security.statement import Status, UserRow
from kdm_desk.storage.lists import codes
from kdm_desk.storage.staff import Person, insert_staff
from kdm_desk.storage.transaction import Row, Transaction


class StaffService(ForManagers):
    """For managers: everybody who works here, and what becomes of her login."""

    def staff(self) -> list[StaffLine]:
        """Everybody who works here or did, with the login she has now; roles are the signed statement's."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            people = repository.everybody(reader)
        logins: dict[str, UserRow] = {}
        for row in self._desk.unlocked.statement.users:
            known = logins.get(row.staff_id)
            if known is None or known.status is Status.REMOVED:
                logins[row.staff_id] = row
        waiting = waiting_by_login(self._desk)
        return [self._line(person, logins.get(person["id"]), waiting) for person in people]

    def professions(self, language: str) -> dict[str, str]:
        """The words of the list by code, in its order; `language` is "tr" or "en"."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            listed = codes(reader, "profession")
        return {code.code: code.label(language) for code in listed if code.active}

    def add_colleague(self, colleague: Colleague) -> str:
        """Somebody who works here and never opens the program; her staff id. FieldError('name_missing', …)."""
        person = _checked(colleague)
        with self._desk.change(Permission.MANAGE_LOGINS, "staff.add") as tx:
            staff_id = new_id()
            insert_staff(tx, staff_id, person)
            tx.touch("staff", staff_id, fields=["given_names", "surname", "profession"])
            tx.changed(Topic.LOGINS, Topic.SCHEDULE)
        return staff_id

    def add_with_login(self, colleague: Colleague, login: NewLogin) -> OneTimeSlip:
        """A colleague with a login of her own, and the slip for her.

        Raises FieldError for an empty name and for a login name that is taken or cannot be one.
        """
        person = _checked(colleague)
        staff_id = new_id()
        slip = OneTimeSlip(login.login_name, one_time_passphrase())
        with self._logins_change("login.add") as tx:
            insert_staff(tx, staff_id, person)
            self._add_login(tx, staff_id, login.role, slip)
        return slip

    def give_login(self, staff_id: str, login: NewLogin) -> OneTimeSlip:
        """A login for somebody who works here without one, or comes back; the slip for her.

        Raises UserError('colleague_unknown'), ('login_there_already') and FieldError as `add_with_login`.
        """
        slip = OneTimeSlip(login.login_name, one_time_passphrase())
        with self._logins_change("login.add") as tx:
            users = self._desk.unlocked.statement.users
            if any(row.staff_id == staff_id and row.status is not Status.REMOVED for row in users):
                raise UserError("login_there_already")
            if not repository.set_here(tx, staff_id, True):
                raise UserError("colleague_unknown")
            self._add_login(tx, staff_id, login.role, slip)
        return slip

    def change_role(self, user_id: str, role: Role) -> None:
        """Another role, and with it the compartments of that role instead of those of the old.

        Raises UserError('last_manager'), ('not_yourself'), ('second_manager_needed').
        """
        with self._logins_change("login.role") as tx:
            before = granted(self._desk.unlocked.statement, user_id)
            staffing.change_role(self._desk.unlocked, user_id, role)
            after = granted(self._desk.unlocked.statement, user_id)
            tx.touch("login", user_id, fields=role_fields(before, after))

    def suspend(self, user_id: str) -> None:
        """Her login opens nothing until it is resumed, and the database gets a new key.

        Raises as `change_role`; UserError('rekey_waits') and MediumLost once she is shut out and only the new key
        of the database has to wait for the next unlock.
        """
        with self._logins_change("login.suspend") as tx:
            staffing.suspend(self._desk.unlocked, user_id)
            tx.touch("login", user_id, fields=["status"])
        self._desk.finish_rekey()

    def resume(self, user_id: str) -> OneTimeSlip:
        """Her login opens the vault again, with new keys; the slip for her."""
        with self._logins_change("login.resume") as tx:
            slip = self._slip(user_id)
            with self._keys_of_a_manager("manager_comes_by_role"):
                staffing.resume(self._desk.unlocked, user_id, slip.passphrase)
            tx.touch("login", user_id, fields=["status", *granted(self._desk.unlocked.statement, user_id)])
        return slip

    def remove(self, user_id: str, leaves: bool = True) -> None:
        """Her login is gone for good; with `leaves` she can also no longer be booked. Raises as `suspend`."""
        with self._logins_change("login.remove") as tx:
            row = self._row(user_id)
            staffing.remove(self._desk.unlocked, user_id)
            if leaves:
                repository.set_here(tx, row.staff_id, False)
            tx.touch("login", user_id, fields=["status", "active"] if leaves else ["status"])
            tx.changed(Topic.SCHEDULE)
        self._desk.finish_rekey()

    def retire_colleague(self, staff_id: str) -> None:
        """Somebody without a login no longer works here. UserError('login_there_already'), ('colleague_unknown')."""
        with self._desk.change(Permission.MANAGE_LOGINS, "staff.retire") as tx:
            users = self._desk.unlocked.statement.users
            if any(row.staff_id == staff_id and row.status is not Status.REMOVED for row in users):
                raise UserError("login_there_already")
            if not repository.set_here(tx, staff_id, False):
                raise UserError("colleague_unknown")
            tx.touch("staff", staff_id, fields=["active"])
            tx.changed(Topic.LOGINS, Topic.SCHEDULE)

    def set_last_day(self, user_id: str, last_day: date | None) -> None:
        """The last civil day on which her login opens the vault; None for no end. Raises as `change_role`."""
        with self._logins_change("login.end_date") as tx:
            staffing.set_end_date(self._desk.unlocked, user_id, last_day)
            tx.touch("login", user_id, fields=["end_date"])

    def new_passphrase(self, user_id: str) -> OneTimeSlip:
        """For somebody who forgot hers: new keys under a one-time passphrase; the slip for her."""
        with self._logins_change("login.reset_passphrase") as tx:
            slip = self._slip(user_id)
            with self._keys_of_a_manager("manager_keys_by_sheet"):
                staffing.reset_passphrase(self._desk.unlocked, user_id, slip.passphrase)
            told = granted(self._desk.unlocked.statement, user_id)
            tx.touch("login", user_id, fields=["passphrase", *told])
        return slip

    def grant(self, user_id: str, compartment: Compartment) -> None:
        """She becomes a member; the other members are told. Her key comes from the next of them who logs in."""
        with self._logins_change("membership.grant") as tx:
            staffing.grant(self._desk.unlocked, user_id, compartment)
            tx.touch("login", user_id, fields=[compartment.value])

    def revoke(self, user_id: str, compartment: Compartment) -> None:
        """She is no member any more: what is written from now on is closed to her."""
        with self._logins_change("membership.revoke") as tx:
            staffing.revoke(self._desk.unlocked, user_id, compartment)
            tx.touch("login", user_id, fields=lost({compartment}))

    @contextlib.contextmanager
    def _keys_of_a_manager(self, code: str) -> Iterator[None]:
        """Where two managers are required, the general advice to propose it would lead nowhere; say this instead."""
        try:
            yield
        except UserError as error:
            if error.code != "second_manager_needed":
                raise
            raise UserError(code) from None

    def _add_login(self, tx: Transaction, staff_id: str, role: Role, slip: OneTimeSlip) -> None:
        unlocked = self._desk.unlocked
        with self._keys_of_a_manager("manager_comes_by_role"):
            row = staffing.add_user(unlocked, slip.login_name, role, staff_id, slip.passphrase)
        tx.touch("login", row.user_id, fields=["role", *granted(unlocked.statement, row.user_id)])
        tx.changed(Topic.SCHEDULE)

    def _slip(self, user_id: str) -> OneTimeSlip:
        return OneTimeSlip(self._row(user_id).login_name, one_time_passphrase())

    def _line(
        self, person: Row, login: UserRow | None, waiting: dict[str, frozenset[Compartment]]
    ) -> StaffLine:
        bare = StaffLine(
            person["id"],
            repository.full_name(person),
            person["sort_key"],
            person["profession"],
            bool(person["active"]),
        )
        if login is None:
            return bare
        return StaffLine(
            bare.staff_id,
            bare.full_name,
            bare.sort_key,
            bare.profession,
            bare.is_here,
            standing(login, self._desk),
            login.user_id,
            login.login_name,
            login.role,
            login.end_date,
            granted(self._desk.unlocked.statement, login.user_id),
            waiting.get(login.user_id, frozenset()),
            login.user_id == self._desk.actor.user_id,
            staffing.only_holder_of(self._desk.unlocked, login.user_id),
        )


def _checked(colleague: Colleague) -> Person:
    given_names, surname = tidy(colleague.given_names), tidy(colleague.surname)
    if not given_names or not surname:
        raise FieldError("name_missing", "surname" if given_names else "given_names")
    return Person(given_names, surname, tidy(colleague.title), colleague.profession or "other")
