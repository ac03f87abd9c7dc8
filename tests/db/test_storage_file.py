"""The encrypted file: its key, its pragmas, its migrations, and what its damage looks like."""

import os
from pathlib import Path

import pytest
import sqlcipher3

from builders import KEY, make_database, make_desk
from kdm_desk.core.access import Permission
from kdm_desk.core.errors import Damaged, NewerVersion, UserError
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.connection import checkpoint, open_connection
from kdm_desk.storage.file_head import PAGE_BYTES, file_salt
from kdm_desk.storage.migrate import migrate, migrations, newest_version, statements
from kdm_desk.storage.snapshot import snapshot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "vault.db"
    make_database(path)
    return path


def test_a_new_file_is_not_a_plain_database_and_shows_no_word_of_its_content(path: Path) -> None:
    content = path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    for word in (b"CREATE TABLE", b"person", b"Konak"):
        assert word not in content


def test_a_key_of_the_wrong_length_is_refused_before_the_file_is_touched(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_connection(path, b"short")


def test_a_wrong_key_means_damage_because_the_slot_had_opened(path: Path) -> None:
    with pytest.raises(Damaged, match="database_damaged"):
        open_connection(path, os.urandom(32))


def test_a_missing_file_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="database_missing"):
        open_connection(tmp_path / "vault.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_plain_database_in_the_place_of_the_vault_is_refused(tmp_path: Path) -> None:
    import sqlite3

    plain = sqlite3.connect(tmp_path / "vault.db")
    plain.execute("CREATE TABLE note (text TEXT)")
    plain.close()
    with pytest.raises(Damaged):
        open_connection(tmp_path / "vault.db", KEY)


@pytest.mark.parametrize("pages_kept", [1, 5, 20])
def test_a_file_cut_at_a_page_boundary_is_refused(path: Path, pages_kept: int) -> None:
    with path.open("r+b") as file:
        file.truncate(pages_kept * PAGE_BYTES)
    with pytest.raises(Damaged):
        open_connection(path, KEY)


def test_the_pragmas_that_keep_the_file_whole_are_set(path: Path) -> None:
    connection = open_connection(path, KEY)
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
        "cell_size_check": 1,
        "trusted_schema": 0,
    }
    assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA temp_store = FILE",
        "PRAGMA synchronous = OFF",
        "ATTACH '/tmp/x.db' AS x",
        "PRAGMA secure_delete = OFF",
    ],
)
def test_what_would_weaken_an_open_file_is_denied(path: Path, statement: str) -> None:
    connection = open_connection(path, KEY)
    with pytest.raises(sqlcipher3.DatabaseError, match="not authorized"):
        connection.execute(statement)
    connection.close()


def test_every_table_is_strict_and_has_a_primary_key(path: Path) -> None:
    connection = open_connection(path, KEY)
    tables = connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_index%'"
    ).fetchall()
    assert len(tables) > 30
    for table in tables:
        assert table["strict"] == 1, table["name"]
        columns = connection.execute(f"PRAGMA table_info({table['name']})").fetchall()
        assert any(column["pk"] for column in columns), table["name"]
    connection.close()


def test_a_file_from_a_newer_program_is_refused_and_left_alone(path: Path) -> None:
    connection = open_connection(path, KEY)
    connection.execute(f"PRAGMA user_version = {newest_version() + 1}")
    checkpoint(connection)
    before = path.read_bytes()
    with pytest.raises(NewerVersion, match="vault_newer"):
        migrate(connection)
    connection.close()
    assert path.read_bytes() == before


def test_migrating_twice_changes_nothing(path: Path) -> None:
    connection = open_connection(path, KEY)
    assert migrate(connection) == newest_version()
    connection.close()


def test_the_migrations_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in migrations()] == list(range(1, newest_version() + 1))


def test_a_script_cut_in_the_middle_of_a_statement_is_refused() -> None:
    with pytest.raises(ValueError, match="middle"):
        statements("CREATE TABLE a (b TEXT) STRICT; CREATE TABLE c (")


def test_a_snapshot_opens_with_the_same_key_and_holds_the_same_rows(path: Path, tmp_path: Path) -> None:
    source = open_connection(path, KEY)
    fractions: list[float] = []

    def note(fraction: float) -> bool:
        fractions.append(fraction)
        return True

    snapshot(source, tmp_path / "copy.db", KEY, note)
    copy = open_connection(tmp_path / "copy.db", KEY)
    assert check_file(copy).counts == check_file(source).counts
    assert check_file(copy).findings == []
    assert fractions[-1] == 1.0
    assert not (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3")
    copy.close()
    source.close()


def test_a_clean_file_has_no_findings_and_its_counts_name_every_table(path: Path) -> None:
    connection = open_connection(path, KEY)
    report = check_file(connection)
    assert report.findings == []
    assert report.counts["bed"] == 28
    assert "search_index_data" not in report.counts
    connection.close()


def test_a_flipped_bit_in_the_middle_of_the_file_is_found(path: Path) -> None:
    connection = open_connection(path, KEY)
    checkpoint(connection)
    connection.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    connection = open_connection(path, KEY)
    assert any(finding.check == "cipher_integrity" for finding in check_file(connection).findings)
    connection.close()


def test_a_gap_in_the_numbers_is_found(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    with desk.change(Permission.REGISTER, "number.test") as tx:
        for value in (1, 2, 4):
            tx.insert(
                "number", kind="file", site="M", year=2026, value=value, state="used", allocated_at=tx.now
            )
    findings = check_file(desk.connection).findings
    assert [(finding.check, finding.detail) for finding in findings] == [
        ("number_gap", "file M-2026: 3 of 4")
    ]
    desk.close()


def test_the_salt_tells_two_vaults_apart(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = open_connection(other, KEY, create=True)
    migrate(connection)
    connection.close()
    assert file_salt(path) != file_salt(other)
    assert len(file_salt(path)) == 16


def test_a_demo_vault_can_never_be_made_a_real_one(path: Path) -> None:
    connection = open_connection(path, KEY)
    connection.execute("UPDATE vault SET is_demo = 1")
    for statement in ("UPDATE vault SET is_demo = 0", "DELETE FROM vault"):
        with pytest.raises(sqlcipher3.IntegrityError, match="vault_row_fixed"):
            connection.execute(statement)
    connection.close()
