"""Every way into a service asks for a permission; what a role lacks is refused and leaves no row, on every screen."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from builders import make_desk
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.app.main_window import MainWindow
from kdm_desk.core.access import PERMISSIONS, Permission, Role
from kdm_desk.core.errors import NotAllowed
from kdm_desk.features.admin.gui.page import SettingsPage
from kdm_desk.features.admin.model import Letterhead
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.audit.service import AuditService
from kdm_desk.features.backup.service.backups import BackupService
from kdm_desk.features.disclosure.model import Form
from kdm_desk.features.disclosure.service import DisclosureService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.lists.service import ListsService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.model.directory import Institution
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.features.register.service.imports import ImportService
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.features.staff.model.colleagues import Colleague
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.desk import Desk
from permission_reading import Services

Call = Callable[[Desk], object]

REPRESENTATIVES: dict[Permission, Call] = {
    Permission.USE_DESK: lambda desk: AccountService(desk).understood(),
    Permission.VIEW_CLIENTS: lambda desk: PeopleService(desk).search("şükran"),
    Permission.REGISTER: lambda desk: IntakeService(desk).register(NewApplication("telephone")),
    Permission.KEEP_CASE: lambda desk: NeedsService(desk).add_need("somebody", "legal"),
    Permission.EXPORT_FILES: lambda desk: DisclosureService(desk).take_out("somebody", [], Form.PAPER),
    Permission.CLOSE_FILES: lambda desk: ClosingService(desk).close_file("somebody", "needs_met"),
    Permission.MERGE_FILES: lambda desk: MergeService(desk).merge("somebody", "somebody else"),
    Permission.KEEP_NOTES: lambda desk: NotesService(desk).notes_of("somebody"),
    Permission.RESTRICT_FILES: lambda desk: RestrictedService(desk).lift("somebody"),
    Permission.BREAK_GLASS: lambda desk: RestrictedService(desk).break_glass(
        "Hastaneden aradılar, acil durum var", "M-2026/000001"
    ),
    Permission.IMPORT_REGISTER: lambda desk: ImportService(desk).undo("a run"),
    Permission.VIEW_SCHEDULE: lambda desk: ScheduleService(desk).day(date(2026, 3, 2)),
    Permission.BOOK: lambda desk: ScheduleService(desk).cancel("an appointment"),
    Permission.VIEW_SHELTER: lambda desk: ShelterService(desk).board(),
    Permission.DECIDE_PLACEMENT: lambda desk: ShelterService(desk).withdraw_decision("one", "yanlış"),
    Permission.ASSIGN_BEDS: lambda desk: ShelterService(desk).release_bed("a bed"),
    Permission.EDIT_ROOMS: lambda desk: ShelterService(desk).add_room("Yeni oda", "bedroom", 1),
    Permission.WRITE_LETTERS: lambda desk: ReferralService(desk).record_printed("a letter"),
    Permission.EDIT_DIRECTORY: lambda desk: ReferralService(desk).save_institution(
        Institution("Uydurma Kurum", "UYDURMA KURUMA")
    ),
    Permission.BACK_UP: lambda desk: BackupService(desk).overview(),
    Permission.MANAGE_LOGINS: lambda desk: StaffService(desk).add_colleague(
        Colleague("Defne", "Örnek", "", "lawyer")
    ),
    Permission.MANAGE_SETTINGS: lambda desk: AdminService(desk).save_letterhead(Letterhead("Ad", (), ())),
    Permission.EDIT_LISTS: lambda desk: ListsService(desk).add("channel", "Uydurma"),
    Permission.VIEW_AUDIT: lambda desk: AuditService(desk).logins(),
    Permission.CHECK_VAULT: lambda desk: AdminService(desk).check(),
}
"""One call for each permission that a service asks for; a new one needs its line here."""

LACKING = [
    (role, permission)
    for role in Role
    for permission in REPRESENTATIVES
    if permission not in PERMISSIONS[role]
]


@pytest.fixture(scope="module")
def services() -> Services:
    return Services()


def test_every_public_method_of_every_service_asks_for_a_permission(services: Services) -> None:
    assert services.unchecked() == set()


def test_the_reader_of_services_follows_helpers_and_finds_what_asks_for_nothing(tmp_path: Path) -> None:
    feature = tmp_path / "rooms"
    feature.mkdir()
    feature.joinpath("service.py").write_text(
        "class RoomsService:\n"
        "    def open_way(self):\n        return self._desk.connection\n"
        "    def housekeeping(self):\n        with self._desk.keep() as tx:\n            return tx\n"
        "    def guarded(self):\n        return self._inner()\n"
        "    def _inner(self):\n        with self._desk.read(Permission.BOOK) as reader:\n            return reader\n"
        "    def outside(self):\n        require(self._desk.actor, Permission.BOOK)\n"
        "    def in_circles(self):\n        return self.in_circles()\n",
        encoding="utf-8",
    )
    found = Services(tmp_path).unchecked()
    assert {name.rpartition(".")[2] for name in found} == {"open_way", "housekeeping", "in_circles"}


def test_every_permission_a_service_asks_for_is_tried_below(services: Services) -> None:
    assert services.permissions() - {permission.name for permission in REPRESENTATIVES} == set()


@pytest.mark.parametrize(
    ("role", "permission"), LACKING, ids=[f"{role.value}-{permission.value}" for role, permission in LACKING]
)
def test_what_a_role_lacks_is_refused_and_leaves_no_row(
    role: Role, permission: Permission, tmp_path: Path
) -> None:
    desk = make_desk(tmp_path, role)
    try:
        head, changes = desk.audit_head(), desk.connection.total_changes
        with pytest.raises(NotAllowed) as refused:
            REPRESENTATIVES[permission](desk)
        assert refused.value.params == {"permission": permission.value, "role": role.value}
        assert (desk.audit_head(), desk.connection.total_changes) == (head, changes)
    finally:
        desk.close()


@pytest.mark.parametrize("role", list(Role))
def test_the_window_shows_each_role_only_what_it_may_do(
    role: Role, qapp: QApplication, tmp_path: Path
) -> None:
    with unlocked(tmp_path, FEATURES, role) as context:
        window = MainWindow(context, "Danışma")
        held = PERMISSIONS[role]
        rail = set(window.rail.names())
        assert {"today", "clients", "settings", "backup"} <= rail
        for name, permission in (
            ("schedule", Permission.VIEW_SCHEDULE),
            ("shelter", Permission.VIEW_SHELTER),
            ("letters", Permission.WRITE_LETTERS),
            ("notes", Permission.KEEP_NOTES),
            ("audit", Permission.VIEW_AUDIT),
            ("staff", Permission.MANAGE_LOGINS),
        ):
            assert (name in rail) == (permission in held), name
        shown = {key for key in window.actions_by_title if window.actions_by_title[key] is not None}
        allowed = {
            action.title()
            for feature in FEATURES
            for action in feature.window_actions
            if feature.permission in {None, *held} and action.permission in {None, *held}
        }
        assert shown == allowed
        window.open("settings")
        assert context.tasks.wait_until_idle()
        page = window.pages.current_page()
        assert isinstance(page, SettingsPage)
        assert (page.letterhead is not None) == (Permission.MANAGE_SETTINGS in held)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.MANAGER])
def test_a_page_of_another_role_does_not_open_by_its_name_either(
    role: Role, qapp: QApplication, tmp_path: Path
) -> None:
    with unlocked(tmp_path, FEATURES, role) as context:
        window = MainWindow(context, "Danışma")
        window.open("today")
        for feature in FEATURES:
            if context.may(feature.permission):
                continue
            for name in (*([feature.name] if feature.page else []), *feature.more_pages):
                window.open(name)
                assert window.pages.current_name == "today", name
        assert context.tasks.wait_until_idle()
