"""Every way to spoil the record is found, each under its own name, with the first bad row."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from audit_tampering import (
    COLLEAGUE,
    MANAGER,
    found,
    keys_of_colleague,
    rewrite,
    tamper,
    vault_with_a_colleague,
    write_row,
)
from builders import TestSigner, add_login
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.ids import new_id
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.audit_check import Reason
from kdm_desk.security.desk import Desk


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[OpenVault]:
    opened = vault_with_a_colleague(tmp_path / "vault")
    yield opened
    opened.close()


@pytest.fixture
def desk(vault: OpenVault) -> Desk:
    return vault.desk


def told(desk: Desk, known: AuditHead | None = None) -> list[tuple[str, object]]:
    return [(finding.check, finding.params["row"]) for finding in found(desk, known)]


def user_id(desk: Desk, login_name: str) -> str:
    row = desk.unlocked.statement.user_named(login_name)
    assert row is not None
    return row.user_id


def rows_of(desk: Desk, login_name: str) -> list[int]:
    sql = "SELECT sequence FROM audit WHERE user_id = ? ORDER BY sequence"
    return [row["sequence"] for row in desk.connection.execute(sql, (user_id(desk, login_name),))]


def test_a_whole_chain_of_two_logins_is_clean_against_its_own_head(desk: Desk) -> None:
    assert found(desk) == []
    assert found(desk, desk.audit_head()) == []


def test_an_altered_row_is_named(desk: Desk) -> None:
    tamper(desk, "UPDATE audit SET action = 'other' WHERE sequence = 3")
    assert told(desk) == [(Reason.ALTERED, 3)]


@pytest.mark.parametrize("column", ["at", "user_id", "object_kind", "object_id", "fields"])
def test_no_column_can_be_altered_unseen(desk: Desk, column: str) -> None:
    tamper(
        desk,
        f"UPDATE audit SET {column} = substr({column} || 'xxxxxxxxxxxxxxxxxxxxxxxxxxx', 2, 27) WHERE sequence = 4",
    )
    assert told(desk) == [(Reason.ALTERED, 4)]


def test_a_row_taken_from_the_middle_is_told_as_missing(desk: Desk) -> None:
    tamper(desk, "DELETE FROM audit WHERE sequence = 3")
    assert told(desk) == [(Reason.MISSING, 3)]


def test_a_number_that_was_skipped_while_the_chain_goes_on_is_told_apart_from_a_missing_row(
    desk: Desk,
) -> None:
    last = desk.audit_head().sequence
    tamper(desk, f"UPDATE audit SET sequence = {last + 5} WHERE sequence = {last}")
    assert told(desk) == [(Reason.NUMBER_SKIPPED, last)]


def test_rows_put_into_another_order_are_told_as_moved(desk: Desk) -> None:
    tamper(
        desk,
        "UPDATE audit SET sequence = 1000 WHERE sequence = 3",
        "UPDATE audit SET sequence = 3 WHERE sequence = 4",
        "UPDATE audit SET sequence = 4 WHERE sequence = 1000",
    )
    assert told(desk) == [(Reason.MOVED, 3)]


def test_rows_taken_off_the_end_are_found_against_a_known_head_only(desk: Desk) -> None:
    known = desk.audit_head()
    tamper(desk, f"DELETE FROM audit_subject WHERE sequence = {known.sequence}")
    tamper(desk, f"DELETE FROM audit WHERE sequence = {known.sequence}")
    assert found(desk) == []
    (finding,) = found(desk, known)
    assert (finding.check, finding.params) == (
        Reason.ROLLED_BACK,
        {"row": known.sequence, "last": known.sequence - 1},
    )


def test_a_head_may_be_given_by_the_first_letters_of_its_hash_but_not_by_too_few(desk: Desk) -> None:
    known = desk.audit_head()
    assert found(desk, AuditHead(known.sequence, known.hash[:16].upper())) == []
    assert told(desk, AuditHead(known.sequence, known.hash[:15])) == [(Reason.OTHER_HISTORY, known.sequence)]


def test_rows_of_others_that_a_colleague_signed_anew_carry_her_signature(vault: OpenVault) -> None:
    desk, hers = vault.desk, keys_of_colleague(vault.folder)
    row = rows_of(desk, MANAGER)[-1]
    tamper(desk, f"UPDATE audit SET object_id = 'other' WHERE sequence = {row}")
    rewrite(desk, row, lambda _user: hers)
    (finding,) = found(desk)
    assert finding.check == Reason.SIGNED_BY_OTHER
    assert finding.params == {"row": row, "who": MANAGER, "signer": COLLEAGUE}


def test_rows_of_others_behind_a_changed_row_of_her_own_fail_their_signatures(vault: OpenVault) -> None:
    desk, hers = vault.desk, keys_of_colleague(vault.folder)
    own = rows_of(desk, COLLEAGUE)[-1]
    tamper(desk, f"UPDATE audit SET action = 'nothing.much' WHERE sequence = {own}")
    rewrite(desk, own, lambda user: hers if user == user_id(desk, COLLEAGUE) else None)
    assert told(desk) == [(Reason.SIGNATURE_WRONG, own + 1)]


def test_her_own_row_signed_anew_no_longer_fits_the_next(vault: OpenVault) -> None:
    desk, hers = vault.desk, keys_of_colleague(vault.folder)
    own = rows_of(desk, COLLEAGUE)[-1]
    behind = desk.connection.execute("SELECT * FROM audit WHERE sequence > ?", (own,)).fetchall()
    tamper(desk, f"UPDATE audit SET action = 'nothing.much' WHERE sequence = {own}")
    rewrite(desk, own, lambda user: hers if user == user_id(desk, COLLEAGUE) else None)
    for row in behind:
        columns = ("previous_hash", "hash", "signature")
        desk.connection.execute(
            "UPDATE audit SET previous_hash = ?, hash = ?, signature = ? WHERE sequence = ?",
            (*(row[column] for column in columns), row["sequence"]),
        )
    assert told(desk) == [(Reason.UNLINKED, own + 1)]


def test_a_whole_chain_claimed_by_a_colleague_is_found_against_a_known_head(vault: OpenVault) -> None:
    """Her name on every row, her signature under it: in itself such a chain is whole."""
    desk, hers = vault.desk, keys_of_colleague(vault.folder)
    known = desk.audit_head()
    tamper(desk, f"UPDATE audit SET user_id = '{user_id(desk, COLLEAGUE)}' WHERE sequence > 1")
    rewrite(desk, 2, lambda _user: hers)
    assert found(desk) == []
    assert told(desk, known) == [(Reason.OTHER_HISTORY, known.sequence)]


@pytest.mark.parametrize(
    "statement, reason",
    [
        (
            "UPDATE audit_subject SET person_id = 'person-9' WHERE sequence = {row} AND person_id = 'person-1'",
            Reason.SUBJECTS_ALTERED,
        ),
        ("INSERT INTO audit_subject VALUES ({row}, 'person-9')", Reason.SUBJECT_ADDED),
        (
            "DELETE FROM audit_subject WHERE sequence = {row} AND person_id = 'person-1'",
            Reason.SUBJECT_REMOVED,
        ),
    ],
)
def test_a_person_changed_added_or_taken_off_a_row_is_told_apart(
    desk: Desk, statement: str, reason: Reason
) -> None:
    row = desk.audit_head().sequence
    tamper(desk, statement.format(row=row))
    assert told(desk) == [(reason, row)]


def test_persons_of_a_row_that_is_not_there_are_found(desk: Desk) -> None:
    behind = desk.audit_head().sequence + 1
    tamper(desk, f"INSERT INTO audit_subject VALUES ({behind}, 'person-1')")
    assert told(desk) == [(Reason.SUBJECT_ADDED, behind)]


def test_a_key_that_the_manager_never_signed_is_found_and_what_it_signed_is_not_believed(desk: Desk) -> None:
    planted = TestSigner()
    user = user_id(desk, MANAGER)
    desk.connection.execute(
        "INSERT INTO audit_signer VALUES (?, ?, ?, 'staff', '2026-03-02T06:00:00.000000Z')",
        (user, planted.signing_public_key, MANAGER),
    )
    assert [(one.check, one.params) for one in found(desk)] == [(Reason.SIGNER_UNKNOWN, {"who": MANAGER})]
    row = desk.audit_head().sequence
    tamper(desk, f"UPDATE audit SET object_id = 'other' WHERE sequence = {row}")
    rewrite(desk, row, lambda _user: planted)
    _of_the_list, of_the_row = found(desk)
    assert (of_the_row.check, of_the_row.params["row"]) == (Reason.SIGNER_UNKNOWN, row)


def test_a_key_taken_off_the_list_is_found_at_the_first_row_it_signed(desk: Desk) -> None:
    desk.connection.execute("DELETE FROM audit_signer WHERE login_name = ?", (COLLEAGUE,))
    (finding,) = found(desk)
    assert (finding.check, finding.params["row"]) == (Reason.SIGNER_MISSING, rows_of(desk, COLLEAGUE)[0])


@pytest.mark.parametrize("ending", ["login.remove", "login.suspend", "login.expire"])
def test_a_row_signed_after_its_login_was_ended_is_found(vault: OpenVault, ending: str) -> None:
    """The list of keys keeps a former colleague's key for her old rows; what it signs later is not hers to sign."""
    desk, hers = vault.desk, keys_of_colleague(vault.folder)
    with desk.change(Permission.MANAGE_LOGINS, ending) as tx:
        tx.touch("login", user_id(desk, COLLEAGUE))
    write_row(desk)
    assert found(desk) == []
    last = desk.audit_head().sequence
    tamper(desk, f"UPDATE audit SET user_id = '{user_id(desk, COLLEAGUE)}' WHERE sequence = {last}")
    rewrite(desk, last, lambda _user: hers)
    assert [(one.check, one.params) for one in found(desk)] == [
        (Reason.AFTER_REMOVAL, {"row": last, "who": COLLEAGUE})
    ]


def test_the_first_of_several_bad_rows_is_the_one_named(desk: Desk) -> None:
    tamper(
        desk,
        "UPDATE audit SET signature = zeroblob(64) WHERE sequence = 2",
        "UPDATE audit SET action = 'other' WHERE sequence = 5",
    )
    assert told(desk) == [(Reason.SIGNATURE_WRONG, 2)]


@pytest.mark.parametrize("page_rows", [1, 2, 3, 5])
def test_a_long_chain_is_checked_page_by_page(desk: Desk, page_rows: int) -> None:
    add_login(desk, "yeni", Role.LAWYER)
    heads = [write_row(desk, new_id()) for _ in range(7)]
    assert found(desk, heads[2], page_rows) == []
    third, fifth = heads[2].sequence, heads[4].sequence
    tamper(desk, f"DELETE FROM audit WHERE sequence = {fifth}")
    assert [one.params["row"] for one in found(desk, None, page_rows)] == [fifth]
    tamper(desk, f"UPDATE audit SET signature = zeroblob(64) WHERE sequence = {third}")
    assert [(one.check, one.params["row"]) for one in found(desk, None, page_rows)] == [
        (Reason.SIGNATURE_WRONG, third)
    ]
