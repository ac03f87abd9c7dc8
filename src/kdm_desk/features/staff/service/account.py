"""Every login's own account: who she is, her passphrase, and what she is told about since she last read it."""

from kdm_desk.core.access import Compartment, Permission, may
from kdm_desk.core.changes import Topic
from kdm_desk.features.staff import repository
from kdm_desk.features.staff.model.account import Account, Notice, NoticeKind
from kdm_desk.features.staff.repository import AuditRow
from kdm_desk.features.staff.service.logins import granted, waiting_by_login
from kdm_desk.security.desk import Desk
from kdm_desk.security.statement import RECOVERY
from kdm_desk.storage.transaction import Reader

_MOST_LOGINS = 10
_ADDING = "login.add"
_JOINING = (_ADDING, "login.role", "membership.grant")
_RENEWING = ("login.resume", "login.reset_passphrase")
_LEAVING, _EXPIRING, _HANDING = "membership.revoke", "login.expire", "compartment.hand_on"
_ALARMS = {
    "header.planted_box": NoticeKind.PLANTED,
    "header.planted_slot": NoticeKind.PLANTED,
    "header.refused": NoticeKind.REFUSED,
}
"""What the program noticed at somebody's unlock; told to those who may read the record."""


class AccountService:
    """For everybody who uses the desk, about herself alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def account(self) -> Account:
        """Who is at the desk, her compartments and her last ten logins, the newest first."""
        desk, me = self._desk, self._desk.actor
        with desk.read(Permission.USE_DESK) as reader:
            person = repository.names(reader).get(me.staff_id)
            return Account(
                repository.full_name(person) if person else me.login_name,
                me.login_name,
                me.role,
                repository.first_seen(reader, me.user_id),
                granted(desk.unlocked.statement, me.user_id),
                waiting_by_login(desk).get(me.user_id, frozenset()),
                repository.past_logins(reader, me.user_id, _MOST_LOGINS),
                desk.unlocked.key_file is not None,
            )

    def change_passphrase(self, current: str, new: str) -> None:
        """Raises WrongKey('passphrase_wrong'), UserError('passphrase_too_short') or ('passphrase_too_long')."""
        with self._desk.change(Permission.USE_DESK, "login.passphrase") as tx:
            self._desk.unlocked.change_passphrase(current, new)
            self._desk.remember_statement(tx)
            tx.touch("login", self._desk.actor.user_id, fields=["passphrase"])

    def choose_passphrase(self, new: str) -> None:
        """Instead of the one-time passphrase she unlocked with. Raises as `change_passphrase`."""
        with self._desk.change(Permission.USE_DESK, "login.passphrase") as tx:
            self._desk.unlocked.choose_passphrase(new)
            self._desk.remember_statement(tx)
            tx.touch("login", self._desk.actor.user_id, fields=["passphrase"])

    def notices(self) -> tuple[Notice, ...]:
        """What happened to her compartments and her login since she last said she had read it, oldest first."""
        with self._desk.read(Permission.USE_DESK) as reader:
            start = repository.unread_from(reader, self._desk.actor.user_id)
            actions = [*_JOINING, *_RENEWING, _EXPIRING, _HANDING, repository.UNLOCK, repository.RECOVER]
            if may(self._desk.actor, Permission.VIEW_AUDIT):
                actions += _ALARMS
            rows = [
                row
                for row in repository.rows_after(reader, start, actions)
                if row.action != _HANDING or self._is_news(reader, row)
            ]
        found = (self._notice(row) for row in self._since_she_came(rows))
        return tuple(notice for notice in found if notice is not None)

    def understood(self) -> None:
        """She has read what there is to tell; it is not shown again."""
        with self._desk.change(Permission.USE_DESK, repository.UNDERSTOOD) as tx:
            tx.touch("login", self._desk.actor.user_id)
            tx.changed(Topic.ACCESS)

    def _since_she_came(self, rows: list[AuditRow]) -> list[AuditRow]:
        """What happened before she had a login, and that she got it, is no news to her."""
        me = self._desk.actor.user_id
        came = [at for at, row in enumerate(rows) if row.action == _ADDING and row.object_id == me]
        return rows[came[-1] + 1 :] if came else rows

    def _is_news(self, reader: Reader, row: AuditRow) -> bool:
        """Her own program gives keys to whomever the managers' statement names. A manager can leave her decision out
        of the record, but not the row of the program that followed it."""
        told = (*_JOINING, *_RENEWING, _LEAVING)
        return row.object_id == RECOVERY or not repository.is_announced(reader, row, told)

    def _notice(self, row: AuditRow) -> Notice | None:
        me = self._desk.actor.user_id
        if row.action == _HANDING:
            return self._handed(row)
        if row.action in (repository.UNLOCK, repository.RECOVER):
            tries = repository.failed_tries(row) if row.user_id == me else 0
            return Notice(NoticeKind.FAILED_TRIES, row.at, count=tries) if tries else None
        if row.action in _ALARMS:
            return Notice(_ALARMS[row.action], row.at)
        if row.action == _EXPIRING:
            return (
                Notice(NoticeKind.EXPIRED, row.at, self._name(row.object_id)) if row.user_id == me else None
            )
        if row.user_id == me:
            return None
        named = frozenset(one for one in Compartment if one.value in row.fields)
        who, by = self._name(row.object_id), self._name(row.user_id)
        if row.object_id == me:
            joined = named if row.action in _JOINING else frozenset[Compartment]()
            return Notice(NoticeKind.I_JOINED, row.at, who, by, joined) if joined else None
        shared = named & self._mine()
        kind = NoticeKind.JOINED if row.action in _JOINING else NoticeKind.RENEWED
        return Notice(kind, row.at, who, by, shared) if shared else None

    def _handed(self, row: AuditRow) -> Notice | None:
        shared = frozenset(one for one in Compartment if one.value in row.fields) & self._mine()
        to_sheet = row.object_id == RECOVERY
        kind = NoticeKind.HANDED_TO_SHEET if to_sheet else NoticeKind.HANDED
        who = "" if to_sheet else self._name(row.object_id)
        return Notice(kind, row.at, who, self._name(row.user_id), shared) if shared else None

    def _mine(self) -> frozenset[Compartment]:
        return granted(self._desk.unlocked.statement, self._desk.actor.user_id)

    def _name(self, user_id: str) -> str:
        row = self._desk.unlocked.statement.user(user_id)
        return row.login_name if row else "?"
