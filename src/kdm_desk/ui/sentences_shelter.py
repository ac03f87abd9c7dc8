"""Sentences about places, decisions and stays at the shelter."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

SHELTER: Mapping[str, str] = {
    "decision_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "A stay needs a placement decision taken at the centre. Nothing was saved. Please record the decision first.",
    ),
    "decision_used": QT_TRANSLATE_NOOP(
        "Messages", "This decision was already used for a stay. Nothing was saved."
    ),
    "bed_taken": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is taken by {by} since {since}. Nobody was moved. Please choose a free place."
    ),
    "person_has_bed": QT_TRANSLATE_NOOP(
        "Messages", "{name} has {bed} since {since}. Nothing was changed. Please use a move instead."
    ),
    "person_had_bed": QT_TRANSLATE_NOOP(
        "Messages", "{name} had a place at this time already. Nothing was changed. Please check the times."
    ),
    "bed_blocked": QT_TRANSLATE_NOOP(
        "Messages", "This place is kept back. Nobody was moved. Please choose a free place."
    ),
    "bed_held": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is held ({reason}). Nobody was moved. Please choose a free place."
    ),
    "bed_being_cleaned": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is being cleaned. Nobody was moved. Please choose a free place."
    ),
    "bed_out_of_service": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is out of service ({reason}). Nobody was moved. Please choose a free place."
    ),
    "bed_out_of_use": QT_TRANSLATE_NOOP(
        "Messages", "This place is no longer in use. Nobody was moved. Please choose a free place."
    ),
    "bed_retired": QT_TRANSLATE_NOOP(
        "Messages", "{bed} is no longer in use. Nobody was moved. Please choose a free place."
    ),
    "bed_missing": QT_TRANSLATE_NOOP(
        "Messages", "There is no place yet for {names}. Nothing was saved. Please choose one for everybody."
    ),
    "bed_not_blocked": QT_TRANSLATE_NOOP("Messages", "{bed} is not kept back. Nothing was changed."),
    "bed_label_taken": QT_TRANSLATE_NOOP(
        "Messages",
        "There is a place called {name} in this room already. Nothing was saved. Please choose another name.",
    ),
    "room_name_taken": QT_TRANSLATE_NOOP(
        "Messages", "There is a room called {name} already. Nothing was saved. Please choose another name."
    ),
    "room_has_beds": QT_TRANSLATE_NOOP(
        "Messages",
        "{room} still has {count} places in use. Nothing was changed. Please take them out of use first.",
    ),
    "room_without_beds": QT_TRANSLATE_NOOP(
        "Messages",
        "{room} is not a room for beds. Nothing was changed. Please choose a bedroom or the infirmary.",
    ),
    "already_resident": QT_TRANSLATE_NOOP("Messages", "{name} already stays in {bed}. Nothing was saved."),
    "decision_waiting": QT_TRANSLATE_NOOP(
        "Messages", "There is a decision of {day} for {name} already. Nothing was saved. Please use that one."
    ),
    "decision_withdrawn": QT_TRANSLATE_NOOP(
        "Messages", "This decision was withdrawn. Nothing was saved. Please record a new one."
    ),
    "admitted_before_decision": QT_TRANSLATE_NOOP(
        "Messages", "The admission would be before the decision. Nothing was saved. Please check the day."
    ),
    "not_in_decision": QT_TRANSLATE_NOOP(
        "Messages", "This child is not part of the decision. Nothing was saved. Please record a new decision."
    ),
    "nothing_to_move": QT_TRANSLATE_NOOP("Messages", "Everybody is already there. Nothing was changed."),
    "reason_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "The rules ask for a reason here ({names}). Nothing was saved. Please write it down and save again.",
    ),
}
