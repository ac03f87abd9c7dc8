"""Somebody with a copy of every file of a vault, one login, and a program of her own: what opens for her."""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from builders import PASSPHRASE
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.canonical import canonical
from kdm_desk.security.header import parse_header
from kdm_desk.security.header_file import header_path
from kdm_desk.security.kdf import CHEAPEST_POSSIBLE, Deriver
from kdm_desk.security.passphrase import normalise
from kdm_desk.security.primitives import KEY_BYTES, NONCE_BYTES, decrypt, open_sealed_box
from kdm_desk.security.sealed import SEALED_FIELDS, open_sealed
from kdm_desk.security.slots import SlotSecrets, open_slot
from kdm_desk.storage.connection import open_connection

EPOCHS = range(1, 9)
Place = tuple[str, str, str]
"""Table, row and field."""


@dataclass(frozen=True)
class SealedValue:
    """The bytes of one sealed field, and where they stand."""

    place: Place
    sealed: bytes


@dataclass
class Thief:
    """One login's private keys and everything that ever opened with them."""

    secrets: SlotSecrets
    keys: set[bytes] = field(default_factory=set)
    opened: list[bytes] = field(default_factory=list)

    @classmethod
    def with_login(cls, folder: Path, login_name: str, passphrase: str = PASSPHRASE) -> "Thief":
        """Takes her private keys out of her slot."""
        header = parse_header(header_path(folder).read_bytes())
        row = header.statement.content.user_named(login_name)
        assert row is not None
        slot = header.slot_of(row.user_id)
        assert slot is not None
        key = Deriver(CHEAPEST_POSSIBLE, CHEAPEST_POSSIBLE).derive(
            normalise(passphrase), slot.salt, slot.cost
        )
        secrets = open_slot(slot, header.vault_id, key)
        assert secrets is not None
        own = {secrets.keys.box_private, secrets.keys.signing_seed, key}
        return cls(secrets, keys=own)

    def take(self, found: Iterable[bytes]) -> None:
        """Try every box among these bytes with her own key; what is as long as a key is kept as one."""
        for box in found:
            content = open_sealed_box(self.secrets.keys.box_private, box)
            if content is not None:
                self.opened.append(content)
                if len(content) == KEY_BYTES:
                    self.keys.add(content)

    def take_header(self, folder: Path) -> None:
        self.take(everything_in(header_path(folder).read_bytes()))

    def open_database(self, folder: Path) -> bool:
        """Whether the database opens with any of her keys; every box in it is tried then."""
        for key in sorted(self.keys):
            try:
                self.take(blobs(folder, key))
            except Damaged:
                continue
            return True
        return False

    def values_opened(self, values: Iterable[SealedValue], vault_id: str) -> set[tuple[Place, bytes]]:
        """Which sealed values open for her in their own place, with every key of hers as the key of any epoch."""
        return {
            (value.place, plaintext)
            for value in values
            for plaintext in self._openings([value.sealed], value.place, vault_id)
        }

    def values_moved(self, values: Iterable[SealedValue], vault_id: str) -> set[Place]:
        """Which sealed values open for her in any place but their own, or as if sealed in another epoch."""
        values = list(values)
        rows = sorted({value.place[1] for value in values})
        places = [(table, row, name) for table, name in SEALED_FIELDS for row in rows]
        return {
            value.place
            for value in values
            for place in places
            for _ in self._openings(
                _in_other_epochs(value.sealed) if place == value.place else [value.sealed], place, vault_id
            )
        }

    def _openings(self, tried: list[bytes], place: Place, vault_id: str) -> Iterator[bytes]:
        for key in self.keys:
            for sealed in tried:
                try:
                    yield open_sealed(dict.fromkeys(EPOCHS, key), sealed, vault_id, *place)
                except UserError:
                    continue

    def file_opened(self, person_id: str, sealed: bytes, vault_id: str) -> bool:
        """Whether a restricted file's content opens with any of her keys."""
        return any(
            decrypt(key, sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _of_file(vault_id, person_id, epoch))
            for key in self.keys
            for epoch in EPOCHS
        )


def _in_other_epochs(sealed: bytes) -> list[bytes]:
    """Version byte, four bytes of the epoch, and the rest."""
    altered = [sealed[:1] + epoch.to_bytes(4, "big") + sealed[5:] for epoch in EPOCHS]
    return [each for each in altered if each != sealed]


def _of_file(vault_id: str, person_id: str, epoch: int) -> bytes:
    return canonical(
        {
            "organisation": vault_id,
            "table": "restricted_file",
            "row": person_id,
            "field": "sealed",
            "epoch": epoch,
        }
    )


def blobs(folder: Path, key: bytes) -> list[bytes]:
    """Every string of bytes in the database, also those spelled inside JSON."""
    found: list[bytes] = []
    for cell in cells(folder, key):
        if isinstance(cell, bytes):
            found += everything_in(cell)
    return found


def cells(folder: Path, key: bytes) -> list[object]:
    """Every value of every table; Damaged where the key is another."""
    connection = open_connection(folder / "vault.db", key, read_only=True)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).fetchall()
        rows = [row for name in names for row in connection.execute(f'SELECT * FROM "{name["name"]}"')]
        return [cell for row in rows for cell in tuple(row)]
    finally:
        connection.close()


def everything_in(data: bytes) -> list[bytes]:
    """These bytes, and every string of base64 in them if they are JSON, however deep."""
    found = [data]
    try:
        value = json.loads(data)
    except ValueError:
        return found
    for text in _strings(value):
        try:
            found += everything_in(base64.b64decode(text, validate=True))
        except (binascii.Error, ValueError):
            continue
    return found


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
