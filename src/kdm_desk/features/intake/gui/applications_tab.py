"""What the case file shows of applications: the tab, the open requests at the right, the timeline."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kdm_desk.core import clock
from kdm_desk.core.access import Permission
from kdm_desk.features.intake.model import Application, Certainty, RequestState
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.facts import Facts
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model import Answer, CodeLists
from kdm_desk.features.people.service import PeopleService
from kdm_desk.ui.choice_inputs import ChoiceInput
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill, show_error
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, label

translate = QCoreApplication.translate

_ASKED_FOR = QT_TRANSLATE_NOOP("Intake", "{request}: what came of it?")
_DAYS = QT_TRANSLATE_NOOP("Intake", "open for {days} days")
_TODAY = QT_TRANSLATE_NOOP("Intake", "open since today")
_ASKS = QT_TRANSLATE_NOOP("Intake", "Asks for: {requests}")

Loaded = tuple[list[Application], CodeLists]


class ApplicationsTab(QWidget):
    """Each application with what was told in it; what came of a request is chosen here."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._intake, self._people = IntakeService(context.desk), PeopleService(context.desk)
        self._may_change = context.may(Permission.REGISTER)
        self.applications: list[Application] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 2 * GRID, 0, 0)
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, GRID, 0)
        self._cards.setSpacing(2 * GRID)
        outer.addWidget(scrolling(self._list))
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id
        self._context.tasks.run(
            self, lambda: (self._intake.applications(person_id), self._people.code_lists()), self._show
        )

    def _show(self, loaded: Loaded) -> None:
        self.applications, lists = loaded
        clear(self._cards)
        for application in self.applications:
            self._cards.addWidget(self._make_card(application, lists))
        if not self.applications:
            self._cards.addWidget(label(translate("Intake", "No application is written down."), "muted"))
        self._cards.addStretch(1)

    def _make_card(self, application: Application, lists: CodeLists) -> Card:
        language = self._context.preferences.language
        card = Card(words.moment(application.received_at), "document")
        if application.life_in_danger is Answer.YES:
            card.head.addWidget(Chip(*words.badge("life_in_danger")))
        facts = Facts()
        facts.show_facts(application_facts(application, lists, language))
        card.body.addWidget(facts)
        if application.account:
            card.body.addWidget(label(translate("Intake", "In her own words"), "muted"))
            card.body.addWidget(label(application.account))
        if application.requests:
            card.body.addWidget(label(translate("Intake", "What came of her requests"), "muted"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(2 * GRID)
            grid.setColumnStretch(2, 1)
            for row, request in enumerate(application.requests):
                chip, chooser = self._make_request(application.id, request, lists)
                grid.addWidget(chip, row, 0)
                grid.addWidget(chooser, row, 1)
            card.body.addLayout(grid)
        return card

    def _make_request(
        self, application_id: str, request: RequestState, lists: CodeLists
    ) -> tuple[Chip, ChoiceInput]:
        language = self._context.preferences.language
        asked = lists.label("request_kind", request.kind, language)
        is_open = request.outcome is None
        chip = Chip(asked, "accent" if is_open else "neutral", "clock" if is_open else "check")
        chooser = ChoiceInput(choices(lists, "request_outcome", language))
        chooser.set_value(request.outcome)
        chooser.set_name(fill(translate("Intake", _ASKED_FOR), {"request": asked}))
        chooser.setEnabled(self._may_change)
        chooser.changed.connect(partial(self._set_outcome, application_id, request.kind, chooser))
        return chip, chooser

    def _set_outcome(self, application_id: str, request: str, chooser: ChoiceInput) -> None:
        chosen = chooser.value()
        outcome = str(chosen) if chosen else None
        self._context.tasks.run(
            self,
            lambda: self._intake.set_request_outcome(application_id, request, outcome),
            lambda _done: None,
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        show_error(self, error)
        self.refresh()


def application_facts(application: Application, lists: CodeLists, language: str) -> list[tuple[str, str]]:
    """Everything told in an application as (question, answer)."""

    def chosen(name: str, code: str | None) -> str:
        return lists.label(name, code, language)

    def violence(certainty: Certainty) -> str:
        kinds = [kind for kind, sure in application.violence.items() if sure is certainty]
        return ", ".join(chosen("violence_type", kind) for kind in kinds)

    incident = application.last_incident
    return [
        (translate("Intake", "How she reached us"), chosen("channel", application.channel)),
        (translate("Intake", "How she heard of us"), chosen("heard_from", application.heard_from)),
        (translate("Intake", "Sent by"), application.referred_by),
        (translate("Intake", "Violence she has experienced"), violence(Certainty.EXPERIENCED)),
        (translate("Intake", "Violence she is at risk of"), violence(Certainty.AT_RISK)),
        (translate("Intake", "Since when?"), chosen("violence_since", application.since)),
        (translate("Intake", "How often?"), chosen("violence_frequency", application.frequency)),
        (translate("Intake", "Last incident"), clock.show_date(incident) if incident else ""),
        (translate("Intake", "Privacy notice"), chosen("privacy_notice", application.privacy_notice)),
        (translate("Intake", "Taken by"), application.taken_by),
    ]


class OpenRequests(Card):
    """What she asked for and nobody has answered yet: a next step at the right of the case file."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(translate("Intake", "Open requests"), "clock", parent)
        self._context, self._person_id = context, person_id
        self._intake, self._people = IntakeService(context.desk), PeopleService(context.desk)
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id
        self._context.tasks.run(
            self, lambda: (self._intake.applications(person_id), self._people.code_lists()), self._show
        )

    def _show(self, loaded: Loaded) -> None:
        applications, lists = loaded
        clear(self.body)
        today, language = self._context.today(), self._context.preferences.language
        for application in applications:
            received = clock.to_local(clock.parse_instant(application.received_at)).date()
            days = (today - received).days
            waiting = fill(translate("Intake", _DAYS if days else _TODAY), {"days": days})
            for request in application.open_requests:
                self.body.addWidget(label(lists.label("request_kind", request, language), "heading"))
                self.body.addWidget(label(waiting, "muted"))
        if not self.body.count():
            self.body.addWidget(label(translate("Intake", "Nothing is waiting."), "muted"))


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Her applications as timeline entries; runs on the database thread."""
    lists, language = PeopleService(context.desk).code_lists(), context.preferences.language
    title = translate("Intake", "Application")
    return [
        TimelineEntry(
            clock.to_local(clock.parse_instant(application.received_at)),
            "document",
            f"{title}: {lists.label('channel', application.channel, language)}",
            _asked_for(application, lists, language),
        )
        for application in IntakeService(context.desk).applications(person_id)
    ]


def _asked_for(application: Application, lists: CodeLists, language: str) -> str:
    asked = ", ".join(lists.label("request_kind", request.kind, language) for request in application.requests)
    return fill(translate("Intake", _ASKS), {"requests": asked}) if asked else ""
