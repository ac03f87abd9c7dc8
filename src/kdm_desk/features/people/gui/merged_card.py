"""The files that were merged into the one shown, each with the key that sets it apart again."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import ClientFile, MergedFile
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import show_error
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, IconButton, label

translate = QCoreApplication.translate


class MergedCard(Card):
    """Hidden while nothing was merged into the file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("People", "Merged files"), "clients", parent)
        self._context = context
        self._service = MergeService(context.desk)
        self._sending = False
        self.hide()

    def show_file(self, file: ClientFile) -> None:
        clear(self.body)
        for merged in file.merged:
            self.body.addWidget(self._make_row(merged))
        self.setVisible(bool(file.merged))

    def _make_row(self, merged: MergedFile) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        text = words.say(
            QT_TRANSLATE_NOOP("People", "{name} ({number}), merged on {moment}"),
            name=words.name(merged.name),
            number=merged.file_no,
            moment=words.moment(merged.at),
        )
        line.addWidget(label(text), 1)
        if self._context.may(Permission.MERGE_FILES):
            key = IconButton(translate("People", "Set apart again"), role="quiet")
            key.setAccessibleName(f"{key.text()}: {text}")
            key.clicked.connect(partial(self._set_apart, merged))
            line.addWidget(key)
        return row

    def _set_apart(self, merged: MergedFile) -> None:
        if self._sending or not confirm(
            self,
            translate("People", "Set the two files apart again?"),
            translate(
                "People",
                "Both files are as they were before. What was written in the meantime stays in the file that was "
                "kept.",
            ),
            translate("People", "Set apart"),
        ):
            return
        self._sending = True
        self._context.tasks.run(self, lambda: self._service.undo(merged.person_id), self._done, self._refused)

    def _done(self, _none: object) -> None:
        self._sending = False

    def _refused(self, error: Exception) -> None:
        self._sending = False
        show_error(self, error)
