"""Sentences about the recovery sheet and its shares, key files, and two managers agreeing."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

SHEETS: Mapping[str, str] = {
    "recovery_identity_old": QT_TRANSLATE_NOOP(
        "Messages",
        "This recovery sheet was replaced by a newer one and is void. Nothing was changed. "
        "Please take the newest sheet, or two of the newest shares.",
    ),
    "recovery_sheet_same": QT_TRANSLATE_NOOP(
        "Messages",
        "This vault has or had this recovery sheet already. Nothing was changed. Please let a new one be made.",
    ),
    "share_word_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Word {position} of share {share} is no word of the list. Nothing was changed. "
        "Please compare it with the page.",
    ),
    "share_mistyped": QT_TRANSLATE_NOOP(
        "Messages",
        "The words of share {share} do not fit together. Nothing was changed. "
        "Please compare every word and its place with the page.",
    ),
    "share_word_count": QT_TRANSLATE_NOOP(
        "Messages",
        "Share {share} has {words} words here, and a page has {expected}. Nothing was changed. "
        "Please look for a word that is missing or stands twice.",
    ),
    "share_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "This is the same share twice. Nothing was changed. Please type a second one of the three.",
    ),
    "shares_of_different_sets": QT_TRANSLATE_NOOP(
        "Messages",
        "These shares do not belong together. Nothing was changed. Please compare the set numbers on the pages.",
    ),
    "share_alone": QT_TRANSLATE_NOOP(
        "Messages",
        "One share alone opens nothing. Nothing was changed. Please type the words of a second one after it.",
    ),
    "share_words_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The words typed do not match the shares. Please look at the printed pages and type them again.",
    ),
    "key_file_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This login opens with a key file, and none was found. Nothing was changed. "
        "Please put in the stick with it, or choose the file.",
    ),
    "key_file_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is no key file, or it is damaged. Nothing was changed. Please choose another one; "
        "if there is none, the manager can give a new passphrase.",
    ),
    "key_file_exists": QT_TRANSLATE_NOOP(
        "Messages", "The file {path} is there already and was not overwritten. Please choose another name."
    ),
    "key_file_not_kept": QT_TRANSLATE_NOOP(
        "Messages",
        "The stick did not keep the key file as it was written. Nothing was changed: "
        "your passphrase opens as before. Please take another stick.",
    ),
    "key_file_enrolled": QT_TRANSLATE_NOOP(
        "Messages",
        "You have a key file already. Nothing was changed. Please replace it, with the present one at hand.",
    ),
    "key_file_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not the key file that you open the vault with. Nothing was changed. Please choose that one.",
    ),
    "second_manager_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "In this vault two managers decide together who is a manager. Nothing was changed. "
        "Please propose it; another manager confirms it on her own desk.",
    ),
    "second_manager_not_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "This needs no second manager. Nothing was proposed. You can do it yourself.",
    ),
    "two_managers_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "There is only one manager. Nothing was changed. Please add a second one before you require two.",
    ),
    "proposal_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "This proposal is there no more: it was withdrawn or carried out. Nothing was changed.",
    ),
    "proposal_outdated": QT_TRANSLATE_NOOP(
        "Messages",
        "The managers have changed since this was proposed, so the proposal is void. Nothing was changed. "
        "Please propose it again.",
    ),
    "proposal_is_yours": QT_TRANSLATE_NOOP(
        "Messages",
        "You proposed this yourself. Nothing was changed. Another manager has to confirm it.",
    ),
}
