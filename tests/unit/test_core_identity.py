"""Identity numbers: checksums, kinds, what a form says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import FieldError
from kdm_desk.core.identity import (
    IdentityKind,
    detect_kind,
    invented_tckn,
    invented_ykn,
    make_tckn,
    parse_identity,
    tckn_valid,
    ykn_valid,
)

nine_digits = st.from_regex(r"[1-9][0-9]{8}", fullmatch=True)


def code_of(kind: IdentityKind, typed: str) -> str:
    with pytest.raises(FieldError) as caught:
        parse_identity(kind, typed)
    assert caught.value.field == "identity_number"
    return caught.value.code


def test_the_published_sample_number_is_valid() -> None:
    assert tckn_valid("10000000146")


@given(nine_digits)
def test_a_completed_number_is_valid_and_no_other_ending_is(nine: str) -> None:
    number = make_tckn(nine)
    assert tckn_valid(number)
    assert [f"{nine}{end:02d}" for end in range(100) if tckn_valid(f"{nine}{end:02d}")] == [number]


@given(nine_digits, st.integers(0, 10), st.integers(1, 9))
def test_one_mistyped_digit_is_always_noticed(nine: str, place: int, shift: int) -> None:
    digits = list(make_tckn(nine))
    digits[place] = str((int(digits[place]) + shift) % 10)
    assert not tckn_valid("".join(digits))


@pytest.mark.parametrize(
    "number", ["", "1000000014", "100000001460", "00000000000", "1000000014x", "١٠٠٠٠٠٠٠١٤٦"]
)
def test_what_is_not_eleven_plain_digits_is_not_valid(number: str) -> None:
    assert not tckn_valid(number)


def test_a_foreigners_number_begins_with_99() -> None:
    assert ykn_valid(invented_ykn(7))
    assert not ykn_valid(invented_tckn(7))


def test_the_kind_follows_from_the_first_digits() -> None:
    assert detect_kind("100 000 001 46") is IdentityKind.TCKN
    assert detect_kind(invented_ykn(3)) is IdentityKind.YKN
    assert detect_kind("12345") is None
    assert detect_kind("U1234567890") is None


def test_spaces_and_foreign_digits_are_taken() -> None:
    assert parse_identity(IdentityKind.TCKN, " 100 000 001-46 ") == "10000000146"
    assert parse_identity(IdentityKind.TCKN, "١٠٠٠٠٠٠٠١٤٦") == "10000000146"


def test_nothing_typed_is_no_error() -> None:
    assert all(parse_identity(kind, "  ") == "" for kind in IdentityKind)


def test_her_statement_carries_no_number() -> None:
    assert parse_identity(IdentityKind.STATEMENT, "12345") == ""


def test_each_mistake_has_its_own_message() -> None:
    assert code_of(IdentityKind.TCKN, "10000000147") == "tckn_checksum"
    assert code_of(IdentityKind.YKN, "99000000001") == "ykn_checksum"
    assert code_of(IdentityKind.YKN, "10000000146") == "ykn_checksum"
    assert code_of(IdentityKind.TCKN, "1000000014") == "identity_length"
    assert code_of(IdentityKind.TCKN, "1000000014a") == "identity_length"
    assert code_of(IdentityKind.PASSPORT, "U12") == "passport_not_understood"
    assert code_of(IdentityKind.PASSPORT, "Ü1234567") == "passport_not_understood"


def test_a_passport_number_is_kept_in_capitals() -> None:
    assert parse_identity(IdentityKind.PASSPORT, "u 12-345 678") == "U12345678"


@given(st.lists(st.integers(0, 9_999_999), unique=True, max_size=20))
def test_invented_numbers_are_valid_distinct_and_easy_to_tell(serials: list[int]) -> None:
    numbers = [invented_tckn(serial) for serial in serials]
    assert len(set(numbers)) == len(serials)
    assert all(tckn_valid(number) and number.startswith("90") for number in numbers)


@pytest.mark.parametrize("serial", [-1, 10_000_000])
def test_a_serial_out_of_range_is_a_mistake_of_the_program(serial: int) -> None:
    with pytest.raises(ValueError):
        invented_tckn(serial)
    with pytest.raises(ValueError):
        invented_ykn(serial)


@pytest.mark.parametrize("nine", ["012345678", "12345678", "12345678x"])
def test_only_nine_digits_can_be_completed(nine: str) -> None:
    with pytest.raises(ValueError):
        make_tckn(nine)
