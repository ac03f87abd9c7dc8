"""Turkish letters: case, folding, order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core import turkish
from kdm_desk.core.turkish import (
    fold,
    fold_keeping,
    initials,
    lower_tr,
    search_tokens,
    sort_key,
    title_tr,
    upper_tr,
)

ALPHABET = "abcçdefgğhıijklmnoöprsştuüvyz"
CAPITALS = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"


def test_every_turkish_letter_has_its_own_capital() -> None:
    assert upper_tr(ALPHABET) == CAPITALS
    assert lower_tr(CAPITALS) == ALPHABET


def test_dotted_and_dotless_i_stay_two_letters() -> None:
    assert lower_tr("IĞDIR İZMİR") == "ığdır izmir"
    assert upper_tr("ığdır izmir") == "IĞDIR İZMİR"


def test_letters_typed_in_two_parts_are_the_same_letters() -> None:
    apart = unicodedata.normalize("NFD", "İĞÜŞÖÇ ığüşöç")
    assert lower_tr(apart) == "iğüşöç ığüşöç"
    assert upper_tr(apart) == "İĞÜŞÖÇ IĞÜŞÖÇ"
    assert fold(apart) == "igusoc igusoc"
    assert sort_key(apart) == sort_key("İĞÜŞÖÇ ığüşöç")


def test_a_name_lowered_by_a_program_without_turkish_is_mended() -> None:
    assert lower_tr("İzmir".lower()) == "izmir"
    assert upper_tr("İzmir".lower()) == "İZMİR"


@given(st.text(alphabet=ALPHABET + " -"))
def test_capitals_and_back_lose_nothing(text: str) -> None:
    assert lower_tr(upper_tr(text)) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("şükran öztürk", "Şükran Öztürk"),
        ("IŞIL İNCİ", "Işıl İnci"),
        ("ayşe  nur", "Ayşe  Nur"),
        ("yılmaz-demir", "Yılmaz-Demir"),
        ("o'brien", "O'Brien"),
        ("ayşe'nin", "Ayşe'nin"),
        ("", ""),
    ],
)
def test_names_are_written_with_capitals(typed: str, shown: str) -> None:
    assert title_tr(typed) == shown


@pytest.mark.parametrize("typed", ["sukran ozturk", "ŞÜKRAN ÖZTÜRK", "Şükran  Öztürk ", "şükran\tÖZTURK"])
def test_one_name_folds_alike_however_it_is_typed(typed: str) -> None:
    assert fold(typed) == "sukran ozturk"


@pytest.mark.parametrize("typed", ["Iğdır", "ığdır", "IĞDIR", "igdir", "IGDIR", "İGDİR"])
def test_both_kinds_of_i_fold_alike(typed: str) -> None:
    assert fold(typed) == "igdir"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Âdem Hâlâ Lâle", "adem hala lale"),
        ("Əliyeva", "eliyeva"),
        ("Straße Łódź Ørsted", "strasse lodz orsted"),
        ("O'Brien O’Brien O´Brien", "obrien obrien obrien"),
        ("Yılmaz-Demir/Kaya", "yilmaz demir kaya"),
        ("Ольга", "ольга"),
        ("فاطمة", "فاطمه"),
        ("٠٥٥٥", "0555"),
        ("ﬁliz", "filiz"),
        ("  ", ""),
    ],
)
def test_names_of_every_script_can_be_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_words_hold_only_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() for word in search_tokens(text))


@given(st.text(alphabet=ALPHABET + CAPITALS + " "))
def test_turkish_always_folds_to_ascii(text: str) -> None:
    assert fold(text).isascii()
    assert fold(lower_tr(text)) == fold(upper_tr(text)) == fold(text)


@given(st.text(), st.text())
def test_what_is_typed_so_far_folds_to_a_beginning(begun: str, rest: str) -> None:
    assert fold_keeping(begun + rest, "").startswith(fold_keeping(begun, ""))


def test_broken_text_is_folded_too() -> None:
    assert fold("a\ud800b\x00c") == "a b c"


def test_kept_characters_stay() -> None:
    assert fold_keeping("M-2026/12", "-/") == "m-2026/12"
    assert fold_keeping("0(232) 445", "") == "0 232  445"


def test_words_sort_in_the_turkish_order() -> None:
    wanted = ["2 oda", "Ada", "Canan", "Çağla", "Gül", "Ğ", "Hatice", "Irmak", "İnci", "Jale"]
    wanted += [
        "Oya",
        "Özge",
        "Pelin",
        "Qamar",
        "Selin",
        "Şule",
        "Umay",
        "Ülkü",
        "Vildan",
        "Wanda",
        "Xezal",
        "Yasemin",
    ]
    backwards = wanted[::-1]
    assert sorted(backwards, key=sort_key) == wanted


@given(st.lists(st.sampled_from(ALPHABET), min_size=2, max_size=2))
def test_keys_of_letters_compare_as_the_alphabet_has_them(pair: list[str]) -> None:
    by_alphabet = ALPHABET.index(pair[0]) < ALPHABET.index(pair[1])
    assert (sort_key(pair[0]).encode() < sort_key(pair[1]).encode()) is by_alphabet


def test_a_shorter_name_and_a_space_come_first() -> None:
    wanted = ["Ay", "Ay Işık", "Ayla", "Ayşe", "Ayşe Nur", "Ayşegül"]
    backwards = wanted[::-1]
    assert sorted(backwards, key=lambda name: sort_key(name).encode()) == wanted


def test_circumflex_and_apostrophe_do_not_count_in_the_order() -> None:
    assert sort_key("Lâle") == sort_key("Lale")
    assert sort_key("O'Brien") == sort_key("Obrien")


def test_other_scripts_sort_after_latin() -> None:
    assert sorted(["Ольга", "Zeynep", "فاطمة"], key=sort_key)[0] == "Zeynep"


@pytest.mark.parametrize(
    ("given_names", "surname", "shown"),
    [
        ("Ayşe", "Yılmaz", "A.Y."),
        ("ilknur", "ışık", "İ.I."),
        ("Fatma Nur", "Ak-Demir", "F.N.A.D."),
        ("Ayşe", None, "A."),
        (None, None, ""),
        ("  ", "?", ""),
    ],
)
def test_initials_stand_for_a_name(given_names: str | None, surname: str | None, shown: str) -> None:
    assert initials(given_names, surname) == shown


@given(text=st.text(st.characters(max_codepoint=127)), keep=st.sampled_from(["", "-/.", "+-/()."]))
def test_plain_text_folds_alike_on_the_short_and_on_the_long_way(text: str, keep: str) -> None:
    assert turkish._folded_letters(text, keep) == turkish._folded_from_any_script(text, keep)
