"""Rows as a file that spreadsheets open: UTF-8 with its mark, ";" between the cells, as Turkish ones expect."""

import csv
import io
from collections.abc import Iterable, Sequence

_MARK = "\ufeff"
# A cell that begins so is a formula to a spreadsheet: what was typed as a name must stay a name.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The whole file; a cell that a spreadsheet would run gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return (_MARK + text.getvalue()).encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
