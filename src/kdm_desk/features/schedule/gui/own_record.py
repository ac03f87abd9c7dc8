"""Her appointments as they are hers to have. Counsellors act in office: their names stay."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.schedule.gui.looks import state_text, time_range
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread. The rooms of the centre are nobody's data and left out."""
    service, language = ScheduleService(context.desk), context.preferences.language
    choices = service.choices()
    entries = [
        [
            RecordField("day", translate("OwnRecord", "Day"), show_date(one.starts_at.date())),
            RecordField("time", translate("OwnRecord", "Time"), time_range(one)),
            RecordField(
                "service", translate("Schedule", "Service"), choices.service_label(one.service, language)
            ),
            RecordField("counsellor", translate("Schedule", "Counsellor"), one.staff_name),
            RecordField("state", translate("OwnRecord", "State"), state_text(one.state)),
            RecordField("note", translate("OwnRecord", "Notes"), one.note, free=True),
        ]
        for one in service.of_person(person_id)
    ]
    return [RecordPart("appointments", translate("Schedule", "Appointments"), entries)] if entries else ()
