"""File and letter numbers, and the meeting of what is stored with what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.numbers import (
    HumanNumber,
    NumberKind,
    index_tokens,
    parse_human_number,
    query_tokens,
)

files = st.builds(
    HumanNumber,
    st.just(NumberKind.FILE),
    st.sampled_from("MSI"),
    st.integers(2000, 2099),
    st.one_of(st.integers(1, 999), st.integers(1, 9_999_999)),
)
letters = st.builds(
    HumanNumber,
    st.just(NumberKind.LETTER),
    st.sampled_from("MS"),
    st.integers(2000, 2099),
    st.integers(1, 99_999),
)


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("", []),
        ("  -/()+ ", []),
        ("Şükran Öztürk", ["sukran", "ozturk"]),
        ("şükran 0555 123", ["sukran", "555123"]),
        ("0555 123 ŞÜKRAN", ["555123", "sukran"]),
        ("0(232) 445 56 17", ["2324455617"]),
        ("(0232) 445-56-17", ["2324455617"]),
        ("+90 555 123 45 67", ["5551234567"]),
        ("+90 (0) 555 123 45 67", ["5551234567"]),
        ("0090 555 123 45 67", ["5551234567"]),
        ("90 555 123 45 67", ["5551234567"]),
        ("+49 30 123 456", ["4930123456"]),
        ("0049 30 123 456", ["4930123456"]),
        ("+9", []),
        ("00", []),
        ("0", []),
        ("112", ["112"]),
        ("444 1 234", ["4441234"]),
        ("100 000 001 46", ["10000000146"]),
        ("M-2026/000123", ["m2026000123"]),
        ("m2026000123", ["m2026000123"]),
        ("2026-000123", ["2026000123"]),
        ("2026/123", ["2026123"]),
        ("2026 123", ["2026123"]),
        ("000123", ["123"]),
        ("M-2026/G-45", ["m2026g45"]),
        ("O'Brien", ["obrien"]),
        ("Yılmaz-Demir", ["yilmaz", "demir"]),
        ("2026/123 0555 123 45", ["2026123", "55512345"]),
        ("2026 123 0555 123 45", ["2026123", "55512345"]),
        ("0555 123 45 67 2026/12", ["5551234567", "202612"]),
        ("555 123 45 67 100 000 001 46", ["5551234567", "10000000146"]),
        ("10000000146 0555 123", ["10000000146", "555123"]),
        ("0555 123 45 67 0232 445", ["5551234567", "232445"]),
        ("12345 055589 x", ["12345055589", "x"]),
        ("0555 2026/4", ["555", "20264"]),
        ("ayşe ayşe AYSE", ["ayse"]),
        ("٠٥٥٥ ١٢٣", ["555123"]),
    ],
)
def test_typed_text_becomes_tokens(typed: str, tokens: list[str]) -> None:
    assert query_tokens(typed) == tokens


@given(st.text())
def test_tokens_of_any_text_are_plain_words(typed: str) -> None:
    tokens = query_tokens(typed)
    assert all(token.isalnum() for token in tokens)
    assert len(set(tokens)) == len(tokens)


@given(st.text(alphabet="0123456789+-/(). a'\"*^", max_size=40))
def test_any_mix_of_digits_and_signs_becomes_plain_words(typed: str) -> None:
    assert all(token.isalnum() for token in query_tokens(typed))


def test_a_pasted_page_asks_for_no_more_than_its_first_words() -> None:
    page = " ".join(f"w{chr(97 + place % 26)}{place}" for place in range(5000))
    assert len(query_tokens(page)) == 16


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (HumanNumber(NumberKind.FILE, "M", 2026, 123), "M-2026/000123"),
        (HumanNumber(NumberKind.FILE, "S", 2026, 1_234_567), "S-2026/1234567"),
        (HumanNumber(NumberKind.LETTER, "M", 2026, 45), "M-2026/G-45"),
    ],
)
def test_numbers_are_shown_in_one_form(number: HumanNumber, shown: str) -> None:
    assert number.show() == shown


@pytest.mark.parametrize(
    "typed",
    [
        "M-2026/000123",
        "m2026000123",
        "2026/123",
        "M-2026-123",
        "2026-000123",
        "2026 123",
        "m 2026 / 123",
        " M.2026.123 ",
    ],
)
def test_every_typed_form_is_the_same_file_number(typed: str) -> None:
    number = parse_human_number(typed, "M")
    assert number == HumanNumber(NumberKind.FILE, "M", 2026, 123)


def test_a_typed_letter_of_another_site_is_kept() -> None:
    assert parse_human_number("s-2026/7", "M") == HumanNumber(NumberKind.FILE, "S", 2026, 7)


@pytest.mark.parametrize("typed", ["", "123", "M-123", "2026/0", "2026/x", "ayşe", "2026/12345678901"])
def test_what_is_no_whole_number_is_none(typed: str) -> None:
    assert parse_human_number(typed, "M") is None


@given(st.one_of(files, letters))
def test_a_shown_number_can_be_typed_back(number: HumanNumber) -> None:
    assert parse_human_number(number.show(), "X") == number
    assert parse_human_number(number.show().lower().replace("/", " "), "X") == number


@pytest.mark.parametrize(
    ("site", "year", "value"), [("MM", 2026, 1), ("m", 2026, 1), ("Ş", 2026, 1), ("M", 26, 1), ("M", 2026, 0)]
)
def test_an_impossible_number_is_a_mistake_of_the_program(site: str, year: int, value: int) -> None:
    with pytest.raises(ValueError):
        HumanNumber(NumberKind.FILE, site, year, value)


def test_one_token_stands_for_a_file_number() -> None:
    assert HumanNumber(NumberKind.FILE, "M", 2026, 123).tokens()[0] == "m2026000123"


def test_a_person_is_indexed_by_everything_she_can_be_found_by() -> None:
    tokens = index_tokens(
        names=["Fatma Nur", "Öztürk", ""],
        phones=["+902324455617", "112", ""],
        identity_numbers=["10000000146"],
        numbers=[HumanNumber(NumberKind.FILE, "M", 2026, 123)],
        old_numbers=["2009/A-17"],
    )
    assert tokens == [
        *("fatmanur", "nur", "ozturk", "10000000146", "2009a17", "a17", "17", "2324455617", "4455617", "112"),
        *("m2026000123", "2026000123", "m2026123", "2026123", "123"),
    ]
