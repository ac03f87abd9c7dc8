"""What the case file shows of applications: the tab and the timeline."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kdm_desk.core import clock
from kdm_desk.features.intake.model import Application, Certainty
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.facts import Facts
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import Answer, CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, label

translate = QCoreApplication.translate

_ASKS = QT_TRANSLATE_NOOP("Intake", "Asks for: {requests}")

Loaded = tuple[list[Application], CodeLists]


class ApplicationsTab(QWidget):
    """Each application with what was told in it; what came of a request is told under needs and services."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._intake, self._people = IntakeService(context.desk), PeopleService(context.desk)
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
            card.body.addWidget(label(words.breakable(application.account)))
        if application.requests:
            card.body.addWidget(label(translate("Intake", "What came of her requests"), "muted"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(2 * GRID)
            grid.setColumnStretch(1, 1)
            for row, request in enumerate(application.requests):
                is_open = request.outcome is None
                asked = lists.label("request_kind", request.kind, language)
                came = lists.label("request_outcome", request.outcome, language)
                tone, icon = ("accent", "clock") if is_open else ("neutral", "check")
                grid.addWidget(Chip(asked, tone, icon), row, 0)
                grid.addWidget(label(came or translate("Intake", "not answered yet"), "muted"), row, 1)
            card.body.addLayout(grid)
        return card


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
