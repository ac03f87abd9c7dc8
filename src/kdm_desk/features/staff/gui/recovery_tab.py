"""The recovery sheet: since when it is on paper, what it cannot open yet, and a new one in its place."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.reissue_dialog import ReissueDialog
from kdm_desk.features.staff.model.recovery import Issued, RecoveryState
from kdm_desk.features.staff.service.recovery import RecoveryService
from kdm_desk.ui.messages import fill
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

_WIDEST = 100 * GRID


class RecoveryTab(QWidget):
    """One card: the sheet in force."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._service = RecoveryService(page.context.desk)
        self._state: RecoveryState | None = None
        card = Card(self.tr("The recovery sheet"), "key")
        self._facts = label("", "heading")
        self._waits = Chip("", "ok")
        self._told = label("")
        explained = label(
            self.tr(
                "Whoever holds the sheet, or two of its three shares, opens everything: it stands in for every "
                "forgotten passphrase and opens every backup. Issue a new one when it may have been seen or lost, or "
                "when somebody who kept it leaves."
            )
        )
        self.issue_key = button(self.tr("&Issue a new recovery sheet …"), self.issue, "edit", "primary")
        row = QHBoxLayout()
        row.addWidget(self.issue_key)
        row.addStretch(1)
        for widget in (self._facts, self._waits, self._told, explained):
            card.body.addWidget(widget)
        card.body.addLayout(row)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, _WIDEST))

    def refresh(self) -> None:
        self._page.context.tasks.run(self, self._service.state, self._show)

    def text(self) -> str:
        """What the card says of the sheet."""
        return "\n".join([self._facts.text(), self._waits.text(), self._told.text()])

    def issue(self) -> None:
        if self._state is None:
            return
        dialog = ReissueDialog(self._page.context, self._state, self._page)
        dialog.issued.connect(self._issued)
        dialog.open()

    def _show(self, state: RecoveryState) -> None:
        self._state = state
        forms = {
            None: self.tr("issued on {day}"),
            False: self.tr("issued on {day}, on one sheet"),
            True: self.tr("issued on {day}, in three shares of which any two open"),
        }
        self._facts.setText(fill(forms[state.sheet.as_shares], {"day": show_date(state.sheet.made_on)}))
        if state.waiting:
            self._waits.show_state(self.tr("waits for members"), "warning", "clock")
            waits = self.tr(
                "Notes from before it was issued do not open with it yet: {names}. Each of these opens once one of "
                "its members has logged in."
            )
            self._told.setText(fill(waits, {"names": words.compartments(state.waiting)}))
        else:
            self._waits.show_state(self.tr("opens everything"), "ok", "check")
            self._told.setText("")
        if state.is_proposed:
            self._told.setText(
                self.tr("A new sheet is proposed and waits for another manager, under Managers.")
            )
        self._told.setVisible(bool(self._told.text()))

    def _issued(self, done: Issued) -> None:
        if done.is_proposed:
            self._page.show_done(
                self.tr(
                    "The new sheet is proposed. Keep its pages: it counts once another manager has confirmed it; "
                    "until then the old one does."
                )
            )
            return
        said = [
            self.tr(
                "The new sheet is in force; the old one opens nothing that is made from now on. Backups made before "
                "still open with the old one: keep it as long as they exist, or destroy both. Please make a new "
                "backup today."
            )
        ]
        if not done.is_rekeyed:
            said.append(words.rekeyed_later())
        self._page.show_done(" ".join(said))
