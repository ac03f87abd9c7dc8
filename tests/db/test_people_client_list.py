"""The list of all files: every filter and order, read by an index, page after page, without a file left out."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.persons import Answer, Direction, PersonDetails
from kdm_desk.features.people.repository import files, finding, persons
from kdm_desk.features.people.repository.client_list import order_sql
from kdm_desk.features.people.service.client_list import ClientListService
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk
from restricted_people import AYSIL, GOKCE, MANAGER, login, make_house, restrict

ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


def apply(desk: Desk, name: str, danger: Answer = Answer.UNKNOWN) -> str:
    told = PersonDetails(given_names=name)
    return IntakeService(desk).register(NewApplication("in_person", applicant=told, life_in_danger=danger))


def names(desk: Desk, which: Filter = Filter.ALL, order: Order = Order.NAME) -> list[str]:
    service = ClientListService(desk)
    rows = service.page(service.order(which, order))
    return [hit.name for hit in [*service.restricted(which), *rows] if hit is not None]


def test_names_stand_in_the_order_of_the_turkish_alphabet(desk: Desk) -> None:
    everyone = [
        "Zehra",
        "Çiçek",
        "Cemile",
        "Iğdır",
        "İpek",
        "Irmak",
        "Öznur",
        "Oya",
        "Şule",
        "Sibel",
        "Ümit",
        "Ulya",
    ]
    for name in everyone:
        apply(desk, name)
    assert names(desk) == [
        *(
            "Cemile",
            "Çiçek",
            "Iğdır",
            "Irmak",
            "İpek",
            "Oya",
            "Öznur",
            "Sibel",
            "Şule",
            "Ulya",
            "Ümit",
            "Zehra",
        )
    ]


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.text(ALPHABET, min_size=1, max_size=6), max_size=12))
def test_the_stored_order_is_that_of_the_29_letters(words: list[str]) -> None:
    assert sorted(words, key=sort_key) == sorted(
        words, key=lambda word: [ALPHABET.index(one) for one in word]
    )


def test_every_order_is_read(desk: Desk, clock: FixedClock) -> None:
    first, second, third = (apply(desk, name) for name in ("Beyza", "Aslı", "Canan"))
    clock.advance(timedelta(days=1))
    PeopleService(desk).record_contact(first, "telephone", Direction.INCOMING, "spoke")
    clock.advance(timedelta(days=1))
    PeopleService(desk).record_contact(second, "telephone", Direction.INCOMING, "spoke")
    assert names(desk, order=Order.NEWEST) == ["Canan", "Aslı", "Beyza"]
    assert names(desk, order=Order.FILE_NUMBER) == ["Canan", "Aslı", "Beyza"]
    assert names(desk, order=Order.LAST_CONTACT) == ["Aslı", "Beyza", "Canan"]
    assert third


def test_open_closed_danger_and_silence_are_told_apart(desk: Desk, clock: FixedClock) -> None:
    closed = apply(desk, "Kapalı", Answer.YES)
    apply(desk, "Tehlikede", Answer.YES)
    silent = apply(desk, "Sessiz")
    clock.advance(timedelta(days=31))
    PeopleService(desk).record_contact(closed, "telephone", Direction.OUTGOING, "spoke")
    ClosingService(desk).close_file(closed, "needs_met")
    apply(desk, "Yeni")
    assert names(desk, Filter.OPEN) == ["Sessiz", "Tehlikede", "Yeni"]
    assert names(desk, Filter.CLOSED) == ["Kapalı"]
    assert names(desk, Filter.IN_DANGER) == ["Tehlikede"]
    assert names(desk, Filter.NO_CONTACT) == ["Sessiz", "Tehlikede"]
    PeopleService(desk).record_contact(silent, "telephone", Direction.OUTGOING, "spoke")
    assert names(desk, Filter.NO_CONTACT) == ["Tehlikede"]
    page = ClientListService(desk).page(ClientListService(desk).order(Filter.CLOSED, Order.NAME))
    assert [hit.badges for hit in page if hit] == [("life_in_danger", "closed")]


def test_mine_are_those_i_wrote_down_or_am_to_see(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    apply(desk, "Bana Başvuran")
    with desk.change(Permission.REGISTER, "person.add") as tx:
        other = persons.insert_person(tx, PersonDetails(given_names="Başkasının"))
        files.open_file(tx, other)
        finding.refresh_entry(tx, other)
        tx.touch("person", other, subjects=[other])
    assert names(desk, Filter.MINE) == ["Bana Başvuran"]
    schedule = ScheduleService(desk)
    choices = schedule.choices()
    starts = datetime(2026, 3, 9, 10)
    request = BookingRequest(
        other,
        choices.services[0].code,
        desk.actor.staff_id,
        choices.rooms[0].id,
        starts,
        starts + timedelta(hours=1),
    )
    schedule.book(request)
    assert names(desk, Filter.MINE) == ["Bana Başvuran", "Başkasının"]
    desk.close()


def test_favourites_are_each_logins_own_and_follow_a_merge(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    one, other = apply(desk, "Bir"), apply(desk, "Öteki")
    lists = ClientListService(desk)
    lists.keep_at_hand(other, True)
    assert names(desk, Filter.FAVOURITES) == ["Öteki"]
    assert PeopleService(desk).open_file(other).is_favourite
    MergeService(desk).merge(one, other)
    assert names(desk, Filter.FAVOURITES) == ["Bir"]
    assert PeopleService(desk).open_file(one).is_favourite
    lists.keep_at_hand(one, False)
    assert names(desk, Filter.FAVOURITES) == []
    lists.keep_at_hand(one, True)
    with pytest.raises(UserError, match="person_not_found"):
        lists.keep_at_hand("nobody", True)
    desk.close()
    lawyer = make_desk(tmp_path, Role.LAWYER)
    assert names(lawyer, Filter.FAVOURITES) == []
    lawyer.close()


def test_orders_that_end_within_the_days_of_the_warning_are_listed(desk: Desk) -> None:
    women = {days: apply(desk, f"{days} gün") for days in (3, 14, 15)}
    for days, woman in women.items():
        with desk.keep() as tx:
            tx.insert(
                "protection_order",
                id=f"order-{days}",
                person_id=woman,
                recorded_at=tx.now,
                staff_id=desk.actor.staff_id,
                origin_site="M",
            )
            tx.insert(
                "order_version",
                id=f"version-{days}",
                order_id=f"order-{days}",
                position=1,
                kind="protective",
                authority="civil_authority",
                decided_on="2026-02-01",
                starts_on="2026-02-01",
                ends_on=(date(2026, 3, 2) + timedelta(days=days)).isoformat(),
                at=tx.now,
                user_id="user",
            )
    assert names(desk, Filter.ORDERS_ENDING) == ["14 gün", "3 gün"]


@pytest.mark.parametrize("which", list(Filter))
@pytest.mark.parametrize("order", list(Order))
def test_no_list_reads_the_wide_table_to_find_its_order(desk: Desk, which: Filter, order: Order) -> None:
    values = dict.fromkeys(("user", "staff", "silent_since", "today", "last"), "2026")
    plan = desk.connection.execute(f"EXPLAIN QUERY PLAN {order_sql(which, order)}", values).fetchall()
    told = [row["detail"] for row in plan if "search_entry" in row["detail"]]
    assert told
    assert all("INDEX" in line for line in told), told


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.sampled_from(Order), size=st.integers(1, 9))
def test_pages_together_are_the_list_and_nobody_is_left_out(desk: Desk, order: Order, size: int) -> None:
    service = ClientListService(desk)
    if not service.order(Filter.ALL, order):
        for number in range(23):
            apply(desk, f"Deneme {number % 7}")
    places = service.order(Filter.ALL, order)
    pages = [service.page(places[at : at + size]) for at in range(0, len(places), size)]
    seen = [hit.entry for page in pages for hit in page if hit is not None]
    assert seen == list(places)
    assert len(set(seen)) == 23
    assert [hit.entry for hit in service.first(order, 5)] == seen[:5] or order is not Order.NEWEST


def test_one_that_has_gone_meanwhile_leaves_a_gap(desk: Desk) -> None:
    one, two = apply(desk, "Bir"), apply(desk, "İki")
    service = ClientListService(desk)
    places = service.order(Filter.ALL, Order.NAME)
    MergeService(desk).merge(one, two)
    assert [hit and hit.name for hit in service.page(places)] == ["Bir", None]
    assert service.page([]) == []


def test_restricted_files_stand_in_the_lists_of_their_own_staff_alone(tmp_path: Path) -> None:
    make_house(tmp_path)
    with login(tmp_path, MANAGER) as desk:
        woman = apply(desk, "Zübeyde", Answer.YES)
        apply(desk, "Açık")
        ClientListService(desk).keep_at_hand(woman, True)
        restrict(desk, woman, AYSIL)
        assert names(desk) == ["Zübeyde", "Açık"]
        assert names(desk, Filter.FAVOURITES) == names(desk, Filter.IN_DANGER) == ["Zübeyde"]
        assert names(desk, Filter.CLOSED) == []
    with login(tmp_path, GOKCE) as desk:
        assert names(desk) == ["Açık"]
        with pytest.raises(NotAllowed, match="file_restricted"):
            ClientListService(desk).keep_at_hand(woman, True)
