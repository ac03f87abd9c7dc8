"""Reads PDFs back in tests: text, where words stand, and which fonts travel inside."""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class Box:
    """Where a text stands on its page, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, lines joined by spaces."""
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(" ".join(text_page.get_text_range().split()))
        text_page.close()
        page.close()
    document.close()
    return texts


def page_lines(pdf: bytes) -> list[str]:
    """The lines of all pages as they are read, each with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    lines: list[str] = []
    for page in document:
        text_page = page.get_textpage()
        lines.extend(" ".join(line.split()) for line in text_page.get_text_range().splitlines())
        text_page.close()
        page.close()
    document.close()
    return lines


def where(pdf: bytes, text: str, page_index: int = 0) -> Box:
    """The box around the first place of `text` on the page; fails when it is not there."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[page_index]
    text_page = page.get_textpage()
    found = text_page.search(text, match_case=True).get_next()
    assert found is not None, f"{text!r} is not on the page"
    start, count = found
    boxes = [text_page.get_charbox(index, loose=True) for index in range(start, start + count)]
    text_page.close()
    page.close()
    document.close()
    return Box(
        left=min(box[0] for box in boxes),
        bottom=min(box[1] for box in boxes),
        right=max(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
    )


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every font that text on the pages uses, and whether it travels inside the file."""
    document = pypdfium2.PdfDocument(pdf)
    used: dict[str, bool] = {}
    for page in document:
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            font = item.get_font()
            used[font.get_base_name()] = font.is_embedded
            font.close()
        page.close()
    document.close()
    return used
