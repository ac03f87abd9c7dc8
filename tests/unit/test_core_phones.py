"""Telephone numbers: every habit of typing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import FieldError
from kdm_desk.core.phones import is_landline, national_digits, parse_phone, show_phone

national_numbers = st.from_regex(r"[2-58][0-9]{9}", fullmatch=True)


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("0232 445 56 17", "+902324455617", "0(232) 445 56 17"),
        ("0(232) 445-56-17", "+902324455617", "0(232) 445 56 17"),
        ("232.445.56.17", "+902324455617", "0(232) 445 56 17"),
        ("0555 123 45 67", "+905551234567", "0555 123 45 67"),
        ("5551234567", "+905551234567", "0555 123 45 67"),
        ("+90 555 123 45 67", "+905551234567", "0555 123 45 67"),
        ("+90 (0) 555 123 45 67", "+905551234567", "0555 123 45 67"),
        ("0090 555 123 45 67", "+905551234567", "0555 123 45 67"),
        ("90 555 123 45 67", "+905551234567", "0555 123 45 67"),
        ("٠٥٥٥ ١٢٣ ٤٥ ٦٧", "+905551234567", "0555 123 45 67"),
        ("0555–123–45–67", "+905551234567", "0555 123 45 67"),
        ("0850 123 45 67", "+908501234567", "0850 123 45 67"),
        ("444 1 234", "+904441234", "444 1 234"),
        ("+49 30 1234567", "+49301234567", "+49301234567"),
        ("00963 11 123 4567", "+963111234567", "+963111234567"),
        ("112", "112", "112"),
        ("155", "155", "155"),
        (" 183 ", "183", "183"),
        ("", "", ""),
        (" - ", "", ""),
    ],
)
def test_a_number_is_understood_and_shown(typed: str, stored: str, shown: str) -> None:
    assert parse_phone(typed) == stored
    assert show_phone(stored) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "12",
        "0555 123 45 6",
        "0555 123 45 678",
        "0155 123 45 67",
        "+90 123",
        "+",
        "+12",
        "+1234567890123456",
        "0232 abc",
        "0232 445 56 17 / 12 dahili",
        "445 56 17",
        "0",
        "00",
        "²³²",
    ],
)
def test_what_is_no_number_is_said_at_its_field(typed: str) -> None:
    with pytest.raises(FieldError) as caught:
        parse_phone(typed, "second_phone")
    assert (caught.value.code, caught.value.field) == ("phone_not_understood", "second_phone")


def test_seven_digits_are_local_where_an_area_is_given() -> None:
    assert parse_phone("445 56 17", area_code="232") == "+902324455617"
    assert parse_phone("444 1 234", area_code="232") == "+904441234"


@given(national_numbers, st.sampled_from(["", "0", "+90", "0090", "90"]))
def test_every_prefix_leads_to_the_same_number(national: str, prefix: str) -> None:
    stored = parse_phone(prefix + national)
    assert stored == f"+90{national}"
    assert national_digits(stored) == national


@given(st.one_of(national_numbers, st.sampled_from(["112", "4441234", "+4930123456"])))
def test_what_is_shown_can_be_typed_back(typed: str) -> None:
    stored = parse_phone(typed)
    assert parse_phone(show_phone(stored)) == stored


def test_a_foreign_number_is_searched_with_its_country() -> None:
    assert national_digits("+4930123456") == "4930123456"
    assert national_digits("112") == "112"


def test_landlines_are_told_from_mobiles() -> None:
    assert is_landline("+902324455617")
    assert not any(map(is_landline, ["+905551234567", "+908501234567", "+904441234", "112", "+4930123456"]))


@given(st.text())
def test_any_text_is_understood_or_refused(typed: str) -> None:
    try:
        stored = parse_phone(typed)
    except FieldError:
        return
    assert stored.isascii()
