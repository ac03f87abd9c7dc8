"""Her consent in the case file: the notice she was given, apart from it each thing she agreed to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.consent.gui import words
from kdm_desk.features.consent.gui.dialogs import Offer, ask_consent, ask_notice, ask_withdrawal
from kdm_desk.features.consent.model import Consent, NoticeGiven, still_covering
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, Chip, button, label


@dataclass(frozen=True)
class Loaded:
    notices: list[NoticeGiven]
    consents: list[Consent]
    offer: Offer


# Beyond this a line is hard to follow; the keys stand over the cards.
_WIDEST = 110 * GRID


class ConsentTab(QWidget):
    """The notice above, one card a consent below, the newest first."""

    given = Signal()
    """She agreed to something just now."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._service, self._people = ConsentService(context.desk), PeopleService(context.desk)
        self._offer: Offer | None = None
        self._wanted: tuple[str, Sequence[str]] | None = None
        self.give_key = button(self.tr("She agrees …"), self.ask, "add", "primary")
        self.blank_key = button(self.tr("Blank consent form …"), self._print_blank, "print", "quiet")
        head = QWidget()
        head.setMaximumWidth(scaled(_WIDEST))
        keys = QHBoxLayout(head)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(GRID)
        keys.addWidget(label(self.tr("Help never depends on consent."), "muted"), 1)
        keys.addWidget(self.blank_key)
        keys.addWidget(self.give_key)
        content = QWidget()
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(0, 0, 0, GRID)
        self._cards.setSpacing(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(head)
        column.addWidget(scrolling(content, _WIDEST), 1)
        self.refresh()

    def refresh(self) -> None:
        service, people, person_id = self._service, self._people, self._person_id

        def work() -> Loaded:
            offer = Offer(people.code_lists(), service.recipients(), service.usual_expiry())
            return Loaded(service.notices_of(person_id), service.consents_of(person_id), offer)

        self._context.tasks.run(self, work, self._show)

    def ask(self, institution_id: str = "", fields: Sequence[str] = ()) -> None:
        """Ask what she agrees to, as soon as the lists are there."""
        if self._offer is None:
            self._wanted = (institution_id, fields)
            return
        dialog = ask_consent(
            self._context, self.window(), self._person_id, self._offer, institution_id, fields
        )
        dialog.saved.connect(lambda _consent_id: self.given.emit())

    def _show(self, loaded: Loaded) -> None:
        self._offer = loaded.offer
        clear(self._cards)
        self._cards.addWidget(self._notice_card(loaded))
        kinds = {one.institution_id: one.kind for one in loaded.offer.recipients}
        for consent in loaded.consents:
            others = still_covering(consent, loaded.consents, kinds, self._context.today())
            self._cards.addWidget(self._card(consent, others, loaded.offer))
        if not loaded.consents:
            text = self.tr("She has agreed to nothing yet: no fact of hers leaves the house.")
            self._cards.addWidget(label(text, "muted"))
        self._cards.addStretch(1)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.ask(*wanted)

    def _notice_card(self, loaded: Loaded) -> Card:
        card = Card(self.tr("Privacy notice"), "info")
        if not loaded.notices:
            card.head.addWidget(Chip(self.tr("Not given yet"), "warning", "clock"))
        for notice in loaded.notices:
            card.body.addWidget(label(self._notice_line(notice, loaded.offer)))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self.notice_key = button(self.tr("It was given …"), self._ask_notice, "check")
        self.print_notice_key = button(self.tr("Print the notice …"), self._print_notice, "print", "quiet")
        row.addWidget(self.notice_key)
        row.addWidget(self.print_notice_key)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _notice_line(self, notice: NoticeGiven, offer: Offer) -> str:
        way = offer.lists.label("privacy_notice", notice.form, self._context.preferences.language)
        where = (
            self.tr("at the application")
            if notice.at_application
            else self.tr("wording {version}").format(version=notice.version)
        )
        return " · ".join(part for part in (show_date(notice.given_on), way, where, notice.by) if part)

    def _card(self, consent: Consent, others: Sequence[Consent], offer: Offer) -> Card:
        language = self._context.preferences.language
        to_whom = words.recipient(consent)
        card = Card(to_whom, "letters")
        text, tone, icon = words.state(consent, self._context.today())
        card.head.addWidget(Chip(text, tone, icon))
        card.body.addWidget(label(words.facts(consent.told.fields)))
        told = (
            offer.lists.label("consent_purpose", consent.told.purpose, language),
            self.tr("given on {day}").format(day=show_date(consent.told.given_on)),
            offer.lists.label("consent_form", consent.told.form, language),
            consent.by,
        )
        card.body.addWidget(label(" · ".join(part for part in told if part), "muted"))
        for more in (consent.told.note, consent.withdrawal_reason):
            if more:
                card.body.addWidget(label(more, "muted"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        form = self._key(self.tr("Print the form …"), "print", lambda: self._print(consent))
        form.setAccessibleName(self.tr("Print the form for {recipient}").format(recipient=to_whom))
        row.addWidget(form)
        if consent.withdrawn_on is None:
            back = self._key(self.tr("She takes it back …"), "cross", lambda: self._withdraw(consent, others))
            back.setAccessibleName(self.tr("Take back: {recipient}").format(recipient=to_whom))
            row.addWidget(back)
        card.body.addLayout(row)
        return card

    def _key(self, text: str, icon: str, clicked: Callable[[], None]) -> QWidget:
        return button(text, clicked, icon, "quiet")

    def _withdraw(self, consent: Consent, others: Sequence[Consent]) -> None:
        ask_withdrawal(self._context, self.window(), consent, others)

    def _ask_notice(self) -> None:
        if self._offer is not None:
            ask_notice(self._context, self.window(), self._person_id, self._offer)

    def _print(self, consent: Consent) -> None:
        self._open_print(self.tr("Consent form"), lambda: self._service.consent_sheet(consent.id))

    def _print_notice(self) -> None:
        self._open_print(self.tr("Privacy notice"), lambda: self._service.notice_for(self._person_id))

    def _print_blank(self) -> None:
        self._open_print(self.tr("Consent form"), self._service.blank_consent)

    def _open_print(self, title: str, make: Callable[[], bytes]) -> None:
        PaperDialog(self._context, title, make, self.window()).open()
