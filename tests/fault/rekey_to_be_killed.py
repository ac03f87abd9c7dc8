"""Run as a program: shut a login out in forked children and kill -9 each, at every step and at random moments.

`python rekey_to_be_killed.py FOLDER ROUNDS SEED` prints one JSON line: how many died, under which key the vault was
found, and whatever was wrong once somebody had opened it again. Half of the random rounds kill the opening, too.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from builders import PASSPHRASE, add_login, cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.errors import Damaged, WrongKey
from kdm_desk.security import staffing
from kdm_desk.security.header import read_header
from kdm_desk.security.rekey import Step
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.connection import open_connection
from kdm_desk.storage.lists import set_setting, setting

FILLER = "ş" * 2_000_000
LEAVER, MEMBER = "giden", "kalan"
DECIDED, COMMITTED = "decided", "committed"
PLACES = [DECIDED, COMMITTED, *Step]
_FIRST_STEP_S = 30


def make(folder: Path) -> None:
    make_vault(folder)
    opened = unlock_vault(folder)
    for name in (LEAVER, MEMBER):
        add_login(opened.desk, name, Role.LAWYER)
    with opened.desk.keep() as tx:
        set_setting(tx, "filler", FILLER)
    opened.close()


def shut_out(opened: OpenVault, reached: Callable[[str], None]) -> None:
    """What the staff page does, telling where it is."""
    row = opened.unlocked.statement.user_named(LEAVER)
    assert row is not None
    with opened.desk.change(Permission.MANAGE_LOGINS, "login.suspend") as tx:
        staffing.suspend(opened.unlocked, row.user_id)
        reached(DECIDED)
        opened.desk.remember_statement(tx)
        tx.touch("login", row.user_id, fields=["status"])
    reached(COMMITTED)
    opened.desk.finish_rekey(reached)


def shut_out_undisturbed(folder: Path) -> None:
    shut_out(unlock_vault(folder), lambda _here: None)


def killed_at(place: str, folder: Path) -> None:
    child = os.fork()
    if child == 0:

        def die_there(here: str) -> None:
            if here == place:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            shut_out(unlock_vault(folder), die_there)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)


def killed_by_chance(work: Callable[[], object], after_s: float) -> bool:
    """Fork, wait until the work has begun, kill -9; whether it was still at it."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(told, b".")
            work()
        finally:
            os._exit(0)
    os.close(told)
    select.select([heard], [], [], _FIRST_STEP_S)
    select.select([], [], [], after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(heard)
    return os.WIFSIGNALED(status)


def open_as(folder: Path, login_name: str) -> OpenVault:
    tools = cheap_tools()
    return open_vault(tools, folder, login_name, PASSPHRASE, hold(tools, folder, 5))


def wrongs(folder: Path, login_name: str, old_key: bytes) -> list[str]:
    """Open the vault as somebody who may; what is not as it must be."""
    opened = open_as(folder, login_name)
    found = [finding.check for finding in check_file(opened.desk.connection).findings]
    with opened.desk.read(Permission.USE_DESK) as reader:
        if setting(reader, "filler", "") != FILLER:
            found.append("rows_lost")
    row = opened.unlocked.statement.user_named(LEAVER)
    assert row is not None
    shut = row.status.value == "suspended"
    opened.close()
    if read_header(folder).transition is not None:
        found.append("still_pending")
    if shut != (not answers(folder / "vault.db", old_key)):
        found.append("wrong_key")
    if shut and opens_for_leaver(folder):
        found.append("leaver_let_in")
    return found


def answers(path: Path, key: bytes) -> bool:
    try:
        open_connection(path, key, read_only=True).close()
    except Damaged:
        return False
    return True


def opens_for_leaver(folder: Path) -> bool:
    tools = cheap_tools()
    lock = hold(tools, folder)
    try:
        open_vault(tools, folder, LEAVER, PASSPHRASE, lock).close()
    except WrongKey:
        lock.release()
        return False
    return True


def main(folder: Path, rounds: int, seed: int) -> None:
    chance = random.Random(seed)
    pristine, live = folder / "pristine", folder / "live"
    make(pristine)
    opened = unlock_vault(pristine)
    old_key = opened.desk.database_key
    opened.close()
    died: Counter[str] = Counter()
    found: list[str] = []
    keys: Counter[str] = Counter()

    def again() -> None:
        shutil.rmtree(live, ignore_errors=True)
        shutil.copytree(pristine, live)

    def judge(place: str, opener: str) -> None:
        keys["old" if answers(live / "vault.db", old_key) else "new"] += 1
        found.extend(f"{place}: {wrong}" for wrong in wrongs(live, opener, old_key))

    for place in PLACES:
        for opener in ("yonetici", MEMBER):
            again()
            killed_at(place, live)
            died[place] += 1
            judge(place, opener)
    again()
    started = os.times().elapsed
    shut_out_undisturbed(live)
    usual_s = os.times().elapsed - started
    for number in range(rounds):
        again()
        after_s, opener = chance.random() * 1.3 * usual_s, chance.choice(("yonetici", MEMBER))
        died["chance"] += killed_by_chance(partial(shut_out_undisturbed, live), after_s)
        if number % 2:
            after_s = chance.random() * 1.3 * usual_s
            died["opening"] += killed_by_chance(partial(open_as, live, opener), after_s)
        judge(f"round {number}", opener)
    sys.stdout.write(json.dumps({"died": died, "found": found, "keys": keys}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
