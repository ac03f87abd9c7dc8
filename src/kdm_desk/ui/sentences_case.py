"""Sentences about needs, aid, follow-up tasks and consent."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

CASE: Mapping[str, str] = {
    "need_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This request is not there any more. Nothing was changed. Please open the file again."
    ),
    "need_unchanged": QT_TRANSLATE_NOOP(
        "Messages", "This is what stands there already. Nothing was changed. Please choose what came of it."
    ),
    "period_backwards": QT_TRANSLATE_NOOP(
        "Messages", "The last day lies before the first. Please choose the days again."
    ),
    "aid_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This aid is not there any more. Nothing was changed. Please open the file again."
    ),
    "aid_void": QT_TRANSLATE_NOOP(
        "Messages", "This entry was taken back and is not changed any more. Please write a new one."
    ),
    "aid_unchanged": QT_TRANSLATE_NOOP(
        "Messages", "This is what stands there already. Nothing was changed. Please correct what is wrong."
    ),
    "amount_not_understood": QT_TRANSLATE_NOOP(
        "Messages", "This is not an amount we can read. Please write it like 1.250,50."
    ),
    "amount_not_positive": QT_TRANSLATE_NOOP(
        "Messages", "An amount is more than nothing. Please check it or leave it empty."
    ),
    "amount_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "This amount is larger than can be. Nothing was saved. Please check the point and the comma.",
    ),
    "quantity_not_possible": QT_TRANSLATE_NOOP(
        "Messages", "Please write a quantity between 1 and {most}, or leave it empty."
    ),
    "unit_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please say of what it is so many: pieces, packages, cards."
    ),
    "task_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This task is not there any more. Nothing was changed. Please look at the list again."
    ),
    "task_finished": QT_TRANSLATE_NOOP(
        "Messages",
        "This task is finished already. Nothing was changed. Take it up again if it has to be done.",
    ),
    "task_open": QT_TRANSLATE_NOOP("Messages", "This task is open. Nothing was changed."),
    "silent_days_not_possible": QT_TRANSLATE_NOOP("Messages", "Please choose between 1 and {most} days."),
    "rule_not_possible": QT_TRANSLATE_NOOP("Messages", "Please choose between {least} and {most}."),
    "last_warning_too_early": QT_TRANSLATE_NOOP(
        "Messages", "The last warning comes after the first. Nothing was saved. Please choose fewer days."
    ),
    "consent_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This consent is not there any more. Nothing was changed. Please open the file again."
    ),
    "consent_withdrawn": QT_TRANSLATE_NOOP(
        "Messages", "She took this consent back already. Nothing was changed."
    ),
    "consent_too_short": QT_TRANSLATE_NOOP(
        "Messages", "A consent ends after the day it is given. Nothing was saved. Please choose a later day."
    ),
    "consent_too_long": QT_TRANSLATE_NOOP(
        "Messages", "A consent lasts ten years at most. Nothing was saved. Please choose an earlier day."
    ),
    "consent_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "She has not agreed that this goes to {recipient}: {facts}. Nothing was sent. Please ask her and record "
        "her consent, or leave it out.",
    ),
    "legal_basis_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please write on which legal basis this goes without her consent. Nothing was sent."
    ),
}
