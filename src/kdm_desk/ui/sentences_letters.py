"""Sentences about letters and the directory."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

LETTERS: Mapping[str, str] = {
    "recipient_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please choose who receives the letter. Nothing was sent."
    ),
    "subject_missing": QT_TRANSLATE_NOOP(
        "Messages", "Please write the subject of the letter. Nothing was sent."
    ),
    "letter_number_taken": QT_TRANSLATE_NOOP(
        "Messages", "The letter number {number} is in use. Nothing was saved. Please try again."
    ),
    "letter_text_missing": QT_TRANSLATE_NOOP(
        "Messages", "The letter has no text yet. Nothing was saved. Please write it."
    ),
    "letter_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "This letter is not there any more. Nothing was changed. Please look at the register again.",
    ),
    "letter_withdrawn": QT_TRANSLATE_NOOP(
        "Messages", "The letter {number} was withdrawn. Nothing was changed."
    ),
    "letter_answered": QT_TRANSLATE_NOOP(
        "Messages", "The letter {number} was answered already. Nothing was changed."
    ),
    "letter_not_sent": QT_TRANSLATE_NOOP(
        "Messages",
        "The letter {number} was not sent yet. Nothing was changed. Please record the sending first.",
    ),
    "institution_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "This institution is not in the directory any more. Nothing was saved. Please choose another one.",
    ),
    "signatory_missing": QT_TRANSLATE_NOOP("Messages", "Please choose who signs. Nothing was saved."),
    "too_many_attachments": QT_TRANSLATE_NOOP(
        "Messages", "A letter has at most {limit} attachments. Nothing was saved. Please put some together."
    ),
    "contact_block_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "The contact lines of the letterhead do not fit on the page. The text is kept. Please shorten "
        "them in the settings.",
    ),
}
