"""A new recovery sheet on a real vault: another key for the file, backups for the new sheet, nothing for the old."""

from pathlib import Path

import pytest

from backup_builders import Filled, filled_vault, restored
from builders import cheap_tools
from kdm_desk.app.bootstrap import open_with_sheet
from kdm_desk.core.access import Permission
from kdm_desk.core.errors import Damaged, WrongKey
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.security.header_file import read_header_bytes
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.reissue import reissue
from kdm_desk.security.shares import join, split
from kdm_desk.security.with_sheet import SheetOpening
from kdm_desk.storage.connection import open_connection

NEW_PHRASE = "yeni bir sabah için sakin sözler"


def issue_anew(vault: Filled, old: RecoverySheet | None = None) -> RecoverySheet:
    """What a service does."""
    desk, new = vault.opened.desk, RecoverySheet.generate()
    with desk.change(Permission.MANAGE_LOGINS, "sheet.issue") as tx:
        reissue(vault.opened.unlocked, new, old)
        desk.remember_statement(tx)
        tx.touch("vault", vault.opened.unlocked.vault_id)
    desk.finish_rekey()
    return new


def test_the_old_sheet_and_an_old_header_do_not_open_the_file_any_more(tmp_path: Path) -> None:
    with filled_vault(tmp_path / "vault") as vault:
        copy = read_header_bytes(vault.folder)
        issue_anew(vault)
        path = vault.folder / "vault.db"
        for key in SheetOpening(copy, vault.sheet).database_keys.values():
            with pytest.raises(Damaged, match="database_damaged"):
                open_connection(path, key, read_only=True)
        with pytest.raises(WrongKey, match="recovery_identity_old"):
            SheetOpening(read_header_bytes(vault.folder), vault.sheet)


def test_backups_go_to_the_new_sheet_and_older_ones_stay_with_the_old(tmp_path: Path) -> None:
    with filled_vault(tmp_path / "vault") as vault:
        before, after = tmp_path / "before.age", tmp_path / "after.age"
        vault.service.back_up_to(before)
        new = issue_anew(vault, vault.sheet)
        vault.service.back_up_to(after)
        assert verify_with_sheet(before, vault.sheet).findings == []
        assert verify_with_sheet(after, new).findings == []
        for path, sheet in ((before, new), (after, vault.sheet)):
            with pytest.raises(WrongKey):
                verify_with_sheet(path, sheet)
        counts = restored(after, tmp_path / "restored", new)
        assert counts["person"] == verify_with_sheet(after, new).counts["person"]


def test_two_of_the_new_shares_open_the_vault(tmp_path: Path) -> None:
    with filled_vault(tmp_path / "vault") as vault:
        _, second, third = split(issue_anew(vault))
        people = vault.opened.desk.connection.execute("SELECT count(*) AS n FROM person").fetchone()["n"]
        lock = vault.opened.lock
        vault.opened.desk.close()
        sheet = join([third.text, second.text])
        vault.opened = open_with_sheet(
            cheap_tools(vault.clock), vault.folder, "yonetici", sheet, NEW_PHRASE, lock
        )
        found = vault.opened.desk.connection.execute("SELECT count(*) AS n FROM person").fetchone()["n"]
        assert found == people
        assert vault.opened.unlocked.header.root_public_key == sheet.root_public_key
