"""A header that the first released program wrote, kept as a file, goes on opening and can be worked with."""

import shutil
from pathlib import Path

import pytest

from fakes import FixedClock
from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.security import staffing
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.vault import Vault
from kdm_desk.security.with_sheet import SheetOpening
from security_builders import DATABASE_KEY, MANAGER, MANAGER_PHRASE, SmallVault, cheap_deriver
from staffing_builders import finished, id_of

RELEASED = Path(__file__).parents[1] / "released" / "vault.kdm"
IDENTITY = "AGE-SECRET-KEY-1Y6P9DNFS8YECTZV0X7H9F8K0YVJPYTLNVW33VT23UM436W9774CQHUJ43D"


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """A manager and two lawyers, of whom the second got her key from the first."""
    shutil.copy(RELEASED, tmp_path / "vault.kdm")
    clock = FixedClock()
    manager = Vault(tmp_path, cheap_deriver(), clock).unlock(MANAGER, MANAGER_PHRASE)
    return SmallVault(tmp_path, clock, RecoverySheet.parse(IDENTITY), manager)


def test_everybody_opens_it_and_holds_what_she_held(small: SmallVault) -> None:
    for name in ("lale", "nazan"):
        unlocked = small.unlock(name)
        assert unlocked.database_keys == {1: DATABASE_KEY}
        assert {each: set(ring) for each, ring in unlocked.compartment_keys.items()} == {
            Compartment.LEGAL: {1}
        }
    assert small.manager.user.role is Role.MANAGER
    assert SheetOpening(read_header_bytes(small.folder), small.sheet).database_keys == {1: DATABASE_KEY}


def test_it_is_written_back_as_it_came(small: SmallVault) -> None:
    small.unlock("lale").change_passphrase("lale rüzgâr masa kitap limon", "lale rüzgâr masa kitap limon")
    assert b'"version": 1' in read_header_bytes(small.folder)


def test_its_staff_can_be_managed(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "lale"))
    finished(small)
    staffing.change_role(small.manager, id_of(small, "nazan"), Role.PSYCHOLOGIST)
    assert set(small.unlock("nazan").compartment_keys) == COMPARTMENTS[Role.PSYCHOLOGIST]
