"""The one list of everything the desk can do; a new room is one line here."""

from collections.abc import Sequence

from kdm_desk.features.admin.feature import FEATURE as ADMIN
from kdm_desk.features.audit.feature import FEATURE as AUDIT
from kdm_desk.features.backup.feature import FEATURE as BACKUP
from kdm_desk.features.consent.feature import FEATURE as CONSENT
from kdm_desk.features.disclosure.feature import FEATURE as DISCLOSURE
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.lists.feature import FEATURE as LISTS
from kdm_desk.features.needs.feature import FEATURE as NEEDS
from kdm_desk.features.notes.feature import FEATURE as NOTES
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.protection.feature import FEATURE as PROTECTION
from kdm_desk.features.referrals.feature import FEATURE as REFERRALS
from kdm_desk.features.register.feature import FEATURE as REGISTER
from kdm_desk.features.restricted.feature import FEATURE as RESTRICTED
from kdm_desk.features.schedule.feature import FEATURE as SCHEDULE
from kdm_desk.features.shelter.feature import FEATURE as SHELTER
from kdm_desk.features.staff.feature import ACCOUNT, STAFF
from kdm_desk.features.today.feature import FEATURE as TODAY
from kdm_desk.ui.feature import Feature

FEATURES: Sequence[Feature] = (
    TODAY,
    PEOPLE,
    INTAKE,
    PROTECTION,
    NEEDS,
    SCHEDULE,
    SHELTER,
    REFERRALS,
    CONSENT,
    NOTES,
    RESTRICTED,
    DISCLOSURE,
    BACKUP,
    AUDIT,
    REGISTER,
    LISTS,
    STAFF,
    ACCOUNT,
    ADMIN,
)
