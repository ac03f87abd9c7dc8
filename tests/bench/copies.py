"""Backup and restore against the clock, beside the least that any backup of the same bytes must do."""

import os
from pathlib import Path

import pyrage

from bench.services import Figures
from bench.timing import p50, say, timed
from bench.vaults import PASSPHRASE, remove, size_mb
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.tools import Tools
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.backup.service.restore import RestoreRequest, restore
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.storage.snapshot import snapshot

_MANY_BELOW_MB = 1_500


def backing_up(opened: OpenVault, sheet: RecoverySheet, room: Path, tools: Tools) -> Figures:
    """Backups and floors by turns, medians; then one restore."""
    megabytes = size_mb(opened.folder)
    rounds = 3 if megabytes < _MANY_BELOW_MB else 1
    own: list[float] = []
    floors: list[float] = []
    target = room / "bench.age"
    for number in range(rounds):
        say(f"  backup {number + 1} of {rounds}")
        floors.append(_floor(opened, room))
        remove(target)
        own.append(timed(lambda: BackupService(opened.desk).back_up_to(target))[1])
    request = RestoreRequest(target, room / "restored", "bench", PASSPHRASE)
    say("  restore")
    _, milliseconds = timed(lambda: restore(request, sheet, tools.deriver, tools.clock))
    remove(target)
    remove(room / "restored")
    return {
        "backup_mb_per_s": megabytes / p50(own) * 1000,
        "backup_ratio_floor": p50(own) / p50(floors),
        "backup_floor_mb_per_s": megabytes / p50(floors) * 1000,
        "restore_mb_per_s": megabytes / milliseconds * 1000,
    }


def _floor(opened: OpenVault, room: Path) -> float:
    """The backup API into a file, then age of the same bytes to as many recipients, then the disk's word for it."""
    copy, target = room / "floor.db", room / "floor.age"
    keys = [pyrage.x25519.Identity.generate().to_public() for _ in range(2)]
    connection = opened.desk.open_reader()

    def work() -> None:
        snapshot(connection, copy, opened.desk.unlocked.database_key)
        pyrage.encrypt_file(str(copy), str(target), keys)
        with target.open("rb") as sink:
            os.fsync(sink.fileno())

    milliseconds = timed(work)[1]
    connection.close()
    remove(copy)
    remove(target)
    return milliseconds
