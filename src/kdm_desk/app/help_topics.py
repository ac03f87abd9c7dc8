"""The help topics: short texts in resources/help, one file for each page and language, in a tiny Markdown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kdm_desk.core.resources import resource
from kdm_desk.core.turkish import sort_key

_FOLDER = "help"
_KEYS = re.compile(r"`([^`]*)`")


class Kind(Enum):
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True)
class Block:
    """A piece of a topic as plain text: what stood around keys (backticks) is gone."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Topic:
    """`name` is the page's name, or a word of its own for a topic that belongs to no page."""

    name: str
    title: str
    blocks: Sequence[Block]


def read_topic(name: str, language: str) -> Topic:
    """The topic in that language; raises FileNotFoundError for one that was never written."""
    blocks = parse(resource(f"{_FOLDER}/{name}.{language}.md").read_text(encoding="utf-8"))
    title = next((block.text for block in blocks if block.kind is Kind.TITLE), name)
    return Topic(name, title, tuple(block for block in blocks if block.kind is not Kind.TITLE))


def read_topics(language: str, order: Sequence[str]) -> list[Topic]:
    """Every topic: those named in `order` first, in that order, then the others by title."""
    ending = f".{language}.md"
    names = {path.name.removesuffix(ending) for path in resource(_FOLDER).glob(f"*{ending}")}
    first = [name for name in dict.fromkeys(order) if name in names]
    others = [read_topic(name, language) for name in names.difference(first)]
    return [
        *(read_topic(name, language) for name in first),
        *sorted(others, key=lambda topic: sort_key(topic.title)),
    ]


def parse(text: str) -> list[Block]:
    """Read "# title", "## heading", "- item" and paragraphs; a line that follows one directly goes on with it."""
    blocks: list[Block] = []
    goes_on = False
    for line in text.splitlines():
        kind, words = _kind_of(line.strip())
        if not words:
            goes_on = False
        elif kind is Kind.PARAGRAPH and goes_on:
            blocks[-1] = Block(blocks[-1].kind, f"{blocks[-1].text} {words}")
        else:
            blocks.append(Block(kind, words))
            goes_on = kind in (Kind.PARAGRAPH, Kind.ITEM)
    return blocks


def _kind_of(line: str) -> tuple[Kind, str]:
    for mark, kind in (("# ", Kind.TITLE), ("## ", Kind.HEADING), ("- ", Kind.ITEM)):
        if line.startswith(mark):
            return kind, _KEYS.sub(r"\1", line.removeprefix(mark).strip())
    return Kind.PARAGRAPH, _KEYS.sub(r"\1", line)
