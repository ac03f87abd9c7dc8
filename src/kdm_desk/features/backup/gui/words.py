"""How backups are spoken of: their age, how they ended, their size."""

import os
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_moment, to_local
from kdm_desk.core.errors import UserError
from kdm_desk.features.backup.model import BackupRun, Outcome
from kdm_desk.features.backup.service.backups import BackupOverview
from kdm_desk.ui import messages

translate = QCoreApplication.translate
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3_600, 86_400
_OLD_DAYS, _TOO_OLD_DAYS = 2, 7


def moment(at: datetime) -> str:
    """An aware instant as dd.MM.yyyy HH:mm in Istanbul."""
    return show_moment(to_local(at))


def age(at: datetime, now: datetime) -> str:
    """How long ago; a unit begins at two of it, so that no language needs its singular."""
    seconds = int((now - at).total_seconds())
    if seconds < 2 * _MINUTE_S:
        return translate("Backup", "just now")
    if seconds < 2 * _HOUR_S:
        return translate("Backup", "{minutes} minutes ago").format(minutes=seconds // _MINUTE_S)
    if seconds < 2 * _DAY_S:
        return translate("Backup", "{hours} hours ago").format(hours=seconds // _HOUR_S)
    return translate("Backup", "{days} days ago").format(days=seconds // _DAY_S)


def last_backup(overview: BackupOverview) -> str:
    """The line of the status bar."""
    if overview.last is None:
        return translate("Backup", "No backup yet")
    return translate("Backup", "Last backup: {age}").format(age=age(overview.last.at, overview.now))


def state(overview: BackupOverview) -> tuple[str, str]:
    """A word on how well the data is kept, and its tone."""
    if overview.last is None:
        return translate("Backup", "Not protected"), "danger"
    if _last_try_failed(overview):
        return translate("Backup", "The last try failed"), "warning"
    days = (overview.now - overview.last.at).days
    if days >= _TOO_OLD_DAYS:
        return translate("Backup", "Too old"), "danger"
    if days >= _OLD_DAYS:
        return translate("Backup", "Getting old"), "warning"
    return translate("Backup", "Fresh"), "ok"


def advice(overview: BackupOverview) -> str:
    """What to do next, or that all is well."""
    if _last_try_failed(overview):
        return translate("Backup", "The last try did not succeed. {why}").format(why=why(overview.runs[0]))
    if not overview.settings.folder:
        return translate(
            "Backup", "No folder was chosen for the daily backup. A stick or another disk is best."
        )
    return translate("Backup", "Every day a backup is made by itself, into {folder}.").format(
        folder=shown_path(overview.settings.folder)
    )


def _last_try_failed(overview: BackupOverview) -> bool:
    return bool(overview.runs) and overview.runs[0].outcome is Outcome.FAILED


def why(run: BackupRun) -> str:
    """The sentence of the error that a try ended with."""
    place = Path(run.destination)
    if "folder" in run.detail and place.suffix == ".age":
        place = place.parent
    return messages.sentence(UserError(run.detail, path=str(place))).text


def outcome(run: BackupRun) -> str:
    return {
        Outcome.WRITTEN: translate("Backup", "Written"),
        Outcome.FAILED: translate("Backup", "Failed"),
        Outcome.CANCELLED: translate("Backup", "Stopped"),
    }[run.outcome]


def outcome_icon(run: BackupRun) -> str:
    return {Outcome.WRITTEN: "check", Outcome.FAILED: "warning", Outcome.CANCELLED: "cross"}[run.outcome]


def size(size_bytes: int) -> str:
    """Megabytes with one Turkish decimal; "–" for nothing."""
    return f"{size_bytes / 1_000_000:.1f} MB".replace(".", ",") if size_bytes else "–"


def shown_path(path: object) -> str:
    """A path that a narrow label may break after every folder; the eye sees no difference."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")
