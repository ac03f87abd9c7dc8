"""Restoring a backup as a new incarnation of its vault: new keys, only the logins that are named, no number twice."""

import os
import shutil
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kdm_desk.core.clock import Clock, instant_text, parse_instant, to_local
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.backup import repository
from kdm_desk.features.backup.model import (
    DATABASE_NAME,
    MOST_NUMBERS_VOIDED,
    BackupContents,
    BackupLogin,
    Manifest,
)
from kdm_desk.features.backup.service import age_stream
from kdm_desk.features.backup.service.media import Step, part_of, require_space, sync_folder, unwatched
from kdm_desk.features.backup.service.opening import look_at_beginning, open_snapshot, unpack_to
from kdm_desk.features.backup.service.verify import agreement
from kdm_desk.security import audit
from kdm_desk.security.edits import Place
from kdm_desk.security.files import explained
from kdm_desk.security.kdf import Deriver
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.passphrase import check_new
from kdm_desk.security.remembered import forget_slots
from kdm_desk.security.restricted import RestrictedFiles
from kdm_desk.security.statement import Status
from kdm_desk.security.vault import is_usable
from kdm_desk.storage.checks import check_file, table_counts
from kdm_desk.storage.connection import KEY_BYTES, Connection, checkpoint, open_connection
from kdm_desk.storage.file_head import file_salt
from kdm_desk.storage.migrate import migrate
from kdm_desk.storage.numbers import void_up_to
from kdm_desk.storage.places import refuse_unsafe_folder
from kdm_desk.storage.snapshot import snapshot
from kdm_desk.storage.staff import Person, insert_staff
from kdm_desk.storage.transaction import Transaction, immediate

if TYPE_CHECKING:  # the age library loads when a sheet is at hand
    from kdm_desk.security.recovery import RecoverySheet
    from kdm_desk.security.with_sheet import SheetOpening

PARTIAL = ".partial"
# The reason of a void number, in the list `number_void_reason`.
_VOID_REASON = "restored"
_UNPACKED, _CHECKED, _COPIED = 0.4, 0.55, 0.9


@dataclass(frozen=True)
class RestoreRequest:
    """What the person at the new machine decides.

    `keep_users` are login names that come back with their own passphrases. `last_numbers` gives, for 'file' and
    'letter', the last number of the current year that was used on paper since the backup.
    """

    file: Path
    folder: Path
    manager: str
    passphrase: str = field(repr=False)
    keep_users: tuple[str, ...] = ()
    last_numbers: Mapping[str, int] = field(default_factory=dict)


def look_inside(file: Path, sheet: "RecoverySheet", clock: Clock) -> BackupContents:
    """Date, logins and last numbers of a backup, from its first bytes.

    Raises what opening.unpack raises, and WrongKey('recovery_identity_wrong') or Damaged('vault_forged').
    """
    from kdm_desk.security.with_sheet import SheetOpening

    manifest, header = look_at_beginning(file, sheet.identity)
    users = SheetOpening(header, sheet).statement.users
    return BackupContents(
        made_at=parse_instant(manifest.made_at),
        site=manifest.site,
        logins=tuple(
            BackupLogin(row.login_name, row.role.value, is_usable(row, clock))
            for row in users
            if row.status is not Status.REMOVED
        ),
        numbers_year=manifest.numbers_year,
        last_numbers=manifest.last_numbers,
    )


def restore(
    request: RestoreRequest, sheet: "RecoverySheet", deriver: Deriver, clock: Clock, step: Step = unwatched
) -> dict[str, int]:
    """Make a new incarnation of the backed-up vault in an empty or missing folder, or leave nothing there; the rows
    per table of what was restored, before the restore's own entries.

    It is built in a folder beside and renamed at the end: killed at any moment, the real name holds all or nothing.
    Raises UserError('folder_not_empty', 'folder_on_network', 'folder_in_cloud', 'passphrase_too_short',
    'login_unknown', 'login_not_active', 'last_number_too_high'), what opening.unpack raises,
    WrongKey('recovery_identity_wrong'), Damaged('vault_forged'), Damaged('backup_damaged', reason=) where the
    database inside is not whole, MediumLost, and whatever `step` raises.
    """
    require_empty(request.folder)
    check_new(request.passphrase)
    building = request.folder.with_name(request.folder.name + PARTIAL)
    try:
        _clear(building)
        building.mkdir(parents=True, mode=0o700)
        counts = _build(request, sheet, Place(building, deriver, clock), step)
        if request.folder.exists():
            request.folder.rmdir()
        building.rename(request.folder)
        sync_folder(request.folder.parent)
    except OSError as error:
        raise explained(error) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    step(1.0)
    return counts


def require_empty(folder: Path) -> None:
    """Raise UserError unless `folder` is missing or empty and a vault may lie there."""
    refuse_unsafe_folder(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("folder_not_empty", path=str(folder))


def _clear(building: Path) -> None:
    """Take away what a restore that was killed left."""
    if building.exists():
        shutil.rmtree(building)


def _build(request: RestoreRequest, sheet: "RecoverySheet", place: Place, step: Step) -> dict[str, int]:
    from kdm_desk.security.with_sheet import SheetOpening

    openings: list[SheetOpening] = []

    def believe(manifest: Manifest, header: bytes) -> None:
        openings.append(SheetOpening(header, sheet))
        require_space(place.folder, 2 * manifest.database.size)

    incoming = place.folder / "incoming"
    incoming.mkdir(mode=0o700)
    copy = incoming / "snapshot.db"
    manifest, _ = unpack_to(request.file, sheet.identity, copy, part_of(step, 0.0, _UNPACKED), believe)
    opening = openings[0]
    key = os.urandom(KEY_BYTES)
    database = place.folder / DATABASE_NAME
    with closing(open_snapshot(copy, opening.database_keys)) as source:
        step(_UNPACKED)
        _require_whole(source, manifest, opening)
        counts = table_counts(source)
        copying = part_of(step, _CHECKED, _COPIED)
        copying(0.0)

        def go_on(fraction: float) -> bool:
            copying(fraction)
            return True

        snapshot(source, database, key, go_on)
    shutil.rmtree(incoming)
    _begin_incarnation(request, opening, sheet, place, key)
    step(_COPIED)
    return counts


def _require_whole(source: Connection, manifest: Manifest, opening: "SheetOpening") -> None:
    """What lies in a damaged file would be lost without a word; gaps in numbers are told by `check` afterwards."""
    broken = [finding for finding in check_file(source).findings if finding.check != "number_gap"]
    if broken:
        raise Damaged("backup_damaged", reason=broken[0].check)
    disagreements = agreement(source, manifest, opening.header)
    if disagreements:
        raise Damaged("backup_damaged", reason=disagreements[0])


def _begin_incarnation(
    request: RestoreRequest, opening: "SheetOpening", sheet: "RecoverySheet", place: Place, key: bytes
) -> None:
    """The header with new keys, then the database's own share: numbers, identity, audit."""
    from kdm_desk.security.with_sheet import NewDatabase, create_incarnation

    path = place.folder / DATABASE_NAME
    staff_id = new_id()
    with closing(open_connection(path, key)) as connection:
        migrate(connection)
        unlocked = create_incarnation(
            place,
            opening,
            request.manager,
            staff_id,
            request.passphrase,
            request.keep_users,
            NewDatabase(key, file_salt(path)),
        )
        with immediate(connection):
            _enter(connection, request, unlocked, place.clock.now(), opening, sheet)
        unlocked.forget()
        checkpoint(connection)


def _enter(
    connection: Connection,
    request: RestoreRequest,
    unlocked: Unlocked,
    now: datetime,
    opening: "SheetOpening",
    sheet: "RecoverySheet",
) -> None:
    site = connection.execute("SELECT site FROM vault").fetchone()["site"]
    tx = Transaction(connection, unlocked.actor, instant_text(now), site)
    forget_slots(tx)
    repository.agree_on_statement(tx, unlocked.statement.version, unlocked.statement_hash)
    if tx.value("SELECT count(*) FROM staff WHERE id = ?", (unlocked.actor.staff_id,)) == 0:
        insert_staff(tx, unlocked.actor.staff_id, Person(request.manager, ""))
    year = to_local(now).year
    for kind, last in request.last_numbers.items():
        _void(tx, kind, year, last)
    repository.save_vault_identity(tx, age_stream.new_identity())
    audit.register_signer(tx, unlocked)
    tx.touch("vault", unlocked.vault_id, fields=sorted(request.last_numbers))
    audit.append(tx, unlocked, "vault.restore")
    recovery_key = sheet.unwrap(opening.header.vault_id, opening.header.recovery)
    # A unit of work of its own: it leaves its own row in the record.
    files = Transaction(connection, unlocked.actor, tx.now, site)
    RestrictedFiles(unlocked).rescue(files, opening.statement, recovery_key)


def _void(tx: Transaction, kind: str, year: int, last: int) -> None:
    taken = repository.last_number(tx, kind, tx.site, year)
    if last - taken > MOST_NUMBERS_VOIDED:
        raise UserError("last_number_too_high", kind=kind, number=last, taken=taken)
    void_up_to(tx, kind, year, last, _VOID_REASON)
