"""What the database file tells without its key: its page size and its salt. Loads no driver."""

from pathlib import Path

PAGE_BYTES = 4096
_SALT_BYTES = 16


def file_salt(path: Path) -> bytes:
    """The first 16 bytes of an encrypted file: its salt, which tells one vault's file from another's."""
    with path.open("rb") as file:
        return file.read(_SALT_BYTES)
