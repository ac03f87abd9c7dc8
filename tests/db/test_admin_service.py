"""Letterhead and check of a whole vault with header and database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import PASSPHRASE, cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault
from kdm_desk.app.vault_files import database_path
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError
from kdm_desk.features.admin.model import Letterhead
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.security.staffing import add_user

HERS = "sessiz dağ yolunda kırmızı bisiklet"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenVault]:
    make_vault(tmp_path / "vault")
    opened = unlock_vault(tmp_path / "vault")
    yield opened
    opened.close()


def test_the_check_of_a_new_vault_finds_nothing_and_counts_its_beds(opened: OpenVault) -> None:
    report = AdminService(opened.desk).check()
    assert report.findings == ()
    assert report.counts["bed"] == 28


def test_the_letterhead_is_kept_without_its_empty_lines(opened: OpenVault) -> None:
    service = AdminService(opened.desk)
    service.save_letterhead(Letterhead("Uydurma Merkez", ("T.C.", " ", "BELEDİYE"), ("Sokak 1",)))
    assert service.letterhead() == Letterhead("Uydurma Merkez", ("T.C.", "BELEDİYE"), ("Sokak 1",))
    with pytest.raises(FieldError, match="name_missing"):
        service.save_letterhead(Letterhead("  ", (), ()))


def test_a_vault_opens_again_with_its_passphrase_and_its_audit_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    for expected in (2, 3):
        opened = unlock_vault(folder)
        assert opened.desk.audit_head().sequence == expected
        opened.close()
    assert PASSPHRASE.encode() not in database_path(folder).read_bytes()


def test_a_login_whose_commit_never_came_still_works_and_signs_what_she_does(tmp_path: Path) -> None:
    """The header is written before the database commits; a power cut between the two must not break her login."""
    folder = tmp_path / "vault"
    make_vault(folder)
    opened = unlock_vault(folder)
    add_user(opened.unlocked, "avukat", Role.LAWYER, "staff-lost", HERS, temporary=False)
    opened.close()
    tools = cheap_tools()
    hers = open_vault(tools, folder, "avukat", HERS, hold(tools, folder))
    person_id = IntakeService(hers.desk).register(NewApplication("telephone"))
    assert person_id
    assert hers.desk.actor.staff_id == "staff-lost"
    hers.close()
