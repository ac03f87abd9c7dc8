"""Small real vault headers for the tests of keys: real libsodium, real files, a cheap key derivation."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.security.canonical import canonical
from kdm_desk.security.edits import Place
from kdm_desk.security.header import CONTEXT, Header, SignedStatement, read_header, write_header
from kdm_desk.security.kdf import CHEAPEST_POSSIBLE, Deriver
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.slots import open_slot
from kdm_desk.security.staffing import add_user
from kdm_desk.security.vault import Vault

MANAGER = "Sevim"
MANAGER_PHRASE = "deniz kapı yağmur fener çınar"
DATABASE_KEY = bytes(range(32))
DATABASE_SALT = bytes(range(100, 116))


def cheap_deriver() -> Deriver:
    return Deriver(cost=CHEAPEST_POSSIBLE, floor=CHEAPEST_POSSIBLE)


def phrase_of(login_name: str) -> str:
    return f"{login_name} rüzgâr masa kitap limon"


@dataclass
class SmallVault:
    """A vault folder with a manager, its sheet, and helpers that add logins and open them again."""

    folder: Path
    clock: FixedClock
    sheet: RecoverySheet
    manager: Unlocked

    @classmethod
    def make(cls, folder: Path) -> "SmallVault":
        clock = FixedClock()
        sheet = RecoverySheet.generate()
        vault = Vault(folder, cheap_deriver(), clock)
        manager = vault.create(MANAGER, "staff-1", MANAGER_PHRASE, sheet, DATABASE_KEY, DATABASE_SALT)
        return cls(folder, clock, sheet, manager)

    @property
    def vault(self) -> Vault:
        return Vault(self.folder, cheap_deriver(), self.clock)

    @property
    def place(self) -> Place:
        return Place(self.folder, cheap_deriver(), self.clock)

    @property
    def header(self) -> Header:
        return read_header(self.folder)

    def add(self, login_name: str, role: Role) -> str:
        """A new login by the manager; gives its user id."""
        self.manager = self.unlock(MANAGER)
        return add_user(self.manager, login_name, role, f"staff-{login_name}", phrase_of(login_name)).user_id

    def unlock(self, login_name: str) -> Unlocked:
        phrase = MANAGER_PHRASE if login_name == MANAGER else phrase_of(login_name)
        return self.vault.unlock(login_name, phrase)

    def write(self, header: Header) -> None:
        write_header(self.folder, header)

    def signing_seed(self, login_name: str) -> bytes:
        """What somebody who knows the passphrase can take out of the slot with a program of her own."""
        row = self.header.statement.content.user_named(login_name)
        assert row is not None
        slot = self.header.slot_of(row.user_id)
        assert slot is not None
        phrase = MANAGER_PHRASE if login_name == MANAGER else phrase_of(login_name)
        key = cheap_deriver().derive(phrase.encode(), slot.salt, slot.cost)
        secrets = open_slot(slot, self.header.vault_id, key)
        assert secrets is not None
        return secrets.keys.signing_seed


def edited_body(header: Header, edit: Any) -> bytes:
    """The statement's body after `edit` has changed the parsed JSON in place."""
    value = json.loads(header.statement.body)
    edit(value)
    return canonical(value)


def with_statement(header: Header, body: bytes, signature: bytes, signed_by: str) -> Header:
    return replace(header, statement=SignedStatement(body, signature, signed_by))


STATEMENT_CONTEXT = CONTEXT
