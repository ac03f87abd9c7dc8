"""Passphrases: one spelling on every keyboard, one plain rule, an honest estimate of strength."""

import math
import unicodedata

from kdm_desk.core.errors import UserError

LEAST_WORDS = 5
LEAST_CHARACTERS = 14
MOST_CHARACTERS = 1000
_LEAST_LETTERS_OF_A_WORD = 3
_BITS_PER_WORD = 12.9  # one word drawn from a list of 7,776
_BITS_PER_LETTER = 2.5  # text that a person makes up
_BITS_PER_MIXED = 3.3  # with digits or signs between the letters
_STEPS = (28.0, 40.0, 52.0, 64.0)
_ROWS = ("0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuıopğü", "qwertyuiop", "asdfghjklşi", "zxcvbnmöç")


def normalise(text: str) -> bytes:
    """UTF-8 of the NFKC form with single spaces.

    A Turkish letter typed whole (İ) or as letter and dot gives the same bytes on every platform. Case counts.
    """
    return " ".join(unicodedata.normalize("NFKC", text).split()).encode()


def check_new(text: str) -> bytes:
    """The normalised passphrase, if it may be chosen.

    At least five different words of three letters, or 14 characters; no rule of composition. Raises
    UserError('passphrase_too_short', words=5, characters=14) or UserError('passphrase_too_long',
    characters=1000).
    """
    spelled = normalise(text).decode()
    if len(spelled) > MOST_CHARACTERS:
        raise UserError("passphrase_too_long", characters=MOST_CHARACTERS)
    if len(spelled) < LEAST_CHARACTERS and len(_words(spelled)) < LEAST_WORDS:
        raise UserError("passphrase_too_short", words=LEAST_WORDS, characters=LEAST_CHARACTERS)
    return spelled.encode()


def strength(text: str) -> int:
    """0 (useless) to 4 (five words drawn by lot, or as good): a rough estimate, meant to err low.

    Repeated letters and words, and runs along the alphabet or the keyboard, count once.
    """
    spelled = normalise(text).decode().lower()
    words = _words(spelled)
    if len(words) > 1:
        bits = sum(min(_BITS_PER_WORD, _bits_of_one(word)) for word in words)
        if len(words) >= LEAST_WORDS:
            bits = max(bits, _BITS_PER_WORD * len(words))
    else:
        bits = _bits_of_one(spelled)
    return sum(bits >= step for step in _STEPS)


def _words(spelled: str) -> set[str]:
    return {
        word
        for word in spelled.lower().split()
        if len(set(word)) > 1 and len(word) >= _LEAST_LETTERS_OF_A_WORD
    }


def _bits_of_one(chunk: str) -> float:
    counted = 0
    for place, letter in enumerate(chunk):
        pair = chunk[max(place - 1, 0) : place + 1]
        is_run = len(pair) == 2 and (pair[0] == pair[1] or _along_a_row(pair))
        if letter != " " and not is_run:
            counted += 1
    variety = len(set(chunk) - {" "})
    per_letter = _BITS_PER_LETTER if chunk.replace(" ", "").isalpha() else _BITS_PER_MIXED
    return min(counted * per_letter, counted * math.log2(variety + 1), variety * per_letter * 1.6)


def _along_a_row(pair: str) -> bool:
    return any(pair in row or pair[::-1] in row for row in _ROWS)
