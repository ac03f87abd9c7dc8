"""Numbers people read out, and the tokens by which a stored person and a typed search meet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kdm_desk.core.phones import is_landline, national_digits
from kdm_desk.core.turkish import APOSTROPHES, fold, fold_keeping

_FILE_DIGITS = 6
_MOST_TOKENS = 16
_COUNTRY = "90"
_IDENTITY_LENGTH = 11
_LOCAL_DIGITS = 7
_SEPARATORS = "+-/()."
_SPACED_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, " "))
_FILE_FORM = re.compile(r"(?:([a-z])[-/. ]*)?((?:19|20)\d\d)[-/. ]*(\d{1,9})")
_LETTER_FORM = re.compile(r"(?:([a-z])[-/. ]*)?((?:19|20)\d\d)[-/. ]*g[-/. ]*(\d{1,9})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_AND_VALUE = re.compile(r"(?:19|20)\d\d[-/.]\d+")
_LEADING_DIGITS = re.compile(r"[0-9]+")
_COUNTRY_CODE = re.compile(r"(?:\+|00)900?")
_TRUNK_CODE = re.compile(r"0(?:[2-58]\d{2,})?")


class NumberKind(StrEnum):
    FILE = "file"
    LETTER = "letter"


@dataclass(frozen=True, order=True)
class HumanNumber:
    """A gapless number of one site and year: a woman's file, or a letter in the outgoing register.

    ValueError unless the site is one capital letter A–Z, the year is 1900–2099 and the value positive.
    """

    kind: NumberKind
    site: str
    year: int
    value: int

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Z]", self.site) or not _YEAR.fullmatch(str(self.year)) or self.value < 1:
            raise ValueError("a number needs a site letter, a year and a value from 1")

    def show(self) -> str:
        """As printed and read out: a file M-2026/000123, a letter M-2026/G-45 (G for "giden", outgoing)."""
        if self.kind is NumberKind.LETTER:
            return f"{self.site}-{self.year}/G-{self.value}"
        return f"{self.site}-{self.year}/{self.value:0{_FILE_DIGITS}d}"

    def tokens(self) -> list[str]:
        """What a search for it may begin: with and without the site's letter, padded and not, the value."""
        site = self.site.lower()
        if self.kind is NumberKind.LETTER:
            own = f"{self.year}g{self.value}"
            return [site + own, own, f"g{self.value}"]
        value = f"{self.value:0{_FILE_DIGITS}d}"
        padded, plain = f"{self.year}{value}", f"{self.year}{self.value}"
        # A padded value typed alone can look like a number of this country: 009012 as 0090 12.
        alone = [str(self.value), _number_token(value)]
        return [
            token for token in dict.fromkeys([site + padded, padded, site + plain, plain, *alone]) if token
        ]


def parse_human_number(typed: str, site: str) -> HumanNumber | None:
    """A whole file or letter number typed in any habit, or None; without a letter the given site is meant.

    Understood: M-2026/000123, m2026000123, 2026/123, M-2026-123, 2026-000123; letters M-2026/G-45, 2026g45.
    """
    text = fold_keeping(typed, "-/.").strip()
    letter = _LETTER_FORM.fullmatch(text)
    match = letter or _FILE_FORM.fullmatch(text)
    if match is None or int(match[3]) == 0:
        return None
    kind = NumberKind.LETTER if letter else NumberKind.FILE
    return HumanNumber(kind, (match[1] or site).upper(), int(match[2]), int(match[3]))


def index_tokens(
    *,
    names: Iterable[str] = (),
    phones: Iterable[str] = (),
    identity_numbers: Iterable[str] = (),
    numbers: Iterable[HumanNumber] = (),
    old_numbers: Iterable[str] = (),
) -> list[str]:
    """Everything a person can be found by, for the search table: tokens of letters and digits, each once.

    Give each name by itself (given names, surname, earlier surname): its words are also found run together,
    so "fatmanur" finds Fatma Nur. Phones as stored (E.164); a landline is also found without its area code.
    """
    tokens: dict[str, None] = {}
    for text in (*names, *identity_numbers, *old_numbers):
        tokens.update(dict.fromkeys(_text_tokens(text)))
    for phone in phones:
        digits = national_digits(phone)
        tokens.update(dict.fromkeys([digits, digits[-_LOCAL_DIGITS:]] if is_landline(phone) else [digits]))
    for number in numbers:
        tokens.update(dict.fromkeys(number.tokens()))
    return [token for token in tokens if token]


def _text_tokens(text: str) -> Iterator[str]:
    """From each word on, all that follows run together: any word, or words joined, is a prefix of one."""
    for words in (fold(text).split(), fold(text.translate(_SPACED_APOSTROPHES)).split()):
        for first in range(len(words)):
            joined = "".join(words[first:])
            digits = _LEADING_DIGITS.match(joined)
            yield joined
            if digits:
                yield _number_token(digits[0]) + joined[digits.end() :]


def query_tokens(typed: str) -> list[str]:
    """What a tired person typed, as the prefix tokens that a search must all find; never raises.

    Names are folded and split at hyphens. Groups of digits that make up one number are joined however they
    are spaced, and +90, 0090 and leading zeros go: "0(232) 445 56" becomes 23244556. Two numbers side by side
    are told apart when the first is complete or the second begins as a phone or file number does. Tokens hold
    letters and digits only, so they are safe inside a MATCH expression. No token: nothing to look for yet.
    """
    tokens: list[str] = []
    number = ""
    for word in fold_keeping(typed, _SEPARATORS).split():
        compact = fold(word).replace(" ", "")
        if not compact.isdecimal():
            tokens += [_number_token(number), *_word_tokens(word, compact)]
            number = ""
            continue
        if not _goes_on(number, word, compact):
            tokens.append(_number_token(number))
            number = "+" if "+" in word else ""
        complete = _YEAR.fullmatch(number) or _YEAR_AND_VALUE.fullmatch(word)
        number += compact
        if complete or len(number) >= _complete_length(number):
            tokens.append(_number_token(number))
            number = ""
    tokens.append(_number_token(number))
    return [token for token in dict.fromkeys(tokens) if token][:_MOST_TOKENS]


def _word_tokens(word: str, compact: str) -> list[str]:
    # M-2026/000123 or U1234567: letters and digits of one word make one number.
    mixed = any(character.isdecimal() for character in compact)
    return [compact] if mixed else fold(word).split()


def _goes_on(number: str, word: str, digits: str) -> bool:
    """Whether a group of digits belongs to the number begun before it."""
    if not number or "+" in word or _YEAR_AND_VALUE.fullmatch(word):
        return False
    length = len(number) + len(digits)
    if number[0] not in "+0" and _TRUNK_CODE.fullmatch(digits):
        return length == _IDENTITY_LENGTH and not _YEAR.fullmatch(number)
    return length <= _longest(number)


def _longest(number: str) -> int:
    """How many characters a number that begins so can have: a phone with its prefix, or an identity."""
    country = _COUNTRY_CODE.match(number)
    if country:
        return country.end() + 10
    if number.startswith(("+", "00")):
        return 17
    return len(_COUNTRY) + 10 if number.startswith(_COUNTRY) else _IDENTITY_LENGTH


def _complete_length(number: str) -> int:
    # Ten digits at the end of a group are a phone without its zero, or a file number; identity numbers,
    # written in groups of three, do not pause there.
    return _longest(number) if number.startswith(("+", "0", _COUNTRY)) else 10


def _number_token(number: str) -> str:
    """Digits as they are indexed: without +90, 0090, trunk zero or padding; "" while only those are typed."""
    if number.startswith("+"):
        return _abroad(number[1:])
    if re.match(r"00[1-9]", number):
        return _abroad(number[2:])
    if number.startswith(_COUNTRY) and len(number) == len(_COUNTRY) + 10:
        return number[len(_COUNTRY) :]
    return number.lstrip("0")


def _abroad(digits: str) -> str:
    if _COUNTRY.startswith(digits):
        return ""
    return digits[len(_COUNTRY) :].lstrip("0") if digits.startswith(_COUNTRY) else digits


def match_expression(tokens: Sequence[str]) -> str:
    """The FTS5 expression that asks for every token as a prefix; `tokens` come from `query_tokens`."""
    return " ".join(f'"{token}"*' for token in tokens)
