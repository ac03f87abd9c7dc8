"""Sentences about colleagues, logins, roles, compartments and the review."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

STAFF: Mapping[str, str] = {
    "last_manager": QT_TRANSLATE_NOOP(
        "Messages",
        "Then nobody would be left who manages logins without an end. Nothing was changed. Please make somebody "
        "else a manager first.",
    ),
    "not_yourself": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody takes away or changes her own login. Nothing was changed. Please ask another manager.",
    ),
    "login_not_suspended": QT_TRANSLATE_NOOP(
        "Messages", "The login {login_name} is not suspended. Nothing was changed. Please load the list anew."
    ),
    "granted_already": QT_TRANSLATE_NOOP(
        "Messages", "{login_name} is a member already. Nothing was changed. Please load the list anew."
    ),
    "not_granted": QT_TRANSLATE_NOOP(
        "Messages", "{login_name} is no member any more. Nothing was changed. Please load the list anew."
    ),
    "end_date_past": QT_TRANSLATE_NOOP(
        "Messages",
        "This day is past. Nothing was saved. Please choose today or a later day, or suspend the login.",
    ),
    "login_there_already": QT_TRANSLATE_NOOP(
        "Messages", "She has a login already. Nothing was changed. Please load the list anew."
    ),
    "colleague_unknown": QT_TRANSLATE_NOOP(
        "Messages", "This colleague is not on the list. Nothing was changed. Please load the list anew."
    ),
    "passphrase_same": QT_TRANSLATE_NOOP(
        "Messages",
        "This is the one-time passphrase from the slip; the manager has seen it. Nothing was changed. Please "
        "choose one that only you know.",
    ),
    "passphrase_not_temporary": QT_TRANSLATE_NOOP(
        "Messages",
        "Your passphrase was chosen by yourself already. Nothing was changed. You can change it in your account.",
    ),
    "passphrase_must_change": QT_TRANSLATE_NOOP(
        "Messages",
        "This login still has the one-time passphrase from the slip, which the manager has seen. Nothing was done. "
        "Please open the window first and choose a passphrase of your own there.",
    ),
    "key_file_answers_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Something is still missing: your passphrase, or a stick that is in. Nothing was changed.",
    ),
    "key_file_folder_is_vault": QT_TRANSLATE_NOOP(
        "Messages",
        "This folder lies in the vault: who takes the vault would have the key file with it. Nothing was changed. "
        "Please choose a folder on a stick.",
    ),
    "rekey_waits": QT_TRANSLATE_NOOP(
        "Messages",
        "It is done, and whoever was shut out is out. The new key of the data waits until the report or backup under "
        "way has ended, and comes at the next unlocking.",
    ),
    "manager_comes_by_role": QT_TRANSLATE_NOOP(
        "Messages",
        "In this vault two managers decide together who is a manager. Nothing was changed. Please give her a login "
        "with another role (a suspended one is removed first), then change the role: that can be proposed.",
    ),
    "manager_keys_by_sheet": QT_TRANSLATE_NOOP(
        "Messages",
        "In this vault one manager alone gives no other manager new keys. Nothing was changed. With the recovery "
        "sheet she sets a new passphrase on the unlock screen. Or, where a third manager can confirm: propose "
        "another role for her, then give her a new passphrase, then propose her as manager again.",
    ),
    "manager_ends_by_two": QT_TRANSLATE_NOOP(
        "Messages",
        "In this vault one manager alone ends no other manager's login. Nothing was changed. "
        "Please propose another role for her first; another manager confirms it on her own desk.",
    ),
    "review_unanswered": QT_TRANSLATE_NOOP(
        "Messages",
        "A decision is still missing for: {names}. Nothing was written down. Please decide for each login.",
    ),
    "review_months_out_of_range": QT_TRANSLATE_NOOP(
        "Messages", "Between {fewest} and {most} months may pass between two reviews. Nothing was saved."
    ),
}
