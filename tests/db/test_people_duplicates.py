"""Who may be the same woman: every likeness is explained, nothing is decided, and no name is lost by a mistake."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.access import Permission
from kdm_desk.core.turkish import fold, lower_tr, search_tokens, upper_tr
from kdm_desk.features.people.model.duplicates import Because, Reason, Told, names_alike
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.repository import files, finding, name_words, persons
from kdm_desk.features.people.service.duplicates import DuplicateService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk

NAMES = st.lists(
    st.sampled_from(["Şükran", "Iğdır", "İpek", "Gül", "Ayşe", "Nur", "Öznur", "Çiğdem"]),
    min_size=1,
    max_size=3,
)

WORDS = st.lists(st.text(min_size=1, max_size=9), max_size=4)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


def add(desk: Desk, given_names: str, surname: str, **told: object) -> str:
    with desk.change(Permission.REGISTER, "person.add") as tx:
        person_id = persons.insert_person(
            tx,
            PersonDetails(given_names=given_names, surname=surname, **told),  # type: ignore[arg-type]
        )
        files.open_file(tx, person_id)
        finding.refresh_entry(tx, person_id)
        tx.touch("person", person_id, subjects=[person_id])
    return person_id


def reasons(desk: Desk, told: Told) -> dict[str, tuple[Because, ...]]:
    return {file.hit.person_id: file.because for file in DuplicateService(desk).likely(told)}


@pytest.mark.parametrize(
    "typed", ["Ayşe Nur Yılmaz", "AYSE NUR YILMAZ", "yılmaz ayşe nur", "Nur Yılmaz Ayşe", "ayşe nur yılm"]
)
def test_the_same_name_in_any_letters_and_order_is_the_same_name(desk: Desk, typed: str) -> None:
    wanted = add(desk, "Ayşe Nur", "Yılmaz")
    assert reasons(desk, Told(typed)) == {wanted: (Because(Reason.NAME),)}


def test_one_given_name_of_two_is_nearly_the_same_name(desk: Desk) -> None:
    two, one = add(desk, "Ayşe Nur", "Yılmaz"), add(desk, "Zehra", "Kurmaca")
    assert reasons(desk, Told("Ayşe Yılmaz")) == {two: (Because(Reason.NAME),)}
    assert reasons(desk, Told("Zehra Gül Kurmaca")) == {one: (Because(Reason.NAME, 96),)}


def test_a_surname_from_before_a_marriage_is_found(desk: Desk) -> None:
    before = add(desk, "Ayşe", "Yılmaz")
    after = add(desk, "Fatma", "Demir", birth_surname="Örnek")
    assert reasons(desk, Told("Ayşe Demirci", birth_surname="Yılmaz")) == {
        before: (Because(Reason.NAME, 96),)
    }
    assert reasons(desk, Told("Fatma Örnek")) == {after: (Because(Reason.NAME),)}


def test_a_former_name_counts(desk: Desk) -> None:
    woman = add(desk, "Ayşe", "Yılmaz")
    PeopleService(desk).name_person(woman, "Ayşe", "Demir")
    assert reasons(desk, Told("Ayşe Yılmaz")) == {woman: (Because(Reason.NAME),)}


def test_another_surname_counts_with_the_same_date_of_birth_and_not_without(desk: Desk) -> None:
    born = date(1990, 4, 5)
    woman = add(desk, "Ayşe", "Yılmaz", birth_date=born)
    assert reasons(desk, Told("Ayşe Demir")) == {}
    assert [one.reason for one in reasons(desk, Told("Ayşe Demir", birth_date=born))[woman]] == [
        Reason.NAME,
        Reason.BIRTH_DATE,
    ]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"birth_date": date(1990, 4, 5)}, Reason.BIRTH_DATE),
        ({"birth_date": date(1990, 5, 4)}, Reason.BIRTH_DATE_ALIKE),
        ({"birth_date": date(1990, 4, 6)}, Reason.BIRTH_DATE_ALIKE),
        ({"birth_date": date(1990, 11, 17)}, Reason.BIRTH_YEAR),
        ({"birth_year": 1990}, Reason.BIRTH_YEAR),
        ({"birth_year": 1992}, Reason.BIRTH_YEAR_NEAR),
    ],
)
def test_birth_is_compared_as_far_as_it_is_known(desk: Desk, told: dict[str, object], reason: Reason) -> None:
    woman = add(desk, "Zehra", "Kurmaca", birth_date=date(1990, 4, 5))
    found = reasons(desk, Told("Zehra Kurmaca", **told))  # type: ignore[arg-type]
    assert [one.reason for one in found[woman]] == [Reason.NAME, reason]


def test_the_same_name_born_in_another_time_is_another_woman(desk: Desk) -> None:
    add(desk, "Zehra", "Kurmaca", birth_date=date(1990, 4, 5))
    assert reasons(desk, Told("Zehra Kurmaca", birth_year=1961)) == {}


def test_the_same_old_number_counts_whole_and_not_in_part(desk: Desk) -> None:
    woman = add(desk, "Gül", "Uydurma")
    PeopleService(desk).set_numbers(woman, [], ["2014/77"])
    assert reasons(desk, Told(old_number="2014-77")) == {woman: (Because(Reason.OLD_NUMBER),)}
    assert reasons(desk, Told(old_number="2014/7")) == {}


@pytest.mark.parametrize("typed", ["Zeynap Karaca", "Zeynep Karaça", "zeinep karaca", "Zeynep Karacaa"])
def test_a_name_with_a_mistake_is_offered_as_a_similar_one(desk: Desk, typed: str) -> None:
    woman = add(desk, "Zeynep", "Karaca")
    add(desk, "Hatice", "Bilge")
    assert [hit.person_id for hit in PeopleService(desk).search(typed)] == [woman]
    found = reasons(desk, Told(typed))
    assert [one.reason for one in found[woman]] == [Reason.NAME]


def test_similar_names_are_marked_and_only_offered_when_nobody_has_the_name(desk: Desk) -> None:
    exact, similar = add(desk, "Zeynap", "Karaca"), add(desk, "Zeynep", "Karaca")
    people = PeopleService(desk)
    assert [(hit.person_id, hit.is_similar) for hit in people.search("zeynap karaca")] == [(exact, False)]
    assert [(hit.person_id, hit.is_similar) for hit in people.search("zeyneb karaca")] == [(similar, True)]
    assert people.search("bambaşka birisi") == []


def test_a_mistake_in_the_first_letter_is_forgiven_too(desk: Desk) -> None:
    woman = add(desk, "Zeynep", "Karaca")
    assert [hit.person_id for hit in PeopleService(desk).search("seynep karaca")] == [woman]


def test_words_nobody_has_any_more_are_forgotten(desk: Desk) -> None:
    woman = add(desk, "Zeynep", "Karaca")
    add(desk, "Hatice", "Karaca")
    with desk.keep() as tx:
        finding.remove_entry(tx, woman)
        assert {row["word"] for row in tx.all("SELECT word FROM name_word")} == {"hatice", "karaca"}
        before = [tuple(row) for row in tx.all("SELECT word, uses FROM name_word")]
        name_words.recount(tx)
        assert [tuple(row) for row in tx.all("SELECT word, uses FROM name_word")] == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), parts=NAMES)
def test_every_name_is_wholly_like_itself_in_any_order_case_and_letters(
    data: st.DataObject, parts: list[str]
) -> None:
    changes: list[Callable[[str], str]] = [str, lower_tr, upper_tr, str.lower, str.upper, fold]
    change = data.draw(st.sampled_from(changes))
    typed = [change(part) for part in data.draw(st.permutations(parts))]
    assert names_alike(search_tokens(" ".join(typed)), search_tokens(" ".join(parts))) == 100


@settings(max_examples=60, deadline=None)
@given(
    one=st.lists(st.text(min_size=1, max_size=9), max_size=4),
    other=st.lists(st.text(min_size=1, max_size=9), max_size=4),
)
def test_a_likeness_is_a_percentage_whatever_is_typed(one: list[str], other: list[str]) -> None:
    assert 0 <= names_alike(one, other) <= 100
