"""Telephone numbers: typed in any habit, kept as E.164, shown as people in Türkiye write them."""

import re
import unicodedata

from kdm_desk.core.errors import FieldError

COUNTRY = "90"
_SEPARATORS = re.compile(r"[\s().\-/\u2010-\u2015]+")
# Area codes begin with 2–4, mobiles with 5, toll-free and corporate numbers with 8.
_NATIONAL = re.compile(r"[2-58]\d{9}")
_CORPORATE = re.compile(r"444\d{4}")
_SHORT = re.compile(r"1\d{2,4}")
_FOREIGN = re.compile(r"[1-9]\d{6,14}")


def parse_phone(typed: str, field: str = "phone", area_code: str | None = None) -> str:
    """A typed number as E.164 (+90…, +CC…), a short number (112, 183) as it is, "" when nothing was typed.

    With an `area_code` ("232") seven digits are taken as a landline there. Raises FieldError
    "phone_not_understood". The rule is domain.md §7.
    """
    compact = _SEPARATORS.sub("", typed)
    if not compact:
        return ""
    sign, digits = ("+", compact[1:]) if compact[0] in "+＋" else ("", compact)
    if not digits.isdecimal():
        raise FieldError("phone_not_understood", field)
    digits = "".join(str(unicodedata.decimal(digit)) for digit in digits)
    number = _international(digits) if sign else _domestic(digits, area_code)
    if number is None:
        raise FieldError("phone_not_understood", field)
    return number


def _international(digits: str) -> str | None:
    if digits.startswith(COUNTRY):
        return _national(digits[len(COUNTRY) :].removeprefix("0"))
    return f"+{digits}" if _FOREIGN.fullmatch(digits) else None


def _domestic(digits: str, area_code: str | None) -> str | None:
    if digits.startswith("00"):
        return _international(digits[2:])
    if _SHORT.fullmatch(digits):
        return digits
    if len(digits) == len(COUNTRY) + 10 and digits.startswith(COUNTRY):
        return _national(digits[len(COUNTRY) :])
    national = _national(digits.removeprefix("0"))
    if national is None and area_code is not None and re.fullmatch(r"[2-9]\d{6}", digits):
        return _national(area_code + digits)
    return national


def _national(digits: str) -> str | None:
    understood = _NATIONAL.fullmatch(digits) or _CORPORATE.fullmatch(digits)
    return f"+{COUNTRY}{digits}" if understood else None


def national_digits(number: str) -> str:
    """What a stored number is searched by: digits without +90; a foreign number keeps its country code."""
    return number.removeprefix("+").removeprefix(COUNTRY) if number.startswith("+") else number


def is_landline(number: str) -> bool:
    """Whether a stored number is a Turkish one with an area code."""
    return re.fullmatch(r"\+90[2-4]\d{9}", number) is not None


def show_phone(number: str) -> str:
    """A stored number as people write it: 0(232) 445 56 17, 0532 123 45 67, 444 1 234, 112, +49…"""
    if not number.startswith(f"+{COUNTRY}"):
        return number
    digits = number.removeprefix(f"+{COUNTRY}")
    if _CORPORATE.fullmatch(digits):
        return f"{digits[:3]} {digits[3]} {digits[4:]}"
    area, rest = digits[:3], f"{digits[3:6]} {digits[6:8]} {digits[8:]}"
    return f"0({area}) {rest}" if is_landline(number) else f"0{area} {rest}"
