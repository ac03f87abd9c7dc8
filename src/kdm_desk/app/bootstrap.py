"""Putting the program together: make a vault, open one with a passphrase or the sheet, close it again."""

import contextlib
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kdm_desk.app.known_heads import known_head, remember_head
from kdm_desk.app.seed import seed
from kdm_desk.app.tools import Tools
from kdm_desk.app.vault_files import Found, database_path, inspect_vault, lock_vault
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.clock import instant_text, today
from kdm_desk.core.errors import Damaged, MediumLost, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.staff.model.recovery import KeptSheet
from kdm_desk.features.staff.repository import keep_sheet
from kdm_desk.security import audit, rekey, staffing
from kdm_desk.security.audit_check import against_head
from kdm_desk.security.deliveries import signer_of
from kdm_desk.security.desk import Desk, Entry
from kdm_desk.security.files import explained
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.passphrase import check_new
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.remembered import older_slots, remember, require_newest
from kdm_desk.security.vault_lock import VaultLock
from kdm_desk.storage.checks import Finding
from kdm_desk.storage.connection import KEY_BYTES, checkpoint, open_connection
from kdm_desk.storage.file_head import file_salt
from kdm_desk.storage.lists import set_setting
from kdm_desk.storage.migrate import migrate
from kdm_desk.storage.places import refuse_unsafe_folder
from kdm_desk.storage.rekey import key_that_opens
from kdm_desk.storage.staff import Person, insert_staff
from kdm_desk.storage.transaction import Transaction, immediate


@dataclass(frozen=True)
class Centre:
    """Name and letterhead of the centre, as the set-up asked for them; nothing is shipped."""

    name: str
    heading_lines: Sequence[str] = ()
    contact_lines: Sequence[str] = ()
    site: str = "M"
    site_name: str = "Merkez"


@dataclass(frozen=True, repr=False)
class FirstManager:
    login_name: str
    passphrase: str
    person: Person = field(default_factory=lambda: Person("", ""))


@dataclass
class OpenVault:
    """A vault in use: its folder, the lock on it, the keys of one login, and the desk."""

    folder: Path
    lock: VaultLock
    unlocked: Unlocked
    desk: Desk
    expired: tuple[str, ...] = ()
    """The login names that this unlock suspended, as their last day is past."""
    rolled_back: Finding | None = None
    """The record does not hold the head this machine knows: an older copy was put in the vault's place."""

    def close(self) -> None:
        """Let go of file, keys and lock, in this order; on the thread that opened the desk."""
        with contextlib.suppress(UserError):
            _remember_head(self.desk, self.unlocked)
        self.desk.close()
        self.unlocked.forget()
        self.lock.release()


def require_new_folder(folder: Path) -> None:
    """Raise UserError unless `folder` is missing or empty and a vault may lie there."""
    refuse_unsafe_folder(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("folder_not_empty", path=str(folder))
    if os.path.ismount(folder):  # Path.is_mount is not there on Windows before Python 3.12
        # A vault is built beside and renamed, which a disk's own top folder cannot be.
        raise UserError("folder_is_mount", path=str(folder))
    above = next(parent for parent in folder.absolute().parents if parent.exists())
    if not above.is_dir() or not os.access(above, os.W_OK):
        raise UserError("vault_read_only", path=str(above))


def create_vault(
    tools: Tools,
    folder: Path,
    centre: Centre,
    manager: FirstManager,
    sheet: RecoverySheet,
    as_shares: bool = False,
) -> None:
    """Make a whole vault in an empty or missing folder, or leave nothing behind. `as_shares`: the sheet is kept in
    three shares.

    It is built in a folder beside and renamed at the end, so that a crash never leaves half a vault.
    """
    require_new_folder(folder)
    check_new(manager.passphrase)
    building = folder.with_name(f".{folder.name}.new")
    if building.exists():
        shutil.rmtree(building)
    try:
        building.mkdir(parents=True, mode=0o700)
        _fill(tools, building, centre, manager, sheet, as_shares)
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
    except OSError as error:
        raise explained(error) from None
    finally:
        if building.exists():
            shutil.rmtree(building)


def _fill(
    tools: Tools,
    folder: Path,
    centre: Centre,
    manager: FirstManager,
    sheet: RecoverySheet,
    as_shares: bool,
) -> None:
    path = database_path(folder)
    key = os.urandom(KEY_BYTES)
    connection = open_connection(path, key, create=True)
    try:
        migrate(connection)
        checkpoint(connection)
        staff_id = new_id()
        vault = tools.vault(folder)
        unlocked = vault.create(manager.login_name, staff_id, manager.passphrase, sheet, key, file_salt(path))
        with immediate(connection):
            tx = Transaction(connection, unlocked.actor, instant_text(tools.clock.now()), centre.site)
            _first_rows(tx, centre, manager, unlocked)
            kept = KeptSheet(today(tools.clock), as_shares)
            keep_sheet(tx, sheet.recipient, kept)
            audit.register_signer(tx, unlocked)
            tx.touch("vault", unlocked.vault_id)
            audit.append(tx, unlocked, "vault.create")
        unlocked.forget()
        checkpoint(connection)
    finally:
        connection.close()


def _first_rows(tx: Transaction, centre: Centre, manager: FirstManager, unlocked: Unlocked) -> None:
    tx.insert("site", letter=centre.site, name=centre.site_name)
    tx.insert(
        "vault",
        singleton=1,
        vault_id=unlocked.vault_id,
        site=centre.site,
        statement_version=unlocked.statement.version,
        statement_hash=unlocked.statement_hash,
        created_at=tx.now,
    )
    seed(tx)
    person = manager.person
    if not (person.given_names or person.surname):
        person = Person(manager.login_name, "")
    insert_staff(tx, unlocked.actor.staff_id, person)
    set_setting(tx, "centre_name", centre.name)
    set_setting(
        tx,
        "letterhead",
        {"heading_lines": list(centre.heading_lines), "contact_lines": list(centre.contact_lines)},
    )


def hold(tools: Tools, folder: Path, wait_seconds: float = 0) -> VaultLock:
    """Take the vault's lock, after looking whether there is a vault to open at all.

    Raises InUse naming who has it, and whatever inspect_vault finds wrong.
    """
    if inspect_vault(folder) is Found.NOTHING:
        raise UserError("vault_missing", path=str(folder))
    return lock_vault(folder, tools.clock, wait_seconds)


def open_vault(
    tools: Tools,
    folder: Path,
    login_name: str,
    passphrase: str,
    lock: VaultLock,
    key_file: Path | None = None,
) -> OpenVault:
    """Unlock with a passphrase, and a key file where the login has one. On failure the lock stays with the caller,
    for the next try."""
    vault = tools.vault(folder)
    try:
        opened = _open_desk(tools, folder, vault.open(login_name, passphrase, key_file), lock)
    except Damaged as problem:
        vault.note_refusal(problem)
        raise
    vault.tries_are_audited()
    return opened


def open_with_sheet(
    tools: Tools, folder: Path, login_name: str, sheet: RecoverySheet, new_passphrase: str, lock: VaultLock
) -> OpenVault:
    """Give a login a new passphrase by the recovery sheet, and open with it."""
    from kdm_desk.security.with_sheet import SheetOpening, recover

    opening = SheetOpening(read_header_bytes(folder), sheet)
    with _told_apart():
        _require_newest_statement(database_path(folder), opening.database_keys, opening.statement.version)
    unlocked = recover(tools.place(folder), sheet, login_name, new_passphrase)
    opened = _open_desk(tools, folder, unlocked, lock, action="vault.recover")
    recovery_key = sheet.unwrap(opening.header.vault_id, opening.header.recovery)
    with opened.desk.keep() as tx:
        opened.desk.restricted.rescue(tx, opening.statement, recovery_key)
    tools.vault(folder).tries_are_audited()
    return opened


def _require_newest_statement(path: Path, keys: Mapping[int, bytes], version: int) -> None:
    """Nothing is written by the sheet into a header that somebody put back from earlier."""
    connection = open_connection(path, key_that_opens(path, keys), read_only=True)
    try:
        newest = connection.execute("SELECT statement_version FROM vault").fetchone()
    finally:
        connection.close()
    if newest is None or version < newest["statement_version"]:
        raise Damaged("vault_rolled_back")


def _open_desk(
    tools: Tools, folder: Path, unlocked: Unlocked, lock: VaultLock, action: str = "vault.unlock"
) -> OpenVault:
    path = database_path(folder)
    with _told_apart():
        key = rekey.key_in_use(path, unlocked)
        desk = Desk(path, key, unlocked.actor, unlocked, tools.clock, unlocked)
    try:
        if desk.vault_id != unlocked.vault_id:
            raise Damaged("database_of_another_vault")
        older = _agree_on_statement(desk, unlocked)
        desk.finish_rekey()
        rolled_back = _compare_with_known_head(desk, unlocked)
        failed = sum(tries.count for tries in unlocked.failed_tries if not tries.is_refusal)
        desk.register(action, failed_tries=failed)
        desk.enter(_found_in_header(unlocked, older))
        expired = _expire(desk, unlocked)
        _hand_on_files(desk)
        if rolled_back is not None:
            _enter_roll_back(desk, rolled_back)
        _remember_head(desk, unlocked)
    except BaseException:
        desk.close()
        unlocked.forget()
        raise
    return OpenVault(folder, lock, unlocked, desk, expired, rolled_back)


@contextlib.contextmanager
def _told_apart() -> Iterator[None]:
    """A data file that does not answer to its header's keys at all is rarely damage: a re-keying lies between the
    two, and one of them was put back. Raises Damaged('keys_unfit') then."""
    try:
        yield
    except Damaged as problem:
        if problem.params.get("answers") is False:
            raise Damaged("keys_unfit") from None
        raise


def _compare_with_known_head(desk: Desk, unlocked: Unlocked) -> Finding | None:
    """What this machine saw last must be in the record still. A restored vault is another incarnation, and none is
    locked out: a roll-back is told and entered."""
    known = known_head(unlocked.vault_id, unlocked.statement.incarnation)
    if known is None:
        return None
    with desk.read(Permission.USE_DESK) as reader:
        return next(iter(against_head(reader, known)), None)


def _enter_roll_back(desk: Desk, found: Finding) -> None:
    told = [f"{name}={value}" for name, value in found.params.items()]
    with desk.change(Permission.USE_DESK, "vault.rolled_back") as tx:
        tx.touch("vault", desk.vault_id, fields=told)


def _remember_head(desk: Desk, unlocked: Unlocked) -> None:
    remember_head(unlocked.vault_id, unlocked.statement.incarnation, desk.audit_head())


def _agree_on_statement(desk: Desk, unlocked: Unlocked) -> tuple[str, ...]:
    """The database remembers the newest header; an older one beside it was put back by somebody.

    Gives the user ids of others whose slot is an older one. Nothing is written into the header before it is agreed
    on: a slot that was put back would look like the newest one.
    """
    with desk.keep() as tx:
        require_newest(tx, unlocked)
        older = older_slots(tx, unlocked.header)
        unlocked.settle()
        rekey.drop_old_keys(unlocked)
        remember(tx, unlocked)
        _complete_staff(tx, unlocked)
    return older


def _found_in_header(unlocked: Unlocked, older: tuple[str, ...]) -> list[Entry]:
    """For the audit: keys handed on, planted keys and slots passed over, headers refused since the last unlock."""
    handed: dict[str, set[str]] = {}
    for item in unlocked.handed:
        handed.setdefault(item.user_id, set()).add(item.compartment.value)
    entries = [
        Entry("compartment.hand_on", "login", user_id, tuple(sorted(compartments)))
        for user_id, compartments in sorted(handed.items())
    ]
    entries += _planted_boxes(unlocked)
    entries += [Entry("header.planted_slot", "login", user_id) for user_id in older]
    entries += [
        Entry("header.refused", "vault", unlocked.vault_id, (f"{tries.user_id}={tries.count}",))
        for tries in unlocked.failed_tries
        if tries.is_refusal
    ]
    return entries


def _planted_boxes(unlocked: Unlocked) -> list[Entry]:
    """A row for everybody who signed keys she had none to give, and one for what nobody here signed."""
    planted = Counter(signer_of(item, unlocked.statement) for item in unlocked.ignored_deliveries)
    return [
        Entry("header.planted_box", "login", user_id, (f"by_login={count}",))
        if user_id
        else Entry("header.planted_box", "vault", unlocked.vault_id, (f"by_outsider={count}",))
        for user_id, count in sorted(planted.items())
    ]


def _expire(desk: Desk, unlocked: Unlocked) -> tuple[str, ...]:
    """A manager's unlock ends the logins whose last day is past, and gives the file a new key.

    Without room for that on the disk the next unlock tries again: those logins open nothing meanwhile, and the
    manager must get in to make room.
    """
    if unlocked.user.role is not Role.MANAGER:
        return ()
    try:
        rows = staffing.expire_ended(unlocked)
    except MediumLost:
        return ()
    if not rows:
        return ()
    desk.enter([Entry("login.expire", "login", row.user_id, ("status",)) for row in rows])
    desk.finish_rekey()
    return tuple(row.login_name for row in rows)


def _hand_on_files(desk: Desk) -> None:
    """Restricted files follow who supervises, who left, and which recovery sheet is valid."""
    from kdm_desk.features.restricted.service import RestrictedService

    RestrictedService(desk).hand_on_all()


def _complete_staff(tx: Transaction, unlocked: Unlocked) -> None:
    """A login whose header was written but whose commit never came still gets her row, under her login name."""
    for row in unlocked.statement.active_users():
        if tx.value("SELECT 1 FROM staff WHERE id = ?", (row.staff_id,)) is None:
            insert_staff(tx, row.staff_id, Person(row.login_name, ""))
