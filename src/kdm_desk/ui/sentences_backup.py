"""Sentences about backups, restoring, and the media they lie on."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

BACKUP: Mapping[str, str] = {
    "no_space": QT_TRANSLATE_NOOP(
        "Messages",
        "There is not enough space. The data is safe, and no half file was left. Please make room and try again.",
    ),
    "medium_lost": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk or stick went away while writing. The data is safe, and no half file was left. "
        "Please plug it in and try again.",
    ),
    "backup_folder_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup folder {path} cannot be found. The data is safe. Please plug in the medium or "
        "choose another folder.",
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Messages", "This backup is damaged. Nothing was changed. Please take an earlier one."
    ),
    "backup_newer": QT_TRANSLATE_NOOP(
        "Messages",
        "This backup was made by a newer program. Nothing was changed. Please install the newest version.",
    ),
    "backup_key_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "This backup cannot be opened with this key. Nothing was changed. Please take the sheet of "
        "the vault it came from.",
    ),
    "recipient_not_understood": QT_TRANSLATE_NOOP(
        "Messages", "This is not an age public key. Nothing was saved. It begins with age1."
    ),
    "backup_folder_read_only": QT_TRANSLATE_NOOP(
        "Messages", "The backup folder cannot be written to. The data is safe. Please choose another folder."
    ),
    "backup_file_exists": QT_TRANSLATE_NOOP(
        "Messages", "The file {path} is there already and was not overwritten. Please choose another name."
    ),
    "backup_missing": QT_TRANSLATE_NOOP(
        "Messages", "There is no backup at {path}. Nothing was changed. Please choose another file."
    ),
    "backup_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup {path} cannot be read. Nothing was changed. Please plug the medium in again or "
        "take another backup.",
    ),
    "backup_folder_is_vault": QT_TRANSLATE_NOOP(
        "Messages",
        "Backups cannot lie beside the vault: one accident would take both. Nothing was changed. "
        "Please choose another folder.",
    ),
    "backup_folder_not_chosen": QT_TRANSLATE_NOOP(
        "Messages",
        "No folder for backups was chosen yet. The data is safe. Please choose one in the settings.",
    ),
    "backup_not_proven": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup was written but could not be read back. The data is safe. Please back up to another medium.",
    ),
    "keep_out_of_range": QT_TRANSLATE_NOOP(
        "Messages",
        "Between {fewest} and {most} backups can be kept. Nothing was changed. Please write a number in between.",
    ),
    "last_number_too_high": QT_TRANSLATE_NOOP(
        "Messages",
        "The last number {number} is too high: {taken} is the last one the backup knows. Nothing was "
        "restored. Please check the paper.",
    ),
    "too_many_recipients": QT_TRANSLATE_NOOP(
        "Messages",
        "A backup has at most {most} further recipients. Nothing was changed. Please take one out first.",
    ),
}
