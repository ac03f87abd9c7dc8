"""Needs: every request of hers, what came of it, and what could not be had anywhere."""

from datetime import date, datetime, time, timedelta

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import instant_text, to_instant
from kdm_desk.core.errors import FieldError
from kdm_desk.features.needs.model.needs import Need, UnmetNeeds, check_outcome
from kdm_desk.features.needs.repository import needs
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import codes, persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers


class NeedsService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def needs_of(self, person_id: str) -> list[Need]:
        """Her needs, the newest first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return needs.of_person(reader, person_id)

    def add_need(self, person_id: str, kind: str, detail: str = "") -> str:
        """A need she tells of after her application; its id.

        Raises UserError "person_not_found", FieldError "required" (kind), "choice_unknown", "text_too_long".
        """
        told = checked_note(detail, "detail")
        if not kind:
            raise FieldError("required", "kind")
        with self._desk.change(Permission.KEEP_CASE, "need.add") as tx:
            codes.require(tx, "request_kind", kind, "kind")
            persons.person(tx, person_id)
            need_id = needs.insert(tx, person_id, kind, told)
            tx.touch("need", need_id, subjects=[person_id], fields=["kind", "detail"] if told else ["kind"])
            tx.changed(Topic.CASE)
        return need_id

    def record_outcome(self, need_id: str, outcome: str | None, note: str = "") -> None:
        """What came of a need (a code of "request_outcome"); None opens it again. What stood before stays.

        Raises UserError "need_not_found", "need_unchanged"; FieldError "reason_missing" for a correction without a
        note, "choice_unknown", "text_too_long".
        """
        said = checked_note(note, "note")
        with self._desk.change(Permission.KEEP_CASE, "need.outcome") as tx:
            codes.require(tx, "request_outcome", outcome, "outcome")
            need = needs.one(tx, need_id)
            check_outcome(need.events, outcome, said)
            needs.insert_event(tx, need_id, outcome, said)
            tx.touch("need", need_id, subjects=[need.person_id], fields=["outcome"])
            tx.changed(Topic.CASE)

    def unmet(self, first: date, last: date, kind: str = "") -> UnmetNeeds:
        """What was found not available on the days `first` to `last`, both counted, and still is; `kind` "" for all.

        Files closed to this login are left out. Raises FieldError "period_backwards".
        """
        if last < first:
            raise FieldError("period_backwards", "last")
        with self._desk.read(Permission.KEEP_CASE) as reader:
            rows = needs.unmet(reader, _start(first), _start(last + timedelta(days=1)), kind)
            return UnmetNeeds(tuple(rows))


def _start(day: date) -> str:
    """The instant at which a civil day begins."""
    return instant_text(to_instant(datetime.combine(day, time())))
