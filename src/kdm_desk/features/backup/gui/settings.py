"""Where the daily backup goes, how many are kept, who else can open them."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from kdm_desk.core.access import Permission
from kdm_desk.features.backup.gui import words
from kdm_desk.features.backup.model import FEWEST_KEPT, MOST_KEPT, BackupSettings
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page
from kdm_desk.ui.widgets import Card, button, label


class SettingsCard(Card):
    """A form for the manager; the others read what was chosen."""

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__("", "settings", page)
        self._context, self._page = context, page
        self._may_change = context.may(Permission.MANAGE_SETTINGS)
        self.title.setText(self.tr("The daily backup"))
        self._summary = label("")
        self.form = Form([self._section()])
        self.choose = button(self.tr("&Choose a folder …"), self.choose_folder, "door")
        self.save = button(self.tr("&Save"), self.save_settings, "check")
        keys = QHBoxLayout()
        keys.addWidget(self.choose)
        keys.addStretch(1)
        keys.addWidget(self.save)
        self.body.addWidget(self.title)
        self.body.addWidget(
            label(
                self.tr(
                    "Backups are encrypted. The recovery sheet opens them, also without this program, by the "
                    "program age. Keep the medium in another room than the computer."
                ),
                "muted",
            )
        )
        self.body.addWidget(self._summary)
        self.body.addWidget(self.form)
        self.body.addLayout(keys)
        self.body.addStretch(1)
        self._summary.setHidden(self._may_change)
        for widget in (self.form, self.choose, self.save):
            widget.setVisible(self._may_change)

    def _section(self) -> Section:
        return Section(
            "daily",
            "",
            (
                Field(
                    "folder",
                    self.tr("Folder"),
                    longest=1_000,
                    hint=self.tr("Left empty, no backup is made by itself."),
                ),
                Field(
                    "keep",
                    self.tr("How many are kept"),
                    Kind.NUMBER,
                    lowest=FEWEST_KEPT,
                    highest=MOST_KEPT,
                    required=True,
                ),
                Field(
                    "recipients",
                    self.tr("Who else can open them"),
                    Kind.NOTES,
                    rows=3,
                    hint=self.tr("Public age keys (age1 …), one a line. Usually nobody."),
                ),
            ),
        )

    def show_settings(self, settings: BackupSettings) -> None:
        """Show what is stored, unless something is being typed."""
        folder = settings.folder or self.tr("none yet; the manager chooses it")
        self._summary.setText(
            self.tr("Folder: {folder}\nKept: {keep}").format(
                folder=words.shown_path(folder), keep=settings.keep
            )
        )
        if not self.form.is_dirty:
            self.form.set_values(
                {
                    "folder": settings.folder,
                    "keep": settings.keep,
                    "recipients": "\n".join(settings.recipients),
                }
            )

    def choose_folder(self) -> None:
        start = str(self.form.values()["folder"]) or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), start)
        if chosen:
            self.form.set_values({"folder": chosen})
            self.save_settings()

    def save_settings(self) -> None:
        """Save what the form holds; errors stand at their field."""
        if not self.save.isEnabled() or not self.form.check():
            return
        self.save.setDisabled(True)
        chosen = _settings_of(self.form.values())
        service = BackupService(self._context.desk)
        self._context.tasks.run(self, lambda: service.save_settings(chosen), self._saved, self._refused)

    def _saved(self, _nothing: None) -> None:
        self.save.setDisabled(False)
        self.form.mark_clean()
        self._page.show_done(self.tr("Saved."))
        self._page.refresh()

    def _refused(self, error: Exception) -> None:
        self.save.setDisabled(False)
        if not self.form.show_error(error):
            self._page.show_error(error)


def _settings_of(values: dict[str, Any]) -> BackupSettings:
    recipients = tuple(line for line in str(values["recipients"]).split() if line)
    return BackupSettings(str(values["folder"]), int(values["keep"]), recipients)
