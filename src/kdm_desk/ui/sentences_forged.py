"""Sentences about a key file that somebody altered, one for each way to do it that the refusal's reason tells."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

_USERS = QT_TRANSLATE_NOOP(
    "Messages",
    "The list of users and roles in the key file bears no manager's signature: somebody raised a role or changed "
    "the list. Nothing was written. Please tell the manager at once; the newest backup can be restored.",
)
_MANAGERS = QT_TRANSLATE_NOOP(
    "Messages",
    "Somebody who is no manager wrote down in the key file who manages this vault. Nothing was written. "
    "Please tell every manager at once; the newest backup can be restored.",
)
_SECOND = QT_TRANSLATE_NOOP(
    "Messages",
    "The key file holds a change of managers that only one manager signed, and this vault requires two. "
    "Nothing was written. Please tell the other managers at once.",
)
_ROOT = QT_TRANSLATE_NOOP(
    "Messages",
    "The key file belongs to another recovery sheet than this vault: somebody put one of their own making in its "
    "place. Nothing was written. Please tell the manager at once; the newest backup can be restored.",
)
_NEW_SHEET = QT_TRANSLATE_NOOP(
    "Messages",
    "The key file holds a new recovery sheet that no manager issued. Nothing was written. "
    "Please tell the manager at once; the newest backup can be restored.",
)
_EXCHANGED = QT_TRANSLATE_NOOP(
    "Messages",
    "A login's record in the key file was not written by that login: it was exchanged for another's or written "
    "anew. Nothing was written. Please tell the manager at once; the newest backup can be restored.",
)
_INSERTED = QT_TRANSLATE_NOOP(
    "Messages",
    "The key file holds a record for a login that no manager let in, or that was taken away. Nothing was written. "
    "Please tell the manager at once; the newest backup can be restored.",
)
_FOREIGN = QT_TRANSLATE_NOOP(
    "Messages",
    "Your record in the key file comes from another vault. Nothing was written. "
    "Please tell the manager at once; the newest backup can be restored.",
)
_PLANTED = QT_TRANSLATE_NOOP(
    "Messages",
    "The key file holds a key for you that is not the key of this vault: somebody planted it. It was not used, and "
    "nothing was written. Please tell the manager at once; the newest backup can be restored.",
)
_BRANCH = QT_TRANSLATE_NOOP(
    "Messages",
    "The key file leaves out what you have seen before: somebody went on from an older one, perhaps a manager who "
    "was removed. Nothing was written. Please tell the manager at once; the newest backup can be restored.",
)
_RECOVERY = QT_TRANSLATE_NOOP(
    "Messages",
    "The part of the key file that the recovery sheet opens was put there by somebody else. It was not used, and "
    "nothing was written. Please tell the manager; the newest backup can be restored.",
)

FORGED: Mapping[str, str] = {
    "vault_forged.statement_signer": _USERS,
    "vault_forged.statement_signature": _USERS,
    "vault_forged.managers": _USERS,
    "vault_forged.authority_signature": _MANAGERS,
    "vault_forged.authority_order": _MANAGERS,
    "vault_forged.authority_hash": _MANAGERS,
    "vault_forged.authority_second": _SECOND,
    "vault_forged.authority_root": _NEW_SHEET,
    "vault_forged.root": _ROOT,
    "vault_forged.slot_signature": _EXCHANGED,
    "vault_forged.slot_keys": _EXCHANGED,
    "vault_forged.slot_of_nobody": _INSERTED,
    "vault_forged.slot_of_another_vault": _FOREIGN,
    "vault_forged.sealed_key": _PLANTED,
    "vault_forged.statement_branch": _BRANCH,
    "vault_forged.authority_branch": _BRANCH,
    "vault_forged.recovery": _RECOVERY,
    "vault_forged.recovery_keys": _RECOVERY,
}
