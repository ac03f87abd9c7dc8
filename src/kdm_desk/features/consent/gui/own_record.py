"""The privacy notices she was given and everything she agreed to, as they are hers to have."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.consent.gui import words
from kdm_desk.features.consent.model import Consent, NoticeGiven
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordEntry, RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread."""
    service, lists = ConsentService(context.desk), PeopleService(context.desk).code_lists()
    language = context.preferences.language
    notices = [_notice(notice, lists, language) for notice in service.notices_of(person_id)]
    consents = [_consent(context, consent, lists) for consent in service.consents_of(person_id)]
    parts = [
        RecordPart("notices", translate("OwnRecord", "Privacy notices given to her"), notices),
        RecordPart("consents", translate("OwnRecord", "What she agreed to"), consents),
    ]
    return [part for part in parts if part.entries]


def _notice(notice: NoticeGiven, lists: CodeLists, language: str) -> RecordEntry:
    return [
        RecordField("given_on", translate("OwnRecord", "Day"), show_date(notice.given_on)),
        RecordField(
            "form", translate("OwnRecord", "How"), lists.label("privacy_notice", notice.form, language)
        ),
        RecordField("version", translate("OwnRecord", "Wording"), notice.version),
        RecordField("by", translate("OwnRecord", "By"), notice.by),
    ]


def _consent(context: Context, consent: Consent, lists: CodeLists) -> RecordEntry:
    told, language = consent.told, context.preferences.language
    return [
        RecordField("recipient", translate("OwnRecord", "To whom"), words.recipient(consent)),
        RecordField(
            "purpose",
            translate("OwnRecord", "What for"),
            lists.label("consent_purpose", told.purpose, language),
        ),
        RecordField("fields", translate("OwnRecord", "Which facts"), words.facts(told.fields)),
        RecordField("given_on", translate("OwnRecord", "Given on"), show_date(told.given_on)),
        RecordField("state", translate("OwnRecord", "State"), words.state(consent, context.today())[0]),
        RecordField("form", translate("OwnRecord", "How"), lists.label("consent_form", told.form, language)),
        RecordField(
            "withdrawal_reason", translate("OwnRecord", "Why she took it back"), consent.withdrawal_reason
        ),
        RecordField("note", translate("OwnRecord", "Notes"), told.note, free=True),
        RecordField("by", translate("OwnRecord", "By"), consent.by),
    ]
