"""Turkish letters: case by our own map, folding for search, a stored key for the order of 29 letters."""

import unicodedata

_TO_LOWER = str.maketrans({"İ": "i", "I": "ı"})
_TO_UPPER = str.maketrans({"i": "İ", "ı": "I"})

# Letters that Unicode does not take apart into a base letter and a mark, but that people type without it.
_ASCII_COUSINS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "ŋ": "n",
        "ə": "e",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        # Arabic and Persian keyboards write the same names with different code points.
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
    }
)
# A spacing accent falls apart into a space and a mark, so apostrophes go before and after the taking apart.
APOSTROPHES = "'’‘‛`´ʼʻʾʿʹ′＇"
_WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, ""))

_ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
# 32 codes from "A" up: above the digits, below every letter of another script, one byte each.
_SORT_CODES = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}


def _composed(text: str) -> str:
    # "i" with a second dot is what a lowering that does not know Turkish leaves of "İ".
    return unicodedata.normalize("NFC", text).replace("i\u0307", "i")


def lower_tr(text: str) -> str:
    """Lower case as Turkish has it: İ becomes i and I becomes ı."""
    return _composed(text).translate(_TO_LOWER).lower()


def upper_tr(text: str) -> str:
    """Upper case as Turkish has it: i becomes İ and ı becomes I."""
    return _composed(text).translate(_TO_UPPER).upper()


def title_tr(text: str) -> str:
    """Each word with a capital first letter, the rest small; spaces stay as they are.

    A hyphen begins a word; an apostrophe does so only after a single letter (O'Brien, but Ayşe'nin).
    """
    letters: list[str] = []
    run = 0
    for letter in lower_tr(text):
        if letter.isalpha():
            letters.append(upper_tr(letter) if run == 0 else letter)
            run += 1
        else:
            letters.append(letter)
            mark_or_suffix = unicodedata.category(letter)[0] == "M" or (letter in APOSTROPHES and run > 1)
            run = run if mark_or_suffix else 0
    return "".join(letters)


def fold(text: str) -> str:
    """The form in which text is compared in searches; folding twice changes nothing.

    Case, accents and the dots of Turkish letters go (ı, İ → i; ş → s; â → a; domain.md §7), letters of other
    scripts stay, any script's digits become 0–9, apostrophes vanish, all else parts words by one space.
    """
    return " ".join(_folded_letters(text, keep="").split())


def fold_keeping(text: str, keep: str) -> str:
    """Like `fold`, but the characters of `keep` and the number of spaces stay."""
    return _folded_letters(text, keep)


def _folded_letters(text: str, keep: str) -> str:
    if text.isascii():
        # The same answer without looking at every letter's nature: numbers, dates, names typed plainly.
        plain = text.translate(_WITHOUT_APOSTROPHES).lower()
        return "".join(letter if letter.isalnum() or letter in keep else " " for letter in plain)
    return _folded_from_any_script(text, keep)


def _folded_from_any_script(text: str, keep: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(_WITHOUT_APOSTROPHES))
    apart = unicodedata.normalize("NFKD", apart.casefold()).translate(_WITHOUT_APOSTROPHES)
    plain = "".join(letter for letter in apart if unicodedata.category(letter)[0] != "M")
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter if _stays(letter, keep) else " "
        for letter in plain.translate(_ASCII_COUSINS)
    )


def _stays(letter: str, keep: str) -> bool:
    return letter.isalnum() or letter in keep


def search_tokens(text: str) -> list[str]:
    """The folded words of a text, in order; each holds only letters and digits."""
    return fold(text).split()


def sort_key(text: str) -> str:
    """A key whose plain binary order is the Turkish order; made to be stored and indexed.

    Spaces come first, then digits, then the 29 letters (q after p, w and x after v), then other scripts.
    Accents that make no Turkish letter (â, î, û) and apostrophes do not count.
    """
    codes: list[str] = []
    for letter in lower_tr(text.translate(_WITHOUT_APOSTROPHES)):
        code = _SORT_CODES.get(letter)
        if code is not None:
            codes.append(code)
        else:
            codes.extend(_SORT_CODES.get(part, part) for part in _folded_letters(letter, keep=""))
    return " ".join("".join(codes).split())


def initials(given: str | None, surname: str | None) -> str:
    """The first letters of every name, as "A.Y."; an empty text for a person without a name."""
    words = f"{given or ''} {surname or ''}".replace("-", " ").split()
    firsts = [next((letter for letter in word if letter.isalpha()), "") for word in words]
    return "".join(f"{upper_tr(first)}." for first in firsts if first)
