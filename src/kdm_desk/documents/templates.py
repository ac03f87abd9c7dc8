"""The standing wording of letters, kept as files so that it can be mended without touching the program."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template

from kdm_desk.core.resources import resource


@dataclass(frozen=True)
class Wording:
    """A letter's subject, body and the words before its closing verb, with every blank filled."""

    subject: str
    paragraphs: tuple[str, ...]
    closing_words: str


def letter_wording(name: str, values: Mapping[str, str]) -> Wording:
    """The wording `resources/letters/<name>.json` with `$blank` filled from `values`.

    A value is never read as a blank itself. A blank without a value is a bug and raises KeyError.
    """
    content = json.loads(resource(f"letters/{name}.json").read_text(encoding="utf-8"))
    filled = [Template(text).substitute(values).strip() for text in content["paragraphs"]]
    return Wording(
        subject=Template(content["subject"]).substitute(values),
        paragraphs=tuple(filled),
        closing_words=content["closing_words"],
    )
