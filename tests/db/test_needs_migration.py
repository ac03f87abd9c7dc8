"""A vault of the first release: its requests become needs, its lists and institutions learn what they lack."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import KEY
from kdm_desk.core.resources import resource
from kdm_desk.storage.connection import Connection, open_connection
from kdm_desk.storage.migrate import migrate, migrations, statements
from kdm_desk.storage.transaction import immediate

RELEASED = 6
NOW = "2026-03-02T08:00:00.000000Z"
LISTS = ("aid_kind", "aid_unit", "task_kind")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """An empty database as the first release left it."""
    connection = open_connection(tmp_path / "vault.db", KEY, create=True)
    with immediate(connection):
        for number, script in migrations():
            if number <= RELEASED:
                for statement in statements(script):
                    connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {RELEASED}")
    yield connection
    connection.close()


def furnish(connection: Connection) -> None:
    """A woman with an application of two requests, one of them answered, and two institutions."""
    rows = f"""
        INSERT INTO site VALUES ('M', 'Merkez');
        INSERT INTO vault (singleton, vault_id, site, statement_version, statement_hash, created_at)
            VALUES (1, 'v', 'M', 1, '', '{NOW}');
        INSERT INTO staff (id, given_names, surname, profession, sort_key, origin_site)
            VALUES ('s', 'Uydurma', 'Görevli', 'lawyer', 'x', 'M');
        INSERT INTO audit_signer VALUES ('user-1', x'{"00" * 32}', 'ad', 's', '{NOW}');
        INSERT INTO person (id, sort_key, created_at, origin_site) VALUES ('p', 'x', '{NOW}', 'M');
        INSERT INTO contact (id, person_id, at, channel, direction, outcome, staff_id, origin_site)
            VALUES ('c', 'p', '{NOW}', 'in_person', 'incoming', 'application', 's', 'M');
        INSERT INTO application (id, person_id, contact_id, received_at, channel, taken_by, origin_site)
            VALUES ('a', 'p', 'c', '{NOW}', 'in_person', 's', 'M');
        INSERT INTO application_request VALUES ('a', 'legal', 'referred', '2026-03-05T08:00:00.000000Z');
        INSERT INTO application_request VALUES ('a', 'shelter', NULL, NULL);
        INSERT INTO institution (id, name, addressee, authority, position)
            VALUES ('institution-sonim', 'Ad', 'ADA', 'equal', 0);
        INSERT INTO institution (id, name, addressee, authority, kind, position)
            VALUES ('institution-bar-legal-aid', 'Ad', 'ADA', 'equal', 'other', 1);
    """
    for statement in statements(rows):
        connection.execute(statement)


def test_requests_and_what_came_of_them_become_needs(connection: Connection) -> None:
    furnish(connection)
    migrate(connection)
    needs = connection.execute(
        "SELECT id, person_id, application_id, kind, opened_at, staff_id FROM need ORDER BY kind"
    ).fetchall()
    assert [tuple(row) for row in needs] == [
        ("a-legal", "p", "a", "legal", NOW, "s"),
        ("a-shelter", "p", "a", "shelter", NOW, "s"),
    ]
    events = connection.execute("SELECT need_id, position, outcome, at, user_id FROM need_event").fetchall()
    assert [tuple(row) for row in events] == [
        ("a-legal", 1, "referred", "2026-03-05T08:00:00.000000Z", "user-1")
    ]
    tables = {row["name"] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "application_request" not in tables
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_institutions_of_the_first_directory_learn_what_they_are_for(connection: Connection) -> None:
    furnish(connection)
    migrate(connection)
    kinds = dict(tuple(row) for row in connection.execute("SELECT id, kind FROM institution"))
    assert kinds == {"institution-sonim": "social", "institution-bar-legal-aid": "other"}


def test_an_old_vault_gets_the_same_new_lists_as_a_new_one_is_seeded_with(connection: Connection) -> None:
    furnish(connection)
    migrate(connection)
    for name in LISTS:
        seeded = json.loads(resource(f"lists/{name}.json").read_text(encoding="utf-8"))
        found = connection.execute(
            "SELECT code, label_tr, label_en FROM code WHERE list = ? ORDER BY position", (name,)
        ).fetchall()
        assert [tuple(row) for row in found] == [(one["code"], one["tr"], one["en"]) for one in seeded]


def test_a_new_vault_is_left_to_its_seeding(connection: Connection) -> None:
    migrate(connection)
    assert connection.execute("SELECT count(*) FROM code").fetchone()[0] == 0
