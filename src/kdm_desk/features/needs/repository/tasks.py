"""Follow-up tasks, and the open files that nobody has heard from."""

from datetime import date, datetime, time, timedelta

from kdm_desk.core.clock import instant_text, local_text, to_instant
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.needs.model.tasks import NewTask, Owner, SilentFile, Task, TaskStep
from kdm_desk.features.needs.repository.needs import HERS, local_day, next_position
from kdm_desk.features.people.model.persons import shown_initials, shown_name
from kdm_desk.features.people.repository import files
from kdm_desk.features.people.repository.persons import shown_file_no
from kdm_desk.storage.transaction import Reader, Row, Transaction

LONGEST_SILENCE = timedelta(days=365)
"""Files silent for longer are no longer listed: they wait for closing, and the list stays bounded."""

_LAST_SET = "(SELECT max(position) FROM task_event WHERE task_id = t.id AND due_on IS NOT NULL)"
_TASKS = f"""
    SELECT t.*, last.kind AS step, last.note, due.due_on, due.owner_id,
        trim(s.given_names || ' ' || s.surname) AS owner,
        p.given_names, p.surname, p.known_as, f.site, f.year, f.value
    FROM task t
    JOIN task_event last ON last.task_id = t.id
        AND last.position = (SELECT max(position) FROM task_event WHERE task_id = t.id)
    JOIN task_event due ON due.task_id = t.id AND due.position = {_LAST_SET}
    JOIN staff s ON s.id = due.owner_id
    LEFT JOIN person p ON p.id = t.person_id
    LEFT JOIN client_file f ON f.person_id = coalesce(p.merged_into, p.id)
"""
DUE_SQL = """
    SELECT e.task_id FROM task_event e
    WHERE e.due_on IS NOT NULL AND e.due_on <= :until AND (:owner = '' OR e.owner_id = :owner)
        AND NOT EXISTS (
            SELECT 1 FROM task_event later WHERE later.task_id = e.task_id AND later.position > e.position
        )
    ORDER BY e.due_on, e.task_id LIMIT :limit
"""
SILENT_SQL = f"""
    SELECT k.id, k.given_names, k.surname, k.known_as, f.site, f.year, f.value, c.at, c.outcome,
        (SELECT min(e.due_on) FROM task t JOIN task_event e ON e.task_id = t.id
            WHERE t.person_id = k.id AND e.due_on IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM task_event later WHERE later.task_id = t.id AND later.position > e.position
            )) AS task_due
    FROM contact c
    JOIN person p ON p.id = c.person_id
    JOIN person k ON k.id = coalesce(p.merged_into, p.id)
    JOIN client_file f ON f.person_id = k.id
    WHERE c.at < :before AND c.at >= :oldest
        AND (SELECT e.kind FROM case_event e WHERE e.person_id = k.id ORDER BY e.position DESC LIMIT 1)
            IS NOT 'closed'
        AND NOT EXISTS (
            SELECT 1 FROM contact later INDEXED BY contact_by_person
            WHERE later.person_id IN {HERS.replace(":person", "k.id")}
                AND later.at >= c.at AND (later.at, later.id) > (c.at, c.id)
        )
        AND NOT EXISTS (
            SELECT 1 FROM appointment a WHERE a.person_id IN {HERS.replace(":person", "k.id")}
                AND a.starts_at >= :before_local AND (
                    SELECT e.state FROM appointment_event e WHERE e.appointment_id = a.id
                    ORDER BY e.position DESC LIMIT 1
                ) NOT IN ('cancelled', 'moved', 'no_show')
        )
    ORDER BY c.at DESC LIMIT :limit
"""


def insert(tx: Transaction, task: NewTask) -> str:
    task_id = new_id()
    tx.insert(
        "task",
        id=task_id,
        person_id=task.person_id,
        kind=task.kind,
        title=task.title,
        made_at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    insert_event(tx, task_id, TaskStep.SET, due_on=task.due_on, owner_id=task.owner_id)
    return task_id


def insert_event(
    tx: Transaction,
    task_id: str,
    step: TaskStep,
    note: str = "",
    due_on: date | None = None,
    owner_id: str | None = None,
) -> None:
    tx.insert(
        "task_event",
        id=new_id(),
        task_id=task_id,
        position=next_position(tx, "task", task_id),
        kind=step.value,
        due_on=due_on.isoformat() if due_on else None,
        owner_id=owner_id,
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def one(reader: Reader, task_id: str) -> Task:
    """Raises UserError "task_not_found"."""
    row = reader.one(f"{_TASKS} WHERE t.id = ?", (task_id,))
    if row is None:
        raise UserError("task_not_found")
    return _task(row)


def due(reader: Reader, until: date, owner_id: str, limit: int) -> list[Task]:
    """Open tasks due until a day, the longest due first; `owner_id` "" for everybody's.

    Those about files closed to this login are left out.
    """
    values = {"until": until.isoformat(), "owner": owner_id, "limit": limit}
    rows = reader.all(
        f"{_TASKS} WHERE t.id IN ({DUE_SQL}) ORDER BY due.due_on, t.id",
        values,
    )
    return [_task(row) for row in rows if row["person_id"] not in reader.closed]


def of_person(reader: Reader, person_id: str) -> list[Task]:
    """Every task about her, by the day it is or was due, the latest first."""
    rows = reader.all(
        f"{_TASKS} WHERE t.person_id IN {HERS} ORDER BY due.due_on DESC, t.id DESC", {"person": person_id}
    )
    return [_task(row) for row in rows]


def owners(reader: Reader) -> list[Owner]:
    """Everybody who works here, by name."""
    rows = reader.all(
        "SELECT id, trim(given_names || ' ' || surname) AS name FROM staff WHERE active = 1 ORDER BY sort_key, id"
    )
    return [Owner(row["id"], row["name"]) for row in rows]


def is_owner(reader: Reader, staff_id: str) -> bool:
    return reader.value("SELECT 1 FROM staff WHERE id = ? AND active = 1", (staff_id,)) is not None


def silent(reader: Reader, today: date, days: int, limit: int) -> list[SilentFile]:
    """Open files whose last contact lies `days` days or more back, the freshest silence first.

    An appointment that was kept or stands ahead counts as contact; an application is one. Walks the contacts by
    time, at most a year of them.
    """
    before = datetime.combine(today - timedelta(days=days - 1), time())
    values = {
        "before": instant_text(to_instant(before)),
        "before_local": local_text(before),
        "oldest": instant_text(to_instant(before - LONGEST_SILENCE)),
        "limit": limit,
    }
    rows = reader.all(SILENT_SQL, values)
    return [_silent(reader, row, today) for row in rows if row["id"] not in reader.closed]


def _task(row: Row) -> Task:
    named = row["person_id"] is not None
    return Task(
        id=row["id"],
        person_id=row["person_id"],
        initials=shown_initials(row["given_names"], row["surname"], row["known_as"]) if named else "",
        file_no=shown_file_no(row),
        kind=row["kind"],
        title=row["title"],
        due_on=date.fromisoformat(row["due_on"]),
        owner_id=row["owner_id"],
        owner=row["owner"],
        step=TaskStep(row["step"]),
        note=row["note"],
    )


def _silent(reader: Reader, row: Row, today: date) -> SilentFile:
    return SilentFile(
        person_id=row["id"],
        name=shown_name(row["given_names"], row["surname"], row["known_as"]),
        file_no=shown_file_no(row),
        last_at=row["at"],
        days=(today - local_day(row["at"])).days,
        outcome=row["outcome"],
        in_danger=files.life_in_danger(reader, row["id"]),
        task_due=date.fromisoformat(row["task_due"]) if row["task_due"] else None,
    )
