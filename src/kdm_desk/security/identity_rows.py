"""What tells who a woman is, table by table: taken out of the tables into a restricted file, and put back."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kdm_desk.storage.transaction import Reader, Row, Transaction

# Where a column must not be empty, this stands in its place.
_DASH = "–"
_PEOPLE = "(SELECT value FROM json_each(:people))"
_THEIRS = f"person_id IN {_PEOPLE}"


@dataclass(frozen=True)
class Place:
    """Rows of one table that tell who she is.

    `blanks` are the columns that are taken out and what stands there meanwhile; without any, whole rows go.
    """

    table: str
    where: str
    blanks: Mapping[str, object] = field(default_factory=dict)
    key: tuple[str, ...] = ("id",)


PLACES = (
    Place(
        "person",
        f"id IN {_PEOPLE}",
        {
            "given_names": "",
            "surname": "",
            "birth_surname": "",
            "known_as": "",
            "sort_key": "",
            "birth_date": None,
            "birth_year": None,
            "neighbourhood": "",
            "address": "",
            "code_word": "",
            "contact_rule": "",
        },
    ),
    Place("former_name", _THEIRS),
    Place("identity", _THEIRS),
    Place("phone", _THEIRS),
    Place("old_number", _THEIRS),
    Place("kinship", _THEIRS, {"note": ""}, ("person_id", "relative_id", "kind")),
    Place("contact", _THEIRS, {"note": ""}),
    Place("application", _THEIRS, {"account": "", "referred_by": ""}),
    Place("appointment", _THEIRS, {"note": ""}),
    Place(
        "appointment_event",
        f"appointment_id IN (SELECT id FROM appointment WHERE {_THEIRS})",
        {"reason": _DASH},
    ),
    Place("placement_decision", _THEIRS, {"note": ""}),
    Place(
        "placement_withdrawal",
        f"decision_id IN (SELECT id FROM placement_decision WHERE {_THEIRS})",
        {"reason": _DASH},
        ("decision_id",),
    ),
    Place("stay_event", f"stay_id IN (SELECT id FROM stay WHERE {_THEIRS})", {"reason": _DASH}),
    Place("letter", _THEIRS, {"subject": _DASH, "content": "{}", "fields": "[]"}),
    Place("letter_event", f"letter_id IN (SELECT id FROM letter WHERE {_THEIRS})", {"note": ""}),
    Place("case_event", _THEIRS, {"note": _DASH}),
    Place(
        "file_merge",
        f"(person_id IN {_PEOPLE} OR kept_id IN {_PEOPLE})",
        {"shown_before": "{}", "shown_after": "{}"},
        ("person_id",),
    ),
    Place("need", _THEIRS, {"detail": ""}),
    Place("need_event", f"need_id IN (SELECT id FROM need WHERE {_THEIRS})", {"note": _DASH}),
    Place(
        "aid_event",
        f"aid_id IN (SELECT id FROM aid WHERE {_THEIRS})",
        {"provider": "", "note": "", "reason": _DASH},
    ),
    Place("task", _THEIRS, {"title": ""}),
    Place("task_event", f"task_id IN (SELECT id FROM task WHERE {_THEIRS})", {"note": _DASH}),
    Place("consent", _THEIRS, {"note": ""}),
    Place(
        "consent_withdrawal",
        f"consent_id IN (SELECT id FROM consent WHERE {_THEIRS})",
        {"reason": _DASH},
        ("consent_id",),
    ),
    Place(
        "disclosure_answer",
        f"request_id IN (SELECT id FROM disclosure_request WHERE {_THEIRS})",
        {"note": _DASH},
        ("request_id",),
    ),
    Place("import_row", _THEIRS, {"added_old_number": ""}, ("run_id", "row")),
    Place(
        "order_version",
        f"order_id IN (SELECT id FROM protection_order WHERE {_THEIRS})",
        {"decision_no": "", "against": "", "note": "", "long_reason": "", "reason": _DASH},
    ),
    Place("order_event", f"order_id IN (SELECT id FROM protection_order WHERE {_THEIRS})", {"note": _DASH}),
    Place("risk_assessment", _THEIRS, {"note": "", "reason": _DASH}),
    Place(
        "plan_goal_event",
        f"plan_goal_id IN (SELECT id FROM plan_goal WHERE {_THEIRS})",
        {"goal": _DASH, "note": _DASH},
    ),
    Place("plan_review", _THEIRS, {"note": ""}),
    Place("perpetrator_event", _THEIRS, {"occupation": "", "workplace": "", "reason": _DASH}),
)
"""Every place. A table that comes to hold something about a person is added here, or a test fails."""

Rows = dict[str, Any]


_HERS = "(SELECT id FROM person WHERE id = :person OR merged_into = :person)"


def family_of(reader: Reader, person_id: str) -> list[str]:
    """She herself, files merged into hers, and relatives who have no file of their own and are in nobody else's."""
    rows = reader.all(
        f"SELECT id FROM person WHERE id IN {_HERS} UNION "
        f"SELECT k.relative_id FROM kinship AS k WHERE k.person_id IN {_HERS} "
        "AND NOT EXISTS (SELECT 1 FROM client_file AS f WHERE f.person_id = k.relative_id) "
        "AND NOT EXISTS (SELECT 1 FROM kinship AS other WHERE other.relative_id = k.relative_id "
        f"AND other.person_id NOT IN {_HERS}) ORDER BY 1",
        {"person": person_id},
    )
    return [row["id"] for row in rows]


def take_out(tx: Transaction, people: Iterable[str]) -> Rows:
    """Blank everything in the tables that tells who these people are; what stood there, ready for JSON.

    `restricted_person` must name them: the append-only tables let only their words go.
    """
    values: dict[str, object] = {"people": json.dumps(list(people))}
    taken: Rows = {}
    for place in PLACES:
        found = tx.all(f"SELECT * FROM {place.table} WHERE {place.where} ORDER BY 1, 2", values)
        columns = [*place.key, *place.blanks] if place.blanks else list(found[0].keys() if found else ())
        rows = [[row[column] for column in columns] for row in found if _tells(place, row)]
        if rows:
            taken[place.table] = {"columns": columns, "rows": rows}
            _blank(tx, place, rows, values)
    return taken


def put_back(tx: Transaction, taken: Rows) -> None:
    """Let everything stand in the tables as it was when `take_out` gave it."""
    for place in PLACES:
        if place.table not in taken:
            continue
        columns, rows = taken[place.table]["columns"], taken[place.table]["rows"]
        if place.blanks:
            _write(tx, place, columns[len(place.key) :], rows)
        else:
            marks = ", ".join("?" * len(columns))
            tx.execute_many(f"INSERT INTO {place.table} ({', '.join(columns)}) VALUES ({marks})", rows)


def _tells(place: Place, row: Row) -> bool:
    return not place.blanks or any(
        row[column] not in (blank, "", None) for column, blank in place.blanks.items()
    )


def _blank(tx: Transaction, place: Place, rows: list[list[object]], values: dict[str, object]) -> None:
    if not place.blanks:
        tx.execute(f"DELETE FROM {place.table} WHERE {place.where}", values)
        return
    blanks = list(place.blanks.values())
    _write(tx, place, list(place.blanks), [[*row[: len(place.key)], *blanks] for row in rows])


def _write(tx: Transaction, place: Place, columns: list[str], rows: list[list[object]]) -> None:
    """`rows` begin with the key; what follows goes into `columns`."""
    settings = ", ".join(f"{column} = ?" for column in columns)
    keys = " AND ".join(f"{column} = ?" for column in place.key)
    width = len(place.key)
    tx.execute_many(
        f"UPDATE {place.table} SET {settings} WHERE {keys}",
        [(*row[width:], *row[:width]) for row in rows],
    )
