"""The English sentence of every error code; area by area, so that each file stays short."""

from collections.abc import Mapping

from kdm_desk.ui.sentences_audit import AUDIT
from kdm_desk.ui.sentences_backup import BACKUP
from kdm_desk.ui.sentences_case import CASE
from kdm_desk.ui.sentences_disclosure import DISCLOSURE
from kdm_desk.ui.sentences_forged import FORGED
from kdm_desk.ui.sentences_keys import KEYS
from kdm_desk.ui.sentences_letters import LETTERS
from kdm_desk.ui.sentences_lists import LISTS
from kdm_desk.ui.sentences_notes import NOTES
from kdm_desk.ui.sentences_people import PEOPLE
from kdm_desk.ui.sentences_protection import PROTECTION
from kdm_desk.ui.sentences_register import REGISTER
from kdm_desk.ui.sentences_restricted import RESTRICTED
from kdm_desk.ui.sentences_schedule import SCHEDULE
from kdm_desk.ui.sentences_sheets import SHEETS
from kdm_desk.ui.sentences_shelter import SHELTER
from kdm_desk.ui.sentences_staff import STAFF
from kdm_desk.ui.sentences_vault import VAULT

SENTENCES: Mapping[str, str] = {
    **VAULT,
    **FORGED,
    **AUDIT,
    **BACKUP,
    **PEOPLE,
    **SCHEDULE,
    **SHELTER,
    **LETTERS,
    **CASE,
    **DISCLOSURE,
    **LISTS,
    **NOTES,
    **PROTECTION,
    **REGISTER,
    **KEYS,
    **SHEETS,
    **STAFF,
    **RESTRICTED,
}
