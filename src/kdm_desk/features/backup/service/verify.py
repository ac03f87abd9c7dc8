"""Verifying a backup: decrypted into a scratch file that stays encrypted, opened, checked from end to end."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kdm_desk.core.clock import parse_instant
from kdm_desk.core.errors import Damaged
from kdm_desk.features.backup import repository
from kdm_desk.features.backup.model import Manifest, VerifyReport
from kdm_desk.features.backup.service.making import reader_of
from kdm_desk.features.backup.service.media import Step, part_of, unwatched
from kdm_desk.features.backup.service.opening import open_snapshot, unpack_to
from kdm_desk.security import audit, audit_check
from kdm_desk.security.header import Header, parse_header
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.connection import Connection

if TYPE_CHECKING:  # the age library loads when a sheet is at hand
    from kdm_desk.security.recovery import RecoverySheet

KeysIn = Callable[[bytes], dict[int, bytes]]
"""The database keys by epoch that a backup's header holds for whoever asks."""
_UNPACK_SHARE = 0.6
_CHECK_SHARE = 0.8


def verify_with_sheet(path: Path, sheet: "RecoverySheet", step: Step = unwatched) -> VerifyReport:
    """Open a backup by the recovery sheet and run every check on it; `report.findings` says what is wrong.

    Raises what `verify` raises, and WrongKey('recovery_identity_wrong') or Damaged('vault_forged') where the header
    inside is not the sheet's.
    """
    from kdm_desk.security.with_sheet import SheetOpening

    return verify(path, sheet.identity, lambda header: SheetOpening(header, sheet).database_keys, step)


def verify(path: Path, identity: str, keys_in: KeysIn, step: Step = unwatched) -> VerifyReport:
    """Decrypt with an age secret key, open the snapshot, run both integrity checks, audit chain and agreement.

    The scratch file holds the database as encrypted as it ever was. Raises UserError('backup_missing'),
    WrongKey('backup_key_wrong'), Damaged('backup_damaged'), NewerVersion('backup_newer'), MediumLost, and what
    `keys_in` or `step` raise.
    """
    keys: dict[int, bytes] = {}

    def believe(_manifest: Manifest, header: bytes) -> None:
        keys.update(keys_in(header))

    with tempfile.TemporaryDirectory(prefix="kdm-verify-") as scratch:
        copy = Path(scratch) / "snapshot.db"
        manifest, header_bytes = unpack_to(path, identity, copy, part_of(step, 0.0, _UNPACK_SHARE), believe)
        with closing(open_snapshot(copy, keys)) as connection:
            step(_UNPACK_SHARE)
            checked = check_file(connection)
            step(_CHECK_SHARE)
            findings = [f"{finding.check}: {finding.detail}" for finding in checked.findings]
            findings += agreement(connection, manifest, parse_header(header_bytes))
            step(1.0)
    return VerifyReport(
        made_at=parse_instant(manifest.made_at),
        site=manifest.site,
        vault_id=manifest.vault_id,
        size=path.stat().st_size,
        head=manifest.head,
        findings=findings,
        counts=checked.counts,
    )


def agreement(connection: Connection, manifest: Manifest, header: Header) -> list[str]:
    """Whether manifest, header and database of one backup speak of the same vault and the same audit chain."""
    reader = reader_of(connection, manifest.site, manifest.made_at)
    findings = []
    try:
        vault = repository.vault_row(reader)
        if vault is None or {manifest.vault_id, header.vault_id} != {vault["vault_id"]}:
            findings.append("header: of_another_vault")
        elif vault["statement_version"] > header.statement.content.version:
            findings.append("header: older_than_database")
        chain = audit_check.verify(reader, manifest.head, header.statement.content.signing_keys())
        findings += [f"{finding.check}: {finding.detail}" for finding in chain]
        if audit.head(reader) != manifest.head:
            findings.append("audit_chain: head_differs")
    except Damaged:
        findings.append("audit_chain: unreadable")
    return findings
