"""Sentences about people, their files, and what is typed into any form."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

PEOPLE: Mapping[str, str] = {
    "required": QT_TRANSLATE_NOOP("Messages", "Please fill this in."),
    "required_or_declined": QT_TRANSLATE_NOOP(
        "Messages", "Please fill this in, or say that she does not want to."
    ),
    "tckn_checksum": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a valid identity number. Nothing was saved. Please check the digits, or leave it empty.",
    ),
    "ykn_checksum": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a valid number for foreigners. Nothing was saved. Please check the digits, or leave it empty.",
    ),
    "phone_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a telephone number we know. Nothing was saved. Please write it like 05xx xxx xx xx.",
    ),
    "date_not_understood": QT_TRANSLATE_NOOP(
        "Messages", "This is not a date. Please write it like 31.12.2026."
    ),
    "time_not_understood": QT_TRANSLATE_NOOP("Messages", "This is not a time. Please write it like 14:30."),
    "person_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This file is not there any more. Nothing was changed. Please search again."
    ),
    "merge_same_file": QT_TRANSLATE_NOOP(
        "Messages", "This is the same file. Nothing was changed. Please choose the other file."
    ),
    "merge_no_file": QT_TRANSLATE_NOOP(
        "Messages", "This person has no file of her own. Nothing was changed. Please choose another file."
    ),
    "merge_restricted": QT_TRANSLATE_NOOP(
        "Messages",
        "A file open only to named staff is not merged or set apart. Nothing was changed. Please open it to all "
        "first; it can be limited again afterwards.",
    ),
    "merge_has_files": QT_TRANSLATE_NOOP(
        "Messages",
        "Another file was merged into this one before. Nothing was changed. Please keep this file instead, or set "
        "the two apart first.",
    ),
    "merge_chain": QT_TRANSLATE_NOOP(
        "Messages",
        "One of the files is part of another one already. Nothing was changed. Please open the file again.",
    ),
    "not_merged": QT_TRANSLATE_NOOP(
        "Messages", "This file is not merged any more. Nothing was changed. Please open the file again."
    ),
    "closing_stay_open": QT_TRANSLATE_NOOP(
        "Messages",
        "She has been staying in the shelter since {since}. The file was not closed. Please end her stay first.",
    ),
    "closing_appointment_ahead": QT_TRANSLATE_NOOP(
        "Messages",
        "She has an appointment on {when} with {who}. The file was not closed. Please hold or cancel it first.",
    ),
    "file_closed_already": QT_TRANSLATE_NOOP(
        "Messages", "This file is closed already. Nothing was changed. Please open the file again."
    ),
    "file_not_closed": QT_TRANSLATE_NOOP("Messages", "This file is open. Nothing was changed."),
    "case_event_append_only": QT_TRANSLATE_NOOP(
        "Messages", "What was closed or opened again stays written. Nothing was changed."
    ),
    "file_number_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "The file number {number} is in use. Nothing was saved. Please leave it empty to get the next one.",
    ),
    "file_restricted": QT_TRANSLATE_NOOP(
        "Messages", "This file is open only to named staff. Nothing was shown. Please ask the manager."
    ),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Messages",
        "Someone else changed this meanwhile. What you typed is still here. Please look at the new "
        "state and save again.",
    ),
    "reason_missing": QT_TRANSLATE_NOOP("Messages", "Please write a short reason. Nothing was changed."),
    "number_not_understood": QT_TRANSLATE_NOOP(
        "Messages", "This is not a number we can use. Please write digits only."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Messages", "This text is too long. Nothing was saved. Please shorten it."
    ),
    "choice_unknown": QT_TRANSLATE_NOOP(
        "Messages", "This choice is no longer offered. Nothing was saved. Please choose another one."
    ),
    "name_missing": QT_TRANSLATE_NOOP("Messages", "Please write a name. Nothing was saved."),
    "identity_length": QT_TRANSLATE_NOOP(
        "Messages",
        "This number has {digits} digits, it should have {expected}. Nothing was saved. Please check "
        "it, or leave it empty.",
    ),
    "passport_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a passport number we know. Nothing was saved. Please check it, or leave it empty.",
    ),
    "age_not_possible": QT_TRANSLATE_NOOP(
        "Messages",
        "An age of {years} is not possible. Nothing was saved. Please check it, or leave it empty.",
    ),
    "birth_date_in_future": QT_TRANSLATE_NOOP(
        "Messages", "This date of birth lies ahead. Nothing was saved. Please check it."
    ),
    "birth_date_too_old": QT_TRANSLATE_NOOP(
        "Messages", "This date of birth is more than {years} years ago. Nothing was saved. Please check it."
    ),
    "child_older_than_mother": QT_TRANSLATE_NOOP(
        "Messages", "The child would be older than the mother. Nothing was saved. Please check both dates."
    ),
    "date_in_future": QT_TRANSLATE_NOOP(
        "Messages", "This date lies ahead. Nothing was saved. Please check it."
    ),
    "date_in_past": QT_TRANSLATE_NOOP(
        "Messages", "This date has passed. Nothing was saved. Please check it."
    ),
    "time_in_future": QT_TRANSLATE_NOOP(
        "Messages", "This time lies ahead. Nothing was saved. Please check it."
    ),
}
