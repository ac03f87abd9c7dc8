"""Client files and contacts: the gapless number, opening a file, every time someone spoke with her."""

from datetime import date

from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.ids import new_id
from kdm_desk.core.numbers import HumanNumber, NumberKind
from kdm_desk.features.people.model.persons import Contact, Direction
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.storage import numbers
from kdm_desk.storage.transaction import Reader, Transaction


def open_file(tx: Transaction, person_id: str) -> HumanNumber:
    """Give her the next file number of this site and year, in the same transaction."""
    year = civil_day(tx).year
    value = numbers.allocate(tx, NumberKind.FILE.value, year)
    tx.insert("client_file", person_id=person_id, site=tx.site, year=year, value=value, opened_at=tx.now)
    return HumanNumber(NumberKind.FILE, tx.site, year, value)


def file_number(reader: Reader, person_id: str) -> HumanNumber | None:
    row = reader.one("SELECT site, year, value FROM client_file WHERE person_id = ?", (person_id,))
    return None if row is None else HumanNumber(NumberKind.FILE, row["site"], row["year"], row["value"])


def opened_at(reader: Reader, person_id: str) -> str | None:
    text: str | None = reader.value("SELECT opened_at FROM client_file WHERE person_id = ?", (person_id,))
    return text


def insert_contact(
    tx: Transaction,
    person_id: str,
    *,
    channel: str,
    direction: Direction,
    outcome: str,
    note: str = "",
    at: str | None = None,
) -> str:
    """Record that someone spoke with her, now or at the instant `at`; the contact's id.

    The search entry is the caller's to refresh (`finding.refresh_entry`).
    """
    contact_id = new_id()
    tx.insert(
        "contact",
        id=contact_id,
        person_id=person_id,
        at=at or tx.now,
        channel=channel,
        direction=direction.value,
        outcome=outcome,
        note=note,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    return contact_id


def contacts_of(reader: Reader, person_id: str) -> list[Contact]:
    """Newest first, with those of files merged into hers."""
    rows = reader.all(
        "SELECT c.*, s.given_names, s.surname FROM contact c JOIN staff s ON s.id = c.staff_id "
        f"WHERE c.person_id IN {HERS} ORDER BY c.at DESC, c.id DESC",
        {"person": person_id},
    )
    return [
        Contact(
            row["id"],
            row["at"],
            row["channel"],
            Direction(row["direction"]),
            row["outcome"],
            row["note"],
            f"{row['given_names']} {row['surname']}".strip(),
        )
        for row in rows
    ]


def last_contact_at(reader: Reader, person_id: str) -> str | None:
    """The instant of the last contact with her; None before the first."""
    text: str | None = reader.value(
        f"SELECT max(at) FROM contact WHERE person_id IN {HERS}", {"person": person_id}
    )
    return text


def life_in_danger(reader: Reader, person_id: str) -> bool:
    """Whether her life is in danger, by her latest application or risk assessment, whichever is newer.

    An application in which it was not answered takes nothing back; a corrected assessment does not count.
    """
    answer = reader.value(
        "SELECT life_in_danger FROM ("
        "SELECT life_in_danger, received_at AS at, id, 0 AS assessed FROM application "
        f"WHERE person_id IN {HERS} "
        f"UNION ALL SELECT life_in_danger, assessed_at, id, 1 FROM risk_assessment AS r WHERE person_id IN {HERS} "
        "AND NOT EXISTS (SELECT 1 FROM risk_assessment AS later WHERE later.corrects = r.id)) AS told "
        "WHERE life_in_danger <> 'unknown' ORDER BY at DESC, assessed DESC, id DESC LIMIT 1",
        {"person": person_id},
    )
    return bool(answer == "yes")


def civil_day(reader: Reader) -> date:
    """The date in Istanbul at this transaction."""
    return to_local(parse_instant(reader.now)).date()
