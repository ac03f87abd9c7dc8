"""Where everything stands on a woman's own record."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer, Table

from kdm_desk.core.clock import show_moment
from kdm_desk.documents.fonts import SERIF, SERIF_BOLD
from kdm_desk.documents.own_record import OwnPart, OwnRecordSheet
from kdm_desk.documents.page import (
    CENTRE,
    JUSTIFIED,
    MARGIN,
    PAGE_WIDTH,
    RIGHT,
    TEXT_WIDTH,
    draw_line,
    make_pdf,
    paragraph,
    style,
)
from kdm_desk.documents.text import one_line, paragraphs

_SIZE, _SMALL = 10.5, 8
_FOOT = 22
_LABEL_SHARE = 0.32
_LINE = Color(0.7, 0.7, 0.7)
_LANGUAGE_TAGS = {"tr": "tr-TR", "en": "en-GB"}


def lay_out(sheet: OwnRecordSheet) -> bytes:
    """The PDF bytes."""
    printed = f"{one_line(sheet.printed)}: {show_moment(sheet.printed_at)}"

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        draw_line(canvas, printed, MARGIN, MARGIN, _SMALL, SERIF)
        draw_line(canvas, f"{page}/{total}", PAGE_WIDTH - MARGIN, MARGIN, _SMALL, SERIF, RIGHT)

    story = [*_head(sheet)]
    for part in sheet.parts:
        story += _part(part, sheet)
    contact = [one_line(line) for line in sheet.letterhead.contact_lines]
    small = style(size=_SMALL, align=CENTRE)
    story += [Spacer(0, 14), *(paragraph(line, small) for line in contact if line)]
    return make_pdf(story, decorate, title=sheet.title, language=_LANGUAGE_TAGS[sheet.language], foot=_FOOT)


def _head(sheet: OwnRecordSheet) -> list[Flowable]:
    centred = style(size=12, align=CENTRE)
    lines = [one_line(line) for line in sheet.letterhead.heading_lines]
    return [
        *(paragraph(line, centred) for line in lines if line),
        Spacer(0, 14),
        paragraph(one_line(sheet.title), style(SERIF_BOLD, 13, CENTRE), SERIF_BOLD),
        Spacer(0, 10),
        _answers(sheet.facts),
        Spacer(0, 6),
        paragraph(one_line(sheet.intro), style(size=_SIZE, align=JUSTIFIED)),
    ]


def _part(part: OwnPart, sheet: OwnRecordSheet) -> list[Flowable]:
    heading = style(SERIF_BOLD, 12, spaceBefore=14, spaceAfter=4, keepWithNext=1)
    body = style(size=_SIZE, align=JUSTIFIED)
    story: list[Flowable] = []
    # What belongs together stands on one page, unless it is longer than one.
    together: list[Flowable] = [paragraph(one_line(part.title), heading, SERIF_BOLD)]
    for place, entry in enumerate(part.entries, 1):
        together.append(_answers(entry))
        if place < len(part.entries):
            together.append(HRFlowable(width="100%", thickness=0.4, color=_LINE, spaceBefore=3, spaceAfter=3))
        story.append(KeepTogether(together))
        together = []
    story += together
    if not part.entries and not part.withheld:
        story.append(paragraph(one_line(sheet.nothing), body))
    for sentence in part.withheld:
        said = f"{one_line(sheet.withheld_title)}: {one_line(sentence)}"
        story.append(paragraph(said, style(size=_SIZE, align=JUSTIFIED, leftIndent=8, spaceBefore=4)))
    return story


def _answers(answers: Sequence[tuple[str, str]]) -> Flowable:
    """Question and answer side by side; a long answer goes on over the page's end."""
    asked, told = style(SERIF_BOLD, _SIZE), style(size=_SIZE)
    rows = [
        [
            paragraph(one_line(label) if first else "", asked, SERIF_BOLD),
            paragraph(line, told),
        ]
        for label, value in answers
        for first, line in _lines(value)
    ]
    commands = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ]
    widths = [TEXT_WIDTH * _LABEL_SHARE, TEXT_WIDTH * (1 - _LABEL_SHARE)]
    return Table(rows, widths, style=commands, splitInRow=1, hAlign="LEFT")


def _lines(value: str) -> list[tuple[bool, str]]:
    """The answer line by line, and whether it is the first."""
    return [(place == 0, one_line(line)) for place, line in enumerate(paragraphs(value) or [""])]
