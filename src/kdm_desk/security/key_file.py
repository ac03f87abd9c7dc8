"""Key files: an optional second thing, on a stick, without which a login's passphrase alone opens nothing."""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.canonical import Fields, canonical, damaged, parse, to_base64
from kdm_desk.security.files import explained, read_capped
from kdm_desk.security.primitives import (
    DIGEST_BYTES,
    KEY_BYTES,
    digest,
    keyed_digest,
    random_bytes,
    random_key,
)

SUFFIX = ".kdmkey"
ID_BYTES = 16
_FORMAT = "kdm-desk-key-file"
_VERSION = 1
_NOTE = "Second key of one login, no use without its passphrase. Keep it apart from the computer."
_MOST_BYTES = 4096
_MOST_FILES_LOOKED_AT = 100
_NAMES = ("format", "version", "note", "id", "secret", "check")


@dataclass(frozen=True, repr=False)
class KeyFile:
    """The id says which file a slot wants; the secret is what counts."""

    id: bytes
    secret: bytes

    @classmethod
    def generate(cls) -> "KeyFile":
        return cls(random_bytes(ID_BYTES), random_key())

    def mixed_with(self, passphrase: bytes) -> bytes:
        """What goes into the passphrase's derivation in its place: BLAKE2b of it, keyed with the secret."""
        return keyed_digest(b"kdm-desk-kfile-1", self.secret, passphrase)

    def content(self) -> bytes:
        """The file's bytes. They name neither the centre nor the login."""
        value = {
            "format": _FORMAT,
            "version": _VERSION,
            "note": _NOTE,
            "id": to_base64(self.id),
            "secret": to_base64(self.secret),
            "check": to_base64(self._check()),
        }
        return (json.dumps(value, indent=1) + "\n").encode()

    def _check(self) -> bytes:
        """Tells a file that a worn stick has altered from one that belongs elsewhere."""
        inside = {"id": to_base64(self.id), "secret": to_base64(self.secret)}
        return digest(b"kdm-desk-kf-chck", canonical(inside))


def read_key_file(source: Path | bytes) -> KeyFile:
    """The key file at a path or in its bytes; UserError('key_file_unreadable') for anything else."""
    try:
        data = source if isinstance(source, bytes) else read_capped(source, _MOST_BYTES)
        return _parsed(data)
    except (OSError, Damaged):
        raise UserError("key_file_unreadable") from None


def _parsed(data: bytes) -> KeyFile:
    if len(data) > _MOST_BYTES:
        raise damaged("key_file.size")
    fields = Fields(parse(data, "key_file"), "key_file", _NAMES)
    if fields.text("format") != _FORMAT or fields.integer("version") != _VERSION:
        raise damaged("key_file.format")
    found = KeyFile(fields.binary("id", ID_BYTES), fields.binary("secret", KEY_BYTES))
    if fields.binary("check", DIGEST_BYTES) != found._check():
        raise damaged("key_file.check")
    return found


def find_key_file(folders: Iterable[Path], wanted: bytes) -> Path | None:
    """The file with the id `wanted` right inside one of the folders, as on the top of a stick; None without."""
    for folder in folders:
        try:
            candidates = sorted(folder.glob(f"*{SUFFIX}"))[:_MOST_FILES_LOOKED_AT]
        except OSError:  # the stick went while it was looked at
            continue
        for path in candidates:
            try:
                if read_key_file(path).id == wanted:
                    return path
            except UserError:
                continue
    return None


def save_key_file(path: Path, key_file: KeyFile) -> None:
    """Write a new file and read it back from the medium before anything depends on it.

    Raises UserError('key_file_exists', path=…), UserError('key_file_not_kept'), and what files.explained makes of
    a failed write; nothing is left behind then.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise UserError("key_file_exists", path=str(path)) from None
    except OSError as error:
        raise explained(error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(key_file.content())
            stream.flush()
            os.fsync(stream.fileno())
        kept = read_key_file(path)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise explained(error) from error
    except UserError:
        path.unlink(missing_ok=True)
        raise UserError("key_file_not_kept") from None
    if kept != key_file:
        path.unlink(missing_ok=True)
        raise UserError("key_file_not_kept")
