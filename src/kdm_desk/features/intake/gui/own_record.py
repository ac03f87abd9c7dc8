"""Her applications as they are hers to have: what she told, in her own words; not who sent her."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.intake.model import Application, Certainty
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.model.persons import Answer, CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordEntry, RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread."""
    lists, language = PeopleService(context.desk).code_lists(), context.preferences.language
    applications = IntakeService(context.desk).applications(person_id)
    if not applications:
        return ()
    withheld = []
    if any(application.referred_by for application in applications):
        withheld.append(
            translate(
                "OwnRecord",
                "Who sent her or told us of her is left out: whoever reports violence is protected.",
            )
        )
    entries = [_entry(application, lists, language) for application in applications]
    return [RecordPart("applications", translate("Intake", "Applications"), entries, withheld)]


def _entry(application: Application, lists: CodeLists, language: str) -> RecordEntry:
    def chosen(name: str, code: str | None) -> str:
        return lists.label(name, code, language)

    def violence(certainty: Certainty) -> str:
        kinds = [kind for kind, sure in application.violence.items() if sure is certainty]
        return ", ".join(chosen("violence_type", kind) for kind in kinds)

    dangers = {Answer.YES: translate("People", "yes"), Answer.NO: translate("People", "no")}
    requests = ", ".join(chosen("request_kind", request.kind) for request in application.requests)
    incident = show_date(application.last_incident) if application.last_incident else ""
    told = [
        ("received_at", translate("OwnRecord", "Received on"), words.moment(application.received_at)),
        ("channel", translate("Intake", "How she reached us"), chosen("channel", application.channel)),
        (
            "heard_from",
            translate("Intake", "How she heard of us"),
            chosen("heard_from", application.heard_from),
        ),
        ("experienced", translate("Intake", "Violence she has experienced"), violence(Certainty.EXPERIENCED)),
        ("at_risk", translate("Intake", "Violence she is at risk of"), violence(Certainty.AT_RISK)),
        ("since", translate("Intake", "Since when?"), chosen("violence_since", application.since)),
        ("frequency", translate("Intake", "How often?"), chosen("violence_frequency", application.frequency)),
        ("last_incident", translate("Intake", "Last incident"), incident),
        (
            "life_in_danger",
            translate("OwnRecord", "Life in danger"),
            dangers.get(application.life_in_danger, ""),
        ),
        ("account", translate("Intake", "In her own words"), application.account),
        ("requests", translate("OwnRecord", "What she asked for"), requests),
        (
            "privacy_notice",
            translate("Intake", "Privacy notice"),
            chosen("privacy_notice", application.privacy_notice),
        ),
        ("taken_by", translate("Intake", "Taken by"), application.taken_by),
    ]
    return [RecordField(key, label, value) for key, label, value in told]
