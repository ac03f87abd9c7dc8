"""What an official letter holds (domain.md §5: Resmî Yazışma Yönetmeliği, 31151), and the way to its PDF."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kdm_desk.core.turkish import upper_tr
from kdm_desk.documents.text import one_line

_SMALL_WORDS = frozenset({"ve", "ile", "veya", "ya", "yahut", "ki", "da", "de", "mı", "mi", "mu", "mü"})
_TO_THE_DISTRIBUTION = "DAĞITIM YERLERİNE"


class Closing(StrEnum):
    """Who is written to decides how the letter ends."""

    HIGHER_OR_EQUAL = "arz ederim"
    LOWER = "rica ederim"
    MIXED = "arz ve rica ederim"
    PERSON = "Saygılarımla"


class Mark(StrEnum):
    """The confidentiality marks in use today; no other may be printed."""

    TOP_SECRET = "ÇOK GİZLİ"
    SECRET = "GİZLİ"
    RESTRICTED = "HİZMETE ÖZEL"


class Urgency(StrEnum):
    URGENT = "ACELE"
    BY_A_DAY = "GÜNLÜDÜR"


@dataclass(frozen=True)
class Letterhead:
    """Heading lines are printed centred as they are given, `T.C.` first; contact lines stand in the foot."""

    heading_lines: tuple[str, ...]
    contact_lines: tuple[str, ...] = ()

    @staticmethod
    def of(institution: str, unit: str, contact_lines: tuple[str, ...] = ()) -> "Letterhead":
        """`T.C.`, the institution in capitals, the unit as written."""
        return Letterhead(("T.C.", upper_tr(institution), unit), contact_lines)


@dataclass(frozen=True)
class Addressee:
    """`line` is printed as given; `unit` stands below it in parentheses."""

    line: str
    unit: str = ""

    @staticmethod
    def institution(dative_name: str, unit: str = "") -> "Addressee":
        """An institution whose name is already in the dative, such as `İzmir Barosu Başkanlığına`."""
        return Addressee(upper_tr(dative_name), unit)

    @staticmethod
    def person(given_names: str, surname: str) -> "Addressee":
        """`Sayın Ad SOYAD`."""
        return Addressee(f"Sayın {given_names} {upper_tr(surname)}")

    @staticmethod
    def distribution() -> "Addressee":
        """Several addressees, named in the distribution list."""
        return Addressee(_TO_THE_DISTRIBUTION)


@dataclass(frozen=True)
class Reference:
    """An earlier letter this one rests on: its date, and the rest of the words after `tarihli`."""

    dated: date
    text: str


@dataclass(frozen=True)
class Signatory:
    """Who signs by hand. `name` is `Ad SOYAD`; `on_behalf_of` names the office when signing by delegation."""

    name: str
    title: str
    deputy: bool = False
    on_behalf_of: str = ""

    @staticmethod
    def of(given_names: str, surname: str, title: str, *, deputy: bool = False) -> "Signatory":
        """A signatory with the surname put in capitals."""
        return Signatory(f"{given_names} {upper_tr(surname)}", title, deputy)


@dataclass(frozen=True)
class OfficialLetter:
    """One letter. `number` None leaves `Sayı:` blank for the registry.

    `paragraphs` hold the body without its closing sentence, which is `closing_words` and the closing verb; a
    letter to a person has no closing words.
    """

    letterhead: Letterhead
    date: date
    subject: str
    addressee: Addressee
    paragraphs: tuple[str, ...]
    signatory: Signatory
    number: str | None = None
    references: tuple[Reference, ...] = ()
    closing: Closing = Closing.HIGHER_OR_EQUAL
    closing_words: str = "Gereğini"
    attachments: tuple[str, ...] = ()
    distribution_action: tuple[str, ...] = ()
    distribution_information: tuple[str, ...] = ()
    mark: Mark | None = None
    urgency: Urgency | None = None


def subject_line(text: str) -> str:
    """The subject as `Konu:` wants it: words capitalised except small ones, no full stop at the end."""
    words = one_line(text).rstrip(". ").split(" ")
    return " ".join(
        word if position and word in _SMALL_WORDS else upper_tr(word[:1]) + word[1:]
        for position, word in enumerate(words)
    )


def closing_sentence(closing: Closing, words: str) -> str:
    """The last sentence of the body, with its full stop."""
    if closing is Closing.PERSON:
        return f"{closing.value}."
    sentence = one_line(f"{words} {closing.value}")
    return f"{upper_tr(sentence[:1])}{sentence[1:]}."


def letter_pdf(letter: OfficialLetter) -> bytes:
    """The letter as PDF bytes; nothing is written to disk.

    Every value is printed as typed. Raises UserError('contact_block_too_long') when the foot would take more
    than a third of the page.
    """
    from kdm_desk.documents.letter_layout import lay_out

    return lay_out(letter)
