"""Restricted files: who she is lies sealed for the staff it names, and nobody else finds a trace of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from fakes import FixedClock
from kdm_desk.core.access import Permission
from kdm_desk.core.errors import Damaged, FieldError, NotAllowed, UserError
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.duplicates import Told
from kdm_desk.features.people.model.persons import Answer, Child, PersonDetails, Phone
from kdm_desk.features.people.repository import finding
from kdm_desk.features.people.service.duplicates import DuplicateService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.security.desk import Desk
from restricted_people import (
    AYSIL,
    DESK,
    GOKCE,
    MANAGER,
    REASON,
    SECRETS,
    SUPERVISOR,
    login,
    make_house,
    plant,
    restrict,
    user_id,
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    make_house(tmp_path)
    return tmp_path


def everything_in(desk: Desk) -> str:
    """What the database key alone opens: every row of every table, the index's own tables among them."""
    found = []
    connection = desk.open_reader()
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for name in names:
        for row in connection.execute(f"SELECT * FROM {name}"):
            found.append("|".join(_text(value) for value in row))
    connection.close()
    return "\n".join(found)


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def secrets_in(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row there is, but for what says that something was done."""
    tables = [
        row[0] for row in desk.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    ]
    left_out = ("audit", "search_index", "sqlite", "login_slot", "restricted", "backup")
    return {
        name: sorted((tuple(row) for row in desk.connection.execute(f"SELECT * FROM {name}")), key=repr)
        for name in tables
        if not name.startswith(left_out)
    }


def test_the_database_key_opens_none_of_her_names_once_the_file_is_restricted(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        before = everything_in(desk)
        missing = [secret for secret in SECRETS if secret not in before]
        restrict(desk, planted.person_id, AYSIL)
        assert desk.path.with_name(desk.path.name + "-wal").stat().st_size == 0
    with login(house, DESK) as desk:
        assert missing == []
        assert secrets_in(everything_in(desk)) == []


def test_those_it_names_open_and_find_her_as_before(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        before = PeopleService(desk).open_file(planted.person_id)
        restrict(desk, planted.person_id, AYSIL)
    with login(house, AYSIL) as desk:
        people = PeopleService(desk)
        after = people.open_file(planted.person_id)
        assert after.person == before.person
        assert after.safe_contact == before.safe_contact
        assert (after.identities, after.children, after.contacts) == (
            before.identities,
            before.children,
            before.contacts,
        )
        assert "restricted" in after.alerts
        for typed in ("zübey karaç", "0555 999 88 77", planted.file_no, "ökten", "zuzu"):
            assert [hit.person_id for hit in people.search(typed)] == [planted.person_id]
        assert [hit.person_id for hit in people.list_files("", 20)] == [planted.person_id]
        assert people.list_files("", 20, people.list_files("", 20)[-1].entry) == []
        assert [
            file.hit.person_id for file in DuplicateService(desk).likely(Told(phones=("0555 999 88 77",)))
        ] == [planted.person_id]


def test_others_find_nobody_and_are_refused_the_file(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    with login(house, GOKCE) as desk:
        people = PeopleService(desk)
        assert [people.search(typed) for typed in ("zübeyde", "0555 999 88 77", planted.file_no)] == [
            [],
            [],
            [],
        ]
        assert people.list_files("", 20) == []
        assert people.search("") == []
        assert DuplicateService(desk).likely(Told("Zübeyde Karaçalıoğlu", ("0555 999 88 77",))) == []
        with pytest.raises(NotAllowed, match="file_restricted"):
            people.open_file(planted.person_id)
        with pytest.raises(NotAllowed, match="file_restricted"):
            people.name_person(planted.person_id, "Başka", "Ad")
    with login(house, SUPERVISOR) as desk:
        PeopleService(desk).rebuild_search_index()
        assert PeopleService(desk).search("zübeyde") == []


def test_a_file_merged_into_hers_is_sealed_with_it(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        other = IntakeService(desk).register(
            NewApplication("telephone", applicant=PersonDetails(given_names="Zuzu", surname="Ökten"))
        )
        with desk.keep() as tx:
            finding.remove_entry(tx, other)
            tx.execute("UPDATE person SET merged_into = ? WHERE id = ?", (planted.person_id, other))
        before = rows(desk)
        restrict(desk, other, AYSIL)
        assert secrets_in(everything_in(desk)) == []
        RestrictedService(desk).lift(planted.person_id)
        after = rows(desk)
    assert len(before.pop("search_entry")) == len(after.pop("search_entry"))
    assert after == before


def test_what_a_member_writes_is_sealed_with_the_rest(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    with login(house, AYSIL) as desk:
        people = PeopleService(desk)
        people.name_person(planted.person_id, "Nazenin", "Şimşirgil")
        people.set_safe_contact(
            planted.person_id, [Phone("0505 111 22 33", "herself", Answer.YES)], "Gece değil", ""
        )
        people.add_child(planted.person_id, Child("Behrengi"))
    with login(house, DESK) as desk:
        text = everything_in(desk)
        assert [
            word for word in ("Nazenin", "Şimşirgil", "simsirgil", "5051112233", "Behrengi") if word in text
        ] == []
    with login(house, MANAGER) as desk:
        file = PeopleService(desk).open_file(planted.person_id)
        assert file.person.name == "Nazenin Şimşirgil"
        assert [child.given_names for child in file.children] == ["Tomris", "Behrengi"]
        assert [name.surname for name in file.former_names] == ["Karaçalıoğlu", "Karaçalıoğlu"]


def test_lifting_the_restriction_puts_every_row_back(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        before = rows(desk)
        restrict(desk, planted.person_id, AYSIL)
        during = rows(desk)
        RestrictedService(desk).lift(planted.person_id)
        after = rows(desk)
        # The entry takes the next place in the search; all else is as it was.
        places = [table.pop("search_entry") for table in (before, after)]
        assert during["phone"] == []
        assert after == before
        assert [row[1:] for row in places[0]] == [row[1:] for row in places[1]]
        assert [hit.person_id for hit in PeopleService(desk).search("zübeyde")] == [planted.person_id]


def test_a_change_that_fails_leaves_the_file_sealed_as_it_was(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id)
        before = rows(desk)
        with pytest.raises(RuntimeError), desk.change(Permission.REGISTER, "test") as tx:
            tx.execute("UPDATE person SET surname = 'Başka' WHERE id = ?", (planted.person_id,))
            raise RuntimeError
        assert rows(desk) == before
        assert PeopleService(desk).open_file(planted.person_id).person.name == "Zübeyde Karaçalıoğlu"


def test_sharing_lets_a_colleague_in_and_withdrawing_shuts_her_out_under_a_new_key(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    with login(house, AYSIL) as desk:
        gokce = user_id(desk, GOKCE)
        RestrictedService(desk).share(planted.person_id, [gokce])
    with login(house, GOKCE) as desk:
        assert PeopleService(desk).open_file(planted.person_id).person.name == "Zübeyde Karaçalıoğlu"
        with desk.read(Permission.VIEW_CLIENTS) as reader:
            old = desk.restricted.opened(reader, planted.person_id)
    with login(house, AYSIL) as desk:
        RestrictedService(desk).withdraw(planted.person_id, gokce)
        PeopleService(desk).name_person(planted.person_id, "Yeni", "Gizliad")
        with desk.read(Permission.VIEW_CLIENTS) as reader:
            new = desk.restricted.opened(reader, planted.person_id)
    with login(house, GOKCE) as desk:
        with pytest.raises(NotAllowed, match="file_restricted"):
            PeopleService(desk).open_file(planted.person_id)
        assert old is not None
        assert new is not None
        assert old.key != new.key
        assert new.charter.epoch == old.charter.epoch + 1
        boxes = [holder.box for holder in (*new.charter.members.values(), *new.charter.emergency.values())]
        assert [desk.unlocked.open_box(box) for box in boxes] == [None] * len(boxes)


def test_the_last_member_cannot_be_withdrawn(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id)
        with pytest.raises(UserError, match="last_member"):
            RestrictedService(desk).withdraw(planted.person_id, desk.actor.user_id)


@pytest.mark.parametrize("planted_by", [DESK, GOKCE])
def test_a_list_planted_by_one_it_does_not_name_is_passed_over(house: Path, planted_by: str) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
        with desk.read(Permission.VIEW_CLIENTS) as reader:
            file = desk.restricted.opened(reader, planted.person_id)
    assert file is not None
    with login(house, planted_by) as desk:
        _plant_a_list(desk, planted.person_id)
        with pytest.raises(NotAllowed, match="file_restricted"):
            PeopleService(desk).open_file(planted.person_id)
    with login(house, AYSIL) as desk:
        assert PeopleService(desk).open_file(planted.person_id).person.name == "Zübeyde Karaçalıoğlu"
        RestrictedService(desk).share(planted.person_id, [user_id(desk, GOKCE)])
    with login(house, GOKCE) as desk:
        assert PeopleService(desk).open_file(planted.person_id).person.name == "Zübeyde Karaçalıoğlu"


def _plant_a_list(desk: Desk, person_id: str) -> None:
    """What a colleague with a valid login and the source code could write: a next list that names her too."""
    from kdm_desk.security.charter import charter_digest, newest, successor
    from kdm_desk.security.primitives import random_key
    from kdm_desk.security.restricted import _kept_charters

    statement = desk.unlocked.statement
    with desk.keep() as tx:
        before = newest(statement, person_id, _kept_charters(tx, person_id))
        members = [row.user_id for row in statement.active_users()]
        body = successor(statement, person_id, before, random_key(), members, members).body()
        tx.insert(
            "restricted_charter",
            person_id=person_id,
            version=2,
            body=body,
            user_id=desk.actor.user_id,
            signature=desk.unlocked.sign(charter_digest(body)),
        )


def test_altered_bytes_are_told_to_the_members_as_damage(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id)
        with desk.keep() as tx:
            tx.execute("UPDATE restricted_file SET sealed = zeroblob(200), sealing = 'altered'")
        with pytest.raises(Damaged, match="restricted_file_damaged"):
            PeopleService(desk).open_file(planted.person_id)
        assert PeopleService(desk).list_files("", 5) == []


def test_an_emergency_opens_the_file_for_half_an_hour_and_is_told(house: Path) -> None:
    clock = FixedClock()
    with login(house, MANAGER, clock) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    with login(house, SUPERVISOR, clock) as desk:
        people, files = PeopleService(desk), RestrictedService(desk)
        with pytest.raises(NotAllowed, match="file_restricted"):
            people.open_file(planted.person_id)
        with pytest.raises(FieldError, match="reason_too_short"):
            files.break_glass("acil", planted.file_no)
        with pytest.raises(UserError, match="restricted_file_not_found"):
            files.break_glass("Acil sağlık durumu", "M-2026/999999")
        assert files.break_glass("Acil sağlık durumu", planted.file_no) == planted.person_id
        assert people.open_file(planted.person_id).person.name == "Zübeyde Karaçalıoğlu"
        state = files.state(planted.person_id)
        assert state is not None
        assert state.in_emergency
        assert files.emergencies() == ()
        clock.advance(timedelta(minutes=31))
        with pytest.raises(NotAllowed, match="file_restricted"):
            people.open_file(planted.person_id)
    with login(house, SUPERVISOR, clock) as desk, pytest.raises(NotAllowed, match="file_restricted"):
        PeopleService(desk).open_file(planted.person_id)
    with login(house, AYSIL, clock) as desk:
        [told] = RestrictedService(desk).emergencies()
        assert (told.who, told.reason) == (SUPERVISOR, "Acil sağlık durumu")
        assert told.file_no == planted.file_no
        RestrictedService(desk).acknowledge(told.id)
        assert RestrictedService(desk).emergencies() == ()
    with login(house, GOKCE, clock) as desk:
        assert RestrictedService(desk).emergencies() == ()
        with pytest.raises(NotAllowed):
            RestrictedService(desk).break_glass("Acil sağlık durumu", planted.file_no)
    with login(house, MANAGER, clock) as desk:
        assert [one.reason for one in RestrictedService(desk).emergencies()] == ["Acil sağlık durumu"]
        subjects = desk.connection.execute(
            "SELECT s.person_id FROM audit AS a JOIN audit_subject AS s USING (sequence) "
            "WHERE a.action = 'file.break_glass'"
        )
        assert [row["person_id"] for row in subjects] == [planted.person_id]


def test_one_who_only_broke_the_glass_cannot_name_others(house: Path) -> None:
    with login(house, AYSIL) as desk:
        pass
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    with login(house, SUPERVISOR) as desk:
        RestrictedService(desk).break_glass("Acil sağlık durumu", appointment_id=planted.appointment_id)
        with pytest.raises(NotAllowed, match="file_restricted"):
            RestrictedService(desk).share(planted.person_id, [desk.actor.user_id])


def test_the_reason_and_the_members_are_shown_to_the_members(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        assert RestrictedService(desk).state(planted.person_id) is None
        restrict(desk, planted.person_id, AYSIL)
        state = RestrictedService(desk).state(planted.person_id)
        assert state is not None
        assert (state.reason, len(state.members), state.in_emergency) == (REASON, 2, False)
        assert [member.is_me for member in state.members].count(True) == 1
        with pytest.raises(UserError, match="file_already_restricted"):
            restrict(desk, planted.person_id)
        assert RestrictedService(desk).hand_on(planted.person_id) is False
    with login(house, DESK) as desk, pytest.raises(NotAllowed, match="file_restricted"):
        RestrictedService(desk).state(planted.person_id)


def test_a_read_writes_nothing_of_what_it_put_back(house: Path) -> None:
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id)
        log = desk.path.with_name(desk.path.name + "-wal")
        before = log.read_bytes()
        for _ in range(3):
            assert PeopleService(desk).search("zübeyde")
        assert log.read_bytes() == before
