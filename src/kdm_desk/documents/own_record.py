"""A woman's own record on paper: the letterhead, what is held of her part by part, and what was left out and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kdm_desk.documents.letter import Letterhead

Language = Literal["tr", "en"]


@dataclass(frozen=True)
class OwnPart:
    """A heading, entries of (question, answer), and sentences about what was left out."""

    title: str
    entries: Sequence[Sequence[tuple[str, str]]]
    withheld: Sequence[str] = ()


@dataclass(frozen=True)
class OwnRecordSheet:
    """All in the words of the reader's language; `printed` stands before the moment of making at the foot."""

    letterhead: Letterhead
    title: str
    facts: Sequence[tuple[str, str]]
    intro: str
    parts: Sequence[OwnPart]
    withheld_title: str
    nothing: str
    printed: str
    printed_at: datetime
    language: Language = "tr"


def own_record_pdf(sheet: OwnRecordSheet) -> bytes:
    """The record as PDF bytes, upright on A4, page n/total at the foot."""
    from kdm_desk.documents.own_record_layout import lay_out

    return lay_out(sheet)
