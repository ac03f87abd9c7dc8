"""Media that fill up or go away, and a user who changes her mind: nothing half-done, live data untouched."""

import errno
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backup_builders import Filled, apply, cancel_at, failing_after, filled_vault
from kdm_desk.core.errors import Cancelled, MediumLost, UserError
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.backup.model import BackupSettings, Outcome
from kdm_desk.features.backup.service.backups import BackupService, perform
from kdm_desk.features.backup.service.making import SNAPSHOT_NAME
from kdm_desk.features.backup.service.opening import prove
from kdm_desk.features.backup.service.verify import verify_with_sheet

STEP = 64 * 1024
FULL = OSError(errno.ENOSPC, "No space left on device")
GONE = OSError(errno.EIO, "Input/output error")
_A_NUMBER_THAT_IS_CLOSED = 1_000_000


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Filled]:
    with filled_vault(tmp_path / "vault") as filled:
        yield filled


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def assert_untouched(vault: Filled, stick: Path) -> None:
    assert list(stick.iterdir()) == []
    assert not list(vault.folder.glob(SNAPSHOT_NAME + "*"))
    report = AdminService(vault.opened.desk).check()
    assert not report.findings
    assert report.counts["person"] == 3


@pytest.mark.parametrize(("failure", "code"), [(FULL, "disk_full"), (GONE, "medium_lost")])
def test_a_medium_that_breaks_at_any_64_kilobytes_gets_no_backup(
    vault: Filled, stick: Path, failure: OSError, code: str
) -> None:
    whole = vault.service.back_up_to(stick / "whole.age")
    whole.path.unlink()
    assert whole.size > 8 * STEP
    for bytes_written in [*range(0, whole.size, STEP), whole.size - 1]:
        with pytest.raises(MediumLost, match=code):
            vault.service.back_up_to(stick / "one.age", opener=failing_after(bytes_written, failure))
        assert list(stick.iterdir()) == []
    assert_untouched(vault, stick)
    outcomes = {(run.outcome, run.detail) for run in vault.service.overview().runs[:-1]}
    assert outcomes == {(Outcome.FAILED, code)}


def test_a_medium_that_breaks_only_when_synced_gets_no_backup(vault: Filled, stick: Path) -> None:
    def open_closed_number(path: Path):  # type: ignore[no-untyped-def]
        stream = failing_after(1 << 40, GONE)(path)
        stream.fileno = lambda: _A_NUMBER_THAT_IS_CLOSED  # type: ignore[method-assign]
        return stream

    with pytest.raises(MediumLost, match="medium_lost"):
        vault.service.back_up_to(stick / "one.age", opener=open_closed_number)
    assert_untouched(vault, stick)


def test_a_folder_that_is_gone_is_named(vault: Filled, stick: Path) -> None:
    stick.rmdir()
    with pytest.raises(MediumLost, match="backup_folder_missing") as refusal:
        vault.service.back_up_to(stick / "one.age")
    assert refusal.value.params["path"] == str(stick)
    assert not stick.exists()


@pytest.mark.parametrize("seed", range(12))
def test_a_backup_cancelled_at_a_random_point_leaves_nothing(vault: Filled, stick: Path, seed: int) -> None:
    with pytest.raises(Cancelled):
        vault.service.back_up_to(stick / "one.age", step=cancel_at(random.Random(seed).random()))
    assert_untouched(vault, stick)
    assert vault.service.overview().runs[0].outcome is Outcome.CANCELLED


def test_a_backup_cancelled_at_its_very_end_leaves_nothing(vault: Filled, stick: Path) -> None:
    with pytest.raises(Cancelled):
        vault.service.back_up_to(stick / "one.age", step=cancel_at(1.0))
    assert_untouched(vault, stick)


def test_what_a_killed_backup_left_is_taken_away_by_the_next(vault: Filled, stick: Path) -> None:
    (vault.folder / SNAPSHOT_NAME).write_bytes(b"half")
    (vault.folder / f"{SNAPSHOT_NAME}-wal").write_bytes(b"half")
    (stick / "one.age.partial").write_bytes(b"half")
    vault.service.back_up_to(stick / "one.age")
    assert [path.name for path in stick.iterdir()] == ["one.age"]
    assert not list(vault.folder.glob(SNAPSHOT_NAME + "*"))


def daily(vault: Filled, stick: Path, keep: int = 2) -> BackupService:
    vault.service.save_settings(BackupSettings(str(stick), keep))
    return vault.service


def test_one_backup_a_day_is_made_by_itself_and_the_newest_are_kept(vault: Filled, stick: Path) -> None:
    service = daily(vault, stick)
    (stick / "mine.age").write_text("a file of the user's own")
    for _ in range(4):
        assert service.due()
        service.back_up_in_folder()
        assert not service.due()
        vault.clock.advance(timedelta(days=1))
        apply(vault.opened, 1)
    assert sorted(path.name for path in stick.iterdir()) == [
        "kdm-M-2026-03-04-0900.age",
        "kdm-M-2026-03-05-0900.age",
        "mine.age",
    ]
    for path in stick.glob("kdm-*"):
        assert verify_with_sheet(path, vault.sheet).findings == []


def test_two_backups_in_one_minute_get_two_names(vault: Filled, stick: Path) -> None:
    service = daily(vault, stick, keep=5)
    names = [service.back_up_in_folder().path.name for _ in range(3)]
    assert names == [
        "kdm-M-2026-03-02-0900.age",
        "kdm-M-2026-03-02-0900-2.age",
        "kdm-M-2026-03-02-0900-3.age",
    ]


def test_a_failed_day_removes_no_older_backup_and_is_tried_again(vault: Filled, stick: Path) -> None:
    service = daily(vault, stick)
    kept = []
    for _ in range(2):
        kept.append(service.back_up_in_folder().path)
        vault.clock.advance(timedelta(days=1))
    with pytest.raises(MediumLost):
        service.back_up_in_folder(opener=failing_after(STEP, FULL))
    assert sorted(stick.iterdir()) == kept
    assert not service.due()
    vault.clock.advance(timedelta(hours=1))
    assert service.due()


def test_a_medium_that_swallows_what_it_was_given_keeps_the_older_backups(vault: Filled, stick: Path) -> None:
    """A worn stick says that it wrote; only reading back shows it."""
    service = daily(vault, stick)
    kept = []
    for _ in range(2):
        kept.append(service.back_up_in_folder().path)
        vault.clock.advance(timedelta(days=1))
    job = service.prepare_dated()

    def spoil(fraction: float) -> None:
        written = sorted(stick.glob("*.age"))[2:]
        for path in written:
            with path.open("r+b") as file:
                file.seek(-STEP, 2)
                file.write(b"worn out")

    with pytest.raises(MediumLost, match="backup_not_proven"):
        perform(job, spoil)
    assert sorted(stick.iterdir()) == kept
    for path in kept:
        prove(path, job.identity)


def test_a_dated_backup_stopped_while_it_is_read_back_leaves_nothing(vault: Filled, stick: Path) -> None:
    service = daily(vault, stick)
    with pytest.raises(Cancelled):
        service.back_up_in_folder(step=cancel_at(0.9))
    assert_untouched(vault, stick)


def test_no_folder_chosen_means_nothing_is_due(vault: Filled) -> None:
    assert not vault.service.due()
    assert vault.service.prepare_daily() is None
    with pytest.raises(UserError, match="backup_folder_not_chosen"):
        vault.service.back_up_in_folder()


@given(st.integers(0, 9))
def test_the_failing_file_writes_exactly_what_it_was_allowed(allowed: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        with failing_after(allowed, FULL)(path) as stream, pytest.raises(OSError, match="No space"):
            stream.write(b"0123456789")
        assert path.read_bytes() == b"0123456789"[:allowed]
