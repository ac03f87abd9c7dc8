"""What her consents cover of a letter to one institution: read where the consent feature writes it."""

from collections.abc import Mapping
from datetime import date

from kdm_desk.features.people.repository import files
from kdm_desk.features.referrals.model.fields import NEVER_GIVEN, FieldName, Lack, NoConsent
from kdm_desk.storage.transaction import Reader, Row

# A consent names the institution itself or its kind; it ends on `expires_on`, or the day it was taken back.
_CONSENTS = """
    SELECT f.field, c.given_on, c.expires_on, w.withdrawn_on
    FROM consent c
    JOIN consent_field f ON f.consent_id = c.id
    LEFT JOIN consent_withdrawal w ON w.consent_id = c.id
    WHERE c.person_id IN (SELECT id FROM person WHERE id = :person OR merged_into = :person)
        AND c.given_on <= :today
        AND (c.institution_id = :institution
            OR c.recipient_kind = (SELECT coalesce(kind, 'other') FROM institution WHERE id = :institution))
"""


def lacking(reader: Reader, person_id: str, institution_id: str) -> Mapping[FieldName, Lack]:
    """The facts that may not go to an institution today, and why; of several ended consents the last counts."""
    today = files.civil_day(reader)
    values: dict[str, object] = {
        "person": person_id,
        "institution": institution_id,
        "today": today.isoformat(),
    }
    found = dict.fromkeys(FieldName, NEVER_GIVEN)
    for row in reader.all(_CONSENTS, values):
        if row["field"] not in found:
            continue
        name, lack = FieldName(row["field"]), _lack(row, today)
        if lack is None:
            del found[name]
        elif (lack.since or date.min) > (found[name].since or date.min):
            found[name] = lack
    return found


def _lack(row: Row, today: date) -> Lack | None:
    """What is wrong with one consent, None while it is in force."""
    expires = date.fromisoformat(row["expires_on"])
    withdrawn = date.fromisoformat(row["withdrawn_on"]) if row["withdrawn_on"] else None
    if withdrawn is not None and withdrawn <= today:
        return Lack(NoConsent.WITHDRAWN, withdrawn)
    return Lack(NoConsent.EXPIRED, expires) if expires <= today else None
