"""A dialog that was begun and not finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kdm_desk.features.people.model.persons import PersonLine


@dataclass(frozen=True)
class Unfinished:
    """What was begun, about which client if any, and the page it was begun on; `saved_at` is an instant text."""

    draft_id: str
    title: str
    person: PersonLine | None
    page: str
    arguments: Mapping[str, Any]
    saved_at: str
