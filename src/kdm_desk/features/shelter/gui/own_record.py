"""Her decisions and stays as they are hers to have: never the address, a room, a bed, or who else was there."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date, show_moment
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.placement import Lists
from kdm_desk.features.shelter.model.stay import PlacementRecord
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordEntry, RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread."""
    service = ShelterService(context.desk)
    lists = service.lists()
    entries = [_entry(record, lists) for record in service.placements_of(person_id)]
    if not entries:
        return ()
    withheld = [
        translate(
            "OwnRecord",
            "Address, rooms and beds of the house and who else was there are left out: others live there hidden.",
        )
    ]
    return [
        RecordPart("stays", translate("OwnRecord", "Decisions and stays in the shelter"), entries, withheld)
    ]


def _entry(record: PlacementRecord, lists: Lists) -> RecordEntry:
    steps = "\n".join(
        " · ".join(
            part
            for part in (
                show_moment(event.at),
                words.event(event),
                words.label_of(lists.discharge_reasons, event.code) if event.code else "",
            )
            if part
        )
        for event in record.events
    )
    withdrawn = (
        words.label_of(lists.withdrawal_reasons, record.withdrawn_reason) if record.withdrawn_at else ""
    )
    end = show_date(record.planned_end) if record.planned_end else ""
    return [
        RecordField("decided_on", translate("OwnRecord", "Decided on"), show_date(record.decided_on)),
        RecordField("ground", translate("OwnRecord", "Ground"), words.label_of(lists.grounds, record.ground)),
        RecordField("steps", translate("OwnRecord", "Course"), steps),
        RecordField("planned_end", translate("OwnRecord", "Planned end"), end),
        RecordField("withdrawn", translate("OwnRecord", "Withdrawn"), withdrawn),
        RecordField("note", translate("OwnRecord", "Notes"), record.note, free=True),
    ]
