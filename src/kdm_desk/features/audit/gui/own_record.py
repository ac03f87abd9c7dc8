"""How often her file was opened, month by month: who looks at her data is hers to ask."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.audit.service import AuditService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread."""
    entries = [
        [
            RecordField("month", translate("OwnRecord", "Month"), f"{month[5:]}.{month[:4]}"),
            RecordField("openings", translate("OwnRecord", "Times opened"), str(count)),
        ]
        for month, count in AuditService(context.desk).openings(person_id).items()
    ]
    return [RecordPart("openings", translate("OwnRecord", "How often her file was opened"), entries)]
