"""The life of a login in the header: what each step gives and takes, and whom it refuses."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.errors import Damaged, FieldError, NewerVersion, NotAllowed, UserError, WrongKey
from kdm_desk.security import staffing
from kdm_desk.security.authority import Sign
from kdm_desk.security.header import CONTEXT, Header, SignedStatement, encode_header, parse_header
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.primitives import seal_to
from kdm_desk.security.sealed import SEALED_FIELDS, open_sealed, seal_for_members
from kdm_desk.security.statement import DATABASE, Grant, Status, encode_statement
from kdm_desk.security.with_sheet import SheetOpening, recover
from security_builders import MANAGER, MANAGER_PHRASE, SmallVault, phrase_of

NEW_PHRASE = "yeni verilen geçici parola cümlesi"
OWN_PHRASE = "kendi seçtiğim uzun parola cümlesi"
FIELDS = {compartment: place for place, compartment in SEALED_FIELDS.items()}


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """Two psychologists who hold their keys, a front desk, and the manager."""
    small = SmallVault.make(tmp_path)
    small.add("pelin", Role.PSYCHOLOGIST)
    small.add("pinar", Role.PSYCHOLOGIST)
    small.add("feride", Role.FRONT_DESK)
    settle(small)
    return small


def settle(small: SmallVault) -> None:
    """Everybody logs in once or twice, so that all waiting keys are handed on."""
    for _ in range(2):
        for row in small.header.statement.content.active_users():
            if row.login_name != MANAGER:
                small.unlock(row.login_name)
    small.manager = small.unlock(MANAGER)


def id_of(small: SmallVault, login_name: str) -> str:
    return next(row.user_id for row in small.header.statement.content.users if row.login_name == login_name)


def epochs(unlocked: Unlocked) -> dict[Compartment, set[int]]:
    return {compartment: set(ring) for compartment, ring in unlocked.compartment_keys.items()}


def both(*numbers: int) -> dict[Compartment, set[int]]:
    """What a psychologist holds who has these epochs of each of her compartments."""
    return {compartment: set(numbers) for compartment in COMPARTMENTS[Role.PSYCHOLOGIST]}


def finished(small: SmallVault) -> None:
    """As after a re-keying of the file, which these vaults do not have."""
    small.write(replace(small.header, transition=None))
    small.manager = small.unlock(MANAGER)


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


STEPS: list[Callable[[Unlocked, str], object]] = [
    staffing.suspend,
    staffing.remove,
    lambda unlocked, user_id: staffing.resume(unlocked, user_id, NEW_PHRASE),
    lambda unlocked, user_id: staffing.change_role(unlocked, user_id, Role.MANAGER),
    lambda unlocked, user_id: staffing.set_end_date(unlocked, user_id, None),
    lambda unlocked, user_id: staffing.grant(unlocked, user_id, Compartment.LEGAL),
    lambda unlocked, user_id: staffing.revoke(unlocked, user_id, Compartment.HEALTH),
    lambda unlocked, user_id: staffing.reset_passphrase(unlocked, user_id, NEW_PHRASE),
    lambda unlocked, user_id: staffing.expire_ended(unlocked),
]


@pytest.mark.parametrize("step", STEPS)
def test_nobody_but_a_manager_decides(small: SmallVault, step: Callable[[Unlocked, str], object]) -> None:
    feride = small.unlock("feride")
    before = small.header
    with pytest.raises(NotAllowed):
        step(feride, id_of(small, "pelin"))
    assert small.header == before


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_login_that_does_not_exist_is_refused(
    small: SmallVault, step: Callable[[Unlocked, str], object]
) -> None:
    with pytest.raises(UserError, match="login_unknown"):
        step(small.manager, "nobody")


def test_what_would_lock_everybody_out_is_refused(small: SmallVault) -> None:
    me = small.manager.user.user_id
    for step in (staffing.suspend, staffing.remove):
        with pytest.raises(UserError, match="not_yourself"):
            step(small.manager, me)
    with pytest.raises(UserError, match="not_yourself"):
        staffing.change_role(small.manager, me, Role.LAWYER)
    with pytest.raises(UserError, match="not_yourself"):
        staffing.reset_passphrase(small.manager, me, NEW_PHRASE)
    with pytest.raises(UserError, match="last_manager"):
        staffing.set_end_date(small.manager, me, date(2030, 1, 1))
    small.add("mine", Role.MANAGER)
    staffing.set_end_date(small.manager, me, date(2030, 1, 1))
    mine = small.unlock("mine")
    with pytest.raises(UserError, match="not_yourself"):
        staffing.suspend(mine, id_of(small, "mine"))
    small.manager = small.unlock(MANAGER)
    with pytest.raises(UserError, match="last_manager"):
        staffing.suspend(small.manager, id_of(small, "mine"))
    with pytest.raises(UserError, match="last_manager"):
        staffing.change_role(small.manager, id_of(small, "mine"), Role.LAWYER)


def test_steps_that_make_no_sense_are_refused(small: SmallVault) -> None:
    manager, pelin = small.manager, id_of(small, "pelin")
    with pytest.raises(UserError, match="login_not_suspended"):
        staffing.resume(manager, pelin, NEW_PHRASE)
    with pytest.raises(UserError, match="granted_already"):
        staffing.grant(manager, pelin, Compartment.HEALTH)
    with pytest.raises(UserError, match="not_granted"):
        staffing.revoke(manager, pelin, Compartment.LEGAL)
    with pytest.raises(FieldError, match="end_date_past"):
        staffing.set_end_date(manager, pelin, date(2000, 1, 1))
    staffing.suspend(manager, pelin)
    for step in (STEPS[0], STEPS[3], STEPS[5], STEPS[7]):
        with pytest.raises(UserError, match="login_not_active"):
            step(manager, pelin)


def test_a_busy_desk_holds_a_removal_back_before_anything_is_written(small: SmallVault) -> None:
    def busy() -> None:
        raise UserError("busy_with_long_work")

    before = small.header
    small.manager.require_ready_to_rekey = busy
    with pytest.raises(UserError, match="busy_with_long_work"):
        staffing.suspend(small.manager, id_of(small, "pelin"))
    assert small.header == before
    staffing.revoke(small.manager, id_of(small, "pelin"), Compartment.HEALTH)


@pytest.mark.parametrize("ring", [DATABASE, *Compartment])
def test_a_key_planted_in_any_ring_is_refused(small: SmallVault, ring: str) -> None:
    """Whoever plants it: an outsider can make the box, a front desk can sign with her key, neither can sign as the
    manager did."""
    for role in (Role.LAWYER, Role.SOCIAL_WORKER):
        small.add(f"uye-{role.value}", role)
    header = small.header
    feride = small.unlock("feride")
    for sign in (None, feride.sign_header):
        planted = with_planted(header, ring, id_of(small, "feride"), feride.user.box_public_key, sign)
        small.write(planted)
        for login in ("feride", "pinar", MANAGER):
            with pytest.raises(Damaged, match="vault_forged"):
                small.unlock(login)


def with_planted(header: Header, ring: str, user_id: str, box_public: bytes, sign: Sign | None) -> Header:
    """The header with a box for `user_id` in the ring's newest epoch, signed anew if there is somebody to sign."""
    content = header.statement.content
    newest = content.keys[ring][-1]
    box = seal_to(box_public, bytes(32))
    keys = {
        **content.keys,
        ring: (*content.keys[ring][:-1], replace(newest, sealed={**newest.sealed, user_id: box})),
    }
    body = encode_statement(replace(content, keys=keys))
    if sign is None:
        return replace(header, statement=replace(header.statement, body=body))
    return replace(header, statement=SignedStatement(body, sign(CONTEXT, body), user_id))


def test_a_header_without_any_new_step_is_written_as_the_first_program_wrote_it(small: SmallVault) -> None:
    value = json.loads(encode_header(small.header))
    assert value["version"] == 1
    assert set(value) == {
        "format",
        "version",
        "vault_id",
        "statement",
        "authority",
        "slots",
        "deliveries",
        "recovery",
        "transition",
    }
    assert value["transition"] is None


OTHER_TRANSITIONS: tuple[object, ...] = (
    {"database_epoch": "2"},
    {"database_epoch": True},
    {"database_epoch": 0},
    {"database_epoch": 2, "more": 1},
    {"from": 2},
    2,
    [],
)


def test_a_transition_is_understood_in_one_shape_only(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pelin"))
    value = json.loads(encode_header(small.header))
    assert value["transition"] == {"database_epoch": 2}
    assert parse_header(encode_header(small.header)).transition == 2
    for other in (
        {"database_epoch": "2"},
        {"database_epoch": 2, "more": 1},
        {"x": 2},
        2,
        [],
        {"database_epoch": True},
    ):
        with pytest.raises(NewerVersion, match="vault_newer"):
            parse_header(json.dumps({**value, "transition": other}).encode())
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(json.dumps({**value, "transition": {"database_epoch": 7}}).encode())


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
