"""A child in both files of one woman: one child once somebody says so, and two again with the files."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission
from kdm_desk.core.errors import FieldError
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import Answer, Child, PersonDetails
from kdm_desk.features.people.repository import files, finding
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from merging_stage import dump, found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=FixedClock())
    yield desk
    desk.close()


def with_children(desk: Desk, name: str, *children: Child) -> str:
    woman = PersonDetails(given_names=name)
    return IntakeService(desk).register(NewApplication("telephone", applicant=woman, children=children))


def test_a_child_in_both_files_is_shown_once_wherever_children_are_chosen_until_set_apart(desk: Desk) -> None:
    merges, people = MergeService(desk), PeopleService(desk)
    kept = with_children(desk, "Bir", Child("Işıl", birth_year=2016), Child("Can"))
    other = with_children(
        desk, "İki", Child("IŞIL", birth_date=date(2016, 9, 1), lives_with_her=Answer.YES), Child("Ece")
    )
    before = dump(desk)
    (pair,) = merges.compare(kept, other).same_children
    assert not pair.is_certain
    merges.merge(kept, other, same_children={pair.other.person_id: pair.kept.person_id})
    children = people.open_file(kept).children
    assert [child.given_names for child in children] == ["Işıl", "Can", "Ece"]
    assert (children[0].birth_year, children[0].lives_with_her) == (2016, Answer.YES)
    ids = [child.person_id for child in children]
    assert [child.id for child in ScheduleService(desk).children_of(kept)] == ids
    assert [member.person_id for member in ShelterService(desk).family(kept)][1:] == ids
    merges.undo(other)
    assert dump(desk) == before


def test_a_child_with_a_file_is_found_by_what_the_other_entry_tells_until_set_apart(desk: Desk) -> None:
    merges, people = MergeService(desk), PeopleService(desk)
    kept = with_children(desk, "Bir", Child("Işıl"))
    other = with_children(desk, "İki", Child("Işıl", surname="Kandemir"))
    (mine,) = people.open_file(kept).children
    with desk.change(Permission.REGISTER, "application.register") as tx:
        files.open_file(tx, mine.person_id)
        finding.refresh_entry(tx, mine.person_id)
        tx.touch("person", mine.person_id, subjects=[mine.person_id])
    (pair,) = merges.compare(kept, other).same_children
    merges.merge(kept, other, same_children={pair.other.person_id: mine.person_id})
    assert found(desk, "kandemir") == [mine.person_id]
    merges.undo(other)
    assert found(desk, "kandemir") == []


def test_setting_one_file_apart_leaves_no_child_of_it_read_in_another(desk: Desk) -> None:
    merges = MergeService(desk)
    kept, first = with_children(desk, "Bir"), with_children(desk, "İki", Child("Can"))
    second = with_children(desk, "Üç", Child("Can"))
    merges.merge(kept, first)
    (pair,) = merges.compare(kept, second).same_children
    merges.merge(kept, second, same_children={pair.other.person_id: pair.kept.person_id})
    merges.undo(first)
    assert len(PeopleService(desk).open_file(kept).children) == 1
    assert PeopleService(desk).open_file(kept).children[0].person_id == pair.other.person_id


def test_only_children_of_the_two_files_can_be_one_child_and_each_once(desk: Desk) -> None:
    merges = MergeService(desk)
    kept = with_children(desk, "Bir", Child("Can"))
    other = with_children(desk, "İki", Child("Can"), Child("Can Ali"))
    (mine,) = PeopleService(desk).open_file(kept).children
    one, two = PeopleService(desk).open_file(other).children
    for wrong in (
        {mine.person_id: one.person_id},
        {one.person_id: kept},
        {one.person_id: mine.person_id, two.person_id: mine.person_id},
    ):
        with pytest.raises(FieldError, match="choice_unknown"):
            merges.merge(kept, other, same_children=wrong)


def test_an_appointment_with_a_child_who_was_in_both_files_can_be_moved(desk: Desk) -> None:
    merges, schedule = MergeService(desk), ScheduleService(desk)
    kept, other = with_children(desk, "Bir", Child("Can")), with_children(desk, "İki", Child("Can"))
    (pair,) = merges.compare(kept, other).same_children
    choices = schedule.choices()
    counsellor, room = choices.counsellors[0].id, choices.rooms[0].id
    starts = datetime(2026, 3, 9, 10)
    ends = starts + timedelta(hours=1)
    booked = schedule.book(
        BookingRequest(
            other, choices.services[0].code, counsellor, room, starts, ends, (pair.other.person_id,)
        )
    )
    merges.merge(kept, other, same_children={pair.other.person_id: pair.kept.person_id})
    moved = schedule.move(booked, counsellor, room, ends, ends + timedelta(hours=1))
    assert [child.person.id for child in schedule.details(moved).children] == [pair.kept.person_id]
