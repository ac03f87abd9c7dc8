"""Writing an earlier register's rows, finding the files they may belong to, and taking an import back."""

from kdm_desk.core.clock import instant_text, to_instant
from kdm_desk.core.ids import new_id
from kdm_desk.core.turkish import fold
from kdm_desk.features.people.model.persons import APPLICATION_OUTCOME, Direction, Phone
from kdm_desk.features.people.repository import files, finding, persons
from kdm_desk.features.register.model import Entry, Fate, ImportRun, Verdict
from kdm_desk.storage.transaction import Reader, Row, Transaction

_FEW = 3
_VOID_REASON = "import_undone"


def files_like(reader: Reader, entry: Entry) -> list[str]:
    """The files with the same identity number; else those with the same folded name and date of birth."""
    if entry.identity:
        found = finding.people_with_identity(reader, entry.identity.value, _FEW)
        with_file = [person_id for person_id in found if files.file_number(reader, person_id)]
        if with_file:
            return with_file
    born = entry.details.birth_date
    if born is None or not entry.folded_name:
        return []
    rows = reader.all("SELECT person_id, name FROM search_entry WHERE birth_date = ?", (born.isoformat(),))
    alike = [row["person_id"] for row in rows if fold(row["name"]) == entry.folded_name]
    return [person_id for person_id in alike if not _is_somebody_else(reader, person_id, entry)]


def _is_somebody_else(reader: Reader, person_id: str, entry: Entry) -> bool:
    """Two numbers of one kind that differ are two people, whatever the name."""
    if entry.identity is None:
        return False
    own = [known for known in persons.identities_of(reader, person_id) if known.kind is entry.identity.kind]
    return bool(own)


def open_file(tx: Transaction, entry: Entry) -> str:
    """A new person with a file, what the row told of her, and her place in the search; her id."""
    person_id = persons.insert_person(tx, entry.details)
    persons.add_phones(tx, person_id, map(Phone, entry.phones))
    if entry.identity:
        persons.add_identity(tx, person_id, entry.identity)
    if entry.old_number:
        persons.add_old_number(tx, person_id, entry.old_number)
    number = files.open_file(tx, person_id)
    finding.enter_new_file(
        tx,
        person_id,
        entry.details,
        number,
        phones=entry.phones,
        identities=[entry.identity.value] if entry.identity else [],
        old_numbers=[entry.old_number] if entry.old_number else [],
        last_contact=_received(tx, entry),
    )
    return person_id


def _received(tx: Transaction, entry: Entry) -> str:
    """The instant of her application, never later than now."""
    return tx.now if entry.received_at is None else min(instant_text(to_instant(entry.received_at)), tx.now)


def add_application(tx: Transaction, person_id: str, entry: Entry) -> tuple[str, str]:
    """Her application with the contact in which she made it; the ids of both."""
    at = _received(tx, entry)
    contact_id = files.insert_contact(
        tx,
        person_id,
        channel=entry.channel,
        direction=Direction.INCOMING,
        outcome=APPLICATION_OUTCOME,
        at=at,
    )
    application_id = new_id()
    tx.insert(
        "application",
        id=application_id,
        person_id=person_id,
        contact_id=contact_id,
        received_at=at,
        channel=entry.channel,
        account=entry.account,
        taken_by=tx.actor.staff_id,
        origin_site=tx.site,
    )
    tx.execute_many(
        "INSERT INTO application_violence (application_id, kind, certainty) VALUES (?, ?, 'experienced')",
        [(application_id, kind) for kind in entry.violence],
    )
    return application_id, contact_id


def add_what_is_new(tx: Transaction, person_id: str, entry: Entry) -> dict[str, str]:
    """Give a known file the old number, identity and telephones it lacks; what was added, for `import_row`."""
    added: dict[str, str] = {}
    if entry.old_number and entry.old_number not in persons.old_numbers_of(tx, person_id):
        persons.add_old_number(tx, person_id, entry.old_number)
        added["added_old_number"] = entry.old_number
    if entry.identity and entry.identity.kind not in {
        known.kind for known in persons.identities_of(tx, person_id)
    }:
        persons.add_identity(tx, person_id, entry.identity)
        added["added_identity"] = entry.identity.kind.value
    known = {phone.number for phone in persons.phones_of(tx, person_id)}
    new = [number for number in entry.phones if number not in known]
    if new:
        added["added_phone"] = " ".join(persons.add_phones(tx, person_id, map(Phone, new)))
    return added


def insert_run(tx: Transaction, source: str) -> str:
    run_id = new_id()
    tx.insert(
        "import_run", id=run_id, at=tx.now, user_id=tx.actor.user_id, source=source, origin_site=tx.site
    )
    return run_id


def keep_refusals(tx: Transaction, run_id: str, refused: list[Verdict]) -> None:
    for verdict in refused:
        problem = verdict.problem
        if problem is not None:
            tx.insert(
                "import_row",
                run_id=run_id,
                row=verdict.row,
                outcome=Fate.REFUSED.value,
                reason=problem.code,
                column_name=problem.column.value if problem.column else "",
            )


def runs(reader: Reader) -> list[ImportRun]:
    """The newest first."""
    rows = reader.all(
        "SELECT r.id, r.at, r.source, r.undone_at, coalesce(s.login_name, '') AS login_name, "
        "(SELECT count(*) FROM import_row i WHERE i.run_id = r.id AND i.outcome = 'created') AS created, "
        "(SELECT count(*) FROM import_row i WHERE i.run_id = r.id AND i.outcome = 'joined') AS joined, "
        "(SELECT count(*) FROM import_row i WHERE i.run_id = r.id AND i.outcome = 'refused') AS refused "
        "FROM import_run r LEFT JOIN audit_signer s ON s.user_id = r.user_id "
        "GROUP BY r.id ORDER BY r.at DESC, r.id DESC"
    )
    return [
        ImportRun(
            row["id"],
            row["at"],
            row["login_name"],
            row["source"],
            row["created"],
            row["joined"],
            row["refused"],
            row["undone_at"],
        )
        for row in rows
    ]


def run_of(reader: Reader, run_id: str) -> Row | None:
    return reader.one("SELECT * FROM import_run WHERE id = ?", (run_id,))


def rows_of(reader: Reader, run_id: str) -> list[Row]:
    """The rows that were taken in."""
    return reader.all(
        "SELECT * FROM import_row WHERE run_id = ? AND outcome <> 'refused' ORDER BY row DESC", (run_id,)
    )


# What an import itself writes for a new file, and what hangs on the applications and contacts it adds.
_OWN_OF_PERSON = {
    ("phone", "person_id"),
    ("identity", "person_id"),
    ("old_number", "person_id"),
    ("client_file", "person_id"),
    ("search_entry", "person_id"),
    ("favourite", "person_id"),
    ("person_mark", "person_id"),
}
_OWN_OF_APPLICATION = {("application_violence", "application_id")}


def references_to(reader: Reader, table: str) -> list[tuple[str, str]]:
    """Every (table, column) of the schema that names a row of `table`, whichever feature it belongs to."""
    tables = reader.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [
        (row["name"], key["from"])
        for row in tables
        for key in reader.all(f'PRAGMA foreign_key_list("{row["name"]}")')
        if key["table"] == table
    ]


def in_use_since(reader: Reader, run_id: str) -> list[str]:
    """The persons of an import on whom something hangs that did not come with it."""
    own_rows = "SELECT {column} FROM import_row WHERE run_id = :run AND outcome {outcomes}"
    created = own_rows.format(column="person_id", outcomes="= 'created'")
    applications = own_rows.format(column="application_id", outcomes="<> 'refused'")
    contacts = own_rows.format(column="contact_id", outcomes="<> 'refused'")
    found: dict[str, None] = {}
    for table, column in references_to(reader, "person"):
        if (table, column) in _OWN_OF_PERSON:
            continue
        more = {
            "application": f" AND id NOT IN ({applications})",
            "contact": f" AND id NOT IN ({contacts})",
            "import_row": " AND run_id <> :run",
        }.get(table, "")
        rows = reader.all(
            f"SELECT DISTINCT {column} AS person FROM {table} WHERE {column} IN ({created}){more}",
            {"run": run_id},
        )
        found.update(dict.fromkeys(row["person"] for row in rows))
    for table, column in references_to(reader, "application"):
        if table == "import_row" or (table, column) in _OWN_OF_APPLICATION:
            continue
        rows = reader.all(
            f"SELECT DISTINCT a.person_id AS person FROM {table} t JOIN application a ON a.id = t.{column} "
            f"WHERE t.{column} IN ({applications})",
            {"run": run_id},
        )
        found.update(dict.fromkeys(row["person"] for row in rows))
    return list(found)


def take_out_of_search(tx: Transaction, rows: list[Row]) -> None:
    """The first step back, for new files together; a file that was there stays in the search."""
    new = [row["person_id"] for row in rows if row["outcome"] == Fate.CREATED.value]
    finding.remove_entries(tx, new)


def take_back(tx: Transaction, row: Row) -> None:
    """Undo one row: its application and contact go, and for a new file everything, its number becoming void."""
    tx.execute(
        "UPDATE import_row SET person_id = NULL, application_id = NULL, contact_id = NULL "
        "WHERE run_id = ? AND row = ?",
        (row["run_id"], row["row"]),
    )
    tx.execute("DELETE FROM application_violence WHERE application_id = ?", (row["application_id"],))
    tx.execute("DELETE FROM application WHERE id = ?", (row["application_id"],))
    tx.execute("DELETE FROM contact WHERE id = ?", (row["contact_id"],))
    person_id = row["person_id"]
    if row["outcome"] == Fate.JOINED.value:
        tx.execute(
            "DELETE FROM old_number WHERE person_id = ? AND value = ?", (person_id, row["added_old_number"])
        )
        tx.execute(
            "DELETE FROM identity WHERE person_id = ? AND kind = ?", (person_id, row["added_identity"])
        )
        for phone_id in row["added_phone"].split():
            tx.execute("DELETE FROM phone WHERE id = ?", (phone_id,))
        finding.refresh_entry(tx, person_id)
        return
    finding.remove_entry(tx, person_id)  # A later row that joined it was taken back first, and wrote it anew.
    number = files.file_number(tx, person_id)
    for table in ("phone", "identity", "old_number", "favourite", "person_mark", "client_file"):
        tx.execute(f"DELETE FROM {table} WHERE person_id = ?", (person_id,))
    tx.execute("DELETE FROM person WHERE id = ?", (person_id,))
    if number is not None:
        tx.execute(
            "UPDATE number SET state = 'void', reason = ? "
            "WHERE kind = 'file' AND site = ? AND year = ? AND value = ?",
            (_VOID_REASON, number.site, number.year, number.value),
        )


def mark_undone(tx: Transaction, run_id: str) -> None:
    tx.execute("UPDATE import_run SET undone_at = ? WHERE id = ?", (tx.now, run_id))
