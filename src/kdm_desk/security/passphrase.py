"""Passphrases: one spelling on every keyboard, one plain rule, an honest estimate of strength."""

import itertools
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
_LONGEST_WORD = 10
_STEPS = (24.0, 36.0, 48.0, 56.0)
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
    """0 (useless) to 4 (five common words, or as good): a rough estimate, meant to err low.

    Repeated letters and words, and runs along the alphabet or the keyboard, count once.
    """
    chunks = set(normalise(text).decode().lower().split())
    bits = sum(_bits(chunk) for chunk in chunks)
    return sum(bits >= step for step in _STEPS)


def _words(spelled: str) -> set[str]:
    words = spelled.lower().split()
    return {word for word in words if len(set(word)) > 1 and len(word) >= _LEAST_LETTERS_OF_A_WORD}


def _bits(chunk: str) -> float:
    steps = [_is_step(pair) for pair in itertools.pairwise(chunk)]
    in_a_run = sum(before and here for before, here in itertools.pairwise(steps))
    counted = len(chunk) - in_a_run
    per_letter = _BITS_PER_LETTER if chunk.isalpha() else _BITS_PER_MIXED
    bits = min(counted * per_letter, counted * math.log2(len(set(chunk)) + 1))
    is_a_word = chunk.isalpha() and len(chunk) <= _LONGEST_WORD
    return min(bits, _BITS_PER_WORD) if is_a_word else bits


def _is_step(pair: tuple[str, str]) -> bool:
    """Two such steps after one another are a run: aaa, 123, asd."""
    there, back = "".join(pair), "".join(reversed(pair))
    return pair[0] == pair[1] or any(there in row or back in row for row in _ROWS)
