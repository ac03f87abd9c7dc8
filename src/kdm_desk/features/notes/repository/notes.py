"""Sealed notes: written, read by woman and by time; no text is in the clear here."""

from collections.abc import Collection, Iterator, Mapping

from kdm_desk.core.access import Compartment
from kdm_desk.core.clock import parse_local
from kdm_desk.core.errors import UserError
from kdm_desk.features.notes.model.notes import SealedNote, Session, TimelineNote
from kdm_desk.storage.transaction import Reader, Row, Transaction

_NOTES = (
    "SELECT n.*, s.given_names, s.surname, "
    "EXISTS (SELECT 1 FROM note later WHERE later.corrects = n.id) AS is_corrected "
    "FROM note n JOIN staff s ON s.id = n.staff_id "
)
_SESSIONS = (
    "SELECT a.id, a.person_id, a.starts_at, s.given_names, s.surname "
    "FROM appointment a JOIN staff s ON s.id = a.staff_id "
)
_AT_ONCE = 200
_AFTER_ALL = "~"


def same_woman(reader: Reader, person_id: str) -> list[str]:
    """Her id, and those of the files that were joined to hers: their notes stay where they were written."""
    rows = reader.all(
        "WITH RECURSIVE same (id) AS (SELECT ? UNION SELECT p.id FROM person p JOIN same ON p.merged_into = same.id) "
        "SELECT id FROM same",
        (person_id,),
    )
    return [row["id"] for row in rows]


def insert(tx: Transaction, note: SealedNote) -> None:
    tx.insert(
        "note",
        id=note.id,
        person_id=note.person_id,
        appointment_id=note.appointment_id,
        compartment=note.compartment.value,
        corrects=note.corrects,
        written_at=note.written_at,
        staff_id=note.staff_id,
        user_id=note.user_id,
        sealed=note.sealed,
        origin_site=tx.site,
    )


def note(reader: Reader, note_id: str) -> SealedNote:
    """One row. Raises UserError "note_not_found"."""
    row = reader.one(_NOTES + "WHERE n.id = ?", (note_id,))
    if row is None:
        raise UserError("note_not_found")
    return _note(row)


def of_people(
    reader: Reader, person_ids: Collection[str], compartments: Collection[Compartment]
) -> list[SealedNote]:
    """Every version of their notes in these compartments, the oldest first."""
    rows = reader.all(
        _NOTES + f"WHERE n.person_id IN ({_marks(person_ids)}) AND n.compartment IN ({_marks(compartments)}) "
        "ORDER BY n.written_at, n.id",
        (*person_ids, *compartments),
    )
    return [_note(row) for row in rows]


def timeline(
    reader: Reader, person_ids: Collection[str], compartments: Collection[Compartment]
) -> list[TimelineNote]:
    """When and by whom notes were written in these compartments; no content is read."""
    rows = reader.all(
        "SELECT n.written_at, n.compartment, n.corrects, s.given_names, s.surname "
        "FROM note n JOIN staff s ON s.id = n.staff_id "
        f"WHERE n.person_id IN ({_marks(person_ids)}) AND n.compartment IN ({_marks(compartments)})",
        (*person_ids, *compartments),
    )
    return [
        TimelineNote(
            row["written_at"], Compartment(row["compartment"]), _name(row), row["corrects"] is not None
        )
        for row in rows
    ]


def writers(
    reader: Reader, person_ids: Collection[str], compartments: Collection[Compartment]
) -> dict[str, int]:
    """How many notes each colleague wrote about them there, corrections not counted; no content is read."""
    rows = reader.all(
        "SELECT s.given_names, s.surname, count(*) AS notes FROM note n JOIN staff s ON s.id = n.staff_id "
        f"WHERE n.person_id IN ({_marks(person_ids)}) AND n.compartment IN ({_marks(compartments)}) "
        "AND n.corrects IS NULL GROUP BY s.id ORDER BY s.sort_key",
        (*person_ids, *compartments),
    )
    return {_name(row): row["notes"] for row in rows}


def count(reader: Reader, compartments: Collection[Compartment]) -> int:
    """How many versions there are in these compartments."""
    found: int = reader.value(
        f"SELECT count(*) FROM note WHERE compartment IN ({_marks(compartments)})", tuple(compartments)
    )
    return found


def newest_first(reader: Reader, compartments: Collection[Compartment]) -> Iterator[SealedNote]:
    """Every version in these compartments, some at a time, so that a large vault is never whole in memory."""
    last = (_AFTER_ALL, _AFTER_ALL)
    while True:
        rows = reader.all(
            _NOTES + f"WHERE (n.written_at, n.id) < (?, ?) AND n.compartment IN ({_marks(compartments)}) "
            "ORDER BY n.written_at DESC, n.id DESC LIMIT ?",
            (*last, *compartments, _AT_ONCE),
        )
        yield from map(_note, rows)
        if len(rows) < _AT_ONCE:
            return
        last = (rows[-1]["written_at"], rows[-1]["id"])


def session(reader: Reader, appointment_id: str) -> tuple[Session, str]:
    """An appointment and the id of the woman it is for. Raises UserError "appointment_not_found"."""
    row = reader.one(_SESSIONS + "WHERE a.id = ?", (appointment_id,))
    if row is None:
        raise UserError("appointment_not_found")
    return _session(row), row["person_id"]


def sessions_of(reader: Reader, notes: Collection[SealedNote]) -> Mapping[str, Session]:
    """The appointments that these notes are about, by id."""
    wanted = {note.appointment_id for note in notes if note.appointment_id}
    rows = reader.all(_SESSIONS + f"WHERE a.id IN ({_marks(wanted)})", tuple(wanted))
    return {row["id"]: _session(row) for row in rows}


def _session(row: Row) -> Session:
    return Session(row["id"], parse_local(row["starts_at"]), _name(row))


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _name(row: Row) -> str:
    return f"{row['given_names']} {row['surname']}".strip()


def _note(row: Row) -> SealedNote:
    return SealedNote(
        id=row["id"],
        person_id=row["person_id"],
        appointment_id=row["appointment_id"],
        compartment=Compartment(row["compartment"]),
        corrects=row["corrects"],
        written_at=row["written_at"],
        staff_id=row["staff_id"],
        user_id=row["user_id"],
        sealed=bytes(row["sealed"]),
        by=_name(row),
        is_corrected=bool(row["is_corrected"]),
    )
