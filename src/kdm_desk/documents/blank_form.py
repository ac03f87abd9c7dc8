"""A form to fill in by hand, for the day the power is out."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class BlankQuestion:
    """A question with its answers to tick; without any there is room to write, `lines` high.

    Without a text the one option says all. A short one that belongs `beside` the one before shares its line; one that
    is `joined` to it stands on its page.
    """

    text: str
    options: Sequence[str] = ()
    lines: int = 1
    beside: bool = False
    joined: bool = False


@dataclass(frozen=True)
class BlankSection:
    title: str
    questions: Sequence[BlankQuestion]
    note: str = ""


@dataclass(frozen=True)
class BlankForm:
    """`foot` stands at the bottom of every page; `language` is "tr" or "en"."""

    title: str
    note: str
    sections: Sequence[BlankSection]
    foot: str
    language: str


def blank_form_pdf(form: BlankForm) -> bytes:
    """The form as PDF bytes, A4, with page n/total."""
    from kdm_desk.documents.blank_layout import lay_out

    return lay_out(form)
