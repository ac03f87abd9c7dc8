"""Asking the record, taking it out on paper or as a file, and comparing its end with what was printed."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.errors import UserError
from kdm_desk.features.audit import repository
from kdm_desk.features.audit.model.actions import ALARMS
from kdm_desk.features.audit.model.record import (
    MOST_EXPORTED,
    MOST_PRINTED,
    PAGE_ROWS,
    SHOWN_PERSONS,
    Alarm,
    Answer,
    AuditLine,
    LoginLine,
    Misfit,
    MonthFigures,
    Named,
    Place,
    Question,
    grouped,
    parse_code,
)
from kdm_desk.features.people.repository import persons
from kdm_desk.features.people.repository.merging import with_merged
from kdm_desk.security.audit import AuditHead, head, told_fields
from kdm_desk.security.audit_check import against_head
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import is_closed_to, refuse_strangers
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader, Row

OPENINGS = ("file.open", "notes.open")
"""What counts as somebody having looked at her data."""
_SEEN = "audit_alarms_seen"
_APPLICATIONS, _SESSIONS = ("application.register",), ("appointment.finish",)


class AuditService:
    """Reading about a person or a login is in the record itself; a list of a day or of a kind is not."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, question: Question) -> Answer:
        """The first page. Raises UserError('period_turned_round'), NotAllowed('file_restricted') for a person whose
        file is closed to this login."""
        checked = question.checked()
        if checked.person_id or checked.user_id:
            kind, one = ("person", checked.person_id) if checked.person_id else ("login", checked.user_id)
            with self._desk.change(Permission.VIEW_AUDIT, "audit.read") as tx:
                tx.touch(kind, one, subjects=_subjects(checked))
        return self.go_on(checked, Place())

    def go_on(self, question: Question, after: Place) -> Answer:
        """The page behind `after`."""
        with self._desk.read(Permission.VIEW_AUDIT) as reader:
            return _answer(reader, question, after, PAGE_ROWS, self._desk.login_names)

    def openings(self, person_id: str) -> dict[str, int]:
        """How often her file or her notes were opened, by month as "2026-03", the oldest first: hers to ask."""
        with self._desk.read(Permission.VIEW_AUDIT) as reader:
            refuse_strangers(reader, [person_id])
            found = repository.moments(reader, with_merged(reader, person_id), OPENINGS)
        months = Counter(f"{to_local(parse_instant(at)):%Y-%m}" for at in found)
        return dict(sorted(months.items()))

    def logins(self) -> list[LoginLine]:
        """Everybody who ever wrote a row, those who left included."""
        with self._desk.read(Permission.VIEW_AUDIT) as reader:
            return [
                LoginLine(row["user_id"], _name(row), row["login_name"]) for row in repository.logins(reader)
            ]

    def take_out_for_print(self, question: Question) -> list[AuditLine]:
        """What a sheet shows: at most MOST_PRINTED rows, the newest. In the record before a page is made."""
        return self._take_out("audit.print", question, MOST_PRINTED)

    def take_out_for_export(self, question: Question) -> list[AuditLine]:
        """What a file holds: at most MOST_EXPORTED rows, the newest. In the record before a byte is written."""
        return self._take_out("audit.export", question, MOST_EXPORTED)

    def _take_out(self, action: str, question: Question, most: int) -> list[AuditLine]:
        """The paper names those its rows are about: so does the record of its making."""
        checked = question.checked()
        with self._desk.read(Permission.VIEW_AUDIT) as reader:
            taken = _answer(reader, checked, Place(), most, self._desk.login_names).lines
            named = repository.persons_in(reader, (line.sequence for line in taken))
            open_ones = sorted(person for person in named if not is_closed_to(reader, person))
        with self._desk.change(Permission.VIEW_AUDIT, action) as tx:
            tx.touch("audit", "", subjects=[*open_ones, *_subjects(checked)], fields=[f"rows={len(taken)}"])
        return taken

    def month(self, month: date) -> MonthFigures:
        """The figures of a month and the record's end, vouched for by this login. In the record as printed."""
        desk = self._desk
        first = month.replace(day=1)
        asked = Question(first=first, last=(first + timedelta(days=32)).replace(day=1) - timedelta(days=1))
        with desk.change(Permission.VIEW_AUDIT, "month_sheet.print") as tx:
            tx.touch("audit", first.strftime("%Y-%m"))
        with desk.read(Permission.VIEW_AUDIT) as reader:
            signed = desk.sign_head(head(reader))
            begins, ends = asked.begins, asked.ends
            return MonthFigures(
                month=first,
                rows=repository.rows_between(reader, begins, ends),
                applications=repository.rows_of_actions(reader, _APPLICATIONS, begins, ends),
                sessions=repository.rows_of_actions(reader, _SESSIONS, begins, ends),
                sequence=signed.head.sequence,
                hash=signed.head.hash,
                vault_code=desk.vault_id[-8:].upper(),
                signed_by=desk.actor.login_name,
                key_code=grouped(signed.signing_key.hex()[:16].upper(), "-"),
                signature=signed.signature.hex(),
            )

    def compare(self, sequence: str, code: str) -> list[Misfit]:
        """Whether the record holds the head of a printed sheet; nothing found means that it fits.

        Raises UserError('head_not_understood').
        """
        row, letters = parse_code(sequence, code)
        with self._desk.read(Permission.VIEW_AUDIT) as reader:
            found = against_head(reader, AuditHead(row, letters))
        return [Misfit(one.check, one.detail, one.params) for one in found]

    def alarms(self) -> list[Alarm]:
        """The clock set back, a vault rolled back: what nobody has acknowledged yet, newest first."""
        with self._desk.read(Permission.VIEW_AUDIT) as reader:
            seen = int(setting(reader, _SEEN, 0))
            rows = [row for action in ALARMS for row in repository.alarms(reader, action, seen)]
        found = [
            Alarm(row["sequence"], _local(row["at"]), row["action"], _amounts(row["fields"])) for row in rows
        ]
        return sorted(found, key=lambda alarm: -alarm.sequence)

    def acknowledge_alarms(self, up_to: int) -> None:
        """Somebody has read the alarms up to this row; they stand in the record for good."""
        with self._desk.change(Permission.VIEW_AUDIT, "audit.alarms_seen") as tx:
            set_setting(tx, _SEEN, up_to)
            tx.touch("audit", str(up_to))
            tx.changed(Topic.SETTINGS)


def _subjects(question: Question) -> list[str]:
    return [question.person_id] if question.person_id else []


def _answer(
    reader: Reader, question: Question, after: Place, most: int, login_names: Mapping[str, str]
) -> Answer:
    """`login_names` by user id are for those who have not acted yet."""
    if question.person_id and is_closed_to(reader, question.person_id):
        return Answer([], None)
    names = {**login_names, **{row["user_id"]: _name(row) for row in repository.logins(reader)}}
    rows = repository.lines(reader, question, after, most)
    known: dict[str, Named] = {}
    found = [_line(reader, row, names, known) for row in rows]
    last = Place(rows[-1]["at"], rows[-1]["sequence"]) if len(rows) == most else None
    return Answer(found, last)


def _line(reader: Reader, row: Row, names: dict[str, str], known: dict[str, Named]) -> AuditLine:
    about, count = repository.persons_of(reader, row["sequence"], row["object_id"], SHOWN_PERSONS)
    for person_id in about:
        if person_id not in known:
            known[person_id] = _named(reader, person_id)
    return AuditLine(
        sequence=row["sequence"],
        at=_local(row["at"]),
        who=names.get(row["user_id"], row["user_id"]),
        action=row["action"],
        object_kind=row["object_kind"],
        fields=tuple(_with_login(name, names) for name in told_fields(row["fields"])),
        persons=tuple(known[person_id] for person_id in about),
        person_count=count,
        login=_other_login(row, names),
    )


def _with_login(field: str, names: dict[str, str]) -> str:
    """A field about a login, as "keep:user id" of a review, with her name."""
    before, colon, user_id = field.partition(":")
    return f"{before}{colon}{names.get(user_id, user_id)}"


def _other_login(row: Row, names: dict[str, str]) -> str:
    """Whose login the row is about; "" for what somebody did with her own."""
    if row["object_kind"] != "login" or row["object_id"] == row["user_id"]:
        return ""
    return names.get(str(row["object_id"]), str(row["object_id"]))


def _named(reader: Reader, person_id: str) -> Named:
    if is_closed_to(reader, person_id):
        return Named(closed=True)
    try:
        line = persons.person_line(reader, person_id)
    except UserError:
        return Named(gone=True)
    return Named(line.name, line.file_no)


def _name(row: Row) -> str:
    full = " ".join(part for part in (row["given_names"], row["surname"]) if part)
    return full or row["login_name"]


def _local(instant: str) -> datetime:
    return to_local(parse_instant(instant))


def _amounts(fields: str) -> dict[str, str]:
    return dict(one.split("=", 1) for one in told_fields(fields) if "=" in one)
