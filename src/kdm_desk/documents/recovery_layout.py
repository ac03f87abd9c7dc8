"""Where everything stands on the recovery sheet."""

from collections.abc import Sequence

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from kdm_desk.core.clock import show_date
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import CENTRE, TEXT_WIDTH, make_pdf, paragraph, style
from kdm_desk.documents.recovery_sheet import WORDS, RecoveryPaper, SheetWords, SigningWords
from kdm_desk.documents.text import one_line

_COLUMNS = 4
_GROUP_WIDTH = 2.9 * cm
QR_SIZE = 5 * cm
LINE = Color(0.6, 0.6, 0.6)
LANGUAGE_TAGS = {"tr": "tr-TR", "en": "en-GB"}


def lay_out(paper: RecoveryPaper) -> bytes:
    """The PDF bytes of the recovery sheet, one page."""
    words = WORDS[paper.language]
    story = [
        paragraph(one_line(paper.title) or words.title, style(SANS_BOLD, 18), SANS_BOLD),
        Spacer(0, 6),
        small(f"{words.vault}: {one_line(paper.vault_short_id)}"),
        small(f"{words.made_on}: {show_date(paper.made_on)}"),
        Spacer(0, 16),
        _key(paper, words),
        *section(words.purpose_heading, words.purpose),
        *section(words.keeping_heading, words.keeping),
        *section(words.loss_heading, words.loss),
        *section(words.use_heading, words.use),
        Spacer(0, 34),
        signing(words),
    ]
    return make_pdf(story, nothing_more, title=words.title, language=LANGUAGE_TAGS[paper.language])


def nothing_more(canvas: Canvas, page: int, total: int) -> None:
    """The sheet has neither head nor foot."""


def small(text: str) -> Flowable:
    return paragraph(text, style(SANS, 10, leading=15), SANS)


def section(heading: str, lines: tuple[str, ...]) -> list[Flowable]:
    return [
        Spacer(0, 16),
        paragraph(heading, style(SANS_BOLD, 11, leading=17), SANS_BOLD),
        *(paragraph(line, style(SANS, 10.5, leading=16), SANS) for line in lines),
    ]


def _key(paper: RecoveryPaper, words: SheetWords) -> Flowable:
    centred = style(SANS, 9, CENTRE)
    left = [
        paragraph(words.key, style(SANS_BOLD, 11, leading=17), SANS_BOLD),
        paragraph(f"{words.prefix}: {one_line(paper.prefix)}", style(SANS, 9, leading=15), SANS),
        Spacer(0, 3),
        _groups(paper.groups),
    ]
    right = [paragraph(words.scan, centred, SANS), qr_code(paper.prefix + "".join(paper.groups))]
    grid = _COLUMNS * _GROUP_WIDTH
    return bare_table([[left, "", right]], [grid, TEXT_WIDTH - grid - QR_SIZE, QR_SIZE])


def _groups(groups: tuple[str, ...]) -> Flowable:
    """The groups row by row, each below its small number."""
    number, group = style(SANS, 7), style(SANS_BOLD, 13, leading=19)
    cells: list[list[Flowable] | str] = [
        [paragraph(str(position), number, SANS), paragraph(text, group, SANS_BOLD)]
        for position, text in enumerate(groups, start=1)
    ]
    cells.extend([""] * (-len(cells) % _COLUMNS))
    rows = [cells[start : start + _COLUMNS] for start in range(0, len(cells), _COLUMNS)]
    commands = [
        ("FONTNAME", (0, 0), (-1, -1), SANS.name),
        ("BOX", (0, 0), (-1, -1), 0.8, LINE),
        ("INNERGRID", (0, 0), (-1, -1), 0.4, LINE),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
    ]
    return Table(rows, [_GROUP_WIDTH] * _COLUMNS, style=commands, hAlign="LEFT")


def qr_code(text: str) -> Flowable:
    code = QrCodeWidget(text, barLevel="M", barWidth=QR_SIZE, barHeight=QR_SIZE)
    drawing = Drawing(QR_SIZE, QR_SIZE, initialFontName=SANS.name)
    drawing.add(code)
    return drawing


def signing(words: SigningWords) -> Flowable:
    labels = (words.kept_by, words.place, words.signature)
    row = [paragraph(label, style(SANS, 9, CENTRE), SANS) for label in labels]
    lines = [("LINEABOVE", (column, 0), (column, 0), 0.5, LINE) for column in (0, 2, 4)]
    gap, width = 0.6 * cm, (TEXT_WIDTH - 1.2 * cm) / 3
    return bare_table([[row[0], "", row[1], "", row[2]]], [width, gap, width, gap, width], lines)


def bare_table(
    rows: list[list[Flowable | list[Flowable] | str]],
    widths: list[float],
    commands: Sequence[object] = (),
) -> Flowable:
    plain: list[object] = [
        ("FONTNAME", (0, 0), (-1, -1), SANS.name),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ]
    return Table(rows, widths, style=[*plain, *commands], hAlign="LEFT")
