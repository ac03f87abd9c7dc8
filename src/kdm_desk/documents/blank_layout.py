"""Where everything stands on a form to fill in by hand."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer, Table

from kdm_desk.documents.blank_form import BlankForm, BlankQuestion, BlankSection
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import (
    MARGIN,
    PAGE_WIDTH,
    RIGHT,
    TEXT_WIDTH,
    draw_line,
    make_pdf,
    paragraph,
    style,
)
from kdm_desk.documents.text import one_line

_BOX = "☐"
_NO_BREAK = "\u00a0"
_BETWEEN = f"{_NO_BREAK * 3} "
# As many letters as fit on half a line.
_SHORT_LETTERS = 44
_BOX_LETTERS = 4
_LINE = Color(0.55, 0.55, 0.55)
_LINE_HEIGHT = 16
_SMALL = 8


def lay_out(form: BlankForm) -> bytes:
    """The PDF bytes of the form."""

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        draw_line(canvas, one_line(form.foot), MARGIN, MARGIN, _SMALL, SANS)
        draw_line(canvas, f"{page}/{total}", PAGE_WIDTH - MARGIN, MARGIN, _SMALL, SANS, RIGHT)

    story: list[Flowable] = [
        paragraph(one_line(form.title), style(SANS_BOLD, 14), SANS_BOLD),
        Spacer(0, 3),
        paragraph(one_line(form.note), style(SANS, 9), SANS),
        Spacer(0, 8),
    ]
    for section in form.sections:
        story += _section(section)
    language = "en-GB" if form.language == "en" else "tr-TR"
    return make_pdf(story, decorate, title=one_line(form.title), language=language, foot=18)


def _section(section: BlankSection) -> list[Flowable]:
    heading = [paragraph(one_line(section.title), style(SANS_BOLD, 11), SANS_BOLD), Spacer(0, 4)]
    if section.note:
        heading += [paragraph(one_line(section.note), style(SANS, _SMALL), SANS), Spacer(0, 2)]
    # A heading never stands alone at the foot of a page.
    first, *others = _blocks(section.questions) or [[]]
    return [KeepTogether([*heading, *first]), *(KeepTogether(block) for block in others), Spacer(0, 6)]


def _blocks(questions: Sequence[BlankQuestion]) -> list[list[Flowable]]:
    """What stands on one page, in order."""
    blocks: list[list[Flowable]] = []
    for row in _rows(questions):
        laid = [_side_by_side(*row)] if _is_short(row[0]) else _question(row[0])
        if row[0].joined and blocks:
            blocks[-1] += laid
        else:
            blocks.append(laid)
    return blocks


def _rows(questions: Sequence[BlankQuestion]) -> list[list[BlankQuestion]]:
    """The questions one below the other, short ones beside each other where they belong so."""
    rows: list[list[BlankQuestion]] = []
    for question in questions:
        has_room = bool(rows) and len(rows[-1]) == 1 and _is_short(rows[-1][0])
        if question.beside and has_room and _is_short(question):
            rows[-1].append(question)
        else:
            rows.append([question])
    return rows


def _is_short(question: BlankQuestion) -> bool:
    if question.options:
        return sum(len(option) + _BOX_LETTERS for option in question.options) < _SHORT_LETTERS
    return question.lines == 1


def _side_by_side(*questions: BlankQuestion) -> Flowable:
    cells = [_question(question) for question in questions] + [[]] * (2 - len(questions))
    width = TEXT_WIDTH / 2
    # A box without a question of its own stands on the line beside it.
    commands = [
        ("VALIGN", (0, 0), (-1, -1), "TOP" if all(question.text for question in questions) else "BOTTOM"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (1, 0), (1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
    return Table([cells], [width, width], style=commands)


def _question(question: BlankQuestion) -> list[Flowable]:
    text = [paragraph(one_line(question.text), style(SANS_BOLD, 9), SANS_BOLD)] if question.text else []
    if question.options:
        boxes = _BETWEEN.join(f"{_BOX}{_NO_BREAK}{_together(option)}" for option in question.options)
        return [*text, paragraph(boxes, style(SANS, 9, leading=13), SANS), Spacer(0, 4)]
    lines: list[Flowable] = []
    for _ in range(question.lines):
        lines += [Spacer(0, _LINE_HEIGHT), HRFlowable(width="100%", thickness=0.5, color=_LINE)]
    return [*text, *lines, Spacer(0, 5)]


def _together(option: str) -> str:
    """The words of one answer stay on one line with their box."""
    return one_line(option).replace(" ", _NO_BREAK)
