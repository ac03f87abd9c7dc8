"""The rules for what may be written down about a person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import FieldError
from kdm_desk.features.people.model.persons import (
    NAME_LIMIT,
    Answer,
    Child,
    Choice,
    CodeLists,
    PersonDetails,
    Phone,
    Sex,
    age_on,
    birth_year_from_age,
    check_birth,
    check_younger,
    checked_name,
    checked_rule,
    safe_phones_first,
    shown_name,
    tidy,
    tidy_lines,
    with_gaps_filled,
)
from kdm_desk.features.people.model.same_children import likely_same, told_before

TODAY = date(2026, 3, 2)


def test_a_name_of_only_spaces_is_no_name() -> None:
    assert checked_name(" \t\u00a0\u3000\n ", "given_names") == ""


def test_a_name_of_three_hundred_characters_is_refused_beside_its_field() -> None:
    with pytest.raises(FieldError) as refusal:
        checked_name("ş" * 300, "surname")
    with pytest.raises(FieldError, match="text_too_long"):
        checked_rule("ş" * 501, "contact_rule")
    assert (refusal.value.code, refusal.value.field) == ("text_too_long", "surname")
    assert refusal.value.params["limit"] == NAME_LIMIT


@pytest.mark.parametrize("name", ["<b>Ayşe", "Ayşe 🌸", "مريم", "מרים", "O'Brien", "Fatma-Nur"])
def test_names_that_look_like_markup_or_use_another_script_stay_as_they_are(name: str) -> None:
    assert checked_name(name, "given_names") == name


def test_direction_marks_and_control_characters_cannot_hide_in_a_name() -> None:
    assert tidy("Ay\u202eşe\x00 \x1bYıl\u200fdız") == "Ayşe Yıldız"


@given(st.text(max_size=80))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert tidy_lines(tidy_lines(text)) == tidy_lines(text)


def test_notes_keep_their_paragraphs_but_not_a_pile_of_empty_lines() -> None:
    assert tidy_lines("bir \n\n\n\n iki\nüç  \n\n") == "bir\n\niki\nüç"


def test_a_birth_date_tomorrow_is_refused() -> None:
    with pytest.raises(FieldError) as refusal:
        check_birth(TODAY + timedelta(days=1), None, TODAY)
    assert refusal.value.code == "birth_date_in_future"


def test_a_child_born_today_is_accepted() -> None:
    check_birth(TODAY, None, TODAY)


def test_nobody_is_older_than_a_hundred_and_twenty() -> None:
    check_birth(date(1906, 3, 2), None, TODAY)
    with pytest.raises(FieldError) as refusal:
        check_birth(date(1905, 3, 2), None, TODAY)
    assert refusal.value.code == "birth_date_too_old"


@pytest.mark.parametrize(
    "child",
    [
        Child(birth_date=date(1990, 5, 1)),
        Child(birth_date=date(1985, 1, 1)),
        Child(birth_year=1990),
    ],
)
def test_a_child_is_not_as_old_as_her_mother(child: Child) -> None:
    with pytest.raises(FieldError) as refusal:
        check_younger(child, PersonDetails(birth_date=date(1990, 5, 1)), "children.0.birth_date")
    assert refusal.value.code == "child_older_than_mother"
    assert refusal.value.field == "children.0.birth_date"


def test_a_child_whose_mother_told_no_age_is_not_compared() -> None:
    check_younger(Child(birth_date=date(2015, 1, 1)), PersonDetails(), "children.0.birth_date")
    check_younger(Child(), PersonDetails(birth_year=1990), "children.0.birth_date")


@given(
    st.dates(date(1930, 1, 1), date(2020, 12, 31)),
    st.dates(date(2021, 1, 1), date(2030, 12, 31)),
)
def test_an_age_is_the_number_of_birthdays_that_have_passed(born: date, day: date) -> None:
    age = age_on(day, born)
    assert age is not None
    birthdays = sum(
        (year, born.month, born.day) <= (day.year, day.month, day.day)
        for year in range(born.year + 1, day.year + 1)
    )
    assert age == birthdays


@given(st.integers(0, 120))
def test_an_age_told_in_years_is_shown_as_it_was_told(age: int) -> None:
    assert age_on(TODAY, None, birth_year_from_age(age, TODAY)) == age


@pytest.mark.parametrize("age", [-1, 121, 999])
def test_an_age_nobody_has_is_refused(age: int) -> None:
    with pytest.raises(FieldError) as refusal:
        birth_year_from_age(age, TODAY)
    assert (refusal.value.code, refusal.value.params["years"]) == ("age_not_possible", age)


def test_a_woman_without_a_name_is_shown_as_she_is_known() -> None:
    assert shown_name("", "", "isim vermeyen arayan") == "isim vermeyen arayan"
    assert shown_name("Ayşe", "", "arayan") == "Ayşe"


def test_the_number_that_is_safe_stands_first() -> None:
    phones = [Phone("112", safe=Answer.NO), Phone("155"), Phone("183", safe=Answer.YES)]
    assert [phone.number for phone in safe_phones_first(phones)] == ["183", "155", "112"]


def test_a_later_application_fills_gaps_and_overwrites_nothing() -> None:
    known = PersonDetails(given_names="Ayşe", district="konak", birth_date=date(1990, 1, 1))
    told = PersonDetails(
        given_names="Başka", district="buca", education="primary", birth_year=1980, interpreter_needed=True
    )
    after = with_gaps_filled(known, told)
    assert after == PersonDetails(
        given_names="Ayşe",
        district="konak",
        birth_date=date(1990, 1, 1),
        education="primary",
        interpreter_needed=True,
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (Child("Elif", birth_date=date(2016, 9, 1)), Child("ELİF", birth_date=date(2016, 9, 1)), True),
        (Child("Can Efe", birth_year=2020), Child("efe", birth_date=date(2019, 12, 31)), False),
        (Child("Can"), Child("Can"), False),
        (Child("", birth_year=2020), Child("Efe", birth_year=2020), False),
        (Child("Ali", birth_date=date(2016, 9, 1)), Child("Veli", birth_date=date(2016, 9, 1)), None),
        (Child("Can", birth_year=2016), Child("Can", birth_year=2018), None),
        (Child("Can", birth_date=date(2016, 9, 1)), Child("Can", birth_date=date(2016, 9, 2)), None),
        (Child("Deniz", sex=Sex.MALE), Child("Deniz", sex=Sex.FEMALE), None),
        (Child(""), Child("Efe"), None),
    ],
)
def test_entries_that_may_be_one_child_are_found_and_only_equal_ones_are_certain(
    one: Child, other: Child, found: bool | None
) -> None:
    pairs = likely_same([replace(one, person_id="a")], [replace(other, person_id="b")])
    assert [pair.is_certain for pair in pairs] == ([] if found is None else [found])


def test_a_child_told_of_again_is_known_though_more_was_learned_since() -> None:
    known = [
        Child("Elif", sex=Sex.FEMALE, birth_year=2016, lives_with_her=Answer.YES),
        Child(birth_year=2020),
    ]
    assert told_before(Child("ELİF", birth_year=2016), known)
    assert told_before(Child(birth_year=2020), known)
    for other in (Child("Elif", birth_year=2017), Child("Efe", birth_year=2016), Child(birth_year=2016)):
        assert not told_before(other, known)


def test_each_child_is_paired_once_with_the_certain_one() -> None:
    elif_, again = Child("Elif", birth_year=2016, person_id="a"), Child("Elif Su", person_id="b")
    twin = Child("Elif", birth_year=2016, person_id="c")
    assert [(pair.kept, pair.other) for pair in likely_same([again, elif_], [twin])] == [(elif_, twin)]
    assert len(likely_same([elif_], [twin, replace(again, person_id="d")])) == 1


def test_a_retired_entry_is_not_offered_but_still_has_a_name() -> None:
    lists = CodeLists({"channel": (Choice("fax", "Faks", "Fax", False), Choice("sms", "SMS", "SMS", True))})
    assert lists.offered("channel", "tr") == [("sms", "SMS")]
    assert lists.label("channel", "fax", "tr") == "Faks"
    assert lists.label("channel", "gone", "en") == "gone"
    assert lists.label("nothing", None, "en") == ""
