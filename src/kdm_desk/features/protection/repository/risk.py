"""Risk assessments, written down once and never changed."""

from datetime import date, datetime, time

from kdm_desk.core.clock import instant_text, to_instant
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.protection.model.risk import Risk, RiskDetails
from kdm_desk.features.protection.repository.hers import BY_STAFF, local_day
from kdm_desk.storage.transaction import Reader, Row, Transaction

_RISKS = f"""
    SELECT r.*, {BY_STAFF},
        EXISTS (SELECT 1 FROM risk_assessment later WHERE later.corrects = r.id) AS corrected
    FROM risk_assessment r
"""


def of_person(reader: Reader, person_id: str) -> list[Risk]:
    """All of hers, corrected ones too, the newest first."""
    rows = reader.all(
        f"{_RISKS} WHERE r.person_id IN {HERS} ORDER BY r.assessed_at DESC, r.id DESC", {"person": person_id}
    )
    return [_risk(reader, row) for row in rows]


def one(reader: Reader, risk_id: str) -> Risk:
    """Raises UserError "risk_not_found"."""
    row = reader.one(f"{_RISKS} WHERE r.id = ?", (risk_id,))
    if row is None:
        raise UserError("risk_not_found")
    return _risk(reader, row)


def insert(
    tx: Transaction, person_id: str, details: RiskDetails, corrects: str | None = None, reason: str = ""
) -> str:
    risk_id = new_id()
    tx.insert(
        "risk_assessment",
        id=risk_id,
        person_id=person_id,
        assessed_at=_moment(details.assessed_on, tx.now),
        level=details.level,
        source=details.source,
        life_in_danger="yes" if details.life_in_danger else "no",
        note=details.note,
        corrects=corrects,
        reason=reason,
        at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    tx.execute_many(
        "INSERT INTO risk_assessment_ground (assessment_id, ground) VALUES (?, ?)",
        [(risk_id, ground) for ground in details.grounds],
    )
    return risk_id


def _moment(day: date, now: str) -> str:
    """Today: now. An earlier day: its end, behind what was said on it."""
    return now if day == local_day(now) else instant_text(to_instant(datetime.combine(day, time(23, 59))))


def _risk(reader: Reader, row: Row) -> Risk:
    grounds = reader.all(
        "SELECT ground FROM risk_assessment_ground WHERE assessment_id = ? ORDER BY ground", (row["id"],)
    )
    details = RiskDetails(
        row["level"],
        row["source"],
        local_day(row["assessed_at"]),
        row["life_in_danger"] == "yes",
        tuple(ground["ground"] for ground in grounds),
        row["note"],
    )
    return Risk(
        row["id"],
        row["person_id"],
        details,
        row["at"],
        row["by"],
        row["corrects"],
        row["reason"],
        bool(row["corrected"]),
    )
