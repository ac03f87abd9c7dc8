"""The paper itself: A4 sheets of flowing text, made in memory, with what repeats on every page."""

from collections.abc import Callable, Sequence
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from kdm_desk.documents.fonts import SERIF, Face, markup, register, runs

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 1.5 * cm
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
LEFT, CENTRE, RIGHT, JUSTIFIED = TA_LEFT, TA_CENTER, TA_RIGHT, TA_JUSTIFY

_NO_BREAK_SPACE = "\u00a0"

Decorate = Callable[[Canvas, int, int], None]

# reportlab's font objects serve one document at a time.
_one_document_at_a_time = Lock()


def style(face: Face = SERIF, size: float = 12, align: int = LEFT, **attributes: Any) -> ParagraphStyle:
    """A paragraph style; `attributes` are reportlab's own, such as leftIndent, in points."""
    register(face)
    return ParagraphStyle(
        name="",
        fontName=face.name,
        fontSize=size,
        leading=attributes.pop("leading", round(size * 1.17, 1)),
        alignment=align,
        bulletFontName=attributes.pop("bulletFontName", face.name),
        bulletFontSize=size,
        allowWidows=0,
        allowOrphans=0,
        **attributes,
    )


def paragraph(text: str, of: ParagraphStyle, face: Face = SERIF, label: str | None = None) -> Flowable:
    """A paragraph of already cleaned text, shown as typed; `label` hangs at the left of its first line."""
    # A paragraph with nothing in it would not draw its label: `Sayı:` left blank for the registry must show.
    return Paragraph(markup(text or _NO_BREAK_SPACE, face), of, bulletText=label)


def draw_line(
    canvas: Canvas, text: str, x: float, y: float, size: float, face: Face, align: int = LEFT
) -> None:
    """One line of text with its baseline at y, beginning, centred or ending at x."""
    pieces = runs(text, face)
    width = sum(canvas.stringWidth(piece, name, size) for name, piece in pieces)
    position = x - {LEFT: 0.0, CENTRE: width / 2, RIGHT: width}[align]
    for name, piece in pieces:
        canvas.setFont(name, size)
        canvas.drawString(position, y, piece)
        position += canvas.stringWidth(piece, name, size)


def make_pdf(
    story: Sequence[Flowable],
    decorate: Decorate,
    *,
    title: str,
    language: str,
    foot: float = 0,
    sideways: bool = False,
) -> bytes:
    """The finished PDF. `decorate(canvas, page, total)` draws on every page once the total is known.

    `foot` is the height in points kept free above the lower margin; `sideways` lays the sheet on its long side.
    The same content gives the same bytes: no time of making, user or machine is written into the file.
    """
    register(SERIF)
    buffer = BytesIO()
    width, height = (PAGE_HEIGHT, PAGE_WIDTH) if sideways else (PAGE_WIDTH, PAGE_HEIGHT)
    frame = Frame(
        MARGIN,
        MARGIN + foot,
        width - 2 * MARGIN,
        height - 2 * MARGIN - foot,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document = BaseDocTemplate(
        buffer,
        pagesize=(width, height),
        pageTemplates=[PageTemplate(frames=[frame])],
        title=title,
        author="",
        subject="",
        creator="",
        producer="",
        lang=language,
        invariant=1,
        pageCompression=1,
        initialFontName=SERIF.name,
        displayDocTitle=True,
    )
    with _one_document_at_a_time:
        document.build(list(story), canvasmaker=_counting_canvas(decorate))
    return buffer.getvalue()


def _counting_canvas(decorate: Decorate) -> type[Canvas]:
    """A canvas that holds its pages back until their number is known, then decorates and emits them."""

    class CountingCanvas(Canvas):  # type: ignore[misc]
        def __init__(self, *arguments: Any, **keywords: Any) -> None:
            super().__init__(*arguments, **keywords)
            self._held: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self._held.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            total = len(self._held)
            for number, state in enumerate(self._held, start=1):
                self.__dict__.update(state)
                decorate(self, number, total)
                super().showPage()
            super().save()

    return CountingCanvas
