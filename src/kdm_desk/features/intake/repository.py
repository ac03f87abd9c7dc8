"""Writing and reading applications, and the drafts of them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from kdm_desk.core.clock import instant_text, to_instant
from kdm_desk.core.ids import new_id
from kdm_desk.features.intake.model import Application, Certainty, Draft, NewApplication, RequestState
from kdm_desk.features.people.model.persons import Answer
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.storage.transaction import Reader, Row, Transaction

DRAFT_KIND = "application"


def received_instant(tx: Transaction, application: NewApplication) -> str:
    """When she applied, as an instant text; now when no time was given, and never later than now."""
    if application.received_at is None:
        return tx.now
    return min(instant_text(to_instant(application.received_at)), tx.now)


def insert_application(
    tx: Transaction, person_id: str, contact_id: str, application: NewApplication, received_at: str
) -> str:
    """Store an application with everything told in it; its id."""
    application_id = new_id()
    last_incident = application.last_incident
    tx.insert(
        "application",
        id=application_id,
        person_id=person_id,
        contact_id=contact_id,
        received_at=received_at,
        channel=application.channel,
        heard_from=application.heard_from,
        referred_by=application.referred_by,
        since=application.since,
        frequency=application.frequency,
        last_incident=last_incident.isoformat() if last_incident else None,
        life_in_danger=application.life_in_danger.value,
        account=application.account,
        privacy_notice=application.privacy_notice,
        privacy_notice_at=received_at if application.notice_was_given else None,
        taken_by=tx.actor.staff_id,
        origin_site=tx.site,
    )
    tx.execute_many(
        "INSERT INTO application_violence (application_id, kind, certainty) VALUES (?, ?, ?)",
        [(application_id, kind, certainty.value) for kind, certainty in application.violence.items()],
    )
    tx.execute_many(
        "INSERT INTO need (id, person_id, application_id, kind, opened_at, staff_id, origin_site) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (new_id(), person_id, application_id, kind, received_at, tx.actor.staff_id, tx.site)
            for kind in dict.fromkeys(application.requests)
        ],
    )
    tx.execute_many(
        "INSERT INTO application_withheld (application_id, field) VALUES (?, ?)",
        [(application_id, name) for name in sorted(application.withheld)],
    )
    return application_id


def applications_of(reader: Reader, person_id: str) -> list[Application]:
    """Newest first, with those of files merged into hers."""
    rows = reader.all(
        "SELECT a.*, s.given_names, s.surname FROM application a JOIN staff s ON s.id = a.taken_by "
        f"WHERE a.person_id IN {HERS} ORDER BY a.received_at DESC, a.id DESC",
        {"person": person_id},
    )
    return [_application(reader, row) for row in rows]


def erase_accounts(tx: Transaction, person_id: str) -> None:
    """Take out what was written in free words; the answers that are codes stay for the statistics."""
    tx.execute("UPDATE application SET account = '', referred_by = '' WHERE person_id = ?", (person_id,))


def save_draft(tx: Transaction, draft_id: str, sealed: bytes) -> None:
    """Store or replace a draft of this login; one of another login stays as it is."""
    tx.execute(
        "INSERT INTO draft (id, user_id, kind, content, saved_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at "
        "WHERE user_id = excluded.user_id",
        (draft_id, tx.actor.user_id, DRAFT_KIND, sealed, tx.now),
    )


def drafts(reader: Reader, unseal: Callable[[str, bytes], dict[str, Any] | None]) -> list[Draft]:
    """The drafts of this login alone, the newest first; one that `unseal` (by id and box) cannot open is left out."""
    rows = reader.all(
        "SELECT * FROM draft WHERE user_id = ? AND kind = ? ORDER BY saved_at DESC, id DESC",
        (reader.actor.user_id, DRAFT_KIND),
    )
    return [
        Draft(row["id"], content["title"], content["page"], row["saved_at"])
        for row in rows
        if (content := unseal(row["id"], bytes(row["content"]))) is not None
    ]


def discard_draft(tx: Transaction, draft_id: str) -> None:
    tx.execute("DELETE FROM draft WHERE id = ? AND user_id = ?", (draft_id, tx.actor.user_id))


def _application(reader: Reader, row: Row) -> Application:
    own = (row["id"],)
    violence = reader.all("SELECT kind, certainty FROM application_violence WHERE application_id = ?", own)
    # What she asks for is a need; what came of it is the last that was said of that.
    requests = reader.all(
        "SELECT n.kind, (SELECT e.outcome FROM need_event e WHERE e.need_id = n.id "
        "ORDER BY e.position DESC LIMIT 1) AS outcome FROM need n WHERE n.application_id = ? ORDER BY n.kind",
        own,
    )
    withheld = reader.all("SELECT field FROM application_withheld WHERE application_id = ?", own)
    return Application(
        id=row["id"],
        received_at=row["received_at"],
        channel=row["channel"],
        heard_from=row["heard_from"],
        referred_by=row["referred_by"],
        violence={entry["kind"]: Certainty(entry["certainty"]) for entry in violence},
        since=row["since"],
        frequency=row["frequency"],
        last_incident=date.fromisoformat(row["last_incident"]) if row["last_incident"] else None,
        life_in_danger=Answer(row["life_in_danger"]),
        account=row["account"],
        requests=tuple(RequestState(entry["kind"], entry["outcome"]) for entry in requests),
        privacy_notice=row["privacy_notice"],
        privacy_notice_at=row["privacy_notice_at"],
        withheld=frozenset(entry["field"] for entry in withheld),
        taken_by=f"{row['given_names']} {row['surname']}".strip(),
    )
