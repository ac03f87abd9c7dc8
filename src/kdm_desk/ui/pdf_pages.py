"""Pages of a PDF as pictures and as text; safe to call from any thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

# PDFium keeps global state and is not made for threads.
_one_at_a_time = Lock()


def render_pages(pdf: bytes, scale: float) -> list[QImage]:
    """Every page as a picture, `scale` pixels to the point (1/72 inch)."""
    return list(each_page(pdf, scale))


def each_page(pdf: bytes, scale: float) -> Iterator[QImage]:
    """The pictures of `render_pages` one at a time, for scales at which all of them would fill the memory."""
    with _document(pdf) as document:
        for page in _pages(document):
            yield _image(page, scale)


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page, in reading order."""
    with _document(pdf) as document:
        return [_text(page) for page in _pages(document)]


def widest_page(pdf: bytes) -> float:
    """The width of the widest page in points."""
    with _document(pdf) as document:
        return float(max(page.get_width() for page in _pages(document)))


@contextmanager
def _document(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # loads on first use: the bare window does without it

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _pages(document: Any) -> Iterator[Any]:
    for page in document:
        try:
            yield page
        finally:
            page.close()


def _image(page: Any, scale: float) -> QImage:
    bitmap = page.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
    pixels = memoryview(bitmap.buffer)
    # The copy owns its pixels; the bitmap's are freed on the next line.
    image = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    return image


def _text(page: Any) -> str:
    text_page = page.get_textpage()
    try:
        return "\n".join(text_page.get_text_range().splitlines())
    finally:
        text_page.close()
