"""An earlier register comes in whole or not at all, joins only what is surely hers, and can be taken back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.access import Role
from kdm_desk.core.errors import Cancelled, NotAllowed, UserError
from kdm_desk.core.identity import invented_tckn
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.register.model import Column, Duplicates, Fate, Report, recognised
from kdm_desk.features.register.service.imports import ImportService, Order
from kdm_desk.features.register.service.reading import read_table
from kdm_desk.security.desk import Desk
from register_builders import HEADINGS, invented_row, write_csv

TABLES = (
    "person",
    "phone",
    "identity",
    "old_number",
    "client_file",
    "contact",
    "application",
    "application_violence",
    "search_entry",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


def order(**more: object) -> Order:
    return Order(recognised(HEADINGS), **more)  # type: ignore[arg-type]


def bring_in(desk: Desk, folder: Path, rows: list[list[str]], **more: object) -> Report:
    table = read_table(write_csv(folder / "defter.csv", rows))
    return ImportService(desk).take_in(table, order(**more), "defter.csv")


def counts(desk: Desk) -> dict[str, int]:
    return {name: desk.connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}


def row_of(**cells: str) -> list[str]:
    """A row with only these cells, by the heading's number or the column's name."""
    by_name = dict(zip([column.value for column in recognised(HEADINGS).values()], HEADINGS, strict=True))
    return [
        next((text for name, text in cells.items() if by_name[name] == heading), "") for heading in HEADINGS
    ]


def test_every_row_becomes_a_file_that_the_search_finds_and_the_check_accepts(
    desk: Desk, tmp_path: Path
) -> None:
    report = bring_in(desk, tmp_path, [invented_row(serial) for serial in range(30)])
    assert (report.rows, report.created, report.joined, report.refused) == (30, 30, 0, ())
    people = PeopleService(desk)
    [hit] = people.search(invented_tckn(1))
    file = people.open_file(hit.person_id)
    assert file.person.details.birth_date is not None
    assert file.identities[0].value == invented_tckn(1)
    numbers = desk.connection.execute(
        "SELECT value FROM number WHERE kind = 'file' ORDER BY value"
    ).fetchall()
    assert [row["value"] for row in numbers] == list(range(1, 31))


def test_an_import_is_one_audit_entry_that_names_every_person(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [invented_row(serial) for serial in range(5)])
    [entry] = desk.connection.execute("SELECT * FROM audit WHERE action = 'register.import'").fetchall()
    subjects = desk.connection.execute(
        "SELECT count(*) FROM audit_subject WHERE sequence = ?", (entry["sequence"],)
    ).fetchone()[0]
    assert subjects == 5
    assert "identity_number" in json.loads(entry["fields"])


def test_the_same_identity_number_joins_and_the_application_is_added(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [invented_row(1)])
    again = invented_row(1)
    again[0], again[4], again[6] = "BAŞKA", "0500 999 88 77", "01.02.2020"
    report = bring_in(desk, tmp_path, [again])
    assert (report.created, report.joined) == (0, 1)
    [hit] = PeopleService(desk).search(invented_tckn(1))
    file = PeopleService(desk).open_file(hit.person_id)
    assert file.person.details.given_names == invented_row(1)[0]
    assert {phone.number for phone in file.safe_contact.phones} == {"+905000000001", "+905009998877"}
    assert counts(desk)["application"] == 2


def test_every_number_of_a_cell_is_found_and_what_is_no_number_stays_in_words(
    desk: Desk, tmp_path: Path
) -> None:
    cell = "0500 000 00 01; 0232 111 22 33, gece aramayın"
    bring_in(desk, tmp_path, [row_of(given_names="Ada", surname="Irmak", phone=cell)])
    [hit] = PeopleService(desk).search("2321112233")
    file = PeopleService(desk).open_file(hit.person_id)
    assert [phone.number for phone in file.safe_contact.phones] == ["+905000000001", "+902321112233"]
    [account] = desk.connection.execute("SELECT account FROM application").fetchone()
    assert account.endswith("gece aramayın")


def test_taking_back_takes_every_number_a_joined_file_had_been_given(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [invented_row(1)])
    before = counts(desk)["phone"]
    again = invented_row(1)
    again[4] = "0500 999 88 77, 0500 999 88 78"
    report = bring_in(desk, tmp_path, [again])
    assert counts(desk)["phone"] == before + 2
    ImportService(desk).undo(report.run_id)
    assert counts(desk)["phone"] == before


def test_the_same_name_and_birth_in_other_letters_join_but_another_number_does_not(
    desk: Desk, tmp_path: Path
) -> None:
    told = {"given_names": "Şükran Nur", "surname": "Işık", "birth_date": "05.06.1980"}
    bring_in(desk, tmp_path, [row_of(**told, identity_number=invented_tckn(1))])
    shouted = {"given_names": "ŞÜKRAN NUR", "surname": "IŞIK", "birth_date": "5.6.1980"}
    plain = {"given_names": "sukran nur", "surname": "isik", "birth_date": "05.06.1980"}
    other = row_of(**told, identity_number=invented_tckn(2))
    report = bring_in(desk, tmp_path, [row_of(**shouted), row_of(**plain), other])
    assert (report.created, report.joined) == (1, 2)
    elsewhere = row_of(given_names="Şükran Nur", surname="Işık", birth_date="06.06.1980")
    assert bring_in(desk, tmp_path, [elsewhere]).created == 1
    assert bring_in(desk, tmp_path, [row_of(given_names="Şükran Nur", surname="Işık")]).created == 1


def test_rows_of_one_table_join_each_other(desk: Desk, tmp_path: Path) -> None:
    report = bring_in(desk, tmp_path, [invented_row(1), invented_row(2), invented_row(1)])
    assert (report.created, report.joined) == (2, 1)
    assert counts(desk)["person"] == 2


def test_two_files_that_fit_are_left_for_a_person_to_decide(desk: Desk, tmp_path: Path) -> None:
    told = row_of(given_names="Ayşe", surname="Uydurma", birth_date="05.06.1980")
    bring_in(desk, tmp_path, [told], duplicates=Duplicates.NEW)
    bring_in(desk, tmp_path, [told], duplicates=Duplicates.NEW)
    report = bring_in(desk, tmp_path, [told])
    [verdict] = report.refused
    assert verdict.problem is not None
    assert verdict.problem.code == "register_several_files"


def test_the_other_ways_with_duplicates(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [invented_row(1)])
    left_out = bring_in(desk, tmp_path, [invented_row(1)], duplicates=Duplicates.ASK_NONE)
    assert (left_out.created, left_out.joined, len(left_out.refused)) == (0, 0, 1)
    assert bring_in(desk, tmp_path, [invented_row(1)], duplicates=Duplicates.NEW).created == 1
    [first, *_] = PeopleService(desk).search(invented_tckn(1))
    decided = bring_in(
        desk, tmp_path, [invented_row(1), invented_row(9)], decided={2: first.person_id, 3: ""}
    )
    assert (decided.created, decided.joined) == (1, 1)


def test_bad_rows_are_named_and_the_good_ones_come_in(desk: Desk, tmp_path: Path) -> None:
    bad = invented_row(2)
    bad[2] = "12345678901"
    report = bring_in(desk, tmp_path, [invented_row(1), bad, invented_row(3)])
    [verdict] = report.refused
    assert (report.created, verdict.row, verdict.fate) == (2, 3, Fate.REFUSED)
    assert verdict.problem is not None
    assert (verdict.problem.code, verdict.problem.column) == ("tckn_checksum", Column.IDENTITY)
    [kept] = desk.connection.execute("SELECT * FROM import_row WHERE outcome = 'refused'").fetchall()
    assert (kept["row"], kept["reason"], kept["column_name"]) == (3, "tckn_checksum", "identity_number")


def test_a_trial_tells_the_same_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [invented_row(1)])
    before = counts(desk)
    table = read_table(
        write_csv(tmp_path / "d.csv", [invented_row(1), invented_row(2), ["", *invented_row(3)[1:3]]])
    )
    trial = ImportService(desk).trial(table, order())
    assert counts(desk) == before
    done = ImportService(desk).take_in(table, order(), "d.csv")
    assert (trial.rows, trial.created, trial.joined, trial.refused) == (
        done.rows,
        done.created,
        done.joined,
        done.refused,
    )


def test_a_cancelled_import_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    table = read_table(write_csv(tmp_path / "d.csv", [invented_row(serial) for serial in range(500)]))
    before = counts(desk)
    with pytest.raises(Cancelled):
        ImportService(desk).take_in(table, order(), "d.csv", lambda fraction: fraction < 0.5)
    assert counts(desk) == before
    assert desk.connection.execute("SELECT count(*) FROM number").fetchone()[0] == 0
    assert ImportService(desk).runs() == []


def test_undoing_takes_all_of_it_back_and_voids_its_numbers(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [invented_row(1)])
    before = counts(desk)
    joined = invented_row(1)
    joined[4] = "0500 777 66 55"
    report = bring_in(desk, tmp_path, [joined, invented_row(2), invented_row(2), invented_row(3)])
    assert ImportService(desk).undo(report.run_id) == 2
    assert counts(desk) == before
    states = desk.connection.execute("SELECT value, state, reason FROM number ORDER BY value").fetchall()
    assert [tuple(row) for row in states] == [
        (1, "used", ""),
        (2, "void", "import_undone"),
        (3, "void", "import_undone"),
    ]
    assert PeopleService(desk).search("kurgusal2") == []
    with pytest.raises(UserError, match="import_undone_already"):
        ImportService(desk).undo(report.run_id)
    [_, last] = sorted(ImportService(desk).runs(), key=lambda run: run.undone_at is None)[::-1]
    assert last.undone_at is not None


def test_an_import_somebody_went_on_with_is_not_taken_back(desk: Desk, tmp_path: Path) -> None:
    report = bring_in(desk, tmp_path, [invented_row(1), invented_row(2)])
    [hit] = PeopleService(desk).search(invented_tckn(2))
    PeopleService(desk).name_person(hit.person_id, "Yeni", "Ad")
    before = counts(desk)
    with pytest.raises(UserError) as refusal:
        ImportService(desk).undo(report.run_id)
    assert (refusal.value.code, refusal.value.params["files"]) == ("import_in_use", 1)
    assert counts(desk) == before


def test_the_choice_of_columns_is_remembered(desk: Desk, tmp_path: Path) -> None:
    headings = ["Kadın", "Soyad", "Numarası"]
    table = read_table(write_csv(tmp_path / "d.csv", [["Ayşe", "Uydurma", "0500 111 22 33"]], headings))
    mapped = {0: Column.GIVEN_NAMES, 1: Column.SURNAME, 2: Column.PHONE}
    ImportService(desk).take_in(table, Order(mapped), "d.csv")
    assert ImportService(desk).recognise(table) == mapped


def test_a_table_without_a_name_column_is_refused(desk: Desk, tmp_path: Path) -> None:
    table = read_table(write_csv(tmp_path / "d.csv", [["1"]], ["No"]))
    with pytest.raises(UserError, match="register_no_name_column"):
        ImportService(desk).take_in(table, Order({}), "d.csv")


def test_only_those_who_may_bring_a_register_in(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, Role.FRONT_DESK)
    table = read_table(write_csv(tmp_path / "d.csv", [invented_row(1)]))
    with pytest.raises(NotAllowed):
        ImportService(desk).take_in(table, order(), "d.csv")
    with pytest.raises(NotAllowed):
        ImportService(desk).undo("nothing")
    desk.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(serials=st.lists(st.integers(0, 6), min_size=1, max_size=12))
def test_import_then_undo_is_identity(serials: list[int], tmp_path: Path) -> None:
    with_desk = make_desk(tmp_path)
    try:
        before = counts(with_desk)
        report = bring_in(with_desk, tmp_path, [invented_row(serial) for serial in serials])
        assert report.created + report.joined == len(serials)
        ImportService(with_desk).undo(report.run_id)
        assert counts(with_desk) == before
    finally:
        with_desk.close()


def test_after_an_import_is_undone_who_was_there_is_found_as_before_and_the_others_by_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    bring_in(desk, tmp_path, [invented_row(1)])
    words = desk.connection.execute("SELECT * FROM name_word ORDER BY word").fetchall()
    report = bring_in(desk, tmp_path, [invented_row(serial) for serial in range(20, 60)])
    ImportService(desk).undo(report.run_id)
    people = PeopleService(desk)
    assert len(people.search(invented_tckn(1))) == 1
    assert people.search(invented_tckn(20)) == []
    assert [tuple(row) for row in desk.connection.execute("SELECT * FROM name_word ORDER BY word")] == [
        tuple(row) for row in words
    ]
    assert desk.connection.execute(
        "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 0)"
    )


def test_a_file_that_came_in_is_found_and_told_like_one_registered_by_hand(
    desk: Desk, tmp_path: Path
) -> None:
    bring_in(desk, tmp_path, [invented_row(serial) for serial in range(8)])

    def rows() -> tuple[list[object], list[object], list[str]]:
        entries = desk.connection.execute("SELECT * FROM search_entry ORDER BY person_id").fetchall()
        marks = desk.connection.execute("SELECT * FROM person_mark ORDER BY 1, 2, 3").fetchall()
        found = [hit.person_id for hit in PeopleService(desk).search("uydurma5")]
        return [tuple(row)[1:] for row in entries], [tuple(row) for row in marks], found

    before = rows()
    PeopleService(desk).rebuild_search_index()
    assert rows() == before
    assert before[1]
