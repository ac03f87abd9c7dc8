"""Every word of every name, once: what a name typed with a mistake is compared with, however many people."""

from collections.abc import Iterable

from kdm_desk.storage.transaction import Reader, Transaction

RECOUNT_SQL = """
INSERT INTO name_word (word, uses)
SELECT one.value, count(*)
FROM search_entry AS e, json_each('["' || replace(e.words, ' ', '","') || '"]') AS one
WHERE e.words <> '' AND one.value NOT GLOB '*[0-9]*'
GROUP BY one.value
"""
_SAME_FIRST_SQL = "SELECT word FROM name_word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?"
_GOES_ON_SQL = (
    "SELECT word FROM name_word WHERE substr(word, 2, 2) IN (?, ?, ?) AND length(word) BETWEEN ? AND ?"
)
_ALIKE_PERCENT = 74
_MOST_ALIKE = 8
_SHORTEST = 3


def learn(tx: Transaction, words: str) -> None:
    """Count the words of an entry that came in; numbers are none."""
    tx.execute_many(
        "INSERT INTO name_word (word, uses) VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET uses = uses + 1",
        [(word,) for word in _names(words)],
    )


def forget(tx: Transaction, words: str) -> None:
    """Take back what `learn` counted; a word nobody has any more leaves no trace."""
    names = [(word,) for word in _names(words)]
    tx.execute_many("DELETE FROM name_word WHERE word = ? AND uses = 1", names)
    tx.execute_many("UPDATE name_word SET uses = uses - 1 WHERE word = ?", names)


def recount(tx: Transaction) -> None:
    """Make the words anew from the search entries."""
    tx.execute("DELETE FROM name_word")
    tx.execute(RECOUNT_SQL)


def words_like(reader: Reader, typed: str) -> list[str]:
    """The words of names that a folded word may stand for, the likest first, itself left out.

    First those with the same first letter: few mistakes touch it, and it keeps the comparison short; only where
    none of them is like it, those that go on like it after a wrong, a missing or a needless first letter.
    """
    if len(typed) < _SHORTEST:
        return []
    length = (len(typed) - 2, len(typed) + 2)
    first, after = typed[0], chr(ord(typed[0]) + 1)
    return _likest(typed, reader.all(_SAME_FIRST_SQL, (first, after, *length))) or _likest(
        typed, reader.all(_GOES_ON_SQL, (typed[1:3], typed[:2], typed[2:4], *length))
    )


def _likest(typed: str, rows: Iterable[tuple[str]]) -> list[str]:
    from rapidfuzz import fuzz, process  # Loaded with the first mistake typed, not with the window.

    words = [row[0] for row in rows]
    found = process.extract(
        typed, words, scorer=fuzz.ratio, score_cutoff=_ALIKE_PERCENT, limit=_MOST_ALIKE + 1
    )
    return [word for word, _percent, _place in found if word != typed][:_MOST_ALIKE]


def _names(words: str) -> list[str]:
    return [word for word in words.split() if not any("0" <= letter <= "9" for letter in word)]
