"""What an earlier register tells: its columns, its rows as they would be stored, and why a row cannot be taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from kdm_desk.core.turkish import fold
from kdm_desk.features.people.model.persons import Identity, PersonDetails

MOST_ROWS = 200_000
Cell = str | int | float | bool | date | datetime | None


class Column(StrEnum):
    """What a column of the table can mean."""

    GIVEN_NAMES = "given_names"
    SURNAME = "surname"
    FULL_NAME = "full_name"
    IDENTITY = "identity_number"
    BIRTH = "birth_date"
    PHONE = "phone"
    DISTRICT = "district"
    NEIGHBOURHOOD = "neighbourhood"
    ADDRESS = "address"
    RECEIVED = "received_at"
    CHANNEL = "channel"
    VIOLENCE = "violence"
    ACCOUNT = "account"
    OLD_NUMBER = "old_number"


_HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.GIVEN_NAMES: ("ad", "adı", "isim", "ismi", "adları", "given names", "first name"),
    Column.SURNAME: ("soyad", "soyadı", "soy ad", "soy adı", "soyisim", "soyismi", "surname", "last name"),
    Column.FULL_NAME: ("ad soyad", "adı soyadı", "adı ve soyadı", "isim soyisim", "name", "full name"),
    Column.IDENTITY: (
        "t.c. kimlik no",
        "tc kimlik no",
        "tc kimlik numarası",
        "t.c. kimlik numarası",
        "kimlik no",
        "kimlik numarası",
        "tckn",
        "tc no",
        "t.c. no",
        "tc",
        "ykn",
        "yabancı kimlik no",
        "pasaport no",
        "identity number",
    ),
    Column.BIRTH: ("doğum tarihi", "d. tarihi", "doğum yılı", "date of birth", "birth date"),
    Column.PHONE: (
        "telefon",
        "telefonu",
        "tel",
        "tel no",
        "telefon no",
        "telefon numarası",
        "cep telefonu",
        "gsm",
        "phone",
    ),
    Column.DISTRICT: ("ilçe", "ilçesi", "district"),
    Column.NEIGHBOURHOOD: ("mahalle", "mahallesi", "neighbourhood"),
    Column.ADDRESS: ("adres", "adresi", "address"),
    Column.RECEIVED: ("başvuru tarihi", "tarih", "kayıt tarihi", "geliş tarihi", "date of application"),
    Column.CHANNEL: ("başvuru kanalı", "başvuru şekli", "başvuru türü", "kanal", "channel"),
    Column.VIOLENCE: ("şiddet türü", "şiddet türleri", "şiddetin türü", "violence"),
    Column.ACCOUNT: ("açıklama", "açıklamalar", "not", "notlar", "özet", "note", "notes"),
    Column.OLD_NUMBER: (
        "dosya no",
        "dosya numarası",
        "kayıt no",
        "kayıt numarası",
        "defter no",
        "sıra no",
        "file no",
    ),
}
# Counts the lines of a sheet; a file's number is another.
_RUNNING_NUMBER = fold("sıra no")
_BY_HEADING = {fold(heading): column for column, headings in _HEADINGS.items() for heading in headings}


class Duplicates(StrEnum):
    """What becomes of a row that seems to have a file already.

    JOIN adds its application to the file with the same identity number, or the same name and date of birth. NEW
    opens a file for every row. ASK_NONE takes neither: such a row is left out and told.
    """

    ASK_NONE = "ask-none"
    JOIN = "join"
    NEW = "new"


class Fate(StrEnum):
    """What happens to one row."""

    CREATED = "created"
    JOINED = "joined"
    REFUSED = "refused"


@dataclass(frozen=True)
class Table:
    """A sheet as it was read; `first_row` is the number of its first line of data as a spreadsheet counts."""

    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    first_row: int = 2


Mapped = Mapping[int, Column]
"""What each column of a table means, by its place from 0; a column that is not there is left out."""


@dataclass(frozen=True)
class Problem:
    """Why a row cannot be taken: an error's code with its params, and the column."""

    code: str
    column: Column | None = None
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One row as it would be stored. `received_at` is civil time; `channel` and `violence` are codes."""

    row: int
    details: PersonDetails = field(default_factory=PersonDetails)
    identity: Identity | None = None
    phones: tuple[str, ...] = ()
    old_number: str = ""
    received_at: datetime | None = None
    channel: str = ""
    violence: tuple[str, ...] = ()
    account: str = ""

    @cached_property
    def folded_name(self) -> str:
        """The name as two registers have it alike, however it was typed; "" for somebody nameless."""
        return fold(f"{self.details.given_names} {self.details.surname}")


@dataclass(frozen=True)
class Verdict:
    """What would happen to a row, or has happened.

    `person_id` is the file it joins; `joins_row` the earlier row of the same table whose new file it joins.
    """

    row: int
    fate: Fate
    name: str = ""
    problem: Problem | None = None
    person_id: str = ""
    joins_row: int = 0


@dataclass(frozen=True)
class Report:
    """What came in: counts, and every refused row with its reason. `run_id` is empty for a trial."""

    rows: int
    created: int
    joined: int
    refused: tuple[Verdict, ...]
    run_id: str = ""


@dataclass(frozen=True)
class ImportRun:
    """An import that was made; `at` and `undone_at` are instant texts."""

    id: str
    at: str
    by: str
    source: str
    created: int
    joined: int
    refused: int
    undone_at: str | None


def recognised(headings: Sequence[str], remembered: Mapping[str, str] | None = None) -> dict[int, Column]:
    """What the headings mean: as it was chosen before (folded heading → column), else by their Turkish names.

    The first column of a meaning has it; a full name beside given names and surname is left out, and so is a running
    number beside the number of a file.
    """
    mapped: dict[int, Column] = {}
    for place, heading in sorted(enumerate(headings), key=lambda told: fold(told[1]) == _RUNNING_NUMBER):
        key = fold(heading)
        if remembered is not None and key in remembered:
            column = Column(remembered[key]) if remembered[key] else None
        else:
            column = _BY_HEADING.get(key)
        if column is not None and column not in mapped.values():
            mapped[place] = column
    if Column.GIVEN_NAMES in mapped.values() and Column.SURNAME in mapped.values():
        mapped = {place: column for place, column in mapped.items() if column is not Column.FULL_NAME}
    return dict(sorted(mapped.items()))


def to_remember(headings: Sequence[str], mapped: Mapped) -> dict[str, str]:
    """The choice for each heading, to be recognised the next time; "" for a column that is left out."""
    return {
        fold(heading): mapped[place].value if place in mapped else ""
        for place, heading in enumerate(headings)
    }
