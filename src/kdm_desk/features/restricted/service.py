"""Limiting a file to named staff, and opening one in an emergency."""

from collections.abc import Iterable
from datetime import timedelta

from kdm_desk.core.access import Permission, may
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import instant_text
from kdm_desk.core.errors import UserError
from kdm_desk.features.people.repository import finding, persons
from kdm_desk.features.restricted import repository
from kdm_desk.features.restricted.model import (
    EMERGENCY_MINUTES,
    Colleague,
    Emergency,
    Member,
    Restriction,
    checked_reason,
)
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import OpenFile, refuse_strangers
from kdm_desk.storage.connection import checkpoint
from kdm_desk.storage.transaction import Reader, Transaction

_TOPICS = (Topic.ACCESS, Topic.PEOPLE, Topic.SCHEDULE, Topic.SHELTER, Topic.LETTERS)


class RestrictedService:
    """Everything about who may see which file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def colleagues(self) -> list[Colleague]:
        """Everybody with a login that a file can be limited to, the one at the desk left out, by name."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            names = repository.staff_names(reader)
        users = self._desk.unlocked.statement.active_users()
        found = [
            Colleague(row.user_id, names.get(row.staff_id, "") or row.login_name, row.login_name)
            for row in users
            if row.user_id != self._desk.actor.user_id
        ]
        return sorted(found, key=lambda one: (one.name, one.login_name))

    def state(self, person_id: str) -> Restriction | None:
        """Who may see the file; None for a file that is open to all. For the case file, which is open already.

        Raises NotAllowed('file_restricted') for a file limited to others.
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            refuse_strangers(reader, [person_id])
            file = self._desk.restricted.opened(reader, person_id)
            return None if file is None else self._restriction(reader, file)

    def restrict(self, person_id: str, user_ids: Iterable[str], reason: str) -> None:
        """Limit the file to these logins and the one at the desk; her names leave the tables and the search.

        Raises FieldError "reason_too_short", UserError "person_not_found", "file_already_restricted".
        """
        why = checked_reason(reason)
        with self._desk.change(Permission.RESTRICT_FILES, "file.restrict") as tx:
            person_id = repository.kept_file(tx, person_id)
            persons.person(tx, person_id)
            if not repository.has_file(tx, person_id):
                raise UserError("person_not_found")
            if repository.is_restricted(tx, person_id):
                raise UserError("file_already_restricted")
            finding.remove_entry(tx, person_id)
            self._desk.restricted.begin(tx, person_id, why, user_ids)
            _touch(tx, person_id, "members", "reason")
        # The log still holds the pages as they were before.
        checkpoint(self._desk.connection)

    def share(self, person_id: str, user_ids: Iterable[str]) -> None:
        """Let these logins see the file too, also those whose keys were renewed since.

        Raises UserError "file_not_restricted", NotAllowed "file_restricted" for one the file does not name.
        """
        with self._desk.change(Permission.VIEW_CLIENTS, "file.share") as tx:
            shared = list(user_ids)
            members = [*self._desk.restricted.required(person_id).charter.members, *shared]
            self._desk.restricted.name_members(tx, person_id, members, shared)
            _touch(tx, person_id, "members")

    def withdraw(self, person_id: str, user_id: str) -> None:
        """Take a login off the list: what is written from now on opens to it no more, under a new key.

        Old copies stay readable to it. Raises UserError "last_member", "file_not_restricted".
        """
        with self._desk.change(Permission.VIEW_CLIENTS, "file.withdraw") as tx:
            file = self._desk.restricted.required(person_id)
            rest = [who for who in file.charter.members if who != user_id]
            if not rest:
                raise UserError("last_member")
            self._desk.restricted.name_members(tx, person_id, rest)
            _touch(tx, person_id, "members")

    def lift(self, person_id: str) -> None:
        """Open the file to all again, as it was: her names stand in the tables and the search finds her.

        Raises UserError "file_not_restricted".
        """
        with self._desk.change(Permission.RESTRICT_FILES, "file.lift") as tx:
            self._desk.restricted.end(tx, person_id)
            finding.refresh_entry(tx, person_id)
            _touch(tx, person_id, "members")

    def hand_on_all(self) -> int:
        """`hand_on` for every file that names the login at the desk; how many lists were written anew.

        At every unlock, so that no file waits for the day on which somebody opens it.
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            files = [file.person_id for file in self._desk.restricted.mine(reader)]
        return sum(self.hand_on(person_id) for person_id in files)

    def hand_on(self, person_id: str) -> bool:
        """Let those who came to supervise since open the file in an emergency, and no longer those who left; seal its
        key to the recovery sheet that is valid now.

        For a member, when she opens the file; whether anything had to be done.
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            refuse_strangers(reader, [person_id])
            file = self._desk.restricted.opened(reader, person_id)
            is_mine = file is not None and file.names(reader.actor.user_id)
            if file is None or not is_mine or not self._desk.restricted.is_out_of_date(file):
                return False
        with self._desk.change(Permission.VIEW_CLIENTS, "file.hand_on") as tx:
            self._desk.restricted.name_members(tx, person_id, list(file.charter.members))
            _touch(tx, person_id, "members")
        return True

    def break_glass(self, reason: str, file_no: str = "", appointment_id: str = "") -> str:
        """Open a restricted file in an emergency, to this login until it locks or 30 minutes have passed.

        By its number or one of its appointments; the person's id. Members and supervisors are told. Raises
        FieldError "reason_too_short", UserError "restricted_file_not_found" and "restricted_file_not_shared" where
        the file's key was not handed to this login yet.
        """
        why = checked_reason(reason)
        with self._desk.read(Permission.BREAK_GLASS) as reader:
            person_id = (
                repository.person_of_appointment(reader, appointment_id)
                if appointment_id
                else repository.person_with_file_number(reader, file_no)
            )
        if person_id is None:
            raise UserError("restricted_file_not_found")
        until = instant_text(self._desk.clock.now() + timedelta(minutes=EMERGENCY_MINUTES))
        with (
            self._desk.restricted.breaking_glass(person_id, until),
            self._desk.change(Permission.BREAK_GLASS, "file.break_glass") as tx,
        ):
            if person_id in tx.closed:
                raise UserError("restricted_file_not_shared")
            emergency_id = repository.insert_emergency(tx, person_id, until, why)
            tx.touch("break_glass", emergency_id, subjects=[person_id], fields=["reason"])
            tx.changed(Topic.ACCESS)
        return person_id

    def emergencies(self) -> tuple[Emergency, ...]:
        """Emergencies this login is to know of and has not acknowledged: in files that name it, or, for those
        who supervise, in any."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            found = repository.unseen(reader)
            if may(self._desk.actor, Permission.BREAK_GLASS):
                return found
            return repository.shown_to(found, reader.opened)

    def acknowledge(self, emergency_id: str) -> None:
        """She has read it: it is shown to her no more. Raises UserError "changed_meanwhile"."""
        with self._desk.change(Permission.VIEW_CLIENTS, "file.break_glass_seen") as tx:
            found = repository.emergency(tx, emergency_id)
            if found is None:
                raise UserError("changed_meanwhile")
            repository.insert_seen(tx, emergency_id)
            tx.touch("break_glass", emergency_id)
            tx.changed(Topic.ACCESS)

    def _restriction(self, reader: Reader, file: OpenFile) -> Restriction:
        names, me = repository.staff_names(reader), self._desk.actor.user_id
        members = []
        for user_id, holder in file.charter.members.items():
            row = self._desk.unlocked.statement.user(user_id)
            if row is not None:
                shown = names.get(row.staff_id, "") or row.login_name
                members.append(Member(user_id, shown, user_id == me, row.box_public_key != holder.key))
        return Restriction(
            file.person_id,
            repository.since(reader, file.person_id),
            file.content.reason,
            tuple(sorted(members, key=lambda one: (one.name, one.user_id))),
            repository.emergencies_of(reader, file.person_id),
            not file.names(me),
        )


def _touch(tx: Transaction, person_id: str, *fields: str) -> None:
    tx.touch("person", person_id, subjects=[person_id], fields=fields)
    tx.changed(*_TOPICS)
