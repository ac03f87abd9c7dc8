"""How a form is described: fields and sections as plain data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from kdm_desk.ui.choice_inputs import ChipsInput, Choice, ChoiceInput, TickInput, YesNoInput
from kdm_desk.ui.date_inputs import DateInput, TimeInput
from kdm_desk.ui.inputs import Input, NotesInput, NumberInput, TextInput


class Kind(Enum):
    """What a field holds, with the type of its value; nothing typed is "" for text and () for MANY, else None."""

    TEXT = "text"  # str
    NOTES = "notes"  # str, several lines
    PHONE = "phone"  # str as typed; core.phones reads it
    NUMBER = "number"  # int
    DATE = "date"  # datetime.date
    TIME = "time"  # datetime.time
    CHOICE = "choice"  # str, a code, from a drop-down
    ONE = "one"  # str, a code, from keys that all stand on the page
    MANY = "many"  # tuple of codes
    TICK = "tick"  # bool
    YES_NO = "yes_no"  # bool, None when not known


class Declined(Enum):
    """The value of a question she does not want to answer; no error, and not the same as not asked."""

    DECLINED = "declined"


DECLINED = Declined.DECLINED


@dataclass(frozen=True)
class Field:
    """One question. Texts are translated; `name` is the key in `values()`.

    `beside` puts it in the same line as the field before. `may_decline` offers "She does not want to say".
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    hint: str = ""
    required: bool = False
    may_decline: bool = False
    beside: bool = False
    choices: Sequence[Choice] = ()
    lowest: int = 0
    highest: int = 999_999
    longest: int = 200
    rows: int = 4
    width: int = 0
    placeholder: str = ""


@dataclass(frozen=True)
class Section:
    """Questions that belong together under one heading; an empty title makes no heading."""

    name: str
    title: str
    fields: Sequence[Field] = field(default_factory=tuple)
    note: str = ""


def make_input(of: Field) -> Input:
    """The control for a field, named for screen readers."""
    makers: dict[Kind, Callable[[], Input]] = {
        Kind.TEXT: lambda: TextInput(of.longest, of.placeholder, of.width),
        Kind.PHONE: lambda: TextInput(40, of.placeholder or "05xx xxx xx xx", 22),
        Kind.NOTES: lambda: NotesInput(of.rows),
        Kind.NUMBER: lambda: NumberInput(of.lowest, of.highest),
        Kind.DATE: DateInput,
        Kind.TIME: TimeInput,
        Kind.CHOICE: lambda: ChoiceInput(of.choices),
        Kind.ONE: lambda: ChipsInput(of.choices, single=True),
        Kind.MANY: lambda: ChipsInput(of.choices),
        Kind.TICK: lambda: TickInput(of.label),
        Kind.YES_NO: YesNoInput,
    }
    made = makers[of.kind]()
    made.set_name(of.label)
    return made
