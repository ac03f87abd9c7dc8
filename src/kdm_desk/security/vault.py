"""A vault folder's header from outside: make it, open it with a passphrase, recover it with the sheet."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kdm_desk.core.access import Role
from kdm_desk.core.clock import Clock, instant_text, today
from kdm_desk.core.errors import Damaged, UserError, WrongKey
from kdm_desk.core.ids import new_id
from kdm_desk.security.authority import ROOT
from kdm_desk.security.edits import NewLogin, Place, assembled, new_login
from kdm_desk.security.header import (
    Header,
    SignedStatement,
    encode_header,
    parse_header,
    read_header,
    verify_header,
    write_header,
)
from kdm_desk.security.header_file import header_path
from kdm_desk.security.kdf import SALT_BYTES, Deriver
from kdm_desk.security.key_file import KeyFile, read_key_file
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.passphrase import normalise
from kdm_desk.security.primitives import MemberKeys
from kdm_desk.security.slots import Slot, SlotSecrets, Wrapping, open_slot
from kdm_desk.security.statement import (
    DATABASE,
    KEY_RINGS,
    Statement,
    Status,
    UserRow,
    seal_epoch,
)
from kdm_desk.security.tries import REFUSALS, UNKNOWN_LOGIN, Tries

if TYPE_CHECKING:  # the age library loads when a sheet is at hand, not at the unlock screen
    from kdm_desk.security.recovery import RecoverySheet


class Vault:
    """The header of one vault folder. Holding vault_lock.VaultLock is the caller's business."""

    def __init__(self, folder: Path, deriver: Deriver, clock: Clock) -> None:
        self.folder = folder
        self._place = Place(folder, deriver, clock)

    def create(
        self,
        login_name: str,
        staff_id: str,
        passphrase: str,
        sheet: "RecoverySheet",
        database_key: bytes,
        database_salt: bytes,
    ) -> Unlocked:
        """Write the first header, with one manager, for a database that exists already.

        `database_salt` is the first 16 bytes of the database file. Raises UserError('vault_exists'),
        FieldError('login_name_invalid'), UserError('passphrase_too_short' or 'passphrase_too_long').
        """
        if header_path(self.folder).exists():
            raise UserError("vault_exists")
        login = new_login(self._place, login_name, Role.MANAGER, staff_id, passphrase)
        recovery = MemberKeys.generate()
        statement = _first_statement(self._place.clock, login.row, sheet, recovery, database_salt)
        database = seal_epoch(1, database_key, statement.box_keys(DATABASE))
        statement = replace(statement, keys={**statement.keys, DATABASE: (database,)})
        blank = Header(
            vault_id=statement.vault_id,
            statement=SignedStatement(b"", b"", ROOT),
            authority=(),
            slots=(),
            deliveries=(),
            recovery=sheet.wrap(statement.vault_id, recovery.box_private),
        )
        header = assembled(blank, statement, ROOT, sheet.sign, (login,))
        return written_and_unlocked(self._place, header, login)

    def wait_seconds(self, login_name: str) -> int:
        """How long the login must still wait after wrong passphrases; 0 when it may try."""
        row = read_header(self.folder).statement.content.user_named(login_name)
        return self._tries().wait_seconds(row.user_id if row else UNKNOWN_LOGIN)

    def unlock(self, login_name: str, passphrase: str, key_file: Path | bytes | None = None) -> Unlocked:
        """Like `open`, and at once `Unlocked.settle`, for a header without a database beside it to agree with."""
        unlocked = self.open(login_name, passphrase, key_file)
        unlocked.settle()
        return unlocked

    def open(self, login_name: str, passphrase: str, key_file: Path | bytes | None = None) -> Unlocked:
        """Open the header as this login; takes as long for a login that does not exist. The header is not written.

        `key_file` (where it lies, or its bytes) counts only if her slot wants one; another one's reads like a wrong
        passphrase. Raises UserError('key_file_missing') or ('key_file_unreadable') before anything is tried.

        Raises WrongKey('passphrase_wrong', seconds=pause before the next try), written down before it is told;
        UserError('wait_before_next_try', seconds=…); UserError('login_ended', end_date=…);
        UserError('header_missing'); Damaged('header_damaged'), ('vault_forged') or ('vault_rolled_back');
        NewerVersion('vault_newer').
        """
        header = read_header(self.folder)
        statement = header.statement.content
        verify_header(header, statement.root_public_key)
        row = statement.user_named(login_name)
        counted_as = row.user_id if row else UNKNOWN_LOGIN
        tries = self._tries()
        tries.require_no_wait(counted_as)
        slot = header.slot_of(row.user_id) if row else None
        second = _wanted_file(slot, key_file)
        opened = self._open(header, slot, normalise(passphrase), second)
        if row is None or opened is None:
            tries.failed(counted_as)
            raise WrongKey("passphrase_wrong", seconds=tries.wait_seconds(counted_as))
        unlocked = Unlocked(self._place, header, row.user_id, *opened)
        tries.succeeded(row.user_id)
        refuse_ended(row, self._place.clock)
        unlocked.failed_tries = tries.untold()
        unlocked.tries_were_damaged = tries.was_damaged
        return unlocked

    def note_refusal(self, problem: Damaged) -> None:
        """Keep a header or slot that was refused as somebody's work, to be told in the audit at the next unlock."""
        if problem.code in REFUSALS:
            self._tries().refused(problem.code, str(problem.params.get("reason", "")))

    def tries_are_audited(self) -> None:
        """The audit has taken over Unlocked.failed_tries: forget them here."""
        self._tries().told()

    def _tries(self) -> Tries:
        return Tries(self.folder, self._place.clock)

    def _open(
        self, header: Header, slot: Slot | None, passphrase: bytes, key_file: KeyFile | None
    ) -> tuple[SlotSecrets, Wrapping] | None:
        deriver = self._place.deriver
        if slot is None:
            cost = header.slots[0].cost if header.slots else deriver.cost
            deriver.derive(passphrase, bytes(SALT_BYTES), cost)
            return None
        wrapping = Wrapping.derived(deriver, passphrase, key_file, slot.salt, slot.cost)
        secrets = open_slot(slot, header.vault_id, bytes(wrapping.key))
        return None if secrets is None else (secrets, wrapping)


def _wanted_file(slot: Slot | None, source: Path | bytes | None) -> KeyFile | None:
    """The key file to be mixed in; a slot without one is opened without, whatever lies on a stick."""
    if slot is None or slot.key_file is None:
        return None
    if source is None:
        raise UserError("key_file_missing")
    given = read_key_file(source)
    # Under the id that the slot names, so that another file costs a try and nothing else.
    return KeyFile(slot.key_file, given.secret)


def _first_statement(
    clock: Clock, manager: UserRow, sheet: "RecoverySheet", recovery: MemberKeys, database_salt: bytes
) -> Statement:
    return Statement(
        vault_id=new_id(),
        incarnation=new_id(),
        version=1,
        previous_hash=None,
        created_at=instant_text(clock.now()),
        root_public_key=sheet.root_public_key,
        recovery_recipient=sheet.recipient,
        recovery_box_public_key=recovery.box_public,
        authority_hash=b"",
        database_salt=database_salt.hex(),
        users=(manager,),
        keys=dict.fromkeys(KEY_RINGS, ()),
        grants=frozenset(),
    )


def refuse_ended(row: UserRow, clock: Clock) -> None:
    """Raise UserError('login_ended', end_date=…) from the day after the login's last."""
    if row.end_date is not None and row.end_date < today(clock):
        raise UserError("login_ended", end_date=row.end_date)


def is_usable(row: UserRow, clock: Clock) -> bool:
    """Whether the login is active and has not ended."""
    return row.status is Status.ACTIVE and (row.end_date is None or row.end_date >= today(clock))


def written_and_unlocked(place: Place, header: Header, login: NewLogin) -> Unlocked:
    """Check the new header as an unlock would, write it, and hand out what `login` holds in it."""
    statement = header.statement.content
    secrets = SlotSecrets(
        login.keys, header.vault_id, statement.root_public_key, login.temporary, header.pins
    )
    again = parse_header(encode_header(header))
    unlocked = Unlocked(place, again, login.row.user_id, secrets, login.wrapping)
    write_header(place.folder, header)
    return unlocked
