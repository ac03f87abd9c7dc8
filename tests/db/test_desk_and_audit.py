"""One user action is one transaction and one signed audit row; the chain shows what was done to it."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import NotAllowed, RuleBroken
from kdm_desk.security import audit_check
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


def test_a_clock_set_back_is_told_once_by_a_row_of_its_own(tmp_path: Path) -> None:
    clock = FixedClock()
    desk = make_desk(tmp_path, clock=clock)
    clock.advance(timedelta(minutes=-90))
    save(desk, "green")
    save(desk, "blue")
    clock.advance(timedelta(seconds=-59))
    save(desk, "grey")
    rows = desk.connection.execute("SELECT action, fields FROM audit ORDER BY sequence").fetchall()
    assert [row["fields"] for row in rows if row["action"] == "clock.set_back"] == ['["minutes=90"]']
    assert [row["action"] for row in rows][-4:] == ["clock.set_back", *["setting.save"] * 3]
    with desk.read(READ) as reader:
        assert audit_check.verify(reader) == []
    desk.close()


def test_a_clock_set_back_while_the_vault_was_closed_is_told_at_the_next_unlock(tmp_path: Path) -> None:
    clock = FixedClock()
    make_desk(tmp_path, clock=clock).close()
    clock.advance(timedelta(days=-1))
    desk = make_desk(tmp_path, clock=clock)
    rows = desk.connection.execute("SELECT action FROM audit ORDER BY sequence").fetchall()
    assert [row["action"] for row in rows] == ["vault.unlock", "clock.set_back", "vault.unlock"]
    desk.close()


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
