"""Sentences about session notes and the search inside them."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

NOTES: Mapping[str, str] = {
    "note_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This note is not there. Nothing was changed. Please open her file again."
    ),
    "note_corrected": QT_TRANSLATE_NOOP(
        "Messages",
        "This note was corrected meanwhile. Nothing was saved, and what you typed is kept. Please open her file, "
        "read the newer note, and correct that one if needed.",
    ),
    "search_too_short": QT_TRANSLATE_NOOP("Messages", "Please type at least two letters to look for."),
}
