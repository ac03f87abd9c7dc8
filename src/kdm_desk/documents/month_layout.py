"""Where everything stands on the month's sheet."""

from collections.abc import Sequence

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from kdm_desk.core.clock import show_moment
from kdm_desk.core.names_of_days import month_name
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.month_sheet import WORDS, MonthSheet, MonthWords
from kdm_desk.documents.page import CENTRE, MARGIN, TEXT_WIDTH, draw_line, make_pdf, paragraph, style
from kdm_desk.documents.text import one_line

_QR_SIZE = 4.6 * cm
_NOTE_SIZE = 8
_LINE = Color(0.6, 0.6, 0.6)
_LANGUAGE_TAGS = {"tr": "tr-TR", "en": "en-GB"}


def lay_out(sheet: MonthSheet) -> bytes:
    """The PDF bytes of the sheet, one page."""
    words = WORDS[sheet.language]
    printed = f"{words.printed}: {show_moment(sheet.printed_at)}"

    def decorate(canvas: Canvas, _page: int, _total: int) -> None:
        draw_line(canvas, printed, MARGIN, MARGIN, _NOTE_SIZE, SANS)

    story = [
        paragraph(one_line(sheet.title) or words.title, style(SANS_BOLD, 17, leading=24), SANS_BOLD),
        _plain(f"{words.month}: {_month(sheet)}"),
        _plain(f"{words.vault}: {one_line(sheet.vault_code)}"),
        *_heading(words.figures_heading),
        _facts(
            (
                (words.rows, str(sheet.rows)),
                (words.applications, str(sheet.applications)),
                (words.sessions, str(sheet.sessions)),
            )
        ),
        *_heading(words.end_heading),
        _end(sheet, words),
        *_heading(words.use_heading),
        *(_plain(line) for line in words.use),
        Spacer(0, 40),
        _signing(words),
    ]
    language = _LANGUAGE_TAGS[sheet.language]
    return make_pdf(story, decorate, title=words.title, language=language, foot=20)


def _month(sheet: MonthSheet) -> str:
    return f"{month_name(sheet.month.month, sheet.language)} {sheet.month.year}"


def _heading(text: str) -> list[Flowable]:
    return [Spacer(0, 14), paragraph(text, style(SANS_BOLD, 11, leading=18), SANS_BOLD)]


def _plain(text: str) -> Flowable:
    return paragraph(text, style(SANS, 10, leading=15), SANS)


def _facts(facts: Sequence[tuple[str, str]], width: float = TEXT_WIDTH) -> Flowable:
    label, value = style(SANS, 9.5, leading=14), style(SANS_BOLD, 9.5, leading=14)
    rows = [[paragraph(name, label, SANS), paragraph(text, value, SANS_BOLD)] for name, text in facts]
    first = 4.6 * cm
    return _bare_table(rows, [first, width - first], [("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE)])


def _end(sheet: MonthSheet, words: MonthWords) -> Flowable:
    width = TEXT_WIDTH - _QR_SIZE - 0.4 * cm
    facts = _facts(
        (
            (words.sequence, str(sheet.sequence)),
            (words.short_code, one_line(sheet.short_code)),
            (words.hash, one_line(sheet.hash)),
            (words.signed_by, one_line(sheet.signed_by)),
            (words.key, one_line(sheet.key_code)),
            (words.signature, one_line(sheet.signature)),
        ),
        width,
    )
    code = QrCodeWidget(
        f"{sheet.sequence}:{sheet.hash.replace(' ', '')}", barLevel="M", barWidth=_QR_SIZE, barHeight=_QR_SIZE
    )
    drawing = Drawing(_QR_SIZE, _QR_SIZE, initialFontName=SANS.name)
    drawing.add(code)
    scan = [paragraph(words.scan, style(SANS, 8.5, CENTRE), SANS), drawing]
    return _bare_table([[facts, "", scan]], [width, 0.4 * cm, _QR_SIZE])


def _signing(words: MonthWords) -> Flowable:
    labels = (words.name, words.day, words.by_hand)
    row = [paragraph(label, style(SANS, 9, CENTRE), SANS) for label in labels]
    lines = [("LINEABOVE", (column, 0), (column, 0), 0.5, _LINE) for column in (0, 2, 4)]
    gap, width = 0.6 * cm, (TEXT_WIDTH - 1.2 * cm) / 3
    return _bare_table([[row[0], "", row[1], "", row[2]]], [width, gap, width, gap, width], lines)


def _bare_table(
    rows: Sequence[Sequence[object]], widths: Sequence[float], commands: Sequence[object] = ()
) -> Flowable:
    plain: list[object] = [
        ("FONTNAME", (0, 0), (-1, -1), SANS.name),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    return Table(rows, widths, style=[*plain, *commands], hAlign="LEFT")
