"""Letters: written with the least that must leave the house, numbered, printed again, followed up."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from kdm_desk.core.access import Permission, require
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.documents.letter import OfficialLetter, letter_pdf
from kdm_desk.documents.templates import letter_wording
from kdm_desk.documents.text import paragraphs
from kdm_desk.features.people.repository import files
from kdm_desk.features.referrals.model import directory as directory_model
from kdm_desk.features.referrals.model import paper
from kdm_desk.features.referrals.model.directory import Institution
from kdm_desk.features.referrals.model.fields import (
    FieldName,
    LetterField,
    fields_for,
    only_agreed,
    with_consent,
)
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    IssuedLetter,
    LetterDraft,
    NumberMode,
    RegisterFilter,
    RegisterLine,
    TimelineLine,
    Use,
    WritingOptions,
    fitted,
    included,
    require_step,
    tidied,
)
from kdm_desk.features.referrals.repository import consents, directory, drafts, facts, letters
from kdm_desk.security.desk import Desk
from kdm_desk.storage.lists import set_setting
from kdm_desk.storage.transaction import Reader, Transaction

NOTE_LIMIT = 1_000
REGISTER_LIMIT = 500
_FEW = 50


class ReferralService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # The directory

    def institutions(self, *, retired: bool = False) -> list[Institution]:
        """Who can be written to, in the directory's order; `retired` adds those no longer offered."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return directory.institutions(reader, retired=retired)

    def save_institution(self, institution: Institution) -> str:
        """Add an institution (empty id) or replace one; its id. Letters already issued stay as they were.

        Raises FieldError "required" or "text_too_long", UserError "institution_not_found".
        """
        entry = directory_model.tidied(institution)
        with self._desk.change(Permission.EDIT_DIRECTORY, "institution.save") as tx:
            institution_id = entry.id or directory.insert(tx, entry)
            if entry.id and not directory.update(tx, entry):
                raise UserError("institution_not_found")
            names = [field.name for field in dataclasses.fields(entry) if field.name != "id"]
            tx.touch("institution", institution_id, fields=names)
            tx.changed(Topic.LETTERS)
        return institution_id

    # Writing

    def writing_options(self) -> WritingOptions:
        """Who may sign, and how letters are numbered."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return WritingOptions(tuple(facts.signatories(reader)), facts.number_mode(reader))

    def draft_letter(self, person_id: str, institution_id: str) -> LetterDraft:
        """A letter about her with the wording for that institution and the least of her file included.

        The audit row is committed before her file is read. Raises UserError "person_not_found", FieldError
        "recipient_missing".
        """
        with self._desk.view(
            Permission.WRITE_LETTERS, "letter.draft", "person", person_id, [person_id]
        ) as reader:
            institution = directory.institution(reader, institution_id)
            wording = letter_wording(f"referral_{institution.kind.value}")
            known = fields_for(facts.of_person(reader, person_id), institution.kind)
            agreed = with_consent(known, consents.lacking(reader, person_id, institution_id))
            return LetterDraft(
                person_id=person_id,
                institution=institution,
                subject=wording.subject,
                text=fitted("\n".join(wording.paragraphs), institution.authority),
                closing_words=wording.closing_words,
                fields=only_agreed(agreed),
                signatory_id=facts.usual_signatory_id(reader),
                mark=facts.usual_mark(reader),
            )

    def preview(self, draft: LetterDraft) -> bytes:
        """The page as it would be printed today, without a number. Raises FieldError "signatory_missing"."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            page = _page(reader, draft, number=None)
        return letter_pdf(page)

    def unprintable(self, draft: LetterDraft) -> str:
        """The characters of the letter that paper cannot show, each once; "" when all is well."""
        from kdm_desk.documents import fonts

        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            page = _page(reader, draft, number=None)
        lines = (
            *page.letterhead.heading_lines,
            *page.letterhead.contact_lines,
            page.subject,
            page.addressee.line,
            page.addressee.unit,
            *page.paragraphs,
            *page.attachments,
            page.signatory.name,
            page.signatory.title,
        )
        return fonts.unprintable("\n".join(lines))

    def issue(self, draft: LetterDraft) -> str:
        """Give the letter the next number and enter it into the register; its id. Nothing is printed yet.

        What is included is compared with her file and with her consents once more. Raises what `letters.tidied`
        does, FieldError "recipient_missing" or "signatory_missing", UserError "changed_meanwhile".
        """
        with self._desk.change(Permission.WRITE_LETTERS, "letter.issue") as tx:
            institution = directory.institution(tx, draft.institution.id)
            fields = with_consent(draft.fields, consents.lacking(tx, draft.person_id, institution.id))
            letter = dataclasses.replace(draft, institution=institution, fields=fields)
            _require_unchanged(tx, letter)
            letter = tidied(letter)
            day = files.civil_day(tx)
            number = letters.next_number(tx, day)
            own = facts.number_mode(tx) is NumberMode.DESK
            page = _page(tx, letter, number.show() if own else None)
            letter_id = letters.insert(tx, letter, number, day, paper.to_content(page))
            drafts.discard(tx, drafts.id_for(tx.actor, letter.person_id))
            names = [name.value for name in included(letter.fields)]
            ground = "without_consent" if letter.legal_basis else "consent"
            tx.touch("letter", letter_id, subjects=[letter.person_id], fields=[*names, ground])
            tx.changed(Topic.LETTERS, Topic.DRAFTS)
        return letter_id

    # What happens to an issued letter

    def open_letter(self, letter_id: str, use: Use = Use.READ) -> IssuedLetter:
        """A letter of the register with its pages, the same as when it was issued.

        The audit row says what it was taken out for. Raises UserError "letter_not_found"; for printing and saving
        "letter_withdrawn".
        """
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            person_id = letters.person_of(reader, letter_id)
            line = letters.line(reader, letter_id)
        if use is not Use.READ:
            require_step(line.state, EventKind.PRINTED, line.number)
        with self._desk.view(
            Permission.WRITE_LETTERS, f"letter.{use.value}", "letter", letter_id, [person_id]
        ) as reader:
            content, names = letters.content(reader, letter_id)
            happened = tuple(letters.events(reader, letter_id))
        pages = letter_pdf(paper.from_content(content))
        return IssuedLetter(line, happened, tuple(map(FieldName, names)), pages)

    def pdf(self, letter_id: str, use: Use = Use.READ) -> bytes:
        """The pages alone, as `open_letter` gives them."""
        return self.open_letter(letter_id, use).pdf

    def record_printed(self, letter_id: str) -> None:
        """The pages went to a printer."""
        self._record(letter_id, EventKind.PRINTED)

    def record_exported(self, letter_id: str) -> None:
        """A readable copy was saved where somebody asked for it."""
        self._record(letter_id, EventKind.EXPORTED)

    def record_reply(self, letter_id: str, note: str = "") -> None:
        """The institution answered; a later answer is recorded beside the earlier one.

        Raises UserError "letter_not_sent" before it was printed or saved, "letter_withdrawn".
        """
        self._record(letter_id, EventKind.REPLIED, _checked_note(note, "note"))

    def withdraw(self, letter_id: str, reason: str) -> None:
        """Take a letter back; its number stays used. Raises FieldError "reason_missing", UserError
        "letter_withdrawn" or "letter_answered"."""
        why = _checked_note(reason, "reason")
        if not why:
            raise FieldError("reason_missing", "reason")
        self._record(letter_id, EventKind.WITHDRAWN, why)

    def _record(self, letter_id: str, kind: EventKind, note: str = "") -> None:
        with self._desk.change(Permission.WRITE_LETTERS, f"letter.record_{kind.value}") as tx:
            line = letters.line(tx, letter_id)
            require_step(line.state, kind, line.number)
            letters.insert_event(tx, letter_id, kind, note)
            told = ["state", "note"] if note else ["state"]
            tx.touch("letter", letter_id, subjects=[line.person_id], fields=told)
            tx.changed(Topic.LETTERS)

    # The register

    def outgoing_register(
        self,
        year: int,
        which: RegisterFilter = RegisterFilter.ALL,
        institution_id: str = "",
        limit: int = REGISTER_LIMIT,
    ) -> list[RegisterLine]:
        """This site's letters of a year by number, the newest first; `institution_id` keeps those to one."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return letters.register(reader, year, which, institution_id, limit)

    def register_years(self) -> list[int]:
        """The years the register can be opened at, the newest first; the present one is always there."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return letters.years(reader)

    def replies_overdue(self, days: int | None = None, limit: int = _FEW) -> list[RegisterLine]:
        """Letters of the last year sent more than `days` days ago (the setting "letter_reply_days", 15, when
        None) that wait for an answer; the longest waiting first."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return letters.overdue(reader, facts.reply_days(reader) if days is None else days, limit)

    def letters_of(self, person_id: str) -> list[RegisterLine]:
        """Her letters, the newest first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return letters.of_person(reader, person_id)

    def facts_given(self, person_id: str) -> dict[str, tuple[FieldName, ...]]:
        """Which facts of hers stand in each of her letters, by the letter's id. For the case file, as above."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            told = letters.facts_of_person(reader, person_id)
        return {letter_id: tuple(map(FieldName, names)) for letter_id, names in told.items()}

    def timeline(self, person_id: str) -> list[TimelineLine]:
        """Everything that happened to her letters. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            return letters.timeline(reader, person_id)

    def set_number_mode(self, mode: NumberMode) -> None:
        """From now on `Sayı:` holds the desk's own number, or stays blank for the registry."""
        with self._desk.change(Permission.MANAGE_SETTINGS, "settings.letter_number_mode") as tx:
            set_setting(tx, "letter_number_mode", mode.value)
            tx.touch("setting", "letter_number_mode", fields=["value"])
            tx.changed(Topic.SETTINGS, Topic.LETTERS)

    # Unfinished letters

    def keep_draft(self, person_id: str, content: Mapping[str, object]) -> None:
        """Keep what was typed about her, sealed to this login; `content` is JSON-ready. No audit row."""
        require(self._desk.actor, Permission.WRITE_LETTERS)
        draft_id = drafts.id_for(self._desk.actor, person_id)
        sealed = self._desk.seal_draft(draft_id, content)
        with self._desk.keep() as tx:
            drafts.save(tx, draft_id, sealed)
            tx.changed(Topic.DRAFTS)

    def kept_draft(self, person_id: str) -> dict[str, Any] | None:
        """What this login last kept of an unfinished letter about her, or None.

        A letter from before a recovery gave her new keys opens for nobody: None.
        """
        draft_id = drafts.id_for(self._desk.actor, person_id)
        with self._desk.read(Permission.WRITE_LETTERS) as reader:
            sealed = drafts.find(reader, draft_id)
        return None if sealed is None else self._desk.open_draft(draft_id, sealed)

    def discard_draft(self, person_id: str) -> None:
        require(self._desk.actor, Permission.WRITE_LETTERS)
        with self._desk.keep() as tx:
            drafts.discard(tx, drafts.id_for(tx.actor, person_id))
            tx.changed(Topic.DRAFTS)


def _page(reader: Reader, draft: LetterDraft, number: str | None) -> OfficialLetter:
    signatory = facts.signatory(reader, draft.signatory_id)
    return paper.official(draft, facts.letterhead(reader), signatory, files.civil_day(reader), number)


def _require_unchanged(tx: Transaction, letter: LetterDraft) -> None:
    """A number that stopped being safe while the page was open must not go out."""
    now = fields_for(facts.of_person(tx, letter.person_id), letter.institution.kind)
    if _what_goes(letter.fields) - _what_goes(now, all_of_them=True):
        raise UserError("changed_meanwhile")


def _what_goes(fields: tuple[LetterField, ...], all_of_them: bool = False) -> set[tuple[FieldName, str, str]]:
    return {
        (field.name, field.label, field.value)
        for field in fields
        if field.withheld is None and (field.included or all_of_them)
    }


def _checked_note(text: str, field: str) -> str:
    note = "\n".join(paragraphs(text))
    if len(note) > NOTE_LIMIT:
        raise FieldError("text_too_long", field, limit=NOTE_LIMIT, length=len(note))
    return note
