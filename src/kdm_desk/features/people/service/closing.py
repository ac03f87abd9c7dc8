"""Closing a file, and opening it again (domain.md §4)."""

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_local, show_date, show_moment
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.closing import BeforeClosing, InTheWay, Way
from kdm_desk.features.people.model.persons import checked_note
from kdm_desk.features.people.repository import closing, codes, files, finding, merging, persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Transaction

_OTHER = "other"


class ClosingService:
    """A file is closed for a reason and never over a stay or an appointment ahead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def is_closed(self, person_id: str) -> bool:
        """Whether her file is closed. For the case file, which is open already."""
        with self._desk.read(Permission.CLOSE_FILES) as reader:
            refuse_strangers(reader, [person_id])
            return closing.state(reader, merging.kept(reader, person_id)) is not None

    def before_closing(self, person_id: str) -> BeforeClosing:
        """What keeps her file open, and what else is unfinished. For the case file, which is open already."""
        with self._desk.read(Permission.CLOSE_FILES) as reader:
            hers = merging.with_merged(reader, person_id)
            refuse_strangers(reader, hers)
            needs, tasks = closing.unfinished(reader, hers[0])
            return BeforeClosing(tuple(closing.in_the_way(reader, hers[0])), needs, tasks)

    def close_file(self, person_id: str, reason: str, note: str = "") -> None:
        """Close her file for a reason of the list "closing_reason"; "other" needs a note.

        Raises UserError "closing_stay_open" and "closing_appointment_ahead", naming the stay or the appointment,
        "file_closed_already", "person_not_found"; FieldError "choice_unknown", "reason_missing", "text_too_long".
        """
        checked = checked_note(note, "note")
        with self._desk.change(Permission.CLOSE_FILES, "file.close") as tx:
            hers = _file(tx, person_id)
            codes.require(tx, "closing_reason", reason, "reason")
            if reason == _OTHER and not checked:
                raise FieldError("reason_missing", "note")
            if closing.state(tx, hers[0]) is not None:
                raise UserError("file_closed_already")
            for obstacle in closing.in_the_way(tx, hers[0]):
                raise _refusal(obstacle)
            closing.add_event(tx, hers[0], "closed", reason=reason, note=checked)
            _finish(tx, hers, "closed", "reason", "note")

    def reopen_file(self, person_id: str, reason: str) -> None:
        """Open a closed file again, saying why in words.

        Raises FieldError "reason_missing", "text_too_long"; UserError "file_not_closed", "person_not_found".
        """
        checked = checked_note(reason, "note")
        if not checked:
            raise FieldError("reason_missing", "note")
        with self._desk.change(Permission.CLOSE_FILES, "file.reopen") as tx:
            hers = _file(tx, person_id)
            if closing.state(tx, hers[0]) is None:
                raise UserError("file_not_closed")
            closing.add_event(tx, hers[0], "reopened", note=checked)
            _finish(tx, hers, "reopened", "note")


def _file(tx: Transaction, person_id: str) -> list[str]:
    """The kept person and those merged into her, once she has a file."""
    hers = merging.with_merged(tx, person_id)
    persons.person(tx, hers[0])
    if files.file_number(tx, hers[0]) is None:
        raise UserError("person_not_found")
    return hers


def _finish(tx: Transaction, hers: list[str], *fields: str) -> None:
    finding.refresh_entry(tx, hers[0])
    tx.touch("person", hers[0], subjects=hers, fields=fields)
    tx.changed(Topic.PEOPLE, Topic.CASE)


def _refusal(obstacle: InTheWay) -> UserError:
    if obstacle.kind is Way.STAY:
        return UserError("closing_stay_open", since=_day(obstacle.at))
    when = show_moment(parse_local(obstacle.at))
    return UserError("closing_appointment_ahead", when=when, who=obstacle.who)


def _day(text: str) -> str:
    return show_date(parse_local(f"{text}T00:00").date())
