"""Where everything stands on the day sheet."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from kdm_desk.core.clock import show_moment
from kdm_desk.core.names_of_days import show_long_date
from kdm_desk.documents.day_sheet import DayRow, DaySheet
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import CENTRE, MARGIN, PAGE_WIDTH, RIGHT, draw_line, make_pdf, paragraph, style
from kdm_desk.documents.tables import Column, table
from kdm_desk.documents.text import one_line

_COLUMNS = (
    Column("Saat", 2.1),
    Column("Danışan", 1.6),
    Column("Hizmet", 3.2),
    Column("Uzman", 3.2),
    Column("Oda", 2.6),
    Column("Oyun odası", 1.7, CENTRE),
    Column("Geldi", 1.1, CENTRE),
)
_NOTE_SIZE = 8


def lay_out(sheet: DaySheet) -> bytes:
    """The PDF bytes of the day sheet."""
    printed = f"Yazdırma: {show_moment(sheet.printed_at)}"

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        draw_line(canvas, printed, MARGIN, MARGIN, _NOTE_SIZE, SANS)
        draw_line(canvas, f"{page}/{total}", PAGE_WIDTH - MARGIN, MARGIN, _NOTE_SIZE, SANS, RIGHT)

    return make_pdf(_story(sheet), decorate, title="Günlük çizelge", language="tr-TR", foot=20)


def _story(sheet: DaySheet) -> list[Flowable]:
    plain = style(SANS, 10)
    heading = [
        paragraph(one_line(sheet.title), style(SANS_BOLD, 14), SANS_BOLD),
        Spacer(0, 4),
        paragraph(show_long_date(sheet.day), plain, SANS),
        Spacer(0, 12),
    ]
    if not sheet.rows:
        return [*heading, paragraph("Bu gün için randevu yok.", plain, SANS)]
    children = sum(row.children for row in sheet.rows)
    totals = f"Randevu: {len(sheet.rows)}   ·   Oyun odasındaki çocuk: {children}"
    return [
        *heading,
        table(_COLUMNS, [_cells(row) for row in sheet.rows]),
        Spacer(0, 10),
        paragraph(totals, plain, SANS),
    ]


def _cells(row: DayRow) -> tuple[str, ...]:
    return (
        f"{row.starts:%H:%M}–{row.ends:%H:%M}",
        row.initials or "—",
        row.service,
        row.counsellor,
        row.room,
        str(row.children) if row.children else "",
        "☐",
    )
