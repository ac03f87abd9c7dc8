"""Makes any text fit for paper: composed letters, no control or direction marks."""

import unicodedata

_LINE_BREAKS = dict.fromkeys(map(ord, "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_REPLACEMENT = "\ufffd"
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def clean(text: str) -> str:
    """The text in composed form (NFC); line breaks become `\\n`, other control characters a space.

    Invisible format characters are dropped, because a direction override could make a name read as another;
    a lone surrogate becomes U+FFFD.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_BREAKS))
    return "".join(map(_printable, composed))


def one_line(text: str) -> str:
    """Cleaned text on one line: every run of white space is one space, none at the ends.

    A no-break space stays, so that a number and its unit keep together.
    """
    return " ".join(part for part in clean(text).replace("\n", " ").split(" ") if part)


def paragraphs(text: str) -> list[str]:
    """The lines of a typed text that hold something, each cleaned to one line."""
    return [line for line in map(one_line, clean(text).split("\n")) if line]


def _printable(character: str) -> str:
    if character == "\n":
        return character
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    if category == "Cs":
        return _REPLACEMENT
    if category == "Cf" or ord(character) in _VARIATION_SELECTORS:
        return ""
    return character
