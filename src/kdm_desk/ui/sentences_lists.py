"""Sentences about the editable code lists."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

LISTS: Mapping[str, str] = {
    "list_closed": QT_TRANSLATE_NOOP(
        "Messages", "This list is fixed. Nothing was changed. Please reword or order its entries instead."
    ),
    "list_entry_exists": QT_TRANSLATE_NOOP(
        "Messages", "“{label}” is in this list already. Nothing was changed. Please choose another word."
    ),
    "list_entry_unknown": QT_TRANSLATE_NOOP(
        "Messages", "This entry is not in the list any more. Nothing was changed. Please load the page again."
    ),
    "list_entry_seeded": QT_TRANSLATE_NOOP(
        "Messages",
        "This entry came with the program and cannot be deleted. Nothing was changed. Please retire it instead.",
    ),
    "list_entry_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "This entry is in use and cannot be deleted. Nothing was changed. Please retire it instead.",
    ),
    "list_needs_one": QT_TRANSLATE_NOOP(
        "Messages", "A list needs at least one entry to offer. Nothing was changed."
    ),
}
