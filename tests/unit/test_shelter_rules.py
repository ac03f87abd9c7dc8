"""The shelter's rules of age, time, order and fit, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.clock import instant_text
from kdm_desk.features.shelter.model.house import (
    Block,
    BlockKind,
    Place,
    RoomCard,
    ShelterBoard,
    family_letter,
    propose_beds,
)
from kdm_desk.features.shelter.model.placement import (
    BedKind,
    Member,
    Rule,
    Rules,
    age_band,
    bed_concerns,
    extension_concerns,
    months_later,
    placement_concerns,
)
from kdm_desk.features.shelter.model.stay import StayEventKind, not_before, step_follows

TODAY = date(2026, 3, 2)
WOMAN = Member("woman", "Elif Örnek", "E.Ö.", "female", date(1990, 1, 1), "", True)
HELD = Block(BlockKind.HELD, None, "")


def child(name: str, age: int | None, sex: str = "female") -> Member:
    born = None if age is None else date(TODAY.year - age, 1, 15)
    return Member(name, name, f"{name[0]}.", sex, born, "", False)


def room(name: str, *kinds: BedKind, kind: str = "bedroom", held: int = 0) -> RoomCard:
    places = tuple(
        Place(f"{name}-{order}", str(order), bed, None, HELD if order < held else None)
        for order, bed in enumerate(kinds)
    )
    return RoomCard(name, name, kind, 1, places)


def house(*rooms: RoomCard) -> ShelterBoard:
    return ShelterBoard(rooms, (), TODAY, Rules())


S, C, U = BedKind.SINGLE, BedKind.COT, BedKind.UPPER_BUNK


def test_an_age_told_in_years_counts_for_the_beds_like_a_birth_date() -> None:
    told = Member("child", "Uydurma", "U.", "female", None, "", False, birth_year=2024)
    assert told.age(date(2026, 3, 2)) == 2


def test_every_age_has_one_band() -> None:
    assert [age_band(age) for age in (0, 2, 3, 11, 12, 17, 18, 64, 65, 99)] == [
        "0–2",
        "0–2",
        "3–5",
        "6–11",
        "12–17",
        "12–17",
        "18–24",
        "55–64",
        "65+",
        "65+",
    ]


@pytest.mark.parametrize(
    "day, later",
    [
        (date(2026, 3, 2), date(2026, 9, 2)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2026, 12, 31), date(2027, 6, 30)),
        (date(2027, 8, 29), date(2028, 2, 29)),
    ],
)
def test_six_months_end_on_the_same_day_or_the_last_of_the_month(day: date, later: date) -> None:
    assert months_later(day, 6) == later


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_months_later_is_never_earlier_and_keeps_the_order_of_days(day: date, months: int) -> None:
    later = months_later(day, months)
    assert later >= day
    assert months_later(day + timedelta(days=1), months) >= later


def test_a_boy_of_twelve_and_a_girl_of_eighteen_ask_for_a_reason() -> None:
    members = [WOMAN, child("Ali", 11, "male"), child("Can", 12, "male"), child("Ece", 17), child("Nil", 18)]
    concerns = placement_concerns(members, TODAY, Rules())
    assert [(one.rule, one.initials) for one in concerns] == [
        (Rule.BOY_TOO_OLD, "C."),
        (Rule.GIRL_OF_AGE, "N."),
    ]


def test_a_child_of_unknown_age_raises_no_concern() -> None:
    assert placement_concerns([child("Ali", None, "male")], TODAY, Rules()) == []
    assert bed_concerns([child("Ali", None)], {"Ali": C}, TODAY, Rules()) == []


def test_a_cot_is_for_a_child_under_three() -> None:
    members = [WOMAN, child("Su", 2), child("Ada", 3)]
    concerns = bed_concerns(members, {"woman": C, "Su": C, "Ada": C}, TODAY, Rules())
    assert [one.initials for one in concerns] == ["E.Ö.", "A."]
    assert {one.rule for one in concerns} == {Rule.COT_FOR_OLDER}


def test_only_more_than_six_months_from_the_first_acceptance_is_too_long() -> None:
    assert extension_concerns("E.Ö.", TODAY, date(2026, 9, 2), Rules()) == []
    assert extension_concerns("E.Ö.", TODAY, date(2026, 9, 3), Rules())[0].limit == 6


def test_nothing_follows_a_discharge_and_she_is_admitted_once() -> None:
    admitted, moved, left = StayEventKind.ADMITTED, StayEventKind.MOVED, StayEventKind.DISCHARGED
    assert step_follows([], admitted)
    assert not step_follows([], moved)
    assert step_follows([admitted], moved)
    assert not step_follows([admitted], admitted)
    assert not step_follows([admitted, left], moved)
    assert step_follows([admitted, left, admitted], left)


INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(instant_text)


@given(st.lists(INSTANTS, max_size=4), st.lists(INSTANTS, max_size=4), INSTANTS)
def test_a_change_is_later_than_what_it_ends_whatever_the_clock_says(
    after: list[str], from_: list[str], now: str
) -> None:
    moment = not_before(now, after=after, from_=from_)
    assert moment >= now
    assert all(moment > one for one in after)
    assert all(moment >= one for one in from_)


def test_a_family_is_offered_the_room_that_fits_it_most_closely() -> None:
    board = house(room("big", S, S, S, S), room("small", S, S, C), room("tiny", S))
    proposal = propose_beds(board, [WOMAN, child("Ali", 8, "male"), child("Su", 1)])
    assert dict(proposal.beds) == {"Su": "small-2", "woman": "small-0", "Ali": "small-1"}


def test_a_held_place_is_never_offered() -> None:
    proposal = propose_beds(house(room("one", S, S, held=1)), [WOMAN])
    assert dict(proposal.beds) == {"woman": "one-1"}
    assert propose_beds(house(room("one", S, held=1)), [WOMAN]).missing == ("woman",)


def test_a_cot_is_never_offered_to_a_grown_child_and_an_upper_bunk_not_first_to_a_small_one() -> None:
    board = house(room("one", U, S, C))
    assert dict(propose_beds(board, [WOMAN, child("Ali", 4)]).beds) == {"Ali": "one-1", "woman": "one-0"}
    assert propose_beds(house(room("one", S, C)), [WOMAN, child("Ali", 4)]).missing == ("woman",)


def test_a_family_too_large_for_every_room_is_spread_over_rooms() -> None:
    proposal = propose_beds(house(room("one", S), room("two", S)), [WOMAN, child("Ali", 9)])
    assert set(proposal.beds.values()) == {"one-0", "two-0"}
    assert proposal.missing == ()


def test_the_infirmary_is_offered_last() -> None:
    board = house(room("revir", S, S, kind="infirmary"), room("one", S, S, S))
    assert propose_beds(board, [WOMAN]).beds["woman"].startswith("one")


@given(
    st.lists(st.lists(st.sampled_from([S, C, U]), min_size=1, max_size=5), min_size=1, max_size=4),
    st.lists(st.integers(0, 17), max_size=5),
)
def test_an_offer_never_gives_one_bed_twice_nor_a_cot_to_a_grown_one(
    kinds: list[list[BedKind]], ages: list[int]
) -> None:
    board = house(*(room(f"room{order}", *beds) for order, beds in enumerate(kinds)))
    members = [WOMAN, *(child(f"child{order}", age) for order, age in enumerate(ages))]
    proposal = propose_beds(board, members)
    assert len(set(proposal.beds.values())) == len(proposal.beds)
    assert set(proposal.beds) | set(proposal.missing) == {member.person_id for member in members}
    given_kinds = {place.bed_id: place.kind for place in board.places}
    chosen = {person: given_kinds[bed] for person, bed in proposal.beds.items()}
    assert bed_concerns(members, chosen, TODAY, Rules()) == []


def test_what_fits_counts_rooms_where_a_woman_and_her_children_are_together() -> None:
    board = house(room("one", S, C), room("two", S, S, S, S), room("cots", C, C))
    assert (board.rooms_for(0), board.rooms_for(1), board.rooms_for(3), board.rooms_for(4)) == (2, 2, 1, 0)


def test_families_are_lettered_beyond_the_alphabet() -> None:
    assert [family_letter(order) for order in (0, 25, 26, 27, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "ZZ",
        "AAA",
    ]
