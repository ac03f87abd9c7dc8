"""People whose names are like what was typed, and files that may already be hers.

Asked while somebody types: every look goes through an index and brings few rows, however many people there are.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kdm_desk.core.errors import UserError
from kdm_desk.core.identity import IdentityKind, parse_identity
from kdm_desk.core.numbers import query_tokens
from kdm_desk.core.phones import parse_phone
from kdm_desk.core.turkish import fold, search_tokens
from kdm_desk.features.people.model.duplicates import Known, Reason, Told, names_alike
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.repository import finding, name_words
from kdm_desk.storage.transaction import Reader

_FEW = 5
_MANY = 40
_BORN_THAT_DAY = 200
_BORN_SQL = f"SELECT person_id FROM search_entry WHERE birth_date = ? ORDER BY id DESC LIMIT {_BORN_THAT_DAY}"
_NAMES_SQL = """
WITH wanted (id, file) AS (
    SELECT value, value FROM json_each(:people)
    UNION ALL
    SELECT p.id, p.merged_into FROM person AS p WHERE p.merged_into IN (SELECT value FROM json_each(:people))
)
SELECT w.file, p.given_names || ' ' || p.surname || ' ' || p.birth_surname || ' ' || p.known_as AS names,
    p.birth_date, p.birth_year
FROM wanted AS w JOIN person AS p ON p.id = w.id
UNION ALL
SELECT w.file, f.given_names || ' ' || f.surname || ' ' || f.known_as, NULL, NULL
FROM wanted AS w JOIN former_name AS f ON f.person_id = w.id
"""


def find_similar(reader: Reader, typed: str, limit: int) -> list[PersonHit]:
    """For a search that found nobody: people with names like those typed, the likest first, marked as similar."""
    match = _forgiving(reader, query_tokens(typed))
    if not match:
        return []
    hits = finding.matching(reader, match, _MANY)
    words = search_tokens(typed)
    ranked = sorted(hits, key=lambda hit: -names_alike(words, search_tokens(hit.name)))
    return [replace(hit, is_similar=True) for hit in ranked[:limit]]


def candidates(reader: Reader, told: Told) -> dict[str, list[Reason]]:
    """Everybody worth weighing, with what is certain of them by a number; never raises for what is typed."""
    found: dict[str, list[Reason]] = {}
    for reason, people in (
        (Reason.IDENTITY, _same_identity(reader, told.identity)),
        (Reason.OLD_NUMBER, _same_old_number(reader, told.old_number)),
        (Reason.PHONE, [one for phone in told.phones for one in _same_phone(reader, phone)]),
    ):
        for person_id in dict.fromkeys(people):
            found.setdefault(person_id, []).append(reason)
    for person_id in _by_name(reader, told):
        found.setdefault(person_id, [])
    return found


def known_of(reader: Reader, people: Iterable[str]) -> dict[str, Known]:
    """What the files of these people tell, with the names and dates of files merged into them."""
    words: dict[str, list[str]] = {}
    born: dict[str, tuple[date | None, int | None]] = {}
    for row in reader.all(_NAMES_SQL, {"people": json.dumps(list(people))}):
        words.setdefault(row["file"], []).extend(search_tokens(row["names"]))
        if row["birth_date"] or row["birth_year"]:
            day = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
            born.setdefault(row["file"], (day, row["birth_year"]))
    return {
        person_id: Known(tuple(dict.fromkeys(names)), *born.get(person_id, (None, None)))
        for person_id, names in words.items()
    }


def _by_name(reader: Reader, told: Told) -> list[str]:
    tokens = query_tokens(told.name)
    found = [hit.person_id for hit in finding.find(reader, told.name, _FEW * 4)]
    for fewer in _leaving_one_out(tokens, query_tokens(told.birth_surname)):
        found += [hit.person_id for hit in finding.find(reader, " ".join(fewer), _FEW * 2)]
    if not found:
        found = [hit.person_id for hit in find_similar(reader, told.name, _FEW * 4)]
    if told.birth_date is not None and tokens:
        born = reader.all(_BORN_SQL, (told.birth_date.isoformat(),))
        found += [row["person_id"] for row in born]
    return list(dict.fromkeys(found))


def _leaving_one_out(tokens: Sequence[str], birth_surname: Sequence[str]) -> list[list[str]]:
    """One of two given names, or the surname from before a marriage; two parts at least, or it says too little."""
    shorter = [[*tokens[:place], *tokens[place + 1 :]] for place in range(len(tokens))]
    earlier = [[*tokens[:-1], *birth_surname]] if birth_surname and len(tokens) > 1 else []
    return [*earlier, *(parts for parts in shorter if len(parts) > 1)]


def _forgiving(reader: Reader, tokens: Sequence[str]) -> str:
    """The FTS5 expression that takes a like word for each word of letters; "" where no word has a like one."""
    groups = []
    is_wider = False
    for token in tokens:
        alike = name_words.words_like(reader, token) if token.isalpha() else []
        is_wider = is_wider or bool(alike)
        groups.append(" OR ".join([f'"{token}"*', *(f'"{word}"' for word in alike)]))
    return " AND ".join(f"({group})" for group in groups) if is_wider else ""


def _same_identity(reader: Reader, typed: str) -> list[str]:
    found: list[str] = []
    for kind in (IdentityKind.TCKN, IdentityKind.YKN, IdentityKind.PASSPORT):
        try:
            value = parse_identity(kind, typed)
        except UserError:
            continue
        if value:
            found += finding.people_with_identity(reader, value, _FEW)
    return found


def _same_phone(reader: Reader, typed: str) -> list[str]:
    try:
        number = parse_phone(typed)
    except UserError:
        return []
    return finding.people_with_phone(reader, number, _FEW) if number else []


def _same_old_number(reader: Reader, typed: str) -> list[str]:
    """The index knows it as words; the numbers themselves decide."""
    wanted = fold(typed)
    hits = finding.find(reader, typed, _FEW * 2) if wanted else []
    rows = (
        reader.all(
            "SELECT coalesce(p.merged_into, p.id) AS person_id, o.value FROM old_number AS o "
            "JOIN person AS p ON p.id = o.person_id WHERE coalesce(p.merged_into, p.id) IN "
            "(SELECT value FROM json_each(?))",
            (json.dumps([hit.person_id for hit in hits]),),
        )
        if hits
        else []
    )
    return [row["person_id"] for row in rows if fold(row["value"]) == wanted]
