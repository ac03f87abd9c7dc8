"""The demo's colleagues: the one passphrase opens each desk, and each reads what her compartments hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from builders import PASSPHRASE, cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.app.demo.clock import clock_of, demo_morning
from kdm_desk.app.demo.colleagues import ROLES, bring_colleagues
from kdm_desk.app.demo.fill import FEWEST_PEOPLE, fill_demo
from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.clock import to_local
from kdm_desk.core.holidays_tr import holidays_of
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.register.service.imports import ImportService
from kdm_desk.security import audit_check
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import check_file

TOOLS = cheap_tools(FixedClock(datetime(2026, 3, 3, 8, 20, tzinfo=UTC)))
WRITERS = {
    "ceyda": Compartment.PSYCHOLOGICAL,
    "nurten": Compartment.LEGAL,
    "sebnem": Compartment.SOCIAL,
    "nese": Compartment.HEALTH,
}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "vault"
    make_vault(folder, TOOLS)
    opened = unlock_vault(folder, TOOLS)
    fill_demo(opened.desk, 2 * FEWEST_PEOPLE, seed=1)
    opened.close()
    counts = bring_colleagues(TOOLS, folder, "yonetici", PASSPHRASE, seed=1)
    assert all(counts.values())
    return folder


@contextmanager
def desk_of(vault: Path, login_name: str) -> Iterator[Desk]:
    opened = unlock_vault(vault, TOOLS, login_name)
    try:
        yield opened.desk
    finally:
        opened.close()


def people_with(desk: Desk, table: str) -> list[str]:
    rows = desk.connection.execute(f"SELECT DISTINCT person_id FROM {table}").fetchall()
    return [row["person_id"] for row in rows]


def test_every_role_has_a_login(vault: Path) -> None:
    for name, (role, _profession) in ROLES.items():
        with desk_of(vault, name) as desk:
            assert desk.actor.role is role


def test_the_vault_stays_whole_and_its_record_is_signed_by_those_who_wrote(vault: Path) -> None:
    with desk_of(vault, "yonetici") as desk:
        assert check_file(desk.connection).findings == []
        with desk.read(Permission.CHECK_VAULT) as reader:
            assert audit_check.verify(reader, known_keys=desk.known_signing_keys) == []


@pytest.mark.parametrize("name", [*ROLES, "yonetici"])
def test_notes_open_for_the_members_of_their_compartment_alone(vault: Path, name: str) -> None:
    with desk_of(vault, name) as desk:
        if name not in WRITERS:
            assert not desk.holds(Compartment.PSYCHOLOGICAL)
            return
        service = NotesService(desk)
        open_to_all = set(people_with(desk, "note")) - set(people_with(desk, "restricted_file"))
        found = [note for person_id in open_to_all for note in service.notes_of(person_id)]
        assert WRITERS[name] in {note.compartment for note in found}
        assert all(desk.holds(note.compartment) for note in found)


def test_a_restricted_file_is_found_by_those_it_names_alone(vault: Path) -> None:
    with desk_of(vault, "sebnem") as desk:
        [hidden] = people_with(desk, "restricted_file")
        name = PeopleService(desk).line(hidden).name
        assert hidden in [hit.person_id for hit in PeopleService(desk).search(name, 20)]
    with desk_of(vault, "seval") as desk:
        assert hidden not in [hit.person_id for hit in PeopleService(desk).search(name, 20)]


def test_an_earlier_register_came_in_with_a_row_refused(vault: Path) -> None:
    with desk_of(vault, "muge") as desk:
        [run] = ImportService(desk).runs()
    assert run.created > 0
    assert run.refused > 0


@pytest.mark.parametrize("day", [date(2026, 1, 1) + timedelta(days=13 * step) for step in range(28)])
def test_the_demo_begins_on_a_working_morning_with_another_working_day_ahead(day: date) -> None:
    morning = to_local(demo_morning(day))
    assert morning.date() <= day
    for worked in (morning.date(), morning.date() + timedelta(days=1)):
        assert worked.weekday() < 5
        assert worked not in {holiday.day for holiday in holidays_of(worked.year)}


def test_the_clock_of_a_demo_goes_on_in_the_next_process(tmp_path: Path) -> None:
    first = clock_of(tmp_path).now()
    later = clock_of(tmp_path).now()
    assert timedelta() < later - first < timedelta(minutes=5)
