"""Sentences about appointments, rooms and the playroom."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

SCHEDULE: Mapping[str, str] = {
    "counsellor_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has another appointment from {starts} to {ends}. Nothing was booked. Please choose another time.",
    ),
    "room_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is in use from {starts} to {ends}. Nothing was booked. Please choose another room or time.",
    ),
    "client_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has another appointment from {starts} to {ends}. Nothing was booked. Please choose another time.",
    ),
    "ends_before_start": QT_TRANSLATE_NOOP(
        "Messages", "The end is before the start. Nothing was saved. Please correct the times."
    ),
    "step_not_possible": QT_TRANSLATE_NOOP(
        "Messages",
        "This step does not follow the present one. Nothing was changed. Use a correction, with a reason.",
    ),
    "playroom_full": QT_TRANSLATE_NOOP(
        "Messages",
        "The playroom has {free} of {places} places free at {starts}, {wanted} are needed. Nothing "
        "was booked. Please choose another time.",
    ),
    "counsellor_not_available": QT_TRANSLATE_NOOP(
        "Messages", "{name} takes no appointments now. Nothing was booked. Please choose somebody else."
    ),
    "room_not_available": QT_TRANSLATE_NOOP(
        "Messages", "{name} is not in use now. Nothing was booked. Please choose another room."
    ),
    "client_not_available": QT_TRANSLATE_NOOP(
        "Messages", "This file takes no appointments now. Nothing was booked. Please open the file and look."
    ),
    "playroom_not_available": QT_TRANSLATE_NOOP(
        "Messages", "The playroom is not in use now. Nothing was booked. Please book without it."
    ),
    "playroom_missing": QT_TRANSLATE_NOOP(
        "Messages", "There is no playroom in the settings. Nothing was booked. Please book without it."
    ),
    "claim_over_capacity": QT_TRANSLATE_NOOP(
        "Messages", "This time is already taken. Nothing was booked. Please choose another time."
    ),
    "appointment_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "This appointment is not there any more. Nothing was changed. Please look at the day again.",
    ),
    "appointment_too_long": QT_TRANSLATE_NOOP(
        "Messages", "An appointment lasts at most {hours} hours. Nothing was booked. Please check the times."
    ),
    "client_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please choose the woman the appointment is for. Nothing was booked."
    ),
    "counsellor_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "This counsellor is not in the list any more. Nothing was changed. Please choose somebody else.",
    ),
    "child_not_expected": QT_TRANSLATE_NOOP(
        "Messages",
        "No playroom place was booked for this child. Nothing was changed. Please add the place first.",
    ),
    "mother_not_here": QT_TRANSLATE_NOOP(
        "Messages", "{name} has not arrived yet. Nothing was changed. Please record her arrival first."
    ),
    "step_too_early": QT_TRANSLATE_NOOP(
        "Messages", "This appointment begins at {starts}. Nothing was changed. Please wait until then."
    ),
}
