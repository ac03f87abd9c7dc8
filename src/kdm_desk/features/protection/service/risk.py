"""Risk over time: assessed, corrected by a further assessment, told to the search."""

from dataclasses import fields

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import codes, files, finding, persons
from kdm_desk.features.protection.model.risk import Risk, RiskDetails, check_correction, mended
from kdm_desk.features.protection.repository import risk
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Transaction


class RiskService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def risks_of(self, person_id: str) -> list[Risk]:
        """Her assessments, the newest first, with those that were corrected. For the case file, whose opening is in
        the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return risk.of_person(reader, person_id)

    def assess(self, person_id: str, details: RiskDetails) -> str:
        """What somebody saw; its id. Whether her life is in danger shows in her file and in the search at once.

        Raises the FieldErrors of `model.risk.mended`, FieldError "choice_unknown", UserError "person_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "risk.assess") as tx:
            checked = _checked(tx, details)
            persons.person(tx, person_id)
            risk_id = risk.insert(tx, person_id, checked)
            told = [one.name for one in fields(checked) if getattr(checked, one.name) not in ("", ())]
            _tell(tx, risk_id, person_id, told)
        return risk_id

    def correct(self, risk_id: str, details: RiskDetails, reason: str) -> str:
        """What was seen in truth; a further assessment that replaces the first, which stays in the file.

        Raises what `assess` does, UserError "risk_not_found", "risk_corrected", "risk_unchanged", FieldError
        "reason_missing".
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "risk.correct") as tx:
            before = risk.one(tx, risk_id)
            checked = _checked(tx, details)
            check_correction(before, checked, why)
            after_id = risk.insert(tx, before.person_id, checked, risk_id, why)
            changed = [
                one.name
                for one in fields(checked)
                if getattr(checked, one.name) != getattr(before.details, one.name)
            ]
            _tell(tx, after_id, before.person_id, changed)
        return after_id


def _checked(tx: Transaction, details: RiskDetails) -> RiskDetails:
    checked = mended(details, files.civil_day(tx))
    codes.require(tx, "risk_level", checked.level, "level")
    codes.require(tx, "risk_source", checked.source, "source")
    for ground in checked.grounds:
        codes.require(tx, "risk_ground", ground, "grounds")
    return checked


def _tell(tx: Transaction, risk_id: str, person_id: str, told: list[str]) -> None:
    finding.refresh_entry(tx, person_id)
    tx.touch("risk", risk_id, subjects=[person_id], fields=told)
    tx.changed(Topic.CASE, Topic.PEOPLE)
