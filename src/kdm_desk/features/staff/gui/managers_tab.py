"""Who the managers are, whether two of them are required, and what waits for a second one's word."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_moment
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.rekey_line import RekeyLine
from kdm_desk.features.staff.model.managers import Confirmed, Managers, ProposalLine
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.security.proposals import Act
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.messages import fill
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate

_WIDEST = 120 * GRID
_TABLE_HEIGHT = 22 * GRID
_TWO = 2


class ManagersTab(QWidget):
    """The rule at the top, the proposals under it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._service = SecondManagerService(page.context.desk)
        self._managers = Managers((), False, ())
        self.rekeying = RekeyLine()
        content = QWidget()
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 2 * GRID, 0, 0)
        cards.setSpacing(2 * GRID)
        cards.addWidget(self._make_rule())
        cards.addWidget(self._make_proposals(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(content, _WIDEST))

    def _make_rule(self) -> Card:
        card = Card(self.tr("The managers"), "person")
        self._names = label("", "heading")
        self._state = Chip("")
        self._explained = label(
            self.tr(
                "A manager decides who opens the program. If two are required, one alone can neither take another "
                "manager away nor add one, give one new keys, or replace the recovery sheet without the old one: she "
                "proposes it, and another manager confirms it on her own desk."
            )
        )
        self.require = button(self.tr("Re&quire two managers"), self._require, "lock")
        self.end = button(self.tr("No longer re&quire two managers"), self._end, "minus")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.require)
        row.addWidget(self.end)
        row.addStretch(1)
        for widget in (self._names, self._state, self._explained):
            card.body.addWidget(widget)
        card.body.addLayout(row)
        return card

    def _make_proposals(self) -> Card:
        card = Card(self.tr("What waits for a second manager"), "clock")
        self._empty = label(self.tr("Nothing waits."), "muted")
        self.table: Table[ProposalLine] = Table(
            [
                Column(self.tr("What"), words.proposal, stretch=True),
                Column(self.tr("Proposed by"), lambda line: line.by),
                Column(self.tr("Since"), lambda line: show_moment(line.at), lambda line: line.at),
                Column(self.tr("State"), words.proposal_state, icon=_icon),
            ],
            self.tr("What waits for a second manager"),
        )
        self.table.setMinimumHeight(scaled(_TABLE_HEIGHT))
        self.table.selectionModel().currentChanged.connect(lambda *_places: self._show_keys())
        self.table.opened.connect(lambda _line: self._focus_key())
        self.confirm_key = button(self.tr("Con&firm …"), self.confirm, "check", "primary")
        self.withdraw_key = button(self.tr("&Take it away …"), self.withdraw, "cross")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.confirm_key)
        row.addWidget(self.withdraw_key)
        row.addStretch(1)
        for widget in (self._empty, self.table, self.rekeying):
            card.body.addWidget(widget)
        card.body.addLayout(row)
        return card

    def _focus_key(self) -> None:
        """Enter on a line leads to its key."""
        self.confirm_key.setFocus()

    def refresh(self) -> None:
        self._page.context.tasks.run(self, self._service.managers, self._show)

    def text(self) -> str:
        """What the first card says."""
        return f"{self._names.text()}\n{self._state.text()}"

    def confirm(self) -> None:
        """Say what follows, then carry out the chosen proposal."""
        line = self.table.chosen()
        if line is None or not line.may_confirm or not self.confirm_key.isEnabled():
            return
        if line.act is Act.REMOVE:
            dialog = ConfirmRemovalDialog(self._page, line)
            dialog.saved.connect(self._confirmed)
            dialog.open()
        elif confirm(
            self,
            words.proposal(line),
            words.consequences(line.act, line.proposal.recipient),
            self.tr("&Confirm it"),
        ):
            self._run(lambda: self._service.confirm(line.proposal, progress=self.rekeying.tell))

    def withdraw(self) -> None:
        line = self.table.chosen()
        if line is None or not line.may_withdraw:
            return
        told = self.tr("It is proposed no more; nothing else changes.")
        if confirm(self, words.proposal(line), told, self.tr("&Take it away")):
            self._page.context.tasks.run(
                self,
                lambda: self._service.withdraw(line.proposal),
                lambda _: self._page.show_done(self.tr("The proposal is taken away.")),
                self._page.show_error,
            )

    def _run(self, work: Callable[[], Confirmed]) -> None:
        self.setDisabled(True)
        self.rekeying.begin()
        self._page.context.tasks.run(self, work, self._confirmed, self._failed)

    def _confirmed(self, done: object) -> None:
        self.setDisabled(False)
        self.rekeying.hide()
        if not isinstance(done, Confirmed):
            return
        said = [self.tr("Confirmed and done. The record has it.")]
        if done.waiting:
            waits = self.tr("The new sheet still waits for a member of: {names}.")
            said.append(fill(waits, {"names": words.compartments(done.waiting)}))
        if not done.is_rekeyed:
            said.append(words.rekeyed_later())
        self._page.show_done(" ".join(said))

    def _failed(self, error: Exception) -> None:
        self.setDisabled(False)
        self.rekeying.hide()
        self._page.show_error(error)

    def _require(self) -> None:
        told = self.tr(
            "From then on no manager alone takes away, adds or renews a manager, and the rule is ended by two only. "
            "With two managers, neither can take the other away: a third one has to confirm. Somebody with the "
            "recovery sheet at hand is not bound."
        )
        if confirm(self, self.tr("Require two managers?"), told, self.tr("Re&quire two managers")):
            self._page.context.tasks.run(
                self,
                self._service.require_two,
                lambda _: self._page.show_done(self.tr("From now on two managers are required.")),
                self._page.show_error,
            )

    def _end(self) -> None:
        told = self.tr(
            "From then on one manager alone can take another manager away, add one or give one new keys. Another "
            "manager has to confirm this; with a single manager left it happens at once."
        )
        if confirm(self, self.tr("No longer require two managers?"), told, self.tr("Go &on"), danger=True):
            self._page.context.tasks.run(self, self._service.end_two, self._ended, self._page.show_error)

    def _ended(self, is_proposed: bool) -> None:
        if is_proposed:
            self._page.show_done(
                self.tr("Proposed. It happens once another manager has confirmed it on her own desk.")
            )
        else:
            self._page.show_done(self.tr("One manager alone is enough again."))

    def _show(self, managers: Managers) -> None:
        self._managers = managers
        you = self.tr("{name} (you)")
        names = [fill(you, {"name": one.full_name}) if one.is_me else one.full_name for one in managers.lines]
        self._names.setText(", ".join(names))
        enough = len(managers.lines) >= _TWO
        if managers.two_required and enough:
            self._state.show_state(self.tr("two managers are required"), "ok", "lock")
        elif managers.two_required:
            self._state.show_state(self.tr("the rule sleeps: there is one manager"), "warning")
        elif enough:
            self._state.show_state(self.tr("one manager is enough"), "neutral")
        else:
            self._state.show_state(
                self.tr("there is one manager; two can be required once there are two"), "neutral"
            )
        self.require.setVisible(not managers.two_required)
        self.require.setEnabled(enough)
        self.end.setVisible(managers.two_required)
        self.table.set_rows(managers.proposals)
        self.table.setVisible(bool(managers.proposals))
        self._empty.setVisible(not managers.proposals)
        self._show_keys()

    def _show_keys(self) -> None:
        line = self.table.chosen()
        for key, may in (
            (self.confirm_key, line is not None and line.may_confirm),
            (self.withdraw_key, line is not None and line.may_withdraw),
        ):
            key.setEnabled(may)
            key.setVisible(bool(self._managers.proposals))


class ConfirmRemovalDialog(FormDialog):
    """Confirms that a manager's login goes; whether she leaves the house with it is asked of who confirms."""

    def __init__(self, page: Page, line: ProposalLine) -> None:
        service = SecondManagerService(page.context.desk)
        self._rekeying = RekeyLine()
        field = Field(
            "leaves", translate("Staff", "She no longer works here and can no longer be booked"), Kind.TICK
        )
        super().__init__(
            page.context.tasks,
            words.proposal(line),
            [Section("remove", "", (field,))],
            translate("Staff", "&Confirm it"),
            lambda values: service.confirm(line.proposal, bool(values["leaves"]), self._rekeying.tell),
            page,
            words.consequences(line.act, line.proposal.recipient),
            kept=None,
        )
        self.below.addWidget(self._rekeying)
        self.form.set_values({"leaves": True})

    def submit(self) -> None:
        super().submit()
        if self.is_sending:
            self._rekeying.begin()

    def show_error(self, error: Exception) -> None:
        self._rekeying.hide()
        super().show_error(error)


def _icon(line: ProposalLine) -> str:
    return "clock" if line.may_confirm else "warning" if line.is_outdated else ""
