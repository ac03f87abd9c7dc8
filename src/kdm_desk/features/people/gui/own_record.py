"""What people hold of her that is hers to have: her answers, her household, the contacts. Nobody else's data."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.file_tabs import direction_words
from kdm_desk.features.people.model.persons import Answer, ClientFile, CodeLists, PersonDetails
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordEntry, RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread; her file is opened for it, which stands in the audit."""
    service = PeopleService(context.desk)
    file, lists, language = (
        service.open_file(person_id),
        service.code_lists(),
        context.preferences.language,
    )
    parts = [
        RecordPart("person", translate("OwnRecord", "About her"), [_person(file, lists, language)]),
        RecordPart(
            "safe_contact",
            translate("OwnRecord", "How she can be reached safely"),
            [_safe_contact(file, lists, language)],
        ),
        RecordPart(
            "course", translate("OwnRecord", "Closing and reopening"), [*_course(file, lists, language)]
        ),
        _household(context, file),
        RecordPart("contacts", translate("OwnRecord", "Contacts"), [*_contacts(file, lists, language)]),
    ]
    return [part for part in parts if part.entries]


def _person(file: ClientFile, lists: CodeLists, language: str) -> RecordEntry:
    details = file.person.details
    former = [f"{past.name} ({words.moment(past.until)})" for past in file.former_names]
    identities = [
        f"{lists.label('identity_kind', identity.kind.value, language)} {identity.value}"
        for identity in file.identities
    ]
    opened = words.moment(file.opened_at) if file.opened_at else ""
    born = show_date(details.birth_date) if details.birth_date else ""
    known = [
        ("file_no", translate("OwnRecord", "File number"), file.file_no),
        ("opened_at", translate("People", "Opened on"), opened),
        ("old_numbers", translate("People", "Number elsewhere"), ", ".join(file.old_numbers)),
        ("given_names", translate("People", "Given names"), details.given_names),
        ("surname", translate("People", "Surname"), details.surname),
        ("birth_surname", translate("People", "Surname at birth"), details.birth_surname),
        ("known_as", translate("People", "Known as"), details.known_as),
        ("former_names", translate("People", "Earlier names"), ", ".join(former)),
        ("identities", translate("People", "Identity"), ", ".join(identities)),
        ("birth_date", translate("People", "Date of birth"), born),
        ("age", translate("People", "Age"), words.age(file.age, details.birth_date is not None)),
        *_circumstances(details, lists, language),
    ]
    return [RecordField(key, label, value) for key, label, value in known]


def _circumstances(details: PersonDetails, lists: CodeLists, language: str) -> list[tuple[str, str, str]]:
    """How she lives, as (key, label, value)."""

    def chosen(name: str, code: str | None) -> str:
        return lists.label(name, code, language)

    pregnant = {Answer.YES: translate("People", "yes"), Answer.NO: translate("People", "no")}
    place = (
        details.neighbourhood,
        chosen("districts", details.district),
        chosen("provinces", details.province),
    )
    interpreter = translate("People", "yes") if details.interpreter_needed else ""
    nationality = chosen("nationality_status", details.nationality_status)
    security = chosen("social_security", details.social_security)
    return [
        ("age_band", translate("People", "Age group"), chosen("age_band", details.age_band)),
        (
            "marital_status",
            translate("People", "Marital status"),
            chosen("marital_status", details.marital_status),
        ),
        ("education", translate("People", "Education"), chosen("education", details.education)),
        ("employment", translate("People", "Work"), chosen("employment", details.employment)),
        ("income_band", translate("People", "Household income"), chosen("income_band", details.income_band)),
        ("social_security", translate("People", "Social security"), security),
        ("nationality_status", translate("People", "Nationality"), nationality),
        ("language", translate("People", "Language"), chosen("language", details.language)),
        ("interpreter_needed", translate("People", "Needs an interpreter"), interpreter),
        ("disability", translate("People", "Disability"), chosen("disability", details.disability)),
        ("pregnant", translate("People", "Pregnant"), pregnant.get(details.pregnant or Answer.UNKNOWN, "")),
        ("place", translate("People", "Where she lives"), ", ".join(part for part in place if part)),
        ("address", translate("People", "Address"), details.address),
    ]


def _safe_contact(file: ClientFile, lists: CodeLists, language: str) -> RecordEntry:
    safe = file.safe_contact
    phones = "\n".join(words.phone_words(phone, lists, language) for phone in safe.phones)
    return [
        RecordField("phones", translate("People", "Phones"), phones),
        RecordField("rule", translate("OwnRecord", "Her own rule"), safe.rule),
        RecordField("code_word", translate("OwnRecord", "Code word"), safe.code_word),
    ]


def _household(context: Context, file: ClientFile) -> RecordPart:
    """Her children are told by age alone: names and dates of birth are theirs."""
    homes = {Answer.YES: translate("People", "yes"), Answer.NO: translate("People", "no")}
    return RecordPart(
        "children",
        translate("OwnRecord", "Children"),
        [
            [
                RecordField(
                    "age",
                    translate("People", "Age"),
                    words.child_line(child, context.now()) or translate("People", "not known"),
                ),
                RecordField(
                    "lives_with_her",
                    translate("People", "Lives with her"),
                    homes.get(child.lives_with_her, ""),
                ),
            ]
            for child in file.children
        ],
        [
            translate(
                "OwnRecord",
                "Names, dates of birth and notes of {count} children are left out: they are the children's own data, "
                "for which whoever has custody may ask apart.",
            ).replace("{count}", str(len(file.children)))
        ],
    )


def _course(file: ClientFile, lists: CodeLists, language: str) -> Sequence[RecordEntry]:
    closed, reopened = translate("People", "File closed"), translate("People", "File opened again")
    return [
        [
            RecordField("at", translate("People", "When"), words.moment(event.at)),
            RecordField(
                "event", translate("OwnRecord", "Event"), closed if event.kind == "closed" else reopened
            ),
            RecordField(
                "reason",
                translate("OwnRecord", "Reason"),
                lists.label("closing_reason", event.reason or None, language),
            ),
            RecordField("note", translate("People", "Note"), event.note, free=True),
            RecordField("by", translate("People", "By"), event.staff),
        ]
        for event in file.case_events
    ]


def _contacts(file: ClientFile, lists: CodeLists, language: str) -> Sequence[RecordEntry]:
    return [
        [
            RecordField("at", translate("People", "When"), words.moment(contact.at)),
            RecordField(
                "channel", translate("People", "How"), lists.label("channel", contact.channel, language)
            ),
            RecordField("direction", translate("People", "Who called"), direction_words(contact.direction)),
            RecordField(
                "outcome",
                translate("People", "Outcome"),
                lists.label("contact_outcome", contact.outcome, language),
            ),
            RecordField("note", translate("People", "Note"), contact.note, free=True),
            RecordField("by", translate("People", "By"), contact.staff),
        ]
        for contact in file.contacts
    ]
