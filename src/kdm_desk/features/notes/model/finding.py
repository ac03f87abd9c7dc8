"""Words found inside notes: folded as Turkish search folds them, with a piece of the text around."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kdm_desk.core.access import Compartment
from kdm_desk.core.errors import FieldError
from kdm_desk.core.turkish import fold_keeping, search_tokens
from kdm_desk.features.people.model.persons import PersonLine

SHORTEST_SEARCH = 2
_BEFORE, _AFTER = 40, 160


class _Folding(dict[int, str]):
    """Each letter as `core.turkish.fold` has it, remembered: a whole text in one pass, letter by letter."""

    def __missing__(self, letter: int) -> str:
        folded = fold_keeping(chr(letter), "")
        self[letter] = folded
        return folded


_FOLDING = _Folding()


@dataclass(frozen=True)
class Snippet:
    """The found word as it was written, with a little of what stands around it, in one line."""

    before: str
    found: str
    after: str

    @property
    def line(self) -> str:
        return f"{self.before}{self.found}{self.after}"


@dataclass(frozen=True)
class Match:
    """A note in which everything looked for was found; not for showing before it is in the audit."""

    note_id: str
    person_id: str
    snippet: Snippet


@dataclass(frozen=True)
class Findings:
    """What a search found, the newest first; `is_all` is False when there was more than the limit."""

    matches: tuple[Match, ...]
    is_all: bool
    unread: int
    """Notes that could not be opened, though they are sealed to a compartment she holds."""


@dataclass(frozen=True)
class Hit:
    """A line of the result: whose note, when and by whom it was written, where the words stand."""

    note_id: str
    person: PersonLine
    written_at: str
    by: str
    compartment: Compartment
    is_corrected: bool
    snippet: Snippet


def wanted_words(typed: str) -> tuple[str, ...]:
    """What to look for, folded. Raises FieldError "search_too_short" below SHORTEST_SEARCH letters."""
    words = tuple(dict.fromkeys(search_tokens(typed)))
    if sum(map(len, words)) < SHORTEST_SEARCH:
        raise FieldError("search_too_short", "text")
    return words


def find_in(text: str, words: Sequence[str]) -> Snippet | None:
    """The text around the first of the words, if for each of them a word of the text begins so; else None."""
    folded = " " + text.translate(_FOLDING)
    places = [(folded.find(" " + word), word) for word in words]
    first, word = min(places)
    if first < 0:
        return None
    ends = list(accumulate(len(_FOLDING[ord(letter)]) for letter in text))
    start = bisect_right(ends, first)
    end = bisect_left(ends, first + len(word)) + 1
    while end < len(text) and not _FOLDING[ord(text[end])]:
        end += 1
    return _around(text, start, end)


def _around(text: str, start: int, end: int) -> Snippet:
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if start > _BEFORE:
        before = "… " + before.partition(" ")[2]
    if end + _AFTER < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Snippet(before.replace("\n", " "), text[start:end], after.replace("\n", " "))
