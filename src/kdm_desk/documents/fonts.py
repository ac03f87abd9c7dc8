"""The embedded fonts and the choice of a font for each character."""

from dataclasses import dataclass
from functools import cache
from unicodedata import bidirectional
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kdm_desk.core.resources import resource
from kdm_desk.documents.text import clean

_FILES = {
    "KdmSerif": "LiberationSerif-Regular.ttf",
    "KdmSerif-Bold": "LiberationSerif-Bold.ttf",
    "KdmSans": "DejaVuSans.ttf",
    "KdmSans-Bold": "DejaVuSans-Bold.ttf",
}
_REPLACEMENT = "\ufffd"
_LAST_PLANE_0 = 0xFFFF


@dataclass(frozen=True)
class Face:
    """A registered font and the one that steps in for the glyphs it lacks."""

    name: str
    fallback: str


SERIF = Face("KdmSerif", "KdmSans")
SERIF_BOLD = Face("KdmSerif-Bold", "KdmSans-Bold")
SANS = Face("KdmSans", "KdmSans")
SANS_BOLD = Face("KdmSans-Bold", "KdmSans-Bold")


@cache
def _font(name: str) -> TTFont:
    font = TTFont(name, str(resource(f"fonts/{_FILES[name]}")))
    pdfmetrics.registerFont(font)
    return font


def register(face: Face) -> None:
    """Make the face known to reportlab; a fallback is read from disk only when a text needs it."""
    _font(face.name)


def _has_glyph(name: str, character: str) -> bool:
    # Beyond plane 0 the text could not be copied or searched back out of the PDF.
    return ord(character) <= _LAST_PLANE_0 and ord(character) in _font(name).face.charToGlyph


def runs(text: str, face: Face) -> list[tuple[str, str]]:
    """The text as (font name, piece) runs; a character that no font has becomes U+FFFD."""
    pieces: list[tuple[str, list[str]]] = []
    for character in text:
        if _has_glyph(face.name, character):
            name = face.name
        else:
            name = face.fallback
            character = character if _has_glyph(name, character) else _REPLACEMENT
        if pieces and pieces[-1][0] == name:
            pieces[-1][1].append(character)
        else:
            pieces.append((name, [character]))
    return [(name, "".join(piece)) for name, piece in pieces]


def markup(text: str, face: Face) -> str:
    """The text as reportlab paragraph markup in which every typed character stands for itself."""
    return "".join(
        escape(piece) if name == face.name else f'<font face="{name}">{escape(piece)}</font>'
        for name, piece in runs(text, face)
    )


def unprintable(text: str) -> str:
    """The characters, each once and in order, that paper would show as a box or out of order.

    Scripts written from right to left count: their letters would print unjoined, from left to right.
    """
    cleaned = clean(text)
    return "".join(dict.fromkeys(c for c in cleaned if c != "\n" and not _prints_well(c)))


def _prints_well(character: str) -> bool:
    return _has_glyph(SANS.name, character) and bidirectional(character) not in ("R", "AL")
