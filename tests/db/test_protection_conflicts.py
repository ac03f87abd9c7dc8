"""Perpetrators in several files, and the discreet alert: that there is a conflict and whom to ask, never who."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.core.identity import invented_tckn
from kdm_desk.features.people.model.persons import Answer, Phone
from kdm_desk.features.protection.model.perpetrators import Alike, Ground, PerpetratorDetails
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from kdm_desk.storage.lists import setting
from referral_builders import add_woman
from restricted_people import AYSIL, DESK, MANAGER, SUPERVISOR, login, make_house, restrict
from shelter_people import free_beds

HIM = PerpetratorDetails(
    "Kurgu",
    "Kötüoğlu",
    birth_year=1980,
    phone="0555 777 66 55",
    address="Uydurma Sokak No: 12",
    relation="spouse",
    traits=("weapon",),
    occupation="şoför",
    workplace="Hayali Taşımacılık",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> PerpetratorService:
    return PerpetratorService(desk)


@pytest.fixture
def woman(desk: Desk) -> str:
    return add_woman(desk)


@pytest.fixture
def other(desk: Desk) -> str:
    return add_woman(
        desk, Phone("0544 111 22 33", safe=Answer.YES), given_names="Gül", surname="Başka", address=""
    )


def audit_rows(desk: Desk, action: str) -> list[set[str]]:
    """The subjects of each row of an action."""
    rows = desk.connection.execute("SELECT sequence FROM audit WHERE action = ?", (action,)).fetchall()
    sql = "SELECT person_id FROM audit_subject WHERE sequence = ?"
    return [{one["person_id"] for one in desk.connection.execute(sql, (row["sequence"],))} for row in rows]


# Writing down


def test_a_perpetrator_is_a_person_joined_to_her_and_the_audit_names_both(
    desk: Desk, service: PerpetratorService, woman: str
) -> None:
    saved = service.add(woman, HIM)
    [found] = service.perpetrators_of(woman)
    assert found.details == replace(HIM, phone="+905557776655")
    assert (found.relative_id, saved.conflict) == (saved.relative_id, False)
    assert audit_rows(desk, "perpetrator.add") == [{woman, saved.relative_id}]


def test_what_changes_has_a_reason_and_what_was_told_before_stays(
    desk: Desk, service: PerpetratorService, woman: str
) -> None:
    his = service.add(woman, HIM).relative_id
    after = replace(HIM, workplace="Başka iş", phone="0555 000 00 00")
    with pytest.raises(FieldError, match="reason_missing"):
        service.change(woman, his, after, "")
    service.change(woman, his, after, "Yeni işe girdi")
    assert service.perpetrators_of(woman)[0].details.workplace == "Başka iş"
    kept = desk.connection.execute("SELECT workplace FROM perpetrator_event ORDER BY position").fetchall()
    assert [row[0] for row in kept] == ["Hayali Taşımacılık", "Başka iş"]
    with pytest.raises(UserError, match="perpetrator_unchanged"):
        service.change(woman, his, service.perpetrators_of(woman)[0].details, "Aynı")
    service.remove(woman, his, "Yanlış dosya")
    assert service.perpetrators_of(woman)[0].removed == "Yanlış dosya"
    with pytest.raises(UserError, match="perpetrator_removed"):
        service.change(woman, his, HIM, "Yine")


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        (PerpetratorDetails("KURGU", "Kotuoglu", birth_year=1980), Alike.NAME),
        (PerpetratorDetails("Kötüoğlu", "kurgu", birth_year=1980), Alike.NAME),
        (PerpetratorDetails(phone="+90 555 777 66 55"), Alike.PHONE),
        (PerpetratorDetails(identity=invented_tckn(5)), Alike.IDENTITY),
    ],
)
def test_a_perpetrator_of_another_file_is_offered_without_telling_whose(
    service: PerpetratorService, woman: str, other: str, typed: PerpetratorDetails, alike: Alike
) -> None:
    his = service.add(other, replace(HIM, identity=invented_tckn(5))).relative_id
    [known] = service.likely_known(woman, typed)
    assert (known.relative_id, known.alike, known.name) == (his, alike, "Kurgu Kötüoğlu")
    assert other not in repr(known)


@pytest.mark.parametrize(
    "typed",
    [
        PerpetratorDetails(),
        PerpetratorDetails("Kurgu", "Kötüoğlu"),
        PerpetratorDetails("Kurgu", "Kötüoğlu", birth_year=1981),
        PerpetratorDetails(phone="0555"),
        PerpetratorDetails("Gül", "Başka", birth_year=1991),
        PerpetratorDetails(phone="0544 111 22 33"),
    ],
)
def test_nobody_is_offered_by_half_a_likeness_and_no_client_ever(
    service: PerpetratorService, woman: str, other: str, typed: PerpetratorDetails
) -> None:
    service.add(other, HIM)
    assert service.likely_known(woman, typed) == []


def test_choosing_the_one_who_is_known_links_both_files_to_one_person(
    service: PerpetratorService, woman: str, other: str
) -> None:
    his = service.add(other, HIM).relative_id
    saved = service.add(woman, PerpetratorDetails(relation="partner", traits=("addiction",)), his)
    assert saved.relative_id == his
    [hers], [theirs] = service.perpetrators_of(woman), service.perpetrators_of(other)
    assert hers.details.name == theirs.details.name == "Kurgu Kötüoğlu"
    assert (hers.details.traits, theirs.details.traits) == (("addiction",), ("weapon",))
    assert hers.details.workplace == ""
    with pytest.raises(UserError, match="perpetrator_named"):
        service.add(woman, PerpetratorDetails(relation="partner"), his)
    with pytest.raises(UserError, match="perpetrator_not_found"):
        service.add(woman, PerpetratorDetails(relation="partner"), other)


# Conflicts


def grounds(service: PerpetratorService, woman: str) -> set[Ground]:
    return {conflict.ground for conflict in service.conflict_details(woman)}


@pytest.mark.parametrize(
    "shared",
    [
        {"phone": HIM.phone},
        {"address": "uydurma sokak no 12"},
        {"given_names": "Kötüoğlu", "surname": "Kurgu", "birth_year": 1980},
    ],
)
def test_the_same_phone_address_or_name_in_another_open_file_is_a_conflict_for_both(
    service: PerpetratorService, woman: str, other: str, shared: dict[str, Any]
) -> None:
    service.add(woman, HIM)
    assert not service.has_conflict(woman)
    saved = service.add(other, replace(PerpetratorDetails(relation="spouse"), **shared))
    assert saved.conflict
    assert service.has_conflict(woman)
    assert grounds(service, woman) == {Ground.OTHER_FILE}


def test_a_client_with_his_number_or_at_his_address_is_a_conflict(
    desk: Desk, service: PerpetratorService, woman: str
) -> None:
    service.add(woman, HIM)
    add_woman(desk, Phone("0555 777 66 55"), given_names="Gül", surname="Başka", address="")
    assert service.has_conflict(woman)


def test_her_own_file_and_what_only_women_share_are_none(desk: Desk, service: PerpetratorService) -> None:
    first = add_woman(desk, Phone("0532 555 44 33"), address="Uydurma Sokak No: 12")
    service.add(first, replace(HIM, phone="0532 555 44 33"))
    assert not service.has_conflict(first)
    sister = add_woman(desk, Phone("0532 999 88 77"), given_names="Nil", surname="Kardeş", address="Deniz 4")
    add_woman(desk, Phone("0532 999 88 77"), given_names="Su", surname="Kardeş", address="Deniz 4")
    assert not service.has_conflict(sister)


def test_a_conflict_ends_when_he_was_named_by_mistake_or_the_other_file_closes(
    desk: Desk, service: PerpetratorService, woman: str, other: str
) -> None:
    service.add(woman, HIM)
    his = service.add(other, replace(HIM, given_names="Başka")).relative_id
    assert service.has_conflict(woman)
    service.remove(other, his, "Başkasıymış")
    assert not service.has_conflict(woman)
    service.add(other, replace(HIM, surname="Biri"))
    assert service.has_conflict(woman)
    desk.connection.execute(
        "INSERT INTO case_event (id, person_id, position, kind, reason, at, user_id) "
        "VALUES ('c', ?, 1, 'closed', 'needs_met', '2026-03-02T06:00:00.000000Z', 'user-manager')",
        (other,),
    )
    assert not service.has_conflict(woman)


def test_she_is_told_of_when_she_is_herself_the_perpetrator_in_another_file(
    desk: Desk, service: PerpetratorService, woman: str, other: str
) -> None:
    service.add(other, PerpetratorDetails("Şükran", "Işık", birth_year=1991, relation="in_law"))
    assert service.has_conflict(woman)


def test_the_family_of_a_woman_in_the_shelter_is_told_apart(
    desk: Desk, service: PerpetratorService, woman: str, other: str
) -> None:
    shelter = ShelterService(desk)
    decision = shelter.decide_placement(PlacementRequest(other, (), shelter.lists().grounds[0].code))
    shelter.admit(decision, {other: free_beds(shelter)[0]})
    service.add(other, HIM)
    service.add(woman, replace(HIM, given_names="Başka"))
    assert grounds(service, woman) == {Ground.RESIDENT}


def book_legal(desk: Desk, person_id: str, hour: int) -> None:
    schedule = ScheduleService(desk)
    choices = schedule.choices()
    starts = datetime.combine(desk.clock.now().date() + timedelta(days=1), datetime.min.time()) + timedelta(
        hours=hour
    )
    schedule.book(
        BookingRequest(
            person_id, "legal", "staff-lawyer", choices.rooms[0].id, starts, starts + timedelta(hours=1)
        )
    )


def test_the_lawyer_who_advised_the_other_side_is_a_conflict(
    desk: Desk, service: PerpetratorService, woman: str
) -> None:
    other = add_woman(desk, Phone("0555 777 66 55"), given_names="Gül", surname="Başka", address="")
    service.add(woman, HIM)
    book_legal(desk, other, 9)
    assert grounds(service, woman) == {Ground.OTHER_FILE}
    book_legal(desk, woman, 11)
    found = {conflict.ground: conflict for conflict in service.conflict_details(woman)}
    assert set(found) == {Ground.OTHER_FILE, Ground.LAWYER}
    assert found[Ground.LAWYER].who == "Defne Örnekoğlu"


def test_somebody_of_our_staff_with_his_name_is_a_conflict(service: PerpetratorService, woman: str) -> None:
    assert service.add(woman, PerpetratorDetails("ÖRNEKOĞLU", "Defne", relation="other")).conflict
    assert grounds(service, woman) == {Ground.STAFF}


def test_only_a_supervisor_sees_where_it_lies_and_the_record_says_so(
    tmp_path: Path, desk: Desk, service: PerpetratorService, woman: str, other: str
) -> None:
    service.add(woman, HIM)
    service.add(other, replace(HIM, given_names="Başka"))
    [conflict] = service.conflict_details(woman)
    assert (conflict.file_id, conflict.who) == (other, "G.B.")
    assert audit_rows(desk, "conflict.open") == [{woman, other}]
    lawyer = make_desk(tmp_path, Role.LAWYER)
    try:
        assert PerpetratorService(lawyer).has_conflict(woman)
        with pytest.raises(NotAllowed):
            PerpetratorService(lawyer).conflict_details(woman)
    finally:
        lawyer.close()


def test_files_of_earlier_days_are_marked_in_steps_while_nobody_waits(
    desk: Desk, service: PerpetratorService, woman: str, other: str
) -> None:
    desk.connection.execute("DELETE FROM person_mark")
    assert service.mark_when_idle()
    assert not service.mark_when_idle()
    assert not service.mark_when_idle()
    with desk.keep() as tx:
        assert setting(tx, "people_marked_until") == "all"
    marked = {row[0] for row in desk.connection.execute("SELECT DISTINCT person_id FROM person_mark")}
    assert {woman, other} <= marked


# Restricted files


def everything_in(desk: Desk) -> str:
    """What the database key alone opens: every row of every table."""
    names = desk.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    rows = [tuple(row) for name in names for row in desk.connection.execute(f"SELECT * FROM {name[0]}")]
    return repr(rows)


def test_a_restricted_file_counts_for_others_without_telling_of_itself(tmp_path: Path) -> None:
    folder, clock = tmp_path / "vault", FixedClock()
    make_house(folder, clock)
    with login(folder, MANAGER, clock) as desk:
        closed = add_woman(desk, given_names="Zübeyde", surname="Kapalı")
        his = PerpetratorService(desk).add(closed, HIM).relative_id
        restrict(desk, closed, AYSIL)
        tables = everything_in(desk)
        assert "Kötüoğlu" not in tables
        assert "5557776655" not in tables
    with login(folder, DESK, clock) as desk:
        service = PerpetratorService(desk)
        woman = add_woman(desk, given_names="Gül", surname="Başka", address="")
        assert service.likely_known(woman, HIM) == []
        saved = service.add(woman, HIM)
        theirs = saved.relative_id
        assert saved.conflict
        assert service.has_conflict(woman)
        with pytest.raises(NotAllowed, match="file_restricted"):
            service.has_conflict(closed)
        with pytest.raises(NotAllowed, match="file_restricted"):
            RiskService(desk).risks_of(closed)
    with login(folder, SUPERVISOR, clock) as desk:
        [conflict] = PerpetratorService(desk).conflict_details(woman)
        assert (conflict.file_id, conflict.file_no, conflict.who) == ("", "", "")
        assert (closed in repr(conflict), his in repr(conflict)) == (False, False)
    with login(folder, AYSIL, clock) as desk:
        [his_details] = PerpetratorService(desk).perpetrators_of(closed)
        assert his_details.details.workplace == "Hayali Taşımacılık"
        assert PerpetratorService(desk).has_conflict(closed)
        third = add_woman(desk, given_names="Nil", surname="Üçüncü", address="")
        offered = PerpetratorService(desk).likely_known(third, HIM)
        assert [one.relative_id for one in offered] == [theirs], (
            "who is sealed with a file is offered to nobody"
        )
