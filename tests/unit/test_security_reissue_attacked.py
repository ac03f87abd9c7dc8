"""Planted roots, made-up vaults and old sheets, against a vault with a new recovery sheet."""

from dataclasses import replace
from pathlib import Path

import pytest

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import Damaged
from kdm_desk.security.authority import (
    ROOT,
    ROOT_CONTEXT,
    AuthorityRecord,
    next_record,
    signed_record,
    verify_chain,
)
from kdm_desk.security.deliveries import deliver
from kdm_desk.security.edits import assembled, successor, with_user
from kdm_desk.security.header import Header, encode_header, signed
from kdm_desk.security.primitives import MemberKeys, random_key
from kdm_desk.security.recovery import RecoverySheet, wrap_for
from kdm_desk.security.reissue import reissue, waiting_for_recovery
from kdm_desk.security.statement import RECOVERY, Statement, seal_epoch
from kdm_desk.security.with_sheet import SheetOpening
from security_attacks import Sign, refused, row, signer
from security_builders import MANAGER, SmallVault

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


def rotation_by(
    header: Header, signed_by: str, sign_it: Sign, sheet: RecoverySheet, root_signature: bytes | None = None
) -> AuthorityRecord:
    record = next_record(
        header.authority,
        header.vault_id,
        header.authority[-1].managers,
        signed_by,
        root=sheet.root_public_key,
    )
    body = record.root_body(header.vault_id, header.statement.content.root_public_key)
    endorsed = sheet.sign(ROOT_CONTEXT, body) if root_signature is None else root_signature
    return signed_record(replace(record, root_signature=endorsed), header.vault_id, sign_it)


def rotated(header: Header, statement: Statement, record: AuthorityRecord, by: str, sign_it: Sign) -> Header:
    statement = replace(statement, authority_hash=record.hash(header.vault_id))
    return replace(header, authority=(*header.authority, record), statement=signed(statement, by, sign_it))


@pytest.mark.parametrize("by", ["lale", "nobody", "the root, by lale"])
def test_a_new_root_planted_by_somebody_who_is_no_manager_is_refused(small: SmallVault, by: str) -> None:
    header, mine = small.header, RecoverySheet.generate()
    as_lale = signer(small, "lale")
    name = {"lale": row(small, "lale").user_id, "nobody": "nobody", "the root, by lale": ROOT}[by]
    record = rotation_by(header, name, as_lale, mine)
    statement = successor(header.statement, small.clock, header.statement.content.users)
    # The new root signs the statement: were the record believed, so would it be.
    small.write(rotated(header, statement, record, ROOT, mine.sign))
    refused(small, "authority_signature")


@pytest.mark.parametrize("signature", ["none", "a manager's", "for another chain"])
def test_a_root_that_did_not_sign_its_own_record_is_refused(
    small: SmallVault, new: RecoverySheet, signature: str
) -> None:
    header = small.header
    as_manager = signer(small, MANAGER)
    bare = rotation_by(header, row(small, MANAGER).user_id, as_manager, new)
    forged = {
        "none": bytes(64),
        "a manager's": as_manager(ROOT_CONTEXT, bare.root_body(header.vault_id, small.sheet.root_public_key)),
        "for another chain": new.sign(ROOT_CONTEXT, bare.root_body(header.vault_id, bytes(32))),
    }[signature]
    record = rotation_by(header, row(small, MANAGER).user_id, as_manager, new, forged)
    statement = successor(header.statement, small.clock, header.statement.content.users)
    small.write(rotated(header, statement, record, row(small, MANAGER).user_id, as_manager))
    refused(small, "authority_root")


def made_up_vault(folder: Path, victim: RecoverySheet) -> tuple[SmallVault, Sign]:
    """A vault of a stranger's, whole in itself, whose recovery slot opens for the victim's sheet."""
    folder.mkdir()
    strange = SmallVault.make(folder)
    header = strange.header
    slot = wrap_for(victim.recipient, victim.root_public_key, header.vault_id, bytes(32))
    strange.write(replace(header, recovery=slot))
    return strange, signer(strange, MANAGER)


def test_a_made_up_vault_that_ends_at_the_sheets_root_without_its_word_is_refused(
    tmp_path: Path, new: RecoverySheet
) -> None:
    strange, as_stranger = made_up_vault(tmp_path / "strange", new)
    header = strange.header
    with pytest.raises(Damaged, match="vault_forged") as refusal:
        SheetOpening(encode_header(header), new)
    assert refusal.value.params["reason"] == "root"
    me = row(strange, MANAGER).user_id
    record = rotation_by(header, me, as_stranger, new, bytes(64))
    statement = successor(header.statement, strange.clock, header.statement.content.users)
    with pytest.raises(Damaged, match="vault_forged") as refusal:
        SheetOpening(encode_header(rotated(header, statement, record, me, as_stranger)), new)
    assert refusal.value.params["reason"] == "authority_root"


def test_the_sheets_word_for_one_chain_cannot_be_moved_to_another(
    small: SmallVault, new: RecoverySheet, tmp_path: Path
) -> None:
    reissue(small.unlock(MANAGER), new)
    real = small.header.authority[-1]
    strange, as_stranger = made_up_vault(tmp_path / "strange", new)
    header, me = strange.header, row(strange, MANAGER).user_id
    record = rotation_by(header, me, as_stranger, new, real.root_signature)
    statement = successor(header.statement, strange.clock, header.statement.content.users)
    with pytest.raises(Damaged, match="vault_forged") as refusal:
        SheetOpening(encode_header(rotated(header, statement, record, me, as_stranger)), new)
    assert refusal.value.params["reason"] == "authority_root"


def test_another_first_root_under_a_chain_that_the_sheet_endorsed_is_refused(
    small: SmallVault, new: RecoverySheet
) -> None:
    reissue(small.unlock(MANAGER), new)
    chain, stranger = small.header.authority, RecoverySheet.generate()
    vault_id = small.header.vault_id
    verify_chain(chain, vault_id, small.sheet.root_public_key)
    resigned = (signed_record(chain[0], vault_id, stranger.sign), *chain[1:])
    with pytest.raises(Damaged, match="vault_forged") as refusal:
        verify_chain(resigned, vault_id, stranger.root_public_key)
    assert refusal.value.params["reason"] == "authority_root"


def test_a_first_record_brings_no_new_root(new: RecoverySheet) -> None:
    keys, first = MemberKeys.generate(), RecoverySheet.generate()
    bare = next_record((), "v", {"a": keys.signing_public}, ROOT, root=new.root_public_key)
    body = bare.root_body("v", first.root_public_key)
    record = signed_record(replace(bare, root_signature=new.sign(ROOT_CONTEXT, body)), "v", first.sign)
    with pytest.raises(Damaged, match="vault_forged"):
        verify_chain((record,), "v", first.root_public_key)


@pytest.mark.parametrize("what", ["statement", "record"])
def test_the_old_root_signs_nothing_any_more(small: SmallVault, new: RecoverySheet, what: str) -> None:
    reissue(small.unlock(MANAGER), new)
    small.unlock("lale")
    header = small.header
    users = header.statement.content.users
    if what == "record":
        users = with_user(users, replace(row(small, "lale"), role=Role.MANAGER))
    forged = assembled(header, successor(header.statement, small.clock, users), ROOT, small.sheet.sign)
    small.write(forged)
    refused(small, "statement_signature" if what == "statement" else "authority_signature", MANAGER, "nazan")


def test_the_old_root_cannot_bring_a_root_of_its_own_later(small: SmallVault, new: RecoverySheet) -> None:
    reissue(small.unlock(MANAGER), new)
    small.unlock("lale")
    header, mine = small.header, RecoverySheet.generate()
    record = rotation_by(header, ROOT, small.sheet.sign, mine)
    statement = successor(header.statement, small.clock, header.statement.content.users)
    small.write(rotated(header, statement, record, ROOT, mine.sign))
    refused(small, "authority_signature")


def test_keys_for_recovery_from_somebody_who_is_no_member_are_not_used(
    small: SmallVault, new: RecoverySheet
) -> None:
    reissue(small.unlock(MANAGER), new)
    statement = small.header.statement.content
    to = RECOVERY, statement.recovery_box_public_key
    lale, selin = (MemberKeys(bytes(32), small.signing_seed(login)) for login in ("lale", "selin"))
    planted = [
        deliver(statement, LEGAL, 1, bytes(32), to, (row(small, "selin").user_id, selin)),
        deliver(statement, LEGAL, 1, bytes(32), to, (row(small, "lale").user_id, selin)),
        deliver(statement, LEGAL, 1, bytes(32), to, (row(small, "lale").user_id, lale)),
    ]
    for delivery in planted:
        small.write(replace(small.header, deliveries=(delivery,)))
        assert set(opening(small, new).compartment_keys[LEGAL]) == {2}


def test_a_key_sealed_to_another_than_todays_recovery_does_not_count_as_delivered(
    small: SmallVault, new: RecoverySheet
) -> None:
    legal = small.unlock("lale").compartment_keys[LEGAL]
    reissue(small.unlock(MANAGER), new)
    to = RECOVERY, MemberKeys.generate().box_public
    by = row(small, "nazan").user_id, MemberKeys(bytes(32), small.signing_seed("nazan"))
    planted = deliver(small.header.statement.content, LEGAL, 1, legal[1], to, by)
    small.write(replace(small.header, deliveries=(*small.header.deliveries, planted)))
    assert LEGAL in waiting_for_recovery(small.unlock(MANAGER))
    small.unlock("lale")
    assert opening(small, new).compartment_keys[LEGAL].items() >= legal.items()


def test_a_manager_with_a_program_of_her_own_gets_no_older_keys_by_calling_herself_the_sheet(
    small: SmallVault,
) -> None:
    """The members would hand a compartment's keys to whatever the statement says recovery's key is."""
    header, mine = small.header, MemberKeys.generate()
    statement = successor(header.statement, small.clock, header.statement.content.users)
    statement = replace(statement, recovery_box_public_key=mine.box_public)
    [first] = statement.keys[LEGAL]
    stripped = replace(first, sealed={who: box for who, box in first.sealed.items() if who != RECOVERY})
    second = seal_epoch(2, random_key(), statement.box_keys(LEGAL))
    statement = replace(statement, keys={**statement.keys, LEGAL: (stripped, second)})
    me = row(small, MANAGER).user_id
    small.write(assembled(header, statement, me, signer(small, MANAGER), deliveries=header.deliveries))
    refused(small, "recovery_keys", "lale", "nazan")
