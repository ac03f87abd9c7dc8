"""The demo's colleagues: logins of every role, and what only they can write: sealed notes, a restricted file.

Everything here is done as in life, one after another at the desk: nobody writes into a compartment she does not hold.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.tools import Tools
from kdm_desk.core.access import COMPARTMENTS, Compartment, Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import instant_text, local_text, parse_instant, parse_local, to_instant, to_local
from kdm_desk.core.ids import new_id
from kdm_desk.features.notes.model.notes import Content, SealedNote
from kdm_desk.features.notes.repository import notes
from kdm_desk.features.people.repository import favourites
from kdm_desk.features.register.model import Table
from kdm_desk.features.register.service.imports import ImportService, Order
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.security.desk import Desk
from kdm_desk.security.kdf import FLOOR, Deriver
from kdm_desk.security.staffing import add_user
from kdm_desk.storage.transaction import Reader, Row, Transaction

ROLES = {
    "seval": (Role.FRONT_DESK, "front_desk"),
    "ceyda": (Role.PSYCHOLOGIST, "psychologist"),
    "nurten": (Role.LAWYER, "lawyer"),
    "sebnem": (Role.SOCIAL_WORKER, "social_worker"),
    "nese": (Role.DUTY_OFFICER, "duty_officer"),
    "muge": (Role.UNIT_SUPERVISOR, "unit_supervisor"),
}
"""By login name: the role, and the profession whose first colleague has it."""
_WRITES = {
    "ceyda": (Compartment.PSYCHOLOGICAL, "psychological"),
    "nurten": (Compartment.LEGAL, "legal"),
    "sebnem": (Compartment.SOCIAL, "social"),
}
_SESSIONS_SQL = """
    SELECT a.id, a.person_id, a.ends_at FROM appointment a
    JOIN person p ON p.id = a.person_id
    WHERE a.service = ? AND a.ends_at < ? AND p.merged_into IS NULL AND (
        SELECT e.state FROM appointment_event e WHERE e.appointment_id = a.id ORDER BY e.position DESC LIMIT 1
    ) = 'done'
    ORDER BY a.starts_at DESC LIMIT ?
"""
_RESIDENTS_SQL = """
    SELECT s.person_id FROM stay s WHERE EXISTS (
        SELECT 1 FROM bed_assignment b WHERE b.stay_id = s.id AND b.ends_at > ?
    ) ORDER BY s.admitted_on DESC LIMIT 6
"""
_NOTES_EACH = 30
_RESTRICTED_SQL = """
    SELECT f.person_id FROM client_file f JOIN person p ON p.id = f.person_id
    WHERE p.anonymous = 0 AND p.merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id)
        AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id AND a.ends_at > ?)
        AND NOT EXISTS (SELECT 1 FROM favourite v WHERE v.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM stay s WHERE s.person_id = p.id)
    ORDER BY f.opened_at DESC LIMIT 1 OFFSET 6
"""


def quick(tools: Tools) -> Tools:
    """The same without measuring what a guess at a passphrase costs: the demo's stands on the unlock screen."""
    return Tools(tools.clock, Deriver(FLOOR, FLOOR))


def bring_colleagues(
    tools: Tools, folder: Path, login_name: str, passphrase: str, seed: int
) -> dict[str, int]:
    """Give logins to a demo's staff, all with the same passphrase, and let them write; how many of each.

    The manager `login_name` adds them; the vault must not be open.
    """
    counts = {"logins": 0, "notes": 0, "restricted": 0, "imported": 0}
    rng = Random(f"colleagues {seed}")

    def at_the_desk(name: str, work: Callable[[Desk], None]) -> None:
        opened = open_vault(tools, folder, name, passphrase, hold(tools, folder))
        try:
            work(opened.desk)
        finally:
            opened.close()

    def add(desk: Desk) -> None:
        for name, (role, profession) in ROLES.items():
            _add_login(desk, name, role, profession, passphrase)
            counts["logins"] += 1

    def write(name: str) -> Callable[[Desk], None]:
        def work(desk: Desk) -> None:
            counts["notes"] += _write_notes(desk, *_WRITES[name], rng)
            _keep_some(desk)
            if name == "sebnem":
                counts["restricted"] += _restrict_one(desk)

        return work

    def nurse(desk: Desk) -> None:
        counts["notes"] += _write_health_notes(desk, rng)

    def bring_register(desk: Desk) -> None:
        counts["imported"] += _import_old_register(desk)

    at_the_desk(login_name, add)
    for name in _WRITES:
        at_the_desk(name, write(name))
    at_the_desk("nese", nurse)
    at_the_desk("muge", bring_register)
    return counts


def _add_login(desk: Desk, name: str, role: Role, profession: str, passphrase: str) -> None:
    with desk.change(Permission.MANAGE_LOGINS, "login.add") as tx:
        staff_id = tx.value(
            "SELECT id FROM staff WHERE profession = ? AND active = 1 AND id <> ? ORDER BY rowid LIMIT 1",
            (profession, desk.actor.staff_id),
        )
        row = add_user(desk.unlocked, name, role, staff_id, passphrase, temporary=False)
        desk.remember_statement(tx)
        tx.touch("login", row.user_id, fields=["role", *COMPARTMENTS[role]])
        tx.changed(Topic.LOGINS)


def _write_notes(desk: Desk, compartment: Compartment, service: str, rng: Random) -> int:
    """A note on each of the last sessions of the kind, one of them corrected; how many."""
    texts = demo_list("case_work")["notes"][compartment.value]
    with desk.change(Permission.KEEP_NOTES, "demo.fill") as tx:
        now = tx.now
        sessions = tx.all(_SESSIONS_SQL, (service, _local(tx), _NOTES_EACH))
        written = [_note_on(desk, tx, compartment, session, rng.choice(texts)) for session in sessions]
        if written:
            corrected = replace(written[0], id=new_id(), corrects=written[0].id, written_at=now)
            _seal(desk, tx, corrected, Content(texts[0], demo_list("case_work")["correction"]))
        tx.touch("note", "demo", subjects={row["person_id"] for row in sessions}, fields=["text"])
        tx.changed(Topic.NOTES)
    return len(sessions) + bool(sessions)


def _write_health_notes(desk: Desk, rng: Random) -> int:
    texts = demo_list("case_work")["notes"][Compartment.HEALTH.value]
    with desk.change(Permission.KEEP_NOTES, "demo.fill") as tx:
        residents = [row["person_id"] for row in tx.all(_RESIDENTS_SQL, (tx.now,))]
        for person_id in residents:
            note = _note(desk, person_id, None, Compartment.HEALTH, tx.now)
            _seal(desk, tx, note, Content(rng.choice(texts)))
        tx.touch("note", "demo", subjects=residents, fields=["text"])
        tx.changed(Topic.NOTES)
    return len(residents)


def _note_on(desk: Desk, tx: Transaction, compartment: Compartment, session: Row, text: str) -> SealedNote:
    """Written when the session was over."""
    written_at = instant_text(to_instant(parse_local(session["ends_at"])))
    note = _note(desk, session["person_id"], session["id"], compartment, written_at)
    _seal(desk, tx, note, Content(text))
    return note


def _note(
    desk: Desk, person_id: str, appointment_id: str | None, compartment: Compartment, written_at: str
) -> SealedNote:
    return SealedNote(
        id=new_id(),
        person_id=person_id,
        appointment_id=appointment_id,
        compartment=compartment,
        corrects=None,
        written_at=written_at,
        staff_id=desk.actor.staff_id,
        user_id=desk.actor.user_id,
    )


def _seal(desk: Desk, tx: Transaction, note: SealedNote, content: Content) -> None:
    sealed = desk.seal("note", note.place, note.compartment.value, content.to_bytes())
    notes.insert(tx, replace(note, sealed=sealed))


def _keep_some(desk: Desk) -> None:
    """A few files that she keeps at hand."""
    with desk.change(Permission.VIEW_CLIENTS, "demo.fill") as tx:
        rows = tx.all(
            "SELECT DISTINCT person_id FROM note WHERE user_id = ? ORDER BY written_at DESC LIMIT 4",
            (tx.actor.user_id,),
        )
        for row in rows:
            favourites.keep(tx, row["person_id"])
        tx.touch("favourite", tx.actor.user_id, subjects=[row["person_id"] for row in rows])


def _restrict_one(desk: Desk) -> int:
    """A colleague's relative: her file is for two of them alone."""
    with desk.read(Permission.RESTRICT_FILES) as reader:
        person_id = reader.value(_RESTRICTED_SQL, (_local(reader),))
    if person_id is None:
        return 0
    supervisor = desk.unlocked.statement.user_named("muge")
    others = [] if supervisor is None else [supervisor.user_id]
    RestrictedService(desk).restrict(person_id, others, demo_list("case_work")["restriction"])
    return 1


def _import_old_register(desk: Desk) -> int:
    """A page of the register kept on paper before, with one row that cannot be taken; the files that came of it."""
    told, service = demo_list("case_work")["old_register"], ImportService(desk)
    table = Table(tuple(told["headings"]), told["rows"])
    return service.take_in(table, Order(service.recognise(table)), told["name"]).created


def _local(reader: Reader) -> str:
    """The moment of this unit of work as civil time."""
    return local_text(to_local(parse_instant(reader.now)))
