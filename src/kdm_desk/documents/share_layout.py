"""Where everything stands on the page of one share."""

from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from kdm_desk.core.clock import show_date
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import CENTRE, TEXT_WIDTH, make_pdf, paragraph, style
from kdm_desk.documents.recovery_layout import (
    LANGUAGE_TAGS,
    LINE,
    QR_SIZE,
    bare_table,
    nothing_more,
    qr_code,
    section,
    signing,
    small,
)
from kdm_desk.documents.share_sheet import WORDS, SharePaper, ShareWords

_COLUMNS = 4


def lay_out(papers: tuple[SharePaper, ...]) -> bytes:
    """The PDF bytes, one page for each share."""
    words = WORDS[papers[0].language]
    story: list[Flowable] = []
    for paper in papers:
        if story:
            story.append(PageBreak())
        story += _page(paper, words)
    title = words.title.format(number="–")
    return make_pdf(story, nothing_more, title=title, language=LANGUAGE_TAGS[papers[0].language])


def _page(paper: SharePaper, words: ShareWords) -> list[Flowable]:
    title = words.title.format(number=paper.number)
    centred = style(SANS, 9, CENTRE)
    left = [
        paragraph(title, style(SANS_BOLD, 18), SANS_BOLD),
        Spacer(0, 6),
        small(f"{words.set_number}: {paper.set_number:05d}"),
        small(f"{words.made_on}: {show_date(paper.made_on)}"),
        *section(words.purpose_heading, words.purpose),
    ]
    right = [paragraph(words.scan, centred, SANS), qr_code(" ".join(paper.words))]
    gap = 20
    head = bare_table([[left, "", right]], [TEXT_WIDTH - QR_SIZE - gap, gap, QR_SIZE])
    return [
        head,
        *section(words.words, ()),
        _word_table(paper.words),
        *section(words.not_heading, words.not_this),
        *section(words.keeping_heading, words.keeping),
        *section(words.use_heading, words.use),
        Spacer(0, 34),
        signing(words),
    ]


def _word_table(share: tuple[str, ...]) -> Flowable:
    """The words down the columns, each after its number."""
    rows = -(-len(share) // _COLUMNS)
    number, word = style(SANS, 8), style(SANS_BOLD, 12, leading=17)
    cells: list[list[Flowable | str]] = [["" for _ in range(2 * _COLUMNS)] for _ in range(rows)]
    for position, text in enumerate(share):
        column, row = divmod(position, rows)
        cells[row][2 * column] = paragraph(str(position + 1), number, SANS)
        cells[row][2 * column + 1] = paragraph(text, word, SANS_BOLD)
    width = TEXT_WIDTH / _COLUMNS
    commands = [
        ("FONTNAME", (0, 0), (-1, -1), SANS.name),
        ("BOX", (0, 0), (-1, -1), 0.8, LINE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        *(("LINEBEFORE", (2 * column, 0), (2 * column, -1), 0.4, LINE) for column in range(1, _COLUMNS)),
    ]
    return Table(cells, [24, width - 24] * _COLUMNS, style=commands, hAlign="LEFT")
