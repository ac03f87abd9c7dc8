"""Passphrases: one spelling for every keyboard, one plain rule, a strength that errs low."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import UserError
from kdm_desk.security.passphrase import check_new, normalise, strength

TURKISH = st.text(
    alphabet="abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû 0123456789", max_size=60
)


@given(TURKISH)
def test_composed_and_decomposed_letters_are_the_same_passphrase(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert normalise(text) == normalise(decomposed)


@pytest.mark.parametrize(
    "one, other",
    [
        ("İzmir", "I\u0307zmir"),
        ("ağaç", "ag\u0306ac\u0327"),
        ("şükran", "s\u0327u\u0308kran"),
        ("çınar", "c\u0327ınar"),
    ],
)
def test_a_dot_or_a_tail_typed_apart_makes_no_difference(one: str, other: str) -> None:
    assert one != other
    assert normalise(one) == normalise(other)


def test_the_two_letters_i_stay_two_letters() -> None:
    assert len({normalise(letter * 14) for letter in "iıİI"}) == 4


@given(TURKISH)
def test_spaces_at_the_ends_and_doubled_do_not_count(text: str) -> None:
    assert normalise(f"  {text.replace(' ', '   ')}\u00a0") == normalise(text)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    try:
        once = normalise(text)
    except UnicodeEncodeError:
        assert any(0xD800 <= ord(letter) <= 0xDFFF for letter in text)
        return
    assert normalise(once.decode()) == once


@pytest.mark.parametrize(
    "text",
    ["deniz kapı yağmur fener çınar", "ayı gül kar taş göl", "bir uzun parola", "14karakter-tam", "ş" * 14],
)
def test_five_words_or_fourteen_characters_are_enough(text: str) -> None:
    assert check_new(text) == normalise(text)


@pytest.mark.parametrize("text", ["", "   ", "on üç karakte", "gül gül gül", "a b c d e", "Şifre123!"])
def test_less_is_too_short_and_says_what_is_enough(text: str) -> None:
    with pytest.raises(UserError, match="passphrase_too_short") as refusal:
        check_new(text)
    assert refusal.value.params == {"words": 5, "characters": 14}


def test_decomposed_letters_do_not_make_a_passphrase_longer() -> None:
    with pytest.raises(UserError, match="passphrase_too_short"):
        check_new(unicodedata.normalize("NFD", "şşşşşşşşşşşşş"))


def test_no_rule_of_composition_is_asked_for() -> None:
    assert check_new("yalnızcaküçükharf")


def test_an_endless_passphrase_is_refused() -> None:
    with pytest.raises(UserError, match="passphrase_too_long") as refusal:
        check_new("uzun " * 300)
    assert refusal.value.params == {"characters": 1000}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", 0),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 0),
        ("12345678901234567890", 0),
        ("qwertyuıopğüasdfghjklşi", 0),
        ("gül gül gül gül gül gül gül", 0),
        ("deniz kapı yağmur fener çınar", 4),
        ("deniz kapı yağmur fener", 2),
        ("7hK2.qm9Xw4v_Tz8Rj3p", 4),
        ("yalnızcaküçükharf", 2),
        ("ayı gül kar taş göl", 1),
    ],
)
def test_the_strength_shown_is_honest(text: str, expected: int) -> None:
    assert strength(text) == expected


@given(TURKISH)
def test_strength_is_a_step_from_nought_to_four_and_repeating_adds_nothing(text: str) -> None:
    assert 0 <= strength(text) <= 4
    assert strength("deniz " * 8 + text) <= strength("deniz " + text)


@given(
    st.lists(st.sampled_from(["deniz", "kapı", "yağmur", "fener", "çınar", "limon", "kitap"]), unique=True)
)
def test_more_different_words_are_never_weaker(words: list[str]) -> None:
    assert strength(" ".join(words)) <= strength(" ".join([*words, "pencere"]))
