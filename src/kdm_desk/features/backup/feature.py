"""What the app wires of the backups: page, Today card, status item, and the daily one that is made by itself."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.backup.gui import words
from kdm_desk.features.backup.gui.page import BackupPage
from kdm_desk.features.backup.gui.today_card import BackupCard
from kdm_desk.features.backup.gui.work import daily_backup_of
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature, StatusItem, TodayCard

translate = QCoreApplication.translate


def last_backup_text(context: Context) -> str:
    """For the status bar; called on the database thread."""
    return words.last_backup(BackupService(context.desk).overview(most=1))


def make_daily_backup(context: Context) -> None:
    """Begin the day's backup once it is due."""
    if context.may(Permission.BACK_UP):
        daily_backup_of(context).back_up_if_due()


def _page(context: Context, parent: QWidget | None) -> BackupPage:
    return BackupPage(context, parent)


FEATURE = Feature(
    name="backup",
    title=lambda: translate("Backup", "Backup"),
    icon="backup",
    permission=Permission.BACK_UP,
    page=_page,
    rail_position=80,
    today_cards=(TodayCard("backup", 90, BackupCard, Permission.BACK_UP, frozenset({Topic.BACKUPS})),),
    status_items=(
        StatusItem(
            "backup", 80, last_backup_text, "backup", "backup", Permission.BACK_UP, frozenset({Topic.BACKUPS})
        ),
    ),
    on_idle=make_daily_backup,
)
