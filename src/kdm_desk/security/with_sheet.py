"""What the recovery sheet can do: open every key, give a login new keys, begin a new incarnation of the vault."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.clock import Clock
from kdm_desk.core.errors import UserError, WrongKey
from kdm_desk.core.ids import new_id
from kdm_desk.security.authority import ROOT, all_roots
from kdm_desk.security.canonical import forged
from kdm_desk.security.deliveries import acceptable
from kdm_desk.security.edits import (
    NewLogin,
    Place,
    assembled,
    new_login,
    renewed_login,
    resealed_rings,
    successor,
    with_user,
)
from kdm_desk.security.header import Header, parse_header, verify_header
from kdm_desk.security.header_file import header_path, read_header_bytes
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.opened import OpenedKeys, add_delivered_keys, open_statement_keys
from kdm_desk.security.primitives import random_key
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.statement import DATABASE, RECOVERY, EpochKey, Statement, Status, UserRow, seal_epoch
from kdm_desk.security.tries import Tries
from kdm_desk.security.vault import is_usable, written_and_unlocked


class SheetOpening:
    """A header (a vault's or a backup's) opened by its recovery sheet, with every key in it."""

    def __init__(self, header_bytes: bytes, sheet: RecoverySheet) -> None:
        """Raises WrongKey('recovery_identity_wrong'), WrongKey('recovery_identity_old') for a sheet that a newer one
        replaced, Damaged('header_damaged' or 'vault_forged'), NewerVersion('vault_newer')."""
        self.header: Header = parse_header(header_bytes)
        self.sheet = sheet
        first_root = self.statement.root_public_key
        if sheet.root_public_key in all_roots(self.header.authority, first_root)[:-1]:
            raise WrongKey("recovery_identity_old")
        box_private = sheet.unwrap(self.header.vault_id, self.header.recovery)
        if sheet.root_public_key != self.header.root_public_key:
            raise forged("root")
        # The sheet is the chain's newest root: its own word in that record covers all before, first root included.
        verify_header(self.header, first_root)
        self.keys: OpenedKeys = open_statement_keys(self.statement, RECOVERY, box_private)
        accepted = acceptable(self.header.deliveries, self.statement)
        add_delivered_keys(self.keys, self.statement, accepted, RECOVERY, box_private)

    @property
    def vault_id(self) -> str:
        return self.header.vault_id

    @property
    def statement(self) -> Statement:
        return self.header.statement.content

    @property
    def database_keys(self) -> dict[int, bytes]:
        """32 bytes by epoch; the newest is the largest number."""
        return {epoch: bytes(key) for epoch, key in self.keys.database.items()}

    @property
    def compartment_keys(self) -> dict[Compartment, dict[int, bytes]]:
        return {
            compartment: {epoch: bytes(key) for epoch, key in ring.items()}
            for compartment, ring in self.keys.compartments.items()
        }


@dataclass(frozen=True, repr=False)
class NewDatabase:
    """The database of a new incarnation: its fresh key and the first 16 bytes of its file."""

    key: bytes
    salt: bytes


def recover(place: Place, sheet: RecoverySheet, login_name: str, new_passphrase: str) -> Unlocked:
    """Give a login new keys under a new passphrase; role and compartments stay, everything open to her is resealed.

    Raises what SheetOpening raises, UserError('login_unknown' or 'login_not_active', login_name=…), and
    UserError('passphrase_too_short' or 'passphrase_too_long').
    """
    opening = SheetOpening(read_header_bytes(place.folder), sheet)
    row = _usable_row(opening.statement, login_name, place.clock)
    login = renewed_login(place, row, new_passphrase)
    users = with_user(opening.statement.users, login.row)
    statement = successor(opening.header.statement, place.clock, users)
    statement = replace(statement, keys=resealed_rings(statement, opening.keys, [login.row.user_id]))
    deliveries = opening.header.deliveries  # a member may hold by one what a new sheet still waits for
    header = assembled(opening.header, statement, ROOT, sheet.sign, (login,), deliveries=deliveries)
    unlocked = written_and_unlocked(place, header, login)
    tries = Tries(place.folder, place.clock)
    tries.succeeded(row.user_id)
    unlocked.failed_tries = tries.untold()
    return unlocked


def create_incarnation(
    place: Place,
    opening: SheetOpening,
    manager_name: str,
    manager_staff_id: str,
    new_passphrase: str,
    keep: Iterable[str],
    database: NewDatabase,
) -> Unlocked:
    """Write into an empty folder the header of a restored vault, signed by the root.

    `manager_name` becomes its manager with new keys (an existing login keeps its id and staff row; a new one gets
    `manager_staff_id`); the logins named in `keep` come back with their own passphrases; everybody else is removed
    and gets none of the new keys. The vault id stays, so that sealed fields open. Raises UserError('vault_exists'),
    UserError('login_unknown' or 'login_not_active', login_name=…) and what new passphrases raise.
    """
    if header_path(place.folder).exists():
        raise UserError("vault_exists")
    old = opening.statement
    kept = {_usable_row(old, name, place.clock).user_id for name in keep}
    manager = _incoming_manager(place, old, manager_name, manager_staff_id, new_passphrase)
    stay = kept | {manager.row.user_id}
    users = tuple(
        row if row.user_id in stay else replace(row, status=Status.REMOVED)
        for row in with_user(old.users, manager.row)
    )
    statement = successor(opening.header.statement, place.clock, users)
    before = old.user(manager.row.user_id)
    if before is not None and before.role is not Role.MANAGER:
        others = frozenset(grant for grant in statement.grants if grant.user_id != manager.row.user_id)
        statement = replace(statement, grants=others)
    statement = replace(statement, incarnation=new_id(), database_salt=database.salt.hex())
    statement = replace(statement, keys=_fresh_rings(statement, opening.keys, database.key, manager.row))
    base = replace(opening.header, transition=None, proposals=())
    deliveries = opening.header.deliveries
    header = assembled(base, statement, ROOT, opening.sheet.sign, (manager,), deliveries=deliveries)
    return written_and_unlocked(place, header, manager)


def _incoming_manager(
    place: Place, old: Statement, login_name: str, staff_id: str, passphrase: str
) -> NewLogin:
    row = old.user_named(login_name)
    if row is None:
        return new_login(place, login_name, Role.MANAGER, staff_id, passphrase)
    raised = replace(row, role=Role.MANAGER, status=Status.ACTIVE, end_date=None)
    return renewed_login(place, raised, passphrase)


def _fresh_rings(
    statement: Statement, held: OpenedKeys, database_key: bytes, manager: UserRow
) -> dict[str, tuple[EpochKey, ...]]:
    """Old compartment epochs for those who stay, a new epoch each, and the new database key alone."""
    rings = resealed_rings(statement, held, [manager.user_id])
    for compartment in Compartment:
        if rings[compartment] and statement.members(compartment):
            epoch = rings[compartment][-1].epoch + 1
            fresh = seal_epoch(epoch, random_key(), statement.box_keys(compartment))
            rings[compartment] = (*rings[compartment], fresh)
    epoch = max(held.database) + 1
    rings[DATABASE] = (seal_epoch(epoch, database_key, statement.box_keys(DATABASE)),)
    return rings


def _usable_row(statement: Statement, login_name: str, clock: Clock) -> UserRow:
    row = statement.user_named(login_name)
    if row is None:
        raise UserError("login_unknown", login_name=login_name)
    if not is_usable(row, clock):
        raise UserError("login_not_active", login_name=row.login_name)
    return row
