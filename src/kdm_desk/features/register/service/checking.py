"""One row of an earlier register after the other: what it would become, or why it cannot be taken."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from kdm_desk.core.errors import FieldError
from kdm_desk.core.identity import IdentityKind, detect_kind, parse_identity
from kdm_desk.core.phones import parse_phone
from kdm_desk.core.turkish import fold
from kdm_desk.features.people.model.persons import (
    CodeLists,
    Identity,
    PersonDetails,
    check_birth,
    checked_name,
    checked_note,
    tidy,
)
from kdm_desk.features.register.model import Cell, Column, Entry, Mapped, Problem, Table

# What people write where they know nothing.
_NOTHING = frozenset({"", "yok", "bilinmiyor", "belirtilmedi", "bilgi yok"})
_LONGEST_NOTHING = 20
_LOCAL_AREA = "232"
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_EXCEL_DAYS = range(1, 80_000)
_DATE_FORMS = (
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%Y-%m-%d",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%Y-%m-%d %H:%M:%S",
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEVERAL = re.compile(r"[,;/+\n]| ve ")
_APART = re.compile(r"[,;\n]| / ")
_PERHAPS_APART = re.compile(r"/| - | veya | ve |(?=\([^()\d]*\))")
_OF_VIOLENCE = re.compile(r" siddeti?$")
_MIDDAY = time(12)
# Data in Turkish like the lists: what stands in the file of somebody whose row has no name.
_NAMELESS = "adı yazılmamış kayıt"


@dataclass(frozen=True)
class Vocabulary:
    """The code lists by what people call their entries, folded; `default_channel` is for rows that name none."""

    districts: Mapping[str, str]
    channels: Mapping[str, str]
    violence: Mapping[str, str]
    default_channel: str

    @classmethod
    def of(cls, lists: CodeLists, default_channel: str) -> "Vocabulary":
        return cls(
            _words(lists, "districts"),
            _words(lists, "channel"),
            _words(lists, "violence_type"),
            default_channel,
        )


_MORE_CHANNELS = {
    **dict.fromkeys(("sahsen", "sahsen basvuru", "bizzat", "yuz yuze", "geldi"), "in_person"),
    **dict.fromkeys(("tel", "telefonla", "telefon ile", "telefonda"), "telephone"),
    **dict.fromkeys(("internetten", "e-posta", "eposta"), "internet"),
    **dict.fromkeys(("kurum", "kurum araciligiyla", "kurumdan"), "institution"),
}


def _words(lists: CodeLists, name: str) -> dict[str, str]:
    words = dict(_MORE_CHANNELS) if name == "channel" else {}
    for entry in lists.lists.get(name, ()):
        for label in (entry.turkish, entry.english, entry.code):
            words[fold(label)] = entry.code
            # "Psikolojik (duygusal)" is also called by its first word.
            words.setdefault(fold(label.split("(")[0]), entry.code)
    return words


def check_rows(
    table: Table, mapped: Mapped, words: Vocabulary, now: datetime
) -> Iterator[tuple[Entry, Problem | None]]:
    """Every row that tells of somebody, in order; a row with a problem still says its number and name.

    A number alone tells of nobody: registers are numbered ahead. `now` is Istanbul civil time.
    """
    for number, cells in enumerate(table.rows, table.first_row):
        told = {column: _text(cells[place]) for place, column in mapped.items() if place < len(cells)}
        raw = {column: cells[place] for place, column in mapped.items() if told.get(column)}
        if not any(text for column, text in told.items() if column is not Column.OLD_NUMBER):
            continue
        yield _checked(number, told, raw, words, now)


def _text(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    return "" if _says_nothing(text) else text


def _says_nothing(text: str) -> bool:
    return len(text) <= _LONGEST_NOTHING and not text[:1].isdigit() and fold(text) in _NOTHING


def _checked(
    number: int,
    told: Mapping[Column, str],
    raw: Mapping[Column, Cell],
    words: Vocabulary,
    now: datetime,
) -> tuple[Entry, Problem | None]:
    entry = Entry(number, PersonDetails(given_names=tidy(" ".join(_name(told)))[:120]))
    try:
        entry = replace(entry, details=_details(told, raw, words, now.date()))
        phones, as_written = _phones(told.get(Column.PHONE, ""))
        entry = replace(
            entry,
            identity=_identity(told.get(Column.IDENTITY, "")),
            phones=phones,
            old_number=checked_name(told.get(Column.OLD_NUMBER, ""), Column.OLD_NUMBER),
            received_at=_received(raw.get(Column.RECEIVED), now),
            channel=_channel(told.get(Column.CHANNEL, ""), words),
        )
        violence, unknown = _violence(told.get(Column.VIOLENCE, ""), words)
        account = "\n".join(part for part in (told.get(Column.ACCOUNT, ""), *unknown, as_written) if part)
        return replace(entry, violence=violence, account=checked_note(account, Column.ACCOUNT)), None
    except FieldError as error:
        params = {name: value for name, value in error.params.items() if name != "field"}
        return entry, Problem(error.code, Column(error.field), params)


def _name(told: Mapping[Column, str]) -> tuple[str, str]:
    """Given names and surname; of a full name the last word is the surname."""
    given, surname = told.get(Column.GIVEN_NAMES, ""), told.get(Column.SURNAME, "")
    if not given and not surname:
        *first, last = told.get(Column.FULL_NAME, "").split() or [""]
        given, surname = (" ".join(first), last) if first else (last, "")
    return given, surname


def _details(
    told: Mapping[Column, str], raw: Mapping[Column, Cell], words: Vocabulary, today: date
) -> PersonDetails:
    given, surname = _name(told)
    given, surname = checked_name(given, Column.GIVEN_NAMES), checked_name(surname, Column.SURNAME)
    birth_date, birth_year = _birth(raw.get(Column.BIRTH), today)
    place = tidy(told.get(Column.DISTRICT, ""))
    district = words.districts.get(fold(place))
    # A district that the list does not know is kept as it was written, with the neighbourhood.
    beside = [told.get(Column.NEIGHBOURHOOD, ""), place if place and district is None else ""]
    return PersonDetails(
        given_names=given,
        surname=surname,
        known_as="" if given or surname else _NAMELESS,
        anonymous=not given and not surname,
        birth_date=birth_date,
        birth_year=birth_year,
        district=district,
        neighbourhood=checked_name(", ".join(part for part in beside if part), Column.NEIGHBOURHOOD),
        address=checked_note(told.get(Column.ADDRESS, ""), Column.ADDRESS),
    )


def _identity(text: str) -> Identity | None:
    if not text:
        return None
    digits = re.sub(r"[\s.\-/]", "", text)
    kind = detect_kind(text) or (IdentityKind.TCKN if digits.isdecimal() else IdentityKind.PASSPORT)
    value = parse_identity(kind, text, Column.IDENTITY)
    return Identity(kind, value) if value else None


def _birth(cell: Cell, today: date) -> tuple[date | None, int | None]:
    """A date, or only a year."""
    if cell is None:
        return None, None
    text = str(cell).strip()
    if _YEAR.fullmatch(text):
        check_birth(None, int(text), today, Column.BIRTH)
        return None, int(text)
    moment = _moment(cell, Column.BIRTH)
    check_birth(moment.date(), None, today, Column.BIRTH)
    return moment.date(), None


def _received(cell: Cell, now: datetime) -> datetime | None:
    """When she applied; a day alone stands at its noon, or now if that is still to come."""
    if cell is None:
        return None
    moment = _moment(cell, Column.RECEIVED)
    if moment.date() > now.date():
        raise FieldError("date_in_future", Column.RECEIVED)
    if moment.time() == time():
        moment = datetime.combine(moment.date(), _MIDDAY)
    return min(moment, now)


def _moment(cell: Cell, column: Column) -> datetime:
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, int | float) and not isinstance(cell, bool) and int(cell) in _EXCEL_DAYS:
        return datetime.combine(_EXCEL_DAY_ZERO, time()) + timedelta(days=float(cell))
    text = " ".join(str(cell).split())
    for form in _DATE_FORMS:
        try:
            return datetime.strptime(text, form)
        except ValueError:
            continue
    raise FieldError("date_not_understood", column)


def _channel(text: str, words: Vocabulary) -> str:
    if not text:
        return words.default_channel
    channel = words.channels.get(fold(text))
    if channel is None:
        raise FieldError("register_channel_unknown", Column.CHANNEL)
    return channel


def _violence(text: str, words: Vocabulary) -> tuple[tuple[str, ...], list[str]]:
    """The types by code, and what names none of the list, kept in words."""
    codes: list[str] = []
    unknown: list[str] = []
    for part in (part.strip() for part in _SEVERAL.split(text)):
        key = fold(part)
        code = words.violence.get(key) or words.violence.get(_OF_VIOLENCE.sub("", key))
        if code:
            codes.append(code)
        elif part:
            unknown.append(part)
    return tuple(dict.fromkeys(codes)), unknown


def _phones(text: str) -> tuple[tuple[str, ...], str]:
    """The numbers of a cell, and the cell as it was written where more than numbers stands in it, as whose they are.

    Raises FieldError when the first part is no number: then it may be another column's.
    """
    parts = list(_parts(text))
    found = [_number(part) for part in parts]
    if parts and found[0] is None:
        raise FieldError("phone_not_understood", Column.PHONE)
    return tuple(dict.fromkeys(filter(None, found))), "" if all(found) else tidy(text)


def _parts(text: str) -> Iterator[str]:
    """What stands in a cell one after the other; a slash or dash parts only what is no number as a whole."""
    for part in filter(None, map(str.strip, _APART.split(text))):
        if _number(part) is None:
            yield from filter(None, map(str.strip, _PERHAPS_APART.split(part)))
        else:
            yield part


def _number(text: str) -> str | None:
    try:
        return parse_phone(text, Column.PHONE, _LOCAL_AREA)
    except FieldError:
        return None
