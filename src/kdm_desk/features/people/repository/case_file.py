"""One woman's file as the case file page shows it, from every table that people keep."""

from kdm_desk.features.people.model.persons import ClientFile, MergedFile, age_on, safe_contact_of
from kdm_desk.features.people.repository import closing, favourites, files, merging, persons
from kdm_desk.storage.transaction import Reader


def read(reader: Reader, person_id: str) -> ClientFile:
    """The file of a kept person, with what the files merged into it hold. Raises UserError "person_not_found"."""
    person = persons.person(reader, person_id)
    details = person.details
    alerts = [
        name
        for name, applies in (
            ("life_in_danger", files.life_in_danger(reader, person_id)),
            ("anonymous", details.anonymous),
            ("interpreter_needed", details.interpreter_needed),
            ("pregnant", details.pregnant == "yes"),
            ("restricted", person_id in reader.opened),
        )
        if applies
    ]
    return ClientFile(
        person=person,
        number=files.file_number(reader, person_id),
        opened_at=files.opened_at(reader, person_id),
        age=age_on(files.civil_day(reader), details.birth_date, details.birth_year),
        safe_contact=safe_contact_of(details, persons.phones_of(reader, person_id)),
        identities=tuple(persons.identities_of(reader, person_id)),
        old_numbers=tuple(persons.old_numbers_of(reader, person_id)),
        children=tuple(persons.children_of(reader, person_id)),
        contacts=tuple(files.contacts_of(reader, person_id)),
        former_names=tuple(persons.former_names(reader, person_id)),
        alerts=tuple(alerts),
        merged=tuple(_merged(reader, merge) for merge in merging.merges_into(reader, person_id)),
        closed=closing.state(reader, person_id),
        case_events=tuple(closing.events(reader, person_id)),
        is_favourite=favourites.has(reader, person_id),
    )


def _merged(reader: Reader, merge: merging.Merge) -> MergedFile:
    number = files.file_number(reader, merge.person_id)
    name = persons.person(reader, merge.person_id).name
    return MergedFile(merge.person_id, name, number.show() if number else "", merge.at)
