"""Is there a vault in this folder, and can it be opened? Asked before any passphrase; writes nothing."""

import os
import stat
from enum import Enum
from pathlib import Path

from kdm_desk.core.clock import Clock
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.header_file import header_path, read_outline
from kdm_desk.security.vault_lock import VaultLock
from kdm_desk.storage.file_head import PAGE_BYTES, file_salt
from kdm_desk.storage.places import refuse_unsafe_folder

DATABASE_NAME = "vault.db"


class Found(Enum):
    NOTHING = "nothing"
    VAULT = "vault"


def database_path(folder: Path) -> Path:
    return folder / DATABASE_NAME


def look_at_vault(folder: Path) -> Found:
    """NOTHING where neither file of a vault is there, VAULT where both fit together as far as a quick look tells.

    Raises UserError('header_missing'), UserError('database_missing'), Damaged('header_damaged'),
    NewerVersion('vault_newer'), Damaged('database_truncated'), Damaged('database_of_another_vault') or
    UserError('vault_read_only'), each of which says what happened to the files. Damage deep inside the header is
    for `inspect_vault` to find.
    """
    header, database = header_path(folder), database_path(folder)
    if not header.exists() and not database.exists():
        return Found.NOTHING
    if not header.exists():
        raise UserError("header_missing", path=str(folder))
    if not database.is_file():
        raise UserError("database_missing", path=str(folder))
    salt = read_outline(folder).database_salt
    size = database.stat().st_size
    if size < PAGE_BYTES or size % PAGE_BYTES:
        raise Damaged("database_truncated", path=str(folder))
    if file_salt(database).hex() != salt:
        raise Damaged("database_of_another_vault", path=str(folder))
    _refuse_read_only(folder, header, database)
    return Found.VAULT


def inspect_vault(folder: Path) -> Found:
    """Like `look_at_vault`, and the whole header is in order, as far as that can be told without a key."""
    found = look_at_vault(folder)
    if found is Found.VAULT:
        # The header's types load slowly, and the unlock screen is up before they are needed.
        from kdm_desk.security.header import read_header

        read_header(folder)
    return found


def lock_vault(folder: Path, clock: Clock, wait_seconds: float = 0) -> VaultLock:
    """Take the lock of a vault that was looked at.

    Raises InUse naming who has it, and UserError('folder_on_network' or 'folder_in_cloud').
    """
    refuse_unsafe_folder(folder)
    return VaultLock.acquire(folder, clock, wait_seconds)


def _refuse_read_only(folder: Path, *files: Path) -> None:
    """A file marked read-only is respected even for a user whom the system would let write."""
    for path in (folder, *files):
        marked = not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
        if marked or not os.access(path, os.W_OK):
            raise UserError("vault_read_only", path=str(path))
