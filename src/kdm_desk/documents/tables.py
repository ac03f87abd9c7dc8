"""Tables for sheets: a header on every page, thin lines, cells that wrap and never overflow."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Table

from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import LEFT, TEXT_WIDTH, paragraph, style
from kdm_desk.documents.text import one_line

_SIZE = 9
_PADDING = 5
_HEADER = Color(0.92, 0.92, 0.92)
_LINE = Color(0.6, 0.6, 0.6)


@dataclass(frozen=True)
class Column:
    """A column's title, its share of the text width relative to the others, and where its text stands."""

    title: str
    share: float
    align: int = LEFT


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    width: float = TEXT_WIDTH,
    padding: float = _PADDING,
) -> Flowable:
    """A table, by default as wide as the text, with `padding` points above and below each row.

    A row has one text for each column, shown as typed.
    """
    whole = sum(column.share for column in columns)
    widths = [width * column.share / whole for column in columns]
    heads = [style(SANS_BOLD, _SIZE, column.align) for column in columns]
    bodies = [style(SANS, _SIZE, column.align) for column in columns]
    cells = [
        [
            paragraph(one_line(column.title), head, SANS_BOLD)
            for column, head in zip(columns, heads, strict=True)
        ]
    ]
    for row in rows:
        cells.append([paragraph(one_line(text), body, SANS) for text, body in zip(row, bodies, strict=True)])
    commands = [
        ("FONTNAME", (0, 0), (-1, -1), SANS.name),
        ("BACKGROUND", (0, 0), (-1, 0), _HEADER),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
    ]
    return Table(cells, widths, style=commands, repeatRows=1, splitInRow=1, hAlign="LEFT")
