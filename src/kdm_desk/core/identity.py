"""Identity numbers: the checksum of TCKN and YKN (domain.md §7) and what may be typed for each kind."""

import unicodedata
from enum import StrEnum

from kdm_desk.core.errors import FieldError

LENGTH = 11
FOREIGNER_PREFIX = "99"
# Every invented number starts so, which lets a reader see at a glance that it is nobody's.
INVENTED_PREFIX = "90"
_INVENTED_SERIALS = 10_000_000
_PASSPORT_LENGTHS = range(5, 21)


class IdentityKind(StrEnum):
    TCKN = "tckn"
    YKN = "ykn"
    PASSPORT = "passport"
    STATEMENT = "statement"


def _check_digits(nine: str) -> str:
    digits = [int(digit) for digit in nine]
    tenth = (7 * sum(digits[0::2]) - sum(digits[1::2])) % 10
    eleventh = (sum(digits) + tenth) % 10
    return f"{tenth}{eleventh}"


def _is_plain_number(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit()


def tckn_valid(number: str) -> bool:
    """Whether eleven plain digits satisfy the checksum and do not begin with 0."""
    return _is_plain_number(number, LENGTH) and number[0] != "0" and _check_digits(number[:9]) == number[9:]


def ykn_valid(number: str) -> bool:
    """Whether a foreigner's number begins with 99 and satisfies the same checksum."""
    return number.startswith(FOREIGNER_PREFIX) and tckn_valid(number)


def detect_kind(typed: str) -> IdentityKind | None:
    """The kind of eleven typed digits: a YKN after 99, a TCKN else; None for anything shorter or longer."""
    number = _digits(typed)
    if number is None or len(number) != LENGTH:
        return None
    return IdentityKind.YKN if number.startswith(FOREIGNER_PREFIX) else IdentityKind.TCKN


def likely_kind(typed: str) -> IdentityKind:
    """The kind of a number whose document was not named; digits alone are an identity number, maybe mistyped."""
    return detect_kind(typed) or (IdentityKind.TCKN if typed.isdecimal() else IdentityKind.PASSPORT)


def parse_identity(kind: IdentityKind, typed: str, field: str = "identity_number") -> str:
    """The number as it is stored: plain digits, or a passport's capitals and digits; "" when none was typed.

    Raises FieldError "identity_length", "tckn_checksum", "ykn_checksum" or "passport_not_understood". Her own
    statement (no document) carries no number, so whatever was typed is left out.
    """
    if kind is IdentityKind.STATEMENT or not typed.strip():
        return ""
    if kind is IdentityKind.PASSPORT:
        return _parse_passport(typed, field)
    number = _digits(typed)
    if number is None or len(number) != LENGTH:
        raise FieldError("identity_length", field, digits=len(number or ""), expected=LENGTH)
    if kind is IdentityKind.YKN and not ykn_valid(number):
        raise FieldError("ykn_checksum", field)
    if not tckn_valid(number):
        raise FieldError("tckn_checksum", field)
    return number


def _digits(typed: str) -> str | None:
    compact = "".join(character for character in typed if not character.isspace() and character not in "-./")
    if not compact.isdecimal():
        return None
    return "".join(str(unicodedata.decimal(character)) for character in compact)


def _parse_passport(typed: str, field: str) -> str:
    number = "".join(
        character for character in typed if not character.isspace() and character not in "-./"
    ).upper()
    if len(number) not in _PASSPORT_LENGTHS or not (number.isascii() and number.isalnum()):
        raise FieldError("passport_not_understood", field)
    return number


def make_tckn(nine: str) -> str:
    """Nine digits, the first not 0, completed by their two check digits; ValueError for anything else."""
    if not _is_plain_number(nine, LENGTH - 2) or nine[0] == "0":
        raise ValueError("nine digits are needed, the first not 0")
    return nine + _check_digits(nine)


def invented_tckn(serial: int) -> str:
    """A number for tests and the demo that passes the checksum, one for each serial from 0 to 9,999,999."""
    if not 0 <= serial < _INVENTED_SERIALS:
        raise ValueError("serial out of range")
    return make_tckn(f"{INVENTED_PREFIX}{serial:07d}")


def invented_ykn(serial: int) -> str:
    """A foreigner's number for tests and the demo, one for each serial from 0 to 9,999,999."""
    if not 0 <= serial < _INVENTED_SERIALS:
        raise ValueError("serial out of range")
    return make_tckn(f"{FOREIGNER_PREFIX}{serial:07d}")
