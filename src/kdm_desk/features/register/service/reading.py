"""Reading a table out of an XLSX or CSV file, in memory alone; nothing of it is kept on the disk."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from kdm_desk.core.errors import UserError
from kdm_desk.features.register.model import MOST_ROWS, Cell, Table

MOST_BYTES = 64 * 1024 * 1024
_MOST_COLUMNS = 200
_MOST_CELL = 100_000
_DELIMITERS = ";,\t"
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_table(path: Path) -> Table:
    """The first sheet of an XLSX, XLS or ODS file, or a CSV in UTF-8, UTF-16 or Windows-1254 parted by ; , or tabs.

    Raises UserError('register_missing', path=…), ('register_not_opened', path=…), ('register_unreadable'),
    ('register_too_large', mebibytes=…), ('register_too_many_rows', rows=…) or ('register_empty').
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise UserError("register_missing", path=str(path)) from None
    except OSError:
        # A folder, a file of somebody else's, or one that another program keeps to itself while it shows it.
        raise UserError("register_not_opened", path=str(path)) from None
    if len(data) > MOST_BYTES:
        raise UserError("register_too_large", mebibytes=MOST_BYTES // (1024 * 1024))
    rows = _sheet_rows(data) if data.startswith((_ZIP, _OLD_OFFICE)) else _text_rows(data)
    return _table(rows)


def _table(rows: Iterable[Sequence[Cell]]) -> Table:
    """The first line with anything in it holds the headings; what comes before counts as lines all the same."""
    headings: tuple[str, ...] = ()
    first_row = 0
    found: list[Sequence[Cell]] = []
    for number, row in enumerate(rows, 1):
        if not headings:
            if any(_is_filled(cell) for cell in row):
                headings = tuple(str("" if cell is None else cell).strip() for cell in row[:_MOST_COLUMNS])
                first_row = number + 1
            continue
        found.append(row[:_MOST_COLUMNS])
        if len(found) > MOST_ROWS:
            raise UserError("register_too_many_rows", rows=MOST_ROWS)
    if not any(_is_filled(cell) for row in found for cell in row):
        raise UserError("register_empty")
    return Table(headings, found, first_row)


def _is_filled(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""


def _sheet_rows(data: bytes) -> Iterator[Sequence[Cell]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        if sheet.total_height > MOST_ROWS + 1:
            raise UserError("register_too_many_rows", rows=MOST_ROWS)
        lines = sheet.to_python(skip_empty_area=False)
    except (CalamineError, ValueError, IndexError):
        raise UserError("register_unreadable") from None
    for line in lines:
        yield [_cell(value) for value in line]


def _cell(value: object) -> Cell:
    if isinstance(value, str | bool | int | float | datetime | date):
        # A spreadsheet keeps every number as a fraction; an identity number is none.
        return int(value) if isinstance(value, float) and value.is_integer() else value
    return None if value is None else str(value)


def _text_rows(data: bytes) -> Iterator[Sequence[Cell]]:
    text = _decoded(data)
    delimiter = _delimiter(text)
    csv.field_size_limit(_MOST_CELL)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error:
        raise UserError("register_unreadable") from None


def _decoded(data: bytes) -> str:
    """UTF-8 unless a byte says otherwise; then what Turkish Windows writes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1254"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise UserError("register_unreadable")


def _delimiter(text: str) -> str:
    """What parts the headings: the sign that stands most often in the first line with text, outside quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)
