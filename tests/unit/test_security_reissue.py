"""A new recovery sheet: what it opens and when, and that the old one opens and signs nothing new."""

from dataclasses import replace
from pathlib import Path

import pytest

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import Damaged, NotAllowed, UserError, WrongKey
from kdm_desk.security import staffing
from kdm_desk.security.authority import (
    ROOT,
    current_root,
)
from kdm_desk.security.edits import Place
from kdm_desk.security.header import encode_header, parse_header, read_header
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.opened import open_statement_keys
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.reissue import reissue, waiting_for_recovery
from kdm_desk.security.second_signature import confirm, propose_new_sheet, require_two
from kdm_desk.security.statement import RECOVERY
from kdm_desk.security.with_sheet import NewDatabase, SheetOpening, create_incarnation, recover
from security_attacks import row
from security_builders import DATABASE_KEY, MANAGER, SmallVault, cheap_deriver, phrase_of

NEW_PHRASE = "bambaşka uzun bir parola cümlesi"
LEGAL = Compartment.LEGAL


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """A manager who is in no compartment, a second one, two lawyers and a social worker."""
    folder = tmp_path / "vault"
    folder.mkdir()
    small = SmallVault.make(folder)
    small.add("berna", Role.MANAGER)
    small.add("lale", Role.LAWYER)
    small.add("nazan", Role.LAWYER)
    small.add("selin", Role.SOCIAL_WORKER)
    for login in ("lale", "nazan", "selin", "berna", MANAGER):
        small.unlock(login)
    return small


@pytest.fixture
def new() -> RecoverySheet:
    return RecoverySheet.generate()


def opening(small: SmallVault, sheet: RecoverySheet) -> SheetOpening:
    return SheetOpening(encode_header(small.header), sheet)


def settled(small: SmallVault) -> None:
    """As rekey.finish leaves the header once the database file is under its new key."""
    manager = small.unlock(MANAGER)
    manager.commit(replace(manager.header, transition=None))


def test_the_new_sheet_opens_what_is_sealed_from_now_on_and_members_bring_the_rest(
    small: SmallVault, new: RecoverySheet
) -> None:
    waiting = reissue(small.unlock(MANAGER), new)
    assert waiting == (LEGAL, Compartment.SOCIAL, Compartment.HEALTH, Compartment.SHELTER_ADDRESS)
    found = opening(small, new)
    assert set(found.database_keys) == {1, 2}
    assert set(found.compartment_keys[LEGAL]) == {2}
    lale = small.unlock("lale")
    assert (RECOVERY, LEGAL, 1) in {(each.user_id, each.compartment, each.epoch) for each in lale.handed}
    assert opening(small, new).compartment_keys[LEGAL] == lale.compartment_keys[LEGAL]
    assert LEGAL not in waiting_for_recovery(lale)
    selin = small.unlock("selin")
    assert waiting_for_recovery(selin) == ()
    assert (
        opening(small, new).compartment_keys[Compartment.SOCIAL] == selin.compartment_keys[Compartment.SOCIAL]
    )
    assert small.unlock("selin").handed == ()


def test_with_the_old_sheet_at_hand_nothing_waits(small: SmallVault, new: RecoverySheet) -> None:
    before = opening(small, small.sheet).compartment_keys
    assert reissue(small.unlock(MANAGER), new, small.sheet) == ()
    found = opening(small, new)
    for compartment, ring in before.items():
        assert ring.items() <= found.compartment_keys[compartment].items()
        assert set(found.compartment_keys[compartment]) == {1, 2}
    assert found.database_keys[1] == DATABASE_KEY
    for login in ("lale", "selin", "berna", MANAGER):
        small.unlock(login)


def test_a_manager_who_is_a_member_seals_her_own_compartment_at_once(
    small: SmallVault, new: RecoverySheet
) -> None:
    staffing.grant(small.unlock(MANAGER), row(small, MANAGER).user_id, LEGAL)
    small.unlock("lale")
    assert LEGAL not in reissue(small.unlock(MANAGER), new)
    assert set(opening(small, new).compartment_keys[LEGAL]) == {1, 2}


def test_the_old_sheet_is_told_that_it_is_old_and_opens_nothing(
    small: SmallVault, new: RecoverySheet
) -> None:
    reissue(small.unlock(MANAGER), new, small.sheet)
    before = small.header
    with pytest.raises(WrongKey, match="recovery_identity_old"):
        opening(small, small.sheet)
    with pytest.raises(WrongKey, match="recovery_identity_old"):
        recover(small.place, small.sheet, "lale", NEW_PHRASE)
    with pytest.raises(WrongKey, match="recovery_identity_old"):
        reissue(small.unlock(MANAGER), RecoverySheet.generate(), small.sheet)
    assert small.header.statement == before.statement


def test_the_old_sheet_with_an_old_copy_opens_nothing_written_since(
    small: SmallVault, new: RecoverySheet
) -> None:
    copy = encode_header(small.header)
    reissue(small.unlock(MANAGER), new)
    old, now = SheetOpening(copy, small.sheet), opening(small, new)
    assert now.database_keys[2] not in old.database_keys.values()
    for compartment, ring in now.compartment_keys.items():
        assert not set(ring.values()) & set(old.compartment_keys[compartment].values())
    # Nor with the old recovery member's private key on the new header's boxes.
    box_private = small.sheet.unwrap(old.vault_id, old.header.recovery)
    with pytest.raises(Damaged, match="vault_forged"):
        open_statement_keys(small.header.statement.content, RECOVERY, box_private)


def test_everybody_goes_on_working_and_the_new_sheet_recovers(small: SmallVault, new: RecoverySheet) -> None:
    reissue(small.unlock(MANAGER), new)
    small.unlock("lale")
    settled(small)
    recovered = recover(small.place, new, MANAGER, NEW_PHRASE)
    assert recovered.actor.role is Role.MANAGER
    assert small.header.statement.signed_by == ROOT
    for login in ("lale", "nazan", "selin", "berna"):
        assert small.unlock(login).statement_hash == recovered.statement_hash
    manager = small.vault.unlock(MANAGER, NEW_PHRASE)
    staffing.add_user(manager, "ece", Role.FRONT_DESK, "s", phrase_of("ece"))
    assert small.unlock("ece").database_key == recovered.database_key


def test_recovery_before_the_members_came_leaves_their_older_keys_to_them(
    small: SmallVault, new: RecoverySheet
) -> None:
    legal = small.unlock("lale").compartment_keys[LEGAL]
    reissue(small.unlock(MANAGER), new)
    recovered = recover(small.place, new, "nazan", NEW_PHRASE)
    assert set(recovered.compartment_keys[LEGAL]) == {2}
    lale = small.unlock("lale")
    assert lale.compartment_keys[LEGAL].items() >= legal.items()
    again = small.vault.unlock("nazan", NEW_PHRASE)
    assert again.compartment_keys[LEGAL] == lale.compartment_keys[LEGAL]
    assert opening(small, new).compartment_keys[LEGAL] == lale.compartment_keys[LEGAL]


@pytest.mark.parametrize("login", ["lale", "nazan"])
def test_a_restore_with_the_new_sheet_keeps_what_still_waits(
    small: SmallVault, new: RecoverySheet, tmp_path: Path, login: str
) -> None:
    legal = small.unlock("lale").compartment_keys[LEGAL]
    reissue(small.unlock(MANAGER), new)
    folder = tmp_path / "restored"
    folder.mkdir()
    database = NewDatabase(bytes(range(50, 82)), bytes(16))
    place = Place(folder, cheap_deriver(), small.clock)
    create_incarnation(place, opening(small, new), MANAGER, "s", NEW_PHRASE, [login], database)
    vault = replace(small, folder=folder).vault
    kept = vault.unlock(login, phrase_of(login))
    assert kept.compartment_keys[LEGAL].items() >= legal.items()
    found = SheetOpening(encode_header(read_header(folder)), new)
    assert found.compartment_keys[LEGAL] == kept.compartment_keys[LEGAL]


def test_sheets_follow_one_another_and_never_come_back(small: SmallVault, new: RecoverySheet) -> None:
    third = RecoverySheet.generate()
    reissue(small.unlock(MANAGER), new, small.sheet)
    for used in (small.sheet, new):
        with pytest.raises(UserError, match="recovery_sheet_same"):
            reissue(small.unlock(MANAGER), used)
    reissue(small.unlock("berna"), third)
    for old in (small.sheet, new):
        with pytest.raises(WrongKey, match="recovery_identity_old"):
            opening(small, old)
    assert small.header.root_public_key == third.root_public_key
    assert small.header.statement.content.root_public_key == small.sheet.root_public_key
    assert opening(small, third).database_keys.keys() >= {3}
    assert parse_header(encode_header(small.header)) == small.header


def test_a_strange_sheet_is_no_old_sheet(small: SmallVault, new: RecoverySheet) -> None:
    before = small.header
    with pytest.raises(WrongKey, match="recovery_identity_wrong"):
        reissue(small.unlock(MANAGER), new, RecoverySheet.generate())
    with pytest.raises(NotAllowed):
        reissue(small.unlock("lale"), new, small.sheet)
    assert small.header == before


def test_under_the_rule_of_two_a_new_sheet_takes_two_or_the_old_sheet(
    small: SmallVault, new: RecoverySheet
) -> None:
    require_two(small.unlock(MANAGER), True)
    with pytest.raises(UserError, match="second_manager_needed"):
        reissue(small.unlock(MANAGER), new)
    proposal = propose_new_sheet(small.unlock(MANAGER), new)
    with pytest.raises(WrongKey, match="recovery_identity_wrong"):
        opening(small, new)
    berna = small.unlock("berna")
    assert LEGAL in confirm(berna, proposal)
    assert set(opening(small, new).compartment_keys[LEGAL]) == {2}
    assert small.header.proposals == ()
    small.unlock(MANAGER)
    third = RecoverySheet.generate()
    assert set(reissue(small.unlock(MANAGER), third, new)) <= {*Compartment}
    assert opening(small, third).database_keys
    small.unlock("lale")


def test_a_proposed_sheet_of_somebody_elses_is_not_what_is_confirmed(
    small: SmallVault, new: RecoverySheet
) -> None:
    require_two(small.unlock(MANAGER), True)
    proposal = propose_new_sheet(small.unlock(MANAGER), new)
    other = RecoverySheet.generate()
    small.write(replace(small.header, proposals=(replace(proposal, recipient=other.recipient),)))
    with pytest.raises(UserError, match="proposal_gone"):
        confirm(small.unlock("berna"), small.header.proposals[0])


def test_who_is_recovered_before_the_others_came_gets_her_older_keys_from_them(
    small: SmallVault, new: RecoverySheet
) -> None:
    # Lale's older key lies in the statement itself, under keys that recovery replaces.
    legal = small.unlock("lale").compartment_keys[LEGAL]
    reissue(small.unlock(MANAGER), new)
    recover(small.place, new, "lale", NEW_PHRASE)
    assert set(small.vault.unlock("lale", NEW_PHRASE).compartment_keys[LEGAL]) == {2}
    small.unlock("nazan")
    assert small.vault.unlock("lale", NEW_PHRASE).compartment_keys[LEGAL].items() >= legal.items()


def test_a_compartment_that_nobody_is_in_any_more_does_not_stop_a_new_sheet(
    small: SmallVault, new: RecoverySheet
) -> None:
    staffing.remove(small.unlock(MANAGER), row(small, "selin").user_id)
    assert Compartment.SOCIAL in reissue(small.unlock(MANAGER), new)
    assert opening(small, new).compartment_keys[Compartment.SOCIAL]
    small.add("ece", Role.SOCIAL_WORKER)
    assert small.unlock("ece").compartment_keys[Compartment.SOCIAL]


def test_walking_the_chain_gives_the_root_of_today(small: SmallVault, new: RecoverySheet) -> None:
    first = small.sheet.root_public_key
    assert current_root(small.header.authority, first) == first
    reissue(small.unlock(MANAGER), new)
    assert current_root(small.header.authority, first) == new.root_public_key
    unlocked: Unlocked = small.unlock("lale")
    assert unlocked.header.root_public_key == new.root_public_key
