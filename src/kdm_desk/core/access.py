"""Who may do what: roles, permissions and the one table that joins them (domain.md §3, §6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kdm_desk.core.errors import NotAllowed


class Role(StrEnum):
    FRONT_DESK = "front_desk"
    PSYCHOLOGIST = "psychologist"
    LAWYER = "lawyer"
    SOCIAL_WORKER = "social_worker"
    DUTY_OFFICER = "duty_officer"
    UNIT_SUPERVISOR = "unit_supervisor"
    MANAGER = "manager"


class Permission(StrEnum):
    USE_DESK = "use_desk"
    VIEW_CLIENTS = "view_clients"
    REGISTER = "register"
    KEEP_CASE = "keep_case"
    CLOSE_FILES = "close_files"
    MERGE_FILES = "merge_files"
    EXPORT_FILES = "export_files"
    IMPORT_REGISTER = "import_register"
    KEEP_NOTES = "keep_notes"
    RESTRICT_FILES = "restrict_files"
    BREAK_GLASS = "break_glass"
    VIEW_SCHEDULE = "view_schedule"
    BOOK = "book"
    VIEW_SHELTER = "view_shelter"
    DECIDE_PLACEMENT = "decide_placement"
    ASSIGN_BEDS = "assign_beds"
    EDIT_ROOMS = "edit_rooms"
    WRITE_LETTERS = "write_letters"
    EDIT_DIRECTORY = "edit_directory"
    BACK_UP = "back_up"
    MANAGE_LOGINS = "manage_logins"
    MANAGE_SETTINGS = "manage_settings"
    EDIT_LISTS = "edit_lists"
    VIEW_AUDIT = "view_audit"
    CHECK_VAULT = "check_vault"


class Compartment(StrEnum):
    PSYCHOLOGICAL = "psychological"
    LEGAL = "legal"
    SOCIAL = "social"
    HEALTH = "health"
    SHELTER_ADDRESS = "shelter_address"


_EVERYBODY = frozenset(
    {Permission.USE_DESK, Permission.VIEW_CLIENTS, Permission.REGISTER, Permission.BACK_UP}
)
_DESK = _EVERYBODY | {
    Permission.KEEP_CASE,
    Permission.VIEW_SCHEDULE,
    Permission.BOOK,
    Permission.WRITE_LETTERS,
}
_COUNSELLOR = _DESK | {Permission.KEEP_NOTES, Permission.CLOSE_FILES, Permission.RESTRICT_FILES}
_SHELTER = frozenset({Permission.VIEW_SHELTER, Permission.ASSIGN_BEDS})

PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.FRONT_DESK: _DESK | {Permission.VIEW_SHELTER},
    Role.PSYCHOLOGIST: _COUNSELLOR | {Permission.VIEW_SHELTER},
    Role.LAWYER: _COUNSELLOR,
    Role.SOCIAL_WORKER: _COUNSELLOR | _SHELTER | {Permission.DECIDE_PLACEMENT, Permission.MERGE_FILES},
    Role.DUTY_OFFICER: _EVERYBODY | _SHELTER | {Permission.KEEP_CASE, Permission.KEEP_NOTES},
    Role.UNIT_SUPERVISOR: _COUNSELLOR
    | _SHELTER
    | {
        Permission.DECIDE_PLACEMENT,
        Permission.EDIT_ROOMS,
        Permission.EDIT_DIRECTORY,
        Permission.MERGE_FILES,
        Permission.EXPORT_FILES,
        Permission.IMPORT_REGISTER,
        Permission.BREAK_GLASS,
        Permission.VIEW_AUDIT,
        Permission.CHECK_VAULT,
    },
    Role.MANAGER: frozenset(Permission),
}

COMPARTMENTS: Mapping[Role, frozenset[Compartment]] = {
    Role.FRONT_DESK: frozenset(),
    Role.PSYCHOLOGIST: frozenset({Compartment.PSYCHOLOGICAL, Compartment.HEALTH}),
    Role.LAWYER: frozenset({Compartment.LEGAL}),
    Role.SOCIAL_WORKER: frozenset({Compartment.SOCIAL, Compartment.HEALTH, Compartment.SHELTER_ADDRESS}),
    Role.DUTY_OFFICER: frozenset({Compartment.SHELTER_ADDRESS, Compartment.HEALTH}),
    Role.UNIT_SUPERVISOR: frozenset({Compartment.SOCIAL, Compartment.SHELTER_ADDRESS}),
    Role.MANAGER: frozenset(),
}


@dataclass(frozen=True)
class Actor:
    """The login at the keyboard. `staff_id` is her row in the vault's `staff` table."""

    user_id: str
    login_name: str
    role: Role
    staff_id: str


def may(actor: Actor, permission: Permission) -> bool:
    return permission in PERMISSIONS[actor.role]


def require(actor: Actor, permission: Permission) -> None:
    """Raise NotAllowed unless the actor's role carries the permission."""
    if not may(actor, permission):
        raise NotAllowed("not_allowed", permission=permission.value, role=actor.role.value)
