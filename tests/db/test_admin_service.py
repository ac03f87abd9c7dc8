"""Adding logins and checking the vault, on a whole vault with header and database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import PASSPHRASE, cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault
from kdm_desk.app.vault_files import database_path
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.features.admin.model import Colleague, Letterhead, NewLogin
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.staffing import add_user

LAWYER = Colleague("Defne", "Örnekoğlu", "Av.", "lawyer")
LOGIN = NewLogin("avukat", Role.LAWYER, "sessiz dağ yolunda kırmızı bisiklet")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenVault]:
    make_vault(tmp_path / "vault")
    opened = unlock_vault(tmp_path / "vault")
    yield opened
    opened.close()


def open_as_lawyer(folder: Path) -> OpenVault:
    tools = cheap_tools()
    return open_vault(tools, folder, "avukat", LOGIN.passphrase, hold(tools, folder))


def test_an_added_login_opens_the_vault_with_her_own_role(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    make_vault(folder)
    opened = unlock_vault(folder)
    AdminService(opened.desk).add_colleague(LAWYER, LOGIN)
    assert [line.login_name for line in AdminService(opened.desk).staff()] == ["avukat", "yonetici"]
    opened.close()
    hers = open_as_lawyer(folder)
    assert hers.desk.actor.role is Role.LAWYER
    with pytest.raises(NotAllowed):
        AdminService(hers.desk).add_colleague(LAWYER, LOGIN)
    hers.close()


def test_a_taken_login_name_changes_neither_header_nor_database(opened: OpenVault) -> None:
    service = AdminService(opened.desk)
    service.add_colleague(LAWYER, LOGIN)
    staff = opened.desk.connection.execute("SELECT count(*) FROM staff").fetchone()[0]
    version = opened.unlocked.statement.version
    with pytest.raises(FieldError, match="login_name_taken"):
        service.add_colleague(LAWYER, LOGIN)
    assert opened.desk.connection.execute("SELECT count(*) FROM staff").fetchone()[0] == staff
    assert opened.unlocked.statement.version == version


def test_a_short_passphrase_is_refused_before_anything_is_written(opened: OpenVault) -> None:
    weak = NewLogin("kisa", Role.LAWYER, "kısa")
    with pytest.raises(UserError, match="passphrase_too_short"):
        AdminService(opened.desk).add_colleague(LAWYER, weak)
    assert opened.desk.connection.execute("SELECT count(*) FROM staff").fetchone()[0] == 1


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


def test_a_visiting_lawyer_works_here_without_a_login_and_can_be_booked(opened: OpenVault) -> None:
    service = AdminService(opened.desk)
    staff_id = service.add_colleague(LAWYER)
    assert ("Defne Örnekoğlu", None) in [(line.full_name, line.role) for line in service.staff()]
    assert staff_id in [counsellor.id for counsellor in ScheduleService(opened.desk).counsellors()]
    with pytest.raises(FieldError, match="name_missing"):
        service.add_colleague(Colleague("  ", "Örnek", "", "lawyer"))


def test_a_login_whose_commit_never_came_still_works_and_signs_what_she_does(tmp_path: Path) -> None:
    """The header is written before the database commits; a power cut between the two must not break her login."""
    folder = tmp_path / "vault"
    make_vault(folder)
    opened = unlock_vault(folder)
    add_user(opened.unlocked, LOGIN.login_name, LOGIN.role, "staff-lost", LOGIN.passphrase, temporary=False)
    opened.close()
    hers = open_as_lawyer(folder)
    person_id = IntakeService(hers.desk).register(NewApplication("telephone"))
    assert person_id
    assert hers.desk.actor.staff_id == "staff-lost"
    hers.close()
