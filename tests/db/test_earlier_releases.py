"""Vaults of earlier releases open with this program, whole, and a copy guards them while they are brought up."""

import json
import shutil
from pathlib import Path

import pytest

from builders import PASSPHRASE, cheap_tools, unlock_vault
from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.core.access import Compartment
from kdm_desk.core.errors import Damaged
from kdm_desk.core.resources import resource
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.register.service.imports import ImportService
from kdm_desk.storage.connection import open_connection
from kdm_desk.storage.migrate import COPY_SUFFIX, migrate_file, migrations, newest_version, statements
from kdm_desk.storage.transaction import immediate
from restricted_people import AYSIL, GOKCE, MANAGER, login

GOLDEN = Path(__file__).parents[1] / "golden"
KEY = bytes(range(32))
OLD_SCHEMA = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The three invented women, one draft and two logins of a vault that the first release wrote."""
    return Path(shutil.copytree(GOLDEN / "vault_of_release_1", tmp_path / "vault"))


def test_everything_in_it_is_there_and_whole(folder: Path) -> None:
    opened = unlock_vault(folder)
    try:
        desk = opened.desk
        people = PeopleService(desk)
        [hit] = people.search("sukran nur hayali")
        assert people.open_file(hit.person_id).safe_contact.phones[0].number == "+905001112231"
        needs = {need.kind: need.outcome for need in NeedsService(desk).needs_of(hit.person_id)}
        assert needs == {"legal": "provided", "shelter": None}
        assert [draft.title for draft in IntakeService(desk).list_drafts()] == ["Taslak"]
        assert AdminService(desk).check().findings == ()
        assert list(folder.glob(f"*{COPY_SUFFIX}*")) == []
    finally:
        opened.close()


def test_it_has_every_entry_of_every_list_that_a_new_vault_is_given(folder: Path) -> None:
    seeded = {
        (path.stem, entry["code"])
        for path in resource("lists").glob("*.json")
        if path.stem not in ("rooms", "institutions")
        for entry in json.loads(path.read_text("utf-8"))
    }
    opened = unlock_vault(folder)
    rows = opened.desk.connection.execute("SELECT list, code FROM code").fetchall()
    opened.close()
    assert seeded - {(row["list"], row["code"]) for row in rows} == set()


def test_a_colleague_still_holds_the_keys_of_her_role(folder: Path) -> None:
    tools = cheap_tools()
    opened = open_vault(tools, folder, "avukat", PASSPHRASE, hold(tools, folder))
    assert set(opened.unlocked.compartment_keys) == {Compartment.LEGAL}
    opened.close()


def test_a_restricted_woman_of_the_sixteenth_schema_is_there_for_those_her_file_names_alone(
    tmp_path: Path,
) -> None:
    folder = Path(shutil.copytree(GOLDEN / "vault_of_schema_16", tmp_path / "vault"))
    with login(folder, AYSIL) as desk:
        [hit] = PeopleService(desk).search("karacalioglu")
        assert PeopleService(desk).open_file(hit.person_id).children[0].name.startswith("Tomris")
        [note] = NotesService(desk).notes_of(hit.person_id)
        assert note.newest.text == "Uydurma görüşme notu: kâbuslar sürüyor."
    with login(folder, GOKCE) as desk:
        assert PeopleService(desk).search("karacalioglu") == []
    with login(folder, MANAGER) as desk:
        assert [(run.created, run.refused) for run in ImportService(desk).runs()] == [(2, 0)]
        assert AdminService(desk).check().findings == ()


def old_file(path: Path) -> None:
    """An empty file of the first release's schema."""
    connection = open_connection(path, KEY, create=True)
    with immediate(connection):
        for number, script in migrations()[:OLD_SCHEMA]:
            for statement in statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
    connection.close()


def test_a_copy_stays_where_rows_point_to_nothing_and_goes_after_success(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    copy = tmp_path / f"vault.db{COPY_SUFFIX}"
    old_file(path)
    connection = open_connection(path, KEY)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO old_number (person_id, value) VALUES ('nobody', '1')")
    with pytest.raises(Damaged):
        migrate_file(connection, path, KEY)
    before = open_connection(copy, KEY, read_only=True)
    assert before.execute("PRAGMA user_version").fetchone()[0] == OLD_SCHEMA
    assert before.execute("SELECT count(*) FROM old_number").fetchone()[0] == 1
    before.close()
    assert b"SQLite format" not in copy.read_bytes()[:100]
    connection.execute("DELETE FROM old_number")
    assert migrate_file(connection, path, KEY) == newest_version()
    assert not copy.exists()
    connection.close()


def test_a_fresh_or_newest_file_makes_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    connection = open_connection(path, KEY, create=True)
    assert migrate_file(connection, path, KEY) == newest_version()
    assert migrate_file(connection, path, KEY) == newest_version()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["vault.db", "vault.db-shm", "vault.db-wal"]
    connection.close()
