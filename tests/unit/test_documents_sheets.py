"""Recovery sheet and day sheet, read back from their PDFs."""

from datetime import date, datetime, time
from typing import Any, Literal

import pypdfium2
import pyrage
import pytest

from kdm_desk.documents.day_sheet import DayRow, DaySheet, day_sheet_pdf
from kdm_desk.documents.recovery_sheet import WORDS, RecoveryPaper, recovery_pdf
from pdf_reading import fonts, page_lines, page_texts, where

ROW = DayRow(time(10), time(10, 45), "A.Y.", "Hukuki danışmanlık", "Av. Işık Çağlayan", "Görüşme odası 1", 2)


PREFIX = "AGE-SECRET-KEY-1"


def paper(**changes: Any) -> RecoveryPaper:
    data = str(pyrage.x25519.Identity.generate()).removeprefix(PREFIX)
    groups = tuple(data[start : start + 6] for start in range(0, len(data), 6))
    return RecoveryPaper(
        **{
            "prefix": PREFIX,
            "groups": groups,
            "vault_short_id": "7F3A",
            "made_on": date(2026, 3, 2),
            **changes,
        }
    )


def sheet(*rows: DayRow) -> DaySheet:
    return DaySheet("Randevu çizelgesi", date(2026, 3, 2), rows, datetime(2026, 3, 2, 8, 45))


def test_the_recovery_sheet_is_one_page_with_every_group_below_its_number() -> None:
    a_paper = paper()
    pdf = recovery_pdf(a_paper)
    texts = page_texts(pdf)
    assert len(texts) == 1
    assert all(fonts(pdf).values())
    for number, group in enumerate(a_paper.groups, start=1):
        assert group in texts[0]
        assert str(number) in page_lines(pdf)
    assert PREFIX in texts[0]
    first, second = where(pdf, a_paper.groups[0]), where(pdf, a_paper.groups[1])
    assert first.bottom == pytest.approx(second.bottom, abs=0.5)
    assert first.right < second.left


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_recovery_sheet_says_what_it_is_for_where_to_keep_it_and_what_its_loss_means(
    language: Literal["tr", "en"],
) -> None:
    text = page_texts(recovery_pdf(paper(language=language)))[0]
    words = WORDS[language]
    for sentence in (*words.purpose, *words.keeping, *words.loss, *words.use, words.title):
        assert sentence in text
    assert "7F3A" in text
    assert "02.03.2026" in text


def test_the_recovery_sheet_carries_a_square_code_beside_the_groups() -> None:
    document = pypdfium2.PdfDocument(recovery_pdf(paper()))
    page = document[0]
    image = page.render(scale=4, grayscale=True).to_pil().point(lambda value: 255 if value < 128 else 0)
    area = (int(image.width * 0.65), int(image.height * 0.155), image.width, int(image.height * 0.35))
    beside_the_groups = image.crop(area)
    code = beside_the_groups.crop(beside_the_groups.getbbox())
    centimetres = code.width / 4 / 72 * 2.54
    assert code.width == pytest.approx(code.height, abs=4)
    assert centimetres > 3.5
    near = code.width // 12
    corners = [(near, near), (code.width - near, near), (near, code.height - near)]
    assert all(code.getpixel(place) == 255 for place in corners)
    page.close()
    document.close()


def test_the_title_of_the_recovery_sheet_can_be_neutral_and_is_printed_as_typed() -> None:
    assert page_lines(recovery_pdf(paper(title="Belge <b>& 7")))[0] == "Belge <b>& 7"


def test_a_recovery_paper_does_not_show_its_key_when_printed_as_an_object() -> None:
    a_paper = paper()
    assert not any(group in repr(a_paper) for group in a_paper.groups if len(group) == 6)


def test_the_day_sheet_lists_appointments_by_initials_with_a_box_to_tick() -> None:
    lines = page_lines(day_sheet_pdf(sheet(ROW, ROW)))
    assert lines[:2] == ["Randevu çizelgesi", "2 Mart 2026 Pazartesi"]
    row = "10:00–10:45 A.Y. Hukuki danışmanlık Av. Işık Çağlayan Görüşme odası 1 2 ☐"
    assert lines.count(row) == 2
    assert "Randevu: 2 · Oyun odasındaki çocuk: 4" in lines
    assert "Yazdırma: 02.03.2026 08:45 1/1" in lines


def test_a_long_day_repeats_the_header_on_every_page() -> None:
    texts = page_texts(day_sheet_pdf(sheet(*[ROW] * 80)))
    assert len(texts) > 1
    assert all("Uzman" in text for text in texts)
    assert sum(text.count("A.Y.") for text in texts) == 80
    assert [text.split()[-1] for text in texts] == [f"{n}/{len(texts)}" for n in range(1, len(texts) + 1)]


def test_a_day_without_appointments_says_so() -> None:
    assert "Bu gün için randevu yok." in page_texts(day_sheet_pdf(sheet()))[0]


@pytest.mark.parametrize("text", ["<b>", "<img src=/etc/passwd>", "&", "x" * 300, "\x00", "ş" * 5000, ""])
def test_any_text_in_a_cell_is_printed_and_never_stops_the_sheet(text: str) -> None:
    row = DayRow(time(9), time(10), text, text, text, text)
    printed = "".join(page_texts(day_sheet_pdf(sheet(row)))).replace(" ", "")
    assert printed.count(text.strip("\x00").replace(" ", "")) >= (
        4 if 0 < len(text) < 30 and text != "\x00" else 0
    )
