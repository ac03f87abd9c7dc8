"""Making, opening and changing a vault's header, on real files."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.errors import Damaged, FieldError, NotAllowed, UserError, WrongKey
from kdm_desk.security.header_file import header_path, read_outline
from kdm_desk.security.primitives import is_signed
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.staffing import add_user
from kdm_desk.security.statement import RECOVERY
from security_builders import (
    DATABASE_KEY,
    DATABASE_SALT,
    MANAGER,
    MANAGER_PHRASE,
    SmallVault,
    phrase_of,
)


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    return SmallVault.make(tmp_path)


def test_the_first_manager_opens_what_she_made(small: SmallVault) -> None:
    unlocked = small.unlock(MANAGER)
    assert unlocked.database_key == DATABASE_KEY
    assert unlocked.statement.database_salt == DATABASE_SALT.hex()
    assert unlocked.actor.role is Role.MANAGER
    assert unlocked.actor.staff_id == "staff-1"
    assert unlocked.compartment_keys == {}
    assert unlocked.vault_id == small.manager.vault_id


def test_a_second_vault_is_not_made_over_the_first(small: SmallVault) -> None:
    before = header_path(small.folder).read_bytes()
    with pytest.raises(UserError, match="vault_exists"):
        small.vault.create(
            "Başka", "s", MANAGER_PHRASE, RecoverySheet.generate(), DATABASE_KEY, DATABASE_SALT
        )
    assert header_path(small.folder).read_bytes() == before


def test_a_short_passphrase_makes_no_vault(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    header_path(tmp_path).unlink()
    with pytest.raises(UserError, match="passphrase_too_short"):
        small.vault.create(MANAGER, "s", "kısa söz", RecoverySheet.generate(), DATABASE_KEY, DATABASE_SALT)
    assert not header_path(tmp_path).exists()


def test_every_role_opens_the_database_and_its_own_compartments_only(small: SmallVault) -> None:
    for role in Role:
        small.add(role.value, role)
    for role in Role:
        # A compartment's first member has its key at once; the others get it when a member has logged in.
        small.unlock(role.value)
    for role in Role:
        unlocked = small.unlock(role.value)
        assert unlocked.database_key == DATABASE_KEY
        assert set(unlocked.compartment_keys) == COMPARTMENTS[role]


def test_a_managers_program_forgets_the_compartment_key_it_made(small: SmallVault) -> None:
    small.add("lale", Role.LAWYER)
    assert small.manager.compartment_keys == {}
    assert small.unlock(MANAGER).compartment_keys == {}
    assert set(small.unlock("lale").compartment_keys) == {Compartment.LEGAL}


def test_every_key_is_sealed_to_recovery(small: SmallVault) -> None:
    small.add("lale", Role.LAWYER)
    small.add("selin", Role.SOCIAL_WORKER)
    for ring in small.header.statement.content.keys.values():
        assert all(RECOVERY in key.sealed for key in ring)


def test_only_a_manager_adds_logins(small: SmallVault) -> None:
    small.add("nur", Role.FRONT_DESK)
    before = header_path(small.folder).read_bytes()
    desk = small.unlock("nur")
    after_unlock = header_path(small.folder).read_bytes()
    with pytest.raises(NotAllowed):
        add_user(desk, "kardeşi", Role.MANAGER, "s", phrase_of("kardeşi"))
    assert header_path(small.folder).read_bytes() in (before, after_unlock)


@pytest.mark.parametrize("again", ["ışık", "IŞIK", " ışık ", "IS\u0327IK"])
def test_a_login_name_is_taken_in_any_spelling(small: SmallVault, again: str) -> None:
    small.add("Işık", Role.FRONT_DESK)
    with pytest.raises(FieldError, match="login_name_taken"):
        small.add(again, Role.FRONT_DESK)


@pytest.mark.parametrize("name", ["", "   ", "a" * 61, "a\u202eb", "a\x00b"])
def test_a_login_name_that_cannot_be_shown_is_refused(small: SmallVault, name: str) -> None:
    with pytest.raises(FieldError, match="login_name_invalid"):
        add_user(small.manager, name, Role.FRONT_DESK, "s", phrase_of("biri"))


def test_dotted_and_dotless_i_are_two_letters_in_login_names(small: SmallVault) -> None:
    small.add("Irmak", Role.FRONT_DESK)
    small.add("İrmak", Role.FRONT_DESK)
    assert read_outline(small.vault.folder).login_names == ["Irmak", "İrmak", MANAGER]
    assert small.vault.unlock("ırmak", phrase_of("Irmak")).user.login_name == "Irmak"


def test_a_passphrase_set_by_someone_else_is_marked_until_changed(small: SmallVault) -> None:
    small.add("nur", Role.FRONT_DESK)
    first = small.unlock("nur")
    before = first.passphrase_is_temporary
    first.change_passphrase(phrase_of("nur"), "yeni uzun bir parola cümlesi")
    assert (before, first.passphrase_is_temporary) == (True, False)
    again = small.vault.unlock("nur", "yeni uzun bir parola cümlesi")
    assert not again.passphrase_is_temporary
    assert again.slot_revision == first.slot_revision
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.unlock("nur")


def test_the_passphrase_is_changed_only_by_who_knows_the_present_one(small: SmallVault) -> None:
    unlocked = small.unlock(MANAGER)
    before = header_path(small.folder).read_bytes()
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        unlocked.change_passphrase("not the present one at all", "yeni uzun bir parola cümlesi")
    with pytest.raises(UserError, match="passphrase_too_short"):
        unlocked.change_passphrase(MANAGER_PHRASE, "kısa")
    assert header_path(small.folder).read_bytes() == before


def test_the_pause_is_on_the_disk_before_the_answer(small: SmallVault) -> None:
    for expected in (0, 0, 2):
        with pytest.raises(WrongKey, match="passphrase_wrong") as wrong:
            small.vault.unlock(MANAGER, "not the passphrase")
        assert wrong.value.params["seconds"] == expected
    with pytest.raises(UserError, match="wait_before_next_try") as wait:
        small.unlock(MANAGER)
    assert wait.value.params["seconds"] == 2
    small.clock.advance(timedelta(seconds=2))
    unlocked = small.unlock(MANAGER)
    assert [(item.user_id, item.count) for item in unlocked.failed_tries] == [(unlocked.user.user_id, 3)]
    with pytest.raises(WrongKey, match="passphrase_wrong") as wrong:
        small.vault.unlock(MANAGER, "not the passphrase")
    assert wrong.value.params["seconds"] == 0
    small.vault.tries_are_audited()
    assert small.unlock(MANAGER).failed_tries == ()


def test_an_unknown_login_reads_as_a_wrong_passphrase(small: SmallVault) -> None:
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.vault.unlock("nobody", MANAGER_PHRASE)
    assert [item.user_id for item in small.unlock(MANAGER).failed_tries] == ["unknown"]
    assert b"nobody" not in (small.folder / "vault.tries").read_bytes()


def test_a_folder_without_a_header_says_so(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    header_path(tmp_path).unlink()
    with pytest.raises(UserError, match="header_missing"):
        small.unlock(MANAGER)


def test_an_unlock_that_changes_nothing_writes_nothing(small: SmallVault) -> None:
    small.unlock(MANAGER)
    before = header_path(small.folder).read_bytes()
    small.unlock(MANAGER)
    assert header_path(small.folder).read_bytes() == before


def test_a_header_that_changed_meanwhile_is_not_written_over(small: SmallVault) -> None:
    stale = small.unlock(MANAGER)
    small.add("nur", Role.FRONT_DESK)
    before = header_path(small.folder).read_bytes()
    with pytest.raises(UserError, match="header_changed"):
        add_user(stale, "ela", Role.FRONT_DESK, "s", phrase_of("ela"))
    with pytest.raises(UserError, match="header_changed"):
        stale.change_passphrase(MANAGER_PHRASE, "yeni uzun bir parola cümlesi")
    assert header_path(small.folder).read_bytes() == before


def test_pins_rise_with_every_statement_and_unlock(small: SmallVault) -> None:
    small.add("nur", Role.FRONT_DESK)
    small.unlock("nur")
    older = header_path(small.folder).read_bytes()
    small.add("ela", Role.FRONT_DESK)
    small.unlock("nur")
    newer_slots = small.header.slots
    header_path(small.folder).write_bytes(older)
    rolled_back = small.header
    # The thief puts the old statement back but cannot make an old slot of hers forget what she saw.
    ids = {row.user_id for row in rolled_back.statement.content.users}
    small.write(
        type(rolled_back)(
            rolled_back.vault_id,
            rolled_back.statement,
            rolled_back.authority,
            tuple(slot for slot in newer_slots if slot.user_id in ids),
            rolled_back.deliveries,
            rolled_back.recovery,
        )
    )
    for login in (MANAGER, "nur"):
        with pytest.raises(Damaged, match="vault_rolled_back"):
            small.unlock(login)


def test_the_actor_signs_hashes_and_nothing_else(small: SmallVault) -> None:
    message = bytes(32)
    signature = small.manager.sign(message)
    assert len(signature) == 64
    assert len(small.manager.signing_public_key) == 32
    assert not is_signed(small.manager.signing_public_key, b"kdm-desk/statement/1", message, signature)
    with pytest.raises(ValueError, match="32-byte"):
        small.manager.sign(small.header.statement.body)


def test_a_login_opens_the_database_key_of_an_older_header(small: SmallVault) -> None:
    backed_up = header_path(small.folder).read_bytes()
    small.add("nur", Role.FRONT_DESK)
    assert small.unlock(MANAGER).database_keys_in(backed_up) == {1: DATABASE_KEY}
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        small.unlock("nur").database_keys_in(backed_up)


def test_another_vaults_header_is_not_opened_as_a_backup(small: SmallVault, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other"
    elsewhere.mkdir()
    SmallVault.make(elsewhere)
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        small.manager.database_keys_in(header_path(elsewhere).read_bytes())


def test_forgetting_wipes_the_keys_in_memory(small: SmallVault) -> None:
    unlocked = small.unlock(MANAGER)
    held = unlocked._keys.database[1]
    wrapping = unlocked._wrapping.key
    unlocked.forget()
    assert bytes(held) == bytes(32)
    assert bytes(wrapping) == bytes(32)


def test_no_key_shows_in_a_representation(small: SmallVault) -> None:
    unlocked = small.unlock(MANAGER)
    shown = repr([unlocked, unlocked._secrets, unlocked._wrapping, unlocked._keys, small.sheet])
    assert "x01" not in shown
    assert "AGE-SECRET" not in shown
    assert "box_private=" not in shown


def test_no_secret_stands_in_the_files(small: SmallVault) -> None:
    small.add("nur", Role.FRONT_DESK)
    for path in small.folder.iterdir():
        content = path.read_bytes()
        for secret in (DATABASE_KEY, DATABASE_KEY.hex().encode(), b"yagmur", MANAGER_PHRASE.encode()):
            assert secret not in content
        assert small.sheet.identity.encode() not in content


def test_a_login_ends_after_its_last_day(small: SmallVault) -> None:
    from dataclasses import replace

    from kdm_desk.security.authority import ROOT
    from kdm_desk.security.edits import assembled, successor, with_user

    small.add("stajyer", Role.FRONT_DESK)
    header = small.header
    row = header.statement.content.user_named("stajyer")
    assert row is not None
    ending = replace(row, end_date=date(2026, 3, 2))
    statement = successor(header.statement, small.clock, with_user(header.statement.content.users, ending))
    small.write(assembled(header, statement, ROOT, small.sheet.sign))
    assert small.unlock("stajyer").user.end_date == date(2026, 3, 2)
    small.clock.advance(timedelta(days=1))
    with pytest.raises(UserError, match="login_ended") as ended:
        small.unlock("stajyer")
    assert ended.value.params["end_date"] == date(2026, 3, 2)
