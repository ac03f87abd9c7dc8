"""Turkish amounts: what is shown can be typed again, and nothing else is taken for an amount."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import FieldError
from kdm_desk.core.money import MOST_KURUS, parse_money, typed_money
from kdm_desk.ui.widgets import money


@pytest.mark.parametrize(
    ("typed", "kurus"),
    [
        ("1.250,50", 125_050),
        ("1250,5", 125_050),
        ("1250", 125_000),
        (" 1.250 TL ", 125_000),
        ("₺12", 1_200),
        ("0,01", 1),
        ("10.545,72 ₺", 1_054_572),
        ("", None),
        ("  ", None),
    ],
)
def test_an_amount_is_read_as_it_is_written_in_turkish(typed: str, kurus: int | None) -> None:
    assert parse_money(typed) == kurus


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("bin", "amount_not_understood"),
        ("1,250.50", "amount_not_understood"),
        ("12.50", "amount_not_understood"),
        ("-5", "amount_not_understood"),
        ("1e9", "amount_not_understood"),
        ("TL", "amount_not_understood"),
        ("0", "amount_not_positive"),
        ("0,00", "amount_not_positive"),
        ("10.000.000,01", "amount_too_large"),
    ],
)
def test_what_is_no_amount_is_refused_at_its_field(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as refused:
        parse_money(typed)
    assert (refused.value.code, refused.value.field) == (code, "amount")


@given(st.integers(1, MOST_KURUS))
def test_every_amount_shown_is_read_back(kurus: int) -> None:
    assert parse_money(typed_money(kurus)) == kurus
    assert parse_money(money(kurus)) == kurus


@given(st.text())
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with contextlib.suppress(FieldError):
        amount = parse_money(text)
        assert amount is None or 0 < amount <= MOST_KURUS
