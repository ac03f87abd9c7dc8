"""Session notes in her own record: how many there are and who keeps them, never a word of them."""

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
    if not entries:
        return ()
    withheld = [
        translate(
            "OwnRecord",
            "The text of session notes is left out: it is sealed to those who wrote it. They are asked for it apart.",
        )
    ]
    return [RecordPart("notes", translate("OwnRecord", "Session notes"), entries, withheld)]
