"""The code lists: a manager words, orders and retires; what is used or came with the program is never deleted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.core.resources import resource
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.lists.gui.words import name_of
from kdm_desk.features.lists.model import CLOSED_LISTS, Entry, moved
from kdm_desk.features.lists.service import ListsService
from kdm_desk.features.people.model.persons import Direction
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


def entries(desk: Desk, name: str) -> list[Entry]:
    return next(list(each.entries) for each in ListsService(desk).lists() if each.name == name)


def test_a_new_entry_stands_at_the_end_and_is_offered(desk: Desk) -> None:
    code = ListsService(desk).add("channel", "  Sosyal   medya ")
    last = entries(desk, "channel")[-1]
    assert last == Entry(code, "Sosyal medya", "Sosyal medya", True)
    assert (code, "Sosyal medya") in PeopleService(desk).code_lists().offered("channel", "tr")


def test_an_entry_in_use_is_retired_and_keeps_its_words(desk: Desk) -> None:
    lists = ListsService(desk)
    code = lists.add("channel", "Sosyal medya", "Social media")
    person_id = IntakeService(desk).register(NewApplication(channel=code))
    with pytest.raises(UserError, match="list_entry_in_use"):
        lists.delete("channel", code)
    lists.set_offered("channel", code, False)
    people = PeopleService(desk)
    assert code not in dict(people.code_lists().offered("channel", "tr"))
    assert (
        people.code_lists().label("channel", people.open_file(person_id).contacts[0].channel, "tr")
        == "Sosyal medya"
    )
    lists.set_offered("channel", code, True)
    assert code in dict(people.code_lists().offered("channel", "tr"))


def test_a_code_inside_json_counts_as_used(desk: Desk) -> None:
    code = ListsService(desk).add("heard_from", "Uydurma")
    desk.connection.execute("INSERT INTO setting (name, value) VALUES ('x', ?)", (json.dumps([code]),))
    with pytest.raises(UserError, match="list_entry_in_use"):
        ListsService(desk).delete("heard_from", code)


def test_an_entry_made_here_and_never_used_can_be_deleted(desk: Desk) -> None:
    before = entries(desk, "channel")
    code = ListsService(desk).add("channel", "Sosyal medya")
    ListsService(desk).delete("channel", code)
    assert entries(desk, "channel") == before


def test_what_came_with_the_program_is_never_deleted(desk: Desk) -> None:
    with pytest.raises(UserError, match="list_entry_seeded"):
        ListsService(desk).delete("channel", "internet")
    with pytest.raises(UserError, match="list_entry_unknown"):
        ListsService(desk).delete("channel", "own_nothing")


def test_a_twin_an_empty_word_and_a_fixed_list_are_refused(desk: Desk) -> None:
    lists = ListsService(desk)
    with pytest.raises(UserError, match="list_entry_exists"):
        lists.add("channel", "İNTERNET")
    with pytest.raises(UserError, match="list_entry_exists"):
        lists.change_words("channel", "telephone", "internet", "")
    with pytest.raises(FieldError, match="required"):
        lists.add("channel", "   ")
    with pytest.raises(FieldError, match="text_too_long"):
        lists.add("channel", "x" * 81)
    with pytest.raises(UserError, match="list_closed"):
        lists.add("risk_level", "Belki")


def test_the_last_entry_offered_stays(desk: Desk) -> None:
    lists = ListsService(desk)
    *others, last = entries(desk, "channel")
    for entry in others:
        lists.set_offered("channel", entry.code, False)
    with pytest.raises(UserError, match="list_needs_one"):
        lists.set_offered("channel", last.code, False)


def test_new_words_show_where_the_entry_was_used_before(desk: Desk) -> None:
    person_id = IntakeService(desk).register(NewApplication(channel="in_person"))
    PeopleService(desk).record_contact(person_id, "in_person", Direction.INCOMING, "spoke")
    ListsService(desk).change_words("channel", "in_person", "Merkeze geldi", "Came to the centre")
    assert PeopleService(desk).code_lists().label("channel", "in_person", "tr") == "Merkeze geldi"


def test_moving_changes_the_order_that_is_offered(desk: Desk) -> None:
    before = [entry.code for entry in entries(desk, "channel")]
    ListsService(desk).move("channel", before[-1], -len(before))
    assert [entry.code for entry in entries(desk, "channel")] == [before[-1], *before[:-1]]


def test_only_a_manager_keeps_the_lists(tmp_path: Path) -> None:
    for role in set(Role) - {Role.MANAGER}:
        desk = make_desk(tmp_path, role)
        with pytest.raises(NotAllowed):
            ListsService(desk).add("channel", "Sosyal medya")
        with pytest.raises(NotAllowed):
            ListsService(desk).lists()
        desk.close()


def test_each_change_is_one_audit_entry_without_the_words(desk: Desk) -> None:
    ListsService(desk).add("channel", "Sosyal medya")
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    assert (row["action"], row["object_kind"], row["object_id"]) == ("list.add", "code_list", "channel")
    assert "Sosyal" not in row["fields"]


def test_every_seeded_list_has_a_name_on_the_screen_and_every_fixed_list_exists() -> None:
    seeded = {path.stem for path in resource("lists").glob("*.json")} - {"rooms", "institutions"}
    assert [name for name in sorted(seeded) if name_of(name) == name] == []
    assert seeded >= CLOSED_LISTS


@given(count=st.integers(1, 6), place=st.integers(0, 5), steps=st.integers(-8, 8))
def test_moving_keeps_every_entry_and_the_order_of_the_others(count: int, place: int, steps: int) -> None:
    order = [Entry(str(number), "", "", True) for number in range(count)]
    chosen = order[place % count]
    after = moved(order, chosen.code, steps)
    assert sorted(entry.code for entry in after) == sorted(entry.code for entry in order)
    assert [entry for entry in after if entry != chosen] == [entry for entry in order if entry != chosen]
    assert after.index(chosen) == min(max(place % count + steps, 0), count - 1)
