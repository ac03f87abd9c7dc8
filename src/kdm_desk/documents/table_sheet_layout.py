"""Where everything stands on a printed table."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from kdm_desk.core.clock import show_moment
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import (
    CENTRE,
    LEFT,
    MARGIN,
    PAGE_HEIGHT,
    RIGHT,
    draw_line,
    make_pdf,
    paragraph,
    style,
)
from kdm_desk.documents.table_sheet import TableSheet
from kdm_desk.documents.tables import Column, table
from kdm_desk.documents.text import one_line

_NOTE_SIZE = 8
_FOOT = 20
_FEW_ROWS = 20
_AIRY, _TIGHT = 4, 1
_LANGUAGE_TAGS = {"tr": "tr-TR", "en": "en-GB"}


def lay_out(sheet: TableSheet) -> bytes:
    """The PDF bytes of the sheet, A4 sideways."""
    printed = f"{one_line(sheet.printed)}: {show_moment(sheet.printed_at)}"

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        draw_line(canvas, printed, MARGIN, MARGIN, _NOTE_SIZE, SANS)
        draw_line(canvas, f"{page}/{total}", PAGE_HEIGHT - MARGIN, MARGIN, _NOTE_SIZE, SANS, RIGHT)

    language = _LANGUAGE_TAGS[sheet.language]
    return make_pdf(_story(sheet), decorate, title=sheet.title, language=language, foot=_FOOT, sideways=True)


def _story(sheet: TableSheet) -> list[Flowable]:
    plain = style(SANS, 9.5, leading=13)
    padding = _AIRY if len(sheet.rows) <= _FEW_ROWS else _TIGHT
    columns = [Column(one.title, one.share, CENTRE if one.centred else LEFT) for one in sheet.columns]
    return [
        paragraph(one_line(sheet.title), style(SANS_BOLD, 14, leading=19), SANS_BOLD),
        *(paragraph(one_line(note), plain, SANS) for note in sheet.notes),
        Spacer(0, 8),
        table(columns, sheet.rows, PAGE_HEIGHT - 2 * MARGIN, padding),
        Spacer(0, 8),
        *(paragraph(one_line(note), plain, SANS) for note in sheet.closing),
    ]
