"""Session notes as lines of the timeline: that one was written, for those who could read it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core import clock
from kdm_desk.features.notes.gui import words
from kdm_desk.features.notes.service import NotesService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Her notes in the compartments of this login, without a word of them; on the database thread."""
    written = QCoreApplication.translate("Notes", "Session note written")
    corrected = QCoreApplication.translate("Notes", "Session note corrected")
    return [
        TimelineEntry(
            clock.to_local(clock.parse_instant(note.written_at)),
            "edit",
            corrected if note.is_correction else written,
            f"{words.compartment(note.compartment)} · {note.by}",
            "case_file",
            {"person_id": person_id, "tab": "notes"},
        )
        for note in NotesService(context.desk).timeline(person_id)
    ]
