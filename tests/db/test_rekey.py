"""Shutting somebody out of a real vault: the file gets another key, and nothing she kept opens what comes after."""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backup_builders import Filled, filled_vault
from builders import PASSPHRASE, add_login, cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault, open_with_sheet
from kdm_desk.core.access import Compartment, Permission, Role
from kdm_desk.core.errors import Damaged, UserError, WrongKey
from kdm_desk.features.backup.service.backups import perform
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.security import staffing
from kdm_desk.security.deliveries import deliver
from kdm_desk.security.header import read_header, write_header
from kdm_desk.security.primitives import MemberKeys
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.rekey import Step
from kdm_desk.security.statement import DATABASE
from kdm_desk.storage.connection import open_connection
from kdm_desk.storage.file_head import file_salt
from kdm_desk.storage.lists import set_setting, setting

NEW_PHRASE = "yeni bir sabah için sakin sözler"
NOTE = ("note", "note-1", "social")


class House:
    """A vault with a lawyer and two social workers who hold their keys, opened by its manager."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FixedClock()
        self.tools = cheap_tools(self.clock)
        self.sheet: RecoverySheet = make_vault(folder, self.tools)
        self.opened = unlock_vault(folder, self.tools)
        self.ids = {
            name: add_login(self.opened.desk, name, role)
            for name, role in (
                ("lale", Role.LAWYER),
                ("selin", Role.SOCIAL_WORKER),
                ("sibel", Role.SOCIAL_WORKER),
            )
        }
        for name in ("selin", "sibel", "lale", "yonetici"):
            self.enter(name)

    @property
    def path(self) -> Path:
        return self.folder / "vault.db"

    def enter(self, login_name: str, passphrase: str = PASSPHRASE) -> OpenVault:
        """Lock the desk and open it as somebody else."""
        self.opened.close()
        lock = hold(self.tools, self.folder, 5)
        try:
            self.opened = open_vault(self.tools, self.folder, login_name, passphrase, lock)
        except UserError:
            lock.release()
            self.opened = Closed()
            raise
        return self.opened

    def decide_to_suspend(self, login_name: str) -> None:
        """What a service does, without the new key."""
        opened = self.opened
        with opened.desk.change(Permission.MANAGE_LOGINS, "login.suspend") as tx:
            staffing.suspend(opened.unlocked, self.ids[login_name])
            opened.desk.remember_statement(tx)
            tx.touch("login", self.ids[login_name], fields=["status"])

    def audit(self) -> list[tuple[str, str, list[str]]]:
        rows = self.opened.desk.connection.execute(
            "SELECT action, object_id, fields FROM audit ORDER BY sequence"
        )
        return [(row["action"], row["object_id"], json.loads(row["fields"])) for row in rows]


class Closed(OpenVault):
    """Nobody is at the desk."""

    def __init__(self) -> None:
        """Nothing is open."""

    def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path / "vault")
    yield house
    house.opened.close()


def test_the_file_answers_to_a_new_key_and_to_the_old_one_no_more(house: House) -> None:
    old, salt = house.opened.desk.database_key, file_salt(house.path)
    house.decide_to_suspend("selin")
    log_bytes: dict[Step, int] = {}

    def note(step: Step) -> None:
        log_bytes[step] = house.path.with_name("vault.db-wal").stat().st_size

    house.opened.desk.finish_rekey(note)
    new = house.opened.desk.database_key
    assert list(log_bytes) == list(Step)
    assert new != old
    assert file_salt(house.path) == salt
    with pytest.raises(Damaged, match="database_damaged"):
        open_connection(house.path, old, read_only=True)
    with house.opened.desk.long_read(Permission.USE_DESK) as reader:
        assert reader.value("SELECT count(*) FROM vault") == 1
    assert log_bytes[Step.ENCRYPTED] > 0
    assert log_bytes[Step.BROUGHT_HOME] == 0
    header = read_header(house.folder)
    assert header.transition is None
    assert len(header.statement.content.keys[DATABASE]) == 1
    log_bytes.clear()
    house.opened.desk.finish_rekey(note)
    assert log_bytes == {}


def test_who_was_shut_out_opens_nothing_written_since_with_all_she_kept(house: House, tmp_path: Path) -> None:
    selin = house.enter("selin")
    her_key, her_rings = selin.desk.database_key, selin.unlocked.compartment_keys
    kept = tmp_path / "kept"
    shutil.copytree(house.folder, kept)
    house.enter("yonetici")
    house.decide_to_suspend("selin")
    house.opened.desk.finish_rekey()
    sibel = house.enter("sibel")
    sealed = sibel.desk.seal(*NOTE, "yeni görüşme".encode())
    epoch = int.from_bytes(sealed[1:5], "big")
    assert epoch in sibel.unlocked.compartment_keys[Compartment.SOCIAL]
    assert epoch not in her_rings[Compartment.SOCIAL]
    with pytest.raises(Damaged):
        open_connection(house.path, her_key, read_only=True)
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        house.enter("selin")
    tools = cheap_tools(house.clock)
    hers = open_vault(tools, kept, "selin", PASSPHRASE, hold(tools, kept))
    with pytest.raises(UserError, match="sealed_for_others"):
        hers.desk.open_sealed(*NOTE, sealed)
    hers.close()
    shutil.copy(kept / "vault.kdm", house.folder / "vault.kdm")
    with pytest.raises(Damaged):
        house.enter("selin")


def test_the_old_database_put_back_under_the_new_header_does_not_open(house: House) -> None:
    house.enter("yonetici")
    house.opened.close()
    old = house.path.read_bytes()
    house.opened = unlock_vault(house.folder, house.tools)
    house.decide_to_suspend("selin")
    house.opened.desk.finish_rekey()
    house.opened.close()
    house.path.write_bytes(old)
    house.opened = Closed()
    with pytest.raises(Damaged, match="keys_unfit"):
        house.enter("sibel")


def test_any_login_finishes_what_a_manager_began_and_the_manager_drops_the_old_key(house: House) -> None:
    old = house.opened.desk.database_key
    house.decide_to_suspend("selin")
    sibel = house.enter("sibel")
    assert sibel.desk.database_key != old
    header = read_header(house.folder)
    assert header.transition is None
    assert len(header.statement.content.keys[DATABASE]) == 2
    house.enter("yonetici")
    assert len(read_header(house.folder).statement.content.keys[DATABASE]) == 1
    house.enter("sibel")


def test_the_recovery_sheet_opens_a_vault_in_the_middle_of_a_re_keying(house: House) -> None:
    house.decide_to_suspend("selin")
    house.opened.close()
    lock = hold(house.tools, house.folder)
    house.opened = open_with_sheet(house.tools, house.folder, "yonetici", house.sheet, NEW_PHRASE, lock)
    assert read_header(house.folder).transition is None
    house.enter("sibel")
    house.enter("yonetici", NEW_PHRASE)


def test_a_report_that_runs_holds_a_removal_back(house: House) -> None:
    before = read_header(house.folder)
    with (
        house.opened.desk.long_read(Permission.USE_DESK),
        pytest.raises(UserError, match="busy_with_long_work"),
    ):
        house.decide_to_suspend("selin")
    assert read_header(house.folder) == before
    house.decide_to_suspend("selin")


def test_a_report_begun_meanwhile_lets_the_new_key_wait(house: House) -> None:
    house.decide_to_suspend("selin")
    reader = house.opened.desk.open_reader()
    with pytest.raises(UserError, match="rekey_waits"):
        house.opened.desk.finish_rekey()
    assert reader.execute("SELECT count(*) FROM vault").fetchone()[0] == 1
    reader.close()
    reader.close()
    house.opened.desk.finish_rekey()
    assert read_header(house.folder).transition is None


def test_a_reader_of_another_program_lets_the_header_wait_and_the_next_unlock_finishes(house: House) -> None:
    house.decide_to_suspend("selin")
    stranger = open_connection(house.path, house.opened.desk.database_key, read_only=True)
    stranger.execute("BEGIN")
    stranger.execute("SELECT count(*) FROM vault").fetchone()
    with pytest.raises(UserError, match="rekey_waits"):
        house.opened.desk.finish_rekey()
    assert stranger.execute("SELECT count(*) FROM vault").fetchone()[0] == 1
    stranger.close()
    with house.opened.desk.keep() as tx:
        set_setting(tx, "written_meanwhile", 1)
    with house.opened.desk.long_read(Permission.USE_DESK) as reader:
        assert setting(reader, "written_meanwhile", 0) == 1
    house.enter("sibel")
    assert read_header(house.folder).transition is None


def test_two_removals_with_one_new_key_after_both(house: House) -> None:
    house.decide_to_suspend("selin")
    house.decide_to_suspend("lale")
    house.opened.desk.finish_rekey()
    house.enter("sibel")
    house.enter("yonetici")


def test_a_header_written_without_its_commit_is_caught_up_at_the_next_unlock(house: House) -> None:
    child = os.fork()
    if child == 0:
        with house.opened.desk.change(Permission.MANAGE_LOGINS, "login.suspend"):
            staffing.suspend(house.opened.unlocked, house.ids["selin"])
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    house.opened.lock.release()
    house.opened.desk.connection.close()
    house.opened = Closed()
    house.enter("sibel")
    assert read_header(house.folder).transition is None
    with pytest.raises(WrongKey):
        house.enter("selin")


def test_logins_past_their_last_day_are_shut_out_when_the_manager_unlocks(house: House) -> None:
    old = house.opened.desk.database_key
    with house.opened.desk.change(Permission.MANAGE_LOGINS, "login.end_date") as tx:
        today = house.clock.now().date()
        for name in ("selin", "lale"):
            staffing.set_end_date(house.opened.unlocked, house.ids[name], today)
        house.opened.desk.remember_statement(tx)
        tx.touch("login", house.ids["selin"])
    house.clock.advance(timedelta(days=1))
    with pytest.raises(UserError, match="login_ended"):
        house.enter("selin")
    assert house.enter("sibel").expired == ()
    assert set(house.enter("yonetici").expired) == {"selin", "lale"}
    assert house.opened.desk.database_key != old
    told = [row for row in house.audit() if row[0] == "login.expire"]
    assert {row[1] for row in told} == {house.ids["selin"], house.ids["lale"]}
    assert house.enter("yonetici").expired == ()


def test_keys_that_were_handed_on_stand_in_the_audit(house: House) -> None:
    with house.opened.desk.change(Permission.MANAGE_LOGINS, "membership.grant") as tx:
        staffing.grant(house.opened.unlocked, house.ids["lale"], Compartment.SOCIAL)
        house.opened.desk.remember_statement(tx)
        tx.touch("login", house.ids["lale"])
    house.enter("selin")
    assert house.audit()[-1] == ("compartment.hand_on", house.ids["lale"], ["social"])


def test_a_planted_box_is_passed_over_and_stands_in_the_audit(house: House) -> None:
    """By an outsider, and by a login that signs it with her own key but is no member."""
    header = read_header(house.folder)
    statement = header.statement.content
    lale = statement.user(house.ids["lale"])
    assert lale is not None
    outsider = MemberKeys.generate()
    boxes = [
        deliver(
            statement, Compartment.SOCIAL, 1, bytes(32), (lale.user_id, lale.box_public_key), (by, outsider)
        )
        for by in ("stranger", house.ids["selin"])
    ]
    write_header(house.folder, replace(header, deliveries=(*header.deliveries, *boxes)))
    lale_desk = house.enter("lale").desk
    assert not lale_desk.holds(Compartment.SOCIAL)
    assert house.audit()[-1][0::2] == ("header.planted_box", ["by_outsider=2"])
    house.enter("sibel")
    assert house.audit()[-1][0] == "vault.unlock"


def test_an_older_slot_put_back_is_refused_told_to_others_and_audited(house: House) -> None:
    """Somebody saw Lale's passphrase; she changed it, and he puts her old slot back."""
    lale = house.enter("lale")
    old = read_header(house.folder).slot_of(house.ids["lale"])
    with lale.desk.change(Permission.USE_DESK, "login.passphrase") as tx:
        lale.unlocked.change_passphrase(PASSPHRASE, NEW_PHRASE)
        lale.desk.remember_statement(tx)
        tx.touch("login", house.ids["lale"])
    # With a newer statement her slot is due to be written again, which would make the old one look new.
    with house.enter("yonetici").desk.change(Permission.MANAGE_LOGINS, "membership.grant") as tx:
        staffing.grant(house.opened.unlocked, house.ids["lale"], Compartment.SOCIAL)
        house.opened.desk.remember_statement(tx)
        tx.touch("login", house.ids["lale"])
    header = read_header(house.folder)
    assert old is not None
    put_back = replace(header, slots=header.slots_with(old))
    write_header(house.folder, put_back)
    for _ in range(3):
        with pytest.raises(Damaged, match="slot_rolled_back"):
            house.enter("lale")
    assert read_header(house.folder) == put_back
    house.enter("yonetici")
    new_rows = [row for row in house.audit() if row[0].startswith("header.")]
    assert new_rows == [
        ("header.planted_slot", house.ids["lale"], []),
        ("header.refused", house.opened.desk.vault_id, ["slot_rolled_back=3"]),
    ]
    with house.opened.desk.change(Permission.MANAGE_LOGINS, "login.reset_passphrase") as tx:
        staffing.reset_passphrase(house.opened.unlocked, house.ids["lale"], "başka yeni bir geçici parola")
        house.opened.desk.remember_statement(tx)
        tx.touch("login", house.ids["lale"])
    house.enter("lale", "başka yeni bir geçici parola")


def test_a_forged_header_is_told_in_the_audit_once_a_good_one_is_back(house: House) -> None:
    good = read_header(house.folder)
    slot = good.slot_of(house.ids["lale"])
    assert slot is not None
    write_header(
        house.folder, replace(good, slots=good.slots_with(replace(slot, user_id=house.ids["selin"])))
    )
    with pytest.raises(Damaged, match="vault_forged"):
        house.enter("sibel")
    write_header(house.folder, good)
    house.enter("sibel")
    assert ("header.refused", house.opened.desk.vault_id, ["vault_forged.slot_signature=1"]) in house.audit()


def test_backups_from_before_and_after_a_new_key_open_with_the_sheet(tmp_path: Path) -> None:
    with filled_vault(tmp_path / "vault") as vault:
        vault.service.back_up_to(tmp_path / "before.age")
        job = vault.service.prepare(tmp_path / "late.age")
        shut_somebody_out(vault)
        with pytest.raises(UserError, match="vault_rekeyed_meanwhile"):
            perform(job)
        assert not (tmp_path / "late.age").exists()
        vault.service.back_up_to(tmp_path / "after.age")
        for name in ("before.age", "after.age"):
            assert verify_with_sheet(tmp_path / name, vault.sheet).findings == []
            assert vault.service.verify(tmp_path / name).findings == []


def shut_somebody_out(vault: Filled) -> None:
    unlocked, desk = vault.opened.unlocked, vault.opened.desk
    leaver = add_login(desk, "giden", Role.LAWYER)
    with desk.change(Permission.MANAGE_LOGINS, "login.suspend") as tx:
        staffing.suspend(unlocked, leaver)
        desk.remember_statement(tx)
        tx.touch("login", leaver)
    desk.finish_rekey()
