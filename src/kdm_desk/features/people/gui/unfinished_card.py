"""The Today card of dialogs begun and not finished."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.words import moment
from kdm_desk.features.people.model.unfinished import Unfinished
from kdm_desk.features.people.service.unfinished import UnfinishedService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, IconButton, label, plain_button_text

translate = QCoreApplication.translate


class UnfinishedCard(Card):
    """Each dialog with the key to its page, where it opens with its words; the card is hidden while there is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("People", "Begun and not saved"), "edit", parent)
        self._context = context
        self._service = UnfinishedService(context.desk)
        self.hide()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.list_all, self._show)

    def _show(self, begun: Sequence[Unfinished]) -> None:
        clear(self.body)
        if begun:
            told = translate("People", "Open the same dialog again: what you typed is put back.")
            self.body.addWidget(label(told, "muted"))
        for one in begun:
            self.body.addWidget(label(f"{one.title} · {moment(one.saved_at)}"))
            self.body.addWidget(self._make_row(one))
        self.setVisible(bool(begun))

    def _make_row(self, one: Unfinished) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        who = (
            " · ".join(part for part in (one.person.initials, one.person.file_no) if part)
            if one.person
            else ""
        )
        go_on = translate("People", "Go where it was begun")
        key = IconButton(plain_button_text(who or go_on), "arrow-right", "quiet")
        key.setAccessibleName(": ".join(part for part in (go_on, one.title, who) if part))
        key.setEnabled(bool(one.page))
        key.clicked.connect(lambda: self._context.open(one.page, **one.arguments))
        line.addWidget(key)
        line.addStretch(1)
        throw_away = IconButton("", "cross", "quiet", translate("People", "Discard what was typed"))
        throw_away.setAccessibleName(
            ": ".join(part for part in (throw_away.toolTip(), one.title, who) if part)
        )
        throw_away.clicked.connect(partial(self._discard, one))
        line.addWidget(throw_away)
        return row

    def _discard(self, one: Unfinished) -> None:
        sure = confirm(
            self,
            translate("People", "Discard what you typed?"),
            translate("People", "{what}: it is deleted and cannot be brought back.").replace(
                "{what}", one.title
            ),
            translate("People", "Discard"),
            danger=True,
        )
        if sure:
            service = self._service
            self._context.tasks.run(self, lambda: service.discard(one.draft_id), lambda _gone: self.refresh())
