"""Where everything stands on an official letter (domain.md §5)."""

from itertools import zip_longest

from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from kdm_desk.core.clock import show_date
from kdm_desk.core.errors import UserError
from kdm_desk.documents.fonts import SERIF, SERIF_BOLD
from kdm_desk.documents.letter import OfficialLetter, Reference, Signatory, closing_sentence, subject_line
from kdm_desk.documents.page import (
    CENTRE,
    JUSTIFIED,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TEXT_WIDTH,
    draw_line,
    make_pdf,
    paragraph,
    style,
)
from kdm_desk.documents.text import one_line, paragraphs

_LINE = 14.0
_LABEL = 1.5 * cm
_DATE_WIDTH = 3 * cm
_HALF = PAGE_WIDTH / 2 - MARGIN
_SIGNATURE_WIDTH = 7 * cm
_ITEM = 0.6 * cm
_FIRST_LINE = 1.25 * cm
_CONTACT_SIZE = 8
_MARK_OFFSET = 1.0 * cm
_LETTERS = "abcçdefgğhıijklmnoöprsştuüvyz"


def lay_out(letter: OfficialLetter) -> bytes:
    """The PDF bytes of the letter."""
    contact = _contact_block(letter)
    story = [
        *_heading(letter),
        *_number_and_subject(letter),
        *_addressee(letter),
        *_references(letter.references),
        *_body(letter),
        *_attachments(letter.attachments),
        *_distribution(letter),
    ]

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        _draw_foot(canvas, letter, page, total)
        _draw_marks(canvas, letter, page)

    return make_pdf(story, decorate, title="Yazı", language="tr-TR", foot=contact)


def _heading(letter: OfficialLetter) -> list[Flowable]:
    centred = style(align=CENTRE, leading=_LINE)
    lines = [paragraph(one_line(line), centred) for line in letter.letterhead.heading_lines if one_line(line)]
    return [*lines, Spacer(0, 2 * _LINE)]


def _number_and_subject(letter: OfficialLetter) -> list[Flowable]:
    labelled = style(leftIndent=_LABEL, leading=_LINE)
    number = paragraph(one_line(letter.number or ""), labelled, label="Sayı:")
    day = paragraph(show_date(letter.date), style(align=RIGHT, leading=_LINE))
    first_line = _plain_table([[number, day]], [TEXT_WIDTH - _DATE_WIDTH, _DATE_WIDTH])
    to_the_middle = style(leftIndent=_LABEL, rightIndent=TEXT_WIDTH - _HALF, leading=_LINE)
    subject = paragraph(subject_line(letter.subject), to_the_middle, label="Konu:")
    return [first_line, subject, Spacer(0, 2 * _LINE)]


def _addressee(letter: OfficialLetter) -> list[Flowable]:
    centred = style(align=CENTRE, leading=_LINE)
    lines = [paragraph(one_line(letter.addressee.line), centred)]
    unit = one_line(letter.addressee.unit)
    if unit:
        lines.append(paragraph(f"({unit})", centred))
    return [*lines, Spacer(0, _LINE)]


def _references(references: tuple[Reference, ...]) -> list[Flowable]:
    if not references:
        return []
    ordered = sorted(references, key=lambda reference: reference.dated)
    texts = [f"{show_date(reference.dated)} tarihli {one_line(reference.text)}" for reference in ordered]
    if len(texts) > 1:
        texts = [f"{_item_letter(index)}) {text}" for index, text in enumerate(texts)]
    hanging = _ITEM if len(texts) > 1 else 0
    item = style(align=JUSTIFIED, leftIndent=_LABEL + hanging, firstLineIndent=-hanging, leading=_LINE)
    labels = ["İlgi:", *[None] * (len(texts) - 1)]
    lines = [paragraph(text, item, label=label) for text, label in zip(texts, labels, strict=True)]
    return [*lines, Spacer(0, _LINE)]


def _item_letter(index: int) -> str:
    """a, b, c, ç … and, past the alphabet's end, aa, bb …"""
    return _LETTERS[index % len(_LETTERS)] * (index // len(_LETTERS) + 1)


def _body(letter: OfficialLetter) -> list[Flowable]:
    justified = style(align=JUSTIFIED, firstLineIndent=_FIRST_LINE, leading=_LINE)
    lines = [line for typed in letter.paragraphs for line in paragraphs(typed)]
    closing = paragraph(closing_sentence(letter.closing, letter.closing_words), justified)
    # A signature never stands alone on a page: the closing sentence goes with it.
    ending = KeepTogether([closing, Spacer(0, 3 * _LINE), *_signature(letter.signatory)])
    return [*(paragraph(line, justified) for line in lines), ending]


def _signature(signatory: Signatory) -> list[Flowable]:
    block = style(align=CENTRE, leftIndent=TEXT_WIDTH - _SIGNATURE_WIDTH, leading=_LINE)
    title = one_line(signatory.title)
    lines = [one_line(signatory.name)]
    if one_line(signatory.on_behalf_of):
        lines.append(f"{one_line(signatory.on_behalf_of)} a.")
    if title:
        lines.append(f"{title} V." if signatory.deputy else title)
    return [paragraph(line, block) for line in lines]


def _attachments(attachments: tuple[str, ...]) -> list[Flowable]:
    texts = [one_line(text) for text in attachments if one_line(text)]
    if not texts:
        return []
    labelled = style(leftIndent=_LABEL, leading=_LINE)
    if len(texts) > 1:
        texts = [f"{number}- {text}" for number, text in enumerate(texts, start=1)]
    labels = ["Ek:", *[None] * (len(texts) - 1)]
    lines = [paragraph(text, labelled, label=label) for text, label in zip(texts, labels, strict=True)]
    return [Spacer(0, _LINE), *lines]


def _distribution(letter: OfficialLetter) -> list[Flowable]:
    action = [one_line(text) for text in letter.distribution_action if one_line(text)]
    information = [one_line(text) for text in letter.distribution_information if one_line(text)]
    if not action and not information:
        return []
    plain = style(leading=_LINE)
    columns = [[title, *names] for title, names in (("Gereği:", action), ("Bilgi:", information)) if names]
    rows = [[paragraph(text, plain) for text in row] for row in zip_longest(*columns, fillvalue="")]
    table = _plain_table(rows, [TEXT_WIDTH / 2] * len(columns))
    return [Spacer(0, _LINE), paragraph("Dağıtım:", style(leading=_LINE, keepWithNext=1)), table]


def _plain_table(rows: list[list[Flowable]], widths: list[float]) -> Table:
    padding = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    font = ("FONTNAME", (0, 0), (-1, -1), SERIF.name)
    return Table(rows, widths, style=[*padding, font, ("VALIGN", (0, 0), (-1, -1), "TOP")], hAlign="LEFT")


def _contact_paragraphs(letter: OfficialLetter) -> list[Flowable]:
    small = style(size=_CONTACT_SIZE, rightIndent=2 * cm)
    return [paragraph(one_line(line), small) for line in letter.letterhead.contact_lines if one_line(line)]


def _contact_block(letter: OfficialLetter) -> float:
    """The height of the foot in points: rule, contact lines or at least the page number."""
    heights = [block.wrap(TEXT_WIDTH, PAGE_HEIGHT)[1] for block in _contact_paragraphs(letter)]
    height = max(sum(heights), _LINE) + _LINE
    if height > PAGE_HEIGHT / 3:
        raise UserError("contact_block_too_long")
    return float(height)


def _draw_foot(canvas: Canvas, letter: OfficialLetter, page: int, total: int) -> None:
    top = MARGIN + _contact_block(letter) - _LINE
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, top + 3, PAGE_WIDTH - MARGIN, top + 3)
    baseline = top
    for block in _contact_paragraphs(letter):
        height = block.wrap(TEXT_WIDTH, PAGE_HEIGHT)[1]
        baseline -= height
        block.drawOn(canvas, MARGIN, baseline)
    draw_line(
        canvas, f"{page}/{total}", PAGE_WIDTH - MARGIN, top - _CONTACT_SIZE, _CONTACT_SIZE, SERIF, RIGHT
    )


def _draw_marks(canvas: Canvas, letter: OfficialLetter, page: int) -> None:
    """The confidentiality mark above and below every page, the urgency above the first one's right edge."""
    upper = PAGE_HEIGHT - _MARK_OFFSET
    if letter.mark is not None:
        for height in (upper, _MARK_OFFSET - 6):
            draw_line(canvas, letter.mark.value, PAGE_WIDTH / 2, height, 12, SERIF_BOLD, CENTRE)
    if letter.urgency is not None and page == 1:
        draw_line(canvas, letter.urgency.value, PAGE_WIDTH - MARGIN, upper, 12, SERIF_BOLD, RIGHT)
