"""How backups are spoken of: their age, how they ended, their size."""

from datetime import datetime

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
    """How long ago, in the largest unit that fits."""
    seconds = int((now - at).total_seconds())
    if seconds < 2 * _MINUTE_S:
        return translate("Backup", "just now")
    if seconds < _HOUR_S:
        return translate("Backup", "%n minutes ago", "", seconds // _MINUTE_S)
    if seconds < _DAY_S:
        return translate("Backup", "%n hours ago", "", seconds // _HOUR_S)
    return translate("Backup", "%n days ago", "", seconds // _DAY_S)


def last_backup(overview: BackupOverview) -> str:
    """The line of the status bar."""
    if overview.last is None:
        return translate("Backup", "No backup yet")
    return translate("Backup", "Last backup: {age}").format(age=age(overview.last.at, overview.now))


def state(overview: BackupOverview) -> tuple[str, str]:
    """A word on how well the data is kept, and its tone."""
    if overview.last is None:
        return translate("Backup", "No backup yet"), "danger"
    days = (overview.now - overview.last.at).days
    if days >= _TOO_OLD_DAYS:
        return translate("Backup", "Too old"), "danger"
    if days >= _OLD_DAYS:
        return translate("Backup", "Getting old"), "warning"
    return translate("Backup", "Fresh"), "ok"


def advice(overview: BackupOverview) -> str:
    """What to do next, or that all is well."""
    newest = overview.runs[0] if overview.runs else None
    if newest is not None and newest.outcome is Outcome.FAILED:
        return translate("Backup", "The last try did not succeed. {why}").format(why=why(newest))
    if not overview.settings.folder:
        return translate(
            "Backup", "No folder was chosen for the daily backup. A stick or another disk is best."
        )
    return translate("Backup", "Every day a backup is made by itself, into {folder}.").format(
        folder=overview.settings.folder
    )


def why(run: BackupRun) -> str:
    """The sentence of the error that a try ended with."""
    return messages.sentence(UserError(run.detail, path=run.destination)).text


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
