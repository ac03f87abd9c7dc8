"""The unlocked desk: one open database, one login, and the only ways to read and write."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from kdm_desk.core.access import Actor, Compartment, Permission, require
from kdm_desk.core.changes import Changes
from kdm_desk.core.clock import Clock, instant_text
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security import audit, drafts, rekey
from kdm_desk.security.audit import AuditHead, Signer
from kdm_desk.security.audit_head import SignedHead, sign_head
from kdm_desk.security.drafts import OwnBox
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.remembered import remember
from kdm_desk.security.restricted import RestrictedFiles, refuse_strangers
from kdm_desk.security.sealed import SEALED_FIELDS, Compartments, open_sealed, seal_for_members
from kdm_desk.storage.connection import Connection, checkpoint, open_connection
from kdm_desk.storage.migrate import migrate_file
from kdm_desk.storage.readers import Readers
from kdm_desk.storage.rekey import require_room
from kdm_desk.storage.transaction import Reader, Transaction, immediate, rolled_back, snapshot_read


class Entry(NamedTuple):
    """A row for the audit about no person's file."""

    action: str
    object_kind: str
    object_id: str
    fields: tuple[str, ...] = ()


class LoginKeys(Signer, OwnBox, Compartments, Protocol):
    """What the login at the desk does with her own keys: sign what she did, seal what is for her alone, and open
    what is for the members of her compartments."""


class Desk:
    """An open vault at the hands of one login. Every use stays on the thread that made it, but `reader`."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        actor: Actor,
        login_keys: LoginKeys,
        clock: Clock,
        unlocked: Unlocked | None = None,
    ) -> None:
        """Open `path` (the encrypted database) with its 32-byte key and bring it to the newest schema.

        `unlocked` is the opened header, for what concerns logins and keys themselves.
        """
        self.path = path
        self.actor = actor
        self.clock = clock
        self.changes = Changes()
        self._readers = Readers(path, key)
        self._login_keys = login_keys
        self._unlocked = unlocked
        if unlocked is not None:
            unlocked.require_ready_to_rekey = self._require_ready_to_rekey
        self.restricted = RestrictedFiles(unlocked)
        self._connection = open_connection(path, key)
        try:
            migrate_file(self._connection, path, key)
            vault = self._connection.execute("SELECT vault_id, site, is_demo FROM vault").fetchone()
            if vault is None:
                raise Damaged("database_damaged")
        except BaseException:
            self._connection.close()
            raise
        self.vault_id: str = vault["vault_id"]
        self.site: str = vault["site"]
        self.is_demo = bool(vault["is_demo"])

    @contextlib.contextmanager
    def change(self, permission: Permission, action: str) -> Iterator[Transaction]:
        """One user action: permission, transaction, audit row, commit; then the topics are published.

        Raises NotAllowed before anything is read, or NotAllowed('file_restricted') at the end where a person
        touched is restricted to others. Any exception leaves the database as it was.
        """
        require(self.actor, permission)
        tx = Transaction(self._connection, self.actor, self._now(), self.site)
        with immediate(self._connection):
            with self.restricted.open_in(tx, self._connection):
                yield tx
            refuse_strangers(tx, tx.subjects)
            audit.append(tx, self._login_keys, action)
        self.changes.publish(frozenset(tx.topics))

    @contextlib.contextmanager
    def read(self, permission: Permission) -> Iterator[Reader]:
        """Lists, boards and search results: no single person's file, so no audit row."""
        require(self.actor, permission)
        with self._shown() as reader:
            yield reader

    @contextlib.contextmanager
    def view(
        self,
        permission: Permission,
        action: str,
        object_kind: str,
        object_id: str,
        subjects: list[str],
        fields: Iterable[str] = (),
    ) -> Iterator[Reader]:
        """A person's file is opened: the audit row is committed before anything is shown.

        `fields` say how it came to be opened, as "from_search" does.
        """
        with self.change(permission, action) as tx:
            tx.touch(object_kind, object_id, subjects=subjects, fields=fields)
        with self._shown() as reader:
            yield reader

    @contextlib.contextmanager
    def long_read(self, permission: Permission) -> Iterator[Reader]:
        """A read for another thread on a connection of its own, so that nobody waits behind a report.

        Restricted files are closed to it, also those this login may open.
        """
        require(self.actor, permission)
        connection = self.open_reader()
        try:
            with snapshot_read(connection):
                reader = self._reader(connection)
                self.restricted.mark(reader, ())
                yield reader
        finally:
            connection.close()

    @contextlib.contextmanager
    def keep(self) -> Iterator[Transaction]:
        """Local housekeeping of this machine that is nobody's action: drafts, index merges. No audit row."""
        tx = Transaction(self._connection, self.actor, self._now(), self.site)
        with immediate(self._connection):
            self.restricted.mark(tx, ())
            yield tx
        self.changes.publish(frozenset(tx.topics))

    def holds(self, compartment: Compartment) -> bool:
        """Whether this login can read and write what is sealed to the compartment."""
        return bool(self._login_keys.compartment_keys.get(compartment))

    def seal(self, table: str, row: str, field: str, plaintext: bytes) -> bytes:
        """The bytes a sealed field keeps; UserError('sealed_for_others', compartment=…) without its key."""
        return seal_for_members(self._login_keys, plaintext, self.vault_id, table, row, field)

    def open_sealed(self, table: str, row: str, field: str, sealed: bytes) -> bytes:
        """The plaintext of a sealed field; see security.sealed.open_sealed for what it raises."""
        keys = self._login_keys.compartment_keys.get(SEALED_FIELDS[(table, field)], {})
        return open_sealed(keys, sealed, self.vault_id, table, row, field)

    def seal_draft(self, draft_id: str, content: Mapping[str, object]) -> bytes:
        """JSON-ready content as the table `draft` keeps it: only this login can read it, and only under this id."""
        return drafts.seal_draft(self._login_keys, draft_id, content)

    def open_draft(self, draft_id: str, sealed: bytes) -> dict[str, Any] | None:
        """What this login sealed; None for what no longer opens, as after a recovery: it is offered no more."""
        return drafts.open_draft(self._login_keys, draft_id, sealed)

    def register(self, action: str = "vault.unlock", failed_tries: int = 0) -> None:
        """Enter this login into the audit as unlocked, with the key that will sign its rows.

        `failed_tries` counts the wrong passphrases since the last unlock.
        """
        tx = Transaction(self._connection, self.actor, self._now(), self.site)
        with immediate(self._connection):
            audit.register_signer(tx, self._login_keys)
            told = [f"failed_tries={failed_tries}"] if failed_tries else []
            tx.touch("login", self.actor.user_id, fields=told)
            audit.append(tx, self._login_keys, action)

    def enter(self, entries: Iterable[Entry]) -> None:
        """Rows for the audit of what the program itself did at the unlock; the header, if it changed, is remembered
        with them."""
        tx = Transaction(self._connection, self.actor, self._now(), self.site)
        with immediate(self._connection):
            self.remember_statement(tx)
            for entry in entries:
                row = Transaction(self._connection, self.actor, tx.now, self.site)
                row.touch(entry.object_kind, entry.object_id, fields=entry.fields)
                audit.append(row, self._login_keys, entry.action)

    def open_reader(self) -> Connection:
        """A read-only connection for the calling thread; the caller closes it."""
        return self._readers.open()

    def remember_statement(self, tx: Transaction) -> None:
        """Let the database follow a header that was just written, in the same transaction as its audit row."""
        remember(tx, self.unlocked)

    def finish_rekey(self, progress: rekey.Progress | None = None) -> None:
        """Bring the file under the key that the newest statement gives it; nothing where it has it.

        Call it after the change is committed. Raises UserError('rekey_waits') while a report or backup reads, and
        MediumLost: the decision stands then, and the next unlock goes on with the key.
        """
        if self._unlocked is None or self._unlocked.header.transition is None:
            return
        with self._readers.held_off():
            rekey.finish(self._connection, self._readers, self.path, self._unlocked, progress or _unwatched)
        with self.keep() as tx:
            self.remember_statement(tx)

    @property
    def database_key(self) -> bytes:
        """The key that the file answers to now, for a copy of it; `open_reader` is for everything else."""
        return self._readers.key

    def audit_head(self) -> AuditHead:
        with snapshot_read(self._connection):
            return audit.head(self._reader(self._connection))

    def sign_head(self, head: AuditHead) -> SignedHead:
        """Vouch, as the login here, for an end of the record."""
        return sign_head(self._login_keys, self.vault_id, head)

    @property
    def unlocked(self) -> Unlocked:
        """The opened header; a desk made without one has no logins to manage."""
        if self._unlocked is None:
            raise UserError("no_header")
        return self._unlocked

    @property
    def known_signing_keys(self) -> dict[str, set[bytes]] | None:
        """Every key the signed statement names, by user id; None for a desk made without a header."""
        if self._unlocked is None:
            return None
        return self._unlocked.statement.signing_keys()

    @property
    def login_names(self) -> dict[str, str]:
        """By user id, of everybody in the signed statement, also those who left; empty without a header."""
        users = () if self._unlocked is None else self._unlocked.statement.users
        return {row.user_id: row.login_name for row in users}

    @property
    def connection(self) -> Connection:
        """For checks that run on the file itself."""
        return self._connection

    def close(self) -> None:
        """Bring the log home and let go of the file."""
        with contextlib.suppress(UserError):
            checkpoint(self._connection)
        self._connection.close()

    @contextlib.contextmanager
    def _shown(self) -> Iterator[Reader]:
        """One state of the database, in which the restricted files of this login stand as any other."""
        reader = self._reader(self._connection)
        files = self.restricted.mine(reader)
        with rolled_back(self._connection) if files else snapshot_read(self._connection):
            self.restricted.put_back(Transaction(self._connection, self.actor, reader.now, self.site), files)
            self.restricted.mark(reader, files)
            yield reader

    def _require_ready_to_rekey(self) -> None:
        self._readers.require_none()
        require_room(self.path)

    def _reader(self, connection: Connection) -> Reader:
        return Reader(connection, self.actor, self._now(), self.site)

    def _now(self) -> str:
        return instant_text(self.clock.now())


def _unwatched(_step: rekey.Step) -> None:
    """Nobody shows how far it has come."""
