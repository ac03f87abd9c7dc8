"""A printed table with a title: who may do what, or the review of all logins. Sideways on A4."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Language = Literal["tr", "en"]


@dataclass(frozen=True)
class SheetColumn:
    """A column's title, its share of the width relative to the others, and whether its texts stand in the middle."""

    title: str
    share: float
    centred: bool = False


@dataclass(frozen=True)
class TableSheet:
    """A title, lines under it, the table, lines below it; all in the words of the reader's language.

    `printed` is what stands before the moment of printing at the foot; `printed_at` is local civil time.
    """

    title: str
    notes: Sequence[str]
    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[str]]
    printed: str
    printed_at: datetime
    closing: Sequence[str] = ()
    language: Language = "tr"


def table_sheet_pdf(sheet: TableSheet) -> bytes:
    """The sheet as PDF bytes; the head of the table stands on every page."""
    from kdm_desk.documents.table_sheet_layout import lay_out

    return lay_out(sheet)
