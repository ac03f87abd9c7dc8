"""Reading the record: a page at a time along an index, however many rows there are."""

from collections.abc import Iterable

from kdm_desk.features.audit.model.actions import actions_of
from kdm_desk.features.audit.model.record import Place, Question
from kdm_desk.storage.transaction import Reader, Row

_COLUMNS = "a.sequence, a.at, a.user_id, a.action, a.object_kind, a.object_id, a.fields"
_WITHIN = (
    "a.at >= :begins AND a.at < :ends AND (a.at < :at OR (a.at = :at AND a.sequence < :sequence)) "
    "AND a.at <= :at"
)
_NEWEST_FIRST = "ORDER BY a.at DESC, a.sequence DESC LIMIT :limit"


def lines(reader: Reader, question: Question, before: Place, limit: int) -> list[Row]:
    """Rows older than `before`, newest first."""
    sql, actions = lines_sql(question)
    return reader.all(
        sql,
        {
            "person": question.person_id,
            "user": question.user_id,
            "begins": question.begins,
            "ends": question.ends,
            "at": before.at,
            "sequence": before.sequence,
            "limit": limit,
            **actions,
        },
    )


def lines_sql(question: Question) -> tuple[str, dict[str, str]]:
    """The statement for a question and its actions by parameter name.

    One person's rows are few and sorted; everything else follows an index, and a kind of action is the newest of
    each of its actions put together.
    """
    names = actions_of(question.kind) if question.kind else ()
    actions = {f"action_{at}": name for at, name in enumerate(names)}
    marks = ", ".join(f":{name}" for name in actions)
    one_of = f" AND a.action IN ({marks})" if actions else ""
    hers = " AND a.user_id = :user" if question.user_id else ""
    if question.person_id:
        rows = "audit_subject s CROSS JOIN audit a ON a.sequence = s.sequence WHERE s.person_id = :person AND"
        return f"SELECT {_COLUMNS} FROM {rows} {_WITHIN}{hers}{one_of} {_NEWEST_FIRST}", actions
    if question.user_id:
        rows = "audit a INDEXED BY audit_by_user WHERE a.user_id = :user AND"
        return f"SELECT {_COLUMNS} FROM {rows} {_WITHIN}{one_of} {_NEWEST_FIRST}", actions
    if not actions:
        rows = "audit a INDEXED BY audit_by_time WHERE"
        return f"SELECT {_COLUMNS} FROM {rows} {_WITHIN} {_NEWEST_FIRST}", actions
    each = " UNION ALL ".join(
        f"SELECT * FROM (SELECT {_COLUMNS} FROM audit a INDEXED BY audit_by_action "
        f"WHERE a.action = :{name} AND {_WITHIN} {_NEWEST_FIRST})"
        for name in actions
    )
    return f"SELECT * FROM ({each}) a {_NEWEST_FIRST}", actions


def moments(reader: Reader, person_ids: Iterable[str], actions: Iterable[str]) -> list[str]:
    """The instants of these actions about any of these persons, each row once."""
    people, names = list(person_ids), list(actions)
    rows = reader.all(
        "SELECT DISTINCT a.sequence, a.at FROM audit_subject s JOIN audit a ON a.sequence = s.sequence "
        f"WHERE s.person_id IN ({', '.join('?' * len(people))}) AND a.action IN ({', '.join('?' * len(names))})",
        (*people, *names),
    )
    return [row["at"] for row in rows]


def persons_of(reader: Reader, sequence: int, foremost: str, most: int) -> tuple[list[str], int]:
    """The first persons a row is about, `foremost` before the others, and how many there are."""
    rows = reader.all(
        "SELECT person_id FROM audit_subject WHERE sequence = ? ORDER BY person_id <> ?, person_id LIMIT ?",
        (sequence, foremost, most),
    )
    if len(rows) < most:
        return [row["person_id"] for row in rows], len(rows)
    count = reader.value("SELECT count(*) FROM audit_subject WHERE sequence = ?", (sequence,))
    return [row["person_id"] for row in rows], int(count)


def persons_in(reader: Reader, sequences: Iterable[int]) -> set[str]:
    """Everybody these rows are about."""
    found: set[str] = set()
    for sequence in sequences:
        found.update(
            row["person_id"]
            for row in reader.all("SELECT person_id FROM audit_subject WHERE sequence = ?", (sequence,))
        )
    return found


def logins(reader: Reader) -> list[Row]:
    """Every login that ever signed a row: user_id, login_name, given_names, surname; by name."""
    return reader.all(
        "SELECT a.user_id, a.login_name, s.given_names, s.surname FROM audit_signer a "
        "LEFT JOIN staff s ON s.id = a.staff_id GROUP BY a.user_id "
        "ORDER BY s.sort_key IS NULL, s.sort_key, a.login_name"
    )


def alarms(reader: Reader, action: str, after: int) -> list[Row]:
    """Rows of an action that were written after the row `after`, newest first."""
    return reader.all(
        "SELECT sequence, at, action, fields FROM audit INDEXED BY audit_by_action "
        "WHERE action = ? AND sequence > ? ORDER BY at DESC LIMIT 20",
        (action, after),
    )


def rows_between(reader: Reader, begins: str, ends: str) -> int:
    return int(
        reader.value(
            "SELECT count(*) FROM audit INDEXED BY audit_by_time WHERE at >= ? AND at < ?", (begins, ends)
        )
    )


def rows_of_actions(reader: Reader, actions: Iterable[str], begins: str, ends: str) -> int:
    """How often these actions were done; that the record can count says nothing of anybody."""
    return sum(
        int(
            reader.value(
                "SELECT count(*) FROM audit INDEXED BY audit_by_action WHERE action = ? AND at >= ? AND at < ?",
                (action, begins, ends),
            )
        )
        for action in actions
    )
