"""Session notes in her own record: that there may be some and whom to ask, never a word of them.

Who keeps how many is told to members alone; the rest stands in every record, so that it tells nothing of this woman.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.notes.service import NotesService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread; nothing is unsealed."""
    entries = [
        [
            RecordField("by", translate("OwnRecord", "Kept by"), by),
            RecordField("notes", translate("OwnRecord", "Session notes"), str(count)),
        ]
        for by, count in NotesService(context.desk).writers(person_id).items()
    ]
    withheld = [
        translate(
            "OwnRecord",
            "Notes of counselling, where there are any, are sealed to those who keep them and left out here. You can "
            "ask your counsellor for them.",
        )
    ]
    return [RecordPart("notes", translate("OwnRecord", "Session notes"), entries, withheld)]
