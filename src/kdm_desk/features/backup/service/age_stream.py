"""Age encryption as a stream, with every failure kept as what it was; pyrage loads on first use."""

import io
from collections.abc import Callable, Sequence
from typing import Any

from kdm_desk.core.errors import Damaged, UserError, WrongKey

Read = Callable[[int], bytes]
Write = Callable[[bytes], object]
_BUFFER_BYTES = 1 << 20


class _Ends(io.RawIOBase):
    """The two ends of the stream. The age library tells their exceptions as mere text, so they are kept here."""

    def __init__(self, read: Read, write: Write) -> None:
        super().__init__()
        self._read, self._write = read, write
        self.failure: BaseException | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, room: Any) -> int:
        view = memoryview(room)
        try:
            data = self._read(len(view))
        except BaseException as error:
            self.failure = error
            raise
        view[: len(data)] = data
        return len(data)

    def write(self, data: Any) -> int:
        try:
            self._write(data)
        except BaseException as error:
            self.failure = error
            raise
        return len(data)

    def flush(self) -> None:
        """Whoever opened the file flushes it."""


def new_identity() -> str:
    """A fresh age secret key, one line."""
    import pyrage

    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public age1… text of a secret key."""
    import pyrage

    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def check_recipient(text: str) -> str:
    """The age1… text without spaces around; raises UserError('recipient_not_understood', recipient=)."""
    import pyrage

    try:
        return str(pyrage.x25519.Recipient.from_str(text.strip()))
    except pyrage.RecipientError:
        raise UserError("recipient_not_understood", recipient=text.strip()) from None


def encrypt(read: Read, write: Write, recipients: Sequence[str]) -> None:
    """Read to the end and write it encrypted. Raises whatever `read` and `write` raise."""
    import pyrage

    ends = _Ends(read, write)
    keys = [pyrage.x25519.Recipient.from_str(text) for text in recipients]
    try:
        # The library asks for 8 KiB at a time; a buffer in between saves half of its time.
        pyrage.encrypt_io(io.BufferedReader(ends, _BUFFER_BYTES), ends, keys)
    except pyrage.EncryptError:
        if ends.failure is not None:
            raise ends.failure from None
        raise


def decrypt(read: Read, write: Write, identity: str) -> None:
    """Read to the end and write what is inside, authenticated piece by piece.

    Raises WrongKey('backup_key_wrong'), Damaged('backup_damaged', reason=) for altered or cut bytes, and whatever
    `read` and `write` raise. The caller has looked at the age header first (security/age_file.py).
    """
    import pyrage

    ends = _Ends(read, write)
    try:
        pyrage.decrypt_io(
            io.BufferedReader(ends, _BUFFER_BYTES), ends, [pyrage.x25519.Identity.from_str(identity)]
        )
    except (pyrage.DecryptError, OSError) as refusal:
        if ends.failure is not None:
            raise ends.failure from None
        if "No matching keys" in str(refusal):
            raise WrongKey("backup_key_wrong") from None
        raise Damaged("backup_damaged", reason="age") from None
