"""The words of the staff room: permissions, compartments, standings, notices, verdicts."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.clock import show_date
from kdm_desk.features.staff.model.account import Notice, NoticeKind
from kdm_desk.features.staff.model.colleagues import Standing
from kdm_desk.features.staff.model.managers import ProposalLine, Proposed
from kdm_desk.features.staff.model.review import Verdict
from kdm_desk.security.proposals import Act
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP, role_name
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
    NoticeKind.HANDED: QT_TRANSLATE_NOOP(
        "Staff",
        "{who} got the keys of {what} from the program of {by}, and the record does not say which manager decided "
        "it. Please ask the manager.",
    ),
    NoticeKind.HANDED_TO_SHEET: QT_TRANSLATE_NOOP(
        "Staff",
        "There is a new recovery sheet: the program of {by} gave it the keys of {what}. Did the managers not tell "
        "you? Please ask.",
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

_ACTS: Mapping[Act, str] = {
    Act.REMOVE: QT_TRANSLATE_NOOP("Staff", "Remove the login of {who}"),
    Act.SUSPEND: QT_TRANSLATE_NOOP("Staff", "Suspend the login of {who}"),
    Act.CHANGE_ROLE: QT_TRANSLATE_NOOP("Staff", "{who} becomes: {role}"),
    Act.END_RULE: QT_TRANSLATE_NOOP("Staff", "No longer require two managers"),
    Act.NEW_SHEET: QT_TRANSLATE_NOOP("Staff", "A new recovery sheet in place of the old one"),
}

_CONSEQUENCES: Mapping[Act, str] = {
    Act.REMOVE: QT_TRANSLATE_NOOP(
        "Staff",
        "Her login opens nothing any more and cannot be brought back; all keys are changed, which may "
        "take a minute. What she did stays on record.",
    ),
    Act.SUSPEND: QT_TRANSLATE_NOOP(
        "Staff",
        "Her login opens nothing until you let her in again, and all keys are changed, which may take "
        "a minute.",
    ),
    Act.CHANGE_ROLE: QT_TRANSLATE_NOOP(
        "Staff",
        "She gets the compartments of the new role and loses those of the old one; what she has read "
        "she has read.",
    ),
    Act.END_RULE: QT_TRANSLATE_NOOP(
        "Staff", "From then on one manager alone can take another manager away, add one or give one new keys."
    ),
    Act.NEW_SHEET: QT_TRANSLATE_NOOP(
        "Staff",
        "The old sheet opens nothing that is made from then on; all keys are changed, which may take a minute. "
        "Please let her show you first that the new pages are on paper. On a single sheet stands: {mark}.",
    ),
}


def proposal(of: ProposalLine) -> str:
    """What is to happen, in one line."""
    return fill(
        translate("Staff", _ACTS[of.act]), {"who": of.who, "role": role_name(of.role) if of.role else ""}
    )


def consequences(act: Act, recipient: str | None = None) -> str:
    """What follows from it; for a new sheet with the end of its public text, which stands on the paper."""
    return fill(translate("Staff", _CONSEQUENCES[act]), {"mark": (recipient or "")[-8:]})


def proposed(of: Proposed) -> str:
    """What comes next."""
    if of.confirmers:
        return translate(
            "Staff", "Proposed. It happens once another manager has confirmed it on her own desk."
        )
    return translate(
        "Staff",
        "Proposed, but nobody can confirm it yet: besides you and her there is no manager. Please propose a third "
        "manager first.",
    )


def rekeyed_later() -> str:
    return translate(
        "Staff",
        "The new key of the data has to wait, for a report or for room on the disk, and comes at the next unlocking.",
    )


def proposal_state(of: ProposalLine) -> str:
    if of.is_outdated:
        return translate("Staff", "void: the managers have changed")
    if of.is_about_me:
        return translate("Staff", "about you: another manager decides")
    if of.is_mine:
        return translate("Staff", "waits for another manager")
    return translate("Staff", "waits for you")


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
