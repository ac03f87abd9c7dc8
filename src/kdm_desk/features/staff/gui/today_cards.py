"""On the Today page: what happened to my compartments and login, the review due, what a manager proposed."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.model.account import Notice
from kdm_desk.features.staff.model.managers import ProposalLine
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.review import ReviewService
from kdm_desk.ui.context import Context
from kdm_desk.ui.messages import fill
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label


class NoticesCard(QWidget):
    """Not there while there is nothing to tell; stays from login to login until it is understood."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = AccountService(context.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Since your last login"), "info")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        card.body.addLayout(self._lines)
        self.understood = button(self.tr("Understood"), self._understood, "check")
        card.body.addWidget(self.understood)
        column.addWidget(card)
        self._texts: list[str] = []
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.notices, self._show)

    def text(self) -> str:
        """What stands on the card, "" when there is nothing to tell."""
        return "\n".join(self._texts)

    def _understood(self) -> None:
        self.understood.setEnabled(False)
        self._context.tasks.run(self, self._service.understood, lambda _: self.refresh())

    def _show(self, notices: tuple[Notice, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._texts = [words.notice(one) for one in notices]
        for one, text in zip(notices, self._texts, strict=True):
            self._lines.addWidget(label(show_date(one.at), "muted"))
            self._lines.addWidget(label(text))
        self.understood.setEnabled(True)
        self.setVisible(bool(notices))


class _QuietCard(QWidget):
    """A card of one text with a key to the staff page; not there while there is nothing to say."""

    def __init__(self, context: Context, title: str, icon: str, key: str, tab: str) -> None:
        super().__init__()
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(title, icon)
        self.open_key = button(key, lambda: context.open("staff", tab=tab), role="quiet")
        card.head.addWidget(self.open_key)
        self._text = label("")
        card.body.addWidget(self._text)
        column.addWidget(card)
        self.hide()

    def text(self) -> str:
        """What stands on the card, "" while there is nothing to say."""
        return self._text.text()

    def say(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))


class ProposalsCard(_QuietCard):
    """Not there while no other manager waits for this one's word."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title, key = (
            translate("ProposalsCard", "A proposal waits for you"),
            translate("ProposalsCard", "Look at it"),
        )
        super().__init__(context, title, "clock", key, "managers")
        self.setParent(parent)
        self._service = SecondManagerService(context.desk)
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.waiting_for_me, self._show)

    def _show(self, lines: tuple[ProposalLine, ...]) -> None:
        said = self.tr("{who}: {what}")
        self.say("\n".join(fill(said, {"who": line.by, "what": words.proposal(line)}) for line in lines))


class ReviewCard(_QuietCard):
    """Not there until the review is due."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title, key = translate("ReviewCard", "Review of logins"), translate("ReviewCard", "Open the review")
        super().__init__(context, title, "person", key, "review")
        self.setParent(parent)
        self._service = ReviewService(context.desk)
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.due_on, self._show)

    def _show(self, due: date) -> None:
        said = self.tr("Due since {day}: does everybody still need what she may see?")
        self.say(fill(said, {"day": due}) if due <= self._context.today() else "")
