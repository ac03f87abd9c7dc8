"""Sentences about keys: the database that gets a new one, and a login's own record in the key file."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

KEYS: Mapping[str, str] = {
    "busy_with_long_work": QT_TRANSLATE_NOOP(
        "Messages",
        "A report, a search or a backup is still reading the vault, and this step gives the vault a new key. "
        "Nothing was changed. Please wait until it has ended, or stop it, and try again.",
    ),
    "slot_rolled_back": QT_TRANSLATE_NOOP(
        "Messages",
        "Somebody put an older record of your login into the key file, perhaps one with a former passphrase. "
        "Nothing was written. Please tell the manager, who can give you a new passphrase; "
        "the recovery sheet can do so, too.",
    ),
    "vault_rekeyed_meanwhile": QT_TRANSLATE_NOOP(
        "Messages",
        "The vault got a new key while the backup was being made, so that backup was not kept. "
        "Nothing in the vault was changed. Please make the backup again.",
    ),
}
