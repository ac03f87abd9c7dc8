"""Sealed fields open with their epoch's key, in their own place, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import Compartment
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.canonical import canonical
from kdm_desk.security.primitives import encrypt
from kdm_desk.security.sealed import SEALED_FIELDS, open_sealed, seal

KEYS = {1: bytes(range(32)), 2: bytes(range(1, 33))}
PLACE = ("vault", "sealed_setting", "row", "shelter_address")


@given(st.binary(max_size=500), st.sampled_from([1, 2]))
def test_what_was_sealed_opens_in_its_place(plaintext: bytes, epoch: int) -> None:
    sealed = seal(KEYS[epoch], plaintext, *PLACE, epoch)
    assert open_sealed(KEYS, sealed, *PLACE) == plaintext
    assert plaintext not in sealed or len(plaintext) < 4


@given(st.data())
def test_altered_bytes_never_open(data: st.DataObject) -> None:
    sealed = bytearray(seal(KEYS[1], b"an address", *PLACE, 1))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(UserError) as refusal:
        open_sealed(KEYS, bytes(sealed), *PLACE)
    assert refusal.value.code in ("sealed_field_moved", "sealed_for_others")


@given(st.binary(max_size=60))
def test_any_bytes_are_refused(sealed: bytes) -> None:
    with pytest.raises(UserError):
        open_sealed(KEYS, sealed, *PLACE)


@pytest.mark.parametrize("organisation, row", [("other vault", "row"), ("vault", "other row")])
def test_a_ciphertext_moved_elsewhere_is_refused(organisation: str, row: str) -> None:
    sealed = seal(KEYS[1], b"an address", *PLACE, 1)
    with pytest.raises(Damaged, match="sealed_field_moved"):
        open_sealed(KEYS, sealed, organisation, "sealed_setting", row, "shelter_address")


def test_a_ciphertext_made_for_another_field_is_refused() -> None:
    nonce = bytes(24)
    elsewhere = canonical(
        {"organisation": "vault", "table": "note", "row": "row", "field": "text", "epoch": 1}
    )
    moved = b"\x01\x00\x00\x00\x01" + nonce + encrypt(KEYS[1], nonce, b"an address", elsewhere)
    with pytest.raises(Damaged, match="sealed_field_moved"):
        open_sealed(KEYS, moved, *PLACE)


@given(st.integers(0, 60))
def test_a_ciphertext_cut_short_is_refused(length: int) -> None:
    sealed = seal(KEYS[1], b"a longer address, to be cut", *PLACE, 1)
    with pytest.raises(Damaged, match="sealed_field_moved"):
        open_sealed(KEYS, sealed[:length], *PLACE)


def test_an_epoch_rewritten_in_the_prefix_is_refused() -> None:
    sealed = seal(KEYS[1], b"an address", *PLACE, 1)
    with pytest.raises(Damaged, match="sealed_field_moved"):
        open_sealed({2: KEYS[1]}, b"\x01\x00\x00\x00\x02" + sealed[5:], *PLACE)


def test_without_the_epochs_key_the_field_is_for_others() -> None:
    sealed = seal(KEYS[2], b"an address", *PLACE, 2)
    with pytest.raises(UserError, match="sealed_for_others") as refusal:
        open_sealed({1: KEYS[1]}, sealed, *PLACE)
    assert refusal.value.params == {"compartment": "shelter_address"}


def test_equal_texts_are_sealed_to_different_bytes() -> None:
    assert seal(KEYS[1], b"same", *PLACE, 1) != seal(KEYS[1], b"same", *PLACE, 1)


def test_a_field_that_the_table_does_not_list_is_not_sealed() -> None:
    assert SEALED_FIELDS["sealed_setting", "shelter_address"] is Compartment.SHELTER_ADDRESS
    with pytest.raises(KeyError):
        seal(KEYS[1], b"text", "vault", "sealed_setting", "row", "centre_name", 1)
