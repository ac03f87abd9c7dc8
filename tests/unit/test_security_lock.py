"""One program at a time on a vault folder, proven with real processes."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from fakes import FixedClock
from kdm_desk.core.errors import InUse, UserError
from kdm_desk.security.vault_lock import FILE_NAME, VaultLock

HOLD = """
import sys
from pathlib import Path
from kdm_desk.core.clock import SystemClock
from kdm_desk.security.vault_lock import VaultLock
lock = VaultLock.acquire(Path(sys.argv[1]), SystemClock())
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.readline()
"""

RESTART = """
import os, sys
from pathlib import Path
from kdm_desk.core.clock import SystemClock
from kdm_desk.security.vault_lock import VaultLock
lock = VaultLock.acquire(Path(sys.argv[1]), SystemClock())
if len(sys.argv) == 2:
    os.execv(sys.executable, [sys.executable, "-c", os.environ["PROGRAM"], sys.argv[1], "again"])
sys.stdout.write("again\\n")
"""


def child(program: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PROGRAM": program},
    )


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


def test_a_second_program_is_refused_at_once_naming_the_first(tmp_path: Path, clock: FixedClock) -> None:
    with child(HOLD, tmp_path) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(InUse, match="vault_in_use") as refusal:
            VaultLock.acquire(tmp_path, clock)
        assert refusal.value.params["pid"] == first.pid
        assert refusal.value.params["host"]
        assert isinstance(refusal.value.params["since"], datetime)
        first.communicate("\n")
    VaultLock.acquire(tmp_path, clock).release()


def test_the_lock_ends_with_a_killed_process(tmp_path: Path, clock: FixedClock) -> None:
    with child(HOLD, tmp_path) as first:
        assert first.stdout is not None
        first.stdout.readline()
        first.kill()
        first.wait()
    VaultLock.acquire(tmp_path, clock).release()


def test_waiting_gets_the_lock_when_the_holder_ends(tmp_path: Path, clock: FixedClock) -> None:
    with child(HOLD, tmp_path) as first:
        assert first.stdout is not None
        assert first.stdin is not None
        first.stdout.readline()
        first.stdin.write("\n")
        first.stdin.flush()
        VaultLock.acquire(tmp_path, clock, wait_seconds=30).release()


def test_a_process_that_starts_itself_afresh_gets_its_lock_again(tmp_path: Path) -> None:
    with child(RESTART, tmp_path) as restarting:
        told, _ = restarting.communicate()
    assert told == "again\n"
    assert restarting.returncode == 0


def test_releasing_lets_the_next_in_and_may_be_done_twice(tmp_path: Path, clock: FixedClock) -> None:
    with VaultLock.acquire(tmp_path, clock) as lock:
        with pytest.raises(InUse):
            VaultLock.acquire(tmp_path, clock)
        lock.release()
        VaultLock.acquire(tmp_path, clock).release()
    lock.release()


def test_the_lock_is_not_handed_to_children(tmp_path: Path, clock: FixedClock) -> None:
    lock = VaultLock.acquire(tmp_path, clock)
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.readline()"], stdin=subprocess.PIPE, close_fds=False
    ) as other:
        lock.release()
        VaultLock.acquire(tmp_path, clock).release()
        other.communicate(b"\n")


def test_a_holder_whose_note_is_unreadable_is_still_respected(tmp_path: Path, clock: FixedClock) -> None:
    with VaultLock.acquire(tmp_path, clock):
        (tmp_path / FILE_NAME).write_text("?")
        with pytest.raises(InUse, match="vault_in_use") as refusal:
            VaultLock.acquire(tmp_path, clock)
    assert refusal.value.params == {"host": "?", "since": "?", "pid": 0}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(UserError, match="folder_missing"):
        VaultLock.acquire(tmp_path / "gone", clock)


def test_a_folder_in_the_locks_place_is_an_error_and_no_crash(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(UserError, match="medium_lost"):
        VaultLock.acquire(tmp_path, clock)


def test_a_link_in_place_of_the_lock_leads_the_program_to_nobody_elses_file(
    tmp_path: Path, clock: FixedClock
) -> None:
    precious = tmp_path / "precious"
    precious.write_text("kept")
    (tmp_path / FILE_NAME).symlink_to(precious)
    with VaultLock.acquire(tmp_path, clock), pytest.raises(InUse, match="vault_in_use"):
        VaultLock.acquire(tmp_path, clock)
    assert precious.read_text() == "kept"


def test_a_pipe_in_place_of_the_lock_is_not_waited_on(tmp_path: Path, clock: FixedClock) -> None:
    os.mkfifo(tmp_path / FILE_NAME)
    with VaultLock.acquire(tmp_path, clock):
        assert (tmp_path / FILE_NAME).is_file()
