"""Needs and what came of them. The rows of a file merged into hers are hers too."""

from datetime import date

from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.needs.model.needs import NOT_AVAILABLE, Need, NeedEvent, UnmetNeed
from kdm_desk.features.people.model.persons import shown_initials
from kdm_desk.features.people.repository.persons import shown_file_no
from kdm_desk.storage.transaction import Reader, Row, Transaction

HERS = "(SELECT id FROM person WHERE id = :person OR merged_into = :person)"
"""The ids under which a woman's rows stand: her own, and those of files merged into hers."""

_EVENTS = (
    "SELECT e.*, (SELECT trim(s.given_names || ' ' || s.surname) FROM audit_signer a "
    "JOIN staff s ON s.id = a.staff_id WHERE a.user_id = e.user_id LIMIT 1) AS by "
    "FROM need_event e WHERE e.need_id = ? ORDER BY e.position"
)
UNMET_SQL = """
    SELECT n.id, n.person_id, n.kind, n.detail, e.at, e.note, p.given_names, p.surname, p.known_as,
        f.site, f.year, f.value
    FROM need_event e
    JOIN need n ON n.id = e.need_id
    JOIN person p ON p.id = n.person_id
    LEFT JOIN client_file f ON f.person_id = coalesce(p.merged_into, p.id)
    WHERE e.outcome = :outcome AND e.at >= :since AND e.at < :until AND (:kind = '' OR n.kind = :kind)
        AND NOT EXISTS (
            SELECT 1 FROM need_event later WHERE later.need_id = e.need_id AND later.position > e.position
        )
    ORDER BY e.at DESC, n.id DESC
"""


def of_person(reader: Reader, person_id: str) -> list[Need]:
    """Her needs, the newest first; those of one application in the order of the list of requests."""
    rows = reader.all(
        f"SELECT n.* FROM need n LEFT JOIN code c ON c.list = 'request_kind' AND c.code = n.kind "
        f"WHERE n.person_id IN {HERS} ORDER BY n.opened_at DESC, c.position, n.id",
        {"person": person_id},
    )
    return [_need(reader, row) for row in rows]


def one(reader: Reader, need_id: str) -> Need:
    """Raises UserError "need_not_found"."""
    row = reader.one("SELECT * FROM need WHERE id = ?", (need_id,))
    if row is None:
        raise UserError("need_not_found")
    return _need(reader, row)


def insert(tx: Transaction, person_id: str, kind: str, detail: str) -> str:
    """A need told apart from any application; its id."""
    need_id = new_id()
    tx.insert(
        "need",
        id=need_id,
        person_id=person_id,
        kind=kind,
        detail=detail,
        opened_at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    return need_id


def insert_event(tx: Transaction, need_id: str, outcome: str | None, note: str) -> None:
    tx.insert(
        "need_event",
        id=new_id(),
        need_id=need_id,
        position=next_position(tx, "need", need_id),
        outcome=outcome,
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def next_position(tx: Transaction, what: str, row_id: str) -> int:
    """The place behind the last event of a need, an aid or a task (`what`)."""
    position = tx.value(
        f"SELECT coalesce(max(position) + 1, 1) FROM {what}_event WHERE {what}_id = ?", (row_id,)
    )
    return int(position)


def is_hers(reader: Reader, need_id: str, person_id: str) -> bool:
    found = reader.value(
        f"SELECT 1 FROM need WHERE id = :need AND person_id IN {HERS}", {"need": need_id, "person": person_id}
    )
    return found is not None


def unmet(reader: Reader, since: str, until: str, kind: str) -> list[UnmetNeed]:
    """What was found not available between two instants and still is; `kind` "" for all, the newest first.

    Those of files closed to this login are left out.
    """
    values: dict[str, object] = {"outcome": NOT_AVAILABLE, "since": since, "until": until, "kind": kind}
    return [_unmet(row) for row in reader.all(UNMET_SQL, values) if row["person_id"] not in reader.closed]


def local_day(instant: str) -> date:
    return to_local(parse_instant(instant)).date()


def _need(reader: Reader, row: Row) -> Need:
    events = tuple(
        NeedEvent(event["outcome"], event["note"], event["at"], event["by"] or "")
        for event in reader.all(_EVENTS, (row["id"],))
    )
    return Need(
        row["id"],
        row["person_id"],
        row["application_id"],
        row["kind"],
        row["detail"],
        row["opened_at"],
        events,
    )


def _unmet(row: Row) -> UnmetNeed:
    return UnmetNeed(
        need_id=row["id"],
        person_id=row["person_id"],
        initials=shown_initials(row["given_names"], row["surname"], row["known_as"]),
        file_no=shown_file_no(row),
        kind=row["kind"],
        detail=row["detail"],
        found_on=local_day(row["at"]),
        note=row["note"],
    )
