"""The bench's million women: what is copied in bulk is what the desk would have written."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bench.vaults import cheap_tools, check_sample, make_filled, make_many_of, unlock
from builders import make_desk
from fakes import FixedClock
from kdm_desk.app.demo.fill import FEWEST_PEOPLE, fill_demo
from kdm_desk.core.access import Permission
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.repository import finding, persons
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import check_file

COPIES = 3
# What tells one file from another: its place, its number, and what was last heard of her.
OWN = {"id", "person_id", "file_no", "words", "last_contact", "closed", "life_in_danger"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("crowd")
    clock = FixedClock(datetime(2026, 3, 3, 8, 20, tzinfo=UTC))
    desk = make_desk(folder, clock=clock)
    fill_demo(desk, FEWEST_PEOPLE, seed=1)
    many = make_many_of(desk, folder, COPIES)
    desk.close()
    many.replace(desk.path)
    desk = make_desk(folder, clock=clock)
    yield desk
    desk.close()


def test_the_copied_vault_passes_every_check_and_keeps_every_rule(desk: Desk, tmp_path: Path) -> None:
    report = check_file(desk.connection)
    assert report.findings == []
    assert report.counts["client_file"] == COPIES * FEWEST_PEOPLE
    fresh = make_desk(tmp_path)
    names = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    assert [tuple(row) for row in desk.connection.execute(names)] == [
        tuple(row) for row in fresh.connection.execute(names)
    ]
    fresh.close()


def test_the_desk_would_change_no_entry_and_no_mark_of_anybody(desk: Desk) -> None:
    with desk.keep() as tx:
        people = tx.all("SELECT person_id AS id FROM client_file UNION SELECT relative_id FROM kinship")
        before = tx.value("SELECT total_changes()")
        for row in people:
            finding.refresh_entry(tx, row["id"])
        assert tx.value("SELECT total_changes()") == before


def test_every_copy_is_found_by_her_own_name_and_number(desk: Desk) -> None:
    people = PeopleService(desk)
    for row in desk.connection.execute("SELECT person_id, name, file_no FROM search_entry").fetchall():
        for typed in (row["name"], row["file_no"]):
            assert row["person_id"] in {hit.person_id for hit in people.search(typed, 500)}


def test_a_copy_is_entered_and_marked_as_if_she_had_applied_at_the_desk(desk: Desk) -> None:
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        copied = reader.value(
            "SELECT e.person_id FROM search_entry e JOIN phone p ON p.person_id = e.person_id "
            "JOIN identity i ON i.person_id = e.person_id WHERE e.id % ? = 1 AND e.birth_date IS NOT NULL",
            (COPIES,),
        )
        details = persons.person(reader, copied).details
        application = NewApplication(
            channel="in_person",
            applicant=details,
            phones=tuple(persons.phones_of(reader, copied)),
            identity=persons.identities_of(reader, copied)[0],
        )
    written = IntakeService(desk).register(application)
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        entries = [
            dict(reader.one("SELECT * FROM search_entry WHERE person_id = ?", (one,)) or {})
            for one in (copied, written)
        ]
        marks = [
            [
                tuple(row)
                for row in reader.all("SELECT kind, mark FROM person_mark WHERE person_id = ?", (one,))
            ]
            for one in (copied, written)
        ]
    assert marks[0] == marks[1] != []
    assert {key: entries[0][key] for key in entries[0].keys() - OWN} == {
        key: entries[1][key] for key in entries[1].keys() - OWN
    }


def test_a_vault_of_many_opens_under_its_own_header_and_tells_of_no_rollback(tmp_path: Path) -> None:
    women = COPIES * FEWEST_PEOPLE
    folder, _sheet, _seconds = make_filled(tmp_path, women, cheap_tools(), most_invented=FEWEST_PEOPLE)
    opened = unlock(folder, cheap_tools())
    check_sample(opened.desk, Random(1))
    assert opened.rolled_back is None
    assert opened.desk.connection.execute("SELECT count(*) FROM client_file").fetchone()[0] == women
    opened.close()
    assert {entry.name for entry in tmp_path.iterdir()} == {"vault", "sheet.txt", "passphrase.txt"}
