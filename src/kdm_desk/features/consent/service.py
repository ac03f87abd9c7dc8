"""Consent: what she was told, what she agreed to, what she took back; the printable forms."""

from datetime import date, timedelta

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date
from kdm_desk.core.turkish import upper_tr
from kdm_desk.documents.consent_form import ConsentSheet, consent_pdf, form_text, notice_pdf
from kdm_desk.features.consent import repository
from kdm_desk.features.consent.model import (
    VALID_DAYS,
    VALID_DAYS_SETTING,
    Consent,
    NewConsent,
    NoticeGiven,
    Recipient,
    check_notice,
    check_withdrawal,
    covered,
    mended,
)
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import codes, files, persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage import lists
from kdm_desk.storage.transaction import Reader


class ConsentService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def consents_of(self, person_id: str) -> list[Consent]:
        """Everything she agreed to, the newest first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return repository.of_person(reader, person_id)

    def notices_of(self, person_id: str) -> list[NoticeGiven]:
        """Every time she was given the privacy notice, the newest first. For the case file, as above."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return repository.notices_of(reader, person_id)

    def current(self, person_id: str, institution_id: str, on: date | None = None) -> frozenset[str]:
        """The facts that may go to an institution on a day (today when None), by the names that letters use.

        Raises UserError "institution_not_found".
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            kind = repository.kind_of(reader, institution_id)
            day = on or files.civil_day(reader)
            return covered(repository.of_person(reader, person_id), institution_id, kind, day)

    def recipients(self) -> list[Recipient]:
        """The institutions that a consent may name."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            return repository.recipients(reader)

    def usual_expiry(self) -> date:
        """The day a consent given today ends unless she says otherwise; the setting "consent_days", 365."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            days = int(lists.setting(reader, VALID_DAYS_SETTING, VALID_DAYS))
            return files.civil_day(reader) + timedelta(days=days)

    def give(self, person_id: str, told: NewConsent) -> str:
        """She agrees; the consent's id. Other consents stay as they are.

        Raises the FieldErrors of `model.mended`, FieldError "choice_unknown" (purpose, form), UserError
        "person_not_found", "institution_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "consent.give") as tx:
            checked = mended(told, files.civil_day(tx))
            codes.require(tx, "consent_purpose", checked.purpose, "purpose")
            codes.require(tx, "consent_form", checked.form, "form")
            if checked.institution_id is not None:
                repository.kind_of(tx, checked.institution_id)
            persons.person(tx, person_id)
            consent_id = repository.insert(tx, person_id, checked)
            tx.touch("consent", consent_id, subjects=[person_id], fields=checked.fields)
            tx.changed(Topic.CASE)
        return consent_id

    def withdraw(self, consent_id: str, reason: str) -> None:
        """She takes it back; from today nothing goes out on it.

        Raises UserError "consent_not_found", "consent_withdrawn", FieldError "reason_missing".
        """
        why = checked_note(reason, "reason")
        with self._desk.change(Permission.KEEP_CASE, "consent.withdraw") as tx:
            consent = repository.one(tx, consent_id)
            check_withdrawal(consent, why)
            repository.insert_withdrawal(tx, consent_id, files.civil_day(tx), why)
            tx.touch("consent", consent_id, subjects=[consent.person_id], fields=["withdrawn"])
            tx.changed(Topic.CASE)

    def record_notice(self, person_id: str, form: str, given_on: date) -> str:
        """She was given the privacy notice in its present wording; `form` is a code of "privacy_notice".

        Raises the FieldErrors of `model.check_notice`, FieldError "choice_unknown", UserError "person_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "notice.give") as tx:
            check_notice(form, given_on, files.civil_day(tx))
            codes.require(tx, "privacy_notice", form, "form")
            persons.person(tx, person_id)
            notice_id = repository.insert_notice(
                tx, person_id, form_text("privacy_notice").version, form, given_on
            )
            tx.touch("notice", notice_id, subjects=[person_id], fields=["form", "given_on"])
            tx.changed(Topic.CASE)
        return notice_id

    # Forms

    def blank_notice(self) -> bytes:
        """The privacy notice with lines to write on."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            sheet = _blank(reader)
        return notice_pdf(sheet)

    def blank_consent(self) -> bytes:
        """The consent form with lines to write on and empty boxes."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            sheet = _blank(reader)
        return consent_pdf(sheet)

    def notice_for(self, person_id: str) -> bytes:
        """The privacy notice with her name; the taking out is in the audit. Raises UserError "person_not_found"."""
        with self._desk.view(
            Permission.KEEP_CASE, "notice.print", "person", person_id, [person_id]
        ) as reader:
            sheet = _named(reader, person_id)
        return notice_pdf(sheet)

    def consent_sheet(self, consent_id: str) -> bytes:
        """The form of what she agreed to, to be signed; the taking out is in the audit.

        Raises UserError "consent_not_found".
        """
        with self._desk.read(Permission.KEEP_CASE) as reader:
            consent = repository.one(reader, consent_id)
        with self._desk.view(
            Permission.KEEP_CASE, "consent.print", "consent", consent_id, [consent.person_id]
        ) as reader:
            sheet = _named(reader, consent.person_id)
            labels = {code.code: code.label_tr for code in lists.codes(reader, "consent_purpose")}
        told = consent.told
        kinds = form_text("explicit_consent").labels
        return consent_pdf(
            ConsentSheet(
                letterhead=sheet.letterhead,
                centre=sheet.centre,
                name=sheet.name,
                file_no=sheet.file_no,
                recipient=consent.recipient or kinds[f"kind_{told.recipient_kind}"],
                purpose=labels.get(told.purpose, told.purpose),
                ticked=told.fields,
                given_on=show_date(told.given_on),
                expires_on=show_date(told.expires_on),
            )
        )


def _blank(reader: Reader) -> ConsentSheet:
    return ConsentSheet(repository.letterhead(reader), repository.centre_name(reader))


def _named(reader: Reader, person_id: str) -> ConsentSheet:
    details = persons.person(reader, person_id).details
    number = files.file_number(reader, person_id)
    name = f"{details.given_names} {upper_tr(details.surname)}".strip()
    return ConsentSheet(
        repository.letterhead(reader),
        repository.centre_name(reader),
        name,
        number.show() if number else "",
    )
