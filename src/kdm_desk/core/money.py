"""Turkish amounts of money as they are typed, kept in whole kuruş."""

import re

from kdm_desk.core.errors import FieldError

MOST_KURUS = 10_000_000_00
"""Ten million lira: more than a centre ever gives one woman, and far below what a column can hold."""

_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?")
_CURRENCY = ("₺", "tl", "lira")


def parse_money(text: str, field: str = "amount") -> int | None:
    """Kuruş of "1.250,50", "1250" or "1.250 TL"; None for nothing typed.

    A point groups thousands and a comma begins the kuruş (domain.md §5: 10.545,72). Raises FieldError
    "amount_not_understood", "amount_not_positive" or "amount_too_large".
    """
    plain = text.replace("\u00a0", " ").strip().lower()
    for word in _CURRENCY:
        plain = plain.removesuffix(word).removeprefix(word).strip()
    if not text.strip():
        return None
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        raise FieldError("amount_not_understood", field)
    kurus = int(match[1].replace(".", "")) * 100 + int((match[2] or "").ljust(2, "0"))
    if kurus == 0:
        raise FieldError("amount_not_positive", field)
    if kurus > MOST_KURUS:
        raise FieldError("amount_too_large", field)
    return kurus


def typed_money(kurus: int | None) -> str:
    """An amount as a person would type it again: "1.250,50"; "" for none."""
    if kurus is None:
        return ""
    lira, rest = divmod(kurus, 100)
    return f"{lira:,}".replace(",", ".") + f",{rest:02d}"
