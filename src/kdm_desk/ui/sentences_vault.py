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
        "This is not the recovery sheet of this vault. Nothing was changed. Please check the groups you typed.",
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
        "The data file of this vault is missing. Nothing was written. Please bring it back or restore a backup.",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file is damaged. Nothing was written. Please do not go on working; restore the last backup.",
    ),
    "keys_unfit": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file and the data file do not go together: one of them is an older one that somebody put back, or "
        "the data file is damaged. Nothing was written. Please tell the manager; put back the newest of both, or "
        "restore the last backup.",
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
        "The list of users was changed by someone who may not. Nothing was written. Please tell the manager at once.",
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
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "Messages", "The folder is not empty. Nothing was written. Please choose an empty one."
    ),
    "folder_is_mount": QT_TRANSLATE_NOOP(
        "Messages",
        "This is the top folder of a disk. Nothing was written. Please choose a folder inside it.",
    ),
    "vault_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "There is a vault in this folder already. Nothing was written. Please open it, or choose another folder.",
    ),
    "login_name_taken": QT_TRANSLATE_NOOP(
        "Messages", "There is a user with this name already. Nothing was saved. Please choose another name."
    ),
    "audit_broken": QT_TRANSLATE_NOOP(
        "Messages",
        "The record of what was done is not whole from {since} on. Nothing was changed. Please tell the manager.",
    ),
    "printer_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "No printer was found. The letter is kept. Please switch the printer on or ask the IT person.",
    ),
    "printing_failed": QT_TRANSLATE_NOOP(
        "Messages", "The printer did not take the pages: {reason}. Nothing was lost. Please try again."
    ),
    "folder_in_cloud": QT_TRANSLATE_NOOP(
        "Messages",
        "A vault cannot live in a cloud folder ({service}): the copies could damage it. Nothing was "
        "written. Please choose another folder.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP(
        "Messages", "The folder {path} is not there. Nothing was written. Please choose a folder that exists."
    ),
    "vault_missing": QT_TRANSLATE_NOOP(
        "Messages", "There is no vault in {path}. Nothing was written. Please choose the right folder."
    ),
    "database_not_encrypted": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file is not encrypted. It was not opened, and nothing was written. Please tell the IT person.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no space left on the disk. What was saved before is safe. Please make room and save again.",
    ),
    "header_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file was changed meanwhile by another program. Nothing was written. Please lock the "
        "desk and unlock it again.",
    ),
    "no_header": QT_TRANSLATE_NOOP(
        "Messages", "Logins cannot be managed here. Nothing was changed. Please unlock the vault again."
    ),
    "identity_file_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The file {path} with the recovery key cannot be read. Nothing was changed. Please check the path.",
    ),
    "recovery_file_exists": QT_TRANSLATE_NOOP(
        "Messages", "The file {path} is there already and was not overwritten. Please choose another name."
    ),
    "recovery_identity_mistyped": QT_TRANSLATE_NOOP(
        "Messages",
        "There is a typing mistake in the recovery key. Nothing was changed. Please compare it with the sheet.",
    ),
    "login_ended": QT_TRANSLATE_NOOP(
        "Messages", "This login ended on {end_date}. Nothing was changed. Please speak to the manager."
    ),
    "login_name_invalid": QT_TRANSLATE_NOOP(
        "Messages",
        "A user name has letters, digits, points and hyphens, at most {longest} of them. Nothing was saved.",
    ),
    "login_not_active": QT_TRANSLATE_NOOP(
        "Messages", "The login {login_name} is not active. Nothing was changed. Please choose another one."
    ),
    "login_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no login {login_name} in this vault. Nothing was changed. Please check the name.",
    ),
    "memory_short": QT_TRANSLATE_NOOP(
        "Messages",
        "Opening the vault needs {mebibytes} MiB of free memory. Nothing was changed. Please close "
        "other programs and try again.",
    ),
    "passphrase_too_long": QT_TRANSLATE_NOOP(
        "Messages", "The passphrase is longer than {characters} characters. Please take a shorter one."
    ),
    "passphrase_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "No passphrase could be read. Nothing was changed."
    ),
    "vault_not_empty": QT_TRANSLATE_NOOP(
        "Messages",
        "This vault holds people already. Nothing was written. Invented data goes only into an empty vault.",
    ),
    "answers_missing": QT_TRANSLATE_NOOP(
        "Messages", "Some answers are still missing. Nothing was written. Please look at the marked fields."
    ),
    "copy_not_saved": QT_TRANSLATE_NOOP(
        "Messages", "The copy could not be saved: {reason}. The letter is kept. Please choose another place."
    ),
}
