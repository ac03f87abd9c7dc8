"""Headers written by people who hold the disk, the source code and a login of another role."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged, WrongKey
from kdm_desk.security.authority import ROOT, extended
from kdm_desk.security.canonical import canonical, to_base64
from kdm_desk.security.edits import assembled, successor, with_user
from kdm_desk.security.header import Header, encode_header, managers_of
from kdm_desk.security.header_file import header_path
from kdm_desk.security.kdf import KdfCost
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.primitives import MemberKeys, seal_to, sign
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.slots import SlotSecrets, Wrapping, make_slot
from kdm_desk.security.staffing import add_user
from kdm_desk.security.statement import Status
from kdm_desk.security.vault import Vault
from security_builders import (
    MANAGER,
    MANAGER_PHRASE,
    STATEMENT_CONTEXT,
    SmallVault,
    cheap_deriver,
    edited_body,
    phrase_of,
    with_statement,
)


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """A vault with a front-desk login `nur`, a lawyer `lale` and a second manager `berna`."""
    small = SmallVault.make(tmp_path)
    small.add("nur", Role.FRONT_DESK)
    small.add("lale", Role.LAWYER)
    small.add("berna", Role.MANAGER)
    for login in ("nur", "lale", "berna", MANAGER):
        small.unlock(login)
    return small


def refused(small: SmallVault, reason: str, *logins: str) -> None:
    for login in logins or (MANAGER, "lale"):
        with pytest.raises(Damaged, match="vault_forged") as forged:
            small.unlock(login)
        assert forged.value.params["reason"] == reason


def raise_nur(statement: Any) -> None:
    for row in statement["users"]:
        if row["login_name"] == "nur":
            row["role"] = "manager"
    statement["version"] += 1


def signer(seed: bytes) -> Callable[[bytes, bytes], bytes]:
    return lambda context, body: sign(seed, context, body)


def user_id(small: SmallVault, login: str) -> str:
    row = small.header.statement.content.user_named(login)
    assert row is not None
    return row.user_id


def test_a_role_raised_in_the_file_is_refused(small: SmallVault) -> None:
    header = small.header
    body = edited_body(header, raise_nur)
    small.write(with_statement(header, body, header.statement.signature, header.statement.signed_by))
    with pytest.raises(Damaged, match="vault_forged"):
        small.unlock("lale")


@pytest.mark.parametrize("claims_to_be", ["herself", "the manager", "the root"])
def test_a_front_desk_login_cannot_sign_herself_manager(small: SmallVault, claims_to_be: str) -> None:
    header = small.header
    seed = small.signing_seed("nur")
    signed_by = {"herself": user_id(small, "nur"), "the manager": user_id(small, MANAGER), "the root": ROOT}[
        claims_to_be
    ]
    body = edited_body(header, raise_nur)
    small.write(with_statement(header, body, sign(seed, STATEMENT_CONTEXT, body), signed_by))
    refused(small, "statement_signer" if claims_to_be == "herself" else "statement_signature")


def test_a_front_desk_login_cannot_enter_herself_in_the_authority_chain(small: SmallVault) -> None:
    header = small.header
    content = header.statement.content
    nur = content.user_named("nur")
    assert nur is not None
    sign_as_nur = signer(small.signing_seed("nur"))
    users = with_user(content.users, replace(nur, role=Role.MANAGER))
    statement = successor(header.statement, small.clock, users)
    small.write(assembled(header, statement, nur.user_id, sign_as_nur))
    refused(small, "authority_signature")


@pytest.mark.parametrize("claims_to_be", ["the manager", "the root"])
def test_an_authority_record_signed_in_another_name_is_refused(small: SmallVault, claims_to_be: str) -> None:
    header = small.header
    content = header.statement.content
    nur = content.user_named("nur")
    assert nur is not None
    seed = small.signing_seed("nur")
    users = with_user(content.users, replace(nur, role=Role.MANAGER))
    statement = successor(header.statement, small.clock, users)
    signed_by = ROOT if claims_to_be == "the root" else user_id(small, MANAGER)
    forged = assembled(header, statement, signed_by, signer(seed))
    # The statement itself she may sign once the record has made her a manager.
    mine = forged.statement.body
    small.write(with_statement(forged, mine, sign(seed, STATEMENT_CONTEXT, mine), nur.user_id))
    refused(small, "authority_signature")


def test_a_header_under_another_root_is_refused_by_the_pins(small: SmallVault, tmp_path: Path) -> None:
    header = small.header
    own_sheet = RecoverySheet.generate()
    content = header.statement.content
    nur = content.user_named("nur")
    assert nur is not None
    users = with_user(content.users, replace(nur, role=Role.MANAGER))
    statement = replace(
        successor(header.statement, small.clock, users), root_public_key=own_sheet.root_public_key
    )
    # A whole chain and statement of her own making, consistent in itself.
    small.write(assembled(replace(header, authority=()), statement, ROOT, own_sheet.sign))
    refused(small, "root", MANAGER, "lale", "berna", "nur")


def removal_of_berna(small: SmallVault) -> Header:
    header = small.header
    berna = header.statement.content.user_named("berna")
    assert berna is not None
    users = with_user(header.statement.content.users, replace(berna, status=Status.REMOVED))
    statement = successor(header.statement, small.clock, users)
    rings = {
        name: tuple(
            replace(key, sealed={m: b for m, b in key.sealed.items() if m != berna.user_id}) for key in ring
        )
        for name, ring in statement.keys.items()
    }
    return assembled(
        header,
        replace(statement, keys=rings),
        user_id(small, MANAGER),
        signer(small.signing_seed(MANAGER)),
        deliveries=header.deliveries,
    )


def test_a_removed_manager_cannot_fork_the_chain(small: SmallVault) -> None:
    old = small.header
    sign_as_berna = signer(small.signing_seed("berna"))
    berna_id = user_id(small, "berna")
    small.write(removal_of_berna(small))
    for login in (MANAGER, "lale", "nur"):
        small.unlock(login)
    pinned = small.header
    # From the header in which she was manager she goes on for as many versions as it takes.
    forked = old
    for _ in range(4):
        statement = successor(forked.statement, small.clock, old.statement.content.users)
        forked = assembled(forked, statement, berna_id, sign_as_berna)
    ids = {row.user_id for row in old.statement.content.active_users()}
    newest_slots = {slot.user_id: slot for slot in (*old.slots, *pinned.slots)}
    small.write(replace(forked, slots=tuple(slot for slot in newest_slots.values() if slot.user_id in ids)))
    refused(small, "authority_branch", MANAGER, "lale", "nur")


def test_a_removed_manager_cannot_fork_with_records_of_her_own(small: SmallVault) -> None:
    old = small.header
    sign_as_berna = signer(small.signing_seed("berna"))
    berna_id = user_id(small, "berna")
    small.write(removal_of_berna(small))
    small.unlock("lale")
    lale_slot = small.header.slot_of(user_id(small, "lale"))
    assert lale_slot is not None
    nur = old.statement.content.user_named("nur")
    assert nur is not None
    users = with_user(old.statement.content.users, replace(nur, role=Role.MANAGER))
    forked = old
    for _ in range(3):
        forked = assembled(forked, successor(forked.statement, small.clock, users), berna_id, sign_as_berna)
    small.write(replace(forked, slots=forked.slots_with(lale_slot)))
    refused(small, "authority_branch", "lale")


def test_a_removed_managers_signature_under_the_new_chain_is_refused(small: SmallVault) -> None:
    sign_as_berna = signer(small.signing_seed("berna"))
    berna_id = user_id(small, "berna")
    small.write(removal_of_berna(small))
    header = small.header
    statement = successor(header.statement, small.clock, header.statement.content.users)
    small.write(assembled(header, statement, berna_id, sign_as_berna))
    refused(small, "statement_signer")


def test_two_statements_of_one_version_are_told_apart(small: SmallVault) -> None:
    base = small.header
    sign_as_manager = signer(small.signing_seed(MANAGER))
    me = user_id(small, MANAGER)
    content = base.statement.content
    first = assembled(base, successor(base.statement, small.clock, content.users), me, sign_as_manager)
    small.write(first)
    small.unlock("lale")
    lale_slot = small.header.slot_of(user_id(small, "lale"))
    assert lale_slot is not None
    other = replace(successor(base.statement, small.clock, content.users), grants=frozenset())
    small.write(replace(assembled(base, other, me, sign_as_manager), slots=base.slots_with(lale_slot)))
    refused(small, "statement_branch", "lale")
    second = assembled(
        small.header, successor(small.header.statement, small.clock, content.users), me, sign_as_manager
    )
    small.write(second)
    refused(small, "statement_branch", "lale")


def test_a_role_without_an_authority_record_is_refused(small: SmallVault) -> None:
    header = small.header
    seed = small.signing_seed(MANAGER)

    def demote_berna(statement: Any) -> None:
        for row in statement["users"]:
            if row["login_name"] == "berna":
                row["role"] = "front_desk"

    body = edited_body(header, demote_berna)
    small.write(with_statement(header, body, sign(seed, STATEMENT_CONTEXT, body), user_id(small, MANAGER)))
    refused(small, "managers")


def test_a_slot_put_in_place_of_anothers_is_refused(small: SmallVault) -> None:
    header = small.header
    nur, lale = header.slot_of(user_id(small, "nur")), header.slot_of(user_id(small, "lale"))
    assert nur is not None
    assert lale is not None
    swapped = (replace(nur, user_id=lale.user_id), replace(lale, user_id=nur.user_id))
    small.write(replace(header, slots=header.slots_with(*swapped)))
    refused(small, "slot_signature")


def test_a_slot_resigned_by_someone_else_is_refused(small: SmallVault) -> None:
    header = small.header
    content = header.statement.content
    wrapping = Wrapping.fresh(cheap_deriver(), phrase_of("nur").encode())
    keys = MemberKeys(bytes(32), small.signing_seed("nur"))
    secrets = SlotSecrets(keys, header.vault_id, content.root_public_key, False, header.pins)
    planted = make_slot(user_id(small, MANAGER), 99, secrets, wrapping)
    small.write(replace(header, slots=header.slots_with(planted)))
    refused(small, "slot_signature")


def test_a_slot_for_a_login_of_no_statement_is_refused(small: SmallVault) -> None:
    header = small.header
    wrapping = Wrapping.fresh(cheap_deriver(), phrase_of("yabancı").encode())
    secrets = SlotSecrets(
        MemberKeys.generate(), header.vault_id, header.statement.content.root_public_key, False, header.pins
    )
    small.write(replace(header, slots=header.slots_with(make_slot("stranger", 1, secrets, wrapping))))
    refused(small, "slot_of_nobody")


def test_the_slot_of_a_removed_login_put_back_is_refused(small: SmallVault) -> None:
    old_slot = small.header.slot_of(user_id(small, "berna"))
    assert old_slot is not None
    small.write(removal_of_berna(small))
    header = small.header
    small.write(replace(header, slots=header.slots_with(old_slot)))
    refused(small, "slot_of_nobody", MANAGER, "berna")


def test_a_removed_login_without_a_slot_reads_as_wrong_passphrase(small: SmallVault) -> None:
    small.write(removal_of_berna(small))
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.unlock("berna")


def test_a_database_key_planted_in_the_statement_is_refused(small: SmallVault) -> None:
    header = small.header
    lale = header.statement.content.user_named("lale")
    assert lale is not None

    def plant(statement: Any) -> None:
        statement["keys"]["database"][0]["sealed"][lale.user_id] = to_base64(
            seal_to(lale.box_public_key, bytes(32))
        )

    body = edited_body(header, plant)
    small.write(with_statement(header, body, header.statement.signature, header.statement.signed_by))
    refused(small, "statement_signature")


def test_even_a_manager_cannot_hand_out_another_key_than_the_one_committed_to(small: SmallVault) -> None:
    header = small.header
    seed = small.signing_seed(MANAGER)
    lale = header.statement.content.user_named("lale")
    assert lale is not None

    def plant(statement: Any) -> None:
        statement["keys"]["database"][0]["sealed"][lale.user_id] = to_base64(
            seal_to(lale.box_public_key, bytes(32))
        )
        statement["version"] += 1
        statement["previous_hash"] = to_base64(header.statement.hash)

    body = edited_body(header, plant)
    small.write(with_statement(header, body, sign(seed, STATEMENT_CONTEXT, body), user_id(small, MANAGER)))
    refused(small, "sealed_key", "lale")
    small.unlock("nur")


def test_weaker_derivation_written_into_a_slot_is_refused_before_deriving(small: SmallVault) -> None:
    dear = Vault(small.folder, type(cheap_deriver())(KdfCost(2, 16384), KdfCost(2, 16384)), small.clock)
    with pytest.raises(Damaged, match="header_damaged") as cheap:
        dear.unlock(MANAGER, MANAGER_PHRASE)
    assert cheap.value.params["reason"] == "slot.kdf"


def test_a_terabyte_of_memory_is_refused_before_deriving(small: SmallVault) -> None:
    value = json.loads(header_path(small.folder).read_bytes())
    manager_id = user_id(small, MANAGER)
    header = small.header
    slot = header.slot_of(manager_id)
    assert slot is not None
    hostile = replace(slot, cost=KdfCost(3, 2**40))
    body = hostile.body(header.vault_id)
    signed = replace(hostile, signature=sign(small.signing_seed(MANAGER), b"kdm-desk/slot/1", body))
    small.write(replace(header, slots=header.slots_with(signed)))
    assert json.loads(header_path(small.folder).read_bytes()) != value
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        small.unlock(MANAGER)
    assert refusal.value.params["reason"] == "slot.kdf"


def test_an_authority_chain_out_of_order_is_refused(small: SmallVault) -> None:
    header = small.header
    assert len(header.authority) == 2
    small.write(replace(header, authority=tuple(reversed(header.authority))))
    refused(small, "authority_order")


def test_an_authority_chain_without_its_end_is_refused(small: SmallVault) -> None:
    header = small.header
    small.write(replace(header, authority=header.authority[:1]))
    refused(small, "authority_hash")


def test_an_authority_record_is_made_only_when_the_managers_change(small: SmallVault) -> None:
    header = small.header
    managers = managers_of(header.statement.content)
    assert len(managers) == 2
    assert extended(header.authority, header.vault_id, managers, ROOT, small.sheet.sign) is header.authority


def test_slots_of_another_vault_do_not_open_here(small: SmallVault, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other"
    elsewhere.mkdir()
    other = SmallVault.make(elsewhere)
    stolen = other.header.slots[0]
    mine = user_id(small, MANAGER)
    small.write(replace(small.header, slots=small.header.slots_with(replace(stolen, user_id=mine))))
    refused(small, "slot_signature")


def test_the_unlocked_login_never_writes_what_it_would_refuse(small: SmallVault) -> None:
    manager: Unlocked = small.unlock(MANAGER)
    add_user(manager, "ece", Role.FRONT_DESK, "s", phrase_of("ece"))
    encoded = header_path(small.folder).read_bytes()
    assert encoded == encode_header(manager.header)
    assert canonical(json.loads(manager.header.statement.body)) == manager.header.statement.body
