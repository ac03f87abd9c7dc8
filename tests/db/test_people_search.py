"""Finding people: by any part, in any order and habit of typing, and no trace of a name that was erased."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.access import Permission
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.core.turkish import fold, lower_tr, search_tokens, upper_tr
from kdm_desk.features.people.model.duplicates import Because, Reason, Told
from kdm_desk.features.people.model.persons import Identity, PersonDetails, Phone, tidy
from kdm_desk.features.people.repository import files, finding, persons
from kdm_desk.features.people.service.duplicates import DuplicateService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk

LETTERS = "abcçdefgğhıijklmnoöpqrsştuüvwxyzâîû ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZÂÎÛ-'’"
SOME = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def people(desk: Desk) -> PeopleService:
    return PeopleService(desk)


def add(desk: Desk, details: PersonDetails, phones: tuple[Phone, ...] = (), identity: str = "") -> str:
    """A woman with a file, put in as an import would."""
    with desk.change(Permission.REGISTER, "person.add") as tx:
        person_id = persons.insert_person(tx, details)
        persons.add_phones(tx, person_id, phones)
        if identity:
            persons.add_identity(tx, person_id, Identity(IdentityKind.TCKN, identity))
        files.open_file(tx, person_id)
        finding.refresh_entry(tx, person_id)
        tx.touch("person", person_id, subjects=[person_id])
    return person_id


def found(people: PeopleService, typed: str) -> list[str]:
    return [hit.person_id for hit in people.search(typed)]


def index_is_whole(desk: Desk) -> None:
    """FTS5 compares the index with the table it hangs on and raises when they differ."""
    desk.connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(
    "typed",
    [
        "şükran",
        "ŞÜKRAN",
        "sukran",
        "Sukran Ozturk",
        "öztürk şükran",
        "ozt suk",
        "ş",
        "0555 123 45 67",
        "0(555)123",
        "+90 555 123",
        "5551234567",
        "M-2026/000001",
        "m2026000001",
        "2026-000001",
        "2026/1",
        "suk 555123",
        invented_tckn(7),
    ],
)
def test_a_woman_is_found_by_any_part_of_what_is_known(desk: Desk, people: PeopleService, typed: str) -> None:
    wanted = add(
        desk,
        PersonDetails(given_names="Şükran", surname="Öztürk"),
        (Phone("+905551234567"),),
        invented_tckn(7),
    )
    add(desk, PersonDetails(given_names="Iğdır", surname="Işık"))
    assert wanted in found(people, typed)


@pytest.mark.parametrize("typed", ["ığdır", "igdir", "IĞDIR", "İĞDIR", "isik", "IŞIK"])
def test_dotless_letters_are_found_with_and_without_their_dots(
    desk: Desk, people: PeopleService, typed: str
) -> None:
    wanted = add(desk, PersonDetails(given_names="Iğdır", surname="Işık"))
    assert found(people, typed) == [wanted]


@SOME
@given(data=st.data(), given=st.text(LETTERS, max_size=18), surname=st.text(LETTERS, max_size=18))
def test_every_stored_name_is_found_by_itself_in_any_case_order_and_length(
    desk: Desk, people: PeopleService, data: st.DataObject, given: str, surname: str
) -> None:
    given, surname = tidy(given), tidy(surname)
    parts = [part for part in f"{given} {surname}".split() if search_tokens(part)]
    assume(parts)
    wanted = add(desk, PersonDetails(given_names=given, surname=surname))
    parts = data.draw(st.permutations(parts))
    changes: list[Callable[[str], str]] = [str, lower_tr, upper_tr, str.lower, str.upper, fold]
    change = data.draw(st.sampled_from(changes))
    typed = " ".join(change(part) for part in parts)
    cut = typed[: data.draw(st.integers(1, len(typed)))]
    assert wanted in {hit.person_id for hit in people.search(typed, limit=1_000)}
    if search_tokens(cut):
        assert wanted in {hit.person_id for hit in people.search(cut, limit=1_000)}


@SOME
@given(typed=st.text(max_size=40))
@pytest.mark.parametrize("prefix", ["", '"', "* OR ", "words:", "2026-", "NEAR(", "o'"])
def test_nothing_that_can_be_typed_raises(desk: Desk, people: PeopleService, prefix: str, typed: str) -> None:
    people.search(prefix + typed)
    people.list_files(prefix + typed, 20)
    told = prefix + typed
    DuplicateService(desk).likely(Told(told, (told,), told, told, told))


@SOME
@given(name=st.text(st.characters(categories=["L", "M", "Zs", "P", "S"]), min_size=1, max_size=30))
def test_a_name_in_any_script_is_stored_and_found_by_itself(
    desk: Desk, people: PeopleService, name: str
) -> None:
    name = tidy(name)
    assume(search_tokens(name))
    wanted = add(desk, PersonDetails(given_names=name))
    assert wanted in {hit.person_id for hit in people.search(name, limit=1_000)}


def test_the_newest_files_come_first_and_the_list_goes_on_where_it_stopped(
    desk: Desk, people: PeopleService
) -> None:
    everyone = [add(desk, PersonDetails(given_names="Ayşe", surname=f"Deneme{n}")) for n in range(7)]
    newest_first = everyone[::-1]
    first = people.list_files("", 3)
    second = people.list_files("", 3, first[-1].entry)
    assert [hit.person_id for hit in first + second] == newest_first[:6]
    first = people.list_files("ayse", 3)
    second = people.list_files("ayse", 10, first[-1].entry)
    assert [hit.person_id for hit in first + second] == newest_first


def test_nothing_typed_offers_the_files_opened_last_before_the_newest(
    desk: Desk, people: PeopleService
) -> None:
    first, second, third = (add(desk, PersonDetails(given_names=name)) for name in ("A", "B", "C"))
    people.open_file(second)
    people.open_file(first)
    assert found(people, "  ") == [first, second, third]


def test_likely_earlier_files_say_why_they_may_be_hers(desk: Desk) -> None:
    same_identity = add(desk, PersonDetails(given_names="Gül"), identity=invented_tckn(3))
    same_phone = add(desk, PersonDetails(given_names="Nar"), (Phone("+905551112233"),))
    same_name = add(desk, PersonDetails(given_names="Şükran", surname="Kurgu"))
    likely = DuplicateService(desk).likely
    told = Told("sukran kurgu", ("", "0555 111 22 33"), invented_tckn(3))
    assert [(file.hit.person_id, file.because) for file in likely(told)] == [
        (same_identity, (Because(Reason.IDENTITY),)),
        (same_phone, (Because(Reason.PHONE),)),
        (same_name, (Because(Reason.NAME),)),
    ]
    assert likely(Told(phones=("0555",), identity="123")) == []


def test_a_new_name_is_found_and_the_one_before_still_finds_her(desk: Desk, people: PeopleService) -> None:
    caller = add(desk, PersonDetails(known_as="isim vermeyen arayan", anonymous=True))
    people.name_person(caller, "Zeliha", "Kurmaca")
    assert found(people, "zeliha") == [caller]
    assert found(people, "isim vermeyen") == [caller]
    file = people.open_file(caller)
    assert not file.person.details.anonymous
    assert [past.name for past in file.former_names] == ["isim vermeyen arayan"]
    index_is_whole(desk)


def test_an_old_number_from_another_archive_is_found(desk: Desk, people: PeopleService) -> None:
    wanted = add(desk, PersonDetails(given_names="Gül"))
    people.set_numbers(wanted, [], ["KDM/1998-417"])
    for typed in ("KDM/1998-417", "kdm1998417", "1998-417", "kdm 1998"):
        assert found(people, typed) == [wanted], typed
    index_is_whole(desk)


def test_children_and_people_without_a_file_are_not_in_the_search(desk: Desk, people: PeopleService) -> None:
    with desk.change(Permission.REGISTER, "person.add") as tx:
        person_id = persons.insert_person(tx, PersonDetails(given_names="Dosyasız"))
        finding.refresh_entry(tx, person_id)
    assert found(people, "dosyasız") == []


def test_rebuilding_the_search_finds_the_same_people_in_the_same_order(
    desk: Desk, people: PeopleService
) -> None:
    for number in range(30):
        add(desk, PersonDetails(given_names="Ayşe" if number % 3 else "Gül", surname=f"Deneme{number}"))
    before = [people.search(typed, 50) for typed in ("ayse", "gül deneme", "2026/")]
    assert people.rebuild_search_index() == 30
    index_is_whole(desk)
    after = [people.search(typed, 50) for typed in ("ayse", "gül deneme", "2026/")]
    assert [[hit.person_id for hit in hits] for hits in after] == [
        [hit.person_id for hit in hits] for hits in before
    ]


def test_merging_when_idle_comes_to_an_end_and_loses_nobody(desk: Desk, people: PeopleService) -> None:
    for number in range(40):
        add(desk, PersonDetails(given_names="Ayşe", surname=f"Deneme{number}"))
    steps = 0
    while people.merge_search_index_when_idle():
        steps += 1
        assert steps < 1_000
    assert steps > 0
    index_is_whole(desk)
    assert len(people.search("ayse deneme", 100)) == 40


def add_file_of(desk: Desk, name: str, site: str, year: int, value: int) -> str:
    """A woman whose file was opened at that site in that year, as an exchange between sites would bring it."""
    with desk.change(Permission.REGISTER, "person.add") as tx:
        person_id = persons.insert_person(tx, PersonDetails(given_names=name))
        tx.execute("INSERT OR IGNORE INTO site (letter, name) VALUES (?, ?)", (site, "Başka yer"))
        number = {"kind": "file", "site": site, "year": year, "value": value}
        tx.insert("number", **number, state="used", allocated_at=tx.now)
        tx.insert("client_file", person_id=person_id, **number, opened_at=tx.now)
        finding.refresh_entry(tx, person_id)
    return person_id


def test_parts_with_which_every_file_number_begins_change_nothing(desk: Desk, people: PeopleService) -> None:
    wanted = add_file_of(desk, "Gül", "M", 2019, 7)
    other = add_file_of(desk, "Nar", "M", 2026, 1)
    for beginning in ("m", "2", "20", "M-2", "m20"):
        assert found(people, f"{beginning} gül") == [wanted], beginning
        assert found(people, f"gül {beginning}") == [wanted], beginning
    assert found(people, "m 2") == [other, wanted]
    assert found(people, "2019 m") == [wanted]
    assert found(people, "m 202") == [other]
    assert found(people, "m 202 gül") == []


def test_the_letter_of_a_site_tells_files_of_two_sites_apart(desk: Desk, people: PeopleService) -> None:
    centre = add_file_of(desk, "Gül", "M", 2026, 7)
    shelter = add_file_of(desk, "Gül", "S", 2026, 7)
    assert found(people, "gül m") == [centre]
    assert found(people, "s gül") == [shelter]
    assert found(people, "gül 20") == [shelter, centre]


def test_a_word_kept_through_a_change_is_not_lost_for_the_next_file(
    desk: Desk, people: PeopleService
) -> None:
    first = add(desk, PersonDetails(given_names="Gül", surname="Kurgu"))
    with desk.change(Permission.REGISTER, "person.add") as tx:
        persons.rename(tx, first, "Gülsüm", "Kurgu")
        finding.refresh_entry(tx, first)
        second = persons.insert_person(tx, PersonDetails(given_names="Nar", surname="Kurgu"))
        files.open_file(tx, second)
        finding.refresh_entry(tx, second)
        tx.touch("person", second, subjects=[first, second])
    assert found(people, "kurgu") == [second, first]
    index_is_whole(desk)
