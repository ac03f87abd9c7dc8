"""Where everything stands on the slip with a one-time passphrase."""

from reportlab.lib.colors import Color
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from kdm_desk.core.clock import show_date
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import CENTRE, TEXT_WIDTH, make_pdf, paragraph, style
from kdm_desk.documents.passphrase_slip import WORDS, PassphraseSlip, SlipWords
from kdm_desk.documents.text import one_line

_LINE = Color(0.6, 0.6, 0.6)
_PADDING = 0.7 * cm
_LANGUAGE_TAGS = {"tr": "tr-TR", "en": "en-GB"}


def lay_out(slip: PassphraseSlip) -> bytes:
    """The PDF bytes of the slip: one box at the top of an A4 sheet, to be cut off and folded."""
    words = WORDS[slip.language]
    box = Table([[_content(slip, words)]], [TEXT_WIDTH], style=_box_style(), hAlign="LEFT")
    return make_pdf([box], _nothing_more, title=words.title, language=_LANGUAGE_TAGS[slip.language])


def _nothing_more(canvas: Canvas, page: int, total: int) -> None:
    """The slip has neither head nor foot."""


def _box_style() -> list[object]:
    return [
        ("FONTNAME", (0, 0), (-1, -1), SANS.name),
        ("BOX", (0, 0), (-1, -1), 0.8, _LINE, None, (4, 3)),
        ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), _PADDING),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _PADDING),
    ]


def _content(slip: PassphraseSlip, words: SlipWords) -> list[Flowable]:
    small = style(SANS, 9.5, leading=14)
    return [
        paragraph(words.title, style(SANS_BOLD, 16, leading=22), SANS_BOLD),
        paragraph(f"{words.made_on}: {show_date(slip.made_on)}", small, SANS),
        Spacer(0, 14),
        paragraph(words.login_name, small, SANS),
        paragraph(one_line(slip.login_name), style(SANS_BOLD, 14, leading=20), SANS_BOLD),
        Spacer(0, 10),
        paragraph(words.passphrase, small, SANS),
        Spacer(0, 3),
        _groups(slip.passphrase),
        Spacer(0, 5),
        paragraph(words.spelling, small, SANS),
        Spacer(0, 14),
        paragraph(words.steps_heading, style(SANS_BOLD, 11, leading=17), SANS_BOLD),
        *(
            paragraph(step, style(SANS, 10.5, leading=16, leftIndent=12, firstLineIndent=-12), SANS)
            for step in words.steps
        ),
        Spacer(0, 12),
        paragraph(words.destroy, style(SANS_BOLD, 10.5, leading=16), SANS_BOLD),
    ]


def _groups(passphrase: str) -> Flowable:
    """The whole passphrase on one line in large letters, as it is typed."""
    line = paragraph(one_line(passphrase), style(SANS_BOLD, 19, CENTRE, leading=26), SANS_BOLD)
    return Table(
        [[line]],
        [TEXT_WIDTH - 2 * _PADDING],
        style=[
            ("FONTNAME", (0, 0), (-1, -1), SANS.name),
            ("BOX", (0, 0), (-1, -1), 0.6, _LINE),
            ("TOPPADDING", (0, 0), (-1, -1), 8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 10),
        ],
        hAlign="LEFT",
    )
