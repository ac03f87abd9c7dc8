"""Her own record: asked for, looked at, taken out, answered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import to_local
from kdm_desk.documents.letter import Letterhead
from kdm_desk.features.disclosure import repository
from kdm_desk.features.disclosure.model import (
    Form,
    Part,
    Record,
    Request,
    check_received,
    checked_answer,
)
from kdm_desk.features.people.repository import files, persons
from kdm_desk.features.people.repository.merging import with_merged
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers


class Head(NamedTuple):
    """What stands above her record."""

    letterhead: Letterhead
    record: Record


class DisclosureService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def requests_of(self, person_id: str) -> list[Request]:
        """Her requests, the newest first. For the case file, whose opening is in the audit already."""
        with self._desk.read(Permission.KEEP_CASE) as reader:
            refuse_strangers(reader, [person_id])
            return repository.of_person(reader, person_id)

    def waiting(self) -> list[Request]:
        """Every request without an answer, the longest waiting first; files closed to this login are left out."""
        with self._desk.read(Permission.EXPORT_FILES) as reader:
            return repository.open_ones(reader)

    def receive(self, person_id: str, received_on: date) -> str:
        """She asks for her record; the request's id. From `received_on` the days for the answer count.

        Raises FieldError "date_in_future" (received_on), UserError "person_not_found".
        """
        with self._desk.change(Permission.KEEP_CASE, "disclosure.receive") as tx:
            check_received(received_on, files.civil_day(tx))
            persons.person(tx, person_id)
            request_id = repository.insert(tx, person_id, received_on)
            tx.touch("disclosure", request_id, subjects=[person_id], fields=["received_on"])
            tx.changed(Topic.CASE)
        return request_id

    def answer(self, request_id: str, how: str, answered_on: date, note: str = "") -> None:
        """She was answered, or refused with a reason, or wants it no more; `how` is an `Answer`.

        Raises what `model.checked_answer` does, and UserError "disclosure_not_found".
        """
        with self._desk.change(Permission.EXPORT_FILES, "disclosure.answer") as tx:
            request = repository.one(tx, request_id)
            said = checked_answer(request, how, answered_on, note, files.civil_day(tx))
            repository.insert_answer(tx, request_id, how, answered_on, said)
            tx.touch("disclosure", request_id, subjects=[request.person_id], fields=["answer", how])
            tx.changed(Topic.CASE)

    def head(self, person_id: str) -> Head:
        """Letterhead, name and file number for the sheet, still without its parts; nothing leaves the house yet.

        Raises UserError "person_not_found".
        """
        with self._desk.read(Permission.EXPORT_FILES) as reader:
            refuse_strangers(reader, [person_id])
            line = persons.person_line(reader, person_id)
            made_at = to_local(self._desk.clock.now())
            return Head(repository.letterhead(reader), Record(line.file_no, line.name, made_at, ()))

    def take_out(self, person_id: str, parts: Sequence[Part], form: Form) -> Record:
        """The record as it leaves the house; that it does, as what and with which parts, is in the audit first.

        Raises UserError "person_not_found".
        """
        with self._desk.read(Permission.EXPORT_FILES) as reader:
            persons.person(reader, person_id)
            subjects = with_merged(reader, person_id)
        told = [form.value, *(part.key for part in parts)]
        with self._desk.view(
            Permission.EXPORT_FILES, "file.export", "person", person_id, subjects, told
        ) as reader:
            line = persons.person_line(reader, person_id)
        record = Record(line.file_no, line.name, to_local(self._desk.clock.now()), ())
        return replace(record, parts=tuple(parts))
