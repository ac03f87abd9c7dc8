"""Asking the record: by person, login, period and kind, a page at a time, and never about a closed file."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from builders import TestSigner, make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.features.audit import repository
from kdm_desk.features.audit.model.actions import ACTIONS, Kind, actions_of
from kdm_desk.features.audit.model.record import PAGE_ROWS, Place, Question, parse_code
from kdm_desk.features.audit.service import AuditService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.staff.repository import past_logins
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.audit_head import SignedHead
from kdm_desk.security.desk import Desk


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> AuditService:
    return AuditService(desk)


def register(desk: Desk, given: str, surname: str) -> str:
    return IntakeService(desk).register(
        NewApplication("in_person", applicant=PersonDetails(given_names=given, surname=surname))
    )


def leave(desk: Desk, action: str, *subjects: str) -> None:
    with desk.change(Permission.USE_DESK, action) as tx:
        tx.touch("thing", "1", subjects=subjects)


def actions(service: AuditService, question: Question) -> list[str]:
    return [line.action for line in service.ask(question).lines]


def last_row(desk: Desk) -> tuple[str, str, set[str]]:
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    named = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],)
    )
    return row["action"], row["object_kind"], {one["person_id"] for one in named}


def test_who_looked_at_her_file_is_answered_by_name_newest_first_and_is_itself_in_the_record(
    desk: Desk, service: AuditService
) -> None:
    hers, other = register(desk, "Şükran", "Öztürk"), register(desk, "Nazlı", "Uydurma")
    PeopleService(desk).open_file(hers)
    PeopleService(desk).open_file(other)
    lines = service.ask(Question(person_id=hers)).lines
    assert [line.action for line in lines] == ["audit.read", "file.open", "application.register"]
    assert {line.who for line in lines} == {"Invented Yönetici"}
    assert [person.name for person in lines[1].persons] == ["Şükran Öztürk"]
    assert last_row(desk) == ("audit.read", "person", {hers})


@pytest.mark.parametrize("rubbish", ["", "no list", "5", '{"a": 1}', "[[["])
def test_a_row_whose_fields_are_rubbish_is_shown_without_fields(
    desk: Desk, service: AuditService, rubbish: str
) -> None:
    leave(desk, "audit.read")
    desk.connection.execute(
        "INSERT INTO audit (sequence, at, user_id, action, object_kind, object_id, fields, subjects_hash, "
        "previous_hash, hash, signature) "
        "SELECT sequence + 1, at, 'stranger', 'vault.unlock', object_kind, object_id, ?, "
        "subjects_hash, previous_hash, hash || 'x', signature FROM audit ORDER BY sequence DESC LIMIT 1",
        (rubbish,),
    )
    [line, *_] = service.ask(Question(user_id="stranger")).lines
    assert (line.action, line.fields) == ("vault.unlock", ())
    with desk.read(Permission.VIEW_AUDIT) as reader:
        assert past_logins(reader, "stranger", 5)[0].failed_tries == 0


def test_a_login_is_asked_about_by_kind_and_that_is_in_the_record_too(
    tmp_path: Path, desk: Desk, service: AuditService
) -> None:
    lawyer = make_desk(tmp_path, Role.LAWYER)
    person = register(lawyer, "Ayla", "Kurmaca")
    PeopleService(lawyer).open_file(person)
    lawyer.close()
    register(desk, "Başka", "Biri")
    hers = service.ask(Question(user_id="user-lawyer")).lines
    assert [line.action for line in hers] == ["file.open", "application.register", "vault.unlock"]
    assert actions(service, Question(user_id="user-lawyer", kind=Kind.VIEWS)) == ["file.open"]
    assert last_row(desk) == ("audit.read", "login", set())
    assert {line.login_name for line in service.logins()} == {"manager", "lawyer"}


def test_a_period_holds_its_first_and_its_last_civil_day(
    desk: Desk, service: AuditService, clock: FixedClock
) -> None:
    clock.moment = datetime.fromisoformat("2026-03-03T20:59:59+00:00")
    leave(desk, "note.write")
    clock.moment = datetime.fromisoformat("2026-03-03T21:00:00+00:00")
    leave(desk, "need.add")
    third = Question(first=date(2026, 3, 3), last=date(2026, 3, 3))
    assert actions(service, third) == ["note.write"]
    assert actions(service, Question(first=date(2026, 3, 4))) == ["need.add"]
    assert actions(service, Question(last=date(2026, 3, 2))) == ["vault.unlock"]
    with pytest.raises(UserError) as caught:
        service.ask(Question(first=date(2026, 3, 4), last=date(2026, 3, 3)))
    assert caught.value.code == "period_turned_round"


def test_pages_follow_one_another_without_a_gap_or_a_double(desk: Desk, service: AuditService) -> None:
    """Rows of one instant too: the number decides between them."""
    for at in range(2 * PAGE_ROWS + 20):
        leave(desk, ("file.open", "note.write", "schedule.print_day")[at % 3], "person-1")
    for question in (
        Question(),
        Question(user_id="user-manager"),
        Question(person_id="person-1"),
        Question(kind=Kind.VIEWS),
        Question(user_id="user-manager", kind=Kind.CHANGES),
    ):
        answer = service.ask(question)
        seen = [line.sequence for line in answer.lines]
        while answer.next_place is not None:
            answer = service.go_on(question, answer.next_place)
            seen += [line.sequence for line in answer.lines]
        assert seen == sorted(set(seen), reverse=True)
        wanted = actions_of(question.kind) if question.kind else tuple(ACTIONS)
        rows = desk.connection.execute("SELECT sequence, action FROM audit").fetchall()
        if not question.person_id:
            first = max(seen)
            assert set(seen) == {
                row["sequence"] for row in rows if row["action"] in wanted and row["sequence"] <= first
            }


def test_a_file_closed_to_the_reader_is_named_as_a_closed_one_only(
    tmp_path: Path, desk: Desk, service: AuditService
) -> None:
    hers = register(desk, "Gizem", "Saklı")
    desk.connection.execute(
        "INSERT INTO restricted_file (person_id, since, user_id, sealing, sealed) "
        "VALUES (?, ?, 'user-x', 'x', x'00')",
        (hers, "2026-03-02T06:00:00.000000Z"),
    )
    desk.connection.execute("INSERT INTO restricted_person (person_id, file_id) VALUES (?, ?)", (hers, hers))
    lines = service.ask(Question()).lines
    (named,) = next(line for line in lines if line.action == "application.register").persons
    assert (named.closed, named.name, named.file_no) == (True, "", "")
    with pytest.raises(NotAllowed):
        service.ask(Question(person_id=hers))
    with pytest.raises(NotAllowed):
        service.take_out_for_print(Question(person_id=hers))
    assert service.go_on(Question(person_id=hers), Place()).lines == []
    service.take_out_for_export(Question())
    assert last_row(desk) == ("audit.export", "audit", set())


def test_somebody_erased_is_still_told_as_somebody(desk: Desk, service: AuditService) -> None:
    leave(desk, "file.open", "erased-1", "erased-2", "erased-3", "erased-4", "erased-5")
    (line,) = [line for line in service.ask(Question()).lines if line.action == "file.open"]
    assert ([person.gone for person in line.persons], line.person_count) == ([True] * 3, 5)


@pytest.mark.parametrize("action", ["audit.print", "audit.export"])
def test_taking_rows_out_is_in_the_record_with_everybody_on_them(
    desk: Desk, service: AuditService, action: str
) -> None:
    hers = register(desk, "Şükran", "Öztürk")
    take = service.take_out_for_print if action == "audit.print" else service.take_out_for_export
    assert [line.action for line in take(Question())] == ["application.register", "vault.unlock"]
    assert last_row(desk) == (action, "audit", {hers})


def test_only_those_who_may_read_the_record_read_it(tmp_path: Path) -> None:
    uses: tuple[Callable[[AuditService], object], ...] = (
        lambda service: service.ask(Question()),
        lambda service: service.ask(Question(person_id="person-1")),
        AuditService.logins,
        AuditService.alarms,
        lambda service: service.month(date(2026, 3, 1)),
        lambda service: service.compare("1", "0" * 16),
        lambda service: service.take_out_for_export(Question()),
        lambda service: service.acknowledge_alarms(1),
    )
    for role in (Role.FRONT_DESK, Role.LAWYER, Role.DUTY_OFFICER):
        desk = make_desk(tmp_path, role)
        for use in uses:
            with pytest.raises(NotAllowed):
                use(AuditService(desk))
        desk.close()


def plans(question: Question) -> list[str]:
    """How SQLite reads the record for a question; the plan needs the schema, not the rows."""
    connection = sqlite3.connect(":memory:")
    folder = Path(repository.__file__).parents[2] / "storage" / "migrations"
    for name in ("0001_foundation.sql", "0010_audit.sql"):
        connection.executescript((folder / name).read_text("utf-8"))
    sql, names = repository.lines_sql(question)
    values = dict.fromkeys(("person", "user", "begins", "ends", "at"), "") | {"sequence": 0, "limit": 1}
    rows = connection.execute(f"EXPLAIN QUERY PLAN {sql}", {**values, **names}).fetchall()
    connection.close()
    return [row[3] for row in rows]


@pytest.mark.parametrize("period", [{}, {"first": date(2026, 1, 1), "last": date(2026, 1, 31)}])
@pytest.mark.parametrize(
    "asked, index",
    [
        ({}, "audit_by_time"),
        ({"user_id": "u"}, "audit_by_user"),
        ({"user_id": "u", "kind": Kind.RIGHTS}, "audit_by_user"),
        ({"kind": Kind.RIGHTS}, "audit_by_action"),
        ({"kind": Kind.CHANGES}, "audit_by_action"),
    ],
)
def test_every_list_follows_an_index_and_sorts_at_most_one_page_of_each_action(
    asked: dict[str, object], index: str, period: dict[str, object]
) -> None:
    plan = plans(Question(**asked, **period))  # type: ignore[arg-type]
    reading = [step for step in plan if step.startswith(("SEARCH a", "SCAN a"))]
    assert reading
    assert all(index in step for step in reading), plan
    kind = asked.get("kind")
    apart = len(actions_of(kind)) if isinstance(kind, Kind) and "user_id" not in asked else 0
    sorts = [step for step in plan if "TEMP B-TREE" in step]
    # The merge takes each action's page, already the newest, once through a sort of its own.
    assert len(sorts) == apart, plan


def test_a_persons_rows_are_found_by_her_id() -> None:
    plan = plans(Question(person_id="p", kind=Kind.VIEWS))
    assert "audit_subject_by_person" in plan[0]
    assert "INTEGER PRIMARY KEY" in plan[1]


def test_alarms_are_told_until_somebody_acknowledges_them(
    desk: Desk, service: AuditService, clock: FixedClock
) -> None:
    assert service.alarms() == []
    clock.advance(timedelta(minutes=-45))
    leave(desk, "note.write")
    (alarm,) = service.alarms()
    assert (alarm.action, alarm.amounts) == ("clock.set_back", {"minutes": "45"})
    service.acknowledge_alarms(alarm.sequence)
    assert service.alarms() == []
    clock.advance(timedelta(minutes=-10))
    leave(desk, "note.write")
    assert [alarm.amounts for alarm in service.alarms()] == [{"minutes": "10"}]


def test_the_months_figures_count_and_its_head_is_vouched_for(
    tmp_path: Path, desk: Desk, service: AuditService, clock: FixedClock
) -> None:
    register(desk, "Şükran", "Öztürk")
    clock.moment = datetime.fromisoformat("2026-04-02T06:00:00+00:00")
    register(desk, "Nazlı", "Uydurma")
    figures = service.month(date(2026, 3, 31))
    assert (figures.month, figures.applications, figures.rows) == (date(2026, 3, 1), 1, 2)
    assert last_row(desk) == ("month_sheet.print", "audit", set())
    assert figures.sequence == desk.audit_head().sequence
    key = desk.connection.execute("SELECT signing_key FROM audit_signer").fetchone()["signing_key"]
    signed = SignedHead(
        desk.vault_id,
        AuditHead(figures.sequence, figures.hash),
        bytes(key),
        bytes.fromhex(figures.signature),
    )
    assert signed.is_genuine()
    assert not SignedHead(
        desk.vault_id, signed.head, TestSigner().signing_public_key, signed.signature
    ).is_genuine()
    other = AuditHead(figures.sequence + 1, figures.hash)
    assert not SignedHead(desk.vault_id, other, bytes(key), signed.signature).is_genuine()
    assert service.compare(str(figures.sequence), figures.short_code) == []
    assert [one.check for one in service.compare(str(figures.sequence), "0" * 16)] == ["audit_other_history"]
    later = str(figures.sequence + 50)
    assert [one.check for one in service.compare(later, figures.short_code)] == ["audit_rolled_back"]


@pytest.mark.parametrize(
    "row, code", [("", "a" * 16), ("x", "a" * 16), ("1", "a" * 15), ("1", "g" * 16), ("1" * 16, "a" * 16)]
)
def test_what_is_no_head_is_refused(row: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_code(row, code)
    assert caught.value.code == "head_not_understood"


def test_a_head_is_typed_as_it_stands_on_the_sheet() -> None:
    assert parse_code(" 12.345 ", "ABCD-ef01 2345-6789") == (12345, "abcdef0123456789")
