"""The search table and its index: kept in step with the people, asked at every key press.

The words are folded by `core.numbers`; typed text reaches MATCH only as quoted tokens of letters and digits.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kdm_desk.core.numbers import HumanNumber, index_tokens, match_expression, query_tokens
from kdm_desk.features.people.model.persons import FormerName, PersonDetails, PersonHit, age_on, shown_name
from kdm_desk.features.people.repository import closing, files, marks, name_words, persons
from kdm_desk.features.people.repository.merging import kept, with_merged
from kdm_desk.storage.transaction import Reader, Row, Transaction

FROM_THE_NEWEST = 1 << 62
_DELETION_PER_INSERT = 100
"""How many entries are written in the time in which one is taken out without a trace."""
_BADGES = ("life_in_danger", "anonymous", "closed")

_HITS = """
SELECT e.id, e.person_id, e.name, e.file_no, e.birth_date, e.birth_year, e.last_contact, e.life_in_danger,
       e.anonymous, e.closed, d.label_tr AS district
FROM ({rows}) AS hit
JOIN search_entry e ON e.id = hit.id
LEFT JOIN code d ON d.list = 'districts' AND d.code = e.district
ORDER BY hit.id DESC
"""

SEARCH_SQL = _HITS.format(
    rows="SELECT rowid AS id FROM search_index WHERE search_index MATCH :match AND rowid < :before "
    "ORDER BY rowid DESC LIMIT :limit + 0"
)
"""Newest first. The limit falls on the index alone, so that only the entries shown are read. `:before` is
FROM_THE_NEWEST or the `entry` to read on from. A limit that is a bare parameter would take part in the planning, and
SQLite would prepare the statement anew at every key press, which takes longer than answering it."""

NEWEST_SQL = _HITS.format(rows="SELECT id FROM search_entry WHERE id < :before ORDER BY id DESC LIMIT :limit")

_CHOSEN_SQL = _HITS.format(
    rows="SELECT id FROM search_entry WHERE person_id IN (SELECT value FROM json_each(:ids))"
)

_SAME = """
SELECT DISTINCT coalesce(p.merged_into, p.id) AS person_id
FROM {table} AS t JOIN person AS p ON p.id = t.person_id WHERE t.{column} = ? LIMIT ? + 0
"""
_RECENT_AUDIT_ROWS = 2_000
_RECENT_SQL = """
SELECT object_id, max(sequence) AS last
FROM (SELECT * FROM audit ORDER BY sequence DESC LIMIT :window)
WHERE user_id = :user AND action = :action
GROUP BY object_id ORDER BY last DESC LIMIT :limit
"""


def find(reader: Reader, typed: str, limit: int, before: int = FROM_THE_NEWEST) -> list[PersonHit]:
    """People of whom every typed part begins a word, newest first; nobody when no word was typed."""
    typed_tokens = query_tokens(typed)
    tokens = _telling(reader, typed_tokens)
    if not tokens:
        return []
    parameters: dict[str, object] = {"match": match_expression(tokens), "before": before, "limit": limit}
    found = hits_of(reader, reader.all(SEARCH_SQL, parameters))
    return _restricted_hits(reader, typed_tokens, before) + found


def matching(reader: Reader, match: str, limit: int) -> list[PersonHit]:
    """The newest people for an FTS5 expression made of index words."""
    return hits_of(
        reader, reader.all(SEARCH_SQL, {"match": match, "before": FROM_THE_NEWEST, "limit": limit})
    )


def newest(reader: Reader, limit: int, before: int = FROM_THE_NEWEST) -> list[PersonHit]:
    found = hits_of(reader, reader.all(NEWEST_SQL, {"before": before, "limit": limit}))
    return _restricted_hits(reader, [], before) + found


def chosen(reader: Reader, person_ids: Iterable[str]) -> list[PersonHit]:
    """The given people that have a search entry, in the given order."""
    wanted = list(dict.fromkeys(person_ids))
    hits = {
        hit.person_id: hit for hit in hits_of(reader, reader.all(_CHOSEN_SQL, {"ids": json.dumps(wanted)}))
    }
    hits |= {hit.person_id: hit for hit in _restricted_hits(reader, [], FROM_THE_NEWEST)}
    return [hits[person_id] for person_id in wanted if person_id in hits]


def recently_opened(reader: Reader, action: str, limit: int) -> list[str]:
    """The people whose files this login opened last, from the audit, newest first."""
    rows = reader.all(
        _RECENT_SQL,
        {"window": _RECENT_AUDIT_ROWS, "user": reader.actor.user_id, "action": action, "limit": limit},
    )
    return [row["object_id"] for row in rows]


def people_with_phone(reader: Reader, number: str, limit: int) -> list[str]:
    """The files with this number; a merged one is told by the file kept."""
    rows = reader.all(_SAME.format(table="phone", column="number"), (number, limit))
    return [row["person_id"] for row in rows]


def people_with_identity(reader: Reader, value: str, limit: int) -> list[str]:
    """The files with this number; a merged one is told by the file kept."""
    rows = reader.all(_SAME.format(table="identity", column="value"), (value, limit))
    return [row["person_id"] for row in rows]


def refresh_entry(tx: Transaction, person_id: str, place: int | None = None) -> None:
    """Bring the search entry in step with what is written of her; someone without a file has none.

    For every write that changes a name, a number, a date of birth, a district, a contact, an application or whether
    the file is closed. A restricted file has none, and a merged one stands in that of the file it is read in. A new
    entry takes `place` in the order of registration if that is free.
    """
    marks.refresh(tx, person_id)
    kept_id = kept(tx, person_id)
    if kept_id != person_id:
        remove_entry(tx, person_id)
    fresh = None if is_restricted(tx, kept_id) else _entry_of(tx, kept_id)
    if fresh is None:
        remove_entry(tx, kept_id)
        return
    known = tx.one("SELECT * FROM search_entry WHERE person_id = ?", (kept_id,))
    if known is None:
        is_free = tx.one("SELECT 1 FROM search_entry WHERE id = ?", (place,)) is None
        tx.insert("search_entry", id=place if is_free else None, person_id=kept_id, **fresh)
        _learn_words(
            tx, tx.value("SELECT id FROM search_entry WHERE person_id = ?", (kept_id,)), fresh["words"]
        )
        return
    changed = {column: value for column, value in fresh.items() if known[column] != value}
    if not changed:
        return
    if "words" in changed:
        _change_words(tx, known["id"], known["words"], fresh["words"])
    settings = ", ".join(f"{column} = ?" for column in changed)
    tx.execute(f"UPDATE search_entry SET {settings} WHERE id = ?", (*changed.values(), known["id"]))


def entry_place(reader: Reader, person_id: str) -> int | None:
    """Her place in the order of registration; None for someone the search does not show."""
    place: int | None = reader.value("SELECT id FROM search_entry WHERE person_id = ?", (person_id,))
    return place


def is_restricted(reader: Reader, person_id: str) -> bool:
    """Whether her file, or the one it was merged into, is limited to named staff, these or others."""
    named = "SELECT 1 FROM restricted_file WHERE person_id = :person"
    merged = "SELECT 1 FROM restricted_person WHERE person_id = :person"
    return reader.value(f"{named} UNION ALL {merged}", {"person": person_id}) is not None


def restricted_entries(reader: Reader) -> list[dict[str, Any]]:
    """The entries of the restricted files open to this login, the last restricted first.

    They are few, and stand in no index: they are made anew each time, in memory alone.
    """
    districts = "SELECT label_tr FROM code WHERE list = 'districts' AND code = ?"
    found = []
    for row in reader.all("SELECT person_id FROM restricted_file ORDER BY since DESC"):
        person_id = row["person_id"]
        entry = _entry_of(reader, person_id) if person_id in reader.opened else None
        if entry is not None:
            district = reader.value(districts, (entry["district"],))
            found.append({**entry, "id": FROM_THE_NEWEST - 1, "person_id": person_id, "district": district})
    return found


def _restricted_hits(reader: Reader, tokens: list[str], before: int) -> list[PersonHit]:
    """The restricted files open to this login that hold every token, or all of them; above everything else."""
    if before != FROM_THE_NEWEST:
        return []
    entries = restricted_entries(reader)
    return hits_of(reader, [row for row in entries if _all_begin_words(tokens, str(row["words"]).split())])


def _all_begin_words(tokens: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(token) for word in words) for token in tokens)


def _entry_of(reader: Reader, person_id: str) -> dict[str, Any] | None:
    """The entry as the tables have it now, without its place; None for someone without a file.

    Names and numbers of the files merged into hers find her too.
    """
    people = with_merged(reader, person_id)
    numbers = [number for number in (files.file_number(reader, one) for one in people) if number]
    if not numbers:
        return None
    details = persons.person(reader, person_id).details
    return entry_columns(
        [details, *(persons.person(reader, one).details for one in people[1:])],
        persons.former_names(reader, person_id),
        numbers,
        phones=[phone.number for phone in persons.phones_of(reader, person_id)],
        identities=[identity.value for identity in persons.identities_of(reader, person_id)],
        old_numbers=persons.old_numbers_of(reader, person_id),
        last_contact=files.last_contact_at(reader, person_id),
        life_in_danger=files.life_in_danger(reader, person_id),
        closed=closing.state(reader, person_id) is not None,
    )


def enter_new_file(
    tx: Transaction,
    person_id: str,
    details: PersonDetails,
    number: HumanNumber,
    *,
    phones: Sequence[str],
    identities: Sequence[str],
    old_numbers: Sequence[str],
    last_contact: str,
) -> None:
    """Like `refresh_entry` for a file opened in this very transaction: made of what was just written, not read back.

    An import of a whole register takes a third less time so.
    """
    values = marks.values_of(details, phones, identities)
    marks.insert(tx, person_id, values)
    fresh = entry_columns(
        [details],
        (),
        [number],
        phones=phones,
        identities=identities,
        old_numbers=old_numbers,
        last_contact=last_contact,
        life_in_danger=False,
        closed=False,
    )
    tx.insert("search_entry", person_id=person_id, **fresh)
    _learn_words(tx, tx.value("SELECT last_insert_rowid()"), fresh["words"])


def entry_columns(
    known: Sequence[PersonDetails],
    former: Sequence[FormerName],
    numbers: Sequence[HumanNumber],
    *,
    phones: Sequence[str],
    identities: Sequence[str],
    old_numbers: Sequence[str],
    last_contact: str | None,
    life_in_danger: bool,
    closed: bool,
) -> dict[str, Any]:
    """The entry of a file; the first of `known` and `numbers` are what it shows, the others find it too."""
    names = [
        name for one in known for name in (one.given_names, one.surname, one.birth_surname, one.known_as)
    ]
    names += [name for past in former for name in (past.given_names, past.surname, past.known_as)]
    words = index_tokens(
        names=names,
        phones=phones,
        identity_numbers=identities,
        numbers=numbers,
        old_numbers=old_numbers,
    )
    details = known[0]
    return {
        "name": shown_name(details.given_names, details.surname, details.known_as),
        "file_no": numbers[0].show(),
        "birth_date": details.birth_date.isoformat() if details.birth_date else None,
        "birth_year": details.birth_year,
        "district": details.district,
        "last_contact": last_contact,
        "life_in_danger": int(life_in_danger),
        "anonymous": int(details.anonymous),
        "words": " ".join(words),
        "sort_key": persons.order_of(details),
        "closed": int(closed),
    }


def remove_entry(tx: Transaction, person_id: str) -> None:
    """Take a person out of the search without a trace in the index."""
    entry = tx.one("SELECT id, words FROM search_entry WHERE person_id = ?", (person_id,))
    if entry is not None:
        _forget_words(tx, int(entry["id"]), entry["words"])
        tx.execute("DELETE FROM search_entry WHERE id = ?", (entry["id"],))


def remove_entries(tx: Transaction, people: Sequence[str]) -> None:
    """Take many out of the search. Each deletion rewrites a piece of the index; beyond a share of all entries it is
    made anew from those that stay."""
    every = int(tx.value("SELECT count(*) FROM search_entry"))
    if len(people) * _DELETION_PER_INSERT < every:
        for person_id in people:
            remove_entry(tx, person_id)
        return
    tx.execute_many("DELETE FROM search_entry WHERE person_id = ?", [(one,) for one in people])
    reindex(tx)


def reindex(tx: Transaction) -> None:
    """Make the index and the words of names anew from the entries as they are."""
    tx.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    tx.execute("INSERT INTO search_index (rowid, words) SELECT id, words FROM search_entry")
    name_words.recount(tx)


def rebuild(tx: Transaction) -> int:
    """Make every entry anew from the tables, in the order the files were opened; how many."""
    tx.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    tx.execute("DELETE FROM search_entry")
    tx.execute("DELETE FROM name_word")
    people = tx.all(
        "SELECT f.person_id FROM client_file f JOIN person p ON p.id = f.person_id "
        "WHERE p.merged_into IS NULL ORDER BY f.opened_at, f.site, f.year, f.value"
    )
    for row in people:
        refresh_entry(tx, row["person_id"])
    return len(people)


def merge_step(tx: Transaction, pages: int) -> bool:
    """Merge a little of the index (the size of the step in pages); whether there is more to merge."""
    before = int(tx.value("SELECT total_changes()"))
    tx.execute("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)", (pages,))
    # Fewer than two changes is how FTS5 says that it found nothing to merge.
    return int(tx.value("SELECT total_changes()")) - before >= 2


def _learn_words(tx: Transaction, entry_id: int, words: str) -> None:
    name_words.learn(tx, words)
    tx.execute("INSERT INTO search_index (rowid, words) VALUES (?, ?)", (entry_id, words))


def _forget_words(tx: Transaction, entry_id: int, words: str) -> None:
    name_words.forget(tx, words)
    # An index with outside content forgets a row only when told exactly the words it was given.
    tx.execute(
        "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)", (entry_id, words)
    )


def _change_words(tx: Transaction, entry_id: int, before: str, after: str) -> None:
    _forget_words(tx, entry_id, before)
    # FTS5 with secure-delete and detail=none loses a word for every row that follows in the same transaction, when
    # this row lets go of it and gets it back before the piece in memory is written out.
    tx.execute("INSERT INTO search_index (search_index) VALUES ('flush')")
    _learn_words(tx, entry_id, after)


def _telling(reader: Reader, tokens: list[str]) -> list[str]:
    """Without those with which every file number begins: all have them, and finding that out costs most."""
    if len(tokens) < 2:
        return tokens
    first = reader.one("SELECT site, year FROM client_file ORDER BY site, year LIMIT 1")
    last = reader.one("SELECT site, year FROM client_file ORDER BY site DESC, year DESC LIMIT 1")
    # Between the first and the last year of one site, what begins both begins all.
    if first is None or last is None or first["site"] != last["site"]:
        return tokens
    years, site = (str(first["year"]), str(last["year"])), first["site"].lower()
    telling = [
        token
        for token in tokens
        if not all(year.startswith(token) for year in years)
        and not all((site + year).startswith(token) for year in years)
    ]
    return telling or tokens[:1]


def hits_of(reader: Reader, rows: Iterable[Row | dict[str, Any]]) -> list[PersonHit]:
    """What a line shows, from rows of search entries whose `district` is its label."""
    today = files.civil_day(reader)
    return [_hit(row, today) for row in rows]


def _hit(row: Row | dict[str, Any], today: date) -> PersonHit:
    birth_date = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    return PersonHit(
        row["person_id"],
        row["name"],
        row["file_no"],
        age_on(today, birth_date, row["birth_year"]),
        birth_date is not None,
        row["district"] or "",
        row["last_contact"],
        tuple(badge for badge in _BADGES if row[badge]),
        row["id"],
    )
