"""The life of a login in the header: what each step gives and what it takes."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.errors import UserError, WrongKey
from kdm_desk.security import staffing
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.sealed import SEALED_FIELDS, open_sealed, seal_for_members
from kdm_desk.security.statement import DATABASE, Grant, Status
from kdm_desk.security.with_sheet import SheetOpening, recover
from security_builders import MANAGER, MANAGER_PHRASE, SmallVault, phrase_of
from staffing_builders import NEW_PHRASE, finished, id_of, make_staffed, settle

OWN_PHRASE = "kendi seçtiğim uzun parola cümlesi"
FIELDS = {compartment: place for place, compartment in SEALED_FIELDS.items()}


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    return make_staffed(tmp_path)


def epochs(unlocked: Unlocked) -> dict[Compartment, set[int]]:
    return {compartment: set(ring) for compartment, ring in unlocked.compartment_keys.items()}


def both(*numbers: int) -> dict[Compartment, set[int]]:
    """What a psychologist holds who has these epochs of each of her compartments."""
    return {compartment: set(numbers) for compartment in COMPARTMENTS[Role.PSYCHOLOGIST]}


@pytest.mark.parametrize("step", [staffing.suspend, staffing.remove])
def test_whoever_is_shut_out_leaves_new_epochs_behind_for_those_who_stay(
    small: SmallVault, step: Callable[[Unlocked, str], None]
) -> None:
    before = small.header.statement.content.keys[DATABASE][-1].epoch
    step(small.manager, id_of(small, "pelin"))
    header = small.header
    assert header.transition == before + 1
    assert [key.epoch for key in header.statement.content.keys[DATABASE]] == [before, before + 1]
    assert header.slot_of(id_of(small, "pelin")) is None
    assert epochs(small.unlock("pinar")) == both(1, 2)
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.unlock("pelin")


@pytest.mark.parametrize("step", [staffing.suspend, staffing.remove])
def test_an_old_copy_of_the_header_opens_nothing_written_since(
    small: SmallVault, tmp_path: Path, step: Callable[[Unlocked, str], None]
) -> None:
    old = small.header
    step(small.manager, id_of(small, "pelin"))
    pinar = small.unlock("pinar")
    table, field = FIELDS[Compartment.PSYCHOLOGICAL]
    written = seal_for_members(pinar, b"yeni not", pinar.vault_id, table, "row", field)
    theirs = SmallVault(tmp_path / "copy", small.clock, small.sheet, small.manager)
    theirs.folder.mkdir()
    theirs.write(old)
    leaver = theirs.unlock("pelin")
    assert pinar.database_key not in leaver.database_keys.values()
    with pytest.raises(UserError, match="sealed_for_others"):
        open_sealed(
            leaver.compartment_keys[Compartment.PSYCHOLOGICAL], written, pinar.vault_id, table, "row", field
        )
    assert not any(
        leaver.open_box(box)
        for ring in small.header.statement.content.keys.values()
        for key in ring[-1:]
        for box in key.sealed.values()
        if key.epoch > 1
    )


def test_the_manager_forgets_the_keys_she_makes_for_others(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pelin"))
    assert small.manager.compartment_keys == {}
    assert small.unlock(MANAGER).compartment_keys == {}


def test_a_resumed_login_has_new_keys_and_waits_for_her_compartments(small: SmallVault) -> None:
    pelin = id_of(small, "pelin")
    before = small.header.statement.content.user(pelin)
    staffing.suspend(small.manager, pelin)
    finished(small)
    staffing.resume(small.manager, pelin, NEW_PHRASE)
    row = small.header.statement.content.user(pelin)
    assert before is not None
    assert row is not None
    assert row.status is Status.ACTIVE
    assert row.former_signing_keys == (before.signing_public_key,)
    back = small.vault.unlock("pelin", NEW_PHRASE)
    assert back.passphrase_is_temporary
    assert back.compartment_keys == {}
    small.unlock("pinar")
    assert epochs(small.vault.unlock("pelin", NEW_PHRASE)) == both(1, 2)


def test_the_only_member_who_comes_back_begins_anew(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pinar"))
    finished(small)
    assert staffing.only_holder_of(small.manager, id_of(small, "pelin")) == COMPARTMENTS[Role.PSYCHOLOGIST]
    staffing.suspend(small.manager, id_of(small, "pelin"))
    finished(small)
    staffing.resume(small.manager, id_of(small, "pelin"), NEW_PHRASE)
    assert epochs(small.vault.unlock("pelin", NEW_PHRASE)) == both(3)


def test_grants_follow_the_role_and_single_grants_stay(small: SmallVault) -> None:
    pelin = id_of(small, "pelin")
    staffing.grant(small.manager, pelin, Compartment.LEGAL)
    staffing.change_role(small.manager, pelin, Role.SOCIAL_WORKER)
    expected = COMPARTMENTS[Role.SOCIAL_WORKER] | {Compartment.LEGAL}
    granted = {each for each in Compartment if Grant(pelin, each) in small.header.statement.content.grants}
    assert granted == expected
    assert small.header.transition is None
    changed = small.unlock("pelin")
    assert set(changed.compartment_keys) == expected
    assert epochs(small.unlock("pinar"))[Compartment.PSYCHOLOGICAL] == {1, 2}
    assert epochs(small.unlock("pinar"))[Compartment.HEALTH] == {1}


def test_what_was_revoked_from_what_both_roles_bring_stays_revoked(small: SmallVault) -> None:
    pelin = id_of(small, "pelin")
    staffing.revoke(small.manager, pelin, Compartment.HEALTH)
    staffing.change_role(small.manager, pelin, Role.SOCIAL_WORKER)
    assert Grant(pelin, Compartment.HEALTH) not in small.header.statement.content.grants


def test_a_revoked_member_keeps_no_box_and_the_others_go_on_in_a_new_epoch(small: SmallVault) -> None:
    staffing.revoke(small.manager, id_of(small, "pelin"), Compartment.HEALTH)
    assert epochs(small.unlock("pelin")) == {Compartment.PSYCHOLOGICAL: {1}}
    assert epochs(small.unlock("pinar"))[Compartment.HEALTH] == {1, 2}
    assert small.header.transition is None


def test_a_manager_granted_to_herself_waits_like_everybody_and_gives_it_back(small: SmallVault) -> None:
    me = small.manager.user.user_id
    staffing.grant(small.manager, me, Compartment.HEALTH)
    assert small.manager.compartment_keys == {}
    assert [item.user_id for item in small.unlock("pinar").handed] == [me]
    small.manager = small.unlock(MANAGER)
    assert epochs(small.manager) == {Compartment.HEALTH: {1}}
    staffing.add_user(small.manager, "psu", Role.PSYCHOLOGIST, "s", phrase_of("psu"))
    assert Compartment.HEALTH in small.unlock("psu").compartment_keys
    small.manager = small.unlock(MANAGER)
    staffing.revoke(small.manager, me, Compartment.HEALTH)
    assert small.manager.compartment_keys == {}


def test_a_forgotten_passphrase_is_replaced_by_a_temporary_one_with_new_keys(small: SmallVault) -> None:
    pelin = id_of(small, "pelin")
    old_key = small.unlock("pelin").signing_public_key
    small.manager = small.unlock(MANAGER)
    staffing.reset_passphrase(small.manager, pelin, NEW_PHRASE)
    with pytest.raises(WrongKey):
        small.unlock("pelin")
    again = small.vault.unlock("pelin", NEW_PHRASE)
    assert again.passphrase_is_temporary
    assert again.signing_public_key != old_key
    assert again.compartment_keys == {}
    small.unlock("pinar")
    assert epochs(small.vault.unlock("pelin", NEW_PHRASE)) == both(1)


def test_a_temporary_passphrase_is_changed_for_another_one_and_only_once(small: SmallVault) -> None:
    staffing.reset_passphrase(small.manager, id_of(small, "pelin"), NEW_PHRASE)
    pelin = small.vault.unlock("pelin", NEW_PHRASE)
    with pytest.raises(UserError, match="passphrase_same"):
        pelin.choose_passphrase(NEW_PHRASE)
    with pytest.raises(UserError, match="passphrase_too_short"):
        pelin.choose_passphrase("kısa")
    pelin.choose_passphrase(OWN_PHRASE)
    with pytest.raises(UserError, match="passphrase_not_temporary"):
        pelin.choose_passphrase(NEW_PHRASE)
    assert not small.vault.unlock("pelin", OWN_PHRASE).passphrase_is_temporary


def test_logins_whose_last_day_is_past_are_shut_out_at_once_by_a_manager(small: SmallVault) -> None:
    today = date(2026, 3, 2)
    for name in ("pelin", "feride"):
        staffing.set_end_date(small.manager, id_of(small, name), today)
    assert staffing.expire_ended(small.manager) == ()
    small.clock.advance(timedelta(days=1))
    version = small.header.statement.content.version
    assert {row.login_name for row in staffing.expire_ended(small.manager)} == {"pelin", "feride"}
    assert small.header.statement.content.version == version + 1
    assert small.header.transition == 2
    assert epochs(small.unlock("pinar")) == both(1, 2)
    finished(small)
    staffing.resume(small.manager, id_of(small, "pelin"), NEW_PHRASE)
    assert small.vault.unlock("pelin", NEW_PHRASE).user.end_date is None


def test_two_removals_before_the_file_is_re_keyed_keep_every_key_it_may_have(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pelin"))
    staffing.suspend(small.manager, id_of(small, "feride"))
    assert small.header.transition == 3
    assert set(small.unlock("pinar").database_keys) == {1, 2, 3}
    finished(small)
    staffing.remove(small.manager, id_of(small, "feride"))
    assert set(small.unlock("pinar").database_keys) == {3}


def test_a_removed_login_frees_its_name_and_a_suspended_one_needs_no_new_keys(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pelin"))
    finished(small)
    staffing.remove(small.manager, id_of(small, "pelin"))
    assert small.header.transition is None
    assert epochs(small.unlock("pinar")) == both(1, 2)
    small.add("pelin", Role.FRONT_DESK)
    assert small.unlock("pelin").user.role is Role.FRONT_DESK


def test_every_role_opens_its_own_compartments_before_and_after_somebody_leaves(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    for role in Role:
        small.add(f"bir-{role.value}", role)
        small.add(f"iki-{role.value}", role)
    settle(small)
    assert_roles_open_their_own(small, "bir")
    for role in (Role.PSYCHOLOGIST, Role.SOCIAL_WORKER, Role.LAWYER, Role.DUTY_OFFICER, Role.UNIT_SUPERVISOR):
        staffing.remove(small.manager, id_of(small, f"iki-{role.value}"))
    finished(small)
    settle(small)
    assert_roles_open_their_own(small, "bir")


def assert_roles_open_their_own(small: SmallVault, who: str) -> None:
    """What each compartment's member seals now opens for every role that has it and for no other."""
    opened = {role: small.unlock(f"{who}-{role.value}") for role in Role}
    for compartment, (table, field) in FIELDS.items():
        members = {role for role in Role if compartment in COMPARTMENTS[role]}
        writer = opened[sorted(members)[0]]
        written = seal_for_members(writer, b"gizli", writer.vault_id, table, "row", field)
        for role, unlocked in opened.items():
            ring = unlocked.compartment_keys.get(compartment, {})
            if role in members:
                assert open_sealed(ring, written, unlocked.vault_id, table, "row", field) == b"gizli"
            else:
                assert ring == {}


def test_the_recovery_sheet_opens_every_epoch_of_every_ring(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pinar"))
    finished(small)
    staffing.reset_passphrase(small.manager, id_of(small, "pelin"), NEW_PHRASE)
    opening = SheetOpening(read_header_bytes(small.folder), small.sheet)
    assert {name: set(ring) for name, ring in opening.compartment_keys.items()} == both(1, 2, 3)
    recover(small.place, small.sheet, MANAGER, MANAGER_PHRASE)
    assert epochs(small.vault.unlock("pelin", NEW_PHRASE)) == both(1, 2, 3)
