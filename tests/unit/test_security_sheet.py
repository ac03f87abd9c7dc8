"""The recovery sheet: typing it, recovering a login with it, and the new incarnation of a restored vault."""

from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import Damaged, FieldError, UserError, WrongKey
from kdm_desk.security.canonical import canonical
from kdm_desk.security.edits import Place
from kdm_desk.security.header import read_header
from kdm_desk.security.header_file import header_path, read_outline
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.recovery import PREFIX, RecoverySheet, groups_to_ask
from kdm_desk.security.staffing import add_user
from kdm_desk.security.statement import Status
from kdm_desk.security.vault import Vault
from kdm_desk.security.with_sheet import NewDatabase, SheetOpening, create_incarnation, recover
from security_builders import (
    DATABASE_KEY,
    MANAGER,
    SmallVault,
    cheap_deriver,
    phrase_of,
)

NEW_PHRASE = "bambaşka uzun bir parola cümlesi"
NEW_KEY = bytes(range(50, 82))
NEW_SALT = bytes(16)
SHEET = RecoverySheet.generate()


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """A vault with two lawyers, of whom only the first holds the legal key, and a social worker."""
    folder = tmp_path / "vault"
    folder.mkdir()
    small = SmallVault.make(folder)
    small.add("lale", Role.LAWYER)
    small.add("nazan", Role.LAWYER)
    small.add("selin", Role.SOCIAL_WORKER)
    return small


def restored(small: SmallVault, tmp_path: Path, manager: str, *keep: str) -> tuple[Unlocked, Vault]:
    target = tmp_path / "restored"
    target.mkdir()
    opening = SheetOpening(header_path(small.folder).read_bytes(), small.sheet)
    place = Place(target, cheap_deriver(), small.clock)
    database = NewDatabase(NEW_KEY, NEW_SALT)
    unlocked = create_incarnation(place, opening, manager, "staff-new", NEW_PHRASE, keep, database)
    return unlocked, Vault(target, cheap_deriver(), small.clock)


def test_the_identity_is_one_the_age_program_reads() -> None:
    identity = SHEET.identity
    assert identity.startswith(PREFIX)
    assert len(identity) == 74
    assert str(pyrage.x25519.Identity.from_str(identity).to_public()) == SHEET.recipient


@given(st.data())
def test_a_sheet_typed_carelessly_is_the_same_sheet(data: st.DataObject) -> None:
    letters = list(SHEET.identity)
    for place in data.draw(st.lists(st.integers(0, 73), max_size=12)):
        letters[place] = data.draw(st.sampled_from([" ", "\n", "\t", "- "])) + letters[place]
    typed = "".join(letters)
    if data.draw(st.booleans()):
        typed = typed.lower()
    if data.draw(st.booleans()):
        typed = f"# created: today\n# public key: {SHEET.recipient}\n{typed}\n"
    again = RecoverySheet.parse(typed)
    assert again.identity == SHEET.identity
    assert again.root_public_key == SHEET.root_public_key


def test_the_groups_alone_are_enough() -> None:
    typed = " ".join(group.text for group in SHEET.groups)
    assert RecoverySheet.parse(typed).identity == SHEET.identity


@pytest.mark.parametrize(
    "typed",
    ["", "AGE-SECRET-KEY-1", "çok gizli", "#\n", SHEET.identity[:-1], "\x00" * 80],
    ids=["nothing", "prefix alone", "words", "comment", "one letter short", "zero bytes"],
)
def test_a_mistyped_identity_says_so(typed: str) -> None:
    with pytest.raises(WrongKey, match="recovery_identity_mistyped"):
        RecoverySheet.parse(typed)


@given(st.integers(len(PREFIX), 73), st.sampled_from("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"))
def test_any_one_wrong_letter_is_noticed(place: int, letter: str) -> None:
    identity = SHEET.identity
    if identity[place] == letter:
        return
    with pytest.raises(WrongKey, match="recovery_identity_mistyped"):
        RecoverySheet.parse(identity[:place] + letter + identity[place + 1 :])


def test_the_identity_is_shown_in_ten_numbered_groups() -> None:
    groups = SHEET.groups
    assert [group.number for group in groups] == list(range(1, 11))
    assert PREFIX + "".join(group.text for group in groups) == SHEET.identity
    assert {len(group.text) for group in groups} <= {4, 6}


def test_typing_groups_back_shows_that_the_sheet_is_at_hand() -> None:
    for number in groups_to_ask():
        text = SHEET.groups[number - 1].text
        assert SHEET.is_typed_back(number, f" {text[:3].lower()} {text[3:]} ")
        assert not SHEET.is_typed_back(number, text[:-1])
        assert not SHEET.is_typed_back(number, "")


def test_the_groups_asked_for_differ_and_exist() -> None:
    for _ in range(50):
        first, second = groups_to_ask()
        assert 1 <= first < second <= 10


def test_recovery_sets_a_new_passphrase_and_keeps_everything_else(small: SmallVault) -> None:
    before = small.unlock("lale")
    recovered = recover(small.place, small.sheet, "lale", NEW_PHRASE)
    again = small.vault.unlock("lale", NEW_PHRASE)
    for unlocked in (recovered, again):
        assert unlocked.actor == before.actor
        assert unlocked.database_key == DATABASE_KEY
        assert unlocked.compartment_keys == before.compartment_keys
        assert unlocked.user.former_signing_keys == (before.signing_public_key,)
        assert unlocked.signing_public_key != before.signing_public_key
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.unlock("lale")


def test_recovery_ends_the_pause_after_wrong_tries(small: SmallVault) -> None:
    for _ in range(3):
        with pytest.raises(WrongKey):
            small.vault.unlock("lale", "not the passphrase")
    recovered = recover(small.place, small.sheet, "lale", NEW_PHRASE)
    assert [item.count for item in recovered.failed_tries] == [3]
    assert small.vault.unlock("lale", NEW_PHRASE).actor.login_name == "lale"


def test_a_recovered_manager_manages_again_under_a_new_authority_record(small: SmallVault) -> None:
    chain_before = small.header.authority
    recover(small.place, small.sheet, MANAGER, NEW_PHRASE)
    assert small.header.authority[:-1] == chain_before
    manager = small.vault.unlock(MANAGER, NEW_PHRASE)
    add_user(manager, "ece", Role.FRONT_DESK, "s", phrase_of("ece"))
    assert small.unlock("ece").database_key == DATABASE_KEY
    assert small.unlock("lale").statement_hash == manager.statement_hash


def test_recovery_serves_the_grants_that_wait(small: SmallVault) -> None:
    assert small.unlock("nazan").compartment_keys == {}
    recover(small.place, small.sheet, MANAGER, NEW_PHRASE)
    nazan = small.unlock("nazan").compartment_keys
    assert nazan == small.unlock("lale").compartment_keys
    assert set(nazan) == {Compartment.LEGAL}


def test_the_keys_from_before_recovery_open_nothing_any_more(small: SmallVault) -> None:
    old_slot = small.header.slot_of(small.unlock("lale").user.user_id)
    assert old_slot is not None
    recover(small.place, small.sheet, "lale", NEW_PHRASE)
    small.write(replace(small.header, slots=small.header.slots_with(old_slot)))
    with pytest.raises(Damaged, match="vault_forged"):
        small.unlock("lale")


def test_with_new_keys_an_older_header_is_a_matter_for_the_sheet(small: SmallVault) -> None:
    old = header_path(small.folder).read_bytes()
    recovered = recover(small.place, small.sheet, "lale", NEW_PHRASE)
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        recovered.database_keys_in(old)


def test_a_recovery_slot_belongs_to_one_vault() -> None:
    assert SHEET.unwrap("one", SHEET.wrap("one", bytes(32))) == bytes(32)
    with pytest.raises(Damaged, match="vault_forged"):
        SHEET.unwrap("other", SHEET.wrap("one", bytes(32)))


def test_another_vaults_sheet_does_not_recover(small: SmallVault) -> None:
    before = header_path(small.folder).read_bytes()
    with pytest.raises(WrongKey, match="recovery_identity_wrong"):
        recover(small.place, SHEET, "lale", NEW_PHRASE)
    assert header_path(small.folder).read_bytes() == before


def test_a_planted_recovery_slot_is_refused(small: SmallVault) -> None:
    # Anybody can encrypt to the sheet's public recipient; a payload of another root gives itself away.
    recipient = pyrage.x25519.Recipient.from_str(small.sheet.recipient)
    payload = canonical({"vault_id": small.header.vault_id, "root_public_key": "x", "box_private_key": "x"})
    small.write(replace(small.header, recovery=pyrage.encrypt(payload, [recipient])))
    with pytest.raises(Damaged, match="header_damaged"):
        recover(small.place, small.sheet, "lale", NEW_PHRASE)
    small.write(replace(small.header, recovery=small.sheet.wrap(small.header.vault_id, bytes(32))))
    with pytest.raises(Damaged, match="vault_forged"):
        recover(small.place, small.sheet, "lale", NEW_PHRASE)
    small.write(replace(small.header, recovery=small.sheet.wrap("another vault", bytes(32))))
    with pytest.raises(Damaged, match="vault_forged"):
        recover(small.place, small.sheet, "lale", NEW_PHRASE)


@pytest.mark.parametrize("login, code", [("kimse", "login_unknown")])
def test_recovery_names_a_login_that_does_not_exist(small: SmallVault, login: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        recover(small.place, small.sheet, login, NEW_PHRASE)


def test_a_short_new_passphrase_recovers_nothing(small: SmallVault) -> None:
    before = header_path(small.folder).read_bytes()
    with pytest.raises(UserError, match="passphrase_too_short"):
        recover(small.place, small.sheet, "lale", "kısa")
    assert header_path(small.folder).read_bytes() == before


def test_a_restored_vault_lets_in_only_those_named(small: SmallVault, tmp_path: Path) -> None:
    unlocked, vault = restored(small, tmp_path, MANAGER, "lale")
    assert read_outline(vault.folder).login_names == ["lale", MANAGER]
    assert unlocked.database_keys == {2: NEW_KEY}
    assert vault.unlock(MANAGER, NEW_PHRASE).database_key == NEW_KEY
    assert vault.unlock("lale", phrase_of("lale")).database_key == NEW_KEY
    for gone in ("nazan", "selin"):
        with pytest.raises(WrongKey, match="passphrase_wrong"):
            vault.unlock(gone, phrase_of(gone))


def test_a_leavers_old_header_does_not_hold_the_new_keys(small: SmallVault, tmp_path: Path) -> None:
    old = header_path(small.folder).read_bytes()
    selin = small.unlock("selin")
    unlocked, vault = restored(small, tmp_path, MANAGER, "lale")
    assert NEW_KEY not in selin.database_keys_in(old).values()
    with pytest.raises(WrongKey, match="backup_key_wrong"):
        selin.database_keys_in(header_path(vault.folder).read_bytes())
    new = unlocked.statement
    assert all(selin.user.user_id not in key.sealed for ring in new.keys.values() for key in ring)
    lale = vault.unlock("lale", phrase_of("lale")).compartment_keys[Compartment.LEGAL]
    assert set(lale) == {1, 2}


def test_a_restored_vault_keeps_its_id_and_says_that_it_begins_anew(
    small: SmallVault, tmp_path: Path
) -> None:
    before = small.header.statement
    unlocked, _ = restored(small, tmp_path, MANAGER)
    assert unlocked.vault_id == small.header.vault_id
    assert unlocked.statement.incarnation != before.content.incarnation
    assert unlocked.statement.version == before.content.version + 1
    assert unlocked.statement.previous_hash == before.hash
    assert unlocked.statement.database_salt == NEW_SALT.hex()


def test_leavers_stay_on_record_for_the_audit_without_slot_or_key(small: SmallVault, tmp_path: Path) -> None:
    selin = small.unlock("selin").user
    _, vault = restored(small, tmp_path, MANAGER)
    header = read_header(vault.folder)
    row = header.statement.content.user(selin.user_id)
    assert row is not None
    assert row.status is Status.REMOVED
    assert row.signing_public_key == selin.signing_public_key
    assert header.slot_of(selin.user_id) is None
    assert not header.statement.content.grants


def test_the_new_manager_may_be_somebody_new(small: SmallVault, tmp_path: Path) -> None:
    unlocked, vault = restored(small, tmp_path, "Gülser", "lale")
    assert unlocked.actor.role is Role.MANAGER
    assert unlocked.actor.staff_id == "staff-new"
    assert read_outline(vault.folder).login_names == ["Gülser", "lale"]
    lale = vault.unlock("lale", phrase_of("lale"))
    assert [row.login_name for row in lale.statement.active_users()] == ["lale", "Gülser"]


def test_an_existing_login_may_become_the_new_manager_and_leaves_her_compartments(
    small: SmallVault, tmp_path: Path
) -> None:
    unlocked, _ = restored(small, tmp_path, "lale")
    assert unlocked.actor.role is Role.MANAGER
    assert unlocked.actor.staff_id == "staff-lale"
    assert unlocked.compartment_keys == {}


def test_kept_managers_stay_managers(small: SmallVault, tmp_path: Path) -> None:
    small.add("berna", Role.MANAGER)
    _, vault = restored(small, tmp_path, MANAGER, "berna")
    berna = vault.unlock("berna", phrase_of("berna"))
    add_user(berna, "ece", Role.FRONT_DESK, "s", phrase_of("ece"))
    assert vault.unlock("ece", phrase_of("ece")).database_key == NEW_KEY


def test_a_kept_login_that_does_not_exist_stops_the_restore(small: SmallVault, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="login_unknown"):
        restored(small, tmp_path, MANAGER, "kimse")
    assert list((tmp_path / "restored").iterdir()) == []


def test_a_new_manager_with_an_impossible_name_stops_the_restore(small: SmallVault, tmp_path: Path) -> None:
    with pytest.raises(FieldError, match="login_name_invalid"):
        restored(small, tmp_path, "   ")
    assert list((tmp_path / "restored").iterdir()) == []


def test_a_vault_is_not_restored_over_another(small: SmallVault, tmp_path: Path) -> None:
    opening = SheetOpening(header_path(small.folder).read_bytes(), small.sheet)
    with pytest.raises(UserError, match="vault_exists"):
        create_incarnation(small.place, opening, MANAGER, "s", NEW_PHRASE, [], NewDatabase(NEW_KEY, NEW_SALT))


def test_the_sheet_opens_every_key_of_a_header(small: SmallVault) -> None:
    opening = SheetOpening(header_path(small.folder).read_bytes(), small.sheet)
    assert opening.database_keys == {1: DATABASE_KEY}
    assert (
        opening.compartment_keys[Compartment.LEGAL]
        == small.unlock("lale").compartment_keys[Compartment.LEGAL]
    )
    assert opening.vault_id == small.header.vault_id


def test_a_restored_vault_can_be_restored_again_with_the_same_sheet(
    small: SmallVault, tmp_path: Path
) -> None:
    _, vault = restored(small, tmp_path, MANAGER)
    opening = SheetOpening(header_path(vault.folder).read_bytes(), small.sheet)
    assert opening.database_keys == {2: NEW_KEY}
