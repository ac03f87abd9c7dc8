"""Notices and consents in the database. The rows of a file merged into hers are hers too."""

from datetime import date

from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.core.turkish import upper_tr
from kdm_desk.documents.letter import Letterhead
from kdm_desk.features.consent.model import FIELDS, NOTICE_LATER, Consent, NewConsent, NoticeGiven, Recipient
from kdm_desk.storage.lists import setting
from kdm_desk.storage.transaction import Reader, Row, Transaction

_HERS = "(SELECT id FROM person WHERE id = :person OR merged_into = :person)"
_CONSENTS = """
    SELECT c.*, i.name AS recipient, trim(s.given_names || ' ' || s.surname) AS by,
        w.withdrawn_on, w.reason AS withdrawal_reason,
        (SELECT group_concat(f.field) FROM consent_field f WHERE f.consent_id = c.id) AS fields
    FROM consent c
    JOIN staff s ON s.id = c.staff_id
    LEFT JOIN institution i ON i.id = c.institution_id
    LEFT JOIN consent_withdrawal w ON w.consent_id = c.id
"""


def of_person(reader: Reader, person_id: str) -> list[Consent]:
    """Everything she agreed to, the newest first."""
    rows = reader.all(
        f"{_CONSENTS} WHERE c.person_id IN {_HERS} ORDER BY c.given_on DESC, c.id DESC", {"person": person_id}
    )
    return [_consent(row) for row in rows]


def one(reader: Reader, consent_id: str) -> Consent:
    """Raises UserError "consent_not_found"."""
    row = reader.one(f"{_CONSENTS} WHERE c.id = ?", (consent_id,))
    if row is None:
        raise UserError("consent_not_found")
    return _consent(row)


def insert(tx: Transaction, person_id: str, told: NewConsent) -> str:
    consent_id = new_id()
    tx.insert(
        "consent",
        id=consent_id,
        person_id=person_id,
        institution_id=told.institution_id,
        recipient_kind=told.recipient_kind,
        purpose=told.purpose,
        form=told.form,
        given_on=told.given_on.isoformat(),
        expires_on=told.expires_on.isoformat(),
        note=told.note,
        at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    tx.execute_many(
        "INSERT INTO consent_field (consent_id, field) VALUES (?, ?)",
        [(consent_id, name) for name in told.fields],
    )
    return consent_id


def insert_withdrawal(tx: Transaction, consent_id: str, day: date, reason: str) -> None:
    tx.insert(
        "consent_withdrawal",
        consent_id=consent_id,
        withdrawn_on=day.isoformat(),
        reason=reason,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def insert_notice(tx: Transaction, person_id: str, version: str, form: str, given_on: date) -> str:
    notice_id = new_id()
    tx.insert(
        "notice_given",
        id=notice_id,
        person_id=person_id,
        version=version,
        form=form,
        given_on=given_on.isoformat(),
        at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    return notice_id


def notices_of(reader: Reader, person_id: str) -> list[NoticeGiven]:
    """Every time she was given the notice, at an application or apart from one; the newest first."""
    values: dict[str, object] = {"person": person_id, "later": NOTICE_LATER}
    apart = reader.all(
        "SELECT n.*, trim(s.given_names || ' ' || s.surname) AS by FROM notice_given n "
        f"JOIN staff s ON s.id = n.staff_id WHERE n.person_id IN {_HERS}",
        {"person": person_id},
    )
    at_applications = reader.all(
        "SELECT a.privacy_notice, coalesce(a.privacy_notice_at, a.received_at) AS given_at, "
        "trim(s.given_names || ' ' || s.surname) AS by FROM application a JOIN staff s ON s.id = a.taken_by "
        f"WHERE a.person_id IN {_HERS} AND a.privacy_notice IS NOT NULL AND a.privacy_notice <> :later",
        values,
    )
    found = [
        NoticeGiven(row["form"], date.fromisoformat(row["given_on"]), row["version"], row["by"])
        for row in apart
    ]
    found += [
        NoticeGiven(
            row["privacy_notice"],
            to_local(parse_instant(row["given_at"])).date(),
            "",
            row["by"],
            at_application=True,
        )
        for row in at_applications
    ]
    return sorted(found, key=lambda notice: notice.given_on, reverse=True)


def recipients(reader: Reader) -> list[Recipient]:
    """The institutions of the directory that are still written to, in its order."""
    rows = reader.all("SELECT id, name, kind FROM institution WHERE active = 1 ORDER BY position, id")
    return [Recipient(row["id"], row["name"], row["kind"] or "other") for row in rows]


def kind_of(reader: Reader, institution_id: str) -> str:
    """What an institution is for. Raises UserError "institution_not_found"."""
    row = reader.one("SELECT kind FROM institution WHERE id = ?", (institution_id,))
    if row is None:
        raise UserError("institution_not_found")
    return row["kind"] or "other"


def letterhead(reader: Reader) -> Letterhead:
    """The centre's own heading and foot; before they were set, `T.C.` and the centre's name."""
    lines = setting(reader, "letterhead", {})
    heading = tuple(lines.get("heading_lines", ())) or ("T.C.", upper_tr(setting(reader, "centre_name", "")))
    return Letterhead(heading, tuple(lines.get("contact_lines", ())))


def centre_name(reader: Reader) -> str:
    return str(setting(reader, "centre_name", ""))


def _consent(row: Row) -> Consent:
    names = (row["fields"] or "").split(",")
    told = NewConsent(
        purpose=row["purpose"],
        form=row["form"],
        fields=tuple(name for name in FIELDS if name in names),
        given_on=date.fromisoformat(row["given_on"]),
        expires_on=date.fromisoformat(row["expires_on"]),
        institution_id=row["institution_id"],
        recipient_kind=row["recipient_kind"],
        note=row["note"],
    )
    return Consent(
        row["id"],
        row["person_id"],
        told,
        row["recipient"] or "",
        row["by"],
        date.fromisoformat(row["withdrawn_on"]) if row["withdrawn_on"] else None,
        row["withdrawal_reason"] or "",
    )
