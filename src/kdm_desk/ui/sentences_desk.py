"""Sentences about people, appointments, the shelter and letters."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

DESK: Mapping[str, str] = {
    "required": QT_TRANSLATE_NOOP("Messages", "Please fill this in, or say that she does not want to."),
    "tckn_checksum": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a valid identity number. Nothing was saved. Please check the digits, or leave it empty.",
    ),
    "ykn_checksum": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a valid number for foreigners. Nothing was saved. Please check the digits, or "
        "leave it empty.",
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
    "counsellor_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has another appointment from {starts} to {ends}. Nothing was booked. Please choose "
        "another time.",
    ),
    "room_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is in use from {starts} to {ends}. Nothing was booked. Please choose another room or time.",
    ),
    "client_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has another appointment from {starts} to {ends}. Nothing was booked. Please choose "
        "another time.",
    ),
    "playroom_full": QT_TRANSLATE_NOOP(
        "Messages",
        "The playroom has {free} free places at {starts}, {wanted} are needed. Nothing was booked. "
        "Please choose another time.",
    ),
    "ends_before_start": QT_TRANSLATE_NOOP(
        "Messages", "The end is before the start. Nothing was saved. Please correct the times."
    ),
    "step_not_possible": QT_TRANSLATE_NOOP(
        "Messages",
        "This step does not follow the present one. Nothing was changed. Use a correction, with a reason.",
    ),
    "reason_missing": QT_TRANSLATE_NOOP("Messages", "Please write a short reason. Nothing was changed."),
    "bed_taken": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is taken in this time. Nobody was moved. Please choose a free place."
    ),
    "person_has_bed": QT_TRANSLATE_NOOP(
        "Messages", "{name} already has {bed}. Nothing was changed. Use a move instead."
    ),
    "decision_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "A stay needs a placement decision taken at the centre. Nothing was saved. Please record the "
        "decision first.",
    ),
    "decision_used": QT_TRANSLATE_NOOP(
        "Messages", "This decision was already used for a stay. Nothing was saved."
    ),
    "bed_out_of_service": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is out of service. Nobody was moved. Please choose a free place."
    ),
    "recipient_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please choose who receives the letter. Nothing was sent."
    ),
    "subject_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please write the subject of the letter. Nothing was sent."
    ),
    "consent_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "She has not agreed that {field} goes to {recipient}. It was left out. Please ask her, and "
        "record the consent.",
    ),
    "letter_number_taken": QT_TRANSLATE_NOOP(
        "Messages", "The letter number {number} is in use. Nothing was saved. Please try again."
    ),
}
