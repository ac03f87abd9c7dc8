"""The backup page: how old the last one is, making and verifying, where the daily one goes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import Cancelled
from kdm_desk.features.backup.gui import words
from kdm_desk.features.backup.gui.settings import SettingsCard
from kdm_desk.features.backup.gui.work import BackupWork
from kdm_desk.features.backup.model import BackupResult, BackupRun, Outcome, VerifyReport
from kdm_desk.features.backup.service.backups import BackupOverview, BackupService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.progress_line import ProgressLine
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

_SETTINGS_WIDTH = 46 * GRID


class BackupPage(Page):
    """State and list at the left, the daily backup's settings at the right."""

    topics = frozenset({Topic.BACKUPS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Backups"))
        self._service = BackupService(context.desk)
        self._overview: BackupOverview | None = None
        self.work = BackupWork(context, self)
        self.verify_other = self.add_action(
            button(self.tr("&Verify a file …"), self.choose_file_to_verify, "check")
        )
        self.elsewhere = self.add_action(
            button(self.tr("Back up to &another place …"), self.choose_target, "door")
        )
        self.now = self.add_action(button(self.tr("Back up &now"), self.back_up, "backup"), primary=True)
        self._doing = ""
        self.progress = ProgressLine(self.work.cancel)
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        left.addWidget(self._make_state())
        left.addWidget(self._make_list(), 1)
        self.settings = SettingsCard(context, self)
        right = scrolling(self.settings)
        right.setFixedWidth(_SETTINGS_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addLayout(left, 1)
        row.addWidget(right)
        self.body.addLayout(row, 1)
        self._connect()

    def _make_state(self) -> Card:
        card = Card(self.tr("How the data is kept"), "backup")
        self.chip = Chip("", "neutral")
        card.head.addWidget(self.chip)
        self._age = label("", "figure")
        self._advice = label("", "muted")
        card.body.addWidget(self._age)
        card.body.addWidget(self._advice)
        card.body.addWidget(self.progress)
        return card

    def _make_list(self) -> Card:
        card = Card(self.tr("Backups so far"), "clock")
        self.table: Table[BackupRun] = Table(
            [
                Column(self.tr("When"), lambda run: words.moment(run.at), sort=lambda run: run.at),
                Column(self.tr("Result"), words.outcome, icon=words.outcome_icon),
                Column(self.tr("Size"), lambda run: words.size(run.size), lambda run: run.size, right=True),
                Column(self.tr("Place"), lambda run: run.destination, stretch=True),
            ],
            self.tr("Backups so far"),
        )
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.opened.connect(lambda _run: self.verify_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_keys())
        self.verify = button(self.tr("Ve&rify this backup"), self.verify_chosen, "check")
        keys = QHBoxLayout()
        keys.addWidget(
            label(
                self.tr("Verifying opens the backup and checks everything in it; nothing is changed."),
                "muted",
            ),
            1,
        )
        keys.addWidget(self.verify)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(keys)
        return card

    def _connect(self) -> None:
        self.work.started.connect(lambda: self.progress.begin(self._doing))
        self.work.moved.connect(self.progress.move_to)
        self.work.ended.connect(self._ended)
        self.work.written.connect(self._written)
        self.work.verified.connect(self._verified)
        self.work.failed.connect(self._failed)

    def refresh(self) -> None:
        self.load(self._service.overview, self._show)

    def back_up(self) -> None:
        """Into the chosen folder; where none is chosen yet, asks for a place."""
        if self._overview is not None and not self._overview.settings.folder:
            self.choose_target()
            return
        self._begin(self.tr("The backup is being written. You can go on working."))
        self.work.back_up_in_folder()

    def choose_target(self) -> None:
        name = f"kdm-{self.context.desk.site}-{self.context.now():%Y-%m-%d-%H%M}.age"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to write the backup"), str(Path.home() / name), self.tr("Backups (*.age)")
        )
        if chosen:
            self.back_up_to(Path(chosen))

    def back_up_to(self, path: Path) -> None:
        self._begin(self.tr("The backup is being written. You can go on working."))
        self.work.back_up_to(path)

    def choose_file_to_verify(self) -> None:
        start = self._overview.settings.folder if self._overview else ""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which backup to verify"), start, self.tr("Backups (*.age)")
        )
        if chosen:
            self.verify_file(Path(chosen))

    def verify_chosen(self) -> None:
        run = self.table.chosen()
        if run is not None and run.outcome is Outcome.WRITTEN:
            self.verify_file(Path(run.destination))

    def verify_file(self, path: Path) -> None:
        self._begin(self.tr("The backup is being checked. You can go on working."))
        self.work.verify(path)

    def _begin(self, doing: str) -> None:
        self._doing = doing
        self.banner.clear()
        self._show_keys(busy=True)

    def _show(self, overview: BackupOverview) -> None:
        self._overview = overview
        text, tone = words.state(overview)
        self.chip.show_state(text, tone)
        self._age.setText(words.last_backup(overview))
        self._advice.setText(words.advice(overview))
        self.table.set_rows(overview.runs)
        self.settings.show_settings(overview.settings)
        self._show_keys(self.work.is_busy)

    def _show_keys(self, busy: bool = False) -> None:
        busy = busy or self.work.is_busy
        for key in (self.now, self.elsewhere, self.verify_other):
            key.setDisabled(busy)
        run = self.table.chosen()
        self.verify.setDisabled(busy or run is None or run.outcome is not Outcome.WRITTEN)

    def _ended(self) -> None:
        self.progress.end()
        self._show_keys()

    def _written(self, result: BackupResult) -> None:
        self.show_done(
            self.tr("The backup is written: {path} ({size}).").format(
                path=words.shown_path(result.path), size=words.size(result.size)
            )
        )

    def _verified(self, report: VerifyReport) -> None:
        made = words.moment(report.made_at)
        if report.findings:
            text = self.tr("The backup of {made} is not whole. Please take another one. Found: {findings}")
            self.banner.show_message(
                text.format(made=made, findings="; ".join(report.findings)), self.tr("Not whole"), "danger"
            )
            return
        self.show_done(
            self.tr(
                "The backup of {made} is whole: {people} people, {files} files, {letters} letters."
            ).format(
                made=made,
                people=report.counts.get("person", 0),
                files=report.counts.get("client_file", 0),
                letters=report.counts.get("letter", 0),
            )
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.banner.show_message(self.tr("Stopped. Nothing half-done remains; the data is untouched."))
            return
        self.show_error(error)
