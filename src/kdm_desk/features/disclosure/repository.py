"""Requests for her own record and their answers in the database; those of a file merged into hers are hers too."""

from datetime import date

from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.core.turkish import upper_tr
from kdm_desk.documents.letter import Letterhead
from kdm_desk.features.disclosure.model import ANSWER_DAYS, ANSWER_DAYS_SETTING, Answer, Request, due_on
from kdm_desk.features.people.model.persons import shown_initials
from kdm_desk.features.people.repository import persons
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.storage.lists import setting
from kdm_desk.storage.transaction import Reader, Row, Transaction

_REQUESTS = """
    SELECT q.*, p.given_names, p.surname, p.known_as, f.site, f.year, f.value,
        trim(s.given_names || ' ' || s.surname) AS by,
        a.answered_on, a.how, a.note, trim(t.given_names || ' ' || t.surname) AS answered_by
    FROM disclosure_request q
    JOIN person p ON p.id = q.person_id
    LEFT JOIN client_file f ON f.person_id = q.person_id
    JOIN staff s ON s.id = q.staff_id
    LEFT JOIN disclosure_answer a ON a.request_id = q.id
    LEFT JOIN staff t ON t.id = a.staff_id
"""


def of_person(reader: Reader, person_id: str) -> list[Request]:
    """Her requests, the newest first."""
    rows = reader.all(
        f"{_REQUESTS} WHERE q.person_id IN {HERS} ORDER BY q.received_on DESC, q.id DESC",
        {"person": person_id},
    )
    return [_request(row, _days(reader)) for row in rows]


def open_ones(reader: Reader) -> list[Request]:
    """Those that wait for an answer, the longest waiting first; files closed to this login are left out."""
    rows = reader.all(f"{_REQUESTS} WHERE a.request_id IS NULL ORDER BY q.received_on, q.id")
    return [_request(row, _days(reader)) for row in rows if row["person_id"] not in reader.closed]


def one(reader: Reader, request_id: str) -> Request:
    """Raises UserError "disclosure_not_found"."""
    row = reader.one(f"{_REQUESTS} WHERE q.id = ?", (request_id,))
    if row is None:
        raise UserError("disclosure_not_found")
    return _request(row, _days(reader))


def insert(tx: Transaction, person_id: str, received_on: date) -> str:
    request_id = new_id()
    tx.insert(
        "disclosure_request",
        id=request_id,
        person_id=person_id,
        received_on=received_on.isoformat(),
        at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    return request_id


def insert_answer(tx: Transaction, request_id: str, how: str, answered_on: date, note: str) -> None:
    tx.insert(
        "disclosure_answer",
        request_id=request_id,
        answered_on=answered_on.isoformat(),
        how=how,
        note=note,
        at=tx.now,
        staff_id=tx.actor.staff_id,
    )


def letterhead(reader: Reader) -> Letterhead:
    """The centre's own heading and foot; before they were set, `T.C.` and the centre's name."""
    lines = setting(reader, "letterhead", {})
    heading = tuple(lines.get("heading_lines", ())) or ("T.C.", upper_tr(setting(reader, "centre_name", "")))
    return Letterhead(heading, tuple(lines.get("contact_lines", ())))


def _days(reader: Reader) -> int:
    return int(setting(reader, ANSWER_DAYS_SETTING, ANSWER_DAYS))


def _request(row: Row, days: int) -> Request:
    received_on = date.fromisoformat(row["received_on"])
    return Request(
        id=row["id"],
        person_id=row["person_id"],
        initials=shown_initials(row["given_names"], row["surname"], row["known_as"]),
        file_no=persons.shown_file_no(row),
        received_on=received_on,
        due_on=due_on(received_on, days),
        by=row["by"],
        answer=Answer(row["how"]) if row["how"] else None,
        answered_on=date.fromisoformat(row["answered_on"]) if row["answered_on"] else None,
        note=row["note"] or "",
        answered_by=row["answered_by"] or "",
    )
