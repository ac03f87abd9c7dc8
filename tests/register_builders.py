"""Invented earlier registers for the tests, as the files a centre would bring."""

import zipfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from kdm_desk.core.identity import invented_tckn
from kdm_desk.features.register.model import Cell

HEADINGS = (
    "Ad",
    "Soyad",
    "T.C. Kimlik No",
    "Doğum Tarihi",
    "Telefon",
    "İlçe",
    "Başvuru Tarihi",
    "Başvuru Kanalı",
    "Şiddet Türü",
    "Açıklama",
)
_GIVEN = ("Ayşe", "Fatma Nur", "Işıl", "Şükran", "Gülizar", "Çiğdem", "Ömür", "Hatice")
_SURNAMES = ("Uydurma", "Hayali", "Kurgusal", "Örnekoğlu", "Denemeci")


def invented_row(serial: int) -> list[str]:
    """One plain row, nobody's; another serial is another woman."""
    born = date(1960, 1, 1) + timedelta(days=serial % 14_000)
    applied = date(2015, 1, 1) + timedelta(days=serial % 3_000)
    return [
        _GIVEN[serial % len(_GIVEN)],
        f"{_SURNAMES[serial % len(_SURNAMES)]}{serial}",
        invented_tckn(serial),
        born.strftime("%d.%m.%Y"),
        f"0500{serial:07d}",
        "Karşıyaka",
        applied.strftime("%d.%m.%Y"),
        "Şahsen geldi",
        "Fiziksel, psikolojik şiddet",
        "Uydurma kayıt.",
    ]


def write_csv(
    path: Path,
    rows: Sequence[Sequence[str]],
    headings: Sequence[str] = HEADINGS,
    delimiter: str = ";",
    encoding: str = "utf-8",
) -> Path:
    """Cells with the delimiter, a quote or a line break are quoted."""
    lines = [delimiter.join(_quoted(cell, delimiter) for cell in row) for row in (headings, *rows)]
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
    return path


def _quoted(cell: str, delimiter: str) -> str:
    if any(sign in cell for sign in (delimiter, '"', "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


_EXCEL_DAY_ZERO = date(1899, 12, 30)


def write_xlsx(path: Path, rows: Sequence[Sequence[Cell]], headings: Sequence[str] = HEADINGS) -> Path:
    """A small workbook of one sheet, made by hand: numbers as numbers, days as Excel keeps them."""
    lines = []
    for number, row in enumerate((headings, *rows), 1):
        cells = "".join(_cell(cell, f"{_letters(place)}{number}") for place, cell in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Defter" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill/></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>\n{content}')
    return path


def _cell(value: Cell, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - _EXCEL_DAY_ZERO).days}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def _letters(place: int) -> str:
    return chr(ord("A") + place)
