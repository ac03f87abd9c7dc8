"""Aid: recorded, corrected with a reason, taken back, added up."""

from dataclasses import fields, replace

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import UserError
from kdm_desk.features.needs.model.aid import Aid, AidDetails, AidOutcome, Provider, check_correction, mended
from kdm_desk.features.needs.repository import aid, needs
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import codes, files, persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Transaction


class AidService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def aid_of(self, person_id: str) -> list[Aid]:
        """Her aid, the newest first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return aid.of_person(reader, person_id)

    def providers(self) -> list[Provider]:
        """The institutions that aid may come from."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return aid.providers(reader)

    def record_aid(self, person_id: str, details: AidDetails, need_id: str | None = None) -> str:
        """An aid, for a need of hers or for none; its id.

        Raises the FieldErrors of `model.aid.mended`, FieldError "choice_unknown", UserError "person_not_found",
        "need_not_found", "institution_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "aid.record") as tx:
            checked = _checked(tx, details)
            persons.person(tx, person_id)
            if need_id is not None and not needs.is_hers(tx, need_id, person_id):
                raise UserError("need_not_found")
            aid_id = aid.insert(tx, person_id, need_id, checked)
            tx.touch("aid", aid_id, subjects=[person_id], fields=_told(checked))
            tx.changed(Topic.CASE)
        return aid_id

    def correct_aid(self, aid_id: str, details: AidDetails, reason: str) -> None:
        """What it was in truth, or what became of it since; the earlier version stays.

        Raises what `record_aid` does, UserError "aid_not_found", "aid_void", "aid_unchanged", FieldError
        "reason_missing".
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "aid.correct") as tx:
            before = aid.one(tx, aid_id)
            checked = _checked(tx, details)
            check_correction(before.details, checked, why)
            aid.insert_event(tx, aid_id, checked, why)
            tx.touch("aid", aid_id, subjects=[before.person_id], fields=_changed(before.details, checked))
            tx.changed(Topic.CASE)

    def void_aid(self, aid_id: str, reason: str) -> None:
        """It was written down by mistake: it stays in the file and counts for nothing.

        Raises UserError "aid_not_found", "aid_void", FieldError "reason_missing".
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "aid.void") as tx:
            before = aid.one(tx, aid_id)
            void = replace(before.details, outcome=AidOutcome.VOID)
            check_correction(before.details, void, why)
            aid.insert_event(tx, aid_id, void, why)
            tx.touch("aid", aid_id, subjects=[before.person_id], fields=["outcome"])
            tx.changed(Topic.CASE)


def _checked(tx: Transaction, details: AidDetails) -> AidDetails:
    checked = mended(details, files.civil_day(tx))
    codes.require(tx, "aid_kind", checked.kind, "kind")
    codes.require(tx, "aid_unit", checked.unit, "unit")
    if checked.institution_id is not None and not aid.is_institution(tx, checked.institution_id):
        raise UserError("institution_not_found")
    return checked


def _told(details: AidDetails) -> list[str]:
    return [field.name for field in fields(details) if getattr(details, field.name) not in (None, "")]


def _changed(before: AidDetails, after: AidDetails) -> list[str]:
    return [
        field.name for field in fields(after) if getattr(before, field.name) != getattr(after, field.name)
    ]
