"""Is there a vault in this folder, and can it be opened? Asked before any passphrase; writes nothing."""

import os
import stat
from enum import Enum
from pathlib import Path

from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.header import header_path, read_header
from kdm_desk.storage.connection import PAGE_BYTES, file_salt

DATABASE_NAME = "vault.db"


class Found(Enum):
    NOTHING = "nothing"
    VAULT = "vault"


def database_path(folder: Path) -> Path:
    return folder / DATABASE_NAME


def inspect_vault(folder: Path) -> Found:
    """NOTHING where neither file of a vault is there, VAULT where both fit together.

    Raises UserError('header_missing'), UserError('database_missing'), Damaged('header_damaged'),
    NewerVersion('vault_newer'), Damaged('database_truncated'), Damaged('database_of_another_vault') or
    UserError('vault_read_only'), each of which says what happened to the files.
    """
    header, database = header_path(folder), database_path(folder)
    if not header.exists() and not database.exists():
        return Found.NOTHING
    if not header.exists():
        raise UserError("header_missing", path=str(folder))
    if not database.exists():
        raise UserError("database_missing", path=str(folder))
    statement = read_header(folder).statement.content
    size = database.stat().st_size
    if size < PAGE_BYTES or size % PAGE_BYTES:
        raise Damaged("database_truncated", path=str(folder))
    if file_salt(database).hex() != statement.database_salt:
        raise Damaged("database_of_another_vault", path=str(folder))
    _refuse_read_only(folder, header, database)
    return Found.VAULT


def _refuse_read_only(folder: Path, *files: Path) -> None:
    """A file marked read-only is respected even for a user whom the system would let write."""
    for path in (folder, *files):
        marked = not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
        if marked or not os.access(path, os.W_OK):
            raise UserError("vault_read_only", path=str(path))
