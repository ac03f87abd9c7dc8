"""My account: who I am here, when I was here last, my passphrase and my key file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date, show_moment
from kdm_desk.core.errors import UserError
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.key_file_card import KeyFileCard
from kdm_desk.features.staff.model.account import Account, PastLogin
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.ui.context import Context
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.passphrase import PassphraseInput
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate

_WIDEST = 120 * GRID
_TABLE_HEIGHT = 32 * GRID


class AccountPage(Page):
    """About the login at the desk alone; every role has it."""

    topics = frozenset({Topic.LOGINS, Topic.ACCESS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("My account"))
        self._service = AccountService(context.desk)
        self.passphrase = PassphraseCard(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(2 * GRID)
        left.addWidget(self._make_who())
        left.addWidget(self._make_logins())
        left.addStretch(1)
        right.addWidget(self.passphrase)
        self.key_file = KeyFileCard(self)
        right.addWidget(self.key_file)
        right.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.body.addWidget(scrolling(content, _WIDEST), 1)

    def _make_who(self) -> Card:
        card = Card(self.tr("Who I am here"), "person")
        self._who = label("", "heading")
        self._facts = label("")
        self._waits = Chip(words.waits(), "warning", "clock")
        self._waits.hide()
        for widget in (self._who, self._facts, self._waits):
            card.body.addWidget(widget)
        return card

    def _make_logins(self) -> Card:
        card = Card(self.tr("My last logins"), "clock")
        self.logins: Table[PastLogin] = Table(
            [
                Column(self.tr("When"), lambda one: show_moment(one.at), lambda one: one.at, stretch=True),
                Column(
                    self.tr("Wrong passphrases before it"),
                    lambda one: str(one.failed_tries) if one.failed_tries else self.tr("none"),
                    lambda one: one.failed_tries,
                    lambda one: "warning" if one.failed_tries else "",
                ),
                Column(
                    self.tr("With"),
                    lambda one: self.tr("recovery sheet") if one.by_recovery else self.tr("passphrase"),
                ),
            ],
            self.tr("My last logins"),
        )
        self.logins.setMinimumHeight(scaled(_TABLE_HEIGHT))
        card.body.addWidget(self.logins)
        return card

    def refresh(self) -> None:
        self.load(self._service.account, self._show)

    def text(self) -> str:
        """What the first card says."""
        return "\n".join([self._who.text(), self._facts.text()])

    def _show(self, account: Account) -> None:
        self._who.setText(f"{account.full_name} · {role_name(account.role)}")
        self._facts.setText(
            "\n".join(
                [
                    self.tr("Login name: {name}").format(name=account.login_name),
                    self.tr("Here since: {day}").format(day=show_date(account.since)),
                    self.tr("My compartments: {names}").format(
                        names=words.compartments(account.compartments)
                    ),
                ]
            )
        )
        self._waits.setVisible(bool(account.waiting))
        self.key_file.show_state(account.has_key_file)
        self.logins.set_rows(account.logins)


class PassphraseCard(Card):
    """The current passphrase, the new one twice."""

    def __init__(self, page: Page) -> None:
        super().__init__(translate("Staff", "Change my passphrase"), "key")
        self._page = page
        self._service = AccountService(page.context.desk)
        self.current = PassphraseInput(self.tr("Current passphrase"))
        self.new = PassphraseInput(self.tr("New passphrase"), shows_strength=True)
        self.again = PassphraseInput(self.tr("New passphrase once more"))
        self.again.submitted.connect(self.change)
        self.key = button(self.tr("&Change my passphrase"), self.change, role="primary")
        for widget in (self.current, self.new, self.again, self.key):
            self.body.addWidget(widget)

    def change(self) -> None:
        """Does nothing while a change is under way."""
        if not self.key.isEnabled():
            return
        current, new = self.current.text(), self.new.text()
        if new != self.again.text():
            self._page.show_error(UserError("passphrases_differ"))
            return
        self.key.setEnabled(False)
        self._page.context.tasks.run(
            self,
            lambda: self._service.change_passphrase(current, new),
            lambda _: self._changed(),
            self._failed,
        )

    def _changed(self) -> None:
        self.key.setEnabled(True)
        for line in (self.current, self.new, self.again):
            line.clear()
        self._page.show_done(
            self.tr("Your passphrase is changed. From now on only the new one opens the desk.")
        )

    def _failed(self, error: Exception) -> None:
        self.key.setEnabled(True)
        self.current.clear()
        self.current.setFocus()
        self._page.show_error(error)
