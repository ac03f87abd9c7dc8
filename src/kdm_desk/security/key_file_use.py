"""What a login does with her key file: take one, replace it, go without it again."""

from pathlib import Path

from kdm_desk.core.errors import UserError, WrongKey
from kdm_desk.security.key_file import KeyFile, read_key_file, save_key_file
from kdm_desk.security.keyring import Unlocked


def enrol_key_file(unlocked: Unlocked, passphrase: str, path: Path) -> None:
    """Write a new key file to `path` (on a stick), read it back, and only then ask for it at her next unlock.

    Raises WrongKey('passphrase_wrong'), UserError('key_file_enrolled') where she has one already, and what
    save_key_file raises. Where the slot could not be written, the file stays: nobody knows what reached the disk.
    """
    if unlocked.key_file is not None:
        raise UserError("key_file_enrolled")
    _take_new(unlocked, passphrase, path)


def replace_key_file(unlocked: Unlocked, passphrase: str, current: Path | bytes, path: Path) -> None:
    """As enrol_key_file, for somebody who shows the one she has; the old file opens nothing any more.

    Raises WrongKey('key_file_wrong') and UserError('key_file_unreadable') too. Whoever lost hers asks the manager
    for a new passphrase, or uses the recovery sheet: both go without a key file.
    """
    _require_current(unlocked, current)
    _take_new(unlocked, passphrase, path)


def remove_key_file(unlocked: Unlocked, passphrase: str, current: Path | bytes) -> None:
    """From now on her passphrase is enough. Raises WrongKey('passphrase_wrong') or ('key_file_wrong'), and
    UserError('key_file_unreadable')."""
    _require_current(unlocked, current)
    unlocked.rewrap(passphrase, None)


def _require_current(unlocked: Unlocked, shown: Path | bytes) -> None:
    if unlocked.key_file is None or read_key_file(shown) != unlocked.key_file:
        raise WrongKey("key_file_wrong")


def _take_new(unlocked: Unlocked, passphrase: str, path: Path) -> None:
    fresh = KeyFile.generate()
    save_key_file(path, fresh)
    try:
        unlocked.rewrap(passphrase, fresh)
    except WrongKey:
        path.unlink(missing_ok=True)
        raise
