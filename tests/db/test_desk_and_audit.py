"""One user action is one transaction and one signed audit row; the chain shows what was done to it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from builders import TestSigner, make_desk
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import NotAllowed, RuleBroken
from kdm_desk.security import audit
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.desk import Desk
from kdm_desk.storage.lists import codes, set_setting, setting

READ = Permission.VIEW_CLIENTS
WRITE = Permission.MANAGE_SETTINGS


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


def save(desk: Desk, value: str) -> None:
    with desk.change(WRITE, "setting.save") as tx:
        set_setting(tx, "colour", value)
        tx.touch("setting", "colour", subjects=["person-1"], fields=["value"])
        tx.changed(Topic.SETTINGS)


def findings(desk: Desk, known: AuditHead | None = None) -> list[str]:
    with desk.read(READ) as reader:
        return [f"{finding.check}: {finding.detail}" for finding in audit.verify(reader, known)]


def tamper(desk: Desk, statement: str) -> None:
    """Do to the file what somebody with the database key can do: take the guards away first."""
    for trigger in ("audit_is_append_only_update", "audit_is_append_only_delete"):
        desk.connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    desk.connection.execute("DROP TRIGGER IF EXISTS audit_subject_is_append_only_update")
    desk.connection.execute("PRAGMA foreign_keys = OFF")
    desk.connection.execute(statement)
    desk.connection.execute("PRAGMA foreign_keys = ON")


def test_a_change_writes_exactly_one_audit_row_and_tells_the_pages(desk: Desk) -> None:
    told: list[frozenset[Topic]] = []
    desk.changes.listen(told.append)
    before = desk.audit_head().sequence
    save(desk, "green")
    assert desk.audit_head().sequence == before + 1
    assert told == [frozenset({Topic.SETTINGS})]
    with desk.read(READ) as reader:
        assert setting(reader, "colour") == "green"


def test_a_failed_change_leaves_neither_the_row_nor_an_audit_entry(desk: Desk) -> None:
    before = desk.audit_head()
    with pytest.raises(RuntimeError, match="interrupted"), desk.change(WRITE, "setting.save") as tx:
        set_setting(tx, "colour", "red")
        raise RuntimeError("interrupted")
    assert desk.audit_head() == before
    with desk.read(READ) as reader:
        assert setting(reader, "colour") is None


def test_a_role_without_the_permission_reads_and_writes_nothing(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, Role.FRONT_DESK)
    before = desk.audit_head()
    with pytest.raises(NotAllowed), desk.change(WRITE, "setting.save"):
        pytest.fail("the body ran")
    with pytest.raises(NotAllowed), desk.long_read(Permission.CHECK_VAULT):
        pytest.fail("the body ran")
    assert desk.audit_head() == before
    desk.close()


def test_a_view_is_in_the_audit_before_the_file_is_shown(desk: Desk) -> None:
    with desk.view(READ, "person.view", "person", "person-1", ["person-1"]) as reader:
        row = reader.one("SELECT action, object_id FROM audit ORDER BY sequence DESC LIMIT 1")
        assert row is not None
        assert (row["action"], row["object_id"]) == ("person.view", "person-1")


def test_the_audit_can_neither_be_changed_nor_deleted_nor_replaced(desk: Desk) -> None:
    save(desk, "green")
    for statement in (
        "UPDATE audit SET action = 'other'",
        "DELETE FROM audit",
        "DELETE FROM audit_subject",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 1",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match="audit_append_only"):
            desk.connection.execute(statement)


def test_a_whole_chain_is_clean(desk: Desk) -> None:
    for colour in ("green", "blue", "grey"):
        save(desk, colour)
    assert findings(desk) == []
    assert findings(desk, desk.audit_head()) == []


@pytest.mark.parametrize(
    "statement, meaning",
    [
        ("UPDATE audit SET action = 'other' WHERE sequence = 2", "row 2: altered"),
        ("UPDATE audit SET signature = zeroblob(64) WHERE sequence = 3", "row 3: signature_wrong"),
        ("DELETE FROM audit WHERE sequence = 2", "row 3: missing_before"),
        ("UPDATE audit_subject SET person_id = 'person-2' WHERE sequence = 3", "row 3: subjects_altered"),
        ("UPDATE audit SET previous_hash = hash WHERE sequence = 3", "row 3: chain_broken"),
    ],
)
def test_each_alteration_is_found_with_its_own_meaning(desk: Desk, statement: str, meaning: str) -> None:
    for colour in ("green", "blue", "grey"):
        save(desk, colour)
    tamper(desk, statement)
    assert findings(desk) == [f"audit_chain: {meaning}"]


def test_rows_taken_off_the_end_are_found_against_a_head_kept_elsewhere(desk: Desk) -> None:
    save(desk, "green")
    save(desk, "blue")
    known = desk.audit_head()
    tamper(desk, f"DELETE FROM audit WHERE sequence = {known.sequence}")
    assert findings(desk) == []
    assert findings(desk, known) == [f"audit_rolled_back: row {known.sequence}"]


def test_a_row_signed_by_someone_else_is_found(desk: Desk) -> None:
    stranger = TestSigner()
    original, desk._login_keys = desk._login_keys, stranger
    save(desk, "green")
    desk._login_keys = original
    assert findings(desk) == [f"audit_chain: row {desk.audit_head().sequence}: signature_wrong"]


def test_the_database_names_the_rule_it_upheld(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught, desk.change(WRITE, "setting.save") as tx:
        tx.execute("DELETE FROM audit")
    assert caught.value.code == "audit_append_only"


def test_a_long_read_on_another_thread_sees_what_is_committed_and_can_write_nothing(desk: Desk) -> None:
    import threading

    save(desk, "green")
    seen: list[object] = []

    def work() -> None:
        with desk.long_read(READ) as reader:
            seen.append(setting(reader, "colour"))
        connection = desk.open_reader()
        try:
            connection.execute("DELETE FROM setting")
        except sqlcipher3.OperationalError as error:
            seen.append(str(error))
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == ["green", "attempt to write a readonly database"]


def test_a_code_list_keeps_its_order_and_both_languages(desk: Desk) -> None:
    with desk.read(READ) as reader:
        channels = codes(reader, "channel")
    assert {"in_person", "telephone"} <= {code.code for code in channels}
    assert all(code.label_tr and code.label_en for code in channels)


def test_an_exception_of_the_plain_driver_is_never_confused_with_ours() -> None:
    assert not issubclass(sqlcipher3.Error, sqlite3.Error)
