"""The month's sheet on one page: figures, the end of the record in groups, a code to scan, no person."""

from datetime import date, datetime

import pytest

from kdm_desk.documents.month_sheet import WORDS, Language, MonthSheet, month_pdf
from pdf_reading import fonts, page_lines, page_texts

HASH = "3F2A91BC" * 8
SIGNATURE = "0123456789ABCDEF" * 8


def grouped(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def sheet(language: Language = "tr", rows: int = 12345) -> MonthSheet:
    return MonthSheet(
        month=date(2026, 11, 1),
        rows=rows,
        applications=41,
        sessions=173,
        sequence=987654,
        hash=grouped(HASH),
        short_code="3F2A-91BC-3F2A-91BC",
        vault_code="0BA19672",
        signed_by="gülşen.ığdır",
        key_code="6794-FD34-360B-CE05",
        signature=grouped(SIGNATURE),
        printed_at=datetime(2026, 12, 1, 8, 30),
        language=language,
    )


@pytest.mark.parametrize("language", ["tr", "en"])
def test_everything_stands_on_one_page_with_its_fonts(language: Language) -> None:
    pdf = month_pdf(sheet(language))
    (text,) = page_texts(pdf)
    words = WORDS[language]
    for part in (words.title, words.end_heading, "987654", "3F2A-91BC-3F2A-91BC", "gülşen.ığdır", "12345"):
        assert part in text
    packed = "".join(text.split())
    assert HASH in packed
    assert SIGNATURE in packed
    assert all(fonts(pdf).values())


def test_the_month_is_written_out_in_the_readers_language() -> None:
    assert "Ay: Kasım 2026" in page_lines(month_pdf(sheet()))
    assert "Month: November 2026" in page_lines(month_pdf(sheet("en")))


def test_the_same_content_gives_the_same_bytes() -> None:
    assert month_pdf(sheet()) == month_pdf(sheet())
    assert month_pdf(sheet()) != month_pdf(sheet(rows=12346))
