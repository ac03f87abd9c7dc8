"""The recovery sheet as three shares of words (SLIP-39), any two of which make it whole again."""

import re
import secrets
from dataclasses import dataclass
from functools import cache

import bech32
from shamir_mnemonic import MnemonicError, Share, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.wordlist import WORDLIST

from kdm_desk.core.errors import WrongKey
from kdm_desk.security.primitives import KEY_BYTES
from kdm_desk.security.recovery import RecoverySheet

SHARES_MADE = 3
SHARES_NEEDED = 2
WORDS_OF_A_SHARE = 33
_IDENTITY_KIND = "age-secret-key-"
_LETTERS_THAT_TELL = 4  # no two words of the list begin with the same four letters
_LONGEST_IDENTITY = 100  # letters; a sheet's key has 74, two shares have over 260
_TURKISH_I = str.maketrans("ıİ", "ii")


@dataclass(frozen=True, repr=False)
class SheetShare:
    """One of the three pages. `set_number` is the same on the three and differs from one splitting to the next."""

    number: int
    set_number: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as they are typed, scanned and copied."""
        return " ".join(self.words)

    def is_typed_back(self, position: int, typed: str) -> bool:
        """Whether `typed` is the word at `position`, counted from 1; its first four letters are enough."""
        return _whole_word(typed) == self.words[position - 1]


def split(sheet: RecoverySheet) -> tuple[SheetShare, ...]:
    """Three shares of the sheet; one alone tells nothing of it. Each call makes a new set."""
    groups = generate_mnemonics(1, [(SHARES_NEEDED, SHARES_MADE)], _secret_of(sheet), iteration_exponent=0)
    return tuple(_share(number, text) for number, text in enumerate(groups[0], 1))


def join(texts: list[str]) -> RecoverySheet:
    """The sheet behind two shares (of three given, the first two).

    Case, numbers, points and line breaks do not matter, and four letters of a word are enough. Raises
    WrongKey('share_word_unknown', share=, position=), WrongKey('share_mistyped', share=) where the check words do
    not fit, WrongKey('share_word_count', share=, words=, expected=), WrongKey('share_twice'),
    WrongKey('shares_of_different_sets') and WrongKey('share_alone'); `share` and `position` count from 1.
    """
    found = [_parsed(text, number) for number, text in enumerate(texts, 1)][:SHARES_NEEDED]
    if len(found) < SHARES_NEEDED:
        raise WrongKey("share_alone")
    first, second = found
    if first == second:
        raise WrongKey("share_twice")
    if first.group_parameters() != second.group_parameters() or first.index == second.index:
        raise WrongKey("shares_of_different_sets")
    try:
        secret = combine_mnemonics([first.mnemonic(), second.mnemonic()])
    except MnemonicError:
        raise WrongKey("shares_of_different_sets") from None
    return _sheet_of(secret)


def sheet_from_typed(typed: str) -> RecoverySheet:
    """The sheet behind what was typed, pasted, scanned or read from a file: its own key, or two shares' words.

    Lines that begin with # are comments. Raises what RecoverySheet.parse and `join` raise.
    """
    lines = [line for line in typed.splitlines() if not line.lstrip().startswith("#")]
    words = _words("\n".join(lines))
    if sum(map(len, words)) <= _LONGEST_IDENTITY or _IDENTITY_KIND in typed.lower():
        return RecoverySheet.parse(typed)
    starts = range(0, len(words), WORDS_OF_A_SHARE)
    return join([" ".join(words[at : at + WORDS_OF_A_SHARE]) for at in starts])


def words_to_ask(count: int = 2) -> list[int]:
    """Which words of a share the set-up asks to type back, drawn by lot, in order; not the set's own two."""
    return sorted(secrets.SystemRandom().sample(range(3, WORDS_OF_A_SHARE + 1), count))


def _share(number: int, text: str) -> SheetShare:
    return SheetShare(number, Share.from_mnemonic(text).identifier, tuple(text.split()))


def _parsed(text: str, number: int) -> Share:
    words = [_whole_word(word) for word in _words(text)]
    for position, word in enumerate(words, 1):
        if word is None:
            raise WrongKey("share_word_unknown", share=number, position=position)
    if len(words) != WORDS_OF_A_SHARE:
        raise WrongKey("share_word_count", share=number, words=len(words), expected=WORDS_OF_A_SHARE)
    try:
        share = Share.from_mnemonic(" ".join(word for word in words if word))
    except MnemonicError:
        raise WrongKey("share_mistyped", share=number) from None
    ours = (share.group_threshold, share.group_count, share.member_threshold) == (1, 1, SHARES_NEEDED)
    if not ours or len(share.value) != KEY_BYTES:
        raise WrongKey("share_mistyped", share=number)
    return share


def _words(text: str) -> list[str]:
    """Lower-case words; a Turkish keyboard's ı and İ are the i of the list."""
    return re.findall(r"[^\W\d_]+", text.translate(_TURKISH_I).lower())


def _whole_word(typed: str) -> str | None:
    word = "".join(_words(typed))
    return _by_beginning().get(word[:_LETTERS_THAT_TELL]) if _is_beginning(word) else None


def _is_beginning(word: str) -> bool:
    """At least the four letters that tell a word, and nothing that the word does not go on with."""
    whole = _by_beginning().get(word[:_LETTERS_THAT_TELL], "")
    return len(word) >= _LETTERS_THAT_TELL and whole.startswith(word)


@cache
def _by_beginning() -> dict[str, str]:
    return {word[:_LETTERS_THAT_TELL]: word for word in WORDLIST}


def _secret_of(sheet: RecoverySheet) -> bytes:
    """The 32 bytes inside the age identity."""
    _, data = bech32.bech32_decode(sheet.identity)
    return bytes(bech32.convertbits(data or [], 5, 8, False) or [])


def _sheet_of(secret: bytes) -> RecoverySheet:
    data = bech32.convertbits(secret, 8, 5) or []
    return RecoverySheet.parse(bech32.bech32_encode(_IDENTITY_KIND, data).upper())
