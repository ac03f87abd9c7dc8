"""The record of backups tried and their settings, in the vault itself."""

from kdm_desk.core.clock import parse_instant
from kdm_desk.core.ids import new_id
from kdm_desk.features.backup.model import NUMBER_KINDS, BackupRun, BackupSettings, Outcome
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader, Row, Transaction

_FOLDER, _KEEP, _RECIPIENTS = "backup_folder", "backup_keep", "backup_recipients"
_VAULT_IDENTITY = "vault_age_identity"


def insert_run(tx: Transaction, destination: str, outcome: Outcome, size: int, detail: str) -> str:
    run_id = new_id()
    tx.insert(
        "backup_run",
        id=run_id,
        at=tx.now,
        destination=destination,
        outcome=outcome.value,
        bytes=size,
        detail=detail,
    )
    return run_id


def _run(row: Row) -> BackupRun:
    return BackupRun(
        parse_instant(row["at"]), row["destination"], Outcome(row["outcome"]), row["bytes"], row["detail"]
    )


def runs(reader: Reader, most: int) -> list[BackupRun]:
    """The newest first."""
    rows = reader.all("SELECT * FROM backup_run ORDER BY at DESC, id DESC LIMIT ?", (most,))
    return [_run(row) for row in rows]


def last_written(reader: Reader) -> BackupRun | None:
    row = reader.one("SELECT * FROM backup_run WHERE outcome = 'written' ORDER BY at DESC, id DESC LIMIT 1")
    return _run(row) if row else None


def settings(reader: Reader) -> BackupSettings:
    usual = BackupSettings()
    return BackupSettings(
        setting(reader, _FOLDER, usual.folder),
        setting(reader, _KEEP, usual.keep),
        tuple(setting(reader, _RECIPIENTS, usual.recipients)),
    )


def save_settings(tx: Transaction, chosen: BackupSettings) -> None:
    set_setting(tx, _FOLDER, chosen.folder)
    set_setting(tx, _KEEP, chosen.keep)
    set_setting(tx, _RECIPIENTS, list(chosen.recipients))


def vault_identity(reader: Reader) -> str | None:
    """The age secret key by which the unlocked vault opens its own backups."""
    identity: str | None = setting(reader, _VAULT_IDENTITY)
    return identity


def save_vault_identity(tx: Transaction, identity: str) -> None:
    set_setting(tx, _VAULT_IDENTITY, identity)


def last_numbers(reader: Reader, year: int) -> dict[str, int]:
    """The last number of each kind of this vault's site in `year`; 0 where there is none."""
    return {kind: last_number(reader, kind, reader.site, year) for kind in NUMBER_KINDS}


def last_number(reader: Reader, kind: str, site: str, year: int) -> int:
    value = reader.value(
        "SELECT max(value) FROM number WHERE kind = ? AND site = ? AND year = ?", (kind, site, year)
    )
    return int(value or 0)


def vault_row(reader: Reader) -> Row | None:
    """What the file says of itself: vault_id, site, statement_version, statement_hash."""
    return reader.one("SELECT vault_id, site, statement_version, statement_hash FROM vault")


def agree_on_statement(tx: Transaction, version: int, statement_hash: str) -> None:
    """Remember the header's statement, so that an older header beside this file is noticed."""
    tx.execute("UPDATE vault SET statement_version = ?, statement_hash = ?", (version, statement_hash))
