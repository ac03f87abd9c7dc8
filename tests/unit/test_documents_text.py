"""Text that goes on paper is exactly what was typed, minus what paper cannot carry."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.documents.fonts import SERIF, markup, runs, unprintable
from kdm_desk.documents.text import clean, one_line, paragraphs


def test_a_decomposed_turkish_letter_is_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "ığşİçöü")) == "ığşİçöü"


def test_a_direction_override_cannot_make_a_name_read_as_another() -> None:
    assert one_line("Ay\u202eeşl\u2066 Y") == "Ayeşl Y"


def test_control_characters_and_lone_surrogates_do_not_reach_the_paper() -> None:
    assert one_line("a\x00b\x07c\ud800") == "a b c\ufffd"


def test_every_kind_of_line_break_begins_a_new_paragraph() -> None:
    assert paragraphs("bir\r\niki\rüç\u2028dört\n\n \nbeş") == ["bir", "iki", "üç", "dört", "beş"]


def test_a_no_break_space_keeps_its_number_and_unit_together() -> None:
    assert one_line("  10\u00a0₺   olan ") == "10\u00a0₺ olan"


@given(st.text(st.characters(exclude_categories=[])))
def test_cleaning_twice_changes_nothing_and_leaves_no_invisible_character(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not {unicodedata.category(c) for c in cleaned.replace("\n", "")} & {"Cc", "Cs", "Cf"}
    assert "\n" not in one_line(text)


@given(st.text())
def test_the_runs_of_a_text_keep_its_length_and_its_printable_characters(text: str) -> None:
    printed = "".join(piece for _, piece in runs(clean(text), SERIF))
    assert len(printed) == len(clean(text))
    assert all(after in (before, "\ufffd") for before, after in zip(clean(text), printed, strict=True))


def test_a_glyph_the_serif_face_lacks_comes_from_the_fallback_and_the_rest_does_not() -> None:
    assert runs("10 ₺ ☐ ✓ ğşıİ", SERIF) == [
        ("KdmSerif", "10 "),
        ("KdmSans", "₺"),
        ("KdmSerif", " "),
        ("KdmSans", "☐"),
        ("KdmSerif", " "),
        ("KdmSans", "✓"),
        ("KdmSerif", " ğşıİ"),
    ]


def test_markup_typed_by_a_person_is_escaped_in_every_font() -> None:
    assert markup("<b>&₺", SERIF) == '&lt;b&gt;&amp;<font face="KdmSans">₺</font>'


@pytest.mark.parametrize("text", ["Şükran Işık", "10.545,72 ₺ ☐ ✓", "çÇğĞıIiİöÖşŞüÜâîû – “x” …"])
def test_what_the_desk_writes_every_day_is_printable(text: str) -> None:
    assert unprintable(text) == ""


def test_what_paper_cannot_show_is_named_once_and_in_order() -> None:
    assert unprintable("a😀b漢😀 مريم") == "😀漢مري"


def test_a_character_that_no_font_has_is_shown_as_missing_not_left_out() -> None:
    assert runs("a漢😀b", SERIF) == [("KdmSerif", "a"), ("KdmSans", "\ufffd\ufffd"), ("KdmSerif", "b")]
