"""A header that the first released program wrote opens, and goes on in its format until something newer is used."""

import shutil
from pathlib import Path

import pytest

from fakes import FixedClock
from kdm_desk.core.access import Compartment, Role
from kdm_desk.security.header import encode_header, parse_header, read_header
from kdm_desk.security.header_file import header_path
from kdm_desk.security.key_file_use import enrol_key_file
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.vault import Vault
from kdm_desk.security.with_sheet import SheetOpening
from security_builders import DATABASE_KEY, MANAGER, MANAGER_PHRASE, cheap_deriver, phrase_of

# Written on 2026-03-02 by version 1 with an invented centre's invented logins; its sheet opens nothing else.
GOLDEN = Path(__file__).parents[1] / "golden" / "header_v1.kdm"
SHEET = RecoverySheet.parse("AGE-SECRET-KEY-1QJ6K26KH9ZKKFYUMWZYC7PP7CDZ7Q5LA4UAX4CUUN9JTXY35Y9LQY0SZQL")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    shutil.copy(GOLDEN, header_path(tmp_path))
    return Vault(tmp_path, cheap_deriver(), FixedClock())


def test_the_first_programs_header_is_read_and_written_byte_for_byte() -> None:
    written = GOLDEN.read_bytes()
    assert encode_header(parse_header(written)) == written


def test_every_login_of_the_first_programs_header_gets_what_was_hers(vault: Vault) -> None:
    manager = vault.unlock(MANAGER, MANAGER_PHRASE)
    assert manager.actor.role is Role.MANAGER
    assert vault.unlock("berna", phrase_of("berna")).database_key == DATABASE_KEY
    lale, nazan = (vault.unlock(name, phrase_of(name)) for name in ("lale", "nazan"))
    assert set(lale.compartment_keys) == {Compartment.LEGAL}
    assert nazan.compartment_keys == lale.compartment_keys
    assert SheetOpening(encode_header(manager.header), SHEET).database_keys == {1: DATABASE_KEY}


def test_the_format_goes_on_until_something_newer_is_used(vault: Vault, tmp_path: Path) -> None:
    lale = vault.unlock("lale", phrase_of("lale"))
    lale.change_passphrase(phrase_of("lale"), phrase_of("başka"))
    assert b'"version": 1' in encode_header(read_header(vault.folder))
    enrol_key_file(lale, phrase_of("başka"), tmp_path / "lale.kdmkey")
    assert b'"version": 2' in encode_header(read_header(vault.folder))
