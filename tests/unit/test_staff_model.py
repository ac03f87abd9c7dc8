"""One-time passphrases, the words of every permission, the day of the next review, and the printed sheets."""

import math
from datetime import date, datetime
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import COMPARTMENTS, PERMISSIONS, Compartment, Permission, Role
from kdm_desk.core.turkish import lower_tr
from kdm_desk.documents.passphrase_slip import WORDS, PassphraseSlip, slip_pdf
from kdm_desk.documents.table_sheet import SheetColumn, TableSheet, table_sheet_pdf
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.paper import matrix_rows
from kdm_desk.features.staff.model.colleagues import Standing
from kdm_desk.features.staff.model.one_time import (
    ALPHABET,
    GROUPS,
    LETTERS_OF_A_GROUP,
    one_time_passphrase,
)
from kdm_desk.features.staff.model.review import ReviewLine, months_after
from kdm_desk.security.passphrase import check_new, normalise
from pdf_reading import fonts, page_texts, where

LEAST_BITS = 95


def test_a_one_time_passphrase_is_read_from_paper_without_a_doubt_and_is_never_guessed() -> None:
    made = {one_time_passphrase() for _ in range(200)}
    assert len(made) == 200
    for text in made:
        groups = text.split("-")
        assert [len(group) for group in groups] == [LETTERS_OF_A_GROUP] * GROUPS
        assert set("".join(groups)) <= set(ALPHABET)
        assert check_new(text) == normalise(text) == text.encode("ascii")
    assert set("".join(made)) == {*ALPHABET, "-"}
    assert GROUPS * LETTERS_OF_A_GROUP * math.log2(len(ALPHABET)) >= LEAST_BITS


def test_its_letters_are_the_same_on_every_keyboard_and_none_looks_like_another() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert lower_tr(ALPHABET) == ALPHABET.lower() == ALPHABET
    for alike in ("il1", "o0", "z2", "s5", "g9q"):
        assert len(set(alike) & set(ALPHABET)) <= 1, alike


def test_every_permission_and_compartment_has_its_own_words() -> None:
    assert set(words.PERMISSIONS) == set(Permission)
    assert set(words.COMPARTMENTS) == set(Compartment)
    said = [*words.PERMISSIONS.values(), *words.COMPARTMENTS.values()]
    assert len(set(said)) == len(said)


def test_the_matrix_is_the_table_that_is_in_force() -> None:
    rows = dict(matrix_rows())
    assert len(rows) == len(Permission) + len(Compartment)
    for at, role in enumerate(Role):
        allowed = {one for one in Permission if rows[words.permission(one)][at]}
        assert allowed == PERMISSIONS[role]
        held = {one for one in Compartment if rows[words.compartment(one)][at]}
        assert held == COMPARTMENTS[role]


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_slip_says_how_to_log_in_and_to_destroy_it_on_one_page(
    language: Literal["tr", "en"],
) -> None:
    slip = PassphraseSlip("ışıl <b>", one_time_passphrase(), date(2026, 3, 2), language)
    pdf = slip_pdf(slip)
    (text,) = page_texts(pdf)
    spoken = WORDS[language]
    for expected in (
        slip.login_name,
        slip.passphrase,
        "02.03.2026",
        spoken.destroy,
        spoken.spelling,
        *spoken.steps,
    ):
        assert expected in text
    assert all(fonts(pdf).values())
    assert slip.passphrase not in repr(slip)


def test_a_table_sheet_lies_on_its_side_and_repeats_its_head() -> None:
    columns = [SheetColumn("Ad", 2), SheetColumn("Izgara", 1, centred=True)]
    rows = [(f"Satır {number}", "✓") for number in range(60)]
    pdf = table_sheet_pdf(
        TableSheet("Başlık", ("Not",), columns, rows, "Yazdırma", datetime(2026, 3, 2, 9), ("Son",))
    )
    texts = page_texts(pdf)
    assert len(texts) > 1
    assert all("Izgara" in text and "Yazdırma: 02.03.2026 09:00" in text for text in texts)
    assert "Son" in texts[-1]
    assert where(pdf, "Izgara").right > 595


def test_the_matrix_fits_on_one_page() -> None:
    heads = [SheetColumn("Sosyal hizmet uzmanı", 1.15, centred=True) for _ in Role]
    cells = [[name, *("✓" if may else "" for may in those)] for name, those in matrix_rows()]
    sheet = TableSheet(
        "Kim ne yapabilir",
        ("a", "b"),
        [SheetColumn("İzin", 3.4), *heads],
        cells,
        "Y",
        datetime(2026, 3, 2, 9),
    )
    assert len(page_texts(table_sheet_pdf(sheet))) == 1


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 12))
def test_the_next_review_is_that_many_months_later_and_never_skips_one(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    assert later.day == day.day or months_after(later.replace(day=1), 1).toordinal() - 1 == later.toordinal()


def test_what_goes_beyond_the_role_is_told_apart() -> None:
    line = ReviewLine(
        "u",
        "avukat",
        "Defne",
        "defne",
        Role.LAWYER,
        Standing.ACTIVE,
        None,
        None,
        None,
        frozenset({Compartment.LEGAL, Compartment.HEALTH}),
        frozenset(),
    )
    assert line.extra == {Compartment.HEALTH}
