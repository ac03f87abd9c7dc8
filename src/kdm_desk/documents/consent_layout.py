"""Where everything stands on the privacy notice and the consent form."""

from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer

from kdm_desk.documents.consent_form import ConsentSheet, FormText
from kdm_desk.documents.fonts import SERIF, SERIF_BOLD
from kdm_desk.documents.page import (
    CENTRE,
    JUSTIFIED,
    MARGIN,
    PAGE_WIDTH,
    RIGHT,
    draw_line,
    make_pdf,
    paragraph,
    style,
)
from kdm_desk.documents.text import one_line

_SIZE = 11
_SMALL = 8
_FOOT = 0.9 * cm
_BLANK = "." * 46
_EMPTY_BOX, _TICKED_BOX = "☐", "☒"


def lay_out_notice(text: FormText, sheet: ConsentSheet) -> bytes:
    """The PDF bytes of the privacy notice."""
    story = [*_head(text, sheet), *_words(text, sheet), *_signing(text, sheet)]
    return _pdf(text, story)


def lay_out_consent(text: FormText, sheet: ConsentSheet) -> bytes:
    """The PDF bytes of the consent form."""
    labels = text.labels
    asked = [
        (labels["recipient"], sheet.recipient),
        (labels["purpose"], sheet.purpose),
        (labels["given_on"], sheet.given_on),
        (labels["expires_on"], sheet.expires_on),
    ]
    story = [
        *_head(text, sheet),
        *_words(text, sheet),
        *(_line(label, value) for label, value in asked),
        Spacer(0, 8),
        paragraph(labels["fields"], style(SERIF_BOLD, _SIZE), SERIF_BOLD),
        *(_box(label, name in sheet.ticked) for name, label in text.fields.items()),
        Spacer(0, 8),
        *_signing(text, sheet),
    ]
    return _pdf(text, story)


def _head(text: FormText, sheet: ConsentSheet) -> list[Flowable]:
    centred = style(size=_SIZE, align=CENTRE)
    lines = [one_line(line) for line in sheet.letterhead.heading_lines]
    title = paragraph(text.title, style(SERIF_BOLD, 13, CENTRE), SERIF_BOLD)
    return [
        *(paragraph(line, centred) for line in lines if line),
        Spacer(0, 14),
        title,
        Spacer(0, 10),
    ]


def _words(text: FormText, sheet: ConsentSheet) -> list[Flowable]:
    body = style(size=_SIZE, align=JUSTIFIED, spaceAfter=5)
    heading = style(SERIF_BOLD, _SIZE, spaceBefore=4, spaceAfter=2, keepWithNext=1)
    parts: list[Flowable] = [paragraph(_filled(line, sheet), body) for line in text.paragraphs]
    for title, lines in text.sections:
        parts.append(paragraph(title, heading, SERIF_BOLD))
        parts += [paragraph(_filled(line, sheet), body) for line in lines]
    return parts


def _signing(text: FormText, sheet: ConsentSheet) -> list[Flowable]:
    labels = text.labels
    lines = [
        (labels["name"], sheet.name),
        (labels["file_no"], sheet.file_no),
        (labels["signed_on"], ""),
        (labels["signature"], ""),
        (labels["staff"], ""),
    ]
    small = style(size=_SMALL, spaceBefore=6)
    contact = [one_line(line) for line in sheet.letterhead.contact_lines]
    return [
        KeepTogether([Spacer(0, 6), *(_line(label, value) for label, value in lines)]),
        *(paragraph(line, small) for line in contact if line),
    ]


def _line(label: str, value: str) -> Flowable:
    said = one_line(value) or _BLANK
    return paragraph(f"{label}: {said}", style(size=_SIZE, spaceBefore=4, spaceAfter=2))


def _box(label: str, ticked: bool) -> Flowable:
    mark = _TICKED_BOX if ticked else _EMPTY_BOX
    return paragraph(f"{mark} {label}", style(size=_SIZE, leftIndent=0.4 * cm, spaceBefore=2))


def _filled(line: str, sheet: ConsentSheet) -> str:
    return line.replace("{centre}", one_line(sheet.centre) or _BLANK)


def _pdf(text: FormText, story: list[Flowable]) -> bytes:
    def decorate(canvas: Canvas, page: int, total: int) -> None:
        draw_line(canvas, text.check, MARGIN, MARGIN, _SMALL, SERIF)
        draw_line(
            canvas, f"{text.version} · {page}/{total}", PAGE_WIDTH - MARGIN, MARGIN, _SMALL, SERIF, RIGHT
        )

    return make_pdf(story, decorate, title=text.title, language="tr-TR", foot=_FOOT)
