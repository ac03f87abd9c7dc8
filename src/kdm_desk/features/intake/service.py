"""Registering applications, and keeping the drafts of them."""

from collections.abc import Mapping

from kdm_desk.core.access import Permission, require
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import to_local
from kdm_desk.core.ids import new_id
from kdm_desk.features.intake import repository
from kdm_desk.features.intake.model import Application, Draft, NewApplication, mended
from kdm_desk.features.people.model.persons import (
    APPLICATION_OUTCOME,
    Direction,
    PersonDetails,
    with_gaps_filled,
)
from kdm_desk.features.people.model.same_children import told_before
from kdm_desk.features.people.repository import closing, codes, files, finding, merging, persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.drafts import discard_expired
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Transaction

_PERSON_LISTS = {
    "age_band": "age_band",
    "marital_status": "marital_status",
    "education": "education",
    "employment": "employment",
    "income_band": "income_band",
    "social_security": "social_security",
    "nationality_status": "nationality_status",
    "disability": "disability",
    "language": "language",
    "province": "provinces",
    "district": "districts",
}
_APPLICATION_LISTS = {
    "channel": "channel",
    "heard_from": "heard_from",
    "since": "violence_since",
    "frequency": "violence_frequency",
    "privacy_notice": "privacy_notice",
}


class IntakeService:
    """What the front desk does when a woman asks for help."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def register(self, application: NewApplication, person_id: str = "", draft_id: str = "") -> str:
        """Write an application down and open her file, or join it to the file of `person_id`; her person id.

        One transaction: person, children, the next file number, contact, application, search entry; a closed file
        is open again, and the draft it was made from goes. Raises the first FieldError of `model.mended`,
        FieldError "choice_unknown", UserError "person_not_found".
        """
        checked, problems = mended(application, to_local(self._desk.clock.now()))
        if problems:
            raise problems[0]
        with self._desk.change(Permission.REGISTER, "application.register") as tx:
            _require_known_codes(tx, checked)
            if person_id:
                person_id = merging.kept(tx, person_id)
                _join(tx, person_id, checked)
            else:
                person_id = persons.insert_person(tx, checked.applicant)
                persons.add_phones(tx, person_id, checked.phones)
                files.open_file(tx, person_id)
            children = _add_what_goes_with_her(tx, person_id, checked)
            received_at = repository.received_instant(tx, checked)
            contact_id = files.insert_contact(
                tx,
                person_id,
                channel=checked.channel,
                direction=Direction.INCOMING,
                outcome=APPLICATION_OUTCOME,
                at=received_at,
            )
            application_id = repository.insert_application(tx, person_id, contact_id, checked, received_at)
            if closing.state(tx, person_id) is not None:
                closing.add_event(tx, person_id, "reopened", application_id=application_id)
                tx.changed(Topic.CASE)
            finding.refresh_entry(tx, person_id)
            if draft_id:
                repository.discard_draft(tx, draft_id)
                tx.changed(Topic.DRAFTS)
            tx.touch("application", application_id, subjects=[person_id, *children], fields=_told(checked))
            tx.changed(Topic.PEOPLE, Topic.APPLICATIONS)
        return person_id

    def applications(self, person_id: str) -> list[Application]:
        """Her applications, the newest first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            refuse_strangers(reader, [person_id])
            return repository.applications_of(reader, merging.kept(reader, person_id))

    def save_draft(self, content: Mapping[str, object], title: str, draft_id: str = "") -> str:
        """Keep a page of answers, sealed to this login, under her title; the draft's id.

        A page that will save again gives an id of its own making. `content` is JSON-ready; nothing in it is
        checked. No audit row: a draft is nobody's record yet.
        """
        require(self._desk.actor, Permission.REGISTER)
        draft_id = draft_id or new_id()
        sealed = self._desk.seal_draft(draft_id, {"title": title, "page": content})
        with self._desk.keep() as tx:
            repository.save_draft(tx, draft_id, sealed)
            tx.changed(Topic.DRAFTS)
        return draft_id

    def list_drafts(self) -> list[Draft]:
        """This login's drafts, the newest first; those older than the setting "draft_days" (30) are discarded.

        A draft from before a recovery gave her new keys opens for nobody and is not offered.
        """
        require(self._desk.actor, Permission.REGISTER)
        with self._desk.keep() as tx:
            discard_expired(tx)
            return repository.drafts(tx, self._desk.open_draft)

    def discard_draft(self, draft_id: str) -> None:
        """Throw away a draft of this login; one that is not hers or not there stays as it is."""
        require(self._desk.actor, Permission.REGISTER)
        with self._desk.keep() as tx:
            repository.discard_draft(tx, draft_id)
            tx.changed(Topic.DRAFTS)


def _join(tx: Transaction, person_id: str, application: NewApplication) -> None:
    """Add what is new to a file that is there; an answer given before is not overwritten by this page."""
    known = persons.person(tx, person_id)
    told = application.applicant
    if known.details.anonymous and not told.anonymous:
        persons.rename(tx, person_id, told.given_names, told.surname)
        known = persons.person(tx, person_id)
    persons.update_person(tx, person_id, with_gaps_filled(known.details, told))
    have = {phone.number for phone in persons.phones_of(tx, person_id)}
    persons.add_phones(tx, person_id, [phone for phone in application.phones if phone.number not in have])
    if files.file_number(tx, person_id) is None:
        files.open_file(tx, person_id)


def _add_what_goes_with_her(tx: Transaction, person_id: str, application: NewApplication) -> list[str]:
    """Identity, old number and the children not yet in her file; the ids of the children added."""
    if application.identity:
        persons.add_identity(tx, person_id, application.identity)
    if application.old_number:
        persons.add_old_number(tx, person_id, application.old_number)
    known = persons.children_of(tx, person_id)
    return [
        persons.add_child(tx, person_id, child)
        for child in application.children
        if not told_before(child, known)
    ]


def _require_known_codes(tx: Transaction, application: NewApplication) -> None:
    for field, name in _APPLICATION_LISTS.items():
        codes.require(tx, name, getattr(application, field), field)
    for field, name in _PERSON_LISTS.items():
        codes.require(tx, name, getattr(application.applicant, field), field)
    for kind in application.violence:
        codes.require(tx, "violence_type", kind, "violence")
    for place, phone in enumerate(application.phones):
        codes.require(tx, "phone_owner", phone.owner or None, f"phones.{place}.owner")
        codes.require(tx, "may_answer", phone.may_answer or None, f"phones.{place}.may_answer")
    for kind in application.requests:
        codes.require(tx, "request_kind", kind, "requests")


def _told(application: NewApplication) -> list[str]:
    """The names of the questions that have an answer, for the audit row."""
    unanswered = PersonDetails()
    told = application.applicant
    names = [name for name in vars(told) if getattr(told, name) != getattr(unanswered, name)]
    empty = NewApplication(channel="")
    return names + [
        name
        for name in vars(application)
        if name != "applicant" and getattr(application, name) != getattr(empty, name)
    ]
