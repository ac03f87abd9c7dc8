"""What people themselves put on a timeline: contacts, a file opened, a name that changed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core import clock
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.file_tabs import direction_words
from kdm_desk.features.people.model.persons import APPLICATION_OUTCOME, ClientFile, CodeLists
from kdm_desk.ui.feature import TimelineEntry
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


def entries(file: ClientFile, lists: CodeLists, language: str) -> Sequence[TimelineEntry]:
    """Made from a file already opened, so that no second opening stands in the audit."""
    found = [
        TimelineEntry(
            clock.to_local(clock.parse_instant(contact.at)),
            "phone" if contact.channel == "telephone" else "talk",
            f"{direction_words(contact.direction)}: {lists.label('contact_outcome', contact.outcome, language)}",
            "\n".join(
                part for part in (lists.label("channel", contact.channel, language), contact.note) if part
            ),
        )
        for contact in file.contacts
        if contact.outcome != APPLICATION_OUTCOME
    ]
    if file.opened_at:
        found.append(
            TimelineEntry(
                clock.to_local(clock.parse_instant(file.opened_at)),
                "clients",
                translate("People", "File opened"),
                file.file_no,
            )
        )
    for event in file.case_events:
        is_closed = event.kind == "closed"
        title = translate("People", "File closed") if is_closed else translate("People", "File opened again")
        said = (lists.label("closing_reason", event.reason or None, language), event.note, event.staff)
        found.append(
            TimelineEntry(
                clock.to_local(clock.parse_instant(event.at)),
                "check" if is_closed else "clients",
                title,
                "\n".join(part for part in said if part),
            )
        )
    for merged in file.merged:
        found.append(
            TimelineEntry(
                clock.to_local(clock.parse_instant(merged.at)),
                "clients",
                translate("People", "Another file was merged into this one"),
                " · ".join(part for part in (words.name(merged.name), merged.file_no) if part),
            )
        )
    for past in file.former_names:
        found.append(
            TimelineEntry(
                clock.to_local(clock.parse_instant(past.until)),
                "person",
                translate("People", "Her name was changed"),
                words.say(QT_TRANSLATE_NOOP("People", "Before: {name}"), name=words.name(past.name)),
            )
        )
    return found
