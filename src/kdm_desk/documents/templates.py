"""The standing wording of letters, kept as files so that it can be mended without touching the program."""

import json
from dataclasses import dataclass

from kdm_desk.core.resources import resource


@dataclass(frozen=True)
class Wording:
    """A letter's subject, body and the words before its closing verb; it holds nothing of any person."""

    subject: str
    paragraphs: tuple[str, ...]
    closing_words: str


def letter_wording(name: str) -> Wording:
    """The wording `resources/letters/<name>.json`; a name without a file is a bug and raises OSError."""
    content = json.loads(resource(f"letters/{name}.json").read_text(encoding="utf-8"))
    return Wording(content["subject"], tuple(content["paragraphs"]), content["closing_words"])
