"""Sentences about the vault, its keys, backups and the printer."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

VAULT: Mapping[str, str] = {
    "not_allowed": QT_TRANSLATE_NOOP(
        "Messages", "Your role does not include this. Nothing was changed. Ask the manager if you need it."
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "User and passphrase do not fit together. Nothing was changed. Please look at Caps Lock and "
        "the keyboard layout, then try again.",
    ),
    "wait_before_next_try": QT_TRANSLATE_NOOP(
        "Messages", "Please wait {seconds} seconds before the next try. The data is safe."
    ),
    "passphrase_too_short": QT_TRANSLATE_NOOP(
        "Messages", "The passphrase is too short. Please take at least five words or 14 characters."
    ),
    "passphrases_differ": QT_TRANSLATE_NOOP(
        "Messages", "The two passphrases are not the same. Please type the second one again."
    ),
    "recovery_identity_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not the recovery sheet of this vault. Nothing was changed. Please check the groups "
        "you typed.",
    ),
    "recovery_groups_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The groups typed do not match the sheet. Please look at the printed sheet and type them again.",
    ),
    "header_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file of this vault is missing. Nothing was written. Please bring back the file "
        "vault.kdm or restore a backup.",
    ),
    "header_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file of this vault is damaged. Nothing was written. Please restore the last backup.",
    ),
    "database_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file of this vault is missing. Nothing was written. Please bring it back or restore "
        "a backup.",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file is damaged. Nothing was written. Please do not go on working; restore the last "
        "backup.",
    ),
    "database_truncated": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file is shorter than it should be. Nothing was written. Please restore the last backup.",
    ),
    "database_of_another_vault": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file belongs to another vault. Nothing was written. Please put back the right file.",
    ),
    "vault_read_only": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder of the vault cannot be written to. Nothing was changed. Please ask the IT person "
        "to allow writing.",
    ),
    "vault_newer": QT_TRANSLATE_NOOP(
        "Messages",
        "This vault was written by a newer program. Nothing was changed. Please install the newest version.",
    ),
    "vault_rolled_back": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file is older than the one used last. Nothing was written. Please tell the manager "
        "and restore the last backup.",
    ),
    "vault_forged": QT_TRANSLATE_NOOP(
        "Messages",
        "The list of users was changed by someone who may not. Nothing was written. Please tell the "
        "manager at once.",
    ),
    "vault_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "This vault is open on {host} since {since}. Nothing was changed. Please close it there first.",
    ),
    "sealed_field_moved": QT_TRANSLATE_NOOP(
        "Messages", "A sealed note is not where it was written. It was not opened. Please tell the IT person."
    ),
    "sealed_for_others": QT_TRANSLATE_NOOP(
        "Messages", "This note is sealed for another profession. Nothing was changed."
    ),
    "folder_on_network": QT_TRANSLATE_NOOP(
        "Messages",
        "A vault cannot live on a network folder: two machines could damage it. Nothing was written. "
        "Please choose a folder on this machine.",
    ),
    "folder_synced": QT_TRANSLATE_NOOP(
        "Messages",
        "A vault cannot live in a cloud folder ({service}): the copies could damage it. Nothing was "
        "written. Please choose another folder.",
    ),
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "Messages", "The folder is not empty. Nothing was written. Please choose an empty one."
    ),
    "vault_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "There is a vault in this folder already. Nothing was written. Please open it, or choose "
        "another folder.",
    ),
    "login_name_taken": QT_TRANSLATE_NOOP(
        "Messages", "There is a user with this name already. Nothing was saved. Please choose another name."
    ),
    "audit_broken": QT_TRANSLATE_NOOP(
        "Messages",
        "The record of what was done is not whole from {since} on. Nothing was changed. Please tell "
        "the manager.",
    ),
    "no_space": QT_TRANSLATE_NOOP(
        "Messages",
        "There is not enough space. The data is safe, and no half file was left. Please make room and "
        "try again.",
    ),
    "medium_lost": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk or stick went away while writing. The data is safe, and no half file was left. "
        "Please plug it in and try again.",
    ),
    "backup_folder_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup folder cannot be found. The data is safe. Please plug in the medium or choose "
        "another folder.",
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
    "printer_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "No printer was found. The letter is kept. Please switch the printer on or ask the IT person.",
    ),
    "printing_failed": QT_TRANSLATE_NOOP(
        "Messages", "The printer did not take the pages: {reason}. Nothing was lost. Please try again."
    ),
}
