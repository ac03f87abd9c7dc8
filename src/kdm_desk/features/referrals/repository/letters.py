"""Letters, what happened to them, and the outgoing register."""

import json
from datetime import date, datetime, time, timedelta
from typing import Any

from kdm_desk.core.clock import instant_text, parse_instant, to_instant, to_local
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.core.numbers import HumanNumber, NumberKind
from kdm_desk.features.people.model.persons import shown_initials
from kdm_desk.features.people.repository import files
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    LetterDraft,
    LetterEvent,
    LetterState,
    RegisterFilter,
    RegisterLine,
    TimelineLine,
    included,
    state_after,
)
from kdm_desk.features.referrals.repository import facts
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage import numbers
from kdm_desk.storage.transaction import Reader, Row, Transaction

_OLDEST_OVERDUE = timedelta(days=365)

_HAPPENED = "EXISTS (SELECT 1 FROM letter_event e WHERE e.letter_id = l.id AND e.kind IN ({kinds}))"
_SENT = _HAPPENED.format(kinds="'printed', 'exported'")
_REPLIED = _HAPPENED.format(kinds="'replied'")
_WITHDRAWN = _HAPPENED.format(kinds="'withdrawn'")
_ENDED = _HAPPENED.format(kinds="'replied', 'withdrawn'")
_WAITS = f"NOT {_ENDED} AND {_SENT}"
_FILTERS = {
    RegisterFilter.ALL: "1",
    RegisterFilter.NOT_SENT: f"NOT {_SENT} AND NOT {_WITHDRAWN}",
    RegisterFilter.AWAITING: _WAITS,
    RegisterFilter.OVERDUE: f"{_WAITS} AND l.issued_at < :due",
    RegisterFilter.REPLIED: f"{_REPLIED} AND NOT {_WITHDRAWN}",
    RegisterFilter.WITHDRAWN: _WITHDRAWN,
}
_LINES = """
    SELECT l.*, i.name AS institution, p.given_names, p.surname, p.known_as,
        f.site AS file_site, f.year AS file_year, f.value AS file_value,
        (SELECT group_concat(e.kind) FROM letter_event e WHERE e.letter_id = l.id) AS kinds,
        (SELECT max(e.at) FROM letter_event e WHERE e.letter_id = l.id AND e.kind = 'replied') AS replied_at
    FROM letter l
    JOIN institution i ON i.id = l.institution_id
    JOIN person p ON p.id = l.person_id
    LEFT JOIN client_file f ON f.person_id = l.person_id
"""


def next_number(tx: Transaction, day: date) -> HumanNumber:
    """The next number of the outgoing register, taken in this transaction."""
    value = numbers.allocate(tx, NumberKind.LETTER.value, day.year)
    return HumanNumber(NumberKind.LETTER, tx.site, day.year, value)


def insert(
    tx: Transaction, draft: LetterDraft, number: HumanNumber, day: date, content: dict[str, Any]
) -> str:
    """Enter a letter into the register; its id. `content` is the paper, as it will be printed again.

    Where facts go without her consent, the first event says on which legal basis.
    """
    letter_id = new_id()
    tx.insert(
        "letter",
        id=letter_id,
        person_id=draft.person_id,
        institution_id=draft.institution.id,
        site=number.site,
        year=number.year,
        value=number.value,
        dated=day.isoformat(),
        subject=draft.subject,
        content=json.dumps(content, ensure_ascii=False),
        fields=json.dumps([name.value for name in included(draft.fields)]),
        signatory_id=draft.signatory_id,
        issued_at=tx.now,
        origin_site=tx.site,
    )
    insert_event(tx, letter_id, EventKind.ISSUED, draft.legal_basis)
    return letter_id


def insert_event(tx: Transaction, letter_id: str, kind: EventKind, note: str = "") -> None:
    position = tx.value(
        "SELECT coalesce(max(position) + 1, 1) FROM letter_event WHERE letter_id = ?", (letter_id,)
    )
    tx.insert(
        "letter_event",
        id=new_id(),
        letter_id=letter_id,
        position=int(position),
        kind=kind.value,
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def content(reader: Reader, letter_id: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The paper of a letter and the names of the facts it carries. Raises UserError "letter_not_found"."""
    row = reader.one("SELECT content, fields FROM letter WHERE id = ?", (letter_id,))
    if row is None:
        raise UserError("letter_not_found")
    return json.loads(row["content"]), tuple(json.loads(row["fields"]))


def person_of(reader: Reader, letter_id: str) -> str:
    """Whom a letter is about. Raises UserError "letter_not_found"."""
    person_id: str | None = reader.value("SELECT person_id FROM letter WHERE id = ?", (letter_id,))
    if person_id is None:
        raise UserError("letter_not_found")
    return person_id


def line(reader: Reader, letter_id: str) -> RegisterLine:
    """Raises UserError "letter_not_found", NotAllowed "file_restricted"."""
    refuse_strangers(reader, [person_of(reader, letter_id)])
    found = _lines(reader, "WHERE l.id = :id", {"id": letter_id})
    if not found:
        raise UserError("letter_not_found")
    return found[0]


def register(
    reader: Reader, year: int, which: RegisterFilter, institution_id: str, limit: int
) -> list[RegisterLine]:
    """This site's letters of a year by number, the newest first.

    Those about women whose files are restricted to others stand there by number and date, unless the lines were
    picked by what they are about.
    """
    which_ones = f"l.site = :site AND l.year = :year AND {_FILTERS[which]}"
    if institution_id:
        which_ones += " AND l.institution_id = :institution"
    values = {
        "site": reader.site,
        "year": year,
        "institution": institution_id,
        "due": _start_of(_due_day(reader, facts.reply_days(reader))),
        "limit": limit,
    }
    lines = _lines(reader, _picked(which_ones, "l.value DESC"), values)
    if which is RegisterFilter.ALL and not institution_id:
        return [_unless_closed(reader, line) for line in lines]
    return _without_closed(reader, lines)


def overdue(reader: Reader, days: int, limit: int) -> list[RegisterLine]:
    """Letters of the last year that wait for an answer for more than `days` days, the longest first."""
    values = {
        "oldest": _start_of(files.civil_day(reader) - _OLDEST_OVERDUE),
        "due": _start_of(_due_day(reader, days)),
        "limit": limit,
    }
    which_ones = f"l.issued_at >= :oldest AND {_FILTERS[RegisterFilter.OVERDUE]}"
    return _without_closed(reader, _lines(reader, _picked(which_ones, "l.issued_at, l.id"), values))


def _unless_closed(reader: Reader, line: RegisterLine) -> RegisterLine:
    return line.unnamed() if line.person_id in reader.closed else line


def _without_closed(reader: Reader, lines: list[RegisterLine]) -> list[RegisterLine]:
    return [line for line in lines if line.person_id not in reader.closed]


def _picked(which_ones: str, order: str) -> str:
    """Rows chosen in an index first: a letter's text is only read for what is shown."""
    return (
        f"WHERE l.id IN (SELECT l.id FROM letter l WHERE {which_ones} ORDER BY {order} LIMIT :limit) "
        f"ORDER BY {order}"
    )


def of_person(reader: Reader, person_id: str) -> list[RegisterLine]:
    """Her letters, the newest first. Raises NotAllowed "file_restricted"."""
    refuse_strangers(reader, [person_id])
    return _lines(
        reader, f"WHERE l.person_id IN {HERS} ORDER BY l.issued_at DESC, l.id DESC", {"person": person_id}
    )


def facts_of_person(reader: Reader, person_id: str) -> dict[str, tuple[str, ...]]:
    """Which facts of hers stand in each of her letters, by the letter's id. Raises NotAllowed "file_restricted"."""
    refuse_strangers(reader, [person_id])
    rows = reader.all(f"SELECT id, fields FROM letter WHERE person_id IN {HERS}", {"person": person_id})
    return {row["id"]: tuple(json.loads(row["fields"])) for row in rows}


def years(reader: Reader) -> list[int]:
    """The years in which this site wrote letters, and the present one; the newest first."""
    rows = reader.all("SELECT DISTINCT year FROM number WHERE kind = 'letter' AND site = ?", (reader.site,))
    return sorted({row["year"] for row in rows} | {files.civil_day(reader).year}, reverse=True)


def events(reader: Reader, letter_id: str) -> list[LetterEvent]:
    """What happened to a letter, in order."""
    rows = reader.all(
        "SELECT e.*, s.given_names, s.surname FROM letter_event e "
        "LEFT JOIN audit_signer a ON a.user_id = e.user_id LEFT JOIN staff s ON s.id = a.staff_id "
        "WHERE e.letter_id = ? GROUP BY e.id ORDER BY e.position",
        (letter_id,),
    )
    return [_event(row) for row in rows]


def timeline(reader: Reader, person_id: str) -> list[TimelineLine]:
    """Every event of her letters, the oldest first."""
    return [
        TimelineLine(each.letter_id, each.number, each.institution, each.subject, event)
        for each in reversed(of_person(reader, person_id))
        for event in events(reader, each.letter_id)
    ]


def _due_day(reader: Reader, days: int) -> date:
    """Letters dated before this day are overdue."""
    return files.civil_day(reader) - timedelta(days=days)


def _start_of(day: date) -> str:
    """The instant at which a civil day begins."""
    return instant_text(to_instant(datetime.combine(day, time())))


def _lines(reader: Reader, rest: str, values: dict[str, object]) -> list[RegisterLine]:
    due = _due_day(reader, facts.reply_days(reader)).isoformat()
    return [_line(row, due) for row in reader.all(_LINES + rest, values)]


def _line(row: Row, due: str) -> RegisterLine:
    kinds = [EventKind(kind) for kind in (row["kinds"] or "").split(",") if kind]
    state = state_after(kinds)
    number = HumanNumber(NumberKind.LETTER, row["site"], row["year"], row["value"])
    return RegisterLine(
        letter_id=row["id"],
        number=number.show(),
        dated=date.fromisoformat(row["dated"]),
        institution=row["institution"],
        subject=row["subject"],
        person_id=row["person_id"],
        initials=shown_initials(row["given_names"], row["surname"], row["known_as"]),
        file_no=_file_no(row),
        state=state,
        printed=kinds.count(EventKind.PRINTED),
        replied_on=_day(row["replied_at"]),
        overdue=state is LetterState.SENT and row["dated"] < due,
    )


def _file_no(row: Row) -> str:
    if row["file_value"] is None:
        return ""
    return HumanNumber(NumberKind.FILE, row["file_site"], row["file_year"], row["file_value"]).show()


def _day(instant: str | None) -> date | None:
    return to_local(parse_instant(instant)).date() if instant else None


def _event(row: Row) -> LetterEvent:
    by = f"{row['given_names'] or ''} {row['surname'] or ''}".strip()
    return LetterEvent(EventKind(row["kind"]), row["at"], row["note"], by)
