"""Her own record (KVKK 6698 art. 11): the request and its deadline, what goes in, and the file of data."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.persons import checked_note

ANSWER_DAYS_SETTING = "disclosure_days"
ANSWER_DAYS = 30
"""A request is answered within thirty days at the latest (KVKK 6698 art. 13/2)."""
DUE_SOON_DAYS = 10
JSON_FORMAT = "kdm-desk-own-record"
JSON_VERSION = 1


class Answer(StrEnum):
    HANDED_OVER = "handed_over"
    SENT = "sent"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class Form(StrEnum):
    """How her record leaves the vault; the name stands in the audit row."""

    PAPER = "paper"
    PDF = "pdf"
    DATA = "json"


@dataclass(frozen=True)
class Request:
    """She asked for her record; `due_on` is the last day to answer. `answer` None while it is open."""

    id: str
    person_id: str
    initials: str
    file_no: str
    received_on: date
    due_on: date
    by: str
    answer: Answer | None = None
    answered_on: date | None = None
    note: str = ""
    answered_by: str = ""

    @property
    def is_open(self) -> bool:
        return self.answer is None

    def days_left(self, today: date) -> int:
        """0 on the last day, less than 0 when it is overdue."""
        return (self.due_on - today).days


@dataclass(frozen=True)
class Item:
    """One answer: a key for the file of data, and what is read. `free` are words that staff wrote about her."""

    key: str
    label: str
    value: str
    free: bool = False


@dataclass(frozen=True)
class Part:
    """What one room holds of her; `withheld` says in sentences what was left out and why."""

    key: str
    title: str
    entries: tuple[tuple[Item, ...], ...] = ()
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True)
class Record:
    """What leaves the house. `made_at` is local civil time."""

    file_no: str
    name: str
    made_at: datetime
    parts: tuple[Part, ...]


def due_on(received_on: date, days: int) -> date:
    return received_on + timedelta(days=days)


def check_received(received_on: date, today: date) -> None:
    """Raises FieldError "date_in_future" (received_on)."""
    if received_on > today:
        raise FieldError("date_in_future", "received_on")


def checked_answer(request: Request, how: str, answered_on: date, note: str, today: date) -> str:
    """The note as it is stored.

    Raises UserError "disclosure_answered"; FieldError "required" (how), "date_in_future" and
    "disclosure_before_request" (answered_on), "reason_missing" (note) for a refusal without one, "text_too_long".
    """
    if not request.is_open:
        raise UserError("disclosure_answered")
    if how not in set(Answer):
        raise FieldError("required", "how")
    if answered_on > today:
        raise FieldError("date_in_future", "answered_on")
    if answered_on < request.received_on:
        raise FieldError("disclosure_before_request", "answered_on")
    said = checked_note(note, "note")
    if how == Answer.REFUSED and not said:
        raise FieldError("reason_missing", "note")
    return said


def chosen(
    parts: Sequence[Part], keys: Collection[str], *, free_words: bool, left_out: str
) -> tuple[Part, ...]:
    """The parts named by `keys`, without empty answers. Without `free_words` what staff wrote about her goes too, and
    the part says so with the sentence `left_out`."""
    result = []
    for part in parts:
        if part.key not in keys:
            continue
        entries = tuple(
            kept
            for entry in part.entries
            if (kept := tuple(item for item in entry if item.value and (free_words or not item.free)))
        )
        gone = not free_words and any(item.free and item.value for entry in part.entries for item in entry)
        withheld = (*part.withheld, left_out) if gone else part.withheld
        result.append(replace(part, entries=entries, withheld=withheld))
    return tuple(result)


def record_json(record: Record) -> bytes:
    """The record as data in UTF-8; docs/own_record.md names every key."""
    content = {
        "format": JSON_FORMAT,
        "version": JSON_VERSION,
        "made_at": f"{record.made_at:%Y-%m-%dT%H:%M}",
        "file_no": record.file_no,
        "name": record.name,
        "parts": [
            {
                "key": part.key,
                "title": part.title,
                "labels": {item.key: item.label for entry in part.entries for item in entry},
                "entries": [{item.key: item.value for item in entry} for entry in part.entries],
                "withheld": list(part.withheld),
            }
            for part in record.parts
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
