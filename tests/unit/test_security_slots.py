"""Slots and pins as rules: whatever is changed, a slot does not open; whatever is older, pins refuse."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged
from kdm_desk.security.authority import ROOT
from kdm_desk.security.edits import assembled, successor
from kdm_desk.security.header import Header, check_pins
from kdm_desk.security.kdf import KdfCost
from kdm_desk.security.primitives import MemberKeys
from kdm_desk.security.slots import (
    Pins,
    Slot,
    SlotSecrets,
    Wrapping,
    decode_slot,
    encode_slot,
    is_signed_by_owner,
    make_slot,
    open_slot,
)
from security_builders import SmallVault, cheap_deriver

KEYS = MemberKeys.generate()
WRAPPING = Wrapping.fresh(cheap_deriver(), b"a passphrase")
SECRETS = SlotSecrets(KEYS, "vault", bytes(32), True, Pins(3, bytes(32), 1, bytes(range(32))))
SLOT = make_slot("user", 5, SECRETS, WRAPPING)
CHANGES = st.sampled_from(
    [
        {"user_id": "other"},
        {"revision": 6},
        {"cost": KdfCost(SLOT.cost.opslimit + 1, SLOT.cost.memlimit_bytes)},
        {"cost": KdfCost(SLOT.cost.opslimit, SLOT.cost.memlimit_bytes * 2)},
        {"salt": bytes(16)},
        {"nonce": bytes(24)},
        {"ciphertext": SLOT.ciphertext[:-1]},
        {"ciphertext": SLOT.ciphertext + b"\0"},
        {"ciphertext": b""},
    ]
)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> list[Header]:
    """One vault's headers in the order in which they were written; the managers change twice."""
    small = SmallVault.make(tmp_path_factory.mktemp("vault"))
    headers = [small.header]
    for login, role in [("nur", Role.FRONT_DESK), ("berna", Role.MANAGER), ("ela", Role.MANAGER)]:
        small.add(login, role)
        headers.append(small.header)
    newest = headers[-1]
    statement = successor(newest.statement, small.clock, newest.statement.content.users)
    return [*headers, assembled(newest, statement, ROOT, small.sheet.sign)]


@given(
    box=st.binary(min_size=32, max_size=32),
    seed=st.binary(min_size=32, max_size=32),
    vault_id=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100),
    temporary=st.booleans(),
    version=st.integers(1, 2**53),
    sequence=st.integers(0, 2**53),
    digest=st.binary(min_size=32, max_size=32),
)
def test_what_goes_into_a_slot_comes_out(
    box: bytes, seed: bytes, vault_id: str, temporary: bool, version: int, sequence: int, digest: bytes
) -> None:
    pins = Pins(version, digest, sequence, digest)
    secrets = SlotSecrets(MemberKeys(box, seed), vault_id, digest, temporary, pins)
    slot = decode_slot(encode_slot(make_slot("user", 1, secrets, WRAPPING)))
    assert open_slot(slot, vault_id, bytes(WRAPPING.key)) == secrets
    assert is_signed_by_owner(slot, vault_id, secrets.keys.signing_public)


@given(CHANGES)
def test_a_changed_slot_neither_opens_nor_verifies(change: dict[str, object]) -> None:
    changed: Slot = replace(SLOT, **change)  # type: ignore[arg-type]
    assert open_slot(changed, "vault", bytes(WRAPPING.key)) is None
    assert not is_signed_by_owner(changed, "vault", KEYS.signing_public)


@given(st.integers(0, len(SLOT.ciphertext) * 8 - 1))
def test_no_bit_of_the_ciphertext_can_change(bit: int) -> None:
    changed = bytearray(SLOT.ciphertext)
    changed[bit // 8] ^= 1 << bit % 8
    slot = replace(SLOT, ciphertext=bytes(changed))
    assert open_slot(slot, "vault", bytes(WRAPPING.key)) is None


@given(st.integers(0, 255))
def test_no_bit_of_the_key_may_differ(bit: int) -> None:
    key = bytearray(WRAPPING.key)
    key[bit // 8] ^= 1 << bit % 8
    assert open_slot(SLOT, "vault", bytes(key)) is None


def test_a_slot_is_bound_to_its_vault() -> None:
    assert open_slot(SLOT, "another vault", bytes(WRAPPING.key)) is None
    assert not is_signed_by_owner(SLOT, "another vault", KEYS.signing_public)


def test_a_slot_never_uses_a_nonce_again() -> None:
    nonces = {make_slot("user", 1, SECRETS, WRAPPING).nonce for _ in range(200)}
    assert len(nonces) == 200


@given(st.data())
def test_pins_accept_the_same_and_later_headers_and_refuse_every_earlier_one(
    history: list[Header], data: st.DataObject
) -> None:
    seen = data.draw(st.integers(0, len(history) - 1))
    offered = data.draw(st.integers(0, len(history) - 1))
    pins = history[seen].pins
    if offered >= seen:
        check_pins(history[offered], pins)
        return
    with pytest.raises(Damaged, match="vault_rolled_back"):
        check_pins(history[offered], pins)


@given(st.data())
def test_pins_refuse_a_chain_that_lacks_the_record_they_saw(
    history: list[Header], data: st.DataObject
) -> None:
    newest = history[-1]
    seen = data.draw(st.integers(0, len(history) - 2))
    pins = history[seen].pins
    cut = newest.authority[: pins.authority_sequence]
    other = replace(newest.authority[pins.authority_sequence], managers={"stranger": bytes(32)})
    for chain in (cut, (*cut, other), (*cut, other, other)):
        with pytest.raises(Damaged, match="vault_forged"):
            check_pins(replace(newest, authority=chain), pins)
