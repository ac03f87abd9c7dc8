"""Sentences about files that are open only to named staff."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

RESTRICTED: Mapping[str, str] = {
    "reason_too_short": QT_TRANSLATE_NOOP(
        "Messages", "Please write a reason of at least {letters} letters. Nothing was done."
    ),
    "file_already_restricted": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is limited to named staff already. Nothing was changed. Please look at it again.",
    ),
    "file_not_restricted": QT_TRANSLATE_NOOP(
        "Messages", "This file is open to all staff. Nothing was changed. Please look at it again."
    ),
    "last_member": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody would be left who may see this file. Nothing was changed. Please share it with somebody first, or "
        "open it to all staff.",
    ),
    "restricted_file_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no restricted file with this number. Nothing was opened. Please check the number.",
    ),
    "restricted_file_not_shared": QT_TRANSLATE_NOOP(
        "Messages",
        "This file has not been handed to your login yet. Nothing was opened. Please ask another supervisor, or let "
        "one of the file's own staff open it once.",
    ),
    "restricted_file_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The locked part of this file is not what was written. Nothing was changed. Please tell the manager, who can "
        "look for it in a backup.",
    ),
}
