"""Registering applications: one transaction for everything, gapless file numbers, one audit row, drafts apart."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Actor, Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.intake.model import Certainty, NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.duplicates import Told
from kdm_desk.features.people.model.persons import (
    Answer,
    Child,
    Direction,
    Identity,
    PersonDetails,
    Phone,
    Sex,
)
from kdm_desk.features.people.repository import persons
from kdm_desk.features.people.service.duplicates import DuplicateService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security import audit_check
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import number_gaps

SUKRAN = NewApplication(
    "in_person",
    received_at=datetime(2026, 3, 2, 8, 40),
    applicant=PersonDetails(
        given_names="Şükran",
        surname="Öztürk",
        birth_date=date(1991, 4, 23),
        district="konak",
        marital_status="married",
        contact_rule="Eşi evdeyken aramayın",
        code_word="papatya",
    ),
    phones=(Phone("0532 123 45 67", "herself", Answer.YES, "10–12 arası", "only_her", False, True),),
    identity=Identity(IdentityKind.TCKN, invented_tckn(11)),
    children=(
        Child("Elif", sex=Sex.FEMALE, birth_date=date(2016, 9, 1)),
        Child("", sex=Sex.MALE, birth_year=2020),
    ),
    heard_from="sonim",
    violence={"physical": Certainty.EXPERIENCED, "economic": Certainty.AT_RISK},
    life_in_danger=Answer.YES,
    since="one_to_five",
    account="Kısaca anlattı.",
    requests=("legal", "shelter"),
    privacy_notice="spoken",
    withheld=frozenset({"income_band"}),
)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def intake(desk: Desk) -> IntakeService:
    return IntakeService(desk)


@pytest.fixture
def people(desk: Desk) -> PeopleService:
    return PeopleService(desk)


def counts(desk: Desk) -> dict[str, int]:
    tables = ("person", "client_file", "number", "application", "contact", "search_entry", "audit", "kinship")
    return {table: desk.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_a_walk_in_with_two_children_is_written_down_whole(
    intake: IntakeService, people: PeopleService
) -> None:
    person_id = intake.register(SUKRAN)
    file = people.open_file(person_id)
    assert file.file_no == "M-2026/000001"
    assert (file.person.name, file.age) == ("Şükran Öztürk", 34)
    assert file.safe_contact.phones[0].number == "+905321234567"
    assert (file.safe_contact.rule, file.safe_contact.code_word) == ("Eşi evdeyken aramayın", "papatya")
    assert [(child.name, child.birth_year) for child in file.children] == [("Elif", None), ("", 2020)]
    assert file.alerts == ("life_in_danger",)
    assert [(contact.channel, contact.direction) for contact in file.contacts] == [
        ("in_person", Direction.INCOMING)
    ]
    (application,) = intake.applications(person_id)
    assert application.violence == SUKRAN.violence
    assert [request.kind for request in application.requests] == ["legal", "shelter"]
    assert application.withheld == {"income_band"}
    assert application.received_at == "2026-03-02T05:40:00.000000Z"
    assert (application.privacy_notice, application.privacy_notice_at) == ("spoken", application.received_at)


def test_a_notice_put_off_is_not_a_notice_given(intake: IntakeService) -> None:
    person_id = intake.register(NewApplication("telephone", privacy_notice="later"))
    (application,) = intake.applications(person_id)
    assert (application.privacy_notice, application.privacy_notice_at) == ("later", None)


def test_a_caller_without_a_name_gets_a_file_and_may_be_named_later(
    intake: IntakeService, people: PeopleService
) -> None:
    person_id = intake.register(NewApplication("telephone"))
    (hit,) = people.search("isim vermeyen")
    assert (hit.person_id, hit.badges) == (person_id, ("anonymous",))
    number = people.open_file(person_id).file_no
    people.name_person(person_id, "Zeliha", "Kurmaca")
    file = people.open_file(person_id)
    assert (file.person.name, file.file_no) == ("Zeliha Kurmaca", number)
    assert [past.name for past in file.former_names] == ["isim vermeyen arayan"]


def test_a_repeat_application_joins_her_file_and_takes_no_second_number(
    intake: IntakeService, people: PeopleService, desk: Desk, clock: FixedClock
) -> None:
    person_id = intake.register(SUKRAN)
    clock.advance(timedelta(days=40))
    again = NewApplication(
        "telephone",
        applicant=PersonDetails(given_names="Şükran", surname="Öztürk", district="buca", education="primary"),
        phones=(Phone("05321234567"), Phone("0232 445 56 17")),
        children=(SUKRAN.children[0],),
    )
    assert intake.register(again, person_id) == person_id
    file = people.open_file(person_id)
    assert counts(desk)["client_file"] == counts(desk)["number"] == 1
    assert file.person.details.district == "konak"
    assert file.person.details.education == "primary"
    assert [phone.number for phone in file.safe_contact.phones] == ["+905321234567", "+902324455617"]
    assert len(file.children) == 2
    assert len(intake.applications(person_id)) == len(file.contacts) == 2


def test_a_nameless_caller_who_applies_again_with_a_name_is_named(
    intake: IntakeService, people: PeopleService
) -> None:
    person_id = intake.register(NewApplication("telephone"))
    intake.register(NewApplication("in_person", applicant=PersonDetails(given_names="Zeliha")), person_id)
    file = people.open_file(person_id)
    assert (file.person.name, file.person.details.anonymous) == ("Zeliha", False)
    assert [hit.person_id for hit in people.search("zeliha")] == [person_id]


def test_file_numbers_have_no_gap_and_begin_anew_each_year(intake: IntakeService, tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 12, 31, 20, 30, tzinfo=UTC))
    folder = tmp_path / "new-year"
    folder.mkdir()
    desk = make_desk(folder, clock=clock)
    service, people = IntakeService(desk), PeopleService(desk)
    first = service.register(NewApplication("telephone"))
    with pytest.raises(FieldError):
        service.register(NewApplication("telephone", heard_from="nobody"))
    second = service.register(NewApplication("telephone"))
    clock.advance(timedelta(hours=1))
    third = service.register(NewApplication("telephone"))
    assert [people.open_file(person).file_no for person in (first, second, third)] == [
        "M-2026/000001",
        "M-2026/000002",
        "M-2027/000001",
    ]
    assert number_gaps(desk.connection) == []
    desk.close()


def test_one_application_is_one_audit_row_that_names_everyone_and_no_value(
    intake: IntakeService, desk: Desk
) -> None:
    before = counts(desk)["audit"]
    person_id = intake.register(SUKRAN)
    assert counts(desk)["audit"] == before + 1
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    subjects = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],)
    ).fetchall()
    assert row["action"] == "application.register"
    assert len(subjects) == 3
    assert person_id in {subject["person_id"] for subject in subjects}
    assert "given_names" in row["fields"]
    assert "kran" not in row["fields"]
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        assert audit_check.verify(reader) == []


def test_what_is_refused_leaves_nothing_behind(intake: IntakeService, desk: Desk) -> None:
    before = counts(desk)
    for application in (
        NewApplication("carrier_pigeon"),
        NewApplication("in_person", violence={"unheard_of": Certainty.AT_RISK}),
        NewApplication("in_person", requests=("the_moon",)),
        NewApplication("in_person", identity=Identity(IdentityKind.TCKN, "12345678901")),
    ):
        with pytest.raises(FieldError):
            intake.register(application)
    with pytest.raises(UserError, match="person_not_found"):
        intake.register(SUKRAN, "nobody")
    assert counts(desk) == before


def test_opening_a_file_is_in_the_audit_before_it_is_shown(
    intake: IntakeService, people: PeopleService, desk: Desk
) -> None:
    person_id = intake.register(SUKRAN)
    before = counts(desk)["audit"]
    people.open_file(person_id)
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    assert (counts(desk)["audit"], row["action"], row["object_id"]) == (before + 1, "file.open", person_id)
    with pytest.raises(UserError, match="person_not_found"):
        people.open_file("nobody")
    assert counts(desk)["audit"] == before + 1


def test_searching_is_no_view_and_leaves_no_audit_row(
    intake: IntakeService, people: PeopleService, desk: Desk
) -> None:
    intake.register(SUKRAN)
    before = counts(desk)["audit"]
    people.search("sukran")
    people.list_files("", 20)
    DuplicateService(desk).likely(Told("sukran"))
    assert counts(desk)["audit"] == before


def test_every_contact_is_recorded_and_the_last_one_shows_in_the_search(
    intake: IntakeService, people: PeopleService, clock: FixedClock
) -> None:
    person_id = intake.register(SUKRAN)
    clock.advance(timedelta(days=1))
    people.record_contact(person_id, "telephone", Direction.OUTGOING, "no_answer", "Yarın denenecek")
    (hit,) = people.search("sukran")
    assert hit.last_contact == "2026-03-03T06:00:00.000000Z"
    assert (hit.district, hit.age, hit.age_is_exact) == ("Konak", 34, True)
    newest = people.open_file(person_id).contacts[0]
    assert (newest.outcome, newest.note, newest.direction) == (
        "no_answer",
        "Yarın denenecek",
        Direction.OUTGOING,
    )
    with pytest.raises(FieldError, match="choice_unknown"):
        people.record_contact(person_id, "telephone", Direction.OUTGOING, "shouted")


def test_safe_contact_rules_can_be_changed_as_a_whole(intake: IntakeService, people: PeopleService) -> None:
    person_id = intake.register(SUKRAN)
    people.set_safe_contact(person_id, [Phone("0555 111 22 33", safe=Answer.NO)], "Hiç aramayın", "")
    safe = people.open_file(person_id).safe_contact
    assert [(phone.number, phone.safe) for phone in safe.phones] == [("+905551112233", Answer.NO)]
    assert (safe.rule, safe.code_word) == ("Hiç aramayın", "")
    assert people.search("0532 123") == []
    assert [hit.person_id for hit in people.search("0555 111")] == [person_id]


def test_answers_are_changed_but_her_name_and_rules_are_left_alone(
    intake: IntakeService, people: PeopleService
) -> None:
    person_id = intake.register(SUKRAN)
    people.update_person(person_id, PersonDetails(given_names="Başka", birth_date=date(1990, 1, 1)))
    details = people.open_file(person_id).person.details
    assert (details.given_names, details.code_word) == ("Şükran", "papatya")
    assert (details.birth_date, details.district) == (date(1990, 1, 1), None)
    with pytest.raises(FieldError, match="child_older_than_mother"):
        people.update_person(person_id, PersonDetails(birth_date=date(2019, 1, 1)))


def test_a_child_named_later_joins_the_household(intake: IntakeService, people: PeopleService) -> None:
    person_id = intake.register(SUKRAN)
    people.add_child(person_id, Child("Deniz", birth_date=date(2022, 2, 2)))
    assert [child.given_names for child in people.open_file(person_id).children] == ["Elif", "", "Deniz"]
    with pytest.raises(FieldError, match="child_older_than_mother"):
        people.add_child(person_id, Child(birth_date=date(1980, 1, 1)))


def test_pages_are_told_what_a_registration_changed(intake: IntakeService, desk: Desk) -> None:
    heard: list[frozenset[Topic]] = []
    desk.changes.listen(heard.append)
    draft_id = intake.save_draft({"given_names": "Şü"}, "Şü")
    intake.register(SUKRAN, draft_id=draft_id)
    assert heard == [{Topic.DRAFTS}, {Topic.DRAFTS, Topic.PEOPLE, Topic.APPLICATIONS}]
    assert intake.list_drafts() == []


def test_a_draft_is_kept_offered_again_replaced_and_discarded(
    intake: IntakeService, clock: FixedClock
) -> None:
    draft_id = intake.save_draft({"given_names": "Ş", "children": [{"age": 4}]}, "Ş")
    clock.advance(timedelta(minutes=1))
    assert intake.save_draft({"given_names": "Şükran"}, "Şükran", draft_id) == draft_id
    (draft,) = intake.list_drafts()
    assert (draft.title, draft.content) == ("Şükran", {"given_names": "Şükran"})
    intake.discard_draft(draft_id)
    assert intake.list_drafts() == []


def test_a_draft_left_for_a_month_is_let_go(intake: IntakeService, clock: FixedClock) -> None:
    intake.save_draft({}, "eski")
    clock.advance(timedelta(days=29))
    intake.save_draft({}, "yeni")
    clock.advance(timedelta(days=2))
    assert [draft.title for draft in intake.list_drafts()] == ["yeni"]


def test_nobody_sees_overwrites_or_discards_the_draft_of_another(intake: IntakeService, desk: Desk) -> None:
    draft_id = intake.save_draft({"given_names": "Gizli"}, "Gizli")
    desk.actor = Actor("user-other", "other", Role.FRONT_DESK, "staff-social")
    assert intake.list_drafts() == []
    intake.save_draft({}, "başka", draft_id)
    assert intake.list_drafts() == []
    intake.discard_draft(draft_id)
    desk.actor = Actor("user-manager", "manager", Role.MANAGER, "staff-manager")
    assert [draft.title for draft in intake.list_drafts()] == ["Gizli"]


def test_lines_and_children_are_there_for_the_other_features(intake: IntakeService, desk: Desk) -> None:
    person_id = intake.register(SUKRAN)
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        line = persons.person_line(reader, person_id)
        children = persons.children_of(reader, person_id)
    assert (line.name, line.initials, line.file_no) == ("Şükran Öztürk", "Ş.Ö.", "M-2026/000001")
    assert [child.given_names for child in children] == ["Elif", ""]


def test_the_tables_themselves_refuse_a_second_file_and_a_number_given_twice(
    intake: IntakeService, desk: Desk
) -> None:
    person_id = intake.register(SUKRAN)
    other = intake.register(NewApplication("telephone"))
    columns = "person_id, site, year, value, opened_at"
    for statement in (
        f"INSERT INTO client_file ({columns}) SELECT '{person_id}', 'M', 2026, 2, created_at FROM vault",
        f"UPDATE client_file SET value = 1 WHERE person_id = '{other}'",
        f"UPDATE client_file SET value = 77 WHERE person_id = '{other}'",
        "INSERT INTO application (id, person_id, contact_id, received_at, channel, taken_by, origin_site) "
        f"SELECT 'a', '{other}', 'no-contact', created_at, 'telephone', 'staff-manager', 'M' FROM vault",
    ):
        with pytest.raises(Exception, match="constraint failed"):
            desk.connection.execute(statement)
