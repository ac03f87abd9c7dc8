"""Perpetrators: named, linked with those known already, put right, and where interests conflict."""

from dataclasses import dataclass, fields, replace

from kdm_desk.core.access import Permission, require
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.phones import parse_phone
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import codes, files, marks, persons
from kdm_desk.features.protection.model.perpetrators import (
    PERSONAL,
    Conflict,
    Known,
    Perpetrator,
    PerpetratorDetails,
    check_change,
    mended,
)
from kdm_desk.features.protection.repository import conflicts, perpetrators
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Transaction

_FEW = 3
_STEP = 200
_MARKED_SETTING = "people_marked_until"
_ALL_MARKED = "all"


@dataclass(frozen=True)
class Saved:
    """A perpetrator as he was written down, and whether somebody must be asked before going on."""

    relative_id: str
    conflict: bool


class PerpetratorService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def perpetrators_of(self, person_id: str) -> list[Perpetrator]:
        """Hers, those named by mistake too. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return perpetrators.of_person(reader, person_id)

    def likely_known(self, person_id: str, typed: PerpetratorDetails) -> list[Known]:
        """Perpetrators known here who may be the one being typed, at most three; never in whose file they stand.

        Those of restricted files and those in her own file are left out. Nothing typed here ever raises.
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            found = perpetrators.known(reader, replace(typed, phone=_phone(typed.phone)), _FEW)
            return [one for one in found if not perpetrators.is_named(reader, person_id, one.relative_id)]

    def add(self, person_id: str, details: PerpetratorDetails, same_as: str = "") -> Saved:
        """A perpetrator of hers; with `same_as` (from `likely_known`) the person who is known already.

        What stands with that person then stays as it is. Raises the FieldErrors of `model.perpetrators.mended`,
        FieldError "choice_unknown", UserError "person_not_found", "perpetrator_not_found", "perpetrator_named".
        """
        with self._desk.change(Permission.KEEP_CASE, "perpetrator.add") as tx:
            checked = _checked(tx, details)
            persons.person(tx, person_id)
            if same_as:
                _require_known(tx, person_id, same_as)
            relative_id = same_as or perpetrators.insert_person(tx, checked)
            perpetrators.join(tx, person_id, relative_id, checked)
            told = [one.name for one in fields(checked) if getattr(checked, one.name) not in ("", None, ())]
            tx.touch("perpetrator", relative_id, subjects=[person_id, relative_id], fields=told)
            tx.changed(Topic.CASE)
            return Saved(relative_id, bool(conflicts.of_file(tx, person_id)))

    def change(self, person_id: str, relative_id: str, details: PerpetratorDetails, reason: str) -> Saved:
        """What is known of him now, with the reason.

        Raises what `add` does, UserError "perpetrator_not_found", "perpetrator_removed", "perpetrator_unchanged",
        FieldError "reason_missing".
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "perpetrator.change") as tx:
            before = perpetrators.one(tx, person_id, relative_id)
            checked = _checked(tx, details)
            changed = check_change(before, checked, why)
            if PERSONAL.intersection(changed):
                perpetrators.update_person(tx, relative_id, checked)
            perpetrators.update_kinship(tx, before.person_id, relative_id, checked)
            perpetrators.insert_event(tx, before.person_id, relative_id, "changed", checked, why)
            tx.touch("perpetrator", relative_id, subjects=[before.person_id, relative_id], fields=changed)
            tx.changed(Topic.CASE)
            return Saved(relative_id, bool(conflicts.of_file(tx, person_id)))

    def remove(self, person_id: str, relative_id: str, reason: str) -> None:
        """He was named by mistake: he stays in the file as that, and counts for no conflict.

        Raises UserError "perpetrator_not_found", "perpetrator_removed", FieldError "reason_missing".
        """
        why = checked_note(reason, "reason")
        if not why:
            raise FieldError("reason_missing", "reason")
        with self._desk.change(Permission.KEEP_CASE, "perpetrator.remove") as tx:
            before = perpetrators.one(tx, person_id, relative_id)
            if before.removed:
                raise UserError("perpetrator_removed")
            perpetrators.insert_event(tx, before.person_id, relative_id, "removed", before.details, why)
            tx.touch("perpetrator", relative_id, subjects=[before.person_id, relative_id], fields=["removed"])
            tx.changed(Topic.CASE)

    def has_conflict(self, person_id: str) -> bool:
        """Whether the other side of her file stands elsewhere in the house. Only that: whom it touches is not told.

        Files restricted to others count too. Raises NotAllowed "file_restricted".
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return bool(conflicts.of_file(reader, person_id))

    def conflict_details(self, person_id: str) -> list[Conflict]:
        """Where the conflict lies, for the supervisor; the audit names every file this tells of.

        Of a restricted file it is told that there is one. Raises NotAllowed for a role without VIEW_AUDIT.
        """
        require(self._desk.actor, Permission.VIEW_AUDIT)
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            touched = [one.file_id for one in conflicts.of_file(reader, person_id) if one.file_id]
        with self._desk.view(
            Permission.VIEW_AUDIT, "conflict.open", "person", person_id, [person_id, *touched]
        ) as reader:
            return conflicts.of_file(reader, person_id)

    def mark_when_idle(self) -> bool:
        """Bring files of earlier days under the marks that conflicts are found by; whether more are left."""
        require(self._desk.actor, Permission.USE_DESK)
        with self._desk.keep() as tx:
            after = setting(tx, _MARKED_SETTING, "")
            if after == _ALL_MARKED:
                return False
            last = marks.refresh_next(tx, after, _STEP)
            set_setting(tx, _MARKED_SETTING, last or _ALL_MARKED)
            return bool(last)


def _phone(typed: str) -> str:
    try:
        return parse_phone(typed)
    except FieldError:
        return ""


def _require_known(tx: Transaction, person_id: str, relative_id: str) -> None:
    refuse_strangers(tx, [relative_id])
    if perpetrators.is_named(tx, person_id, relative_id):
        raise UserError("perpetrator_named")
    if not perpetrators.is_known(tx, relative_id):
        raise UserError("perpetrator_not_found")


def _checked(tx: Transaction, details: PerpetratorDetails) -> PerpetratorDetails:
    checked = mended(details, files.civil_day(tx))
    codes.require(tx, "relation", checked.relation or None, "relation")
    for trait in checked.traits:
        codes.require(tx, "perpetrator_trait", trait, "traits")
    return checked
