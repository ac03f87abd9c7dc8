"""The words of the staff room: permissions, compartments, standings, notices, verdicts."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.clock import show_date
from kdm_desk.features.staff.model.account import Notice, NoticeKind
from kdm_desk.features.staff.model.colleagues import Standing
from kdm_desk.features.staff.model.review import Verdict
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill

translate = QCoreApplication.translate

PERMISSIONS: Mapping[Permission, str] = {
    Permission.USE_DESK: QT_TRANSLATE_NOOP("Permissions", "Open the desk, own account"),
    Permission.VIEW_CLIENTS: QT_TRANSLATE_NOOP("Permissions", "Search and open clients' files"),
    Permission.REGISTER: QT_TRANSLATE_NOOP("Permissions", "Register applications, keep personal details"),
    Permission.KEEP_CASE: QT_TRANSLATE_NOOP("Permissions", "Keep orders, risk, needs and plans in a file"),
    Permission.CLOSE_FILES: QT_TRANSLATE_NOOP("Permissions", "Close and reopen a file"),
    Permission.MERGE_FILES: QT_TRANSLATE_NOOP("Permissions", "Merge two files of one woman"),
    Permission.EXPORT_FILES: QT_TRANSLATE_NOOP("Permissions", "Export a file"),
    Permission.IMPORT_REGISTER: QT_TRANSLATE_NOOP("Permissions", "Import an older register"),
    Permission.KEEP_NOTES: QT_TRANSLATE_NOOP("Permissions", "Write notes of her own profession"),
    Permission.RESTRICT_FILES: QT_TRANSLATE_NOOP("Permissions", "Restrict a file to named colleagues"),
    Permission.BREAK_GLASS: QT_TRANSLATE_NOOP("Permissions", "Open a restricted file in an emergency"),
    Permission.VIEW_SCHEDULE: QT_TRANSLATE_NOOP("Permissions", "See the appointments"),
    Permission.BOOK: QT_TRANSLATE_NOOP("Permissions", "Book and change appointments"),
    Permission.VIEW_SHELTER: QT_TRANSLATE_NOOP("Permissions", "See the shelter board"),
    Permission.DECIDE_PLACEMENT: QT_TRANSLATE_NOOP("Permissions", "Decide on a placement in the shelter"),
    Permission.ASSIGN_BEDS: QT_TRANSLATE_NOOP("Permissions", "Admit, move and discharge in the shelter"),
    Permission.EDIT_ROOMS: QT_TRANSLATE_NOOP("Permissions", "Change rooms and beds"),
    Permission.WRITE_LETTERS: QT_TRANSLATE_NOOP("Permissions", "Write referral letters"),
    Permission.EDIT_DIRECTORY: QT_TRANSLATE_NOOP("Permissions", "Change the directory of institutions"),
    Permission.BACK_UP: QT_TRANSLATE_NOOP("Permissions", "Make and check backups"),
    Permission.MANAGE_LOGINS: QT_TRANSLATE_NOOP("Permissions", "Manage colleagues and logins"),
    Permission.MANAGE_SETTINGS: QT_TRANSLATE_NOOP("Permissions", "Change the settings of the centre"),
    Permission.EDIT_LISTS: QT_TRANSLATE_NOOP("Permissions", "Change the lists of answers"),
    Permission.VIEW_AUDIT: QT_TRANSLATE_NOOP("Permissions", "Read the record of who did what"),
    Permission.CHECK_VAULT: QT_TRANSLATE_NOOP("Permissions", "Check the vault"),
}

COMPARTMENTS: Mapping[Compartment, str] = {
    Compartment.PSYCHOLOGICAL: QT_TRANSLATE_NOOP("Compartments", "psychological session notes"),
    Compartment.LEGAL: QT_TRANSLATE_NOOP("Compartments", "legal notes"),
    Compartment.SOCIAL: QT_TRANSLATE_NOOP("Compartments", "social notes"),
    Compartment.HEALTH: QT_TRANSLATE_NOOP("Compartments", "health notes"),
    Compartment.SHELTER_ADDRESS: QT_TRANSLATE_NOOP("Compartments", "the shelter's address"),
}

_SHORT: Mapping[Compartment, str] = {
    Compartment.PSYCHOLOGICAL: QT_TRANSLATE_NOOP("Compartments", "psychological"),
    Compartment.LEGAL: QT_TRANSLATE_NOOP("Compartments", "legal"),
    Compartment.SOCIAL: QT_TRANSLATE_NOOP("Compartments", "social"),
    Compartment.HEALTH: QT_TRANSLATE_NOOP("Compartments", "health"),
    Compartment.SHELTER_ADDRESS: QT_TRANSLATE_NOOP("Compartments", "address"),
}

_STANDINGS: Mapping[Standing, str] = {
    Standing.WITHOUT_LOGIN: QT_TRANSLATE_NOOP("Staff", "no login"),
    Standing.ACTIVE: QT_TRANSLATE_NOOP("Staff", "active"),
    Standing.SUSPENDED: QT_TRANSLATE_NOOP("Staff", "suspended"),
    Standing.ENDED: QT_TRANSLATE_NOOP("Staff", "ended on {day}"),
    Standing.REMOVED: QT_TRANSLATE_NOOP("Staff", "removed"),
}

TONES: Mapping[Standing, str] = {
    Standing.WITHOUT_LOGIN: "neutral",
    Standing.ACTIVE: "ok",
    Standing.SUSPENDED: "warning",
    Standing.ENDED: "warning",
    Standing.REMOVED: "neutral",
}

_VERDICTS: Mapping[Verdict, str] = {
    Verdict.KEEP: QT_TRANSLATE_NOOP("Staff", "keep"),
    Verdict.CHANGE: QT_TRANSLATE_NOOP("Staff", "change"),
    Verdict.REMOVE: QT_TRANSLATE_NOOP("Staff", "remove"),
}

_NOTICES: Mapping[NoticeKind, str] = {
    NoticeKind.JOINED: QT_TRANSLATE_NOOP("Staff", "{who} became a member of {what} (by {by})."),
    NoticeKind.I_JOINED: QT_TRANSLATE_NOOP("Staff", "You became a member of {what} (by {by})."),
    NoticeKind.RENEWED: QT_TRANSLATE_NOOP(
        "Staff", "{who} got new keys and a one-time passphrase, and stays a member of {what} (by {by})."
    ),
    NoticeKind.FAILED_TRIES: QT_TRANSLATE_NOOP(
        "Staff", "Wrong passphrases were typed before this login: {count}. Was it not you? Tell the manager."
    ),
    NoticeKind.EXPIRED: QT_TRANSLATE_NOOP(
        "Staff", "The last day of {who} was over: the login was suspended and the keys were changed."
    ),
    NoticeKind.PLANTED: QT_TRANSLATE_NOOP(
        "Staff",
        "Somebody put a key into the key file that no member had signed. It was not used. Please look at the record.",
    ),
    NoticeKind.REFUSED: QT_TRANSLATE_NOOP(
        "Staff",
        "The key file was altered or an old one put back, and the program refused it. Please look at the record.",
    ),
}


def permission(of: Permission) -> str:
    return translate("Permissions", PERMISSIONS[of])


def compartment(of: Compartment) -> str:
    return translate("Compartments", COMPARTMENTS[of])


def compartments(of: Iterable[Compartment], short: bool = False) -> str:
    """In the order of the table in core/access.py, separated by commas; "–" for none."""
    wanted = set(of)
    words = _SHORT if short else COMPARTMENTS
    return ", ".join(translate("Compartments", words[one]) for one in Compartment if one in wanted) or "–"


def standing(of: Standing, end_date: date | None) -> str:
    """The state in words, with the last day where there is one."""
    day = show_date(end_date) if end_date else ""
    if of is Standing.ACTIVE and day:
        return fill(translate("Staff", "active until {day}"), {"day": day})
    return fill(translate("Staff", _STANDINGS[of]), {"day": day})


def waits() -> str:
    return translate("Staff", "waits for a colleague's login")


def state(of: Standing, end_date: date | None, is_waiting: bool) -> str:
    """The state for a column of a table, which has little room."""
    text = standing(of, end_date)
    if not is_waiting:
        return text
    return fill(translate("Staff", "{state} · waits for a key"), {"state": text})


def verdict(of: Verdict) -> str:
    return translate("Staff", _VERDICTS[of])


def notice(of: Notice) -> str:
    """One sentence for the notice."""
    values: dict[str, object] = {
        "who": of.who,
        "by": of.by,
        "what": compartments(of.compartments),
        "count": of.count,
    }
    return fill(translate("Staff", _NOTICES[of.kind]), values)
